"""Direct speech and whose it is, and who speaks in sentences without quotation marks."""

from __future__ import annotations

import pytest

from netralitas_extract.text import Text
from tests.shipped import extractor

LEAD = "Bupati Batang Ugi Irwanto memimpin apel. Sekda Batang Heri Sulistya ikut hadir. "


def quotes(text: str) -> list[tuple[str, str | None]]:
    result = extractor().extract(text)
    names = {person.id: person.name for person in result.people}
    return [(quote.text, names.get(quote.speaker_id or "")) for quote in result.quotes]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ('"ASN wajib netral," kata Ugi.', "Ugi Irwanto"),
        ('"ASN wajib netral," ujar Heri Sulistya.', "Heri Sulistya"),
        ('"ASN wajib netral," Heri menegaskan.', "Heri Sulistya"),
        ('Ugi berujar singkat. "ASN harus netral."', "Ugi Irwanto"),
        ('Heri bicara banyak. "ASN wajib netral," menurutnya.', "Heri Sulistya"),
        ('Heri menyebut bahwa Ugi berharap. "ASN wajib netral," katanya.', "Heri Sulistya"),
        ('"ASN wajib netral," tegas Sekda Heri Sulistya.', "Heri Sulistya"),
        ('"ASN wajib netral," pesan Bupati.', "Ugi Irwanto"),
        ('"ASN wajib netral," kata Pak Sekda.', "Heri Sulistya"),
        ('"ASN wajib netral,"kata Heri.', "Heri Sulistya"),
        ('"ASN wajib netral." Tegas Heri.', "Heri Sulistya"),
        ('Heri menegaskan, "ASN wajib netral."', "Heri Sulistya"),
        ('Heri: "ASN wajib netral di tempat kerja."', "Heri Sulistya"),
        ('Heri mengaku lega. "ASN sudah paham semua," katanya.', "Heri Sulistya"),
        ('Sekda tidak menjawab tegas. "Nanti kita lihat," katanya.', "Heri Sulistya"),
        ('"ASN wajib netral," kata Ketua JPPI, Nurlita Dianti.', "Nurlita Dianti"),
        ('"ASN wajib netral," ujar mantan guru itu. ', "Heri Sulistya"),
        ("\u201cASN wajib netral,\u201d imbuh Ugi, sapaan akrabnya.", "Ugi Irwanto"),
        ('Menurut Ugi, aturannya jelas. "Tidak ada tawar-menawar," tandas dia.', "Ugi Irwanto"),
    ],
)
def test_speaker_is_the_one_whom_the_words_beside_it_mean(words: str, speaker: str) -> None:
    assert [who for _, who in quotes(LEAD + words)] == [speaker]


def test_pronoun_goes_back_to_the_last_speaker_over_paragraphs() -> None:
    found = quotes(
        LEAD
        + 'Heri mengatakan, aturan sudah jelas.\n\n"Tidak ada toleransi lagi," ujarnya.\n\n'
        + '"Semua akan diproses," tambah dia.'
    )
    assert [who for _, who in found] == ["Heri Sulistya", "Heri Sulistya"]


def test_change_of_speaker_is_followed() -> None:
    found = quotes(
        LEAD
        + '"Semua wajib netral," kata Ugi.\n\nTerpisah, Heri mengaku siap. "Kami awasi," katanya.'
    )
    assert [who for _, who in found] == ["Ugi Irwanto", "Heri Sulistya"]


def test_both_halves_of_a_parted_quotation_have_its_speaker() -> None:
    found = quotes(LEAD + '"Semua wajib netral," kata Heri. "Tanpa kecuali satu orang pun."')
    assert [who for _, who in found] == ["Heri Sulistya", "Heri Sulistya"]


def test_quotation_over_two_paragraphs_is_one() -> None:
    found = quotes(LEAD + '"Jangan memihak.\n\nJangan pula ikut kampanye," ujar Heri.')
    assert found == [("Jangan memihak.\n\nJangan pula ikut kampanye,", "Heri Sulistya")]


