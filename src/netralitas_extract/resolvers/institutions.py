"""Bodies of state with their region, stated or taken from the article."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec
import regex

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.model import InstitutionKind, Level, RegionSource
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.institutions import RawInstitution
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.text import Text

__all__ = ["ResolvedInstitution", "attach_regions", "resolve_institutions"]


class ResolvedInstitution(msgspec.Struct, frozen=True, gc=False):
    """A body of state; the fields are those of :class:`.model.Institution`."""

    start: int
    end: int
    kind: InstitutionKind
    name: str
    region: str | None
    region_source: RegionSource | None
    rule: str


def attach_regions(
    text: Text, institutions: Sequence[RawInstitution], regions: Sequence[RawRegion]
) -> list[int | None]:
    """By institution the index of the region that its name runs into, or null.

    The region may begin inside the words of the body ("Pemerintah [Kabupaten Pasuruan]") or
    directly behind them ("KPU Kota Malang").
    """
    attached: list[int | None] = []
    index = 0
    count = len(regions)
    norm = text.norm
    for body in institutions:
        while index < count and regions[index].end <= body.end:
            index += 1
        region = regions[index] if index < count else None
        if (
            region is not None
            and body.entry.levels
            and (
                body.start < region.start <= body.end
                or (region.start == body.end + 1 and norm[body.end] in " /-")
            )
        ):
            attached.append(index)
        else:
            attached.append(None)
    return attached


def resolve_institutions(
    text: Text,
    institutions: Sequence[RawInstitution],
    attached: Sequence[int | None],
    raw_regions: Sequence[RawRegion],
    territory: Territory,
    gazetteer: Gazetteer,
) -> list[ResolvedInstitution]:
    """Bodies that are named, in order; words that name none by themselves are left out."""
    by_start = {region.start: region for region in territory.regions}
    found: list[ResolvedInstitution] = []
    for body, at in zip(institutions, attached, strict=True):
        entry = body.entry
        if at is None and (entry.needs_region or not body.bare):
            continue
        start, end = body.start, body.end
        region: str | None = None
        source: RegionSource | None = None
        if at is not None:
            resolved = by_start.get(raw_regions[at].start)
            region = resolved.code if resolved is not None else None
            source = "stated"
            end = raw_regions[at].end
        elif entry.levels and not (
            entry.national and _is_national(entry.national, text.low[body.start : body.end])
        ):
            region = territory.main_code(_home_first(entry.levels, territory))
            source = "inferred" if region is not None else None
        name = entry.name
        if "{" in name:
            if "{region}" in name:
                official = gazetteer.official_name(region) if region is not None else ""
                name = name.replace("{region}", official).strip()
            else:
                name = name.replace("{text}", " ".join(body.short.split()))
        found.append(ResolvedInstitution(start, end, entry.kind, name, region, source, entry.id))
    return found


def _home_first(levels: Sequence[Level], territory: Territory) -> Sequence[Level]:
    home = territory.home()
    level = level_of(home) if home is not None else None
    return (level, *levels) if level is not None and level in levels else levels


@lru_cache(maxsize=64)
def _national_words(words: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?i)\b(?:{words})$")


def _is_national(words: str, short: str) -> bool:
    return _national_words(words).search(short) is not None
