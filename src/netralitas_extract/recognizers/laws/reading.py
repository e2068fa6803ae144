"""Citations of law: instruments, runs of articles, and the two joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from netralitas_extract.lexicon.schema import LawEntry
from netralitas_extract.model import LawArticle, LawKind
from netralitas_extract.raw import RawLaw, RawMatch
from netralitas_extract.recognizers.laws.articles import read_articles
from netralitas_extract.recognizers.laws.titles import bracket_after, title_after
from netralitas_extract.recognizers.laws.words import LawWords
from netralitas_extract.text import Bounds, Text

__all__ = ["read_citations"]

Articles = tuple[LawArticle, ...]

_YEARED = re.compile(r"(?P<number>\d{1,4}[a-z]?)/(?P<year>(?:19|20)\d\d)")
_TAIL_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)$")
# How far before a citation the draft may be named that it is of.
_DRAFT_REACH = 40


def read_citations(text: Text, matches: Sequence[RawMatch], words: LawWords) -> list[RawLaw]:
    """The citations that the matches of law patterns make up, in order, none overlapping another.

    Articles alone ("Pasal 189") are among them with ``form == "article"``; a bare
    "undang-undang" gives nothing.
    """
    return _Reader(text, matches, words).read()


class _Reader:
    """Goes through the matches of one text from left to right."""

    __slots__ = ("_low", "_matches", "_next", "_norm", "_words")

    def __init__(self, text: Text, matches: Sequence[RawMatch], words: LawWords) -> None:
        self._low = text.low
        self._norm = text.norm
        self._matches = matches
        self._words = words
        self._next = 0

    def read(self) -> list[RawLaw]:
        found: list[RawLaw] = []
        reach = 0
        while self._next < len(self._matches):
            match = self._matches[self._next]
            self._next += 1
            if match.start < reach:
                continue
            law = self._articles(match) if _entry(match).kind is None else self._law(match)
            if law is not None:
                found.append(law)
                reach = law.reach
        return found

    def _articles(self, match: RawMatch) -> RawLaw | None:
        low = self._low
        end, articles = read_articles(low, self._norm, match.start, match.end)
        if not articles or self._is_of_draft(match.start, end):
            return None
        following = self._peek()
        if following is not None and self._leads_to_law(self._gap(end, following)):
            entry = _entry(following)
            if entry.kind is not None:
                self._next += 1
                if not entry.bare:
                    return self._cite(match.start, following, articles, following.end)
                return _alone(match, end, articles, entry.kind, following.end)
        return _alone(match, end, articles, None, end)

    def _law(self, match: RawMatch) -> RawLaw | None:
        title = title_after(self._low, self._norm, match.end, self._words)
        entry = _entry(match)
        nameless = entry.bare and (title is None or not self._is_name(title))
        if nameless and _issuer(match) is None:
            return None
        end = match.end if title is None or nameless else title[1]
        following = self._peek()
        while following is not None and following.start < end:
            self._next += 1
            following = self._peek()
        if (
            following is not None
            and _entry(following).kind is None
            and self._leads_to_articles(self._gap(end, following))
        ):
            stop, articles = read_articles(self._low, self._norm, following.start, following.end)
            if articles and not self._is_of_next(stop):
                self._next += 1
                return self._cite(match.start, match, articles, stop)
        return None if nameless else self._cite(match.start, match, (), match.end)

    def _cite(self, start: int, match: RawMatch, articles: Articles, end: int) -> RawLaw:
        """The citation from ``start`` to ``end`` of the law that ``match`` names."""
        entry = _entry(match)
        number, year = _number(match, self._norm)
        title = title_after(self._low, self._norm, match.end, self._words)
        end = self._balanced(start, end)
        tail = title_after(self._low, self._norm, end, self._words) if end > match.end else title
        title = title if title is not None else tail
        reach = end if tail is None else max(end, bracket_after(self._low, tail[1]))
        if tail is None and end == match.end:
            reach = self._short_name_end(end)
        return RawLaw(
            start, end, entry.kind, number, year,
            None if title is None else self._norm[title[0] : title[1]].strip('"'),
            articles, "law", entry.articles, reach, _issuer(match), entry.id,
        )  # fmt: skip

    def _leads_to_law(self, gap: str | None) -> bool:
        return gap is not None and (gap in ("", "(") or gap in self._words.before_law)

    def _leads_to_articles(self, gap: str | None) -> bool:
        if gap is None:
            return False
        gap = gap.lstrip(", ")
        return gap in ("", "(") or gap in self._words.before_articles

    def _is_of_next(self, stop: int) -> bool:
        """Whether articles behind one law are followed by the law that they are of."""
        after = self._matches[self._next + 1] if self._next + 1 < len(self._matches) else None
        if after is None or _entry(after).kind is None:
            return False
        return self._low[stop : after.start].strip() == ""

    def _is_of_draft(self, start: int, end: int) -> bool:
        low = self._low
        return (
            self._words.draft_behind(low, end) is not None
            or self._words.draft_before(low, max(0, start - _DRAFT_REACH), start) is not None
        )

    def _is_name(self, title: Bounds) -> bool:
        """Whether a title is written as one, so that it names a law without a number."""
        start = title[0]
        return (
            self._norm[start].isupper()
            or self._norm[start] == '"'
            or self._low.startswith(self._words.title_heads, start)
        )

    def _balanced(self, start: int, end: int) -> int:
        """``end``, with the closing bracket of one that was opened since ``start``."""
        cited = self._norm[start:end]
        if cited.count("(") > cited.count(")") and self._norm.startswith(")", end):
            return end + 1
        return end

    def _short_name_end(self, end: int) -> int:
        """Where "(UU Pemilu)" directly behind a number ends: the same law, named again."""
        following = self._peek()
        if following is not None and _entry(following).named and self._gap(end, following) == "(":
            return following.end
        return end

    def _peek(self) -> RawMatch | None:
        return self._matches[self._next] if self._next < len(self._matches) else None

    def _gap(self, end: int, following: RawMatch | None) -> str | None:
        """What stands before the next match, blanks trimmed; null where it is far."""
        if following is None or following.start - end > 24 or following.start < end:
            return None
        gap = self._low[end : following.start]
        return None if "\n" in gap else gap.strip(" ")


def _alone(
    match: RawMatch, end: int, articles: Articles, kind: LawKind | None, reach: int
) -> RawLaw:
    """Articles without their law; ``kind`` is what "PP tersebut" behind them says of it."""
    rule = match.pattern.entry.id
    return RawLaw(
        match.start, end, kind, None, None, None, articles, "article", True, reach, None, rule
    )


def _entry(match: RawMatch) -> LawEntry:
    return cast(LawEntry, match.pattern.entry)


def _issuer(match: RawMatch) -> Bounds | None:
    if "issuer" not in match.match.re.groupindex:
        return None
    start, end = match.match.span("issuer")
    return (start, end) if start < end else None


def _number(match: RawMatch, norm: str) -> tuple[str | None, str | None]:
    """Number and year of an instrument; of several the first."""
    groups = match.match
    if "number" not in groups.re.groupindex:
        year = groups["year"] if "year" in groups.re.groupindex else None
        return None, year
    spans = groups.spans("number")
    if not spans:
        return None, None
    start, end = spans[0]
    number = norm[start:end]
    yeared = _YEARED.fullmatch(number)
    if yeared is not None:
        return yeared["number"], yeared["year"]
    for year_start, year_end in groups.spans("year"):
        if 0 <= year_start - end < 12:
            return number, norm[year_start:year_end]
    tail = _TAIL_YEAR.search(number)
    return number, tail["year"] if tail is not None else None
