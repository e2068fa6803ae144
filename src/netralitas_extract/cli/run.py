"""`run` and `show --json`: one line of JSON for each article."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from netralitas_extract.cli.extracting import Articles
from netralitas_extract.errors import InputError

__all__ = ["finished_ids", "write_json_lines"]

T = TypeVar("T")


def write_json_lines(articles: Articles, output: Path | None, *, append: bool = False) -> None:
    """Writes the extraction of each article to `output` or, without one, to standard output.

    With `append` the lines go behind those that the file has. Where no article could be used, a
    file that is there stays as it is. How many were written so far is shown where standard error is
    a terminal.

    Raises:
        OSError: the output cannot be written.
    """
    if output is None:
        for _, extraction in articles:
            sys.stdout.buffer.write(f"{extraction.to_json()}\n".encode())
        sys.stdout.buffer.flush()
        return
    lines = (f"{extraction.to_json()}\n".encode() for _, extraction in _counted(articles))
    # The first result is awaited: a mistyped input must not empty the file of an earlier run.
    first = next(lines, None)
    if first is None and articles.failed and output.exists():
        return
    with output.open("ab" if append else "wb") as stream:
        stream.write(first or b"")
        stream.writelines(lines)


def finished_ids(output: Path) -> Counter[str]:
    """How often each id stands in the lines that an earlier run wrote; none for a missing file.

    A last line that was cut off is removed from the file: its article is to be done again.

    Raises:
        InputError: a line is no result of this library; it is named, and the file stays as it is.
        OSError: the file cannot be read or written.
    """
    ids: Counter[str] = Counter()
    if not output.exists():
        return ids
    whole = 0
    with output.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            if not line.endswith(b"\n"):
                break
            try:
                id = json.loads(line)["id"]
            except (ValueError, KeyError, TypeError) as error:
                raise InputError(
                    f"{output}, line {number}: no result of an earlier run, so nothing can be "
                    "resumed: name another --output"
                ) from error
            if id is not None:
                ids[id] += 1
            whole += len(line)
    with output.open("r+b") as stream:
        stream.truncate(whole)
    return ids


def _counted(items: Iterable[T]) -> Iterator[T]:
    """The items; where standard error is a terminal, it shows how many there were."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("articles", total=None)
        for item in items:
            progress.advance(task)
            yield item
