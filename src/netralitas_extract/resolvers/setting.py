"""Where and when what an article tells took place, and where and when each speaker spoke."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["NOWHERE", "Occasion", "Setting", "SettingWords", "resolve_settings"]

_LONGEST_OPENING = 60
_LONGEST_LEAD = 1500
# Forms of verbs behind which words are told: "mengatakan", "berharap".
_TELLING = ("me", "ber")


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


class Occasion(NamedTuple):
    """A word of speech with its speaker."""

    start: int
    end: int
    person: str


class SettingWords:
    """The words that tell of venues and occasions, compiled once for a lexicon."""

    __slots__ = ("apart", "met", "venue")

    def __init__(self, lexicon: Lexicon) -> None:
        heads = "|".join(
            regex.escape(word, literal_spaces=True)
            for word in sorted(lexicon.words["venue_heads"], key=len, reverse=True)
        )
        parts = "|".join(lexicon.words["venue_parts"])
        self.venue = regex.compile(
            rf"\b(?:di|bertempat di|ke) (?P<venue>(?i:{heads})(?:nya)?\b"
            rf"(?: (?i:lantai \d+)| \d+| (?:dan|serta)(?= [A-Z])| (?i:{parts}|{heads})(?:nya)?\b"
            r"| [A-Z][a-z]{0,2}\.(?= [A-Z])| [A-Z(][\w'/()-]*(?:\.[\w'/()-]+)*)*)"
        )
        self.apart = lexicon.expression(r"\b{speaks_apart}\b").search
        self.met = lexicon.expression(r"\b{speaks_when}\b").search


def resolve_settings(
    text: Text,
    words: SettingWords,
    days: Sequence[tuple[Bounds, str]],
    occasions: Sequence[Occasion],
    territory: Territory,
    dateline: Bounds | None,
    *,
    shared: bool,
) -> tuple[Setting, Mapping[str, Setting]]:
    """The setting of the article's event, and by person that in which the person spoke.

    ``days`` are span and value of the days on which something took place, ``occasions`` the words
    of speech, both in order. Where the article tells of one event that is
    ``shared``, those who say something are there, unless the words say otherwise.
    """
    event: Setting | None = None
    own: dict[str, Setting] = {}
    place = _narrowest(territory.regions, dateline) if dateline is not None else None
    for day, value in days:
        if covers(text.quotations, day[0]):
            continue
        said = _saying(text, words, occasions, day)
        if said is _TOLD:
            continue
        first = event is None and (said is None or said.person == occasions[0].person)
        if not first and (said is None or said.person in own):
            continue
        here = _setting_at(text, words, territory, day, value)
        if said is not None:
            own.setdefault(said.person, here)
        if first:
            venue, region = here.venue, here.place
            if venue is None:
                venue, nearby = _venue_about(text, words, territory, day[0])
                region = region or nearby
            event = Setting(here.date, region or place or territory.home(), venue)
    if event is None:
        event = Setting(None, place, None)
    return event, _by_person(text, words, occasions, event, own, shared=shared)


def _by_person(
    text: Text,
    words: SettingWords,
    occasions: Sequence[Occasion],
    event: Setting,
    own: Mapping[str, Setting],
    *,
    shared: bool,
) -> dict[str, Setting]:
    found: dict[str, Setting] = {}
    for said in occasions:
        if said.person in found:
            continue
        main = not found
        mine = own.get(said.person)
        start, end = text.sentences[text.sentence_index(said.start)]
        if mine is not None:
            near = mine.place or (event.place if main or shared else None)
            found[said.person] = Setting(mine.date, near, mine.venue)
        elif words.apart(text.low, start, min(end, start + _LONGEST_OPENING)) is not None:
            found[said.person] = NOWHERE
        else:
            found[said.person] = event if main or shared else NOWHERE
    return found


# Of a day that words tell of.
_TOLD = Occasion(-1, -1, "")


def _saying(
    text: Text, words: SettingWords, occasions: Sequence[Occasion], day: Bounds
) -> Occasion | None:
    """The words that were spoken on a day, null where its sentence gives nobody's: "kata Rahmi,
    Senin (6/11)", but not "Rahmi mengatakan laporan masuk Senin (6/11)".
    """
    begin, end = text.sentences[text.sentence_index(day[0])]
    behind = bisect_left(occasions, (day[0],))
    if behind and occasions[behind - 1].start >= begin:
        said = occasions[behind - 1]
        if (
            text.low.startswith(_TELLING, said.start)
            and not text.low.endswith(", ", begin, day[0])
            and words.met(text.low, said.end, day[0]) is None
        ):
            return _TOLD
        return said
    if behind < len(occasions) and occasions[behind].start < end:
        return occasions[behind]
    return None


def _venue_about(
    text: Text, words: SettingWords, territory: Territory, day: int
) -> tuple[str | None, str | None]:
    """The venue that the lead or a caption names, nearest to the day, with its region."""
    last = text.paragraph_index(day)
    end = text.paragraphs[min(last + 1, len(text.paragraphs) - 1)][1]
    start = max(0, day - _LONGEST_LEAD)
    rooms = [
        match.span("venue")
        for match in words.venue.finditer(text.norm, start, end)
        if not covers(text.quotations, match.start()) and " " in match["venue"]
    ]
    if not rooms:
        return None, None
    venue = min(rooms, key=lambda room: abs(room[0] - day))
    return _named(text, venue), _narrowest(territory.regions, venue)


def _named(text: Text, venue: Bounds) -> str:
    return text.norm[venue[0] : venue[1]].rstrip(" ,.(")


def _setting_at(
    text: Text, words: SettingWords, territory: Territory, day: Bounds, value: str
) -> Setting:
    """The setting that the sentence of a day tells."""
    begin, end = text.sentences[text.sentence_index(day[0])]
    venue = min(
        (
            match.span("venue")
            for match in words.venue.finditer(text.norm, begin, end)
            if " " in match["venue"]
        ),
        key=lambda room: abs(room[0] - day[0]),
        default=None,
    )
    named: str | None = None
    place: str | None = None
    if venue is not None:
        named = _named(text, venue)
        place = _narrowest(territory.regions, venue)
    if place is None:
        place = _narrowest(
            [
                region
                for region in _regions_in(territory.regions, (begin, end))
                if text.low.endswith(" di ", 0, region.start)
            ],
            (begin, end),
        )
    return Setting(value, place, named)


def _regions_in(regions: Sequence[ResolvedRegion], bounds: Bounds) -> Sequence[ResolvedRegion]:
    first = bisect_left(regions, bounds[0], key=_start)
    return regions[first : bisect_left(regions, bounds[1], lo=first, key=_start)]


def _narrowest(regions: Sequence[ResolvedRegion], bounds: Bounds) -> str | None:
    codes = [region.code for region in _regions_in(regions, bounds) if region.code]
    return max(codes, key=len) if codes else None


def _start(region: ResolvedRegion) -> int:
    return region.start
