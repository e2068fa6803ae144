from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.gazetteer import Gazetteer, RegionRecord, fold_name
from netralitas_extract.lexicon.load import shipped_folder

REGIONS = shipped_folder() / "regions"
GAZETTEER = Gazetteer.load(REGIONS)
UPPER = [
    GAZETTEER.by_code(code)
    for province in GAZETTEER.provinces()
    for code in (province, *GAZETTEER.children(province))
]


def codes(name: str) -> list[str]:
    return [region.code for region in GAZETTEER.by_name(name)]


@pytest.mark.parametrize("region", UPPER, ids=lambda region: region.official_name)
def test_official_name_resolves_to_its_code(region: RegionRecord) -> None:
    assert codes(region.official_name) == [region.code]
    assert codes(region.official_name.upper()) == [region.code]
    assert region.code in codes(region.name)
    assert GAZETTEER.typed(region.name, region.level) == (region.code,)
    assert region.code in GAZETTEER.surfaces()[fold_name(region.name)].candidates


def test_the_gazetteer_knows_38_provinces_and_514_kabupaten_and_kota() -> None:
    levels = [region.level for region in UPPER]
    assert (levels.count("province"), levels.count("regency"), levels.count("city")) == (
        38,
        416,
        98,
    )


def test_every_kecamatan_is_found_by_its_name_in_its_regency() -> None:
    found = 0
    for region in UPPER:
        for code in GAZETTEER.children(region.code) if region.level != "province" else ():
            district = GAZETTEER.by_code(code)
            assert code in GAZETTEER.districts_named(district.name.upper(), within=region.code)
            assert code in GAZETTEER.typed(district.name, "Kec.")
            found += 1
    assert found == 7277


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("35", "Provinsi Jawa Timur"),
        ("34", "Daerah Istimewa Yogyakarta"),
        ("31", "Provinsi DKI Jakarta"),
        ("35.14", "Kabupaten Pasuruan"),
        ("35.78", "Kota Surabaya"),
        ("31.74", "Kota Administrasi Jakarta Selatan"),
        ("31.01", "Kabupaten Administrasi Kepulauan Seribu"),
        ("73.10", "Kabupaten Pangkajene dan Kepulauan"),
        ("72.09", "Kabupaten Tojo Una-Una"),
        ("35.13.14", "Kecamatan Kraksaan"),
        ("34.04.07", "Kapanewon Depok"),
        ("34.71.03", "Kemantren Gondokusuman"),
        ("91.71.02", "Distrik Jayapura Selatan"),
    ],
)
def test_official_name_has_the_level_word_of_its_government(code: str, name: str) -> None:
    assert GAZETTEER.official_name(code) == name
    assert GAZETTEER.by_code(code).official_name == name
    assert code in codes(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jatim", "35"),
        ("sumsel", "16"),
        ("NTB", "52"),
        ("Jakarta", "31"),
        ("DKJ", "31"),
        ("Daerah Khusus Ibukota Jakarta", "31"),
        ("DIY", "34"),
        ("DI Yogyakarta", "34"),
        ("D.I. Yogyakarta", "34"),
        ("Yogyakarta", "34 34.71"),
        ("Jogja", "34 34.71"),
        ("Kota Jogja", "34.71"),
        ("Provinsi Yogyakarta", "34"),
        ("Gorontalo", "75 75.01 75.71"),
        ("Jambi", "15 15.71"),
        ("Bengkulu", "17 17.71"),
        ("Pasuruan", "35.14 35.75"),
        ("Solo", "33.72"),
        ("Ujung Pandang", "73.71"),
        ("Tanah Karo", "12.06"),
        ("Sumatra Utara", "12"),
        ("Pematang Siantar", "12.72"),
        ("Pagaralam", "16.72"),
        ("pagar  alam", "16.72"),
        ("Lubuklinggau", "16.73"),
        ("Bandarlampung", "18.71"),
        ("Pangkalpinang", "19.71"),
        ("Tanjungpinang", "21.72"),
        ("Palangkaraya", "62.71"),
        ("Pare-Pare", "73.72"),
        ("Bau-Bau", "74.72"),
        ("Fak-Fak", "92.03"),
        ("Toli Toli", "72.04"),
        ("Mamuju Utara", "76.01"),
        ("Maluku Tenggara Barat", "81.03"),
        ("Kutaraja", "11.71"),
        ("Kulonprogo", "34.01"),
        ("Gunung Kidul", "34.03"),
        ("Kep. Riau", "21"),
        ("Kep Seribu", "31.01"),
        ("Limapuluh Kota", "13.07"),
        ("OKU Timur", "16.08"),
        ("Mura", "16.05 62.12"),
        ("Kabupaten Pontianak", "61.02"),
        ("Kota Pontianak", "61.71"),
        ("Kab. Malang", "35.07"),
        ("Kota Adm. Jakarta Selatan", ""),
        ("Kota Administrasi Jakarta Selatan", "31.74"),
        ("Atlantis", ""),
    ],
)
def test_a_name_of_the_press_resolves_to_the_codes_it_can_mean(name: str, expected: str) -> None:
    assert codes(name) == expected.split()


