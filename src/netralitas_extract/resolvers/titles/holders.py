"""Who holds which title: the names that stand beside titles, and those that are shared out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.nicknames import NicknameReader
from netralitas_extract.resolvers.titles.appointed import choosing_word, give_to_chosen
from netralitas_extract.resolvers.titles.army_units import part_units
from netralitas_extract.resolvers.titles.clause_titles import part_from_subjects
from netralitas_extract.resolvers.titles.headlines import name_headline
from netralitas_extract.resolvers.titles.held_names import IN_PAIRS, HeldNameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.hoped_for import make_candidates
from netralitas_extract.resolvers.titles.kin import give_to_kin
from netralitas_extract.resolvers.titles.names_before import NamesBefore
from netralitas_extract.resolvers.titles.names_behind import NamesBehind
from netralitas_extract.resolvers.titles.pairs import (
    is_appointed,
    pair_around,
    pair_before,
    pair_behind,
    unlist,
    unlist_aged,
)
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.resolvers.titles.told_titles import is_told_of, is_told_of_pronoun
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["HolderReader"]


class HolderReader:
    """Finds the names beside titles with the words of one lexicon.

    Attributes:
        demonstratives: words behind a title that point back to somebody, each with its blank.
    """

    __slots__ = ("_gazetteer", "_held", "_names", "_nicknames", "_words", "demonstratives")

    def __init__(self, lexicon: Lexicon, names: NameReader, nicknames: NicknameReader) -> None:
        self._names = names
        self._nicknames = nicknames
        self._held = HeldNameReader(names)
        self._gazetteer = lexicon.gazetteer
        self._words = HolderWords(lexicon)
        self.demonstratives = self._words.demonstratives

    def read(
        self, text: Text, seats: Sequence[Seat], regions: Sequence[RawRegion], lines: Lines
    ) -> None:
        """Fills in ``name`` and ``inline`` of the seats that have a name beside them."""
        behind = NamesBehind(text, regions, lines, self._held, self._words, self._gazetteer)
        for seat in seats:
            name = behind.read(seat)
            if name is not None:
                seat.name = name
                seat.inline = True
        part_units(text, seats, self._words.army_units)
        unlist(text, seats, self._words)
        unlist_aged(text, seats, self._words)
        pair_behind(text, seats, self._names)
        self._share(text, seats)
        before = NamesBefore(text, regions, lines, self._nicknames, self._words)
        self._look_before(text, seats, before)
        make_candidates(text, seats, self._words)
        part_from_subjects(text, seats, self._words)
        pair_before(text, seats, self._names)
        pair_around(seats, text)
        by_start = {region.start: region for region in regions}
        name_headline(text, seats, by_start, lines, self._names, self._words)

    def _share(self, text: Text, seats: Sequence[Seat]) -> None:
        """Gives the first of two titles of one person the name behind the second."""
        for one, other in pairwise(seats):
            if one.name is None and other.name is not None and other.inline:
                # "calon Bupati Ende nomor urut 1, yang juga …"
                number = self._words.numbered(text.low, one.end, other.title.start)
                end = one.end if number is None else number.end()
                gap = text.low[end : other.title.start].strip(" ,")
                if (
                    gap in self._words.compounds
                    or (gap == "/" and one.title.office not in IN_PAIRS)
                    or (gap == "dan" and _is_also_candidate(one, other))
                ):
                    one.name = other.name

    def _look_before(self, text: Text, seats: Sequence[Seat], before: NamesBefore) -> None:
        """Gives titles the names that stand before them, or before those who chose their holder
        or whose relative the holder is.
        """
        words = self._words
        held = {seat.name.start for seat in seats if seat.name is not None}
        by_stop = {seat.name.stop: seat.name for seat in seats if seat.name is not None}
        # By start of a name where the title of a relative, or the verb of who chose, begins.
        kin = _by_name(
            seats,
            lambda start: start if word_before(text.low, start) in words.kin else -1,
        )
        chosen = _by_name(seats, lambda start: choosing_word(text, start, words))
        floor = 0
        for seat in seats:
            told = is_told_of(text, seat, words)
            if seat.name is None or told or is_appointed(text, seat, words):
                name = before.read(seat, floor, by_stop, held)
                if seat.name is None or (
                    name is not None and (told or "," not in text.low[name.stop : seat.title.start])
                ):
                    # "Menurut Ahok yang pernah menjadi bupati, Gibran …"
                    seat.name, seat.inline = name, False
                if seat.name is not None and seat.name.start in kin:
                    give_to_kin(text, seat, kin[seat.name.start], self._names, words)
                elif seat.name is not None:
                    begin = chosen.get(seat.name.start, -1)
                    if begin < 0 or not give_to_chosen(
                        text, seat, begin, by_stop, self._names, words
                    ):
                        # "Budi, Kabag Umum, dimutasi menjadi Camat Ende"
                        by_stop.setdefault(seat.end, seat.name)
            floor = seat.end
            if seat.name is None and is_told_of_pronoun(text, seat, words):
                seat.pointed_from = seat.title.start


def _by_name(seats: Sequence[Seat], find: Callable[[int], int]) -> Mapping[int, int]:
    """By start of a name what is found before its title, unless that is -1."""
    return {
        seat.name.start: found
        for seat in seats
        if seat.name is not None and (found := find(seat.title.start)) >= 0
    }


def _is_also_candidate(one: Seat, other: Seat) -> bool:
    """Whether a head of a region is a candidate too: "Wali Kota Solo dan cawapres Gibran"."""
    return (
        one.region is not None
        and one.title.tenure == "incumbent"
        and other.title.tenure == "candidate"
        and other.title.office != f"wakil_{one.title.office}"
    )
