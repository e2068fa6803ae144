"""The typed objects that one article yields: the output contract and nothing else.

Every object is frozen, every field is required, and a value that is unknown is `None` (a list:
`[]`), never missing. Offsets count code points of the exact input string, `end` exclusive, and
`input[start:end] == text` holds for every mention. Lists are sorted by `(start, end)`. Region
codes are those of Kemendagri (`"35"`, `"35.14"`, `"35.14.01"`, `"35.14.01.2001"`); time values are
ISO 8601 (`2024`, `2024-11`, `2024-09-21`, `2024-09-23T06:43+07:00`, `2024-09-25/2024-11-23`).

The `Attributes` section of a class gives the meaning, form, unit and source of each of its own
fields; those of a base class are described there. `json_schema()` carries the same descriptions.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, Literal

import msgspec

from netralitas_extract.errors import InputError

SCHEMA: Final = "netralitas-extract/1"

Zone = Literal["headline", "caption", "body"]
AnchorSource = Literal["caller", "line", "body", "year"]
RegionSource = Literal["stated", "inferred"]
Status = Literal["definitive", "pj", "plt", "plh", "pjs"]
Tenure = Literal["incumbent", "former", "candidate", "elect"]
OfficeName = Literal[
    "presiden", "wakil_presiden", "menteri", "gubernur", "wakil_gubernur", "bupati",
    "wakil_bupati", "wali_kota", "wakil_wali_kota", "sekda", "asisten", "kepala_dinas",
    "kepala_badan", "camat", "lurah", "kepala_desa", "ketua_kpu", "anggota_kpu",
    "ketua_bawaslu", "anggota_bawaslu", "ketua_dprd", "anggota_dprd", "kapolda", "kapolres",
    "dandim", "kajari", "other",
]  # fmt: skip
Level = Literal["province", "regency", "city", "district", "village"]
Granularity = Literal["year", "month", "day", "time", "interval"]
PartOfDay = Literal["dini_hari", "pagi", "siang", "sore", "malam"]
DateRole = Literal["published", "event", "scheduled", "other"]
ConductCategory = Literal[
    "neutrality", "partisan_support", "practical_politics", "political_talk", "campaigning",
    "social_media", "photo_gesture", "attributes", "biased_decision", "state_resources",
    "mobilisation", "party_affiliation", "candidacy", "id_card_support", "money_politics",
    "intimidation", "hate_hoax", "conflict_of_interest", "personnel_moves",
]  # fmt: skip
Assertion = Literal[
    "required", "prohibited", "conditional", "alleged", "confirmed", "denied", "permitted",
    "mentioned",
]  # fmt: skip
Basis = Literal["rule", "appeal", "pledge", "report"]
ActorGroup = Literal[
    "asn", "pns", "pppk", "non_asn", "kepala_desa", "perangkat_desa", "lurah", "camat",
    "kepala_opd", "tni", "polri", "pejabat_negara", "kepala_daerah", "penyelenggara", "warga",
]  # fmt: skip
LawKind = Literal[
    "uu", "perppu", "pp", "perpres", "permen", "perda", "perbup", "perwali", "pergub", "pkpu",
    "perbawaslu", "skb", "se", "kuhp", "other",
]  # fmt: skip
ElectionKind = Literal[
    "pemilu", "pilpres", "pileg", "pilkada", "pilgub", "pilbup", "pilwalkot", "pilkades",
]  # fmt: skip
InstitutionKind = Literal[
    "election_commission", "election_supervisor", "civil_service", "ministry",
    "regional_government", "agency", "parliament", "police", "military", "court", "prosecution",
    "other",
]  # fmt: skip
SanctionCategory = Literal[
    "moral", "reprimand_oral", "reprimand_written", "allowance_cut", "delay", "demotion",
    "removal_from_post", "dismissal", "criminal", "unspecified",
]  # fmt: skip
SanctionStage = Literal["threatened", "recommended", "imposed", "mentioned"]
PledgeKind = Literal["ikrar", "pakta_integritas", "deklarasi"]
Act = Literal[
    "appeal", "prohibition", "warning", "pledge", "report", "sanction", "denial", "explanation",
]  # fmt: skip
Attribution = Literal["explicit", "carried"]
WarningCode = Literal[
    "weekday_mismatch", "odd_year", "name_variant", "status_conflict", "ambiguous_region",
    "unanchored_date", "dangling_attribution",
]  # fmt: skip


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    # gc=False: no object here can hold a cycle, and a batch run makes many of them.
    pass


class Span(_Record, frozen=True):
    """A stretch of the input.

    Attributes:
        start: first code point of the stretch, counted from 0.
        end: the code point after its last one.
        text: the stretch exactly as the input has it: `input[start:end]`.
    """

    start: int
    end: int
    text: str


class Mention(Span, frozen=True):
    """A stretch of the input that a pattern recognised.

    Attributes:
        rule: id of the pattern that produced the mention; `patterns explain` shows it.
        zone: the part of the article that the mention stands in.
    """

    rule: str
    zone: Zone


class Article(_Record, frozen=True):
    """What frames the article: its own account of where and when it appeared, and its parts.

    Attributes:
        headline: the headline, or null where the text has none.
        dateline: what stands before the dash of the first paragraph: place, outlet or both.
        body: from the first code point of the running text to its last, or null.
        outlet: name of the medium, as the article writes it in its text, or null.
        published: time of publication, ISO 8601, or null.
        anchor: what relative dates count from: `published`, as the caller's argument or the
            publication line gives it; or, with `published` null, the first full date of the body
            or a year that the text calls its own; null for nothing.
        author: name of the writer as the byline gives it, or null.
        editor: name of the editor as the byline gives it, or null.
        captions: the captions of pictures, in text order.
        boilerplate: the parts that are no article (share buttons, tags, comment forms, lines
            that point to other articles), in text order; nothing is extracted inside them.
    """

    headline: Span | None
    dateline: Span | None
    body: Span | None
    outlet: str | None
    published: str | None
    anchor: AnchorSource | None
    author: str | None
    editor: str | None
    captions: list[Span]
    boilerplate: list[Span]


class Official(Mention, frozen=True):
    """A mention of a public office-holder's title, from its first word to its jurisdiction.

    Attributes:
        status: how the office is held: in full (`definitive`), or by a stand-in.
        tenure: whether the office is held now, was held, is sought, or is won but not yet held.
        office: the office; `other` for a public office without a name of its own here.
        jurisdiction: code of the region that the office governs, or null.
        jurisdiction_source: `stated` by the title, `inferred` from the rest of the article, or
            null where there is no jurisdiction.
        organization: the body that the office belongs to where the title names one
            ("Dinas Kesehatan"), or null.
        person_id: `id` of the holder in `people`, or null.
    """

    status: Status
    tenure: Tenure
    office: OfficeName
    jurisdiction: str | None
    jurisdiction_source: RegionSource | None
    organization: str | None
    person_id: str | None


class Office(_Record, frozen=True):
    """An office that a person holds, held or seeks, according to the article.

    Attributes:
        status: as in `officials`.
        tenure: as in `officials`.
        office: as in `officials`.
        jurisdiction: code of the region that the office governs, or null.
    """

    status: Status
    tenure: Tenure
    office: OfficeName
    jurisdiction: str | None


class NameMention(Mention, frozen=True):
    """A mention of a person's name alone, without honorifics, degrees, rank and title."""


