"""What else a sentence holds that bears on the conduct in it: citations, pledges, lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Assertion, Basis
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Bounds, Text

__all__ = ["ClauseMap", "ClauseWords"]

_LIST_ITEM = regex.compile(r"(?:\d{1,2}|[a-z])[.)] |[-*\u2022\u25cf] ?(?=[A-Za-z])")
_ABOVE_A_LIST = 3
_REPORTED = frozenset(("alleged", "confirmed", "denied"))


class ClauseWords:
    """The word lists that :class:`ClauseMap` reads, compiled once for a lexicon."""

    __slots__ = ("continues", "pledges", "relative", "rules")

    def __init__(self, lexicon: Lexicon) -> None:
        self.continues = lexicon.expression("{continuation}")
        self.rules = lexicon.expression("{rule_words}")
        self.pledges = lexicon.expression("{pledge_words}")
        self.relative = lexicon.expression("yang(?: (?:telah|sudah|masih|ikut|turut|akan))?")


class ClauseMap:
    """Answers questions about the sentences of one text.

    ``laws``, ``sanctions`` and ``pledges`` are spans in the folded text, sorted.
    """

    __slots__ = ("_introductions", "_laws", "_pledged", "_sanctions", "_text", "_words")

    def __init__(
        self,
        text: Text,
        words: ClauseWords,
        laws: Sequence[Bounds],
        sanctions: Sequence[Bounds],
        pledges: Sequence[Bounds],
    ) -> None:
        self._text = text
        self._words = words
        self._laws = [start for start, _ in laws]
        self._sanctions = [start for start, _ in sanctions]
        self._introductions = _introductions(text)
        self._pledged = self._pledged_sentences(pledges)

    def continues(self, sentence: int) -> bool:
        """Whether a sentence goes on with what the one before it says ("Sekalipun …")."""
        low = self._text.low
        start = self._text.sentences[sentence][0]
        while low[start] in "\"'(":
            start += 1
        return self._words.continues.match(low, start) is not None

    def introduction(self, sentence: int) -> int | None:
        """The sentence that introduces the list in which ``sentence`` is an item."""
        return self._introductions.get(sentence)

    def is_list_item(self, sentence: int) -> bool:
        return sentence in self._introductions

    def sanctioned_relative(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether the conduct stands in "… yang <conduct> …" before a sanction: who does it, pays."""
        if not self._sanctions:
            return False
        after = bisect_right(self._sanctions, item.end - 1)
        if after >= len(self._sanctions) or self._sanctions[after] >= bounds[1]:
            return False
        before = self._text.low[max(bounds[0], item.start - 24) : item.start].rstrip()
        return before.rpartition("yang")[1] == "yang" and before.rpartition("yang")[2].count(" ") <= 2

    def basis(self, offset: int, assertion: Assertion) -> Basis | None:
        """What the assertion at ``offset`` rests on."""
        if assertion in _REPORTED:
            return "report"
        if assertion == "mentioned":
            return None
        sentence = self._text.sentence_index(offset)
        if sentence in self._pledged:
            return "pledge"
        if self._is_ruled(sentence):
            return "rule"
        return None if assertion == "permitted" else "appeal"

    def _is_ruled(self, sentence: int) -> bool:
        """Whether a rule stands behind a sentence: cited in it or beside it in its paragraph, or
        for the item of a list above the list."""
        sentences = self._text.sentences
        head = self._introductions.get(sentence)
        if head is not None:
            first = max(0, head - _ABOVE_A_LIST)
            return self._cites(sentences[first][0], sentences[head][1])
        start, end = sentences[sentence]
        if self._words.rules.search(self._text.low, start, end) is not None:
            return True
        begin, stop = self._text.paragraphs[self._text.paragraph_index(start)]
        before = sentences[sentence - 1][0] if sentence else start
        after = sentences[sentence + 1][1] if sentence + 1 < len(sentences) else end
        return self._cites(max(begin, before), min(stop, after))

    def _cites(self, start: int, end: int) -> bool:
        at = bisect_right(self._laws, start - 1)
        return at < len(self._laws) and self._laws[at] < end

    def _pledged_sentences(self, pledges: Sequence[Bounds]) -> frozenset[int]:
        """Sentences that give the wording of a pledge, and the list items they introduce."""
        named = {self._text.sentence_index(start) for start, _ in pledges}
        found: set[int] = set()
        for sentence in named:
            begin, end = self._text.sentences[sentence]
            if self._words.pledges.search(self._text.low, begin, end):
                found.add(sentence)
        if named:
            found.update(
                item
                for item, head in self._introductions.items()
                if not named.isdisjoint(range(head - _ABOVE_A_LIST, head + 1))
            )
        return frozenset(found)


def _introductions(text: Text) -> dict[int, int]:
    """By sentence that begins a list item, the sentence before the list."""
    found: dict[int, int] = {}
    if ":" not in text.low and "\n" not in text.low:
        return found
    head: int | None = None
    low = text.low
    starts = {start for start, _ in text.paragraphs}
    item: int | None = None
    for index, (start, end) in enumerate(text.sentences):
        if start in starts:
            if _LIST_ITEM.match(text.norm, start) is not None:
                if head is None and index:
                    head = index - 1
                item = head
            else:
                head = item = None
        if item is not None and head is not None:
            found[index] = head
        if low[end - 1] == ":" or low[start:end].endswith((":", "yakni", "yaitu", "adalah")):
            head = index
    return found
