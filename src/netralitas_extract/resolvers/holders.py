"""The names that stand beside titles: behind them, or before them ("Ugas Irwanto, Pj Bupati …")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.names.words import SURE_INITIALS
from netralitas_extract.resolvers.appointed import choosing_word, give_to_chosen
from netralitas_extract.resolvers.bodies import head_of_named_body
from netralitas_extract.resolvers.brackets import is_bracketed_name
from netralitas_extract.resolvers.clause_titles import part_from_subjects
from netralitas_extract.resolvers.headlines import name_headline
from netralitas_extract.resolvers.held_names import IN_PAIRS, HeldNameReader
from netralitas_extract.resolvers.kin import give_to_kin, word_ahead
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.nicknames import name_before_nickname
from netralitas_extract.resolvers.pairs import (
    is_appointed,
    pair_around,
    pair_before,
    pair_behind,
    unlist,
)
from netralitas_extract.resolvers.places_between import (
    is_parent,
    is_region_only,
    is_seat_of_office,
)
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.resolvers.told_titles import is_told_of, is_told_of_pronoun
from netralitas_extract.resolvers.unknown_places import behind_unknown_place
from netralitas_extract.text import Text

__all__ = ["HolderReader"]

_LONGEST_BRACKET = 40
_MOST_STEPS = 6
_INITIALS = ("inisial",)
_LEFT = 90
_ENDS_LINE = re.compile(r" ?(?:--?|\([a-z ]+\)|\.)?(?:\n|$)")


class HolderReader:
    """Finds the names beside titles with the words of one lexicon."""

    __slots__ = (
        "_between",
        "_bodies",
        "_candidacy",
        "_candidate_links",
        "_chosen",
        "_compounds",
        "_fillers",
        "_gazetteer",
        "_held",
        "_kin",
        "_links",
        "_names",
        "_openings",
        "_pronouns",
        "_somebody",
    )

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self._names = names
        self._held = HeldNameReader(names)
        self._between = lexicon.expression("{title_to_name}").match
        self._gazetteer = lexicon.gazetteer
        self._chosen = lexicon.word_set("title_chosen")
        self._compounds = lexicon.word_set("title_to_title")
        self._kin = lexicon.word_set("title_kin")
        self._openings = lexicon.word_set("clause_opening")
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
                    or (gap == "/" and one.title.office not in IN_PAIRS)
                    or (gap == "dan" and _is_also_candidate(one, other))
                ):
                    one.name = other.name
        held = {seat.name.start for seat in seats if seat.name is not None}
        by_stop = {seat.name.stop: seat.name for seat in seats if seat.name is not None}
        kin = {
            seat.name.start: seat.title.start
            for seat in seats
            if seat.name is not None and word_ahead(text, seat.title.start) in self._kin
        }
        chosen = {
            seat.name.start: begin
            for seat in seats
            if seat.name is not None
            and (begin := choosing_word(text, seat.title.start, self._chosen)) >= 0
        }
        floor = 0
        for seat in seats:
            told = is_told_of(text, seat)
            if seat.name is None or told or is_appointed(text, seat):
                before = self._before(text, seat, floor, by_stop, held, regions, lines)
                if seat.name is None or (
                    before is not None
                    and (told or "," not in text.low[before.stop : seat.title.start])
                ):
                    # "Menurut Ahok yang pernah menjadi bupati, Gibran …"
                    seat.name, seat.inline = before, False
                if seat.name is not None and seat.name.start in kin:
                    give_to_kin(text, seat, kin[seat.name.start], self._kin, self._names)
                elif seat.name is not None:
                    begin = chosen.get(seat.name.start, -1)
                    if begin < 0 or not give_to_chosen(
                        text, seat, begin, self._pronouns, by_stop, self._names
                    ):
                        # "Budi, Kabag Umum, dimutasi menjadi Camat Ende"
                        by_stop.setdefault(seat.end, seat.name)
            floor = seat.end
            if (
                seat.name is None
                and text.low.startswith(",", seat.end)
                and is_told_of_pronoun(text, seat)
            ):
                seat.pointed_from = seat.title.start
        part_from_subjects(text, seats, self._openings)
        pair_before(text, seats, self._names)
        pair_around(seats, text)
        name_headline(text, seats, by_start, lines, self._names)

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
        if norm[at] == "," and word_ahead(text, seat.title.start) in self._kin:
            # "Istri Bupati Ende, Rina"
            return None
        start, initials = self._name_start(text, seat, by_start, home, lines)
        if start < 0:
            return None
        # Only of a name in capitals it must be known beforehand how its line is written.
        upper = norm[start + 1 : start + 2].isupper() and lines.style(start) == "upper"
        name = self._held.read(norm, seat, start, initials, upper=upper, kan=True)
        if name is not None and norm.find("kan", start, name.end) > 0 and not lines.runs(start):
            name = self._held.read(norm, seat, start, initials, upper=upper, kan=False)
        if name is None:
            return None
        if norm[name.stop : name.stop + 1] == "\n" and lines.style(start) == "plain":
            name = self._held.over_break(norm, name, upper=name.tokens[-1].isupper())
        if self._is_region(seat, name):
            return None
        style = lines.style(start)
        if style == "plain":
            head = head_of_named_body(text, seat, name, by_start, self._names, self._bodies)
            if head is not None:
                return head
        if style == "plain" and is_seat_of_office(seat, norm, name):
            seat.end = name.end
            return self._behind(text, seat, by_start, home, lines)
        if style == "plain" and not self._held.goes_on(norm, name):
            return behind_unknown_place(norm, seat, name, self._names)
        whole = self._held.between_commas(norm, name) if style == "plain" else None
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
        for _ in range(_MOST_STEPS):
            two = norm[at : at + 2]
            if two == " (":
                if is_bracketed_name(norm, at + 2, seat, self._names, self._gazetteer):
                    return at + 2, initials
                at = norm.find(")", at, at + _LONGEST_BRACKET) + 1
                if not at:
                    break
                continue
            if two == " ,":
                at += 1
                continue
            if low.startswith((" di ", ", di "), at):
                place = by_start.get(low.index("i ", at) + 2)
                if place is not None:
                    at = place.end
                    continue
            gap = 2 if two == ", " else 1
            if two[:1] not in (" ", ","):
                break
            while norm[at + gap : at + gap + 1] == " ":
                gap += 1
            region = by_start.get(at + gap)
            if region is not None and (
                region.name_start > region.start
                or is_region_only(norm, region.end)
                or is_parent(region, home)
                # "Bupati Ende yang juga Ketua DPC PDIP Ende Budi Raharja"
                or (at > seat.end and any(code in home for code in region.candidates))
            ):
                at = region.end
                # Behind the region of an office may stand the one that it lies in.
                home = (*home, *region.candidates)
                continue
            if not low[at + gap : at + gap + 1].isalnum():
                break
            if norm[at + gap].isupper():
                word = low[at + gap : low.find(" ", at + gap)].rstrip(",")
                if not self._names.words.is_no_name(word) or lines.style(at) != "plain":
                    return at + gap, initials
            match = self._between(low, at)
            if match is None:
                return at + gap, initials
            if match.group().endswith(_INITIALS):
                initials = SURE_INITIALS
            at = match.end()
        return -1, 0

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

    def _is_person(self, name: RawName, by_stop: Mapping[int, RawName]) -> bool:
        """Whether words before a title, with no comma between, are a name for sure.

        "Tri Adhianto Plt Wali Kota Bekasi", not "Relawan Tunas Muda Bupati Ende"
        """
        return len(name.tokens) > 1 and (
            any(self._names.words.is_given(token) for token in name.tokens)
            or any(name.tokens == other.tokens for other in by_stop.values())
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
        beside = at == start - 1 and not comma and seat.region is not None and norm[start].isupper()
        if not linked and not beside and not (comma and _is_apposition(norm, seat)):
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
        if name is not None:
            name = name_before_nickname(norm, name, floor, self._names)
        for region in regions if name is not None else ():
            if name is not None and name.start in (region.start, region.name_start):
                # "Ketua Korpri Blora Komang Irawan yang juga Sekda Blora"
                name = self._past_region(norm, name, region.end) if linked else None
        if name is None or name.start in held:
            return None
        if beside and not linked and not self._is_person(name, by_stop):
            return None
        if name.tokens[-1].isupper() and norm[name.start - 2 : name.start - 1].isdigit():
            # "Komandan Korem 143 HO, Sekda Ende" names nobody.
            return None
        style = lines.style(name.start)
        found = name if style == "plain" else lines.confirmed(name, style)
        # "Sambut Masa Tenang, Pj Sekda Halbar: …"
        return found if found is not None and len(found.tokens) == len(name.tokens) else None


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
