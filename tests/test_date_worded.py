"""Dates that dateparser reads and those that it does not, as docs/dates.md tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import dateparser
import pytest

from netralitas_extract import parse_date

ANCHORS = [date(2023, 12, 30) + timedelta(days=17 * at) for at in range(24)]
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
Words = Callable[[date], str]


def ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def by_dateparser(words: str, language: str, base: date) -> str | None:
    settings: dict[str, object] = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime.combine(base, time()),
    }
    found = dateparser.parse(words, languages=[language], settings=settings)
    return None if found is None else found.date().isoformat()


def by_grammar(words: str, base: date) -> str | None:
    found = parse_date(words, published=base)
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("words", "shift"),
    [
        (lambda base: f"{ordinal(base.day)} of {base:%B} {base.year}", 0),
        (lambda base: f"{ordinal(base.day)} {base:%b} {base.year}", 0),
        (lambda _: "2 days ago", -2),
        (lambda _: "three days ago", -3),
    ],
)
def test_what_is_handed_over_is_read_right_by_dateparser(words: Words, shift: int) -> None:
    for base in ANCHORS:
        wanted = (base + timedelta(days=shift)).isoformat()
        assert by_dateparser(words(base), "en", base) == wanted
        assert by_grammar(words(base), base) == wanted


@pytest.mark.parametrize(
    ("words", "shift"),
    [
        (lambda _: "lusa", 2),
        (lambda _: "tadi malam", -1),
        (lambda _: "dua hari lalu", -2),
        (lambda _: "2 hari lagi", 2),
        (lambda base: f"{WEEKDAYS[base.weekday()]} lalu", -7),
        (lambda base: f"{WEEKDAYS[base.weekday()]} depan", 7),
        (lambda base: WEEKDAYS[base.weekday()], 0),
    ],
)
def test_what_the_grammar_keeps_is_not_read_by_dateparser(words: Words, shift: int) -> None:
    for base in ANCHORS:
        if WEEKDAYS[base.weekday()] == "Minggu":
            continue  # "Minggu lalu" is also a week
        wanted = (base + timedelta(days=shift)).isoformat()
        assert by_dateparser(words(base), "id", base) != wanted
        assert by_grammar(words(base), base) == wanted
