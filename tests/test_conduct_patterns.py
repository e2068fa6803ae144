"""The patterns of conduct and of the groups that rules bind, and how their matches combine."""

from __future__ import annotations

import re
from functools import cache
from typing import cast, get_args

import pytest

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.lexicon.schema import ActorEntry, ConductEntry
from netralitas_extract.model import ConductCategory
from netralitas_extract.recognizers.conduct import ConductRecognizer, recognize_actors
from netralitas_extract.text import Text
from tests.shipped import lexicon, scanner

_PROVISION = re.compile(r"[a-z]+(?:-[a-z]+)?[a-z0-9]*-?\w*-?\d{0,4}(?:\.[a-z0-9]+)*")


@cache
def _recognizer() -> ConductRecognizer:
    return ConductRecognizer(lexicon())


def _conduct_entries() -> list[ConductEntry]:
    return [cast(ConductEntry, p.entry) for p in lexicon().patterns["conduct"]]


def _seen_by(pattern: Pattern, written: str) -> bool:
    text = Text(written)
    hits = scanner().scan(text)
    hits_of = ((hit[:2], hit[2]) for hit in hits["conduct"])
    its_own = [(*place, (pattern,)) for place, listed in hits_of if pattern in listed]
    concern = _recognizer().concern(text, recognize_actors(text, hits["actor"]))
    return bool(_recognizer().candidates(text, its_own, concern))


def _conduct(written: str) -> list[tuple[str, str]]:
    """Category and words of the conduct in a text."""
    text = Text(written)
    hits = scanner().scan(text)
    concern = _recognizer().concern(text, recognize_actors(text, hits["actor"]))
    found = _recognizer().recognize(text, hits["conduct"], concern)
    return [
        (cast(ConductEntry, m.pattern.entry).category, text.norm[m.start : m.end]) for m in found
    ]


def _groups(written: str) -> list[tuple[str, str]]:
    text = Text(written)
    return [
        (group, text.norm[start:end])
        for start, end, group in recognize_actors(text, scanner().scan(text)["actor"])
    ]


def _lines(field: str) -> list[object]:
    return [
        pytest.param(pattern, line, id=f"{pattern.entry.id}-{number}")
        for pattern in lexicon().patterns["conduct"]
        for number, line in enumerate(getattr(pattern.entry, field), 1)
    ]


@pytest.mark.parametrize(("pattern", "line"), _lines("examples"))
def test_each_example_is_seen_by_its_entry(pattern: Pattern, line: str) -> None:
    assert _seen_by(pattern, line)


@pytest.mark.parametrize(("pattern", "line"), _lines("counterexamples"))
def test_no_counterexample_is_seen_by_its_entry(pattern: Pattern, line: str) -> None:
    assert not _seen_by(pattern, line)


def test_every_category_has_entries() -> None:
    assert {entry.category for entry in _conduct_entries()} == set(get_args(ConductCategory))


def test_every_entry_proves_itself_and_names_its_rules() -> None:
    for entry in _conduct_entries():
        assert len(entry.examples) >= 2, entry.id
        assert entry.counterexamples, entry.id
        assert entry.provisions, entry.id
        assert all(_PROVISION.fullmatch(provision) for provision in entry.provisions), entry.id


def test_entries_of_one_category_name_the_same_rules() -> None:
    by_category: dict[str, list[str]] = {}
    for entry in _conduct_entries():
        assert by_category.setdefault(entry.category, entry.provisions) == entry.provisions


def test_an_entry_is_named_after_its_category() -> None:
    for entry in _conduct_entries():
        assert entry.id.startswith(f"{entry.category}.")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ASN dilarang berfoto dengan calon bupati.", ["berfoto dengan calon bupati"]),
        ("Di Pilkada ASN tidak memihak salah satu paslon.", ["memihak salah satu paslon"]),
        ("ASN yang tidak netral di Pemilu disanksi.", ["tidak netral"]),
        ("PNS jangan melakukan politik uang di Pemilu.", ["melakukan politik uang"]),
        (
            "Camat diduga mendukung calon Bupati Sidoarjo nomor urut 2, Drs. Sarwan Budi, kemarin.",
            ["mendukung calon Bupati Sidoarjo nomor urut 2, Drs. Sarwan Budi"],
        ),
        (
            "ASN jangan mendukung calon-calon yang akan maju dalam Pilkada, katanya.",
            ["mendukung calon-calon yang akan maju dalam Pilkada"],
        ),
        (
            "PNS menyukai unggahan salah satu pasangan calon (paslon) di Instagram, katanya.",
            ["menyukai unggahan salah satu pasangan calon (paslon) di Instagram"],
        ),
        (
            "Camat diduga mendukung pasangan Budi Sarwan-Tono Wijaya Kusuma di Pilkada.",
            ["mendukung pasangan Budi Sarwan-Tono Wijaya Kusuma"],
        ),
        (
            "ASN dilarang mendukung salah satu partai politik atau capres-cawapres, katanya.",
            ["mendukung salah satu partai politik atau capres-cawapres"],
        ),
        (
            "Di Pemilu ASN tidak memihak kepada kepentingan siapapun, katanya.",
            ["memihak kepada kepentingan siapapun"],
        ),
        (
            "Di Pemilu ASN tidak memihak kepada kepentingan tertentu, siapa itu urusannya.",
            ["memihak kepada kepentingan tertentu"],
        ),
        (
            "Di Pilkada ASN menolak politik uang (money politics) itu.",
            ["politik uang (money politics)"],
        ),
    ],
)
def test_a_mention_reaches_from_the_verb_to_the_end_of_its_object(
    written: str, expected: list[str]
) -> None:
    assert [words for _, words in _conduct(written)] == expected


