"""What a pattern file may say, as types: a file that says anything else is refused.

A pattern file is TOML. It may hold ``[macros]`` (name = pattern source), ``[words]``
(name = list of words; each list is a macro of its own) and, for each family, any number of
entries: ``[[conduct]]``, ``[[law]]``, ``[[cue]]`` and so on. Which file holds what is free.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from netralitas_extract.model import (
    ActorGroup,
    Assertion,
    ConductCategory,
    ElectionKind,
    InstitutionKind,
    LawKind,
    Level,
    OfficeName,
    PledgeKind,
    SanctionCategory,
    SanctionStage,
    Status,
    Tenure,
)

__all__ = [
    "FAMILIES",
    "ActorEntry",
    "ConductEntry",
    "CueEntry",
    "DateEntry",
    "ElectionEntry",
    "Entry",
    "InstitutionEntry",
    "LawEntry",
    "LineEntry",
    "OfficeEntry",
    "PatternFile",
    "PlaceEntry",
    "PledgeEntry",
    "PrefixEntry",
    "SanctionEntry",
    "SpeechEntry",
]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every entry of every family has.

    Attributes:
        id: unique in its family; given as ``rule`` with every mention that the entry produces.
        pattern: what it recognises, in the language of :mod:`.expression`.
        anchors: first words of its matches; needed only where they cannot be read off
            ``pattern``.
        examples: texts in which the entry must match; each one is a test.
        counterexamples: texts in which it must not; each one is a test.
        disabled: takes the entry out (for overlays).
        note: why the entry is as it is, and its source.
    """

    id: str
    pattern: str = ""
    anchors: list[str] = []
    examples: list[str] = []
    counterexamples: list[str] = []
    disabled: bool = False
    note: str | None = None


class ConductEntry(Entry, frozen=True, kw_only=True):
    """Conduct that neutrality rules speak of.

    A pattern may begin at its rarest word and reach back: what a named group ``lead`` in a
    lookbehind holds ("(?<=(?P<lead>ikut ))kampanye") belongs to the mention.

    Attributes:
        category: its category.
        polarity: ``breach`` is conduct that rules forbid, ``duty`` is what they demand
            ("menjaga netralitas").
        provisions: ids of the rules of law it falls under.
        needs: what must surround words that are conduct only in context. ``election``: the
            article speaks of an election or of neutrality; ``actor``: a group that the rules
            bind stands in the sentence, or the article is about such a group, and no party,
            candidate or team is the subject.
    """

    category: ConductCategory
    polarity: Literal["breach", "duty"] = "breach"
    provisions: list[str] = []
    needs: list[Literal["actor", "election"]] = []


class CueEntry(Entry, frozen=True, kw_only=True):
    """A word that decides what is said of conduct near it, in the manner of ConText.

    Attributes:
        assertion: what it makes of the conduct in its scope; ``negation`` where that depends
            on the sentence, ``none`` for a pseudo-cue ("tidak hanya") and ``end`` for a word that
            ends the scope of the cues before it ("tetapi").
        direction: ``forward`` governs the conduct after the cue, ``backward`` that before it.
        reach: words between the cue and the first conduct that it can govern, at most.
        act: the kind of utterance the cue makes of its sentence.
        over: categories it may govern; all where empty.
    """

    assertion: Assertion | Literal["negation", "none", "end"]
    direction: Literal["forward", "backward"] = "forward"
    reach: int = 40
    act: Literal["appeal", "rule", "report", "pledge"] | None = None
    over: list[ConductCategory] = []


class LawEntry(Entry, frozen=True, kw_only=True):
    """How an instrument of law is cited, or, without a ``kind``, a run of articles.

    Named groups of the pattern, each as often as it is written: ``number``, ``year`` and
    ``issuer`` (the office or region between the kind and the number) of an instrument,
    ``article``, ``paragraph`` and ``letter`` of a run of articles.

    Attributes:
        kind: the kind of instrument; null for a run of articles.
        named: the words name one law though they have no number ("UU Pemilu").
        bare: the words say the kind alone ("perbup itu"): a mention only where a title follows.
        articles: whether the instrument has articles, so that one cited alone can be its.
    """

    kind: LawKind | None = None
    named: bool = False
    bare: bool = False
    articles: bool = True


