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
    PartOfDay,
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
            candidate or team is the subject; ``subject``: such a group stands in the sentence;
            ``telling``: with ``election``, a short text that says of a bound group what it must
            not do or is reported of will do as well;
            ``answerable``: the sentence forbids, allows, reports or denies something, or, where a
            ``subject`` is needed too or nobody, begins with servants and so tells what they do;
            ``period``: the article speaks of the months in which posts may not be changed.
        near: names of word lists; one of their words must follow soon after the anchor, else the
            pattern is not tried. It spares the cost of a long pattern and changes no result.
    """

    category: ConductCategory
    polarity: Literal["breach", "duty"] = "breach"
    provisions: list[str] = []
    needs: list[Literal["election", "telling", "actor", "subject", "answerable", "period"]] = []
    near: list[str] = []


class CueEntry(Entry, frozen=True, kw_only=True):
    """A word that decides what is said of conduct near it, in the manner of ConText.

    Attributes:
        assertion: what it makes of the conduct in its scope; ``negation`` where that depends
            on the sentence ("tidak"), ``absence`` where that depends on what is asked for ("tidak
            ada"), ``none`` for a pseudo-cue ("tidak hanya") and ``end`` for a word that ends the
            scope of the cues before it ("tetapi").
        direction: ``forward`` governs the conduct after the cue, ``backward`` that before it.
        reach: words between the cue and the first conduct that it can govern, at most.
        act: the kind of utterance the cue makes of its sentence: ``appeal`` where somebody asks for
            it ("meminta", "jangan"), ``rule`` where a rule may say it ("dilarang").
        over: categories it may govern; all where empty.
        weak: it takes no scope over from a report ("menduga ada ASN yang terbukti …").
        because: what the conduct is that a word of cause behind the cue gives as its reason
            ("dilaporkan ke Bawaslu karena …").
        cause: it is such a word of cause.
        deed: it may be the verb of the conduct itself ("terseret politik praktis").
        contrast: behind a duty it sets against it what must not be ("melayani, bukan memihak").
    """

    assertion: Assertion | Literal["negation", "absence", "none", "end"]
    direction: Literal["forward", "backward"] = "forward"
    reach: int = 40
    act: Literal["appeal", "rule", "report", "pledge"] | None = None
    over: list[ConductCategory] = []
    weak: bool = False
    because: Assertion | None = None
    cause: bool = False
    contrast: bool = False
    deed: bool = False


class MarkerEntry(Entry, frozen=True, kw_only=True):
    """A word that says how a sentence hangs together with others, or of what kind it is.

    Attributes:
        kind: ``continuation``: the sentence goes on with the one before; ``rule``: a rule stands
            behind it; ``heeded``: rules that are only said to be kept; ``pledge``: beside the
            name of a pledge, its wording follows; ``vow``: it follows without a name;
            ``consequence``: what is done to those who breach, beside the sanctions;
            ``generic``: words for all of a group, behind which conduct is that of whoever does
            it ("ASN tidak netral akan disanksi").
    """

    kind: Literal["continuation", "rule", "heeded", "pledge", "vow", "consequence", "generic"]


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


class ElectionEntry(Entry, frozen=True, kw_only=True):
    """The name of an election. Named group: year."""

    kind: ElectionKind


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
        upper: whether they do so only in capitals or title case throughout.
        place: how many words that no table has may go on with its name ("Polsek Kraksaan").
        placed: whether its canonical name has the place directly behind it ("Kejari Samosir").
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
    upper: bool = False
    place: int = 0
    placed: bool = False


class SanctionEntry(Entry, frozen=True, kw_only=True):
    """A sanction. ``stage`` is given where the words themselves decide it; ``answering`` words
    are a sanction only in an article that tells of conduct ("gajinya dipotong").
    """

    category: SanctionCategory
    stage: SanctionStage | None = None
    answering: bool = False


class PledgeEntry(Entry, frozen=True, kw_only=True):
    """A pledge of neutrality.

    Attributes:
        again: whether the words are a pledge only behind one that is named in full, and not
            within conduct ("deklarasi itu").
    """

    kind: PledgeKind
    again: bool = False


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


class ActorEntry(Entry, frozen=True, kw_only=True):
    """A group of people that rules bind or reports speak of.

    Attributes:
        group: the group; null for longer words that hold those of a group and are none
            ("calon kepala desa").
    """

    group: ActorGroup | None = None


class SpeechEntry(Entry, frozen=True, kw_only=True):
    """Words that attribute what is said to a speaker.

    Attributes:
        form: where the speaker stands: ``tag`` behind ("kata Rahmi", "katanya"), ``told`` before
            ("Rahmi mengatakan"), ``passive`` behind, with or without oleh ("disampaikan Rahmi"),
            ``source`` behind, at the head of a clause ("menurut Rahmi").
        quotes: whether they go with direct speech.
    """

    form: Literal["tag", "told", "passive", "source"]
    quotes: bool = True


class DateEntry(Entry, frozen=True, kw_only=True):
    """A shape of the core of a calendar expression.

    Attributes:
        reading: how the named groups are read. ``day_month``, ``month_day``, ``numeric`` and
            ``iso`` are days, ``month``, ``year``, ``decade`` and ``quarter`` what they say;
            ``weekday`` and ``day_of_month`` are parts of a day; ``shift`` is ``shift`` units from
            the anchor, ``period`` a unit beside a direction ("pekan lalu"), ``count`` a number of
            units from the anchor ("dua hari lalu"); ``worded`` is read by dateparser.
        unit: the unit of a ``shift`` or a ``period``, where no named group gives it.
        shift: units from the anchor.
        part: the part of the day that the words imply; the named group ``part`` gives one that
            is written.
        base: what a ``shift`` counts from: the publication, or the date mentioned before.
        alone: whether the core is a date without company (a weekday, a preposition, a year).
        relative: whether a ``worded`` core counts from the publication.
    """

    reading: Literal[
        "day_month",
        "month_day",
        "numeric",
        "iso",
        "month",
        "year",
        "decade",
        "quarter",
        "weekday",
        "day_of_month",
        "shift",
        "period",
        "count",
        "worded",
    ]
    unit: Literal["day", "week", "weekend", "month", "year"] | None = None
    shift: int = 0
    part: PartOfDay | None = None
    base: Literal["anchor", "mention"] = "anchor"
    alone: bool = True
    relative: bool = False


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


class LineEntry(Entry, frozen=True, kw_only=True):
    """A line that frames an article, or a part of one; matched from where it begins.

    Named group: ``name``, the name that a byline gives.

    Attributes:
        part: what the line is.
        at: ``line`` matches from the start of a line; ``bracket`` inside the bracket that ends it
            ("(Foto: Ist)"); ``tail`` from its last sentence ("Foto: Istimewa").
        follow: which of the lines below belong to it: ``none``; ``listed``, those that the word
            list ``line_items`` has; ``short``, those that are no sentences; ``all``, to the end.
        top: whether it is one only above the first paragraph.
        capitals: whether each word of the name must begin with a capital.
    """

    part: Literal["boilerplate", "caption", "author", "editor", "published", "outlet"]
    at: Literal["line", "bracket", "tail"] = "line"
    follow: Literal["none", "listed", "short", "all"] = "none"
    top: bool = False
    capitals: bool = False


class NoticeEntry(Entry, frozen=True, kw_only=True):
    """What is no part of an article and stands within a line of it, as scraped texts have it.

    Attributes:
        open: whether it goes on behind its words, to the next gap: the end of the line, two blanks,
            or text that layout joined to it.
        whole: whether a short line that ends in it is its own: "Kades Diperiksa. Baca halaman
            berikutnya".
    """

    open: bool = False
    whole: bool = False


class PatternFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file: macros, word lists and the entries of every family."""

    macros: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    conduct: list[ConductEntry] = []
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
