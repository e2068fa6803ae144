"""What the article comes down to: who told whom what, where and when."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping, Sequence

import msgspec

from netralitas_extract.model import (
    Act,
    ActorGroup,
    Assertion,
    Attribution,
    Basis,
    SanctionStage,
    Statement,
)
from netralitas_extract.resolvers.setting import NOWHERE, Setting
from netralitas_extract.text import Bounds, Text

__all__ = ["Evidence", "Speaker", "resolve_statements"]

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
_PLEDGES = "asn"
# An election that an article on something else may name.
_IN_PASSING = 1


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Whose words a sentence gives, and whether it says so itself."""

    person_id: str
    attribution: Attribution


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """All that statements are made of; spans in the folded text, indexes as in the result."""

    conduct: Sequence[tuple[int, int, Assertion, Basis | None, Sequence[ActorGroup]]]
    quotes: Sequence[Bounds]
    laws: Sequence[Bounds]
    elections: Sequence[Bounds]
    sanctions: Sequence[tuple[int, int, SanctionStage, Sequence[int]]]
    pledges: Sequence[Bounds]

    def tells(self) -> bool:
        """Whether an article is about neutrality or an election.

        Officials talk of much else; what they say of it is no statement.
        """
        return bool(self.conduct or self.pledges) or len(self.elections) > _IN_PASSING


class _Draft:
    __slots__ = (
        "audience",
        "conduct",
        "elections",
        "explicit",
        "first",
        "last",
        "laws",
        "pledges",
        "quotes",
        "sanctions",
    )

    def __init__(self) -> None:
        self.conduct: list[int] = []
        self.quotes: list[int] = []
        self.laws: list[int] = []
        self.elections: list[int] = []
        self.sanctions: list[int] = []
        self.pledges: list[int] = []
        self.audience: list[ActorGroup] = []
        self.explicit = False
        self.first = -1
        self.last = -1

    def extend(self, start: int, end: int) -> None:
        self.first = start if self.first < 0 else min(self.first, start)
        self.last = max(self.last, end)


def resolve_statements(
    text: Text,
    evidence: Evidence,
    speakers: Sequence[Speaker | None],
    jurisdictions: Mapping[str, str | None],
    event: Setting,
    settings: Mapping[str, Setting],
    home: str | None,
) -> list[Statement]:
    """One statement per speaker and act, in the order of their first evidence.

    ``speakers`` gives the speaker of each sentence; what no sentence attributes goes to the
    article's first speaker, as ``carried``. ``jurisdictions`` gives by person the region of the
    person's office, ``settings`` where and when the person spoke, ``event`` where and when
    everybody did. Offsets of the result are those of the folded text.
    """
    main = next((speaker.person_id for speaker in speakers if speaker is not None), None)
    # Who denies it is not the one who reports what the article begins with.
    denied = {
        (_speaker_at(text, start, speakers, None), text.paragraph_index(start) - back)
        for start, _, assertion, _, _ in evidence.conduct
        if assertion == "denied"
        for back in (0, 1)
    }
    deniers = {person for person, _ in denied}
    reporter = next(
        (s.person_id for s in speakers if s is not None and s.person_id not in deniers), main
    )
    attributed = {
        (text.paragraph_index(start), speaker.person_id)
        for (start, _), speaker in zip(text.sentences, speakers, strict=True)
        if speaker is not None and speaker.attribution == "explicit"
    }
    drafts: dict[tuple[str | None, Act], _Draft] = {}
    by_person: dict[str | None, list[_Draft]] = {}
    by_sentence: dict[int, list[_Draft]] = {}

    def draft(person: str | None, act: Act, start: int, end: int) -> _Draft:
        found = drafts.get((person, act))
        if found is None:
            found = drafts[person, act] = _Draft()
            by_person.setdefault(person, []).append(found)
        found.extend(start, end)
        by_sentence.setdefault(text.sentence_index(start), []).append(found)
        if (text.paragraph_index(start), person) in attributed:
            found.explicit = True
        return found

    punished = {
        (index, _speaker_at(text, start, speakers, reporter))
        for start, _, stage, answered in evidence.sanctions
        if _SANCTION_ACTS[stage] == "sanction"
        for index in answered
        if text.sentence_index(start) == text.sentence_index(evidence.conduct[index][0])
    }
    for index, (start, end, assertion, basis, actors) in enumerate(evidence.conduct):
        if basis == "pledge":
            found = draft(None, "pledge", start, end)
        else:
            act = _ACTS[assertion]
            person = _speaker_at(text, start, speakers, reporter if act == "report" else main)
            if assertion == "confirmed" and (index, person) in punished:
                act = "sanction"
            elif assertion == "alleged" and (person, text.paragraph_index(start)) in denied:
                # "Soal kabar bahwa ia mengumpulkan kades, camat itu membantah."
                act = "denial"
            found = draft(person, act, start, end)
        found.conduct.append(index)
        found.audience += [group for group in actors if group not in found.audience]
    for index, (start, end, stage, _) in enumerate(evidence.sanctions):
        of_stage = _SANCTION_ACTS[stage]
        if of_stage is not None:
            person = _speaker_at(text, start, speakers, reporter)
            draft(person, of_stage, start, end).sanctions.append(index)
    for index, (start, end) in enumerate(evidence.pledges):
        speaker = speakers[text.sentence_index(start)]
        told = None
        if speaker is not None and speaker.attribution == "explicit":
            # Who speaks of a pledge does not take it.
            told = (
                drafts.get((speaker.person_id, "appeal"))
                or _nearest(by_person, speaker.person_id, start)
                or draft(speaker.person_id, "explanation", start, end)
            )
        (told or draft(None, "pledge", start, end)).pledges.append(index)
    for index, (start, end) in enumerate(evidence.quotes):
        quoted = {
            id(d): d
            for sentence in range(text.sentence_index(start), text.sentence_index(end - 1) + 1)
            for d in by_sentence.get(sentence, ())
            if d.first < end
        }
        if not quoted:
            speaker = speakers[text.sentence_index(start)]
            if speaker is not None:
                found = _nearest(by_person, speaker.person_id, start) or draft(
                    speaker.person_id, "explanation", start, end
                )
                quoted = {id(found): found}
        for found in quoted.values():
            found.quotes.append(index)
    for index, (start, _) in enumerate(evidence.laws):
        for found in _beside(text, start, speakers, by_sentence):
            found.laws.append(index)
    without: list[int] = []
    for index, (start, _) in enumerate(evidence.elections):
        here = _each(by_sentence.get(text.sentence_index(start), ()))
        for found in here:
            found.elections.append(index)
        if not here:
            without.append(index)
    named = {id(found) for found in drafts.values() if found.elections}
    for index in without:
        for found in _beside(text, evidence.elections[index][0], speakers, by_sentence):
            if id(found) not in named:
                insort(found.elections, index)
    usual = _usual_audience(evidence)
    asked: dict[str | None, list[ActorGroup]] = {}
    for (person, act), found in drafts.items():
        if act in ("appeal", "prohibition") and found.audience:
            asked.setdefault(person, found.audience)
    for (person, _), found in drafts.items():
        for index in found.pledges:
            found.extend(*evidence.pledges[index])
        if not found.audience and (found.sanctions or found.pledges):
            found.audience = list(asked.get(person, usual))
    statements = [
        _statement(
            person,
            act,
            found,
            jurisdictions,
            event if person is None else settings.get(person, NOWHERE),
            home,
        )
        for (person, act), found in drafts.items()
    ]
    return sorted(statements, key=lambda s: (s.start, s.end))


