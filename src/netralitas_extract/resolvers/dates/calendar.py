"""Calendar arithmetic: periods, their ISO forms, and the shifts between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from netralitas_extract.lexicon.date_words import Unit
from netralitas_extract.model import Granularity

__all__ = ["Period", "day_of", "month_of", "months_after", "period_of", "span_of", "year_of"]

_DAY = timedelta(days=1)


class Period(NamedTuple):
    """A day, month, year or stretch of days with its first and last day."""

    granularity: Granularity
    first: date
    last: date

    @property
    def iso(self) -> str:
        """The time value: ``2024``, ``2024-11``, ``2024-11-27`` or an interval of days.

        >>> month_of(2024, 2).iso, Period("interval", date(2024, 9, 23), date(2024, 9, 29)).iso
        ('2024-02', '2024-09-23/2024-09-29')
        """
        if self.granularity == "interval":
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        length = {"year": 4, "month": 7}.get(self.granularity, 10)
        return self.first.isoformat()[:length]


def day_of(day: date) -> Period:
    """A day as a period."""
    return Period("day", day, day)


def month_of(year: int, month: int) -> Period:
    """A month; ``month`` may lie outside 1-12 and then counts into the years around.

    >>> month_of(2024, 14).iso, month_of(2024, 0).iso
    ('2025-02', '2023-12')
    """
    years, index = divmod(month - 1, 12)
    first = date(year + years, index + 1, 1)
    return Period("month", first, _month_end(first))


def year_of(year: int) -> Period:
    """A year."""
    return Period("year", date(year, 1, 1), date(year, 12, 31))


def span_of(first: Period, last: Period) -> Period:
    """From the first day of one period to the last of another.

    >>> span_of(month_of(2024, 7), month_of(2024, 9)).iso
    '2024-07-01/2024-09-30'
    """
    return Period("interval", first.first, last.last)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month where it has no such day.

    >>> months_after(date(2024, 1, 31), 1), months_after(date(2024, 3, 31), -13)
    (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    month = month_of(day.year, day.month + months)
    return min(month.first + (day.day - 1) * _DAY, month.last)


def period_of(day: date, unit: Unit, shift: int = 0) -> Period:
    """The unit that lies ``shift`` units after the one ``day`` is in.

    Weeks run from Monday to Sunday, weekends are their Saturday and Sunday.

    >>> period_of(date(2024, 10, 7), "week", -1).iso
    '2024-09-30/2024-10-06'
    >>> period_of(date(2024, 3, 31), "month", -1).iso
    '2024-02'
    """
    if unit == "day":
        return day_of(day + shift * _DAY)
    if unit == "month":
        return month_of(day.year, day.month + shift)
    if unit == "year":
        return year_of(day.year + shift)
    monday = day + (7 * shift - day.weekday()) * _DAY
    return Period("interval", monday + (5 if unit == "weekend" else 0) * _DAY, monday + 6 * _DAY)


def _month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])
