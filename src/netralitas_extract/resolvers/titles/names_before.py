"""The names that stand before titles: "Ugas Irwanto, Pj Bupati …", "Ugas Irwanto selaku …"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.nicknames import NicknameReader
from netralitas_extract.resolvers.titles.bracketed_initials import shortens_more
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["NamesBefore"]

_LONGEST_TITLE = 60
_LEFT = 90
# Behind the title of one who sits in a parliament: "Budi, anggota DPR RI dari Gerindra".
_OF_PARTY = (" dari Fraksi ", " dari Partai ", " dari PDI", " Fraksi ")
_LONGEST_GAP = len('" , ')
_LONGEST_TAG = 60


class _Link(NamedTuple):
    """What stands between a name and the title behind it.

    Attributes:
        at: where it begins.
        word: the word before it.
        linked: whether it says that the title is the name's.
    """

    at: int
    word: str
    linked: bool


class NamesBefore:
    """Reads the names before the titles of one text, whose regions and lines are known."""

    __slots__ = ("_credited", "_lines", "_names", "_nicknames", "_region_ends", "_text", "_words")

    def __init__(
        self,
        text: Text,
        regions: Sequence[RawRegion],
        lines: Lines,
        nicknames: NicknameReader,
        words: HolderWords,
    ) -> None:
        self._text = text
        # By where a region or its name begins.
        self._region_ends = {
            place: region.end for region in regions for place in (region.start, region.name_start)
        }
        self._lines = lines
        self._nicknames = nicknames
        self._names = nicknames.names
        self._words = words
        self._credited: frozenset[str] | None = None

    def read(
        self, seat: Seat, floor: int, by_stop: Mapping[int, RawName], held: Collection[int]
    ) -> RawName | None:
        """The name before a title, behind ``floor``; where a pronoun stands there, notes it.

        ``by_stop`` are the names beside other titles by where they stop, ``held`` the starts of
        those that have a title already.
        """
        text, norm = self._text, self._text.norm
        start = seat.title.start
        if start < 2 or norm[start - 1] not in " (":
            return None
        line = max(0, start - _LEFT)
        begin = max(line, norm.rfind("\n", line, start) + 1)
        at, word, linked = self._link(seat, begin)
        if linked and at > begin and norm[start - 1] == " " and self._points_back(word, at):
            seat.pointed_from = at
            return None
        one = text.low.endswith(self._words.one_of, begin, start)
        if one and not linked and seat.region is not None:
            # "Aslan, salah satu komisioner KPU Ende saat dihubungi"
            linked = self._words.goes_on(text.low, seat.end) is not None
            at = norm.rfind(",", begin, start) + 1
        comma = norm[at - 1 : at] == "," or (
            # "Masrukin, S.Sos., M.Si Penjabat Bupati …"
            at == start - 1 and self._names.words.is_degree(norm[norm.rfind(" ", 0, at) + 1 : at])
        )
        beside = (
            at == start - 1
            and not comma
            and seat.region is not None
            # "Haryono Sekda Sleman", "Budi (50) Kades Duren"
            and (norm[at - 1] == ")" or norm[norm.rfind(" ", 0, at) + 1].isupper())
        )
        apposed = comma and not linked and not beside
        if not linked and not beside and not (apposed and self._is_apposition(seat)):
            return None
        at = begin + len(norm[begin:at].rstrip(" ,"))
        sentence = text.sentences[text.sentence_index(start)][0]
        known = by_stop.get(at)
        if known is not None:
            # "… Wakil Bupati Andi, Kapolres Ende": in a list of titles the name is the other's.
            return self._successor(known, sentence, titled=True) or known if linked else None
        name = self._name_up_to(at, max(sentence, floor, begin))
        if name is not None and linked:
            name = self._successor(name, sentence, titled=False) or name
        if name is not None:
            name = self._without_regions(name, linked=linked)
        if name is None or name.start in held or shortens_more(norm, name.start, name.end):
            return None
        if apposed and self._says_of_another(name, seat.end):
            return None
        aged = norm[at - 4 : at - 3] == "(" and norm[at - 3 : at - 1].isdigit()
        if beside and not linked and not aged and not self._is_person(name, by_stop):
            return None
        if name.tokens[-1].isupper() and norm[name.start - 2 : name.start - 1].isdigit():
            # "Komandan Korem 143 HO, Sekda Ende" names nobody.
            return None
        style = self._lines.style(name.start)
        found = name if style == "plain" else self._lines.confirmed(name, style)
        # "Sambut Masa Tenang, Pj Sekda Halbar: …"
        return found if found is not None and len(found.tokens) == len(name.tokens) else None

    def _link(self, seat: Seat, begin: int) -> _Link:
        """The words that join a title to what stands before it, no further back than ``begin``."""
        norm, low, words = self._text.norm, self._text.low, self._words
        at = seat.title.start
        linked = (
            seat.title.tenure == "former"
            or norm[at - 1] == "("
            # "Gede Suardana yang Ketua KPU Buleleng"
            or (norm[seat.title.core_start].isupper() and low.endswith(" yang ", 0, at))
        )
        candidate = seat.title.tenure == "candidate"
        word = ""
        while at > begin:
            while norm[at - 1] in " (" and at > begin:
                at -= 1
            word_start = max(begin, low.rfind(" ", begin, at) + 1)
            word = low[word_start:at].strip(",")
            if word in words.links or (candidate and word in words.candidate_links):
                linked = True
            elif word not in words.fillers and not (candidate and word in words.candidacy):
                break
            at = word_start
        return _Link(at, word, linked)

    def _points_back(self, word: str, end: int) -> bool:
        """Whether a word that ends at ``end`` is for somebody who is named elsewhere."""
        words = self._words
        return word in words.pronouns or (
            word in words.somebody and self._text.norm[end - len(word)].isupper()
        )

    def _name_up_to(self, end: int, floor: int) -> RawName | None:
        """The name that ends at ``end``, with the full name if a nickname stands there."""
        norm = self._text.norm
        name = self._names.read_before(norm, end, floor, initials=2)
        if name is None and norm[end - 3 : end].isupper() and self._lines.style(end - 1) == "plain":
            name = self._names.read_before(norm, end, floor, capitals=True)
            if name is not None and not self._names.in_capitals(name):
                name = None
        return None if name is None else self._nicknames.name_before(norm, name, floor)

    def _successor(self, name: RawName, floor: int, *, titled: bool) -> RawName | None:
        """Who replaces the bearer of a name: "Adi, yang menggantikan <Budi> sebagai Bupati".

        Before a name that is ``titled`` stands the title: "menggantikan Bupati <Budi>".
        """
        low, words = self._text.low, self._words
        end = name.begin
        if titled:
            verbs = [f" {verb} " for verb in words.replacing]
            found = [(low.rfind(verb, floor, end), len(verb)) for verb in verbs]
            end = max((at + length for at, length in found if at >= 0), default=floor)
            if name.begin - end > _LONGEST_TITLE or "," in low[end : name.begin]:
                return None
        word = word_before(low, end)
        if word not in words.replacing:
            return None
        start = end - len(word) - 1
        while (word := word_before(low, start)) in words.chosen_filler:
            start -= len(word) + 1
        start = len(self._text.norm[:start].rstrip(" ,"))
        return self._name_up_to(start, floor) if start > floor else None

    def _without_regions(self, name: RawName, *, linked: bool) -> RawName | None:
        """A name without the region that its reading begins with; none where it is not linked.

        "Ketua Korpri Blora Komang Irawan yang juga Sekda Blora"
        """
        found: RawName | None = name
        while found is not None and (end := self._region_ends.get(found.start)) is not None:
            found = self._past_region(found, end) if linked else None
        return found

    def _past_region(self, name: RawName, end: int) -> RawName | None:
        """What is left of a reading that begins with a region, if it is a name."""
        norm = self._text.norm
        if norm[end : end + 1] != " " or end >= name.stop:
            return None
        rest = self._names.read(norm, end + 1)
        return rest if rest is not None and rest.stop == name.stop else None

    def _says_of_another(self, name: RawName, end: int) -> bool:
        """Whether a name is that of who says what the title behind it is the subject of.

        "Menurut Budi, Camat Ende sudah pulang", "Kata Budi, Camat Ende harus netral"; behind a
        quotation the title is the speaker's: '"…," kata Budi, Camat Ende saat ditemui'.
        """
        text = self._text
        tag = word_before(text.low, name.begin)
        if tag not in self._words.attributing:
            return False
        before = text.low[max(0, name.begin - len(tag) - _LONGEST_GAP) : name.begin - len(tag) - 1]
        if before.rstrip(" ,.")[-1:] == '"':
            return False
        return self._words.is_subject(text.low, end) is not None

    def _is_person(self, name: RawName, by_stop: Mapping[int, RawName]) -> bool:
        """Whether words before a title, with no comma between, are a name for sure.

        "Tri Adhianto Plt Wali Kota Bekasi", not "Relawan Tunas Muda Bupati Ende"
        """
        words = self._names.words
        if len(name.tokens) == 1:
            # "Menurut Haryono Sekda Sleman, …", where he is quoted by that name elsewhere
            return words.is_given(name.tokens[0]) or self._is_quoted(name)
        return any(words.is_given(token) for token in name.tokens) or any(
            name.tokens == other.tokens for other in by_stop.values()
        )

    def _is_quoted(self, name: RawName) -> bool:
        """Whether something is attributed to somebody called by a single name."""
        if self._credited is None:
            self._credited = frozenset(
                word.strip('",.') for word in self._names.credited(self._text.low)
            )
        return name.tokens[0].lower() in self._credited

    def _is_apposition(self, seat: Seat) -> bool:
        """Whether a title behind a name and a comma is that person's.

        "Nasrul, pj wali kota Batu, …", "Warsito, kepala desa tersebut, …"
        """
        norm, end = self._text.norm, seat.end
        if norm[seat.title.core_start].isupper():
            return True
        if norm.startswith(self._words.demonstratives, end):
            return norm[norm.find(" ", end + 1) - 1] == ","
        complete = seat.region is not None or not seat.title.levels
        if not complete:
            # "Andi Sose, cagub petahana, diam"
            return seat.title.tenure == "candidate" and norm[end : end + 1] == ","
        if norm[end : end + 1] in (",", ".") or norm.startswith(_OF_PARTY, end):
            return True
        # '"…," ujar Rina, komisioner KPU Ende saat ditemui'
        start = seat.title.start
        quoted = norm.rfind('" ', max(0, start - _LONGEST_TAG), start)
        return quoted >= 0 and self._words.goes_on(self._text.low, end) is not None
