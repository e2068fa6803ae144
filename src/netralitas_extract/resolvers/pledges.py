"""Which words are a pledge, and which ceremony each mention belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import PledgeEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Text, covers, merged

__all__ = ["CeremonyWords", "number_ceremonies", "without_unnamed"]


class CeremonyWords:
    """What stands behind a pledge that is taken elsewhere, compiled once for a lexicon."""

    __slots__ = ("_another", "_turns")

    def __init__(self, lexicon: Lexicon) -> None:
        self._another = lexicon.expression("{another_ceremony}").match
        self._turns = lexicon.expression(r"\b{another_turn}").search

    def names_another(self, text: Text, start: int, end: int) -> bool:
        """Whether the words beside a pledge say that another ceremony is meant: "serupa" behind
        it, "giliran" before it in its sentence.
        """
        if self._another(text.low, end) is not None:
            return True
        sentence = text.sentences[text.sentence_index(start)][0]
        return self._turns(text.low, sentence, start) is not None


def without_unnamed(pledges: Sequence[RawMatch], conduct: Sequence[RawMatch]) -> list[RawMatch]:
    """The pledges without the words that are one only where one was named, and none was, or that
    stand in conduct ("hadir dalam deklarasi itu").
    """
    deeds = merged((deed.start, deed.end) for deed in conduct)
    named = False
    kept: list[RawMatch] = []
    for pledge in pledges:
        if not cast(PledgeEntry, pledge.pattern.entry).again:
            named = True
        elif not named or covers(deeds, pledge.start):
            continue
        kept.append(pledge)
    return kept


def number_ceremonies(text: Text, pledges: Sequence[RawMatch], words: CeremonyWords) -> list[int]:
    """By pledge the number of its ceremony, from 1 on in the order of the text.

    The press names one ceremony many times; only where the words say so is there another.
    """
    numbers: list[int] = []
    current = 1
    for pledge in pledges:
        if numbers and words.names_another(text, pledge.start, pledge.end):
            current += 1
        numbers.append(current)
    return numbers
