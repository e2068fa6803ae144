"""Holders behind places that no table has, which a title goes on with."""

from __future__ import annotations

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat

__all__ = ["behind_unknown_place"]


def behind_unknown_place(
    norm: str, seat: Seat, name: RawName, names: NameReader, words: HolderWords
) -> RawName | None:
    """The holder, where what looks like a name is, or begins with, a place that no table has.

    "Kabag Kesra Setdakab Pesbar, Herman": a single word before the name behind a comma. "Kepala
    Puskesmas Temon Rudi": the first word behind a body that its place is always said of. The title
    then ends behind the place.
    """
    if seat.region is not None or not name.begin == name.start == seat.end + 1:
        return name
    by_place = words.named_by_place(seat.title.organization or "") is not None
    place = name.start + len(name.tokens[0])
    holder: RawName | None = None
    if len(name.tokens) > 1:
        if not by_place:
            return name
        holder = names.read(norm, place + 1)
        if name.stop == name.end and norm.startswith(", ", name.end):
            # "Kepala SDN 1 Mulia Jaya, Katiman": all of it is the place.
            behind = names.read(norm, name.end + 2)
            if behind is not None:
                place, holder = name.end, behind
    elif seat.title.levels and name.stop == name.end:
        if norm.startswith(", ", name.end):
            holder = names.read(norm, name.end + 2)
        elif norm.startswith(" ", name.end):
            # "Kepala Puskesmas Tembarak dr. Nunik": what stands before a degree is no name.
            holder = names.read(norm, name.end + 1)
            if holder is not None and holder.begin == holder.start:
                holder = None
        if holder is None and not by_place:
            return name
    else:
        return name
    seat.end = place
    return holder
