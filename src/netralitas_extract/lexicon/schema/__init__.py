"""What a pattern file may say, as types: a file that says anything else is refused.

A pattern file is TOML. It may hold ``[macros]`` (name = pattern source), ``[words]``
(name = list of words; each list is a macro of its own) and, for each family, any number of
entries: ``[[conduct]]``, ``[[law]]``, ``[[cue]]`` and so on. Which file holds what is free.
"""

from __future__ import annotations

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
from netralitas_extract.lexicon.schema.entry import Entry
from netralitas_extract.lexicon.schema.file import FAMILIES, PatternFile
from netralitas_extract.lexicon.schema.names import (
    ElectionEntry,
    InstitutionEntry,
    LawEntry,
    OfficeEntry,
    PlaceEntry,
    PrefixEntry,
)

__all__ = [
    "FAMILIES",
    "ActorEntry",
    "ConductEntry",
    "CueEntry",
    "CuedEntry",
    "DateEntry",
    "ElectionEntry",
    "Entry",
    "InstitutionEntry",
    "LawEntry",
    "LineEntry",
    "MarkerEntry",
    "NoticeEntry",
    "OfficeEntry",
    "PatternFile",
    "PlaceEntry",
    "PledgeEntry",
    "PrefixEntry",
    "SanctionEntry",
    "SpeechEntry",
]
