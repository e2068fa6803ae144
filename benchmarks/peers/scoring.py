"""Sentences with expected mentions, and how the claims of a tool compare with them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from netralitas_extract.fixtures import load_sheet
from netralitas_extract.report.plain import aligned

Claim = tuple[int, int, str | None]
"""Start, end (exclusive) and value of a mention that a tool claims to see."""

ROUNDS = 3


@dataclass(frozen=True)
class Sentence:
    """A text with the mentions that are in it.

    Attributes:
        text: the sentence.
        published: when its article appeared, or null.
        expected: by span (start, end) the values that are right.
        optional: spans that count neither found nor missed.
    """

    text: str
    published: str | None
    expected: Mapping[tuple[int, int], tuple[object, ...]]
    optional: frozenset[tuple[int, int]]


@dataclass(frozen=True)
class PeerRow:
    """One tool on the sentences; spans count when they are exact, values among exact spans.

    Attributes:
        name: the tool.
        precision: share of its claims that are expected mentions.
        recall: share of the expected mentions that it claims.
        value_accuracy: share of the mentions it found whose value is right; null for a tool that
            gives none.
        microseconds: median time for a sentence.
    """

    name: str
    precision: float
    recall: float
    value_accuracy: float | None
    microseconds: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (
            self.name,
            f"{self.precision:.3f}",
            f"{self.recall:.3f}",
            f"{self.f1:.3f}",
            "–" if self.value_accuracy is None else f"{self.value_accuracy:.3f}",
            f"{self.microseconds:.0f} µs",
        )


@dataclass(frozen=True)
class Comparison:
    """Several tools on the same sentences.

    Attributes:
        title: what is compared.
        value: what the value of a mention is called.
        rows: the tools, ours first.
    """

    title: str
    value: str
    rows: Sequence[PeerRow]

    def table(self) -> str:
        """The rows as a table."""
        header = (self.title, "precision", "recall", "F1", f"{self.value} right", "per sentence")
        return aligned([header, *(row.cells() for row in self.rows)])

    def as_dict(self) -> dict[str, dict[str, float | None]]:
        """By tool its figures."""
        return {
            row.name: {
                "precision": row.precision,
                "recall": row.recall,
                "f1": row.f1,
                "value_accuracy": row.value_accuracy,
                "microseconds": row.microseconds,
            }
            for row in self.rows
        }


def load_sentences(sheet: Path, list_name: str, field: str) -> list[Sentence]:
    """The sentences of a sheet with the spans of one list and the right values of one field."""
    sentences = []
    for fixture in load_sheet(sheet):
        expected: dict[tuple[int, int], tuple[object, ...]] = {}
        optional: set[tuple[int, int]] = set()
        for item in fixture.lists[list_name]:
            first = item.readings[0]
            if first.start is None or first.end is None:
                continue
            if item.optional:
                optional.add((first.start, first.end))
            else:
                expected[first.start, first.end] = tuple(first.right.get(field, (None,)))
        sentences.append(Sentence(fixture.text, fixture.published, expected, frozenset(optional)))
    return sentences


def compare_tools(
    sentences: Sequence[Sentence], tools: Mapping[str, Callable[[Sentence], Sequence[Claim]]]
) -> list[PeerRow]:
    """Every tool over all sentences; rounds alternate, so that a slow moment hits all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in tools}
    claims: dict[str, list[Sequence[Claim]]] = {}
    for _ in range(ROUNDS):
        for name, find in tools.items():
            start = time.perf_counter()
            claims[name] = [find(sentence) for sentence in sentences]
            seconds[name].append(time.perf_counter() - start)
    return [
        _row(name, sentences, claims[name], median(seconds[name]) / len(sentences) * 1e6)
        for name in tools
    ]


def _row(
    name: str, sentences: Sequence[Sentence], claims: Sequence[Sequence[Claim]], micros: float
) -> PeerRow:
    found = right = claimed = expected = 0
    valued = False
    for sentence, claimed_here in zip(sentences, claims, strict=True):
        expected += len(sentence.expected)
        for start, end, value in claimed_here:
            if (start, end) in sentence.optional:
                continue
            claimed += 1
            valued = valued or value is not None
            if (start, end) in sentence.expected:
                found += 1
                right += value in sentence.expected[start, end]
    return PeerRow(
        name,
        found / claimed if claimed else 0.0,
        found / expected if expected else 0.0,
        (right / found if found else 0.0) if valued else None,
        micros,
    )
