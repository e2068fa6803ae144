"""What the letters in brackets behind words tell: that they are a name and no region, "Kediri
Santoso (KS)", or that they are the end of a body's name, "Lembaga Non Struktural (LNS)".
"""

from __future__ import annotations

import re

__all__ = ["begins_name", "shortens_more"]

_REACH = 60
_LETTERS = re.compile(r" ?\((?P<letters>[A-Z]{3,7})\)")
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


def shortens_more(norm: str, start: int, end: int) -> bool:
    """Whether the letters in brackets behind what reads as a name stand for more words than those
    between the offsets.
    """
    match = _LETTERS.match(norm, end)
    if match is None:
        return False
    initials = [word[0] for word in norm[max(0, start - _REACH) : end].split() if word[0].isupper()]
    letters = match["letters"]
    return len(letters) > len(norm[start:end].split()) and letters == "".join(
        initials[-len(letters) :]
    )
