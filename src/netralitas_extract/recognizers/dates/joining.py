"""Calendar times: cores found by patterns are joined to whole expressions, meaning still open."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from netralitas_extract.lexicon.date_words import DateWords, date_words
from netralitas_extract.recognizers.dates.cores import DAYS, Core, Moment, find_cores
from netralitas_extract.recognizers.dates.edges import take_head, take_tail
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text

__all__ = ["RawDate", "recognize_dates"]

_YEAR_BEHIND = re.compile(r" (20\d\d)(?=[.,;]\D|[.,;\")]?$|[\n\")])")
_LONGEST_GLUE = 24
_LONGEST_SPAN = 18
_PAIRED = frozenset(
    ("-", " - ", " dan ", ", ", " hingga ", " sampai ", " serta ", " & ", " s.d. ", " s/d ")
)
_LISTED_YEARS = (", ", " dan ", ", dan ", " hingga ", ", hingga ", " maupun ", " serta ", " atau ")
_LISTED = frozenset((", ", ",", " dan ", ", dan ", " atau ", " serta ", ", serta ", " maupun "))


class RawDate(msgspec.Struct, frozen=True, gc=False):
    """A calendar expression as written.

    Attributes:
        start, end: the whole expression, in the folded text.
        rule: id of the entry of its most telling core.
        moment: what the words say.
        until: the other end of a range, or null.
    """

    start: int
    end: int
    rule: str
    moment: Moment
    until: Moment | None


def recognize_dates(
    text: Text,
    hits: Sequence[Hit],
    blocked: Sequence[Bounds] = (),
    words: DateWords | None = None,
) -> list[RawDate]:
    """Calendar expressions in order, none overlapping another or one of ``blocked``.

    ``hits`` are those of the family ``date``, ``blocked`` the spans of elections, laws, budget
    years and boilerplate, ``words`` the vocabulary of the lexicon (the shipped one by default).

    >>> from netralitas_extract.lexicon.compiled import load_lexicon
    >>> from netralitas_extract.scan import Scanner
    >>> text = Text("Apel digelar hari ini, Senin (6/11/2023) pagi, dan Kamis pekan lalu.")
    >>> hits = Scanner(load_lexicon()).scan(text)["date"]
    >>> [text.raw[date.start : date.end] for date in recognize_dates(text, hits)]
    ['hari ini, Senin (6/11/2023) pagi', 'Kamis pekan lalu']
    """
    if not hits:
        return []
    words = words or date_words()
    drafts = _join_cores(text, find_cores(text, hits, blocked, words), words)
    _disown_years(text.low, drafts, {end for _, end in blocked})
    return _finished(_join_ranges(text.low, drafts, words))


def _disown_years(low: str, cores: Sequence[Core], ends: set[int]) -> None:
    """Leaves the second year of "Pilkada 2020 dan 2024" to the election."""
    owned = ends
    for core in cores:
        if core.entry.reading == "year" and core.moment.toward is None:
            for glue in _LISTED_YEARS:
                if core.start - len(glue) in owned and low.endswith(glue, 0, core.start):
                    core.named = False
                    owned = owned | {core.end}
                    break


def _join_cores(text: Text, cores: Sequence[Core], words: DateWords) -> list[Core]:
    """Cores that together are one expression as one core that spans it."""
    low = text.low
    joined: list[Core] = []
    at = 0
    count = len(cores)
    taken = 0
    while at < count:
        core = cores[at]
        at += 1
        if core.start < taken:
            continue
        _take_brackets(low, core, words)
        opened = False
        while True:
            if opened and low[core.end : core.end + 2].lstrip(" ")[:1] == ")":
                core.end = low.index(")", core.end) + 1
                opened = False
            if at < count and 0 <= cores[at].start - core.end <= _LONGEST_GLUE:
                glue = low[core.end : cores[at].start]
                if (
                    _can_join(core, cores[at], glue, words)
                    and words.glue.fullmatch(glue) is not None
                ):
                    core = _joined(core, cores[at])
                    opened = opened or "(" in glue
                    at += 1
                    continue
            if not take_tail(text, core, words):
                break
            # "Kamis besok (10/10)": the tail may hold what is a core elsewhere.
            while at < count and cores[at].start < core.end:
                at += 1
        _take_year_behind(low, core)
        if core.until is not None:
            _take_weekday_before(low, core, joined)
        take_head(text, core, words)
        _take_whole_brackets(low, core)
        if not core.named and joined and core.entry.reading in ("year", "month"):
            before = joined[-1]
            core.named = (
                before.named
                and before.entry.reading == core.entry.reading
                and low[before.end : core.start] in _LISTED
            )
        _name_months_before(low, core, joined)
        taken = core.end
        joined.append(core)
    return joined


def _name_months_before(low: str, core: Core, before: Sequence[Core]) -> None:
    """Names the months of a list by its last: "Maret, April, dan Mei 2024"."""
    start = core.start
    for other in reversed(before) if core.named and core.entry.reading == "month" else ():
        if other.named or other.entry.reading != "month" or low[other.end : start] not in _LISTED:
            break
        other.named = True
        if core.moment.year is None:
            # "Januari dan Februari lalu"
            other.moment.toward = core.moment.toward
        start = other.start


def _take_brackets(low: str, core: Core, words: DateWords) -> None:
    """Takes the brackets of "(28/11)", which make a date of two numbers, into the core."""
    if core.entry.reading != "numeric":
        return
    start, end = core.start - 1, core.end + 1
    if low[max(0, start) : start + 1] != "(" or low[end - 1 : end] != ")":
        return
    if not core.named:
        before = low[max(0, start - 15) : start].split()
        if before and before[-1] in words.fractions:
            return
    core.start, core.end, core.named = start, end, True


def _take_year_behind(low: str, core: Core) -> None:
    """Takes a year that the brackets left out into the core: "Jumat (12/1) 2018."."""
    moment = core.moment
    if moment.day is None or moment.month is None or moment.year is not None:
        return
    if low[core.end - 1 : core.end] != ")" or core.until is not None:
        return
    match = _YEAR_BEHIND.match(low, core.end)
    if match is not None:
        moment.year = int(match[1])
        core.end = match.end()


def _take_whole_brackets(low: str, core: Core) -> None:
    """Takes the brackets that hold a day and nothing else: "(Senin, 7/10/2024)"."""
    start, end = core.start, core.end
    if (
        core.moment.day is not None
        and not core.listed
        and low[start - 1 : start] == "("
        and low[end : end + 1] == ")"
        and low.find("(", start, end) < 0
    ):
        core.start, core.end = start - 1, end + 1


def _can_join(core: Core, further: Core, glue: str, words: DateWords) -> bool:
    """Whether ``further`` adds what ``core`` leaves open, and stands close enough for it."""
    moment, other = core.moment, further.moment
    reading = further.entry.reading
    near = glue.strip()
    if moment.words is not None:
        return False
    if moment.hour is not None:
        # "Kamis pukul 15.50 WIB (24/10/2024)"
        return reading in DAYS and moment.day is None and moment.weekday is not None
    if core.until is not None and reading != "period":
        return False
    today = moment.unit == "day" and not moment.from_mention
    if reading in DAYS or reading == "day_of_month":
        if moment.day or moment.month or moment.year or moment.decade or moment.quarter:
            return False
        return moment.weekday is not None or today or (moment.unit is not None and near == "(")
    if reading == "weekday":
        return moment.weekday is None and (
            today or (moment.day is not None and near in words.before_weekday)
        )
    if reading == "shift" and near in (",", "(") and further.moment.shift is not None:
        # "Selasa, besok", "Senin (hari ini)"
        return (
            other.unit == "day"
            and not other.from_mention
            and moment.weekday is not None
            and moment.day is None
            and moment.shift is None
            and moment.toward is None
        )
    if near:
        return False
    if reading == "shift":
        return (
            other.unit == "day"
            and not other.from_mention
            and (other.shift in (-2, 2) or (other.shift == 0) == (other.part is None))
            and moment.shift is None
            and bool(moment.weekday or moment.day)
        )
    if reading != "period" or moment.shift is not None:
        return False
    if other.unit == "week":
        return moment.weekday is not None
    if other.unit == "month":
        return moment.day is not None and moment.month is None
    return moment.year is None and bool(moment.month or moment.quarter or moment.semester)


def _joined(core: Core, further: Core) -> Core:
    moment, other = core.moment, further.moment
    if further.listed:
        # "Senin dan Selasa (7 dan 8/10)" is a stretch of days.
        further.until = Moment(year=other.year, month=other.month, day=other.day)
        other.day = further.listed[0][2]
        further.listed = []
    moment.year = moment.year or other.year
    moment.month = moment.month or other.month
    moment.day = moment.day or other.day
    moment.odd_year = moment.odd_year or other.odd_year
    moment.weekday = moment.weekday or other.weekday
    moment.part = moment.part or other.part
    moment.words = moment.words or other.words
    if other.hour is not None:
        moment.hour, moment.minute, moment.zone = other.hour, other.minute, other.zone
    if moment.shift is None:
        moment.unit, moment.shift = other.unit, other.shift
    core.until = core.until or further.until
    core.end = further.end
    core.named = True
    if further.entry.reading in DAYS:
        core.entry = further.entry
    return core


def _take_weekday_before(low: str, core: Core, before: list[Core]) -> None:
    """Takes the first weekday of "Sabtu-Minggu (12-13/10)" into a range of days."""
    if (
        core.moment.weekday is not None
        and before
        and _is_weekday(before[-1].moment)
        and low[before[-1].end : core.start] in _PAIRED
    ):
        core.start = before.pop().start
        core.moment.weekday = None


def _spans_weekdays(first: Moment, last: Moment) -> bool:
    """Whether two weekdays are the days of one week: "Sabtu-Minggu lalu"."""
    return (
        _is_weekday(first)
        and last.weekday not in (None, first.weekday)
        and last.day is None
        and (last.toward is not None or last.shift is not None)
    )


def _is_weekday(moment: Moment) -> bool:
    return (
        moment.weekday is not None
        and moment.day is None
        and moment.shift is None
        and moment.toward is None
        and moment.part is None
    )


def _join_ranges(low: str, cores: list[Core], words: DateWords) -> list[Core]:
    """Two expressions with a dash or "hingga" between them as one."""
    joined: list[Core] = []
    for core in cores:
        if joined and core.start - joined[-1].end <= _LONGEST_SPAN:
            before = joined[-1]
            link = low[before.end : core.start]
            if words.span.fullmatch(link) is not None:
                if "-" in link and _spans_weekdays(before.moment, core.moment):
                    before.until, before.end = core.moment, core.end
                    continue
                if _is_weekday(before.moment) and _is_weekday(core.moment):
                    # "Senin-Jumat", "Senin hingga Jumat": opening hours.
                    before.named = False
                    continue
                if _can_span(before, core, "-" in link):
                    before.until = core.moment
                    before.end = core.end
                    before.named = before.named or core.named or "-" in link
                    joined.pop()
                    _take_weekday_before(low, before, joined)
                    joined.append(before)
                    continue
        joined.append(core)
    return joined


def _can_span(core: Core, further: Core, dash: bool) -> bool:
    first, last = core.moment, further.moment
    if core.until is not None or further.until is not None or core.listed or further.listed:
        return False
    if first.from_mention or last.from_mention or first.hour is not None:
        return False
    if core.entry.reading == "year" and not core.named and further.entry.reading != "year":
        # "APBN 2022 hingga November"
        return False
    if not dash:
        return True
    if first.day is not None or last.day is not None:
        return first.day is not None and last.day is not None and last.month is not None
    if first.month is not None or last.month is not None:
        return first.month is not None and last.month is not None
    return first.year is not None and last.year is not None


def _finished(cores: Sequence[Core]) -> list[RawDate]:
    found: list[RawDate] = []
    for core in cores:
        if not core.named:
            continue
        moment = core.moment
        start = core.start
        for begin, end, day in core.listed:
            own = Moment(year=moment.year, month=moment.month, day=day, toward=moment.toward)
            # What stands before the list belongs to its first day.
            found.append(RawDate(min(start, begin), end, core.entry.id, own, None))
            start = core.head
        found.append(RawDate(start, core.end, core.entry.id, moment, core.until))
    return found
