"""What holds for the extraction of every text, whatever is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import jsonschema
import msgspec

from netralitas_extract import Extraction, gazetteer, json_schema
from netralitas_extract.model import Conduct, Quote, Region, Span, Statement
from netralitas_extract.text import covers, merged

__all__ = ["assert_contract", "spans_of"]

MENTION_LISTS = (
    "officials",
    "regions",
    "dates",
    "conduct",
    "quotes",
    "laws",
    "elections",
    "institutions",
    "sanctions",
    "pledges",
)
_MINUTE = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?:[+-]\d\d:\d\d)?"
_END = rf"(?:\d{{4}}(?:-\d\d(?:-\d\d)?)?|{_MINUTE})"
_FORM_OF_VALUE = {
    "year": r"\d{4}",
    "month": r"\d{4}-\d\d",
    "day": r"\d{4}-\d\d-\d\d",
    "time": _MINUTE,
    "interval": rf"{_END}/{_END}",
}


_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


@cache
def _validator() -> Any:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def assert_contract(text: str, found: Extraction) -> None:
    """Fails with what is wrong where an extraction of ``text`` breaks the contract."""
    _spans_are_of_the_input(text, found)
    _lists_are_sorted(found)
    _references_lead_somewhere(found)
    _codes_are_in_the_tables(found)
    _dates_have_their_form(found)
    _nothing_is_extracted_where_nothing_may_be(found)
    _it_is_read_back_as_it_was_written(text, found)


def spans_of(value: object) -> Iterator[Span]:
    """All spans in an extraction, those inside mentions included."""
    if isinstance(value, Span):
        yield value
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from spans_of(getattr(value, field))
    elif isinstance(value, list):
        for item in value:
            yield from spans_of(item)


def _spans_are_of_the_input(text: str, found: Extraction) -> None:
    for span in spans_of(found):
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span
    places: list[Any] = [*found.statements, *found.warnings]
    for place in places:
        assert 0 <= place.start < place.end <= len(text), place


def _lists_are_sorted(found: Extraction) -> None:
    placed: list[Sequence[Any]] = [getattr(found, name) for name in MENTION_LISTS]
    placed += [found.statements, found.warnings]
    placed += [found.article.captions, found.article.boilerplate]
    placed += [person.mentions for person in found.people]
    for mentions in placed:
        places = [(mention.start, mention.end) for mention in mentions]
        assert places == sorted(places)
    for name in MENTION_LISTS:
        if name != "conduct":
            mentions = getattr(found, name)
            for one, other in pairwise(mentions):
                assert one.end <= other.start, (name, one, other)
    first = [(person.mentions[0].start, person.mentions[0].end) for person in found.people]
    assert first == sorted(first)


def _references_lead_somewhere(found: Extraction) -> None:
    assert [person.id for person in found.people] == [
        f"p{number}" for number in range(1, len(found.people) + 1)
    ]
    known = {person.id for person in found.people}
    referred = {official.person_id for official in found.officials}
    referred |= {quote.speaker_id for quote in found.quotes}
    referred |= {statement.speaker_id for statement in found.statements}
    assert referred - {None} <= known
    for person in found.people:
        assert person.name in {" ".join(mention.text.split()) for mention in person.mentions}
    for index, quote in enumerate(found.quotes):
        _is_a_duplicate_of_an_earlier_one(index, quote, found.quotes)
    for sanction in found.sanctions:
        _are_indexes(sanction.conduct, found.conduct)
    for statement in found.statements:
        for name in ("conduct", "quotes", "laws", "elections", "sanctions", "pledges"):
            _are_indexes(getattr(statement, name), getattr(found, name))
        _has_evidence(statement)
        _has_a_speaker_or_is_a_pledge(statement)
    events = [pledge.event for pledge in found.pledges]
    assert all(event <= 1 + max([0, *events[:at]]) for at, event in enumerate(events))


def _is_a_duplicate_of_an_earlier_one(index: int, quote: Quote, quotes: Sequence[Quote]) -> None:
    if quote.duplicate_of is not None:
        assert 0 <= quote.duplicate_of < index
        assert quotes[quote.duplicate_of].duplicate_of is None


def _are_indexes(indexes: list[int], mentions: Sequence[object]) -> None:
    assert indexes == sorted(set(indexes))
    assert all(0 <= index < len(mentions) for index in indexes)


def _has_evidence(statement: Statement) -> None:
    told = statement.conduct or statement.quotes or statement.sanctions or statement.pledges
    # Who only tells of something explains, be it in indirect speech; "Camat itu membantah" denies,
    # "Bawaslu meminta Inspektorat memeriksa" asks.
    assert told or statement.act in ("explanation", "denial", "appeal")


def _has_a_speaker_or_is_a_pledge(statement: Statement) -> None:
    assert statement.speaker_id is None or statement.speaker_group is None


def _codes_are_in_the_tables(found: Extraction) -> None:
    codes: set[str | None] = set()
    for region in found.regions:
        codes |= {region.code, *region.parents, *region.candidates}
        _lies_in_its_parents(region)
    codes |= {official.jurisdiction for official in found.officials}
    codes |= {office.jurisdiction for person in found.people for office in person.offices}
    codes |= {election.region for election in found.elections}
    codes |= {institution.region for institution in found.institutions}
    codes |= {statement.audience_region for statement in found.statements}
    codes |= {statement.place for statement in found.statements}
    regions = gazetteer()
    for code in codes - {None}:
        assert code is not None
        # Villages are in no table; a code of theirs is that of their kecamatan.
        assert regions.by_code(code).code == code
    for official in found.officials:
        assert (official.jurisdiction is None) == (official.jurisdiction_source is None)
    for institution in found.institutions:
        assert institution.region is None or institution.region_source is not None


def _lies_in_its_parents(region: Region) -> None:
    for parent, inner in pairwise(region.parents):
        assert inner.startswith(f"{parent}.")
    if region.code is not None and region.parents:
        assert region.code.startswith(region.parents[-1])


def _dates_have_their_form(found: Extraction) -> None:
    for date in found.dates:
        assert (date.weekday is None) == (date.weekday_ok is None) or date.value is None, date
        if date.value is not None:
            assert re.fullmatch(_FORM_OF_VALUE[date.granularity], date.value), date


def _nothing_is_extracted_where_nothing_may_be(found: Extraction) -> None:
    boilerplate = [(span.start, span.end) for span in found.article.boilerplate]
    citations = merged((law.start, law.end) for law in found.laws)
    for name in MENTION_LISTS:
        for mention in getattr(found, name):
            assert not covers(boilerplate, mention.start), (name, mention)
            if name not in ("laws", "regions", "quotes"):
                assert not covers(citations, mention.start), (name, mention)
    for person in found.people:
        for mention in person.mentions:
            assert not covers(boilerplate, mention.start), mention
    captions = [(span.start, span.end) for span in found.article.captions]
    for name in MENTION_LISTS:
        for mention in getattr(found, name):
            assert covers(captions, mention.start) == (mention.zone == "caption"), mention
    for one, other in pairwise(found.conduct):
        _are_apart_or_of_two_categories(one, other)


def _are_apart_or_of_two_categories(one: Conduct, other: Conduct) -> None:
    assert one.end <= other.start or one.category != other.category, (one, other)


def _it_is_read_back_as_it_was_written(text: str, found: Extraction) -> None:
    written = found.to_json()
    assert "\n" not in written
    written.encode()
    _validator().validate(found.to_dict())
    again = Extraction.from_json(written)
    # JSON has no way to tell two surrogates side by side from the character that they make up.
    if not _SURROGATE_PAIR.search(text):
        assert again == found
        assert again.to_json() == written
