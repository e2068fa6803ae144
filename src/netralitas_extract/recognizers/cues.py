"""Assertion cues: where the words stand that decide what is said of conduct."""

from __future__ import annotations

from typing import cast

import msgspec

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.lexicon.schema import CueEntry
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["Cue", "recognize_cues"]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A cue in the folded text."""

    start: int
    end: int
    entry: CueEntry


def recognize_cues(text: Text, hits: list[Hit]) -> list[Cue]:
    """The cues of a text in order; where several begin or overlap, the longest of the first."""
    low = text.low
    cues: list[Cue] = []
    taken = best_start = best_end = -1
    best: Pattern | None = None
    for start, end, payload in hits:
        if start < taken:
            continue
        if start != best_start:
            if best is not None:
                cues.append(Cue(best_start, best_end, cast(CueEntry, best.entry)))
                best = None
                if start < best_end:
                    taken = best_end
                    continue
            best_start, best_end = start, -1
        if type(payload) is tuple:
            for pattern in payload:
                match = pattern.match(low, start)
                if match is not None and match.end() > best_end:
                    best_end, best = match.end(), pattern
        elif end > best_end:
            best_end, best = end, payload
    if best is not None:
        cues.append(Cue(best_start, best_end, cast(CueEntry, best.entry)))
    return cues
