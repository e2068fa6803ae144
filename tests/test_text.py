"""Folding keeps offsets; paragraphs, sentences and quotations are found where they are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_extract.text import Text

ABBREVIATIONS = frozenset(
    ["pj", "plt", "h", "hj", "no", "kab", "kec", "dr", "drs", "sos", "dsb", "jl", "prof", "st"]
)


def sentences(raw: str) -> list[str]:
    text = Text(raw, ABBREVIATIONS)
    return [text.norm[start:end] for start, end in text.sentences]


def quotations(raw: str) -> list[str]:
    text = Text(raw, ABBREVIATIONS)
    return [raw[slice(*text.raw_span(start, end))] for start, end in text.quotations]


@pytest.mark.parametrize(
    ("raw", "low"),
    [
        ("\u201cNetral\u201d", '"netral"'),
        ("Jum\u2019at", "jum'at"),
        ("25\u201330", "25-30"),
        ("Pj\u00a0Bupati", "pj bupati"),
        ("net\u00adral\u200b", "netral"),
        ("Cafe\u0301", "cafe"),
        ("É", "e"),
        ("\u0130stanbul", "istanbul"),
        ("a\ud800b", "a\ufffdb"),
        ("satu\tdua", "satu dua"),
        ("\uff11\uff12", "12"),
    ],
)
def test_a_character_folds_to_what_it_is_compared_as(raw: str, low: str) -> None:
    assert Text(raw).low == low


def test_a_span_behind_dropped_characters_leads_back_to_the_input() -> None:
    raw = "ke\u00adtua Bawas\u200blu, cafe\u0301\u0301."
    text = Text(raw)
    start = text.low.index("bawaslu")
    assert raw[slice(*text.raw_span(start, start + 7))] == "Bawas\u200blu"
    start = text.low.index("cafe")
    assert raw[slice(*text.raw_span(start, start + 4))] == "cafe\u0301\u0301"


def test_a_dropped_character_at_the_edge_stays_outside_the_span() -> None:
    raw = "\u200bnetral\u200b dan"
    assert raw[slice(*Text(raw).raw_span(0, 6))] == "netral"


@given(st.text())
def test_folding_keeps_every_offset_inside_the_input(raw: str) -> None:
    text = Text(raw)
    assert len(text.norm) == len(text.low) == len(text.gapped) - 1
    for start in range(len(text.low)):
        begin, end = text.raw_span(start, start + 1)
        assert 0 <= begin < end <= len(raw)


@given(st.text(alphabet=st.sampled_from('ab.A"\u201c\u201d\n\r \u00ad\u0301,!?')))
def test_units_lie_inside_the_text_in_order(raw: str) -> None:
    text = Text(raw, ABBREVIATIONS)
    for spans in (text.paragraphs, text.sentences, text.quotations):
        ends = [0]
        for start, end in spans:
            assert ends[-1] <= start < end <= len(text.low)
            ends.append(end)


@given(
    st.text(alphabet=st.characters(codec="ascii")).filter(
        # Blanks on the inner side of brackets are left out.
        lambda raw: re.search(r"\(\s|\s\)", raw) is None
    )
)
def test_ascii_text_folds_in_place(raw: str) -> None:
    assert len(Text(raw).norm) == len(raw)
    assert Text(raw).raw_span(0, len(raw)) == (0, len(raw))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Pj. Bupati hadir. Ia bicara.", ["Pj. Bupati hadir.", "Ia bicara."]),
        ("H. Hani S. Rustam pulang.", ["H. Hani S. Rustam pulang."]),
        ("Katanya.Kami menolak.", ["Katanya.", "Kami menolak."]),
        ("Warga Kab. Bima ikut.", ["Warga Kab. Bima ikut."]),
        ("UU No. 5 berlaku. Titik.", ["UU No. 5 berlaku.", "Titik."]),
        ("Rini, S.Sos. M.Si. hadir.", ["Rini, S.Sos. M.Si. hadir."]),
        ("1. Menjaga netralitas\n2. Menolak uang", ["1. Menjaga netralitas", "2. Menolak uang"]),
        ("Pada 2024. Kemudian usai.", ["Pada 2024.", "Kemudian usai."]),
        (
            '"Boleh?" tanya dia. "Tidak." Ia pergi.',
            ['"Boleh?" tanya dia.', '"Tidak."', "Ia pergi."],
        ),
        ("Situs RADAR.CO.ID memuatnya.", ["Situs RADAR.CO.ID memuatnya."]),
        ("Rp1.500.000 dan 10.30 WIB.", ["Rp1.500.000 dan 10.30 WIB."]),
    ],
)
def test_a_full_stop_ends_a_sentence_only_where_one_ends(raw: str, expected: list[str]) -> None:
    assert sentences(raw) == expected


def test_a_line_that_goes_on_in_lower_case_belongs_to_the_sentence_before() -> None:
    raw = "Ia menjelaskan bahwa\n\nruang digital perlu dijaga."
    assert len(Text(raw).sentences) == 1


def test_all_breaks_inside_sentences_go_where_layout_broke_every_line() -> None:
    text = Text(
        "BIMA, KABARKINI.com -\nSekda Bima Rahmad Saleh meminta seluruh Aparatur Sipil\n"
        "Negara di lingkungan Pemerintah Kabupaten Bima untuk\nmenjaga netralitas pada pemilu.\n"
        "“Itu memang\nkewajiban kita bersama sejak hari pertama sampai\n"
        "hari terakhir,” kata Rahmad\ndi Bima.\nSelain itu,\nia berharap semua datang."
    )
    assert [text.norm[start:end] for start, end in text.lines] == [
        "BIMA, KABARKINI.com - Sekda Bima Rahmad Saleh meminta seluruh Aparatur Sipil "
        "Negara di lingkungan Pemerintah Kabupaten Bima untuk menjaga netralitas pada pemilu.",
        '"Itu memang kewajiban kita bersama sejak hari pertama sampai '
        'hari terakhir," kata Rahmad di Bima.',
        "Selain itu, ia berharap semua datang.",
    ]


def test_a_few_breaks_in_lower_case_do_not_join_lines_in_capitals() -> None:
    text = Text("Sekda Minta ASN\nNetral\ndi Bima\nSekda Bima meminta ASN\nnetral.\nFoto Rahmad")
    assert len(text.lines) == 6


def test_a_line_that_begins_with_a_capital_is_a_paragraph_of_its_own() -> None:
    assert len(Text("Jaga Netralitas\nBupati meminta ASN netral.").paragraphs) == 2


BROKEN_AT_A_WIDTH = """Sekda Minta Pegawai Menahan Diri
LEBONG - Plt Sekretaris Daerah Kabupaten Lebong,
Rahmat Sujiwo, meminta seluruh pegawai di lingkungan Pemerintah
Kabupaten Lebong menahan diri menjelang pemungutan suara dan tidak
menghadiri rapat umum pasangan calon mana pun.
Menurutnya,
Inspektorat sudah menyiapkan tim yang akan turun ke kantor-kantor
dinas dan kecamatan pada pekan terakhir bulan ini untuk memeriksa
daftar hadir pegawai selama jam kerja.
"Kami tidak mau
ada pegawai yang pulang membawa kaus calon. Semua sudah diberi
tahu lewat surat dan rapat koordinasi yang digelar dua kali sejak
awal bulan," kata dia.
Editor: Wahyu Pranoto
"""


def test_a_text_broken_at_a_width_goes_on_before_capitals() -> None:
    told = sentences(BROKEN_AT_A_WIDTH)
    assert "Inspektorat sudah menyiapkan tim" in next(t for t in told if "Menurutnya," in t)
    assert "Pemerintah Kabupaten Lebong menahan diri" in next(t for t in told if "LEBONG" in t)


def test_the_lines_about_a_text_broken_at_a_width_stand_alone() -> None:
    told = sentences(BROKEN_AT_A_WIDTH)
    assert told[0] == "Sekda Minta Pegawai Menahan Diri"
    assert told[-1] == "Editor: Wahyu Pranoto"


def test_a_list_in_lower_case_is_no_text_broken_at_a_width() -> None:
    items = "\n".join(f"{letter}. menjaga netralitas pemilu" for letter in "abcdefg")
    told = sentences(f"Isi Ikrar\nIkrar dibacakan di Bima oleh para camat.\n{items}\nSekda hadir")
    assert told[-1] == "Sekda hadir"
    text = Text(f"Baca juga: Sekda Lantik Pejabat Baru di Lingkungan Kabupaten Bima\n{items}")
    assert len(text.lines) == 8


def test_a_few_broken_lines_are_no_text_broken_at_a_width() -> None:
    lines = BROKEN_AT_A_WIDTH.splitlines()
    told = sentences("\n".join((*lines[1:4], *lines[5:7])))
    assert told[-1].startswith("Inspektorat")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('"Netral," katanya. "Wajib," tegasnya.', ["Netral,", "Wajib,"]),
        ("\u201cNetral,\u201d katanya", ["Netral,"]),
        ("\u201eNetral\u201c katanya", ["Netral"]),
        ("\u00abNetral\u00bb katanya", ["Netral"]),
        ("\u201dNetral,\u201d katanya", ["Netral,"]),
        ('"Netral,\u201d katanya', ["Netral,"]),
        ('katanya."Kami netral," ujarnya', ["Kami netral,"]),
        ('"Kami netral, "ujarnya', ["Kami netral,"]),
        ('Seminar "Mengawal Netralitas oleh Tribun', []),
        ('Seminar "Mengawal oleh\nIa berkata, "Netral." Lalu', ["Netral."]),
        ('"Satu.\n\nDua," katanya', ["Satu.\n\nDua,"]),
        ("''", []),
        ('""', []),
        ('"', []),
    ],
)
def test_quotation_marks_pair_as_the_press_means_them(raw: str, expected: list[str]) -> None:
    assert quotations(raw) == expected


def test_the_words_of_an_address_are_gaps_to_the_scan() -> None:
    text = Text("Lihat https://kabar.id/pilkada-depok dan www.kpu-depok.go.id: Pilkada Depok")
    assert text.gapped.count(b"pilkada") == 1
    assert text.gapped.count(b"depok") == 1
    assert len(text.gapped) == len(text.norm) + 1


@pytest.mark.parametrize(
    ("raw", "low"),
    [
        ("politik  praktis", "politik praktis"),
        ("Pj   Bupati Buton", "pj bupati buton"),
        ("ia berkata,\r\n \r\nyang lain diam", "ia berkata, yang lain diam"),
        ("satu    dua", "satu    dua"),
        ("Baca juga: Sekda Hadir   Keduanya PNS", "baca juga: sekda hadir   keduanya pns"),
        (
            "Baca juga: Satu  Dua.  Tiga.  Empat.  Lima",
            "baca juga: satu  dua.  tiga.  empat.  lima",
        ),
    ],
)
def test_what_was_typed_for_one_blank_is_one_and_leads_back_to_all(raw: str, low: str) -> None:
    text = Text(raw)
    assert text.low == low
    assert raw[slice(*text.raw_span(0, len(low)))] == raw
    last = len(low.rpartition(" ")[2])
    assert raw[slice(*text.raw_span(len(low) - last, len(low)))].lower() == low[-last:]


def test_blanks_just_inside_brackets_are_dropped_and_offsets_lead_back() -> None:
    raw = "Komisi Pemilihan Umum ( KPU ) hadir, Rabu ( 3/7)."
    text = Text(raw)
    assert text.norm == "Komisi Pemilihan Umum (KPU) hadir, Rabu (3/7)."
    start, end = text.raw_span(0, text.norm.index(")") + 1)
    assert raw[start:end] == "Komisi Pemilihan Umum ( KPU )"
