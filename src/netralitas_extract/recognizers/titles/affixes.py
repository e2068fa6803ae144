"""Words of status and tenure beside an office: "Plt. Bupati", "bupati terpilih"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, cast

from netralitas_extract.lexicon.schema import OfficeEntry, PrefixEntry
from netralitas_extract.model import Status, Tenure
from netralitas_extract.scan import Hit

__all__ = ["Affixes", "status_and_tenure"]

_NO_GAP = frozenset(("", " ", ".", ". ", "  ", "-", ") "))
_LONGEST_AFFIX = 36
_LONGEST_SHORT = 5
_MOST_NESTED = 4


class _Affix(NamedTuple):
    start: int
    end: int
    entry: PrefixEntry


class Affixes:
    """Words of status and tenure, matched only where an office stands beside them."""

    __slots__ = ("_hits", "_low", "_starts")

    def __init__(self, low: str, hits: Sequence[Hit]) -> None:
        self._low = low
        self._hits = hits
        self._starts = [hit[0] for hit in hits]

    def before(self, start: int) -> _Affix | None:
        """The words that end where a title begins."""
        low = self._low
        index = bisect_left(self._starts, start) - 1
        # "Penjabat (Pj) Bupati": the abbreviation in brackets is a hit of its own.
        for at in range(index, max(-1, index - _MOST_NESTED), -1):
            begin, _, patterns = self._hits[at]
            if start - begin > _LONGEST_AFFIX:
                return None
            for pattern in patterns:
                entry = cast(PrefixEntry, pattern.entry)
                match = None if entry.after else pattern.match(low, begin, None, False)
                if match is not None and _is_beside(low, match.end(), start):
                    # "(Pj) Bupati" begins with its bracket.
                    opened = low[match.end()] == ")" and low[begin - 1 : begin] == "("
                    return _Affix(begin - opened, match.end(), entry)
        return None

    def after(self, start: int) -> _Affix | None:
        """The words that begin at ``start``, behind a title."""
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._starts[index] != start:
            return None
        for pattern in self._hits[index][2]:
            entry = cast(PrefixEntry, pattern.entry)
            match = pattern.match(self._low, start, None, False) if entry.after else None
            if match is not None:
                return _Affix(start, match.end(), entry)
        return None


def _is_beside(low: str, end: int, start: int) -> bool:
    """Whether words of status stand beside a title; "41 calon. Ketua KPU" are two sentences."""
    gap = low[end:start]
    if gap == ". ":
        # No short form of status is longer than "Plt".
        return end - max(low.rfind(" ", 0, end), low.rfind("(", 0, end)) <= _LONGEST_SHORT
    return gap in _NO_GAP


def status_and_tenure(
    start: int, entry: OfficeEntry, affixes: Affixes
) -> tuple[int, Status, Tenure]:
    """Where a title begins whose office word begins at ``start``, and how the office is held."""
    status: Status | None = None
    tenure: Tenure | None = entry.tenure
    affix = affixes.before(start)
    while affix is not None:
        start = affix.start
        status = status or affix.entry.status
        # "mantan calon bupati" has never been bupati.
        tenure = tenure or affix.entry.tenure
        affix = affixes.before(start)
    return start, status or "definitive", tenure or "incumbent"
