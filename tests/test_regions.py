"""Regions in sentences: every official name is found, and what decides which region is meant."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from netralitas_extract import Extractor, Region, RegionRecord, gazetteer

GAZETTEER = gazetteer()
EXTRACTOR = Extractor(families=["regions"])
REGIONS = [
    GAZETTEER.by_code(code)
    for province in GAZETTEER.provinces()
    for code in (province, *GAZETTEER.children(province))
]
CARRIERS = (
    "Rapat itu digelar di {} pada Senin.",
    "Warga {} diminta menjaga pilkada damai.",
    "Dari {}, rombongan melanjutkan perjalanan.",
    "Apel bersama itu diikuti pegawai se-{}.",
)
DISTRICT_CARRIERS = (
    "Warga di {}, {}, diminta menjaga pilkada damai.",
    "Rapat itu digelar di {} {} pada Senin.",
    "{}, {}, menggelar apel bersama.",
    "Apel bersama itu diikuti pegawai se-{} ({}).",
)


def regions(text: str) -> list[Region]:
    return EXTRACTOR.extract(text).regions


def found(text: str) -> list[tuple[str, str | None]]:
    return [(region.text, region.code) for region in regions(text)]


def written(region: RegionRecord) -> Iterator[tuple[str, bool]]:
    """The forms of a name, and whether they have its type word."""
    yield region.official_name, True
    yield region.official_name.upper(), True
    yield region.name, False
    yield region.name.upper(), False


@pytest.mark.parametrize("carrier", CARRIERS)
def test_every_province_kabupaten_and_kota_is_found_by_its_official_name(carrier: str) -> None:
    assert len(REGIONS) == 552
    wrong = []
    for region in REGIONS:
        for form, typed in written(region):
            sentence = carrier if not form.isupper() else carrier.upper()
            for text in {carrier.format(form), sentence.format(form)}:
                mentions = regions(text)
                if (
                    [mention.text for mention in mentions] != [form]
                    or mentions[0].fuzzy
                    or (
                        (mentions[0].code != region.code)
                        and (typed or region.code not in mentions[0].candidates)
                    )
                ):
                    wrong.append((text, mentions))
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("carrier", DISTRICT_CARRIERS)
def test_every_kecamatan_is_found_behind_its_type_word(carrier: str) -> None:
    wrong, count = [], 0
    for region in REGIONS:
        for code in GAZETTEER.children(region.code) if region.parents else ():
            name = GAZETTEER.by_code(code).official_name
            text = carrier.format(name, region.official_name)
            count += 1
            if found(text) != [(name, code), (region.official_name, region.code)]:
                wrong.append((text, found(text)))
    assert count == 7277
    assert not wrong, (len(wrong), wrong[:5])


def test_every_kecamatan_in_capitals_is_found_with_its_code_among_those_it_can_be() -> None:
    wrong = []
    for region in REGIONS:
        for code in GAZETTEER.children(region.code) if region.parents else ():
            name = GAZETTEER.by_code(code).official_name.upper()
            mentions = regions(f"APEL DIGELAR DI {name}, SENIN.")
            codes = [c for m in mentions for c in (m.code, *m.candidates)]
            if [mention.text for mention in mentions] != [name] or code not in codes:
                wrong.append((name, mentions))
    assert not wrong, (len(wrong), wrong[:5])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Empat kabupaten, yakni Tegal, Pekalongan dan Magelang, belum menyetor.",
         "Tegal 33.28|Pekalongan 33.26|Magelang 33.08"),
        ("Dua kota: Kediri dan Blitar, menerima piala.", "Kediri 35.71|Blitar 35.72"),
        ("Kabupaten/kota seperti Kediri sudah melapor.", "Kediri 35.71"),
        ("Pilbup Cirebon diikuti tiga pasangan.", "Cirebon 32.09"),
        ("Pilwalkot Cirebon diikuti tiga pasangan.", "Cirebon 32.74"),
        ("Pilgub Gorontalo diikuti tiga pasangan.", "Gorontalo 75"),
        ("Kanwil Kemenag Jambi menunda seleksi.", "Jambi 15"),
        ("Kejati Bengkulu memeriksa saksi.", "Bengkulu 17"),
        ("Kejari Bengkulu memeriksa saksi.", "Bengkulu 17.71"),
        ("Polres Probolinggo menyita motor.", "Probolinggo 35.13"),
        ("Polres Probolinggo Kota menyita motor.", "Probolinggo 35.74"),
        ("Longsor terjadi di Cibinong, Bogor.", "Cibinong 32.01.01|Bogor 32.01"),
        ("Longsor terjadi di Kecamatan Tanah Sareal, Bogor.",
         "Kecamatan Tanah Sareal 32.71.06|Bogor 32.71"),
        ("Ia lahir di DI Yogyakarta.", "DI Yogyakarta 34"),
        ("Provinsi DI Yogyakarta cerah.", "Provinsi DI Yogyakarta 34"),
        ("Kota Adm. Jakarta Barat cerah.", "Kota Adm. Jakarta Barat 31.73"),
        ("Bupati/Wali Kota Kediri rapat.", "Kediri 35.71"),
        ("Warga Kec.Balung mengungsi.", "Kec.Balung 35.09.10"),
        ("Longsor di Kecamatan IV Koto, Agam.", "Kecamatan IV Koto 13.06.05|Agam 13.06"),
        ("Api melahap Bandar Mataram, Lampung Tengah.",
         "Bandar Mataram 18.02.18|Lampung Tengah 18.02"),
        ("Rapat Di Yogyakarta Ditunda", "Yogyakarta 34.71"),
        ("Banjir di Bima Nusa Tenggara Barat surut.", "Bima 52.72|Nusa Tenggara Barat 52"),
        ("Wakil dari Kabupaten\nLombok Timur itu hadir.", "Kabupaten\nLombok Timur 52.03"),
        ("Warga di Kecamatan\nKraksaan mengungsi.", "Kecamatan\nKraksaan 35.13.14"),
        ("1. Kabupaten Nias2. Kabupaten Nias Utara3. Selesai.",
         "Kabupaten Nias 12.04|Kabupaten Nias Utara 12.24"),
        ("Bawaslu Bolmong, Mitra, dan Sitaro kekurangan pengawas.",
         "Bolmong 71.01|Mitra 71.07|Sitaro 71.09"),
    ],
)  # fmt: skip
def test_words_beside_a_name_say_which_region_it_is(text: str, expected: str) -> None:
    assert [f"{name} {code}" for name, code in found(text)] == expected.split("|")


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Pemerintah Kabupaten Pasurun menggelar apel.", "Kabupaten Pasurun", "35.14"),
        ("Pemerintah Kabupaten Lampung Tenngah rapat.", "Kabupaten Lampung Tenngah", "18.02"),
        ("Pemerintah Provinsi Kepullauan Riau menggelar apel.", "Provinsi Kepullauan Riau", "21"),
        ("Kota Mediun menggelar apel.", "Kota Mediun", "35.77"),
        ("Bupati Lamogan membuka rapat.", "Lamogan", "35.24"),
        ("Wali Kota Balikpapn membuka rapat.", "Balikpapn", "64.71"),
        ("Pemkab Purbalinga menggelar apel.", "Purbalinga", "33.03"),
    ],
)  # fmt: skip
def test_a_misspelt_name_is_repaired_behind_a_type_word_or_an_office(
    text: str, name: str, code: str
) -> None:
    mentions = regions(text)
    assert [(m.text, m.code, m.fuzzy) for m in mentions] == [(name, code, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Warga Lamogan membuka rapat.",
        "Bupati Demas Suharto membuka rapat.",
        "Bupati Ahmad Fauzi membuka rapat.",
        "Wali Kota Danny Pomanto membuka rapat.",
        "Gubernur Banding membuka rapat.",
        "Kabupaten Atlantis menggelar rapat.",
    ],
)
def test_nothing_is_repaired_into_a_region_without_need(text: str) -> None:
    assert not [mention for mention in regions(text) if mention.fuzzy]


@pytest.mark.parametrize(
    "text",
    [
        "Panitia dipimpin Suparman Sragen. Kata Pak Sragen, acara lancar. Sragen lalu pulang.",
        "Sidang dipimpin hakim Siak Hutapea. Menurut Siak, saksi itu jujur.",
        "Kendaraan wisata memadati Puncak, kata Bupati.",
        "Alamatnya di Tegal Harum, Kec. Denpasar Barat itu.",
    ],
)
def test_people_and_places_of_another_kind_are_no_regions(text: str) -> None:
    assert not [m.text for m in regions(text) if m.text in ("Sragen", "Siak", "Puncak", "Tegal")]


def test_a_person_called_like_a_place_does_not_hide_the_place() -> None:
    text = "Suparman Sragen tiba di Sragen. Sragen ramai sejak pagi."
    assert found(text) == [("Sragen", "33.14"), ("Sragen", "33.14")]


# --- what the text leaves open ---------------------------------------------------------------


def warnings(text: str) -> list[str]:
    return [w.code for w in Extractor().extract(text).warnings if w.code == "ambiguous_region"]


def test_a_name_that_nothing_decides_is_the_kota_with_the_kabupaten_as_candidate() -> None:
    text = "Hujan turun di Kediri sejak pagi."
    (mention,) = regions(text)
    assert (mention.code, mention.level, mention.source) == ("35.71", "city", "inferred")
    assert mention.candidates == ["35.06"]
    assert warnings(text) == ["ambiguous_region"]


def test_words_that_name_the_level_leave_nothing_open() -> None:
    text = "Hujan turun di Kabupaten Kediri sejak pagi."
    (mention,) = regions(text)
    assert (mention.code, mention.source, mention.candidates) == ("35.06", "stated", [])
    assert warnings(text) == []


def test_an_office_decides_and_the_others_fall_away() -> None:
    text = "Bupati Kediri membuka rapat. Warga Kediri hadir."
    first, second = regions(text)
    assert (first.code, first.candidates) == ("35.06", [])
    assert (second.code, second.candidates) == ("35.06", ["35.71"])
    assert warnings(text) == []


def test_a_court_of_a_kabupaten_or_a_kota_leaves_both_open() -> None:
    text = "Perkara itu disidangkan di Pengadilan Tipikor Bandung."
    (mention,) = regions(text)
    assert (mention.code, mention.source, mention.candidates) == ("32.73", "inferred", ["32.04"])
    assert warnings(text) == ["ambiguous_region"]


def test_a_kecamatan_of_many_regencies_keeps_them_as_candidates() -> None:
    text = "Rapat digelar di Kecamatan Sukorejo."
    (mention,) = regions(text)
    assert mention.code is None
    assert mention.candidates == list(GAZETTEER.districts_named("Sukorejo"))
    assert warnings(text) == ["ambiguous_region"]


def test_a_kecamatan_beside_its_regency_is_decided() -> None:
    text = "Rapat digelar di Kecamatan Sukorejo, Kabupaten Pasuruan."
    assert found(text)[0] == ("Kecamatan Sukorejo", "35.14.09")
    assert warnings(text) == []


def test_a_province_and_a_kota_of_one_name_are_told_apart_by_the_office() -> None:
    assert found("Gubernur Jambi hadir.") == [("Jambi", "15")]
    assert found("Wali Kota Jambi hadir.") == [("Jambi", "15.71")]
    (mention,) = regions("Hujan turun di Jambi.")
    assert (mention.code, mention.candidates) == ("15.71", ["15"])


# --- beside people --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Kami siap," kata Direktur Lembaga Kawan Kalimantan Tengah, Bayu Herlambang.',
         "Kalimantan Tengah"),
        ("Juru Bicara Kawan Sumsel, Darma Budiman, mengatakan hal itu.", "Sumsel"),
    ],
)  # fmt: skip
def test_a_region_of_several_words_or_in_short_is_not_lost_to_a_name(text: str, name: str) -> None:
    assert [r.text for r in Extractor().extract(text).regions] == [name]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kepala Desa Se-Kabupaten Brebes hadir.", "Kabupaten Brebes"),
        ("Kades Se- Kabupaten Kendal hadir.", "Kabupaten Kendal"),
        ("Lurah Se-Kota Tegal hadir.", "Kota Tegal"),
        ("Camat Se-Kota Semarang hadir.", "Kota Semarang"),
        ("Wali Kota Se-Lampung hadir.", "Lampung"),
        ("Camat Sebatik hadir.", "Sebatik"),
    ],
)
def test_all_of_a_region_is_neither_a_village_nor_a_person(text: str, place: str) -> None:
    assert [region.text for region in Extractor().extract(text).regions] == [place]
    assert Extractor().extract(text).people == []


def test_a_village_whose_type_word_ends_a_title_is_one_mention() -> None:
    found = Extractor().extract("Penghulu Kampung Suka Jernih.\nAceh").regions
    assert [region.text for region in found] == ["Kampung Suka Jernih", "Aceh"]
