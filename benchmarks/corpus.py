"""The texts that everything is measured on: the articles of the fixtures, repeated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle
from pathlib import Path


def fixture_texts(fixtures: Path) -> list[str]:
    """The articles of all fixtures, in the order of their paths."""
    return [path.read_bytes().decode() for path in sorted(fixtures.rglob("article.txt"))]


def repeated(texts: Sequence[str], size: float) -> list[str]:
    """The texts over and over, until they come to at least `size` bytes of UTF-8."""
    chosen: list[str] = []
    total = 0
    for text in cycle(texts):
        if total >= size:
            break
        chosen.append(text)
        total += len(text.encode())
    return chosen


def megabytes(texts: Sequence[str]) -> float:
    """Size of the texts in 10^6 bytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6