def test_a_bare_name_is_a_kecamatan_only_where_no_higher_region_has_it() -> None:
    assert codes("Kraksaan") == ["35.13.14"]
    assert codes("Pasuruan") == ["35.14", "35.75"]
    assert codes("Kecamatan Batang") == list(GAZETTEER.districts_named("batang"))


def test_kabupaten_and_kota_of_one_name_are_two_candidates() -> None:
    surface = GAZETTEER.surfaces()["probolinggo"]
    assert surface.candidates == ("35.13", "35.74")
    assert not surface.alias


@pytest.mark.parametrize(
    ("spelling", "context", "at_start", "title", "capitals"),
    [
        ("surabaya", False, False, False, ""),
        ("malang", False, True, False, ""),
        ("batang", True, False, False, ""),
        ("solo", False, True, False, ""),
        ("mitra", True, False, True, ""),
        ("batubara", True, False, False, ""),
        ("puncak", True, False, False, ""),
        ("limapuluh kota", True, False, False, ""),
        ("oki", False, False, False, "OKI"),
        ("pali", False, False, False, "PALI"),
    ],
)
def test_a_surface_says_when_it_counts(
    spelling: str, context: bool, at_start: bool, title: bool, capitals: str
) -> None:
    surface = GAZETTEER.surfaces()[spelling]
    assert surface.needs_context is context
    assert surface.needs_context_at_start is at_start
    assert surface.needs_title is title
    assert surface.capitals == capitals


def test_an_abbreviation_that_is_a_word_fits_only_in_capitals() -> None:
    surface = GAZETTEER.surfaces()["oki"]
    assert surface.fits_case("OKI")
    assert not surface.fits_case("Oki")
    assert GAZETTEER.surfaces()["kukar"].fits_case("Kukar")


def test_keys_of_surfaces_are_lower_case_with_single_spaces() -> None:
    for key in GAZETTEER.surfaces():
        assert key == " ".join(key.lower().split())
        assert key.isascii()
        assert fold_name(key) in GAZETTEER.surfaces()


def test_no_surface_takes_the_preposition_di_into_a_name() -> None:
    assert not [key for key in GAZETTEER.surfaces() if key.startswith(("di ", "ke ", "dari "))]


def test_no_surface_is_a_type_word_before_another_surface() -> None:
    surfaces = GAZETTEER.surfaces()
    for key in surfaces:
        word, _, rest = key.partition(" ")
        assert word not in ("kabupaten", "kab", "kota", "provinsi") or rest not in surfaces, key


@pytest.mark.parametrize(
    ("surface", "type_word", "expected"),
    [
        ("Pasuruan", "Kabupaten", ("35.14",)),
        ("Pasuruan", "Kab.", ("35.14",)),
        ("PASURUAN", "KOTA", ("35.75",)),
        ("Jambi", "Propinsi", ("15",)),
        ("Yogyakarta", "DI", ("34",)),
        ("Yogyakarta", "D.I.", ("34",)),
        ("Yogyakarta", "Daerah Istimewa", ("34",)),
        ("Jakarta", "DKI", ("31",)),
        ("Jakarta Selatan", "Kota Administrasi", ("31.74",)),
        ("Solo", "Kotamadya", ("33.72",)),
        ("Pontianak", "regency", ("61.02",)),
        ("Kotabaru", "Kabupaten", ("63.02",)),
        ("Kota Baru", "Kabupaten", ("63.02",)),
        ("Sleman", "Kota", ()),
        ("Abepura", "Distrik", ("91.71.03",)),
    ],
)
def test_a_type_word_chooses_among_the_candidates(
    surface: str, type_word: str, expected: tuple[str, ...]
) -> None:
    assert GAZETTEER.typed(surface, type_word) == expected


def test_an_unknown_type_word_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"'Republik' is no type of region; known: .*kabupaten"):
        GAZETTEER.typed("Indonesia", "Republik")


