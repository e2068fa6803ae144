"""Commands of the army that are called by a name: "Danrem Maharajalila", "Pangdam Jaya"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netralitas_extract.resolvers.titles.seats import ARMY, Seat
from netralitas_extract.text import Text

__all__ = ["part_units"]


def part_units(text: Text, seats: Sequence[Seat], units: Collection[str]) -> None:
    """Makes what a command is called a part of the title, where it was taken for the holder.

    Officers are named with their rank; who is not is the command where that is one of ``units``, or
    where another title has the word too: "Danrem 092/Maharajalila, Brigjen Ari".
    """
    army = [seat for seat in seats if seat.title.rule == ARMY]
    for seat in army:
        name = seat.name
        if name is None or not seat.inline or name.begin != name.start or len(name.tokens) > 1:
            continue
        word = name.tokens[0].lower()
        if word in units or any(
            word in text.low[other.title.end : other.end] for other in army if other is not seat
        ):
            seat.end = name.end
            seat.name, seat.inline = None, False
