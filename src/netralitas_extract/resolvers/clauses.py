"""What else a sentence holds that bears on the conduct in it: citations, pledges, lists."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from netralitas_extract.model import Assertion, Basis
from netralitas_extract.raw import RawMatch
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text

__all__ = ["ClauseMap"]

_LIST_ITEM = regex.compile(r"(?:\d{1,2}|[a-z])[.)] ?(?=[A-Za-z])|[-*\u2022\u25cf] ?(?=[A-Za-z])")
_ABOVE_A_LIST = 3
_LONGEST_LEAD = 25
_REPORTED = frozenset(("alleged", "confirmed", "denied"))


class ClauseMap:
    """Answers questions about the sentences of one text.

    ``markers`` are the scan's hits of that family; ``laws``, ``sanctions`` and ``pledges`` are
    spans in the folded text, sorted.
    """

    __slots__ = (
        "_continuations",
        "_introductions",
        "_laws",
        "_pledged",
        "_rule_words",
        "_ruled",
        "_sanctions",
        "_text",
    )

    def __init__(
        self,
        text: Text,
        markers: Sequence[Hit],
        laws: Sequence[Bounds],
        sanctions: Sequence[Bounds],
        pledges: Sequence[Bounds],
    ) -> None:
        self._text = text
        starts: dict[str, list[int]] = {"continuation": [], "rule": [], "pledge": []}
        for start, _, pattern in markers:
            starts[pattern.entry.kind].append(start)
        self._continuations = frozenset(starts["continuation"])
        self._rule_words = starts["rule"]
        self._laws = [start for start, _ in laws]
        self._sanctions = [start for start, _ in sanctions]
        self._introductions = _introductions(text)
        self._ruled: dict[int, bool] = {}
        self._pledged = self._pledged_sentences(pledges, starts["pledge"])

    def continues(self, sentence: int) -> bool:
        """Whether a sentence goes on with what the one before it says ("Sekalipun …")."""
        low = self._text.low
        start = self._text.sentences[sentence][0]
        while low[start] in "\"'(":
            start += 1
        return start in self._continuations

    def introduction(self, sentence: int) -> int | None:
        """The sentence that introduces the list in which ``sentence`` is an item."""
        return self._introductions.get(sentence)

    def is_list_item(self, sentence: int) -> bool:
        """Whether the sentence is an item of a list that a sentence introduces."""
        return sentence in self._introductions

    def sanctioned_relative(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether a sanction follows "… yang <conduct> …": who does it, pays."""
        if not self._sanctions:
            return False
        after = bisect_right(self._sanctions, item.end - 1)
        if after >= len(self._sanctions) or self._sanctions[after] >= bounds[1]:
            return False
        before = self._text.low[max(bounds[0], item.start - 24) : item.start].rstrip()
        return (
            before.rpartition("yang")[1] == "yang" and before.rpartition("yang")[2].count(" ") <= 2
        )

    def basis(self, offset: int, assertion: Assertion) -> Basis | None:
        """What the assertion at ``offset`` rests on."""
        if assertion in _REPORTED:
            return "report"
        if assertion == "mentioned":
            return None
        sentence = self._text.sentence_index(offset)
        if sentence in self._pledged:
            return "pledge"
        ruled = self._ruled.get(sentence)
        if ruled is None:
            ruled = self._ruled[sentence] = self._is_ruled(sentence)
        if ruled:
            return "rule"
        return None if assertion == "permitted" else "appeal"

    def _is_ruled(self, sentence: int) -> bool:
        """Whether a rule stands behind a sentence: cited in it or beside it in its paragraph, or
        for the item of a list above the list.
        """
        sentences = self._text.sentences
        head = self._introductions.get(sentence)
        if head is not None:
            first = max(0, head - _ABOVE_A_LIST)
            return self._cites(sentences[first][0], sentences[head][1])
        start, end = sentences[sentence]
        if _has_between(self._rule_words, start, end):
            return True
        begin, stop = self._text.paragraphs[self._text.paragraph_index(start)]
        before = sentences[sentence - 1][0] if sentence else start
        after = sentences[sentence + 1][1] if sentence + 1 < len(sentences) else end
        return self._cites(max(begin, before), min(stop, after))

    def _cites(self, start: int, end: int) -> bool:
        return _has_between(self._laws, start, end)

    def _pledged_sentences(
        self, pledges: Sequence[Bounds], pledge_words: Sequence[int]
    ) -> frozenset[int]:
        """Sentences that give the wording of a pledge, and the list items they introduce."""
        named = {self._text.sentence_index(start) for start, _ in pledges}
        found: set[int] = set()
        for sentence in named:
            begin, end = self._text.sentences[sentence]
            if _has_between(pledge_words, begin, end):
                found.add(sentence)
            if sentence + 1 < len(self._text.sentences):
                # "… membacakan ikrar. Isinya antara lain menolak politik uang."
                begin = self._text.sentences[sentence + 1][0]
                if _has_between(pledge_words, begin, begin + _LONGEST_LEAD):
                    found.add(sentence + 1)
        if named:
            found.update(
                item
                for item, head in self._introductions.items()
                if not named.isdisjoint(range(head - _ABOVE_A_LIST, head + 1))
            )
        return frozenset(found)


def _has_between(offsets: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted offsets lies in ``start``..``end``."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


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
