"""From what the words of a date say to the day, month or stretch of days that they mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from netralitas_extract.recognizers.dates import Moment, RawDate
from netralitas_extract.resolvers.dates.anchor import Anchor, full_date
from netralitas_extract.resolvers.dates.calendar import (
    Period,
    day_of,
    month_of,
    period_of,
    span_of,
    year_of,
)
from netralitas_extract.resolvers.dates.worded import read_worded
from netralitas_extract.text import Text, start_of

__all__ = ["Reckoner"]

_TWELVE_MONTHS = timedelta(days=366)
# Mentions around one that it may count from or take a year of; more would be slow on freak input.
_MEMORY = 20
_FINENESS = {"year": 0, "month": 1, "interval": 2, "day": 3}
_LISTED = frozenset((" dan ", " atau ", ", ", ", dan ", ", atau ", " serta ", " & "))
_NEXT_MONTH, _HALF_A_YEAR = 1, 5
_NEEDED = {"year": 0, "month": 1, "week": 2, "weekend": 2, "day": 3}


class _Year(msgspec.Struct, frozen=True, gc=False):
    """A year written at a place; ``day`` says that it is that of a whole date."""

    start: int
    year: int
    month: int | None
    day: bool


class Reckoner:
    """Gives the mentions of one article their periods, in the order of the text.

    ``election_years`` are places and years of elections: a date without a year may take the year
    of one in its own sentence. ``since`` are words, each with its blank, before a month that has
    begun, or is the next to do so.
    """

    def __init__(
        self,
        raw: Sequence[RawDate],
        text: Text,
        anchor: Anchor,
        election_years: Iterable[tuple[int, str]],
        since: tuple[str, ...],
    ) -> None:
        self._raw = raw
        self._text = text
        self._anchor = anchor
        self._election_years = election_years
        self._since = since
        self._years: list[_Year] | None = None
        self._whole: dict[tuple[int, int], int] | None = None
        self._before: list[tuple[int, Period]] = []
        self._end = 0

    def period(self, mention: RawDate) -> tuple[Period, Period] | None:
        """First and last period of a mention (twice the same for one that is no range).

        Null where nothing anchors it or the calendar lacks it.
        """
        self._end = mention.end
        try:
            found = self._ends(mention.moment, mention.until, mention.start)
        except (ValueError, OverflowError):
            # Before the year 1 or after 9999: no value can be written.
            return None
        if found is not None:
            self._before.append((mention.start, found[1]))
        return found

    def _ends(
        self, first: Moment, until: Moment | None, start: int
    ) -> tuple[Period, Period] | None:
        if until is not None and until.hour is None:
            return self._range(first, until, start)
        period = self._reckon(first, start)
        return None if period is None else (period, period)

    def _range(self, first: Moment, until: Moment, start: int) -> tuple[Period, Period] | None:
        if first.weekday is not None and first.day is None and first.shift is None:
            last = self._reckon(until, start)
            if last is None or last.granularity != "day":
                return None
            back = (last.first.isoweekday() - first.weekday) % 7
            return day_of(last.first - timedelta(days=back)), last
        if first.toward is None and until.toward is not None:
            first = replace(first, toward=until.toward)
        if until.year is not None and first.year is None and first.month is not None:
            later = (first.month, first.day or 0) > (until.month or 12, until.day or 0)
            first = replace(first, year=until.year - later)
        begin = self._reckon(first, start)
        if begin is None:
            return None
        if until.month is not None and until.year is None:
            earlier = (until.month, until.day or 0) < (begin.first.month, first.day or 0)
            until = replace(until, year=begin.first.year + earlier)
        end = self._reckon(until, start)
        if end is None or end.last < begin.first:
            return None
        return begin, end

    def _reckon(self, moment: Moment, start: int) -> Period | None:
        if moment.words is not None:
            return self._worded(moment)
        if moment.month is not None:
            if moment.day is not None:
                return self._day(moment, start)
            year = moment.year if moment.year is not None else self._year_of_month(moment, start)
            return None if year is None else month_of(year, moment.month)
        if moment.quarter is not None or moment.semester is not None:
            return self._part_of_year(moment, start)
        if moment.decade is not None:
            return span_of(year_of(moment.decade), year_of(moment.decade + 9))
        if moment.year is not None:
            return year_of(moment.year)
        if moment.unit is not None and moment.shift is not None:
            return self._shifted(moment)
        if moment.weekday is not None:
            return self._weekday(moment)
        return self._day_of_month(moment, start)

    def _worded(self, moment: Moment) -> Period | None:
        if moment.unit is None:
            day = read_worded(moment.words or "", None)
            return None if day is None else day_of(day)
        if self._anchor.day is None:
            return None
        day = read_worded(moment.words or "", self._anchor.day)
        return None if day is None else period_of(day, moment.unit)

    def _shifted(self, moment: Moment) -> Period | None:
        unit, shift = moment.unit or "day", moment.shift or 0
        base = self._anchor.day
        if moment.from_mention:
            for _, period in self._before[: -_MEMORY - 1 : -1]:
                if _FINENESS[period.granularity] >= _NEEDED[unit]:
                    base = period.last if shift > 0 else period.first
                    break
        if base is None:
            return None
        period = period_of(base, unit, shift)
        if moment.weekday is not None and unit == "week":
            return day_of(period.first + timedelta(days=moment.weekday - 1))
        if moment.day is not None and unit == "month":
            if moment.day > period.last.day:
                return None
            return day_of(period.first.replace(day=moment.day))
        return period

    def _weekday(self, moment: Moment) -> Period | None:
        anchor = self._anchor.day
        if anchor is None:
            return None
        ahead = ((moment.weekday or 1) - anchor.isoweekday()) % 7
        if ahead == 0 and (moment.toward is None or self._anchor.source == "body"):
            # A date of the body that anchors is often the very day that "Kamis kemarin" means.
            return day_of(anchor)
        if moment.toward == 1:
            return day_of(anchor + timedelta(days=ahead or 7))
        if moment.toward == 0:
            return day_of(
                period_of(anchor, "week").first + timedelta(days=(moment.weekday or 1) - 1)
            )
        return day_of(anchor + timedelta(days=ahead - 7))

    def _part_of_year(self, moment: Moment, start: int) -> Period | None:
        number, months = (moment.quarter, 3) if moment.quarter else (moment.semester, 6)
        last = (number or 1) * months
        year = moment.year
        if year is None:
            # The year of its middle month is that of the whole.
            year = self._year_of_month(replace(moment, month=last - months // 2), start)
        if year is None:
            return None
        return span_of(month_of(year, last - months + 1), month_of(year, last))

    def _day_of_month(self, moment: Moment, start: int) -> Period | None:
        """A day without its month: that of the date before it in the sentence, else the nearest."""
        wanted = moment.day
        if wanted is None:
            return None
        text = self._text
        if self._before:
            place, period = self._before[-1]
            if text.sentence_index(place) == text.sentence_index(start):
                wanted_in = month_of(period.last.year, period.last.month)
                if wanted <= wanted_in.last.day:
                    return day_of(wanted_in.first.replace(day=wanted))
        anchor = self._anchor.day
        if anchor is None:
            return None
        months = (month_of(anchor.year, anchor.month + shift) for shift in (-1, 0, 1))
        days = [m.first.replace(day=wanted) for m in months if wanted <= m.last.day]
        nearest = _nearest(days, anchor, moment.toward)
        return None if nearest is None else day_of(nearest)

    def _day(self, moment: Moment, start: int) -> Period | None:
        if moment.year is not None:
            written = full_date(moment)
            return None if written is None else day_of(written)
        month, day = moment.month or 1, moment.day or 1
        anchor = self._anchor.day
        if moment.unit == "year" and moment.shift is not None:
            if anchor is None:
                return None
            return _as_period(_valid(anchor.year + moment.shift, month, day))
        nearest = self._nearest_day(moment)
        agrees = nearest is not None and nearest.isoweekday() == moment.weekday
        year = self._whole_dates().get((month, day))
        if year is not None:
            whole = _valid(year, month, day)
            if (
                not agrees
                or (whole is not None and whole.isoweekday() == moment.weekday)
                # The weekday is a slip where the day is the nearest as well.
                or whole == self._nearest_day(replace(moment, weekday=None))
            ):
                return _as_period(whole)
        for near in self._sentence_years(start):
            if agrees and not near.day:
                continue
            found = _valid(self._year_beside(near, start, month), month, day)
            if found is None or moment.weekday not in (None, found.isoweekday()):
                continue
            if anchor is None or _lies(found, anchor, moment.toward):
                return day_of(found)
        if nearest is None and self._anchor.year is not None and anchor is None:
            # Only the year is known: the weekday has to confirm it.
            found = _valid(self._anchor.year, month, day)
            if found is not None and found.isoweekday() == moment.weekday:
                return day_of(found)
        return _as_period(nearest)

    def _nearest_day(self, moment: Moment) -> date | None:
        anchor = self._anchor.day
        if anchor is None:
            return None
        month, day = moment.month or 1, moment.day or 1
        reach = 4 if (month, day) == (2, 29) else 1
        years = range(anchor.year - reach, anchor.year + reach + 1)
        days = [found for year in years if (found := _valid(year, month, day)) is not None]
        nearest = _nearest(days, anchor, moment.toward)
        if moment.weekday is None or nearest is None or nearest.isoweekday() == moment.weekday:
            return nearest
        agreeing = [
            found
            for found in days
            if found.isoweekday() == moment.weekday and abs(found - anchor) <= _TWELVE_MONTHS
        ]
        return _nearest(agreeing, anchor, None) or nearest

    def _year_of_month(self, moment: Moment, start: int) -> int | None:
        anchor = self._anchor.day
        month = moment.month or 1
        if anchor is not None and moment.unit == "year" and moment.shift is not None:
            return anchor.year + moment.shift
        for near in self._sentence_years(start):
            year = self._year_beside(near, start, month)
            distance = 0 if anchor is None else 12 * (year - anchor.year) + month - anchor.month
            if not moment.toward or distance * moment.toward >= 0:
                return year
        if anchor is None:
            return None
        ahead = (month - anchor.month) % 12
        if moment.toward == 0:
            return anchor.year
        if moment.toward == 1:
            distance = ahead or 12
        elif moment.toward == -1:
            distance = ahead - 12
        else:
            begun = self._text.low.endswith(self._since, 0, start)
            most = _NEXT_MONTH if begun else _HALF_A_YEAR
            distance = ahead if ahead <= most else ahead - 12
        return anchor.year + (anchor.month - 1 + distance) // 12

    def _year_beside(self, near: _Year, start: int, month: int) -> int:
        """The year that ``near`` gives a month: "Desember dan Januari 2024" begins in 2023."""
        listed = start < near.start and self._text.low[self._end : near.start] in _LISTED
        return near.year - (listed and near.month is not None and month > near.month)

    def _whole_dates(self) -> dict[tuple[int, int], int]:
        """Years of the days that the article writes in full."""
        if self._whole is None:
            self._whole = {}
            for mention in self._raw:
                for moment in (mention.moment, mention.until):
                    whole = None if moment is None else full_date(moment)
                    if whole is not None:
                        self._whole.setdefault((whole.month, whole.day), whole.year)
        return self._whole

    def _sentence_years(self, start: int) -> list[_Year]:
        """Years in the sentence around ``start``: those of whole days first, then by distance."""
        if self._years is None:
            self._years = [
                _Year(mention.start, year, mention.moment.month, mention.moment.day is not None)
                for mention in self._raw
                for year in _years_of(mention)
            ]
            self._years += [
                _Year(place, int(year[:4]), None, False) for place, year in self._election_years
            ]
            self._years.sort(key=start_of)
        years = self._years
        here = bisect_left(years, start, key=start_of)
        first, last = self._text.sentences[self._text.sentence_index(start)]
        near = years[max(0, here - _MEMORY) : here + _MEMORY]
        within = [year for year in near if first <= year.start < last]
        within.sort(key=lambda year: (not year.day, abs(year.start - start)))
        return within


def _years_of(mention: RawDate) -> list[int]:
    moments = (mention.moment, mention.until)
    if mention.until is not None and mention.moment.month is None:
        # "anggota DPR 2019-2024": no year of the range is that of a day beside it.
        return []
    return [m.year for m in moments if m is not None and m.year is not None][:1]


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _as_period(day: date | None) -> Period | None:
    return None if day is None else day_of(day)


def _lies(day: date, anchor: date, toward: int | None) -> bool:
    """Whether a day lies where "lalu", "ini" or "mendatang" beside it says."""
    if toward is None:
        return True
    if toward == 0:
        return day.year == anchor.year
    return day <= anchor if toward < 0 else day >= anchor


def _nearest(days: Sequence[date], anchor: date, toward: int | None) -> date | None:
    fitting = [day for day in days if _lies(day, anchor, toward)]
    return min(fitting, key=lambda day: abs(day - anchor), default=None)
