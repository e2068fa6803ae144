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

_WORD = regex.compile(r"[a-z-]+")
_LEAD_OF_ARTICLE = 600
# Whose neutrality an article is about that names them at its beginning.
_SERVANTS: frozenset[ActorGroup] = frozenset(
    (
        "asn",
        "pns",
        "pppk",
        "non_asn",
        "kepala_desa",
        "perangkat_desa",
        "lurah",
        "camat",
        "kepala_opd",
    )
)
_SUBJECT_WORDS = 8
_FIRST_WORDS = 3
_LONGEST_LIGHT_RUN = 5
_LONGEST_CALLING = 20
_SHORT_TEXT = 400
_HINTS_OF_LONG_TEXT = 3
# What parties, candidates and their supporters do every day.
_PARTISAN: frozenset[ConductCategory] = frozenset(
    (
        "partisan_support",
        "practical_politics",
        "political_talk",
        "campaigning",
        "attributes",
        "mobilisation",
        "party_affiliation",
        "candidacy",
    )
)
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
        self._election_hints = lexicon.words["election_hint"]
        self._light = lexicon.word_set("light")
        self._partisan = lexicon.word_set("partisan")
        self._contenders = lexicon.word_set("contender")
        self._period_words = lexicon.words["closed_period"]
        self._needs: dict[Pattern, frozenset[str]] = {
            pattern: frozenset(cast(ConductEntry, pattern.entry).needs)
            for pattern in lexicon.patterns["conduct"]
        }
        self._compiled: dict[str, regex.Pattern[str]] = {}

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
        lacking: set[str] = set()
        if not self.speaks_of_election(low, actors):
            lacking.add("election")
        if not any(word in low for word in self._period_words):
            lacking.add("period")
        context: _Context | None = None
        found: list[RawMatch] = []
        for start, _, patterns in hits:
            for pattern in patterns:
                needs = self._needs[pattern]
                if lacking and not lacking.isdisjoint(needs):
                    continue
                match = pattern.match(low, start)
                if match is None:
                    continue
                begin, end = _extent(match)
                if "actor" in needs or "subject" in needs:
                    if context is None:
                        context = _Context(text, actors, self._partisan, self._contenders)
                    strict = "subject" in needs
                    if not context.binds(begin, strict, _category(pattern) in _PARTISAN):
                        continue
                if low.find("calon", begin, end) >= 0 and self._macro("no_contest").search(
                    low, begin, end + _LONGEST_CALLING
                ):
                    continue
                found.append(self._whole(low, begin, end, pattern, match))
        return found

    def speaks_of_election(self, low: str, actors: Sequence[Actor]) -> bool:
        """Whether an article is about an election or about neutrality."""
        for word in self._election_words:
            if word in low:
                return True
        told = sum(word in low for word in self._election_hints)
        if len(low) < _SHORT_TEXT:
            return told > 0
        return told >= _HINTS_OF_LONG_TEXT and any(group not in _UNBOUND for _, _, group in actors)

    def _whole(
        self, low: str, begin: int, end: int, pattern: Pattern, match: regex.Match[str]
    ) -> RawMatch:
        """The match with the words beside it that belong to the mention."""
        if _category(pattern) != "neutrality":
            tail = self._macro("object_tail").match(low, end)
            if tail is not None:
                end = tail.end()
        light = self._light
        for _ in range(_LONGEST_LIGHT_RUN):
            if low[begin - 1 : begin] != " ":
                break
            word_start = max(low.rfind(" ", 0, begin - 1), low.rfind("\n", 0, begin - 1)) + 1
            if low[word_start : begin - 1].lstrip("\"'(") not in light:
                break
            begin = word_start
        return RawMatch(begin, end, pattern, match)

    def _macro(self, name: str) -> regex.Pattern[str]:
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = self._compiled[name] = self._lexicon.expression(f"{{{name}}}")
        return compiled


def _extent(match: regex.Match[str]) -> tuple[int, int]:
    """Where the words of a match that belong to the mention begin and end.

    They begin with the group ``span`` where there is one, or with the group ``lead`` that a
    lookbehind reached.
    """
    groups = match.re.groupindex
    if not groups:
        return match.span()
    start, end = match.span()
    if "span" in groups:
        return match.start("span"), end
    lead = match.start("lead")
    return (lead if 0 <= lead < start else start), end


def _category(pattern: Pattern) -> ConductCategory:
    return cast(ConductEntry, pattern.entry).category


class _Context:
    """Whether the conduct at a place is that of someone whom the rules bind."""

    __slots__ = ("_about", "_contenders", "_low", "_partisan", "_starts", "_text")

    def __init__(
        self,
        text: Text,
        actors: Sequence[Actor],
        partisan: frozenset[str],
        contenders: frozenset[str],
    ) -> None:
        self._text = text
        self._low = text.low
        self._partisan = partisan
        self._contenders = contenders
        bound = [(start, group) for start, _, group in actors if group not in _UNBOUND]
        self._starts = [start for start, _ in bound]
        lead = bound[: bisect_left(self._starts, _LEAD_OF_ARTICLE)]
        self._about = any(group in _SERVANTS for _, group in lead) or (
            bool(lead) and "netral" in text.low[:_LEAD_OF_ARTICLE]
        )

    def binds(self, start: int, strict: bool, partisan: bool) -> bool:
        """Whether the words at ``start`` stand with a bound group.

        Such a group stands in the sentence, or (unless ``strict``) the article begins with one;
        and, of what partisans do every day (``partisan``), none of them stands where the
        subject does.
        """
        text = self._text
        sentence_start, sentence_end = text.sentences[text.sentence_index(start)]
        starts = self._starts
        before = bisect_left(starts, start)
        if before and starts[before - 1] >= sentence_start:
            return True
        if (strict or not self._about) and bisect_left(starts, sentence_end) == before:
            return False
        if not partisan:
            return True
        low = self._low
        clause = max(sentence_start, *(low.rfind(mark, sentence_start, start) for mark in ',;:"'))
        for begin in {sentence_start, clause}:
            words = _WORD.findall(low, begin, start)
            if not self._partisan.isdisjoint(words[:_SUBJECT_WORDS]):
                return False
            if not self._contenders.isdisjoint(words[:_FIRST_WORDS]):
                return False
        return True


def _resolved(found: list[RawMatch]) -> list[RawMatch]:
    """The mentions without those that others hold, in order."""
    found.sort(key=_by_place)
    kept: list[RawMatch] = []
    for candidate in found:
        category = _category(candidate.pattern)
        start, end = candidate.start, candidate.end
        rivals = [other for other in kept if other.end > start]
        keep = True
        for other in rivals:
            other_category = _category(other.pattern)
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
