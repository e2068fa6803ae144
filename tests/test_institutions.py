"""Bodies of state: where their names end, what they are called, and which words are none."""

from __future__ import annotations

import pytest

from netralitas_extract import Extractor, Institution
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.recognizers.institutions import recognize_institutions
from netralitas_extract.scan import Scanner
from netralitas_extract.text import Text

EXTRACTOR = Extractor(families=["institutions"])


def institutions(text: str) -> list[Institution]:
    return EXTRACTOR.extract(text).institutions


@pytest.mark.parametrize(
    ("text", "span", "kind", "name", "region"),
    [
        ("Ketua KPU Kabupaten Bandung hadir.", "KPU Kabupaten Bandung", "election_commission",
         "KPU", "32.04"),
        ("Komisi Pemilihan Umum (KPU) RI menunda tahapan.", "Komisi Pemilihan Umum (KPU) RI",
         "election_commission", "KPU", None),
        ("KIP Aceh menetapkan nomor urut.", "KIP Aceh", "election_commission", "KPU", "11"),
        ("Bawaslu Kota Malang memanggil lurah.", "Bawaslu Kota Malang", "election_supervisor",
         "Bawaslu", "35.73"),
        ("Panwaslih Bireuen memanggil keuchik.", "Panwaslih Bireuen", "election_supervisor",
         "Bawaslu", "11.11"),
        ("Pemkab Pasuruan menggelar apel.", "Pemkab Pasuruan", "regional_government",
         "Pemerintah Kabupaten Pasuruan", "35.14"),
        ("Pemerintah Kota (Pemkot) Bogor menggelar apel.", "Pemerintah Kota (Pemkot) Bogor",
         "regional_government", "Pemerintah Kota Bogor", "32.71"),
        ("Pemerintah Kabupaten menggelar apel.", "Pemerintah Kabupaten", "regional_government",
         "Pemerintah Kabupaten", None),
        ("Pemerintah Aceh menggelar apel.", "Pemerintah Aceh", "regional_government",
         "Pemerintah Aceh", "11"),
        ("Pemerintah Aceh Utara menggelar apel.", "Pemerintah Aceh Utara", "regional_government",
         "Pemerintah Kabupaten Aceh Utara", "11.08"),
        ("Pemprovsu menggelar apel.", "Pemprovsu", "regional_government",
         "Pemerintah Provinsi Sumatera Utara", "12"),
        ("Laporan diteruskan ke Badan Kepegawaian Negara (BKN).", "Badan Kepegawaian Negara (BKN)",
         "civil_service", "BKN", None),
        ("Rekomendasi KASN sudah terbit.", "KASN", "civil_service", "KASN", None),
        ("Surat dari Kementerian PAN-RB sudah tiba.", "Kementerian PAN-RB", "civil_service",
         "Menpan-RB", None),
        ("Surat dari Kementerian Dalam Negeri sudah tiba.", "Kementerian Dalam Negeri", "ministry",
         "Kementerian Dalam Negeri", None),
        ("Dinas Pendidikan dan Kebudayaan Sleman menunda ujian.",
         "Dinas Pendidikan dan Kebudayaan Sleman", "agency", "Dinas Pendidikan dan Kebudayaan",
         "34.04"),
        ("Badan Kesatuan Bangsa dan Politik Kota Ambon hadir.",
         "Badan Kesatuan Bangsa dan Politik Kota Ambon", "agency",
         "Badan Kesatuan Bangsa dan Politik", "81.71"),
        ("Dinas Koperindag Sleman menutup pasar.", "Dinas Koperindag Sleman", "agency",
         "Dinas Koperindag", "34.04"),
        ("BKPSDM Kota Tasikmalaya memeriksa pegawai.", "BKPSDM Kota Tasikmalaya", "agency",
         "BKPSDM", "32.78"),
        ("Ketua DPRD Kota Malang hadir.", "DPRD Kota Malang", "parliament", "DPRD", "35.73"),
        ("Anggota DPRK Pidie hadir.", "DPRK Pidie", "parliament", "DPRK", "11.07"),
        ("Polres Probolinggo Kota menerima laporan.", "Polres Probolinggo Kota", "police",
         "Polres Probolinggo Kota", "35.74"),
        ("Polres Halut menerima laporan.", "Polres Halut", "police", "Polres Halut", "82.03"),
        ("POLRES DOMPU menerima laporan.", "POLRES DOMPU", "police", "Polres Dompu", "52.05"),
        ("Polda DIY menerima laporan.", "Polda DIY", "police", "Polda DIY", "34"),
        ("Kepolisian Daerah (Polda) Bali menerima laporan.", "Kepolisian Daerah (Polda) Bali",
         "police", "Polda Bali", "51"),
        ("Badan Pengawasan Pemilu (Baswalu) Kota Batam hadir.",
         "Badan Pengawasan Pemilu (Baswalu) Kota Batam", "election_supervisor", "Bawaslu",
         "21.71"),
        ("Panwascam Kraksaan hadir.", "Panwascam Kraksaan", "election_supervisor", "Panwascam",
         "35.13.14"),
        ("Satpol PP dan Damkar Kabupaten Agam hadir.", "Satpol PP dan Damkar Kabupaten Agam",
         "agency", "Satpol PP dan Damkar", "13.06"),
        ("Forkopimda Mamuju hadir.", "Forkopimda Mamuju", "other", "Forkopimda", "76.02"),
        ("Kodim 0824/Jember menurunkan pasukan.", "Kodim 0824/Jember", "military",
         "Kodim 0824/Jember", "35.09"),
        ("Pengadilan Negeri Sleman memutus perkara.", "Pengadilan Negeri Sleman", "court",
         "Pengadilan Negeri Sleman", "34.04"),
        ("Kejaksaan Negeri (Kejari) Dompu menahan camat.", "Kejaksaan Negeri (Kejari) Dompu",
         "prosecution", "Kejaksaan Negeri Dompu", "52.05"),
        ("Gugatan diajukan ke Mahkamah Konstitusi (MK).", "Mahkamah Konstitusi (MK)", "court",
         "Mahkamah Konstitusi", None),
        ("Laporan diteruskan ke DKPP.", "DKPP", "other", "DKPP", None),
    ],
)  # fmt: skip
def test_a_body_is_found_whole_with_its_name_and_region(
    text: str, span: str, kind: str, name: str, region: str | None
) -> None:
    (body,) = institutions(text)
    assert (body.text, body.kind, body.name, body.region) == (span, kind, name, region)


