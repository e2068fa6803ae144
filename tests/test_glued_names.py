"""Names that the next word is stuck to, as scraped pages have them."""

from __future__ import annotations

import pytest

from netralitas_extract import extract

KNOWN = " Menurut Surya Hartono, laporan itu lengkap."


@pytest.mark.parametrize(
    "stuck", ["menanggapi", "menegaskan", "berkukuh pada", "saat", "tidak hadir untuk"]
)
def test_a_word_stuck_to_a_name_that_the_article_knows_is_no_part_of_it(stuck: str) -> None:
    text = f"Ketua Bawaslu Kota Bima Surya Hartono{stuck} laporan itu.{KNOWN}"
    result = extract(text)
    assert [person.name for person in result.people] == ["Surya Hartono"]
    assert [title.person_id for title in result.officials] == [result.people[0].id]
    assert {text[m.start : m.end] for m in result.people[0].mentions} == {"Surya Hartono"}


@pytest.mark.parametrize("name", ["Surya Hartonomerdeka", "Surya Berlianto", "Surya Supardi"])
def test_a_name_of_its_own_is_left_whole(name: str) -> None:
    text = f"Ketua Bawaslu Kota Bima {name} menanggapi laporan itu, kata Budi Santoso."
    assert extract(text).people[0].name == name
