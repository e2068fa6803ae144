"""What the shipped patterns find, read once for all tests."""

from __future__ import annotations

from functools import cache

from netralitas_extract import Extractor, Person
from netralitas_extract.lexicon.compiled import Lexicon, load_lexicon
from netralitas_extract.scan import Scanner

__all__ = ["extractor", "lexicon", "people", "scanner"]


@cache
def extractor() -> Extractor:
    return Extractor()


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


@cache
def scanner() -> Scanner:
    return Scanner(lexicon())


def people(text: str) -> dict[str, Person]:
    """The people of a text by name."""
    return {person.name: person for person in extractor().extract(text).people}
