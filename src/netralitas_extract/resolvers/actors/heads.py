"""Those at the head of a region or of the state, whose titles stand alone: "Bupati dilarang …"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from netralitas_extract.lexicon.automaton import AnyOf
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup
from netralitas_extract.text import Bounds, covers

__all__ = ["HEAD_OF_REGION", "Heads"]

HEAD_OF_REGION: ActorGroup = "kepala_daerah"
_WORDS: tuple[tuple[ActorGroup, str], ...] = (
    (HEAD_OF_REGION, "head_of_region"),
    ("pejabat_negara", "head_of_state"),
)


class Heads:
    """Finds the groups of heads that a sentence names, with the words of one lexicon."""

    __slots__ = ("_bound", "_groups", "_stands_in", "_titles")

    def __init__(self, lexicon: Lexicon) -> None:
        self._groups = {word: group for group, name in _WORDS for word in lexicon.words[name]}
        self._stands_in = AnyOf(tuple(self._groups))
        titles = "|".join(regex.escape(word) for word in self._groups)
        others = "|".join(regex.escape(word) for word in lexicon.words["not_of_head"])
        behind = "|".join(regex.escape(word) for word in lexicon.words["not_of_head_behind"])
        self._titles = regex.compile(
            rf"(?<!\w)(?<!(?:{others}) )(?P<title>{titles})(?!\w)(?! (?:{behind}))"
        )
        # "Wali Kota Lubuklinggau wajib cuti bila berkampanye"
        modals = "|".join(regex.escape(word) for word in lexicon.words["binding"])
        self._bound = regex.compile(
            rf"\W?(?P<title>{titles})(?! (?:{behind}))(?: [^\s,;:]+){{0,4}}? (?:{modals})\b"
        )

    def are_named(self, low: str, begin: int, end: int) -> bool:
        """Whether the word for a head stands between two places, be it in another's title."""
        return self._stands_in(low[begin:end])

    def named(self, low: str, begin: int, end: int, speakers: Sequence[Bounds]) -> list[ActorGroup]:
        """The groups of the heads that are named and not among ``speakers``."""
        if not self.are_named(low, begin, end):
            return []
        found = (
            self._groups[title.group("title")]
            for title in self._titles.finditer(low, begin, end)
            if not covers(speakers, title.start())
        )
        return list(dict.fromkeys(found))

    def at(self, low: str, start: int) -> list[ActorGroup]:
        """The group of the head whose title begins at a place."""
        title = self._titles.match(low, start)
        return [] if title is None else [self._groups[title.group("title")]]

    def bound(self, low: str, begin: int, end: int) -> list[ActorGroup]:
        """The group of the head whom a sentence begins with and binds."""
        title = self._bound.match(low, begin, end)
        return [] if title is None else [self._groups[title.group("title")]]
