"""Kecamatan and villages behind their type word, and misspelt names of greater regions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Sequence
from functools import cached_property

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.common import is_heading, is_name_below
from netralitas_extract.recognizers.regions.doubtful import names_before_comma
from netralitas_extract.recognizers.regions.spelling import (
    RepairedName,
    lengthened_name,
    repaired_name,
)
from netralitas_extract.text import Text
from netralitas_extract.text_words import OPENING_MARKS, word_before

__all__ = ["LesserPlaces"]

# "Sumber Makmur", "Hu'u", "Muarajaya II", "16 Ulu", "2 x 11 Kayu Tanam"
_NUMBER = r"(?:\d{1,2}(?:-\d)? (?=Ulu|Ilir)|\d [xX] \d{1,2} )?"
_RUN = rf"({_NUMBER}[A-Z][\w'-]*(?: (?!Rp)(?:[A-Z][\w'-]*|[IVX]+\b)){{0,4}})"
# "Camat Se-Kota Semarang" heads no place that is called so.
# "Danramil 0820-12/Kraksaan"
_NAME = re.compile(rf"(?: {{1,2}}| ?\n|\.|(?<=\d)/|(?<=[./]))(?!Se-){_RUN}")
_GLUED_NUMBER = re.compile(r"(?<=[a-z])\d.*")
_LISTED = re.compile(rf"(?:, |,? (?:dan|serta|maupun|atau|hingga) |-){_RUN}")
_ALTERNATIVE = re.compile(r"/[A-Z]\w+(?: [IVX]+\b)?")  # "Tiro/Truseb"
_LOWER_WORD = re.compile(r" [a-z][a-z'-]{2,}")
_GREATER = frozenset(("province", "regency", "city"))
_LONGEST_VILLAGE_WORDS = 3
_NEAR = 160
_BEHIND = 3
_LONGEST_WORD = 24


class LesserPlaces:
    """Reads what stands behind the type words and titles of one text.

    ``regions`` are the greater regions already found, in order; ``types`` the type words and
    titles with the places where they start and end.

    Attributes:
        refuted: starts of those among the regions that are parts of villages' names.
    """

    def __init__(
        self,
        text: Text,
        regions: Sequence[RawRegion],
        types: Sequence[tuple[int, int, PlaceEntry]],
        gazetteer: Gazetteer,
    ) -> None:
        self._text = text
        self._regions = regions
        self._types = types
        self._known = {region.name_start: region for region in regions}
        self._starts = [region.start for region in regions]
        self._gazetteer = gazetteer
        self._nonplaces = gazetteer.nonplaces
        self.refuted: set[int] = set()

    def read(self, start: int, type_end: int, entry: PlaceEntry) -> list[RawRegion]:
        """The regions whose type word, or whose head's title, stands at ``start``..``type_end``.

        One, or for kecamatan as many as a list has ("Kecamatan Woja, Hu'u dan Pekat").
        """
        if entry.level in _GREATER:
            known = self._known.get(type_end + 1)
            if known is not None and not self._runs_on(known.end):
                return []
        match = _NAME.match(self._text.norm, type_end)
        if match is None or (entry.not_after and self._follows(start, entry.not_after)):
            return []
        begin = match.start(1)
        if self._text.norm[type_end] == "." and (
            self._text.low[start:type_end] not in self._nonplaces.short_types
        ):
            return []  # "di desa.Warga", where the blank is missing
        if self._text.norm[begin - 1] == "\n" and not self._is_broken_line(start):
            return []
        known = self._known.get(begin)
        span_start = begin if entry.head else start
        if entry.level == "district":
            if known is not None and entry.yields:
                # "Kapolsek Padang Cermin" is of no police in Padang.
                longest = self._longest_district(match[1], begin)
                if longest is None or longest[0] <= known.end:
                    return []
            return self._districts(match[1], begin, span_start, entry)
        words = self._name_words(match[1], begin, entry)
        if not words:
            return []
        if entry.level == "village":
            if known is not None and entry.head and self._runs_on(known.end):
                self.refuted.add(known.start)  # "Kades Ketapang Daya"
            if known is not None and not (
                self._is_certain_village(start, known.end)
                or self._is_of_named_head(start, known, entry)
            ):
                return []
            if entry.provinces and not self._lies_in(begin, entry.provinces):
                return []
            return self._village(words, begin, span_start, entry)
        # A number may be glued to the name: "1. Kabupaten Nias2. Kabupaten Karo".
        written = _GLUED_NUMBER.sub("", match[1]).split(" ")
        repaired = self._repaired(written, words, begin, entry)
        if repaired is None:
            return []
        end = begin + repaired.length
        level = None if entry.head else entry.level
        return [
            RawRegion(
                span_start, end, begin, repaired.codes, level, repaired.fuzzy, "region.repaired"
            )
        ]

    def _repaired(
        self, written: list[str], words: list[str], begin: int, entry: PlaceEntry
    ) -> RepairedName | None:
        """The misspelt name at ``begin``; ``written`` runs on where ``words`` end."""
        known = self._known.get(begin)
        if known is not None:
            count = self._text.norm.count(" ", begin, known.end) + 1
            if len(written) <= count or written[count].lower() in self._nonplaces.no_part_of_a_name:
                return None
            return lengthened_name(written, count, entry.level, self._gazetteer)
        if len(words) < len(written):
            # "Kepullauan Riau": what is known is only its end.
            whole = repaired_name(written, entry, self._gazetteer)
            if whole is not None and whole.length > len(" ".join(words)):
                return whole
        repaired = repaired_name(written[: len(words)], entry, self._gazetteer)
        following = self._following(begin, begin + len(" ".join(written)) + 2)
        if (
            repaired is not None
            and following is not None
            and not any(
                code[:2] == other[:2] for code in repaired.codes for other in following.candidates
            )
        ):
            # "Kota Bintang, Bekasi" is not Bontang.
            return None
        return repaired

    def _is_broken_line(self, start: int) -> bool:
        """Whether the line that a type word ends is in the middle of a sentence."""
        words = self._text.norm[max(0, start - _LONGEST_WORD) : start].rsplit(None, 1)
        return bool(words) and words[-1].islower() and words[-1].isalpha()

    def _name_words(self, written: str, begin: int, entry: PlaceEntry) -> list[str]:
        """The capitalised words up to one that ends the name, or to another region's name."""
        words = written.split(" ")
        if words[0] in entry.stop:
            return []
        at = begin
        for count, word in enumerate(words):
            if word.lower() in self._nonplaces.no_part_of_a_name or (count and at in self._known):
                return words[:count]
            at += len(word) + 1
        return words

    def _districts(
        self, written: str, begin: int, span_start: int, entry: PlaceEntry
    ) -> list[RawRegion]:
        found: list[RawRegion] = []
        norm = self._text.norm
        rule = entry.id
        while written.partition(" ")[0] not in entry.stop or (
            not found and self._is_of_town(written, begin)
        ):
            district = self._longest_district(written, begin)
            if district is None:
                words = self._name_words(written, begin, entry)
                if found or entry.head or not words or not self._is_whole(words, begin):
                    break
                district = begin + len(" ".join(words)), ()
            end, codes = district
            found.append(RawRegion(span_start, end, begin, codes, "district", False, rule))
            following = None if entry.head else _LISTED.match(norm, end)
            # "Kecamatan Ciemas, Sukabumi": a name that is also a regency's is the regency's.
            if following is None or not codes or following.start(1) in self._known:
                break
            begin = span_start = following.start(1)
            written = following[1]
            rule = "place.listed_district"
        return found

    def _is_of_town(self, written: str, begin: int) -> bool:
        """Whether "Kota" begins a kecamatan's name: "Kecamatan Kota Jantho", not a kota's.

        Where there is a kota of the name too, the regency behind must have the kecamatan.
        """
        district = self._longest_district(written, begin) if written.startswith("Kota") else None
        if district is None:
            return False
        end, codes = district
        following = self._following(end, end + _BEHIND)
        if following is not None and any(
            code.startswith(other) for code in codes for other in following.candidates
        ):
            return True
        city = self._known.get(begin + len("Kota "))
        return end > begin + len("Kota") and (
            city is None or city.level != "city" or city.candidates[0][3] < "7"
        )

    def _longest_district(self, written: str, begin: int) -> tuple[int, tuple[str, ...]] | None:
        words = written.split(" ")
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            codes = self._gazetteer.districts_named(name)
            if not codes and count > 1 and words[0] == "Kota":
                # "Kecamatan Kota Kendal" is Kendal's town.
                codes = self._gazetteer.districts_named(name.removeprefix("Kota "))
            if codes and name.endswith(" Kota") and self._leads_to_city(name, begin):
                continue
            if codes:
                more = _ALTERNATIVE.match(self._text.norm, begin + len(name))
                whole = self._gazetteer.districts_named(name + more[0]) if more is not None else ()
                if more is not None and whole:
                    return more.end(), whole
                return begin + len(name), codes
        # "Kecamatan Kejuruan muda", "Kecamatan Batukliang-Batukliang Utara"
        following = _LOWER_WORD.match(self._text.norm, begin + len(written))
        for name in (
            written + following.group() if following is not None else "",
            words[0].partition("-")[0],
        ):
            codes = self._gazetteer.districts_named(name) if name else ()
            if codes:
                return begin + len(name), codes
        return None

    def _leads_to_city(self, name: str, begin: int) -> bool:
        """Whether "Kota" is the type word of what follows: "Kecamatan Medan Belawan Kota Medan"."""
        city = self._known.get(begin + len(name) + 1)
        return city is not None and any(
            code.startswith(other)
            for code in self._gazetteer.districts_named(name.removesuffix(" Kota"))
            for other in city.candidates
        )

    def _village(
        self, words: list[str], begin: int, span_start: int, entry: PlaceEntry
    ) -> list[RawRegion]:
        if entry.head:
            count = self._named_elsewhere(words)
        elif is_heading(self._text, begin):
            count = self._named_elsewhere(words) or self._likely_words(words)
        elif len(words) > 1 and not self._is_closed(begin + len(" ".join(words))):
            count = self._named_elsewhere(words) or len(words)
        else:
            count = len(words)
        if not count:
            return []
        end = begin + len(" ".join(words[: min(count, _LONGEST_VILLAGE_WORDS)]))
        return [RawRegion(span_start, end, begin, (), "village", False, entry.id)]

    def _named_elsewhere(self, words: list[str]) -> int:
        """How many of the words the article gives to a village elsewhere.

        "Lurah Sidodadi" names a village if there is a "Kelurahan Sidodadi", "Kades Suparman" a
        person.
        """
        for count in range(min(len(words), _LONGEST_VILLAGE_WORDS), 0, -1):
            if " ".join(words[:count]) in self._villages:
                return count
        return 0

    @cached_property
    def _villages(self) -> frozenset[str]:
        """Names that running text gives to villages: "Desa Paiton Lor hadir", "Sukosari, Kec."."""
        norm = self._text.norm
        found: set[str] = set()
        for start, type_end, entry in self._types:
            if entry.level == "village" and not entry.head:
                match = _NAME.match(norm, type_end)
                if match is not None and not is_heading(self._text, type_end):
                    words = self._name_words(match[1], match.start(1), entry)
                    name = " ".join(words)
                    if words and self._is_closed(match.start(1) + len(name)):
                        found.add(name)
            elif entry.level == "district" and not entry.head and norm[start - 2 : start] == ", ":
                # but "Kades Pilih Paslon, Camat Sikur Dituding"
                found.update(names_before_comma(norm, start))
        return frozenset(found)

    def _likely_words(self, words: list[str]) -> int:
        """How many words of a heading in title case, which goes on so, are a village's name: none
        where the text below has no such name ("Kepala Desa Belum Diperiksa").
        """
        if all(word.isupper() for word in words) or not is_name_below(self._text, words[0]):
            return 0
        count = 1
        while count < len(words) and words[count].lower() in self._nonplaces.later_part_of_a_name:
            count += 1
        return count

    def _runs_on(self, end: int) -> bool:
        """Whether another capitalised word follows directly that is no region's name."""
        norm = self._text.norm
        return (
            norm[end : end + 1] == " "
            and norm[end + 1 : end + 2].isupper()
            and (end + 1 not in self._known)
        )

    def _is_whole(self, words: list[str], begin: int) -> bool:
        """Whether capitalised words no table has can be a name as a whole: running text."""
        end = begin + len(" ".join(words))
        return len(words) <= 2 and not is_heading(self._text, begin) and self._is_closed(end)

    def _is_closed(self, end: int) -> bool:
        following = self._text.norm[end : end + 2]
        return (
            following[:1] in (",", ".", ";", ")") or following[1:].islower() or end in self._known
        )

    def _is_certain_village(self, start: int, end: int) -> bool:
        """Whether a village is meant that is called as a greater region: "Desa Kediri, Kec. …"."""
        norm = self._text.norm
        return norm[start].isupper() and (
            norm[end : end + 12].lower().startswith(self._nonplaces.behind_village)
            or self._follows(start, self._nonplaces.before_certain_village)
        )

    def _is_of_named_head(self, start: int, known: RawRegion, entry: PlaceEntry) -> bool:
        """Whether the head of a village is meant whose name is, or begins with, that of a greater
        region: "Kepala Desa Kediri, Budi Santoso", "Kepala Desa Padang Loang".
        """
        norm = self._text.norm
        return (
            norm[start].isupper()
            and (entry.head or self._follows(start, self._nonplaces.before_village_of_head))
            and (
                (
                    norm.startswith(", ", known.end)
                    and norm[known.end + 2 : known.end + 3].isupper()
                    and known.end + 2 not in self._known
                )
                or (self._runs_on(known.end) and not is_heading(self._text, start))
            )
        )

    def _lies_in(self, at: int, provinces: Sequence[str]) -> bool:
        """Whether the next region, else most of the article's, lies in one of the provinces."""
        following = self._following(at, at + _NEAR)
        if following is not None:
            return following.candidates[0][:2] in provinces
        inside = sum(self._by_province[province] for province in provinces)
        return inside * 2 > len(self._regions)

    @cached_property
    def _by_province(self) -> Counter[str]:
        return Counter(region.candidates[0][:2] for region in self._regions)

    def _following(self, start: int, stop: int) -> RawRegion | None:
        """The first greater region that begins in ``start``..``stop``."""
        at = bisect_left(self._starts, start)
        if at < len(self._regions) and self._starts[at] <= stop:
            return self._regions[at]
        return None

    def _follows(self, start: int, words: Container[str]) -> bool:
        """Whether the word before a place is one of ``words``."""
        return word_before(self._text.low, start).lstrip(OPENING_MARKS) in words