def _statement(
    person: str | None,
    act: Act,
    found: _Draft,
    jurisdictions: Mapping[str, str | None],
    setting: Setting,
    home: str | None,
) -> Statement:
    region = home if person is None else jurisdictions.get(person, home)
    audience = found.audience
    if act == "denial" or (act == "explanation" and not found.conduct):
        # Who denies something, or tells of something else, demands nothing of anybody.
        audience, region = [], None
    attribution: Attribution = (
        "explicit" if found.explicit or found.quotes or person is None else "carried"
    )
    return Statement(
        found.first,
        found.last,
        f"statement.{act}",
        person,
        _PLEDGES if person is None and act == "pledge" else None,
        act,
        attribution,
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
    for _, _, _, _, actors in evidence.conduct:
        for group in actors:
            counts[group] = counts.get(group, 0) + 1
    return [max(counts, key=lambda group: counts[group])] if counts else []


def _beside(
    text: Text,
    start: int,
    speakers: Sequence[Speaker | None],
    by_sentence: Mapping[int, Sequence[_Draft]],
) -> list[_Draft]:
    """The statements of the sentence of an offset, else those of the one before or behind it in
    its paragraph with the same speaker: "Dasarnya Pasal 71 UU Nomor 10 Tahun 2016."
    """
    sentence = text.sentence_index(start)
    here = by_sentence.get(sentence)
    paragraph = text.paragraph_index(start)
    for near in (sentence - 1, sentence + 1):
        if here:
            break
        if (
            0 <= near < len(speakers)
            and text.paragraph_index(text.sentences[near][0]) == paragraph
            and _who(speakers[near]) == _who(speakers[sentence])
        ):
            here = by_sentence.get(near)
    return _each(here or ())


def _each(drafts: Sequence[_Draft]) -> list[_Draft]:
    return list({id(found): found for found in drafts}.values())


def _who(speaker: Speaker | None) -> str | None:
    return None if speaker is None else speaker.person_id


def _nearest(
    by_person: Mapping[str | None, Sequence[_Draft]], person: str, start: int
) -> _Draft | None:
    """The statement of a person whose evidence lies nearest to a quotation without any."""
    return min(
        by_person.get(person, ()),
        key=lambda found: min(abs(found.first - start), abs(found.last - start)),
        default=None,
    )


def _speaker_at(
    text: Text, offset: int, speakers: Sequence[Speaker | None], main: str | None
) -> str | None:
    speaker = speakers[text.sentence_index(offset)]
    return speaker.person_id if speaker is not None else main
