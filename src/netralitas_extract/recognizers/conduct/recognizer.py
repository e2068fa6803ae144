"""Conduct that neutrality rules speak of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ConductCategory
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.conduct.bound import (
    Actor,
    BoundGroups,
)
from netralitas_extract.recognizers.conduct.concern import Concern
from netralitas_extract.recognizers.conduct.extents import Extents, matched_extent
from netralitas_extract.recognizers.conduct.listing import GestureLists
from netralitas_extract.recognizers.conduct.nesting import glossed, without_nested
from netralitas_extract.recognizers.conduct.topic import Topic
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["ConductRecognizer"]

# Reach of the words that make a pattern worth trying, behind its anchor.
_NEAR = 160

# Where a mention goes on for so long, no other of its category reaches further: none is tried.
_LONG_TAIL = 30

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

# What no words on a platform belong to: a photograph is not taken on social media.
_OF_NO_PLACE: frozenset[ConductCategory] = frozenset(("neutrality", "photo_gesture"))
# What a head of region, who is a politician, does without breaking any rule.
_OF_POLITICIANS: frozenset[ConductCategory] = frozenset(
    ("partisan_support", "political_talk", "party_affiliation", "candidacy")
)


class _Rule(NamedTuple):
    """What the recognizer asks of a pattern, worked out once."""

    category: ConductCategory
    election: bool
    telling: bool
    period: bool
    bound: bool
    strict: bool
    partisan: bool
    headed: bool
    answerable: bool
    named: bool
    near: tuple[str, ...]


# Mentions that are no list yet.
_FEW = 2


class ConductRecognizer:
    """Finds conduct with the patterns of a lexicon.

    Attributes:
        topic: tells what an article is about.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._period_words = lexicon.words["closed_period"]
        self._extents = Extents(lexicon)
        self._lists = GestureLists(lexicon)
        self.topic = Topic(lexicon)
        self._bound = BoundGroups(lexicon)
        self._rules = {
            pattern: _rule(cast(ConductEntry, pattern.entry), lexicon)
            for pattern in lexicon.patterns["conduct"]
        }

    def concern(self, text: Text, actors: Sequence[Actor]) -> Concern:
        """What a text with the groups ``actors`` concerns."""
        return Concern(text, actors, self.topic, self._bound)

    def recognize(self, text: Text, hits: list[Hit], concern: Concern) -> list[RawMatch]:
        """The conduct of a text in order, with its words from the verb to the end of its object.

        No two mentions of one category overlap; one of
        another category may lie inside.
        """
        found = self.candidates(text, hits, concern)
        if len(found) > 1:
            found = glossed(text.low, without_nested(found))
        return self._lists.joined(text.low, found) if len(found) > _FEW else found

    def candidates(self, text: Text, hits: list[Hit], concern: Concern) -> list[RawMatch]:
        """What each pattern sees, in the order of the anchors: mentions that may overlap."""
        if not hits:
            return []
        low = text.low
        rules, extents = self._rules, self._extents
        election = concern.election
        told = not election and concern.tells_of_rules()
        closed_period: bool | None = None
        binding = concern.binding
        found: list[RawMatch] = []
        settled: dict[ConductCategory, int] = {}
        window = ""
        window_at = -1
        for start, _, patterns in hits:
            for pattern in patterns:
                rule = rules[pattern]
                if start < settled.get(rule.category, 0) or (
                    rule.election and not (election or (rule.telling and told))
                ):
                    continue
                if rule.near:
                    if start != window_at:
                        end = min(start + _NEAR, binding.end_of_sentence(start))
                        window, window_at = low[start:end], start
                    for word in rule.near:
                        if word in window:
                            break
                    else:
                        continue
                if rule.bound and not binding.may_bind(
                    start, strict=rule.strict, headed=rule.headed
                ):
                    continue
                match = pattern.match(low, start, None, False)
                if match is None:
                    continue
                begin, end = matched_extent(match)
                if rule.named:
                    behind = extents.end_of_name(text.norm, begin, end)
                    if behind is None:
                        continue
                    end = behind
                if rule.answerable and not (
                    binding.answers(begin)
                    or ((rule.strict or not rule.bound) and binding.is_of_servants(begin))
                ):
                    continue
                if rule.period:
                    if closed_period is None:
                        closed_period = any(word in low for word in self._period_words)
                    if not closed_period and not binding.answers(begin):
                        continue
                if rule.bound and not binding.binds(
                    begin, strict=rule.strict, partisan=rule.partisan, headed=rule.headed
                ):
                    continue
                if extents.is_other_calling(low, begin, end):
                    continue
                begin, end = extents.whole(
                    text, begin, end, done_somewhere=rule.category not in _OF_NO_PLACE
                )
                found.append(RawMatch(begin, end, pattern, match))
                settled[rule.category] = end - _LONG_TAIL
        return found


def _rule(entry: ConductEntry, lexicon: Lexicon) -> _Rule:
    needs = entry.needs
    strict = "subject" in needs
    return _Rule(
        category=entry.category,
        election="election" in needs,
        telling="telling" in needs,
        period="period" in needs,
        bound=strict or "actor" in needs,
        strict=strict,
        partisan=entry.category in _PARTISAN,
        headed=entry.category not in _OF_POLITICIANS,
        answerable="answerable" in needs,
        named="name" in needs,
        near=tuple(word for name in entry.near for word in lexicon.words[name]),
    )
