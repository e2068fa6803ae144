"""Titles that are joined to one another: listed as posts, or of one region."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.resolvers.titles.seats import REGION_HEADS, Seat
from netralitas_extract.text import Text

__all__ = ["HEADS", "contests", "sharing_region"]

HEADS = REGION_HEADS | {"presiden", "wakil_presiden", "camat", "lurah", "kepala_desa"}
"""Offices of those who head regions or the state."""
_JOINS = frozenset(
    (" dan ", "/", " / ", " & ", " serta ", " atau ", " maupun ", ", ", ", dan ", " dan/atau ",
     "-", " - ", " beserta ", " bersama ")
)  # fmt: skip
_SHARING = frozenset((" dan ", "/", " & ", " serta ", " bersama ", ", "))


def contests(text: Text, seats: Sequence[Seat]) -> set[Seat]:
    """Bare titles of heads of regions that are listed as posts: "Gubernur dan Wakil Gubernur"."""
    found: set[Seat] = set()
    for one, other in pairwise(seats):
        if (
            one.title.office in HEADS
            and other.title.office in HEADS
            and one.name is None
            and one.region is None
            and one.title.tenure == other.title.tenure
        ):
            gap = text.low[one.end : other.title.start]
            if gap in _JOINS and (gap != ", " or other.region is None):
                found.add(one)
                if other.name is None:
                    found.add(other)
    return found


def sharing_region(text: Text, seats: Sequence[Seat]) -> set[Seat]:
    """Titles of one among many that have the region of the next one: "Kapolsek dan Camat Lasem"."""
    found: set[Seat] = set()
    for other, one in pairwise(reversed(seats)):
        if (
            one.title.alone == "holder"
            and one.name is None
            and one.region is None
            and (other.source == "stated" or other in found)
            and other.code is not None
            and text.norm[one.title.core_start].isupper()
            and text.low[one.end : other.title.start] in _SHARING
            and level_of(other.code) in one.title.levels
        ):
            one.code, one.source = other.code, "inferred"
            found.add(one)
    return found
