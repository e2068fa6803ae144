"""Assertion cues: where the words stand that decide what is said of conduct."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import cast

import msgspec

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.lexicon.schema import CueEntry
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["REPORTED", "Cue", "Cues", "recognize_cues"]

_start = itemgetter(0)

REPORTED = frozenset(("alleged", "confirmed", "denied"))
"""What is said to have happened or not, without anybody asking for it."""


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A cue in the folded text.

    Attributes:
        entry: the pattern's entry.
        inner: the cue inside one that looks back ("dilarang" in "itu dilarang"), or inside a weak
            one ("terbukti" in "ASN yang terbukti"): it counts where the whole does not.
        behind: for a cue that looks forward, the entry of the same words that looks back.
    """

    start: int
    end: int
    entry: CueEntry
    inner: Cue | None = None
    behind: CueEntry | None = None


class Cues:
    """The cues of one text by sentence, recognised in those that are asked for.

    Attributes:
        text: the text.
    """

    __slots__ = ("_found", "_hits", "text")

    def __init__(self, text: Text, hits: list[Hit]) -> None:
        self.text = text
        self._hits = hits
        self._found: dict[int, list[Cue]] = {}

    def of_sentence(self, sentence: int) -> list[Cue]:
        """The cues that begin in a sentence, in order."""
        found = self._found.get(sentence)
        if found is None:
            start, end = self.text.sentences[sentence]
            first = bisect_left(self._hits, start, key=_start)
            last = bisect_left(self._hits, end, lo=first, key=_start)
            found = self._found[sentence] = recognize_cues(self.text, self._hits[first:last])
        return found


def recognize_cues(text: Text, hits: list[Hit]) -> list[Cue]:
    """The cues of a text in order; where several begin or overlap, the longest of the first."""
    low = text.low
    cues: list[Cue] = []
    taken = best_start = best_end = -1
    best_at = 0
    best: Pattern | None = None
    behind: Pattern | None = None
    for at, (start, end, payload) in enumerate(hits):
        if start < taken:
            continue
        if start != best_start:
            if best is not None:
                cues.append(_cue(low, hits, best_at, best_end, best, behind))
                best = None
                if start < best_end:
                    taken = best_end
                    continue
            best_start, best_end, best_at = start, -1, at
        if type(payload) is tuple:
            end, payload = _longest(low, hits[at])
        if end > best_end:
            best_end, best, behind = end, payload, None
        elif end == best_end:
            behind = payload
    if best is not None:
        cues.append(_cue(low, hits, best_at, best_end, best, behind))
    return cues


def _cue(
    low: str, hits: list[Hit], at: int, end: int, pattern: Pattern, other: Pattern | None
) -> Cue:
    """The cue of the hit at index ``at``."""
    entry: CueEntry = pattern.entry
    inner = None
    if entry.weak or entry.direction == "backward":
        inner = _inner(low, hits, at, end, pattern)
    behind: CueEntry | None = other.entry if other is not None else None
    if behind is not None and behind.direction == "forward":
        behind = None
    return Cue(hits[at][0], end, entry, inner, behind)


def _longest(low: str, hit: Hit) -> tuple[int, Pattern | None]:
    """Where the longest pattern of a hit ends, and that pattern."""
    start, end, payload = hit
    if type(payload) is not tuple:
        return end, cast(Pattern, payload)
    best_end, best = -1, None
    for pattern in payload:
        match = pattern.match(low, start, None, False)
        if match is not None and match.end() > best_end:
            best_end, best = match.end(), pattern
    return best_end, best


def _inner(low: str, hits: list[Hit], at: int, limit: int, whole: Pattern) -> Cue | None:
    """The longest other cue that looks forward among the hits from ``at`` to ``limit``; before any
    other one that decides something.
    """
    found: Cue | None = None
    weight = (False, 0)
    while at < len(hits) and hits[at][0] < limit:
        start = hits[at][0]
        end, pattern = _longest(low, hits[at])
        at += 1
        if pattern is None or pattern is whole or end > limit:
            continue
        entry: CueEntry = pattern.entry
        new = (entry.assertion != "none", end - start)
        if entry.direction == "forward" and new > weight:
            found = Cue(start, end, entry)
            weight = new
    return found
