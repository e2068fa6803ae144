"""The articles that a command was given: read, extracted, and counted where one fails."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from netralitas_extract.cli.work import Outcome, work_of
from netralitas_extract.model import Extraction
from netralitas_extract.records import ReadProblem, Record
from netralitas_extract.workers import in_order

__all__ = ["Articles"]


class Articles:
    """Iterates over records and their extractions.

    Args:
        records: what `read_records` gives.
        patterns: a folder of pattern files that is laid over the shipped ones, or None.
        published: when records without a time of their own appeared, ISO 8601, or None.
        workers: how many processes extract.
        finished: how many records of which ids an earlier run has done; those are left out.

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
        records: Iterator[Record | ReadProblem],
        patterns: Path | None,
        published: str | None,
        workers: int = 1,
        finished: Mapping[str, int] | None = None,
    ) -> None:
        self.done = 0
        self.failed = 0
        self._skipped = 0
        self._finished = Counter(finished or {})
        self._workers = workers
        self._make = partial(work_of, patterns, published)
        self._work = self._make()
        self._records = records

    def __iter__(self) -> Iterator[tuple[Record, Extraction]]:
        for record, outcome in self._outcomes():
            if outcome.extraction is None:
                self._tell(outcome.told or record.place)
                continue
            if outcome.told is not None:
                print(f"warning: {outcome.told}", file=sys.stderr)
            self.done += 1
            yield record, outcome.extraction

    def _outcomes(self) -> Iterator[tuple[Record, Outcome]]:
        """Each record that can be read with what it gave."""
        if self._workers == 1:
            for record in self._readable():
                yield record, self._work(record)
            return
        try:
            yield from in_order(self._make, self._readable(), self._workers, pack=_itself)
        except BrokenProcessPool:
            self._tell(
                "a worker process ended, perhaps for want of memory: the articles from here on are "
                "not extracted; run again with fewer --workers"
            )

    def _readable(self) -> Iterator[Record]:
        for record in self._records:
            if isinstance(record, ReadProblem):
                self._tell(str(record))
            elif record.id is not None and self._finished[record.id] > 0:
                self._finished[record.id] -= 1
                self._skipped += 1
            else:
                yield record

    def print_summary(self) -> None:
        """One line on standard error: how many articles were extracted, how many failed."""
        failed = f", {self.failed:,} failed" if self.failed else ""
        articles = "article" if self.done == 1 else "articles"
        skipped = f", {self._skipped:,} done before" if self._skipped else ""
        print(f"{self.done:,} {articles} extracted{failed}{skipped}", file=sys.stderr)

    def _tell(self, message: str) -> None:
        self.failed += 1
        print(f"error: {message}", file=sys.stderr)


def _itself(record: Record) -> Record:
    return record
