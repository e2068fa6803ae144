"""`provisions`: the rules of law as a table, or one of them in full."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

import msgspec

from netralitas_extract.lexicon.provision_files import provisions
from netralitas_extract.lexicon.provisions import Instrument, Provision
from netralitas_extract.report.plain import aligned, visible
from netralitas_extract.report.sentences import shortened

__all__ = ["list_provisions", "show_provision"]

_LONGEST_CELL = 100
_LABEL = "not verified"


def list_provisions(category: str | None, folder: Path | None) -> None:
    """Prints a line for each provision, or for each that speaks of a category.

    Raises:
        InputError: there is no such category.
        PatternError: the table in `folder` cannot be used.
    """
    rules = provisions(folder)
    print(_table(rules.values() if category is None else rules.in_category(category)))


def show_provision(id: str, folder: Path | None) -> int:
    """Prints all that is known of a provision or an instrument; returns the exit code.

    Raises:
        PatternError: the table in `folder` cannot be used.
    """
    rules = provisions(folder)
    instrument = rules.instruments.get(id.lower())
    if instrument is not None:
        print(visible(f"{instrument.id}\n" + aligned(_facts(instrument), left=2)))
        listed = rules.of_instrument(instrument.id)
        if listed:
            print("\n" + _table(listed))
        return 0
    if id in rules:
        rule = rules[id]
        print(visible(f"{rule.id}\n" + aligned(_facts(rule), left=2)))
        return 0
    near = get_close_matches(id.lower(), [*rules, *rules.instruments], n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`provisions` lists them all"
    print(f"error: no provision or instrument has the id {id!r}; {hint}", file=sys.stderr)
    return 2


def _table(rules: Iterable[Provision]) -> str:
    rows = [
        (
            rule.id,
            "" if rule.verified else _LABEL,
            ", ".join(rule.sanction_categories),
            shortened(rule.says, _LONGEST_CELL),
        )
        for rule in rules
    ]
    return visible(aligned([("id", "", "sanction", "says"), *rows], left=4))


def _facts(entry: Instrument | Provision) -> Iterator[tuple[str, str]]:
    for field, value in msgspec.structs.asdict(entry).items():
        if field in ("id", "verified") or value in (None, ()):
            continue
        told = ", ".join(value) if isinstance(value, tuple) else str(value)
        yield f"  {field.replace('_', ' ')}", told
    if not entry.verified:
        yield "  verified", "no"
