"""People who are known by a part of their name and get the rest of it where it stands."""

from __future__ import annotations

import pytest

from tests.shipped import extractor


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Given names before the part that is known.
        (
            "“ASN harus netral,” kata Siregar. Dosen Universitas Nasional Ahmad Siregar hadir.",
            {"Ahmad Siregar"},
        ),
        # One capitalised word amid a sentence.
        ("“ASN harus netral,” kata Marbun. Itu dikatakan oleh Wirya Marbun.", {"Wirya Marbun"}),
        # Behind a team that goes by two names.
        (
            "“Kami siap,” kata Lukman. Ketua Tim Kampanye Wirya-Tania Lukman Hadipranata hadir.",
            {"Lukman Hadipranata"},
        ),
        # Another name of the same person.
        ("Ketua KPU Bima Ahmad Baidawi atau Awing hadir. “Netral,” kata Awing.", {"Ahmad Baidawi"}),
        # Streets bear names that nobody is meant by.
        ("“ASN harus netral,” kata Siregar. Apel digelar di Jalan Ahmad Siregar.", {"Siregar"}),
        # Two who bear one name stay two.
        (
            "Camat Wera Ahmad Siregar dan Camat Ambalawi Tono Siregar hadir.",
            {"Ahmad Siregar", "Tono Siregar"},
        ),
    ],
)
def test_a_part_of_a_name_gets_the_rest_of_it(text: str, names: set[str]) -> None:
    assert {person.name for person in extractor().extract(text).people} == names


def test_of_two_to_choose_from_neither_is_the_other() -> None:
    people = (
        extractor().extract("Warga memilih Budi Santosa atau Andi. “Netral,” kata Andi.").people
    )
    assert [person.name for person in people] == ["Andi"]
