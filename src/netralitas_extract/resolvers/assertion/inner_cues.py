"""Cues in the midst of the words of conduct: "Mobil dinas jangan dipakai"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue
from netralitas_extract.resolvers.assertion.cue_words import CueWords
from netralitas_extract.resolvers.assertion.scopes import Scope
from netralitas_extract.text import Text

__all__ = ["inner_duty", "inner_scope"]

# How the passive verb behind a negation begins: "tidak dijadikan".
_NOT_TO_BE_DONE = " di"
# Conduct that works on others: "menghasut warga agar menolak calon" forbids nothing.
_ON_OTHERS = frozenset(("mobilisation", "hate_hoax", "intimidation"))


def inner_scope(
    text: Text, cues: Sequence[Cue], item: RawMatch, scope: Scope | None, words: CueWords
) -> Scope | None:
    """The scope of a cue in the midst of the words: "Mobil dinas jangan dipakai", "mobil dinas
    diduga dipakai"; or of one that is their verb: "terseret politik praktis".

    ``cues`` are those of the sentence that do not stand before the words.
    """
    conduct: ConductEntry = item.pattern.entry
    duty = conduct.polarity == "duty"
    for cue in cues:
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
            conduct.category == "biased_decision"
            or text.low.startswith(words.negations, item.start)
        ):
            # "menghilangkan suara", "tidak bisa menjaga netralitas" are what is done.
            continue
        if entry.assertion == "prohibited" or (
            scope is None
            and entry.assertion in REPORTED
            and entry.act == "report"
            and (
                cue.start > item.start
                or entry.deed
                or text.low.startswith(words.suspected, cue.start)
            )
        ):
            return Scope(entry.assertion, cue)
    return None


def inner_duty(text: Text, cues: Sequence[Cue], item: RawMatch, words: CueWords) -> Cue | None:
    """The cue of a duty in the midst of its words, or said of it: "Netralitas ASN harga mati".

    ``cues`` are those of the sentence that do not stand before the words.
    """
    for cue in cues:
        if cue.start >= item.end and text.low[item.end : cue.start] not in words.amounts_to:
            break
        if cue.entry.assertion == "required" and cue.start > item.start and not cue.entry.weak:
            return cue
    return None
