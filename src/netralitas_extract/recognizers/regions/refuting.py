"""Names that were read as regions and denote something else after all."""

from __future__ import annotations

from collections.abc import Iterable

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Text

__all__ = ["without_numbers", "without_people", "without_rivals"]


def without_people(
    text: Text, regions: list[RawRegion], people: set[str], gazetteer: Gazetteer
) -> list[RawRegion]:
    """The regions without people of the same name: "kiper Asahan Manurung", then "Asahan".

    Where the text shows the name to be a place's somewhere, it is that elsewhere too.
    """
    norm = text.norm
    shared = [region for region in regions if norm[region.start : region.end] in people]
    if not shared:
        return regions
    places = {
        norm[region.name_start : region.end]
        for region in regions
        if region.level is not None or gazetteer.nonplaces.evidence(norm, region.start) is not None
    }
    refuted = {region.start for region in shared if norm[region.start : region.end] not in places}
    return [region for region in regions if region.start not in refuted] if refuted else regions


def without_rivals(text: Text, regions: list[RawRegion], gazetteer: Gazetteer) -> list[RawRegion]:
    """The regions without places of another kind of the same name: Puncak in Bogor."""
    nonplaces = gazetteer.nonplaces
    low = text.low
    rivals = [
        region
        for region in regions
        if region.level is None and low[region.start : region.end] in nonplaces.rival_names
    ]
    if not rivals:
        return regions
    starts = {region.start for region in regions}
    named = [region.candidates[0] for region in regions if region not in rivals]
    refuted = {
        region.start
        for region in rivals
        if nonplaces.evidence(text.norm, region.start) != "title"
        and (
            nonplaces.is_rival(low[region.start : region.end], low, region.candidates, named)
            or (_runs_on(text.norm, region.end) and region.end + 1 not in starts)
        )
    }
    return [region for region in regions if region.start not in refuted]


def without_numbers(norm: str, regions: Iterable[RawRegion]) -> list[RawRegion]:
    """The regions without those in the number of a case: "01/TM/PP/Sorong/34.01/III/2019"."""
    return [region for region in regions if not _is_in_number(norm, region)]


def _is_in_number(norm: str, region: RawRegion) -> bool:
    """Whether a name stands between strokes, with a number behind it."""
    end = region.end
    return (
        norm.startswith("/", end)
        and norm[region.start - 1 : region.start] == "/"
        and norm[end + 1 : end + 2].isdigit()
    )


def _runs_on(norm: str, end: int) -> bool:
    """Whether another capitalised word follows, not all being in capitals: "Puncak Lawu"."""
    following = norm[end + 1 : end + 3]
    return norm[end : end + 1] == " " and following[:1].isupper() and not following.isupper()
