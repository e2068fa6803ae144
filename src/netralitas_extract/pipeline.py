"""The pipeline: from a string to an :class:`.model.Extraction`, one article or many in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from netralitas_extract.assembly import assemble
from netralitas_extract.errors import InputError, NetralitasError
from netralitas_extract.findings import Findings
from netralitas_extract.kept import load_stages
from netralitas_extract.model import Extraction
from netralitas_extract.resolvers.dates import parse_published
from netralitas_extract.text import Text
from netralitas_extract.workers import in_order

__all__ = ["Extractor"]

Record = str | Mapping[str, Any]
"""An article to extract: its text, or a mapping with ``text`` and, if known, ``published`` and
``id``."""

FAMILIES = (
    "officials",
    "people",
    "regions",
    "dates",
    "conduct",
    "quotes",
    "laws",
    "elections",
    "institutions",
    "sanctions",
    "pledges",
    "statements",
)


class Extractor:
    """Extracts articles with one set of patterns; make one and use it for many articles.

    Args:
        patterns: a folder of pattern files that is laid over the shipped ones, or null.
        families: the lists of the result that are wanted ("regions", "conduct" …); null for all.
            The others are left empty; what refers to them counts as if they were there. Fewer are
            quicker: without conduct, sanctions, pledges and statements half of the time is left.

    Raises:
        PatternError: a file in ``patterns`` cannot be used; it names file, line and mend.
        InputError: ``families`` names a list that the result does not have.

    >>> extractor = Extractor(families=["regions"])
    >>> result = extractor.extract("Apel digelar di Kabupaten Bima.")
    >>> [(region.text, region.code) for region in result.regions]
    [('Kabupaten Bima', '52.06')]
    """

    def __init__(
        self, patterns: str | Path | None = None, families: Iterable[str] | None = None
    ) -> None:
        if isinstance(families, str):
            raise InputError(f"families are given as a list, such as [{families!r}]")
        wanted = frozenset(FAMILIES if families is None else families)
        unknown = sorted(wanted.difference(FAMILIES))
        if unknown:
            raise InputError(
                f"unknown families: {', '.join(unknown)}; there are {', '.join(FAMILIES)}"
            )
        self._families = wanted
        self._patterns = None if patterns is None else Path(patterns)
        self._stages = load_stages(self._patterns)

    def __reduce__(self) -> tuple[Any, ...]:
        # The patterns are not sent along; another process has them from where they are kept.
        return Extractor, (self._patterns, sorted(self._families))

    def extract(
        self, text: str, *, published: str | date | datetime | None = None, id: str | None = None
    ) -> Extraction:
        """Everything that the contract names, from one article.

        Args:
            text: the article as it is; any string will do.
            published: when it appeared: an ISO 8601 string, a date or a datetime. Relative dates
                count from it; without it, from the article's own publication line. Nothing is
                converted: they count from the day that is written, so pass local time rather than
                UTC ("2024-09-22T23:43Z" is the 22nd here, and the 23rd in Jakarta).
            id: passed through to the result.

        Returns:
            The frozen ``Extraction``. Offsets count code points of ``text`` from 0, ``end``
            exclusive; lists that are not among ``families`` are empty.

        Raises:
            InputError: ``text`` or ``id`` is no string, or ``published`` is no ISO 8601 date or
                time.

        >>> result = Extractor().extract("Kemarin Bawaslu hadir.", published="2024-09-23")
        >>> [(date.start, date.end, date.value) for date in result.dates]
        [(0, 7, '2024-09-22')]
        """
        if not isinstance(text, str):
            raise InputError(f"the text of an article must be a str, not {type(text).__name__}")
        if not isinstance(id, str | None):
            raise InputError(f"the id of an article must be a str or None, not {type(id).__name__}")
        findings = self._find(Text(text, self._stages.abbreviations), parse_published(published))
        return assemble(findings, id, self._families)

    def pipe(
        self,
        records: Iterable[Record],
        *,
        workers: int = 1,
        on_error: Callable[[Record, NetralitasError], None] | None = None,
    ) -> Iterator[Extraction]:
        """The extractions of many articles, in order.

        Args:
            records: texts, or mappings with ``text`` and, if known, ``published`` and ``id``. They
                are read as they are needed; workers read a bounded number ahead.
            workers: how many processes do the work; one is this process. Each of several reads the
                patterns once, so they pay from some hundred articles on. What they give is the
                same.
            on_error: is called with a record that cannot be used and with what is wrong with it,
                and the others come through; without it, the error is raised.

        Yields:
            The ``Extraction`` of each record that can be used, as soon as it is there.

        Raises:
            InputError: ``workers`` is less than one, ``records`` a single one; or, without
                ``on_error``, a record cannot be used.

        >>> extractor = Extractor()
        >>> records = [{"id": "a", "text": "ASN wajib netral."}, {"text": None}]
        >>> bad = []
        >>> kept = extractor.pipe(records, on_error=lambda record, error: bad.append(error))
        >>> [result.id for result in kept]
        ['a']
        >>> print(bad[0])
        the text of an article must be a str, not NoneType
        """
        if workers < 1:
            raise InputError(f"workers must be 1 or more, not {workers}")
        if isinstance(records, str | bytes | Mapping):
            raise InputError("records are given as a list of articles; this is a single one")
        # What each process does with a record; a generator of its own, so that a wrong `workers`
        # is told at once and not at the first result.
        return self._piped(records, workers, on_error)

    def _piped(
        self,
        records: Iterable[Record],
        workers: int,
        on_error: Callable[[Record, NetralitasError], None] | None,
    ) -> Iterator[Extraction]:
        done: Iterator[tuple[Record, Extraction | NetralitasError]]
        if workers == 1:
            done = ((record, self._of_record(record)) for record in records)
        else:
            make = partial(_work_of, self._patterns, self._families)
            done = in_order(make, records, workers, pack=_packed)
        for record, result in done:
            if isinstance(result, Extraction):
                yield result
            elif on_error is None:
                raise result
            else:
                on_error(record, result)

    def _of_record(self, record: Record) -> Extraction | NetralitasError:
        """The extraction of a record, or why it cannot be used."""
        try:
            if isinstance(record, str):
                return self.extract(record)
            if not isinstance(record, Mapping):
                raise InputError(
                    f"a record must be a str or a mapping, not {type(record).__name__}"
                )
            if "text" not in record:
                keys = ", ".join(map(repr, record)) or "none"
                raise InputError(f"the record has no 'text'; its keys: {keys}")
            return self.extract(
                record["text"], published=record.get("published"), id=record.get("id")
            )
        except NetralitasError as error:
            return error

    def _find(self, text: Text, published: str | None) -> Findings:
        return self._stages.run(text, published, self._families)


def _packed(record: Record) -> Record:
    """What a worker needs of a record; a mapping may hold much else."""
    if not isinstance(record, Mapping):
        return record
    if "text" not in record:
        return dict.fromkeys(record)
    return {key: record[key] for key in ("text", "published", "id") if key in record}


def _work_of(
    patterns: Path | None, families: frozenset[str]
) -> Callable[[Record], Extraction | NetralitasError]:
    """What a worker process does with each record."""
    return Extractor(patterns, families)._of_record
