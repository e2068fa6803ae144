"""What recognizers of pattern families share: trying patterns at their anchors, and what lines in
title case are, where capitals tell no name from other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.raw import RawMatch
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text

__all__ = [
    "FIRST",
    "by_first_letters",
    "every_match",
    "is_heading",
    "is_name_below",
    "longest_matches",
    "overlaps",
    "together",
]

_LONGEST_HEADLINE = 220
_order = attrgetter("order")

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
            if match is not None and (best is None or _is_better(match.end(), pattern, best)):
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


def together(hits: Sequence[Hit]) -> Sequence[Hit]:
    """The hits of a family of expressions, those that begin at one place as one.

    Their patterns stand in the order of the files: "presiden" and "presiden ri" are anchors of two.
    """
    if all(one[0] != other[0] for one, other in pairwise(hits)):
        return hits
    found: list[Hit] = []
    for hit in hits:
        if found and found[-1][0] == hit[0]:
            start, end, patterns = found[-1]
            both = {id(pattern): pattern for pattern in (*patterns, *hit[2])}.values()
            found[-1] = start, max(end, hit[1]), tuple(sorted(both, key=_order))
        else:
            found.append(hit)
    return found


def every_match(low: str, hits: Sequence[Hit]) -> list[tuple[int, int, Pattern]]:
    """Start and end of all that the patterns of a family of plain words match, and the pattern.

    The scan has matched lists of words already; expressions are tried here.
    """
    found: list[tuple[int, int, Pattern]] = []
    for start, end, payload in hits:
        if type(payload) is not tuple:
            found.append((start, end, payload))
            continue
        for pattern in payload:
            match = pattern.match(low, start, None, False)
            if match is not None:
                found.append((start, match.end(), pattern))
    return found


def _is_better(end: int, pattern: Pattern, best: RawMatch) -> bool:
    return end > best.end or (end == best.end and pattern.order < best.pattern.order)


def overlaps(start: int, end: int, spans: Sequence[Bounds]) -> bool:
    """Whether a span shares a character with one of ``spans``."""
    return any(start < other_end and other_start < end for other_start, other_end in spans)


def is_heading(text: Text, offset: int) -> bool:
    """Whether most words of the line around ``offset`` are capitalised, as in headlines."""
    start, end = text.paragraphs[text.paragraph_index(offset)]
    if end - start > _LONGEST_HEADLINE or text.norm[end - 1] == ".":
        return False
    words = [word for word in text.norm[start:end].split() if word[0].isalpha()]
    capital = sum(1 for word in words if word[0].isupper())
    return len(words) >= 4 and capital >= 0.75 * len(words)


def is_name_below(text: Text, word: str) -> bool:
    """Whether running text has a word with its capital within a sentence."""
    norm = text.norm
    at = norm.find(f" {word}")
    while at >= 0:
        stop = at + 1 + len(word)
        if (
            not norm[stop : stop + 1].isalnum()
            and (norm[at - 1].isalnum() or norm[at - 1] in ",/")
            and not is_heading(text, at + 1)
        ):
            return True
        at = norm.find(f" {word}", stop)
    return False
