"""The cores of calendar expressions: what one pattern matched, read into numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec
import regex

from netralitas_extract.lexicon.date_words import DateWords, Unit
from netralitas_extract.lexicon.schema import DateEntry
from netralitas_extract.model import PartOfDay
from netralitas_extract.raw import named_groups
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text
from netralitas_extract.text_words import OPENING_MARKS

__all__ = ["DAYS", "Core", "Moment", "find_cores", "word_before"]

DAYS: Final = frozenset(("day_month", "month_day", "numeric", "iso", "worded"))
"""Readings whose core is a day of a month."""

_NUMBER = re.compile(r"\d{1,2}")
# A year that the next sentence is stuck to: "18 Juli 2024Ketua".
_LONGEST_ACRONYM = 4
_GLUED_YEAR = regex.compile(r"[ ](?P<year>(?:19|20)\d\d)(?=\p{L})")
_IN_CODES = "/\\#@+%&=_*^~$"
_PUNCTUATION = ",.;:)"
_LONGEST_LISTING = 8
# Elected bodies and heads hold office for five years: "anggota DPR 2019-2024" is a time.
_TERM_OF_OFFICE = 5


class Moment(msgspec.Struct, gc=False):
    """What the words say of one point or period of time; null is what they leave open.

    Attributes:
        year, month, day: as written; a two-digit year is one of 2000-2099.
        odd_year: whether a year is written that cannot be read ("203").
        weekday: 1 (Monday) to 7.
        unit, shift: so many units after (negative: before) the base.
        from_mention: whether ``shift`` counts from the date mentioned before.
        quarter, semester: their number in the year.
        decade: the first year of a decade.
        toward: -1 beside "lalu", 0 beside "ini", 1 beside "mendatang".
        part: part of the day.
        hour, minute: clock time.
        zone: UTC offset of the clock time, ``+07:00``.
        words: an English wording that is read by dateparser.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    odd_year: bool = False
    weekday: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    from_mention: bool = False
    quarter: int | None = None
    semester: int | None = None
    decade: int | None = None
    toward: int | None = None
    part: PartOfDay | None = None
    hour: int | None = None
    minute: int = 0
    zone: str | None = None
    words: str | None = None


class Core(msgspec.Struct, gc=False):
    """A core with its place in the folded text.

    Attributes:
        head: where the core proper begins, behind the days that are listed before it.
        listed: place and number of days that share its month ("1, 2 dan 3 November").
        until: the other end of a range that one pattern covers.
        named: whether it needs no company to be a date.
    """

    start: int
    end: int
    entry: DateEntry
    moment: Moment
    head: int
    listed: list[tuple[int, int, int]]
    until: Moment | None
    named: bool


def find_cores(
    text: Text, hits: Sequence[Hit], blocked: Sequence[Bounds], words: DateWords
) -> list[Core]:
    """The cores of ``text``, left to right, none overlapping another or one of ``blocked``."""
    low = text.low
    barred = sorted(blocked)
    bars = len(barred)
    bar = 0
    bar_start = barred[0][0] if barred else len(low)
    cores: list[Core] = []
    last: Core | None = None
    taken = 0
    for start, end, patterns in hits:
        if start < taken and not (
            last is not None and (start == last.start or last.entry.reading == "day_of_month")
        ):
            continue
        while bar < bars and barred[bar][1] <= start:
            bar += 1
            bar_start = barred[bar][0] if bar < bars else len(low)
        if bar_start <= start:
            continue
        only: str | None = "any"
        if low[start].isdigit():
            if end == start + 1:
                # Four digits are a year, which has anchors of its own.
                if low[start + 1 : start + 4].isdigit():
                    continue
                ahead = words.number_ahead.match(low, start)
                if ahead is None:
                    continue
                only = ahead.lastgroup
            elif low[start:end].isdigit() and not _may_be_year(low, start, last, words):
                continue
            if start and low[start - 1] != " " and not _begins_number(low, start, taken):
                continue
        best: regex.Match[str] | None = None
        chosen = None
        reach = taken if start < taken else 0
        for pattern in patterns:
            if only != "any" and pattern.entry.reading != only:
                continue
            match = pattern.match(low, start, None, False)
            if match is not None and match.end() > reach:
                best, chosen, reach = match, pattern, match.end()
        if best is None or chosen is None or bar_start < reach:
            continue
        if _is_name(text, chosen.entry.reading, start, reach, words):
            taken = reach
            continue
        core = _read(text, chosen.entry, best, words)
        if core is None:
            continue
        if start < taken:
            cores[-1] = core
        else:
            cores.append(core)
        last = core
        taken = core.end
    return cores


