"""Offices written with a slip behind a word of status: "Penjabat Buapti Ende"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["Misspelt", "MisspeltOffices"]

# What may close a word of status.
_MARKS = (".", ")")
_WORD = re.compile(r"[A-Z][a-z]{4,10}(?![^\W_])")


class Misspelt(NamedTuple):
    """Words of the text that stand for an office; it is matched as a pattern is."""

    pattern: Pattern
    words: str

    def match(self, low: str, start: int, _end: None, _release: bool) -> regex.Match[str] | None:
        """The match of the words at ``start``."""
        return regex.compile(regex.escape(self.words)).match(low, start)


class MisspeltOffices:
    """Finds words that are one slip away from an office's, with the words of one lexicon."""

    __slots__ = ("_begins", "_known", "_offices", "_patterns")

    def __init__(self, lexicon: Lexicon) -> None:
        self._offices = lexicon.words["office_misspelt"]
        self._begins = tuple({f" {word[0].upper()}" for word in self._offices})
        self._known = frozenset((*self._offices, *lexicon.words["office_spelt_alike"]))
        self._patterns: Mapping[str, Pattern] = {
            office: pattern
            for office in self._offices
            for pattern in lexicon.patterns["office"]
            if _matches_whole(pattern, office)
        }

    def find(self, text: Text, statuses: Sequence[Hit]) -> list[Hit]:
        """The places of such words behind the hits of words of status."""
        norm, begins = text.norm, self._begins
        found: dict[int, Hit] = {}
        for hit in statuses:
            # Most stand before other words, which one look tells.
            end = hit[1] + (norm[hit[1] : hit[1] + 1] in _MARKS)
            if norm.startswith(begins, end):
                word = _WORD.match(norm, end + 1)
                if word is not None:
                    self._add(text, end + 1, word.group(), found)
        return list(found.values())

    def _add(self, text: Text, start: int, word: str, found: dict[int, Hit]) -> None:
        low = word.lower()
        if low in self._known:
            return
        near = [office for office in self._offices if _is_one_slip(low, office)]
        if len(near) != 1:
            return
        pattern = self._patterns.get(near[0])
        if pattern is not None:
            found[start] = (start, start + len(low), (Misspelt(pattern, low),))


def _matches_whole(pattern: Pattern, words: str) -> bool:
    match = pattern.match(words, 0, None, False)
    return match is not None and match.end() == len(words)


def _is_one_slip(word: str, office: str) -> bool:
    """Whether one letter is wrong, missing or one too many, or two have changed places."""
    if abs(len(word) - len(office)) > 1 or word[0] != office[0]:
        return False
    # A cheap look first: most of the letters are the same.
    if len(set(word) ^ set(office)) > 2:
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # loads in 20 ms, and few articles need it

    return bool(DamerauLevenshtein.distance(word, office, score_cutoff=1) <= 1)
