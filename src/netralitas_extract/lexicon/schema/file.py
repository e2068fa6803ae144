"""A pattern file as a whole."""

from __future__ import annotations

import msgspec

from netralitas_extract.lexicon.schema.article import DateEntry, LineEntry, NoticeEntry, SpeechEntry
from netralitas_extract.lexicon.schema.deeds import (
    ActorEntry,
    ConductEntry,
    CuedEntry,
    CueEntry,
    MarkerEntry,
    PledgeEntry,
    SanctionEntry,
)
from netralitas_extract.lexicon.schema.names import (
    ElectionEntry,
    InstitutionEntry,
    LawEntry,
    OfficeEntry,
    PlaceEntry,
    PrefixEntry,
)

__all__ = ["FAMILIES", "PatternFile"]


class PatternFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file: macros, word lists and the entries of every family."""

    macros: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    conduct: list[ConductEntry] = []
    cued: list[CuedEntry] = []
    cue: list[CueEntry] = []
    marker: list[MarkerEntry] = []
    law: list[LawEntry] = []
    election: list[ElectionEntry] = []
    institution: list[InstitutionEntry] = []
    sanction: list[SanctionEntry] = []
    pledge: list[PledgeEntry] = []
    office: list[OfficeEntry] = []
    prefix: list[PrefixEntry] = []
    actor: list[ActorEntry] = []
    speech: list[SpeechEntry] = []
    date: list[DateEntry] = []
    place: list[PlaceEntry] = []
    line: list[LineEntry] = []
    notice: list[NoticeEntry] = []


FAMILIES: tuple[str, ...] = tuple(
    name for name in PatternFile.__struct_fields__ if name not in ("macros", "words")
)
