"""Titles of public office with their status and tenure, before regions and holders are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.lexicon.schema import OfficeEntry
from netralitas_extract.model import Level, OfficeName, Status, Tenure
from netralitas_extract.raw import RawTitle
from netralitas_extract.recognizers.common import FIRST, by_first_letters, together
from netralitas_extract.recognizers.titles.affixes import Affixes, status_and_tenure
from netralitas_extract.recognizers.titles.commissions import Commissions
from netralitas_extract.recognizers.titles.misspelt import Misspelt, MisspeltOffices
from netralitas_extract.recognizers.titles.short_titles import ShortTitles
from netralitas_extract.recognizers.titles.tails import TailReader
from netralitas_extract.recognizers.titles.words_before import Place, WordsBefore
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["TitleReader"]

_REPUBLIC = re.compile(r" (?:ri|republik indonesia)(?!\w)")
_JOINS = frozenset(
    (" dan ", "/", " / ", " & ", " serta ", " atau ", " maupun ", ", ", ", dan ", " dan/atau ", "-")
)


class _Office(NamedTuple):
    """What is read of an office's pattern again and again."""

    entry: OfficeEntry
    levels: tuple[Level, ...]
    tail: frozenset[str] | None
    national: bool
    organization: bool


class TitleReader:
    """Recognizes titles with the patterns and word lists of one lexicon."""

    __slots__ = (
        "_abroad",
        "_acts",
        "_body",
        "_branches",
        "_candidates",
        "_commissions",
        "_formerly",
        "_generic_after",
        "_is_act",
        "_joining",
        "_ministries",
        "_misspelt",
        "_names_other",
        "_naming",
        "_national",
        "_none",
        "_offices",
        "_or",
        "_orders",
        "_shorts",
        "_tails",
        "_was",
        "_words_before",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._abroad = lexicon.expression(" {country}").match
        self._body = lexicon.expression(
            r"\b(?P<body>{title_body})(?:[ -]ri\b| republik indonesia\b)?(?: ?\([a-z-]+\))?$"
        ).search
        self._acts = tuple(f" {word} " for word in lexicon.words["title_acts"])
        self._orders = tuple(f"{word} " for word in lexicon.words["title_orders"])
        named = "|".join(map(re.escape, lexicon.words["named_act"]))
        self._is_act = re.compile(rf"[^.,;:\n\"]{{0,40}}?(?: (?:{named})\b| ?\()").match
        self._commissions = Commissions(lexicon)
        self._misspelt = MisspeltOffices(lexicon)
        self._tails = TailReader(lexicon)
        self._words_before = WordsBefore(lexicon)
        self._shorts = ShortTitles(lexicon)
        self._branches = tuple(f" {word} " for word in lexicon.words["branch_of"])
        self._formerly = tuple(f" {words} " for words in lexicon.words["title_formerly"])
        # What all of these end with, as it is asked of every title.
        self._was = tuple({f"{words.split()[-1]} " for words in lexicon.words["title_formerly"]})
        self._generic_after = by_first_letters(
            f" {word}" for word in lexicon.words["title_generic_after"]
        )
        self._national = lexicon.word_set("national_body")
        self._ministries = lexicon.words["ministry_short"]
        self._or = tuple(f" {word} " for word in lexicon.words["title_otherwise"])
        self._joining = tuple(f"{word} " for word in lexicon.words["title_or_join"])
        self._candidates = tuple(f"{word} " for word in lexicon.words["couple_of_candidates"])
        numbers, cups = lexicon.words["number_of_rule"], lexicon.words["named_by_title"]
        self._naming = tuple(f" {word}" for word in (*numbers, *cups))
        self._names_other = re.compile(
            rf" (?:(?:{'|'.join(map(re.escape, numbers))}) ?\d"
            rf"|(?:{'|'.join(map(re.escape, cups))})(?![^\W\d_]))"
        ).match
        self._none = by_first_letters(lexicon.words["title_not"])
        self._offices: dict[Pattern, _Office] = {}
        for pattern in lexicon.patterns["office"]:
            entry: OfficeEntry = pattern.entry
            words = [lexicon.words[name] for name in entry.tail]
            self._offices[pattern] = _Office(
                entry,
                tuple(entry.levels),
                frozenset().union(*words) if words else None,
                "(?P<national>" in pattern.source,
                "(?P<organization>" in pattern.source,
            )

    def recognize(
        self, text: Text, hits: Sequence[Hit], prefix_hits: Sequence[Hit]
    ) -> list[RawTitle]:
        """Titles in order, none overlapping another, each from its status to its office's end.

        ``hits`` are those of the family ``office``, ``prefix_hits`` those of ``prefix``. Titles
        inside another thing's name ("Kantor Bupati") are left out.
        """
        hits = together(hits)
        misspelt = self._misspelt.find(text, prefix_hits)
        if misspelt:
            hits = sorted((*hits, *misspelt), key=_start_of)
        if not hits:
            return []
        low = text.low
        affixes = Affixes(low, prefix_hits)
        found: list[RawTitle] = []
        place: Place = "free"
        last: OfficeName | None = None
        taken = 0
        for start, _, patterns in hits:
            if start < taken:
                continue
            best: Pattern | Misspelt | None = None
            match: regex.Match[str] | None = None
            end = start
            for pattern in patterns:
                tried = pattern.match(low, start, None, False)
                if tried is not None and tried.end() > end:
                    match, end, best = tried, tried.end(), pattern
            if best is None or match is None or self._is_other(low, start, end):
                continue
            office = self._offices[best.pattern if isinstance(best, Misspelt) else best]
            begin, status, tenure = status_and_tenure(start, office.entry, affixes)
            if tenure == "incumbent" and low.endswith(self._was, 0, begin):
                tenure = "former" if low.endswith(self._formerly, 0, begin) else tenure
            if office.entry.office == last and 0 < begin - taken <= 2 and low[begin - 1] == "(":
                # "Menteri Dalam Negeri (Mendagri)" is one title.
                taken = end
                continue
            last = office.entry.office
            joined = taken > 0 and low[taken:begin] in _JOINS
            if joined and low[taken] == "," and text.norm[end + 1 : end + 2].isupper():
                # "di Kantor Gubernur, Gubernur Bali …" is no list of posts.
                stop = end if office.tail is None else self._tails.end(text, end, office.tail)
                joined = low[stop : stop + 1] != " "
            place = self._words_before.place(text, begin, start, place if joined else "free")
            earlier = found[-1] if joined and found and found[-1].end == taken else None
            title = self._title(text, (begin, start, end), office, match, status, tenure, affixes)
            taken = title.end
            if (
                place == "inside"
                and begin == start
                and office.entry.alone == "unique"
                and self._is_order(text, begin, title.end)
            ):
                place = "free"
            held = place == "inside" and begin == start and low.endswith(self._acts, 0, begin)
            if (place == "inside" and not held) or self._is_none(text, title):
                continue
            if held:
                title = msgspec.structs.replace(title, alone="never", inside=True)
            if office.entry.commission:
                named = title.tailed or office.tail is None
                member = self._commissions.member_of(low, start) if named else None
                if member is None:
                    continue
                title = msgspec.structs.replace(title, office=member)
            following = self._generic_after.get(low[taken : taken + FIRST], ())
            if place == "generic" or low.startswith(following, taken):
                title = msgspec.structs.replace(title, alone="never")
            if (
                earlier is not None
                and low[earlier.end : begin] in self._or
                and _is_same(earlier, title)
            ):
                # "Sekretaris Daerah atau Sekda Malaka" is one title.
                found.pop()
                title = msgspec.structs.replace(title, start=earlier.start)
            elif earlier is not None and title.office == f"wakil_{earlier.office}":
                title = self._paired(low, found, earlier, title)
            elif (
                found and found[-1].end + 1 == begin and self._shorts.repeats(low, found[-1], title)
            ):
                full = found.pop()
                title = msgspec.structs.replace(
                    title, start=full.start, status=full.status, tenure=full.tenure
                )
            found.append(title)
        return found

    def _title(
        self,
        text: Text,
        bounds: tuple[int, int, int],
        office: _Office,
        match: regex.Match[str],
        status: Status,
        tenure: Tenure,
        affixes: Affixes,
    ) -> RawTitle:
        """The title whose words are matched, with what follows them."""
        begin, core, office_end = bounds
        entry = office.entry
        low = text.low
        end = office_end if office.tail is None else self._tails.end(text, office_end, office.tail)
        tailed = end > office_end
        organization = self._organization(text, (core, office_end, end), office, match)
        beside = affixes.after(end + 1)
        if beside is not None and not (beside.entry.status and begin == core):
            end = beside.end
            tenure = beside.entry.tenure or tenure
            status = beside.entry.status or status
        levels = office.levels
        if self._is_national(low[core:end], office, match) and not low.startswith(
            self._branches, end
        ):
            levels = ()
        if (tailed or not levels) and low[end : end + 3] in (" ri", " re"):
            republic = _REPUBLIC.match(low, end)
            if republic is not None:
                end, levels = republic.end(), ()
        alone = entry.alone
        if tenure == "candidate" or (
            low[end : end + 1] == "-" and low[end + 1 : end + 2].isalnum()
        ):
            alone = "never"
        elif alone == "unique" and office.tail is not None and not tailed:
            alone = "holder"
        return RawTitle(
            begin,
            end,
            core,
            status,
            tenure,
            entry.office,
            levels,
            organization,
            alone,
            tailed,
            entry.id,
        )

    def _organization(
        self,
        text: Text,
        bounds: tuple[int, int, int],
        office: _Office,
        match: regex.Match[str],
    ) -> str | None:
        """The body of an office: named in its words, told by its entry, or the last of its words.

        ``bounds`` are where these words start and end, and where what follows them ends.
        """
        core, office_end, end = bounds
        norm, low = text.norm, text.low
        told: str | None = office.entry.organization
        if office.organization and match["organization"] is not None:
            at, stop = match.span("organization")
            body = norm[at:stop]
            # "Kadinkes" is of the Dinkes.
            joined = at and norm[core].isupper() and low[at - 1].isalpha()
            return body[0].upper() + body[1:] if joined else body
        if told is not None and "{tail}" in told:
            words = " ".join(norm[office_end:end].split())
            if not words:
                return None
            body = told.replace("{tail}", words)
            return body[0].lower() + body[1:] if norm[core:office_end].islower() else body
        if told is None and office.entry.office == "other":
            named = self._body(low, core, end)
            if named is not None:
                return norm[slice(*named.span("body"))]
        return told

    def _is_other(self, low: str, start: int, end: int) -> bool:
        """Whether a title is none: "Ketua Panitia", but not "Ketua Panitia Pengawas Pemilu"."""
        none = self._none.get(low[start : start + FIRST], ())
        if not low.startswith(none, start):
            return False
        return any(end - start <= len(words) for words in none if low.startswith(words, start))

    def _is_national(self, words: str, office: _Office, match: regex.Match[str]) -> bool:
        """Whether the words of a title put its office at the head of the state."""
        if office.national and match["national"] is not None:
            return True
        if office.tail is None or not office.levels:
            return False
        return any(
            word in self._national or word.startswith(self._ministries)
            for word in words.split()[1:]
        )

    def _paired(
        self, low: str, found: list[RawTitle], head: RawTitle, deputy: RawTitle
    ) -> RawTitle:
        """The deputy's title, where head and deputy share a word of tenure.

        "calon Gubernur dan Wakil Gubernur", "presiden dan wakil presiden terpilih"; a "paslon"
        are candidates by its name.
        """
        if low.endswith(self._candidates, 0, head.start) and deputy.tenure == "incumbent":
            head = found[-1] = msgspec.structs.replace(head, tenure="candidate", alone="never")
        if head.tenure == "candidate" and deputy.start == deputy.core_start:
            return msgspec.structs.replace(deputy, tenure="candidate", alone="never")
        if deputy.tenure == "elect":
            found[-1] = msgspec.structs.replace(head, tenure="elect")
        return deputy

    def _is_none(self, text: Text, title: RawTitle) -> bool:
        """Whether what follows or touches a title makes it the name of a rule, or foreign."""
        low, end = text.low, title.end
        if low.startswith(self._naming, end) and self._names_other(low, end) is not None:
            # "Peraturan Bupati Nomor 3", "Bupati Cup"
            return True
        if (
            not title.levels
            and text.norm[end + 1 : end + 2].isupper()
            and self._abroad(low, end) is not None
        ):
            # "Menteri Luar Negeri AS"
            return True
        start = title.start
        if low.startswith(self._joining, title.core_start) and text.norm[start].islower():
            # "Kodim dan Lanud", not "Dan Lanud El Tari".
            return True
        return low[start - 1 : start] == "." and text.norm[start - 2 : start - 1].isupper()

    def _is_order(self, text: Text, begin: int, end: int) -> bool:
        """Whether a title says who orders something: "sesuai instruksi Mendagri kepada jajaran".

        Papers are written with a capital. That of the first word of a sentence or a line tells
        nothing, and the title is then taken for that of who orders.
        """
        low, norm = text.low, text.norm
        if not low.endswith(self._orders, 0, begin) or self._is_act(low, end) is not None:
            return False
        start = max(low.rfind(" ", 0, begin - 1), low.rfind("\n", 0, begin - 1)) + 1
        begins = start < 2 or norm[start - 1] == "\n" or not norm[start - 2].isalnum()
        return begins or norm[start].islower() or norm[start] == '"'


def _start_of(hit: Hit) -> int:
    return hit[0]


def _is_same(one: RawTitle, other: RawTitle) -> bool:
    """Whether two titles are two words for one office, of which a region has one."""
    return (
        one.office == other.office != "other"
        and one.rule == other.rule
        and not one.tailed
        and not other.tailed
        and one.tenure == other.tenure
        and one.status == other.status
    )
