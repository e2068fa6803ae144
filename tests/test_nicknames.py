"""What people are called besides, and whose name it is."""

from __future__ import annotations

import pytest

from tests.shipped import people


def test_nickname_is_an_alias() -> None:
    found = people(
        "Ketua Bawaslu Dompu Nurwahida Ismaila menerima laporan. "
        '"Masih kami kaji semuanya," kata perempuan yang akrab disapa Umi Idah itu.'
    )
    assert found["Nurwahida Ismaila"].aliases == ["Idah"]


@pytest.mark.parametrize(
    "words",
    [
        "yang akrab disapa Kang Dadan, hadir.",
        "hadir. Kang Dadan, begitu ia disapa, pulang.",
        'hadir. "Kami siaga terus," kata pria yang biasa dipanggil Kang Dadan itu.',
    ],
)
def test_form_of_address_belongs_to_a_nickname(words: str) -> None:
    found = people(f"Pj Wali Kota Cimahi Dadan Sumirta {words}")
    assert found["Dadan Sumirta"].aliases == ["Kang Dadan"]


def test_nickname_belongs_to_the_name_before_alias() -> None:
    found = people("Penyidik memeriksa Sarmino alias Lik Min, Kepala Desa Kedung Waringin.")
    assert found["Sarmino"].aliases == ["Lik Min"]
    text = 'Kapolres Demak Kodrat Hartana menahan La Udin alias "Udin Torpedo". Kodrat pergi.'
    assert people(text)["Kodrat Hartana"].aliases == ["Kodrat"]


def test_part_of_a_nickname_is_the_person() -> None:
    found = people(
        "Bupati Sikka Frans Diogos alias Robi Idonga membantah. "
        '"Tidak benar kabar itu," tegas Robi.'
    )
    assert set(found) == {"Frans Diogos"}


def test_quoted_nickname_inside_a_name_is_a_part_of_it() -> None:
    found = people('Bupati Minahasa Selatan Herman "Manu" Tangkuda hadir. Manu pulang.')
    assert found['Herman "Manu" Tangkuda'].aliases == ["Manu"]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Bupati Batang Ugi Irwanto atau yang akrab disapa Kang Ugik hadir.", ["Kang Ugik"]),
        (
            "Bupati Batang Ugi Irwanto hadir. Pria yang akrab disapa Udin itu menyapa warga.",
            ["Udin"],
        ),
    ],
)
def test_a_nickname_is_an_alias_of_who_is_called_so(text: str, aliases: list[str]) -> None:
    (person,) = people(text).values()
    assert (person.name, person.aliases) == ("Ugi Irwanto", aliases)


def test_a_nickname_may_stand_behind_a_short_form_of_the_name() -> None:
    (person,) = people(
        "Bupati Batang Misbahuddin hadir. “Semua netral,” ujar Misbah yang akrab disapa Nek Bah."
    ).values()
    assert (person.name, person.aliases) == ("Misbahuddin", ["Misbah", "Nek Bah"])


def test_a_nickname_behind_another_holder_is_not_the_first_ones() -> None:
    found = people(
        "Bupati Batang Ugi Irwanto hadir bersama Camat Bulu Joko Sumarno yang akrab disapa Mas Jok."
    )
    assert found["Ugi Irwanto"].aliases == []
    assert found["Joko Sumarno"].aliases == ["Mas Jok"]


def test_other_name_between_dashes() -> None:
    found = people(
        "Bupati Ende Ahmad Heryana hadir. ASN netral, kata Aher --sapaan Ahmad Heryana--, harus."
    )
    assert found["Ahmad Heryana"].aliases == ["Aher"]


@pytest.mark.parametrize(
    ("introduced", "called", "name"),
    [
        ("Mantan Gubernur DKI Basuki Tjahaja Purnama hadir", "Ahok", "Basuki Tjahaja Purnama"),
        ("Basuki Tjahaja Purnama atau Ahok, hadir", "Ahok", "Basuki Tjahaja Purnama"),
        ("Ketum Demokrat Agus Harimurti Yudhoyono hadir", "AHY", "Agus Harimurti Yudhoyono"),
        ("Menteri ATR Agus Harimurti Yudhoyono AHY hadir", "AHY", "Agus Harimurti Yudhoyono"),
        ("Ketua MPR Bambang Soesatyo Bamsoet hadir", "Bamsoet", "Bambang Soesatyo"),
        ("Wakil Ketua DPR Abdul Muhaimin Iskandar hadir", "Cak Imin", "Abdul Muhaimin Iskandar"),
        ("Menteri Sosial Saifullah Yusuf hadir", "Gus Ipul", "Saifullah Yusuf"),
        ("Wali Kota Makassar Moh Ramdhan Pomanto hadir", "Danny Pomanto", "Moh Ramdhan Pomanto"),
    ],
)
def test_what_the_whole_country_calls_somebody_is_tied_to_the_full_name(
    introduced: str, called: str, name: str
) -> None:
    text = f'JAKARTA - {introduced} di Jakarta. "ASN harus netral," kata {called}.'
    found = people(text)
    assert list(found) == [name]
    assert called in found[name].aliases


@pytest.mark.parametrize(
    ("introduced", "called"),
    [
        ("Wakil Presiden Joko Prabawa hadir", "Ahok"),
        ("Ketua MPR Bambang Wuryanto hadir", "Bamsoet"),
        ("Gubernur Jawa Barat Ridwan Kamil hadir", "Emil Dardak"),
    ],
)
def test_what_one_is_called_by_the_whole_country_is_nobody_else(
    introduced: str, called: str
) -> None:
    found = people(f'JAKARTA - {introduced} di Jakarta. "ASN harus netral," kata {called}.')
    assert called in found
    assert len(found) == 2
