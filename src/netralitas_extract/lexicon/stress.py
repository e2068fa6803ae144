"""Texts on which a regular expression with nested repeats runs away.

An expression runs away where the words of a repeated group can be read in several ways and what
must follow is missing. So each text has what leads to a repeat, many times what is repeated, and an
end that fits nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

import regex

__all__ = ["stress_texts"]

_PIECE = regex.compile(
    r"""(?P<around>\(\?(?:<?[=!]))
      | (?P<setting>\(\?(?:\#[^)]*|P[=>]\w+|[A-Za-z0-9-]+)\))
      | (?P<open>\((?:\?(?:P?<\w+>|[:>|]))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | (?P<repeat>[?*+][?+]?|\{\d*,?\d*\}[?+]?)
      | (?P<klass>\[\^?\]?(?:\\.|[^\]\\])*\])
      | (?P<char>\\[pPN]\{[^}]*\}|\\.|.)""",
    regex.VERBOSE | regex.DOTALL,
)
_CANDIDATES = "a1 -x_.,;:/()\"'bcdefghijklmnopqrstuvwyz023456789"
_ENDS = ("_", ".")
# Of what a group can be, so many words are kept.
_MOST_WORDS = 6
_MOST_REPEATS = 200
_OFTEN = 4


def stress_texts(source: str, times: int) -> Iterator[str]:
    """Texts in which a word that a ``regex`` source repeats comes so many times.

    They end in words that the whole source matches, as `regex` does not even begin where a text
    lacks letters that every match has.

    >>> next(stress_texts("salam (?:dua|dua)+komando", 4))
    'salam duaduaduadua_ salam duakomando'
    """
    reader = _Reader(source)
    words, _ = reader.alternatives(0, "")
    for before, unit in list(dict.fromkeys(reader.repeats))[:_MOST_REPEATS]:
        for end in _ENDS:
            yield f"{before}{unit * times}{end} {words[0]}"


class _Reader:
    """Goes through an expression and makes words that its pieces match.

    Attributes:
        repeats: what leads to a piece that may come many times, and a word of it.
    """

    def __init__(self, source: str) -> None:
        self._pieces = list(_PIECE.finditer(source))
        self.repeats: list[tuple[str, str]] = []

    def alternatives(self, at: int, before: str) -> tuple[list[str], int]:
        """Words of the alternatives from ``at`` on, and the place of the bracket that ends them."""
        found: list[list[str]] = []
        while True:
            words, at = self._sequence(at, before)
            found.append(words)
            if at >= len(self._pieces) or self._pieces[at].lastgroup != "bar":
                return _telling(found), at
            at += 1

    def _sequence(self, at: int, before: str) -> tuple[list[str], int]:
        words = [""]
        while at < len(self._pieces):
            kind = self._pieces[at].lastgroup
            if kind in ("bar", "close"):
                break
            found, at = self._piece(at, before + words[0])
            fewest, often = 1, False
            if at < len(self._pieces) and self._pieces[at].lastgroup == "repeat":
                fewest, often = _counts(self._pieces[at].group())
                at += 1
            if often:
                self.repeats += ((before + words[0], word) for word in found if word)
            if fewest:
                words = _few(word + each * fewest for word in words for each in found)
            else:
                words = _few([*words, *(word + each for word in words for each in found)])
        return words, at

    def _piece(self, at: int, before: str) -> tuple[list[str], int]:
        piece = self._pieces[at]
        kind = piece.lastgroup
        if kind in ("open", "around"):
            words, at = self.alternatives(at + 1, before)
            return (words if kind == "open" else [""]), at + 1
        if kind == "klass":
            held = regex.compile(piece.group())
            return _few(char for char in _CANDIDATES if held.match(char)) or ["a"], at + 1
        if kind == "char":
            return _words_of(piece.group()), at + 1
        return [""], at + 1


def _words_of(char: str) -> list[str]:
    if char == ".":
        return ["a", " "]
    if len(char) == 1:
        return [char]
    if char[1] in "bBAZzGmMK" or char[1].isdigit():
        return [""]
    if char[1].isalpha():
        held = regex.compile(char)
        return [next((c for c in _CANDIDATES if held.match(c)), "a")]
    return [char[1]]


def _counts(repeat: str) -> tuple[int, bool]:
    """How often a piece comes at least, at most four times, and whether it may come often."""
    if repeat[0] != "{":
        return int(repeat[0] == "+"), repeat[0] != "?"
    low, comma, high = repeat.rstrip("?+")[1:-1].partition(",")
    most = int(high) if high else None if comma else int(low or 0)
    return min(int(low or 0), _OFTEN), most is None or most > _OFTEN


def _telling(found: list[list[str]]) -> list[str]:
    """A few words of all alternatives, those in front that can be read in two ways: as they come
    twice, or as another begins them.
    """
    # The first of each alternative, the second of each, and so on.
    words = [word for row in zip_longest(*found) for word in row if word is not None]
    counted = Counter(words)
    begun: set[str] = set()
    shorter = ""
    for word in sorted(counted):
        if shorter and word.startswith(shorter):
            begun.add(word)
        else:
            shorter = word
    twice = [word for word in counted if counted[word] > 1]
    others = [word for word in counted if counted[word] == 1 and word not in begun]
    longer = [word for word in counted if counted[word] == 1 and word in begun]
    return twice[:_MOST_WORDS] + longer[:_MOST_WORDS] + others[:_MOST_WORDS]


def _few(words: Iterator[str] | list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if word not in found:
            found.append(word)
            if len(found) == _MOST_WORDS:
                break
    return found