def _may_be_year(low: str, start: int, last: Core | None, words: DateWords) -> bool:
    """Whether a year alone has company: a preposition before it, another year of a list."""
    if low[start + 4 : start + 5] in ("-", "/", "."):
        return True
    if low.startswith(words.year_to, start + 4):
        return True
    if last is not None and last.entry.reading == "year" and start - last.end <= _LONGEST_LISTING:
        return True
    word = low[max(0, start - 16) : start - 1].rpartition(" ")[2]
    if word in words.year_cues or word in words.edges:
        return True
    return low.endswith(words.year_phrases, 0, start)


def word_before(low: str, start: int) -> tuple[int, str]:
    """The word before ``start`` with its place; empty where none stands on the same line."""
    if low[start - 1 : start] != " ":
        return start, ""
    floor = max(0, start - 18)
    line = low[floor:start].rstrip(" ")
    begin = max(line.rfind(" "), line.rfind("\n"), line.rfind("(")) + 1
    word = line[begin:].lstrip("\"'")
    return floor + len(line) - len(word), word


def _begins_number(low: str, start: int, taken: int) -> bool:
    """Whether digits at ``start`` are a number of their own, no part of a code or a score."""
    before = low[start - 1]
    if before in _IN_CODES:
        # "Senin/7 Oktober 2024"
        return before == "/" and taken == start - 1
    further = low[start - 2] if start > 1 else " "
    if before == "-":
        # A range whose ends are cores of their own, or a dash of punctuation.
        return taken == start - 1 or further in " \n"
    return before not in _PUNCTUATION or not further.isdigit()


def _read(text: Text, entry: DateEntry, match: regex.Match[str], words: DateWords) -> Core | None:
    reading = entry.reading
    groups = named_groups(match)
    moment = Moment(part=entry.part)
    part = groups.get("part")
    if part is not None:
        moment.part = words.parts[" ".join(part.split())]
    core = Core(match.start(), match.end(), entry, moment, match.start(), [], None, entry.alone)
    if reading in DAYS or reading == "day_of_month":
        return _read_day(text, core, entry, match, groups, words)
    if reading == "weekday":
        return _read_weekday(text, core, groups["weekday"], words)
    if reading == "shift":
        moment.unit, moment.shift = entry.unit, entry.shift
        moment.from_mention = entry.base == "mention"
    elif reading == "period":
        moment.unit = words.units[groups["unit"]] if "unit" in groups else entry.unit
        moment.shift = _direction(groups)
        moment.from_mention = entry.base == "mention"
        if _names_sunday(text, core.start, groups, words):
            moment.unit = moment.shift = None
            core.end = core.start + len(groups["unit"])
            core.moment.weekday = 7
    elif reading == "count":
        _read_count(moment, groups, words)
    elif reading == "month":
        moment.month = words.months[groups["month"]]
        moment.year = _year(groups)
        core.named = moment.year is not None or groups["named"] is not None
    elif reading == "year":
        moment.year = _year(groups)
        if groups["until"] is not None:
            core.until = Moment(year=int(groups["until"]))
            # A dash may stand between the years of a season, a word only between two times.
            begin, owner = word_before(text.low, core.start)
            is_term = (
                int(groups["until"]) - int(groups["year"] or 0) == _TERM_OF_OFFICE
                and owner != ""
                # "Solo 2024-2029" is a name.
                and not _is_capitalised(text.norm, begin)
            )
            core.named = core.named or (
                (is_term or "-" not in match.group()) and owner not in words.year_owners
            )
            if groups["until"] <= groups["year"]:
                return None
        if entry.alone and _part_of_name(text, core.start, words):
            return None
    elif reading == "decade":
        year = int(groups["year"])
        moment.decade = year if year > 99 else 1900 + year
    else:
        number = words.number(groups["number"])
        if groups["quarter"] is not None:
            moment.quarter = number
        elif number <= 2:
            moment.semester = number
        else:
            return None
        moment.year = _year(groups)
        core.named = moment.year is not None
    return core


