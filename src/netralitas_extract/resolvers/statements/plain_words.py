"""What words are in which no conduct or sanction is found: a denial, a demand, or neither."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Act

__all__ = ["PlainWords"]

# Beyond so much of one's words a demand is not what they come down to.
_LONGEST = 300


class PlainWords:
    """The words by which plain talk denies or demands something, of one lexicon."""

    __slots__ = (
        "_demanding",
        "_denying",
        "_forbidding",
        "_hints",
        "_insisting",
        "_starting",
        "_telling",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._denying = tuple(lexicon.words["denying_words"])
        self._starting = tuple(lexicon.words["demanding_start"])
        self._telling = lexicon.words["demanding_told"]
        self._forbidding = lexicon.words["forbidding_words"]
        # One of these words stands in whatever demands something.
        self._hints = (
            lexicon.word_set("demanding_verb")
            | lexicon.word_set("demanding_hope")
            | {words.split()[0] for words in self._telling}
        )
        oneself, also, verbs, hopes = (
            "|".join(re.escape(word) for word in lexicon.words[f"demanding_{name}"])
            for name in ("self", "also", "verb", "hope")
        )
        lead = rf"\b(?:{oneself}) (?:(?:{also}) ){{0,2}}"
        self._demanding = re.compile(rf"{lead}(?:{verbs}|{hopes})\b").search
        self._insisting = re.compile(rf"{lead}(?:{verbs})\b").search

    def act(self, low: str, start: int, end: int) -> Act:
        """What the words between two offsets of a folded text are."""
        start += low[start] == '"'
        if low.startswith(self._denying, start):
            return "denial"
        return "appeal" if self.demands(low, start, end) else "explanation"

    def demands(self, low: str, start: int, end: int) -> bool:
        """Whether the words between two offsets ask something of somebody."""
        end = min(end, start + _LONGEST)
        if low.startswith(self._starting, start):
            return True
        return not self._hints.isdisjoint(low[start:end].split()) and (
            any(low.find(words, start, end) >= 0 for words in self._telling)
            or self._demanding(low, start, end) is not None
        )

    def only_hopes(self, low: str, start: int, end: int) -> bool:
        """Whether words that demand something do so by a hope alone."""
        end = min(end, start + _LONGEST)
        return not (
            low.startswith(self._starting, start)
            or any(low.find(words, start, end) >= 0 for words in self._telling)
            or self._insisting(low, start, end) is not None
        )

    def forbids(self, low: str, start: int, end: int) -> bool:
        """Whether the words between two offsets forbid something."""
        return any(low.find(words, start, end) >= 0 for words in self._forbidding)
