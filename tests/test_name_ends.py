"""Where a name begins and ends, beside bodies, laws, short forms and missing blanks."""

from __future__ import annotations

import pytest

from tests.shipped import people


@pytest.mark.parametrize(
    ("who", "called", "name"),
    [
        ("Ketua Harian Gerindra Wirya Darmo Ahmad", "Darmo", "Wirya Darmo Ahmad"),
        ("Ketua DPD Gerindra Jatim Anwar Sadono Mulya", "Sadono", "Anwar Sadono Mulya"),
        ("Co-captain Timnas Amin Sugito Baharja", "Sugito", "Sugito Baharja"),
        ("juru bicara TKN Prabowo-Gibran Citra Anelia Tanjaya", "Anelia", "Citra Anelia Tanjaya"),
        ("Wakil Ketua Umum Partai Golongan Karya (Golkar) Erwan Aksana", "Erwan", "Erwan Aksana"),
        ("Ketua DPP Partai Solidaritas Indonesia Citra Tanjaya", "Citra", "Citra Tanjaya"),
        # A body whose own name goes on keeps its words.
        ("Direktur Pijar Strategic Arief Susetyo", "Arief", "Arief Susetyo"),
        ("Ketua Yayasan Pelita Budi Santoso", "Santoso", "Budi Santoso"),
    ],
)
def test_a_name_behind_a_party_or_team_is_whole(who: str, called: str, name: str) -> None:
    found = people(f'"Kami menunggu putusan itu," kata {who}. "Kita lihat nanti," ujar {called}.')
    assert list(found) == [name]


@pytest.mark.parametrize(
    "who",
    [
        "pengasuh Ponpes Al-Hidayah itu",
        "Ketua Yayasan Bina Bangsa Sejahtera",
        "Direktur Pondok Pesantren Nurul Jadid",
        "sukarelawan Prabowo-Gibran",
    ],
)
def test_the_name_of_a_school_or_a_team_is_nobody(who: str) -> None:
    assert not people(f'"Santri harus sabar dan tenang," kata {who}.')


def test_a_law_is_nobody_who_was_minister() -> None:
    assert not people("Pembuatan Omnibus Law saat masih menjabat menteri dipersoalkan.")


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ('Menko Polhukam Wira MD hadir. "Itu tidak benar," ujar WiraMD.', "Wira MD", "WiraMD"),
        ('Bupati Ende Arman Basri hadir. "Itu salah," kata Armandi Gedung Putih.',
         "Arman Basri", "Arman"),
        ('"Ini milik rakyat semua," kata Muzanasaat menghadiri acara. Bupati Ahmad Muzana pulang.',
         "Ahmad Muzana", "Muzana"),
        ('Bupati Ende Haedar Nasirmengatakan itu salah. "Salah," kata Haedar.',
         "Haedar Nasir", "Haedar"),
    ],
)  # fmt: skip
def test_a_name_ends_where_a_blank_is_missing(text: str, name: str, alias: str) -> None:
    found = people(text)
    assert list(found) == [name]
    assert found[name].aliases == [alias]


@pytest.mark.parametrize(
    "text",
    [
        'Pak Supar pulang. Supardi tiba. "Ini milik rakyat semua," kata Supardi.',
        'Bupati Ende Supardi hadir. "Ini milik rakyat semua," kata Supardi.',
        '"Ini milik rakyat semua," kata Supardi.',
    ],
)
def test_a_name_that_ends_like_another_word_is_whole(text: str) -> None:
    assert list(people(text)) == ["Supardi"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('SAMPANG - Moh. Zainul Arifin hadir. "Saya lelah," kata Zainul.', "Moh. Zainul Arifin"),
        ('Abd. Rahman Salim hadir. "Saya lelah," kata Rahman Salim.', "Abd. Rahman Salim"),
        ("Ketua Bawaslu Ende, Moch. Yusranto berpesan.", "Moch. Yusranto"),
        ("Ketua Bawaslu Ende, Ach. Zubaidin berpesan.", "Ach. Zubaidin"),
        ('Biayanya Rp 5 M. Zainul Arifin hadir. "Saya lelah," kata Zainul.', "Zainul Arifin"),
    ],
)  # fmt: skip
def test_a_short_form_before_a_name_is_a_part_of_it(text: str, name: str) -> None:
    assert list(people(text)) == [name]