class Person(_Record, frozen=True):
    """A person who carries an office in the article or speaks in it; one entry for each.

    Attributes:
        id: the handle that `person_id` and `speaker_id` refer to: `p1`, `p2`, … in the order of
            first mention.
        name: the fullest form of the name in the article, without honorifics, degrees, ranks
            and titles.
        honorifics: honorifics as written (`H.`, `KH`), each once.
        degrees: academic degrees as written (`Drs.`, `M.Si`), each once.
        aliases: other surface forms of the name, honorifics excluded, each once.
        offices: the offices that the article gives the person, each once.
        mentions: where the name stands, in text order.
    """

    id: str
    name: str
    honorifics: list[str]
    degrees: list[str]
    aliases: list[str]
    offices: list[Office]
    mentions: list[NameMention]


class Region(Mention, frozen=True):
    """A mention of an administrative region, with its directly preceding type word.

    Attributes:
        level: the tier of government that the name denotes.
        code: Kemendagri code (of the kecamatan for a village that the tables lack), or null.
        name: the official form ("Kabupaten Pasuruan").
        parents: codes of the regions that contain this one, outermost first.
        source: `stated` where words name the level, `inferred` where the context decided.
        candidates: codes of other regions that the same words could mean.
        fuzzy: whether a misspelling was repaired to recognise the name.
    """

    level: Level
    code: str | None
    name: str
    parents: list[str]
    source: RegionSource
    candidates: list[str]
    fuzzy: bool


