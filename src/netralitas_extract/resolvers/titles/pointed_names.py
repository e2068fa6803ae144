"""The name before a title that points back to somebody of whom nothing else tells."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.speech.voices import Voice
from netralitas_extract.resolvers.titles.seats import REGION_HEADS, Seat
from netralitas_extract.text import Bounds, Text, covers, overlaps
from netralitas_extract.text_words import capitalised_words

__all__ = ["PointedNames"]

_MOST_SENTENCES = 3


class PointedNames:
    """Reads the names that titles of one text point back to; no name begins in ``barred``.

    "Warga memprotes Abdul Karim. '…,' kata Pj Bupati Morowali itu": Abdul Karim neither speaks nor
    has a title beside his name.
    """

    __slots__ = ("_barred", "_demonstratives", "_lines", "_names", "_places", "_text")

    def __init__(
        self,
        text: Text,
        regions: Sequence[RawRegion],
        barred: Sequence[Bounds],
        lines: Lines,
        names: NameReader,
        demonstratives: tuple[str, ...],
    ) -> None:
        self._text = text
        self._places = [(region.start, region.end) for region in regions]
        self._barred = barred
        self._lines = lines
        self._names = names
        self._demonstratives = demonstratives

    def settle(self, seats: Sequence[Seat], voices: Sequence[Voice]) -> None:
        """Gives heads of regions who speak, and those who were, the name that they point back to.

        Only where nobody has been named before who speaks, or has a title beside his name.
        """
        for voice in voices:
            seat = voice.seat
            if (
                seat is None
                or seat.name is not None
                or seat.region is None
                or seat.title.office not in REGION_HEADS
                or not self._text.low.startswith(self._demonstratives, seat.end)
            ):
                continue
            start = seat.title.start
            names = [other.name for other in seats] + [other.name for other in voices]
            if all(name is None or name.start > start for name in names) and not any(
                other.name is not None and other.title.office == seat.title.office
                for other in seats
            ):
                seat.name = self._named_before(start)

    def _named_before(self, start: int) -> RawName | None:
        """The last full name of the nearest sentence before an offset that has one."""
        text = self._text
        index = text.sentence_index(start)
        for earlier in range(index, max(-1, index - _MOST_SENTENCES), -1):
            begin, end = text.sentences[earlier]
            found = self._last_name(begin, min(end, start))
            if found is not None:
                return found
        return None

    def _last_name(self, begin: int, end: int) -> RawName | None:
        norm, words, places = self._text.norm, self._names.words, self._places
        best: RawName | None = None
        for at in capitalised_words(norm, begin, end):
            if (best is not None and at < best.stop) or covers(self._text.quotations, at):
                continue
            if covers(places, at) or covers(self._barred, at):
                continue
            if self._lines.style(at) != "plain":
                return None
            name = self._names.read(norm, at)
            if name is None or len(name.tokens) == 1 or words.is_common(name.tokens[0]):
                continue
            if not overlaps(places, name.start, name.end):
                best = name
        return best
