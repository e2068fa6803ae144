"""`patterns check`, `patterns list`, `patterns explain`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from netralitas_extract.lexicon.builtin_rules import BUILTIN_RULES
from netralitas_extract.lexicon.complaints import nearest
from netralitas_extract.lexicon.schema import Entry
from netralitas_extract.pattern_check import ListedEntry, check_patterns, list_entries
from netralitas_extract.report.plain import aligned, visible

__all__ = ["check_all", "explain", "list_all"]

# Told in lines of their own, or not worth telling.
_TOLD_APART = frozenset(("id", "pattern", "anchors", "examples", "counterexamples", "disabled"))


def check_all(folder: Path | None) -> int:
    """Prints every problem of the patterns, or that there is none; returns the exit code."""
    report = check_patterns(folder)
    for line in (*report.problems, *report.notes):
        print(visible(line))
    examples = sum(
        len(listed.entry.examples) + len(listed.entry.counterexamples) for listed in report.entries
    )
    problems = "problem" if len(report.problems) == 1 else "problems"
    outcome = f"{len(report.problems):,} {problems}" if report.problems else "no problem"
    print(f"{len(report.entries):,} patterns with {examples:,} examples checked: {outcome}")
    return 1 if report.problems else 0


def list_all(folder: Path | None) -> None:
    """Prints the patterns by family, each with the file and line where it stands.

    Raises:
        PatternError: a file in `folder` cannot be used.
    """
    entries = sorted(list_entries(folder), key=lambda listed: (listed.family, listed.entry.id))
    rows = [(listed.family, listed.entry.id, _place(listed)) for listed in entries]
    print(visible(aligned([("family", "id", "stands in"), *rows], left=3)))


def explain(id: str, folder: Path | None) -> int:
    """Prints all that is known of one rule; returns the exit code.

    Raises:
        PatternError: a file in `folder` cannot be used.
    """
    entries = list_entries(folder)
    # An id is unique in its family only.
    told = [
        visible(f"{id}\n" + aligned(_facts(listed), left=2))
        for listed in entries
        if listed.entry.id == id
    ]
    if id in BUILTIN_RULES:
        told.append(f"{id}\n  stands   in the code\n  matches  {BUILTIN_RULES[id]}")
    if told:
        print("\n\n".join(told))
        return 0
    near = nearest(id, [*(listed.entry.id for listed in entries), *BUILTIN_RULES])
    hint = f"did you mean {' or '.join(near)}?" if near else "`patterns list` shows them all"
    print(f"error: no pattern has the id {id!r}; {hint}", file=sys.stderr)
    return 2


def _facts(listed: ListedEntry) -> Iterator[tuple[str, str]]:
    entry = listed.entry
    yield "  family", listed.family
    yield "  stands", _place(listed)
    yield from _meaning(entry)
    if entry.pattern:
        yield "  pattern", entry.pattern
    if listed.anchors:
        yield "  tried at", ", ".join(sorted(set(listed.anchors)))
    for heading, lines in (("  matches", entry.examples), ("  ignores", entry.counterexamples)):
        for line in lines:
            yield heading, line


def _meaning(entry: Entry) -> Iterator[tuple[str, str]]:
    for field in entry.__struct_fields__:
        value = getattr(entry, field)
        if field in _TOLD_APART or value in (None, False, []):
            continue
        yield f"  {field}", ", ".join(value) if isinstance(value, list) else str(value)


def _place(listed: ListedEntry) -> str:
    return f"{listed.place.file}:{listed.place.line}"
