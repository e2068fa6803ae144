"""Titles that a clause tells of somebody who is named before it."""

from __future__ import annotations

from netralitas_extract.resolvers.holder_words import HolderWords
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.text import Text

__all__ = ["is_told_of"]

_LONGEST_LINK = 40


def is_told_of(text: Text, seat: Seat, words: HolderWords) -> bool:
    """Whether a title is told of somebody, and what stands behind its comma is none who holds it.

    "jelas Alim yang juga menjabat sebagai Kepala Desa Karangsono, Sukorejo."
    """
    name = seat.name
    if (
        name is None
        or text.norm[seat.end] != ","
        or len(name.tokens) > 1
        or name.start > name.begin
    ):
        return False
    start = seat.title.start
    return words.told_of(text.low, max(0, start - _LONGEST_LINK), start) is not None
