"""Which region a name means, from the words beside it and from the rest of the article."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import REGENCY_LENGTH, level_of
from netralitas_extract.model import Level
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.regions.doubtful import codes_around_district
from netralitas_extract.resolvers.districts import (
    ResolvedRegion,
    bare_districts,
    district_code,
    place_villages,
    repaired_district,
)
from netralitas_extract.text import Bounds, Text, merged, overlaps, start_of

__all__ = ["ResolvedRegion", "Territory", "resolve_regions"]

_LIST_GAPS = frozenset(
    (", ", " dan ", ", dan ", " serta ", " maupun ", " atau ", "-", " & ", ", serta ")
)
# Names on each side in a list that may tell the level of one.
_LONGEST_LIST = 12
_STATED_WEIGHT = 3
_WIDER = 2
_KECAMATAN = 8
_ANNOUNCED_REACH = 90
# Titles and bodies whose name is a kecamatan's only if it lies where the article plays.
_HEADS = frozenset(("place.head_of_district", "place.body_of_district"))


class Territory:
    """The regions that one article establishes.

    Attributes:
        regions: the resolved mentions in order.
        main: by level, the code that the article speaks of most, if it speaks of any.
        undecided: the mentions whose region the text leaves open.
        weights: by code how much the article speaks of it; mentions whose words say the level
            weigh more.
    """

    __slots__ = ("_home", "main", "regions", "undecided", "weights")

    def __init__(
        self, regions: list[ResolvedRegion], counts: Mapping[str, int], undecided: list[int]
    ) -> None:
        self.regions = regions
        self.undecided = undecided
        self.weights = counts
        self.main: dict[Level, str] = {}
        for code, count in counts.items():
            level = level_of(code)
            if level not in self.main or count > counts[self.main[level]]:
                self.main[level] = code
        self._home = self._find_home()

    def main_code(self, levels: Sequence[Level]) -> str | None:
        """The main region of the first level of ``levels`` that the article establishes."""
        return next((self.main[level] for level in levels if level in self.main), None)

    def home(self) -> str | None:
        """The narrowest of kabupaten, kota and province that the article is about."""
        return self._home

    def _find_home(self) -> str | None:
        regency, city = self.main.get("regency"), self.main.get("city")
        narrow = regency or city
        if regency and city:
            order = [r.code for r in self.regions if r.code in (regency, city)]
            narrow = regency if order.count(regency) >= order.count(city) else city
        province = self.main.get("province")
        if narrow is None or province is None:
            return narrow or province
        # Where a governor speaks in a town, the article is about the province.
        much_wider = self.weights[province] >= _WIDER * self.weights.get(narrow, 0)
        return province if much_wider and narrow.startswith(province) else narrow


def resolve_regions(
    text: Text,
    raw: Sequence[RawRegion],
    governed: Mapping[int, Sequence[Level]],
    gazetteer: Gazetteer,
    skipped: Sequence[Bounds] = (),
) -> Territory:
    """Resolves the names in ``raw``; sorted by start.

    ``governed`` gives, by index into ``raw``, the levels that the office or body beside a name
    allows: the bupati's is a kabupaten, the wali kota's a kota. ``skipped`` are spans in which no
    place is named.
    """
    read = _read_candidates(text, raw, governed, gazetteer)
    _count_ambiguous(read.options, read.counts)
    regions: list[ResolvedRegion] = []
    undecided: set[int] = set()
    villages: dict[int, str] = {}
    for index, region in enumerate(raw):
        if region.level == "village":
            villages[region.start] = _village_name(text, region, gazetteer)
        resolved, is_open = _resolve(text, region, index, read, gazetteer)
        if resolved is not None:
            regions.append(resolved)
            if is_open:
                undecided.add(region.start)
    bare = bare_districts(text, regions, read.counts, gazetteer, skipped)
    if bare:
        replaced = merged((district.start, district.end) for district in bare)
        regions = [r for r in regions if not overlaps(replaced, r.start, r.end)]
        regions = sorted((*regions, *bare), key=start_of)
    if villages:
        regions = place_villages(text, regions, villages)
    open_at = [index for index, region in enumerate(regions) if region.start in undecided]
    return Territory(regions, read.counts, open_at)


class _Candidates(NamedTuple):
    """What the words of an article say of its region names, before they are weighed.

    Attributes:
        options: by mention the codes that it can have.
        stated: by mention whether its words or its office say the level.
        counts: by code how much the mentions of a single code speak of it.
    """

    options: list[tuple[str, ...]]
    stated: list[bool]
    counts: dict[str, int]


def _read_candidates(
    text: Text,
    raw: Sequence[RawRegion],
    governed: Mapping[int, Sequence[Level]],
    gazetteer: Gazetteer,
) -> _Candidates:
    options: list[tuple[str, ...]] = []
    stated: list[bool] = []
    counts: dict[str, int] = {}
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
        if len(levels) != 1 and len(codes) > 1 and len(codes[0]) <= REGENCY_LENGTH and not listed:
            beside = gazetteer.nonplaces.levels_beside(text.norm, region.start)
            if any(level_of(c) in beside for c in codes):
                levels = beside
            else:
                # There is no kabupaten for the Polresta of Jambi.
                levels = levels or _of_list(text, raw, index, gazetteer)
        if levels and len(codes) > 1:
            codes = tuple(c for c in codes if level_of(c) in levels) or codes
        elif len(codes) > 1 and index and _closes_address(text, raw[index - 1], region):
            # "Manna, Bengkulu Selatan, Bengkulu": the province around the regency.
            codes = tuple(c for c in codes if c in _provinces_of(options[-1])) or codes
        if len(codes) > 1 and text.norm.startswith(", ", region.start - 2):
            codes = codes_around_district(text.norm, region.start, codes, gazetteer) or codes
        # A court may be of a kabupaten or of a kota: it states no level.
        certain = bool(levels) and not listed and (len(levels) == 1 or len(codes) == 1)
        if len(codes) == 1:
            weight = _STATED_WEIGHT if certain else 1
            counts[codes[0]] = counts.get(codes[0], 0) + weight
        options.append(codes)
        stated.append(certain)
        levels_before = levels
    return _Candidates(options, stated, counts)


def _resolve(
    text: Text, region: RawRegion, index: int, read: _Candidates, gazetteer: Gazetteer
) -> tuple[ResolvedRegion | None, bool]:
    """A mention resolved, null where it is none after all, and whether the text leaves it open."""
    codes = read.options[index]
    level = region.level
    fuzzy = region.fuzzy
    code: str | None = None
    is_open = False
    if codes and level != "village":
        code, is_open = _choose(codes, read.counts, region, index, read.options)
    elif level == "district":
        code = repaired_district(text.norm[region.name_start : region.end], read.counts, gazetteer)
        fuzzy = code is not None
    if code is None and region.rule in _HEADS and (codes or not level):
        return None, is_open
    stated = read.stated[index]
    others = () if stated else tuple(c for c in region.candidates if c != code)
    resolved = ResolvedRegion(
        region.start,
        region.end,
        level_of(code) if code else (level or "district"),
        code,
        "stated" if stated else "inferred",
        others if code else codes,
        fuzzy,
        region.rule,
    )
    return resolved, is_open


def _of_list(
    text: Text, raw: Sequence[RawRegion], index: int, gazetteer: Gazetteer
) -> Sequence[Level]:
    """The level that the list around a name has: by the noun before it, or because the others in
    it are provinces ("Lampung dan Bengkulu").
    """

    def joined(at: int) -> bool:
        return text.low[raw[at - 1].end : raw[at].start] in _LIST_GAPS

    first = last = index
    while first > max(0, index - _LONGEST_LIST) and joined(first):
        first -= 1
    announced = _announced(text, raw[first].start, gazetteer)
    if announced:
        return announced
    while last + 1 < min(len(raw), index + _LONGEST_LIST) and joined(last + 1):
        last += 1
    others = [raw[at] for at in range(first, last + 1) if at != index]
    settled = [other.candidates[0] for other in others if len(other.candidates) == 1]
    is_province = [level_of(code) == "province" for code in settled]
    return ("province",) if is_province and all(is_province) else ()


def _announced(text: Text, start: int, gazetteer: Gazetteer) -> Sequence[Level]:
    """The level that a noun before a list states: "Empat kabupaten, yakni Tegal, …"."""
    sentence = text.sentences[text.sentence_index(start)][0]
    nonplaces = gazetteer.nonplaces
    match = nonplaces.announced(text.low, max(sentence, start - _ANNOUNCED_REACH), start)
    return () if match is None else (nonplaces.type_levels[match["word"]],)


def _village_name(text: Text, region: RawRegion, gazetteer: Gazetteer) -> str:
    """The name without its type word, which a title before it may have left to the name."""
    name = " ".join(text.low[region.name_start : region.end].split())
    for words in gazetteer.nonplaces.before_village:
        name = name.removeprefix(words)
    return name


def _closes_address(text: Text, before: RawRegion, region: RawRegion) -> bool:
    return text.norm[before.end : region.start] in (", ", " ", " (")


def _provinces_of(codes: Sequence[str]) -> set[str]:
    return {code[:2] for code in codes if len(code) > len("35")}


def _count_ambiguous(options: Sequence[tuple[str, ...]], counts: dict[str, int]) -> None:
    """Lets names that could be two regions add to the one that the article establishes."""
    for codes in options:
        if len(codes) > 1 and len(codes[0]) <= 5:
            established = [code for code in codes if code in counts]
            if established:
                best = max(established, key=lambda code: counts[code])
                counts[best] += 1
    districts = [code for codes in options for code in codes if len(code) == _KECAMATAN]
    around = {code[:REGENCY_LENGTH] for code in districts}
    for codes in options:
        # Nothing established: the press means the city where it says no more.
        if len(codes) > 1 and len(codes[0]) <= 5 and not any(code in counts for code in codes):
            counts[_default(codes, counts, around)] = 1


def _default(codes: Sequence[str], counts: Mapping[str, int], around: Collection[str] = ()) -> str:
    """The one that a kecamatan of the article lies in ("BOGOR - Camat Cibinong"), or that lies in a
    province which it names, where that tells them apart; else the kota.

    ``around`` are the regencies and cities that have a kecamatan of a name in the article.
    """
    near = [code for code in codes if code in around]
    if len(near) != 1:
        near = [code for code in codes if code[:2] in counts]
    if len(near) == 1 and len(near[0]) == len(codes[0]):
        return near[0]
    return next((code for code in codes if level_of(code) == "city"), codes[0])


def _choose(
    codes: tuple[str, ...],
    counts: Mapping[str, int],
    region: RawRegion,
    index: int,
    options: Sequence[tuple[str, ...]],
) -> tuple[str | None, bool]:
    """The code of a name, and whether the text leaves it open."""
    if len(codes) == 1:
        return codes[0], False
    if len(codes[0]) == _KECAMATAN:
        return district_code(codes, counts, index, options)
    established = [code for code in codes if code in counts]
    best = max(established, key=lambda code: counts[code]) if established else None
    if best is None:
        return _default(codes, counts), True
    return best, counts[best] <= 1 and len(established) == 1 and not region.level
