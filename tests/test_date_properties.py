"""Dates: what holds for every day, every distance and every text, not for chosen examples."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netralitas_extract import Date, parse_date
from netralitas_extract.resolvers.dates.calendar import month_of, months_after, period_of

DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))
# Days at which months, years and leap days begin and end come up often.
BORDERS = st.builds(
    lambda year, month, shift: date(year, month, 1) + timedelta(days=shift),
    st.integers(1950, 2089),
    st.sampled_from((1, 3, 12)) | st.integers(1, 12),
    st.integers(-2, 1),
)
ANCHORS = st.dates(date(1950, 1, 1), date(2090, 1, 1)) | BORDERS
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
OTHER_WEEKDAYS = {"Jumat": ("Jum'at", "Jum’at", "Jum`at"), "Minggu": ("Ahad",)}
MONTHS = (
    ("Januari", "Djanuari", "Jan", "January"),
    ("Februari", "Pebruari", "Feb", "Peb", "February"),
    ("Maret", "Mar", "March"),
    ("April", "Apr"),
    ("Mei", "May"),
    ("Juni", "Djuni", "Jun", "June"),
    ("Juli", "Djuli", "Jul", "July"),
    ("Agustus", "Agt", "Ags", "Agu", "Aug", "August"),
    ("September", "Sep", "Sept"),
    ("Oktober", "Okt", "Oct", "October"),
    ("November", "Nopember", "Nov", "Nop"),
    ("Desember", "Des", "Dec", "December"),
)
NUMBERS = (
    *("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
    *("sebelas", "dua belas", "tiga belas", "empat belas", "lima belas", "enam belas"),
    *("tujuh belas", "delapan belas", "sembilan belas", "dua puluh", "dua puluh satu"),
)


def read(words: str, published: date | None = None) -> Date:
    found = parse_date(words, published=published)
    assert found is not None, words
    assert words[found.start : found.end] == found.text
    return found


def value(words: str, published: date | None = None) -> str | None:
    return read(words, published).value


def interval(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


# -- absolute ----------------------------------------------------------------------------------

# {d} {m} are without a leading zero, {dd} {mm} with one; {M} is each name of the month, {W} each of
# the weekday, {E} the English month and weekday.
SHAPES = (
    *("{d}/{m}/{y}", "{dd}/{mm}/{y}", "({d}/{m}/{y})", "{d}-{m}-{y}", "{dd}.{mm}.{y}"),
    *("{y}-{mm}-{dd}", "{y}/{mm}/{dd}", "{d}/{m}-{y}", "{d} / {m} / {y}", "tanggal {d}/{m}/{y}"),
    *("{W} ({d}/{m}/{y})", "{W}, {dd}/{mm}/{y}", "{W}({d}/{m}/{y})", "{W} {d}/{m}/{y}"),
    *("{W}, ({d}/{m}/{y})", "({W}, {d}/{m}/{y})", "hari {W} ({d}/{m}/{y})", "{W} ({dd}-{mm}-{y})"),
    *("{d} {M} {y}", "{dd} {M} {y}", "{d} {M}, {y}", "{d}-{M}-{y}", "({d} {M} {y})"),
    *("tanggal {d} {M} {y}", "tgl {d} {M} {y}", "{d} {M} tahun {y}", "{d} bulan {M} tahun {y}"),
    *("{W}, {d} {M} {y}", "{W} {d} {M} {y}", "{W} ({d} {M} {y})", "({W}, {d} {M} {y})"),
    *("hari {W} tanggal {d} {M} {y}", "{W}, tanggal {d} {M} {y}", "{W} - {d} {M} {y}"),
    *("{d} {M} {y} lalu", "{W}, {d} {M} {y} mendatang", "{W} ({d}/{m}/{y}) pagi"),
    *("{E:%A}, {E:%d} {E:%B} {y}", "{E:%B} {d}, {y}", "{E:%b} {d}, {y}", "{E:%a}, {d} {E:%b} {y}"),
)


@pytest.mark.parametrize("shape", SHAPES)
@given(day=DAYS, pick=st.integers(0, 11))
@settings(max_examples=60, deadline=None)
def test_day_in_any_absolute_shape_comes_back_as_itself(shape: str, day: date, pick: int) -> None:
    months = MONTHS[day.month - 1]
    weekday = WEEKDAYS[day.weekday()]
    weekdays = (weekday, *OTHER_WEEKDAYS.get(weekday, ()))
    words = shape.format(
        d=day.day,
        m=day.month,
        y=day.year,
        dd=f"{day.day:02d}",
        mm=f"{day.month:02d}",
        M=months[pick % len(months)],
        W=weekdays[pick % len(weekdays)],
        E=day,
    )
    found = read(words)
    assert (found.value, found.granularity, found.text) == (day.isoformat(), "day", words)
    assert found.weekday_ok is not False


@given(DAYS.filter(lambda day: day.year >= 2000), st.sampled_from(("{d}/{m}/{y}", "{d}-{m}-{y}")))
def test_two_digits_of_a_year_are_of_this_century(day: date, shape: str) -> None:
    words = shape.format(d=day.day, m=day.month, y=f"{day.year % 100:02d}")
    wanted = day.replace(year=2000 + day.year % 100) if (day.month, day.day) != (2, 29) else None
    if wanted is not None:
        assert value(words) == wanted.isoformat()


CLOCKS = (
    *("{day} pukul {h:02d}.{m:02d} {zone}", "{day}, pukul {h:02d}:{m:02d} {zone}"),
    *("{day} jam {h}.{m:02d} {zone}", "{day} sekira pukul {h:02d}.{m:02d} {zone}"),
    *("{day} {h:02d}:{m:02d} {zone}", "{day} | {h:02d}:{m:02d} {zone}"),
    *("{day} - {h:02d}:{m:02d} {zone}", "pukul {h:02d}.{m:02d} {zone}, {day}"),
)


@given(
    DAYS,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from((("WIB", "+07:00"), ("Wita", "+08:00"), ("WIT", "+09:00"), ("", ""))),
    st.sampled_from(CLOCKS),
)
def test_minute_comes_back_as_itself(
    day: date, hour: int, minute: int, zone: tuple[str, str], shape: str
) -> None:
    written = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"
    words = shape.format(day=written, h=hour, m=minute, zone=zone[0]).replace(" ,", ",").strip()
    found = read(words)
    assert found.value == f"{day.isoformat()}T{hour:02d}:{minute:02d}{zone[1]}"
    assert found.granularity == "time"


LINKS = ("-", " - ", " – ", " hingga ", " sampai ", " sampai dengan ", " s.d. ", " s/d ")


@given(DAYS, st.integers(1, 400), st.sampled_from(LINKS))
@example(date(2023, 11, 28), 74, " hingga ")
def test_range_of_days_comes_back_as_an_interval(first: date, length: int, link: str) -> None:
    last = first + timedelta(days=length)
    begin, end = (f"{day.day} {MONTHS[day.month - 1][0]}" for day in (first, last))
    if first.year != last.year:
        begin += f" {first.year}"
    assert value(f"{begin}{link}{end} {last.year}") == interval(first, last)
    if (first.year, first.month) == (last.year, last.month):
        assert value(f"{first.day}{link}{end} {last.year}") == interval(first, last)


@given(st.integers(1945, 2100), st.integers(1, 12), st.integers(1, 4))
def test_longer_periods_come_back_as_themselves(year: int, month: int, quarter: int) -> None:
    for name in MONTHS[month - 1]:
        assert value(f"{name} {year}") == f"{year}-{month:02d}"
    assert value(f"tahun {year}") == value(f"awal {year}") == str(year)
    assert value(f"bulan {MONTHS[month - 1][0]} tahun {year}") == f"{year}-{month:02d}"
    roman = ("I", "II", "III", "IV")[quarter - 1]
    last = month_of(year, 3 * quarter).last
    wanted = interval(date(year, 3 * quarter - 2, 1), last)
    assert value(f"triwulan {roman} {year}") == wanted
    assert value(f"kuartal {roman} tahun {year}") == wanted
    half = interval(date(year, 1, 1), date(year, 6, 30))
    assert value(f"semester pertama {year}") == half
    decade = year // 10 * 10
    tens = interval(date(decade, 1, 1), date(decade + 9, 12, 31))
    assert value(f"tahun {decade}-an") == tens


# -- relative ----------------------------------------------------------------------------------


@given(ANCHORS)
def test_days_around_the_anchor_agree_with_the_calendar(anchor: date) -> None:
    shifts = {
        **{"hari ini": 0, "kemarin": -1, "kemarin lusa": -2, "besok": 1, "esok hari": 1},
        **{"lusa": 2, "tadi pagi": 0, "tadi malam": -1, "semalam": -1, "nanti malam": 0},
        **{"malam ini": 0, "kemarin sore": -1, "besok pagi": 1, "dini hari tadi": 0},
    }
    for words, shift in shifts.items():
        assert value(words, anchor) == (anchor + timedelta(days=shift)).isoformat(), words


@given(ANCHORS, st.integers(1, 21))
def test_counts_agree_with_the_calendar(anchor: date, count: int) -> None:
    written = (str(count), NUMBERS[count - 1])
    months = anchor.year * 12 + anchor.month - 1
    monday = anchor - timedelta(days=anchor.weekday())
    for direction, words in ((-1, "lalu"), (-1, "yang lalu"), (-1, "silam"), (1, "lagi")):
        shift = direction * count
        month = months + shift
        week = monday + timedelta(weeks=shift)
        wanted = {
            "hari": (anchor + timedelta(days=shift)).isoformat(),
            "pekan": interval(week, week + timedelta(days=6)),
            "minggu": interval(week, week + timedelta(days=6)),
            "bulan": f"{month // 12}-{month % 12 + 1:02d}",
            "tahun": str(anchor.year + shift),
        }
        for unit, iso in wanted.items():
            for number in written:
                assert value(f"{number} {unit} {words}", anchor) == iso
            if count == 1:
                assert value(f"se{unit} {words}", anchor) == iso


@given(ANCHORS)
def test_periods_around_the_anchor_agree_with_the_calendar(anchor: date) -> None:
    monday = anchor - timedelta(days=anchor.weekday())
    months = anchor.year * 12 + anchor.month - 1
    for shift, words in ((-1, "lalu"), (0, "ini"), (1, "depan"), (1, "mendatang"), (-1, "kemarin")):
        week = monday + timedelta(weeks=shift)
        whole = interval(week, week + timedelta(days=6))
        month = months + shift
        assert value(f"pekan {words}", anchor) == value(f"awal minggu {words}", anchor) == whole
        assert value(f"bulan {words}", anchor) == f"{month // 12}-{month % 12 + 1:02d}"
        assert value(f"akhir tahun {words}", anchor) == str(anchor.year + shift)
        weekend = interval(week + timedelta(days=5), week + timedelta(days=6))
        assert value(f"akhir pekan {words}", anchor) == weekend


@given(ANCHORS, st.integers(0, 6))
def test_weekdays_lie_where_the_words_put_them(anchor: date, index: int) -> None:
    name = WEEKDAYS[index]
    monday = anchor - timedelta(days=anchor.weekday())
    back = (anchor.weekday() - index) % 7
    ahead = (index - anchor.weekday()) % 7
    last, following = anchor - timedelta(days=back), anchor + timedelta(days=ahead or 7)
    wanted: dict[str, date] = {
        f"{name} pagi": last,
        f"hari {name}": last,
        f"{name} lalu": anchor - timedelta(days=back or 7),
        f"{name} depan": following,
        f"{name} mendatang": following,
        f"{name} pekan lalu": monday + timedelta(days=index - 7),
        f"{name} pekan ini": monday + timedelta(days=index),
        f"{name} pekan depan": monday + timedelta(days=index + 7),
    }
    if name == "Minggu":
        # "Minggu lalu" by itself is a week.
        wanted = {words: day for words, day in wanted.items() if "pekan" in words}
    for words, day in wanted.items():
        found = read(words, anchor)
        assert (found.value, found.weekday, found.weekday_ok) == (day.isoformat(), index + 1, True)


@given(ANCHORS, st.integers(-180, 180))
def test_date_without_a_year_is_the_nearest(anchor: date, distance: int) -> None:
    day = anchor + timedelta(days=distance)
    if (day.month, day.day) == (2, 29):
        return
    words = f"{day.day} {MONTHS[day.month - 1][0]}"
    assert value(words, anchor) == day.isoformat()
    assert value(f"({day.day}/{day.month})", anchor) == day.isoformat()
    weekday = WEEKDAYS[day.weekday()]
    found = read(f"{weekday} ({day.day}/{day.month})", anchor)
    assert (found.value, found.weekday_ok) == (day.isoformat(), True)
    if distance < 0:
        assert value(f"{words} lalu", anchor) == day.isoformat()
    if distance > 0:
        assert value(f"{words} mendatang", anchor) == day.isoformat()


@given(st.dates(date(1960, 1, 1), date(2090, 1, 1)), st.integers(30, 330), st.booleans())
def test_weekday_decides_the_year_within_twelve_months(
    anchor: date, distance: int, past: bool
) -> None:
    day = anchor + timedelta(days=-distance if past else distance)
    if (day.month, day.day) == (2, 29):
        return
    words = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    assert value(words, anchor) == day.isoformat()


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(-40, 40))
def test_months_after_stays_in_the_month_that_is_meant(day: date, count: int) -> None:
    moved = months_after(day, count)
    month = month_of(day.year, day.month + count)
    assert month.first <= moved <= month.last
    assert period_of(moved, "month") == month


# -- any text ------------------------------------------------------------------------------------

PIECES = (
    "Senin Minggu (7/10 /2024) 7 31 2024 Oktober Feb. , - | pukul 24.00 WIB hari ini lalu kemarin "
    "depan tanggal bulan tahun dan hingga s.d. pekan dua lagi malam akhir \n ) ( . 29 0000 99999 an"
)
TEXTS: st.SearchStrategy[str] = (
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=14).map(" ".join)
    | st.text(max_size=60)
    | st.text(alphabet="0123456789/.-: ()", max_size=24)
)
PUBLISHED: tuple[Callable[[], date | str | None], ...] = (
    lambda: None,
    lambda: date(2024, 2, 29),
    lambda: "2024-02-29T23:59+07:00",
    lambda: date.min,
    lambda: date.max,
)


@given(TEXTS, st.sampled_from(PUBLISHED))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str, published: Callable[[], date | str | None]) -> None:
    found = parse_date(text, published=published())
    assert found is None or text[found.start : found.end] == found.text
