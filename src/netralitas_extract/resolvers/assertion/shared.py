"""What is said of conduct because something is said of that beside it in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.text import Bounds, Text

__all__ = ["COORDINATED", "shared"]

COORDINATED = re.compile(r",? (?:dan|atau|serta|maupun|ataupun|dan/atau) ")
# What "tidak hanya" may share with what follows it.
_ADDED_TO = frozenset(("prohibited", "conditional", "alleged", "confirmed"))
# Characters from such words to the conduct.
_LONGEST_LEAD = 30


def shared(
    text: Text,
    clauses: ClauseMap,
    conduct: Sequence[RawMatch],
    said: Sequence[Assertion | None],
    cues: Sequence[Cue | None],
    index: int,
    bounds: Bounds,
) -> tuple[Assertion | None, Cue | None]:
    """What is said of the conduct at ``index``, of which no cue says anything, and the cue.

    ``said`` and ``cues`` have by conduct of the sentence what is said of it and which cue says so.
    """
    item = conduct[index]
    if index:
        end = conduct[index - 1].end
        if COORDINATED.fullmatch(text.low, end, item.start):
            # "sanksi bagi ASN yang <conduct> atau <conduct>"
            return said[index - 1], None
        if said[index - 1] == "denied" and clauses.facts.admits(end, item):
            # "Ia tidak ikut kampanye, tapi <conduct>": the one is denied, the other owned to.
            return "confirmed", None
    if item.pattern.entry.polarity != "duty" and _adds(text, clauses, item, bounds[0]):
        # "Tidak hanya <conduct>, ASN juga dilarang <conduct>"
        for other in range(index + 1, len(conduct)):
            if said[other] is not None:
                return (said[other], cues[other]) if said[other] in _ADDED_TO else (None, None)
    return None, None


def _adds(text: Text, clauses: ClauseMap, item: RawMatch, start: int) -> bool:
    """Whether words right before conduct say that something is added to it: "Tidak hanya"."""
    lead = text.low[max(start, item.start - _LONGEST_LEAD) : item.start]
    return clauses.cue_words.added_to(lead) is not None
