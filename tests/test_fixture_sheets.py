"""Sheets: many short fixtures in one file of JSON lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.errors import FixtureError
from netralitas_extract.fixtures import load_fixtures, load_sheet

BIMA = {
    "id": "bima",
    "text": "Rapat di Kabupaten Bima.\u2028Selesai.",
    "note": "a level that is stated",
    "regions": [{"text": "Kabupaten Bima", "code": "52.06"}],
}
NONE = {"text": "Batang pohon itu tumbang.", "published": "2024-09-23", "regions": []}


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "regions.jsonl"


def write(path: Path, *lines: dict[str, Any] | str) -> None:
    path.write_text(
        "".join(
            f"{line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)}\n"
            for line in lines
        ),
        encoding="utf-8",
    )


def test_each_line_is_a_fixture_of_its_own(sheet: Path) -> None:
    write(sheet, BIMA, "", NONE)
    first, second = load_sheet(sheet)
    assert (first.name, first.text, first.note) == ("regions:bima", BIMA["text"], BIMA["note"])
    assert [item.readings[0].text for item in first.lists["regions"]] == ["Kabupaten Bima"]
    assert (second.name, second.published, second.lists) == (
        "regions:3",
        "2024-09-23",
        {"regions": []},
    )


def test_a_sheet_is_read_by_its_path_and_in_its_folder(sheet: Path) -> None:
    write(sheet, BIMA)
    assert [fixture.name for fixture in load_fixtures(sheet)] == ["regions:bima"]
    assert [fixture.name for fixture in load_fixtures(sheet.parent)] == ["regions:bima"]


def test_a_bad_line_is_reported_with_its_number_and_the_others_come_through(sheet: Path) -> None:
    missing = {**BIMA, "id": "other", "text": "Rapat di Kota Bima."}
    write(sheet, missing, "{", "[]", {"regions": []}, {**NONE, "id": 3}, BIMA, BIMA)
    problems: list[FixtureError] = []
    assert [fixture.name for fixture in load_sheet(sheet, on_error=problems.append)] == [
        "regions:bima"
    ]
    told = [str(problem).removeprefix(f"{sheet}: ") for problem in problems]
    assert [line.split(":")[0] for line in told] == [
        "line 1", "line 2", "line 3", "line 4", "line 5", "line 7",
    ]  # fmt: skip
    assert "regions[0]" in told[0]
    assert "not JSON" in told[1]
    assert "an object is needed" in told[2]
    assert "text" in told[3]
    assert "id: expected str" in told[4]
    assert "given twice" in told[5]
    with pytest.raises(FixtureError, match="line 1: "):
        load_fixtures(sheet)
