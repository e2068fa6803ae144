"""Where the titles, names and regions of an article stand, for looking up what is beside a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names.words import SURE_INITIALS
from netralitas_extract.resolvers.titles.seats import Seat, title_start
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["Places"]

_TWO = 2


class Places:
    """Where titles, names and regions stand, by start and by end.

    ``initials`` are letters that the article uses for a person, ``objects`` words that make a
    name behind them no subject.

    Attributes:
        seats: titles by start.
        seat_ends: titles without a name behind them, by end.
        stops: names by their end, degrees left out or not; ``begins`` by where they begin.
        region_ends: the ends of regions, by start.
    """

    def __init__(
        self,
        text: Text,
        seats: Sequence[Seat],
        regions: Sequence[RawRegion],
        initials: Collection[str],
        objects: frozenset[str],
        days: frozenset[str],
    ) -> None:
        self._initials = initials
        self._objects = objects
        self._days = days
        self._low = text.low
        self.seats = {seat.title.start: seat for seat in seats}
        self.seat_ends = {seat.end: seat for seat in seats if not seat.inline}
        self.stops: dict[int, RawName] = {}
        self.begins: dict[int, RawName] = {}
        self._named: list[RawName] = []
        self._parts: dict[str, set[str]] = {}
        self._begins = sorted(seats, key=title_start)
        for seat in seats:
            if seat.name is not None:
                self.add(seat.name)
        self.region_ends = {region.start: region.end for region in regions}
        self._region_starts = [region.start for region in regions]
        self._regions = regions

    def add(self, name: RawName) -> None:
        """Adds a name that is known from here on."""
        self.stops[name.stop] = self.stops[name.end] = name
        self.begins[name.begin] = name
        self._named.append(name)

    @property
    def parts(self) -> dict[str, set[str]]:
        """The parts of known names, each with those that stand before it."""
        for name in self._named:
            for one, other in pairwise(("", *name.tokens)):
                self._parts.setdefault(other, set()).add(one)
        self._named.clear()
        return self._parts

    def part_at(self, at: int, word: str) -> RawName | None:
        """A word of the text as a name, where it is a part of one that is known."""
        if word not in self.parts:
            return None
        return RawName(at, at + len(word), at, at + len(word), (word,), (), ())

    def most_initials(self, word: str, otherwise: int) -> int:
        """How many letters in capitals may be a person's where ``word`` stands."""
        if word in self._initials:
            return max(len(word), SURE_INITIALS)
        if len(word) == _TWO and word.isupper() and word in self.parts:
            # "TR Fahsul Falah", who has been named so before
            return _TWO
        return otherwise

    def in_region(self, offset: int) -> bool:
        """Whether an offset lies inside the name of a region."""
        index = bisect_left(self._region_starts, offset + 1) - 1
        return index >= 0 and self._regions[index].start <= offset < self._regions[index].end

    def end_of_region(self, offset: int) -> int:
        """Where the region ends inside which an offset lies, else the offset."""
        index = bisect_left(self._region_starts, offset + 1) - 1
        return max(offset, self._regions[index].end) if index >= 0 else offset

    def before_day(self, at: int, floor: int) -> int:
        """Where a name may end before a day and a place: "Budi Raharja di Ende, Senin (3/5)"."""
        low = self._low
        word_start = max(floor, low.rfind(" ", floor, at) + 1)
        if low[word_start:at] not in self._days:
            return at
        at = floor + len(low[floor:word_start].rstrip(" ,"))
        begin = low.rfind(" di ", floor, at)
        return begin if begin > 0 and self.end_of_region(begin + 4) == at else at

    def word_before(self, name: RawName) -> str:
        """The word before a name and its title, if it has one."""
        index = bisect_left(self._begins, name.begin, key=title_start) - 1
        seat = self._begins[index] if index >= 0 else None
        held = seat is not None and seat.inline and seat.name is name
        at = seat.title.start if seat is not None and held else name.begin
        return word_before(self._low, at)

    def subject(self, start: int, end: int) -> Seat | None:
        """The first title between two offsets that no preposition governs."""
        for index in range(bisect_left(self._begins, start, key=title_start), len(self._begins)):
            seat = self._begins[index]
            at = seat.title.start
            if at >= end:
                return None
            if word_before(self._low, at) not in self._objects:
                return seat
        return None
