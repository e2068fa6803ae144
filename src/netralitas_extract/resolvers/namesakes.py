"""Regions that seemed to stand in people's names: parts of these, or names read too far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["regions_outside_names"]

_BARE = "region.bare"
_PROVINCE = len("35")


def regions_outside_names(
    text: Text, regions: Sequence[RawRegion], people: Sequence[Bounds], gazetteer: Gazetteer
) -> list[RawRegion]:
    """The regions without those that are parts of names.

    ``people`` are the spans of names, in order and apart from one another.
    """
    return [
        region
        for region in regions
        if not covers(people, region.start) or _names_nobody(text, region, people, gazetteer)
    ]


def _names_nobody(
    text: Text, region: RawRegion, people: Sequence[Bounds], gazetteer: Gazetteer
) -> bool:
    """Whether a region is no part of the name that was read beside it.

    Nobody is called as regions of several words, or as provinces in short, unless more of a name
    stands on either side ("Yan Sultra Indrajaya").
    """
    if region.rule != _BARE or not region.candidates:
        return False
    name = text.low[region.name_start : region.end]
    if " " in name or len(region.candidates[0]) > _PROVINCE:
        return " " in name
    surface = gazetteer.surfaces().get(name)
    if surface is None or not surface.alias:
        return False
    if name in gazetteer.by_code(region.candidates[0]).name.lower():
        return True  # "Jakarta"
    start, end = people[bisect_left(people, (region.start + 1,)) - 1]
    return start == region.start or region.end == end
