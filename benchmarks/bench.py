"""Measures the library and prints what it finds as a table, or as JSON.

    python -m benchmarks.bench [--json] [--strict] [--megabytes 2] [--rounds 7] [--starts 15]
        [--sentences N]

The full extraction is set against spaCy's blank Indonesian tokenizer on the same texts in the same
run; start-up against bare Python; what is found against other tools on the same sentences. With
`--strict` the exit code is 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import accuracy, growth, memory, peers, startup, throughput
from benchmarks.corpus import fixture_texts, repeated
from netralitas_extract.report.plain import aligned

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Target:
    """One promise of the library, and what was measured of it."""

    name: str
    measured: float
    bound: float
    unit: str
    at_least: bool

    @property
    def met(self) -> bool:
        """Whether the measured value is within its bound."""
        return self.measured >= self.bound if self.at_least else self.measured <= self.bound


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints, and returns the exit code."""
    options = _options(arguments)
    fixtures = ROOT / "fixtures"
    texts = repeated(fixture_texts(fixtures), options.megabytes * 1_000_000)

    speed = throughput.measure(texts, options.rounds)
    starts = startup.measure(texts[0], options.starts)
    memory_use = memory.measure(texts)
    growing = growth.measure()
    scores = accuracy.measure(fixtures)
    beside = peers.measure(fixtures, options.sentences)

    targets = [
        Target("extraction against spaCy's tokenizer", speed.ratio_median, 1.0, "x", True),
        Target("import above bare Python", starts.import_above_bare * 1000, 60, "ms", False),
        Target("first result of the command", starts.first_result * 1000, 600, "ms", False),
        Target("time for a text four times longer", growing.worst, 8, "x", False),
    ]
    if options.json:
        found = {
            "python": platform.python_version(),
            "throughput": asdict(speed),
            "startup": asdict(starts),
            "memory": asdict(memory_use),
            "growth": asdict(growing),
            "accuracy": {group.title: group.as_dict() for group in scores},
            "peers": {comparison.title: comparison.as_dict() for comparison in beside},
            "targets": [{**asdict(target), "met": target.met} for target in targets],
        }
        print(json.dumps(found, indent=2))
    else:
        tables = [speed.table(), starts.table(), memory_use.table(), growing.table()]
        tables += [group.table() for group in scores]
        tables += [comparison.table() for comparison in beside]
        print("\n\n".join([*tables, _table(targets)]))
    return 1 if options.strict and not all(target.met for target in targets) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on a missed target")
    parser.add_argument("--megabytes", type=float, default=2.0, help="size of the texts")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of throughput")
    parser.add_argument("--starts", type=int, default=15, help="processes per start-up time")
    parser.add_argument("--sentences", type=int, help="for the other tools; without it, all")
    return parser.parse_args(arguments)


def _table(targets: Sequence[Target]) -> str:
    rows = [
        (
            target.name,
            f"{target.measured:.2f} {target.unit}",
            f"{'at least' if target.at_least else 'at most'} {target.bound:g} {target.unit}",
            "met" if target.met else "MISSED",
        )
        for target in targets
    ]
    return aligned([("targets", "measured", "target", ""), *rows])


if __name__ == "__main__":
    sys.exit(main())