def test_quotation_without_attribution_goes_on_with_the_last_speaker() -> None:
    found = quotes(LEAD + 'Heri mengingatkan pegawai.\n\n"Jabatan itu hanya titipan rakyat."')
    assert [who for _, who in found] == ["Heri Sulistya"]


@pytest.mark.parametrize(
    "words",
    [
        'Selama ini selalu "nol konflik" di daerah itu.',
        'Acara bertema "Merajut Warisan Menenun Masa Depan" itu ramai.',
        'Ia menulis buku "Tujuh Hari di Tepi Kawah" tahun lalu.',
        'Stiker bertuliskan "Bismillah Menang" dipasang.',
        'Istilah "asal bapak senang saja" dikenal luas.',
        'Seminar "Mengawal Netralitas tanpa penutup.',
        'Unggahan "Kabarlombok" mengklaim kenaikan gaji.',
    ],
)
def test_quoted_titles_slogans_and_scare_quotes_are_none(words: str) -> None:
    assert quotes(LEAD + words) == []


@pytest.mark.parametrize(
    "behind",
    [
        "demikian tertulis dalam keterangan resmi.",
        "demikian keterangan tertulis Bawaslu.",
        "seperti tertulis dalam surat edaran itu.",
        "sebagaimana tertuang dalam putusan tersebut.",
        "tertulis dalam unggahan itu.",
        "bunyi keterangan resmi KPU.",
        "bunyi poin pertama.",
        "demikian amar putusan itu.",
    ],
)
def test_what_stands_in_a_document_is_said_by_nobody(behind: str) -> None:
    found = quotes(LEAD + 'Semua hadir.\n\n"Setiap pegawai wajib menjaga netralitas," ' + behind)
    assert [who for _, who in found] == [None]


@pytest.mark.parametrize("behind", ["demikian ia menutup apel.", "seperti itu pesannya."])
def test_what_is_like_words_on_a_document_is_said_by_who_spoke(behind: str) -> None:
    lead = "Bupati Batang Ugi Irwanto memimpin apel. Semua hadir."
    found = quotes(f'{lead}\n\n"Setiap pegawai wajib menjaga netralitas," {behind}')
    assert [who for _, who in found] == ["Ugi Irwanto"]


@pytest.mark.parametrize("behind", ["kata saat membuka rapat.", "tegas dalam sambutannya."])
def test_a_word_of_speech_that_has_lost_its_pronoun_is_of_who_spoke(behind: str) -> None:
    found = quotes(LEAD + 'Ugi hadir. "Setiap pegawai wajib menjaga netralitas," ' + behind)
    assert [who for _, who in found] == ["Ugi Irwanto"]


@pytest.mark.parametrize("behind", ["kata Juli.", "kata Juli di Batang.", "kata Juli"])
def test_a_month_is_a_name_where_the_article_has_somebody_called_so(behind: str) -> None:
    found = quotes(f'Wakil Bupati Batang Rojo Juli Anton hadir.\n\n"Kita netral," {behind}\n\nX.')
    assert [who for _, who in found] == ["Rojo Juli Anton"]


def test_a_month_is_nobody_where_nobody_is_called_so() -> None:
    found = quotes(
        'Wakil Bupati Batang Rojo Anton hadir 3 Juli.\n\n"Kita netral," kata Juli.\n\nX.'
    )
    assert [who for _, who in found] == [None]


def test_quoted_document_has_no_speaker() -> None:
    found = quotes(
        LEAD + 'Pasal 2 berbunyi, "Setiap pegawai wajib menjunjung tinggi asas netralitas."'
    )
    assert [who for _, who in found] == [None]


def test_question_of_another_is_not_the_last_speakers() -> None:
    found = quotes(LEAD + '"Saya terima uangnya," jawab Heri. "Untuk apa uangnya?" tanya jaksa.')
    assert [who for _, who in found] == ["Heri Sulistya", None]


