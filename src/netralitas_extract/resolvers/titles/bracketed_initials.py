"""Names that the letters in brackets behind them tell from regions: "Kediri Santoso (KS)"."""

from __future__ import annotations

import re

__all__ = ["begins_name"]

_REACH = 60
_WITH_INITIALS = re.compile(
    r"(?P<name>(?:[A-Z][a-z']+ ){1,4}[A-Z][a-z']+) \((?P<letters>[A-Z]{2,5})\)"
)


def begins_name(norm: str, start: int, end: int) -> bool:
    """Whether what reads as a region between two offsets begins a name with its first letters."""
    if norm[end : end + 1] != " " or norm.find("(", end, end + _REACH) < 0:
        return False
    match = _WITH_INITIALS.match(norm, start)
    if match is None or match.end("name") <= end:
        return False
    return "".join([word[0] for word in match["name"].split(" ")]) == match["letters"]
