"""The names that stand behind titles: "Pj Bupati Ende, Ugas Irwanto"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names.words import SURE_INITIALS
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.titles.bodies import head_of_named_body
from netralitas_extract.resolvers.titles.brackets import is_bracketed_name
from netralitas_extract.resolvers.titles.held_names import HeldNameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.places_between import (
    is_parent,
    is_region_only,
    is_seat_of_office,
)
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.resolvers.titles.unknown_places import behind_unknown_place
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["NamesBehind"]

_LONGEST_BRACKET = 40
_MOST_STEPS = 6
_LONGEST_DISTRICT = 30
_VILLAGE = ("village",)
_ENDS_LINE = re.compile(r" ?(?:--?|\([a-z ]+\)|\.)?(?:\n|$)")


class NamesBehind:
    """Reads the names behind the titles of one text, whose regions and lines are known."""

    __slots__ = (
        "_by_start",
        "_gazetteer",
        "_held",
        "_lines",
        "_regions",
        "_shorts",
        "_text",
        "_words",
    )

    def __init__(
        self,
        text: Text,
        regions: Sequence[RawRegion],
        lines: Lines,
        held: HeldNameReader,
        words: HolderWords,
        gazetteer: Gazetteer,
    ) -> None:
        self._text = text
        self._regions = regions
        self._by_start = {region.start: region for region in regions}
        self._lines = lines
        self._held = held
        self._words = words
        self._gazetteer = gazetteer
        # What the article calls regions for short, in brackets behind them: few titles ask for it.
        self._shorts: set[str] | None = None

    def read(self, seat: Seat) -> RawName | None:
        """The name behind a title; the title may turn out to end further on, with its body's."""
        norm, lines, held = self._text.norm, self._lines, self._held
        at = seat.end
        if norm[at : at + 1] not in (" ", ","):
            return None
        if norm[at] == "," and word_before(self._text.low, seat.title.start) in self._words.kin:
            # "Istri Bupati Ende, Rina"
            return None
        start, initials = self._start(seat)
        if start < 0:
            return None
        # Only of a name in capitals it must be known beforehand how its line is written.
        upper = norm[start + 1 : start + 2].isupper() and lines.style(start) == "upper"
        name = held.read(norm, seat, start, initials, upper=upper, running=True)
        if name is not None and norm.find("kan", start, name.end) > 0 and not lines.runs(start):
            name = held.read(norm, seat, start, initials, upper=upper, running=False)
        if name is None:
            return None
        style = lines.style(start)
        if norm[name.stop : name.stop + 1] == "\n" and style == "plain":
            name = held.over_break(norm, name, upper=name.tokens[-1].isupper())
        if self._is_region(seat, name):
            return None
        if self._is_short_for_region(name):
            # "Camat Bokep", where "Camat Bokan Kepulauan (Bokep)" has been named
            seat.end = name.end
            return self.read(seat)
        if style == "plain":
            return self._in_running_text(seat, name)
        if style == "title" and norm[at] == "," and _ENDS_LINE.match(norm, name.stop) is not None:
            # A line of its own, as under photographs: "Wakil Gubernur Kalteng, Said Ismail".
            return name
        if style == "title" and (
            name.stop > name.end or (name.honorifics and norm[name.stop : name.stop + 1] == ",")
        ):
            # No headline has degrees: "Hadir Kepala BPKAD Drs. Basiran, M.Si, Kepala BKD …".
            return name
        return lines.confirmed(name, style)

    def _in_running_text(self, seat: Seat, name: RawName) -> RawName | None:
        """The holder's name where capitals tell names from other words."""
        norm, names = self._text.norm, self._held.names
        head = head_of_named_body(self._text, seat, name, self._by_start, names, self._words)
        if head is not None:
            return head
        if is_seat_of_office(seat, norm, name, self._words):
            seat.end = name.end
            return self.read(seat)
        if not self._held.goes_on(norm, name):
            return behind_unknown_place(norm, seat, name, names, self._words)
        return self._held.between_commas(norm, name) or self._lines.confirmed(name, "plain")

    def _start(self, seat: Seat) -> tuple[int, int]:
        """Where a name may begin behind a title, and the longest initials that may be one; -1
        where nothing can. Brackets, parent regions and the like are passed over.
        """
        norm, low = self._text.norm, self._text.low
        # Codes that the title's own region may have.
        home: Sequence[str] = ()
        if seat.region is not None:
            home = self._regions[seat.region].candidates
        at = seat.end
        initials = 0
        for _ in range(_MOST_STEPS):
            at += norm.startswith(" ,", at)
            two = norm[at : at + 2]
            if two == " (":
                if is_bracketed_name(norm, at + 2, seat, self._held.names, self._gazetteer):
                    return at + 2, initials
                at = norm.find(")", at, at + _LONGEST_BRACKET) + 1
                if not at:
                    break
                continue
            if low.startswith((" di ", ", di "), at):
                place = self._by_start.get(low.index("i ", at) + 2)
                if place is not None:
                    at = place.end
                    continue
            if two[:1] not in (" ", ","):
                break
            begin = at + (2 if two == ", " else 1)
            while norm[begin : begin + 1] == " ":
                begin += 1
            region = self._by_start.get(begin)
            if region is not None and (
                region.name_start > region.start
                or is_region_only(norm, region.end, self._words)
                or is_parent(region, home)
                # "Bupati Ende yang juga Ketua DPC PDIP Ende Budi Raharja"
                or (at > seat.end and any(code in home for code in region.candidates))
            ):
                at = region.end
                # Behind the region of an office may stand the one that it lies in.
                home = (*home, *region.candidates)
                continue
            if not low[begin : begin + 1].isalnum():
                break
            if norm[begin].isupper():
                stop = self._behind_district(seat, begin) if two == ", " else -1
                if stop > 0:
                    at = stop
                    continue
                word = low[begin : low.find(" ", begin)].rstrip(",")
                words = self._held.names.words
                if not words.is_no_name(word) or self._lines.style(at) != "plain":
                    return begin, initials
            match = self._words.between(low, at)
            if match is None:
                return begin, initials
            if match.group().endswith(self._words.initials):
                initials = SURE_INITIALS
            at = match.end()
        return -1, 0

    def _behind_district(self, seat: Seat, begin: int) -> int:
        """Where a kecamatan ends that stands at ``begin`` between a village and the regency; else
        -1: "Kades Sampangagung, Kutorejo, Mojokerto, Suhartono".
        """
        if seat.title.levels != _VILLAGE:
            return -1
        norm = self._text.norm
        stop = norm.find(", ", begin, begin + _LONGEST_DISTRICT)
        around = self._by_start.get(stop + 2) if stop > 0 else None
        if around is None:
            return -1
        name = norm[begin:stop].lower()
        inside = any(self._gazetteer.districts_named(name, code) for code in around.candidates)
        return stop if inside else -1

    def _is_short_for_region(self, name: RawName) -> bool:
        """Whether a single word is what the article calls a region for short."""
        if len(name.tokens) > 1:
            return False
        if self._shorts is None:
            norm = self._text.norm
            self._shorts = {
                norm[region.end + 2 : norm.find(")", region.end)]
                for region in self._regions
                if norm.startswith(" (", region.end)
            }
        return name.tokens[0] in self._shorts

    def _is_region(self, seat: Seat, name: RawName) -> bool:
        """Whether a single word is the region of an office, though it was not joined to it."""
        return (
            len(name.tokens) == 1
            and seat.region is None
            and bool(seat.title.levels)
            and name.tokens[0].lower() in self._gazetteer.surfaces()
        )
