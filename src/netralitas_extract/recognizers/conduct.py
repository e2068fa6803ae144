"""Conduct that neutrality rules speak of, and the groups of people whom the rules bind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import cast

import regex

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ActorGroup, ConductCategory
from netralitas_extract.raw import RawMatch
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["Actor", "ConductRecognizer", "recognize_actors"]

Actor = tuple[int, int, ActorGroup]
"""Start, end and group of the words for a group of people, in the folded text."""

_LEAD_OF_ARTICLE = 600
_LONGEST_LIGHT_RUN = 5
# A group that everybody belongs to, or that is named as readily without any duty, does not make
# the conduct beside it that of someone bound.
_UNBOUND: frozenset[ActorGroup] = frozenset(("warga", "kepala_daerah"))

# Of two mentions with the same words in them, the first named here is the one meant.
_PRECEDENCE: tuple[ConductCategory, ...] = (
    "money_politics",
    "id_card_support",
    "hate_hoax",
    "intimidation",
    "mobilisation",
    "state_resources",
    "biased_decision",
    "personnel_moves",
    "attributes",
    "social_media",
    "photo_gesture",
    "conflict_of_interest",
    "party_affiliation",
    "candidacy",
    "political_talk",
    "campaigning",
    "partisan_support",
    "practical_politics",
    "neutrality",
)
_RANK = {category: rank for rank, category in enumerate(_PRECEDENCE)}
# What a mention asks for, aims at or consists in belongs to it and is no mention of its own.
_ABSORBED: dict[ConductCategory, frozenset[ConductCategory]] = {
    "mobilisation": frozenset(
        ("partisan_support", "campaigning", "practical_politics", "attributes", "social_media")
    ),
    "intimidation": frozenset(("partisan_support", "campaigning", "mobilisation", "biased_decision")),
    "state_resources": frozenset(
        ("campaigning", "partisan_support", "biased_decision", "practical_politics")
    ),
    "biased_decision": frozenset(("partisan_support", "campaigning")),
    "money_politics": frozenset(("partisan_support", "campaigning", "mobilisation", "attributes")),
    "id_card_support": frozenset(("partisan_support",)),
    "photo_gesture": frozenset(("partisan_support", "attributes")),
    "social_media": frozenset(("partisan_support", "campaigning")),
    "attributes": frozenset(("campaigning", "party_affiliation")),
    "candidacy": frozenset(("campaigning", "attributes", "practical_politics")),
    "campaigning": frozenset(("partisan_support", "practical_politics", "party_affiliation")),
    "partisan_support": frozenset(("neutrality",)),
}
_NOTHING: frozenset[ConductCategory] = frozenset()


def recognize_actors(text: Text, hits: list[Hit]) -> list[Actor]:
    """Words for groups of people whom rules of neutrality bind or reports speak of, in order.

    Of words at one place the longest count: "calon kepala desa" is no "kepala desa".
    """
    low = text.low
    actors: list[Actor] = []
    taken = best_start = -1
    group: ActorGroup | None = None
    for start, end, payload in hits:
        if start >= taken:
            if group is not None:
                actors.append((best_start, taken, group))
            group, best_start = None, start
        elif start != best_start:
            continue
        if type(payload) is not tuple:
            if end > taken:
                taken, group = end, payload.entry.group
            continue
        for pattern in payload:
            match = pattern.match(low, start)
            if match is not None and match.end() > taken:
                taken, group = match.end(), pattern.entry.group
    if group is not None:
        actors.append((best_start, taken, group))
    return actors


class ConductRecognizer:
    """Finds conduct with the patterns of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._election_words = lexicon.words["election_context"]
        self._light = lexicon.word_set("light")
        self._election_hints = lexicon.words["election_hint"]
        self._needs: dict[Pattern, tuple[bool, bool]] = {
            pattern: ("election" in needs, "actor" in needs)
            for pattern in lexicon.patterns["conduct"]
            for needs in (cast(ConductEntry, pattern.entry).needs,)
        }
        self._tail: regex.Pattern[str] | None = None
        self._partisan: regex.Pattern[str] | None = None

    def recognize(
        self, text: Text, hits: list[Hit], actors: Sequence[Actor]
    ) -> list[RawMatch]:
        """The conduct of a text in order, with its words from the verb to the end of its object.

        ``actors`` are the groups in the text. No two mentions of one category overlap; one of
        another category may lie inside.
        """
        found = self.candidates(text, hits, actors)
        return _resolved(found) if len(found) > 1 else found

    def candidates(
        self, text: Text, hits: list[Hit], actors: Sequence[Actor]
    ) -> list[RawMatch]:
        """What each pattern sees, in the order of the anchors: mentions that may overlap."""
        if not hits:
            return []
        low = text.low
        election = self._speaks_of_election(low, actors)
        context: _Context | None = None
        needs = self._needs
        found: list[RawMatch] = []
        for start, _, patterns in hits:
            for pattern in patterns:
                needs_election, needs_actor = needs[pattern]
                if needs_election and not election:
                    continue
                match = pattern.match(low, start)
                if match is None:
                    continue
                begin = start if not match.re.groupindex else _lead(match)
                if needs_actor:
                    if context is None:
                        context = _Context(text, actors, self._partisan_words())
                    if not context.binds(begin, match.end()):
                        continue
                found.append(self._whole(low, begin, pattern, match))
        return found

    def _speaks_of_election(self, low: str, actors: Sequence[Actor]) -> bool:
        for word in self._election_words:
            if word in low:
                return True
        if any(group not in _UNBOUND for _, _, group in actors):
            for word in self._election_hints:
                if word in low:
                    return True
        return False

    def _whole(
        self, low: str, begin: int, pattern: Pattern, match: regex.Match[str]
    ) -> RawMatch:
        """The match with the words beside it that belong to the mention."""
        entry = cast(ConductEntry, pattern.entry)
        end = match.end()
        if entry.category != "neutrality":
            if self._tail is None:
                self._tail = self._lexicon.expression("{object_tail}")
            tail = self._tail.match(low, end)
            if tail is not None:
                end = tail.end()
        light = self._light
        for _ in range(_LONGEST_LIGHT_RUN):
            if low[begin - 1 : begin] != " ":
                break
            word_start = max(low.rfind(" ", 0, begin - 1), low.rfind("\n", 0, begin - 1)) + 1
            if low[word_start : begin - 1] not in light:
                break
            begin = word_start
        return RawMatch(begin, end, pattern, match)

    def _partisan_words(self) -> regex.Pattern[str]:
        if self._partisan is None:
            self._partisan = self._lexicon.expression("{partisan}")
        return self._partisan


