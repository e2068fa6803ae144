"""What the word before a title makes of it: one person's, anybody's, or a part of a name."""

from __future__ import annotations

from typing import Literal

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Text

__all__ = ["Place", "WordsBefore"]

Place = Literal["free", "generic", "inside"]
"""Whether a title stands free, means whoever holds it, or is inside another thing's name."""

# A number as long as this counts nothing: "pada Pilkada 2024 Pj Bupati Ende …".
_YEAR = 4


class WordsBefore:
    """Knows the words before titles, with those of one lexicon."""

    __slots__ = ("_couples", "_generic", "_inside", "_passed", "_plural")

    def __init__(self, lexicon: Lexicon) -> None:
        self._inside = lexicon.word_set("title_inside")
        self._passed = lexicon.word_set("courtesy") | lexicon.word_set("title_jointly")
        self._couples = lexicon.word_set("title_couple")
        self._plural = lexicon.word_set("title_plural")
        self._generic = lexicon.word_set("title_generic")

    def place(self, text: Text, begin: int, core: int, joined: Place) -> Place:
        """What the word before a title makes of it, or the title that it is joined to."""
        low = text.low
        if joined == "inside" or (joined == "generic" and text.norm[core].islower()):
            return joined
        if begin == 0 or low[begin - 1] not in " -":
            return "free"
        left = low[max(0, begin - 24) : begin - 1].rpartition("\n")[2]
        word = left.rpartition(" ")[2].strip("()\"'")
        if word in self._passed:
            # "Warung Pak Camat", "Peraturan Bersama Menteri …, Kepala BKN dan Ketua KASN"
            word = left.rpartition(" ")[0].rpartition(" ")[2]
            if word not in self._inside:
                return "free"
        if word in self._inside:
            # A building or a rule is named by the office alone, without status.
            return "inside" if begin == core else "generic"
        if word in self._couples:
            # "tiga pasangan capres-cawapres"
            before = left.rpartition(" ")[0].rpartition(" ")[2]
            word = before if before in self._plural or before.isdigit() else word
        if word in self._plural or (
            # "Budi (57) Kades Ende" is one.
            word.isdigit() and len(word) < _YEAR and left[-1] != ")"
        ):
            return "inside"
        if word in self._generic:
            return "generic"
        return "free"
