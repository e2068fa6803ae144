"""Where and when what an article tells took place: event date, place and venue."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.text import Bounds, Text

__all__ = ["Setting", "VenueWords", "resolve_setting"]


class Setting(msgspec.Struct, frozen=True, gc=False):
    """The setting of an article's event.

    Attributes:
        date: ISO value of the event's date, or null.
        place: code of the narrowest region stated beside it, or null.
        venue: the venue as written, or null.
    """

    date: str | None
    place: str | None
    venue: str | None


class VenueWords:
    """The words venues begin with, compiled once for a lexicon."""

    __slots__ = ("venue",)

    def __init__(self, lexicon: Lexicon) -> None:
        heads = "|".join(
            regex.escape(word, literal_spaces=True)
            for word in sorted(lexicon.words["venue_heads"], key=len, reverse=True)
        )
        self.venue = regex.compile(
            rf"\b(?:di|bertempat di|ke) (?P<venue>(?i:{heads})\b"
            r"(?: (?i:lantai \d+)| \d+| (?:dan|serta)(?= [A-Z])| (?:[A-Z(][\w.'/()-]*))*)"
        )


def resolve_setting(
    text: Text,
    words: VenueWords,
    event: tuple[Bounds, str] | None,
    territory: Territory,
    dateline: Bounds | None,
) -> Setting:
    """The setting, read from the sentence of the event's date, else from the dateline.

    ``event`` is the span and the value of the event's date.
    """
    dateline_place = _narrowest(territory.regions, dateline) if dateline is not None else None
    if event is None:
        return Setting(None, dateline_place, None)
    (start, _), value = event
    begin, end = text.sentences[text.sentence_index(start)]
    venues = list(words.venue.finditer(text.norm, begin, end))
    venue = min(venues, key=lambda match: abs(match.start() - start)) if venues else None
    named: str | None = None
    place: str | None = None
    if venue is not None:
        named = text.norm[venue.start("venue") : venue.end("venue")].rstrip(" ,.(")
        place = _narrowest(territory.regions, venue.span("venue"))
    if place is None:
        located = [
            region
            for region in territory.regions
            if begin <= region.start < end and text.low.endswith(" di ", 0, region.start)
        ]
        place = _narrowest(located, (begin, end))
    return Setting(value, place or dateline_place or territory.home(), named)


def _narrowest(regions: Sequence[ResolvedRegion], bounds: Bounds) -> str | None:
    codes = [r.code for r in regions if r.code and bounds[0] <= r.start < bounds[1]]
    return max(codes, key=len) if codes else None