def test_group_that_speaks_is_no_person() -> None:
    assert [who for _, who in quotes(LEAD + '"Kami setuju sekali," kata para pegawai.')] == [None]


def test_repeated_quotation_points_to_the_first() -> None:
    result = extractor().extract(
        LEAD
        + '"Semua wajib netral," kata Ugi.\n\nLalu Heri bicara.\n\n"Semua wajib netral," kata Ugi.'
    )
    assert [quote.duplicate_of for quote in result.quotes] == [None, 0]


def test_verb_and_speaker_are_given_as_written() -> None:
    result = extractor().extract(LEAD + '"Semua wajib netral," ucap Ugi, sapaan akrabnya.')
    quote = result.quotes[0]
    assert quote.verb is not None
    assert quote.verb.text == "ucap"
    assert quote.speaker_text is not None
    assert quote.speaker_text.text == "Ugi"


def test_reporters_words_between_two_quotations_are_none() -> None:
    found = quotes(LEAD + 'Semua wajib netral," ujar Heri. Ia lalu pulang naik mobil "')
    assert found == []


def attributed(text: str) -> list[tuple[str | None, str | None]]:
    findings = extractor()._find(Text(text, extractor()._stages.abbreviations), None)
    who = findings.who
    return [
        (None, None)
        if spoken is None
        else (
            None
            if spoken.person is None
            else text[who.cast.people[spoken.person].best.start :][
                : len(" ".join(who.cast.people[spoken.person].best.tokens))
            ],
            spoken.attribution,
        )
        for spoken in who.sentences
    ]


def test_indirect_speech_attributes_its_sentence() -> None:
    found = attributed("Bupati Batang Ugi Irwanto memastikan bahwa ASN netral. Aturannya ada.")
    assert found == [("Ugi Irwanto", "explicit"), ("Ugi Irwanto", "carried")]


def test_sentence_before_any_speaker_is_nobodys() -> None:
    found = attributed("Apel digelar di Batang. Bupati Batang Ugi Irwanto mengatakan ASN netral.")
    assert found[0] == (None, None)


def test_passive_attribution_names_its_speaker() -> None:
    found = attributed("Hal itu disampaikan oleh Bupati Batang, Ugi Irwanto, saat apel.")
    assert found == [("Ugi Irwanto", "explicit")]


def test_second_verb_under_the_first_attributes_nothing() -> None:
    found = attributed(
        "Bupati Batang Ugi Irwanto hadir. Ia mewanti-wanti agar tidak mengajak warga memilih."
    )
    assert found[1] == ("Ugi Irwanto", "explicit")


def test_quotation_that_begins_with_a_word_of_speech_is_no_tag() -> None:
    found = quotes("Warga hadir.\n“Jelas dilarang aturan untuk memihak calon,” ujar Misbah.")
    assert found == [("Jelas dilarang aturan untuk memihak calon,", "Misbah")]


def test_single_marks_hold_a_quotation_where_no_double_ones_do() -> None:
    found = quotes(LEAD + "'ASN wajib netral sampai hari pemungutan suara,' kata Ugi Irwanto.")
    assert found == [("ASN wajib netral sampai hari pemungutan suara,", "Ugi Irwanto")]


def test_single_marks_within_a_quotation_hold_none_of_their_own() -> None:
    found = quotes(LEAD + "\"Ia bilang 'kami netral saja' kepada warga,\" kata Ugi Irwanto.")
    assert found == [("Ia bilang 'kami netral saja' kepada warga,", "Ugi Irwanto")]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert quotes(LEAD + "Jum'at itu Ma'ruf dan Syafi'i, kata Ugi Irwanto, hadir.") == []


def test_a_promise_behind_a_quotation_is_its_verb() -> None:
    found = quotes(LEAD + '"Kami akan menjaga netralitas ASN," janji Ugi Irwanto.')
    assert found == [("Kami akan menjaga netralitas ASN,", "Ugi Irwanto")]


