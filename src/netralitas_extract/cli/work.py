"""What is done with one record, in this process or in a worker."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from netralitas_extract.errors import InputError, NetralitasError
from netralitas_extract.model import Extraction
from netralitas_extract.pipeline import Extractor
from netralitas_extract.records import Record
from netralitas_extract.resolvers.dates import parse_published

__all__ = ["Outcome", "work_of"]


class Outcome(NamedTuple):
    """What a record gave.

    Attributes:
        extraction: what was extracted; null where the record cannot be used.
        told: what its reader should know: why it cannot be used, or what was left aside; or null.
    """

    extraction: Extraction | None
    told: str | None = None


def work_of(patterns: Path | None, published: str | None) -> Callable[[Record], Outcome]:
    """What extracts a record; ``published`` is for those that do not say when they appeared.

    Raises what is wrong with ``patterns`` and ``published``: no record is to blame for them.
    """
    extractor = Extractor(patterns)
    extractor.extract("", published=published)

    def worked(record: Record) -> Outcome:
        try:
            appeared, told = published, None
            if record.published is not None:
                appeared, told = _read_published(extractor, record)
            extraction = extractor.extract(record.text, published=appeared, id=record.id)
            return Outcome(extraction, told)
        except NetralitasError as problem:
            return Outcome(None, f"{record.place}: {problem}")
        except Exception as problem:
            # A fault of ours in one article is no reason to lose the others.
            if os.environ.get("NETRALITAS_DEBUG"):
                traceback.print_exc()
            return Outcome(
                None,
                f"{record.place}: this is a fault of netralitas-extract, please report it: "
                f"{type(problem).__name__}: {problem}",
            )

    return worked


def _read_published(extractor: Extractor, record: Record) -> tuple[str | None, str | None]:
    """When a record appeared, and what is wrong with how it says so.

    Collections give the day as their sites print it ("Kompas.com - 10/05/2024, 14:00 WIB"): what is
    no ISO 8601 is read as an article's own words would be. An article is not lost for a date that
    nobody can read.
    """
    written = record.published or ""
    try:
        return parse_published(written), None
    except InputError as problem:
        for date in extractor.extract(written).dates:
            if date.value is not None and date.granularity in ("day", "time"):
                return date.value, None
        return None, f"{record.place}: {problem}; the article was extracted without it"
