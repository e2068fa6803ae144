"""Kecamatan and villages: which of their name is meant, and those named without a type word."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

import ahocorasick_rs
import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.nonplace_file import DistrictWords
from netralitas_extract.lexicon.region_codes import REGENCY_LENGTH
from netralitas_extract.model import Level, RegionSource
from netralitas_extract.text import Bounds, Text, covers, gapped, merged, overlaps, start_of

__all__ = [
    "ResolvedRegion",
    "bare_districts",
    "district_code",
    "place_villages",
    "repaired_district",
]

_LIST_GAPS = (", ", " dan ", ", dan ", " serta ", ", serta ", " hingga ", ", hingga ", " maupun ")
_LIST_REACH = 40
_LONGEST_DATELINE = 30
_DATELINE_GAPS = (", ", "| ", " - ")
_VILLAGE_REACH = 40
_LONGEST_GAP = 25
_LONGEST_PARAGRAPH = 2000
_SHORTEST = 5
_TYPED = "region.typed"
_BARE = "region.bare"


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


def district_code(
    codes: Sequence[str],
    counts: Mapping[str, int],
    index: int,
    options: Sequence[Sequence[str]],
) -> tuple[str | None, bool]:
    """The code of a kecamatan, and whether the text leaves it open.

    It lies in the regency named beside it, else in one that the article names. ``options`` are
    the codes of all mentions, ``index`` its place among them.
    """
    for neighbour in (index + 1, index + 2, index - 1):
        if 0 <= neighbour < len(options):
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


def repaired_district(name: str, counts: Mapping[str, int], gazetteer: Gazetteer) -> str | None:
    """The kecamatan of the article's regencies whose name is a misspelling away from ``name``."""
    if len(name) < _SHORTEST:
        return None
    found = [
        code
        for regency in counts
        if len(regency) == REGENCY_LENGTH
        for code in _near_districts(gazetteer, regency, name.lower())
    ]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=4096)
def _near_districts(gazetteer: Gazetteer, regency: str, name: str) -> tuple[str, ...]:
    from rapidfuzz.distance import DamerauLevenshtein  # loads in 20 ms, and few articles need it

    return tuple(
        code
        for code in gazetteer.children(regency)
        if DamerauLevenshtein.distance(name, gazetteer.by_code(code).name.lower(), score_cutoff=1)
        <= 1
    )


