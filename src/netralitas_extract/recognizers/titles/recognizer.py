"""Titles of public office with their status and tenure, before regions and holders are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.lexicon.schema import OfficeEntry
from netralitas_extract.model import Level, OfficeName, Status, Tenure
from netralitas_extract.raw import RawTitle
from netralitas_extract.recognizers.common import FIRST, by_first_letters
from netralitas_extract.recognizers.titles.affixes import Affixes, status_and_tenure
from netralitas_extract.recognizers.titles.commissions import Commissions
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["TitleReader"]

_TAIL_WORD = re.compile(r"(?P<gap> {1,2}|, {0,2}| ?/ ?| ?& ?)(?P<word>[\w/-]*\w)")
_COMMA_LIST = re.compile(r"[\w ,/&-]{0,60}? (?:dan|serta|&) ")
_MINISTRY = "kemen"
_TO_BODY = re.compile(
    r"(?: (?:dan )?[A-Z][a-z]+){0,4} (?P<body>[A-Z]{3,}|Bawaslu|Kem[\w-]+|Kementerian|Ditjen)(?!\w)"
)
_REPUBLIC = re.compile(r" (?:ri|republik indonesia)(?!\w)")
_NUMBERED = re.compile(r" (?:nomor|no\.?) ?\d")
# Names of what posts are for that no list has: "Kasi Persampahan".
_DERIVED = re.compile(r"(?:pe[rmnl]|ke)[a-z]{3,}[^\W\dk]an")
_JOINS = frozenset(
    (" dan ", "/", " / ", " & ", " serta ", " atau ", " maupun ", ", ", ", dan ", " dan/atau ", "-")
)
_LONGEST_SHORT = 5
_LONGEST_REGION = 40
_LONGEST_SHORT_NAME = 18
_MOST_REGION_WORDS = 3
# The branch of a body of the state: "Kepala Badan Narkotika Nasional Kabupaten Ende".
_BRANCH = (" kabupaten ", " kab. ", " kota ", " provinsi ")
_COUPLES = frozenset(("pasangan", "paslon"))
# "Kemenperin": how the short names of ministries begin.
_MINISTRY = "kemen"
_TYPE_WORDS = frozenset(("kabupaten", "kab.", "kab", "kota", "provinsi", "prov."))

_Place = Literal["free", "generic", "inside"]


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
        "_body",
        "_commissions",
        "_courtesy",
        "_gazetteer",
        "_generic",
        "_generic_after",
        "_inside",
        "_national",
        "_none",
        "_offices",
        "_plural",
        "_portfolio_ends",
        "_ranks",
        "_units",
        "_within",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._abroad = lexicon.expression(" {country}").match
        self._gazetteer = lexicon.gazetteer
        self._body = lexicon.expression(r"\b{title_body}(?: ri)?$").search
        self._inside = lexicon.word_set("title_inside")
        self._commissions = Commissions(lexicon)
        self._courtesy = lexicon.word_set("courtesy")
        self._ranks = lexicon.word_set("rank") | lexicon.word_set("honorific")
        self._plural = lexicon.word_set("title_plural")
        self._generic = lexicon.word_set("title_generic")
        self._generic_after = by_first_letters(
            f" {word}" for word in lexicon.words["title_generic_after"]
        )
        self._national = lexicon.word_set("national_body")
        self._none = by_first_letters(lexicon.words["title_not"])
        self._portfolio_ends = tuple(lexicon.words["portfolio_end"])
        self._within = tuple(f" {words} " for words in lexicon.words["post_in_unit"])
        self._units = lexicon.word_set("unit")
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
        if not hits:
            return []
        low = text.low
        affixes = Affixes(low, prefix_hits)
        found: list[RawTitle] = []
        place: _Place = "free"
        last: OfficeName | None = None
        taken = 0
        for start, _, patterns in hits:
            if start < taken:
                continue
            best: Pattern | None = None
            match: regex.Match[str] | None = None
            end = start
            for pattern in patterns:
                tried = pattern.match(low, start, None, False)
                if tried is not None and tried.end() > end:
                    match, end, best = tried, tried.end(), pattern
            if best is None or match is None or self._is_other(low, start, end):
                continue
            office = self._offices[best]
            begin, status, tenure = status_and_tenure(start, office.entry, affixes)
            if office.entry.office == last and 0 < begin - taken <= 2 and low[begin - 1] == "(":
                # "Menteri Dalam Negeri (Mendagri)" is one title.
                taken = end
                continue
            last = office.entry.office
            joined = taken > 0 and low[taken:begin] in _JOINS
            if joined and low[taken] == "," and text.norm[end + 1 : end + 2].isupper():
                # "di Kantor Gubernur, Gubernur Bali …" is no list of posts.
                joined = low[end : end + 1] != " "
            place = self._place(text, begin, start, place if joined else "free")
            earlier = found[-1] if joined and found and found[-1].end == taken else None
            title = self._title(text, (begin, start, end), office, match, status, tenure, affixes)
            taken = title.end
            if place == "inside" or self._is_none(text, title):
                continue
            if office.entry.commission:
                member = self._commissions.member_of(low, start) if title.tailed else None
                if member is None:
                    continue
                title = msgspec.structs.replace(title, office=member)
            following = self._generic_after.get(low[taken : taken + FIRST], ())
            if place == "generic" or low.startswith(following, taken):
                title = msgspec.structs.replace(title, alone="never")
            if earlier is not None and title.office == f"wakil_{earlier.office}":
                title = self._paired(low, found, earlier, title)
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
        end = office_end if office.tail is None else self._tail_end(text, office_end, office.tail)
        tailed = end > office_end
        organization = entry.organization
        if office.organization and match["organization"] is not None:
            at, stop = match.span("organization")
            organization = text.norm[at:stop]
            if at and text.norm[core].isupper() and low[at - 1].isalpha():
                # "Kadinkes" is of the Dinkes.
                organization = organization[0].upper() + organization[1:]
        elif organization is not None and "{tail}" in organization:
            words = " ".join(text.norm[office_end:end].split())
            organization = organization.replace("{tail}", words) if words else None
            if organization is not None and text.norm[core:office_end].islower():
                organization = organization[0].lower() + organization[1:]
        elif organization is None and entry.office == "other":
            body = self._body(low, core, end)
            if body is not None:
                organization = text.norm[body.start() : body.end()].removesuffix(" RI")
        beside = affixes.after(end + 1)
        if beside is not None and not (beside.entry.status and begin == core):
            end = beside.end
            tenure = beside.entry.tenure or tenure
            status = beside.entry.status or status
        levels = office.levels
        if self._is_national(low[core:end], office, match) and not low.startswith(_BRANCH, end):
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

    def _is_other(self, low: str, start: int, end: int) -> bool:
        """Whether a title is none: "Ketua Panitia", but not "Ketua Panitia Pengawas Pemilu"."""
        none = self._none.get(low[start : start + FIRST], ())
        return any(end - start <= len(words) for words in none if low.startswith(words, start))

    def _is_national(self, words: str, office: _Office, match: regex.Match[str]) -> bool:
        """Whether the words of a title put its office at the head of the state."""
        if office.national and match["national"] is not None:
            return True
        if office.tail is None or not office.levels:
            return False
        return any(
            word in self._national or word.startswith(_MINISTRY) for word in words.split()[1:]
        )

    @staticmethod
    def _paired(low: str, found: list[RawTitle], head: RawTitle, deputy: RawTitle) -> RawTitle:
        """The deputy's title, where head and deputy share a word of tenure.

        "calon Gubernur dan Wakil Gubernur", "presiden dan wakil presiden terpilih"; a "paslon"
        are candidates by its name.
        """
        if low.endswith("paslon ", 0, head.start) and deputy.tenure == "incumbent":
            head = found[-1] = msgspec.structs.replace(head, tenure="candidate", alone="never")
        if head.tenure == "candidate" and deputy.start == deputy.core_start:
            return msgspec.structs.replace(deputy, tenure="candidate", alone="never")
        if deputy.tenure == "elect":
            found[-1] = msgspec.structs.replace(head, tenure="elect")
        return deputy

    def _is_none(self, text: Text, title: RawTitle) -> bool:
        """Whether what follows or touches a title makes it the name of a rule, or foreign."""
        low, end = text.low, title.end
        if low.startswith(" no", end) and _NUMBERED.match(low, end) is not None:
            return True
        if text.norm[end + 1 : end + 2].isupper() and self._abroad(low, end) is not None:
            # "Menteri Luar Negeri AS"
            return True
        if low.startswith(" cup", end) and not low[end + 4 : end + 5].isalpha():
            return True
        start = title.start
        return low[start - 1 : start] == "." and text.norm[start - 2 : start - 1].isupper()

    def _place(self, text: Text, begin: int, core: int, joined: _Place) -> _Place:
        """What the word before a title makes of it, or the title that it is joined to."""
        low = text.low
        if joined == "inside" or (joined == "generic" and text.norm[core].islower()):
            return joined
        if begin == 0 or low[begin - 1] not in " -":
            return "free"
        left = low[max(0, begin - 24) : begin - 1].rpartition("\n")[2]
        word = left.rpartition(" ")[2].strip("()\"'")
        if word in self._courtesy:
            # "Warung Pak Camat"
            word = left.rpartition(" ")[0].rpartition(" ")[2]
            if word not in self._inside:
                return "free"
        if word in self._inside:
            # A building or a rule is named by the office alone, without status.
            return "inside" if begin == core else "generic"
        if word in _COUPLES:
            # "tiga pasangan capres-cawapres"
            before = left.rpartition(" ")[0].rpartition(" ")[2]
            word = before if before in self._plural or before.isdigit() else word
        if word in self._plural or word.isdigit():
            return "inside"
        if word in self._generic:
            return "generic"
        return "free"

    def _tail_end(self, text: Text, end: int, tail: frozenset[str]) -> int:
        """Where the words of a body end that go on with a title; joining words do not end it."""
        low = text.low
        kept = at = end
        while True:
            match = _TAIL_WORD.match(low, at)
            if at == kept and low.startswith(self._within, at):
                within = self._into_unit(text, at, tail)
                if within > at:
                    at = kept = within
                    continue
            if match is None:
                beyond = self._over_bracket(low, at, tail) if at == kept else at
                if beyond == at:
                    return kept
                at = beyond
                continue
            gap, word = match.groups()
            if word not in tail and not (
                ("/" in word and all(part in tail for part in word.split("/")))
                or word.startswith(_MINISTRY)
                or (
                    text.norm[match.start("word")].isupper()
                    and self._body_follows(text, match, tail)
                )
                or (
                    gap == " "
                    and (
                        _DERIVED.fullmatch(word) is not None
                        or _is_joined(low, match.end(), tail)
                        or (
                            at == end
                            and word not in self._ranks
                            and _is_short_form(text.norm, match)
                        )
                    )
                    and word not in self._gazetteer.surfaces()
                )
                or (
                    kept < at
                    and text.norm[match.start("word")].isupper()
                    and self._region_follows(low, match.end())
                )
                or low.endswith(self._portfolio_ends, 0, match.end())
            ):
                return kept
            if gap[0] == "," and not self._lists(low, match.start("word"), tail):
                return kept
            at = match.end()
            if word not in ("dan", "serta", "&", "/"):
                kept = at

    def _into_unit(self, text: Text, at: int, tail: frozenset[str]) -> int:
        """Where the first word of a body ends that a post at ``at`` is said to be in, else ``at``.

        "Kepala Bagian Humas pada Sekretariat Daerah"
        """
        low = text.low
        words = next(words for words in self._within if low.startswith(words, at))
        match = _TAIL_WORD.match(low, at + len(words) - 1)
        if match is None or match["word"] not in self._units or match["word"] not in tail:
            return at
        return match.end() if text.norm[match.start("word")].isupper() else at

    @staticmethod
    def _over_bracket(low: str, at: int, tail: frozenset[str]) -> int:
        """Where a bracket at ``at`` ends behind which the words of a body go on, else ``at``.

        "Kabag Sumber Daya Alam (SDA) Sekretariat Daerah"
        """
        if not low.startswith(" (", at):
            return at
        close = low.find(") ", at, at + _LONGEST_SHORT_NAME) + 1
        word = low[close + 1 : close + 20].partition(" ")[0]
        return close if close and (word in tail or word.startswith(_MINISTRY)) else at

    @staticmethod
    def _body_follows(text: Text, match: regex.Match[str], tail: frozenset[str]) -> bool:
        """Whether capitalised words lead from a word of a title to the body that it ends with.

        "Deputi Bidang Mitigasi [Kebencanaan] BNPB"
        """
        if "ditjen" not in tail or not text.norm[match.start("word")].isupper():
            # Only the posts inside a body are told by it.
            return False
        leading = _TO_BODY.match(text.norm, match.end())
        return leading is not None and leading["body"].lower() in tail

    def _region_follows(self, low: str, at: int) -> bool:
        """Whether a region stands at ``at``: what is before it then goes on with a body's name.

        "Dinas Pertanian dan Hortikultra Lampung Barat", where no list has the misspelt word.
        """
        words = low[at + 1 : at + _LONGEST_REGION].split(" ")[:_MOST_REGION_WORDS]
        surfaces = self._gazetteer.surfaces()
        return words[0] in _TYPE_WORDS or any(
            " ".join(words[:count]).rstrip(",.") in surfaces for count in range(1, len(words) + 1)
        )

    def _lists(self, low: str, start: int, tail: frozenset[str]) -> bool:
        """Whether a comma lists parts of one body: "Politik, Hukum, dan Keamanan"."""
        if low.startswith(("dan ", "serta "), start):
            return True
        rest = _COMMA_LIST.match(low, start)
        return rest is not None and all(
            word in tail for word in rest.group().replace(",", " ").split()
        )


def _is_joined(low: str, at: int, tail: frozenset[str]) -> bool:
    """Whether a word that ends at ``at`` is joined to one of a body's name.

    "Badan Standardisasi dan Kebijakan Jasa Industri": nobody is named so.
    """
    if not low.startswith((" dan ", " & "), at):
        return False
    begin = low.index(" ", at + 1) + 1
    return low[begin : begin + _LONGEST_SHORT_NAME].partition(" ")[0].rstrip(",.") in tail


def _is_short_form(norm: str, match: regex.Match[str]) -> bool:
    """Whether a word is the short form of a body: "Kadis PPO"."""
    start, end = match.span("word")
    word = norm[start:end]
    return len(word) > 1 and word.isupper() and (len(word) <= _LONGEST_SHORT or not word.isalpha())
