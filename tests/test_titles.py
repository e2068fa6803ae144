"""Titles of office with their holders, on snippets of every office, status and naming tradition."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.model import Extraction
from tests.shipped import extractor

SNIPPETS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "data" / "titles.toml").read_text(encoding="utf-8")
)["snippet"]


def found_titles(result: Extraction) -> list[str]:
    names = {person.id: person.name for person in result.people}
    return [
        f"{o.text} | {o.status} {o.tenure} {o.office} | {o.jurisdiction or '-'} | "
        f"{names.get(o.person_id or '', '-')}"
        for o in result.officials
    ]


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: str(snippet["text"])[:60])
def test_snippet_has_exactly_these_titles(snippet: dict[str, Any]) -> None:
    result = extractor().extract(snippet["text"])
    assert found_titles(result) == snippet.get("titles", [])


def test_snippets_are_enough_of_both_kinds() -> None:
    negatives = [snippet for snippet in SNIPPETS if "titles" not in snippet]
    assert len(SNIPPETS) >= 120
    assert len(negatives) >= 40


def test_spans_of_titles_are_exact() -> None:
    for snippet in SNIPPETS:
        result = extractor().extract(snippet["text"])
        for official in result.officials:
            assert snippet["text"][official.start : official.end] == official.text


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Ketua Bawaslu Dompu Nurdin Hamzah hadir.", "Bawaslu"),
        ("Kepala Dinas Kesehatan Kota Bima Rahmat Hidayat hadir.", "Dinas Kesehatan"),
        ("Kepala BKPSDM Kota Bima Rahmat Hidayat hadir.", "BKPSDM"),
        ("Bupati Dompu Nurdin Hamzah hadir.", None),
    ],
)
def test_organization_is_the_body_that_the_title_names(text: str, organization: str | None) -> None:
    assert extractor().extract(text).officials[0].organization == organization


def test_jurisdiction_of_a_title_without_region_comes_from_the_article() -> None:
    result = extractor().extract(
        "Bupati Ende Petrus Lado membuka acara di Kabupaten Ende. Sekda Yosef Wea hadir."
    )
    sekda = result.officials[1]
    assert (sekda.text, sekda.jurisdiction, sekda.jurisdiction_source) == (
        "Sekda",
        "53.08",
        "inferred",
    )


def test_title_in_brackets_behind_its_long_form_is_no_second_mention() -> None:
    result = extractor().extract("Menteri Dalam Negeri (Mendagri) Titus Karnadi datang.")
    assert [official.text for official in result.officials] == ["Menteri Dalam Negeri"]


@pytest.mark.parametrize(
    "opening",
    [
        "Saat ditanya soal nama-nama cawapres",
        "Mengenai kriteria cawapres",
        "Untuk cawapres",
        "Dalam simulasi tujuh nama capres",
        "Terkait calon Panglima TNI",
    ],
)
def test_a_post_that_is_spoken_of_is_not_that_of_the_subject_behind_it(opening: str) -> None:
    text = f"JAKARTA - {opening}, Rahmat Wijaya menyebut beberapa tokoh."
    assert found_titles(extractor().extract(text)) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Menurut bakal cawapres, Rahmat Wijaya", "bakal cawapres"),
        ("Setelah menjadi camat, Rahmat Wijaya", "camat"),
        ("Terkait Bupati Ende, Rahmat Wijaya", "Bupati Ende"),
    ],
)
def test_a_post_before_a_comma_is_that_of_the_name_behind_it(words: str, title: str) -> None:
    text = f"JAKARTA - {words} menyebut beberapa tokoh."
    found = found_titles(extractor().extract(text))
    assert [(words.split(" | ")[0], words.split(" | ")[-1]) for words in found] == [
        (title, "Rahmat Wijaya")
    ]


@pytest.mark.parametrize(
    ("behind", "holder"),
    [
        ("juga dinilai membawa suara baru", "Rakhan Bumi"),
        ("dianggap kuat", "Rakhan Bumi"),
        ("mengatakan hal itu wajar", "Banu Prastowo"),
    ],
)
def test_a_title_that_is_judged_is_that_of_the_one_who_is_told_of(behind: str, holder: str) -> None:
    text = (
        "SOLO - Calon presiden Rakhan Bumi hadir. Direktur lembaga survei Banu Prastowo "
        f"mengatakan Rakhan kuat. Mantan Wali Kota Surakarta itu {behind}."
    )
    assert found_titles(extractor().extract(text))[-1].endswith(f"| {holder}")