@lru_cache(maxsize=600)
def _district_scanner(
    gazetteer: Gazetteer, regency: str
) -> tuple[ahocorasick_rs.BytesAhoCorasick, tuple[str, ...]]:
    """Finds a regency's kecamatan in gapped text; names of greater regions are left out."""
    surfaces = gazetteer.surfaces()
    names: dict[bytes, str] = {}
    for code in gazetteer.children(regency):
        name = gazetteer.by_code(code).name
        if name.lower() not in surfaces:
            names[gapped(name)] = code
            # "Balik Bukit" is written "Balikbukit" as well.
            names.setdefault(gapped(name.replace(" ", "")), code)
            town = name.removeprefix("Kota ")
            if town in gazetteer.nonplaces.districts.towns:
                names.setdefault(gapped(town), code)
    automaton = ahocorasick_rs.BytesAhoCorasick(
        list(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return automaton, tuple(names.values())


def bare_districts(
    text: Text,
    regions: Sequence[ResolvedRegion],
    counts: Mapping[str, int],
    gazetteer: Gazetteer,
    skipped: Sequence[Bounds],
) -> list[ResolvedRegion]:
    """Kecamatan named alone outside of ``skipped``, of regencies that the article names.

    Behind a preposition of place, in a dateline, between a village and its regency, or in a list
    with one that stands so.
    """
    places = _named(text, counts, gazetteer, skipped)
    if not places:
        return []
    norm, words = text.norm, gazetteer.nonplaces.districts
    taken = {region.start: region for region in regions}
    spans = merged((region.start, region.end) for region in regions)
    ends = {region.end for region in regions if region.level in ("district", "village")}
    starts = {region.start for region in regions if region.level == "district"}
    bare_ends = {region.end for region in regions if region.rule == _BARE}
    found: dict[int, ResolvedRegion] = {}
    reached = 0
    for start, end, code in places:
        if start < reached:
            continue
        other = taken.get(start)
        if other is None:
            if overlaps(spans, start, end):
                # "Bandar Mataram, Lampung Tengah" or "di Pangkalan Kerinci" where "Mataram" and
                # "Kerinci" were read.
                around = taken.get(end + 2) if norm.startswith(", ", end) else None
                stands = end in bare_ends and (
                    (around is not None and around.code == code[:REGENCY_LENGTH])
                    or _follows_place_word(text.low, start, words)
                    or _stands_as_place(text, start, end, code, taken)
                )
            else:
                stands = (
                    _follows_place_word(text.low, start, words)
                    or _stands_as_place(text, start, end, code, taken)
                    or _continues_list(norm, start, ends)
                )
        else:
            # "Padang Ratu" where "Padang" was read.
            stands = (
                other.end < end and other.rule != _TYPED and len(other.code or "") <= REGENCY_LENGTH
            )
        if stands:
            found[start] = _bare(start, end, code)
            ends.add(end)
            starts.add(start)
            reached = end
    # A list may be known by its last member: "Menggala Timur dan Kecamatan Gedung Aji".
    for start, end, code in reversed(places):
        if (
            start not in found
            and _leads_list(norm, end, starts)
            and not overlaps(spans, start, end)
        ):
            found[start] = _bare(start, end, code)
            starts.add(start)
    return list(found.values())


def _named(
    text: Text, counts: Mapping[str, int], gazetteer: Gazetteer, skipped: Sequence[Bounds]
) -> list[tuple[int, int, str]]:
    """Where the names of kecamatan stand whose regency the article names, with their codes."""
    norm = text.norm
    places = [
        (start, end - 1, codes[index])
        for regency in counts
        if len(regency) == REGENCY_LENGTH
        for automaton, codes in (_district_scanner(gazetteer, regency),)
        for index, start, end in automaton.find_matches_as_indexes(text.gapped)
        if norm[start].isupper()
        and not covers(skipped, start)
        and _is_whole_name(norm, start, end - 1)
    ]
    places.sort(key=_by_place)
    return places


def _by_place(place: tuple[int, int, str]) -> tuple[int, int]:
    return place[0], -place[1]


def _bare(start: int, end: int, code: str) -> ResolvedRegion:
    return ResolvedRegion(
        start, end, "district", code, "inferred", (), False, "region.bare_district"
    )


def _is_whole_name(norm: str, start: int, end: int) -> bool:
    if norm[end : end + 1].isalnum() or (start and norm[start - 1].isalnum()):
        return False
    # "di Bojong Gede" is another name than Bojong.
    return not norm[end : end + 2].strip()[:1].isupper()


def _continues_list(norm: str, start: int, districts: set[int]) -> bool:
    return bool(districts) and any(
        norm.endswith(gap, 0, start) and start - len(gap) in districts for gap in _LIST_GAPS
    )


def _leads_list(norm: str, end: int, starts: set[int]) -> bool:
    return bool(starts) and any(
        norm.startswith(gap, end) and end + len(gap) in starts for gap in _LIST_GAPS
    )


def _follows_place_word(low: str, start: int, words: DistrictWords) -> bool:
    """Whether a preposition of place stands before a name, or the words before a list of them."""
    return low.endswith(words.before, 0, start) or (
        low.endswith(words.before_list, 0, start)
        and any(word in low[max(0, start - _LIST_REACH) : start] for word in words.types)
    )


def _stands_as_place(
    text: Text, start: int, end: int, code: str, taken: Mapping[int, ResolvedRegion]
) -> bool:
    norm = text.norm
    if norm.endswith(", ", 0, start) and norm.startswith(", ", end):
        # "Gedung Serbaguna, Kraksaan, Probolinggo"
        parent = taken.get(end + 2)
        if parent is not None and parent.code == code[:5]:
            return True
    paragraph = text.paragraphs[text.paragraph_index(start)][0]
    if start == paragraph:
        return norm[end : end + 30].lstrip()[:1] in ("-", ",", "(", "|")
    # "KABARKINI.ID, KRAKSAAN - "
    return (
        start - paragraph <= _LONGEST_DATELINE
        and norm.startswith(" - ", end)
        and norm.endswith(_DATELINE_GAPS, paragraph, start)
    )


def place_villages(
    text: Text, regions: list[ResolvedRegion], names: Mapping[int, str]
) -> list[ResolvedRegion]:
    """Gives villages the code of their kecamatan, as they are in no table.

    It is the one named beside them, or beside another mention of the same village; else the one
    that the article is about. ``names`` are the villages' names by the start of the mention.
    """
    following, codes = _kecamatan_beside(text, regions)
    by_name = _by_name(regions, following, names)
    for index, region in enumerate(regions):
        stated = by_name.get(names.get(region.start, ""), ())
        if following[index] is None and len(stated) == 1:
            # "Kades Sukorejo, Kecamatan Pare …. Camat Gurah menegur Kades Sukorejo."
            codes[index] = next(iter(stated))
    by_name = _by_name(regions, codes, names)
    main = _main_kecamatan(regions)
    placed = list(regions)
    for index, (region, code) in enumerate(zip(regions, codes, strict=True)):
        if region.level != "village":
            continue
        if code is None:
            elsewhere = by_name.get(names.get(region.start, ""), ())
            code = next(iter(elsewhere)) if len(elsewhere) == 1 else None
            if not elsewhere:
                code = _kecamatan_of_paragraph(text, regions, index) or main
        if code is not None:
            placed[index] = msgspec.structs.replace(region, code=code)
    return placed


def _by_name(
    regions: Sequence[ResolvedRegion], codes: Sequence[str | None], names: Mapping[int, str]
) -> dict[str, set[str]]:
    """By the names of villages the codes that their mentions have."""
    found: dict[str, set[str]] = {}
    for region, code in zip(regions, codes, strict=True):
        if region.level == "village" and code is not None:
            found.setdefault(names.get(region.start, ""), set()).add(code)
    return found


def _main_kecamatan(regions: Sequence[ResolvedRegion]) -> str | None:
    """The kecamatan of which an article speaks far more than of any other, if there is one."""
    counts = Counter(
        region.code
        for region in regions
        if region.level == "district" and region.source == "stated" and region.code is not None
    )
    first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] > 2 * second[1] else None


def _kecamatan_beside(
    text: Text, regions: Sequence[ResolvedRegion]
) -> tuple[list[str | None], list[str | None]]:
    """By region the kecamatan that follows it, and the one that follows or precedes it, other
    villages between or not.

    "Desa Alun, Desa Bulu, dan Desa Curah, Kecamatan Paiton", "Kecamatan Paiton: Desa Alun".
    """
    norm = text.norm
    ahead: list[str | None] = [None] * len(regions)
    behind: list[str | None] = [None] * len(regions)
    for index in range(len(regions) - 2, -1, -1):
        following = regions[index + 1]
        gap = norm[regions[index].end : following.start]
        if len(gap) <= _LONGEST_GAP and "\n" not in gap and "." not in gap.replace("Kec.", ""):
            if following.level == "district":
                ahead[index] = following.code
            elif following.level == "village":
                ahead[index] = ahead[index + 1]
    for index in range(1, len(regions)):
        before = regions[index - 1]
        gap = norm[before.end : regions[index].start]
        if len(gap) <= _VILLAGE_REACH and ". " not in gap and "\n" not in gap:
            if before.level == "district":
                behind[index] = before.code
            elif before.level == "village" and ahead[index - 1] is None:
                behind[index] = behind[index - 1]
    return ahead, [near or far for near, far in zip(ahead, behind, strict=True)]


def _kecamatan_of_paragraph(
    text: Text, regions: Sequence[ResolvedRegion], index: int
) -> str | None:
    """The one kecamatan that the paragraph names, before the village."""
    begin, end = text.paragraphs[text.paragraph_index(regions[index].start)]
    if end - begin > _LONGEST_PARAGRAPH:
        return None
    first = bisect_left(regions, begin, key=start_of)
    last = bisect_left(regions, end, key=start_of)
    named = {r.code: r.start for r in regions[first:last] if r.level == "district"}
    if len(named) != 1:
        return None
    code, start = named.popitem()
    return code if start < regions[index].start else None
