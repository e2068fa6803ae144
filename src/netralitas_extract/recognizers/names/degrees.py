"""Academic degrees behind names: ", S.Sos., M.Si", "S STP"."""

from __future__ import annotations

import re

from netralitas_extract.recognizers.names.shapes import ends_sentence
from netralitas_extract.recognizers.names.words import NameWords

__all__ = ["begins_degree", "degrees_from"]

_DEGREE = re.compile(r",? {0,2}(?P<written>[A-Z]\w*(?:\.[A-Za-z]\w*)*\.?)(?!\w)")
_SPACED = re.compile(r",? {0,2}(?P<written>[SMAD](?:\.|(?<=[SMA])) [A-Z][A-Za-z.]*)(?!\w)")
_LETTERS = frozenset("SMA")


def begins_degree(norm: str, start: int, words: NameWords) -> bool:
    """Whether a letter begins a degree in two words, and is no initial: "Zaki S STP"."""
    if norm[start] not in _LETTERS or not norm.startswith((" ", "."), start + 1):
        return False
    match = _SPACED.match(norm, start)
    return match is not None and words.is_degree(match["written"])


def degrees_from(norm: str, stop: int, degrees: list[str], words: NameWords) -> int:
    """Adds the degrees behind a name that ends at ``stop`` to ``degrees``; where they end."""
    while True:
        gap = norm[stop : stop + 3]
        following = gap.lstrip(", ")
        if len(following) == len(gap) or not following[:1].isupper():
            return stop
        match = _DEGREE.match(norm, stop)
        if match is None or not words.is_degree(match["written"]):
            match = _SPACED.match(norm, stop)
            if match is None or not words.is_degree(match["written"]):
                return stop
        written = match["written"]
        stop = match.end()
        if written[-1] == "." and ends_sentence(norm, stop, written):
            written = written[:-1]
            stop -= 1
        degrees += words.degrees_in(written)
