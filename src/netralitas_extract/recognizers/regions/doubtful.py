"""Names that are also words or people: what stands near them and elsewhere in the text decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.lexicon.gazetteer import Gazetteer, Surface
from netralitas_extract.lexicon.region_codes import REGENCY_LENGTH
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Text, start_of

__all__ = ["Doubtful", "codes_around_district", "names_before_comma", "settle_doubtful"]

_LIST_GAPS = frozenset(
    (", ", " dan ", ", dan ", " serta ", " maupun ", " hingga ", "-", " - ", "/")
)
_RULE = "region.bare"
_RUN_BEFORE = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}$")
_LONGEST_RUN = 42


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
    known = {region.candidates[0] for region in regions if len(region.candidates) == 1}
    added: list[RawRegion] = []
    starts = [region.start for region in regions]
    for name in doubtful:
        at = bisect_left(starts, name.start)
        before = regions[at - 1] if at else None
        after = regions[at] if at < len(regions) else None
        if added and (before is None or before.end < added[-1].start):
            before = added[-1]
        place = _Place(text.norm, name, before, after)
        candidates = name.surface.candidates
        if before is not None and place.is_bracketed:
            candidates = tuple(code for code in candidates if code in before.candidates)
            is_region = bool(candidates)
        elif not text.norm.startswith(name.surface.capitals, name.start):
            is_region = False
        elif name.surface.needs_title:
            # "SBB" behind "Seram Bagian Barat"; what the letters stand for elsewhere is no matter.
            introduced = text.norm[name.start : name.end].isupper() and not known.isdisjoint(
                candidates
            )
            is_region = bool(name.surface.alias) and (introduced or place.is_listed_with_kin())
        else:
            is_region = (
                place.is_listed
                or place.closes_address(gazetteer)
                or place.is_in_next()
                or not (name.surface.of_people or known.isdisjoint(candidates) or place.goes_on())
            )
        if is_region:
            added.append(
                RawRegion(name.start, name.end, name.start, candidates, None, False, _RULE)
            )
    return sorted((*regions, *added), key=start_of) if added else regions


class _Place:
    """Where a doubtful name stands: behind the region ``before`` and ahead of ``after``.

    Attributes:
        is_bracketed: whether it stands in brackets behind the region before it.
        is_listed: whether it stands in a list with one of them.
    """

    __slots__ = ("_after", "_before", "_name", "_norm", "is_bracketed", "is_listed")

    def __init__(
        self, norm: str, name: Doubtful, before: RawRegion | None, after: RawRegion | None
    ) -> None:
        self._norm = norm
        self._name = name
        self._before = before
        self._after = after
        gap = norm[before.end : name.start] if before is not None else None
        self.is_bracketed = gap == " (" and norm[name.end : name.end + 1] == ")"
        self.is_listed = gap in _LIST_GAPS or (
            after is not None and norm[name.end : after.start] in _LIST_GAPS
        )

    def closes_address(self, gazetteer: Gazetteer) -> bool:
        """Whether it stands behind a smaller place, and before the day or behind its kecamatan:
        "di Desa Tongging, Karo, Rabu", "Kraksaan, Probolinggo".
        """
        norm, name = self._norm, self._name
        return norm.startswith(", ", name.start - 2) and (
            norm.startswith(gazetteer.nonplaces.before_weekday, name.end)
            or bool(codes_around_district(norm, name.start, name.surface.candidates, gazetteer))
        )

    def is_in_next(self) -> bool:
        """Whether the province that it lies in follows: "Bima Nusa Tenggara Barat"."""
        after = self._after
        return (
            after is not None
            and self._norm[self._name.end : after.start] == " "
            and any(
                code[:2] == other
                for code in self._name.surface.candidates
                for other in after.candidates
            )
        )

    def is_listed_with_kin(self) -> bool:
        """Whether an abbreviation that is a word as well stands in a list with its own province's
        regions: "Bolmong, Mitra, dan Sitaro".
        """
        norm, name = self._norm, self._name
        if not norm[name.start].isupper() or self.goes_on():
            return False
        provinces = {code[:2] for code in name.surface.candidates}
        return any(
            other is not None
            # What stands between the two; one of these is empty.
            and norm[other.end : name.start] + norm[name.end : other.start] in _LIST_GAPS
            and any(len(code) > 2 and code[:2] in provinces for code in other.candidates)
            for other in (self._before, self._after)
        )

    def goes_on(self) -> bool:
        """Whether another capitalised word follows that is no region: "Perjanjian Batu Tulis"."""
        norm, end = self._norm, self._name.end
        return (
            norm[end : end + 2][1:].isupper()
            and norm[end] == " "
            and (self._after is None or self._after.start != end + 1)
        )


def codes_around_district(
    norm: str, start: int, codes: Sequence[str], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Those of the codes in which the kecamatan before lies: "Trowulan, Mojokerto"."""
    for name in names_before_comma(norm, start):
        districts = gazetteer.districts_named(name)
        around = {district[:REGENCY_LENGTH] for district in districts}
        found = tuple(code for code in codes if code in around)
        if found:
            return found
    return ()


def names_before_comma(norm: str, start: int) -> Sequence[str]:
    """What may be a name right before the comma before ``start``, the longest first."""
    run = _RUN_BEFORE.search(norm, max(0, start - _LONGEST_RUN), start - 2)
    words = run[0].split(" ") if run is not None else []
    return [" ".join(words[index:]) for index in range(len(words))]
