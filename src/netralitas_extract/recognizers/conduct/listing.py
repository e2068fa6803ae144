"""Bare lists of gestures, one mention each: "pose jempol, pose metal, tangan membentuk hati"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.conduct.nesting import category_of

__all__ = ["GestureLists"]

_LISTED = "photo_gesture"
_LEAST = 3
# Between two gestures of a list: one or two that no pattern knows.
_LONGEST_BETWEEN = 75
_ENDS = '.;:!?"\n'
_JOINED = frozenset((" dan ", " atau ", " hingga ", " serta "))
# How the verbs begin that have an object of their own, and so are mentions of their own.
_VERBS = ("me", "ber", "di")


class GestureLists:
    """Joins the gestures of a bare list with the words of one lexicon."""

    __slots__ = ("_breaks", "_hands")

    def __init__(self, lexicon: Lexicon) -> None:
        self._breaks = lexicon.word_set("list_break")
        self._hands = tuple(f" {word} " for word in lexicon.words["gesturing"])

    def joined(self, low: str, found: Sequence[RawMatch]) -> list[RawMatch]:
        """The mentions in order, with those of one list joined; ``low`` is the text."""
        result: list[RawMatch] = []
        run: list[RawMatch] = []
        for mention in found:
            if not self._is_listed(low, mention):
                result += _one_of(run)
                run = []
                result.append(mention)
            elif run and self._goes_on(low[run[-1].end : mention.start]):
                run.append(mention)
            else:
                result += _one_of(run)
                run = [mention]
        return [*result, *_one_of(run)]

    def _is_listed(self, low: str, mention: RawMatch) -> bool:
        return category_of(mention) == _LISTED and (
            not low.startswith(_VERBS, mention.start) or low.endswith(self._hands, 0, mention.start)
        )

    def _goes_on(self, between: str) -> bool:
        if len(between) > _LONGEST_BETWEEN or any(mark in between for mark in _ENDS):
            return False
        return between in _JOINED or (
            "," in between and self._breaks.isdisjoint(between.replace(",", " ").split())
        )


def _one_of(run: Sequence[RawMatch]) -> Sequence[RawMatch]:
    """One mention of a list that is long enough, else its items."""
    if len(run) < _LEAST:
        return run
    first = run[0]
    return [RawMatch(first.start, run[-1].end, first.pattern, first.match)]
