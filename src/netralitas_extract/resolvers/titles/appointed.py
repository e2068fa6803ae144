"""Titles of those whom somebody else with a title chose for them."""

from __future__ import annotations

from collections.abc import Mapping

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["choosing_word", "give_to_chosen"]

_BY = "oleh"


def choosing_word(text: Text, start: int, words: HolderWords) -> int:
    """Where "dilantik" or "ditunjuk oleh" begins that ends at ``start``; -1 where none does."""
    word = word_before(text.low, start)
    if word == _BY:
        start -= len(word) + 1
        word = word_before(text.low, start)
    return start - len(word) - 1 if word in words.chosen else -1


def give_to_chosen(
    text: Text,
    seat: Seat,
    begin: int,
    known: Mapping[int, RawName],
    names: NameReader,
    words: HolderWords,
) -> bool:
    """Gives a title behind "sebagai" to who was chosen, not to who chose, told before ``begin``.

    "Budi ditunjuk Gubernur Andi sebagai Pj Bupati". In "dilantik Gubernur Andi selaku Ketua
    Satgas" the title is that of the one named last. ``known`` are names beside titles, by end.
    """
    if not text.low.endswith(words.chosen_as, 0, seat.title.start):
        return False
    start = begin
    while (word := word_before(text.low, start)) in words.chosen_filler:
        start -= len(word) + 1
    seat.inline = False
    seat.name = known.get(len(text.norm[:start].rstrip(" ,")))
    if seat.name is None and word not in words.pronouns:
        floor = text.sentences[text.sentence_index(begin)][0]
        seat.name = names.read_before(text.norm, start, floor, initials=2)
    if seat.name is None:
        seat.pointed_from = start
    return True