def test_kecamatan_are_found_however_they_are_spaced() -> None:
    assert GAZETTEER.districts_named("karangploso") == GAZETTEER.districts_named("Karang Ploso")
    assert GAZETTEER.districts_named("Ra'as") == GAZETTEER.districts_named("Raas") != ()
    assert GAZETTEER.districts_named("Guluk Guluk", within="35.29") == ("35.29.09",)
    assert GAZETTEER.districts_named("Johan Pahlawan") == ("11.05.01",)
    assert GAZETTEER.districts_named("nirgendwo") == ()


def test_kecamatan_of_one_name_are_told_apart_by_their_regency() -> None:
    everywhere = GAZETTEER.districts_named("Sukorejo")
    assert len(everywhere) > 3
    assert GAZETTEER.districts_named("Sukorejo", within="35.14") == ("35.14.09",)
    assert set(GAZETTEER.districts_named("Sukorejo", within="35")) < set(everywhere)


def test_parents_and_children_are_each_others_reverse() -> None:
    assert GAZETTEER.parents("35") == ()
    assert GAZETTEER.parents("35.14.01") == ("35", "35.14")
    assert len(GAZETTEER.children("35")) == 38
    for region in UPPER:
        for child in GAZETTEER.children(region.code):
            assert GAZETTEER.parents(child)[-1] == region.code
    assert GAZETTEER.children("35.14.01") == ()


@pytest.mark.parametrize(
    ("code", "zone"), [("61", "WIB"), ("63.71", "WITA"), ("93.01.01", "WIT"), ("51.03", "WITA")]
)
def test_a_region_has_the_time_zone_of_its_province(code: str, zone: str) -> None:
    assert GAZETTEER.timezone(code) == zone


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("jaksel", "31.74"),
        ("Jakarta Selatan", "31.74"),
        ("suraba", "35.78"),
        ("komering ulu s", "16.09"),
        ("siau tagu", "71.09"),
        ("kraksa", "35.13.14"),
    ],
)
def test_search_puts_the_likeliest_region_first(query: str, first: str) -> None:
    assert GAZETTEER.search(query)[0].code == first


def test_search_gives_no_more_than_it_is_asked_for() -> None:
    assert len(GAZETTEER.search("su", limit=7)) == 7
    assert GAZETTEER.search("  ") == []
    assert GAZETTEER.search("qqq") == []


@pytest.mark.parametrize("code", ["", "3514", "99", "35.99", "35.14.99", "xx"])
def test_an_unknown_code_is_an_error_that_shows_the_form_of_codes(code: str) -> None:
    with pytest.raises(LookupError, match=r"no region has the code .*35\.14\.01"):
        GAZETTEER.by_code(code)
    with pytest.raises(LookupError):
        GAZETTEER.timezone(code)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REGIONS, tmp_path / "regions"))


def test_a_missing_table_is_named(tables: Path) -> None:
    (tables / "regencies.csv").unlink()
    with pytest.raises(PatternError, match=r"regencies\.csv: the table cannot be read"):
        Gazetteer.load(tables)


def test_a_table_with_another_header_is_refused(tables: Path) -> None:
    (tables / "provinces.csv").write_text("kode,nama\n11,Aceh\n", encoding="utf-8")
    with pytest.raises(PatternError, match=r"provinces\.csv:1: .*code,name,timezone"):
        Gazetteer.load(tables)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Atlantis,77.01,short,yes,", "unknown: 77.01"),
        ("Atlantis,35,nickname,yes,", "kind be one of"),
        ("Atlantis,35,short,maybe,", "bare one of"),
        ("Atlantis,35,short", "There must be 5"),
    ],
)
def test_a_wrong_alias_is_an_error_with_its_line(tables: Path, row: str, reason: str) -> None:
    path = tables / "aliases.csv"
    path.write_text(f"surface,code,kind,bare,note\n{row}\n", encoding="utf-8")
    with pytest.raises(PatternError, match=rf"aliases\.csv:2: .*{reason}"):
        Gazetteer.load(tables).surfaces()


def test_a_broken_table_of_non_places_is_named(tables: Path) -> None:
    (tables / "nonplaces.toml").write_text("[[head]]\nid = 3\n", encoding="utf-8")
    with pytest.raises(PatternError, match=r"nonplaces\.toml: "):
        Gazetteer.load(tables).surfaces()


def test_kecamatan_are_not_read_before_they_are_asked_for(tables: Path) -> None:
    (tables / "districts.csv").unlink()
    gazetteer = Gazetteer.load(tables)
    assert gazetteer.official_name("35.14") == "Kabupaten Pasuruan"
    assert gazetteer.surfaces()["jatim"].candidates == ("35",)
    with pytest.raises(PatternError, match=r"districts\.csv"):
        gazetteer.districts_named("Kraksaan")
