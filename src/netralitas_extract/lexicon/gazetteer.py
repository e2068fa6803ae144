"""The regions of Indonesia: codes, names, parents, time zones, and the spellings of the press.

Provinces, kabupaten and kota are read with the gazetteer; kecamatan, aliases and the table of
names that are no places when first asked for. Codes are Kemendagri codes ("35", "35.14",
"35.14.01").
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

import msgspec

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.nonplaces import NonPlaces
from netralitas_extract.lexicon.region_codes import JAKARTA
from netralitas_extract.lexicon.region_surfaces import (
    Alias,
    Surface,
    build_surfaces,
    fold_name,
    read_aliases,
)
from netralitas_extract.model import Level

__all__ = ["Gazetteer", "RegionRecord", "Surface", "TimeZone", "fold_name"]

TimeZone = Literal["WIB", "WITA", "WIT"]

_DIY = "34"
_KOTA_YOGYAKARTA = "34.71"
_PAPUA = frozenset(("91", "92", "93", "94", "95", "96"))
_LEVELS: Mapping[str, Level] = {"kabupaten": "regency", "kota": "city"}
_LEVEL_OF_TYPE: Mapping[str, Level] = {
    **dict.fromkeys(
        ("province", "provinsi", "propinsi", "prov", "daerah", "di", "dki"), "province"
    ),
    **dict.fromkeys(("regency", "kabupaten", "kab"), "regency"),
    **dict.fromkeys(("city", "kota", "kotamadya", "kodya"), "city"),
    **dict.fromkeys(("district", "kecamatan", "kec", "distrik"), "district"),
    **dict.fromkeys(("kapanewon", "kemantren"), "district"),
}


class RegionRecord(msgspec.Struct, frozen=True, gc=False):
    """A region of the tables.

    Attributes:
        code: Kemendagri code.
        level: ``province``, ``regency``, ``city`` or ``district``.
        name: the official name without its level word ("Pasuruan").
        official_name: with it ("Kabupaten Pasuruan").
        parents: codes of the regions that it lies in, outermost first.
    """

    code: str
    level: Level
    name: str
    official_name: str
    parents: tuple[str, ...]


class Gazetteer:
    """Looks regions up by code and by name; frozen once loaded.

    >>> from netralitas_extract import gazetteer
    >>> regions = gazetteer()
    >>> regions.official_name("35.14"), regions.parents("35.14.01"), regions.timezone("51.03")
    ('Kabupaten Pasuruan', ('35', '35.14'), 'WITA')
    >>> [region.code for region in regions.search("jaksel")]
    ['31.74']
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        provinces = _rows(folder / "provinces.csv", ("code", "name", "timezone"))
        regencies = _rows(folder / "regencies.csv", ("code", "type", "name"))
        self._regions = {code: _province(code, name) for code, name, _ in provinces}
        self._zones: dict[str, str] = {code: zone for code, _, zone in provinces}
        for code, kind, name in regencies:
            self._regions[code] = _regency(code, kind, name)

    @classmethod
    def load(cls, folder: Path) -> Gazetteer:
        """The gazetteer of the tables in ``folder``.

        Raises :class:`PatternError` for a table that is missing or has another form.
        """
        return cls(folder)

    def provinces(self) -> tuple[str, ...]:
        """The codes of all provinces, two digits each ("35"), in order."""
        return tuple(self._zones)

    def by_code(self, code: str) -> RegionRecord:
        """The region with a Kemendagri code: "35", "35.14" or "35.14.01".

        Raises ``LookupError`` where there is none.

        >>> from netralitas_extract import gazetteer
        >>> gazetteer().by_code("35.14").official_name
        'Kabupaten Pasuruan'
        """
        found = self._regions.get(code) or self._districts.get(code)
        if found is None:
            raise LookupError(
                f"no region has the code {code!r}; codes have the form 35, 35.14 or 35.14.01"
            )
        return found

    def official_name(self, code: str) -> str:
        """The name with its level word, as the region's own government writes it.

        Provinces are "Provinsi …" but for "Daerah Istimewa Yogyakarta", where the title is the
        level word (Law 13/2012); Jakarta is "Provinsi DKI Jakarta", the name in use until the
        decree that Law 2/2024 leaves the change of name to. Kabupaten and kota of Jakarta are
        "Administrasi" (Law 29/2007). Kecamatan are "Distrik" in Papua (Law 21/2001), "Kemantren"
        in Kota Yogyakarta and "Kapanewon" in the kabupaten around it (Regulation 25/2019 of the
        governor).

        Raises ``LookupError`` for a code that no region has.
        """
        return self.by_code(code).official_name

    def parents(self, code: str) -> tuple[str, ...]:
        """Codes of the regions that a region lies in, outermost first; () for a province.

        Raises ``LookupError`` for a code that no region has.
        """
        return self.by_code(code).parents

    def children(self, code: str) -> tuple[str, ...]:
        """Codes of the regions directly in a region, in order; () for a kecamatan.

        Raises ``LookupError`` for a code that no region has.

        >>> from netralitas_extract import gazetteer
        >>> gazetteer().children("96")[-1], gazetteer().children("96.71")[0]
        ('96.71', '96.71.01')
        """
        level = self.by_code(code).level
        if level == "district":
            return ()
        inside = self._regencies_of if level == "province" else self._districts_of
        return inside.get(code, ())

    def timezone(self, code: str) -> TimeZone:
        """The time zone of a region's province, ``WIB``, ``WITA`` or ``WIT``: each province has one
        (Presidential Decree 41/1987).

        Raises ``LookupError`` for a code that no region has.
        """
        self.by_code(code)
        zone: TimeZone = self._zones[code[:2]]  # type: ignore[assignment]
        return zone

    def by_name(self, name: str) -> list[RegionRecord]:
        """The regions that a name can mean: official, alternative or abbreviated, any case.

        With a type word in front, those of that type; without one, provinces, kabupaten and kota,
        and kecamatan only where none of these has the name. In the order of the codes.

        >>> from netralitas_extract import gazetteer
        >>> [region.official_name for region in gazetteer().by_name("yogya")]
        ['Daerah Istimewa Yogyakarta', 'Kota Yogyakarta']
        >>> [region.code for region in gazetteer().by_name("Kab. Pasuruan")]
        ['35.14']
        """
        folded = fold_name(name)
        codes = self._official.get(folded, ()) or self._candidates(folded)
        if not codes:
            word, _, rest = folded.partition(" ")
            if word in _LEVEL_OF_TYPE:
                codes = self.typed(rest.removeprefix("administrasi "), word)
        return [self.by_code(code) for code in codes or self.districts_named(folded)]

    def search(self, query: str, limit: int = 20) -> list[RegionRecord]:
        """Regions for a query as a person types it, the likeliest first, at most ``limit``.

        What :meth:`by_name` finds; without any, names that begin with the query, then names with
        a word that does, then names that contain it; higher levels first.

        >>> from netralitas_extract import gazetteer
        >>> [region.official_name for region in gazetteer().search("kraks")]
        ['Kecamatan Kraksaan']
        """
        exact = self.by_name(query)
        wanted = fold_name(query)
        if exact or not wanted:
            return exact[:limit]
        ranked: list[tuple[int, str]] = []
        for folded, codes in self._searchable:
            place = f" {folded}".find(wanted)
            if place < 0:
                continue
            rank = 0 if place == 1 else 1 if f" {folded}"[place - 1] == " " else 2
            ranked.extend((rank * 10 + code.count("."), code) for code in codes)
        ranked.sort()
        return [self.by_code(code) for code in dict.fromkeys(code for _, code in ranked)][:limit]

    def surfaces(self) -> Mapping[str, Surface]:
        """What the scanner looks for: provinces, kabupaten and kota in every known spelling.

        Keys are lower case with single spaces: official names, spacing and spelling variants, and
        aliases, those of kind ``typed`` excepted, which would hide longer names ("Kota Jakarta"
        in "Kota Jakarta Timur").
        """
        return self._surfaces

    def typed(self, surface: str, type_word: str) -> tuple[str, ...]:
        """Codes of the regions of one type that a name can mean, () where there is none.

        ``type_word`` is a word of the text ("Kab.", "Kotamadya", "Provinsi", "Distrik", "Daerah
        Istimewa") or a level of the contract ("regency"). Raises ``ValueError`` for another word.

        >>> from netralitas_extract import gazetteer
        >>> gazetteer().typed("Pasuruan", "Kota"), gazetteer().typed("Pontianak", "Kab.")
        (('35.75',), ('61.02',))
        """
        level = _LEVEL_OF_TYPE.get(type_word) or _level_of_type(type_word)
        if level is None:
            raise ValueError(
                f"{type_word!r} is no type of region; known: {', '.join(sorted(_LEVEL_OF_TYPE))}"
            )
        if level == "district":
            return self.districts_named(surface)
        return self._by_level[level].get(fold_name(surface), ())

    def districts_named(self, name: str, within: str | None = None) -> tuple[str, ...]:
        """Codes of the kecamatan of a name, however it is spaced; with ``within`` only those in it.

        >>> from netralitas_extract import gazetteer
        >>> gazetteer().districts_named("Karang Ploso", within="35")
        ('35.07.23',)
        """
        codes = self._district_names.get(_squashed(name), ())
        if within is None:
            return codes
        return tuple(code for code in codes if code.startswith(f"{within}."))

    @cached_property
    def nonplaces(self) -> NonPlaces:
        """What is known of names that are no places where they stand."""
        return NonPlaces.load(self._folder / "nonplaces.toml")

    def _candidates(self, folded: str) -> tuple[str, ...]:
        surface = self._by_folded.get(folded)
        return self._typed_aliases.get(folded, ()) if surface is None else surface.candidates

    @cached_property
    def _surfaces(self) -> Mapping[str, Surface]:
        names = ((region.name, region.code) for region in self._regions.values())
        plain = [alias for alias in self._aliases if alias.kind != "typed"]
        return build_surfaces(names, plain, self.nonplaces.bare)

    @cached_property
    def _by_folded(self) -> Mapping[str, Surface]:
        return {fold_name(key): surface for key, surface in self._surfaces.items()}

    @cached_property
    def _official(self) -> Mapping[str, tuple[str, ...]]:
        return {fold_name(region.official_name): (code,) for code, region in self._regions.items()}

    @cached_property
    def _aliases(self) -> tuple[Alias, ...]:
        path = self._folder / "aliases.csv"
        rows = _rows(path, ("surface", "code", "kind", "bare", "note"))
        return read_aliases(rows, self._regions.keys(), str(path))

    @cached_property
    def _typed_aliases(self) -> Mapping[str, tuple[str, ...]]:
        typed = (alias for alias in self._aliases if alias.kind == "typed")
        return {fold_name(alias.surface): alias.codes for alias in typed}

    @cached_property
    def _by_level(self) -> Mapping[Level, Mapping[str, tuple[str, ...]]]:
        found: dict[Level, dict[str, tuple[str, ...]]] = {"province": {}, "regency": {}, "city": {}}
        for folded, surface in self._by_folded.items():
            for level, names in found.items():
                codes = tuple(c for c in surface.candidates if self._regions[c].level == level)
                if codes:
                    names[folded] = codes
        for folded, codes in self._typed_aliases.items():
            word, _, name = folded.partition(" ")
            found[_LEVEL_OF_TYPE[word]][name] = codes
        return found

    @cached_property
    def _districts(self) -> Mapping[str, RegionRecord]:
        return {code: _district(code, name) for code, name, _ in self._district_rows}

    @cached_property
    def _regencies_of(self) -> Mapping[str, tuple[str, ...]]:
        return _by_parent(self._regions)

    @cached_property
    def _districts_of(self) -> Mapping[str, tuple[str, ...]]:
        return _by_parent(self._districts)

    @cached_property
    def _district_rows(self) -> tuple[tuple[str, ...], ...]:
        return _rows(self._folder / "districts.csv", ("code", "name", "variants"))

    @cached_property
    def _district_names(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for code, name, variants in self._district_rows:
            for spelling in {_squashed(n) for n in (name, *variants.split("|")) if n}:
                found[spelling].append(code)
        return {spelling: tuple(codes) for spelling, codes in found.items()}

    @cached_property
    def _searchable(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        upper = ((folded, surface.candidates) for folded, surface in self._by_folded.items())
        districts = ((fold_name(name), (code,)) for code, name, _ in self._district_rows)
        return (*upper, *districts)


def _rows(path: Path, header: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [tuple(row) for row in csv.reader(file)]
    except (OSError, ValueError, csv.Error) as error:
        raise PatternError(
            f"the table cannot be read: {error}",
            file=str(path),
            mend="Restore it, or run scripts/build_regions.py.",
        ) from None
    if not rows or rows[0] != header:
        raise PatternError(
            "the first line is not the header",
            file=str(path),
            line=1,
            mend=f"It must be {','.join(header)}.",
        )
    width = len(header)
    for line, row in enumerate(rows, 1):
        if len(row) != width:
            raise PatternError(
                f"{len(row)} columns",
                file=str(path),
                line=line,
                mend=f"There must be {width}; quote a cell that has a comma.",
            )
    return tuple(rows[1:])


def _province(code: str, name: str) -> RegionRecord:
    official = name if code == _DIY else f"Provinsi {name}"
    return RegionRecord(code, "province", name, official, ())


def _regency(code: str, kind: str, name: str) -> RegionRecord:
    province = code[:2]
    word = kind.capitalize()
    official = f"{word} Administrasi {name}" if province == JAKARTA else f"{word} {name}"
    return RegionRecord(code, _LEVELS[kind], name, official, (province,))


def _district(code: str, name: str) -> RegionRecord:
    province, regency = code[:2], code[:5]
    word = "Kecamatan"
    if province in _PAPUA:
        word = "Distrik"
    elif province == _DIY:
        word = "Kemantren" if regency == _KOTA_YOGYAKARTA else "Kapanewon"
    return RegionRecord(code, "district", name, f"{word} {name}", (province, regency))


def _by_parent(codes: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Codes by the code of the region that they lie directly in, in the order given."""
    inside: dict[str, list[str]] = defaultdict(list)
    for code in codes:
        inside[code.rpartition(".")[0]].append(code)
    return {parent: tuple(of_parent) for parent, of_parent in inside.items()}


def _level_of_type(written: str) -> Level | None:
    """The level of a type word in any case, with a full stop or further words ("D.I.", "Kab.")."""
    return _LEVEL_OF_TYPE.get(fold_name(written).replace("d i", "di").partition(" ")[0])


def _squashed(name: str) -> str:
    """Letters and digits only, so that "Karang Ploso" and "Karangploso" are one name."""
    return "".join(filter(str.isalnum, name.lower()))
