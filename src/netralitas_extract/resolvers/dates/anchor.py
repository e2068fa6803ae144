"""What an article's relative dates count from, and the caller's `published` in one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from netralitas_extract.errors import InputError
from netralitas_extract.model import AnchorSource
from netralitas_extract.recognizers.dates import Moment, RawDate
from netralitas_extract.text import Bounds

__all__ = ["Anchor", "clock_suffix", "find_anchor", "full_date", "parse_published"]

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_FORMS = (
    "pass an ISO 8601 day or minute such as '2024-09-23', '2024-09-23T06:43' or "
    "'2024-09-23T06:43+07:00', a datetime.date, a datetime.datetime, or None"
)


class Anchor(NamedTuple):
    """The publication time as far as it is known.

    Attributes:
        value: it as a time value, null where nothing gives one.
        source: where it came from.
        day: its day; null also where only a year is known.
        year: its year.
    """

    value: str | None = None
    source: AnchorSource | None = None
    day: date | None = None
    year: int | None = None


def parse_published(value: str | date | datetime | None) -> str | None:
    """The caller's publication time as a day or a minute in ISO 8601.

    ``value`` is an ISO string (day, or day and time, with or without an offset), a ``date``, a
    ``datetime`` or ``None``. Seconds are dropped; an offset is kept as ``+07:00``, ``Z`` as
    ``+00:00``. Nothing is converted: the day is the one that is written, in whatever zone.

    Raises :class:`InputError` for any other form, or a day that the calendar lacks.

    >>> parse_published("2024-09-23 06:43:10+0700")
    '2024-09-23T06:43+07:00'
    >>> parse_published("2024-09-22T23:43:10Z")
    '2024-09-22T23:43+00:00'
    >>> parse_published(date(2024, 9, 23))
    '2024-09-23'
    """
    if value is None:
        return None
    if isinstance(value, (date, datetime)):
        value = value.isoformat()
    if not isinstance(value, str):
        raise InputError(f"published is a {type(value).__name__}: {_FORMS}")
    match = _ISO.fullmatch(value.strip())
    if match is None:
        raise InputError(f"published is {value!r}: {_FORMS}")
    day, clock, zone = match["day"], match["clock"], match["zone"]
    offset = ""
    if zone is not None:
        offset = "+00:00" if zone == "Z" else f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    written = day if clock is None else f"{day}T{clock}{offset}"
    try:
        datetime.fromisoformat(written)
    except ValueError as error:
        raise InputError(f"published is {value!r}: {error}; {_FORMS}") from None
    return written


def find_anchor(
    raw: Sequence[RawDate],
    published: str | None,
    line: Bounds | None,
    own_year: int | None = None,
) -> Anchor:
    """The anchor by the contract's order.

    That is ``published`` (a value of :func:`parse_published`), a full date in the publication
    line, the first full date elsewhere, a year that the text calls its own ("tahun 2024 ini");
    ``own_year`` is one that it calls so elsewhere than in a date ("Pilkada 2024 ini").
    """
    if published is not None:
        day = date.fromisoformat(published[:10])
        return Anchor(published, "caller", day, day.year)
    body: Anchor | None = None
    stated: int | None = None
    for mention in raw:
        moment = mention.moment
        in_line = line is not None and line[0] <= mention.start < line[1]
        # "28 November 2023 hingga 10 Februari 2024" begins with a full date.
        written = full_date(moment)
        if written is not None and (in_line or body is None):
            value = written.isoformat() + clock_suffix(moment)
            if in_line:
                return Anchor(value, "line", written, written.year)
            body = Anchor(value, "body", written, written.year)
        if stated is None and moment.toward == 0 and moment.month is None:
            stated = moment.year
    if body is not None:
        return body
    year = own_year if stated is None else stated
    return Anchor() if year is None else Anchor(str(year), "year", None, year)


def full_date(moment: Moment) -> date | None:
    """The day that is written out with its year; null for a day that the calendar lacks."""
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        return date(moment.year, moment.month, moment.day)
    except ValueError:
        return None


def clock_suffix(moment: Moment) -> str:
    """The clock time as the end of a time value: ``T06:43+07:00``, empty where none is stated."""
    if moment.hour is None:
        return ""
    return f"T{moment.hour:02d}:{moment.minute:02d}{moment.zone or ''}"