def test_a_promise_that_is_asked_for_is_no_verb() -> None:
    assert quotes(LEAD + 'Warga datang "menagih lunas" janji Ugi Irwanto.') == []


def test_words_said_to_close_a_ceremony_are_the_speakers() -> None:
    found = quotes(
        'Camat Bulu Joko Sumarno menutup acara dengan mengatakan, "ASN jangan ikut kampanye."'
    )
    assert found == [("ASN jangan ikut kampanye.", "Joko Sumarno")]


def test_a_mark_apart_from_all_words_opens_where_others_close_beside_them() -> None:
    found = quotes(
        LEAD + 'Hujan turun. " Ia menambahkan bahwa apel tertib. " Kami semua wajib netral," kata '
        "Ugi Irwanto."
    )
    assert found == [("Kami semua wajib netral,", "Ugi Irwanto")]
    apart = quotes(LEAD + 'Kata Ugi Irwanto: " Kami semua wajib netral. " Ia lalu pulang.')
    assert apart == [("Kami semua wajib netral.", "Ugi Irwanto")]


@pytest.mark.parametrize(
    "speaker",
    [
        "Direktur Eksekutif Indonesia Political Review (IPR) Ujang Komara",
        "Direktur Lembaga Survei Anu (LSA) Ujang Komara",
        "politikus Ujang Komara (UK) Jumat",
    ],
)
def test_a_short_form_in_brackets_ends_the_name_of_a_body_before_a_persons(speaker: str) -> None:
    found = quotes(f'"Kalau dilihat dari survei, itu besar," kata {speaker} malam.')
    assert found == [("Kalau dilihat dari survei, itu besar,", "Ujang Komara")]


def test_words_that_a_rule_reads_are_nobodys() -> None:
    rule = 'Gubernur dan wakil gubernur ditunjuk oleh presiden," demikian bunyi Pasal 10 itu.'
    assert quotes(LEAD + f'Heri hadir. "{rule}')[0][1] is None
    assert (
        quotes(LEAD + 'Heri hadir. "Isi surat itu sudah jelas bagi semua," kata Heri.')[0][1]
        == "Heri Sulistya"
    )


def test_who_is_accompanied_speaks() -> None:
    result = extractor().extract(
        "I Nyoman Celosa didampingi tim hukumnya, I Wayan Suardi Kusuma mengatakan camat itu tidak "
        'netral. "Kami sudah lapor ke Bawaslu," ujarnya.'
    )
    names = {person.id: person.name for person in result.people}
    assert [names.get(quote.speaker_id or "") for quote in result.quotes] == ["I Nyoman Celosa"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"Ada yang memberi “like” ataupun “follow” di sana," kata Heri.', 1),
        ("\u201cJangan ada \u201cpesta uang\u201d di kantor ini,\u201d kata Heri.", 1),
        ("\u201cJangan ada pesta uang. \u201cSemua wajib jujur,\u201d kata Heri.", 1),
        ("Itu sudah diatur. \u201d Semua wajib jujur sejak awal,\u201d kata Heri.", 1),
        ("Heri menyebut \u201clike\u201d dan \u201cfollow\u201d.", 0),
    ],
)
def test_words_in_marks_within_a_quotation_do_not_end_it(words: str, said: int) -> None:
    assert [who for _, who in quotes(LEAD + words)] == ["Heri Sulistya"] * said


def test_the_theme_of_an_event_is_not_said() -> None:
    assert not quotes(
        LEAD + "Hal itu diungkapkan Heri saat sarasehan bertema, "
        "\u201cPublikasi dan Dokumentasi Pengawasan Masa Kampanye\u201d, di Batang."
    )


def test_a_quotation_that_is_a_line_of_its_own_needs_no_full_stop() -> None:
    found = quotes(
        LEAD + "\n\u201cKami semua di sini siap mendukung pasangan nomor satu\u201d\nUgi diam."
    )
    assert len(found) == 1
    assert not quotes(LEAD + "\n\u201cNetralitas Aparatur Sipil Negara\u201d\nUgi membuka acara.")


