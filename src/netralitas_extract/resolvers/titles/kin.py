"""Titles of those who are told of by whose relatives they are."""

from __future__ import annotations

from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["give_to_kin"]


def give_to_kin(text: Text, seat: Seat, begin: int, names: NameReader, words: HolderWords) -> None:
    """Gives a title to the relative of the one who is named before it.

    "Gibran, putra sulung Presiden Joko Widodo, menjadi Wali Kota Solo": the title of the one who
    is named begins at ``begin``.
    """
    name, seat.name = seat.name, None
    if name is None:
        return
    if text.low.startswith(words.demonstratives, name.stop):
        # "Putra sulung Presiden Joko Widodo itu menjadi cawapres"
        seat.pointed_from = begin
        return
    start = begin
    while True:
        word = word_before(text.low, start)
        if not word or (word not in words.kin and word not in words.kin_filler):
            break
        start -= len(word) + 1
    if start < begin:
        floor = text.sentences[text.sentence_index(begin)][0]
        seat.name = names.read_before(text.norm, start, floor)
