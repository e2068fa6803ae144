"""Cues in the midst of the words of conduct: "Mobil dinas jangan dipakai"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue
from netralitas_extract.resolvers.scopes import Scope
from netralitas_extract.text import Text

__all__ = ["inner_duty", "inner_scope"]

# Reports that begin the words of what is reported: "diduga anggota parpol".
_SUSPECTED = ("diduga", "terindikasi", "disinyalir", "disangka", "dituduh", "dituding")
# How words of a breach begin that hold its negation.
_NOT = ("tidak ", "tak ")
# How the passive verb behind a negation begins: "tidak dijadikan".
_NOT_TO_BE_DONE = " di"
# Conduct that works on others: "menghasut warga agar menolak calon" forbids nothing.
_ON_OTHERS = frozenset(("mobilisation", "hate_hoax", "intimidation"))
# Between a duty and the word behind it that makes it one: "netral itu harga mati".
_IS = (" itu ", " adalah ", " merupakan ", " itu adalah ", " itu hukumnya ")


def inner_scope(
    text: Text, cues: Sequence[Cue], next_cue: int, item: RawMatch, scope: Scope | None
) -> Scope | None:
    """The scope of a cue in the midst of the words: "Mobil dinas jangan dipakai", "mobil dinas
    diduga dipakai"; or of one that is their verb: "terseret politik praktis".
    """
    conduct: ConductEntry = item.pattern.entry
    duty = conduct.polarity == "duty"
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
        if entry.act == "appeal" and cue.start > item.start and conduct.category in _ON_OTHERS:
            continue
        if cue.start == item.start and (
            conduct.category == "biased_decision" or text.low.startswith(_NOT, item.start)
        ):
            # "menghilangkan suara", "tidak bisa menjaga netralitas" are what is done.
            continue
        if entry.assertion == "prohibited" or (
            scope is None
            and entry.assertion in REPORTED
            and entry.act == "report"
            and (cue.start > item.start or entry.deed or text.low.startswith(_SUSPECTED, cue.start))
        ):
            return Scope(entry.assertion, cue)
    return None


def inner_duty(text: Text, cues: Sequence[Cue], next_cue: int, item: RawMatch) -> Cue | None:
    """The cue of a duty in the midst of its words, or said of it: "Netralitas ASN harga mati"."""
    for cue in cues[next_cue:]:
        if cue.start >= item.end and text.low[item.end : cue.start] not in _IS:
            break
        if cue.entry.assertion == "required" and cue.start > item.start and not cue.entry.weak:
            return cue
    return None