def test_the_government_of_a_village_has_its_name_and_the_code_of_its_kecamatan() -> None:
    (body,) = institutions("Pemerintah Desa Sukorejo, Kecamatan Turi, Kabupaten Lamongan, hadir.")
    assert (body.text, body.name) == ("Pemerintah Desa Sukorejo", "Pemerintah Desa Sukorejo")
    assert (body.region, body.region_source) == ("35.24.21", "stated")


def test_a_part_of_a_ministry_is_of_no_region() -> None:
    lead = "Gubernur Kalimantan Utara hadir di Kalimantan Utara. Ia juga Kepala "
    bodies = institutions(lead + "Badan Pengembangan Sumber Daya Manusia (BPSDM) Kemendagri.")
    assert [(body.kind, body.region) for body in bodies] == [("agency", None), ("ministry", None)]


def test_the_level_that_stands_for_a_region_is_a_part_of_the_name() -> None:
    text = "Lurah di Kota Bengkulu, Provinsi Bengkulu, dipanggil oleh Bawaslu Provinsi kemarin."
    (body,) = institutions(text)
    assert (body.text, body.region) == ("Bawaslu Provinsi", "17")


@pytest.mark.parametrize(
    "text",
    [
        "Para pemain menang di kandang dinas yang baru.",
        "Rumah dinas itu kosong.",
        "Perjalanan dinas dibatasi.",
        "Badan Usaha Milik Negara membayar dividen.",
        "Badan pegawai itu pegal.",
        "Kemenangan itu dirayakan warga.",
        "Rudi bin Ahmad melapor.",
        "Bina marga memperbaiki jalan.",
        "Kipas angin dan kode etik dibahas.",
        "Polemik itu berakhir.",
        "PNS dilarang berkampanye.",
        "Pengawas proyek menegur mandor.",
        "Pengadilan jalanan tidak dibenarkan.",
        "Pemerintah pusat menaikkan anggaran.",
        "Menurut pemerintah, stok aman.",
        "Aparatur Sipil Negara wajib netral.",
        "Tentara bayaran ditangkap.",
        "Dinas dan badan diminta hadir.",
        "Jabatan di dinas itu kosong.",
    ],
)
def test_words_that_only_look_like_a_body_are_none(text: str) -> None:
    assert institutions(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KPU dan Bawaslu Kabupaten Dompu hadir.", ["KPU", "Bawaslu"]),
        ("TNI-Polri menjaga gudang logistik.", ["TNI", "Polri"]),
        ("KPU, Bawaslu, dan DKPP hadir.", ["KPU", "Bawaslu", "DKPP"]),
    ],
)
def test_bodies_beside_one_another_are_one_mention_each(text: str, names: list[str]) -> None:
    assert [body.name for body in institutions(text)] == names


def test_bodies_that_share_a_region_have_it_both() -> None:
    first, second = institutions("KPU dan Bawaslu Kabupaten Dompu hadir.")
    assert (first.region, first.region_source) == ("52.05", "inferred")
    assert (second.region, second.region_source) == ("52.05", "stated")


def test_a_body_named_again_without_its_region_is_the_same_one() -> None:
    text = "Bawaslu Kabupaten Dompu memanggil camat. Bawaslu akan memeriksanya pekan depan."
    assert [body.region for body in institutions(text)] == ["52.05", "52.05"]


def test_a_name_of_capitalised_words_ends_before_the_region() -> None:
    lexicon = load_lexicon()
    raw = "Kepala Dinas Lingkungan Hidup Kota Bandung hadir."
    text = Text(raw)
    hits = Scanner(lexicon).scan(text)["institution"]
    (body,) = recognize_institutions(text, hits, [raw.index("Kota")], ())
    assert raw[body.start : body.end] == "Dinas Lingkungan Hidup"
    assert body.bare


def test_words_the_patterns_do_not_know_are_a_part_of_a_name_only_where_it_ends_for_sure() -> None:
    assert [b.text for b in institutions("Dinas Sumbermakmur Sleman hadir.")] == [
        "Dinas Sumbermakmur Sleman"
    ]
    assert institutions("Dinas Sumbermakmur hadir.") == []


def test_an_acronym_in_small_letters_is_a_word() -> None:
    assert institutions("Siti binti Bin Umar pergi ke lan kota.") == []


def test_a_ministry_beside_a_body_of_a_province_is_of_no_province() -> None:
    found = institutions("Kemendagri dan Ombudsman RI Perwakilan Maluku memantau.")
    assert [(body.text, body.region) for body in found] == [
        ("Kemendagri", None),
        ("Ombudsman RI Perwakilan Maluku", "81"),
    ]
