"""Where a sentence says that something takes place: the venue and the region beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.resolvers.statements.setting_words import SettingWords
from netralitas_extract.text import Bounds, Text, covers, start_of

__all__ = [
    "LONGEST_LEAD",
    "NOWHERE",
    "Setting",
    "narrower",
    "narrowest",
    "of_own_rooms",
    "regions_in",
    "setting_at",
    "venue_about",
    "venue_held",
]

LONGEST_LEAD = 1500
"""So many code points before a day its venue may be named."""

_LONGEST_JOINT = 3
# A part of a place's name that is no region.
_PART = re.compile(r", (?:[A-Z][\w.-]{1,20} ?){1,3}, ")
_IN_PART = re.compile(r" di (?:[a-z]{3,12} )?(?:[A-Z][\w.-]{1,20} ?){1,3}, $")
_LONGEST_PART = 60


class Setting(msgspec.Struct, frozen=True, gc=False):
    """A setting.

    Attributes:
        date: ISO value of the day, or null.
        place: code of the narrowest region stated beside it, or null.
        venue: the venue as written, or null.
    """

    date: str | None
    place: str | None
    venue: str | None


NOWHERE = Setting(None, None, None)
"""Of somebody of whom it is not told where and when they spoke."""


def venue_about(
    text: Text, words: SettingWords, territory: Territory, day: int
) -> tuple[str | None, str | None]:
    """The venue that the lead or a caption names, nearest to the day, with its region."""
    last = text.paragraph_index(day)
    end = text.paragraphs[min(last + 1, len(text.paragraphs) - 1)][1]
    start = max(0, day - LONGEST_LEAD)
    rooms = [
        room for room in _rooms(text, words, start, end) if not covers(text.quotations, room[0])
    ]
    if not rooms:
        return None, None
    venue = min(rooms, key=lambda room: abs(room[0] - day))
    return _named(text, venue), narrowest(territory.regions, venue)


def venue_held(
    text: Text, words: SettingWords, territory: Territory, other_days: Sequence[int]
) -> tuple[str | None, str | None]:
    """The venue in which an article says, wherever it does, that something was held, with its
    region; sentences with ``other_days`` are of other things.

    "Dalam sosialisasi yang digelar di Gedung Serbaguna tersebut, …"
    """
    for held in words.held:
        at = text.low.find(held)
        while at >= 0:
            begin, end = text.sentences[text.sentence_index(at)]
            match = words.venue.match(text.norm, at + len(held) - len("di "), end)
            if (
                match is not None
                and " " in match["venue"]
                and not covers(text.quotations, at)
                and not any(begin <= day < end for day in other_days)
            ):
                venue = match.span("venue")
                return _named(text, venue), narrowest(territory.regions, venue)
            at = text.low.find(held, at + 1)
    return None, None


def _rooms(text: Text, words: SettingWords, start: int, end: int) -> Iterator[Bounds]:
    """The venues of more than one word that are named between two offsets."""
    for preposition in (" di ", " ke "):
        at = text.low.find(preposition, start, end)
        while at >= 0:
            behind = at + len(preposition)
            stop = text.low.find(" ", behind, end)
            # No venue is one word: one that ends the range is none.
            if stop < 0:
                break
            if text.low[behind:stop].removesuffix("nya") in words.heads or (
                text.norm[behind].isupper() and words.house(text.norm, behind) is not None
            ):
                match = words.venue.match(text.norm, at + 1, end)
                if match is not None and " " in match["venue"]:
                    yield match.span("venue")
            at = text.low.find(preposition, at + 1, end)


def _named(text: Text, venue: Bounds) -> str:
    return text.norm[venue[0] : venue[1]].rstrip(" ,.(")


def setting_at(
    text: Text,
    words: SettingWords,
    territory: Territory,
    at: int,
    value: str | None,
) -> Setting:
    """The setting that a sentence tells beside an offset in it."""
    begin, end = text.sentences[text.sentence_index(at)]
    venue = min(
        (room for room in _rooms(text, words, begin, end) if not covers(text.quotations, room[0])),
        key=lambda room: abs(room[0] - at),
        default=None,
    )
    named = None if venue is None else _named(text, venue)
    stop = -1 if venue is None else venue[1]
    place: str | None = None
    for region in regions_in(territory.regions, (begin, end)):
        inside = venue is not None and venue[0] <= region.start < venue[1]
        # "di Kantor Bawaslu Jawa Barat, Kota Bandung"
        if inside or _follows(text, stop, region.start):
            stop = max(stop, region.end)
            place = narrower(place, region.code)
        elif (
            place is None
            and _is_where(text, region.start)
            and not covers(text.quotations, region.start)
        ):
            place = region.code
            stop = region.end
    return Setting(value, place, named)


def of_own_rooms(text: Text, words: SettingWords, at: int, region: str | None) -> str | None:
    """The region of who speaks in the sentence at ``at``, where it tells of their own rooms."""
    if region is None:
        return None
    begin, end = text.sentences[text.sentence_index(at)]
    return region if any(text.low.find(room, begin, end) >= 0 for room in words.rooms) else None


def _is_where(text: Text, start: int) -> bool:
    """Whether something is in the region that begins at ``start``, or in a part of it: "di Bima",
    "di kawasan Cipinang, Pulogadung".
    """
    if text.low.endswith(" di ", 0, start):
        return True
    begin = max(0, start - _LONGEST_PART)
    return text.norm[start - 2 : start] == ", " and (
        _IN_PART.search(text.norm, begin, start) is not None
    )


def _follows(text: Text, stop: int, start: int) -> bool:
    if stop < 0 or start < stop:
        return False
    if start - stop <= _LONGEST_JOINT:
        return text.low[stop:start].strip() in ("", ",")
    # "di Kompleks Parlemen, Senayan, Jakarta Pusat"
    return _PART.fullmatch(text.norm, stop, start) is not None


def narrower(one: str | None, other: str | None) -> str | None:
    """The narrower of two regions where one lies in the other, else the first that is known."""
    if one is None or (other is not None and other.startswith(one)):
        return other
    return one


def regions_in(regions: Sequence[ResolvedRegion], bounds: Bounds) -> Sequence[ResolvedRegion]:
    """The regions, in order, that begin between two offsets."""
    first = bisect_left(regions, bounds[0], key=start_of)
    return regions[first : bisect_left(regions, bounds[1], lo=first, key=start_of)]


def narrowest(regions: Sequence[ResolvedRegion], bounds: Bounds) -> str | None:
    """The code of the narrowest region that begins between two offsets; null where none does."""
    codes = [region.code for region in regions_in(regions, bounds) if region.code]
    return max(codes, key=len) if codes else None
