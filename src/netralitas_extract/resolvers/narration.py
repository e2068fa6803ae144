"""Whose words each sentence of an article gives, as far as statements are made of it."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Container, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Act, Attribution
from netralitas_extract.resolvers.institutions import ResolvedInstitution
from netralitas_extract.resolvers.speakers import Spoken
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["Manner", "Narration", "NarrationWords", "Speaker", "narrate"]

Manner: TypeAlias = Literal["says", "denies", "admits", "judges", "asks", "answers"]

_LONGEST_HEADING = 80
_LONGEST_OPENING = 60
_LONGEST_WORD = 20
_LONGEST_TURN = 20
_LONGEST_SUBJECT = 30
_LISTED = re.compile(r"(?:[a-z]|\d{1,2})[.)] ?|[-*\u2022\u2023\u25aa\u25cf] ?")


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Whose words a sentence gives.

    Attributes:
        person_id: who speaks.
        attribution: whether the sentence says so itself.
        manner: what its word of speech makes of what is said.
        named: whether the words name who speaks.
    """

    person_id: str
    attribution: Attribution
    manner: Manner = "says"
    named: bool = False


class Narration(msgspec.Struct, frozen=True, gc=False):
    """Who tells what, by sentence.

    Attributes:
        speakers: the speaker, null where nobody is said to speak.
        explicit: the sentences that say of themselves who speaks, in order.
        paragraphs: the paragraph.
        attributed: the paragraphs that say who speaks, each with who does.
        between: the sentences that say nothing of their speaker, who speaks before and behind.
        own: the sentences in which the reporter tells of things himself, with who spoke last.
        explained: the sentences of a part that the reporter opens with a question of his own, or
            in which somebody speaks whom the article does not name.
        turned: the paragraphs that turn to somebody by title and name, with who it is; null for
            one who says nothing in the article.
        lead: the first sentence that says of itself who speaks.
        main: who speaks first.
        reporter: who first speaks without having been accused of something; null where only those
            who are accused speak.
        headline: its span in the folded text, or null.
    """

    speakers: Sequence[Speaker | None]
    explicit: Sequence[int]
    paragraphs: Sequence[int]
    attributed: Container[tuple[int, str | None]]
    between: Container[int]
    own: Mapping[int, str]
    explained: Container[int]
    turned: Mapping[int, str | None]
    lead: int
    main: str | None
    reporter: str | None
    headline: Bounds | None

    def heads(self, offset: int) -> bool:
        """Whether an offset lies in the headline."""
        return self.headline is not None and self.headline[0] <= offset < self.headline[1]

    def precedes(self, sentence: int, person: str | None) -> bool:
        """Whether a sentence stands before those that say of themselves that the person speaks."""
        for index in self.explicit:
            if index >= sentence:
                return index > sentence
            speaker = self.speakers[index]
            if speaker is not None and speaker.person_id == person:
                return False
        return False

    def teller(self, sentence: int, act: Act) -> str | None:
        """Who tells of what a sentence says, where it is part of an act of some kind."""
        speaker = self.speakers[sentence]
        if speaker is not None:
            return speaker.person_id
        if act in ("report", "sanction"):
            return self.reporter
        return self.own.get(sentence, self.main)


class NarrationWords:
    """The words that tell how somebody speaks, and who acts in a sentence, of one lexicon."""

    __slots__ = ("manners", "no_subject", "strangers", "turning", "turns")

    def __init__(self, lexicon: Lexicon) -> None:
        self.manners: dict[str, Manner] = {
            **dict.fromkeys(lexicon.words["speech_of_denial"], "denies"),
            **dict.fromkeys(lexicon.words["speech_of_admission"], "admits"),
            **dict.fromkeys(lexicon.words["speech_of_judgement"], "judges"),
            **dict.fromkeys(lexicon.words["speech_of_demand"], "asks"),
            **dict.fromkeys(lexicon.words["speech_of_answer"], "answers"),
        }
        self.turning = tuple(lexicon.words["turns_to"])
        self.turns = frozenset(
            ("", *lexicon.words["turns_to"], *lexicon.words["turns_to_somebody"])
        )
        self.strangers = tuple(lexicon.words["somebody_unnamed"])
        self.no_subject = lexicon.word_set("before_no_subject")


