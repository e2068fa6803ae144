"""The words in and around the names of villages, behind the titles of their heads."""

from __future__ import annotations

import re

import regex

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["VillageWords"]

# "Tegalwaru", but not "Batubara", who is a person.
_SHORTEST_OPENING = 5
_SHORTEST_REST = 3


class VillageWords:
    """The words that tell the name of a village from that of its head, read once from a lexicon.

    Attributes:
        types: the type words before a village's name, in lower case with their blank.
        parts: words, capitalised, that are no names of people and yet parts of such a name.
        openings: words, capitalised, with which names of two words and more begin.
        later_parts: words, capitalised or in capitals, that follow others in such a name.
        aged: matches, behind a name, an age in brackets.
        before_given: words, capitalised, that stand before a given name.
        in_district: matches, behind a title, a name and the type word of a kecamatan.
        closing: matches, behind a village's whole name, the region that it is in or what leads to
            its head's initials: ", Kecamatan Weru", " berinisial".
        head_later: matches, behind a village, the regions that it is in and the name of its head:
            "…, Kecamatan Weru, Casmadi".
    """

    __slots__ = (
        "aged",
        "before_given",
        "closing",
        "head_later",
        "in_district",
        "later_parts",
        "openings",
        "parts",
        "types",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.types = lexicon.gazetteer.nonplaces.before_village
        self.openings = frozenset(map(str.capitalize, lexicon.words["village_opening"]))
        later = lexicon.gazetteer.nonplaces.later_part_of_a_name
        self.later_parts = frozenset({*map(str.capitalize, later), *map(str.upper, later)})
        self.parts = frozenset(map(str.capitalize, lexicon.words["village_part"]))
        self.before_given = frozenset(map(str.capitalize, lexicon.words["before_given_name"]))
        years = _either(lexicon.words["behind_age"])
        self.aged = re.compile(rf" \(\d\d(?: (?:{years}))?\)").match
        district = _either(lexicon.words["district_around_village"])
        self.in_district = re.compile(rf"(?: [A-Z][\w'-]*){{1,3}},? (?:di )?(?i:{district}) ").match
        # Only regex reads these repeats within repeats in a bounded time.
        around = _either(lexicon.words["region_around_village"])
        held_back = _either(lexicon.words["name_held_back"])
        self.closing = re.compile(rf",? (?:di )?(?:{around}) [A-Z]| (?:{held_back})\b").match
        self.head_later = regex.compile(
            rf"(?:,? (?:di )?(?:{around})[^,.]{{3,30}})+, (?:(?:{held_back}) )?[A-Z]"
        ).match

    def opens_village(self, words: str) -> bool:
        """Whether words begin as villages do and people do not: "Karang Turi", "Tanjungsari"."""
        first, _, more = words.partition(" ")
        if more:
            return first in self.openings
        return any(
            first.startswith(opening)
            and (
                (len(first) - len(opening) >= _SHORTEST_REST and len(opening) >= _SHORTEST_OPENING)
                or first[len(opening) :].capitalize() in self.later_parts
            )
            for opening in self.openings
        )


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in words)
