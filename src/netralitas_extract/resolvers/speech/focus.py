"""Whom a pronoun means: who spoke last, or whom the words before it name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.raw import RawSpeech
from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text, covers, start_of

__all__ = [
    "SENTENCE_HEAD",
    "Heard",
    "Mentions",
    "SubjectWords",
    "focus",
    "named_next",
    "origin",
    "tells",
]

SENTENCE_HEAD = 40
_LONGEST_WORD = 24
_MOST_WORDS = 12
_MOST_HEARD = 60
_MOST_NAMED = 12
_PASSIVE = "di"
_LONGEST_PREPOSITION = 4
# What parts the subject of a sentence from the words before it.
_BEFORE_SUBJECT = ",:;)(\"'|"


class Heard(msgspec.Struct, frozen=True, gc=False):
    """An attribution with its speaker.

    Attributes:
        start, end: the word of speech in the folded text, or the colon behind a title.
        person: index of the speaker in the cast, or null.
        told_of: the words that name the speaker, or null.
        certain: whether the words beside the verb name somebody, known or not.
        dangling: whether they point back to somebody whom nothing names.
    """

    start: int
    end: int
    person: int | None
    told_of: Bounds | None
    certain: bool
    dangling: bool = False


def tells(heard: Heard) -> bool:
    """Whether an attribution says that somebody speaks, known or not."""
    return heard.certain or heard.person is not None


class SubjectWords(msgspec.Struct, frozen=True):
    """The words before a name or title that tell whether a sentence is about its bearer.

    Attributes:
        leads: those that may stand before a subject.
        company: those behind a subject, before who is there as well ("didampingi").
        silent: words of a sentence that tells of somebody who says nothing.
    """

    leads: Collection[str]
    company: Collection[str]
    silent: Sequence[str]


class Mentions:
    """Where people are named or called by their titles."""

    __slots__ = ("_all", "_begins", "_cast", "_firsts", "_seats", "_together", "_words")

    def __init__(self, cast: Cast, seats: Sequence[Seat], words: SubjectWords) -> None:
        self._cast = cast
        self._seats = seats
        self._words = words
        self._all: list[tuple[int, int]] | None = None
        self._begins: dict[int, int] | None = None
        # By person the first of the places, and the places where title and name stand together.
        self._firsts: dict[int, int] | None = None
        self._together: set[int] | None = None

    @property
    def all(self) -> list[tuple[int, int]]:
        """The places with the index of the person, in order; in most articles nobody asks."""
        if self._all is None:
            titled = {s.title.start: s.person for s in self._seats if s.person is not None}
            self._all = sorted({**self._cast.by_start, **titled}.items())
        return self._all

    def may_be_subject(self, text: Text, start: int) -> bool:
        """Whether a sentence may be about who is named or titled at ``start``.

        Its words begin a sentence or a clause: neither "terhadap Budi" nor "program Budi" does.
        """
        if self._begins is None:
            self._begins = {
                s.name.start: s.title.start for s in self._seats if s.inline and s.name is not None
            }
        norm = text.norm
        sentence = text.sentences[text.sentence_index(start)][0]
        at = self._begins.get(start, start)
        led = True
        for _ in range(_MOST_WORDS):
            lead = norm[max(sentence, at - _LONGEST_WORD) : at].rstrip()
            if not lead or lead[-1] in _BEFORE_SUBJECT:
                return led
            word = lead.rpartition(" ")[2].rpartition("\n")[2]
            if word in self._words.company:
                return False
            if word.rstrip(".").lower() in self._words.leads:
                led = True
            elif word[0].isupper():
                # "Ketum PBNU Gus Yahya": what the words of a body belong to stands before them.
                led = False
            else:
                # "ditutup Kanisius" tells what he did.
                return led and word.startswith(_PASSIVE) and len(word) > _LONGEST_PREPOSITION
            at = norm.rindex(word, sentence, at)
        return False

    def is_silent(self, text: Text, start: int) -> bool:
        """Whether a sentence tells that who is named at ``start`` says nothing."""
        end = text.sentences[text.sentence_index(start)][1]
        return any(text.low.find(words, start, end) >= 0 for words in self._words.silent)

    def is_again(self, start: int, person: int) -> bool:
        """Whether one who was named before is only named, or titled, again at ``start``."""
        if self._together is None:
            self._together = {
                at
                for s in self._seats
                if s.inline and s.name is not None
                for at in (s.title.start, s.name.start)
            }
        return start not in self._together and self._first(person) < start

    def _first(self, person: int) -> int:
        """The first place of one of the people."""
        if self._firsts is None:
            self._firsts = {index: start for start, index in reversed(self.all)}
        return self._firsts[person]

    def introduced(self) -> list[tuple[int, int]]:
        """Those places where a title and a name stand together."""
        return sorted(
            (s.title.start, s.person) for s in self._seats if s.inline and s.person is not None
        )


def origin(text: Text, verb: RawSpeech) -> int:
    """Where to look back from: before the quotation that the verb belongs to."""
    mark = text.norm.rfind('"', max(0, verb.start - 6), verb.start)
    if mark >= 0:
        before = bisect_left(text.quotations, (mark,)) - 1
        if before >= 0 and 0 <= mark - text.quotations[before][1] <= 3:
            return text.quotations[before][0]
    return verb.start


def focus(
    text: Text, at: int, told: Sequence[Heard], mentions: Mentions, *, amid: bool = False
) -> int | None:
    """The person that a pronoun at ``at`` means; ``told`` are attributions to somebody.

    Inside the paragraph the last who was said to speak, or who opens a later sentence; before it
    the last speaker; with none of these, whoever was mentioned last. Where the pronoun stands
    ``amid`` a sentence that tells of others, these are passed over.
    """
    paragraph = text.paragraphs[text.paragraph_index(at)][0]
    earlier = bisect_left(told, at, key=start_of)
    speaker = told[earlier - 1] if earlier else None
    recent: tuple[int, int] | None = None
    places = mentions.all
    named = bisect_left(places, (at,))
    for index in range(named - 1, -1, -1):
        start, person = places[index]
        if start < paragraph:
            break
        if amid and text.sentence_index(start) == text.sentence_index(at):
            continue
        if speaker is not None and text.sentence_index(start) <= text.sentence_index(speaker.start):
            break
        if covers(text.quotations, start) or (
            speaker is not None and not mentions.may_be_subject(text, start)
        ):
            continue
        if (
            speaker is not None
            and speaker.person is not None
            and speaker.start >= paragraph
            and mentions.is_again(start, person)
            and all(h.person != person for h in told[max(0, earlier - _MOST_HEARD) : earlier])
        ):
            # "Rahmi menjelaskan hal itu. Budi tidak hadir.": he is spoken of.
            continue
        sentence = text.sentences[text.sentence_index(start)][0]
        if recent is None or text.sentence_index(recent[0]) == text.sentence_index(start):
            if start - sentence <= SENTENCE_HEAD or speaker is None or speaker.start < paragraph:
                recent = (start, person)
        else:
            break
    if recent is None and speaker is not None:
        recent = _introduced(text, paragraph, speaker.start, mentions)
    if recent is not None:
        return recent[1]
    if speaker is not None:
        return speaker.person
    return _last_subject(text, places[max(0, named - _MOST_NAMED) : named], mentions)


def _last_subject(text: Text, places: Sequence[tuple[int, int]], mentions: Mentions) -> int | None:
    """Whom the last of the sentences is about that name somebody, else whoever is named last."""
    found: tuple[int, int] | None = None
    for start, person in reversed(places):
        sentence = text.sentence_index(start)
        if found is not None and sentence != text.sentence_index(found[0]):
            break
        if mentions.may_be_subject(text, start) and not covers(text.quotations, start):
            # "Bupati Indah melantik Sekda Nuim, Camat Irfan": the first is who does it.
            found = start, person
    if found is not None:
        return found[1]
    return places[-1][1] if places else None


def _introduced(
    text: Text, paragraph: int, spoken: int, mentions: Mentions
) -> tuple[int, int] | None:
    """The person whom the paragraph before one introduces, where nobody spoke since.

    'Sementara itu, Ketua Bawaslu Solo, Budi, mendukung langkah itu.', then '"…," ujarnya'.
    """
    before = text.paragraph_index(paragraph) - 1
    if before < 0 or text.paragraphs[before][0] <= spoken:
        return None
    start = text.paragraphs[before][0]
    introduced = mentions.introduced()
    at = bisect_left(introduced, (start,))
    if at == len(introduced) or introduced[at][0] - start > SENTENCE_HEAD:
        return None
    begin = introduced[at][0]
    if not mentions.may_be_subject(text, begin) or mentions.is_silent(text, begin):
        return None
    opened = begin == start or text.norm[begin - 2] == ","
    return introduced[at] if opened and begin < paragraph else None


def named_next(text: Text, at: int, mentions: Mentions) -> int | None:
    """The person whom a pronoun means before anybody is named, if the paragraph names one.

    '"…," ungkap dia. Yuliarti Mangidi, Kadinkes Konawe Utara, …'
    """
    start, end = text.paragraphs[text.paragraph_index(at)]
    if not mentions.all or mentions.all[0][0] < at or at - start > 1:
        # Words before the quotation speak of somebody else.
        return None
    return mentions.all[0][1] if mentions.all[0][0] < end else None