@pytest.mark.parametrize(
    "words",
    [
        "Bupati Ugi dilaporkan. Sekda Batang Heri Sulistya mengatakan laporan itu masuk. "
        'Ugi tidak hadir kemarin. "Semua kami periksa dengan teliti," katanya.',
        "Heri hadir. Menurutnya, laporan itu masuk.\n"
        "Putra mantan Camat Tulis Rudi Santoso itu menambahkan, semua diperiksa. "
        '"Semua kami periksa dengan teliti," katanya.',
        '"Itu benar adanya," kata Ugi.\nKasus itu menuai kritik keras dari Sekda Batang Heri '
        'Sulistya. Ia berharap semua diperiksa.\n"Semua harus tuntas," katanya.',
        'Heri hadir.\n"Semua harus tuntas," ujar orang nomor dua di pemerintahan itu.',
        'Heri Sulistya selaku pelapor mengatakan itu diterima.\n"Semua harus tuntas," katanya.',
        'Heri Sulistya Sekda Batang mengatakan semua diperiksa.\n"Semua harus tuntas," katanya.',
    ],
)
def test_a_pronoun_means_who_speaks_and_not_who_is_spoken_of(words: str) -> None:
    assert quotes(LEAD + "\n" + words)[-1][1] == "Heri Sulistya"


@pytest.mark.parametrize(
    "behind",
    [
        "kata dosen Universitas Cakrabuana (Uncab) Dodi Pratama di Batang.",
        "kata Ketua DPC Partai Maju Bersama yang juga pengusaha batik Batang, Dodi Pratama, Senin.",
        "kata Ketua Panitia Acara Besar (PAB), Dodi Pratama.",
    ],
)
def test_the_name_behind_a_long_calling_is_the_speakers(behind: str) -> None:
    assert quotes(LEAD + f'"ASN wajib netral," {behind}')[-1][1] == "Dodi Pratama"


@pytest.mark.parametrize(
    "words",
    [
        '"Menjatuhkan sanksi kepada Teradu," demikian amar putusan itu.',
        'Berikut isi ikrar tersebut: "Kami berjanji menjaga netralitas."',
        '"Kami berjanji menjaga netralitas," demikian tertulis di spanduk itu.',
    ],
)
def test_words_of_verdicts_and_pledges_are_nobodys(words: str) -> None:
    assert quotes(LEAD + words)[-1][1] is None


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Rudi Santoso, komisioner Bawaslu menyebut itu benar. ", "Rudi Santoso"),
        ("Rudi Santoso, dosen Universitas Cakrabuana menilai itu benar. ", "Rudi Santoso"),
        ("Di tempat yang sama, Rudi Santoso (45), warga, menyebut itu benar. ", "Rudi Santoso"),
    ],
)
def test_a_name_with_what_one_is_behind_it_opens_the_sentence(words: str, speaker: str) -> None:
    lead = LEAD + "Heri mengatakan semua siap.\n"
    assert quotes(lead + words + '"Semua akan diproses," ujarnya.')[-1][1] == speaker


def test_somebody_without_a_name_stays_so() -> None:
    found = quotes(LEAD + 'Seorang pria mendukung calon. "Saya siap penuh," ungkap pria tersebut.')
    assert found[-1][1] is None


@pytest.mark.parametrize(
    "speaker",
    [
        "ibu muda yang tak ingin namanya disebutkan tersebut",
        "pria yang enggan disebut namanya",
        "ASN yang meminta identitasnya dirahasiakan itu",
    ],
)
def test_who_wants_no_name_told_has_none(speaker: str) -> None:
    found = quotes(LEAD + f'"Pak Sekda mengamuk dan memaki kami," kata {speaker}.')
    assert [who for _, who in found] == [None]


def test_who_is_named_speaks_even_if_he_wanted_no_name() -> None:
    found = quotes(LEAD + '"Kami hadir," ujar Heri, yang semula enggan disebut namanya.')
    assert [who for _, who in found] == ["Heri Sulistya"]
