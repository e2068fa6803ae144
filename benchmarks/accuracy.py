"""Accuracy on the fixtures, per list: on the articles, and on each sheet of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netralitas_extract import Extractor
from netralitas_extract.fixtures import (
    TABLE_HEADER,
    FixtureReport,
    ListScore,
    compare,
    load_fixtures,
    summarise,
    table_rows,
)
from netralitas_extract.report.plain import aligned

HELD_OUT = "held-out/"
"""Beginning of the names of the fixtures that nobody looks at while writing patterns."""


@dataclass(frozen=True)
class Accuracy:
    """The scores of some fixtures added up."""

    title: str
    fixtures: int
    lists: dict[str, ListScore]

    def table(self) -> str:
        """The table that `netralitas-extract check` prints."""
        header = (f"{self.title} ({self.fixtures} fixtures)", *TABLE_HEADER[1:])
        return aligned([header, *table_rows(self.lists)])

    def as_dict(self) -> dict[str, dict[str, float]]:
        """F1 and full F1 of each list."""
        return {
            name: {"f1": score.f1, "full_f1": score.full_f1} for name, score in self.lists.items()
        }


def measure(folder: Path) -> list[Accuracy]:
    """Extracts every fixture and compares it with what it expects.

    The articles come first, then those held out, then each sheet by its own name.
    """
    extractor = Extractor()
    reports = [
        compare(fixture, extractor.extract(fixture.text, published=fixture.published))
        for fixture in load_fixtures(folder)
    ]
    groups: dict[str, list[FixtureReport]] = {}
    for report in sorted(reports, key=_rank):
        groups.setdefault(_title(report.name), []).append(report)
    return [Accuracy(title, len(group), summarise(group)) for title, group in groups.items()]


def _title(name: str) -> str:
    sheet, colon, _ = name.rpartition(":")
    if colon:
        return f"accuracy, {sheet}"
    return "accuracy, held out" if name.startswith(HELD_OUT) else "accuracy"


def _rank(report: FixtureReport) -> tuple[bool, bool]:
    return ":" in report.name, report.name.startswith(HELD_OUT)
