"""`check`: what fixtures expect against what is extracted from them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from netralitas_extract.errors import FixtureError, NetralitasError
from netralitas_extract.fixtures import (
    LISTS,
    TABLE_HEADER,
    FixtureReport,
    ListScore,
    compare,
    format_difference,
    load_fixtures,
    summarise,
    table_rows,
)
from netralitas_extract.pipeline import Extractor
from netralitas_extract.report.plain import aligned, visible

__all__ = ["check_fixtures"]


def check_fixtures(
    folders: Sequence[Path],
    min_f1: str | None,
    lists: Sequence[str],
    patterns: Path | None,
    *,
    diff: bool,
) -> int:
    """Prints the table of scores per list and, for `diff`, every difference before it.

    Args:
        folders: fixtures, or folders with fixtures in them or further below.
        min_f1: the bounds, as `_bounds` takes them; None for none.
        lists: the lists to compare; empty for all.
        patterns: a folder of patterns that is laid over the shipped ones.
        diff: whether to print each miss, false hit and wrong field.

    Returns:
        The exit code: 1 where a list is below its bound or a fixture cannot be used, else 0.

    Raises:
        typer.BadParameter: a list or a bound is none.
        FixtureError: a folder is none, or holds no fixture.
        PatternError: a file in `patterns` cannot be used.
    """
    for name in lists:
        _require_list(name, "--list")
    bounds = _bounds(min_f1 or "")
    broken: list[NetralitasError] = []
    reports = _reports(folders, patterns, broken)
    if lists:
        reports = [_only(report, lists) for report in reports]
    if diff:
        _print_differences(reports)
    summary = summarise(reports)
    print(aligned([TABLE_HEADER, *table_rows(summary)]))
    fixtures = "fixture" if len(reports) == 1 else "fixtures"
    print(f"{len(reports)} {fixtures} compared")
    for problem in broken:
        print(f"error: {problem}", file=sys.stderr)
    below = _below(summary, bounds)
    for line in below:
        print(f"error: {line}", file=sys.stderr)
    return 1 if broken or below else 0


def _reports(
    folders: Sequence[Path], patterns: Path | None, broken: list[NetralitasError]
) -> list[FixtureReport]:
    extractor = Extractor(patterns=patterns)
    fixtures = [
        fixture for folder in folders for fixture in load_fixtures(folder, on_error=broken.append)
    ]
    reports = []
    for fixture in fixtures:
        try:
            extraction = extractor.extract(fixture.text, published=fixture.published)
        except NetralitasError as problem:
            broken.append(FixtureError(f"{fixture.path}: {problem}"))
        else:
            reports.append(compare(fixture, extraction))
    return reports


def _only(report: FixtureReport, lists: Sequence[str]) -> FixtureReport:
    return FixtureReport(
        report.name,
        {name: score for name, score in report.scores.items() if name in lists},
        [difference for difference in report.differences if difference.list in lists],
    )


def _print_differences(reports: Sequence[FixtureReport]) -> None:
    for report in reports:
        if report.differences:
            print(f"── {report.name}")
            for difference in report.differences:
                print(visible(format_difference(difference)))
            print()


def _bounds(written: str) -> dict[str, float]:
    """The bound of each list from "0.95,conduct=0.85": a number alone is for every other list."""
    bounds: dict[str, float] = {}
    for part in filter(None, (part.strip() for part in written.split(","))):
        name, equals, number = part.rpartition("=")
        try:
            bound = float(number)
        except ValueError:
            bound = -1
        if not 0 <= bound <= 1:
            raise typer.BadParameter(f"{number!r} is no number from 0 to 1", param_hint="--min-f1")
        if equals:
            _require_list(name, "--min-f1")
        bounds[name] = bound
    return {name: bounds.get(name, bounds.get("", 0.0)) for name in LISTS} if bounds else {}


def _require_list(name: str, option: str) -> None:
    if name not in LISTS:
        raise typer.BadParameter(
            f"{name!r} is no list; the lists are {', '.join(LISTS)}", param_hint=option
        )


def _below(summary: Mapping[str, ListScore], bounds: Mapping[str, float]) -> list[str]:
    return [
        f"{name}: F1 {score.f1:.4f} is below {bounds[name]:g}"
        for name, score in summary.items()
        if score.f1 < bounds.get(name, 0.0)
    ]
