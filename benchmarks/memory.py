"""Peak memory of a process of its own: bare, with one article, and with all of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.corpus import megabytes
from netralitas_extract.report.plain import aligned

# `ru_maxrss` would begin with the peak of the process that started this one; Linux also keeps a
# peak that begins with the program itself.
_PEAK = """
import json, resource, sys
{work}
try:
    with open("/proc/self/status") as status:
        print(int(status.read().partition("VmHWM:")[2].split()[0]) * 1024)
except (OSError, IndexError):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak if sys.platform == "darwin" else peak * 1024)
"""
_EXTRACT = "from netralitas_extract import extract\nfor text in json.load(sys.stdin): extract(text)"


@dataclass(frozen=True)
class Memory:
    """Peaks in bytes of resident memory."""

    bare_python: int
    first_article: int
    all_articles: int
    megabytes: float

    def table(self) -> str:
        """The peaks in MB of 10^6 bytes."""
        rows = [
            ("bare Python", self.bare_python),
            ("one article extracted", self.first_article),
            (f"{self.megabytes:.1f} MB of articles extracted", self.all_articles),
        ]
        return aligned([("peak memory", ""), *((name, f"{b / 1e6:.0f} MB") for name, b in rows)])


def measure(texts: Sequence[str]) -> Memory:
    """Peak memory of three processes. The texts themselves are in the last two."""
    return Memory(
        bare_python=_peak("pass", []),
        first_article=_peak(_EXTRACT, texts[:1]),
        all_articles=_peak(_EXTRACT, texts),
        megabytes=megabytes(texts),
    )


def _peak(work: str, texts: Sequence[str]) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _PEAK.format(work=work)],
        input=json.dumps(texts),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return int(done.stdout)
