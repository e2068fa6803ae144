"""The one pass that finds every anchor of every family, with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from netralitas_extract.lexicon.automaton import Automaton
from netralitas_extract.lexicon.compiled import UNSCANNED_FAMILIES, Lexicon, Pattern
from netralitas_extract.text import Text, gapped

__all__ = ["Hit", "Hits", "Scanner"]

Hit = tuple[int, int, Any]
"""Start and end of an anchor in the folded text, and what the lexicon has for it: a tuple of
patterns to try there, a pattern that is matched already (a plain word, see ``PLAIN_FAMILIES``), or
for ``region`` the gazetteer's surface."""

Hits = Mapping[str, list[Hit]]
"""By family, the hits in the order of their starts."""

_SPACE = ord(" ")


# Families whose patterns share their anchors with many others ("ketua", "kepala", "anggota").
_NARROWED = frozenset(
    ("actor", "date", "election", "institution", "law", "office", "place", "sanction")
)
# How many characters behind an anchor are looked at before a pattern is tried there. Of numbers
# there are so many that with more characters most would be new in each article.
_AHEAD = 4
_AHEAD_OF_NUMBER = 2
_MOST_KEPT = 2_000


# A pattern under the index of its family.
_Filed = tuple[int, Pattern]
_Action = tuple[tuple[int, tuple[Pattern, ...]], ...]


def _by_family(listed: Iterable[_Filed]) -> _Action:
    patterns: dict[int, list[Pattern]] = {}
    for family, pattern in listed:
        patterns.setdefault(family, []).append(pattern)
    return tuple((family, tuple(of_family)) for family, of_family in patterns.items())


class _Narrowing(dict[str, _Action]):
    """The patterns of an anchor, narrowed down by the characters behind it.

    By the words that a text begins with, the patterns of each family that can match it.

    Of the dozen offices that begin with "ketua" one or none can go on with " kpu"; which, is found
    out once by a partial match and kept.

    Attributes:
        ahead: how many characters behind the anchor belong to the words.
    """

    __slots__ = ("_patterns", "ahead")

    def __init__(self, patterns: Sequence[_Filed], ahead: int) -> None:
        super().__init__()
        self._patterns = patterns
        self.ahead = ahead
        for _, pattern in patterns:
            pattern.looks_back()  # found out before the patterns are kept

    def __reduce__(self) -> tuple[Any, ...]:
        # What was found out of words is found out again where it is needed.
        return _Narrowing, (self._patterns, self.ahead)

    def __missing__(self, words: str) -> _Action:
        if len(self) >= _MOST_KEPT:
            self.clear()
        fitting = _by_family(filed for filed in self._patterns if filed[1].may_begin(words))
        self[words] = fitting
        return fitting


# What the places of one anchor give: patterns to try there, patterns that the next characters
# narrow down, and, where the anchor is a whole word there, what was looked for.
_Finds = tuple[_Action, _Narrowing | None, tuple[tuple[int, Any], ...]]

_by_start = itemgetter(0)


class Scanner:
    """Finds the anchors of a lexicon in a text.

    All literals of all families are one automaton over the text's ``gapped`` bytes; overlapping
    hits are all reported, so no family's anchor hides another's.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        found: dict[bytes, list[_Filed]] = {}
        whole: dict[bytes, list[tuple[str, Any]]] = defaultdict(list)
        scanned = {f: p for f, p in lexicon.patterns.items() if f not in UNSCANNED_FAMILIES}
        self._families = (*scanned, "region")
        bucket = {family: index for index, family in enumerate(self._families)}
        for family, patterns in scanned.items():
            for pattern in patterns:
                for literal in pattern.literals:
                    whole[gapped(literal)].append((family, pattern))
                if not pattern.literals:
                    filed = (bucket[family], pattern)
                    for anchor in pattern.anchors:
                        found.setdefault(gapped(anchor), []).append(filed)
        for surface, value in lexicon.gazetteer.surfaces().items():
            whole[gapped(surface)].append(("region", value))
        literals = sorted(found.keys() | whole.keys())
        narrowed = frozenset(bucket[family] for family in _NARROWED if family in bucket)
        # Most anchors have one pattern, and most patterns have many anchors.
        made: dict[tuple[bool, tuple[int, ...]], _Finds] = {}
        self._finds: list[_Finds] = []
        for anchor_bytes in literals:
            listed = found.get(anchor_bytes, ())
            is_number = anchor_bytes.strip().isdigit()
            key = is_number, tuple(map(id, listed))
            if key not in made:
                of_narrowed = [filed for filed in listed if filed[0] in narrowed]
                ahead = _AHEAD_OF_NUMBER if is_number else _AHEAD
                made[key] = (
                    _by_family(filed for filed in listed if filed[0] not in narrowed),
                    _Narrowing(of_narrowed, ahead) if of_narrowed else None,
                    (),
                )
            if anchor_bytes in whole:
                words = tuple((bucket[family], value) for family, value in whole[anchor_bytes])
                self._finds.append((*made[key][:2], words))
            else:
                self._finds.append(made[key])
        self._anchors = Automaton(literals)

    def scan(self, text: Text) -> Hits:
        """The hits of every family in ``text``."""
        haystack = text.gapped
        finds = self._finds
        low = text.low
        buckets: list[list[Hit]] = [[] for _ in self._families]
        limit = len(haystack)
        for index, start, end in self._anchors.find(haystack, overlapping=True):
            action, narrowing, words = finds[index]
            if narrowing is not None:
                # Gapped bytes have one more in front than the folded text has characters.
                for bucket, patterns in narrowing[low[start : end - 1 + narrowing.ahead]]:
                    buckets[bucket].append((start, end - 1, patterns))
            for bucket, payload in action:
                buckets[bucket].append((start, end - 1, payload))
            if words and (end == limit or haystack[end] == _SPACE):
                for bucket, payload in words:
                    buckets[bucket].append((start, end - 1, payload))
        for hits in buckets:
            if len(hits) > 1:
                hits.sort(key=_by_start)
        return dict(zip(self._families, buckets, strict=True))
