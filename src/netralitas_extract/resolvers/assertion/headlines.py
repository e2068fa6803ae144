"""What a headline says without a cue is what the article goes on to say of it."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Bounds

__all__ = ["reported_below"]

# How an article speaks of what its headline only may tell.
_DOUBTED = frozenset(("alleged", "denied"))
_BARE = frozenset(("mentioned", "confirmed"))


def reported_below(
    headline: Bounds,
    sanctions: Sequence[Bounds],
    conduct: Sequence[RawMatch],
    said: Sequence[tuple[Assertion, bool]],
) -> list[int]:
    """Indexes of the conduct in the headline that the article reports of: "Empat Kades Antar
    Paslon Daftar", and below "Empat kades diduga ikut mengantar …".

    ``sanctions`` are sorted; ``said`` has by conduct what is said of it, and whether a cue says so.
    """
    found: list[int] = []
    if sanctions and sanctions[0][0] < headline[1]:
        # "…, Seorang Camat Kena Sanksi": who is punished has done it.
        return found
    for index, item in enumerate(conduct):
        if item.start >= headline[1]:
            break
        entry = item.pattern.entry
        if said[index][1] or said[index][0] not in _BARE or entry.polarity == "duty":
            continue
        below = next(
            (
                said[other][0]
                for other in range(index + 1, len(conduct))
                if conduct[other].start >= headline[1]
                and conduct[other].pattern.entry.category == entry.category
            ),
            None,
        )
        if below in _DOUBTED:
            found.append(index)
    return found
