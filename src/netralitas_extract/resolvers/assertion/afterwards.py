"""What the next sentence says of conduct: "Hal itu dilarang", "Kabar itu tidak benar"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue, Cues
from netralitas_extract.resolvers.assertion.backward import decisive
from netralitas_extract.text import Text

__all__ = ["PointingWords", "said_afterwards"]

# How far into its sentence what points back may stand.
_LONGEST_LEAD = 90


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
    cues: Cues,
    conduct: Sequence[RawMatch],
    said: Sequence[tuple[Assertion, Cue | None]],
    words: PointingWords,
) -> dict[int, tuple[Assertion, Cue]]:
    """By index of conduct what the sentence behind its own says of it.

    Only where that has no conduct of its own but a duty behind it, and the conduct's sentence
    leaves it open, or is but hearsay where the next one denies.
    """
    found: dict[int, tuple[Assertion, Cue]] = {}
    last = len(conduct) - 1
    for index, (assertion, by) in enumerate(said):
        if assertion != "mentioned" and (
            assertion != "alleged" or (by is not None and not by.entry.weak)
        ):
            continue
        sentence = text.sentence_index(conduct[index].start) + 1
        if sentence == len(text.sentences):
            break
        start, end = text.sentences[sentence]
        following = index
        while following < last and conduct[following].start < start:
            following += 1
        nearest = conduct[following]
        held = start <= nearest.start < end
        if held and cast(ConductEntry, nearest.pattern.entry).polarity != "duty":
            continue
        cue = _pointing_back(cues, sentence, words)
        if cue is None or (held and nearest.start < cue.end):
            # "Hal itu tidak benar karena kami bersikap netral", but not the other way round.
            continue
        kind = cast(Assertion, cue.entry.assertion)
        entry = cast(ConductEntry, conduct[index].pattern.entry)
        if (
            entry.polarity != "duty"
            and (assertion == "mentioned" or kind in REPORTED)
            and (by is None or (kind == "denied" and assertion == "alleged"))
            and (not cue.entry.over or entry.category in cue.entry.over)
        ):
            found[index] = (kind, decisive(cue, kind))
    return found


def _pointing_back(cues: Cues, sentence: int, words: PointingWords) -> Cue | None:
    """The first cue of a sentence that looks back, where the words before it point back."""
    start, _ = cues.text.sentences[sentence]
    for cue in cues.of_sentence(sentence):
        if cue.start >= start + _LONGEST_LEAD:
            break
        if cue.entry.direction == "backward":
            return cue if words.point_back(cues.text.low[start : cue.end]) else None
    return None
