"""What is found at one place of an article, but for people and their titles."""

from __future__ import annotations

from netralitas_extract.model.spans import Mention, Record, Span
from netralitas_extract.model.vocabulary import (
    ActorGroup,
    Assertion,
    Basis,
    ConductCategory,
    DateRole,
    ElectionKind,
    Granularity,
    InstitutionKind,
    LawKind,
    Level,
    PartOfDay,
    PledgeKind,
    RegionSource,
    SanctionCategory,
    SanctionStage,
)

__all__ = [
    "Conduct",
    "Date",
    "Election",
    "Institution",
    "Law",
    "LawArticle",
    "Pledge",
    "Quote",
    "Region",
    "Sanction",
]


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

    >>> from netralitas_extract import extract
    >>> region = extract("Apel digelar di Kab. Bima.").regions[0]
    >>> region.text, region.level, region.code, region.name, region.parents
    ('Kab. Bima', 'regency', '52.06', 'Kabupaten Bima', ['52'])
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

    >>> from netralitas_extract import extract
    >>> date = extract("Apel digelar Senin (23/9/2024) pukul 09.00 WITA.").dates[0]
    >>> date.value, date.granularity, date.weekday, date.weekday_ok, date.role
    ('2024-09-23T09:00+08:00', 'time', 1, True, 'event')
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

    >>> from netralitas_extract import extract
    >>> conduct = extract("Camat Bojong diduga berfoto bersama calon bupati.").conduct[0]
    >>> conduct.text, conduct.category, conduct.assertion, conduct.basis, conduct.actors
    ('berfoto bersama calon bupati', 'photo_gesture', 'alleged', 'report', ['camat'])
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

    >>> from netralitas_extract import extract
    >>> result = extract('"ASN wajib netral di pilkada," kata Bupati Bima Rahmi Hartati.')
    >>> quote = result.quotes[0]
    >>> quote.text, quote.speaker_id, quote.verb.text
    ('ASN wajib netral di pilkada,', 'p1', 'kata')
    """

    speaker_id: str | None
    speaker_text: Span | None
    verb: Span | None
    duplicate_of: int | None


class LawArticle(Record, frozen=True):
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

    >>> from netralitas_extract import extract
    >>> law = extract("Pasal 9 ayat (2) UU Nomor 20 Tahun 2023 melarangnya.").laws[0]
    >>> law.kind, law.number, law.year, law.article, law.paragraph, law.letter
    ('uu', '20', '2023', '9', '2', None)
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

    >>> from netralitas_extract import extract
    >>> election = extract("ASN wajib netral pada Pilgub Jateng 2024.").elections[0]
    >>> election.text, election.kind, election.year, election.region
    ('Pilgub Jateng 2024', 'pilgub', '2024', '33')
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

    >>> from netralitas_extract import extract
    >>> body = extract("Bawaslu Kabupaten Bima memeriksa lima ASN.").institutions[0]
    >>> body.kind, body.name, body.region, body.region_source
    ('election_supervisor', 'Bawaslu', '52.06', 'stated')
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

    >>> from netralitas_extract import extract
    >>> sanction = extract("ASN yang ikut kampanye terancam dipecat.").sanctions[0]
    >>> sanction.text, sanction.category, sanction.stage, sanction.conduct
    ('dipecat', 'dismissal', 'threatened', [0])
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

    >>> from netralitas_extract import extract
    >>> pledge = extract("ASN Kabupaten Bima membacakan ikrar netralitas.").pledges[0]
    >>> pledge.text, pledge.kind, pledge.event
    ('ikrar netralitas', 'ikrar', 1)
    """

    kind: PledgeKind
    event: int
