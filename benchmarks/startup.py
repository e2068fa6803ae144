"""Cold start: bare Python, the import, and the command line up to its first result."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from netralitas_extract.kept import CACHE_VARIABLE
from netralitas_extract.report.plain import aligned


@dataclass(frozen=True)
class Startup:
    """Medians in seconds, from the start of the process."""

    starts: int
    bare_python: float
    import_package: float
    version: float
    first_result: float
    first_result_ever: float

    @property
    def import_above_bare(self) -> float:
        """What the import costs beyond Python's own start."""
        return self.import_package - self.bare_python

    def table(self) -> str:
        """Each start as it is, and above bare Python."""
        rows = [
            ("python -c pass", self.bare_python),
            ("import netralitas_extract", self.import_package),
            ("netralitas-extract --version", self.version),
            ("netralitas-extract run ARTICLE, to the first line", self.first_result),
            ("the same with nothing kept of an earlier start", self.first_result_ever),
        ]
        return aligned(
            [
                (f"start-up (median of {self.starts})", "total", "above bare"),
                *(
                    (name, f"{total * 1000:.0f} ms", f"{(total - self.bare_python) * 1000:.0f} ms")
                    for name, total in rows
                ),
            ]
        )


def measure(text: str, starts: int) -> Startup:
    """Starts each process `starts` times, all kinds in turn."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_bytes(text.encode())
        run = ["-m", "netralitas_extract", "run", str(article)]
        cache = str(Path(folder, "cache"))
        commands = [
            (["-c", "pass"], cache),
            (["-c", "import netralitas_extract"], cache),
            (["-m", "netralitas_extract", "--version"], cache),
            (run, cache),
            (run, ""),
        ]
        times: list[list[float]] = [[] for _ in commands]
        for _ in range(starts + 1):
            for (arguments, kept), seconds in zip(commands, times, strict=True):
                seconds.append(_seconds_to_first_line(arguments, kept))
    # The first start of each writes byte code and what is kept, and warms the file cache.
    bare, imported, version, first, ever = (median(seconds[1:]) for seconds in times)
    return Startup(starts, bare, imported, version, first, ever)


def _seconds_to_first_line(arguments: Sequence[str], kept: str) -> float:
    environment = {**os.environ, CACHE_VARIABLE: kept}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        assert process.stdout is not None
        # Without output this returns when the process ends.
        process.stdout.readline()
        elapsed = time.perf_counter() - start
        process.stdout.read()
    if process.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} ended with {process.returncode}")
    return elapsed
