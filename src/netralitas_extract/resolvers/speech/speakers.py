"""Who says what: the speaker of each attribution and of each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Attribution
from netralitas_extract.raw import RawSpeech
from netralitas_extract.recognizers.common import FIRST, by_first_letters
from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.resolvers.speech.focus import (
    SENTENCE_HEAD,
    Heard,
    Mentions,
    SubjectWords,
    focus,
    named_next,
    origin,
    tells,
)
from netralitas_extract.resolvers.speech.quoted import SpokenQuote
from netralitas_extract.resolvers.speech.voices import Voice
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["SpeakerWords", "Spoken", "attribute", "resolve_voices"]

# How far before a title the word stands that tells whether its holder is spoken to.
_LONGEST_LEAD = 20
# How many paragraphs behind words that point back to nobody their speaker may be named.
_FARTHEST_NAMED = 1


class Spoken(msgspec.Struct, frozen=True, gc=False):
    """The speaker of a sentence.

    Attributes:
        person: index of the speaker in the cast, or null for somebody who is none of its people.
        attribution: ``explicit`` where the sentence says who speaks or is quoted, ``carried``
            where it continues the last speaker.
        verb: the word of speech, or null.
    """

    person: int | None
    attribution: Attribution
    verb: Bounds | None


class SpeakerWords:
    """The words that tell who speaks, read once from a lexicon.

    Attributes:
        strangers: beginnings of sentences that give the words of somebody unnamed.
        spoken_to: words before a title with a colon whose holder does not speak.
        follows: what stands between words of speech and what is said.
        contrasts: what sets the words of one against those of another.
        narrator: beginnings of sentences of the reporter's own, by their first letters.
        subject: words before the name or title of whom a sentence is about.
        own: words before a title that the speaker has.
        told_before: beginnings, each with its blank, of sentences that say who has said what was
            told before them; ``told_that`` is what stands behind a verb for it.
    """

    __slots__ = (
        "contrasts",
        "follows",
        "narrator",
        "own",
        "spoken_to",
        "strangers",
        "subject",
        "told_before",
        "told_that",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.told_that = tuple(f" {words}" for words in lexicon.words["speech_told_that"])
        self.told_before = tuple(f"{words} " for words in lexicon.words["speech_told_before"])
        self.strangers = lexicon.words["somebody_unnamed"]
        self.spoken_to = lexicon.word_set("before_spoken_to")
        self.follows = lexicon.words["speech_follows"]
        self.contrasts = lexicon.words["speech_contrast"]
        own = (*lexicon.words["title_of_oneself"], *lexicon.words["title_of_oneself_beside"])
        self.own = tuple(f"{words} " for words in own)
        self.subject = SubjectWords(
            frozenset(
                word for name in lexicon.words["before_subject"] for word in lexicon.words[name]
            ),
            lexicon.word_set("before_company"),
            lexicon.words["stays_silent"],
        )
        self.narrator = by_first_letters(lexicon.words["narrator_start"])


def resolve_voices(
    text: Text, voices: Sequence[Voice], cast: Cast, seats: Sequence[Seat], words: SpeakerWords
) -> list[Heard]:
    """The speakers of all attributions, in order; pronouns are led back to the last speaker.

    A title before a colon attributes what follows to its holder.
    """
    resolver = _VoiceResolver(text, cast, seats, words)
    pending: list[tuple[int, Voice | Seat]] = [(voice.verb.start, voice) for voice in voices]
    pending += resolver.before_colons()
    pending.sort(key=lambda item: item[0])
    heard: list[Heard] = []
    told: list[Heard] = []
    for at, source in pending:
        if (
            heard
            and tells(heard[-1])
            and not (told and _is_framed(text, told[-1], heard[-1], words))
        ):
            told.append(heard[-1])
        if isinstance(source, Seat):
            heard.append(resolver.holder(source, at))
        elif source.kind == "pronoun":
            heard.append(resolver.pointed_at(source, told))
        elif source.kind == "none":
            heard.append(resolver.unnamed(source))
        else:
            heard.append(resolver.named(source, told))
    return _named_behind(text, heard, words)


def _named_behind(text: Text, heard: list[Heard], words: SpeakerWords) -> list[Heard]:
    """The same, where those that point back to nobody mean who is told to speak right behind them.

    '"…," ujarnya. ¶ Hal itu disampaikan Ketua Bawaslu Ende, Budi, …', '… ¶ Budi menambahkan, …'
    """
    following: Heard | None = None
    for index in range(len(heard) - 1, -1, -1):
        each = heard[index]
        if each.dangling:
            before = heard[index - 1] if index else None
            strange = before is not None and tells(before) and before.person is None
            # "Salah satu penumpang mengaku lama menunggu": the words are that stranger's.
            if strange and before is not None and _same_paragraph(text, before, each):
                continue
            if following is not None and _tells_of_before(text, each, following, words):
                heard[index] = msgspec.structs.replace(
                    each, person=following.person, dangling=False
                )
        elif tells(each):
            following = each
    return heard


def _same_paragraph(text: Text, one: Heard, other: Heard) -> bool:
    return text.paragraph_index(one.start) == text.paragraph_index(other.start)


def _tells_of_before(text: Text, each: Heard, following: Heard, words: SpeakerWords) -> bool:
    """Whether an attribution says who said what stands right before it: it begins with no more
    than the speaker's name, or says "Hal itu disampaikan …".
    """
    begin = text.sentences[text.sentence_index(following.start)][0]
    return (
        following.person is not None
        and following.told_of is not None
        and text.paragraph_index(following.start) - text.paragraph_index(each.start)
        <= _FARTHEST_NAMED
        and (
            following.told_of[0] == begin
            or text.low.startswith(words.told_before, begin)
            or text.low.startswith(words.told_that, following.end)
        )
    )


class _VoiceResolver:
    """Finds the speaker of one attribution after the other."""

    __slots__ = ("_cast", "_mentions", "_offices", "_seats", "_text", "_words")

    def __init__(self, text: Text, cast: Cast, seats: Sequence[Seat], words: SpeakerWords) -> None:
        self._text = text
        self._cast = cast
        self._seats = seats
        self._words = words
        self._mentions = Mentions(cast, seats, words.subject)
        # By person the offices that the article gives them.
        self._offices: dict[int | None, set[str]] = {}
        for seat in seats:
            self._offices.setdefault(seat.person, set()).add(seat.title.office)

    def before_colons(self) -> Iterator[tuple[int, Seat]]:
        """The titles before a colon whose holders speak, each with the place of the colon."""
        norm, low = self._text.norm, self._text.low
        for seat in self._seats:
            stop = seat.name.stop if seat.inline and seat.name is not None else seat.end
            if norm[stop : stop + 1] != ":" or seat.person is None:
                continue
            lead = low[max(0, seat.title.start - _LONGEST_LEAD) : seat.title.start]
            if lead.rpartition(" ")[0].rpartition(" ")[2] not in self._words.spoken_to:
                yield stop, seat

    def holder(self, seat: Seat, colon: int) -> Heard:
        """The speaker whose title stands before a colon."""
        told_of = (seat.title.start, seat.end)
        if seat.inline and seat.name is not None:
            told_of = (seat.name.start, seat.name.end)
        return Heard(colon, colon + 1, seat.person, told_of, True)

    def pointed_at(self, voice: Voice, told: Sequence[Heard]) -> Heard:
        """The speaker whom a pronoun means; ``told`` are the speakers before it."""
        verb = voice.verb
        begin = origin(self._text, verb) if voice.since is None else voice.since
        person = focus(
            self._text, begin, told, self._mentions, amid=_is_amid(self._text, verb, begin)
        )
        if person is None:
            person = named_next(self._text, begin, self._mentions)
        return Heard(verb.start, verb.end, person, None, False, person is None)

    def unnamed(self, voice: Voice) -> Heard:
        """A speaker whom nothing beside the verb names."""
        verb = voice.verb
        begin = self._text.sentences[self._text.sentence_index(verb.start)][0]
        certain = verb.form == "tag" or self._text.low.startswith(self._words.strangers, begin)
        return Heard(verb.start, verb.end, None, None, certain)

    def named(self, voice: Voice, told: Sequence[Heard]) -> Heard:
        """The speaker whose name or title stands beside the verb."""
        verb = voice.verb
        person: int | None = None
        told_of: Bounds | None = None
        if voice.name is not None:
            person = self._cast.by_start.get(voice.name.start)
            told_of = voice.told or (voice.name.start, voice.name.end)
        if person is None and voice.seat is not None:
            seat = voice.seat
            told_of = told_of or (seat.title.start, seat.end)
            if seat.person is None and verb.form == "tag" and self._may_point_back(seat):
                # A title that the article gives to nobody is that of who speaks already.
                speaker = focus(self._text, origin(self._text, verb), told, self._mentions)
                if seat.title.tenure == "former" or (
                    seat.title.office in self._offices.get(speaker, (seat.title.office,))
                ):
                    seat.person = speaker
            person = seat.person
        return Heard(
            verb.start, verb.end, person, told_of, person is not None or verb.form == "tag"
        )

    def _may_point_back(self, seat: Seat) -> bool:
        """Whether a title may be that of one named before: no capitalised word goes on with it."""
        norm = self._text.norm
        return (seat.region is None or seat.title.tenure == "former") and not (
            norm[seat.end : seat.end + 1] == " " and norm[seat.end + 1 : seat.end + 2].isupper()
        )


def _is_amid(text: Text, verb: RawSpeech, begin: int) -> bool:
    """Whether an attribution stands amid its own sentence: "Camat, kata dia, harus netral"."""
    return (
        begin == verb.start
        and verb.form == "tag"
        and text.low[begin - 2 : begin] == ", "
        and text.low[begin - 3] not in "\"'"
    )


def _is_framed(text: Text, frame: Heard, inner: Heard, words: SpeakerWords) -> bool:
    """Whether an attribution is told by somebody else, who goes on speaking behind it.

    "Menurutnya, anggota Bawaslu Budi telah menyampaikan bahwa …": "katanya" means the former.
    """
    if inner.told_of is None or not text.low.startswith(words.follows, frame.end):
        return False
    start, end = text.sentences[text.sentence_index(inner.start)]
    between = text.low[frame.end : inner.start]
    return (
        start <= frame.start <= start + SENTENCE_HEAD
        and inner.told_of[1] <= inner.start
        and text.low[inner.end : end].startswith(words.follows)
        and not any(word in between for word in words.contrasts)
    )


def attribute(
    text: Text,
    heard: Sequence[Heard],
    quotes: Sequence[SpokenQuote],
    words: SpeakerWords,
    skipped: Sequence[Bounds],
) -> list[Spoken | None]:
    """The speaker of each sentence of ``text.sentences``, null where none is known.

    No speaker is carried over into ``skipped`` spans, nor into sentences of the reporter's own.
    """
    spoken: list[Spoken | None] = [None] * len(text.sentences)
    for h in reversed(heard):
        spoken[text.sentence_index(h.start)] = Spoken(h.person, "explicit", (h.start, h.end))
    for quote in quotes:
        if quote.person is None:
            continue
        first = text.sentence_index(quote.start)
        last = text.sentence_index(max(quote.start, quote.end - 1))
        said = Spoken(quote.person, "explicit", quote.verb)
        for index in range(first, last + 1):
            spoken[index] = said
    current: Spoken | None = None
    low = text.low
    for index, found in enumerate(spoken):
        if found is not None:
            if found.person is not None and (current is None or current.person != found.person):
                current = Spoken(found.person, "carried", None)
        elif current is not None:
            start = text.sentence_starts[index]
            openings = words.narrator.get(low[start : start + FIRST])
            if not (
                (openings is not None and low.startswith(openings, start))
                or (skipped and covers(skipped, start))
            ):
                spoken[index] = current
    return spoken
