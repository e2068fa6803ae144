"""Which mentions of conduct stand where several share words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ConductCategory
from netralitas_extract.raw import RawMatch

__all__ = ["category_of", "glossed", "without_nested"]

# Of two mentions with the same words in them, the first named here is the one meant.
_PRECEDENCE: tuple[ConductCategory, ...] = (
    "money_politics",
    "id_card_support",
    "hate_hoax",
    "intimidation",
    "conflict_of_interest",
    "mobilisation",
    "biased_decision",
    "state_resources",
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
        (
            "partisan_support",
            "campaigning",
            "mobilisation",
            "biased_decision",
            "state_resources",
            "personnel_moves",
        )
    ),
    "state_resources": frozenset(("partisan_support", "biased_decision", "practical_politics")),
    "biased_decision": frozenset(("partisan_support", "campaigning", "mobilisation")),
    "money_politics": frozenset(("partisan_support", "campaigning", "mobilisation", "attributes")),
    "id_card_support": frozenset(("partisan_support",)),
    "photo_gesture": frozenset(("partisan_support", "attributes", "candidacy")),
    "social_media": frozenset(("partisan_support", "campaigning", "candidacy")),
    "attributes": frozenset(("campaigning", "party_affiliation", "candidacy", "partisan_support")),
    "candidacy": frozenset(("campaigning", "attributes", "practical_politics")),
    "campaigning": frozenset(("partisan_support", "practical_politics", "party_affiliation")),
    "party_affiliation": frozenset(("candidacy",)),
    "personnel_moves": frozenset(("partisan_support",)),
    "conflict_of_interest": frozenset(("campaigning", "candidacy", "partisan_support")),
    "partisan_support": frozenset(("neutrality", "candidacy")),
    "neutrality": frozenset(("practical_politics", "partisan_support")),
}
# A bracket between conduct and its gloss, maybe with a quotation mark, and how long that is.
_QUOTATION_MARKS = "\"'"
_TO_GLOSS = (2, 3)
_NOTHING: frozenset[ConductCategory] = frozenset()


def category_of(mention: RawMatch) -> ConductCategory:
    """The category that the entry of a mention's pattern gives it."""
    return cast(ConductEntry, mention.pattern.entry).category


def without_nested(found: list[RawMatch]) -> list[RawMatch]:
    """The mentions without those that others hold, in order.

    Mentions of one category never overlap: the first of two reaches to where the last ends. Of two
    categories the inner words are a mention of their own, unless they belong to what the outer
    one asks for; where both begin together the longer stands, and of equals the category that
    is named first in ``_PRECEDENCE``. Of two that overlap only in part, the first stands.
    """
    found.sort(key=_by_place)
    kept: list[RawMatch] = []
    reach: list[int] = []
    for candidate in found:
        category = category_of(candidate)
        start, end = candidate.start, candidate.end
        for index in _going_on(kept, reach, start):
            other = kept[index]
            other_category = category_of(other)
            if other_category == category:
                if end > other.end:
                    kept[index] = RawMatch(other.start, end, other.pattern, other.match)
                    reach[index:] = [max(end, reached) for reached in reach[index:]]
                break
            if end > other.end or category in _ABSORBED.get(other_category, _NOTHING):
                break
            if start == other.start:
                if end == other.end and _RANK[category] < _RANK[other_category]:
                    kept[index] = candidate
                break
        else:
            kept.append(candidate)
            reach.append(max(end, reach[-1]) if reach else end)
    return kept


def glossed(low: str, found: list[RawMatch]) -> list[RawMatch]:
    """The mentions with those that only say in brackets what one before them is called in other
    words: "politik uang (money politics)".
    """
    kept = found[:1]
    for mention in found[1:]:
        last = kept[-1]
        begin, end = mention.start, mention.end
        if (
            begin - last.end in _TO_GLOSS
            and category_of(mention) == category_of(last)
            and low[last.end : begin].rstrip(_QUOTATION_MARKS) == " ("
            and low[end : end + 2].lstrip(_QUOTATION_MARKS).startswith(")")
        ):
            kept[-1] = RawMatch(last.start, low.index(")", end) + 1, last.pattern, last.match)
        else:
            kept.append(mention)
    return kept


def _going_on(kept: Sequence[RawMatch], reach: Sequence[int], start: int) -> Iterator[int]:
    """Indexes of the mentions that go on behind ``start``, the last first.

    ``reach`` tells by index where the last of the mentions up to it ends.
    """
    for index in range(len(kept) - 1, -1, -1):
        if reach[index] <= start:
            break
        if kept[index].end > start:
            yield index


def _by_place(match: RawMatch) -> tuple[int, int]:
    return match.start, -match.end
