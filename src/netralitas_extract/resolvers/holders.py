"""The names that stand beside titles: behind them, or before them ("Ugas Irwanto, Pj Bupati …")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.names.words import SURE_INITIALS
from netralitas_extract.resolvers.bodies import head_of_named_body
from netralitas_extract.resolvers.brackets import is_bracketed_name
from netralitas_extract.resolvers.headlines import name_headline
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.pairs import pair_before, pair_behind, unlist
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.resolvers.unknown_places import behind_unknown_place
from netralitas_extract.text import Text

__all__ = ["HolderReader"]

_LONGEST_BRACKET = 40
_MOST_STEPS = 6
_INITIALS = ("inisial",)
_LEFT = 90
_IN_PAIRS = frozenset(
    ("presiden", "wakil_presiden", "gubernur", "wakil_gubernur", "bupati", "wakil_bupati",
     "wali_kota", "wakil_wali_kota")
)  # fmt: skip
_BRANCHES = ("AD", "AL", "AU")
_ALONE = regex.compile(r"(?P<word>[A-Z][a-z]{2,})(?:,|\.(?=\s|$))")
_LAST_WORD = regex.compile(r" (?P<word>[A-Z][a-z]{2,}), (?=[a-z])")
_POINTS_BACK = (" itu", " tersebut", " ini")
_OF_KIN = frozenset(("yang", "juga", "merupakan", "adalah"))
_LONGEST_LINK = 40
_LINKED = regex.compile(
    r" (?:selaku|yang (?:(?:juga|kini|saat ini|menjadi|menjabat|merupakan|sebagai|selaku) )*"
    r"(?:menjabat|merupakan|sebagai|selaku|juga)) $"
)
_ENDS_LINE = regex.compile(r" ?(?:--?|\([a-z ]+\)|\.)?(?:\n|$)")


class HolderReader:
    """Finds the names beside titles with the words of one lexicon."""

    __slots__ = (
        "_between",
        "_bodies",
        "_candidacy",
        "_candidate_links",
        "_compounds",
        "_fillers",
        "_gazetteer",
        "_kin",
        "_links",
        "_names",
        "_pronouns",
        "_somebody",
    )

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self._names = names
        self._between = lexicon.expression("{title_to_name}").match
        self._gazetteer = lexicon.gazetteer
        self._compounds = lexicon.word_set("title_to_title")
        self._kin = lexicon.word_set("title_kin")
        self._links = lexicon.word_set("name_to_title")
        self._fillers = lexicon.word_set("name_to_title_filler")
        self._candidacy = lexicon.word_set("name_to_candidacy")
        self._candidate_links = lexicon.word_set("name_to_candidate")
        self._bodies = tuple(lexicon.words["named_body"])
        self._pronouns = lexicon.word_set("name_to_title_pronoun")
        self._somebody = lexicon.word_set("name_to_title_somebody")

    def read(
        self, text: Text, seats: Sequence[Seat], regions: Sequence[RawRegion], lines: Lines
    ) -> None:
        """Fills in ``name`` and ``inline`` of the seats that have a name beside them."""
        by_start = {region.start: region for region in regions}
        for seat in seats:
            home = regions[seat.region].candidates if seat.region is not None else ()
            name = self._behind(text, seat, by_start, home, lines)
            if name is not None:
                seat.name = name
                seat.inline = True
        unlist(text, seats)
        pair_behind(text, seats, self._names)
        for one, other in pairwise(seats):
            if one.name is None and other.name is not None and other.inline:
                gap = text.low[one.end : other.title.start].strip(" ,")
                if (
                    gap in self._compounds
                    or (gap == "/" and one.title.office not in _IN_PAIRS)
                    or (gap == "dan" and _is_also_candidate(one, other))
                ):
                    one.name = other.name
        held = {seat.name.start for seat in seats if seat.name is not None}
        by_stop = {seat.name.stop: seat.name for seat in seats if seat.name is not None}
        kin = {
            seat.name.start: seat.title.start
            for seat in seats
            if seat.name is not None and self._word_before(text, seat.title.start) in self._kin
        }
        floor = 0
        for seat in seats:
            if seat.name is not None and _is_linked(text, seat):
                known = self._before(text, seat, floor, by_stop, held, regions, lines)
                if known is not None:
                    held.discard(seat.name.start)
                    seat.name = known
                    seat.inline = False
            elif seat.name is None:
                seat.name = self._before(text, seat, floor, by_stop, held, regions, lines)
                if seat.name is not None and seat.name.start in kin:
                    self._take_kin(text, seat, kin[seat.name.start])
                elif seat.name is not None:
                    # "Budi, Kabag Umum, dimutasi menjadi Camat Ende"
                    by_stop.setdefault(seat.end, seat.name)
            floor = seat.end
        pair_before(text, seats, self._names)
        name_headline(text, seats, by_start, lines, self._names)

    def _take_kin(self, text: Text, seat: Seat, begin: int) -> None:
        """Gives a title to the relative of the one who is named before it, whose title begins at
        ``begin``: "Gibran, putra sulung Presiden Joko Widodo, menjadi Wali Kota Solo".
        """
        name, seat.name = seat.name, None
        if name is None:
            return
        if text.low.startswith(_POINTS_BACK, name.stop):
            # "Putra sulung Presiden Joko Widodo itu menjadi cawapres"
            seat.pointed_from = begin
            return
        start = begin
        while text.low.endswith(" ", 0, start) and (
            self._word_before(text, start) in self._kin or self._word_before(text, start) in _OF_KIN
        ):
            start = text.low.rfind(" ", 0, start - 1) + 1
        if start < begin:
            floor = text.sentences[text.sentence_index(begin)][0]
            seat.name = self._names.read_before(text.norm, start, floor)

    def _behind(
        self,
        text: Text,
        seat: Seat,
        by_start: Mapping[int, RawRegion],
        home: Sequence[str],
        lines: Lines,
    ) -> RawName | None:
        norm = text.norm
        at = seat.end
        if norm[at : at + 1] not in (" ", ","):
            return None
        if norm[at] == "," and self._word_before(text, seat.title.start) in self._kin:
            # "Istri Bupati Ende, Rina"
            return None
        start, initials = self._name_start(text, seat, by_start, home, lines)
        if start < 0:
            return None
        # Only of a name in capitals it must be known beforehand how its line is written.
        upper = norm[start + 1 : start + 2].isupper() and lines.style(start) == "upper"
        name = self._read(norm, seat, start, initials, upper=upper, kan=True)
        if name is not None and norm.find("kan", start, name.end) > 0 and not lines.runs(start):
            name = self._read(norm, seat, start, initials, upper=upper, kan=False)
        if name is None:
            return None
        if norm[name.stop : name.stop + 1] == "\n" and lines.style(start) == "plain":
            name = self._over_break(norm, name, upper=name.tokens[-1].isupper())
        if self._is_region(seat, name):
            return None
        style = lines.style(start)
        if style == "plain":
            head = head_of_named_body(text, seat, name, by_start, self._names, self._bodies)
            if head is not None:
                return head
        if style == "plain" and not self._goes_on(norm, name):
            return behind_unknown_place(text.norm, seat, name, self._names)
        whole = self._between_commas(norm, name) if style == "plain" else None
        if whole is not None:
            return whole
        if style == "title" and norm[at] == "," and _ENDS_LINE.match(norm, name.stop) is not None:
            # A line of its own, as under photographs: "Wakil Gubernur Kalteng, Said Ismail".
            return name
        if style == "title" and (
            name.stop > name.end or (name.honorifics and norm[name.stop : name.stop + 1] == ",")
        ):
            # No headline has degrees: "Hadir Kepala BPKAD Drs. Basiran, M.Si, Kepala BKD …".
            return name
        return lines.confirmed(name, style)

    def _read(
        self, norm: str, seat: Seat, start: int, initials: int, *, upper: bool, kan: bool
    ) -> RawName | None:
        """The name behind a title, which tells a person in words that tell none elsewhere."""
        read = self._names.read
        if (
            not initials
            and norm[start : start + 2].isupper()
            and norm[start + 2 : start + 3] == " "
        ):
            # "AR Juliansyah"
            branch = norm[start : start + 2] in _BRANCHES
            initials = 2 if norm[start + 3 : start + 5].istitle() and not branch else 0
        # Heads of regions are named in pairs, others are not.
        hyphens = seat.title.office not in _IN_PAIRS and seat.title.tenure != "candidate"
        name = read(norm, start, initials=initials, capitals=upper, hyphens=hyphens, kan=kan)
        if name is None and not upper:
            name = read(norm, start, capitals=True)
            if name is not None and norm[name.stop : name.stop + 1] == "\n":
                name = self._over_break(norm, name, upper=True)
            if name is not None and not self._names.in_capitals(name):
                name = None
        return name or self._everyday_name(norm, start)

    def _everyday_name(self, norm: str, start: int) -> RawName | None:
        """A single name that is a word of everyday language elsewhere: "Lurah Cibadak, Dini, …"."""
        if norm[start - 2 : start] != ", ":
            return None
        match = _ALONE.match(norm, start)
        words = self._names.words
        if match is None or not words.is_plain(match["word"]) or words.may_follow(match["word"]):
            return None
        end = match.end("word")
        return RawName(start, end, start, end, (match["word"],), (), ())

    def _over_break(self, norm: str, name: RawName, *, upper: bool) -> RawName:
        """The name with its parts on the next line, where layout broke the line inside it."""
        at = name.stop + 1
        if not norm[at : at + 1].isupper():
            return name
        line_start = norm.rfind("\n", 0, name.begin) + 1
        joined = " " * (name.begin - line_start) + norm[name.begin : name.stop] + " "
        joined += norm[at : at + _LEFT].partition("\n")[0]
        whole = self._names.read(joined, name.begin - line_start, capitals=upper)
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

    def _name_start(
        self,
        text: Text,
        seat: Seat,
        by_start: Mapping[int, RawRegion],
        home: Sequence[str],
        lines: Lines,
    ) -> tuple[int, int]:
        """Where a name may begin behind a title, and the longest initials that may be one; -1
        where nothing can. Brackets, parent regions and the like are passed over; ``home`` are the
        codes that the title's own region may have.
        """
        norm, low = text.norm, text.low
        at = seat.end
        initials = 0
        home_codes = frozenset(home)
        for _ in range(_MOST_STEPS):
            two = norm[at : at + 2]
            if two == " (":
                if is_bracketed_name(norm, at + 2, seat, self._names, self._gazetteer):
                    return at + 2, initials
                at = norm.find(")", at, at + _LONGEST_BRACKET) + 1
                if not at:
                    break
                continue
            if low.startswith(" di ", at) and at + 4 in by_start:
                at = by_start[at + 4].end
                continue
            gap = 2 if two == ", " else 1
            if two[:1] not in (" ", ","):
                break
            while norm[at + gap : at + gap + 1] == " ":
                gap += 1
            region = by_start.get(at + gap)
            if region is not None and (
                region.name_start > region.start
                or self._is_region_only(norm, region.end)
                or _is_parent(region, home)
                # "Bupati Ende yang juga Ketua DPC PDIP Ende Budi Raharja"
                or (at > seat.end and not home_codes.isdisjoint(region.candidates))
            ):
                at = region.end
                continue
            if not low[at + gap : at + gap + 1].isalnum():
                break
            if norm[at + gap].isupper():
                word = low[at + gap : low.find(" ", at + gap)]
                if not self._names.words.is_no_name(word) or lines.style(at) != "plain":
                    return at + gap, initials
            match = self._between(low, at)
            if match is None:
                return at + gap, initials
            if match.group().endswith(_INITIALS):
                initials = SURE_INITIALS
            at = match.end()
        return -1, 0

    @staticmethod
    def _word_before(text: Text, start: int) -> str:
        return text.low[max(0, start - 16) : start].rstrip().rpartition(" ")[2]

    def _is_region(self, seat: Seat, name: RawName) -> bool:
        """Whether a single word is the region of an office, though it was not joined to it."""
        return (
            len(name.tokens) == 1
            and seat.region is None
            and bool(seat.title.levels)
            and name.tokens[0].lower() in self._gazetteer.surfaces()
        )

    def _past_region(self, norm: str, name: RawName, end: int) -> RawName | None:
        """What is left of a reading that begins with a region, if it is a name."""
        if norm[end : end + 1] != " " or end >= name.stop:
            return None
        rest = self._names.read(norm, end + 1)
        return rest if rest is not None and rest.stop == name.stop else None

    def _goes_on(self, norm: str, name: RawName) -> bool:
        """Whether a headline seems to run on behind a name: "Ketua MPR Bicara Ruang Demokrasi"."""
        stop = name.stop
        if stop > name.end and norm[stop - 1] == ".":
            # The full stop of "Supratman, S.IP., M.H. Dalam sambutannya" ends the sentence too.
            return False
        following = norm[stop + 1 : stop + 3]
        if norm[stop : stop + 1] != " " or not (following.isalpha() and following.istitle()):
            return False
        word = norm[stop + 1 : stop + 24].partition(" ")[0].rstrip(",.")
        return not self._names.words.may_follow(word)

    def _between_commas(self, norm: str, name: RawName) -> RawName | None:
        """The name with a last word that is another word too, where commas part it from the rest.

        "Ketua DPRD Ende, Murnan Hadiri, menyayangkan"
        """
        if norm[name.begin - 2 : name.begin] != ", " or name.stop > name.end:
            return None
        match = _LAST_WORD.match(norm, name.stop)
        words = self._names.words
        if match is None or words.may_follow(match["word"]) or words.is_acronym(match["word"]):
            return None
        end = match.end("word")
        return msgspec.structs.replace(
            name, end=end, stop=end, tokens=(*name.tokens, match["word"])
        )

    @staticmethod
    def _is_region_only(norm: str, end: int) -> bool:
        """Whether what begins as a region ends as one: "Kediri Santoso" does not."""
        return not (norm[end : end + 1] == " " and norm[end + 1 : end + 2].isupper()) or (
            norm[end + 1 : end + 4]
            in ("Kab", "Kot", "Pro", "Kec", "Pj ", "H. ", "Hj.", "Drs", "Dr.")
        )

    def _before(
        self,
        text: Text,
        seat: Seat,
        floor: int,
        by_stop: dict[int, RawName],
        held: set[int],
        regions: Sequence[RawRegion],
        lines: Lines,
    ) -> RawName | None:
        norm, low = text.norm, text.low
        start = seat.title.start
        if start < 2 or norm[start - 1] not in " (":
            return None
        linked = seat.title.tenure == "former" or norm[start - 1] == "("
        if norm[seat.title.core_start].isupper() and low.endswith(" yang ", 0, start):
            # "Gede Suardana yang Ketua KPU Buleleng"
            linked = True
        floor_of_line = max(0, start - _LEFT)
        begin = max(floor_of_line, norm.rfind("\n", floor_of_line, start) + 1)
        candidate = seat.title.tenure == "candidate"
        at = start
        word = ""
        while at > begin:
            while norm[at - 1] in " (" and at > begin:
                at -= 1
            word_start = max(begin, low.rfind(" ", begin, at) + 1)
            word = low[word_start:at].strip(",")
            if word in self._links or (candidate and word in self._candidate_links):
                linked = True
            elif word not in self._fillers and not (candidate and word in self._candidacy):
                break
            at = word_start
        if (
            linked
            and at > begin
            and norm[start - 1] == " "
            and (
                word in self._pronouns
                or (word in self._somebody and norm[at - len(word)].isupper())
            )
        ):
            seat.pointed_from = at
            return None
        comma = norm[at - 1 : at] == "," or (
            # "Masrukin, S.Sos., M.Si Penjabat Bupati …"
            at == start - 1 and self._names.words.is_degree(norm[norm.rfind(" ", 0, at) + 1 : at])
        )
        if not linked and not (comma and _is_apposition(norm, seat)):
            return None
        at = begin + len(norm[begin:at].rstrip(" ,"))
        known = by_stop.get(at)
        if known is not None:
            # "… Wakil Bupati Andi, Kapolres Ende": in a list of titles the name is the other's.
            return known if linked else None
        sentence = text.sentences[text.sentence_index(start)][0]
        floor = max(sentence, floor, begin)
        name = self._names.read_before(norm, at, floor, initials=2)
        if name is None and norm[at - 3 : at].isupper() and lines.style(at - 1) == "plain":
            name = self._names.read_before(norm, at, floor, capitals=True)
            if name is not None and not self._names.in_capitals(name):
                name = None
        for region in regions if name is not None else ():
            if name is not None and name.start in (region.start, region.name_start):
                # "Ketua Korpri Blora Komang Irawan yang juga Sekda Blora"
                name = self._past_region(norm, name, region.end) if linked else None
        if name is None or name.start in held:
            return None
        if name.tokens[-1].isupper() and norm[name.start - 2 : name.start - 1].isdigit():
            # "Komandan Korem 143 HO, Sekda Ende" names nobody.
            return None
        style = lines.style(name.start)
        return name if style == "plain" else lines.confirmed(name, style)


def _is_linked(text: Text, seat: Seat) -> bool:
    """Whether a title is told of somebody, and what stands behind its comma is none who holds it.

    "jelas Alim yang juga menjabat sebagai Kepala Desa Karangsono, Sukorejo."
    """
    name = seat.name
    if (
        name is None
        or text.norm[seat.end] != ","
        or len(name.tokens) > 1
        or name.start > name.begin
    ):
        return False
    return (
        _LINKED.search(text.low, max(0, seat.title.start - _LONGEST_LINK), seat.title.start)
        is not None
    )


def _is_parent(region: RawRegion, home: Sequence[str]) -> bool:
    """Whether a region is the one that another lies in: "Bupati Ende, Nusa Tenggara Timur Budi"."""
    return any(code.startswith(f"{other}.") for code in home for other in region.candidates)


def _is_also_candidate(one: Seat, other: Seat) -> bool:
    """Whether a head of a region is a candidate too: "Wali Kota Solo dan cawapres Gibran"."""
    return (
        one.region is not None
        and one.title.tenure == "incumbent"
        and other.title.tenure == "candidate"
        and other.title.office != f"wakil_{one.title.office}"
    )


def _is_apposition(norm: str, seat: Seat) -> bool:
    """Whether a title behind a name and a comma is that person's: "Nasrul, pj wali kota Batu,"."""
    if norm[seat.title.core_start].isupper():
        return True
    return seat.region is not None and norm[seat.end : seat.end + 1] in (",", ".")
