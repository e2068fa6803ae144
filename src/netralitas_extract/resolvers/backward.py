"""Cues that speak of the conduct before them: "keterlibatan ASN dalam kampanye dilarang"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue

__all__ = ["apply_backward"]

_BACKWARD_OVER = {
    "denied": frozenset((None, "alleged", "mentioned", "required")),
    "confirmed": frozenset((None, "alleged", "mentioned")),
    "alleged": frozenset((None, "mentioned")),
    "permitted": frozenset((None, "mentioned", "required")),
    "prohibited": frozenset((None, "mentioned", "required")),
}


def apply_backward(
    cue: Cue,
    assertions: list[Assertion | None],
    deciding: list[Cue | None],
    conduct: Sequence[RawMatch],
    upto: int,
) -> None:
    """Gives the conduct before ``upto`` what a cue behind it says, where that may still change."""
    entry = cue.entry
    if cue.behind is not None and upto == len(conduct):
        entry = cue.behind
    kind = entry.assertion
    inner = cue.inner
    # In "itu dilarang" it is "dilarang" that decides.
    said = inner if inner is not None and inner.entry.assertion == kind else cue
    for index in range(upto):
        item = conduct[index].pattern.entry
        assert isinstance(item, ConductEntry)
        if item.polarity == "duty" or (entry.over and item.category not in entry.over):
            continue
        if entry.direction == "forward" and assertions[index] is not None:
            continue
        if assertions[index] not in _BACKWARD_OVER.get(kind, ()):
            continue
        match kind:
            case "prohibited" | "alleged" | "confirmed" | "denied" | "permitted":
                assertions[index] = kind
                deciding[index] = said
