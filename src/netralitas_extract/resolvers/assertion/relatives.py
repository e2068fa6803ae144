"""Cues that no pattern holds: the "yang" of whoever does it, and the word that asks."""

from __future__ import annotations

from netralitas_extract.lexicon.schema import CueEntry
from netralitas_extract.model import Assertion
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.text import Bounds, Text

__all__ = [
    "ASKED",
    "PERSON_CONCERNED",
    "WHETHER",
    "WHICH",
    "WHOEVER",
    "asked_within",
    "asking_cue",
    "relative_cue",
]

WHOEVER = CueEntry(id="cue.whoever", pattern="yang", assertion="conditional")
ASKED = CueEntry(id="cue.asked", pattern="apakah", assertion="mentioned")
# A word for one who was named before, whose "yang" begins no clause.
PERSON_CONCERNED = "yang bersangkutan"
WHETHER = f" {ASKED.pattern} "
WHICH = f" {WHOEVER.pattern} "
# What may be said of conduct where a question is told of.
_ASKED_AFTER = (None, "permitted", "prohibited")
# Words between "yang" and the conduct: "PNS yang ikut kampanye dengan mengenakan atribut partai".
_WORDS_AFTER_YANG = 5


def relative_cue(text: Text, stop: int, start: int) -> Cue | None:
    """The word that makes conduct at ``stop`` that of whoever does it: "ASN yang …".

    Nothing before ``start`` counts.
    """
    low = text.low
    at = low.rfind(WHICH, start, stop) + 1
    if (
        not at
        or low.startswith(PERSON_CONCERNED, at)
        or low.count(" ", at, stop) > _WORDS_AFTER_YANG
        or any(mark in low[at:stop] for mark in ',;:."')
    ):
        return None
    return Cue(at, at + len("yang"), WHOEVER)


def asked_within(
    text: Text, start: int, first: int, cue: Cue | None, said: Assertion | None
) -> Cue | None:
    """The word with which a sentence tells of a question whether what begins at ``start`` is so, or
    may be; none where the ``cue`` of what is ``said`` of it stands before that word.
    """
    if said not in _ASKED_AFTER:
        return None
    at = text.low.rfind(WHETHER, first, start) + 1
    if not at or (cue is not None and cue.start < at):
        return None
    return Cue(at, at + len(WHETHER) - 2, ASKED)


def asking_cue(text: Text, asked: Bounds | None) -> Cue | None:
    """The word with which a sentence asks whether something is so."""
    return None if asked is None else Cue(*asked, ASKED)
