"""Lines that are written as headlines are: there capitals do not tell names from other words."""

from __future__ import annotations

from typing import Literal

import msgspec
import regex

from netralitas_extract.raw import RawName
from netralitas_extract.resolvers.list_items import item_start
from netralitas_extract.text import Text

__all__ = ["LineStyle", "Lines"]

LineStyle = Literal["plain", "title", "upper"]

_LONGEST_HEADLINE = 220
_ENDS = (".", ',"', '."')
_LEAST_WORDS = 4
_MOSTLY = 0.75
# Direct speech with its attribution is running text.
_SPOKEN = ',"'
# Two sentences on a line are no headline: "… (kanan), Senin (23/9/2024). Foto: Diskominfo".
_SENTENCES = regex.compile(r"(?:\)|[a-z]{4})\. [\"(]?[A-Z]")


class Lines:
    """Which lines of a text are written as headlines are, every word with a capital."""

    __slots__ = ("_known", "_running", "_text")

    def __init__(self, text: Text) -> None:
        self._text = text
        self._known: dict[int, LineStyle] = {}
        self._running: dict[str, list[int]] = {}

    def style(self, offset: int) -> LineStyle:
        """``upper``, ``title`` or ``plain``: how the line at ``offset`` is written."""
        index = self._text.paragraph_index(offset)
        style = self._known.get(index)
        if style is None:
            start, end = self._text.paragraphs[index]
            style = self._known[index] = _style(self._text.norm[start:end])
        return style

    def runs(self, offset: int) -> bool:
        """Whether the line at ``offset`` is running text for sure, by its length or its end."""
        start, end = self._text.paragraphs[self._text.paragraph_index(offset)]
        return end - start > _LONGEST_HEADLINE or self._text.norm.endswith(_ENDS, start, end)

    def is_titled(self, offset: int) -> bool:
        """Whether most words of the line at ``offset`` have a capital, however it ends.

        "Penuhi Undangan Bawaslu Bantul, Iksan Albajar Kooperatif."
        """
        start, end = self._text.paragraphs[self._text.paragraph_index(offset)]
        return end - start <= _LONGEST_HEADLINE and _is_mostly_capital(self._text.norm[start:end])

    def confirmed(self, name: RawName, style: LineStyle) -> RawName | None:
        """A name read in a headline, as far as running text bears it out.

        Headlines write every word with a capital, so only what the article says elsewhere tells
        where the name ends.
        """
        norm = self._text.norm
        for count in range(len(name.tokens), 0, -1):
            tokens = name.tokens[:count]
            end = name.end if count == len(name.tokens) else name.end_of_parts(norm, count)
            written = " ".join(token.title() if style == "upper" else token for token in tokens)
            if any(not name.start <= at < name.end for at in self._running_text(written)):
                return msgspec.structs.replace(name, end=end, stop=end, tokens=tokens)
        return None

    def _running_text(self, written: str) -> list[int]:
        """Where words stand in running text: the first two places, as one may be what is asked."""
        places = self._running.get(written)
        if places is None:
            places = self._running[written] = []
            norm = self._text.norm
            at = norm.find(written)
            while at >= 0 and len(places) < 2:
                stop = at + len(written)
                if not norm[stop : stop + 1].isalpha() and self.style(at) == "plain":
                    places.append(at)
                at = norm.find(written, stop)
        return places


def _style(line: str) -> LineStyle:
    if len(line) > _LONGEST_HEADLINE or line.endswith("."):
        return "plain"
    if line.isupper():
        return "upper"
    if _SPOKEN in line or (". " in line and _SENTENCES.search(line) is not None):
        return "plain"
    words = item_start(line, 0)
    if words is not None and line[words - 1] in " \t":
        # "1. Bupati Ngada, Andreas"
        return "plain"
    return "title" if _is_mostly_capital(line) else "plain"


def _is_mostly_capital(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha()]
    if len(words) < _LEAST_WORDS:
        return False
    return sum(1 for word in words if word[0].isupper()) >= _MOSTLY * len(words)
