"""Names that denote administrative regions, with the type words before them."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.gazetteer import Gazetteer, Surface
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.model import Level
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.regions.doubtful import Doubtful, settle_doubtful
from netralitas_extract.recognizers.regions.lesser import LesserPlaces
from netralitas_extract.recognizers.regions.refuting import (
    without_numbers,
    without_people,
    without_rivals,
)
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text, merged, overlaps, start_of

__all__ = ["recognize_regions"]

_BEFORE_TYPE = "(\"'[-/"
_MOST_LETTERS_OF_ABBREVIATION = 3
_AFTER_PLACE_OF_DATELINE = ("-", ",", "(", "|", ":", "/")
_LONGEST_DATELINE = 48
# Entries that tell a person by the name; what is called so elsewhere is that person too.
_OF_PEOPLE = ("given_name.", "surname.", "head.address", "head.person")
# Characters before a name that the words which tell what it is of are looked for in.
_LEFT = 24
_PARTED = re.compile(r" \([A-Za-z]{2,9}\) (?P<rest>[A-Z][a-z]+)(?!\w)")
_LONGEST_VILLAGE = 24
# "Bengkulu Kota - "
_CITY_BEHIND = re.compile(r" Kota(?! ?\w)")
# "Halmahera Utara (Halut), Maluku Utara"
_BEHIND_REGENCY = re.compile(r"(?: \([\w .]{2,24}\)|\))? ?, ")


def recognize_regions(
    text: Text, hits: list[Hit], place_hits: list[Hit], gazetteer: Gazetteer
) -> list[RawRegion]:
    """Region names in order, each with the codes that it may have.

    ``hits`` are those of the gazetteer's surfaces, ``place_hits`` those of the type words.
    """
    reader = _Reader(text, gazetteer)
    taken = 0
    count = len(hits)
    index = 0
    while index < count:
        start, end, surface = hits[index]
        index += 1
        while index < count and hits[index][0] == start:
            if hits[index][1] > end:
                _, end, surface = hits[index]
            index += 1
        if start >= taken:
            if text.norm.startswith(" (", end):
                end, surface = _over_bracket(text.norm, start, end, surface, gazetteer)
            reader.read(start, end, surface)
            taken = end
    found = reader.found
    if reader.doubtful:
        found = settle_doubtful(text, found, reader.doubtful, gazetteer)
    if reader.people:
        found = without_people(text, found, reader.people, gazetteer)
    found = without_rivals(text, found, gazetteer)
    if place_hits:
        found = _with_lesser_places(text, found, place_hits, gazetteer)
    return without_numbers(text.norm, found)


def _over_bracket(
    norm: str, start: int, end: int, surface: Surface, gazetteer: Gazetteer
) -> tuple[int, Surface]:
    """The end of a name, and the name, that a bracket parts: "Ogan Komering Ulu (OKU) Timur"."""
    match = _PARTED.match(norm, end)
    if match is None:
        return end, surface
    whole = gazetteer.surfaces().get(f"{norm[start:end]} {match['rest']}".lower())
    return (end, surface) if whole is None else (match.end(), whole)


class _Reader:
    """Reads the names of one text from left to right.

    Attributes:
        found: names that denote regions.
        doubtful: names that do if something near them or elsewhere in the text says so.
        people: names that the text gives to a person as well.
    """

    __slots__ = (
        "_blocked",
        "_levels",
        "_low",
        "_nonplaces",
        "_norm",
        "_text",
        "doubtful",
        "found",
        "people",
    )

    def __init__(self, text: Text, gazetteer: Gazetteer) -> None:
        self._text = text
        self._norm = text.norm
        self._low = text.low
        self._nonplaces = gazetteer.nonplaces
        self._levels = gazetteer.nonplaces.type_levels
        self._blocked = -2
        self.found: list[RawRegion] = []
        self.doubtful: list[Doubtful] = []
        self.people: set[str] = set()

    def read(self, start: int, end: int, surface: Surface) -> None:
        """Files the name at ``start``..``end`` under what it is."""
        norm, low = self._norm, self._low
        before = low[start - 1] if start else "\n"
        if before == " " or before == ".":
            word_start = low.rfind(" ", 0, start - 1) + 1
            word = low[word_start:start] if before == "." else low[word_start : start - 1]
            if not word.isalpha():
                word = word[word.rfind("\n") + 1 :]
                for mark in _BEFORE_TYPE:
                    if mark in word:
                        word = word[word.rfind(mark) + 1 :]
                word_start = (start if before == "." else start - 1) - len(word)
            level = self._levels.get(word)
            if level is not None and self._typed(start, end, surface, word, word_start, level):
                return
        elif before == "\n" and start and self._typed_above(start, end, surface):
            return
        if not norm[start].isupper() and not (
            before == " " and self._is_owned(word, start, surface)
        ):
            return
        if self._blocked >= 0 and norm[self._blocked : start] in (" ", " ("):
            # What is no place as a whole has none directly behind it: "Bank Sumsel Babel".
            self._blocked = end
            return
        if (
            before == " "
            and norm.startswith("DI ", start - 3)
            and self._special(start, end, surface)
        ):
            return
        blocked = self._nonplaces.blocked(norm, start, end)
        if blocked is not None and not self._is_province_of_last(start, surface):
            if blocked in self._nonplaces.running_on:
                self._blocked = end
            elif blocked.startswith(_OF_PEOPLE):
                self.people.add(norm[start:end])
            return
        if self._is_village(end):
            return
        if not self._has_evidence(start, end, surface):
            self.doubtful.append(Doubtful(start, end, surface))
            return
        candidates, level, rule = surface.candidates, None, "region.bare"
        if (
            len(candidates) > 1
            and norm.startswith(" Kota", end)
            and (_CITY_BEHIND.match(norm, end) is not None or self._is_city_force(start, end))
        ):
            fitting = tuple(code for code in candidates if level_of(code) == "city")
            candidates = fitting or candidates
        self.found.append(RawRegion(start, end, start, candidates, level, False, rule))

    def _typed(
        self, start: int, end: int, surface: Surface, word: str, word_start: int, level: Level
    ) -> bool:
        """Files a name behind a type word; false where the word is none of the name's."""
        low = self._low
        earlier_end = max(0, word_start - 1)
        earlier = low[low.rfind(" ", 0, earlier_end) + 1 : earlier_end]
        if word in self._nonplaces.second_types:
            for mark in _BEFORE_TYPE:  # "se-Kota Administrasi"
                earlier = earlier.rpartition(mark)[2]
            if earlier not in self._levels:
                return False
            level = self._levels[earlier]
            word_start = earlier_end - len(earlier)
        elif level == "city" and earlier.rpartition("/")[2] in self._nonplaces.type_owners:
            return False
        candidates = surface.candidates
        stated: Level | None = level
        if word == "kota" and low.endswith(self._nonplaces.either_types, 0, word_start):
            stated = None
        else:
            fitting = tuple(code for code in candidates if level_of(code) == level)
            if not fitting and not self._norm[start].isupper():
                return True
            candidates = fitting or candidates
        self.found.append(
            RawRegion(word_start, end, start, candidates, stated, False, "region.typed")
        )
        return True

    def _is_owned(self, word: str, start: int, surface: Surface) -> bool:
        """Whether a name in lower case stands behind an office or a body: "wagub papua barat"."""
        if surface.needs_context or surface.needs_title:
            return False
        owners = self._nonplaces.owners
        return word in owners or (
            self._levels.get(word) == "city"
            and " ".join(self._low[max(0, start - _LEFT) : start].split()[-2:]) in owners
        )

    def _special(self, start: int, end: int, surface: Surface) -> bool:
        """Files a name behind "DI", daerah istimewa, where it is no "di" in a line of capitals."""
        codes = tuple(code for code in surface.candidates if level_of(code) == "province")
        if not codes or codes == surface.candidates or self._norm[start:end].isupper():
            return False
        begin = start - len("DI ")
        words = self._low[max(0, begin - _LEFT) : begin].rsplit(None, 1)
        if words and self._levels.get(words[-1]) == "province" and self._low[begin - 1] == " ":
            begin -= len(words[-1]) + 1
        self.found.append(RawRegion(begin, end, start, codes, "province", False, "region.typed"))
        return True

    def _typed_above(self, start: int, end: int, surface: Surface) -> bool:
        """Files a name whose type word ends the line above, in the middle of a sentence."""
        norm, low = self._norm, self._low
        words = low[max(0, start - _LEFT) : start - 1].rsplit(None, 2)
        level = self._levels.get(words[-1]) if len(words) > 1 else None
        word_start = low.rfind(words[-1], 0, start) if level is not None else 0
        if (
            level is None
            or "\n" in low[word_start : start - 1].strip(" ")
            or not norm[word_start - 2 : word_start - 1].islower()
            or not norm[low.rfind(" ", 0, word_start - 1) + 1].islower()
            or not any(level_of(code) == level for code in surface.candidates)
        ):
            return False
        return self._typed(start, end, surface, words[-1], word_start, level)

    def _is_province_of_last(self, start: int, surface: Surface) -> bool:
        """Whether a name is the province behind its regency, whoever is named after it: "Bupati
        Buru, Maluku Rahmad Saleh".
        """
        if not self.found or not _BEHIND_REGENCY.fullmatch(self._norm, self.found[-1].end, start):
            return False
        around = {code[:2] for code in self.found[-1].candidates if len(code) > 2}
        return not around.isdisjoint(surface.candidates)

    def _is_village(self, end: int) -> bool:
        """Whether a name begins that of a village: "Tegal Harum, Kec. Denpasar Barat"."""
        norm = self._norm
        if norm[end : end + 1] != " " or not norm[end + 1 : end + 2].isupper():
            return False
        stop = norm.find(",", end, end + _LONGEST_VILLAGE)
        words = norm[end + 1 : stop].split(" ") if stop > 0 else ()
        return (
            0 < len(words) <= 2
            and all(word.istitle() for word in words)
            and self._low[stop : stop + 12].startswith(self._nonplaces.behind_village)
            and not self._low[stop : stop + 12].startswith(", kab")
        )

    def _has_evidence(self, start: int, end: int, surface: Surface) -> bool:
        """Whether a name that could be something else shows on the spot that it is a region."""
        norm = self._norm
        needy = surface.needs_context
        if surface.capitals:
            written = norm.startswith(surface.capitals, start)
            needy = not written or self._abbreviates_other(start, end)
        if not needy and surface.needs_context_at_start:
            needy = self._proves_nothing(start, end)
        if not needy:
            return True
        evidence = self._nonplaces.evidence(norm, start)
        if evidence == "title":
            return True
        return not surface.needs_title and (evidence is not None or self._is_dateline(start, end))

    def _abbreviates_other(self, start: int, end: int) -> bool:
        """Whether letters stand for something else: "Kanal Banjir Barat (KBB)", "PPU-DDT"."""
        norm = self._norm
        if norm[end : end + 1] == "-" and norm[end + 1 : end + 2].isupper():
            return True
        if norm[start - 2 : start] != " (":
            return False
        words = norm[max(0, start - _LONGEST_DATELINE) : start - 2].split()[start - end :]
        return "".join(word[0] for word in words) == norm[start:end]

    def _proves_nothing(self, start: int, end: int) -> bool:
        """Whether the capitals of a name are those of a sentence's first word or of a heading."""
        name = self._norm[start:end]
        if name.isupper() and end - start > _MOST_LETTERS_OF_ABBREVIATION:
            return True
        text = self._text
        if text.sentences[text.sentence_index(start)][0] != start:
            return False
        # "Pesisir Barat" has a second capital, "Pesisir barat pulau itu" has not.
        return " " not in name or not name.istitle()

    def _is_dateline(self, start: int, end: int) -> bool:
        """Whether a name stands as in datelines: "BATANG, outlet - ", "outlet.com, SOLO - "."""
        text = self._text
        norm = self._norm
        after = norm[end : end + _LONGEST_DATELINE].lstrip()
        if after[:1] not in _AFTER_PLACE_OF_DATELINE:
            return False
        if text.paragraphs[text.paragraph_index(start)][0] == start:
            return after[0] != "," or "-" in after
        if text.sentences[text.sentence_index(start)][0] == start:
            return after[0] == "(" and ") -" in after
        begin = norm.rfind("\n", max(0, start - _LONGEST_DATELINE), start) + 1
        return (
            (begin > 0 or start < _LONGEST_DATELINE)
            and norm[start - 2 : start] in (", ", "- ", "| ", ": ")
            and norm.startswith((" -", " (", "-", ", "), end)
            and "-" in after
        )

    def _is_city_force(self, start: int, end: int) -> bool:
        """Whether a name stands in that of a city's police: "Polres Probolinggo Kota"."""
        return (
            "polres" in self._low[max(0, start - _LEFT) : start]
            and not self._norm[end + len(" Kota") : end + len(" Kota") + 1].isalnum()
        )


def _with_lesser_places(
    text: Text, regions: list[RawRegion], place_hits: list[Hit], gazetteer: Gazetteer
) -> list[RawRegion]:
    """Adds kecamatan, villages and misspelt names behind their type word or head's title."""
    low = text.low
    types: list[tuple[int, int, PlaceEntry]] = []
    for start, _, patterns in place_hits:
        for pattern in patterns:
            match = pattern.match(low, start, None, False)
            if match is not None:
                types.append((start, match.end(), pattern.entry))
                break
    reader = LesserPlaces(text, regions, types, gazetteer)
    added: list[RawRegion] = []
    for start, end, entry in types:
        if not added or start >= added[-1].end:
            added += reader.read(start, end, entry)
    if not added and not reader.refuted:
        return regions
    taken = merged((region.start, region.end) for region in added)
    kept = [
        region
        for region in regions
        if region.start not in reader.refuted and not overlaps(taken, region.start, region.end)
    ]
    return sorted((*kept, *added), key=start_of)
