"""`patterns check`, `patterns list`, `patterns explain`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from netralitas_extract.lexicon.builtin_rules import BUILTIN_RULES
from netralitas_extract.lexicon.schema import Entry
from netralitas_extract.pattern_check import ListedEntry, check_patterns, list_entries
from netralitas_extract.report.plain import aligned, visible

__all__ = ["check_all", "explain", "list_all"]

# Told in lines of their own, or not worth telling.
_TOLD_APART = frozenset(("id", "pattern", "anchors", "examples", "counterexamples", "disabled"))


def check_all(folder: Path | None) -> int:
    """Prints every problem of the patterns, or that there is none; returns the exit code."""
    report = check_patterns(folder)
    for problem in report.problems:
        print(visible(problem))
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
    entries = {listed.entry.id: listed for listed in list_entries(folder)}
    listed = entries.get(id)
    if listed is not None:
        print(visible(f"{id}\n" + aligned(_facts(listed), left=2)))
        return 0
    if id in BUILTIN_RULES:
        print(f"{id}\n  stands   in the code\n  matches  {BUILTIN_RULES[id]}")
        return 0
    near = get_close_matches(id, [*entries, *BUILTIN_RULES], n=3)
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
