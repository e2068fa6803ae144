"""How the items of a list begin: with a number, a letter or a bullet."""

from __future__ import annotations

import re

__all__ = ["item_start"]

_MARK = re.compile(r"(?:(?:[a-z]|\d{1,2})[.)]|[-*\u2022\u00b7\u2023\u25aa\u25cf])[ \t]?")


def item_start(written: str, start: int) -> int | None:
    """Where the words of an item begin whose mark stands at ``start``; null where none does.

    >>> item_start("1. Bupati Ngada", 0), item_start("a) netral", 0), item_start("ASN netral", 0)
    (3, 3, None)
    """
    match = _MARK.match(written, start)
    return None if match is None else match.end()
