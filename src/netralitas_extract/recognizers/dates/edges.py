"""What stands around the core of a date: articles before it, direction and clock time after."""

from __future__ import annotations

from typing import Final

import regex

from netralitas_extract.lexicon.date_words import DateWords
from netralitas_extract.raw import named_groups
from netralitas_extract.recognizers.dates.cores import Core, Moment, word_before
from netralitas_extract.text import Text

__all__ = ["take_head", "take_tail"]

_LONGEST_CLOCK = 44
_CAPITALISED = regex.compile(r"[ ](?P<word>\p{Lu}[\p{Ll}']+)(?!\w)")
_RECURRENT = frozenset(("month", "day_month", "numeric", "day_of_month", "weekday"))
_PERIODS = frozenset(("month", "year", "period", "quarter", "decade"))
# Hours that these parts of the day name without the twelve that a clock adds.
_AFTERNOON: Final = {"siang": (1, 4), "sore": (1, 7), "malam": (5, 12)}


def take_tail(text: Text, core: Core, words: DateWords) -> bool:
    """Takes one of the things that may follow a date into the core; false where none follows.

    These are a part of the day, a direction ("lalu", "mendatang", "ini") and a clock time.
    """
    match = words.tail.match(text.low, core.end)
    if match is None:
        return False
    moment = core.moment
    groups = named_groups(match)
    part = groups["part"]
    if part is not None:
        if moment.part is not None or not _is_day(moment) or core.until is not None:
            return False
        moment.part = words.parts[" ".join(part.split())]
    elif groups["hour"] is not None or groups["half"] is not None:
        if moment.hour is not None or not _is_day(moment) or core.until is not None:
            return False
        core.until = _read_clock(moment, groups, words)
    elif not _take_direction(text, core, groups, match.start(), words):
        return False
    core.end = match.end()
    return True


def _is_day(moment: Moment) -> bool:
    return bool(moment.day or moment.weekday or (moment.unit == "day" and not moment.from_mention))


def _take_direction(
    text: Text, core: Core, groups: dict[str, str | None], start: int, words: DateWords
) -> bool:
    moment = core.moment
    if moment.toward is not None or moment.shift is not None or moment.decade is not None:
        return False
    word = groups["past"] or groups["here"] or groups["ahead"] or ""
    if word in words.or_then:
        # "Lalu" with a capital begins a sentence or a name.
        at = text.low.index(word, start)
        if text.norm[at].isupper() and text.norm[at + 1 : at + 2].islower():
            return False
    elif word in words.or_place:
        # "Senin (7/10) depan kantor"
        if moment.day is not None:
            return False
    elif word in words.of_day and not _is_day(moment):
        return False
    moment.toward = -1 if groups["past"] else 0 if groups["here"] else 1
    return True


def _read_clock(moment: Moment, groups: dict[str, str | None], words: DateWords) -> Moment | None:
    """Sets the clock time; gives the other end of a range of hours, if there is one."""
    half = groups["half"]
    if half is not None:
        moment.hour, moment.minute = (words.number(half) - 1) % 24, 30
    else:
        moment.hour, moment.minute = int(groups["hour"] or 0), int(groups["minute"] or 0)
    if groups.get("meridiem") == "pm" and moment.hour < 12:
        moment.hour += 12
    elif groups.get("meridiem") == "am" and moment.hour == 12:
        moment.hour = 0
    zone = groups["zone"] or groups["zone2"]
    if zone is not None:
        moment.zone = words.zones[zone]
    until = groups["hour2"]
    if until is None:
        return None
    return Moment(hour=int(until), minute=int(groups["minute2"] or 0), zone=moment.zone)