def narrate(
    text: Text,
    words: NarrationWords,
    who: Who,
    bodies: Sequence[ResolvedInstitution],
    done: Sequence[Bounds],
    headline: Bounds | None,
) -> Narration:
    """Who tells what.

    ``done`` are the spans of the conduct, whose verbs tell nothing. What a body does that is not
    the speaker's own is told by who speaks for it: "Bawaslu menelusuri laporan".
    """
    bodied = _bodied(text, words, who, bodies)
    turned = _turned(text, words, who)
    headings = _questions(text)
    speakers: list[Speaker | None] = []
    paragraphs: list[int] = []
    attributed: set[tuple[int, str]] = set()
    own: dict[int, str] = {}
    explained: set[int] = set()
    explicit: list[int] = []
    unnamed: list[int] = []
    current: Speaker | None = None
    carried: Speaker | None = None
    last: Spoken | None = None
    told: Speaker | None = None
    asked = aside = listing = False
    stops = [stop for _, stop in text.paragraphs]
    here, opens = 0, True
    stranger = -1
    for index, ((start, end), spoken) in enumerate(zip(text.sentences, who.sentences, strict=True)):
        while start >= stops[here] and here + 1 < len(stops):
            here, opens = here + 1, True
        paragraphs.append(here)
        found: Speaker | None = None
        if spoken is not None and spoken.attribution == "explicit":
            if spoken is not last:
                last, told = spoken, _said(text, words, who, spoken, done)
            found = told
        if found is not None:
            if current is None or current.person_id != found.person_id:
                carried = Speaker(found.person_id, "carried")
            current = found
            asked = aside = False
            stranger = -1
        elif stranger == here or _is_stranger(text, words, spoken, start):
            # "Seorang guru mengaku diminta mendukung paslon": nobody else says so.
            stranger = here
            explained.add(index)
        elif asked or (opens and here in headings):
            asked, current, carried = True, None, None
            explained.add(index)
        elif spoken is None and not text.low.startswith(words.turning, start):
            aside = current is not None
        else:
            aside = aside and not opens
            if carried is not None and not aside:
                found = carried
                if listing and _LISTED.match(text.low, start) is not None:
                    found = Speaker(carried.person_id, "explicit")
                elif spoken is not None and spoken.attribution == "explicit":
                    unnamed.append(index)
        if found is not None and found.attribution == "explicit":
            explicit.append(index)
            attributed.add((here, found.person_id))
            # "SE itu, kata dia, memuat empat larangan:" and what it lists.
            listing = listing or ":" in text.low[end - 2 : end]
        else:
            listing = listing and not opens
            voices = bodied.get(index) if bodied and not asked else None
            if voices and current is None:
                found = Speaker(voices[0], "carried")
            elif voices and opens and current is not None and current.person_id not in voices:
                found = current = carried = Speaker(voices[0], "carried")
                aside = False
            elif found is None and aside and current is not None:
                own[index] = current.person_id
        speakers.append(found)
        opens = False
    between = _between(speakers)
    for index in unnamed:
        # Whom the words do not name speaks before and behind: "Politikus itu mengungkap …".
        speaker = speakers[index]
        if index in between and speaker is not None:
            speakers[index] = Speaker(speaker.person_id, "explicit")
            insort(explicit, index)
            attributed.add((paragraphs[index], speaker.person_id))
    attributed |= _acting(text, who, speakers, paragraphs, attributed)
    said = [speaker for index in explicit if (speaker := speakers[index]) is not None]
    accused = {s.person_id for s in said if s.manner == "denies"}
    main = said[0].person_id if said else None
    if main is None:
        main = next((s.person_id for s in speakers if s is not None), None)
    return Narration(
        speakers,
        explicit,
        paragraphs,
        attributed,
        between,
        own,
        explained,
        turned,
        next((index for index, s in zip(explicit, said, strict=True) if s.named), len(speakers)),
        main,
        next((s.person_id for s in said if s.person_id not in accused), None if accused else main),
        headline,
    )


