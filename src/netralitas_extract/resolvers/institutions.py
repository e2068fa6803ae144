"""Bodies of state with their region, stated or taken from the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.lexicon.schema import InstitutionEntry
from netralitas_extract.model import InstitutionKind, RegionSource
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.institutions import RawInstitution
from netralitas_extract.resolvers.institution_homes import Homes, is_national
from netralitas_extract.resolvers.institution_words import InstitutionWords
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.text import Text

__all__ = ["ResolvedInstitution", "attach_regions", "resolve_institutions"]

_JOINS = (" dan ", "/", " serta ", " maupun ", ", ", " bersama ")
# "KPU kabupaten/kota": all of them, of no one region; "DPRD kabupaten/kota" names none.
_ELECTORAL = ("election_commission", "election_supervisor")
_OVER_BODIES = ("ministry", "civil_service")
# "Polda NTB" keeps its capitals, "POLRES DOMPU" does not.
_LONGEST_ACRONYM = 3
_HEAD = re.compile(r" \(ka[a-z]{2,13}\) ")
_MINISTRY = "Kementerian "
_MISSPELT = "kementrian "
_SMALL = frozenset(("Dan", "Serta", "Di", "Ri"))


class ResolvedInstitution(msgspec.Struct, frozen=True, gc=False):
    """A body of state; the fields are those of :class:`.model.Institution`."""

    start: int
    end: int
    kind: InstitutionKind
    name: str
    region: str | None
    region_source: RegionSource | None
    rule: str


def attach_regions(
    text: Text, institutions: Sequence[RawInstitution], regions: Sequence[RawRegion]
) -> list[int | None]:
    """By institution the index of the region that its name runs into, or null.

    The region may begin inside the words of the body ("Pemerintah [Kabupaten Pasuruan]") or
    directly behind them ("KPU Kota Malang").
    """
    attached: list[int | None] = []
    index = 0
    count = len(regions)
    norm = text.norm
    for body in institutions:
        while index < count and regions[index].end <= body.end:
            index += 1
        region = regions[index] if index < count else None
        if (
            region is not None
            and body.entry.levels
            and (
                body.start < region.start <= body.end
                or (region.start == body.end + 1 and norm[body.end] in " /-")
            )
        ):
            attached.append(index)
        else:
            attached.append(None)
    return attached


def resolve_institutions(
    text: Text,
    institutions: Sequence[RawInstitution],
    attached: Sequence[int | None],
    raw_regions: Sequence[RawRegion],
    territory: Territory,
    gazetteer: Gazetteer,
    words: InstitutionWords,
) -> list[ResolvedInstitution]:
    """Bodies that are named, in order; words that name none by themselves are left out."""
    by_start = {region.start: region.code for region in territory.regions}
    by_end = {region.end: region.code for region in territory.regions}
    found: list[ResolvedInstitution] = []
    homes = Homes(text, territory, words)
    norm, low = text.norm, text.low
    named = _in_full([_canonical(body.entry, body.short) for body in institutions], words)
    stated = [by_start.get(raw_regions[at].start) if at is not None else None for at in attached]
    for body, name, code in zip(institutions, named, stated, strict=True):
        homes.hear(body, name, code)
    for index, (body, at) in enumerate(zip(institutions, attached, strict=True)):
        entry = body.entry
        end = body.end
        name = named[index]
        region: str | None
        source: RegionSource | None
        if at is not None:
            region, source = stated[index], "stated"
            homes.pass_by(body, name, region)
            end = raw_regions[at].end
            if entry.kind == "police" and norm.startswith(" Kota", end):
                # "Polres Probolinggo Kota"
                end += 0 if norm[end + 5 : end + 6].isalnum() else 5
            if entry.placed is not None:
                official = region if entry.placed == "official" else None
                name += _placed(norm, raw_regions[at], end, official, gazetteer)
        elif (entry.needs_region and not body.place) or not body.bare:
            continue
        elif low.startswith(words.anywhere, end):
            if entry.kind not in _ELECTORAL:
                continue
            region = source = None
        elif entry.region is not None:
            region, source = entry.region, "inferred"
        elif _is_of_next(institutions, index) or not entry.levels:
            region = source = None
        elif body.place and (of_place := by_end.get(body.end)) is not None:
            region, source = of_place, "stated"
        elif (of_head := _of_its_head(low, body.end, by_start)) is not None:
            region, source = of_head, "stated"
        else:
            region = homes.of(body, name)
            if not is_national(body):
                region = _joined(text, institutions, stated, index) or region
            source = "inferred" if region is not None else None
            if entry.kind in _ELECTORAL:
                end = _with_level(norm, end, words)
        if entry.provinces and (region or "")[:2] not in entry.provinces:
            continue
        if body.lower and region is None and entry.levels:
            continue
        if "{" in entry.name:
            name = body.short if body.place and entry.name != "{text}" else name
            if at is not None and raw_regions[at].level == "village":
                # The tables have no villages: the code is that of the kecamatan.
                name = entry.name.replace("{region}", norm[raw_regions[at].start : end])
            else:
                name = _full_name(entry, name, body.place, region, gazetteer, words)
        found.append(
            ResolvedInstitution(body.start, end, entry.kind, name, region, source, entry.id)
        )
    return found


def _in_full(names: list[str], words: InstitutionWords) -> list[str]:
    """The names, those of agencies in full where the article has them so: "Dinsos", below it
    "Dinas Sosial".
    """
    known = set(names)
    return [
        full if (full := words.in_full.get(name.lower(), "")) in known else name for name in names
    ]


def _placed(norm: str, region: RawRegion, end: int, code: str | None, gazetteer: Gazetteer) -> str:
    """What the canonical name of a body has of its place: " Samosir", "/Majalengka"; that of the
    region with ``code``, if there is one, for an abbreviation of it.
    """
    place = norm[region.name_start : end]
    if norm[region.start - 1] == "/":
        return "/" + place
    if code is not None and end == region.end:
        name = gazetteer.by_code(code).name
        if len(name) > len(place) + 1:
            return f" {name}"
    shouted = place.isupper() and len(place) > _LONGEST_ACRONYM
    return f" {place.title() if shouted or place.islower() else place}"


def _with_level(norm: str, end: int, words: InstitutionWords) -> int:
    """The end of a name with the type word that belongs to it: "dipanggil Bawaslu Provinsi"."""
    for word in words.named_levels:
        if norm.startswith(word, end):
            after = norm[end + len(word) : end + len(word) + 2]
            if not after[:1].isalnum() and not after.strip().isupper():
                return end + len(word)
    return end


def _is_of_next(bodies: Sequence[RawInstitution], index: int) -> bool:
    """Whether a body is a part of the ministry that follows: "BPSDM Kemendagri"."""
    if index + 1 == len(bodies):
        return False
    following = bodies[index + 1]
    return following.start == bodies[index].end + 1 and following.entry.kind in _OVER_BODIES


def _of_its_head(low: str, end: int, by_start: Mapping[int, str | None]) -> str | None:
    """The region behind the title of a body's head: "Kepala Dinas Sosial (Kadinsos) Jabar"."""
    if not low.startswith(" (ka", end):
        return None
    title = _HEAD.match(low, end)
    return by_start.get(title.end()) if title is not None else None


