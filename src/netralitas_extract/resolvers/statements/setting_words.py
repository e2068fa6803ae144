"""The words that tell of venues and occasions."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Text, covers

__all__ = ["SettingWords"]

_LONGEST_NUMBER = 60


class SettingWords:
    """The words that tell of venues and occasions."""

    __slots__ = (
        "_attending",
        "_numbered",
        "_since",
        "apart",
        "ceremonies",
        "gatherings",
        "heads",
        "held",
        "house",
        "met",
        "rooms",
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
        self.held = tuple(f" {word} di " for word in lexicon.words["held"])
        self._attending = lexicon.words["attending"]
        self._since = tuple(f"{word} " for word in lexicon.words["not_on_the_day"])
        # The day of a letter: "surat Nomor 12/KASN/2021 tanggal 8 April 2021".
        self._numbered = re.compile(r"\b(?:nomor|no\.?) ?:? ?\S*\d\S* $").search

    def elsewhere(self, text: Text, day: int) -> bool:
        """Whether a day is one on which something else began, ended, came out or was written."""
        low = text.low
        if low.endswith(self._since, 0, day):
            return True
        before = max(0, day - _LONGEST_NUMBER)
        return low.find("no", before, day) >= 0 and self._numbered(low, before, day) is not None

    def attends(self, text: Text, start: int, end: int) -> bool:
        """Whether words between two offsets tell that somebody is there."""
        for words in self._attending:
            at = text.low.find(words, start, end)
            if at >= 0 and not covers(text.quotations, at):
                return True
        return False
