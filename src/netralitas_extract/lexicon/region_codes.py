"""What a Kemendagri code says by itself."""

from __future__ import annotations

from netralitas_extract.model import Level

__all__ = ["JAKARTA", "REGENCY_LENGTH", "level_of"]

JAKARTA = "31"
"""The province of the capital, where the bodies of the nation sit."""

REGENCY_LENGTH = len("35.14")
"""Of the codes of kabupaten and kota, with which those of all within them begin."""


def level_of(code: str) -> Level:
    """The level of a region by its code; kota have numbers from 71 (Permendagri 72/2019).

    >>> level_of("35"), level_of("35.14"), level_of("35.78"), level_of("35.14.01")
    ('province', 'regency', 'city', 'district')
    """
    if len(code) == 2:
        return "province"
    if len(code) == 5:
        return "city" if code[3] >= "7" else "regency"
    return "district" if len(code) == 8 else "village"
