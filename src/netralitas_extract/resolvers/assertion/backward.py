"""Cues that speak of the conduct before them: "keterlibatan ASN dalam kampanye dilarang"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue

__all__ = ["apply_backward", "decisive"]

_BACKWARD_OVER = {
    "denied": frozenset((None, "alleged", "mentioned", "required")),
    "confirmed": frozenset((None, "alleged", "mentioned")),
    "alleged": frozenset((None, "mentioned")),
    "permitted": frozenset((None, "mentioned", "required")),
    "prohibited": frozenset((None, "mentioned", "required")),
}


def decisive(cue: Cue, kind: str) -> Cue:
    """The cue that decides: in "itu dilarang" it is "dilarang"; "wajib dicegah" is one."""
    inner = cue.inner
    if inner is None or inner.entry.assertion != kind or cue.entry.act == "appeal":
        return cue
    return inner


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
    said = decisive(cue, kind)
    for index in range(upto):
        item = conduct[index].pattern.entry
        assert isinstance(item, ConductEntry)
        if item.polarity == "duty" or (entry.over and item.category not in entry.over):
            continue
        if entry.direction == "forward" and (
            assertions[index] is not None or entry.reach == 1 or entry.contrast
        ):
            # "Camat <conduct>, belum disanksi": "belum" and "bukan" speak of what follows at once.
            continue
        if assertions[index] not in _BACKWARD_OVER.get(kind, ()):
            continue
        match kind:
            case "prohibited" | "alleged" | "confirmed" | "denied" | "permitted":
                assertions[index] = kind
                deciding[index] = said
