"""Elections with the region and the year that follow their name."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from netralitas_extract.lexicon.schema import ElectionEntry
from netralitas_extract.model import ElectionKind
from netralitas_extract.raw import RawMatch, named_groups
from netralitas_extract.resolvers.regions import ResolvedRegion
from netralitas_extract.text import Text

__all__ = ["ResolvedElection", "own_year", "resolve_elections"]

_YEAR_AFTER_REGION = re.compile(
    # "tahun 2018 ini" is a date; in "Pilgub Bali 2018 ini" the year is the election's.
    r" (?:serentak )?(?:tahun (?!\d{4} (?:ini|lalu|mendatang)\b))?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_REGION_OUTSIDE = (" di ", " se-", " di wilayah ")


class ResolvedElection(msgspec.Struct, frozen=True, gc=False):
    """An election; the fields are those of :class:`.model.Election`."""

    start: int
    end: int
    kind: ElectionKind
    year: str | None
    region: str | None
    rule: str


def resolve_elections(
    text: Text, matches: Sequence[RawMatch], regions: Sequence[ResolvedRegion]
) -> list[ResolvedElection]:
    """Elections in order. A region directly behind the name belongs to it ("Pilgub Jatim 2024"),
    one behind "di" is its region but stays outside its span.
    """
    low = text.low
    found: list[ResolvedElection] = []
    count = len(regions)
    index = 0
    for match in matches:
        entry: ElectionEntry = match.pattern.entry
        start, end = match.start, match.end
        groups = named_groups(match.match)
        year = groups.get("year") or groups.get("year2") or groups.get("years")
        while index < count and regions[index].start < end:
            index += 1
        region: str | None = None
        if index < count:
            following = regions[index]
            gap = low[end : following.start]
            if gap == " " and year is None and following.level in ("province", "regency", "city"):
                region = following.code
                end = following.end
                after = _YEAR_AFTER_REGION.match(low, end)
                if after is not None:
                    end = after.end()
                    year = after["year"]
            elif gap in _REGION_OUTSIDE:
                region = following.code
        found.append(ResolvedElection(start, end, entry.kind, year, region, entry.id))
    return found


def own_year(text: Text, elections: Sequence[ResolvedElection]) -> int | None:
    """The year of the first election that the text calls that of its own ("Pilkada 2024 ini")."""
    for election in elections:
        year = election.year
        if year is not None and year.isdigit() and text.low.startswith(" ini", election.end):
            return int(year)
    return None
