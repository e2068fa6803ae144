"""Who says what: the speaker of each attribution and of each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from netralitas_extract.model import Attribution
from netralitas_extract.raw import RawSpeech
from netralitas_extract.recognizers.common import FIRST
from netralitas_extract.resolvers.focus import (
    SENTENCE_HEAD,
    Heard,
    Mentions,
    focus,
    named_next,
    origin,
    tells,
)
from netralitas_extract.resolvers.people import Cast
from netralitas_extract.resolvers.quoted import SpokenQuote
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.resolvers.voices import Voice
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["Spoken", "attribute", "resolve_voices"]

_FRAMING = (", ", " bahwa ")
_CONTRASTS = (" sedangkan ", " sementara ", " namun ", " tetapi ", ";")


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


def resolve_voices(
    text: Text,
    voices: Sequence[Voice],
    cast: Cast,
    seats: Sequence[Seat],
    strangers: tuple[str, ...],
    spoken_to: frozenset[str],
) -> list[Heard]:
    """The speakers of all attributions, in order; pronouns are led back to the last speaker.

    ``strangers`` are words with which sentences begin that give the words of somebody unnamed,
    ``spoken_to`` those before a title whose holder does not speak.
    """
    mentions = Mentions(cast, seats)
    titled: dict[int | None, set[str]] = {}
    for seat in seats:
        titled.setdefault(seat.person, set()).add(seat.title.office)
    heard: list[Heard] = []
    told: list[Heard] = []
    pending: list[tuple[int, Voice | Seat]] = [(voice.verb.start, voice) for voice in voices]
    for seat in seats:
        stop = seat.name.stop if seat.inline and seat.name is not None else seat.end
        if (
            text.norm[stop : stop + 1] == ":"
            and seat.person is not None
            and text.low[max(0, seat.title.start - 20) : seat.title.start]
            .rpartition(" ")[0]
            .rpartition(" ")[2]
            not in spoken_to
        ):
            pending.append((stop, seat))
    pending.sort(key=lambda item: item[0])
    told_of: Bounds | None
    for at, source in pending:
        if heard and tells(heard[-1]) and not (told and _is_framed(text, told[-1], heard[-1])):
            told.append(heard[-1])
        if isinstance(source, Seat):
            told_of = (source.title.start, source.end)
            if source.inline and source.name is not None:
                told_of = (source.name.start, source.name.end)
            heard.append(Heard(at, at + 1, source.person, told_of, True))
            continue
        verb = source.verb
        if source.kind == "pronoun":
            begin = origin(text, verb)
            person = focus(text, begin, told, mentions, amid=_is_amid(text, verb, begin))
            if person is None:
                person = named_next(text, origin(text, verb), mentions)
            heard.append(Heard(verb.start, verb.end, person, None, False, person is None))
        elif source.kind == "none":
            begin = text.sentences[text.sentence_index(verb.start)][0]
            certain = verb.form == "tag" or text.low.startswith(strangers, begin)
            heard.append(Heard(verb.start, verb.end, None, None, certain))
        else:
            person = None
            told_of = None
            if source.name is not None:
                person = cast.by_start.get(source.name.start)
                told_of = (source.name.start, source.name.end)
            if person is None and source.seat is not None:
                seat = source.seat
                told_of = told_of or (seat.title.start, seat.end)
                if (
                    seat.person is None
                    and verb.form == "tag"
                    and (seat.region is None or seat.title.tenure == "former")
                    and not (
                        text.norm[seat.end : seat.end + 1] == " "
                        and text.norm[seat.end + 1 : seat.end + 2].isupper()
                    )
                ):
                    # A title that the article gives to nobody is that of who speaks already.
                    speaker = focus(text, origin(text, verb), told, mentions)
                    if seat.title.office in titled.get(speaker, (seat.title.office,)):
                        seat.person = speaker
                person = seat.person
            certain = person is not None or verb.form == "tag"
            heard.append(Heard(verb.start, verb.end, person, told_of, certain))
    return heard


def _is_amid(text: Text, verb: RawSpeech, begin: int) -> bool:
    """Whether an attribution stands amid its own sentence: "Camat, kata dia, harus netral"."""
    return (
        begin == verb.start
        and verb.form == "tag"
        and text.low[begin - 2 : begin] == ", "
        and text.low[begin - 3] not in "\"'"
    )


def _is_framed(text: Text, frame: Heard, inner: Heard) -> bool:
    """Whether an attribution is told by somebody else, who goes on speaking behind it.

    "Menurutnya, anggota Bawaslu Budi telah menyampaikan bahwa …": "katanya" means the former.
    """
    if inner.told_of is None or not text.low.startswith(_FRAMING, frame.end):
        return False
    start, end = text.sentences[text.sentence_index(inner.start)]
    between = text.low[frame.end : inner.start]
    return (
        start <= frame.start <= start + SENTENCE_HEAD
        and inner.told_of[1] <= inner.start
        and text.low[inner.end : end].startswith((" bahwa ", ", "))
        and not any(word in between for word in _CONTRASTS)
    )


def attribute(
    text: Text,
    heard: Sequence[Heard],
    quotes: Sequence[SpokenQuote],
    narrator: Mapping[str, tuple[str, ...]],
    skipped: Sequence[Bounds],
) -> list[Spoken | None]:
    """The speaker of each sentence of ``text.sentences``, null where none is known.

    ``narrator`` are the words that sentences of the reporter's own begin with, by their first
    letters: see `by_first_letters`.
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
            openings = narrator.get(low[start : start + FIRST])
            if not (
                (openings is not None and low.startswith(openings, start))
                or (skipped and covers(skipped, start))
            ):
                spoken[index] = current
    return spoken
