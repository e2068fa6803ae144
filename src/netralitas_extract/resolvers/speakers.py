"""Who says what: the speaker of each quotation and of each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

import msgspec

from netralitas_extract.model import Attribution
from netralitas_extract.raw import RawQuote, RawSpeech
from netralitas_extract.recognizers.common import FIRST
from netralitas_extract.resolvers.people import Cast
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.resolvers.voices import Voice
from netralitas_extract.text import Bounds, Text, covers

__all__ = [
    "DocumentWords",
    "Heard",
    "Spoken",
    "SpokenQuote",
    "attribute",
    "resolve_quotes",
    "resolve_voices",
]

_SENTENCE_HEAD = 40
_LONGEST_GAP = 8
_FRAMING = (", ", " bahwa ")
_CONTRASTS = (" sedangkan ", " sementara ", " namun ", " tetapi ", ";")


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


class DocumentWords(msgspec.Struct, frozen=True):
    """What shows that a quotation is a document's.

    Attributes:
        before: words directly before it ("berbunyi").
        openings: words that what says so behind it begins with ("demikian").
        behind: matches where it ends, if the words behind it say so ("demikian isi surat itu").
    """

    before: frozenset[str]
    openings: tuple[str, ...]
    behind: Callable[[str, int], object]

    def speaks(self, low: str, end: int) -> bool:
        """Whether the words behind a quotation that ends at ``end`` say whose it is."""
        mark = low.find('"', end, end + 3)
        if mark < 0:
            return False
        at = mark + 1 + (low[mark + 1 : mark + 2] in (",", "."))
        at += low[at : at + 1] == " "
        return low.startswith(self.openings, at) and self.behind(low, at) is not None


class SpokenQuote(msgspec.Struct, frozen=True, gc=False):
    """A quotation with its speaker; spans in the folded text, ``duplicate_of`` an index."""

    start: int
    end: int
    person: int | None
    speaker: Bounds | None
    verb: Bounds | None
    duplicate_of: int | None


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
    mentions = _Mentions(cast, seats)
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
        if heard and _tells(heard[-1]) and not (told and _is_framed(text, told[-1], heard[-1])):
            told.append(heard[-1])
        if isinstance(source, Seat):
            told_of = (source.title.start, source.end)
            if source.inline and source.name is not None:
                told_of = (source.name.start, source.name.end)
            heard.append(Heard(at, at + 1, source.person, told_of, True))
            continue
        verb = source.verb
        if source.kind == "pronoun":
            person = focus(text, _origin(text, verb), told, mentions)
            if person is None:
                person = _named_next(text, _origin(text, verb), mentions)
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
                    speaker = focus(text, _origin(text, verb), told, mentions)
                    if seat.title.office in titled.get(speaker, (seat.title.office,)):
                        seat.person = speaker
                person = seat.person
            certain = person is not None or verb.form == "tag"
            heard.append(Heard(verb.start, verb.end, person, told_of, certain))
    return heard


class _Mentions:
    """Where people are named or called by their titles."""

    __slots__ = ("_all", "_cast", "_seats")

    def __init__(self, cast: Cast, seats: Sequence[Seat]) -> None:
        self._cast = cast
        self._seats = seats
        self._all: list[tuple[int, int]] | None = None

    @property
    def all(self) -> list[tuple[int, int]]:
        """The places with the index of the person, in order; in most articles nobody asks."""
        if self._all is None:
            titled = {s.title.start: s.person for s in self._seats if s.person is not None}
            self._all = sorted({**self._cast.by_start, **titled}.items())
        return self._all

    def introduced(self) -> list[tuple[int, int]]:
        """Those places where a title and a name stand together."""
        return sorted(
            (s.title.start, s.person) for s in self._seats if s.inline and s.person is not None
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
        start <= frame.start <= start + _SENTENCE_HEAD
        and inner.told_of[1] <= inner.start
        and text.low[inner.end : end].startswith((" bahwa ", ", "))
        and not any(word in between for word in _CONTRASTS)
    )


def _origin(text: Text, verb: RawSpeech) -> int:
    """Where to look back from: before the quotation that the verb belongs to."""
    mark = text.norm.rfind('"', max(0, verb.start - 6), verb.start)
    if mark >= 0:
        before = bisect_left(text.quotations, (mark,)) - 1
        if before >= 0 and 0 <= mark - text.quotations[before][1] <= 3:
            return text.quotations[before][0]
    return verb.start


def _tells(heard: Heard) -> bool:
    """Whether an attribution says that somebody speaks, known or not."""
    return heard.certain or heard.person is not None


def _start(heard: Heard) -> int:
    return heard.start


def focus(text: Text, at: int, told: Sequence[Heard], mentions: _Mentions) -> int | None:
    """The person that a pronoun at ``at`` means; ``told`` are attributions to somebody.

    Inside the paragraph the last who was said to speak, or who opens a later sentence; before it
    the last speaker; with none of these, whoever was mentioned last.
    """
    paragraph = text.paragraphs[text.paragraph_index(at)][0]
    earlier = bisect_left(told, at, key=_start)
    speaker = told[earlier - 1] if earlier else None
    recent: tuple[int, int] | None = None
    places = mentions.all
    named = bisect_left(places, (at,))
    for index in range(named - 1, -1, -1):
        start, person = places[index]
        if start < paragraph:
            break
        if speaker is not None and text.sentence_index(start) <= text.sentence_index(speaker.start):
            break
        if covers(text.quotations, start):
            continue
        sentence = text.sentences[text.sentence_index(start)][0]
        if recent is None or text.sentence_index(recent[0]) == text.sentence_index(start):
            if start - sentence <= _SENTENCE_HEAD or speaker is None or speaker.start < paragraph:
                recent = (start, person)
        else:
            break
    if recent is None and speaker is not None:
        recent = _introduced(text, paragraph, speaker.start, mentions)
    if recent is not None:
        return recent[1]
    if speaker is not None:
        return speaker.person
    return places[named - 1][1] if named else None


def _introduced(
    text: Text, paragraph: int, spoken: int, mentions: _Mentions
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
    if at == len(introduced) or introduced[at][0] - start > _SENTENCE_HEAD:
        return None
    begin = introduced[at][0]
    opened = begin == start or text.norm[begin - 2] == ","
    return introduced[at] if opened and begin < paragraph else None


def _named_next(text: Text, at: int, mentions: _Mentions) -> int | None:
    """The person whom a pronoun means before anybody is named, if the paragraph names one.

    '"…," ungkap dia. Yuliarti Mangidi, Kadinkes Konawe Utara, …'
    """
    start, end = text.paragraphs[text.paragraph_index(at)]
    if not mentions.all or mentions.all[0][0] < at or at - start > 1:
        # Words before the quotation speak of somebody else.
        return None
    return mentions.all[0][1] if mentions.all[0][0] < end else None


def resolve_quotes(
    text: Text,
    quotes: Sequence[RawQuote],
    heard: Sequence[Heard],
    cast: Cast,
    seats: Sequence[Seat],
    documents: DocumentWords,
) -> list[SpokenQuote]:
    """The speakers of the quotations, in order; one of a document has none."""
    by_verb = {h.start: h for h in heard}
    telling = [h for h in heard if _tells(h)]
    mentions = _Mentions(cast, seats)
    first: dict[str, int] = {}
    found: list[SpokenQuote] = []
    of_document: set[int] = set()
    for index, quote in enumerate(quotes):
        verb = quote.behind or quote.before
        person: int | None
        speaker: Bounds | None = None
        told: Bounds | None = None
        if documents.speaks(text.low, quote.end) or (
            verb is None
            and found
            and found[-1].end in of_document
            and _goes_on_quoting(text, found[-1].end, quote.start, telling)
        ):
            of_document.add(quote.end)
            person = None
            told = None if verb is None else (verb.start, verb.end)
        elif verb is not None:
            source = by_verb.get(verb.start)
            told = (verb.start, verb.end)
            person = source.person if source is not None else None
            speaker = source.told_of if source is not None else None
            if source is None:
                person = focus(text, quote.start, telling, mentions)
        elif _is_document(text, quote.start, documents.before):
            person = None
        else:
            colon = _colon(text, quote.start, by_verb)
            if colon is not None:
                person, speaker = colon.person, colon.told_of
            else:
                last = found[-1] if found else None
                if last is not None and _same_paragraph(text, last.end, quote.start):
                    person, speaker = last.person, None
                    before = bisect_left(heard, quote.start, key=_start)
                    if before and heard[before - 1].start > last.end:
                        person = heard[before - 1].person
                else:
                    person = focus(text, quote.start, telling, mentions)
        words = " ".join(text.low[quote.start : quote.end].split())
        same = first.setdefault(words, index)
        found.append(
            SpokenQuote(
                quote.start, quote.end, person, speaker, told, same if same != index else None
            )
        )
    return found


def _goes_on_quoting(text: Text, end: int, start: int, telling: Sequence[Heard]) -> bool:
    """Whether nobody speaks between two quotations of one paragraph or of neighbours."""
    behind = bisect_left(telling, end, key=_start)
    return text.paragraph_index(start) - text.paragraph_index(end) <= 1 and not (
        behind < len(telling) and telling[behind].start < start
    )


def _same_paragraph(text: Text, one: int, other: int) -> bool:
    return text.paragraph_index(one) == text.paragraph_index(other)


def _is_document(text: Text, start: int, documents: frozenset[str]) -> bool:
    mark = text.norm.rfind('"', 0, start)
    lead = text.low[max(0, mark - 30) : mark].rstrip(" ,:")
    return lead.rpartition(" ")[2] in documents


def _colon(text: Text, start: int, by_verb: Mapping[int, Heard]) -> Heard | None:
    mark = text.norm.rfind('"', 0, start)
    floor = max(0, mark - _LONGEST_GAP)
    at = floor + len(text.norm[floor:mark].rstrip()) - 1 if mark > 0 else -1
    return by_verb.get(at)


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
