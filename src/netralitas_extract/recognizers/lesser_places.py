"""Kecamatan and villages behind their type word, and misspelt names of greater regions."""

from __future__ import annotations

from functools import lru_cache

import regex

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.model import Level
from netralitas_extract.raw import RawRegion
from netralitas_extract.text import Text

__all__ = ["lesser_places"]

_NAME = regex.compile(r" ((?:[A-Z][\w'-]*)(?: (?:[A-Z][\w'-]*|[IVX]+\b)){0,3})")
_LISTED = regex.compile(
    r"(?:, |,? (?:dan|serta|maupun|atau) )((?:[A-Z][\w'-]*)(?: (?:[A-Z][\w'-]*|[IVX]+\b)){0,3})"
)
_LONGEST_VILLAGE_WORDS = 3
_NOT_A_NAME = frozenset(
    [
        "asn",
        "pns",
        "kpu",
        "bawaslu",
        "tni",
        "polri",
        "dprd",
        "pemkab",
        "pemkot",
        "pemprov",
        "pj",
        "plt",
        "plh",
        "pjs",
        "bupati",
        "gubernur",
        "wali",
        "walikota",
        "camat",
        "lurah",
        "kades",
        "kepala",
        "ketua",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
        "kabupaten",
        "kota",
        "kecamatan",
        "desa",
        "kelurahan",
        "provinsi",
        "kab",
        "kec",
        "prov",
        "pemilu",
        "pilkada",
        "h",
        "hj",
        "dr",
        "drs",
        "ir",
        "setempat",
        "yang",
        "dan",
        "di",
        "selain",
        "saat",
        "sementara",
        "tersebut",
        "itu",
        "ini",
        "akan",
        "jangan",
        "harus",
        "wajib",
        "tahun",
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ]
)


def lesser_places(
    text: Text,
    start: int,
    type_end: int,
    entry: PlaceEntry,
    gazetteer: Gazetteer,
    known: set[int],
) -> list[RawRegion]:
    """The regions whose type word, or whose head's title, stands at ``start``..``type_end``.

    One, or for kecamatan as many as a list has ("Kecamatan Woja, Hu'u dan Pekat"). ``known`` are
    the starts of greater regions' names already found, whose type word this may be.
    """
    name = _NAME.match(text.norm, type_end)
    if name is None:
        return []
    begin = name.start(1)
    words = _name_words(name[1], entry)
    if not words or (entry.level != "district" and begin in known):
        return []
    span_start = begin if entry.head else start
    if entry.level == "district":
        return _districts(text, words, begin, span_start, entry, gazetteer)
    if entry.level == "village":
        if entry.head:
            words = next(
                (
                    words[:count]
                    for count in range(len(words), 0, -1)
                    if _is_village(text.norm, " ".join(words[:count]))
                ),
                [],
            )
            if not words:
                return []
        written = " ".join(words[:_LONGEST_VILLAGE_WORDS])
        end = begin + len(written)
        return [RawRegion(span_start, end, begin, (), "village", False, entry.id)]
    repaired = _repaired(words, begin, span_start, entry, gazetteer)
    return [] if repaired is None else [repaired]


def _name_words(written: str, entry: PlaceEntry) -> list[str]:
    words = written.split(" ")
    if words[0] in entry.stop:
        return []
    for count, word in enumerate(words):
        if word.lower() in _NOT_A_NAME:
            return words[:count]
    return words


def _districts(
    text: Text,
    words: list[str],
    begin: int,
    span_start: int,
    entry: PlaceEntry,
    gazetteer: Gazetteer,
) -> list[RawRegion]:
    found: list[RawRegion] = []
    rule = entry.id
    while words:
        district = _longest_district(words, begin, gazetteer)
        if district is None:
            break
        end, codes = district
        found.append(RawRegion(span_start, end, begin, codes, "district", False, rule))
        following = None if entry.head else _LISTED.match(text.norm, end)
        if following is None:
            break
        begin = span_start = following.start(1)
        words = _name_words(following[1], entry)
        rule = "place.listed_district"
    return found


def _longest_district(
    words: list[str], begin: int, gazetteer: Gazetteer
) -> tuple[int, tuple[str, ...]] | None:
    for count in range(len(words), 0, -1):
        written = " ".join(words[:count])
        codes = gazetteer.districts_named(written)
        if codes:
            return begin + len(written), codes
    return None


def _is_village(norm: str, name: str) -> bool:
    """Whether the article says elsewhere that the name behind "Lurah" is a village's.

    "Lurah Sidodadi" names a village, "Kades Suparman" a person.
    """
    at = norm.find(name)
    while at >= 0:
        after = norm[at + len(name) : at + len(name) + 12].lower()
        if after.startswith((", kec", ", kab", ", distrik", ", kapanewon")):
            return True
        if norm[max(0, at - 11) : at].lower().endswith(("desa ", "kelurahan ", "kalurahan ")):
            return True
        at = norm.find(name, at + 1)
    return False


@lru_cache(maxsize=8)
def _names_of_level(gazetteer: Gazetteer, level: Level) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for surface, value in gazetteer.surfaces().items():
        codes = tuple(c for c in value.candidates if gazetteer.by_code(c).level == level)
        if codes and not value.alias:
            names[surface] = codes
    return names


def _repaired(
    words: list[str], begin: int, span_start: int, entry: PlaceEntry, gazetteer: Gazetteer
) -> RawRegion | None:
    """A misspelt name behind its type word, if one name of that level is nearest."""
    from rapidfuzz import process  # loads in 20 ms, and few articles need it
    from rapidfuzz.distance import DamerauLevenshtein

    names = _names_of_level(gazetteer, entry.level)
    for count in range(min(3, len(words)), 0, -1):
        written = " ".join(words[:count]).lower()
        if len(written) < 5:
            continue
        nearest = process.extract(
            written, names.keys(), scorer=DamerauLevenshtein.distance, score_cutoff=1, limit=2
        )
        if not nearest or (len(nearest) > 1 and nearest[0][1] == nearest[1][1]):
            continue
        end = begin + len(" ".join(words[:count]))
        return RawRegion(
            span_start, end, begin, names[nearest[0][0]], entry.level, True, "region.repaired"
        )
    return None
