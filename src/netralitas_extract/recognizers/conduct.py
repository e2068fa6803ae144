"""Conduct that neutrality rules speak of, and the groups of people whom the rules bind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ActorEntry, ConductEntry
from netralitas_extract.model import ActorGroup, ConductCategory
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.bound import UNBOUND, Actor, BoundGroups
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["Actor", "ConductRecognizer", "recognize_actors"]

# Reach of the words that make a pattern worth trying, behind its anchor.
_NEAR = 160
_LONGEST_LIGHT_RUN = 5
_LONGEST_CALLING = 45
# How the words for where something is done begin: "di media sosial".
_ON_PLATFORM = (
    " di ",
    " ke ",
    " mela",
    " lewa",
    " via ",
    " pada ",
    " dala",
    ", di",
    ", mel",
    ", lew",
)
# A name or a region behind a candidate's office or number.
_NAME = regex.compile(
    r",?(?: (?:Drs|Dr|Dra|Ir|H|Hj|KH|Prof)\.?)* (?!Sen|Sel|Rab|Kam|Jum|Sab|Min|Pil|Pem|Bawas|KPU|ASN)"
    r"(?<!, )[A-Z][\w'-]+(?: [A-Z][\w'.-]*\w)*|"
    r",(?: (?:Drs|Dr|Dra|Ir|H|Hj|KH|Prof)\.?)+(?: [A-Z][\w'.-]*\w)+"
)
_STOPS = ",.;:!?)\"'"
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

# Of two mentions with the same words in them, the first named here is the one meant.
_PRECEDENCE: tuple[ConductCategory, ...] = (
    "money_politics",
    "id_card_support",
    "hate_hoax",
    "intimidation",
    "conflict_of_interest",
    "mobilisation",
    "state_resources",
    "biased_decision",
    "personnel_moves",
    "attributes",
    "social_media",
    "photo_gesture",
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
    "intimidation": frozenset(
        ("partisan_support", "campaigning", "mobilisation", "biased_decision")
    ),
    "state_resources": frozenset(
        ("campaigning", "partisan_support", "biased_decision", "practical_politics", "attributes")
    ),
    "biased_decision": frozenset(("partisan_support", "campaigning")),
    "money_politics": frozenset(("partisan_support", "campaigning", "mobilisation", "attributes")),
    "id_card_support": frozenset(("partisan_support",)),
    "photo_gesture": frozenset(("partisan_support", "attributes")),
    "social_media": frozenset(("partisan_support", "campaigning")),
    "attributes": frozenset(("campaigning", "party_affiliation", "candidacy")),
    "candidacy": frozenset(("campaigning", "attributes", "practical_politics")),
    "campaigning": frozenset(("partisan_support", "practical_politics", "party_affiliation")),
    "conflict_of_interest": frozenset(("campaigning", "candidacy", "partisan_support")),
    "partisan_support": frozenset(("neutrality",)),
    "neutrality": frozenset(("practical_politics", "partisan_support")),
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
                taken, group = end, cast(ActorEntry, payload.entry).group
            continue
        for pattern in payload:
            match = pattern.match(low, start)
            if match is not None and match.end() > taken:
                taken, group = match.end(), cast(ActorEntry, pattern.entry).group
    if group is not None:
        actors.append((best_start, taken, group))
    return actors


class _Rule(NamedTuple):
    """What the recognizer asks of a pattern, worked out once."""

    category: ConductCategory
    election: bool
    period: bool
    bound: bool
    strict: bool
    partisan: bool
    near: tuple[str, ...]


class ConductRecognizer:
    """Finds conduct with the patterns of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._election_words = lexicon.words["election_context"]
        self._election_hints = lexicon.words["election_hint"]
        self._period_words = lexicon.words["closed_period"]
        self._light = lexicon.word_set("light")
        self._no_contest = lexicon.word_set("no_contest")
        self._bound = BoundGroups(lexicon.word_set("partisan"), lexicon.word_set("contender"))
        self._rules = {
            pattern: _rule(cast(ConductEntry, pattern.entry), lexicon)
            for pattern in lexicon.patterns["conduct"]
        }
        self._heads = lexicon.words["object_head"]
        self._offices = lexicon.words["object_office"]
        self._object_tail: regex.Pattern[str] | None = None

    def recognize(self, text: Text, hits: list[Hit], actors: Sequence[Actor]) -> list[RawMatch]:
        """The conduct of a text in order, with its words from the verb to the end of its object.

        ``actors`` are the groups in the text. No two mentions of one category overlap; one of
        another category may lie inside.
        """
        found = self.candidates(text, hits, actors)
        return self._resolved(found) if len(found) > 1 else found

    def candidates(self, text: Text, hits: list[Hit], actors: Sequence[Actor]) -> list[RawMatch]:
        """What each pattern sees, in the order of the anchors: mentions that may overlap."""
        if not hits:
            return []
        low = text.low
        rules = self._rules
        election = self.speaks_of_election(low, actors)
        closed_period: bool | None = None
        binds = self._bound.of(text, actors)
        found: list[RawMatch] = []
        for start, _, patterns in hits:
            for pattern in patterns:
                category, needs_election, needs_period, bound, strict, partisan, near = rules[
                    pattern
                ]
                if needs_election and not election:
                    continue
                if needs_period:
                    if closed_period is None:
                        closed_period = any(word in low for word in self._period_words)
                    if not closed_period:
                        continue
                if near:
                    window = low[start : start + _NEAR]
                    for word in near:
                        if word in window:
                            break
                    else:
                        continue
                match = pattern.match(low, start)
                if match is None:
                    continue
                begin, end = _extent(match)
                if bound and not binds(begin, strict, partisan):
                    continue
                calon = low.find("calon", begin, end)
                if calon >= 0 and self._is_other_calling(low, calon):
                    continue
                if low.endswith(self._heads, begin, end):
                    end = self._end_of_object(text, begin, end)
                elif category != "neutrality" and low.startswith(_ON_PLATFORM, end):
                    end = self._end_of_object(text, begin, end)
                if low[begin - 1 : begin] == " ":
                    begin = self._begin_of_light_words(low, begin)
                found.append(RawMatch(begin, end, pattern, match))
        return found

    def speaks_of_election(self, low: str, actors: Sequence[Actor]) -> bool:
        """Whether an article is about an election or about neutrality."""
        for word in self._election_words:
            if word in low:
                return True
        told = sum(word in low for word in self._election_hints)
        if len(low) < _SHORT_TEXT:
            return told > 0
        return told >= _HINTS_OF_LONG_TEXT and any(group not in UNBOUND for _, _, group in actors)

    def _is_other_calling(self, low: str, calon: int) -> bool:
        """Whether the "calon" at ``calon`` is of something else: calon pengantin, calon jemaah."""
        words = low[calon : calon + _LONGEST_CALLING].split(" ", 3)
        if len(words) < 3 or words[0] not in ("calon", "calonnya"):
            return False
        calling = words[1].rstrip(_STOPS)
        return (
            calling in self._no_contest
            or f"{calling} {words[2].rstrip(_STOPS)}" in self._no_contest
        )

    def _end_of_object(self, text: Text, begin: int, end: int) -> int:
        """Where the object ends whose head the words from ``begin`` to ``end`` end with.

        A name follows a candidate ("calon Bupati Budi Santoso"); in a headline, where every
        word is capitalised, none can be told.
        """
        if self._object_tail is None:
            self._object_tail = self._lexicon.expression("{object_tail}")
        norm, low = text.norm, text.low
        tail = self._object_tail.match(low, end)
        if tail is not None:
            end = tail.end()
        if low.endswith(self._offices, begin, end):
            name = _NAME.match(norm, end)
            if name is not None and any(w[0].islower() for w in norm[begin:end].split()):
                end = name.end()
                tail = self._object_tail.match(low, end)
                if tail is not None:
                    end = tail.end()
        return end

    def _begin_of_light_words(self, low: str, begin: int) -> int:
        """Where "melakukan", "segala bentuk" and the like before a mention begin."""
        light = self._light
        for _ in range(_LONGEST_LIGHT_RUN):
            word_start = max(low.rfind(" ", 0, begin - 1), low.rfind("\n", 0, begin - 1)) + 1
            if low[word_start : begin - 1] not in light:
                break
            begin = word_start
            if low[begin - 1 : begin] != " ":
                break
        return begin

    def _resolved(self, found: list[RawMatch]) -> list[RawMatch]:
        """The mentions without those that others hold, in order."""
        rules = self._rules
        found.sort(key=_by_place)
        kept: list[RawMatch] = []
        for candidate in found:
            category = rules[candidate.pattern].category
            start, end = candidate.start, candidate.end
            for index in range(len(kept) - 1, -1, -1):
                other = kept[index]
                if other.end <= start:
                    continue
                other_category = rules[other.pattern].category
                if other_category == category:
                    if end > other.end:
                        kept[index] = RawMatch(other.start, end, other.pattern, other.match)
                    break
                if end > other.end or category in _ABSORBED.get(other_category, _NOTHING):
                    break
                if start == other.start:
                    if end == other.end and _RANK[category] < _RANK[other_category]:
                        kept[index] = candidate
                    break
            else:
                kept.append(candidate)
        return kept


def _rule(entry: ConductEntry, lexicon: Lexicon) -> _Rule:
    needs = entry.needs
    strict = "subject" in needs
    return _Rule(
        category=entry.category,
        election="election" in needs,
        period="period" in needs,
        bound=strict or "actor" in needs,
        strict=strict,
        partisan=entry.category in _PARTISAN,
        near=tuple(word for name in entry.near for word in lexicon.words[name]),
    )


def _extent(match: regex.Match[str]) -> tuple[int, int]:
    """Where the words of a match that belong to the mention begin and end.

    They begin with the group ``span`` where there is one, or with the group ``lead`` that a
    lookbehind reached.
    """
    start, end = match.span()
    groups = match.re.groupindex
    if "lead" in groups:
        lead = match.start("lead")
        return (lead if 0 <= lead < start else start), end
    if "span" in groups:
        return match.start("span"), end
    return start, end


def _by_place(match: RawMatch) -> tuple[int, int]:
    return match.start, -match.end
