"""The stages in their order: recognizers first, then the resolvers that join what they found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.findings import Findings
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.date_words import DateWords
from netralitas_extract.model import ActorGroup
from netralitas_extract.raw import RawLaw, RawMatch, RawRegion
from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.recognizers.conduct import Actor, ConductRecognizer, recognize_actors
from netralitas_extract.recognizers.conduct.bound import SHORT_TEXT
from netralitas_extract.recognizers.conduct.nesting import category_of
from netralitas_extract.recognizers.cues import Cues
from netralitas_extract.recognizers.dates import RawDate, recognize_dates
from netralitas_extract.recognizers.institutions import RawInstitution, recognize_institutions
from netralitas_extract.recognizers.laws import LawWords, recognize_laws
from netralitas_extract.recognizers.regions import recognize_regions
from netralitas_extract.recognizers.structure import StructureWords, recognize_structure
from netralitas_extract.resolvers.actors import ActorResolver
from netralitas_extract.resolvers.acts import StatementWords
from netralitas_extract.resolvers.addressees import Addressees, AddresseeWords
from netralitas_extract.resolvers.assertion import Asserted, resolve_assertions
from netralitas_extract.resolvers.clause_words import ClauseWords
from netralitas_extract.resolvers.clauses import ClauseMap
from netralitas_extract.resolvers.dates import ResolvedDates, resolve_dates
from netralitas_extract.resolvers.elections import own_year, resolve_elections
from netralitas_extract.resolvers.evidence import Deed, Evidence, Punishment
from netralitas_extract.resolvers.institutions import attach_regions, resolve_institutions
from netralitas_extract.resolvers.laws import resolve_laws
from netralitas_extract.resolvers.namesakes import regions_outside_names
from netralitas_extract.resolvers.narration import NarrationWords, narrate
from netralitas_extract.resolvers.pledges import (
    CeremonyWords,
    number_ceremonies,
    without_unnamed,
)
from netralitas_extract.resolvers.regions import Territory, resolve_regions
from netralitas_extract.resolvers.sanctions import (
    StageWords,
    may_answer_nothing,
    resolve_sanctions,
)
from netralitas_extract.resolvers.seats import Seat, governed_levels
from netralitas_extract.resolvers.setting import Occasion, SettingWords, resolve_settings
from netralitas_extract.resolvers.statements import resolve_statements
from netralitas_extract.resolvers.voiced import voiced_sentences
from netralitas_extract.resolvers.who import Who, WhoResolver
from netralitas_extract.scan import Hit, Hits, Scanner
from netralitas_extract.text import Bounds, Text, covers, merged, outside

__all__ = ["Stages"]

_DAY = len("2024-09-23")


class _Settled(NamedTuple):
    regions: list[RawRegion]
    attached: list[int | None]
    territory: Territory
    who: Who


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
        self._law_words = LawWords(lexicon)
        self.date_words = DateWords(lexicon)
        self._structure_words = StructureWords(lexicon)
        self._no_place = frozenset(
            word for name in lexicon.words["no_place"] for word in lexicon.words[name]
        )
        self._conduct = ConductRecognizer(lexicon)
        self._stage_words = StageWords(lexicon)
        self._clause_words = ClauseWords(lexicon, self._stage_words)
        self._ceremony_words = CeremonyWords(lexicon)
        self._setting_words = SettingWords(lexicon)
        self._narration_words = NarrationWords(lexicon)
        self._addressee_words = AddresseeWords(lexicon)
        self._statement_words = StatementWords(lexicon)
        self._who = WhoResolver(lexicon)
        self._actors = ActorResolver(lexicon)

    def run(self, text: Text, published: str | None) -> Findings:
        """All that one article gives. ``published`` is a value of ``parse_published``."""
        hits = self.scanner.scan(text)
        raw_laws = recognize_laws(text, hits["law"], self._law_words)
        cited = merged((law.start, law.reach) for law in raw_laws)
        election_matches = outside(longest_matches(text.low, hits["election"]), cited)
        blocked = sorted([*cited, *((m.start, m.end) for m in election_matches)])
        raw_dates = recognize_dates(text, hits["date"], blocked, self.date_words)
        frame = recognize_structure(
            text,
            self._structure_words,
            [(found.start, found.end) for found in raw_dates],
            hits["notice"],
        )
        boilerplate = frame.boilerplate
        if boilerplate:
            raw_laws = outside(raw_laws, boilerplate)
            raw_dates = outside(raw_dates, boilerplate)
        # No mention stands in boilerplate or in a byline.
        barred = merged((*frame.boilerplate, *frame.bylines))
        regions = self._regions(text, hits["region"], hits["place"], barred, raw_laws)
        bodies = recognize_institutions(
            text, hits["institution"], [region.start for region in regions], self._no_place
        )
        bodies = outside(outside(bodies, barred), cited)
        settled = self._settle(text, hits, regions, bodies, barred, cited)
        # People are named like places: a region inside a name is none, and what it seemed to say of
        # other regions and titles falls with it.
        people = merged(settled.who.names)
        if len(outside(settled.regions, people)) < len(settled.regions):
            regions = regions_outside_names(text, regions, people, self.gazetteer)
            settled = self._settle(text, hits, regions, bodies, barred, cited)
            people = merged(settled.who.names)
        regions, attached, territory, who = settled
        institutions = resolve_institutions(
            text, bodies, attached, regions, territory, self.gazetteer
        )
        named = merged((body.start, body.end) for body in institutions)
        elections = resolve_elections(
            text,
            outside(outside(election_matches, named), barred),
            territory.regions,
        )
        contests = merged((election.start, election.end) for election in elections)
        laws = resolve_laws(raw_laws)
        dates = resolve_dates(
            # The year of "Pilgub Jateng tahun 2018" is the election's, behind its region as well.
            # No more is "Mei" in the name of Mei Rahmawati.
            [
                found
                for found in raw_dates
                if not covers(contests, found.start) and not _within(people, found)
            ],
            text,
            published,
            frame.publication,
            [(election.start, election.year) for election in elections if election.year],
            self.date_words,
            own_year(text, elections),
        )

        actors = recognize_actors(text, hits["actor"])
        closed = merged((*barred, *cited))
        conduct = outside(self._conduct.recognize(text, hits["conduct"], actors), closed)
        sanction_matches = self._sanctions(text, hits["sanction"], conduct, actors, closed)
        pledges = self._pledges(text, hits["pledge"], conduct, closed)
        asserted: list[Asserted] = []
        groups: list[list[ActorGroup]] = []
        if conduct:
            clauses = ClauseMap(
                text,
                hits["marker"],
                cited,
                [(m.start, m.end) for m in sanction_matches],
                [(m.start, m.end) for m in pledges],
                self._clause_words,
                frame.headline,
                [(seat.title.start, _stop(seat)) for seat in who.seats],
                people,
                voiced_sentences(text, who, conduct),
                merged((item.start, item.end) for item in conduct),
            )
            asserted = resolve_assertions(text, conduct, Cues(text, hits["cue"]), clauses)
            if boilerplate:
                actors = [actor for actor in actors if not covers(boilerplate, actor[0])]
            groups = self._actors.resolve(text, conduct, asserted, actors, who)
        sanctions = resolve_sanctions(
            text,
            sanction_matches,
            [(item.start, a.assertion) for item, a in zip(conduct, asserted, strict=True)],
            self._stage_words,
        )
        evidence = Evidence(
            [
                Deed(
                    item.start,
                    item.end,
                    a.assertion,
                    a.basis,
                    group,
                    a.assertion == "denied"
                    and a.cue is not None
                    and text.low[a.cue.start : a.cue.end] in self._statement_words.unproven,
                )
                for item, a, group in zip(conduct, asserted, groups, strict=True)
            ],
            [(quote.start, quote.end) for quote in who.quotes],
            [(law.start, law.end) for law in laws],
            contests,
            [
                Punishment(s.start, s.end, s.stage, s.conduct, s.category != "unspecified")
                for s in sanctions
            ],
            [(pledge.start, pledge.end) for pledge in pledges],
            institutions,
        )
        statements = []
        if evidence.tells():
            narration = narrate(
                text,
                self._narration_words,
                who,
                institutions,
                merged((item.start, item.end) for item in conduct),
                frame.headline,
            )
            posts = _posts(who)
            jurisdictions = {person: seat.code for person, seat in posts.items()}
            occasions = _occasions(who)
            body = frame.headline[1] if frame.headline is not None else 0
            event, settings = resolve_settings(
                text,
                self._setting_words,
                _days(dates),
                occasions,
                territory,
                frame.dateline,
                next((o.person for o in occasions if o.start >= body), narration.main),
                jurisdictions,
                of_report=not asserted or asserted[0].assertion in ("alleged", "confirmed"),
            )
            statements = resolve_statements(
                text,
                self._statement_words,
                evidence,
                narration,
                Addressees(
                    text,
                    self._addressee_words,
                    actors,
                    [(seat.title.start, seat.end) for seat in who.seats],
                    [None if s is None else s.person_id for s in narration.speakers],
                    {person: seat.title.office for person, seat in posts.items()},
                    frame.headline,
                ),
                jurisdictions,
                event,
                settings,
                territory.home(),
            )
        return Findings(
            text,
            frame,
            self.gazetteer,
            dates,
            territory,
            laws,
            elections,
            institutions,
            conduct,
            asserted,
            groups,
            sanctions,
            pledges,
            number_ceremonies(text, pledges, self._ceremony_words),
            statements,
            who,
        )

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
        seats, regions = self._who.seats(text, hits, regions, barred)
        attached = attach_regions(text, bodies, regions)
        governed = {
            at: body.entry.levels
            for body, at in zip(bodies, attached, strict=True)
            if at is not None
        } | governed_levels(seats)
        territory = resolve_regions(text, regions, governed, self.gazetteer, barred)
        # In "Keputusan Bersama Menteri PANRB" nobody is mentioned.
        seats = [seat for seat in seats if not covers(cited, seat.title.start)]
        who = self._who.resolve(text, hits, seats, regions, territory, barred)
        return _Settled(regions, attached, territory, who)

    def _regions(
        self,
        text: Text,
        hits: list[Hit],
        place_hits: list[Hit],
        barred: Sequence[Bounds],
        laws: Sequence[RawLaw],
    ) -> list[RawRegion]:
        """Region names that count: none in what is barred, or in citations but their issuer."""
        found = recognize_regions(text, hits, place_hits, self.gazetteer)
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

    def _sanctions(
        self,
        text: Text,
        hits: list[Hit],
        conduct: Sequence[RawMatch],
        actors: Sequence[Actor],
        closed: Sequence[Bounds],
    ) -> list[RawMatch]:
        """The sanctions that may answer conduct.

        What a court, a company, a party or a club imposes answers none; what civil servants meet
        with may, unless it is for a crime.
        """
        found = outside(longest_matches(text.low, hits), closed)
        if conduct and found:
            # "diancam dipecat karena tak mendukung" punishes no breach, it is one.
            threats = [(c.start, c.end) for c in conduct if category_of(c) == "intimidation"]
            return outside(found, threats) if threats else found
        if not found:
            return found
        concerned = self._conduct.topic.is_election(text, actors)
        brief = len(text.low) < SHORT_TEXT
        return [
            match
            for match in found
            if (brief or may_answer_nothing(match.pattern.entry, concerned))
            and self._stage_words.in_service(text, match.start)
        ]

    def _pledges(
        self,
        text: Text,
        hits: list[Hit],
        conduct: Sequence[RawMatch],
        closed: Sequence[Bounds],
    ) -> list[RawMatch]:
        """The pledges of an article that speaks of conduct, an election or civil servants."""
        found = without_unnamed(outside(longest_matches(text.low, hits), closed), conduct)
        if (
            not found
            or conduct
            or self._conduct.topic.names_election(text)
            or self._stage_words.in_service(text, None)
        ):
            return found
        return []


def _within(spans: Sequence[Bounds], found: RawDate) -> bool:
    """Whether a date lies inside one of ``spans`` from end to end."""
    return covers(spans, found.start) and covers(spans, found.end - 1)


def _stop(seat: Seat) -> int:
    return max(seat.end, seat.name.stop) if seat.name is not None else seat.end


def _posts(who: Who) -> dict[str, Seat]:
    """By person the office in force that the person is first called by."""
    found: dict[str, Seat] = {}
    for seat in who.seats:
        person = who.person_id(seat.person)
        if person is not None and seat.title.tenure == "incumbent" and person not in found:
            found[person] = seat
    return found


def _occasions(who: Who) -> list[Occasion]:
    """The words of speech whose speakers are known, in order."""
    found: list[Occasion] = []
    for heard in who.heard:
        if heard.person is not None:
            person = who.person_id(heard.person)
            if person is not None:
                found.append(Occasion(heard.start, heard.end, person))
    return found


def _days(dates: ResolvedDates) -> list[tuple[Bounds, str | None]]:
    """Span and value of the days on which something took place; null where nothing anchors them."""
    return [
        ((found.start, found.end), found.value and found.value[:_DAY])
        for found in dates.dates
        if found.role == "event"
        and (
            len(found.value) >= _DAY
            if found.value is not None
            else found.granularity in ("day", "time")
        )
    ]
