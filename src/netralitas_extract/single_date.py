"""One calendar expression read by itself, without an article around it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from netralitas_extract.errors import InputError
from netralitas_extract.kept import load_stages
from netralitas_extract.model import Date
from netralitas_extract.recognizers.dates import RawDate, recognize_dates
from netralitas_extract.resolvers.dates import parse_published, resolve_dates
from netralitas_extract.stages import Stages
from netralitas_extract.text import Text

__all__ = ["parse_date"]

_LONGEST = 200
# In an article some expressions need a preposition to be a date; a caller has said that it is one.
_COMPANY = ("", "pada ", "sejak ", "hingga ")


def parse_date(
    text: str, *, published: str | datetime.date | datetime.datetime | None = None
) -> Date | None:
    """The date that `text` as a whole expresses, or `None` where it is not one date.

    Args:
        text: one calendar expression, absolute or relative, in Indonesian as the press writes it
            ("Senin (6/11/2023)", "27-29 Agustus mendatang", "dua hari lalu"); blanks around it
            are let be. Any string will do.
        published: when the text around it appeared, in any form that `extract` takes. Relative
            expressions and dates without a year count from it; without it their `value` is null.

    Returns:
        The frozen `Date`: `value` in ISO 8601 (null where nothing anchors the expression or the
        calendar lacks the day), `granularity`, `weekday` and whether it agrees, `part_of_day`,
        `role`. Its offsets count code points of `text`, its `zone` is always `body`. `None` for
        what is no date, has more than the date in it, is a list of several dates or is longer
        than 200 code points.

    Raises:
        InputError: `text` is no string, or `published` no ISO 8601 date or time.

    >>> parse_date("dua hari lalu", published="2024-03-01").value
    '2024-02-28'
    >>> found = parse_date("Jum'at, 1 Nopember 2024 pukul 09.00 WITA")
    >>> found.value, found.granularity, found.weekday_ok
    ('2024-11-01T09:00+08:00', 'time', True)
    >>> parse_date("27-29 Agustus", published="2024-08-12").value
    '2024-08-27/2024-08-29'
    >>> parse_date("kemarin").value is None, parse_date("UU Nomor 5 Tahun 2014") is None
    (True, True)
    """
    anchor = parse_published(published)
    if not isinstance(text, str):
        raise InputError(f"an expression must be a str, not {type(text).__name__}")
    if len(text) > _LONGEST or not text.strip():
        return None
    stages = load_stages()
    for company in _COMPANY:
        whole = Text(company + text)
        hits = stages.scanner.scan(whole)["date"]
        raw = recognize_dates(whole, hits, words=stages.date_words)
        found = _as_whole(whole, raw, len(company), anchor, stages)
        if found is not None:
            return found
    return None


def _as_whole(
    text: Text, raw: Sequence[RawDate], before: int, anchor: str | None, stages: Stages
) -> Date | None:
    """The date of ``raw``, if it is one that spans ``text`` from ``before`` to its end."""
    if len(raw) != 1:
        return None
    (date,) = resolve_dates(raw, text, anchor, words=stages.date_words).dates
    start, end = text.raw_span(date.start, date.end)
    if text.raw[before:start].strip() or start < before or text.raw[end:].strip():
        return None
    return date.placed(start - before, end - before, text.raw[start:end], "body")
