"""Mentions as the recognizers leave them: spans in the folded text, meaning still open.

Resolvers read these and make the typed objects of :mod:`.model`. All offsets are those of the
folded text (:class:`.text.Text`).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import Any, Literal

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.model import LawArticle, LawKind, Level, OfficeName, Status, Tenure, Zone

__all__ = [
    "RawFrame",
    "RawLaw",
    "RawMatch",
    "RawName",
    "RawQuote",
    "RawRegion",
    "RawSpeech",
    "RawTitle",
    "named_groups",
]


class _Raw(msgspec.Struct, frozen=True, gc=False):
    start: int
    end: int


def named_groups(match: regex.Match[str]) -> dict[str, Any]:
    """What each named group of a match holds: ``match.groupdict()`` in a tenth of its time."""
    values = match.groups()
    return {name: values[at] for name, at in _names_of(match.re)}


@cache
def _names_of(pattern: regex.Pattern[str]) -> tuple[tuple[str, int], ...]:
    return tuple((name, number - 1) for name, number in pattern.groupindex.items())


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
        organization: the body that the title names, or null.
        alone: what it needs to be a mention with neither region nor name beside it: see
            :class:`.lexicon.schema.OfficeEntry`; ``never`` also for words before it that mean
            the office and not its holder ("para bupati", "menjadi bupati").
        tailed: whether words of the body follow the office word ("Kepala Dinas" Kesehatan).
        inside: whether it is a part of another thing's name, unless a name follows ("Instruksi
            Gubernur").
    """

    core_start: int
    status: Status
    tenure: Tenure
    office: OfficeName
    levels: tuple[Level, ...]
    organization: str | None
    alone: Literal["unique", "seat", "holder", "never"]
    tailed: bool
    rule: str
    inside: bool = False


class RawName(_Raw, frozen=True):
    """A person's name; ``start`` and ``end`` are those of the name alone.

    Attributes:
        begin: where honorifics, ranks and degrees before it begin.
        stop: where the degrees behind it end.
        tokens: the parts of the name as written, initials with their full stop.
        honorifics: as written ("H.", "KH").
        degrees: as written, those before and those behind ("Drs.", "M.Si").
    """

    begin: int
    stop: int
    tokens: tuple[str, ...]
    honorifics: tuple[str, ...]
    degrees: tuple[str, ...]

    def end_of_parts(self, norm: str, count: int) -> int:
        """Where the first ``count`` parts end in the text."""
        at = self.start
        for token in self.tokens[:count]:
            at = norm.index(token, at) + len(token)
        return at


class RawSpeech(_Raw, frozen=True):
    """A word that attributes what is said.

    Attributes:
        form: where the speaker stands: see :class:`.lexicon.schema.SpeechEntry`.
        pronoun: whether the word has the speaker in it ("katanya").
        quotes: whether it goes with direct speech.
    """

    form: Literal["tag", "told", "passive", "source"]
    pronoun: bool
    quotes: bool


class RawQuote(_Raw, frozen=True):
    """What stands between two quotation marks, where it is direct speech.

    Attributes:
        behind: the word of speech directly behind the closing mark, or null.
        before: the one that leads up to the opening mark, or null.
    """

    behind: RawSpeech | None
    before: RawSpeech | None


class RawLaw(_Raw, frozen=True):
    """A citation as written.

    Attributes:
        kind: null for articles alone, until the law before them is known; for articles of
            "PP tersebut" the kind that these words say.
        title: its "tentang …" title without "tentang", or null.
        articles: the articles cited, in the order of the words.
        form: ``law`` where the citation says which law it is, ``article`` where only articles
            are cited.
        divided: whether the law has articles, so that later ones can be its.
        reach: where its title ends, in brackets behind it included; ``end`` where there is none.
            Up to here nothing else is extracted ...
        issuer: ... but the region in these words between its kind and its number, or null.
        rule: id of the rule that found it.
    """

    kind: LawKind | None
    number: str | None
    year: str | None
    title: str | None
    articles: tuple[LawArticle, ...]
    form: Literal["law", "article"]
    divided: bool
    reach: int
    issuer: tuple[int, int] | None
    rule: str


class RawFrame(msgspec.Struct, frozen=True, gc=False):
    """What frames an article, in spans of the folded text.

    Attributes:
        headline: the headline, or null.
        headlines: every line that is the headline: itself and where it is repeated.
        dateline: what stands before the dash of the first paragraph, or null.
        body: from the first word of the running text, behind the dateline, to its last.
        publication: the part of a line that says when the article appeared, or null.
        outlet: span of the name of the medium, or null; likewise ``author`` and ``editor``.
        captions: the captions, in order.
        boilerplate: the lines that are no article, in order.
        bylines: lines and parts of lines that name the medium, the writer and the editor: dates
            stand in them, but no other mentions.
        zone_starts: where zones begin, with ``zones`` of the same length.
        zones: the zone from that place on; null is boilerplate.
    """

    headline: tuple[int, int] | None
    headlines: tuple[tuple[int, int], ...]
    dateline: tuple[int, int] | None
    body: tuple[int, int] | None
    publication: tuple[int, int] | None
    outlet: tuple[int, int] | None
    author: tuple[int, int] | None
    editor: tuple[int, int] | None
    captions: tuple[tuple[int, int], ...]
    boilerplate: tuple[tuple[int, int], ...]
    bylines: tuple[tuple[int, int], ...]
    zone_starts: tuple[int, ...]
    zones: tuple[Zone | None, ...]

    def zone_of(self, offset: int) -> Zone | None:
        """The zone of a place in the folded text; null in boilerplate."""
        return self.zones[bisect_right(self.zone_starts, offset) - 1]
