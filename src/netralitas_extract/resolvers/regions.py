"""Which region a name means, from the words beside it and from the rest of the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import ahocorasick_rs
import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.model import Level, RegionSource
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Text, gapped, merged, overlaps

__all__ = ["ResolvedRegion", "Territory", "resolve_regions"]

_LIST_GAPS = frozenset(
    (", ", " dan ", ", dan ", " serta ", " maupun ", " atau ", "-", " & ", ", serta ")
)
_BEFORE_BARE_DISTRICT = (" di ", " ke ", " dari ", "(di ", "\ndi ", "Di ")
_STATED_WEIGHT = 3


class ResolvedRegion(msgspec.Struct, frozen=True, gc=False):
    """A region mention with its meaning; the fields are those of :class:`.model.Region`."""

    start: int
    end: int
    level: Level
    code: str | None
    source: RegionSource
    candidates: tuple[str, ...]
    fuzzy: bool
    rule: str


class Territory:
    """The regions that one article establishes.

    Attributes:
        regions: the resolved mentions in order.
        main: by level, the code that the article speaks of most, if it speaks of any.
        undecided: the mentions whose region the text leaves open.
    """

    __slots__ = ("_home", "main", "regions", "undecided")

    def __init__(
        self, regions: list[ResolvedRegion], counts: Mapping[str, int], undecided: list[int]
    ) -> None:
        self.regions = regions
        self.undecided = undecided
        self.main: dict[Level, str] = {}
        for code, count in counts.items():
            level = level_of(code)
            if level not in self.main or count > counts[self.main[level]]:
                self.main[level] = code
        self._home = self._narrowest()

    def main_code(self, levels: Sequence[Level]) -> str | None:
        """The main region of the first level of ``levels`` that the article establishes."""
        return next((self.main[level] for level in levels if level in self.main), None)

    def home(self) -> str | None:
        """The narrowest of kabupaten, kota and province that the article is about."""
        return self._home

    def _narrowest(self) -> str | None:
        regency, city = self.main.get("regency"), self.main.get("city")
        if regency and city:
            order = [r.code for r in self.regions if r.code in (regency, city)]
            return regency if order.count(regency) >= order.count(city) else city
        return regency or city or self.main.get("province")


def resolve_regions(
    text: Text,
    raw: Sequence[RawRegion],
    governed: Mapping[int, Sequence[Level]],
    gazetteer: Gazetteer,
) -> Territory:
    """Resolves the names in ``raw``; sorted by start.

    ``governed`` gives, by index into ``raw``, the levels that the office or body beside a name
    allows: the bupati's is a kabupaten, the wali kota's a kota.
    """
    counts: dict[str, int] = {}
    options: list[tuple[str, ...]] = []
    stated: list[bool] = []
    levels_before: Sequence[Level] = ()
    for index, region in enumerate(raw):
        levels: Sequence[Level] = (region.level,) if region.level else governed.get(index, ())
        listed = False
        if not levels and levels_before and index:
            gap = text.low[raw[index - 1].end : region.start]
            if gap in _LIST_GAPS:
                levels = levels_before
                listed = True
        codes = region.candidates
        if levels and len(codes) > 1:
            codes = tuple(c for c in codes if level_of(c) in levels) or codes
        options.append(codes)
        certain = bool(levels) and not listed
        stated.append(certain)
        if len(codes) == 1:
            counts[codes[0]] = counts.get(codes[0], 0) + (_STATED_WEIGHT if certain else 1)
        levels_before = levels
    _count_ambiguous(raw, options, counts)
    regions: list[ResolvedRegion] = []
    undecided: list[int] = []
    for index, region in enumerate(raw):
        codes = options[index]
        if region.level == "village":
            regions.append(_village(region, index, raw, options, counts))
            continue
        code, open_ = _choose(codes, counts, region, index, raw, options)
        if open_:
            undecided.append(index)
        others = () if stated[index] else tuple(c for c in region.candidates if c != code)
        regions.append(
            ResolvedRegion(
                region.start,
                region.end,
                level_of(code) if code else (region.level or "district"),
                code,
                "stated" if stated[index] else "inferred",
                others if code else codes,
                region.fuzzy,
                region.rule,
            )
        )
    bare = _bare_districts(text, regions, counts, gazetteer)
    if bare:
        regions = sorted((*regions, *bare), key=lambda region: region.start)
    return Territory(regions, counts, undecided)


def _count_ambiguous(
    raw: Sequence[RawRegion], options: Sequence[tuple[str, ...]], counts: dict[str, int]
) -> None:
    """Lets names that could be two regions add to the one that the article establishes."""
    for codes in options:
        if len(codes) > 1 and len(codes[0]) <= 5:
            established = [code for code in codes if code in counts]
            if established:
                best = max(established, key=lambda code: counts[code])
                counts[best] += 1
    for codes in options:
        # Nothing established: the press means the city where it says no more.
        if len(codes) > 1 and len(codes[0]) <= 5 and not any(code in counts for code in codes):
            counts[_default(codes)] = 1


def _default(codes: Sequence[str]) -> str:
    return next((code for code in codes if level_of(code) == "city"), codes[0])


def _choose(
    codes: tuple[str, ...],
    counts: Mapping[str, int],
    region: RawRegion,
    index: int,
    raw: Sequence[RawRegion],
    options: Sequence[tuple[str, ...]],
) -> tuple[str | None, bool]:
    """The code of a name, and whether the text leaves it open."""
    if len(codes) == 1:
        return codes[0], False
    if not codes:
        return None, False
    if len(codes[0]) <= 5:
        established = [code for code in codes if code in counts]
        best = max(established, key=lambda code: counts[code]) if established else None
        if best is None:
            return _default(codes), True
        return best, counts[best] <= 1 and len(established) == 1 and not region.level
    return _district_code(codes, counts, index, raw, options)


def _district_code(
    codes: tuple[str, ...],
    counts: Mapping[str, int],
    index: int,
    raw: Sequence[RawRegion],
    options: Sequence[tuple[str, ...]],
) -> tuple[str | None, bool]:
    """A kecamatan lies in the regency named beside it, else in one that the article names."""
    for neighbour in (index + 1, index + 2, index - 1):
        if 0 <= neighbour < len(raw):
            for parent in options[neighbour]:
                inside = [code for code in codes if code.startswith(parent + ".")]
                if len(inside) == 1:
                    return inside[0], False
    ranked = sorted(
        (code for code in codes if counts.get(code[:5]) or counts.get(code[:2])),
        key=lambda code: (-counts.get(code[:5], 0), -counts.get(code[:2], 0), code),
    )
    if not ranked:
        return None, True
    tied = len(ranked) > 1 and counts.get(ranked[0][:5], 0) == counts.get(ranked[1][:5], 0)
    return (None, True) if tied else (ranked[0], False)


def _village(
    region: RawRegion,
    index: int,
    raw: Sequence[RawRegion],
    options: Sequence[tuple[str, ...]],
    counts: Mapping[str, int],
) -> ResolvedRegion:
    """A village has the code of the kecamatan named beside it, as villages are in no table."""
    code: str | None = None
    for neighbour in (index + 1, index - 1):
        if (
            0 <= neighbour < len(raw)
            and raw[neighbour].level == "district"
            and abs(raw[neighbour].start - region.end) < 60
        ):
            code, _ = _choose(options[neighbour], counts, raw[neighbour], neighbour, raw, options)
            break
    return ResolvedRegion(
        region.start, region.end, "village", code, "stated", (), False, region.rule
    )


@lru_cache(maxsize=600)
def _district_scanner(
    gazetteer: Gazetteer, regency: str
) -> tuple[ahocorasick_rs.BytesAhoCorasick, tuple[str, ...]]:
    """Finds a regency's kecamatan in gapped text; names of greater regions are left out."""
    surfaces = gazetteer.surfaces()
    districts = (gazetteer.by_code(code) for code in gazetteer.children(regency))
    names = {gapped(d.name): d.code for d in districts if d.name.lower() not in surfaces}
    return ahocorasick_rs.BytesAhoCorasick(list(names)), tuple(names.values())


