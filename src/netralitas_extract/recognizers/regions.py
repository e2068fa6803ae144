"""Names that denote administrative regions, with the type words before them."""

from __future__ import annotations

from typing import cast

from netralitas_extract.lexicon.gazetteer import Gazetteer, Surface
from netralitas_extract.lexicon.nonplaces import NonPlaces
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.lexicon.schema import PlaceEntry
from netralitas_extract.model import Level
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.lesser_places import lesser_places
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text, merged, overlaps

__all__ = ["recognize_regions"]

_TYPE_LEVEL: dict[str, Level] = {
    "kabupaten": "regency",
    "kab": "regency",
    "kab.": "regency",
    "kota": "city",
    "kotamadya": "city",
    "provinsi": "province",
    "propinsi": "province",
    "prov": "province",
    "prov.": "province",
    "administrasi": "city",
}
# "Wali Kota Bima", "ibu kota Jakarta": here the word belongs to what stands before it.
_NOT_A_TYPE_AFTER = frozenset(("wali", "ibu", "balai"))


def recognize_regions(
    text: Text, hits: list[Hit], place_hits: list[Hit], gazetteer: Gazetteer
) -> list[RawRegion]:
    """Region names in order, each with the codes that it may have.

    ``hits`` are those of the gazetteer's surfaces, ``place_hits`` those of the type words.
    """
    found: list[RawRegion] = []
    nonplaces = gazetteer.nonplaces
    taken = 0
    blocked = -2
    count = len(hits)
    index = 0
    while index < count:
        start, end, surface = hits[index]
        index += 1
        while index < count and hits[index][0] == start:
            if hits[index][1] > end:
                _, end, surface = hits[index]
            index += 1
        if start < taken:
            continue
        region = _region(text, start, end, surface, nonplaces)
        # What is no place as a whole has none inside, nor directly behind it: "Universitas
        # Bangka Belitung", "Bank Sumsel Babel".
        if region is not None and not (start == blocked + 1 and text.norm[blocked] == " "):
            found.append(region)
        else:
            blocked = end
        taken = end
    found = _without_people(text, found, nonplaces)
    if place_hits:
        found = _with_lesser_places(text, found, place_hits, gazetteer)
    return found


def _region(
    text: Text, start: int, end: int, surface: Surface, nonplaces: NonPlaces
) -> RawRegion | None:
    norm, low = text.norm, text.low
    before = low[start - 1] if start else "\n"
    word = ""
    word_start = start
    if before == " ":
        word_start = low.rfind(" ", 0, start - 1) + 1
        word = low[word_start : start - 1]
        if "\n" in word:
            word_start += word.rfind("\n") + 1
            word = low[word_start : start - 1]
        word = word.lstrip("(\"'")
        word_start = start - 1 - len(word)
    level = _TYPE_LEVEL.get(word)
    if level is not None:
        span_start = word_start
        earlier = low[low.rfind(" ", 0, max(0, word_start - 1)) + 1 : max(0, word_start - 1)]
        if word == "administrasi":
            if earlier not in _TYPE_LEVEL:
                level = None
            else:
                level = _TYPE_LEVEL[earlier]
                span_start = word_start - 1 - len(earlier)
        elif earlier in _NOT_A_TYPE_AFTER:
            level = None
        if level is not None:
            candidates = surface.candidates
            fitting = tuple(code for code in candidates if level_of(code) == level)
            if fitting or norm[start].isupper():
                return RawRegion(
                    span_start, end, start, fitting or candidates, level, False, "region.typed"
                )
            return None
    if not norm[start].isupper():
        return None
    if _needs_evidence(text, start, end, surface):
        evidence = nonplaces.evidence(norm, start)
        if evidence != "title" and (
            surface.needs_title or not (evidence or _is_dateline(text, start, end))
        ):
            return None
    if nonplaces.blocked(norm, start, end) is not None:
        return None
    return RawRegion(start, end, start, surface.candidates, None, False, "region.bare")


def _needs_evidence(text: Text, start: int, end: int, surface: Surface) -> bool:
    if surface.needs_context or surface.needs_title:
        return True
    if surface.capitals and not text.norm.startswith(surface.capitals, start):
        return True
    if surface.needs_context_at_start:
        return (text.norm[start:end].isupper() and end - start > 3) or text.sentences[
            text.sentence_index(start)
        ][0] == start
    return False


def _is_dateline(text: Text, start: int, end: int) -> bool:
    """Whether a name opens a paragraph as datelines do: "BATANG, outlet - ", "Bone (outlet)"."""
    paragraph = text.paragraphs[text.paragraph_index(start)]
    if paragraph[0] != start:
        return False
    after = text.norm[end : end + 40].lstrip()
    return after[:1] in ("-", ",", "(", "|", ":", "/") and (after[0] != "," or "-" in after)


def _without_people(text: Text, regions: list[RawRegion], nonplaces: NonPlaces) -> list[RawRegion]:
    """The regions without people of the same name: "kiper Asahan Manurung", then "Asahan"."""
    norm = text.norm
    people: set[str] = set()
    for region in regions:
        end = region.end
        if (
            norm[end : end + 1] == " "
            and norm[end + 1 : end + 2].isupper()
            and norm[end + 2 : end + 3].islower()
            and region.level is None
            and region.start
            and norm[region.start - 1] == " "
            and nonplaces.evidence(norm, region.start) is None
            and _is_running_text(norm, end)
            and not any(other.start == end + 1 for other in regions)
        ):
            people.add(norm[region.start : end])
    if not people:
        return regions
    return [
        region
        for region in regions
        if norm[region.start : region.end] not in people
        or region.level is not None
        or nonplaces.evidence(norm, region.start) is not None
    ]


def _is_running_text(norm: str, end: int) -> bool:
    """Whether the words around a place are those of a sentence, not of a headline in title case."""
    begin = norm.rfind("\n", 0, end) + 1
    stop = norm.find("\n", end)
    words = norm[max(begin, end - 80) : stop if stop >= 0 else end + 80][:160].split(" ")
    return sum(word[:1].islower() for word in words) * 2 >= len(words)


def _with_lesser_places(
    text: Text, regions: list[RawRegion], place_hits: list[Hit], gazetteer: Gazetteer
) -> list[RawRegion]:
    """Adds kecamatan, villages and misspelt names behind their type word or head's title."""
    low = text.low
    known = {region.name_start for region in regions}
    added: list[RawRegion] = []
    for start, _, patterns in place_hits:
        if added and start < added[-1].end:
            continue
        for pattern in patterns:
            match = pattern.match(low, start)
            if match is not None:
                entry = cast(PlaceEntry, pattern.entry)
                added += lesser_places(text, start, match.end(), entry, gazetteer, known)
                break
    if not added:
        return regions
    taken = merged((region.start, region.end) for region in added)
    kept = [region for region in regions if not overlaps(taken, region.start, region.end)]
    return sorted((*kept, *added), key=lambda region: region.start)
