"""Lines that are written as headlines are: there capitals do not tell names from other words."""

from __future__ import annotations

from typing import Literal

import msgspec

from netralitas_extract.raw import RawName
from netralitas_extract.text import Text

__all__ = ["LineStyle", "Lines"]

LineStyle = Literal["plain", "title", "upper"]

_LONGEST_HEADLINE = 220
_LEAST_WORDS = 4
_MOSTLY = 0.75


class Lines:
    """Which lines of a text are written as headlines are, every word with a capital."""

    __slots__ = ("_known", "_text")

    def __init__(self, text: Text) -> None:
        self._text = text
        self._known: dict[int, LineStyle] = {}

    def style(self, offset: int) -> LineStyle:
        """``upper``, ``title`` or ``plain``: how the line at ``offset`` is written."""
        index = self._text.paragraph_index(offset)
        style = self._known.get(index)
        if style is None:
            start, end = self._text.paragraphs[index]
            style = self._known[index] = _style(self._text.norm[start:end])
        return style

    def confirmed(self, name: RawName, style: LineStyle) -> RawName | None:
        """A name read in a headline, as far as running text bears it out.

        Headlines write every word with a capital, so only what the article says elsewhere tells
        where the name ends.
        """
        norm = self._text.norm
        for count in range(len(name.tokens), 0, -1):
            tokens = name.tokens[:count]
            end = name.end if count == len(name.tokens) else _end_of(norm, name, count)
            if style == "upper":
                tokens = tuple(token.title() for token in tokens)
            written = " ".join(tokens)
            at = norm.find(written)
            while at >= 0:
                stop = at + len(written)
                if (
                    not name.start <= at < name.end
                    and not norm[stop : stop + 1].isalpha()
                    and self.style(at) == "plain"
                ):
                    return msgspec.structs.replace(name, end=end, stop=end, tokens=tokens)
                at = norm.find(written, stop)
        return None


def _style(line: str) -> LineStyle:
    if len(line) > _LONGEST_HEADLINE or line.endswith("."):
        return "plain"
    if line.isupper():
        return "upper"
    words = [word for word in line.split() if word[0].isalpha()]
    if len(words) < _LEAST_WORDS:
        return "plain"
    capital = sum(1 for word in words if word[0].isupper())
    return "title" if capital >= _MOSTLY * len(words) else "plain"


def _end_of(norm: str, name: RawName, count: int) -> int:
    at = name.start
    for token in name.tokens[:count]:
        at = norm.index(token, at) + len(token)
    return at
