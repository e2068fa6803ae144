"""The library beside other tools on the same sentences: what each finds, and how fast."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import dates, regions
from benchmarks.peers.scoring import Comparison, Sentence, load_sentences

__all__ = ["measure"]


def measure(fixtures: Path, most: int | None = None) -> list[Comparison]:
    """The comparisons on the sheets in a folder of fixtures, those held out included.

    ``most`` is how many sentences of each list to take; without it, all.
    """
    return [
        regions.measure(_sentences(fixtures, "regions", "code")[:most]),
        dates.measure(_sentences(fixtures, "dates", "value")[:most]),
    ]


def _sentences(fixtures: Path, list_name: str, field: str) -> list[Sentence]:
    sheets = (f"sheets/{list_name}.jsonl", f"held-out/sheets/{list_name}.jsonl")
    return [
        sentence
        for sheet in sheets
        for sentence in load_sentences(fixtures / sheet, list_name, field)
    ]
