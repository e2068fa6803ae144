"""Titles, bodies, regions and people, each of which says something of the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawLaw, RawRegion
from netralitas_extract.recognizers.institutions import RawInstitution, recognize_institutions
from netralitas_extract.recognizers.regions import recognize_regions
from netralitas_extract.resolvers.institution_words import InstitutionWords
from netralitas_extract.resolvers.institutions import (
    ResolvedInstitution,
    attach_regions,
    resolve_institutions,
)
from netralitas_extract.resolvers.namesakes import regions_outside_names
from netralitas_extract.resolvers.regions import Territory, resolve_regions
from netralitas_extract.resolvers.titles.seats import governed_levels
from netralitas_extract.resolvers.who import Who, WhoResolver
from netralitas_extract.scan import Hits
from netralitas_extract.text import Bounds, Text, covers, merged, outside

__all__ = ["PlaceStages", "Places"]


class Places(NamedTuple):
    """The regions, bodies and people of one article."""

    territory: Territory
    institutions: list[ResolvedInstitution]
    who: Who


class _Settled(NamedTuple):
    """Regions as read, by body the index of its region, and what these come to."""

    regions: list[RawRegion]
    attached: list[int | None]
    territory: Territory
    who: Who


class PlaceStages:
    """Settles who and what is where, with the words of one lexicon."""

    __slots__ = ("_body_words", "_gazetteer", "_many", "_no_place", "_several", "_who")

    def __init__(self, lexicon: Lexicon) -> None:
        self._gazetteer = lexicon.gazetteer
        self._no_place = frozenset(
            word for name in lexicon.words["no_place"] for word in lexicon.words[name]
        )
        self._body_words = InstitutionWords(lexicon)
        self._several = lexicon.word_set("several_bodies")
        self._many = lexicon.word_set("many_bodies")
        self._who = WhoResolver(lexicon)

    def settle(
        self,
        text: Text,
        hits: Hits,
        barred: Sequence[Bounds],
        cited: Sequence[Bounds],
        laws: Sequence[RawLaw],
    ) -> Places:
        """Regions, bodies and people outside ``barred`` spans; ``cited`` are those of ``laws`` and
        of laws in boilerplate.
        """
        regions = self._regions(text, hits, barred, laws)
        bodies = recognize_institutions(
            text,
            hits["institution"],
            [region.start for region in regions],
            self._no_place,
            self._several,
            self._many,
        )
        bodies = outside(outside(bodies, barred), cited)
        settled = self._settle(text, hits, regions, bodies, barred, cited)
        # People are named like places: a region inside a name is none, and what it seemed to say of
        # other regions and titles falls with it.
        people = settled.who.names
        if len(outside(settled.regions, people)) < len(settled.regions):
            regions = regions_outside_names(text, regions, people, self._gazetteer)
            settled = self._settle(text, hits, regions, bodies, barred, cited)
        institutions = resolve_institutions(
            text,
            bodies,
            settled.attached,
            settled.regions,
            settled.territory,
            self._gazetteer,
            self._body_words,
        )
        return Places(settled.territory, institutions, settled.who)

    def _settle(
        self,
        text: Text,
        hits: Hits,
        regions: list[RawRegion],
        bodies: Sequence[RawInstitution],
        barred: Sequence[Bounds],
        cited: Sequence[Bounds],
    ) -> _Settled:
        """Joins titles, bodies, regions and people, each of which says something of the others."""
        named = merged((body.start, body.end) for body in bodies)
        seats, regions = self._who.seats(text, hits, regions, named, barred)
        attached = attach_regions(text, bodies, regions)
        governed = {
            at: body.entry.levels
            for body, at in zip(bodies, attached, strict=True)
            if at is not None
        } | governed_levels(seats)
        territory = resolve_regions(text, regions, governed, self._gazetteer, barred)
        # In "Keputusan Bersama Menteri PANRB" nobody is mentioned.
        seats = [seat for seat in seats if not covers(cited, seat.title.start)]
        who = self._who.resolve(text, hits, seats, regions, named, territory, barred)
        return _Settled(regions, attached, territory, who)

    def _regions(
        self,
        text: Text,
        hits: Hits,
        barred: Sequence[Bounds],
        laws: Sequence[RawLaw],
    ) -> list[RawRegion]:
        """Region names that count: none in what is barred, or in citations but their issuer."""
        found = recognize_regions(text, hits["region"], hits["place"], self._gazetteer)
        found = outside(found, barred)
        if laws:
            cited = merged((law.start, law.reach) for law in laws)
            issuers = merged(law.issuer for law in laws if law.issuer is not None)
            found = [
                region
                for region in found
                if not covers(cited, region.start) or covers(issuers, region.start)
            ]
        return found
