"""What is said of each piece of conduct: cues, their scope and the clause they stand in.

The manner is that of ConText: cues are read from left to right, each opens a scope that runs to
the end of its clause, and a cue met inside another's scope takes over, or not, by the precedence
in ``_KEEPS``. What decided is part of the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from netralitas_extract.model import Assertion, Basis
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue, Cues
from netralitas_extract.resolvers.afterwards import said_afterwards
from netralitas_extract.resolvers.backward import apply_backward
from netralitas_extract.resolvers.clauses import ClauseMap
from netralitas_extract.resolvers.deciding import decide, until_semicolon
from netralitas_extract.resolvers.fragments import GOING_ON, begins_bare
from netralitas_extract.resolvers.hearsay import is_told_by, says_something
from netralitas_extract.resolvers.inner_cues import inner_duty, inner_scope
from netralitas_extract.resolvers.relatives import ASKED, WHOEVER, asking_cue, relative_cue
from netralitas_extract.resolvers.scopes import (
    Scope,
    absent,
    closes,
    closing_scope,
    introducing_scope,
    is_aside,
    is_far,
    is_past,
    is_set_off,
    is_spent,
    is_verb_of,
    negated,
    taken_over,
)
from netralitas_extract.text import Bounds, Text

__all__ = ["Asserted", "resolve_assertions"]

_COORDINATED = re.compile(r",? (?:dan|atau|serta|maupun|ataupun|dan/atau) ")
# "ASN yang <conduct> tidak akan diperpanjang kontraknya" forbids nothing.
_FUTURE = (" akan", " bakal")
_WHICH_IS = " yang "
# Sentences over which a report goes on without a cue.
_SENTENCES_REPORTED_OVER = 12
_QUESTION = ("?", '?"', '?" ')


class Asserted(msgspec.Struct, frozen=True, gc=False):
    """The assertion of one piece of conduct, with the cue that decided it and its basis."""

    assertion: Assertion
    cue: Cue | None
    basis: Basis | None


def resolve_assertions(
    text: Text, conduct: Sequence[RawMatch], cues: Cues, clauses: ClauseMap
) -> list[Asserted]:
    """The assertion of each piece of conduct, in its order.

    ``conduct`` is sorted by start; ``clauses`` says what else stands in a sentence
    (citations, sanctions, pledges, list items).
    """
    results: list[Asserted] = []
    scope_before: Scope | None = None
    sentence_before = fragment = -2
    position = 0
    while position < len(conduct):
        sentence = text.sentence_index(conduct[position].start)
        start, end = text.sentences[sentence]
        last = position
        while last < len(conduct) and conduct[last].start < end:
            last += 1
        inherited: Scope | None = None
        introducing = clauses.introduction(sentence)
        if introducing is not None:
            inherited = introducing_scope(cues, introducing)
        elif clauses.continues(sentence):
            inherited = _before(cues, sentence, sentence_before, scope_before)
            if inherited is not None and inherited.assertion == "required":
                # "… agar menjaga netralitas. Sekalipun melalui pose foto": the breach of a duty.
                inherited = Scope("prohibited", inherited.cue)
        elif conduct[position].start <= start + 1 and begins_bare(
            text,
            conduct[position],
            cues.of_sentence(sentence),
            clauses.fragments,
            on=fragment == sentence - 1,
        ):
            inherited = _before(cues, sentence, sentence_before, scope_before)
            if inherited is not None and inherited.assertion in GOING_ON:
                fragment = sentence
            else:
                inherited = None
        if inherited is not None and clauses.facts.is_measured(conduct[position]):
            # "Kemudian, <conduct> sebanyak 130 kasus"
            inherited = None
        found, scope_before = _resolve_sentence(
            text,
            conduct[position:last],
            cues.of_sentence(sentence),
            clauses,
            inherited,
            (start, end),
        )
        _go_on_reporting(text, clauses, conduct, results, position, found)
        results += found
        sentence_before = sentence
        position = last
    said = [(asserted.assertion, asserted.cue) for asserted in results]
    for index, (kind, cue) in said_afterwards(text, cues, conduct, said, clauses.pointing).items():
        results[index] = Asserted(kind, cue, clauses.bases.basis(cue.start, kind, cue))
    return results


def _before(cues: Cues, sentence: int, last: int, scope: Scope | None) -> Scope | None:
    """The scope that is open before a sentence; ``scope`` is that behind the ``last`` one with
    conduct.
    """
    return scope if sentence - last <= 1 else closing_scope(cues, sentence - 1)


def _go_on_reporting(
    text: Text,
    clauses: ClauseMap,
    conduct: Sequence[RawMatch],
    results: Sequence[Asserted],
    position: int,
    found: list[Asserted],
) -> None:
    """What reports goes on reporting: what it adds without a cue is as alleged, or as certain, as
    what stands before it.
    """
    for offset, asserted in enumerate(found):
        at = position + offset
        before = found[offset - 1] if offset else (results[-1] if results else None)
        # What somebody tells without a cue, "Ia juga …", adds to what was found before.
        told = asserted.assertion == "alleged" and asserted.cue is None
        if (
            (asserted.assertion == "mentioned" or told)
            and before is not None
            and before.assertion in (("confirmed",) if told else ("alleged", "confirmed"))
            and text.paragraph_index(conduct[at].start)
            == text.paragraph_index(conduct[at - 1].start)
        ):
            found[offset] = before
        elif (
            asserted.assertion == "mentioned"
            and asserted.cue is None
            and before is not None
            and before.assertion in ("alleged", "confirmed")
            and clauses.points_back(conduct[at - 1], conduct[at])
        ):
            # "Tindakan itu <conduct>": what was told of has another name.
            found[offset] = before
        elif (
            asserted.assertion == "mentioned"
            and asserted.cue is None
            and before is not None
            and before.assertion in ("alleged", "confirmed")
            and text.sentence_index(conduct[at].start) - text.sentence_index(conduct[at - 1].start)
            <= _SENTENCES_REPORTED_OVER
            and not text.low.startswith(clauses.fragments.in_general, conduct[at].end)
        ):
            # What a report names again, or adds to it further on.
            found[offset] = Asserted(before.assertion, None, "report")
        elif asserted.assertion == "mentioned" and asserted.cue is None:
            bounds = text.sentences[text.sentence_index(conduct[at].start)]
            entry = conduct[at].pattern.entry
            if entry.polarity != "duty" and clauses.facts.tells_of_one(conduct[at], bounds):
                found[offset] = Asserted("confirmed", None, "report")


def _resolve_sentence(
    text: Text,
    conduct: Sequence[RawMatch],
    cues: Sequence[Cue],
    clauses: ClauseMap,
    scope: Scope | None,
    bounds: Bounds,
) -> tuple[list[Asserted], Scope | None]:
    assertions: list[Assertion | None] = [None] * len(conduct)
    deciding: list[Cue | None] = [None] * len(conduct)
    asking: list[Cue | None] = [None] * len(conduct)
    fresh = bounds[0] if scope is None else bounds[1]
    negation: Cue | None = None
    reported: Cue | None = None
    next_cue = 0
    covered = -1
    ended = False
    within: Scope | None = None
    for index, item in enumerate(conduct):
        if scope is not None:
            scope = until_semicolon(text, scope, max(covered, bounds[0]), item.start, clauses)
        while next_cue < len(cues) and cues[next_cue].start < item.start:
            cue = cues[next_cue]
            next_cue += 1
            if cue.start < covered and (cue.end <= covered or not cue.entry.weak):
                continue
            if cue.entry.direction == "backward":
                if index and not (cue.inner is not None and is_verb_of(text, cue, item)):
                    apply_backward(cue, assertions, deciding, conduct, index)
                    continue
                if cue.inner is None:
                    continue
                if index and not ended and cue.entry.assertion == "denied":
                    # "Laporan soal foto itu dihentikan karena tidak terbukti mengandung …"
                    apply_backward(cue, assertions, deciding, conduct, index)
                # "ASN juga dilarang …": nothing stands before it that it could speak of.
                cue = cue.inner
            elif cue.entry.weak and cue.inner is not None and clauses.follows_count(cue.start):
                # "Tiga ASN yang terbukti …" are three who did it, not whoever does it.
                cue = cue.inner
            kind = cue.entry.assertion
            if (
                kind == "alleged"
                and index
                and assertions[index - 1] in (None, "conditional")
                and clauses.judges(cue, conduct[index - 1], bounds)
            ):
                # "ASN yang berpose … dianggap memihak" is said of whoever does it.
                continue
            if closes(text, cue, conduct[index - 1] if index else None):
                apply_backward(cue, assertions, deciding, conduct, index)
                scope = negation = None
                continue
            if (
                kind in ("prohibited", "permitted")
                and index
                and text.low[conduct[index - 1].end : cue.start] == _WHICH_IS
            ):
                # "pose yang diperbolehkan hanya …": it speaks of both.
                apply_backward(cue, assertions, deciding, conduct, index)
            if (
                reported is not None
                and kind == "confirmed"
                and cue.entry.cause
                and is_past(text, reported, item.start)
            ):
                # "Kasus itu menimpa kepala desa gara-gara <conduct>"
                reported = None
            if cue.entry.cause and reported is not None:
                if scope is not None and scope.assertion in ("required", "prohibited"):
                    scope = None
                # In "dijatuhi teguran gara-gara …" it is "gara-gara" that says so.
                tells = kind == "confirmed" and reported.entry.assertion == "none"
                scope = taken_over(
                    scope, Scope(reported.entry.because or kind, cue if tells else reported)
                )
                reported = None
                continue
            if cue.entry.because is not None and not (
                reported is not None
                and (cue.entry.weak or cue.entry.because == reported.entry.because)
            ):
                reported = cue
            if kind == "end":
                if (
                    cue.entry.cause
                    and scope is not None
                    and scope.assertion == "alleged"
                    and scope.cue.start >= covered
                ):
                    # "diduga melanggar aturan karena <conduct>"
                    continue
                if not is_aside(text, cue, item):
                    scope = negation = None
                    ended = True
            elif kind == "negation":
                negation = cue
            elif kind == "absence":
                scope, negation = absent(scope, cue), None
            elif kind != "none":
                if scope is not None and (
                    is_spent(text, scope, cue.start)
                    or (kind == "required" and scope.cue.start < bounds[0] and fresh == bounds[1])
                ):
                    # What a sentence asks for itself is not what the one before it reports.
                    scope = None
                taken = taken_over(scope, Scope(kind, cue))
                if taken is not scope:
                    scope, negation = taken, None
        if (
            scope is not None
            and scope.cue.start >= max(covered, bounds[0])
            and is_far(text, scope.cue, item)
        ):
            scope = None
        if negation is not None:
            scope = negated(
                scope, negation, item, text, clauses, conduct[index - 1] if index else None
            )
            negation = None
        inner = inner_scope(text, cues, next_cue, item, scope)
        if inner is None and item.end <= covered and within is not None:
            # "Mobil dinas yang diduga <ditempeli stiker calon>" holds this as well.
            inner = within if within.cue.start < item.start else None
        within = inner
        governing = inner or scope
        assertions[index], deciding[index] = decide(text, item, governing, clauses, bounds)
        if governing is not None and deciding[index] is governing.cue:
            asking[index] = governing.by
        elif assertions[index] == "required":
            deciding[index] = inner_duty(text, cues, next_cue, item)
        elif assertions[index] is None and clauses.facts.is_measured(item):
            assertions[index] = "confirmed"
        if item.end > covered:
            covered = item.end
        reported = None
        ended = False
    explained = False
    for cue in cues[next_cue:]:
        # Behind the last conduct, a cue of either direction speaks of what stands before it:
        # "keterlibatan ASN dalam kampanye dilarang"; behind a "karena" only those that look back.
        if cue.start >= covered:
            if cue.entry.assertion == "end":
                if is_set_off(text, cue):
                    continue
                if not cue.entry.cause:
                    break
                explained = True
            elif (not explained or cue.entry.direction == "backward") and not text.low.endswith(
                _FUTURE, cue.start, cue.end
            ):
                apply_backward(cue, assertions, deciding, conduct, len(conduct))
                if scope is None and cue.entry.assertion == "prohibited":
                    # "… wajib dihindari. Di antaranya <conduct>"
                    scope = Scope("prohibited", cue.inner or cue)
    asked = text.low.endswith(_QUESTION, bounds[0], bounds[1])
    question = asking_cue(text, clauses.asked(bounds)) if asked else None
    whether = question is not None
    said_at = next(
        (cue.end for cue in cues if says_something(cue)),
        bounds[1],
    )
    for index, item in enumerate(conduct):
        if assertions[index] is not None:
            if assertions[index] == "conditional" and deciding[index] is None:
                deciding[index] = relative_cue(text, item.start, bounds[0])
            if asked and (assertions[index] == "permitted" or whether):
                # "Bolehkah ASN …?" does not give leave yet.
                assertions[index] = None
                deciding[index] = question
            continue
        if question is not None:
            deciding[index] = question
            continue
        if clauses.facts.in_headline(item):
            assertions[index] = "confirmed"
        elif not asked and said_at > item.start and item.start >= fresh:
            assertions[index] = clauses.facts.told(item, bounds)
            if _ends_told(cues, item) and (
                (assertions[index] == "confirmed" and is_told_by(text, cues, item))
                or clauses.facts.is_hearsay(item, bounds)
            ):
                assertions[index] = "alleged"
        if (
            assertions[index] is None
            and index
            and _COORDINATED.fullmatch(text.low, conduct[index - 1].end, item.start)
        ):
            # "sanksi bagi ASN yang <conduct> atau <conduct>"
            assertions[index] = assertions[index - 1]
        elif (
            assertions[index] is None
            and index
            and assertions[index - 1] == "denied"
            and clauses.facts.admits(conduct[index - 1].end, item)
        ):
            # "Ia tidak ikut kampanye, tapi <conduct>": the one is denied, the other owned to.
            assertions[index] = "confirmed"
    results = [
        Asserted(
            assertion or "mentioned",
            cue,
            clauses.bases.basis(
                item.start,
                assertion or "mentioned",
                by or (cue if cue is None or cue.entry not in (WHOEVER, ASKED) else None),
            ),
        )
        for item, assertion, cue, by in zip(conduct, assertions, deciding, asking, strict=True)
    ]
    return results, scope


def _ends_told(cues: Sequence[Cue], item: RawMatch) -> bool:
    """Whether a cue behind conduct ends what is said of it."""
    return any(cue.entry.assertion == "end" and cue.start >= item.end for cue in cues)
