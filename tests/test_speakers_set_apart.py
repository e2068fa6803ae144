"""Who speaks, whatever tells when, where and for whom between his title and the word of speech."""

from __future__ import annotations

import pytest

from tests.shipped import extractor

LEAD = "Bawaslu mengawasi ASN jelang Pilkada.\n\nKepala BKD Banten Komarudin"


@pytest.mark.parametrize(
    "verb", ["menegaskan", "mengatakan,", "meminta agar", "mengingatkan bahwa"]
)
@pytest.mark.parametrize(
    "circumstance",
    [
        "",
        ", Kamis (21/3/2019),",
        " Kamis (21/3/2019)",
        ", Kamis 21 Maret 2019,",
        " pada Kamis (21/3/2019)",
        " di Serang, Kamis (21/3/2019),",
        ", di Serang, Kamis (21/3/2019),",
        " saat ditemui di kantornya",
        " saat ditemui di kantornya, Kamis (21/3/2019),",
        " usai rapat,",
        " usai apel, Kamis (21/3/2019),",
        " kepada wartawan",
        ", kepada wartawan,",
        " kepada wartawan, Kamis (21/3/2019),",
        ", Kamis (21/3/2019), kepada wartawan",
        ", Kamis 21 Maret 2019, kepada wartawan",
        " di ruang kerjanya",
        " dalam sambutannya",
        " dalam sambutannya, Kamis (21/3/2019),",
        " melalui pesan singkat",
        " melalui sambungan telepon, Kamis (21/3/2019),",
        " lewat keterangan tertulis",
        " saat dikonfirmasi",
        " saat dikonfirmasi wartawan, Kamis (21/3/2019)",
        " ketika dihubungi terpisah",
        " didampingi Sekretaris BKD Rina Wati,",
        " bersama jajarannya",
        " yang hadir dalam acara itu",
        " yang ditemui usai acara,",
        " secara tegas",
        " dengan tegas",
        " juga",
        " pun",
        " kembali",
        " lantas",
        " kemudian",
        ", SH, MH,",
        " (50)",
        " selaku ketua tim",
        " atas nama pemerintah daerah",
        " di hadapan ratusan ASN",
        " di hadapan para kades, Kamis (21/3/2019),",
        " mewakili gubernur",
        " tak henti-hentinya",
        " saat menjadi pembina apel",
        " saat membuka sosialisasi di Hotel Aston, Kamis (21/3/2019),",
        " seusai menghadiri rapat koordinasi di Serang",
    ],
)
def test_words_between_title_and_verb_leave_the_speaker(circumstance: str, verb: str) -> None:
    text = f"{LEAD}{circumstance} {verb} ASN wajib netral pada Pilkada."
    result = extractor().extract(text)
    names = {person.id: person.name for person in result.people}
    assert ("Komarudin", "appeal") in [
        (names.get(told.speaker_id or ""), told.act) for told in result.statements
    ]


def test_a_venue_speaks_not() -> None:
    text = "Rapat di Hotel Aston Serang menegaskan ASN wajib netral pada Pilkada."
    assert extractor().extract(text).people == []


def test_who_leads_a_place_speaks_by_his_own_name() -> None:
    text = "Manajer Hotel Aston Rahmat Hidayat mengatakan ASN wajib netral pada Pilkada."
    assert [person.name for person in extractor().extract(text).people] == ["Rahmat Hidayat"]