def _lead(match: regex.Match[str]) -> int:
    """Where a match begins with the words that its group ``lead`` reached back for."""
    start = match.start()
    if "lead" in match.re.groupindex:
        lead = match.start("lead")
        if 0 <= lead < start:
            return lead
    return start


class _Context:
    """Whether the conduct at a place is that of someone whom the rules bind."""

    __slots__ = ("_about", "_actors", "_low", "_partisan", "_starts", "_text")

    def __init__(
        self, text: Text, actors: Sequence[Actor], partisan: regex.Pattern[str]
    ) -> None:
        self._text = text
        self._low = text.low
        self._partisan = partisan
        self._starts = [actor[0] for actor in actors if actor[2] not in _UNBOUND]
        self._about = bool(self._starts) and (
            self._starts[0] < _LEAD_OF_ARTICLE or "netral" in text.low[:_LEAD_OF_ARTICLE]
        )

    def binds(self, start: int, end: int) -> bool:
        """Whether words from ``start`` to ``end`` stand with a bound group.

        Such a group stands in the sentence, or the article begins with one; and no party,
        candidate or team stands between the group (or the beginning of the sentence) and them.
        """
        text = self._text
        index = text.sentence_index(start)
        sentence_start, sentence_end = text.sentences[index]
        starts = self._starts
        after = bisect_left(starts, sentence_end)
        before = bisect_left(starts, start)
        within = before > 0 and starts[before - 1] >= sentence_start
        if within:
            return True
        if not self._about and not (before < after):
            return False
        return self._partisan.search(self._low, sentence_start, start) is None


def _resolved(found: list[RawMatch]) -> list[RawMatch]:
    """The mentions without those that others hold, in order."""
    found.sort(key=_by_place)
    kept: list[RawMatch] = []
    for candidate in found:
        category = cast(ConductEntry, candidate.pattern.entry).category
        start, end = candidate.start, candidate.end
        rivals = [other for other in kept if other.end > start]
        keep = True
        for other in rivals:
            other_category = cast(ConductEntry, other.pattern.entry).category
            if other_category == category:
                keep = False
                if end > other.end:
                    kept[kept.index(other)] = RawMatch(other.start, end, other.pattern, other.match)
            elif end <= other.end:
                if category in _ABSORBED.get(other_category, _NOTHING):
                    keep = False
                elif start == other.start:
                    keep = False
                    if end == other.end and _RANK[category] < _RANK[other_category]:
                        kept[kept.index(other)] = candidate
            else:
                keep = False
            if not keep:
                break
        if keep:
            kept.append(candidate)
    return kept


def _by_place(match: RawMatch) -> tuple[int, int]:
    return match.start, -match.end
