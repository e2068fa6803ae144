"""Where words stand in folded text, and what stands right beside a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = [
    "OPENING_MARKS",
    "capitalised_words",
    "first_word",
    "places_of",
    "places_of_word",
    "word_before",
]

OPENING_MARKS = "\"'("
"""Marks that may stand right before the first letter of a word."""

_CAPITALISED = re.compile(r"(?<![\w.'-])[A-Z]")
# No word that tells what stands behind it is longer.
_LONGEST_WORD = 30


def places_of(text: str, words: str) -> Iterator[int]:
    """The offsets at which ``words`` stand in ``text``, in order.

    >>> list(places_of("kata camat, kata lurah", "kata"))
    [0, 12]
    """
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def places_of_word(text: str, word: str) -> Iterator[int]:
    """The offsets at which ``word`` stands in ``text`` by itself, in order.

    >>> list(places_of_word("Serangan di Serang", "Serang"))
    [12]
    """
    for at in places_of(text, word):
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at


def word_before(text: str, start: int) -> str:
    """The word before ``start``, where one blank on the same line parts them; else "".

    >>> word_before("kata camat, lurah", 5), word_before("kata camat, lurah", 12)
    ('kata', 'camat,')
    """
    if text[start - 1 : start] != " ":
        return ""
    left = text[max(0, start - _LONGEST_WORD) : start - 1]
    return left.rpartition("\n")[2].rpartition(" ")[2]


def first_word(text: str, start: int, end: int) -> int:
    """Where the words of ``start``..``end`` begin; a line may have none but its marks.

    >>> first_word('"(Camat) hadir"', 0, 15)
    2
    """
    while start < end and text[start] in OPENING_MARKS:
        start += 1
    return start


def capitalised_words(norm: str, start: int, end: int) -> Iterator[int]:
    """The offsets at which words with a capital begin in ``start``..``end``, in order.

    >>> list(capitalised_words("kata Camat Al-Farisi", 0, 20))
    [5, 11]
    """
    return (match.start() for match in _CAPITALISED.finditer(norm, start, end))
