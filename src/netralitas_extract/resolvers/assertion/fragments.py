"""Sentences that are no more than what the one before them forbids or allows."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue
from netralitas_extract.text import Text
from netralitas_extract.text_words import OPENING_MARKS

__all__ = ["GOING_ON", "FragmentWords", "begins_bare"]

GOING_ON = frozenset(("prohibited", "permitted"))
"""What a sentence that is a fragment goes on with."""

_DECIDING = REPORTED | {"required", "prohibited", "permitted", "conditional", "absence"}


class FragmentWords:
    """The words that show a fragment, read once from a lexicon."""

    __slots__ = ("generally", "in_general", "listing", "verbs")

    def __init__(self, lexicon: Lexicon) -> None:
        self.generally = tuple(lexicon.words["generally"])
        shown = frozenset(f" {word} " for word in lexicon.words["shown"])
        self.in_general = tuple(word for word in self.generally if word not in shown)
        self.listing = tuple(lexicon.words["listing"])
        self.verbs = tuple(lexicon.words["bare_verbs"])


def begins_bare(
    text: Text, item: RawMatch, cues: Sequence[Cue], words: FragmentWords, *, on: bool
) -> bool:
    """Whether a sentence begins with conduct and says nothing of it: "Boleh hadir secara pasif.
    Mendengarkan visi misi.", or is one more line of what is forbidden.

    ``cues`` are those of the sentence; ``on`` is whether the sentence before it is a fragment.
    """
    low = text.low
    sentence = text.sentence_index(item.start)
    start = text.sentences[sentence][0]
    entry = item.pattern.entry
    assert isinstance(entry, ConductEntry)
    if (
        entry.polarity == "duty"
        or low[start : item.start].strip(OPENING_MARKS)
        or not low.startswith(words.verbs, item.start)
        or low.startswith(words.generally, item.end)
        or any(cue.entry.assertion in _DECIDING for cue in cues)
    ):
        return False
    if on or not sentence:
        return on
    before, stop = text.sentences[sentence - 1]
    return (
        low.find("\n", stop, start) < 0
        or low.endswith(":", before, stop)
        or any(low.find(word, before, stop) >= 0 for word in words.listing)
    )
