"""What the cues of one sentence say of the conduct in it, read from left to right."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from netralitas_extract.model import Assertion, Basis
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue
from netralitas_extract.resolvers.assertion.backward import apply_backward
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.resolvers.assertion.deciding import decide, until_semicolon
from netralitas_extract.resolvers.assertion.hearsay import is_told_by, says_something
from netralitas_extract.resolvers.assertion.inner_cues import inner_duty, inner_scope
from netralitas_extract.resolvers.assertion.relatives import (
    ASKED,
    WHOEVER,
    asking_cue,
    relative_cue,
)
from netralitas_extract.resolvers.assertion.scopes import (
    PROVIDED,
    Scope,
    absent,
    closes,
    is_aside,
    is_far,
    is_past,
    is_set_off,
    is_spent,
    is_verb_of,
    negated,
    speaks_of_both,
    taken_over,
)
from netralitas_extract.resolvers.assertion.shared import COORDINATED, shared
from netralitas_extract.text import Text

__all__ = ["Asserted", "SentenceReader"]

_QUESTION = ("?", '?"', '?" ')


class Asserted(msgspec.Struct, frozen=True, gc=False):
    """The assertion of one piece of conduct, with the cue that decided it and its basis."""

    assertion: Assertion
    cue: Cue | None
    basis: Basis | None


class SentenceReader:
    """Reads one sentence with conduct; ``conduct`` and ``cues`` are all of it, in order.

    ``scope`` is the one that the sentence stands in from before, or null.
    """

    __slots__ = (
        "_asking",
        "_assertions",
        "_bounds",
        "_clauses",
        "_conduct",
        "_covered",
        "_cues",
        "_deciding",
        "_ended",
        "_fresh",
        "_negation",
        "_next",
        "_reported",
        "_scope",
        "_text",
        "_within",
    )

    def __init__(
        self,
        text: Text,
        conduct: Sequence[RawMatch],
        cues: Sequence[Cue],
        clauses: ClauseMap,
        scope: Scope | None,
    ) -> None:
        self._text = text
        self._conduct = conduct
        self._cues = cues
        self._clauses = clauses
        self._bounds = text.sentences[text.sentence_index(conduct[0].start)]
        # From where on the sentence tells of something by itself.
        self._fresh = self._bounds[0] if scope is None else self._bounds[1]
        # By conduct what is said of it, the cue that says so, and the one that asks for it.
        self._assertions: list[Assertion | None] = [None] * len(conduct)
        self._deciding: list[Cue | None] = [None] * len(conduct)
        self._asking: list[Cue | None] = [None] * len(conduct)
        # What is open where reading has come to: a scope, "tidak", a report that a reason may
        # follow, and whether an earlier scope was ended.
        self._scope = scope
        self._negation: Cue | None = None
        self._reported: Cue | None = None
        self._ended = False
        self._next = 0
        # Where the conduct read so far ends, and the scope of a cue in the midst of its words.
        self._covered = -1
        self._within: Scope | None = None

    def read(self) -> tuple[list[Asserted], Scope | None]:
        """What is said of each piece of conduct, and the scope that is open behind the sentence."""
        for index, item in enumerate(self._conduct):
            self._read_up_to(index, item)
            self._decide(index, item)
        self._look_back()
        self._supply()
        results = [
            Asserted(
                assertion or "mentioned",
                cue,
                self._clauses.bases.basis(
                    item.start,
                    assertion or "mentioned",
                    by or (cue if cue is None or cue.entry not in (WHOEVER, ASKED) else None),
                ),
            )
            for item, assertion, cue, by in zip(
                self._conduct, self._assertions, self._deciding, self._asking, strict=True
            )
        ]
        return results, self._scope

    def _read_up_to(self, index: int, item: RawMatch) -> None:
        """Reads the cues before a piece of conduct, and closes the scopes that do not reach it."""
        text, cues = self._text, self._cues
        floor = max(self._covered, self._bounds[0])
        if self._scope is not None:
            self._scope = until_semicolon(text, self._scope, floor, item.start, self._clauses)
        while self._next < len(cues) and cues[self._next].start < item.start:
            cue = cues[self._next]
            self._next += 1
            if cue.start < self._covered and (cue.end <= self._covered or not cue.entry.weak):
                continue
            forward: Cue | None = cue
            if cue.inner is not None or cue.entry.direction == "backward":
                forward = self._forward(cue, index, item)
            if forward is not None:
                self._take(forward, index, item)
        scope = self._scope
        if scope is not None and scope.cue.start >= floor and is_far(text, scope.cue, item):
            self._scope = None
        if self._negation is not None:
            before = self._conduct[index - 1] if index else None
            self._scope = negated(self._scope, self._negation, item, text, self._clauses, before)
            self._negation = None

    def _forward(self, cue: Cue, index: int, item: RawMatch) -> Cue | None:
        """The cue that speaks of what follows: the same or one inside it; null for one that speaks
        of what stands before it, which it is given.
        """
        if cue.entry.direction == "backward":
            if index and not (cue.inner is not None and is_verb_of(self._text, cue, item)):
                self._apply_backward(cue, index)
                return None
            if (
                cue.inner is not None
                and index
                and not self._ended
                and cue.entry.assertion == "denied"
            ):
                # "Laporan soal foto itu dihentikan karena tidak terbukti mengandung …"
                self._apply_backward(cue, index)
            # "ASN juga dilarang …": nothing stands before it that it could speak of.
            return cue.inner
        if (
            cue.entry.weak
            and cue.inner is not None
            and self._clauses.consequences.follows_count(cue.start)
        ):
            # "Tiga ASN yang terbukti …" are three who did it, not whoever does it.
            return cue.inner
        return cue

    def _take(self, cue: Cue, index: int, item: RawMatch) -> None:
        """Takes a cue before a piece of conduct into account."""
        text, clauses = self._text, self._clauses
        kind = cue.entry.assertion
        before = self._conduct[index - 1] if index else None
        if (
            kind == "alleged"
            and before is not None
            and self._assertions[index - 1] in (None, "conditional")
            and clauses.judges(cue, before, self._bounds)
        ):
            # "ASN yang berpose … dianggap memihak" is said of whoever does it.
            return
        if closes(text, cue, before, clauses.cue_words):
            self._apply_backward(cue, index)
            self._scope = self._negation = None
            return
        if speaks_of_both(text, cue, before):
            self._apply_backward(cue, index)
        if (cue.entry.cause or cue.entry.because is not None) and self._gives_reason(cue, item):
            return
        if kind == "end":
            self._end(cue, item)
        elif kind == "negation":
            self._negation = cue
        elif kind == "absence":
            self._scope, self._negation = absent(self._scope, cue), None
        elif kind != "none":
            self._open(Scope(kind, cue), item)

    def _gives_reason(self, cue: Cue, item: RawMatch) -> bool:
        """Whether a cue gives the reason of a report: "dilaporkan karena <conduct>"; notes a report
        that a reason may follow.
        """
        kind, entry, reported = cue.entry.assertion, cue.entry, self._reported
        if (
            reported is not None
            and kind == "confirmed"
            and entry.cause
            and is_past(self._text, reported, item.start)
        ):
            # "Kasus itu menimpa kepala desa gara-gara <conduct>"
            self._reported = reported = None
        if reported is not None and self._clauses.is_only_about(reported, cue, self._bounds):
            self._reported = reported = None
        if entry.cause and reported is not None:
            scope = self._scope
            if scope is not None and scope.assertion in ("required", "prohibited"):
                scope = None
            # In "dijatuhi teguran gara-gara …" it is "gara-gara" that says so.
            tells = kind == "confirmed" and reported.entry.assertion == "none"
            said = Scope(kind, cue) if tells else Scope(reported.entry.because or kind, reported)
            self._scope = taken_over(scope, said)
            self._reported = None
            return True
        if entry.because is not None and not (
            reported is not None and (entry.weak or entry.because == reported.entry.because)
        ):
            self._reported = cue
        return False

    def _end(self, cue: Cue, item: RawMatch) -> None:
        """Ends the open scope, unless the cue only gives a reason or stands aside."""
        scope = self._scope
        if (
            cue.entry.cause
            and scope is not None
            and scope.assertion == "alleged"
            and scope.cue.start >= self._covered
        ):
            # "diduga melanggar aturan karena <conduct>"
            return
        if scope is not None and scope.assertion == "permitted" and cue.entry.id == PROVIDED:
            return
        if not is_aside(self._text, cue, item, scope):
            self._scope = self._negation = None
            self._ended = True

    def _open(self, by: Scope, item: RawMatch) -> None:
        """Opens a scope, as far as an open one lets it take over."""
        scope, bounds = self._scope, self._bounds
        if scope is not None and (
            self._is_spent(scope, by, item)
            or (
                by.assertion == "required"
                and scope.cue.start < bounds[0]
                and self._fresh == bounds[1]
            )
        ):
            # What a sentence asks for itself is not what the one before it reports.
            self._scope = scope = None
        taken = taken_over(scope, by)
        if taken is not scope:
            self._scope, self._negation = taken, None

    def _is_spent(self, scope: Scope, by: Scope, item: RawMatch) -> bool:
        """Whether an open scope does not reach the cue of another any more."""
        text = self._text
        if is_spent(text, scope, by.cue.start):
            # "tidak mengarah pada keberpihakan atau indikasi tidak netral"
            return COORDINATED.fullmatch(text.low, self._covered, by.cue.start) is None
        # "Ada camat yang tertangkap tangan …": what only says so close by leaves it to the other.
        return (
            scope.cue.start >= max(self._covered, self._bounds[0])
            and by.assertion in REPORTED
            and is_past(text, scope.cue, item.start)
        )

    def _decide(self, index: int, item: RawMatch) -> None:
        """Decides what is said of a piece of conduct, as far as what stands before it does."""
        text, clauses = self._text, self._clauses
        following = self._cues[self._next :]
        inner = inner_scope(text, following, item, self._scope, clauses.cue_words)
        if inner is None and item.end <= self._covered and self._within is not None:
            # "Mobil dinas yang diduga <ditempeli stiker calon>" holds this as well.
            inner = self._within if self._within.cue.start < item.start else None
        self._within = inner
        governing = inner or self._scope
        said, cue = decide(text, item, governing, clauses, self._bounds)
        if governing is not None and cue is governing.cue:
            self._asking[index] = governing.by
        elif said == "required":
            cue = inner_duty(text, following, item, clauses.cue_words)
        elif said is None and clauses.facts.is_measured(item):
            said = "confirmed"
        self._assertions[index], self._deciding[index] = said, cue
        self._covered = max(self._covered, item.end)
        self._reported = None
        self._ended = False

    def _look_back(self) -> None:
        """Takes into account the cues behind the last conduct.

        There a cue of either direction speaks of what stands before it: "keterlibatan ASN dalam
        kampanye dilarang"; behind a "karena" only those that look back.
        """
        explained = False
        for cue in self._cues[self._next :]:
            if cue.start < self._covered:
                continue
            if cue.entry.assertion == "end":
                if is_set_off(self._text, cue):
                    continue
                if not cue.entry.cause:
                    break
                explained = True
            elif (not explained or cue.entry.direction == "backward") and not (
                self._text.low.endswith(self._clauses.cue_words.yet_to_be, cue.start, cue.end)
            ):
                # "ASN yang <conduct> tidak akan diperpanjang kontraknya" forbids nothing.
                if self._clauses.judges(cue, self._conduct[-1], self._bounds) or (
                    cue.entry.assertion == "confirmed"
                    and (cue.entry.because is not None or cue.entry.direction == "backward")
                    and self._clauses.cue_words.of_some(self._text.low, self._covered, cue.start)
                ):
                    # "ASN yang <conduct> dinilai melanggar" is said of whoever does it, and "400
                    # <conduct>, 143 di antaranya terbukti" of some.
                    continue
                self._apply_backward(cue, len(self._conduct))
                if self._scope is None and cue.entry.assertion == "prohibited":
                    # "… wajib dihindari. Di antaranya <conduct>"
                    self._scope = Scope("prohibited", cue.inner or cue)

    def _supply(self) -> None:
        """Supplies what no cue has decided: by the question that is asked, the headline, what the
        sentence tells of somebody, or the conduct before.
        """
        text, bounds = self._text, self._bounds
        asked = text.low.endswith(_QUESTION, *bounds)
        question = asking_cue(text, self._clauses.asked(bounds)) if asked else None
        said_at = next((cue.end for cue in self._cues if says_something(cue)), bounds[1])
        for index, item in enumerate(self._conduct):
            said = self._assertions[index]
            within = self._clauses.asked_within(item.start, bounds[0], self._deciding[index], said)
            if within is not None:
                # "Peserta menanyakan apakah <conduct> termasuk pelanggaran"
                self._assertions[index], self._deciding[index] = None, within
            elif said is not None:
                if said == "conditional" and self._deciding[index] is None:
                    self._deciding[index] = relative_cue(text, item.start, bounds[0])
                if asked and (said == "permitted" or question is not None):
                    # "Bolehkah ASN …?" does not give leave yet.
                    self._assertions[index] = None
                    self._deciding[index] = question
            elif question is not None:
                self._deciding[index] = question
            else:
                tells = not asked and said_at > item.start and item.start >= self._fresh
                self._assertions[index] = self._told(item, tells=tells)
                if self._assertions[index] is None:
                    self._assertions[index], self._deciding[index] = shared(
                        text,
                        self._clauses,
                        self._conduct,
                        self._assertions,
                        self._deciding,
                        index,
                        bounds,
                    )

    def _told(self, item: RawMatch, *, tells: bool) -> Assertion | None:
        """What the headline says of conduct, or a sentence that ``tells`` what happened."""
        facts = self._clauses.facts
        headed = facts.in_headline(item)
        if headed is not None or not tells:
            return headed
        told = facts.told(item, self._bounds)
        if item.pattern.entry.polarity != "duty" and (
            (told == "confirmed" and is_told_by(self._text, self._cues, item))
            or facts.is_hearsay(self._bounds)
        ):
            return "alleged"
        return told

    def _apply_backward(self, cue: Cue, upto: int) -> None:
        apply_backward(cue, self._assertions, self._deciding, self._conduct, upto)
