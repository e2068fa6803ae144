"""Dates: found with the exact span and given the right value; what is none is left alone."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import regex
from hypothesis import strategies as st

from netralitas_extract import extract, parse_date
from netralitas_extract.errors import InputError
from netralitas_extract.recognizers.dates import RawDate, recognize_dates
from netralitas_extract.resolvers.dates import ResolvedDates, parse_published, resolve_dates
from netralitas_extract.text import Bounds, Text
from tests.shipped import scanner

MARK = regex.compile(r"\[\[(.*?)\]\]")
CORPUS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "data" / "dates.toml").read_text(encoding="utf-8")
)
MONTHS = [
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September"),
    *("Oktober", "November", "Desember"),
]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
DAYS = st.dates(date(1945, 8, 17), date(2100, 12, 31))


def recognized(text: Text, blocked: tuple[Bounds, ...] = ()) -> list[RawDate]:
    return recognize_dates(text, scanner().scan(text)["date"], blocked)


def resolved(
    raw: str,
    published: str | None = None,
    line: Bounds | None = None,
    elections: tuple[tuple[int, str], ...] = (),
) -> ResolvedDates:
    text = Text(raw)
    return resolve_dates(recognized(text), text, parse_published(published), line, elections)


def found_in(raw: str, published: str | None = None) -> list[tuple[str, str | None]]:
    text = Text(raw)
    dates = resolve_dates(recognized(text), text, parse_published(published)).dates
    spans = [text.raw_span(found.start, found.end) for found in dates]
    return [(raw[a:b], found.value) for (a, b), found in zip(spans, dates, strict=True)]


def values(raw: str, published: str | None = None) -> list[str | None]:
    return [value for _, value in found_in(raw, published)]


def unmarked(marked: str) -> tuple[str, list[Bounds]]:
    """The sentence without its marks, and the places of what was marked."""
    spans: list[Bounds] = []
    plain = ""
    end = 0
    for match in MARK.finditer(marked):
        plain += marked[end : match.start()]
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        end = match.end()
    return plain + marked[end:], spans


POSITIVE: list[tuple[str | None, list[str]]] = [
    (group["published"] or None, sentence)
    for group in CORPUS["group"]
    for sentence in group["sentences"]
]
NEGATIVE: list[str] = [sentence for group in CORPUS["negative"] for sentence in group["sentences"]]


def test_corpus_is_large_enough() -> None:
    assert len(POSITIVE) >= 150
    assert len(NEGATIVE) >= 80


@pytest.mark.parametrize(
    ("published", "sentence"), POSITIVE, ids=[sentence[0] for _, sentence in POSITIVE]
)
def test_marked_dates_are_found_with_their_values(
    published: str | None, sentence: list[str]
) -> None:
    raw, spans = unmarked(sentence[0])
    wanted = [None if value == "?" else value for value in sentence[1:]]
    assert found_in(raw, published) == [
        (raw[a:b], value) for (a, b), value in zip(spans, wanted, strict=True)
    ]


@pytest.mark.parametrize("sentence", NEGATIVE)
def test_what_is_no_date_is_left_alone(sentence: str) -> None:
    assert found_in(sentence, "2024-10-07") == []


# -- what a date says beside its value -----------------------------------------------------------


def test_weekday_that_contradicts_the_date_is_told() -> None:
    (found,) = resolved("Rapat digelar Selasa (7/10/2024).", "2024-10-08").dates
    assert (found.value, found.weekday, found.weekday_ok) == ("2024-10-07", 2, False)
    (warning,) = resolved("Rapat digelar Selasa (7/10/2024).", "2024-10-08").warnings
    assert warning.code == "weekday_mismatch"
    assert (warning.start, warning.end) == (found.start, found.end)
    assert "2024-10-07 is a Monday" in warning.message


def test_stated_weekday_chooses_the_year_within_twelve_months() -> None:
    (found,) = resolved("Rapat digelar Rabu (9/10).", "2025-04-20").dates
    assert (found.value, found.weekday_ok) == ("2024-10-09", True)


def test_year_that_the_weekday_disowns_is_odd() -> None:
    result = resolved("Ia dilaporkan Senin (6/11/2021) di Solo.", "2023-11-07")
    assert result.dates[0].value == "2021-11-06"
    assert [warning.code for warning in result.warnings] == ["weekday_mismatch", "odd_year"]


def test_year_far_away_is_odd_and_taken_as_written() -> None:
    for year in ("2204", "2084", "1024"):
        result = resolved(f"Pemungutan suara digelar 27 November {year}.", "2024-10-07")
        assert result.dates[0].value == f"{year}-11-27"
        assert [warning.code for warning in result.warnings] == ["odd_year"]


def test_date_that_nothing_anchors_is_told() -> None:
    result = resolved("Ia datang kemarin.")
    assert result.dates[0].value is None
    assert [warning.code for warning in result.warnings] == ["unanchored_date"]
    assert (result.anchor.value, result.anchor.source) == (None, None)


def test_day_that_the_calendar_lacks_has_no_value_and_no_warning() -> None:
    result = resolved("Rapat digelar 31 November 2024.", "2024-10-07")
    assert [found.value for found in result.dates] == [None]
    assert result.warnings == []


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Senin (7/10/2024) dini hari", "dini_hari"),
        ("Senin (7/10/2024) pagi", "pagi"),
        ("Senin siang (7/10/2024)", "siang"),
        ("Senin petang", "sore"),
        ("tadi malam", "malam"),
        ("Senin (7/10/2024)", None),
    ],
)
def test_part_of_the_day_is_kept(words: str, part: str | None) -> None:
    (found,) = resolved(f"Hujan turun {words}.", "2024-10-07").dates
    assert found.part_of_day == part
    assert found.granularity == "day"


@pytest.mark.parametrize(
    ("words", "granularity"),
    [
        ("2019 di", "year"),
        ("September 2024", "month"),
        ("pekan lalu", "interval"),
        ("dua pekan lalu", "interval"),
        ("tiga bulan lagi", "month"),
        ("dua tahun lalu", "year"),
        ("Senin (7/10) pukul 10.00", "time"),
    ],
)
@pytest.mark.parametrize("published", ["2024-10-07", None])
def test_granularity_does_not_depend_on_an_anchor(
    words: str, granularity: str, published: str | None
) -> None:
    (found,) = resolved(f"Sejak {words} sini.", published).dates
    assert found.granularity == granularity


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Senin (7/10/2024)", "event"),
        ("3 Oktober lalu", "event"),
        ("15-17 September 2024", "event"),
        ("Kamis (10/10)", "scheduled"),
        ("November mendatang", "scheduled"),
        ("tahun depan", "scheduled"),
        ("tahun 2019", "other"),
        ("17 Agustus 1945", "other"),
        ("bulan ini", "other"),
    ],
)
def test_role_follows_from_the_anchor(words: str, role: str) -> None:
    (found,) = resolved(f"Acara pada {words} itu.", "2024-10-07").dates
    assert found.role == role


# -- anchors ---------------------------------------------------------------------------------

LINE = "Senin, 7 Oktober 2024 | 14.20 WIB"
ARTICLE = f"Judul\n{LINE}\nApel digelar Minggu (6/10/2024). Pesta digelar besok.\n"


def test_publication_line_anchors() -> None:
    result = resolved(ARTICLE, line=(6, 6 + len(LINE)))
    assert result.published == "2024-10-07T14:20+07:00"
    assert (result.anchor.source, result.anchor.value) == ("line", result.published)
    assert [found.role for found in result.dates] == ["published", "event", "scheduled"]
    assert result.dates[2].value == "2024-10-08"


def test_caller_goes_before_the_publication_line() -> None:
    result = resolved(ARTICLE, "2024-10-09T08:00+08:00", line=(6, 6 + len(LINE)))
    assert (result.anchor.source, result.published) == ("caller", "2024-10-09T08:00+08:00")
    assert result.dates[2].value == "2024-10-10"


def test_first_full_date_of_the_body_anchors_but_is_no_publication() -> None:
    result = resolved("Rapat digelar Senin (7/10/2024). Pesta digelar besok.")
    assert (result.anchor.source, result.anchor.value) == ("body", "2024-10-07")
    assert result.published is None
    assert result.dates[1].value == "2024-10-08"


def test_own_year_of_the_text_anchors_where_the_weekday_agrees() -> None:
    result = resolved("Pada tahun 2024 ini digelar apel, Selasa (17/9), lalu Rabu (17/9).")
    assert (result.anchor.source, result.anchor.value) == ("year", "2024")
    assert [found.value for found in result.dates] == ["2024", "2024-09-17", None]


def test_date_takes_the_year_of_an_election_in_its_sentence() -> None:
    raw = "Pemungutan suara Pilkada 2024 digelar 27 November. Rapat digelar 28 November."
    result = resolved(raw, "2024-01-20", elections=((17, "2024"),))
    assert [found.value for found in result.dates] == ["2024-11-27", "2023-11-28"]


def test_resolving_twice_gives_the_same() -> None:
    text = Text("Kampanye 28 November-10 Februari 2024, Sabtu pukul 24.00 WIB, hingga besok.")
    raw = recognized(text)
    assert resolve_dates(raw, text, "2024-02-01") == resolve_dates(raw, text, "2024-02-01")


def test_dates_inside_blocked_spans_are_left_out() -> None:
    text = Text("UU Nomor 7 tahun 2017 berlaku sejak tahun 2017.")
    whole = recognized(text, blocked=((36, 46),))
    assert [(found.start, found.end) for found in whole] == []
    assert len(recognized(text, blocked=((0, 21),))) == 1


# -- the caller's `published` ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_value", "wanted"),
    [
        (None, None),
        ("2024-09-23", "2024-09-23"),
        (" 2024-09-23 ", "2024-09-23"),
        ("2024-09-23T06:43", "2024-09-23T06:43"),
        ("2024-09-23 06:43:59", "2024-09-23T06:43"),
        ("2024-09-23T06:43:59.123Z", "2024-09-23T06:43+00:00"),
        ("2024-09-23T06:43+0700", "2024-09-23T06:43+07:00"),
        ("2024-09-23T06:43+07", "2024-09-23T06:43+07:00"),
        (date(2024, 9, 23), "2024-09-23"),
        (datetime(2024, 9, 23, 6, 43, 10), "2024-09-23T06:43"),
        (
            datetime(2024, 9, 23, 6, 43, tzinfo=timezone(timedelta(hours=9))),
            "2024-09-23T06:43+09:00",
        ),
    ],
)
def test_published_is_brought_into_one_form(given_value: Any, wanted: str | None) -> None:
    assert parse_published(given_value) == wanted


@pytest.mark.parametrize(
    "given_value",
    ["", "kemarin", "23/09/2024", "2024", "2024-13-01", "2024-02-30", "2024-09-23T25:00", 20240923],
)
def test_published_in_another_form_is_refused_with_the_forms_that_are_not(given_value: Any) -> None:
    with pytest.raises(InputError, match=r"published is .*2024-09-23T06:43\+07:00"):
        parse_published(given_value)


def test_ordinary_dates_do_not_import_dateparser() -> None:
    code = (
        "import sys; sys.path[:0] = ['tests', '.'];"
        "from tests.test_dates import found_in;"
        "assert found_in('Senin (7/10/2024), kemarin', '2024-10-08');"
        "assert 'dateparser' not in sys.modules;"
        "assert found_in('posted 2 days ago', '2024-10-08') == [('2 days ago', '2024-10-06')];"
        "assert 'dateparser' in sys.modules"
    )
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={"PYTHONPATH": f"{root / 'src'}:{root}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("words", ["tadi malam", "pagi ini", "kemarin"])
def test_a_day_is_an_event_though_nothing_tells_which(words: str) -> None:
    (found,) = resolved(f"Banjir itu datang {words}.").dates
    assert (found.value, found.role) == (None, "event")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Pemungutan suara akan digelar pada Rabu (27/11/2024).", ["scheduled"]),
        ("Rapat digelar Senin (4/11/2024). KPU melantik PPS, Kamis (7/11/2024).", ["event"] * 2),
        (
            "Rapat digelar Senin (4/11/2024). Bupati dilantik pada Kamis (7/11/2024) mendatang.",
            ["event", "scheduled"],
        ),
        (
            'Rapat digelar Senin (4/11/2024). "ASN akan dibina," kata dia, Kamis (7/11/2024).',
            ["event", "event"],
        ),
        (
            "Rapat digelar Senin (4/11/2024). ASN akan dibina, kata dia, Kamis (7/11/2024).",
            ["event", "event"],
        ),
    ],
)
def test_a_day_of_a_text_anchored_on_itself_is_to_come_where_it_is_announced(
    text: str, roles: list[str]
) -> None:
    assert [found.role for found in resolved(text).dates] == roles


@pytest.mark.parametrize("expression", [None, 2024, b"kemarin"])
def test_an_expression_is_a_string(expression: Any) -> None:
    with pytest.raises(InputError, match=f"must be a str, not {type(expression).__name__}"):
        parse_date(expression)


def test_year_of_an_election_of_this_year_anchors() -> None:
    text = "Bawaslu memanggil guru itu dalam Pilgub Bali 2018 ini. Ia hadir Minggu (20/5) lalu."
    result = extract(text)
    assert result.article.anchor == "year"
    assert [found.value for found in result.dates] == ["2018-05-20"]
    assert [found.text for found in result.elections] == ["Pilgub Bali 2018"]
    assert extract(text.replace(" ini.", ".")).article.anchor is None
