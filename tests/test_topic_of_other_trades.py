"""Campaigns, parties and candidates of other trades make no article one about an election."""

from __future__ import annotations

from netralitas_extract import Extractor

_CUP = (
    "Kepala Puskesmas Sukamaju membuka kampanye imunisasi di balai desa. Semua calon penerima "
    "dilayani kader, guru, dan perangkat desa sampai sore tanpa kecuali.\n\n"
    "Sorenya warga menonton partai semifinal piala kecamatan. Kubu yang kalah menuding wasit "
    "memihak, tetapi panitia menyatakan wasit bersikap netral sejak menit pertama. Camat yang "
    "hadir berfoto bersama kedua kapten, lalu menyerahkan piala, dan para guru pulang paling akhir "
    "setelah membereskan bangku-bangku di tepi lapangan desa itu."
)


def test_cup_and_vaccination_are_no_election() -> None:
    assert Extractor().extract(_CUP).conduct == []


def test_same_text_beside_an_election_keeps_its_topic() -> None:
    told = _CUP + "\n\nCamat juga melarang ASN mendukung salah satu paslon pada Pilkada."
    assert [mention.category for mention in Extractor().extract(told).conduct] == [
        "partisan_support"
    ]
