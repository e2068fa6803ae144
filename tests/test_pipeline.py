"""The whole way through: what holds for every text, and what the two entry points promise."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import netralitas_extract
from netralitas_extract import Extraction, Extractor, InputError, NetralitasError, extract
from netralitas_extract.pipeline import FAMILIES
from tests.invariants import assert_contract
from tests.shipped import extractor
from tests.suite_texts import ARTICLE, ODD_TEXTS, articles, fixture_texts, pattern_examples

FIXTURES = fixture_texts()
SOURCE = str(Path(netralitas_extract.__file__).parents[1])


# --- every text -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FIXTURES)
def test_fixture_keeps_the_contract(name: str) -> None:
    assert_contract(FIXTURES[name], extractor().extract(FIXTURES[name]))


@pytest.mark.parametrize("name", ODD_TEXTS)
def test_odd_text_keeps_the_contract(name: str) -> None:
    assert_contract(ODD_TEXTS[name], extractor().extract(ODD_TEXTS[name]))


@pytest.mark.parametrize("name", FIXTURES)
def test_fixture_on_windows_lines_and_without_lines_keeps_the_contract(name: str) -> None:
    for text in (FIXTURES[name].replace("\n", "\r\n"), FIXTURES[name].replace("\n", " ")):
        assert_contract(text, extractor().extract(text))


def test_examples_of_the_patterns_keep_the_contract() -> None:
    examples = list(pattern_examples())
    for start in range(0, len(examples), 8):
        text = ".\n".join(examples[start : start + 8])
        assert_contract(text, extractor().extract(text))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_generated_text_keeps_the_contract(text: str) -> None:
    assert_contract(text, extractor().extract(text, published="2024-09-23"))


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_unicode_keeps_the_contract(text: str) -> None:
    assert_contract(text, extractor().extract(text))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FIXTURES)), st.data())
def test_fixture_cut_anywhere_keeps_the_contract(name: str, data: st.DataObject) -> None:
    text = FIXTURES[name]
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    assert_contract(part, extractor().extract(part))


# --- the same again ---------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes() -> None:
    other = Extractor()
    for text in (*FIXTURES.values(), *ODD_TEXTS.values()):
        first = extractor().extract(text, published="2024-10-07", id="a").to_json()
        assert extractor().extract(text, published="2024-10-07", id="a").to_json() == first
        assert other.extract(text, published="2024-10-07", id="a").to_json() == first


def test_result_does_not_depend_on_what_was_extracted_before() -> None:
    texts = list(FIXTURES.values())
    forward = [extractor().extract(text) for text in texts]
    backward = [extractor().extract(text) for text in reversed(texts)]
    assert forward == backward[::-1]


def test_processes_with_other_hash_seeds_give_the_same_bytes() -> None:
    code = (
        "import sys, json\n"
        "from netralitas_extract import Extractor\n"
        "for result in Extractor().pipe(json.load(sys.stdin)): print(ascii(result.to_json()))\n"
    )
    articles = json.dumps([*FIXTURES.values(), *ODD_TEXTS.values()])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=articles.encode(),
            env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"netralitas-extract/1") == len(FIXTURES) + len(ODD_TEXTS)


def test_clock_of_the_machine_is_not_consulted() -> None:
    result = extract("Rapat digelar kemarin, pekan lalu dan tahun ini.")
    assert [found.value for found in result.dates] == [None] * len(result.dates)
    assert result.dates
    assert {warning.code for warning in result.warnings} == {"unanchored_date"}


# --- boilerplate ------------------------------------------------------------------------------


def test_nothing_is_extracted_from_boilerplate_alone() -> None:
    result = extract(ODD_TEXTS["only boilerplate"])
    assert result.article.boilerplate
    plain = result.to_dict()
    assert {name: plain[name] for name in FAMILIES if plain[name]} == {}


def test_mentions_are_in_the_zone_that_they_stand_in() -> None:
    result = extract(f"{ARTICLE}\nFoto: Pj Bupati Pasuruan Andriyanto saat apel ASN di Pasuruan")
    zones = {region.zone for region in result.regions}
    assert {"headline", "body"} <= zones
    headline = result.article.headline
    assert headline is not None
    assert result.officials[0].zone == "headline"
    assert result.officials[0].end <= headline.end


# --- what the article says --------------------------------------------------------------------


def test_article_comes_out_as_a_reader_understands_it() -> None:
    result = extract(ARTICLE, id="a-1")
    assert result.id == "a-1"
    assert (result.article.published, result.article.anchor) == ("2024-09-23T06:43+07:00", "line")
    assert [o.text for o in result.officials] == [
        "Pj Bupati Pasuruan",
        "Penjabat (Pj) Bupati Pasuruan",
    ]
    assert [person.name for person in result.people] == ["Andriyanto"]
    assert {region.code for region in result.regions} == {"35.14"}
    [quote] = result.quotes
    assert (quote.speaker_id, quote.zone) == ("p1", "body")
    found = {(conduct.category, conduct.assertion) for conduct in result.conduct}
    assert found >= {
        ("neutrality", "required"),
        ("photo_gesture", "prohibited"),
        ("campaigning", "conditional"),
    }
    [law] = result.laws
    assert (law.kind, law.number, law.year, law.article, law.paragraph) == (
        "uu",
        "10",
        "2016",
        "71",
        "1",
    )
    assert [sanction.category for sanction in result.sanctions] == ["unspecified"]
    acts = {(statement.speaker_id, statement.act) for statement in result.statements}
    assert acts >= {("p1", "appeal"), ("p1", "prohibition")}


# --- published --------------------------------------------------------------------------------

WIB = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2024-09-23", "2024-09-23"),
        (" 2024-09-23 ", "2024-09-23"),
        ("2024-09-23T06:43", "2024-09-23T06:43"),
        ("2024-09-23 06:43", "2024-09-23T06:43"),
        ("2024-09-23T06:43:59", "2024-09-23T06:43"),
        ("2024-09-23T06:43:59.123456", "2024-09-23T06:43"),
        ("2024-09-23T06:43+07:00", "2024-09-23T06:43+07:00"),
        ("2024-09-23T06:43+0700", "2024-09-23T06:43+07:00"),
        ("2024-09-23T06:43Z", "2024-09-23T06:43+00:00"),
        ("2024-02-29", "2024-02-29"),
        (date(2024, 9, 23), "2024-09-23"),
        (datetime(2024, 9, 23, 6, 43), "2024-09-23T06:43"),
        (datetime(2024, 9, 23, 6, 43, 59, 1, WIB), "2024-09-23T06:43+07:00"),
    ],
)
def test_published_is_taken_as_the_anchor(published: str | date, value: str) -> None:
    result = extract("Rapat digelar kemarin.", published=published)
    assert (result.article.published, result.article.anchor) == (value, "caller")
    expected = date.fromisoformat(value[:10]) - timedelta(days=1)
    assert [found.value for found in result.dates] == [expected.isoformat()]


@pytest.mark.parametrize(
    "published",
    [
        "",
        "kemarin",
        "23 September 2024",
        "23-09-2024",
        "23/09/2024",
        "2024",
        "2024-09",
        "2024-9-23",
        "20240923",
        "2024-13-01",
        "2023-02-29",
        "2024-09-31",
        "2024-09-23T25:00",
        "2024-09-23T06:43+99:00",
        "2024-09-23/2024-09-24",
        "2024-09-23\n2024-09-24",
        "２０２４-09-23",
        20240923,
        1727049600.0,
        b"2024-09-23",
        ["2024-09-23"],
        (2024, 9, 23),
        True,
    ],
    ids=repr,
)
def test_wrong_published_is_an_input_error_that_shows_the_right_form(published: Any) -> None:
    for call in (extract, Extractor().extract):
        with pytest.raises(InputError, match=r"published is .*2024-09-23") as raised:
            call("ASN wajib netral.", published=published)
        assert isinstance(raised.value, ValueError)


@pytest.mark.parametrize("text", [None, 7, b"ASN", ["ASN"]], ids=repr)
def test_text_that_is_no_string_is_an_input_error(text: Any) -> None:
    with pytest.raises(InputError, match="must be a str, not "):
        extract(text)


# --- families ---------------------------------------------------------------------------------


@pytest.mark.parametrize("family", FAMILIES)
def test_family_alone_is_what_it_is_among_all(family: str) -> None:
    text = FIXTURES["rilis-diskominfo-rembang"]
    alone = Extractor(families=[family]).extract(text).to_dict()
    whole = extractor().extract(text).to_dict()
    assert whole[family]
    assert alone[family] == whole[family]
    assert {name for name in FAMILIES if alone[name]} == {family}
    assert alone["article"] == whole["article"]


def test_no_family_leaves_the_frame_of_the_article() -> None:
    result = Extractor(families=()).extract(ARTICLE)
    assert result.article.headline is not None
    assert not any(getattr(result, name) for name in FAMILIES)


def test_unknown_family_is_an_input_error_that_names_the_known_ones() -> None:
    with pytest.raises(InputError, match=r"unknown families: quotas; .*quotes") as raised:
        Extractor(families=["quotas", "regions"])
    assert all(family in str(raised.value) for family in FAMILIES)


def test_family_given_as_one_string_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"families.*\['regions'\]"):
        Extractor(families="regions")


# --- pipe -------------------------------------------------------------------------------------


def test_pipe_yields_the_extractions_in_order() -> None:
    texts = list(FIXTURES.values())
    assert list(extractor().pipe(texts)) == [extractor().extract(text) for text in texts]


def test_pipe_takes_texts_and_mappings() -> None:
    records: list[str | dict[str, Any]] = [
        "Rapat digelar kemarin.",
        {"text": "Rapat digelar kemarin."},
        {"text": "Rapat digelar kemarin.", "published": "2024-09-23", "id": "a", "more": 1},
        {"text": "Rapat digelar kemarin.", "published": date(2024, 9, 23)},
    ]
    found = [(result.id, result.dates[0].value) for result in extractor().pipe(records)]
    assert found == [(None, None), (None, None), ("a", "2024-09-22"), (None, "2024-09-22")]


def test_pipe_is_lazy() -> None:
    def endless() -> Any:
        while True:
            yield "ASN wajib netral."

    results = extractor().pipe(endless())
    assert isinstance(next(results), Extraction)
    assert isinstance(next(results), Extraction)


BAD_RECORDS: list[tuple[Any, str]] = [
    (None, "must be a str or a mapping, not NoneType"),
    (7, "must be a str or a mapping, not int"),
    (b"ASN", "must be a str or a mapping, not bytes"),
    ({}, "no 'text'"),
    ({"id": "a"}, "no 'text'"),
    ({"text": None}, "must be a str, not NoneType"),
    ({"text": b"ASN"}, "must be a str, not bytes"),
    ({"text": "ASN", "published": "kemarin"}, "published is 'kemarin'"),
    ({"text": "ASN", "published": 2024}, "published is a int"),
    ({"text": "ASN", "id": 7}, "id .* str"),
]


@pytest.mark.parametrize(("record", "message"), BAD_RECORDS, ids=lambda value: repr(value))
def test_bad_record_stops_the_pipe_where_nobody_listens(record: Any, message: str) -> None:
    results = extractor().pipe(["satu", record, "tiga"])
    assert isinstance(next(results), Extraction)
    with pytest.raises(InputError, match=message):
        next(results)


def test_bad_records_are_handed_over_and_lose_no_neighbour() -> None:
    records: list[Any] = []
    for number, (record, _) in enumerate(BAD_RECORDS):
        records += [{"id": str(number), "text": "ASN wajib netral."}, record]
    bad: list[tuple[Any, NetralitasError]] = []
    results = list(extractor().pipe(records, on_error=lambda *told: bad.append(told)))
    assert [result.id for result in results] == [str(n) for n in range(len(BAD_RECORDS))]
    assert [record for record, _ in bad] == [record for record, _ in BAD_RECORDS]
    assert all(isinstance(error, InputError) for _, error in bad)


def test_one_text_is_no_list_of_records() -> None:
    with pytest.raises(InputError, match="a single one"):
        extractor().pipe("ASN wajib netral.")


def test_an_extractor_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(Extractor(families=["regions"])))
    result = again.extract("Rapat di Kabupaten Bima, Senin (23/9/2024).")
    assert (len(result.regions), len(result.dates)) == (1, 0)
