"""The stages in their order: recognizers first, then the resolvers that join what they found."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.findings import Findings
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.date_words import DateWords
from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.recognizers.dates import RawDate, recognize_dates
from netralitas_extract.recognizers.laws import LawWords, recognize_laws
from netralitas_extract.recognizers.structure import StructureWords, recognize_structure
from netralitas_extract.resolvers.dates import resolve_dates
from netralitas_extract.resolvers.elections import own_year, resolve_elections
from netralitas_extract.resolvers.laws import resolve_laws
from netralitas_extract.scan import Scanner
from netralitas_extract.stages.deeds import NO_DEEDS, DeedStages
from netralitas_extract.stages.places import PlaceStages
from netralitas_extract.stages.told import StatementStages
from netralitas_extract.text import Bounds, Text, covers, merged, outside

__all__ = ["Stages"]

# What rests on deeds. Nothing that comes before them does, so that they need not be read for it.
_OF_DEEDS = frozenset(("conduct", "sanctions", "pledges", "statements"))


class Stages:
    """All stages with the words of one lexicon, compiled once.

    Attributes:
        abbreviations: the words whose full stop ends no sentence.
        gazetteer: the regions.
        scanner: the anchors of all families.
        date_words: the vocabulary of dates.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.abbreviations = lexicon.word_set("abbreviations")
        self.gazetteer = lexicon.gazetteer
        self.scanner = Scanner(lexicon)
        self.date_words = DateWords(lexicon)
        self._law_words = LawWords(lexicon)
        self._structure_words = StructureWords(lexicon)
        self._places = PlaceStages(lexicon)
        self._deeds = DeedStages(lexicon)
        self._statements = StatementStages(lexicon)

    def run(self, text: Text, published: str | None, wanted: Collection[str]) -> Findings:
        """What one article gives, the lists named in ``wanted`` at least.

        ``published`` is a value of ``parse_published``.
        """
        hits = self.scanner.scan(text)
        laws = recognize_laws(text, hits["law"], self._law_words)
        cited = merged((law.start, law.reach) for law in laws)
        contests = outside(longest_matches(text.low, hits["election"]), cited)
        blocked = sorted([*cited, *((m.start, m.end) for m in contests)])
        dates = recognize_dates(text, hits["date"], blocked, self.date_words)
        frame = recognize_structure(
            text,
            self._structure_words,
            [(date.start, date.end) for date in dates],
            hits["notice"],
        )
        if frame.boilerplate:
            laws = outside(laws, frame.boilerplate)
            dates = outside(dates, frame.boilerplate)
        # No mention stands in boilerplate or in a byline.
        barred = merged((*frame.boilerplate, *frame.bylines))
        places = self._places.settle(text, hits, barred, cited, laws)
        named = merged((body.start, body.end) for body in places.institutions)
        elections = resolve_elections(
            text, outside(outside(contests, named), barred), places.territory.regions
        )
        resolved_dates = resolve_dates(
            _outside_names(
                dates,
                merged((election.start, election.end) for election in elections),
                places.who.names,
            ),
            text,
            published,
            frame.publication,
            [(election.start, election.year) for election in elections if election.year],
            self.date_words,
            own_year(text, elections),
        )
        deeds = NO_DEEDS
        if not _OF_DEEDS.isdisjoint(wanted):
            deeds = self._deeds.read(
                text, hits, frame, cited, [(m.start, m.end) for m in contests], places.who
            )
        found = Findings(
            text,
            frame,
            self.gazetteer,
            resolved_dates,
            places.territory,
            resolve_laws(laws),
            elections,
            places.institutions,
            deeds.conduct,
            deeds.asserted,
            deeds.groups,
            deeds.sanctions,
            deeds.pledges,
            deeds.ceremonies,
            [],
            places.who,
        )
        if "statements" not in wanted:
            return found
        statements = self._statements.tell(found, deeds)
        return msgspec.structs.replace(found, statements=statements)


def _outside_names(
    dates: Sequence[RawDate], contests: Sequence[Bounds], people: Sequence[Bounds]
) -> list[RawDate]:
    """The dates that belong to no name of an election or a person.

    The year of "Pilgub Jateng tahun 2018" is the election's, behind its region as well. No more is
    "Mei" in the name of Mei Rahmawati.
    """
    return [
        date
        for date in dates
        if not covers(contests, date.start)
        and not (covers(people, date.start) and covers(people, date.end - 1))
    ]
