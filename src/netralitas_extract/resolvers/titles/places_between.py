"""Places between a title and the name of its holder, which are no part of that name."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat

__all__ = ["is_parent", "is_region_only", "is_seat_of_office"]


def is_seat_of_office(seat: Seat, norm: str, name: RawName, words: HolderWords) -> bool:
    """Whether what reads as a name is where an office has its seat.

    "Kajari Pangkalan Kerinci, Kabupaten Pelalawan, Adnan": no table has all such places.
    """
    return (
        seat.region is None
        and seat.end == seat.title.end
        and bool(seat.title.levels)
        and norm[seat.end : name.start] == " "
        and name.stop == name.end
        and words.region_around(norm, name.end) is not None
    )


def is_region_only(norm: str, end: int, words: HolderWords) -> bool:
    """Whether what begins as a region ends as one: "Kediri Santoso" does not."""
    goes_on = norm[end : end + 1] == " " and norm[end + 1 : end + 2].isupper()
    return not goes_on or norm.startswith(words.behind_region, end + 1)


def is_parent(region: RawRegion, home: Sequence[str]) -> bool:
    """Whether a region is the one that another lies in: "Bupati Ende, Nusa Tenggara Timur Budi"."""
    return any(code.startswith(f"{other}.") for code in home for other in region.candidates)
