"""The articles that a command was given: read, extracted, and counted where one fails."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from netralitas_extract.errors import NetralitasError
from netralitas_extract.model import Extraction
from netralitas_extract.pipeline import Extractor
from netralitas_extract.records import Format, ReadProblem, Record, read_records

__all__ = ["Articles"]


class Articles:
    """Iterates over the records of the inputs and their extractions.

    A record that fails is told on standard error and left out. The extractor is made, and
    `published` is checked, at once: a mistake there is the caller's, not a record's.

    Attributes:
        done: how many articles were extracted so far.
        failed: how many records, files or folders could not be used so far.

    Raises:
        PatternError: a file in `patterns` cannot be used.
        InputError: `published` is no ISO 8601 date or time.
    """

    def __init__(
        self,
        inputs: Sequence[str],
        patterns: Path | None,
        published: str | None,
        text_field: str,
        format: Format,
        exclude: Path | None = None,
    ) -> None:
        self.done = 0
        self.failed = 0
        self._published = published
        self._extractor = Extractor(patterns=patterns)
        self._extractor.extract("", published=published)
        self._records = read_records(inputs, text_field=text_field, format=format, exclude=exclude)

    def __iter__(self) -> Iterator[tuple[Record, Extraction]]:
        for record in self._records:
            if isinstance(record, ReadProblem):
                self._tell(str(record))
                continue
            extraction = self._extracted(record)
            if extraction is not None:
                self.done += 1
                yield record, extraction

    def print_summary(self) -> None:
        """One line on standard error: how many articles were extracted, how many failed."""
        failed = f", {self.failed:,} failed" if self.failed else ""
        articles = "article" if self.done == 1 else "articles"
        print(f"{self.done:,} {articles} extracted{failed}", file=sys.stderr)

    def _extracted(self, record: Record) -> Extraction | None:
        published = record.published or self._published
        try:
            return self._extractor.extract(record.text, published=published, id=record.id)
        except NetralitasError as problem:
            self._tell(f"{record.place}: {problem}")
        except Exception as problem:
            # A fault of ours in one article is no reason to lose the others.
            if os.environ.get("NETRALITAS_DEBUG"):
                traceback.print_exc()
            self._tell(
                f"{record.place}: this is a fault of netralitas-extract, please report it: "
                f"{type(problem).__name__}: {problem}"
            )
        return None

    def _tell(self, message: str) -> None:
        self.failed += 1
        print(f"error: {message}", file=sys.stderr)
