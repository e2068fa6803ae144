"""`run` and `show --json`: one line of JSON for each article."""

from __future__ import annotations

import sys
from pathlib import Path

from netralitas_extract.cli.extracting import Articles

__all__ = ["write_json_lines"]


def write_json_lines(articles: Articles, output: Path | None) -> None:
    """Writes the extraction of each article to `output` or, without one, to standard output.

    Raises:
        OSError: the output cannot be written.
    """
    if output is None:
        for _, extraction in articles:
            sys.stdout.buffer.write(f"{extraction.to_json()}\n".encode())
        sys.stdout.buffer.flush()
        return
    with output.open("wb") as stream:
        for _, extraction in articles:
            stream.write(f"{extraction.to_json()}\n".encode())
