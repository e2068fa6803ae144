"""Mentions as the recognizers leave them: spans in the folded text, meaning still open.

Resolvers read these and make the typed objects of :mod:`.model`. All offsets are those of the
folded text (:class:`.text.Text`).
"""

from __future__ import annotations

from typing import Literal

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.model import LawArticle, LawKind, Level, OfficeName, Status, Tenure

__all__ = [
    "RawLaw",
    "RawMatch",
    "RawQuote",
    "RawRegion",
    "RawTitle",
]


class _Raw(msgspec.Struct, frozen=True, gc=False):
    start: int
    end: int


class RawMatch(_Raw, frozen=True):
    """A match of a pattern; what it means is said by the pattern's entry."""

    pattern: Pattern
    match: regex.Match[str]


class RawRegion(_Raw, frozen=True):
    """A name that may denote a region.

    Attributes:
        name_start: where the name begins, behind its type word; ``start`` where there is none.
        candidates: codes that it may have, most likely first.
        level: the level that its type word states, or null.
        fuzzy: whether the spelling was repaired.
        rule: id of the rule that found it.
    """

    name_start: int
    candidates: tuple[str, ...]
    level: Level | None
    fuzzy: bool
    rule: str


class RawTitle(_Raw, frozen=True):
    """The title of an office with status and tenure, without its region and holder.

    Attributes:
        core_start: where the office word begins, behind status and tenure.
        levels: levels that the office's jurisdiction can have.
        organization: canonical name of the body that the title names, or null.
    """

    core_start: int
    status: Status
    tenure: Tenure
    office: OfficeName
    levels: tuple[Level, ...]
    organization: str | None
    rule: str


class RawQuote(_Raw, frozen=True):
    """What stands between two quotation marks.

    Attributes:
        attributed: whether a verb of speech stands beside it.
    """

    attributed: bool


class RawLaw(_Raw, frozen=True):
    """A citation as written; ``form`` says whether the law or only an article is named."""

    kind: LawKind
    number: str | None
    year: str | None
    title: str | None
    articles: tuple[LawArticle, ...]
    form: Literal["law", "article"]
    rule: str