class ElectionEntry(Entry, frozen=True, kw_only=True):
    """The name of an election. Named group: year."""

    kind: ElectionKind


class InstitutionEntry(Entry, frozen=True, kw_only=True):
    """A body of state.

    Attributes:
        kind: its kind.
        name: its canonical name; "{region}" stands for the official name of its region, "{text}"
            for the words as written, without the region.
        levels: levels of the region it can belong to; empty for a national body.
        tail: whether the capitalised words that follow belong to the name ("Dinas Kesehatan").
        alone: whether the words name a body where neither region nor tail follows.
        needs_region: whether they name one only with a region.
        upper: whether they do so only in capitals or title case throughout.
        national: words after which the body is the national one ("RI").
    """

    kind: InstitutionKind
    name: str
    levels: list[Level] = []
    tail: bool = False
    alone: bool = False
    needs_region: bool = False
    upper: bool = False
    national: str | None = None


class SanctionEntry(Entry, frozen=True, kw_only=True):
    """A sanction. ``stage`` is given where the words themselves decide it."""

    category: SanctionCategory
    stage: SanctionStage | None = None


class PledgeEntry(Entry, frozen=True, kw_only=True):
    """A pledge of neutrality."""

    kind: PledgeKind


class OfficeEntry(Entry, frozen=True, kw_only=True):
    """The core of a title, without status, tenure and region.

    Attributes:
        office: the office.
        levels: levels of its jurisdiction; empty where it has none.
        organization: the body that it belongs to, where the title names one; the named group
            ``organization`` of the pattern gives one that is written.
        generic: true where the words alone are a calling, not one seat ("anggota").
    """

    office: OfficeName
    levels: list[Level] = []
    organization: str | None = None
    generic: bool = False


class PrefixEntry(Entry, frozen=True, kw_only=True):
    """Words before the core of a title that give its status or tenure."""

    status: Status | None = None
    tenure: Tenure | None = None


class ActorEntry(Entry, frozen=True, kw_only=True):
    """A group of people that rules bind or reports speak of."""

    group: ActorGroup


class SpeechEntry(Entry, frozen=True, kw_only=True):
    """A verb that attributes words to a speaker."""

    indirect: bool = False


class DateEntry(Entry, frozen=True, kw_only=True):
    """A shape of a calendar expression; ``reading`` names how its groups are read."""

    reading: str


class PlaceEntry(Entry, frozen=True, kw_only=True):
    """A type word of regions, or the title of a region's head, before the region's name.

    Attributes:
        level: the level that it states.
        head: whether it is a title ("Camat"), which stays outside the region's span.
        stop: names that are none after it ("Desa Wisata").
    """

    level: Level
    head: bool = False
    stop: list[str] = []


class LineEntry(Entry, frozen=True, kw_only=True):
    """A line that frames an article, or a part of one; matched from where it begins.

    Named group: ``name``, the name that a byline gives.

    Attributes:
        part: what the line is.
        at: ``line`` matches from the start of a line; ``tail`` from the bracket or the sentence
            that ends it ("(Foto: Ist)").
        follow: which of the lines below belong to it: ``none``; ``listed``, those that the word
            list ``line_items`` has; ``short``, those that are no sentences; ``all``, to the end.
        top: whether it is one only above the first paragraph.
    """

    part: Literal["boilerplate", "caption", "author", "editor", "published", "outlet"]
    at: Literal["line", "tail"] = "line"
    follow: Literal["none", "listed", "short", "all"] = "none"
    top: bool = False


class PatternFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file: macros, word lists and the entries of every family."""

    macros: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    conduct: list[ConductEntry] = []
    cue: list[CueEntry] = []
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


FAMILIES: tuple[str, ...] = tuple(
    name for name in PatternFile.__struct_fields__ if name not in ("macros", "words")
)
