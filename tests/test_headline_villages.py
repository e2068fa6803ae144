"""Titles of village heads in headlines in title case, where verbs look like names."""

from __future__ import annotations

import pytest

from tests.shipped import extractor

_BODY = "BIMA - Bawaslu Kabupaten Bima memeriksa keduanya, Senin (4/11/2024)."


@pytest.mark.parametrize("verb", ["Pilih", "Dukung", "Hadiri", "Menangkan", "Jadi", "Temui"])
@pytest.mark.parametrize("title", ["Kades", "Lurah"])
def test_a_verb_before_a_camat_is_no_village(title: str, verb: str) -> None:
    headline = f"Dituding Arahkan {title} {verb} Paslon, Camat Wera Angkat Bicara"
    result = extractor().extract(f"{headline}\n\n{_BODY}")
    assert [each.text for each in result.officials] == ["Camat Wera"]
    assert next(each.text for each in result.regions) == "Wera"


def test_a_village_before_its_kecamatan_is_one() -> None:
    text = f"Kades Sukosari Dipanggil Bawaslu\n\n{_BODY} Kades Sukosari, Kecamatan Wera, mangkir."
    assert "Sukosari" in [each.text for each in extractor().extract(text).regions]