def _joined(
    text: Text, bodies: Sequence[RawInstitution], stated: Sequence[str | None], index: int
) -> str | None:
    """In "KPU dan Bawaslu Kabupaten Dompu" both are of one region; a ministry is of none."""
    if index + 1 == len(bodies) or bodies[index].entry.kind in _OVER_BODIES:
        return None
    code = stated[index + 1]
    if code is None or level_of(code) not in bodies[index].entry.levels:
        return None
    return code if text.low[bodies[index].end : bodies[index + 1].start] in _JOINS else None


def _full_name(
    entry: InstitutionEntry,
    name: str,
    place: str,
    region: str | None,
    gazetteer: Gazetteer,
    words: InstitutionWords,
) -> str:
    if "{region}" not in entry.name:
        return entry.name.replace("{text}", name + place)
    if place:
        return words.of_village.get(name.lower(), name) + place
    if region is not None:
        return entry.name.replace("{region}", gazetteer.official_name(region))
    return words.governments[entry.levels[0] if len(entry.levels) == 1 else ""]


def _canonical(entry: InstitutionEntry, short: str) -> str:
    """The body's name without its region, where its words are the name in their usual form."""
    if entry.name != "{text}":
        return entry.name
    words = " ".join(short.split())
    low = words.lower()
    if low.startswith(_MISSPELT):
        words = _MINISTRY + words[len(_MISSPELT) :]
        low = words.lower()
    for form in (low, low.removesuffix(" ri").removesuffix(" republik indonesia")):
        if form in entry.names:
            return entry.names[form]
    if entry.tail or entry.national:
        words = words.removesuffix(" RI").removesuffix(" Republik Indonesia")
    if " " in words and (words.isupper() or words.islower()):
        words = " ".join(
            word.lower() if word.title() in _SMALL else word.title() for word in words.split()
        )
    return words[:1].upper() + words[1:]
