"""Whose words a quotation is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

import msgspec

from netralitas_extract.raw import RawQuote
from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.resolvers.speech.focus import Heard, Mentions, SubjectWords, focus, tells
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text, start_of

__all__ = ["DocumentWords", "SpokenQuote", "resolve_quotes"]

_LONGEST_GAP = 8
_LONGEST_LEAD = 40
_MOST_NAMING = 4


class DocumentWords(msgspec.Struct, frozen=True):
    """What shows that a quotation is a document's.

    Attributes:
        before: words directly before it ("berbunyi").
        before_name: words before the name of the document ("isi ikrar tersebut").
        before_law: words before a law, where a colon or comma follows ("Pasal 9 UU ASN: …").
        openings: words that what says so behind it begins with ("demikian").
        behind: matches where it ends, if the words behind it say so ("demikian isi surat itu").
    """

    before: frozenset[str]
    before_name: frozenset[str]
    before_law: frozenset[str]
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


def resolve_quotes(
    text: Text,
    quotes: Sequence[RawQuote],
    heard: Sequence[Heard],
    cast: Cast,
    seats: Sequence[Seat],
    documents: DocumentWords,
    subject: SubjectWords,
) -> list[SpokenQuote]:
    """The speakers of the quotations, in order; one of a document has none.

    ``subject`` are words before the name of whom a sentence is about.
    """
    by_verb = {h.start: h for h in heard}
    telling = [h for h in heard if tells(h)]
    mentions = Mentions(cast, seats, subject)
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
        elif _is_document(text, quote.start, documents):
            person = None
        else:
            colon = _colon(text, quote.start, by_verb)
            if colon is not None:
                person, speaker = colon.person, colon.told_of
            else:
                last = found[-1] if found else None
                if last is not None and _same_paragraph(text, last.end, quote.start):
                    person, speaker = last.person, None
                    before = bisect_left(heard, quote.start, key=start_of)
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
    _give_to_repeated(found)
    return found


def _give_to_repeated(quotes: list[SpokenQuote]) -> None:
    """Gives a quotation that stands alone the speaker of the one that repeats it.

    Agencies set a sentence above an article, which has it again with its speaker.
    """
    for quote in quotes:
        first = quote.duplicate_of
        if first is not None and quote.person is not None:
            alone = quotes[first]
            if alone.person is None and alone.verb is None:
                quotes[first] = msgspec.structs.replace(alone, person=quote.person)


def _goes_on_quoting(text: Text, end: int, start: int, telling: Sequence[Heard]) -> bool:
    """Whether nobody speaks between two quotations of one paragraph or of neighbours."""
    behind = bisect_left(telling, end, key=start_of)
    return text.paragraph_index(start) - text.paragraph_index(end) <= 1 and not (
        behind < len(telling) and telling[behind].start < start
    )


def _same_paragraph(text: Text, one: int, other: int) -> bool:
    return text.paragraph_index(one) == text.paragraph_index(other)


def _is_document(text: Text, start: int, documents: DocumentWords) -> bool:
    mark = text.norm.rfind('"', 0, start)
    told = text.low[max(0, mark - _LONGEST_LEAD) : mark].rstrip(" ")
    words = told.rstrip(" ,:").rpartition("\n")[2].split()
    if not words:
        return False
    naming = words[-_MOST_NAMING:]
    return (
        words[-1] in documents.before
        or not documents.before_name.isdisjoint(naming)
        or (told[-1] in ",:" and not documents.before_law.isdisjoint(naming))
    )


def _colon(text: Text, start: int, by_verb: Mapping[int, Heard]) -> Heard | None:
    mark = text.norm.rfind('"', 0, start)
    floor = max(0, mark - _LONGEST_GAP)
    at = floor + len(text.norm[floor:mark].rstrip()) - 1 if mark > 0 else -1
    return by_verb.get(at)
