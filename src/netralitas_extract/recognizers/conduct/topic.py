"""What an article is about: an election, neutrality, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.automaton import Automaton
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.recognizers.conduct.bound import SHORT_TEXT, UNBOUND, Actor
from netralitas_extract.text import Text, gapped

__all__ = ["Topic"]

_HINTS_OF_LONG_TEXT = 4


class Topic:
    """Tells from its words whether a text is about an election or about neutrality."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._hints = lexicon.words["election_hint"]
        self._elsewhere = lexicon.words["election_hint_elsewhere"]
        self._brief_hints = lexicon.words["election_hint_brief"]
        # Most articles have none of the words: one pass for all is several times faster than one
        # for each.
        self._election = Automaton([_within(word) for word in lexicon.words["election_context"]])

    def is_election(self, text: Text, actors: Sequence[Actor]) -> bool:
        """Whether an article is about an election or about neutrality; ``actors`` are the groups
        that it names.
        """
        if self.names_election(text):
            return True
        low = text.low
        if len(low) >= SHORT_TEXT and all(group in UNBOUND for _, _, group in actors):
            return False
        if len(low) < SHORT_TEXT:
            return any(word in low for word in self._hints) or any(
                word in low for word in self._brief_hints
            )
        return self._told(low) >= _HINTS_OF_LONG_TEXT and (
            self._told(self._without_elsewhere(low)) >= _HINTS_OF_LONG_TEXT
        )

    def _told(self, low: str) -> int:
        return sum(word in low for word in self._hints)

    def _without_elsewhere(self, low: str) -> str:
        """A text without the hints that stand in the words of other trades: "partai semifinal"."""
        for phrase in self._elsewhere:
            low = low.replace(phrase, "")
        return low

    def names_election(self, text: Text) -> bool:
        """Whether words that no other topic has say that an article is about an election."""
        return bool(self._election.find(text.gapped))


def _within(word: str) -> bytes:
    """A word as gapped text has it, at its beginning or, unless it is written with a blank in
    front, within another word.
    """
    return gapped(word.lstrip())[0 if word[0] == " " else 1 :]
