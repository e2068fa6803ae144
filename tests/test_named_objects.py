"""Conduct whose object is a person by name: in an article on an election, a candidate."""

from __future__ import annotations

import pytest

from tests.shipped import extractor

LEAD = "Bawaslu mengawasi ASN jelang Pilkada Bima. "


def told(words: str) -> list[tuple[str, str]]:
    return [(deed.text, deed.category) for deed in extractor().extract(LEAD + words).conduct]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Camat itu diduga mendukung Budi Santo.", ("mendukung Budi Santo", "partisan_support")),
        (
            "Camat itu diduga berpihak kepada Budi Santo dan Rina Wati.",
            ("berpihak kepada Budi Santo dan Rina Wati", "partisan_support"),
        ),
        (
            "Camat itu diduga berpihak kepada Budi Santo dan Bawaslu memeriksanya.",
            ("berpihak kepada Budi Santo", "partisan_support"),
        ),
        ("Camat itu diduga mendukung Budi BD.", ("mendukung Budi BD", "partisan_support")),
        (
            "Camat itu diduga mendukung Budi Santo RT 04.",
            ("mendukung Budi Santo", "partisan_support"),
        ),
        (
            "Kades itu diduga menyatakan dukungan kepada Pak Karna.",
            ("menyatakan dukungan kepada Pak Karna", "partisan_support"),
        ),
        (
            "Lurah diduga mengajak warga memilih Budi Santo.",
            ("mengajak warga memilih Budi Santo", "mobilisation"),
        ),
        (
            "Warga mengaku diintimidasi kades agar memilih Budi Santo.",
            ("diintimidasi kades agar memilih Budi Santo", "intimidation"),
        ),
        (
            "Camat diduga mengampanyekan Budi H. Santo di pasar.",
            ("mengampanyekan Budi H. Santo", "campaigning"),
        ),
        (
            "Camat dilaporkan karena berfoto dengan Budi Santo.",
            ("berfoto dengan Budi Santo", "photo_gesture"),
        ),
        (
            "Guru dilaporkan karena mengunggah dukungan kepada Budi Santo.",
            ("mengunggah dukungan kepada Budi Santo", "social_media"),
        ),
    ],
)
def test_a_person_who_is_backed_by_name_ends_the_mention(
    words: str, expected: tuple[str, str]
) -> None:
    assert expected in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Camat itu mendukung Program Keluarga Harapan.",
        "Kades itu mendukung Polres Bima.",
        "ASN mendukung Pak Gubernur.",
        "Lurah mengajak warga memilih Ketua RT.",
        # One capitalised word may be any name.
        "Camat itu mendukung Persib.",
        # In a headline every word has a capital.
        "Camat Dukung Penuh Acara Warga",
        # Nobody whom rules bind.
        "Relawan mendukung Budi Santo.",
    ],
)
def test_what_is_no_person_is_backed_by_everybody(words: str) -> None:
    assert told(words) == []
