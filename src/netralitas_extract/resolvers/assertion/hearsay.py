"""Whether a sentence without a cue of its own tells what happened, or who says so."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.scopes import ANY_REACH
from netralitas_extract.text import Text

__all__ = ["is_told_by", "says_something"]


def says_something(cue: Cue) -> bool:
    """Whether a cue leaves nothing behind it for the sentence to tell by itself; one that speaks of
    what is close to it alone does.
    """
    entry = cue.entry
    return (
        entry.assertion not in ("none", "end")
        and not entry.cause
        and not (entry.weak and entry.reach < ANY_REACH)
    )


def is_told_by(text: Text, cues: Sequence[Cue], item: RawMatch) -> bool:
    """Whether a sentence ends in words of speech: ", kata warga"."""
    return any(
        cue.start >= item.end
        and cue.entry.assertion == "end"
        and cue.entry.act == "report"
        and text.low.endswith(", ", 0, cue.start)
        for cue in cues
    )
