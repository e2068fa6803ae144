"""The form of ``patterns/regions/nonplaces.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import tomli

from netralitas_extract.errors import PatternError

__all__ = [
    "Bare",
    "BareEntry",
    "DistrictWords",
    "GivenNameEntry",
    "HeadEntry",
    "LevelWords",
    "NonPlaceFile",
    "RivalEntry",
    "SurnameEntry",
    "read_non_places",
]

Bare = Literal["yes", "capitals", "start", "context", "person", "no"]
"""When a name without a type word counts: wherever it is capitalised; only in capitals as the
table writes it; anywhere but where capitals prove nothing; with evidence that it is a place; with
evidence at the very place, as people have the name too; never without a type word, an office or a
body."""


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    note: str | None = None
    examples: list[str] = []
    counterexamples: list[str] = []


class BareEntry(_Entry, frozen=True, kw_only=True):
    """Names that need more than a capital to count; ``bare`` says what."""

    names: list[str]
    bare: Literal["start", "context", "person", "no"]


class HeadEntry(_Entry, frozen=True, kw_only=True):
    """Words before a name that make it a part of another."""

    words: list[str]
    between: list[str] = []
    gap: int = 0
    not_after: list[str] = []
    runs_on: bool = False


class TailEntry(_Entry, frozen=True, kw_only=True):
    words: list[str]


class PhraseEntry(_Entry, frozen=True, kw_only=True):
    phrases: list[str]


class GivenNameEntry(_Entry, frozen=True, kw_only=True):
    """Names of regions that are given names, and what may stand behind the region."""

    names: list[str]
    not_before: list[str]


class SurnameEntry(_Entry, frozen=True, kw_only=True):
    """What shows that a name is a part of a person's: words before it and behind it."""

    given: list[str]
    clans: list[str]
    opening: list[str]
    endings: list[str]
    said: list[str]
    named_after: list[str]


class RivalEntry(_Entry, frozen=True, kw_only=True):
    """Names that places in the regions ``near`` have too."""

    names: list[str]
    near: list[str]
    signs: list[str] = []


class EvidenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    place: list[str]
    title: list[str]
    owner: list[str]


class LevelWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a name by the levels of the regions that have such an office or body."""

    province: list[str]
    regency: list[str]
    city: list[str]
    local: list[str]
    force: list[str]
    provincial_office: list[str]


class TypeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Type words of regions, in lower case, by the level that they state."""

    province: tuple[str, ...]
    regency: tuple[str, ...]
    city: tuple[str, ...]
    second: tuple[str, ...]
    short: tuple[str, ...]
    announcing: tuple[str, ...]
    announcing_list: tuple[str, ...]
    owned_by: tuple[str, ...]
    either: tuple[str, ...]


class DistrictWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells of the name of a kecamatan without a type word that it is one."""

    before: tuple[str, ...]
    before_list: tuple[str, ...]
    types: tuple[str, ...]
    towns: tuple[str, ...]


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weekday: list[str]
    end: list[str]
    later_part: list[str]
    before_certain_village: list[str]
    before_village_of_head: list[str]
    before_village: list[str]
    behind_village: list[str]


class NonPlaceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    evidence: EvidenceWords
    levels: LevelWords
    types: TypeWords
    districts: DistrictWords
    names: NameWords
    bare: list[BareEntry]
    head: list[HeadEntry]
    tail: list[TailEntry]
    phrase: list[PhraseEntry]
    given_name: list[GivenNameEntry]
    surname: list[SurnameEntry]
    rival: list[RivalEntry]

    def examples(self) -> tuple[tuple[str, str, bool], ...]:
        """(Entry id, text with the name in brackets, whether it is a region there)."""
        return tuple(
            (entry.id, example, is_region)
            for entries in (
                self.bare,
                self.head,
                self.tail,
                self.phrase,
                self.given_name,
                self.surname,
                self.rival,
            )
            for entry in entries
            for is_region, lines in ((False, entry.examples), (True, entry.counterexamples))
            for example in lines
        )


def read_non_places(path: Path) -> NonPlaceFile:
    """The table. Raises :class:`PatternError` that says what is wrong in it."""
    try:
        return msgspec.convert(tomli.loads(path.read_text(encoding="utf-8")), NonPlaceFile)
    except (OSError, ValueError) as error:
        raise PatternError(
            str(error), file=str(path), mend="The head of the shipped file says its form."
        ) from None
