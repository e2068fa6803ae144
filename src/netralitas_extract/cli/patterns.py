"""`patterns check`, `patterns list`, `patterns explain`."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path

from netralitas_extract.pattern_check import check_patterns
from netralitas_extract.report.plain import aligned

__all__ = ["check_all", "explain", "list_all"]


def check_all(folder: Path | None) -> int:
    """Prints every problem of the patterns, or that there is none; returns the exit code."""
    report = check_patterns(folder)
    for problem in report.problems:
        print(problem)
    examples = sum(len(entry.examples) + len(entry.counterexamples) for entry in report.entries)
    outcome = f"{len(report.problems):,} problems" if report.problems else "no problem"
    print(f"{len(report.entries):,} patterns with {examples:,} examples checked: {outcome}")
    return 1 if report.problems else 0


def list_all(folder: Path | None) -> None:
    """Prints the patterns by family, each with the file and line where it stands."""
    entries = sorted(check_patterns(folder).entries, key=lambda entry: (entry.family, entry.id))
    rows = [(entry.family, entry.id, f"{entry.file}:{entry.line}") for entry in entries]
    print(aligned([("family", "id", "stands in"), *rows], left=3))


def explain(id: str, folder: Path | None) -> int:
    """Prints all that is known of one pattern; returns the exit code."""
    entries = {entry.id: entry for entry in check_patterns(folder).entries}
    entry = entries.get(id)
    if entry is None:
        near = get_close_matches(id, entries, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`patterns list` shows them all"
        print(f"error: no pattern has the id {id!r}; {hint}", file=sys.stderr)
        return 2
    print(f"{entry.id}\n  family   {entry.family}\n  stands   {entry.file}:{entry.line}")
    if entry.pattern:
        print(f"  pattern  {entry.pattern}")
    for heading, lines in (("matches", entry.examples), ("ignores", entry.counterexamples)):
        for line in lines:
            print(f"  {heading}  {line}")
    return 0
