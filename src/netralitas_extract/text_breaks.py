"""Which line breaks of an article are no ends of lines: layout put them inside sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

__all__ = ["is_wrapped", "soft_breaks"]

Bounds = tuple[int, int]

# A line that ends in a lower-case word or a comma and goes on in lower case was broken by layout;
# the address of a site ("kabar.id, PALU - Bupati …") begins a line of its own.
_BEFORE_LOWER_CASE = regex.compile(
    r"(?<=[a-z,]) {0,2}\n(?:[ \t]*\n)? {0,8}(?=[a-z])(?![\w-]+\.(?:com|co\.id|id|net|news|tv)\b)"
)
# In a text that was broken at a width, a line that ends openly goes on in the next.
_BEFORE_ANY_WORD = re.compile(
    r"(?:(?<=[\w,)])|(?<=\w -)) {0,2}\n {0,8}(?=[A-Za-z0-9(,])|(?<=[,:]) {0,2}\n {0,8}(?=\")"
)
# Such a text has so many breaks before lower case, one in so many lines at least …
_FEWEST_BROKEN = 5
_LINES_TO_ONE_BROKEN = 4
# … and lines of about this length, but for the first of a paragraph.
_FULL = 45
_ENDS = re.compile(r"""[.!?:;]["')]{0,2}|["']""")


def soft_breaks(norm: str, lines: Sequence[Bounds]) -> list[Bounds]:
    """The line breaks inside sentences, with the blanks around them, in order.

    Case tells them: a sentence goes on in lower case. Where a whole text was broken at a width, a
    line that ends openly goes on before capitals as well, unless it may be a headline, a name
    under it or another line of the frame.

    >>> norm = "Pj Bupati meminta ASN\\nagar netral."
    >>> soft_breaks(norm, [(0, 21), (22, 34)])
    [(21, 22)]
    """
    breaks = [match.span() for match in _BEFORE_LOWER_CASE.finditer(norm)]
    if not is_wrapped(breaks, lines):
        return breaks
    found = dict(breaks)
    starts = {start: index for index, (start, _) in enumerate(lines)}
    for match in _BEFORE_ANY_WORD.finditer(norm):
        after = starts.get(match.end())
        if after and _goes_on(norm, lines, after):
            found.setdefault(*match.span())
    return sorted(found.items())


def is_wrapped(breaks: Sequence[Bounds], lines: Sequence[Bounds]) -> bool:
    """Whether lines with so many ``breaks`` inside sentences were all broken at a width."""
    return len(breaks) >= max(_FEWEST_BROKEN, len(lines) / _LINES_TO_ONE_BROKEN)


def _goes_on(norm: str, lines: Sequence[Bounds], after: int) -> bool:
    """Whether the line of an index goes on what stands before it."""
    (start, end), (begin, stop) = lines[after - 1], lines[after]
    if stop - begin < _FULL and not _ends(norm, stop):
        return False
    # "BIMA, KABARKINI.com -"
    if norm.endswith(" -", start, end):
        return True
    if after == 1:
        return False
    if end - start >= _FULL:
        return True
    # The first line of a paragraph, of one word at times: "Menurutnya,".
    return _ends(norm, lines[after - 2][1])


def _ends(norm: str, at: int) -> bool:
    """Whether what ends at an offset ends a sentence."""
    return _ENDS.fullmatch(norm, max(0, at - 1), at) is not None
