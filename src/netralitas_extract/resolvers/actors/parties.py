"""Pledges of parties and candidates, which bind none of the groups that rules speak of."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Text

__all__ = ["PartyPledges"]

# Sentences before a pledge that may say whose it is: "… menggelar deklarasi. Isinya: …".
_SENTENCES_BEFORE = 2


class PartyPledges:
    """Tells from the words of a lexicon who pledges where no group is named for it."""

    __slots__ = ("_begins", "_named")

    def __init__(self, lexicon: Lexicon) -> None:
        who = "|".join(re.escape(word) for word in lexicon.words["pledging_parties"])
        self._begins = re.compile(rf"\W*(?:\w+ ){{0,2}}?(?:{who})\b")
        self._named = tuple(lexicon.words["pledge_of_parties"])

    def bind_nobody(self, text: Text, start: int) -> bool:
        """Whether what is pledged at a place is the pledge of parties, candidates or students."""
        low = text.low
        sentence = text.sentence_index(start)
        first = max(0, sentence - _SENTENCES_BEFORE)
        begin = text.sentences[first][0]
        if any(low.find(name, begin, start) >= 0 for name in self._named):
            return True
        return any(
            self._begins.match(low, text.sentences[at][0], start) is not None
            for at in range(first, sentence + 1)
        )
