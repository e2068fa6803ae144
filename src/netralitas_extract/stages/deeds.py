"""Conduct, sanctions and pledges: who did what, and with what force it is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup
from netralitas_extract.raw import RawFrame, RawMatch
from netralitas_extract.recognizers.common import every_match, longest_matches
from netralitas_extract.recognizers.conduct import Actor, ConductRecognizer, recognize_actors
from netralitas_extract.recognizers.conduct.concern import Concern
from netralitas_extract.recognizers.conduct.nesting import category_of
from netralitas_extract.recognizers.cues import Cues
from netralitas_extract.resolvers.actors.resolver import ActorResolver
from netralitas_extract.resolvers.actors.speakers import outside as actors_outside
from netralitas_extract.resolvers.assertion.clause_words import ClauseWords
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.resolvers.assertion.resolving import Asserted, resolve_assertions
from netralitas_extract.resolvers.assertion.surroundings import Surroundings
from netralitas_extract.resolvers.cued_conduct import CuedConduct
from netralitas_extract.resolvers.pledges import CeremonyWords, number_ceremonies, without_unnamed
from netralitas_extract.resolvers.sanctions import (
    ResolvedSanction,
    may_answer_nothing,
    resolve_sanctions,
)
from netralitas_extract.resolvers.speech.voiced import told_sentences, voiced_sentences
from netralitas_extract.resolvers.stage_words import StageWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.resolvers.who import Who
from netralitas_extract.scan import Hit, Hits
from netralitas_extract.text import Bounds, Text, covers, merged, outside

__all__ = ["NO_DEEDS", "DeedStages", "Deeds"]


class Deeds(NamedTuple):
    """What an article says was, must or must not be done.

    Attributes:
        conduct: the conduct, in order; ``asserted`` and ``groups`` have for each piece of it what
            is said of it and whom it is said of.
        sanctions: what answers it.
        pledges: the pledges; ``ceremonies`` has for each the number of the ceremony.
        actors: the words for groups, wherever they stand.
        done: the spans that conduct covers.
    """

    conduct: list[RawMatch]
    asserted: list[Asserted]
    groups: list[list[ActorGroup]]
    sanctions: list[ResolvedSanction]
    pledges: list[RawMatch]
    ceremonies: Sequence[int]
    actors: list[Actor]
    done: list[Bounds]


NO_DEEDS = Deeds([], [], [], [], [], (), [], [])
"""Of an article that is read for other things alone."""


class DeedStages:
    """Finds what was done, with the words of one lexicon."""

    __slots__ = (
        "_actors",
        "_ceremony_words",
        "_clause_words",
        "_conduct",
        "_cued",
        "_stage_words",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._conduct = ConductRecognizer(lexicon)
        self._cued = CuedConduct(lexicon)
        self._stage_words = StageWords(lexicon)
        self._clause_words = ClauseWords(lexicon, self._stage_words)
        self._ceremony_words = CeremonyWords(lexicon)
        self._actors = ActorResolver(lexicon)

    def read(
        self,
        text: Text,
        hits: Hits,
        frame: RawFrame,
        cited: Sequence[Bounds],
        contests: Sequence[Bounds],
        who: Who,
    ) -> Deeds:
        """All conduct, sanctions and pledges outside the frame of the article and the names of
        ``cited`` laws; the names of ``contests`` speak of no groups.
        """
        actors = recognize_actors(text, hits["actor"])
        closed = merged((*frame.boilerplate, *frame.bylines, *cited))
        concern = self._conduct.concern(text, actors)
        conduct = outside(self._conduct.recognize(text, hits["conduct"], concern), closed)
        cues = Cues(text, hits["cue"])
        conduct = self._cued.added(text, hits["cued"], conduct, cues, concern, closed)
        sanctions = self._sanctions(text, hits["sanction"], conduct, concern, closed)
        pledges = self._pledges(text, hits["pledge"], conduct, closed)
        asserted: list[Asserted] = []
        groups: list[list[ActorGroup]] = []
        done = merged((item.start, item.end) for item in conduct)
        if conduct:
            voiced = voiced_sentences(text, who, conduct)
            around = Surroundings(
                laws=cited,
                sanctions=[(m.start, m.end) for m in sanctions],
                pledges=[(m.start, m.end) for m in pledges],
                headline=frame.headline,
                holders=[(seat.title.start, _stop(seat)) for seat in who.seats],
                named=who.names,
                voiced=voiced,
                told=told_sentences(who, voiced),
                done=done,
            )
            clauses = ClauseMap(
                text, every_match(text.low, hits["marker"]), self._clause_words, around
            )
            asserted = resolve_assertions(text, conduct, cues, clauses)
            actors = actors_outside(actors, contests)
            if frame.boilerplate:
                actors = [a for a in actors if not covers(frame.boilerplate, a[0])]
            groups = self._actors.resolve(text, conduct, asserted, actors, who)
        return Deeds(
            conduct,
            asserted,
            groups,
            resolve_sanctions(
                text,
                sanctions,
                [(item.start, a.assertion) for item, a in zip(conduct, asserted, strict=True)],
                self._stage_words,
            ),
            pledges,
            number_ceremonies(text, pledges, self._ceremony_words),
            actors,
            done,
        )

    def _sanctions(
        self,
        text: Text,
        hits: list[Hit],
        conduct: Sequence[RawMatch],
        concern: Concern,
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
        return [
            match
            for match in found
            if (concern.is_short or may_answer_nothing(match.pattern.entry, concern.election))
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


def _stop(seat: Seat) -> int:
    return max(seat.end, seat.name.stop) if seat.name is not None else seat.end
