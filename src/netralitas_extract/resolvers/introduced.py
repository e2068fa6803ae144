"""Names by which an article introduces one of a group: "PNS bernama Komang Suarta"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from netralitas_extract.resolvers.nicknames import places_of
from netralitas_extract.text import Text

__all__ = ["IntroducedNames"]

_NAME = regex.compile(r"(?:[A-Z][\w'-]*\.?(?: |\b))+")
_QUOTED = "\"'("


class IntroducedNames:
    """The names in one text that stand behind ``introducing`` words, read when first asked for."""

    __slots__ = ("_introducing", "_parts", "_text")

    def __init__(self, text: Text, introducing: Sequence[str]) -> None:
        self._text = text
        self._introducing = introducing
        self._parts: Collection[str] | None = None

    def begin(self, stop: int, first: int) -> int | None:
        """Where such a name or a part of it begins that ends at ``stop``, at ``first`` at most."""
        norm = self._text.norm
        if self._parts is None:
            self._parts = self._read()
        begin = stop
        while begin > first:
            word = norm.rfind(" ", first, begin) + 1 or first
            if norm[word:begin].strip(_QUOTED) not in self._parts:
                break
            begin = word - 1
        return None if begin == stop else begin + 1

    def _read(self) -> Collection[str]:
        norm, low = self._text.norm, self._text.low
        return {
            part
            for words in self._introducing
            for at in places_of(low, words)
            if (name := _NAME.match(norm, at + len(words))) is not None
            for part in name.group().split()
        }
