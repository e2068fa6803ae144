"""Which line breaks of an article are no ends of lines: layout put them inside sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

import regex

from netralitas_extract.text_units import Bounds
from netralitas_extract.web_names import DOMAIN_ENDING

__all__ = ["LineBreaks", "read_breaks"]

# A line that ends in a lower-case word or a comma and goes on in lower case was broken by layout;
# the address of a site ("kabar.id, PALU - Bupati …") begins a line of its own.
_BEFORE_LOWER_CASE = regex.compile(
    rf"(?<=[a-z,]) {{0,2}}\n(?:[ \t]*\n)? {{0,8}}(?=[a-z])(?![\w-]+\.{DOMAIN_ENDING}\b)"
)
# In a text that was broken at a width, a line that ends openly goes on in the next.
_BEFORE_ANY_WORD = re.compile(
    r"(?:(?<=[\w,)])|(?<=\w -)) {0,2}\n {0,8}(?=[A-Za-z0-9(,])|(?<=[,:]) {0,2}\n {0,8}(?=\")"
)
# Such a text has so many breaks before lower case, one in so many lines at least, few lines that
# are longer than any width …
_FEWEST_BROKEN = 5
_LINES_TO_ONE_BROKEN = 4
_LONGEST = 110
_LINES_TO_ONE_LONG = 5
# … and lines of about this length, but for the first of a paragraph.
_FULL = 45
# The lines of a list begin in lower case too: "a. menjaga netralitas".
_ITEM = re.compile(r"[a-z][.)]")
_ENDS = re.compile(r"""(?:[.!?:;]["')]{0,2}|["'])$""")
_LONGEST_END = 3


class LineBreaks(NamedTuple):
    """What layout did to the lines of a text.

    Attributes:
        inside: the breaks inside sentences, with the blanks around them, in order.
        wrapped: whether all lines were broken at a width.
    """

    inside: list[Bounds]
    wrapped: bool


def read_breaks(norm: str, lines: Sequence[Bounds]) -> LineBreaks:
    """The breaks of a text with its ``lines`` that end none of its sentences.

    Case tells them: a sentence goes on in lower case. Where a whole text was broken at a width, a
    line that ends openly goes on before capitals as well, unless it may be a headline, a name
    under it or another line of the frame.

    >>> norm = "Pj Bupati meminta pegawai\\nagar netral."
    >>> read_breaks(norm, [(0, 25), (26, 38)])
    LineBreaks(inside=[(25, 26)], wrapped=False)
    """
    found = dict(match.span() for match in _BEFORE_LOWER_CASE.finditer(norm))
    wrapped = _is_wrapped(norm, found.values(), lines)
    if wrapped:
        starts = {start: index for index, (start, _) in enumerate(lines)}
        for match in _BEFORE_ANY_WORD.finditer(norm):
            after = starts.get(match.end())
            if after and _goes_on(norm, lines, after):
                found.setdefault(*match.span())
    return LineBreaks(sorted(found.items()), wrapped)


def _is_wrapped(norm: str, goes_on: Collection[int], lines: Sequence[Bounds]) -> bool:
    """Whether a text that ``goes_on`` in lower case at so many places was broken at a width."""
    fewest = max(_FEWEST_BROKEN, len(lines) / _LINES_TO_ONE_BROKEN)
    if len(goes_on) < fewest:
        return False
    broken = sum(_ITEM.match(norm, at) is None for at in goes_on)
    long = sum(end - start > _LONGEST for start, end in lines)
    return broken >= fewest and long * _LINES_TO_ONE_LONG <= len(lines)


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
    return _ENDS.search(norm, max(0, at - _LONGEST_END), at) is not None