def _read_day(
    text: Text,
    core: Core,
    entry: DateEntry,
    match: regex.Match[str],
    groups: dict[str, str | None],
    words: DateWords,
) -> Core | None:
    moment = core.moment
    if entry.reading == "worded":
        moment.words = match.group()
        if entry.relative:
            moment.unit = "day"
        return core
    day = int(groups["day"] or 0)
    moment.day = day
    month = groups.get("month")
    if month is not None:
        moment.month = int(month) if month.isdigit() else words.months[month]
    moment.year = _year(groups)
    moment.odd_year = groups.get("odd") is not None
    if moment.year is None and text.low[core.end : core.end + 1] == " ":
        glued = _GLUED_YEAR.match(text.norm, core.end)
        if glued is not None and entry.reading == "day_month":
            moment.year, core.end = int(glued["year"]), glued.end()
    if moment.year is None and month is not None and _is_acronym(text.norm, match.span("month")):
        return None
    until = groups.get("until")
    if until is not None:
        if int(until) <= day:
            return None
        core.until = Moment(year=moment.year, month=moment.month, day=int(until))
    if groups.get("more") is not None:
        core.head = match.start("day")
        core.listed = [
            (*number.span(), int(number.group()))
            for number in _NUMBER.finditer(match.string, core.start, core.head)
        ]
        days = [number for _, _, number in core.listed] + [day]
        if sorted(set(days)) != days:
            return None
    hour = groups.get("hour")
    if hour is not None:
        moment.hour, moment.minute = int(hour), int(groups["minute"] or 0)
        offset = groups["offset"]
        if offset is not None:
            moment.zone = "+00:00" if offset == "z" else f"{offset[:3]}:{offset[-2:]}"
    return core


def _is_acronym(norm: str, month: Bounds) -> bool:
    """Whether a short month is written in capitals in a text that is not: "tahap 1 MRT"."""
    start, end = month
    written = norm[start:end]
    if len(written) > _LONGEST_ACRONYM or not written.isupper():
        return False
    line = norm[norm.rfind("\n", 0, start) + 1 : start]
    return not line.isupper()


def _read_weekday(text: Text, core: Core, name: str, words: DateWords) -> Core:
    core.moment.weekday = words.weekdays[name]
    # "minggu" is the week unless it is written as a name.
    core.named = name not in words.doubtful_weekdays or _is_capitalised(text.norm, core.start)
    return core


def _read_count(moment: Moment, groups: dict[str, str | None], words: DateWords) -> None:
    count = groups["count"]
    number = words.number(count) if count is not None else 1
    back = groups.get("past") is not None or groups.get("before") is not None
    moment.unit = words.units[groups["unit"] or ""]
    moment.shift = -number if back else number
    moment.from_mention = groups["after"] is not None or groups.get("before") is not None


def _direction(groups: dict[str, str | None]) -> int:
    if groups.get("past") is not None:
        return -1
    return 1 if groups.get("ahead") is not None else 0


def _year(groups: dict[str, str | None]) -> int | None:
    year = groups.get("year")
    if year is not None:
        return int(year)
    short = groups.get("year2")
    return 2000 + int(short) if short is not None else None


def _is_capitalised(norm: str, start: int) -> bool:
    return norm[start].isupper() and norm[start + 1 : start + 2].islower()


def _names_sunday(text: Text, start: int, groups: dict[str, str | None], words: DateWords) -> bool:
    """Whether "Minggu lalu" is last Sunday: capitalised where no capital is due."""
    norm = text.norm
    unit = groups.get("unit")
    if unit not in words.doubtful_weekdays or not _is_capitalised(norm, start):
        return False
    sentence = text.sentences[text.sentence_index(start)][0]
    after = norm[start + len(unit) :].lstrip()
    return start - sentence > 2 and norm[start - 1] != '"' and after[:1].islower()


def _is_name(text: Text, reading: str, start: int, end: int, words: DateWords) -> bool:
    """Whether a day names what stands before it with a capital: "Stadion 17 Mei"."""
    if reading == "day_month":
        owners = words.named_after_days
    elif reading == "weekday" and not text.low.startswith((" (", ","), end):
        owners = words.named_after_weekdays
    else:
        return False
    begin, word = word_before(text.low, start)
    return word in owners and text.norm[begin].isupper()


def _part_of_name(text: Text, start: int, words: DateWords) -> bool:
    """Whether "Tahun 2025" is the end of an event's name: both its words are capitalised."""
    norm = text.norm
    if not _is_capitalised(norm, start) or start < 2 or norm[start - 1] != " ":
        return False
    begin = norm.rfind(" ", max(0, start - 30), start - 1) + 1
    before = norm[begin : start - 1].lstrip(OPENING_MARKS)
    if before.endswith(")"):
        # "Indeks Kerawanan Pemilu (IKP) Tahun 2024"
        return before[:-1].isupper()
    return before[:1].isupper() and before[-1:].isalnum() and before.lower() not in words.year_cues
