"""Misspelt names of provinces, kabupaten and kota, behind the type word that gives them away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.model import Level

__all__ = ["RepairedName", "lengthened_name", "repaired_name"]

_MOST_WORDS = 4
_SHORTEST = 5
_SHORTEST_BEHIND_OFFICE = 6
# Two wrong letters are too many for a short name, and behind "kota", which is a word as well.
_SHORTEST_FOR_TWO = 8


class RepairedName(NamedTuple):
    """Codes of the region meant, the length of its name as written, and whether it is misspelt."""

    codes: tuple[str, ...]
    length: int
    fuzzy: bool


def repaired_name(
    words: Sequence[str], entry: PlaceEntry, gazetteer: Gazetteer
) -> RepairedName | None:
    """The region of the entry's level whose name is nearest to the words, if exactly one is near.

    Behind an office, where the holder's name may stand as well, a whole name must be one slip
    away and begin as it should.
    """
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        written = " ".join(words[:count])
        codes = _nearest(gazetteer, entry.level, written.lower(), entry.head)
        if codes:
            fuzzy = written.lower() not in _names_of_level(gazetteer, entry.level)
            return RepairedName(codes, len(written), fuzzy)
    return None


def lengthened_name(
    words: Sequence[str], known: int, level: Level, gazetteer: Gazetteer
) -> RepairedName | None:
    """The region whose name goes on behind a shorter name of ``known`` words, but for one slip.

    "Lampung Tenngah" is no Lampung with a word behind it.
    """
    longer = _longer_names(gazetteer, level).get(" ".join(words[:known]).lower())
    if longer is None:
        return None
    from rapidfuzz.distance import DamerauLevenshtein  # loads in 20 ms, and few articles need it

    for rest, codes in longer.items():
        written = words[known : known + rest.count(" ") + 1]
        slips = DamerauLevenshtein.distance(" ".join(written).lower(), rest, score_cutoff=1)
        if slips <= 1:
            return RepairedName(codes, len(" ".join((*words[:known], *written))), slips > 0)
    return None


@lru_cache(maxsize=4096)
def _nearest(gazetteer: Gazetteer, level: Level, written: str, careful: bool) -> tuple[str, ...]:
    """The codes of the one name of a level that is nearest, () where none or several are."""
    names = _names_of_level(gazetteer, level)
    if written in names:
        return names[written]
    size = len(written)
    if size < (_SHORTEST_BEHIND_OFFICE if careful else _SHORTEST):
        return ()
    most = 2 if level != "city" and size >= _SHORTEST_FOR_TWO and not careful else 1
    by_length = _names_by_length(gazetteer, level)
    near = [
        name
        for length in range(size - most, size + most + 1)
        for name in by_length.get(length, ())
        if not careful or name[0] == written[0]
    ]
    if not near:
        return ()
    from rapidfuzz import process  # loads in 20 ms, and few articles need it
    from rapidfuzz.distance import DamerauLevenshtein

    nearest = process.extract(
        written, near, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=2
    )
    if not nearest or (
        len(nearest) > 1
        and nearest[0][1] == nearest[1][1]
        and names[nearest[0][0]] != names[nearest[1][0]]
    ):
        return ()
    return names[nearest[0][0]]


@lru_cache(maxsize=8)
def _names_of_level(gazetteer: Gazetteer, level: Level) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for surface, value in gazetteer.surfaces().items():
        codes = tuple(c for c in value.candidates if gazetteer.by_code(c).level == level)
        if codes and not value.alias:
            names[surface] = codes
    return names


@lru_cache(maxsize=8)
def _names_by_length(gazetteer: Gazetteer, level: Level) -> Mapping[int, Sequence[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name in _names_of_level(gazetteer, level):
        found[len(name)].append(name)
    return found


@lru_cache(maxsize=8)
def _longer_names(
    gazetteer: Gazetteer, level: Level
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By the first words of names of several words what follows them, with the codes."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name, codes in _names_of_level(gazetteer, level).items():
        words = name.split()
        for count in range(1, len(words)):
            found[" ".join(words[:count])][" ".join(words[count:])] = codes
    return found
