"""Dates with their values, ready for the model, and what a reader should look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from netralitas_extract.lexicon.date_words import DateWords, date_words
from netralitas_extract.model import Date, DateRole, Granularity, PartOfDay, Zone
from netralitas_extract.recognizers.dates import Moment, RawDate
from netralitas_extract.resolvers.dates.anchor import Anchor, clock_suffix, find_anchor, full_date
from netralitas_extract.resolvers.dates.calendar import Period
from netralitas_extract.resolvers.dates.moments import Reckoner
from netralitas_extract.resolvers.dates.roles import role_of
from netralitas_extract.text import Bounds, Text

__all__ = ["DateWarning", "ResolvedDate", "ResolvedDates", "resolve_dates"]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Years from the anchor after which a day that is still to come is taken for a slip.
_FAR_FUTURE = 10
_FIRST_YEAR, _LAST_YEAR = 1500, 2150


class ResolvedDate(NamedTuple):
    """A date; the fields are those of :class:`.model.Date`, offsets in the folded text."""

    start: int
    end: int
    rule: str
    value: str | None
    granularity: Granularity
    weekday: int | None
    weekday_ok: bool | None
    part_of_day: PartOfDay | None
    role: DateRole

    def placed(self, start: int, end: int, text: str, zone: Zone) -> Date:
        """The typed object, at its place in the input."""
        return Date(
            start,
            end,
            text,
            self.rule,
            zone,
            self.value,
            self.granularity,
            self.weekday,
            self.weekday_ok,
            self.part_of_day,
            self.role,
        )


class DateWarning(NamedTuple):
    """Something that a reader should look at; offsets in the folded text."""

    code: Literal["weekday_mismatch", "odd_year", "unanchored_date"]
    message: str
    start: int
    end: int


class ResolvedDates(NamedTuple):
    """The dates of an article in order, what anchors them, and warnings in order.

    ``published`` is the publication time where the caller or the publication line gives it.
    """

    dates: list[ResolvedDate]
    anchor: Anchor
    published: str | None
    warnings: list[DateWarning]


def resolve_dates(
    raw: Sequence[RawDate],
    text: Text,
    published: str | None = None,
    line: Bounds | None = None,
    election_years: Iterable[tuple[int, str]] = (),
    words: DateWords | None = None,
    own_year: int | None = None,
) -> ResolvedDates:
    """The dates of ``raw`` with their values.

    ``published`` is a value of :func:`.parse_published`, ``line`` the publication line in the
    folded text, ``election_years`` places (in the folded text) and years of elections, ``words``
    the vocabulary of the lexicon (the shipped one by default), ``own_year`` a year that the text
    calls its own elsewhere than in a date.

    The role of a date is ``published`` in the publication line; ``scheduled`` where it begins
    after the day of the anchor (or, with none, where "mendatang" and the like stand beside it);
    ``event`` for weeks and months beside "lalu", and for days, times and ranges of days on the
    anchor's day or within the year before it
    (with no anchor: any day beside "lalu" or a weekday); else ``other``. Days from the anchor on
    are ``scheduled`` only where they are announced ("akan"), if the anchor is a date of the body.

    >>> from netralitas_extract.recognizers.dates import Moment
    >>> raw = [RawDate(0, 13, "date.numeric_short", Moment(day=17, month=9, weekday=2), None)]
    >>> resolved = resolve_dates(raw, Text("Selasa (17/9)"), published="2024-09-18")
    >>> resolved.dates[0].value, resolved.dates[0].weekday_ok, resolved.dates[0].role
    ('2024-09-17', True, 'event')
    """
    words = words or date_words()
    anchor = find_anchor(raw, published, line, own_year)
    stated = anchor.value if anchor.source in ("caller", "line") else None
    dates: list[ResolvedDate] = []
    warnings: list[DateWarning] = []
    if raw:
        reckoner = Reckoner(raw, text, anchor, election_years, words.since)
        for mention in raw:
            in_line = line is not None and line[0] <= mention.start < line[1]
            found = reckoner.period(mention)
            granularity = _granularity(mention.moment, mention.until)
            role: DateRole = (
                "published"
                if in_line
                else role_of(mention, found, granularity, anchor, text, words)
            )
            resolved = _resolved(mention, found, granularity, role)
            dates.append(resolved)
            _warn(mention, resolved, anchor, warnings)
    return ResolvedDates(dates, anchor, stated, warnings)


def _resolved(
    mention: RawDate,
    found: tuple[Period, Period] | None,
    granularity: Granularity,
    role: DateRole,
) -> ResolvedDate:
    moment, until = mention.moment, mention.until
    value: str | None = None
    weekday_ok: bool | None = None
    if found is not None:
        value, granularity = _value(moment, until, *found)
        if moment.weekday is not None:
            weekday_ok = found[0].first.isoweekday() == moment.weekday
    return ResolvedDate(
        mention.start,
        mention.end,
        mention.rule,
        value,
        granularity,
        moment.weekday,
        weekday_ok,
        moment.part,
        role,
    )


def _value(
    moment: Moment, until: Moment | None, first: Period, last: Period
) -> tuple[str, Granularity]:
    if moment.hour is not None and first.granularity == "day":
        begin = _minute(first.first, moment)
        if until is None:
            return begin, "time"
        return f"{begin}/{_minute(first.first, until)}", "interval"
    if until is None:
        return first.iso, first.granularity
    begin = first.first.isoformat() if first.granularity == "interval" else first.iso
    end = last.last.isoformat() if last.granularity == "interval" else last.iso
    return f"{begin}/{end}", "interval"


def _minute(day: date, moment: Moment) -> str:
    if moment.hour == 24 and day < date.max:
        return f"{(day + timedelta(days=1)).isoformat()}T00:{moment.minute:02d}{moment.zone or ''}"
    return day.isoformat() + clock_suffix(moment)


def _granularity(moment: Moment, until: Moment | None) -> Granularity:
    """The granularity of a mention that has no value."""
    if until is not None or moment.quarter or moment.semester or moment.decade:
        return "interval"
    if moment.hour is not None:
        return "time"
    if moment.day is not None or moment.weekday is not None or moment.words is not None:
        return "day"
    if moment.month is not None:
        return "month"
    if moment.unit in ("week", "weekend"):
        return "interval"
    if moment.unit in ("day", "month"):
        return "day" if moment.unit == "day" else "month"
    return "year"


def _warn(
    mention: RawDate, resolved: ResolvedDate, anchor: Anchor, warnings: list[DateWarning]
) -> None:
    start, end = mention.start, mention.end
    moment = mention.moment
    if resolved.weekday_ok is False and resolved.value is not None and resolved.weekday is not None:
        day = date.fromisoformat(resolved.value[:10])
        told = _WEEKDAYS[resolved.weekday - 1]
        warnings.append(
            DateWarning(
                "weekday_mismatch",
                f"{day.isoformat()} is a {_WEEKDAYS[day.weekday()]}, the text says {told}",
                start,
                end,
            )
        )
    odd = _odd_year(moment, resolved.weekday_ok, anchor)
    if odd is not None:
        warnings.append(DateWarning("odd_year", odd, start, end))
    if resolved.value is None and anchor.day is None and full_date(moment) is None:
        warnings.append(
            DateWarning(
                "unanchored_date",
                "nothing says which year or day this counts from; pass `published`",
                start,
                end,
            )
        )


def _odd_year(moment: Moment, weekday_ok: bool | None, anchor: Anchor) -> str | None:
    """What is odd about the year that is written with a day, or null."""
    if moment.odd_year:
        return "the year is not one of two or four digits, it was left out of account"
    written = full_date(moment)
    if written is None:
        return None
    if not _FIRST_YEAR <= written.year <= _LAST_YEAR:
        return f"the year {written.year} is far from any that the press writes of"
    if anchor.day is None or written.year == anchor.day.year:
        return None
    if written.year > anchor.day.year + _FAR_FUTURE:
        return f"the year {written.year} lies far after {anchor.day.year}"
    if weekday_ok is False:
        for year in (anchor.day.year, anchor.day.year - 1, anchor.day.year + 1):
            moved = full_date(Moment(year=year, month=moment.month, day=moment.day))
            if moved is not None and moved.isoweekday() == moment.weekday:
                return f"the stated weekday is that of {year}, not of {written.year}"
    return None
