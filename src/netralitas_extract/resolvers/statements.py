"""What the article comes down to: who told whom what, where and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from netralitas_extract.resolvers.drafts import Draft, Drafts
from netralitas_extract.resolvers.narration import Narration, Speaker
from netralitas_extract.resolvers.setting import NOWHERE, Setting
from netralitas_extract.text import Bounds, Text, covers

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
# An election that an article on something else may name.
_IN_PASSING = 1
# How many paragraphs away an election, a law or a quotation may still belong to a statement.
_NEAR = 2
# The same in the lead, with the lines of a byline between.
_LEAD = 5


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

    __slots__ = ("of_before", "unproven", "yet_to_come")

    def __init__(self, lexicon: Lexicon) -> None:
        self.of_before = tuple(lexicon.words["points_before"])
        self.unproven = lexicon.word_set("found_unproven")
        self.yet_to_come = tuple(f" {words} " for words in lexicon.words["yet_to_come"])


def resolve_statements(
    text: Text,
    words: StatementWords,
    evidence: Evidence,
    narration: Narration,
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
    drafts = _Gathering(text, words, evidence, narration).gather()
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
        self, text: Text, words: StatementWords, evidence: Evidence, narration: Narration
    ) -> None:
        self._text = text
        self._words = words
        self._evidence = evidence
        self._narration = narration
        self._drafts = Drafts(text)
        self._attributed = {
            (text.paragraph_index(start), speaker.person_id)
            for (start, _), speaker in zip(text.sentences, narration.speakers, strict=True)
            if speaker is not None and speaker.attribution == "explicit"
        }

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
        sentence = self._text.sentence_index(start)
        if not joint:
            told = act in ("report", "sanction", "denial")
            if sentence in self._narration.explained or (told and sentence in self._narration.own):
                return None
            person = person or self._teller(sentence, act)
        found = self._drafts.put(person, act, start, end)
        if (self._text.paragraph_index(start), person) in self._attributed:
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
        for index, deed in enumerate(conduct):
            sentence = self._text.sentence_index(deed.start)
            found: Draft | None
            if deed.basis == "pledge":
                found = self._put(deed.start, deed.end, "pledge", joint=True)
            else:
                act = _ACTS[deed.assertion]
                person = self._teller(sentence, act)
                speaker = self._narration.speakers[sentence]
                if deed.assertion == "confirmed" and person in punishing:
                    act = "sanction"
                elif (
                    deed.assertion == "confirmed"
                    and speaker is not None
                    and speaker.manner == "admits"
                    and speaker.verb_end + 1 == deed.start
                ):
                    # Who admits it reports nothing.
                    act = "explanation"
                elif (
                    deed.assertion == "alleged"
                    and (person, self._text.paragraph_index(deed.start)) in denied
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
                found = self._put(deed.start, deed.end, act, person)
            if found is not None:
                found.conduct.append(index)
                found.audience += [g for g in deed.actors if g not in found.audience]

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
            if (
                speaker is not None
                and speaker.attribution == "explicit"
                and text.paragraph_index(start) > 0
            ):
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
        text = self._text
        narration = self._narration
        for index, (start, end) in enumerate(self._evidence.elections):
            sentence = text.sentence_index(start)
            here: Sequence[Draft] = self._drafts.at(sentence)
            if not here and not (sentence in narration.explained or sentence in narration.own):
                speaker = narration.speakers[sentence]
                person = self._teller(sentence)
                here = self._drafts.within(start, person)
                if not here and speaker is None:
                    here = self._drafts.before(start, person, _LEAD)
                    here = here or self._drafts.behind(start, person, _LEAD)
                elif not here and speaker is not None and speaker.attribution == "explicit":
                    if not covers(text.quotations, start):
                        here = self._drafts.behind(start, person, 1)
                    if not here:
                        new = self._put(start, end, "explanation", person)
                        here = [new] if new is not None else []
            for found in here:
                found.elections.append(index)

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
                quoted = quoted or self._drafts.before(start, person, _NEAR)
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
        here = here or self._drafts.before(start, person, _NEAR)
        return here or self._drafts.behind(start, person, 1)

    def _settle_audiences(self) -> None:
        usual = _usual_audience(self._evidence)
        asked: dict[str | None, list[ActorGroup]] = {}
        for found in self._drafts.all():
            if found.act in ("appeal", "prohibition") and found.audience:
                asked.setdefault(found.person, found.audience)
        for found in self._drafts.all():
            for index in found.pledges:
                found.extend(*self._evidence.pledges[index])
            if not found.audience and (found.sanctions or found.pledges):
                found.audience = list(asked.get(found.person, usual))


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
    if act == "denial" or (act == "explanation" and not found.conduct):
        # Who denies something, or tells of something else, demands nothing of anybody.
        audience, region = [], None
    return Statement(
        found.first,
        found.last,
        f"statement.{act}",
        person,
        _PLEDGES if person is None and act == "pledge" else None,
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
    """The group that most of the article's conduct is said of."""
    counts: dict[ActorGroup, int] = {}
    for deed in evidence.conduct:
        for group in deed.actors:
            counts[group] = counts.get(group, 0) + 1
    return [max(counts, key=lambda group: counts[group])] if counts else []