class Date(Mention, frozen=True):
    """A mention of a calendar time: absolute, partial or relative.

    Attributes:
        value: ISO 8601 year, month, day, minute (with an offset where a zone is stated) or
            interval; null where nothing anchors the expression.
        granularity: what `value` is exact to; `interval` for a range, a week, a quarter.
        weekday: the weekday that the words state, ISO 1 (Monday) to 7 (Sunday), or null.
        weekday_ok: whether the stated weekday is that of `value`; null where none is stated.
        part_of_day: the part of the day that the words state, or null.
        role: what the time is the time of: publication, an event, something still to come.
    """

    value: str | None
    granularity: Granularity
    weekday: int | None
    weekday_ok: bool | None
    part_of_day: PartOfDay | None
    role: DateRole


class Conduct(Mention, frozen=True):
    """A mention of conduct that the rules of neutrality speak of, without actor and cue.

    Attributes:
        category: the kind of conduct.
        assertion: the force with which the article speaks of it, from a duty to a denial.
        basis: what the assertion rests on: a law or order, an appeal, a pledge, a report; null
            for none of these.
        actors: the groups that the words bind or report on, each once.
        cue: the words that decided the assertion, or null.
        provisions: ids of the rules of law that the category falls under.
    """

    category: ConductCategory
    assertion: Assertion
    basis: Basis | None
    actors: list[ActorGroup]
    cue: Span | None
    provisions: list[str]


class Quote(Mention, frozen=True):
    """Direct speech: what stands between the quotation marks.

    Attributes:
        speaker_id: `id` of the speaker in `people`, or null.
        speaker_text: the words that name the speaker, or null.
        verb: the verb of speech that attributes the quote, or null.
        duplicate_of: index in `quotes` of the earlier identical quote, or null.
    """

    speaker_id: str | None
    speaker_text: Span | None
    verb: Span | None
    duplicate_of: int | None


class LawArticle(_Record, frozen=True):
    """One article of a law, as far down as the citation goes.

    Attributes:
        article: number of the pasal ("71"), or null.
        paragraph: number of the ayat, without brackets ("2"), or null.
        letter: the huruf ("c"), or null.
    """

    article: str | None
    paragraph: str | None
    letter: str | None


class Law(Mention, frozen=True):
    """A citation of a law, decree or circular, articles included.

    Attributes:
        kind: the form of the law.
        number: its number as a string ("10"; the first of several), or null.
        year: its year as a string ("2016"), or null.
        article: number of the first pasal cited, or null.
        paragraph: number of the first ayat cited, or null.
        letter: the first huruf cited, or null.
        title: its subject or its usual name as the article writes it ("Pemilu"), or null.
        articles: every article cited, in text order.
    """

    kind: LawKind
    number: str | None
    year: str | None
    article: str | None
    paragraph: str | None
    letter: str | None
    title: str | None
    articles: list[LawArticle]


