"""What the next sentence says of conduct: "Hal itu dilarang", "Kabar itu tidak benar"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.text import Text

__all__ = ["PointingWords", "said_afterwards"]

# How far into its sentence what points back may stand.
_LONGEST_LEAD = 90
_DENIED = "denied"


class PointingWords:
    """The words that point back at what was told before, compiled once for a lexicon."""

    __slots__ = ("_back",)

    def __init__(self, lexicon: Lexicon) -> None:
        nouns, shown, lead = (
            "|".join(regex.escape(word) for word in lexicon.words[name])
            for name in ("pointing_at", "pointing", "pointing_after")
        )
        self._back = regex.compile(
            rf"\b(?:{nouns})(?:nya)?(?: (?:seperti|semacam|yang)| \w+)? (?:{shown})\b"
            rf"|\bsemuanya\b|(?:^|[\"(]|, |\b(?:{lead}),? )(?:{shown})\b"
        )

    def point_back(self, words: str) -> bool:
        """Whether words in lower case point back."""
        return self._back.search(words) is not None


def said_afterwards(
    text: Text,
    cues: Sequence[Cue],
    conduct: Sequence[RawMatch],
    said: Sequence[tuple[Assertion, Cue | None]],
    words: PointingWords,
) -> dict[int, tuple[Assertion, Cue]]:
    """By index of conduct what the sentence behind its own says of it.

    Only where that has no conduct of its own, and the conduct's sentence leaves it open, or is
    but hearsay where the next one denies.
    """
    found: dict[int, tuple[Assertion, Cue]] = {}
    if not conduct:
        return found
    by_sentence: dict[int, list[int]] = {}
    for index, item in enumerate(conduct):
        by_sentence.setdefault(text.sentence_index(item.start), []).append(index)
    decided = -1
    for cue in cues:
        if cue.entry.direction != "backward":
            continue
        sentence = text.sentence_index(cue.start)
        told = by_sentence.get(sentence - 1)
        if told is None or sentence in by_sentence or sentence == decided:
            continue
        start = text.sentences[sentence][0]
        if cue.start - start > _LONGEST_LEAD or not words.point_back(text.low[start : cue.end]):
            continue
        decided = sentence
        kind = cast(Assertion, cue.entry.assertion)
        inner = cue.inner
        by = inner if inner is not None and inner.entry.assertion == kind else cue
        for index in told:
            entry = cast(ConductEntry, conduct[index].pattern.entry)
            if (
                entry.polarity != "duty"
                and (not cue.entry.over or entry.category in cue.entry.over)
                and _is_open(*said[index], kind)
            ):
                found[index] = (kind, by)
    return found


def _is_open(assertion: Assertion, cue: Cue | None, by: Assertion) -> bool:
    """Whether what is said of conduct may be decided by the next sentence."""
    if assertion == "mentioned":
        return cue is None
    return by == _DENIED and assertion == "alleged" and cue is not None and cue.entry.weak
