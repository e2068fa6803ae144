"""Whom bare "aparat" means: servants, or the army and police that an article speaks of."""

from __future__ import annotations

import pytest

from tests.shipped import extractor


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Kapolres: polisi siap. Seluruh aparat harus netral pada Pilkada.", {"polri"}),
        ("TNI dan Polri siaga. Seluruh aparat harus netral pada Pilkada.", {"tni", "polri"}),
        ("Polisi siaga. ASN dan seluruh aparat harus netral pada Pilkada.", {"asn"}),
        ("Seluruh aparat harus netral pada Pilkada.", {"asn"}),
        ("Polisi siaga.\n\nLain lagi.\n\nSeluruh aparat harus netral pada Pilkada.", {"asn"}),
        ("Para camat hadir, polisi siaga. Seluruh aparat harus netral pada Pilkada.", {"asn"}),
    ],
)
def test_bare_aparat_is_of_the_forces_where_no_servants_are_spoken_of(
    text: str, groups: set[str]
) -> None:
    (conduct,) = extractor().extract(text).conduct
    assert set(conduct.actors) == groups
