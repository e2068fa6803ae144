"""The one pass that finds every anchor of every family, with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import ahocorasick_rs

from netralitas_extract.lexicon.compiled import UNSCANNED_FAMILIES, Lexicon
from netralitas_extract.text import Text, gapped

__all__ = ["Hit", "Hits", "Scanner"]

Hit = tuple[int, int, Any]
"""Start and end of an anchor in the folded text, and what the lexicon has for it: a tuple of
patterns to try there, a pattern that is matched already (a plain word, see ``PLAIN_FAMILIES``), or
for ``region`` the gazetteer's surface."""

Hits = Mapping[str, list[Hit]]
"""By family, the hits in the order of their starts."""

_SPACE = ord(" ")


def _by_start(hit: Hit) -> int:
    start: int = hit[0]
    return start


class Scanner:
    """Finds the anchors of a lexicon in a text.

    All literals of all families are one automaton over the text's ``gapped`` bytes; overlapping
    hits are all reported, so no family's anchor hides another's.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        found: dict[bytes, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        whole: dict[bytes, list[tuple[str, Any]]] = defaultdict(list)
        scanned = {f: p for f, p in lexicon.patterns.items() if f not in UNSCANNED_FAMILIES}
        for family, patterns in scanned.items():
            for pattern in patterns:
                for literal in pattern.literals:
                    whole[gapped(literal)].append((family, pattern))
                if not pattern.literals:
                    for anchor in pattern.anchors:
                        found[gapped(anchor)][family].append(pattern)
        for surface, value in lexicon.gazetteer.surfaces().items():
            whole[gapped(surface)].append(("region", value))
        literals = sorted(found.keys() | whole.keys())
        self._families = (*scanned, "region")
        bucket = {family: index for index, family in enumerate(self._families)}
        self._actions: list[tuple[tuple[int, Any], ...]] = [
            tuple((bucket[family], tuple(patterns)) for family, patterns in found[literal].items())
            if literal in found
            else ()
            for literal in literals
        ]
        self._whole: list[tuple[tuple[int, Any], ...]] = [
            tuple((bucket[family], value) for family, value in whole.get(literal, ()))
            for literal in literals
        ]
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            literals,
            matchkind=ahocorasick_rs.MatchKind.Standard,
        )

    def scan(self, text: Text) -> Hits:
        """The hits of every family in ``text``."""
        haystack = text.gapped
        actions = self._actions
        whole = self._whole
        buckets: list[list[Hit]] = [[] for _ in self._families]
        limit = len(haystack)
        for index, start, end in self._automaton.find_matches_as_indexes(
            haystack, overlapping=True
        ):
            for bucket, payload in actions[index]:
                buckets[bucket].append((start, end - 1, payload))
            if whole[index] and (end == limit or haystack[end] == _SPACE):
                for bucket, payload in whole[index]:
                    buckets[bucket].append((start, end - 1, payload))
        for hits in buckets:
            if len(hits) > 1:
                hits.sort(key=_by_start)
        return dict(zip(self._families, buckets, strict=True))