class Election(Mention, frozen=True):
    """A mention of an election by name.

    Attributes:
        kind: which election.
        year: the year that is written in the span ("2024"), or null.
        region: code of the region that votes, where the words give it, or null.
    """

    kind: ElectionKind
    year: str | None
    region: str | None


class Institution(Mention, frozen=True):
    """A mention of a named body of state.

    Attributes:
        kind: the kind of body.
        name: the canonical name ("Bawaslu", "Pemerintah Kabupaten Tangerang").
        region: code of the region that the body serves, or null.
        region_source: `stated` by the name, `inferred` from the rest of the article, or null
            where there is no region.
    """

    kind: InstitutionKind
    name: str
    region: str | None
    region_source: RegionSource | None


class Sanction(Mention, frozen=True):
    """A mention of a penalty for a breach of neutrality.

    Attributes:
        category: the kind of penalty; `unspecified` where the words leave it open.
        stage: how far it has come.
        conduct: indexes in `conduct` of the conduct that it answers.
    """

    category: SanctionCategory
    stage: SanctionStage
    conduct: list[int]


class Pledge(Mention, frozen=True):
    """A mention of a pledge of neutrality.

    Attributes:
        kind: the form of the pledge.
        event: number of the ceremony, from 1 in text order; mentions of one ceremony carry the
            same number.
    """

    kind: PledgeKind
    event: int


class Statement(_Record, frozen=True):
    """What one speaker does with words in the article: who told whom what, where and when.

    Attributes:
        start: first code point of the evidence, counted from 0.
        end: the code point after the last of the evidence.
        rule: id of the pattern that decided the act.
        speaker_id: `id` of the speaker in `people`; null for a collective pledge.
        speaker_group: the group that speaks where no one person does, or null.
        act: what the words do.
        attribution: `explicit` where the article names the speaker, `carried` where an
            unattributed paragraph continues the last one.
        audience: the groups that are addressed, each once.
        audience_region: code of the region whose groups are addressed, or null.
        conduct: indexes in `conduct`.
        quotes: indexes in `quotes`.
        laws: indexes in `laws`.
        elections: indexes in `elections`.
        sanctions: indexes in `sanctions`.
        pledges: indexes in `pledges`.
        date: value of the event's date, ISO 8601, or null.
        place: code of the narrowest region that is stated as the place, or null.
        venue: name of the hall, hotel, field or office, or null.
    """

    start: int
    end: int
    rule: str
    speaker_id: str | None
    speaker_group: str | None
    act: Act
    attribution: Attribution
    audience: list[ActorGroup]
    audience_region: str | None
    conduct: list[int]
    quotes: list[int]
    laws: list[int]
    elections: list[int]
    sanctions: list[int]
    pledges: list[int]
    date: str | None
    place: str | None
    venue: str | None


class Warning(_Record, frozen=True):
    """Something that a reader should look at.

    Attributes:
        code: the kind of trouble.
        message: what is odd, in a sentence.
        start: first code point of the place, counted from 0.
        end: the code point after the last of the place.
    """

    code: WarningCode
    message: str
    start: int
    end: int