def _bare_districts(
    text: Text,
    regions: Sequence[ResolvedRegion],
    counts: Mapping[str, int],
    gazetteer: Gazetteer,
) -> list[ResolvedRegion]:
    """Kecamatan named alone, of regencies that the article names.

    Behind a preposition of place, in a dateline, or in a list with one that stands so.
    """
    norm = text.norm
    places: list[tuple[int, int, str]] = []
    for regency in counts:
        if len(regency) == 5:
            automaton, codes = _district_scanner(gazetteer, regency)
            places += [
                (start, end - 1, codes[index])
                for index, start, end in automaton.find_matches_as_indexes(text.gapped)
                if norm[start].isupper()
            ]
    if not places:
        return []
    found: list[ResolvedRegion] = []
    taken = merged((region.start, region.end) for region in regions)
    last_end = 0
    listed = {region.end for region in regions if region.level == "district"}
    for start, end, code in sorted(places, key=lambda place: (place[0], -place[1])):
        if start < last_end or overlaps(taken, start, end) or not _is_whole_name(norm, start, end):
            continue
        if _stands_as_place(text, start, end) or _follows_in_list(norm, start, listed):
            found.append(
                ResolvedRegion(
                    start, end, "district", code, "inferred", (), False, "region.bare_district"
                )
            )
            last_end = end
            listed.add(end)
    return found


def _is_whole_name(norm: str, start: int, end: int) -> bool:
    if norm[end : end + 1].isalnum() or (start and norm[start - 1].isalnum()):
        return False
    # "di Bojong Gede" is another name than Bojong.
    return not norm[end : end + 2].strip()[:1].isupper()


def _follows_in_list(norm: str, start: int, listed: set[int]) -> bool:
    for gap in (", ", " dan ", ", dan ", " serta ", ", serta "):
        if norm.endswith(gap, 0, start) and start - len(gap) in listed:
            return True
    return False


def _stands_as_place(text: Text, start: int, end: int) -> bool:
    if text.low.endswith(_BEFORE_BARE_DISTRICT, 0, start):
        return True
    paragraph = text.paragraphs[text.paragraph_index(start)]
    return paragraph[0] == start and text.norm[end : end + 30].lstrip()[:1] in ("-", ",", "(")
