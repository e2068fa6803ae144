"""Where and when what an article tells took place, and where and when each speaker spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.resolvers.statements.setting_words import SettingWords
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["NOWHERE", "Occasion", "Setting", "SettingWords", "resolve_settings"]

_LONGEST_OPENING = 60
_LONGEST_TAG = 80
_LONGEST_LEAD = 1500
_LONGEST_TITLE = 40
_LONGEST_JOINT = 3
_MOST_SPEAKER_WORDS = 4
_LONGEST_SPEAKER = 40
# Behind a day in the midst of what is told: "rapat pada Jumat (4/10), murni membahas …".
_GOES_ON = re.compile(
    r"(?: (?:pagi|siang|sore|malam|dini hari))?, (?!di |bahwa |usai |saat |seusai )[a-z]"
)
# A part of a place's name that is no region.
_PART = re.compile(r", (?:[A-Z][\w.-]{1,20} ?){1,3}, ")
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


def resolve_settings(
    text: Text,
    words: SettingWords,
    days: Sequence[tuple[Bounds, str | None]],
    occasions: Sequence[Occasion],
    territory: Territory,
    dateline: Bounds | None,
    main: str | None,
    jurisdictions: Mapping[str, str | None],
    *,
    of_report: bool,
) -> tuple[Setting, Mapping[str, Setting]]:
    """The setting of the article's event, and by person that in which the person spoke.

    ``days`` are span and value of the days on which something took place, a value null where it is
    not known, ``occasions`` the words of speech, both in order; ``main`` is who speaks first. In
    what an article tells of one gathering, those who say something are there, unless the words say
    otherwise or the article is ``of_report``, told by people who are asked one by one.
    """
    event: Setting | None = None
    since, stop = 0, _LONGEST_LEAD
    gatherings = words.gatherings
    # Behind the first direct speech what is told is no longer where it was spoken.
    spoken = (end for start, end in text.quotations if end - start > _LONGEST_TITLE)
    told = next(spoken, len(text.low))
    own: dict[str, Setting] = {}
    place = _narrowest(territory.regions, dateline) if dateline is not None else None
    # Whose day was only told beside a verb that may tell of something else.
    unsure: set[str] = set()
    for day, value in days:
        if covers(text.quotations, day[0]) or words.elsewhere(text, day[0]):
            continue
        said = _saying(text, words, occasions, day)
        if said is _TOLD or (
            said is None
            and (
                _in_byline(text, day[0])
                or (
                    day[0] > told and not _gathers(text, words.gatherings, *_sentence(text, day[0]))
                )
            )
        ):
            continue
        of_event = said is None or said.person == main
        if of_event and event is not None and not event.venue and value == event.date:
            event = _with_venue(event, _setting_at(text, words, territory, day[0], value))
            if main is not None and main in own:
                own[main] = event
            continue
        tells = said is not None and _tells(text, said)
        surer = said is not None and said.person in unsure and not tells
        first = of_event and (event is None or (surer and event is own.get(main or "")))
        if not first and (said is None or (said.person in own and not surer)):
            continue
        here = _setting_at(text, words, territory, day[0], value)
        office = _office(text, words, day[0], said, jurisdictions) if not here.place else None
        mine = Setting(here.date, here.place or office, here.venue)
        if first:
            venue, region = here.venue, here.place
            if venue is None and office is None:
                venue, nearby = _venue_about(text, words, territory, day[0])
                region = region or _narrower(nearby, place)
            region = region or _narrower(office, place) or territory.home()
            mine = event = Setting(here.date, region, venue)
            begin, stop = _sentence(text, day[0])
            if said is not None:
                since, gatherings = begin, words.ceremonies
            else:
                since, gatherings = stop - _LONGEST_LEAD, words.gatherings
        if said is not None:
            own[said.person] = mine
            unsure.discard(said.person)
            if tells:
                unsure.add(said.person)
    if event is None:
        venue = nearby = None
        if occasions and occasions[0].person == main:
            venue, nearby = _venue_about(text, words, territory, occasions[0].start)
        event = Setting(None, _narrower(nearby, place), venue)
    several = len({said.person for said in occasions}) > 1
    shared = several and not of_report and _gathers(text, gatherings, max(0, since), stop)
    return event, _by_person(
        text, words, occasions, event, own, territory, main, jurisdictions, shared=shared
    )


def _with_venue(event: Setting, told: Setting) -> Setting:
    """The setting of an event with what another sentence tells of the same day."""
    if told.venue is None:
        return event
    return Setting(event.date, told.place or event.place, told.venue)


def _by_person(
    text: Text,
    words: SettingWords,
    occasions: Sequence[Occasion],
    event: Setting,
    own: Mapping[str, Setting],
    territory: Territory,
    main: str | None,
    jurisdictions: Mapping[str, str | None],
    *,
    shared: bool,
) -> dict[str, Setting]:
    found: dict[str, Setting] = {}
    # "Panewu Semanu, yang hadir pada kesempatan itu, menyatakan …"
    attending = {
        said.person for said in occasions if words.attends(text, *_sentence(text, said.start))
    }
    for said in occasions:
        if said.person in found:
            continue
        start, end = _sentence(text, said.start)
        there = shared or said.person == main or said.person in attending
        mine = own.get(said.person)
        if mine is not None:
            # Who speaks on another day is not where the others were.
            there = there and (said.person == main or mine.date == event.date)
            near = mine.place or (event.place if there else None)
            found[said.person] = Setting(mine.date, near, mine.venue)
            if said.person == main and mine.date == event.date:
                found[said.person] = event
        elif words.apart(text.low, start, min(end, start + _LONGEST_OPENING)) is not None:
            found[said.person] = NOWHERE
        else:
            found[said.person] = event if there else NOWHERE
    for said in occasions:
        known = said.person == main and event.date is not None
        if known or said.person in own or found[said.person].venue is not None:
            continue
        # "kata dia di kantor Bawaslu"
        at = text.low.find(" di ", said.end, said.end + _LONGEST_SPEAKER)
        if at < 0 or text.low.count(" ", said.end, at) >= _MOST_SPEAKER_WORDS:
            continue
        end = text.sentences[text.sentence_index(said.start)][1]
        room = words.venue.match(text.norm, at + 1, end)
        if room is not None and " " in room["venue"]:
            told = _setting_at(text, words, territory, said.start, event.date)
            office = _office(text, words, said.start, said, jurisdictions)
            place = told.place or office or event.place
            found[said.person] = Setting(told.date, place, told.venue)
    for said in occasions:
        if found[said.person] is NOWHERE and not _tells(text, said):
            # "ujar Hendra seusai rapat di Pesanggrahan"
            region = _spoken_in(text, territory, said)
            if region is not None:
                found[said.person] = Setting(None, region, None)
    return found


def _spoken_in(text: Text, territory: Territory, said: Occasion) -> str | None:
    """The region in which words were spoken, where it stands behind their word of speech."""
    end = _sentence(text, said.start)[1]
    for region in _regions_in(territory.regions, (said.end, min(end, said.end + _LONGEST_TAG))):
        if text.low.endswith(" di ", 0, region.start):
            return None if covers(text.quotations, region.start) else region.code
    return None


def _sentence(text: Text, offset: int) -> Bounds:
    return text.sentences[text.sentence_index(offset)]


def _gathers(text: Text, gatherings: frozenset[str], start: int, end: int) -> bool:
    """Whether words between two offsets tell of people who come together."""
    told = text.low[start:end].replace(",", " ").replace(".", " ").split()
    return not gatherings.isdisjoint(told)


def _in_byline(text: Text, offset: int) -> bool:
    """Whether an offset lies in a line of short parts: "Oleh Rino | Senin, 7 Oktober 2024"."""
    start, end = text.paragraphs[text.paragraph_index(offset)]
    return text.low.find(" | ", start, end) >= 0


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
            _tells(text, said)
            and words.met(text.low, said.end, day[0]) is None
            and (
                not text.low.endswith(", ", begin, day[0])
                or _GOES_ON.match(text.low, day[1]) is not None
            )
        ):
            return _TOLD
        return said
    if behind < len(occasions) and occasions[behind].start < end:
        return occasions[behind]
    return None


def _tells(text: Text, said: Occasion) -> bool:
    """Whether what is told stands behind a verb, with days of its own: "mengatakan …"."""
    return text.low.startswith(_TELLING, said.start)


def _venue_about(
    text: Text, words: SettingWords, territory: Territory, day: int
) -> tuple[str | None, str | None]:
    """The venue that the lead or a caption names, nearest to the day, with its region."""
    last = text.paragraph_index(day)
    end = text.paragraphs[min(last + 1, len(text.paragraphs) - 1)][1]
    start = max(0, day - _LONGEST_LEAD)
    rooms = [
        room for room in _rooms(text, words, start, end) if not covers(text.quotations, room[0])
    ]
    if not rooms:
        return None, None
    venue = min(rooms, key=lambda room: abs(room[0] - day))
    return _named(text, venue), _narrowest(territory.regions, venue)


def _rooms(text: Text, words: SettingWords, start: int, end: int) -> Iterator[Bounds]:
    """The venues of more than one word that are named between two offsets."""
    for preposition in (" di ", " ke "):
        at = text.low.find(preposition, start, end)
        while at >= 0:
            behind = at + len(preposition)
            stop = text.low.find(" ", behind, end)
            if text.low[behind:stop].removesuffix("nya") in words.heads or (
                text.norm[behind].isupper() and words.house(text.norm, behind) is not None
            ):
                match = words.venue.match(text.norm, at + 1, end)
                if match is not None and " " in match["venue"]:
                    yield match.span("venue")
            at = text.low.find(preposition, at + 1, end)


def _named(text: Text, venue: Bounds) -> str:
    return text.norm[venue[0] : venue[1]].rstrip(" ,.(")


def _setting_at(
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
    for region in _regions_in(territory.regions, (begin, end)):
        inside = venue is not None and venue[0] <= region.start < venue[1]
        # "di Kantor Bawaslu Jawa Barat, Kota Bandung"
        if inside or _follows(text, stop, region.start):
            stop = max(stop, region.end)
            place = _narrower(place, region.code)
        elif (
            place is None
            and text.low.endswith(" di ", 0, region.start)
            and not covers(text.quotations, region.start)
        ):
            place = region.code
            stop = region.end
    return Setting(value, place, named)


def _office(
    text: Text,
    words: SettingWords,
    at: int,
    said: Occasion | None,
    jurisdictions: Mapping[str, str | None],
) -> str | None:
    """The region of who speaks in a sentence, where it tells of their own rooms."""
    region = jurisdictions.get(said.person) if said is not None else None
    if region is None:
        return None
    begin, end = text.sentences[text.sentence_index(at)]
    return region if any(text.low.find(room, begin, end) >= 0 for room in words.rooms) else None


def _follows(text: Text, stop: int, start: int) -> bool:
    if start - stop <= _LONGEST_JOINT:
        return start >= stop and text.low[stop:start].strip() in ("", ",")
    # "di Kompleks Parlemen, Senayan, Jakarta Pusat"
    return stop >= 0 and _PART.fullmatch(text.norm, stop, start) is not None


def _narrower(one: str | None, other: str | None) -> str | None:
    """The narrower of two regions where one lies in the other, else the first that is known."""
    if one is None or (other is not None and other.startswith(one)):
        return other
    return one


def _regions_in(regions: Sequence[ResolvedRegion], bounds: Bounds) -> Sequence[ResolvedRegion]:
    first = bisect_left(regions, bounds[0], key=_start)
    return regions[first : bisect_left(regions, bounds[1], lo=first, key=_start)]


def _narrowest(regions: Sequence[ResolvedRegion], bounds: Bounds) -> str | None:
    codes = [region.code for region in _regions_in(regions, bounds) if region.code]
    return max(codes, key=len) if codes else None


def _start(region: ResolvedRegion) -> int:
    return region.start