def take_head(text: Text, core: Core, words: DateWords) -> None:
    """Takes articles, edges and a clock time before the core into it.

    Also settles whether a core that needs company has it: a preposition counts, but stays
    outside.
    """
    low = text.low
    moment = core.moment
    reading = core.entry.reading
    is_day = _is_day(moment)
    _take_part_before(low, core, words)
    for _ in range(3):
        begin, word = word_before(low, core.start)
        if is_day:
            if word in words.day_nouns:
                if moment.weekday is None and moment.shift is None:
                    break
            elif word in words.month_day_nouns:
                if moment.day is None:
                    break
                core.named = True
            elif (
                moment.day is not None
                and moment.weekday is None
                and word.rstrip(",.") in words.weekdays
            ):
                moment.weekday = words.weekdays[word.rstrip(",.")]
            else:
                break
        elif reading in _PERIODS and word in words.edges:
            core.named = True
        else:
            break
        core.start = begin
    else:
        word = word_before(low, core.start)[1]
    _settle_company(text, core, word, words)
    if is_day and moment.hour is None and core.until is None:
        _take_clock_before(low, core, words)
    _settle_half_day(moment, core.until)


def _take_part_before(low: str, core: Core, words: DateWords) -> None:
    """Takes the first word of "malam kemarin", "sore besok" into the core."""
    moment = core.moment
    if moment.unit != "day" or moment.part is not None or moment.shift not in (-1, 1, 2):
        return
    begin, word = word_before(low, core.start)
    if word in words.parts and word_before(low, begin)[1] not in words.events_by_part:
        moment.part = words.parts[word]
        core.start = begin


def _settle_company(text: Text, core: Core, word: str, words: DateWords) -> None:
    """Settles whether a core is a date by the word before it and what else stands around it."""
    low = text.low
    moment = core.moment
    reading = core.entry.reading
    if (
        reading in _RECURRENT
        and moment.year is None
        and (word in words.recurring or words.recurring_after.match(low, core.end) is not None)
    ):
        core.named = False
        return
    if core.named and reading == "weekday" and _is_bare(core):
        further = _CAPITALISED.match(text.norm, core.end)
        # "Senin Wiyono", "Jumat Berbagi" are names; a date has a bracket, a stop, a verb behind it.
        core.named = (
            word not in words.weekday_habits
            and (further is None or further["word"].lower() in words.beside_weekdays)
            and words.recurring_days.search(low, max(0, core.start - 60), core.start) is None
        )
        return
    if not core.named:
        cues = words.year_cues if reading == "year" else words.month_cues
        core.named = (
            word in cues
            and reading not in ("numeric", "weekday")
            # "dari Juni Pardede"
            and (
                reading != "month"
                or word not in words.person_cues
                or _CAPITALISED.match(text.norm, core.end) is None
            )
        ) or (reading == "month" and (moment.toward is not None or moment.shift is not None))
        core.named = (
            core.named
            # "tahun politik 2024 mendatang"; "tahun politik 2024" alone names it.
            or (
                reading == "year"
                and moment.toward is not None
                and low.endswith(words.year_phrases, 0, core.start)
            )
            or (reading == "quarter" and moment.shift is not None)
            or (core.until is not None and low[core.start - 1 : core.start] == "(")
            or (reading == "numeric" and word in words.day_cues)
            or (reading == "weekday" and moment.part is not None)
        )


def _is_bare(core: Core) -> bool:
    moment = core.moment
    return (
        moment.day is None
        and moment.shift is None
        and moment.toward is None
        and (moment.part is None and moment.hour is None)
    )


def _take_clock_before(low: str, core: Core, words: DateWords) -> None:
    """Takes "pukul 09.00 WIB, " before a day into the core."""
    floor = max(0, core.start - _LONGEST_CLOCK)
    at = max([low.rfind(noun, floor, core.start) for noun in words.clock_nouns])
    if at < 0:
        return
    match = words.clock.match(low, at)
    glue = None if match is None else words.clock_glue.fullmatch(low, match.end(), core.start)
    if match is None or glue is None:
        return
    core.until = _read_clock(core.moment, named_groups(match), words)
    part = glue["part"]
    if part is not None and core.moment.part is None:
        core.moment.part = words.parts[" ".join(part.split())]
    core.start = at + 1
    begin, word = word_before(low, core.start)
    if word in words.clock_about:
        core.start = begin


def _settle_half_day(moment: Moment, until: Moment | None) -> None:
    """Makes 19.00 of "pukul 7 malam"."""
    if moment.hour is None or moment.part is None:
        return
    first, last = _AFTERNOON.get(moment.part, (25, 0))
    for clock in (moment, until):
        if clock is not None and clock.hour is not None and first <= clock.hour <= last:
            clock.hour += 12
