"""The library beside other tools on the same sentences: what each finds, and how fast."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import regions
from benchmarks.peers.scoring import Comparison, load_sentences

__all__ = ["measure"]


def measure(fixtures: Path) -> list[Comparison]:
    """The comparisons on the sheets in a folder of fixtures, those held out included."""
    return [
        regions.measure(
            [
                sentence
                for sheet in ("sheets/regions.jsonl", "held-out/sheets/regions.jsonl")
                for sentence in load_sentences(fixtures / sheet, "regions", "code")
            ]
        ),
    ]