def _acting(
    text: Text,
    who: Who,
    speakers: Sequence[Speaker | None],
    paragraphs: Sequence[int],
    attributed: Container[tuple[int, str]],
) -> set[tuple[int, str]]:
    """The paragraphs with a sentence that begins with who goes on speaking: "Pj Wali Kota
    mengeluarkan surat edaran yang melarang …".
    """
    found: set[tuple[int, str]] = set()
    seats = [seat.title.start for seat in who.seats]
    for index, speaker in enumerate(speakers):
        if (
            speaker is None
            or speaker.attribution == "explicit"
            or (paragraphs[index], speaker.person_id) in attributed
        ):
            continue
        begin = text.sentences[index][0]
        person: int | None = None
        at = bisect_left(who.names, (begin,))
        if at < len(who.names) and who.names[at][0] - begin <= _LONGEST_SUBJECT:
            person = who.cast.by_start.get(who.names[at][0])
        else:
            first = bisect_left(seats, begin)
            if first < len(seats) and seats[first] <= begin + _LONGEST_SUBJECT:
                person = who.seats[first].person
        if person is not None and who.person_id(person) == speaker.person_id:
            found.add((paragraphs[index], speaker.person_id))
    return found


def _is_stranger(text: Text, words: NarrationWords, spoken: Spoken | None, start: int) -> bool:
    """Whether a sentence gives the words of somebody whom it leaves unnamed."""
    return (
        spoken is not None
        and spoken.person is None
        and spoken.verb is not None
        and text.low.startswith(words.strangers, start)
    )


def _turned(text: Text, words: NarrationWords, who: Who) -> Mapping[int, str | None]:
    """By paragraph whom it turns to: "Sementara itu, Ketua Bawaslu Solo, Budi, mendukung …"."""
    heard = {said.person for said in who.sentences if said is not None}
    found: dict[int, str | None] = {}
    for seat in who.seats:
        if not seat.inline:
            continue
        index = text.paragraph_index(seat.title.start)
        start = text.paragraphs[index][0]
        if (
            index not in found
            and seat.title.start - start <= _LONGEST_TURN
            and text.low[start : seat.title.start].rstrip(" ,") in words.turns
        ):
            found[index] = who.person_id(seat.person) if seat.person in heard else None
    return found


def _between(speakers: Sequence[Speaker | None]) -> set[int]:
    found: set[int] = set()
    behind: str | None = None
    for index in range(len(speakers) - 1, -1, -1):
        speaker = speakers[index]
        if speaker is not None and speaker.attribution == "explicit":
            behind = speaker.person_id
        elif speaker is not None and speaker.person_id == behind:
            found.add(index)
    return found


def _said(
    text: Text, words: NarrationWords, who: Who, spoken: Spoken, done: Sequence[Bounds]
) -> Speaker | None:
    """The speaker whom a sentence names itself."""
    person = who.person_id(spoken.person)
    verb = spoken.verb
    if person is None or (verb is not None and done and covers(done, verb[0])):
        return None
    manner: Manner = "says"
    if verb is not None:
        manner = words.manners.get(text.low[verb[0] : verb[1]], "says")
    return Speaker(person, "explicit", manner, True)


def _questions(text: Text) -> list[int]:
    """The paragraphs that are a question above what answers it: "Apa yang dilarang?"."""
    if "?" not in text.low:
        return []
    return [
        index
        for index, (start, end) in enumerate(text.paragraphs)
        if end - start <= _LONGEST_HEADING
        and text.low[start:end].rstrip().endswith("?")
        and text.low.find('"', start, end) < 0
    ]


def _bodied(
    text: Text, words: NarrationWords, who: Who, bodies: Sequence[ResolvedInstitution]
) -> Mapping[int, Sequence[str]]:
    """By sentence who speaks for the body that acts in it, as far as the article quotes them."""
    if not bodies:
        return {}
    spoken = {said.person for said in who.sentences if said is not None}
    voices: dict[str, list[str]] = {}
    for seat in who.seats:
        title = seat.title
        if title.organization and title.tenure == "incumbent" and seat.person in spoken:
            person = who.person_id(seat.person)
            if person is not None:
                voices.setdefault(title.organization, []).append(person)
    found: dict[int, Sequence[str]] = {}
    if not voices:
        return found
    for body in bodies:
        voice = voices.get(body.name)
        if voice is None:
            continue
        sentence = text.sentence_index(body.start)
        begin = text.sentences[sentence][0]
        if body.start - begin > _LONGEST_OPENING or sentence in found:
            continue
        before = text.low[max(begin, body.start - _LONGEST_WORD) : body.start].split()
        if not (before and before[-1] in words.no_subject):
            found[sentence] = voice
    return found
