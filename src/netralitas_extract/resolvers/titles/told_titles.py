"""Titles that a clause tells of somebody who is named before it."""

from __future__ import annotations

from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["is_told_of", "is_told_of_pronoun"]

_LONGEST_LINK = 40


def is_told_of(text: Text, seat: Seat, words: HolderWords) -> bool:
    """Whether a title is told of somebody, and what stands behind its comma is none who holds it.

    "jelas Alim yang juga menjabat sebagai Kepala Desa Karangsono, Sukorejo."
    """
    name = seat.name
    if (
        name is None
        or not text.norm.startswith(",", seat.end)
        or len(name.tokens) > 1
        or name.start > name.begin
    ):
        return False
    start = seat.title.start
    return words.told_of(text.low, max(0, start - _LONGEST_LINK), start) is not None


def is_told_of_pronoun(text: Text, seat: Seat, words: HolderWords) -> bool:
    """Whether a pronoun behind a title stands for its holder: "Selaku Pj Bupati, ia …".

    "Budi maju sebagai bupati, dia menang" tells of no holder, nor does "jika menjabat sebagai
    Presiden, ia akan …".
    """
    low, start = text.low, seat.title.start
    if not low.startswith(",", seat.end):
        return False
    word = word_before(text.low, start)
    if word not in words.held_by_pronoun:
        meant = text.norm[seat.title.core_start].isupper() or seat.region is not None
        if (
            word not in words.may_be_held
            or not meant
            or low.endswith(words.held_in_thought, 0, start)
        ):
            return False
    return words.pronoun_behind(low, seat.end) is not None
