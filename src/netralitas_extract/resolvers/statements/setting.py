"""Where and when what an article tells took place, and where and when each speaker spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.resolvers.statements.setting_words import SettingWords
from netralitas_extract.resolvers.statements.whereabouts import (
    LONGEST_LEAD,
    NOWHERE,
    Setting,
    narrower,
    narrowest,
    of_own_rooms,
    regions_in,
    setting_at,
    venue_about,
    venue_held,
)
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["NOWHERE", "Occasion", "Setting", "SettingWords", "resolve_settings"]

_LONGEST_OPENING = 60
_LONGEST_TAG = 80
_LONGEST_TITLE = 40
_MOST_SPEAKER_WORDS = 4
_LONGEST_SPEAKER = 40
# Behind a day in the midst of what is told: "rapat pada Jumat (4/10), murni membahas …".
_GOES_ON = re.compile(
    r"(?: (?:pagi|siang|sore|malam|dini hari))?, (?!di |bahwa |usai |saat |seusai )[a-z]"
)
# Forms of verbs behind which words are told: "mengatakan", "berharap".
_TELLING = ("me", "ber")


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
    # Behind the first direct speech what is told is no longer where it was spoken.
    spoken = (end for start, end in text.quotations if end - start > _LONGEST_TITLE)
    told = next(spoken, len(text.low))
    place = narrowest(territory.regions, dateline) if dateline is not None else None
    known = _Known(text, words, territory, main, jurisdictions, place)
    for day, value in days:
        if covers(text.quotations, day[0]) or words.elsewhere(text, day[0]):
            continue
        said = _saying(text, words, occasions, day)
        if said is _TOLD or (said is None and _is_of_nothing(text, words, day[0], told)):
            continue
        known.take(day[0], value, said)
    event = known.event
    if event is None:
        venue = nearby = None
        if occasions and occasions[0].person == main:
            venue, nearby = venue_about(text, words, territory, occasions[0].start)
        event = Setting(None, narrower(nearby, place), venue)
    elif event.venue is None:
        others = [day[0] for day, value in days if value != event.date]
        venue, nearby = venue_held(text, words, territory, others)
        if venue is not None:
            event = Setting(event.date, narrower(nearby, event.place), venue)
    several = len({said.person for said in occasions}) > 1
    shared = several and not of_report and known.tells_of_gathering()
    return event, _by_person(
        text, words, occasions, event, known.own, territory, main, jurisdictions, shared=shared
    )


def _is_of_nothing(text: Text, words: SettingWords, at: int, told: int) -> bool:
    """Whether a day that nobody speaks on is a byline's, or stands behind what was ``told`` of the
    event, where nothing says that people came together.
    """
    return _in_byline(text, at) or (
        at > told and not _gathers(text, words.gatherings, *_sentence(text, at))
    )


class _Known:
    """What the days of one article tell, taken in order, of its event and of who spoke when.

    Attributes:
        event: the setting of the event, null as long as no day is known to be its.
        own: by person the setting in which the person spoke.
    """

    __slots__ = (
        "_gatherings",
        "_jurisdictions",
        "_main",
        "_place",
        "_since",
        "_stop",
        "_territory",
        "_text",
        "_unsure",
        "_words",
        "event",
        "own",
    )

    def __init__(
        self,
        text: Text,
        words: SettingWords,
        territory: Territory,
        main: str | None,
        jurisdictions: Mapping[str, str | None],
        place: str | None,
    ) -> None:
        self.event: Setting | None = None
        self.own: dict[str, Setting] = {}
        self._text = text
        self._words = words
        self._territory = territory
        self._main = main
        self._jurisdictions = jurisdictions
        self._place = place
        # Whose day was only told beside a verb that may tell of something else.
        self._unsure: set[str] = set()
        # Where the words stand that say whether people came together, and which these are.
        self._since, self._stop = 0, LONGEST_LEAD
        self._gatherings = words.gatherings

    def take(self, at: int, value: str | None, said: Occasion | None) -> None:
        """Takes in the day that stands at an offset; ``said`` are the words spoken on it."""
        text, words, territory = self._text, self._words, self._territory
        of_event = said is None or said.person == self._main
        event = self.event
        if of_event and event is not None and not event.venue and value == event.date:
            self.event = _with_venue(event, setting_at(text, words, territory, at, value))
            if self._main is not None and self._main in self.own:
                self.own[self._main] = self.event
            return
        tells = said is not None and _tells(text, said)
        surer = said is not None and said.person in self._unsure and not tells
        first = of_event and (event is None or (surer and event is self.own.get(self._main or "")))
        if not first and (said is None or (said.person in self.own and not surer)):
            return
        here = setting_at(text, words, territory, at, value)
        office = None
        if said is not None and not here.place:
            office = of_own_rooms(text, words, at, self._jurisdictions.get(said.person))
        if here.place is not None and len(here.place) == len("33"):
            # "SEMARANG – …, kata dia di Mapolda Jateng, Kamis"
            here = Setting(here.date, narrower(here.place, self._place), here.venue)
        mine = Setting(here.date, here.place or office, here.venue)
        if first:
            mine = self.event = self._of_event(at, here, office)
            begin, self._stop = _sentence(text, at)
            if said is not None:
                self._since, self._gatherings = begin, words.ceremonies
            else:
                self._since, self._gatherings = self._stop - LONGEST_LEAD, words.gatherings
        if said is not None:
            self.own[said.person] = mine
            self._unsure.discard(said.person)
            if tells:
                self._unsure.add(said.person)

    def tells_of_gathering(self) -> bool:
        """Whether the words around the event's day tell of people who came together."""
        return _gathers(self._text, self._gatherings, max(0, self._since), self._stop)

    def _of_event(self, at: int, here: Setting, office: str | None) -> Setting:
        """The event's setting by the sentence of its day, ``here``, and by the article's lead."""
        venue, region = here.venue, here.place
        if venue is None and office is None:
            venue, nearby = venue_about(self._text, self._words, self._territory, at)
            region = region or narrower(nearby, self._place)
        region = region or narrower(office, self._place) or self._territory.home()
        return Setting(here.date, region, venue)


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
    for said in occasions:
        if said.person in found:
            continue
        start, end = _sentence(text, said.start)
        there = shared or said.person == main or _attends(text, words, occasions, said.person)
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
            told = setting_at(text, words, territory, said.start, event.date)
            office = of_own_rooms(text, words, said.start, jurisdictions.get(said.person))
            place = told.place or office or event.place
            found[said.person] = Setting(told.date, place, told.venue)
    for said in occasions:
        if found[said.person] is NOWHERE and not _tells(text, said):
            # "ujar Hendra seusai rapat di Pesanggrahan"
            region = _spoken_in(text, territory, said)
            if region is not None:
                found[said.person] = Setting(None, region, None)
    return found


def _attends(text: Text, words: SettingWords, occasions: Sequence[Occasion], person: str) -> bool:
    """Whether one of the sentences in which somebody speaks says that they are there.

    "Panewu Semanu, yang hadir pada kesempatan itu, menyatakan …"
    """
    return any(
        words.attends(text, *_sentence(text, said.start))
        for said in occasions
        if said.person == person
    )


def _spoken_in(text: Text, territory: Territory, said: Occasion) -> str | None:
    """The region in which words were spoken, where it stands behind their word of speech."""
    end = _sentence(text, said.start)[1]
    for region in regions_in(territory.regions, (said.end, min(end, said.end + _LONGEST_TAG))):
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
