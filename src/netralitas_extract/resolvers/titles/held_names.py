"""Names where a title says that one stands: read with what only its place tells of them."""

from __future__ import annotations

import msgspec
import regex

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.names.words import SURE_INITIALS
from netralitas_extract.resolvers.titles.seats import REGION_HEADS, Seat

__all__ = ["IN_PAIRS", "HeldNameReader"]

_LEFT = 90
_INITIALS = 2
IN_PAIRS = REGION_HEADS | {"presiden", "wakil_presiden"}
"""Offices whose holders are named in pairs: "Bupati dan Wakil Bupati A-B"."""
# Heads whom the press, where they are accused, names by letters without saying so.
_LOCAL_HEADS = frozenset(("camat", "lurah", "kepala_desa"))
# Heads whose titles no body's short name can go on with.
_PLAIN_HEADS = _LOCAL_HEADS | {"bupati", "wakil_bupati", "wali_kota", "wakil_wali_kota", "sekda"}
_ALONE = regex.compile(r"(?P<word>[A-Z][a-z]{2,})(?:,|\.(?=\s|$))")
_LETTERS_FIRST = regex.compile(r"(?P<word>[A-Z]{2,3}) (?=[A-Z][a-z])")
_LETTERS_BETWEEN = regex.compile(r", (?P<word>[A-Z]{2,3}),")
_LETTERS_BEHIND = regex.compile(r" (?P<word>(?![IVX]+\b)[A-Z]{2,3})(?:[,.]|$|(?= [a-z(])|(?=\n))")
_LAST_WORD = regex.compile(r" (?P<word>[A-Z][a-z]{2,})(?:, (?=[a-z])|\.(?=\s|$))")


class HeldNameReader:
    """Reads the names behind titles. Offsets are those of the folded text.

    Attributes:
        names: reads names wherever they stand.
    """

    __slots__ = ("names",)

    def __init__(self, names: NameReader) -> None:
        self.names = names

    def read(
        self, norm: str, seat: Seat, start: int, initials: int, *, upper: bool, running: bool
    ) -> RawName | None:
        """The name behind a title, which tells a person in words that tell none elsewhere.

        In ``running`` text its parts may end like verbs: "Solikan".
        """
        read = self.names.read
        if not initials and (letters := _LETTERS_FIRST.match(norm, start)) is not None:
            # "AR Juliansyah"; three letters only where no body can stand: "Bupati MZA Djalal".
            word = letters["word"]
            whole = len(word) == _INITIALS or seat.title.office in _PLAIN_HEADS
            if whole and not self.names.words.is_branch(word):
                initials = len(word)
        if self._is_held_by_letters(norm, seat, start):
            initials = SURE_INITIALS
        # Heads of regions are named in pairs, others are not.
        hyphens = seat.title.office not in IN_PAIRS and seat.title.tenure != "candidate"
        name = read(
            norm,
            start,
            initials=initials,
            capitals=upper,
            hyphens=hyphens,
            running=running,
            held=running,
        )
        if name is None and not upper:
            name = read(norm, start, capitals=True)
            if name is not None and norm[name.stop : name.stop + 1] == "\n":
                name = self.over_break(norm, name, upper=True)
            if name is not None and not self.names.in_capitals(name):
                name = None
        return name or self._everyday_name(norm, start)

    def _is_held_by_letters(self, norm: str, seat: Seat, start: int) -> bool:
        """Whether letters that stand for no body are who has a title.

        "Camat Lasem, YD, membantah", "Kades SW dilaporkan", "calon bupati HR".
        """
        if seat.region is not None:
            letters = _LETTERS_BETWEEN.match(norm, start - 2)
        elif seat.title.office in _LOCAL_HEADS:
            letters = _LETTERS_BEHIND.match(norm, start - 1)
        elif seat.title.office in REGION_HEADS and seat.title.tenure == "candidate":
            letters = _LETTERS_BEHIND.match(norm, start - 1)
            if letters is not None and len(letters["word"]) > _INITIALS:
                # Three letters behind "calon" are a coalition's.
                return False
        else:
            return False
        if letters is None:
            return False
        word, words = letters["word"], self.names.words
        return not (words.is_acronym(word) or words.is_no_name(word.lower()))

    def _everyday_name(self, norm: str, start: int) -> RawName | None:
        """A single name that is a word of everyday language elsewhere: "Lurah Cibadak, Dini, …"."""
        if norm[start - 2 : start] != ", ":
            return None
        match = _ALONE.match(norm, start)
        words = self.names.words
        if match is None or not words.is_plain(match["word"]) or words.may_follow(match["word"]):
            return None
        end = match.end("word")
        return RawName(start, end, start, end, (match["word"],), (), ())

    def over_break(self, norm: str, name: RawName, *, upper: bool) -> RawName:
        """The name with its parts on the next line, where layout broke the line inside it."""
        at = name.stop + 1
        if not norm[at : at + 1].isupper():
            return name
        line_start = norm.rfind("\n", 0, name.begin) + 1
        joined = " " * (name.begin - line_start) + norm[name.begin : name.stop] + " "
        joined += norm[at : at + _LEFT].partition("\n")[0]
        whole = self.names.read(joined, name.begin - line_start, capitals=upper)
        if whole is None or whole.end <= name.stop - line_start + 1:
            return name
        behind = joined[whole.stop : whole.stop + 2]
        if behind[:1] != "," and not behind.lstrip().islower():
            return name
        return msgspec.structs.replace(
            whole,
            start=whole.start + line_start,
            end=whole.end + line_start,
            begin=whole.begin + line_start,
            stop=whole.stop + line_start,
        )

    def goes_on(self, norm: str, name: RawName) -> bool:
        """Whether a headline seems to run on behind a name: "Ketua MPR Bicara Ruang Demokrasi"."""
        stop = name.stop
        if stop > name.end and norm[stop - 1] == ".":
            # The full stop of "Supratman, S.IP., M.H. Dalam sambutannya" ends the sentence too.
            return False
        following = norm[stop + 1 : stop + 3]
        if norm[stop : stop + 1] != " " or not (following.isalpha() and following.istitle()):
            return False
        word = norm[stop + 1 : stop + 24].partition(" ")[0].rstrip(",.")
        return not self.names.words.may_follow(word)

    def between_commas(self, norm: str, name: RawName) -> RawName | None:
        """The name with a last word that is another word too, where commas part it from the rest.

        "Ketua DPRD Ende, Murnan Hadiri, menyayangkan"
        """
        if norm[name.begin - 2 : name.begin] != ", " or name.stop > name.end:
            return None
        match = _LAST_WORD.match(norm, name.stop)
        words = self.names.words
        if match is None or words.may_follow(match["word"]) or words.is_acronym(match["word"]):
            return None
        end = match.end("word")
        return msgspec.structs.replace(
            name, end=end, stop=end, tokens=(*name.tokens, match["word"])
        )
