"""All that one article yields, as JSON and from it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, Literal

import msgspec

from netralitas_extract.errors import InputError
from netralitas_extract.model.article import Article
from netralitas_extract.model.mentions import (
    Conduct,
    Date,
    Election,
    Institution,
    Law,
    Pledge,
    Quote,
    Region,
    Sanction,
)
from netralitas_extract.model.people import Official, Person
from netralitas_extract.model.spans import Record
from netralitas_extract.model.vocabulary import Act, ActorGroup, Attribution, WarningCode

__all__ = ["SCHEMA", "Extraction", "Statement", "Warning", "field_descriptions", "json_schema"]

SCHEMA: Final = "netralitas-extract/1"


class Statement(Record, frozen=True):
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

    >>> from netralitas_extract import extract
    >>> result = extract("Pj Bupati Bima Rahmi Hartati melarang ASN ikut kampanye.")
    >>> told = result.statements[0]
    >>> told.act, told.speaker_id, told.audience, told.audience_region, told.conduct
    ('prohibition', 'p1', ['asn'], '52.06', [0])
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


class Warning(Record, frozen=True):
    """Something that a reader should look at.

    Attributes:
        code: the kind of trouble.
        message: what is odd, in a sentence.
        start: first code point of the place, counted from 0.
        end: the code point after the last of the place.

    >>> from netralitas_extract import extract
    >>> odd = extract("Bawaslu memeriksa lima ASN, Selasa (23/9/2024).").warnings[0]
    >>> odd.code, odd.message
    ('weekday_mismatch', '2024-09-23 is a Monday, the text says Tuesday')
    """

    code: WarningCode
    message: str
    start: int
    end: int


class Extraction(Record, frozen=True):
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

    >>> from netralitas_extract import extract
    >>> result = extract("Bupati Bima melarang ASN ikut kampanye.", id="a1")
    >>> result.id, result.officials[0].office, result.conduct[0].assertion, result.dates
    ('a1', 'bupati', 'prohibited', [])
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
        """The same as plain dicts, lists, strings, numbers, booleans and `None`.

        >>> from netralitas_extract import extract
        >>> extract("Bawaslu hadir.").to_dict()["institutions"][0]["name"]
        'Bawaslu'
        """
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

        >>> from netralitas_extract import extract
        >>> result = extract("Bupati Bima melarang ASN ikut kampanye.")
        >>> Extraction.from_json(result.to_json()) == result
        True
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
    records = {record.__name__: record for record in _below(Record)}
    for name, definition in generated["$defs"].items():
        record = records[name]
        definition["description"] = (record.__doc__ or "").partition("\n\n")[0]
        described = field_descriptions(record)
        for field, form in definition["properties"].items():
            form["description"] = described[field]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **generated,
    }


def _below(record: type[Record]) -> Iterator[type[Record]]:
    for kind in record.__subclasses__():
        yield kind
        yield from _below(kind)


def field_descriptions(record: type[msgspec.Struct]) -> dict[str, str]:
    """What the `Attributes` sections of a class and its bases say of each field, one line each.

    >>> field_descriptions(Warning)["message"]
    'what is odd, in a sentence.'
    """
    described: dict[str, str] = {}
    for owner in reversed(record.__mro__):
        section = (owner.__doc__ or "").partition("Attributes:\n")[2]
        for entry in _ATTRIBUTE.finditer(section):
            described[entry["field"]] = " ".join(entry["text"].split())
    return described


_ATTRIBUTE: Final = re.compile(r"^ {8}(?P<field>\w+): (?P<text>.*(?:\n {12}.*)*)", re.MULTILINE)
