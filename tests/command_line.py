"""The command `netralitas-extract` as tests call it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import netralitas_extract

ARTICLE = (
    "Pj Bupati Pasuruan Andriyanto meminta ASN menjaga netralitas. "
    "“Jangan terlibat politik praktis,” katanya, Senin (23/9/2024).\n"
)
# Absolute, so that a command finds the package from any folder.
SOURCE = str(Path(netralitas_extract.__file__).parents[1])


def netralitas(
    *arguments: object,
    stdin: bytes = b"",
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "netralitas_extract", *map(str, arguments)],
        input=stdin,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": SOURCE, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    return done


def lines(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.decode().splitlines()]
