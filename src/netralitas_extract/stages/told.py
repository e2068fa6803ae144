"""Statements: all that was found joined to who told whom what, where and when."""

from __future__ import annotations

from netralitas_extract.findings import Findings
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Statement
from netralitas_extract.resolvers.dates import ResolvedDates
from netralitas_extract.resolvers.statements.addressees import Addressees, AddresseeWords
from netralitas_extract.resolvers.statements.evidence import Deed, Evidence, Punishment
from netralitas_extract.resolvers.statements.narrator import NarrationWords, narrate
from netralitas_extract.resolvers.statements.resolving import resolve_statements
from netralitas_extract.resolvers.statements.setting import Occasion, SettingWords, resolve_settings
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.resolvers.statements.statement_words import StatementWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.resolvers.who import Who
from netralitas_extract.stages.deeds import Deeds
from netralitas_extract.text import Bounds, merged

__all__ = ["StatementStages"]

_DAY = len("2024-09-23")


class StatementStages:
    """Joins findings to statements, with the words of one lexicon."""

    __slots__ = ("_addressee_words", "_narration_words", "_setting_words", "_words")

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = StatementWords(lexicon)
        self._narration_words = NarrationWords(lexicon)
        self._addressee_words = AddresseeWords(lexicon)
        self._setting_words = SettingWords(lexicon)

    def tell(self, found: Findings, deeds: Deeds) -> list[Statement]:
        """The statements of an article; ``found`` has none yet, and holds what ``deeds`` does."""
        text, who, headline = found.text, found.who, found.frame.headline
        evidence = self._evidence(found)
        if not evidence.tells():
            return []
        narration = narrate(
            text,
            self._narration_words,
            who,
            found.institutions,
            deeds.done,
            headline,
        )
        posts = _posts(who)
        jurisdictions = {person: seat.code for person, seat in posts.items()}
        occasions = _occasions(who)
        body = headline[1] if headline is not None else 0
        event, settings = resolve_settings(
            text,
            self._setting_words,
            _days(found.dates),
            occasions,
            found.territory,
            found.frame.dateline,
            next((o.person for o in occasions if o.start >= body), narration.main),
            jurisdictions,
            of_report=not found.asserted or found.asserted[0].assertion in ("alleged", "confirmed"),
        )
        addressees = Addressees(
            text,
            self._addressee_words,
            deeds.actors,
            [(seat.title.start, seat.end) for seat in who.seats],
            [None if s is None else s.person_id for s in narration.speakers],
            {person: seat.title.office for person, seat in posts.items()},
            headline,
        )
        sources = Sources(text, self._words, evidence, narration, addressees)
        return resolve_statements(sources, jurisdictions, event, settings, found.territory.home())

    def _evidence(self, found: Findings) -> Evidence:
        """What statements are made of."""
        low = found.text.low
        deeds = [
            Deed(
                item.start,
                item.end,
                asserted.assertion,
                asserted.basis,
                groups,
                asserted.assertion == "denied"
                and asserted.cue is not None
                and low[asserted.cue.start : asserted.cue.end] in self._words.unproven,
            )
            for item, asserted, groups in zip(
                found.conduct, found.asserted, found.actors, strict=True
            )
        ]
        return Evidence(
            deeds,
            [(quote.start, quote.end) for quote in found.who.quotes],
            [(law.start, law.end) for law in found.laws],
            merged((election.start, election.end) for election in found.elections),
            [
                Punishment(s.start, s.end, s.stage, s.conduct, s.category != "unspecified")
                for s in found.sanctions
            ],
            [(pledge.start, pledge.end) for pledge in found.pledges],
            found.institutions,
        )


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
