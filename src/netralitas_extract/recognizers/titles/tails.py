"""The words of a body that go on with a title: "Kepala Dinas" Pendidikan dan Kebudayaan."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Text

__all__ = ["TailReader"]

_TAIL_WORD = re.compile(r"(?P<gap> {1,2}|, {0,2}| ?/ ?| ?& ?)(?P<word>[\w/-]*\w)")
_COMMA_LIST = re.compile(r"[\w ,/&-]{0,60}? (?:dan|serta|&) ")
_TO_BODY = re.compile(
    r"(?: (?:dan )?[A-Z][a-z]+){0,4} (?P<body>[A-Z]{3,}|Bawaslu|Kem[\w-]+|Kementerian|Ditjen)(?!\w)"
)
_OR = " atau "
_OR_SHORT = re.compile(r" atau (?:[A-Z]{3,}[A-Za-z]*|(?:Din|Dis|Kesbang)[a-z]+)(?= [A-Z])")
# Names of what posts are for that no list has: "Kasi Persampahan".
_DERIVED = re.compile(r"(?:pe[rmnl]|ke)[a-z]{3,}[^\W\dk]an")
_SECRETARIAT = " Setda"
_LONGEST_SHORT = 5
_LONGEST_REGION = 40
_LONGEST_SHORT_NAME = 18
_MOST_REGION_WORDS = 3
# Letters that count what a title is for.
_LETTERS = frozenset("ab")
# Words of everyday language that belong to a title before one other word alone.
_LEADING = {"lalu": " lintas", "dalam": " negeri"}


class TailReader:
    """Reads them with the word lists of one lexicon. Offsets are those of the folded text."""

    __slots__ = (
        "_behind_i",
        "_gazetteer",
        "_ministries",
        "_portfolio_ends",
        "_ranks",
        "_types",
        "_units",
        "_within",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        names = (*lexicon.words["birth_order"], *lexicon.words["name_behind_i"])
        self._behind_i = tuple(f" {word} " for word in names)
        self._gazetteer = lexicon.gazetteer
        self._ministries = lexicon.words["ministry_short"]
        self._portfolio_ends = tuple(lexicon.words["portfolio_end"])
        self._ranks = lexicon.word_set("rank") | lexicon.word_set("honorific")
        self._types = lexicon.word_set("region_type")
        self._units = lexicon.word_set("unit")
        self._within = tuple(f" {words} " for words in lexicon.words["post_in_unit"])

    def end(self, text: Text, end: int, tail: frozenset[str]) -> int:
        """Where the words of a body end that go on with a title; joining words do not end it.

        Its short name may be told behind them: "Kepala Badan Kepegawaian atau BKD Kota Serang".
        """
        kept = self._end_of_words(text, end, tail)
        if kept > end and text.low.startswith(_OR, kept):
            short = _OR_SHORT.match(text.norm, kept)
            kept = kept if short is None else short.end()
        return kept

    def _end_of_words(self, text: Text, end: int, tail: frozenset[str]) -> int:
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
            if word == "i" and text.norm.startswith(self._behind_i, match.end()):
                # "Kadis Kesehatan I Wayan Suartha"
                return kept
            if word in _LETTERS and self._is_initial(text, match.end(), tail):
                return kept
            if word in _LEADING and not low.startswith(_LEADING[word], match.end()):
                # "Kabag Hukum Lalu Zakir" is no head of traffic, "Kadinkes dalam rapat" of none.
                return kept
            if word not in tail and not (
                ("/" in word and all(part in tail for part in word.split("/")))
                or word.startswith(self._ministries)
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

    def _over_bracket(self, low: str, at: int, tail: frozenset[str]) -> int:
        """Where a bracket at ``at`` ends behind which the words of a body go on, else ``at``.

        "Kabag Sumber Daya Alam (SDA) Sekretariat Daerah"
        """
        if not low.startswith(" (", at):
            return at
        close = low.find(") ", at, at + _LONGEST_SHORT_NAME) + 1
        word = low[close + 1 : close + 20].partition(" ")[0]
        return close if close and (word in tail or word.startswith(self._ministries)) else at

    @staticmethod
    def _body_follows(text: Text, match: re.Match[str], tail: frozenset[str]) -> bool:
        """Whether capitalised words lead from a word of a title to the body that it ends with.

        "Deputi Bidang Mitigasi [Kebencanaan] BNPB"
        """
        if "ditjen" not in tail or not text.norm[match.start("word")].isupper():
            # Only the posts inside a body are told by it.
            return False
        if text.norm.startswith(_SECRETARIAT, match.end()):
            # "Karo Bangda Setda"
            return True
        leading = _TO_BODY.match(text.norm, match.end())
        return leading is not None and leading["body"].lower() in tail

    def _region_follows(self, low: str, at: int) -> bool:
        """Whether a region stands at ``at``: what is before it then goes on with a body's name.

        "Dinas Pertanian dan Hortikultra Lampung Barat", where no list has the misspelt word.
        """
        words = low[at + 1 : at + _LONGEST_REGION].split(" ")[:_MOST_REGION_WORDS]
        surfaces = self._gazetteer.surfaces()
        return words[0] in self._types or any(
            " ".join(words[:count]).rstrip(",.") in surfaces for count in range(1, len(words) + 1)
        )

    def _is_initial(self, text: Text, at: int, tail: frozenset[str]) -> bool:
        """Whether a letter that ends at ``at`` begins a name: "Kabag Hukum A. Rahman", not "Komisi
        A DPRD Bali".
        """
        if text.norm.startswith(".", at):
            return True
        following = text.norm[at + 1 : at + _LONGEST_SHORT_NAME].partition(" ")[0]
        return (
            following.istitle()
            and following.lower() not in tail
            and not self._region_follows(text.low, at)
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


def _is_short_form(norm: str, match: re.Match[str]) -> bool:
    """Whether a word is the short form of a body: "Kadis PPO"."""
    start, end = match.span("word")
    word = norm[start:end]
    return len(word) > 1 and word.isupper() and (len(word) <= _LONGEST_SHORT or not word.isalpha())
