"""Where names of people begin and end, and what stands around them."""

from __future__ import annotations

from functools import cache

import pytest

from netralitas_extract import Extractor
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.recognizers.names import NameReader


@cache
def reader() -> NameReader:
    return NameReader(load_lexicon())


@pytest.mark.parametrize(
    ("text", "name", "honorifics", "degrees"),
    [
        ("Andriyana meminta", "Andriyana", (), ()),
        ("Wira Atmaja Kusuma di Tegal", "Wira Atmaja Kusuma", (), ()),
        (
            "Dr. Drs. H. Agung Fahrudin, M.Si mengimbau",
            "Agung Fahrudin",
            ("H.",),
            ("Dr.", "Drs.", "M.Si"),
        ),
        ("H.Hamid S.Rustandi,SH bilang", "Hamid S.Rustandi", ("H.",), ("SH",)),
        ("Drs. H. Yusran Ilyasa, M.Si,meminta", "Yusran Ilyasa", ("H.",), ("Drs.", "M.Si")),
        ("Hj. Rahmi Syofia, S.H., M.H., menambahkan", "Rahmi Syofia", ("Hj.",), ("S.H.", "M.H.")),
        ("Marzuli Iskandi, S.Pd.I., di ruang", "Marzuli Iskandi", (), ("S.Pd.I.",)),
        ("Agung Fahrudin, M. Si bilang", "Agung Fahrudin", (), ("M. Si",)),
        ("Agung Fahrudin SE MM bilang", "Agung Fahrudin", (), ("SE", "MM")),
        ("AKBP I Gede Wirya, S.I.K., menegaskan", "I Gede Wirya", (), ("S.I.K.",)),
        ("Letkol Inf. (Purn) Joko Susanta, S.Sos hadir", "Joko Susanta", (), ("S.Sos",)),
        ("Kombes Pol. Dr. Edy Surya membenarkan", "Edy Surya", (), ("Dr.",)),
        ("KH. Ma'rif Amirudin hadir", "Ma'rif Amirudin", ("KH.",), ()),
        ("K. H. Ma'rif Amirudin hadir", "Ma'rif Amirudin", ("K.", "H."), ()),
        ("Tgk. Marzuki Daud hadir", "Marzuki Daud", ("Tgk.",), ()),
        ("dr. Hj. Intan Marlia, berkeliling", "Intan Marlia", ("Hj.",), ("dr.",)),
        ("Pak Rusdian bilang", "Rusdian", (), ()),
        ("M. Faisol Akbari mengaku", "M. Faisol Akbari", (), ()),
        ("Muh. Rusdian Palalo mengaku", "Muh. Rusdian Palalo", (), ()),
        ("Sofyana A. Djalal (kanan)", "Sofyana A. Djalal", (), ()),
        ("A.A. Gede Agung Putra hadir", "A.A. Gede Agung Putra", (), ()),
        ("Syafri Dt. Bandaro Sati, jalur", "Syafri Dt. Bandaro Sati", (), ()),
        ("La Ode Hamidu, menambahkan", "La Ode Hamidu", (), ()),
        ("I Gusti Ngurah Raka bin Wijana pulang", "I Gusti Ngurah Raka bin Wijana", (), ()),
        ("Ni Luh Putu Ariani berpesan", "Ni Luh Putu Ariani", (), ()),
        ("Bodewin van Room hadir", "Bodewin van Room", (), ()),
        ("Lalu Gita Wirajaya hadir", "Lalu Gita Wirajaya", (), ()),
        ("Supian Hakim hadir", "Supian Hakim", (), ()),
        ("Anak Agung Gede Putra hadir", "Anak Agung Gede Putra", (), ()),
        ("Sang Nyoman Sedani hadir", "Sang Nyoman Sedani", (), ()),
        ("Rosa de Lima hadir", "Rosa de Lima", (), ()),
        ("Cecep Nurul Yakin hadir", "Cecep Nurul Yakin", (), ()),
        ("Raja Juli Antana hadir", "Raja Juli Antana", (), ()),
        ("Eva Guna Pandian hadir", "Eva Guna Pandian", (), ()),
        ("Adnan Purista YL hadir", "Adnan Purista YL", (), ()),
        ('Herman "Manu" Tangkuda hadir', 'Herman "Manu" Tangkuda', (), ()),
        ("RM. Suryo Hadikusuma hadir", "Suryo Hadikusuma", ("RM.",), ()),
        ("Drs. Ec. Budi Santosa, MM hadir", "Budi Santosa", (), ("Drs.", "Ec.", "MM")),
        ("Ajun Komisaris Besar Polisi Ihsan Nur hadir", "Ihsan Nur", (), ()),
        ("Mahfudin MD hadir", "Mahfudin MD", (), ()),
        ("Andriyana.Ia datang", "Andriyana", (), ()),
        ("Andriyana. Ia datang", "Andriyana", (), ()),
        ("Beyu-Retno unggul", "Beyu", (), ()),
        ("Ahmad Al-Farisi unggul", "Ahmad Al-Farisi", (), ()),
        ("Ugi, sapaan akrabnya", "Ugi", (), ()),
        ("Andi Wirawan Selasa lalu", "Andi Wirawan", (), ()),
        ("Andi Wirawan\nJakarta", "Andi Wirawan", (), ()),
    ],
)
def test_name_is_read_with_what_stands_around_it(
    text: str, name: str, honorifics: tuple[str, ...], degrees: tuple[str, ...]
) -> None:
    read = reader().read(text, 0)
    assert read is not None
    assert (text[read.start : read.end], read.honorifics, read.degrees) == (
        name,
        honorifics,
        degrees,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu menegaskan",
        "Aparatur Sipil Negara wajib",
        "Senin pagi",
        "November mendatang",
        "Namun demikian",
        "KPU menetapkan",
        "Minta ASN netral",
        "Pemerintah Kabupaten",
        "seluruh pegawai",
        "Partai Melati",
        "FormasNU Ahmad",
        "ST/2232/IX",
        "S",
        "",
    ],
)
def test_capitalised_word_that_is_no_name_is_not_read(text: str) -> None:
    assert reader().read(text, 0) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Terpisah, Dosen Drs. H. Agung Salima, M.Si, |menilai", "Agung Salima"),
        ("Kuasa hukum pelapor, M. Fajrin Hamdani, |menyebut", "M. Fajrin Hamdani"),
        ("Pemenang lomba, Anggi Lestiana (19), |mengaku", "Anggi Lestiana"),
        ("Sedangkan Bustomi |mengaku", "Bustomi"),
        ("di Universitas Nusa Dr. Elfira Rahmani |menyebut", "Elfira Rahmani"),
    ],
)
def test_name_before_a_verb_is_read(text: str, name: str) -> None:
    at = text.index("|")
    text = text.replace("|", "")
    read = reader().read_before(text, at, 0)
    assert read is not None
    assert text[read.start : read.end] == name


