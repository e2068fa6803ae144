"""The words by which the level of a body is told, and the names of governments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Level

__all__ = ["InstitutionWords"]


class InstitutionWords:
    """The words around the names of bodies, read once from a lexicon.

    Attributes:
        anywhere: words behind a body of which all are meant, none by name ("KPU kabupaten/kota").
        hints: type words without a name behind a body, to the levels that they state.
        named_levels: such type words that are part of the name ("dipanggil Bawaslu Provinsi").
        hint_heads: what each of these begins with, so that most bodies are not asked for them.
        governments: by level the name of a government whose region is not known; of several
            levels under ``""``.
        in_full: the names that short forms of agencies stand for, by these in lower case.
        of_village: likewise of a village, by the short forms that stand for it, in lower case.
    """

    __slots__ = (
        "anywhere",
        "governments",
        "hint_heads",
        "hints",
        "in_full",
        "named_levels",
        "of_village",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.anywhere = tuple(words["body_anywhere"])
        self.hints: Mapping[str, tuple[Level, ...]] = {
            f" {word}": (cast(Level, level),) for word, level in _pairs(words["body_level"])
        }
        self.named_levels = tuple(words["body_level_of_name"])
        self.hint_heads = tuple({hint[:2]: None for hint in self.hints})
        self.governments: Mapping[str, str] = dict(_pairs(words["government_name"]))
        self.in_full: Mapping[str, str] = dict(_pairs(words["agency_in_full"]))
        self.of_village: Mapping[str, str] = dict(_pairs(words["village_government"]))


def _pairs(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """The halves of words that are written "left=right"."""
    return [(left, right) for left, _, right in (word.partition("=") for word in words)]
