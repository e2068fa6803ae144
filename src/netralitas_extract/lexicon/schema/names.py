"""Entries for what has a name: offices, bodies, places, elections and laws."""

from __future__ import annotations

from typing import Literal

from netralitas_extract.lexicon.schema.entry import Entry
from netralitas_extract.model import (
    ElectionKind,
    InstitutionKind,
    LawKind,
    Level,
    OfficeName,
    Status,
    Tenure,
)

__all__ = [
    "ElectionEntry",
    "InstitutionEntry",
    "LawEntry",
    "OfficeEntry",
    "PlaceEntry",
    "PrefixEntry",
]


class OfficeEntry(Entry, frozen=True, kw_only=True):
    """The core of a title, without status, tenure and region.

    Named groups of the pattern: ``organization``, the body as written; ``national``, words that
    make the office one of the whole country ("RI").

    Attributes:
        office: the office.
        levels: levels of its jurisdiction; empty where it has none.
        tenure: the tenure that the words themselves give ("cabup").
        alone: what a title needs that has neither region nor name beside it: ``unique`` nothing
            (Mendagri), ``seat`` a region or holder somewhere in the article (Bupati), ``holder``
            a holder (Camat); ``never``: it is no mention (anggota KPU).
        tail: word lists whose words may go on with the title ("Kepala Dinas" + Kesehatan).
        organization: the body that it belongs to; "{tail}" stands for the words of the tail.
        commission: whether it is a member's of the election body that the text names last before
            it; the words of its tail have to tell it from other posts of the kind.
    """

    office: OfficeName
    commission: bool = False
    levels: list[Level] = []
    tenure: Tenure | None = None
    alone: Literal["unique", "seat", "holder", "never"] = "seat"
    tail: list[str] = []
    organization: str | None = None


class PrefixEntry(Entry, frozen=True, kw_only=True):
    """Words beside the core of a title that give its status or tenure.

    Attributes:
        status: the status that they give, or null.
        tenure: the tenure that they give, or null.
        after: whether they follow the core ("Bupati terpilih").
    """

    status: Status | None = None
    tenure: Tenure | None = None
    after: bool = False


class InstitutionEntry(Entry, frozen=True, kw_only=True):
    """A body of state. Named group: tail, words that belong to the name if capitalised.

    Attributes:
        kind: its kind.
        name: its canonical name; "{region}" stands for the official name of its region, "{text}"
            for the words as written, without the region and a bracket.
        names: canonical names by the words as written, in lower case, where ``name`` has {text}.
        levels: levels of the region it can belong to; empty for a national body.
        region: code of the region of a body that has but one.
        provinces: codes of the provinces in which the words name it; empty for all.
        local: how it gets its region where none is written: ``always`` from what the article is
            about; ``signs`` so too, if no sign in the article is of the national body;
            ``stated`` only from a mention of it that has one.
        signs: words of an article that is about the national body.
        national: words after which the body is the national one ("RI").
        tail: whether it needs capitalised words that follow ("Dinas Kesehatan").
        not_with: words that, in the name or behind it, make it no body of state ("Partai").
        not_after: words directly before it that make it none ("Letjen TNI").
        alone: whether the words name a body where neither region nor tail follows.
        needs_region: whether they name one only with a region.
        lower: words that do so in lower case too, where the article tells of which region.
        upper: whether they do so only in capitals or title case throughout.
        place: how many words that no table has may go on with its name ("Polsek Kraksaan").
        placed: how its canonical name has the place directly behind it ("Kejari Samosir"): by the
            region's ``official`` name, or as ``written`` ("Polres Halut").
    """

    kind: InstitutionKind
    name: str
    names: dict[str, str] = {}
    levels: list[Level] = []
    region: str | None = None
    provinces: list[str] = []
    local: Literal["always", "signs", "stated"] = "always"
    signs: list[str] = []
    national: str | None = None
    tail: bool = False
    not_with: list[str] = []
    not_after: list[str] = []
    alone: bool = False
    needs_region: bool = False
    lower: list[str] = []
    upper: bool = False
    place: int = 0
    placed: Literal["official", "written"] | None = None


class PlaceEntry(Entry, frozen=True, kw_only=True):
    """A type word of regions, or the title of a region's head, before the region's name.

    Attributes:
        level: the level that it states.
        head: whether it is a title or a body ("Camat", "Polsek"), which stays outside the
            region's span.
        stop: names that are none after it ("Desa Wisata").
        not_after: words directly before it that make it part of another name ("Kementerian").
        provinces: codes of the provinces in which it is one; empty where it is one everywhere.
        yields: whether a name that is also a kabupaten's or kota's is that one's.
    """

    level: Level
    head: bool = False
    stop: list[str] = []
    not_after: list[str] = []
    provinces: list[str] = []
    yields: bool = False


class ElectionEntry(Entry, frozen=True, kw_only=True):
    """The name of an election. Named group: year."""

    kind: ElectionKind


class LawEntry(Entry, frozen=True, kw_only=True):
    """How an instrument of law is cited, or, without a ``kind``, a run of articles.

    Named groups of the pattern, each as often as it is written: ``number``, ``year`` and
    ``issuer`` (the office or region between the kind and the number) of an instrument,
    ``article``, ``paragraph`` and ``letter`` of a run of articles.

    Attributes:
        kind: the kind of instrument; null for a run of articles.
        named: the words name one law though they have no number ("UU Pemilu").
        bare: the words say the kind alone ("perbup itu"): a mention only where a title follows.
        articles: whether articles cited alone later on can be its.
    """

    kind: LawKind | None = None
    named: bool = False
    bare: bool = False
    articles: bool = True
