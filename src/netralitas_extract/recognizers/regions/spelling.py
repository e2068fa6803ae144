"""Misspelt names of provinces, kabupaten and kota, behind the type word that gives them away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.model import Level
from netralitas_extract.raw import RawRegion

__all__ = ["RepairedName", "repaired_name"]

_MOST_WORDS = 4
_SHORTEST = 5
_SHORTEST_BEHIND_OFFICE = 6
# Two wrong letters are too many for a short name, and behind "kota", which is a word as well.
_SHORTEST_FOR_TWO = 8


class RepairedName(NamedTuple):
    """Codes of the region meant, and the length of its name as written."""

    codes: tuple[str, ...]
    length: int


def repaired_name(
    words: Sequence[str], entry: PlaceEntry, following: RawRegion | None, gazetteer: Gazetteer
) -> RepairedName | None:
    """The region of the entry's level whose name is nearest to the words, if exactly one is near.

    Behind an office, where the holder's name may stand as well, a whole name must be one slip
    away and begin as it should.

    ``following`` is the region named directly behind: the one meant must be of its province
    ("Kota Bintang, Bekasi" is not Bontang).
    """
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        written = " ".join(words[:count])
        codes = _nearest(gazetteer, entry.level, written.lower(), entry.head)
        if codes:
            if following is not None and not _agree(codes, following.candidates):
                return None
            return RepairedName(codes, len(written))
    return None


@lru_cache(maxsize=4096)
def _nearest(gazetteer: Gazetteer, level: Level, written: str, careful: bool) -> tuple[str, ...]:
    """The codes of the one name of a level that is nearest, () where none or several are."""
    from rapidfuzz import process  # loads in 20 ms, and few articles need it
    from rapidfuzz.distance import DamerauLevenshtein

    if len(written) < (_SHORTEST_BEHIND_OFFICE if careful else _SHORTEST):
        return ()
    names = _names_of_level(gazetteer, level)
    most = 2 if level != "city" and len(written) >= _SHORTEST_FOR_TWO and not careful else 1
    nearest = process.extract(
        written, list(names), scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=2
    )
    if not nearest or (len(nearest) > 1 and nearest[0][1] == nearest[1][1]):
        return ()
    if careful and nearest[0][0][0] != written[0]:
        return ()
    return names[nearest[0][0]]


def _agree(codes: Sequence[str], following: Sequence[str]) -> bool:
    return any(code[:2] == other[:2] for code in codes for other in following)


@lru_cache(maxsize=8)
def _names_of_level(gazetteer: Gazetteer, level: Level) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for surface, value in gazetteer.surfaces().items():
        codes = tuple(c for c in value.candidates if gazetteer.by_code(c).level == level)
        if codes and not value.alias:
            names[surface] = codes
    return names