@pytest.mark.parametrize(
    "text",
    ["Kemarin Bawaslu |mengaku", "Dalam Pelantikan |mengaku", "warga desa |mengaku", "Jumat, |ia"],
)
def test_no_name_before_a_verb_is_read_from_other_words(text: str) -> None:
    at = text.index("|")
    assert reader().read_before(text.replace("|", ""), at, 0) is None


def test_initials_are_a_name_only_where_asked_for() -> None:
    assert reader().read("YD mengaku", 0) is None
    read = reader().read("YD mengaku", 0, initials=2)
    assert read is not None
    assert read.tokens == ("YD",)
    assert reader().read("KPU mengaku", 0, initials=3) is None


def test_capitals_are_a_name_only_where_asked_for() -> None:
    assert reader().read("WIRA ATMAJA HADIR", 0) is None
    read = reader().read("WIRA ATMAJA HADIR", 0, capitals=True)
    assert read is not None
    assert read.tokens == ("WIRA", "ATMAJA")


def test_a_numeral_behind_what_it_counts_is_nobody() -> None:
    text = 'Caleg dari Dapil Kalimantan Barat I itu menolak. "Kami netral saja," jelasnya.'
    assert Extractor().extract(text).people == []


def test_a_text_may_end_with_the_first_letter_of_a_degree() -> None:
    read = reader().read("Rahmi Hartati S", 0)
    assert read is not None
    assert read.tokens[:2] == ("Rahmi", "Hartati")


@pytest.mark.parametrize("ends", ["Rahmi Hartati", "Rahmi Hartati,", "Rahmi Hartati S", "Rahmi"])
def test_an_article_may_end_with_the_name_that_it_begins_with(ends: str) -> None:
    text = f"Bupati Bima Resmikan Puskesmas Baru di Sape\n\n{ends}"
    assert [official.office for official in Extractor().extract(text).officials] == ["bupati"]
