"""Cues in the midst of the words of conduct: "Mobil dinas jangan dipakai"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.schema import ConductEntry, CueEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.scopes import Scope
from netralitas_extract.text import Text

__all__ = ["WHOEVER", "inner_duty", "inner_scope", "whoever"]

# Reports that begin the words of what is reported: "diduga anggota parpol".
_SUSPECTED = ("diduga", "terindikasi", "disinyalir")
# How the passive verb behind a negation begins: "tidak dijadikan".
_NOT_TO_BE_DONE = " di"
_REPORTED = frozenset(("alleged", "confirmed", "denied"))
# Words between conduct and the "yang" that makes it that of whoever does it.
_DIRECTLY = 2
WHOEVER = CueEntry(id="cue.whoever", pattern="yang", assertion="conditional")


def inner_scope(
    text: Text, cues: Sequence[Cue], next_cue: int, item: RawMatch, scope: Scope | None
) -> Scope | None:
    """The scope of a cue in the midst of the words: "Mobil dinas jangan dipakai", "mobil dinas
    diduga dipakai"; or of one that is their verb: "terseret politik praktis".
    """
    duty = isinstance(item.pattern.entry, ConductEntry) and item.pattern.entry.polarity == "duty"
    for cue in cues[next_cue:]:
        if cue.start >= item.end:
            break
        entry = cue.entry
        if (
            entry.assertion == "negation"
            and scope is not None
            and scope.assertion == "required"
            and cue.start > item.start
            and text.low.startswith(_NOT_TO_BE_DONE, cue.end)
        ):
            # "agar balai desa tidak dijadikan posko"
            return Scope("prohibited", cue)
        if entry.act is None or entry.weak or entry.direction == "backward":
            continue
        if duty and cue.start == item.start:
            # "bebas dari intervensi" is itself the duty.
            continue
        if entry.assertion == "prohibited" or (
            scope is None
            and entry.assertion in _REPORTED
            and entry.act == "report"
            and (
                cue.start > item.start
                or entry.deed
                or (entry.because is None and text.low.startswith(_SUSPECTED, cue.start))
            )
        ):
            return Scope(entry.assertion, cue)
    return None


def whoever(text: Text, item: RawMatch, start: int) -> Cue | None:
    """The word that makes conduct with a sanction that of whoever does it: "ASN yang …"."""
    at = text.low.rfind(" yang ", start, item.start) + 1
    if not at or text.low.count(" ", at, item.start) > _DIRECTLY:
        return None
    return Cue(at, at + len("yang"), WHOEVER)


def inner_duty(cues: Sequence[Cue], next_cue: int, item: RawMatch) -> Cue | None:
    """The cue of a duty in the midst of its words: "Netralitas ASN harga mati"."""
    for cue in cues[next_cue:]:
        if cue.start >= item.end:
            break
        if cue.entry.assertion == "required" and cue.start > item.start and not cue.entry.weak:
            return cue
    return None
