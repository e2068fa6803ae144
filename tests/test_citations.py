"""From what an article cites, and from conduct, to the rules of law."""

from __future__ import annotations

import pytest

from netralitas_extract import (
    Extraction,
    Provision,
    extract,
    instrument_of,
    provisions,
    provisions_of,
)

RULES = provisions()


def first_law(text: str, published: str | None = None) -> tuple[Extraction, str | None]:
    result = extract(text, published=published)
    found = instrument_of(result.laws[0], result)
    return result, found.id if found is not None else None


@pytest.mark.parametrize(
    ("text", "published", "id"),
    [
        ("Sesuai UU Nomor 5 Tahun 2014.", None, "uu5-2014"),
        ("Sesuai Undang-Undang RI No. 20 Tahun 2023.", None, "uu20-2023"),
        ("Sesuai UU 1/2015.", None, "uu1-2015"),
        ("Sesuai UU 8/2015.", None, "uu8-2015"),
        ("Sesuai UU Pilkada Nomor 10 Tahun 2016.", None, "uu10-2016"),
        ("Sesuai UU 6/2020.", None, "uu6-2020"),
        ("Sesuai Perppu Nomor 2 Tahun 2020.", None, "perppu2-2020"),
        ("Sesuai PP 94/2021.", None, "pp94-2021"),
        ("Sesuai Pasal 5 huruf n PP Nomor 94 Tahun 2021.", None, "pp94-2021"),
        ("Sesuai PKPU 13/2024.", None, "pkpu13-2024"),
        ("Sesuai Perbawaslu Nomor 6 Tahun 2018.", None, "perbawaslu6-2018"),
        ("Sesuai Putusan MK Nomor 136/PUU-XXII/2024.", None, "mk136-2024"),
        # Any number of the joint decree, and a wrong one that the press writes.
        ("Sesuai SKB Nomor 2 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 800-5474 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 30 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 1447.1/PM.01/K.1/09/2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 22 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 05 Tahun 2020.", None, "skb2020"),
        ("Sesuai SKB Nomor 5 Tahun 2020.", None, "skb2020"),
        # A number of a circular says little without its issuer.
        ("Sesuai SE Menpan-RB Nomor 1 Tahun 2023.", None, "se-menpanrb-1-2023"),
        ("Sesuai Surat Edaran Menteri PANRB Nomor 18 Tahun 2023.", None, "se-menpanrb-18-2023"),
        ("Sesuai SE Nomor B/71/M.SM.00.00/2017.", None, "se-menpanrb-b71-2017"),
        ("Sesuai Surat Edaran Bupati Ende Nomor 1 Tahun 2023.", None, None),
        ("Sesuai SE Nomor 18 Tahun 2023.", None, None),
        ("Sesuai Surat Mendagri Nomor 100.2.1.3/1575/SJ.", None, "mendagri-1575-2024"),
        # Names mean what bore them when the article appeared.
        ("Sesuai UU ASN.", None, "uu20-2023"),
        ("Sesuai UU ASN.", "2024-09-23", "uu20-2023"),
        ("Sesuai UU ASN.", "2023-10-30", "uu5-2014"),
        ("Sesuai UU ASN.", "2012-01-01", None),
        ("Sesuai Undang-Undang Aparatur Sipil Negara (UU ASN).", "2018-02-01", "uu5-2014"),
        ("Sesuai UU Pemilu.", None, "uu7-2017"),
        ("Sesuai Undang-undang tentang Pemilihan Umum.", None, "uu7-2017"),
        ("Sesuai UU Pilkada.", "2024-10-01", "uu10-2016"),
        ("Sesuai UU Pilkada.", "2015-10-01", "uu1-2015"),
        ("Sesuai Undang-Undang Desa.", "2024-10-01", "uu6-2014"),
        ("Sesuai UU TNI.", "2024-10-01", "uu34-2004"),
        ("Sesuai UU TNI.", "2025-10-01", "uu3-2025"),
        ("Sesuai PP Disiplin PNS.", "2019-01-01", "pp53-2010"),
        ("Sesuai PP Disiplin PNS.", None, "pp94-2021"),
        ("Sesuai SKB lima menteri.", "2023-11-15", "skb2022"),
        ("Sesuai SKB Netralitas ASN.", "2020-10-14", "skb2020"),
        ("Sesuai UU Nomor 7 tentang Pemilu.", None, "uu7-2017"),
        # A number without a year, a slip that is another law, and laws that the table lacks.
        ("Sesuai PP 94.", None, None),
        ("Sesuai PP 94/2001.", None, None),
        ("Sesuai PKPU 13/2014.", None, None),
        ("Sesuai UU Nomor 8 Tahun 2012.", None, None),
        ("Sesuai UU Kesehatan.", None, None),
        ("Sesuai Pasal 363 KUHP.", None, None),
        ("Sesuai Perbup Nomor 94 Tahun 2021.", None, None),
    ],
)
def test_a_citation_leads_to_its_instrument(
    text: str, published: str | None, id: str | None
) -> None:
    assert first_law(text, published)[1] == id


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ia dijerat Pasal 71 ayat (1) jo. Pasal 188 UU 10/2016.", "uu10-2016.71.1 uu1-2015.188"),
        ("Ia dijerat Pasal 71 ayat (1) UU 1/2015.", "uu10-2016.71.1"),
        ("Ia dijerat Pasal 187A ayat (1) UU 10/2016.", "uu10-2016.187a"),
        ("Ia melanggar Pasal 29 huruf g dan j UU 3/2024.", "uu6-2014.29.g uu6-2014.29.j"),
        ("Ia melanggar Pasal 14 huruf i angka 3 PP 94/2021.", "pp94-2021.14.i.3"),
        (
            "Ia melanggar Pasal 14 huruf I angka 3 dan 4 PP 94/2021.",
            "pp94-2021.14.i.3 pp94-2021.14.i.4",
        ),
        ("Ia melanggar Pasal 9 angka 2 UU 5/2014.", "uu5-2014.9.2"),
        ("Ia melanggar Pasal 283 UU Pemilu.", "uu7-2017.283.1 uu7-2017.283.2"),
        ("Ia melanggar Pasal 28 UU Polri.", "uu2-2002.28.1 uu2-2002.28.2"),
        ("Ia melanggar Pasal 39 UU TNI.", " ".join(f"uu34-2004.39.{n}" for n in (1, 2, 3, 4))),
        ("Ia melanggar SKB Nomor 2 Tahun 2022.", "skb2022"),
        ("Ia melanggar PP 94/2021.", ""),
        ("Ia melanggar Pasal 999 PP 94/2021.", ""),
        ("Ia melanggar Pasal 2 PP 94/2001.", ""),
    ],
)
def test_a_citation_leads_to_its_provisions(text: str, ids: str) -> None:
    result = extract(text)
    assert [rule.id for rule in provisions_of(result.laws[0], result)] == ids.split()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada UU Pilkada. Pelanggar Pasal 190 dipidana.", ["uu10-2016", "uu10-2016"]),
        ("Ada UU Kesehatan dan UU Pilkada. Lihat Pasal 190.", [None, "uu10-2016", "uu10-2016"]),
        ("Ada UU Pilkada. Ada UU Kesehatan. Lihat Pasal 190.", ["uu10-2016", None, None]),
        ("Ada PP 53/2010. Kini PP 53 tidak berlaku.", ["pp53-2010", "pp53-2010"]),
    ],
)
def test_a_short_citation_goes_with_the_one_before(text: str, ids: list[str | None]) -> None:
    result = extract(text)
    found = [instrument_of(law, result) for law in result.laws]
    assert [instrument.id if instrument else None for instrument in found] == ids


def test_the_rules_of_a_conduct_mention_are_objects() -> None:
    [conduct] = extract("ASN dilarang berfoto dengan calon bupati.").conduct
    rules = provisions_of(conduct)
    assert all(isinstance(rule, Provision) for rule in rules)
    assert [rule.id for rule in rules] == conduct.provisions
