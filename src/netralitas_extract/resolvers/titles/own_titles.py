"""Titles that somebody says of himself: "Saya selaku Bupati Ende sudah menegur camat itu"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from netralitas_extract.resolvers.speech.quoted import SpokenQuote
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text, start_of

__all__ = ["give_to_speakers"]


def give_to_speakers(
    text: Text, seats: Sequence[Seat], quotes: Sequence[SpokenQuote], own: tuple[str, ...]
) -> list[Seat]:
    """Gives titles without a holder that stand behind ``own`` words to who is quoted; the seats
    without those that are nobody's and no region's after that.
    """
    kept: list[Seat] = []
    for seat in seats:
        start = seat.title.start
        if seat.person is None and text.low.endswith(own, 0, start):
            at = bisect_right(quotes, start, key=start_of) - 1
            if at >= 0 and start < quotes[at].end:
                seat.person = quotes[at].person
            if seat.person is None and seat.region is None:
                continue
        kept.append(seat)
    return kept
