"""The article as the recognizers see it: a folded copy whose offsets lead back to the input.

Folding makes a character comparable (case, quotation marks, dashes, spaces, accents) and, on
ordinary text, replaces one code point by one, so an offset in the folded copy *is* an offset in
the input. Only where something has to be dropped (soft hyphens, zero-width characters, combining
marks, all but one of the blanks between two words, those just inside brackets, breaks that layout
put inside a sentence) is a table of offsets kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter, itemgetter
from typing import Protocol, TypeVar

import regex

from netralitas_extract.text_breaks import read_breaks
from netralitas_extract.text_folding import DROP_SIGN, DROPPED, folded, plain_marks
from netralitas_extract.text_units import Bounds, cut_long, quotation_pairs, sentence_spans

__all__ = [
    "Bounds",
    "Text",
    "covering",
    "covers",
    "gapped",
    "merged",
    "outside",
    "overlaps",
    "start_of",
]

_LONGEST_PARAGRAPH = 20_000

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+")
# Two or three blanks inside a sentence were typed for one. Pages that lost their line breaks have
# them between paragraphs, and more often than anyone mistypes.
_RUN_OF_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")
_TYPED_FOR_ONE = re.compile(r"(?<=[a-z,]) {2,3}(?=[a-z0-9(])")
# The blanks are looked at before what stands behind them: that is far quicker.
# Not behind "Baca juga: Sekda Kumpulkan Kadis   Keduanya …", where they end the notice. Its words
# stand here, as the patterns of notices are tried on what this has folded.
_TYPED_FOR_ONE_ANYWHERE = regex.compile(
    r"(?<=[\w,])(?= {2})(?<!(?i:juga|video) ?:[^\n]{0,300}) {2,3}(?=[\w(])"
)
# Links set on what stands in brackets leave blanks there: "Komisi Pemilihan Umum ( KPU )".
_INSIDE_BRACKETS = re.compile(r"(?<=[^.!?]\() {1,3}(?=\w)|(?<=\w) {1,3}(?=\))")
_MOST_MISTYPED = 3
_start = itemgetter(0)
_COMBINING = re.compile(r"[\u0300-\u036f\ufe00-\ufe0f]*")

# To the scanner every character that is no ASCII letter or digit is a gap.
_GAPPED = bytes(ord(chr(i).lower()) if i < 128 and chr(i).isalnum() else 32 for i in range(256))


class Text:
    """An input string with its folded copies and their way back.

    ``norm`` keeps case and line breaks, ``low`` is lower-cased and has the line breaks that
    layout put inside a sentence replaced by a space (where it broke all lines at a width, ``norm``
    has, too); both have the same length and share offsets. ``lower`` is ``norm`` in lower case
    with its line breaks, ``lines`` are its lines with words. ``moved`` says whether offsets
    differ from those of the input. ``gapped`` is what the anchor scan reads: ASCII bytes, lower
    case, with a space for whatever is neither letter nor digit and one space in front.

    >>> text = Text("\\u201cNetral!\\u201d kata\\u00a0Pj. Bupati")
    >>> text.low
    '"netral!" kata pj. bupati'
    >>> text.raw_span(10, 14)
    (10, 14)
    >>> Text("net\\u00adral").raw_span(0, 6)
    (0, 7)
    """

    __slots__ = (
        "_offsets",
        "_paragraph_starts",
        "gapped",
        "lines",
        "low",
        "lower",
        "moved",
        "norm",
        "paragraphs",
        "quotations",
        "raw",
        "sentence_starts",
        "sentences",
    )

    def __init__(self, raw: str, abbreviations: frozenset[str] = frozenset()) -> None:
        self.raw = raw
        self._offsets: list[int] | None = None
        norm = raw
        if not raw.isascii():
            norm = folded(raw)
            if DROP_SIGN in norm:
                norm = folded(self._drop(raw))
        if "\t" in norm:
            norm = norm.replace("\t", " ")
        if "\r" in norm:
            norm = norm.replace("\r\n", " \n").replace("\r", "\n")
        norm = plain_marks(norm)
        if "  " in norm:
            few = len(_RUN_OF_BLANKS.findall(norm)) <= _MOST_MISTYPED
            typed_for_one = _TYPED_FOR_ONE_ANYWHERE if few else _TYPED_FOR_ONE
            norm = self._collapse(norm, (run.span() for run in typed_for_one.finditer(norm)), " ")
        if "( " in norm or " )" in norm:
            norm = self._collapse(norm, (run.span() for run in _INSIDE_BRACKETS.finditer(norm)), "")
        low = norm.lower()
        self.lines: list[Bounds] = _lines(low)
        # What layout broke goes on in lower case.
        breaks: list[Bounds] = []
        if any("a" <= norm[start] <= "z" for start, _ in self.lines[1:]):
            breaks, wrapped = read_breaks(norm, self.lines)
            if wrapped:
                norm = self._collapse(_joined(norm, breaks), breaks, " ")
                low = norm.lower()
                self.lines = _lines(low)
                breaks = []
            else:
                collapsed = self._collapse(norm, breaks, "\n")
                if len(collapsed) < len(norm):
                    norm, low = collapsed, collapsed.lower()
                    self.lines = _lines(low)
                    breaks = read_breaks(norm, self.lines).inside
        self.norm = norm
        self.lower = low
        self.gapped = gapped(norm)
        if "www." in low or "http" in low:
            self.gapped = _without_addresses(low, self.gapped)
        self.low = _joined(low, breaks) if breaks else low
        self.moved = self._offsets is not None
        self.paragraphs: list[Bounds] = _paragraphs(
            self.low, self.lines if self.low is low else _lines(self.low)
        )
        self._paragraph_starts = [start for start, _ in self.paragraphs]
        self.sentences: list[Bounds] = sentence_spans(
            norm, self.low, self.paragraphs, abbreviations
        )
        self.sentence_starts = [start for start, _ in self.sentences]
        self.quotations: list[Bounds] = quotation_pairs(norm, self.paragraphs, self._direction)

    def _drop(self, raw: str) -> str:
        kept: list[int] = []
        pieces: list[str] = []
        end = 0
        for match in DROPPED.finditer(raw):
            pieces.append(raw[end : match.start()])
            kept.extend(range(end, match.start()))
            end = match.end()
        pieces.append(raw[end:])
        kept.extend(range(end, len(raw)))
        kept.append(len(raw))
        self._offsets = kept
        return "".join(pieces)

    def _collapse(self, norm: str, runs: Iterable[Bounds], sign: str) -> str:
        """``norm`` with one ``sign`` at most for each of the runs of blanks; the offsets follow."""
        kept: list[int] = []
        pieces: list[str] = []
        end = 0
        for start, stop in runs:
            if stop - start > len(sign):
                pieces += (norm[end:start], sign)
                kept.extend(range(end, start + len(sign)))
                end = stop
        if not pieces:
            return norm
        pieces.append(norm[end:])
        kept.extend(range(end, len(norm) + 1))
        offsets = self._offsets
        self._offsets = kept if offsets is None else [offsets[place] for place in kept]
        return "".join(pieces)

    def _direction(self, offset: int) -> str:
        """The mark as written: curly and angular marks say whether they open or close."""
        return self.raw[offset if self._offsets is None else self._offsets[offset]]

    def raw_span(self, start: int, end: int) -> Bounds:
        """Code points of the input behind ``start``..``end`` of the folded copy.

        Combining marks stay with the letter that they follow; other dropped characters at the
        edge of a span stay outside.
        """
        offsets = self._offsets
        if offsets is None:
            return start, end
        if start >= end:
            return offsets[start], offsets[start]
        last = offsets[end - 1] + 1
        marks = _COMBINING.match(self.raw, last)
        return offsets[start], marks.end() if marks is not None else last

    def folded_offset(self, raw_offset: int) -> int:
        """The place in the folded copy of code point ``raw_offset`` of the input."""
        offsets = self._offsets
        return raw_offset if offsets is None else max(0, bisect_right(offsets, raw_offset) - 1)

    def paragraph_index(self, offset: int) -> int:
        """Index in ``paragraphs`` of the paragraph at or before ``offset``."""
        index = bisect_right(self._paragraph_starts, offset) - 1
        return index if index > 0 else 0

    def sentence_index(self, offset: int) -> int:
        """Index in ``sentences`` of the sentence at or before ``offset``."""
        index = bisect_right(self.sentence_starts, offset) - 1
        return index if index > 0 else 0


def merged(spans: Iterable[Bounds]) -> list[Bounds]:
    """What the spans cover together, in order and without overlaps.

    >>> merged([(8, 9), (0, 5), (2, 3), (4, 6)])
    [(0, 6), (8, 9)]
    """
    found: list[Bounds] = []
    reach = -1
    for span in sorted(spans):
        start, end = span
        if start >= reach:
            found.append(span)
            reach = end
        elif end > reach:
            found[-1] = found[-1][0], end
            reach = end
    return found


def covers(spans: Sequence[Bounds], offset: int) -> bool:
    """Whether ``offset`` lies in one of the spans, which are in order and do not overlap.

    >>> covers([(0, 6), (8, 9)], 5), covers([(0, 6), (8, 9)], 6)
    (True, False)
    """
    index = bisect_right(spans, offset, key=_start) - 1
    return index >= 0 and offset < spans[index][1]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


start_of: Callable[[_Placed], int] = attrgetter("start")
"""Where something begins: for sorting and bisection."""

_P = TypeVar("_P", bound=_Placed)


def outside(found: Sequence[_P], spans: Sequence[Bounds]) -> list[_P]:
    """Those of ``found`` that begin in none of the spans, which do not overlap; both in order."""
    if not spans:
        return list(found)
    kept: list[_P] = []
    at = 0
    last = len(spans)
    for item in found:
        start = item.start
        while at < last and spans[at][1] <= start:
            at += 1
        if at == last or start < spans[at][0]:
            kept.append(item)
    return kept


def covering(spans: Sequence[Bounds], offset: int) -> Bounds | None:
    """The span that ``offset`` lies in, of spans in order that do not overlap.

    >>> covering([(0, 6), (8, 9)], 5), covering([(0, 6), (8, 9)], 6)
    ((0, 6), None)
    """
    index = bisect_right(spans, offset, key=_start) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None


def overlaps(spans: Sequence[Bounds], start: int, end: int) -> bool:
    """Whether one of the spans, which are in order and do not overlap, shares a place with
    ``start``..``end``.

    >>> overlaps([(0, 6), (8, 9)], 5, 8), overlaps([(0, 6), (8, 9)], 6, 8)
    (True, False)
    """
    index = bisect_left(spans, end, key=_start) - 1
    return index >= 0 and start < spans[index][1]


def gapped(literal: str) -> bytes:
    """A literal as it stands in gapped text: at the start of a word, letters and digits only.

    >>> gapped("Jum'at")
    b' jum at'
    """
    return b" " + literal.encode("ascii", "replace").translate(_GAPPED)


def _without_addresses(low: str, scanned: bytes) -> bytes:
    """Gapped text with gaps for the addresses of pages: their words are no words of the text."""
    pieces: list[bytes] = []
    end = 0
    for match in _ADDRESS.finditer(low):
        start, stop = match.span()
        # Gapped text has one byte more in front.
        pieces += (scanned[end : start + 1], b" " * (stop - start))
        end = stop + 1
    pieces.append(scanned[end:])
    return b"".join(pieces)


def _joined(low: str, breaks: Iterable[Bounds]) -> str:
    """Text with spaces for the line breaks inside sentences."""
    pieces: list[str] = []
    end = 0
    for start, stop in breaks:
        pieces += (low[end:start], " " * (stop - start))
        end = stop
    pieces.append(low[end:])
    return "".join(pieces)


def _lines(low: str) -> list[Bounds]:
    """Non-blank lines without the blanks around them."""
    spans: list[Bounds] = []
    start = 0
    for line in low.split("\n"):
        stripped = line.strip()
        if stripped:
            left = start + line.find(stripped[0])
            spans.append((left, left + len(stripped)))
        start += len(line) + 1
    return spans


def _paragraphs(low: str, lines: list[Bounds]) -> list[Bounds]:
    """The lines, those that are too long for any paragraph cut."""
    if len(low) <= _LONGEST_PARAGRAPH:
        return lines
    return [
        piece for start, end in lines for piece in cut_long(low, start, end, _LONGEST_PARAGRAPH)
    ]