class Extraction(_Record, frozen=True):
    """All that one article yields.

    Attributes:
        schema: name and version of this contract.
        id: the caller's handle for the article, or null.
        article: what frames the article.
        officials: mentions of titles of public office, in text order.
        people: the people who carry an office or speak, in the order of first mention.
        regions: mentions of administrative regions, in text order.
        dates: mentions of calendar times, in text order.
        conduct: mentions of conduct that the rules speak of, in text order.
        quotes: direct speech, in text order.
        laws: citations of laws, in text order.
        elections: mentions of elections, in text order.
        institutions: mentions of named bodies of state, in text order.
        sanctions: mentions of penalties, in text order.
        pledges: mentions of pledges of neutrality, in text order.
        statements: what the article comes down to, one per speaker and act, in text order.
        warnings: what a reader should look at, in text order.
    """

    schema: Literal["netralitas-extract/1"]
    id: str | None
    article: Article
    officials: list[Official]
    people: list[Person]
    regions: list[Region]
    dates: list[Date]
    conduct: list[Conduct]
    quotes: list[Quote]
    laws: list[Law]
    elections: list[Election]
    institutions: list[Institution]
    sanctions: list[Sanction]
    pledges: list[Pledge]
    statements: list[Statement]
    warnings: list[Warning]

    def to_json(self) -> str:
        r"""One line of JSON, the fields in the order of the contract, non-ASCII kept as it is.

        Equal extractions give equal strings. The result is always encodable as UTF-8: a lone
        surrogate of the input, which UTF-8 has no form for, stands as its escape (`\ud83d`), and
        `from_json` reads it back. (A high surrogate directly before a low one is read back, as
        by any JSON reader, as the one character that they encode together.)
        """
        try:
            return msgspec.json.encode(self).decode()
        except UnicodeEncodeError:
            plain = json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))
            return plain.encode(errors="backslashreplace").decode()

    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings, numbers, booleans and `None`."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    @classmethod
    def from_json(cls, data: str | bytes) -> Extraction:
        """The extraction that `to_json` wrote.

        Args:
            data: JSON text, or its UTF-8 bytes.

        Raises:
            InputError: the text is no string, no JSON, or a field is missing, unknown, of the wrong
                type or outside its vocabulary; the message names the field by its path
                (`$.officials[0].status`).
        """
        if not isinstance(data, str | bytes):
            raise InputError(f"not an extraction: JSON text is needed, not {type(data).__name__}")
        try:
            try:
                return _DECODER.decode(data)
            except (msgspec.DecodeError, UnicodeError) as problem:
                plain = None if isinstance(problem, msgspec.ValidationError) else _any_json(data)
                if plain is None:
                    raise
            return _with_lone_surrogates(plain)
        except (msgspec.DecodeError, UnicodeError) as problem:
            raise InputError(f"not an extraction: {problem}") from None


_DECODER: Final = msgspec.json.Decoder(Extraction)


def _any_json(data: str | bytes) -> Any:
    # The standard reader takes the escape of a lone surrogate, which msgspec refuses.
    try:
        return json.loads(data if isinstance(data, str) else data.decode())
    except (ValueError, RecursionError):
        return None


def _with_lone_surrogates(plain: Any) -> Extraction:
    try:
        return msgspec.convert(plain, Extraction)
    except UnicodeEncodeError:
        # A surrogate where only a known word can stand, which msgspec cannot put into its
        # message: with a "?" in its place the same fault is told with its path.
        return _DECODER.decode(json.dumps(plain, ensure_ascii=False).encode(errors="replace"))


def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `Extraction.to_json` writes, descriptions included.

    >>> json_schema()["$defs"]["Span"]["properties"]["end"]["description"]
    'the code point after its last one.'
    """
    generated = msgspec.json.schema(Extraction)
    for name, definition in generated["$defs"].items():
        record = globals()[name]
        definition["description"] = (record.__doc__ or "").partition("\n\n")[0]
        described = field_descriptions(record)
        for field, form in definition["properties"].items():
            form["description"] = described[field]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **generated,
    }


def field_descriptions(record: type[msgspec.Struct]) -> dict[str, str]:
    """What the `Attributes` sections of a class and its bases say of each field, one line each.

    >>> field_descriptions(LawArticle)["letter"]
    'the huruf ("c"), or null.'
    """
    described: dict[str, str] = {}
    for owner in reversed(record.__mro__):
        section = (owner.__doc__ or "").partition("Attributes:\n")[2]
        for entry in _ATTRIBUTE.finditer(section):
            described[entry["field"]] = " ".join(entry["text"].split())
    return described


_ATTRIBUTE: Final = re.compile(r"^ {8}(?P<field>\w+): (?P<text>.*(?:\n {12}.*)*)", re.MULTILINE)
