from __future__ import annotations

import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.raw import RawFrame
from netralitas_extract.recognizers.structure import StructureWords, recognize_structure
from netralitas_extract.text import Bounds, Text, covers
from tests.shipped import scanner

DATA = Path(__file__).parent / "data" / "structure.toml"
CASES: list[dict[str, Any]] = tomllib.loads(DATA.read_text(encoding="utf-8"))["case"]
PLAIN = ("headline", "dateline", "outlet", "publication", "author", "editor")


@cache
def words() -> StructureWords:
    return StructureWords(load_lexicon())


def frame_of(source: str, dates: list[str]) -> tuple[Text, RawFrame]:
    text = Text(source)
    places = [source.index(date) for date in dates]
    spans = [
        (text.folded_offset(place), text.folded_offset(place + len(date)))
        for place, date in zip(places, dates, strict=True)
    ]
    return text, recognize_structure(text, words(), spans, scanner().scan(text)["notice"])


def written(text: Text, span: Bounds | None) -> str | None:
    return None if span is None else text.raw[slice(*text.raw_span(*span))]


def described(text: Text, frame: RawFrame) -> dict[str, Any]:
    found: dict[str, Any] = {field: written(text, getattr(frame, field)) for field in PLAIN}
    found["captions"] = [written(text, span) for span in frame.captions]
    found["boilerplate"] = [written(text, span) for span in frame.boilerplate]
    return found


def wanted(case: dict[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {field: case.get(field) for field in PLAIN}
    fields["captions"] = case.get("captions", [])
    fields["boilerplate"] = case.get("boilerplate", [])
    return fields


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_frame_is_read(case: dict[str, Any]) -> None:
    text, frame = frame_of(case["text"], case.get("dates", []))
    assert described(text, frame) == wanted(case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_frame_is_the_same_with_windows_line_ends_and_tabs(case: dict[str, Any]) -> None:
    source = case["text"].replace("\n", "\r\n").replace("\r\n\r\n", "\r\n\t\r\n")
    text, frame = frame_of(source, case.get("dates", []))
    assert described(text, frame) == wanted(case)


@pytest.mark.parametrize("case", [case for case in CASES if "body_start" in case])
def test_body_begins_with_the_running_text(case: dict[str, Any]) -> None:
    text, frame = frame_of(case["text"], case.get("dates", []))
    body = written(text, frame.body)
    if case["body_start"]:
        assert body is not None
        assert body.startswith(case["body_start"])
    else:
        assert body is None


@pytest.mark.parametrize("case", [case for case in CASES if "body_end" in case])
def test_body_ends_with_the_running_text(case: dict[str, Any]) -> None:
    text, frame = frame_of(case["text"], case.get("dates", []))
    body = written(text, frame.body)
    assert body is not None
    assert body.endswith(case["body_end"])


@pytest.mark.parametrize("case", [case for case in CASES if "headlines" in case])
def test_repeated_headline_is_headline_too(case: dict[str, Any]) -> None:
    text, frame = frame_of(case["text"], case.get("dates", []))
    assert [written(text, span) for span in frame.headlines] == [case["headline"]] * 2
    assert all(frame.zone_of(start) == "headline" for start, _ in frame.headlines)


def test_zones_tell_the_parts_apart() -> None:
    case = CASES[0]
    text, frame = frame_of(case["text"], case["dates"])
    low = text.low
    assert frame.zone_of(low.index("sekda natuna")) == "headline"
    assert frame.zone_of(low.index("suasana apel")) == "caption"
    assert frame.zone_of(low.index("ranai")) == "body"
    assert frame.zone_of(low.index("sekretaris daerah")) == "body"
    assert frame.zone_of(low.index("panwascam")) is None
    assert frame.zone_of(low.index("#natuna")) is None
    assert frame.zone_of(len(low)) == "body"


def test_names_of_media_and_people_who_wrote_are_bylines() -> None:
    case = CASES[0]
    text, frame = frame_of(case["text"], case["dates"])
    low = text.low
    assert covers(frame.bylines, low.index("kabarpulau"))
    assert covers(frame.bylines, low.index("ratih"))
    assert covers(frame.bylines, low.index("joni"))
    assert not covers(frame.bylines, low.index("ranai"))
    assert not covers(frame.bylines, low.index("sekretaris"))


def test_offsets_lead_back_where_characters_were_dropped() -> None:
    source = (
        "Ju\u00addul Berita Hari Ini\n\n"
        "PALU, KABAR\u200bKITA - Penjabat gubernur meminta pegawai tetap netral.\n"
    )
    text, frame = frame_of(source, [])
    assert written(text, frame.headline) == "Ju\u00addul Berita Hari Ini"
    assert written(text, frame.outlet) == "KABAR\u200bKITA"


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("Ambon, 26/6 (Kabarkita Maluku)", "Kabarkita Maluku"),
        ("Kabarkita.id/Lewoleba", "Kabarkita.id"),
        ("Lewoleba/Kabarkita.id", "Kabarkita.id"),
    ],
)
def test_a_dateline_holds_a_short_day_or_a_stroke(dateline: str, outlet: str) -> None:
    source = f"Pegawai Netral\n\n{dateline} - Penjabat gubernur meminta pegawai tetap netral.\n"
    text, frame = frame_of(source, [])
    assert written(text, frame.dateline) == dateline
    assert written(text, frame.outlet) == outlet


LINES = st.sampled_from(
    [line for case in CASES for line in case["text"].split("\n")]
    + [
        "Foto:",
        "(Foto",
        "Editor:",
        "-",
        " - ",
        "# ",
        "Baca juga",
        "Share",
        "Komentar",
        "\u00a9",
        "((",
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=14).map("\n".join),
    st.text(alphabet=st.characters(exclude_categories=[]), max_size=120),
    st.lists(st.one_of(LINES, st.text(max_size=20)), max_size=8).map("".join),
)


@given(TEXTS)
def test_spans_are_in_order_and_inside_the_text(source: str) -> None:
    text, frame = frame_of(source, [])
    size = len(text.norm)
    spans = [frame.headline, frame.dateline, frame.body, frame.outlet, frame.author, frame.editor]
    for span in (*spans, *frame.headlines, *frame.captions, *frame.boilerplate, *frame.bylines):
        if span is not None:
            assert 0 <= span[0] < span[1] <= size
            assert written(text, span)
    parts = sorted((*frame.headlines, *frame.captions, *frame.boilerplate))
    assert all(before[1] <= after[0] for before, after in pairwise(parts))
    assert len(frame.zones) == len(frame.zone_starts)
    assert list(frame.zone_starts) == sorted(frame.zone_starts)
