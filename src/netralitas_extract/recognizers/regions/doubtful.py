"""Names that are also words or people: what stands near them and elsewhere in the text decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.lexicon.gazetteer import Gazetteer, Surface
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Text

__all__ = ["Doubtful", "codes_around_district", "settle_doubtful"]

_LIST_GAPS = frozenset(
    (", ", " dan ", ", dan ", " serta ", " maupun ", " hingga ", "-", " - ", "/")
)
_RULE = "region.bare"
_RUN_BEFORE = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}$")
_LONGEST_RUN = 42
_REGENCY = 5


class Doubtful(NamedTuple):
    """A capitalised name that shows nothing of a place where it stands."""

    start: int
    end: int
    surface: Surface


def settle_doubtful(
    text: Text,
    regions: list[RawRegion],
    doubtful: Sequence[Doubtful],
    gazetteer: Gazetteer,
) -> list[RawRegion]:
    """The regions with those of ``doubtful`` that are meant as regions too.

    They are in brackets behind another name of the same region ("Tulang Bawang (Tuba)"), in a
    list with regions ("Samosir, Karo, dan Dairi"), before a weekday ("Tongging, Karo, Rabu") or
    their province ("Bima Nusa Tenggara Barat"), or the article names the region elsewhere in
    words that leave no doubt.
    """
    norm = text.norm
    known = {region.candidates[0] for region in regions if len(region.candidates) == 1}
    added: list[RawRegion] = []
    starts = [region.start for region in regions]
    for start, end, surface in doubtful:
        at = bisect_left(starts, start)
        before = regions[at - 1] if at else None
        after = regions[at] if at < len(regions) else None
        if added and (before is None or before.end < added[-1].start):
            before = added[-1]
        candidates = surface.candidates
        if before is not None and norm[before.end : start] == " (" and norm[end : end + 1] == ")":
            candidates = tuple(code for code in candidates if code in before.candidates)
            is_region = bool(candidates)
        else:
            is_region = bool(
                surface.needs_title
                and surface.alias
                and norm.startswith(surface.capitals, start)
                and _is_listed_with_kin(norm, start, end, before, after, candidates)
            ) or bool(
                not surface.needs_title
                and norm.startswith(surface.capitals, start)
                and (
                    (before is not None and norm[before.end : start] in _LIST_GAPS)
                    or (after is not None and norm[end : after.start] in _LIST_GAPS)
                    or (
                        # "di Desa Tongging, Karo, Rabu"
                        norm.startswith(", ", start - 2)
                        and norm.startswith(gazetteer.nonplaces.before_weekday, end)
                    )
                    or (
                        norm.startswith(", ", start - 2)
                        and codes_around_district(norm, start, candidates, gazetteer)
                    )
                    or (
                        after is not None
                        and norm[end : after.start] == " "
                        and _lies_in(candidates, after)
                    )
                    or (
                        not surface.of_people
                        and not known.isdisjoint(candidates)
                        and not _goes_on(norm, end, after)
                    )
                )
            )
        if is_region:
            added.append(RawRegion(start, end, start, candidates, None, False, _RULE))
    return sorted((*regions, *added), key=_start) if added else regions


def _lies_in(candidates: Sequence[str], around: RawRegion) -> bool:
    """Whether a region is the province of one of the candidates: "Bima Nusa Tenggara Barat"."""
    return any(code[:2] == other for code in candidates for other in around.candidates)


def _is_listed_with_kin(
    norm: str,
    start: int,
    end: int,
    before: RawRegion | None,
    after: RawRegion | None,
    candidates: Sequence[str],
) -> bool:
    """Whether an abbreviation that is a word as well stands in a list with its own province's
    regions: "Bolmong, Mitra, dan Sitaro".
    """
    if not norm[start].isupper() or _goes_on(norm, end, after):
        return False
    provinces = {code[:2] for code in candidates}
    return any(
        other is not None
        and norm[gap[0] : gap[1]] in _LIST_GAPS
        and any(len(code) > 2 and code[:2] in provinces for code in other.candidates)
        for other, gap in (
            (before, (before.end, start) if before is not None else (0, 0)),
            (after, (end, after.start) if after is not None else (0, 0)),
        )
    )


def _start(region: RawRegion) -> int:
    return region.start


def _goes_on(norm: str, end: int, after: RawRegion | None) -> bool:
    """Whether another capitalised word follows that is no region: "Perjanjian Batu Tulis"."""
    return (
        norm[end : end + 2][1:].isupper()
        and norm[end] == " "
        and (after is None or after.start != end + 1)
    )


def codes_around_district(
    norm: str, start: int, codes: Sequence[str], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Those of the codes in which the kecamatan before lies: "Trowulan, Mojokerto"."""
    match = _RUN_BEFORE.search(norm, max(0, start - _LONGEST_RUN), start - 2)
    if match is None:
        return ()
    words = match[0].split(" ")
    for index in range(len(words)):
        districts = gazetteer.districts_named(" ".join(words[index:]))
        around = {district[:_REGENCY] for district in districts}
        found = tuple(code for code in codes if code in around)
        if found:
            return found
    return ()
