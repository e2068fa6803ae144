"""The words that tell of venues and occasions."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["SettingWords"]


class SettingWords:
    """The words that tell of venues and occasions."""

    __slots__ = (
        "apart",
        "ceremonies",
        "gatherings",
        "heads",
        "house",
        "met",
        "rooms",
        "since",
        "venue",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        heads = "|".join(
            re.escape(word) for word in sorted(lexicon.words["venue_heads"], key=len, reverse=True)
        )
        sides = "|".join(lexicon.words["venue_sides"])
        tails = "|".join(lexicon.words["venue_tails"])
        self.heads = lexicon.word_set("venue_sides") | {
            word.partition(" ")[0] for word in lexicon.words["venue_heads"]
        }
        parts = "|".join(lexicon.words["venue_parts"])
        house = rf"(?:[A-Z][\w'-]* ){{1,3}}(?:{tails})\b"
        self.house = re.compile(house).match
        self.venue = re.compile(
            rf"(?:di|ke) (?P<venue>(?:(?:{sides}) )?(?:(?i:{heads})(?:nya)?\b"
            rf"|{house})"
            r"(?: (?i:lantai (?:\d+|[a-z]{1,6}))| \d+| (?:dan|serta)(?= [A-Z])"
            r"| [A-Z][a-z]{0,2}\.(?= [A-Z])| [A-Z(][\w'/()-]*(?:\.[\w'/()-]+)*"
            rf"| (?=[a-z])(?:{parts}|{heads})(?:nya)?\b)*)"
        )
        self.apart = lexicon.expression(r"\b{speaks_apart}\b").search
        self.met = lexicon.expression(r"\b{speaks_when}\b").search
        self.rooms = lexicon.words["own_rooms"]
        self.gatherings = lexicon.word_set("gathering")
        self.ceremonies = self.gatherings - lexicon.word_set("gathering_of_others")
        self.since = tuple(f"{word} " for word in lexicon.words["not_on_the_day"])