def test_the_name_of_a_candidate_is_not_sought_in_a_headline_of_capitals() -> None:
    found = _conduct("Diduga Dukung Calon Bupati Camat Waru Diperiksa Bawaslu")
    assert found == [("partisan_support", "Dukung Calon Bupati")]


@pytest.mark.parametrize(
    "written",
    [
        "ASN dilarang like, comment, dan share saat Pilkada.",
        "ASN dilarang menyukai atau mengomentari unggahan paslon.",
        "Kades jangan ikut serta atau terlibat dalam kampanye Pilkada.",
        "ASN dilarang memasang spanduk, baliho, atau alat peraga kampanye calon.",
    ],
)
def test_what_shares_a_verb_or_an_object_is_one_mention(written: str) -> None:
    assert len(_conduct(written)) == 1


def test_verbs_with_objects_of_their_own_are_one_mention_each() -> None:
    found = _conduct("ASN dilarang menghadiri deklarasi calon dan memberi dukungan secara aktif.")
    assert found == [
        ("campaigning", "menghadiri deklarasi calon"),
        ("partisan_support", "memberi dukungan secara aktif"),
    ]


def test_inner_words_of_another_category_are_a_mention_of_their_own() -> None:
    assert _conduct("PNS itu ketahuan mengunggah foto bersama bakal calon.") == [
        ("social_media", "mengunggah foto bersama bakal calon"),
        ("photo_gesture", "foto bersama bakal calon"),
    ]


@pytest.mark.parametrize(
    ("written", "category"),
    [
        ("Camat mengajak ASN mendukung paslon nomor urut 1.", "mobilisation"),
        ("ASN dilarang membuat keputusan yang menguntungkan petahana.", "biased_decision"),
        ("Kades memakai mobil dinas untuk kampanye calon.", "state_resources"),
        ("Guru honorer dipaksa memilih caleg tertentu.", "intimidation"),
    ],
)
def test_what_a_mention_asks_for_belongs_to_it(written: str, category: str) -> None:
    assert [found for found, _ in _conduct(written)] == [category]


@pytest.mark.parametrize(
    "written",
    [
        "Persib menjamu lawan di tempat netral, wasitnya netral.",
        "Dinas Kesehatan membuka kampanye hidup sehat, para ASN ikut.",
        "ASN mendukung program pemerintah menjelang Pilkada.",
        "Bupati foto bersama anak-anak usai apel ASN menjelang Pilkada.",
        "Video kucing itu dibanjiri like dan komentar warganet.",
        "Pasangan calon pengantin berswafoto di depan gedung, tamunya para camat.",
        "Mutasi pejabat digelar rutin setiap enam tahun di kantor itu.",
        "KPU menetapkan masa kampanye Pilkada; jadwal kampanye terbuka menyusul.",
        "Relawan mengampanyekan capres dan memasang baliho di jalan.",
        "Partai Bintang Timur mendukung calon bupati dan mendaftar ke KPU.",
    ],
)
def test_everyday_uses_are_no_conduct(written: str) -> None:
    assert _conduct(written) == []


def test_words_of_an_election_here_and_there_make_no_article_about_one() -> None:
    stray = "Kampanye imunisasi dibuka camat. Pasangan calon pengantin pun hadir. " * 8
    assert _conduct(f"{stray} Tuas berada pada posisi netral.") == []


def test_a_pronoun_goes_on_with_the_servant_named_before() -> None:
    told = "Seorang camat diperiksa Bawaslu soal Pilkada. Kasusnya bermula dari laporan warga."
    of_camat = _conduct(f"{told} Ia ikut menyusun strategi pemenangan petahana.")
    assert of_camat == [("campaigning", "ikut menyusun strategi pemenangan petahana")]
    assert _conduct(f"{told} Kader partai menyusun strategi pemenangan petahana.") == []


def test_who_stands_again_is_in_office() -> None:
    words = "tidak menyalahgunakan kewenangannya untuk menggalang dukungan"
    assert _conduct(f"Bawaslu mengingatkan calon petahana agar {words} di Pilkada.") == [
        ("biased_decision", words.removeprefix("tidak "))
    ]
    assert _conduct(f"Bawaslu mengingatkan calon bupati agar {words} di Pilkada.") == []


def test_of_groups_at_one_place_the_longest_words_count() -> None:
    assert _groups("Kepala desa, perangkat desa dan PNS hadir.") == [
        ("kepala_desa", "Kepala desa"),
        ("perangkat_desa", "perangkat desa"),
        ("pns", "PNS"),
    ]


@pytest.mark.parametrize(
    "written", ["calon kepala desa", "pemilihan kepala daerah", "UU ASN", "warga negara asing"]
)
def test_longer_words_that_hold_a_group_can_be_none(written: str) -> None:
    assert _groups(written) == []


def test_every_group_has_examples_that_give_it() -> None:
    for pattern in lexicon().patterns["actor"]:
        entry = cast(ActorEntry, pattern.entry)
        for line in entry.examples:
            groups = [group for group, _ in _groups(line)]
            assert (entry.group in groups) if entry.group else not groups, line
        for line in entry.counterexamples:
            assert entry.group is None or entry.group not in dict(_groups(line)), line
