"""Names beside the words for one of a group: "PNS bernama Komang Suarta", "RS, guru SMP"."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping

import regex

from netralitas_extract.text import Text
from netralitas_extract.text_words import OPENING_MARKS, places_of

__all__ = ["IntroducedNames"]

_NAME = regex.compile(r"(?:[A-Z][\w'-]*\.?(?: |\b))+")
# Parts of the name of one whose post stands before it.
_PARTS_OF_NAME = 4


class IntroducedNames:
    """The names in one text that stand behind ``introducing`` words, read when first asked for."""

    __slots__ = ("_introducing", "_parts", "_text")

    def __init__(self, text: Text, introducing: tuple[str, ...]) -> None:
        self._text = text
        self._introducing = introducing
        self._parts: Collection[str] | None = None

    def begin(self, stop: int, first: int) -> int | None:
        """Where such a name or a part of it begins that ends at ``stop``, at ``first`` at most."""
        norm = self._text.norm
        if not norm[norm.rfind(" ", first, stop) + 1].isupper():
            return None
        if self._parts is None:
            self._parts = self._read()
        begin = stop
        while begin > first:
            word = norm.rfind(" ", first, begin) + 1 or first
            if norm[word:begin].strip(OPENING_MARKS) not in self._parts:
                break
            begin = word - 1
        return None if begin == stop else begin + 1

    def introduces(self, start: int) -> bool:
        """Whether such a word stands right before a name: those who did it are named before,
        "seorang guru berinisial T".
        """
        return self._text.low.endswith(self._introducing, 0, start)

    def before_aside(
        self, stop: int, first: int, known: Mapping[int, int], groups: Container[int]
    ) -> int | None:
        """Where those begin behind whom stands an aside that ends at ``stop``: "Darmo Wirya, yang
        menjabat camat, …", "RS, guru SMP 2, …".

        ``known`` has the beginnings of people's names by their ends, ``groups`` where words for
        groups of people begin.
        """
        norm = self._text.norm
        comma = norm.rfind(", ", first, stop)
        if comma < 0:
            return None
        begin = known.get(comma)
        if begin is not None or comma + 2 not in groups:
            return begin
        begin = comma
        while begin > first:
            word = norm.rfind(" ", first, begin - 1) + 1 or first
            if not norm[word].isupper():
                break
            begin = word
        return begin if begin < comma else None

    def follows_comma(self, stop: int, first: int) -> bool:
        """Whether nothing but a name stands between a comma and ``stop``: "Kepala SDN 3 Randu,
        Sutarman …".
        """
        norm = self._text.norm
        comma = norm.find(", ", first, stop)
        parts = norm[comma + 2 : stop].split() if comma >= 0 else ()
        return 0 < len(parts) <= _PARTS_OF_NAME and all(part.istitle() for part in parts)

    def _read(self) -> Collection[str]:
        norm, low = self._text.norm, self._text.low
        return {
            part
            for words in self._introducing
            for at in places_of(low, words)
            if (name := _NAME.match(norm, at + len(words))) is not None
            for part in name.group().split()
        }
