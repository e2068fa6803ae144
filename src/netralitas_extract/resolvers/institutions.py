"""Bodies of state with their region, stated or taken from the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.lexicon.schema import InstitutionEntry
from netralitas_extract.model import InstitutionKind, Level, RegionSource
from netralitas_extract.raw import RawRegion
from netralitas_extract.recognizers.institutions import RawInstitution
from netralitas_extract.resolvers.institution_words import InstitutionWords
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.text import Text

__all__ = ["ResolvedInstitution", "attach_regions", "resolve_institutions"]

_JOINS = (" dan ", "/", " serta ", " maupun ", ", ", " bersama ")
# "KPU kabupaten/kota": all of them, of no one region; "DPRD kabupaten/kota" names none.
_ELECTORAL = ("election_commission", "election_supervisor")
_OVER_BODIES = ("ministry", "civil_service")
_ESTABLISHED = 3
_LEAD = 900
# Where the headline alone names the body without its region.
_LONG_LEAD = 1_800
_LONGEST_HEADLINE = 200
# "Polda NTB" keeps its capitals, "POLRES DOMPU" does not.
_LONGEST_ACRONYM = 3
_CAPITAL = "31"
_OF_DISTRICT = "kecamatan"
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
    homes = _Homes(text, territory, words)
    norm, low = text.norm, text.low
    named = [_canonical(body.entry, body.short) for body in institutions]
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
            if not _is_national(body):
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
    return f" {place.title() if place.isupper() and len(place) > _LONGEST_ACRONYM else place}"


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


def _is_national(body: RawInstitution) -> bool:
    words = body.entry.national
    return words is not None and _national_words(words).search(body.short) is not None


def _of_its_head(low: str, end: int, by_start: Mapping[int, str | None]) -> str | None:
    """The region behind the title of a body's head: "Kepala Dinas Sosial (Kadinsos) Jabar"."""
    if not low.startswith(" (ka", end):
        return None
    title = _HEAD.match(low, end)
    return by_start.get(title.end()) if title is not None else None


def _joined(
    text: Text, bodies: Sequence[RawInstitution], stated: Sequence[str | None], index: int
) -> str | None:
    """In "KPU dan Bawaslu Kabupaten Dompu" both are of one region."""
    if index + 1 == len(bodies):
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


def _key(body: RawInstitution, name: str, code: str | None) -> tuple[str, str]:
    """By what mentions of one body are known: the Panwascam of a kecamatan is not the Bawaslu."""
    entry = body.entry
    if entry.kind != "election_supervisor":
        return entry.id, name
    local = body.short.lower().endswith("cam") if code is None else level_of(code) == "district"
    return entry.id, f"{name} {_OF_DISTRICT}" if local else name


class _Homes:
    """Where the bodies of one article that are named without a region belong."""

    __slots__ = (
        "_bare",
        "_called",
        "_first",
        "_last",
        "_nation",
        "_places",
        "_several",
        "_territory",
        "_text",
        "_words",
    )

    def __init__(self, text: Text, territory: Territory, words: InstitutionWords) -> None:
        self._text = text
        self._words = words
        self._territory = territory
        self._first: dict[tuple[str, str], str | None] = {}
        self._last: dict[tuple[str, str], str | None] = {}
        # By the short name in brackets: "Badan Kepegawaian Daerah (BKD) Provinsi Bali".
        self._called: dict[str, str] = {}
        self._nation: dict[str, bool] = {}
        self._bare: dict[tuple[str, str], int] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._several: set[tuple[str, str]] = set()

    def hear(self, body: RawInstitution, name: str, code: str | None) -> None:
        """Takes in what a mention says of its body, whatever its place in the article."""
        key = _key(body, name, code)
        if code is None:
            self._bare[key] = self._bare.get(key, 0) + 1
        else:
            self._first.setdefault(key, code)
            if "(" in (written := self._text.norm[body.start : body.end]):
                self._called.setdefault(written[written.index("(") + 1 :].split(")")[0], code)
            self._places.setdefault(key, body.start)
            if self._first[key] != code:
                self._several.add(key)

    def pass_by(self, body: RawInstitution, name: str, code: str | None) -> None:
        """Takes in a mention in its turn; later ones without a region are of the same body."""
        self._last[_key(body, name, code)] = code

    def of(self, body: RawInstitution, name: str) -> str | None:
        """The code of the region of a body without one, or null where it is national or open."""
        entry = body.entry
        if _is_national(body):
            self._last[_key(body, name, None)] = None
            return None
        levels = self._hinted(body.end) or entry.levels
        key = _key(body, name, None)
        if key in self._last:
            code = self._last[key]
            if code is None or level_of(code) in levels:
                return code
        else:
            called = None if key in self._several else self._called.get(body.short)
            code = called or self._announced(body.start, key)
            if code is not None and level_of(code) in levels:
                return code
        if entry.local == "always" or (entry.local == "signs" and not self._is_national(entry)):
            return self._home(levels)
        if entry.local == "signs" and self._has_signs(entry):
            return None
        # A national body that is named before its office in a region is not that office.
        code = None if entry.local == "stated" else self._first.get(key)
        return code if code is not None and level_of(code) in levels else None

    def _announced(self, start: int, key: tuple[str, str]) -> str | None:
        """The region that the text behind a headline states of the body which the headline names.

        Only where the article knows of no other such body: "Dilaporkan ke Bawaslu", and below it
        "Bawaslu Kabupaten Tulungagung memeriksa".
        """
        text = self._text
        stated = self._places.get(key)
        lead = _LONG_LEAD if self._bare.get(key) == 1 else _LEAD
        begin, end = text.paragraphs[0]
        headline = start < end <= begin + _LONGEST_HEADLINE and text.norm[end - 1] != "."
        if stated is None or key in self._several or not headline:
            return None
        return self._first[key] if stated - start <= lead else None

    def _hinted(self, end: int) -> tuple[Level, ...] | None:
        """The level that a type word without a name gives: "KPU Provinsi menetapkan"."""
        low = self._text.low
        if low.startswith(self._words.hint_heads, end):
            for hint, levels in self._words.hints.items():
                if low.startswith(hint, end):
                    return levels
        return None

    def _is_national(self, entry: InstitutionEntry) -> bool:
        """Whether nothing in the article says that the local body is meant."""
        home = self._territory.home()
        return (
            home is None
            or home.startswith(_CAPITAL)
            or self._territory.weights.get(home, 0) < _ESTABLISHED
            or self._has_signs(entry)
        )

    def _has_signs(self, entry: InstitutionEntry) -> bool:
        known = self._nation.get(entry.id)
        if known is None:
            low = self._text.low
            known = self._nation[entry.id] = any(sign in low for sign in entry.signs)
        return known

    def _home(self, levels: Sequence[Level]) -> str | None:
        home = self._territory.home()
        if home is None or level_of(home) in levels:
            return home
        code = self._territory.main_code(levels)
        return home[:2] if code is None and "province" in levels else code


@lru_cache(maxsize=64)
def _national_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{words})$")
