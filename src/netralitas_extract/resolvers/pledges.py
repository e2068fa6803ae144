"""Which words are a pledge, and which ceremony each mention belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import PledgeEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Text, covers, merged

__all__ = ["CeremonyWords", "number_ceremonies", "without_unnamed"]

# Code points beside a pledge in which words tell that it is of an earlier day.
_BESIDE = 90
# Likewise behind it, in which what "deklarasi itu" is may yet be named.
_AHEAD = 400


class CeremonyWords:
    """What stands beside a pledge of another ceremony, compiled once for a lexicon."""

    __slots__ = ("_another", "_earlier", "_earlier_turns", "_turns")

    def __init__(self, lexicon: Lexicon) -> None:
        self._another = lexicon.expression("{another_ceremony}").match
        self._earlier = lexicon.expression("{earlier_ceremony}").search
        self._earlier_turns = lexicon.expression("{earlier_turn}").search
        self._turns = lexicon.expression(r"\b{another_turn}").search

    def names_another(self, text: Text, start: int, end: int) -> bool:
        """Whether the words beside a pledge say that another ceremony is meant: "serupa" behind
        it, "giliran" before it in its sentence.
        """
        if self._another(text.low, end) is not None:
            return True
        sentence = text.sentences[text.sentence_index(start)][0]
        return self._turns(text.low, sentence, start) is not None

    def names_earlier(self, text: Text, start: int, end: int) -> bool:
        """Whether a ceremony is meant that the article tells of in passing: "ikrar yang sebelumnya
        telah dilakukan", "mengakui sebelumnya pemkot telah mendeklarasikan netralitas".
        """
        sentence = text.sentences[text.sentence_index(start)]
        behind = min(sentence[1], end + _BESIDE)
        if self._earlier(text.low, end, behind) is not None:
            return True
        before = max(sentence[0], start - _BESIDE)
        return self._earlier_turns(text.low, before, start) is not None


def without_unnamed(pledges: Sequence[RawMatch], conduct: Sequence[RawMatch]) -> list[RawMatch]:
    """The pledges without the words that are one only where one is named, before them or soon
    behind, and none is, or that stand in conduct ("hadir dalam deklarasi itu").
    """
    deeds = merged((deed.start, deed.end) for deed in conduct)
    named = [p.start for p in pledges if not cast(PledgeEntry, p.pattern.entry).again]
    kept: list[RawMatch] = []
    for pledge in pledges:
        if cast(PledgeEntry, pledge.pattern.entry).again and (
            not named or named[0] > pledge.start + _AHEAD or covers(deeds, pledge.start)
        ):
            continue
        kept.append(pledge)
    return kept


def number_ceremonies(text: Text, pledges: Sequence[RawMatch], words: CeremonyWords) -> list[int]:
    """By pledge the number of its ceremony, from 1 on in the order of the text.

    The press names one ceremony many times; only where the words say so is there another.
    """
    numbers: list[int] = []
    current = 1
    earlier = 0
    for pledge in pledges:
        if words.names_earlier(text, pledge.start, pledge.end):
            earlier = earlier or max(numbers, default=1) + 1
            numbers.append(earlier)
            continue
        if numbers and words.names_another(text, pledge.start, pledge.end):
            current = max(numbers) + 1
        numbers.append(current)
    return numbers
