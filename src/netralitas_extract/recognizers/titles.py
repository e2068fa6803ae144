"""Titles of public office with their status and tenure, before regions and holders are joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import OfficeEntry, PrefixEntry
from netralitas_extract.model import OfficeName, Status, Tenure
from netralitas_extract.raw import RawTitle
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["TitleReader"]

_TAIL_WORD = regex.compile(r"(?P<gap> {1,2}|, {0,2}| ?/ ?| ?& ?)(?P<word>[\w/-]*\w)")
_COMMA_LIST = regex.compile(r"[\w ,/&-]{0,60}? (?:dan|serta|&) ")
_REPUBLIC = regex.compile(r" (?:ri|republik indonesia)(?!\w)")
_NUMBERED = regex.compile(r" (?:nomor|no\.?) ?\d")
_JOINS = frozenset(
    (" dan ", "/", " / ", " & ", " serta ", " atau ", " maupun ", ", ", ", dan ", " dan/atau ", "-")
)
_NO_GAP = frozenset(("", " ", ".", ". ", "  ", "-"))
_LONGEST_AFFIX = 36
_MOST_NESTED = 4

_Place = Literal["free", "generic", "inside"]


class TitleReader:
    """Recognizes titles with the patterns and word lists of one lexicon."""

    __slots__ = ("_abroad", "_generic", "_generic_after", "_inside", "_tails")

    def __init__(self, lexicon: Lexicon) -> None:
        self._abroad = lexicon.expression(" {country}").match
        self._inside = lexicon.word_set("title_inside")
        self._generic = lexicon.word_set("title_generic")
        self._generic_after = tuple(f" {word}" for word in lexicon.words["title_generic_after"])
        self._tails: dict[str, frozenset[str]] = {}
        for pattern in lexicon.patterns["office"]:
            entry = cast(OfficeEntry, pattern.entry)
            if entry.tail:
                words = (lexicon.words[name] for name in entry.tail)
                self._tails[entry.id] = frozenset().union(*words)

    def recognize(
        self, text: Text, hits: Sequence[Hit], prefix_hits: Sequence[Hit]
    ) -> list[RawTitle]:
        """Titles in order, none overlapping another, each from its status to its office's end.

        ``hits`` are those of the family ``office``, ``prefix_hits`` those of ``prefix``. Titles
        inside another thing's name ("Kantor Bupati") are left out.
        """
        if not hits:
            return []
        low = text.low
        affixes = _Affixes(low, prefix_hits)
        found: list[RawTitle] = []
        place: _Place = "free"
        office: OfficeName | None = None
        taken = 0
        for start, _, patterns in hits:
            if start < taken:
                continue
            entry: OfficeEntry | None = None
            match: regex.Match[str] | None = None
            end = start
            for pattern in patterns:
                tried = pattern.match(low, start)
                if tried is not None and tried.end() > end:
                    match, end, entry = tried, tried.end(), cast(OfficeEntry, pattern.entry)
            if entry is None or match is None:
                continue
            begin, status, tenure = _status_and_tenure(start, entry, affixes)
            if entry.office == office and low[begin - 1] == "(" and 0 < begin - taken <= 2:
                # "Menteri Dalam Negeri (Mendagri)" is one title.
                taken = end
                continue
            office = entry.office
            joined = taken > 0 and low[taken:begin] in _JOINS
            place = self._place(text, begin, start, place if joined else "free")
            office_end = end
            tail = self._tails.get(entry.id)
            if tail is not None:
                end = self._tail_end(low, end, tail)
            beside = affixes.after(end + 1)
            if beside is not None:
                tailed = end
                end = beside.end
                tenure = beside.entry.tenure or tenure
            else:
                tailed = end
            if low.startswith((" ri", " republik indonesia"), end) and not entry.levels:
                ri = _REPUBLIC.match(low, end)
                end = end if ri is None else ri.end()
            earlier = found[-1] if found and joined and found[-1].end == taken else None
            if earlier is not None and earlier.tenure == "candidate" and begin == start:
                # "calon Gubernur dan Wakil Gubernur" are both candidates.
                if entry.office == f"wakil_{earlier.office}":
                    tenure = "candidate"
            if earlier is not None and tenure == "elect" and entry.office == f"wakil_{earlier.office}":
                found[-1] = msgspec.structs.replace(earlier, tenure="elect")
            taken = end
            if place == "inside" or _NUMBERED.match(low, end) or self._is_abroad(text, end):
                continue
            if begin and low[begin - 1] == "." and low[begin - 2 : begin - 1].isupper():
                continue
            never = (
                place == "generic"
                or tenure == "candidate"
                or low.startswith(self._generic_after, end)
                or (low[end : end + 1] == "-" and low[end + 1 : end + 2].isalnum())
            )
            alone = entry.alone
            if alone == "unique" and tail is not None and tailed == office_end:
                alone = "holder"
            found.append(
                RawTitle(
                    begin,
                    end,
                    start,
                    status,
                    tenure,
                    entry.office,
                    () if match.groupdict().get("national") else tuple(entry.levels),
                    _organization(text.norm, entry, match, office_end, tailed),
                    "never" if never else alone,
                    tailed > office_end,
                    entry.id,
                )
            )
        return found

    def _is_abroad(self, text: Text, end: int) -> bool:
        """Whether the name of another state follows: "Menteri Luar Negeri AS"."""
        return text.norm[end + 1 : end + 2].isupper() and self._abroad(text.low, end) is not None

    def _place(self, text: Text, begin: int, core: int, joined: _Place) -> _Place:
        """What the word before a title makes of it, or the title that it is joined to."""
        low = text.low
        if joined == "inside" or (joined == "generic" and text.norm[core].islower()):
            return joined
        if begin == 0 or low[begin - 1] not in " -":
            return "free"
        left = low[max(0, begin - 24) : begin - 1].rpartition("\n")[2]
        word = left.rpartition(" ")[2].lstrip("(\"'")
        if word in self._inside:
            # A building or a rule is named by the office alone, without status.
            return "inside" if begin == core else "generic"
        if word in self._generic or word.isdigit():
            return "generic"
        return "free"

    def _tail_end(self, low: str, end: int, tail: frozenset[str]) -> int:
        """Where the words of a body end that go on with a title; joining words do not end it."""
        kept = at = end
        while True:
            match = _TAIL_WORD.match(low, at)
            if match is None:
                return kept
            gap, word = match.groups()
            if word not in tail and not (
                "/" in word and all(part in tail for part in word.split("/"))
            ):
                return kept
            if gap[0] == "," and not self._lists(low, match.start("word"), tail):
                return kept
            at = match.end()
            if word not in ("dan", "serta", "&", "/"):
                kept = at

    def _lists(self, low: str, start: int, tail: frozenset[str]) -> bool:
        """Whether a comma lists parts of one body: "Politik, Hukum, dan Keamanan"."""
        rest = _COMMA_LIST.match(low, start)
        return rest is not None and all(
            word in tail for word in rest.group().replace(",", " ").split()
        )


class _Affix(NamedTuple):
    start: int
    end: int
    entry: PrefixEntry


class _Affixes:
    """Words of status and tenure, matched only where an office stands beside them."""

    __slots__ = ("_hits", "_low", "_starts")

    def __init__(self, low: str, hits: Sequence[Hit]) -> None:
        self._low = low
        self._hits = hits
        self._starts = [hit[0] for hit in hits]

    def before(self, start: int) -> _Affix | None:
        """The words that end where a title begins."""
        low = self._low
        index = bisect_left(self._starts, start) - 1
        # "Penjabat (Pj) Bupati": the abbreviation in brackets is a hit of its own.
        for at in range(index, max(-1, index - _MOST_NESTED), -1):
            begin, _, patterns = self._hits[at]
            if start - begin > _LONGEST_AFFIX:
                return None
            for pattern in patterns:
                entry = cast(PrefixEntry, pattern.entry)
                match = None if entry.after else pattern.match(low, begin)
                if match is not None and low[match.end() : start] in _NO_GAP:
                    return _Affix(begin, match.end(), entry)
        return None

    def after(self, start: int) -> _Affix | None:
        """The words that begin at ``start``, behind a title."""
        index = bisect_left(self._starts, start)
        if index == len(self._starts) or self._starts[index] != start:
            return None
        for pattern in self._hits[index][2]:
            entry = cast(PrefixEntry, pattern.entry)
            match = pattern.match(self._low, start) if entry.after else None
            if match is not None:
                return _Affix(start, match.end(), entry)
        return None


def _status_and_tenure(
    start: int, entry: OfficeEntry, affixes: _Affixes
) -> tuple[int, Status, Tenure]:
    """Where a title begins whose office word begins at ``start``, and how the office is held."""
    status: Status | None = None
    tenure: Tenure | None = entry.tenure
    affix = affixes.before(start)
    while affix is not None:
        start = affix.start
        status = status or affix.entry.status
        # "mantan calon bupati" has never been bupati.
        tenure = tenure or affix.entry.tenure
        affix = affixes.before(start)
    return start, status or "definitive", tenure or "incumbent"


def _organization(
    norm: str, entry: OfficeEntry, match: regex.Match[str], office_end: int, end: int
) -> str | None:
    if "organization" in match.re.groupindex and match["organization"] is not None:
        return norm[match.start("organization") : match.end("organization")]
    if entry.organization is None or "{tail}" not in entry.organization:
        return entry.organization
    words = " ".join(norm[office_end:end].split())
    return entry.organization.replace("{tail}", words) if words else None
