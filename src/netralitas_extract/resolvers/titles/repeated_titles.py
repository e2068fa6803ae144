"""Who holds a title that stands without a name: whoever the article names with the same one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from netralitas_extract.raw import RawTitle
from netralitas_extract.resolvers.titles.joined_titles import HEADS
from netralitas_extract.resolvers.titles.seats import AGENCY_HEADS, Seat, title_start

__all__ = ["Holders", "hold_alike"]

_VILLAGE = ("village",)
_HEAD = "kepala "
_LASTING = " definitif"


class Holders:
    """The seats that have a name beside them, asked for the one that a title alone repeats."""

    __slots__ = ("_fitting", "_low", "_named", "_posts")

    def __init__(self, low: str, named: Sequence[Seat], posts: Sequence[str]) -> None:
        self._low = low
        self._named = named
        self._posts = posts
        self._fitting: dict[tuple[str | None, ...], list[Seat]] = {}

    def of(self, seat: Seat, post: str) -> Seat | None:
        """The last one before ``seat`` that it can repeat, else the first."""
        title = seat.title
        place = self._low[title.end : seat.end] if title.levels == _VILLAGE else ""
        key = (title.office, title.tenure, title.status, seat.code, post, place)
        fitting = self._fitting.get(key)
        if fitting is None:
            fitting = self._fitting[key] = self._all(seat, post)
        if not fitting:
            return None
        before = bisect_left(fitting, title.start, key=title_start)
        return fitting[max(0, before - 1)]

    def of_same_words(self, seat: Seat) -> int | None:
        """The one person beside whose name a title stands in the very same words."""
        words = self._low[seat.title.start : seat.end]
        people = {
            other.person
            for other in self._named
            if other.title.rule == seat.title.rule
            and self._low[other.title.start : other.end] == words
        }
        return people.pop() if len(people) == 1 else None

    def hold_otherwise(self, person: int | None, title: RawTitle) -> bool:
        """Whether somebody cannot head a region by a title, having another office now."""
        return (
            (title.office in HEADS or title.office == "menteri")
            and title.tenure == "incumbent"
            and any(
                other.person == person
                and other.title.tenure == "incumbent"
                and other.title.status == title.status == "definitive"
                and other.title.office != title.office
                and (title.office in HEADS or other.title.office == "presiden")
                for other in self._named
            )
        )

    def hold_none(self, person: int | None, title: RawTitle) -> bool:
        """Whether somebody who has an office is no member of the body that a title names."""
        held = {other.title.office for other in self._named if other.person == person}
        return bool(held) and title.office not in held

    def _all(self, seat: Seat, post: str) -> list[Seat]:
        title = seat.title
        fitting = [
            other
            for other, other_post in zip(self._named, self._posts, strict=True)
            if other.title.office == title.office
            and other.title.tenure == title.tenure
            and other.person is not None
            and (seat.code is None or other.code is None or seat.code == other.code)
            and self._is_same_village(seat, other)
            and (post == other_post or post in ("menteri", "kepala dinas", "kepala badan"))
        ]
        # "Kepala Biro Humas Sumbar" is the Setda's; of "Staf Ahli Gubernur" there are several.
        one = seat.region is None or (seat.code is not None and post.startswith(_HEAD))
        if not fitting and title.office == "other" and one:
            fitting = self._shortened(seat, f"{post} ")
        elif not fitting and title.office in AGENCY_HEADS:
            # "Kadis Pendidikan" for the Kepala Dinas Pendidikan dan Kebudayaan
            fitting = self._shortened(seat, f"{post} dan ")
        same = [other for other in fitting if other.title.status == title.status]
        if same or self._low.endswith(_LASTING, 0, seat.end):
            # "menggantikan Bupati definitif": the one who acts for him is not meant.
            return same
        # Acting heads are often called by the office alone.
        same = [
            other
            for other in fitting
            if title.status == "definitive" or other.title.status != "definitive"
        ]
        return same if len({other.person for other in same}) == 1 else []

    def _is_same_village(self, one: Seat, other: Seat) -> bool:
        """Whether two titles are not those of two villages, which go by one kecamatan's code."""
        if one.region is None or other.region is None or one.title.levels != _VILLAGE:
            return True
        places = [self._low[seat.title.end : seat.end] for seat in (one, other)]
        return places[0].endswith(places[1]) or places[1].endswith(places[0])

    def _shortened(self, seat: Seat, beginning: str) -> list[Seat]:
        """The seats of the one person whose title begins so: "Kabid Humas (Polda Bali)"."""
        title = seat.title
        fitting = [
            other
            for other, other_post in zip(self._named, self._posts, strict=True)
            if other_post.startswith(beginning)
            and (seat.code is None or other.code is None or seat.code == other.code)
            and other.title.tenure == title.tenure
            and other.title.rule == title.rule
            and other.person is not None
        ]
        return fitting if len({other.person for other in fitting}) == 1 else []


def hold_alike(seats: Sequence[Seat], several: Collection[str]) -> None:
    """Gives titles of one acting head without a name the holder whom another of them has got.

    "Penjabat Bupati tersebut …", where "Penjabat Bupati yang juga Kepala BKPSDM Bali" is known;
    ``several`` are offices of which there is more than one.
    """
    holders: dict[tuple[str, ...], set[int]] = {}
    for seat in seats:
        if seat.person is not None:
            holders.setdefault(_kind_of(seat), set()).add(seat.person)
    for seat in seats:
        known = holders.get(_kind_of(seat), set())
        acting = seat.title.status != "definitive" and seat.title.office not in several
        if acting and seat.person is None and seat.region is None and len(known) == 1:
            (seat.person,) = known


def _kind_of(seat: Seat) -> tuple[str, ...]:
    return seat.title.office, seat.title.status, seat.title.tenure
