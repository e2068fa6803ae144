"""Bodies that bear a person's name: whose is the name behind "Direktur RSUD"."""

from __future__ import annotations

from collections.abc import Mapping

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text

__all__ = ["head_of_named_body"]


def head_of_named_body(
    text: Text,
    seat: Seat,
    name: RawName,
    by_start: Mapping[int, RawRegion],
    reader: NameReader,
    words: HolderWords,
) -> RawName | None:
    """The head's name where ``name``, directly behind a title, begins with that of the body.

    "Direktur RSUD Alimuddin Umar, Iman Hendarman", "Direktur RSUD Andi Makkasau Parepare Renny":
    a second name follows behind a comma or a region. The title then ends with the body's name.
    """
    if name.begin != seat.end + 1 or not text.low.endswith(
        words.bodies, seat.title.start, seat.end
    ):
        return None
    norm = text.norm
    for index, (start, region) in enumerate(by_start.items()):
        if name.start < start and region.end <= name.stop + 1:
            gap = 2 if norm[region.end : region.end + 2] == ", " else 1
            head = reader.read(norm, region.end + gap)
            if head is not None and norm[region.end] in " ,":
                seat.end, seat.region = region.end, index
                return head
    if norm[name.end : name.end + 2] != ", " or name.stop > name.end:
        # "Kepala Puskesmas Temon Rudi, S.Kep": what has a degree is a person.
        return None
    head = reader.read(norm, name.end + 2)
    if head is not None:
        seat.end = name.end
    return head
