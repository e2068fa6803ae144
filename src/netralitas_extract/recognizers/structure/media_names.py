"""Which words are the name of a medium: in a dateline, or by the way they are written."""

from __future__ import annotations

from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.text import Bounds

__all__ = ["is_coined", "medium_among"]

_VOWELS = frozenset("AEIOU")


def medium_among(
    norm: str, parts: list[Bounds], stop: int, words: StructureWords
) -> tuple[Bounds | None, bool]:
    """The part that names the medium, and whether any part is known for what it is."""
    unknown: list[int] = []
    place = -1
    for index, (left, right) in enumerate(parts):
        name = norm[left:right]
        bracketed = norm[left - 1 : left] == "(" and index > 0
        if (words.is_outlet(name) or bracketed) and not words.is_place(name):
            return (left, right), True
        if words.is_place(name):
            place = index
        else:
            unknown.append(index)
    # Only here is it worth looking names up among seven thousand kecamatan.
    lesser = {
        index for index in unknown if words.is_district(norm[parts[index][0] : parts[index][1]])
    }
    unknown = [index for index in unknown if index not in lesser]
    sure = place >= 0 or bool(lesser)
    if not unknown:
        return None, sure
    last = unknown[-1]
    if len(parts) == 1:
        name = norm[slice(*parts[0])]
        if is_coined(name) or _is_unspoken(name):
            return parts[0], True
        if name.endswith(words.country):
            # "SUARA INDONESIA": no article is written from all of it.
            return parts[0], True
        before = _before_place(name, words)
        left = parts[0][0]
        return (None, False) if before is None else ((left, left + len(before)), True)
    if last > 0:
        return parts[last], True
    # "Mentok, Bangka Barat": what stands before a known place lies in it, unless it is coined or
    # written otherwise ("KABAR, Bima", "kabarkini, BIMA"), or no region that others lie in.
    first, second = norm[slice(*parts[0])], norm[slice(*parts[1])]
    apart = (
        is_coined(first)
        or first.islower()
        or words.ends_in_region(first)
        or (first.isupper() and not second.isupper())
        or (" " in first and words.is_place(second) and not words.heads_town(first.split(" ")[0]))
    )
    return (parts[0] if apart or (len(parts) == 2 and bool(lesser)) else None), sure


def _is_unspoken(name: str) -> bool:
    """Whether letters are read one by one, as in the short names of media ("SJP")."""
    return name.isalpha() and name.isupper() and _VOWELS.isdisjoint(name)


def _before_place(name: str, words: StructureWords) -> str | None:
    """What stands before a place in words in capitals ("SUARA BIMA"): the name of a medium."""
    first, *rest = name.split(" ")
    if not name.isupper() or words.heads_town(first):
        return None
    for count in range(1, len(rest) + 1):
        place = " ".join(rest[-count:])
        if words.is_place(place) or words.is_district(place):
            before = name[: -len(place) - 1]
            # "WATES KULON PROGO": a place in a place.
            return None if words.is_place(before) or words.is_district(before) else before
    return None


def is_coined(name: str) -> bool:
    """Whether capitals stand inside a word, as only names of media have them ("JatimKini")."""
    return any(not word.isupper() and any(c.isupper() for c in word[1:]) for word in name.split())
