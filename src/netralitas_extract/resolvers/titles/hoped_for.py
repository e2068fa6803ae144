"""Titles that somebody does not hold yet: "mendukung Andi Wirawan menjadi Presiden"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from netralitas_extract.resolvers.titles.held_names import IN_PAIRS
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["make_candidates"]

_LONGEST_LINK = 40


def make_candidates(text: Text, seats: Sequence[Seat], words: HolderWords) -> None:
    """Makes candidates of those who are to get an elected office by what others want or do.

    "Andi dilantik menjadi Bupati Ende" tells who holds it.
    """
    for seat in seats:
        title, name = seat.title, seat.name
        if (
            name is None
            or seat.inline
            or title.tenure != "incumbent"
            or title.status != "definitive"
            or title.office not in IN_PAIRS
            or not name.stop < title.start <= name.stop + _LONGEST_LINK
        ):
            continue
        between = text.low[name.stop : title.start].rstrip()
        before = word_before(text.low, name.begin)
        if (
            (between in words.becoming and before in words.wished)
            or (between in words.as_holder and before in words.put_up)
            or (between.endswith(words.as_holder) and not words.wishes.isdisjoint(between.split()))
        ):
            seat.title = msgspec.structs.replace(title, tenure="candidate")
