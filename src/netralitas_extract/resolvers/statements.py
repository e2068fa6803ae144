"""What the article comes down to: who told whom what, where and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import (
    Act,
    ActorGroup,
    Assertion,
    Basis,
    SanctionStage,
    Statement,
)
from netralitas_extract.resolvers.actor_speakers import Actor, groups_of
from netralitas_extract.resolvers.addressees import Addressees
from netralitas_extract.resolvers.drafts import Draft, Drafts
from netralitas_extract.resolvers.narration import Narration, Speaker
from netralitas_extract.resolvers.setting import NOWHERE, Setting
from netralitas_extract.text import Bounds, Text, covering, covers

__all__ = ["Deed", "Evidence", "Punishment", "StatementWords", "resolve_statements"]

_ACTS: Mapping[Assertion, Act] = {
    "required": "appeal",
    "prohibited": "prohibition",
    "conditional": "warning",
    "alleged": "report",
    "confirmed": "report",
    "denied": "denial",
    "permitted": "explanation",
    "mentioned": "explanation",
}
_SANCTION_ACTS: Mapping[SanctionStage, Act | None] = {
    "threatened": "warning",
    "recommended": "sanction",
    "imposed": "sanction",
    "mentioned": None,
}
_PLEDGES: ActorGroup = "asn"
_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))
# Who is named beside a pledge for watching over it.
_WITNESSES: frozenset[ActorGroup] = frozenset(
    ("penyelenggara", "polri", "tni", "warga", "pejabat_negara", "kepala_daerah")
)
# Those who are civil servants themselves.
_OF_SERVICE: frozenset[ActorGroup] = frozenset(("camat", "lurah", "kepala_opd"))
# An election that an article on something else may name.
_IN_PASSING = 1
# How many paragraphs away an election, a law or a quotation may still belong to a statement.
_NEAR = 2
_LONGEST_CONDUCT = 200
# The same for a quotation, and between two paragraphs of one speaker.
_TALK = 4
_BETWEEN = 3
# The same in the lead, with the lines of a byline between.
_LEAD = 8


class Deed(msgspec.Struct, frozen=True, gc=False):
    """A piece of conduct, as far as statements are made of it.

    Attributes:
        start, end: its span in the folded text.
        assertion, basis: those of the conduct.
        actors: whom it binds or is reported of.
        unproven: whether it was looked into and found not proven.
    """

    start: int
    end: int
    assertion: Assertion
    basis: Basis | None
    actors: Sequence[ActorGroup]
    unproven: bool = False


class Punishment(msgspec.Struct, frozen=True, gc=False):
    """A sanction; ``answers`` are indexes of conduct."""

    start: int
    end: int
    stage: SanctionStage
    answers: Sequence[int]


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """All that statements are made of; spans in the folded text, indexes as in the result."""

    conduct: Sequence[Deed]
    quotes: Sequence[Bounds]
    laws: Sequence[Bounds]
    elections: Sequence[Bounds]
    sanctions: Sequence[Punishment]
    pledges: Sequence[Bounds]

    def tells(self) -> bool:
        """Whether an article is about neutrality or an election.

        Officials talk of much else; what they say of it is no statement.
        """
        return bool(self.conduct or self.pledges) or len(self.elections) > _IN_PASSING


class StatementWords:
    """The words that tell what belongs to which statement, of one lexicon."""

    __slots__ = ("framing", "of_before", "unproven", "yet_to_come")

    def __init__(self, lexicon: Lexicon) -> None:
        self.framing = lexicon.word_set("before_occasion")
        self.of_before = tuple(lexicon.words["points_before"])
        self.unproven = lexicon.word_set("found_unproven")
        self.yet_to_come = tuple(f" {words} " for words in lexicon.words["yet_to_come"])


def resolve_statements(
    text: Text,
    words: StatementWords,
    evidence: Evidence,
    narration: Narration,
    addressees: Addressees,
    jurisdictions: Mapping[str, str | None],
    event: Setting,
    settings: Mapping[str, Setting],
    home: str | None,
) -> list[Statement]:
    """One statement per speaker and act, in the order of their first evidence.

    What no sentence attributes goes to the article's first speaker, as ``carried``.
    ``jurisdictions`` gives by person the region of the person's office, ``settings`` where and
    when the person spoke, ``event`` where and when everybody did. Offsets of the result are those
    of the folded text.
    """
    drafts = _Gathering(text, words, evidence, narration, addressees).gather()
    statements = [
        _statement(
            draft,
            jurisdictions,
            event if draft.person is None else settings.get(draft.person, NOWHERE),
            home,
        )
        for draft in drafts
    ]
    return sorted(statements, key=lambda s: (s.start, s.end))


class _Gathering:
    """Gives each piece of evidence to the statements that it belongs to."""

    def __init__(
        self,
        text: Text,
        words: StatementWords,
        evidence: Evidence,
        narration: Narration,
        addressees: Addressees,
    ) -> None:
        self._text = text
        self._words = words
        self._addressees = addressees
        self._conducting: dict[int, list[Draft]] = {}
        self._usual = _usual_audience(evidence)
        self._evidence = evidence
        self._narration = narration
        self._drafts = Drafts(text)

    def gather(self) -> list[Draft]:
        """All statements of the article, with their evidence."""
        self._gather_conduct()
        for index, item in enumerate(self._evidence.sanctions):
            act = _SANCTION_ACTS[item.stage]
            if act is not None:
                found = self._put(item.start, item.end, act)
                if found is not None:
                    found.sanctions.append(index)
        self._gather_pledges()
        self._gather_silent()
        self._gather_elections()
        self._gather_quotes()
        for index, (start, end) in enumerate(self._evidence.laws):
            for found in self._beside(start, end):
                found.laws.append(index)
        self._settle_audiences()
        return self._drafts.all()

    def _put(
        self, start: int, end: int, act: Act, person: str | None = None, *, joint: bool = False
    ) -> Draft | None:
        """The statement of evidence; null where the reporter tells of it himself."""
        return self._put_at(self._text.sentence_index(start), start, end, act, person, joint=joint)

    def _put_at(
        self,
        sentence: int,
        start: int,
        end: int,
        act: Act,
        person: str | None = None,
        *,
        joint: bool = False,
    ) -> Draft | None:
        narration = self._narration
        if not joint:
            told = act in ("report", "sanction", "denial")
            if sentence in narration.explained or (told and sentence in narration.own):
                return None
            person = person or self._teller(sentence, act)
        found = self._drafts.put(person, act, sentence, start, end)
        if (narration.paragraphs[sentence], person) in narration.attributed:
            found.explicit = True
        return found

    def _teller(self, sentence: int, act: Act | None = None) -> str | None:
        speaker = self._narration.speakers[sentence]
        if speaker is not None:
            return speaker.person_id
        told = act in ("report", "sanction")
        return self._narration.reporter if told else self._narration.main

    def _gather_conduct(self) -> None:
        conduct = self._evidence.conduct
        punishing = self._punishing()
        denied = self._denied()
        named = self._named_in_conduct()
        for index, deed in enumerate(conduct):
            sentence = self._text.sentence_index(deed.start)
            found: Draft | None
            act = _ACTS[deed.assertion]
            if deed.assertion == "mentioned" and sentence < self._narration.lead:
                continue
            if deed.basis == "pledge":
                found = self._put_at(sentence, deed.start, deed.end, "pledge", joint=True)
            else:
                person = self._teller(sentence, act)
                speaker = self._narration.speakers[sentence]
                if deed.assertion == "confirmed" and person in punishing:
                    act = "sanction"
                elif (
                    deed.assertion == "confirmed"
                    and speaker is not None
                    and speaker.manner == "admits"
                    and not self._addressees.of_sentence(deed.start)
                ):
                    # Who admits something of himself reports nothing.
                    act = "explanation"
                elif (
                    deed.assertion == "alleged"
                    and (person, self._narration.paragraphs[sentence]) in denied
                    and _may_deny(speaker)
                ):
                    # "Soal kabar bahwa ia mengumpulkan kades, camat itu membantah."
                    act = "denial"
                elif deed.unproven:
                    if speaker is None or speaker.attribution != "explicit":
                        continue
                    act = "explanation"
                if act == "report" and speaker is not None and speaker.manner == "denies":
                    # "Bawaslu telusuri dugaan politisasi bansos, camat membantah"
                    person = self._narration.reporter
                if deed.basis == "rule" and sentence in self._narration.own:
                    # "Diketahui, undang-undang melarang …": nobody is said to say it.
                    continue
                found = self._put_at(sentence, deed.start, deed.end, act, person)
            if found is not None:
                found.conduct.append(index)
                for election in named.get(index, ()):
                    self._conducting.setdefault(election, []).append(found)
                if act != "explanation" or deed.assertion != "confirmed":
                    groups = self._addressees.of_conduct(
                        sentence, deed.start, deed.assertion, deed.actors, found.person, self._usual
                    )
                    found.audience += [g for g in groups if g not in found.audience]

    def _named_in_conduct(self) -> Mapping[int, Sequence[int]]:
        """By conduct the elections that its words name: "mendukung calon dalam Pemilu nanti".

        One that ends them is the occasion of all that the sentence says: "agar netral dan tidak
        cawe-cawe dalam Pemilu 2024".
        """
        conduct = self._evidence.conduct
        found: dict[int, list[int]] = {}
        for election, (start, end) in enumerate(self._evidence.elections):
            at = bisect_right(conduct, start, key=_start) - 1
            while at >= 0 and conduct[at].start >= start - _LONGEST_CONDUCT:
                deed = conduct[at]
                if end < deed.end or (
                    end == deed.end
                    and not _ends(self._text, deed.start, start, self._words.framing)
                ):
                    found.setdefault(at, []).append(election)
                at -= 1
        return found

    def _punishing(self) -> set[str | None]:
        """Who tells of sanctions that have been imposed for what happened."""
        conduct = self._evidence.conduct
        return {
            self._teller(self._text.sentence_index(item.start), "sanction")
            for item in self._evidence.sanctions
            if item.stage == "imposed"
            and self._text.sentence_index(item.start) not in self._narration.own
            and any(conduct[index].assertion == "confirmed" for index in item.answers)
        }

    def _denied(self) -> set[tuple[str | None, int]]:
        """Who denies something in which paragraph, and in the one before it."""
        return {
            (
                self._teller(self._text.sentence_index(deed.start)),
                self._text.paragraph_index(deed.start) - back,
            )
            for deed in self._evidence.conduct
            if deed.assertion == "denied" and not deed.unproven
            for back in (0, 1)
        }

    def _gather_pledges(self) -> None:
        text = self._text
        for index, (start, end) in enumerate(self._evidence.pledges):
            speaker = self._narration.speakers[text.sentence_index(start)]
            found: Draft | None = None
            if speaker is not None and speaker.named and text.paragraph_index(start) > 0:
                # Who speaks of a pledge does not take it.
                person = speaker.person_id
                near = self._drafts.before(start, person, _NEAR)
                near = near or self._drafts.behind(start, person, 1)
                known = self._drafts.get(person, "appeal") or next(iter(near), None)
                act = "explanation" if known is None else known.act
                found = self._put(start, end, act, person)
            elif not text.low.startswith(self._words.yet_to_come, end):
                found = self._put(start, end, "pledge", joint=True)
            if found is not None:
                found.pledges.append(index)

    def _gather_silent(self) -> None:
        """Statements of those who speak of none of it, and of those who deny something else."""
        heard = {draft.person for draft in self._drafts.all()}
        for sentence, speaker in enumerate(self._narration.speakers):
            if speaker is None or speaker.attribution != "explicit":
                continue
            person = speaker.person_id
            if speaker.manner == "denies":
                if self._drafts.at(sentence) or self._drafts.get(person, "denial"):
                    continue
                found = self._put(*self._text.sentences[sentence], "denial", person)
            elif person not in heard:
                found = self._put(*self._text.sentences[sentence], "explanation", person)
            else:
                continue
            heard.add(person)
            if found is not None:
                found.waiting = True

    def _gather_elections(self) -> None:
        """Gives elections to the statements of their sentences, else to those of the same speaker
        near by; what a speaker says of an election alone is a statement of its own.
        """
        for index, (start, end) in enumerate(self._evidence.elections):
            inside = self._conducting.get(index)
            for found in inside or self._of_election(start, end):
                found.elections.append(index)

    def _of_election(self, start: int, end: int) -> Sequence[Draft]:
        text = self._text
        narration = self._narration
        sentence = text.sentence_index(start)
        here: Sequence[Draft] = self._drafts.at(sentence)
        if here or sentence in narration.explained or sentence in narration.own:
            return here
        speaker = narration.speakers[sentence]
        person = self._teller(sentence)
        if speaker is None or sentence < narration.lead:
            return (
                self._drafts.within(start, person)
                or self._drafts.before(start, person, _LEAD)
                or self._drafts.behind(start, person, _LEAD)
            )
        quotation = covering(text.quotations, start)
        if quotation is not None:
            here = self._drafts.between(*quotation)
        near = _BETWEEN if sentence in narration.between else 0
        here = here or self._drafts.before(start, person, near)
        if here:
            return here
        if speaker.attribution == "carried":
            return self._drafts.behind(start, person, 0)
        ahead = text.low[end : text.sentences[sentence][1]].rstrip().endswith(":")
        if ahead or quotation is None:
            here = self._drafts.behind(start, person, 1)
            if here and (ahead or self._is_quoted_next(sentence)):
                return here
        new = self._put(start, end, "explanation", person)
        return [new] if new is not None else []

    def _is_quoted_next(self, sentence: int) -> bool:
        """Whether direct speech follows a sentence."""
        text = self._text
        if sentence + 1 >= len(text.sentences):
            return False
        return covers(text.quotations, text.sentences[sentence + 1][0] + 1)

    def _gather_quotes(self) -> None:
        text = self._text
        for index, (start, end) in enumerate(self._evidence.quotes):
            quoted = [found for found in self._drafts.between(start, end) if found.first < end]
            speaker = self._narration.speakers[text.sentence_index(start)]
            if speaker is not None:
                person = speaker.person_id
                for found in self._drafts.of(person):
                    if found.waiting:
                        found.waiting = False
                        if found not in quoted:
                            quoted.append(found)
                quoted = quoted or self._drafts.before(start, person, _TALK)
                if not quoted:
                    new = self._put(start, end, "explanation", person)
                    quoted = [new] if new is not None else []
            for found in quoted:
                found.quotes.append(index)

    def _beside(self, start: int, end: int) -> Sequence[Draft]:
        """The statements that a law belongs to: those of its sentence, else those of the same
        speaker before it, or behind it: "Dasarnya Pasal 71 UU …".
        """
        text = self._text
        sentence = text.sentence_index(start)
        here = self._drafts.at(sentence)
        if here or sentence in self._narration.explained or sentence in self._narration.own:
            return here
        person = self._teller(sentence)
        if text.low[end : text.sentences[sentence][1]].rstrip().endswith(":"):
            here = self._drafts.behind(start, person, _NEAR)
        elif covers(text.quotations, start) or not text.low.startswith(
            self._words.of_before, text.sentences[sentence][0]
        ):
            here = self._drafts.within(start, person)
        here = here or self._drafts.before(start, person, _NEAR, whole=True)
        return here or self._drafts.behind(start, person, 1)

    def _settle_audiences(self) -> None:
        """Gives those statements an audience that are not about conduct of anybody."""
        asked: dict[str | None, list[ActorGroup]] = {}
        for found in self._drafts.all():
            if found.act in ("appeal", "prohibition") and found.audience:
                asked.setdefault(found.person, found.audience)
        for found in self._drafts.all():
            audience = found.audience
            if found.act == "pledge":
                found.audience = self._pledging(found) or audience or list(self._usual)
            elif found.act in ("report", "sanction"):
                found.audience = _narrowed(audience)
            if found.audience:
                continue
            if found.act == "explanation":
                for index in found.pledges:
                    groups = self._addressees.of_paragraph(self._evidence.pledges[index][0])
                    found.audience += [g for g in groups if g not in found.audience]
                if found.laws and not found.audience:
                    found.audience = list(asked.get(found.person, self._usual))
            elif found.sanctions or found.pledges:
                found.audience = list(asked.get(found.person, ()))
                for index in found.sanctions if not found.audience else ():
                    groups = self._addressees.of_sentence(self._evidence.sanctions[index].start)
                    found.audience += [g for g in groups if g not in found.audience]
                found.audience = found.audience or list(self._usual)

    def _pledging(self, found: Draft) -> list[ActorGroup]:
        """Who is said to pledge: "281 kepala desa mengucapkan ikrar", "Ikrar Netralitas ASN"."""
        text = self._text
        named: list[Actor] = []
        for index in found.pledges:
            start, end = self._evidence.pledges[index]
            if text.paragraph_index(start) > 0:
                begin = text.sentences[text.sentence_index(start)][0]
                named += self._addressees.named(begin, start) or (
                    [] if named else self._addressees.named(start, end)
                )
        groups = groups_of(named)
        return [group for group in groups if group not in _WITNESSES] or groups


def _narrowed(groups: Sequence[ActorGroup]) -> list[ActorGroup]:
    """The groups of a report without those that are part of others."""
    if "asn" in groups:
        return [group for group in groups if group not in _OF_SERVICE]
    return [group for group in groups if group != "warga" or len(groups) == 1]


def _start(deed: Deed) -> int:
    return deed.start


def _ends(text: Text, start: int, end: int, words: Container[str]) -> bool:
    """Whether the last word between two offsets is one of ``words``."""
    before = text.low[start:end].split()
    return bool(before) and before[-1] in words


def _may_deny(speaker: Speaker | None) -> bool:
    """Whether a sentence may tell what its speaker denies, though it does not deny it itself."""
    return speaker is None or speaker.attribution == "carried" or speaker.manner == "denies"


def _statement(
    found: Draft,
    jurisdictions: Mapping[str, str | None],
    setting: Setting,
    home: str | None,
) -> Statement:
    person, act = found.person, found.act
    region = home if person is None else jurisdictions.get(person, home)
    audience = found.audience
    if act == "denial" or (act == "explanation" and not audience):
        # Who denies something, or tells of something else, demands nothing of anybody.
        audience, region = [], None
    return Statement(
        found.first,
        found.last,
        f"statement.{act}",
        person,
        next(iter(audience), _PLEDGES) if person is None and act == "pledge" else None,
        act,
        "explicit" if found.explicit or found.quotes or person is None else "carried",
        audience,
        region,
        found.conduct,
        found.quotes,
        found.laws,
        found.elections,
        found.sanctions,
        found.pledges,
        setting.date,
        setting.place,
        setting.venue,
    )


def _usual_audience(evidence: Evidence) -> list[ActorGroup]:
    """The group that most of the article's conduct is said of, demands first."""
    counts: dict[ActorGroup, int] = {}
    demands = [deed for deed in evidence.conduct if _ACTS[deed.assertion] in _DEMANDS]
    for deed in demands or evidence.conduct:
        for group in deed.actors:
            counts[group] = counts.get(group, 0) + 1
    return [max(counts, key=lambda group: counts[group])] if counts else []
