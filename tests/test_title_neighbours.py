"""Whose a title is where brackets, villages, degrees and lists stand beside it."""

from __future__ import annotations

import pytest

from netralitas_extract.model import Extraction
from tests.shipped import extractor


def holders(result: Extraction) -> list[tuple[str, str | None]]:
    """The text of each title with the name of who holds it."""
    names = {person.id: person.name for person in result.people}
    return [(title.text, names.get(title.person_id or "")) for title in result.officials]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # A region in brackets is no name, and letters in brackets end a body's name.
        (
            "Dandim 0211/TT (Tapanuli Tengah), Letkol Inf Ferdi Batubara memimpin apel.",
            [("Dandim 0211/TT", "Ferdi Batubara")],
        ),
        ("Pimpinan Lembaga Non Struktural (LNS), Gubernur, Bupati serta Walikota hadir.", []),
        # A village's head called by one of his names, and one who is introduced.
        (
            "Kepala Desa Tarik Kecamatan Tarik Ifanu Ahmad Irfan hadir. Kades Ifanu diam.",
            [("Kepala Desa Tarik", "Ifanu Ahmad Irfan"), ("Kades", "Ifanu Ahmad Irfan")],
        ),
        (
            "Kades Sukamaju Ahmad Fauzan hadir. Kades Sukamaju diam.",
            [("Kades Sukamaju", "Ahmad Fauzan"), ("Kades Sukamaju", "Ahmad Fauzan")],
        ),
        (
            "Kepala desa Cimparuh itu bernama Imar Darwis, yang diperiksa.",
            [("Kepala desa Cimparuh", "Imar Darwis")],
        ),
        # A degree tells where a name begins.
        ("Direktur RSUD Menggala Dr Lukas Pura hadir.", [("Direktur RSUD", "Lukas Pura")]),
        # Divisions whose words no list has.
        (
            "Komisioner Bawaslu Kabupaten Bogor Divisi Penindakkan Laporan, Abdu Haris, hadir.",
            [("Komisioner Bawaslu Kabupaten Bogor", "Abdu Haris")],
        ),
        (
            "Kepala Bidang Profesi dan Pengamanan (Kabid Propam) Polda Jambi, Kombes Pol Zul "
            "Efendi, hadir.",
            [("Kepala Bidang Profesi dan Pengamanan (Kabid Propam) Polda Jambi", "Zul Efendi")],
        ),
    ],
)
def test_title_is_that_of_its_holder(words: str, expected: list[tuple[str, str | None]]) -> None:
    assert holders(extractor().extract(words)) == expected


def test_only_the_name_behind_a_degree_is_the_persons() -> None:
    text = (
        "Pesan itu disampaikan Rektor Universitas Silampari Dr H Rudi Erwan saat apel. "
        '"Kita netral," katanya.'
    )
    result = extractor().extract(text)
    assert [person.name for person in result.people] == ["Rudi Erwan"]
    assert result.quotes[0].speaker_id == result.people[0].id


@pytest.mark.parametrize("regency", ["Kota Serang", "Kabupaten Serang"])
def test_a_year_is_no_region_and_a_bodys_region_is_its_own(regency: str) -> None:
    result = extractor().extract(f"Pada 2019, Polda Metro memeriksa Bupati {regency}.")
    assert [region.text for region in result.regions] == [regency]
