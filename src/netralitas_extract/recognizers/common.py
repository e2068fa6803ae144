"""What recognizers of pattern families share: trying patterns at their anchors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netralitas_extract.raw import RawMatch
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds

__all__ = ["FIRST", "by_first_letters", "longest_matches", "overlaps"]

FIRST = 3
"""By so many letters `by_first_letters` files words."""


def by_first_letters(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Words by their first letters: few of many can stand at a place.

    >>> by_first_letters(["acara", "apel ditutup", "apel diakhiri"])
    {'aca': ('acara',), 'ape': ('apel ditutup', 'apel diakhiri')}
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[:FIRST]] = (*found.get(word[:FIRST], ()), word)
    return found


def longest_matches(low: str, hits: Sequence[Hit]) -> list[RawMatch]:
    """The matches of patterns at their anchors, left to right, none overlapping another.

    Where several patterns match at one place the longest counts, among equals the first of the
    pattern files. A named group ``span`` narrows the mention to a part of the match.
    """
    found: list[RawMatch] = []
    taken = last = -1
    for start, _, patterns in hits:
        # Several anchors may begin at one place: "pemilihan" and "pemilihan umum".
        again = start == last
        if start < taken and not again:
            continue
        best: RawMatch | None = found[-1] if again else None
        for pattern in patterns:
            match = pattern.match(low, start, None, False)
            if match is not None and (best is None or match.end() > best.end):
                best = RawMatch(start, match.end(), pattern, match)
        if best is None:
            continue
        if again:
            found[-1] = best
        else:
            found.append(best)
            last = start
        taken = best.end
    return found


def overlaps(start: int, end: int, spans: Sequence[Bounds]) -> bool:
    """Whether a span shares a character with one of ``spans``."""
    return any(start < other_end and other_start < end for other_start, other_end in spans)
