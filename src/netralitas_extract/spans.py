"""Makes typed spans of the input out of spans of the folded text."""

from __future__ import annotations

from netralitas_extract.model import Span, Zone
from netralitas_extract.raw import RawFrame
from netralitas_extract.text import Bounds, Text

__all__ = ["SpanMaker"]


class SpanMaker:
    """Leads folded spans of one article back to the input and says in which zone they stand."""

    __slots__ = ("_moved", "_raw", "_raw_span", "_zone_of")

    def __init__(self, text: Text, frame: RawFrame) -> None:
        self._raw = text.raw
        self._raw_span = text.raw_span
        # On most texts the offsets of the folded text are those of the input.
        self._moved = text.moved
        self._zone_of = frame.zone_of

    def place(self, start: int, end: int) -> tuple[int, int, str]:
        """Start, end and text in the input."""
        begin, stop = self._raw_span(start, end)
        return begin, stop, self._raw[begin:stop]

    def mention(self, start: int, end: int) -> tuple[int, int, str, Zone]:
        """Start, end, text and zone: the first and last fields of a mention, but for its rule."""
        zone = self._zone_of(start) or "body"
        if self._moved:
            start, end = self._raw_span(start, end)
        return start, end, self._raw[start:end], zone

    def span(self, bounds: Bounds) -> Span:
        """The span as a stretch of the input."""
        start, end = self._raw_span(*bounds) if self._moved else bounds
        return Span(start, end, self._raw[start:end])

    def optional(self, bounds: Bounds | None) -> Span | None:
        """Likewise, null for null."""
        return None if bounds is None else self.span(bounds)

    def words(self, bounds: Bounds | None) -> str | None:
        """The words of a span, null for null."""
        return None if bounds is None else self.place(*bounds)[2]
