"""Who is one person and who is another, over a whole article."""

from __future__ import annotations

from itertools import pairwise

import pytest

from netralitas_extract.spans import SpanMaker
from netralitas_extract.text import Text
from tests.shipped import extractor, people


def test_short_form_is_the_person_of_the_full_one() -> None:
    found = people(
        "Pj Bupati Batang Ugi Irwanto membuka apel. Ugi meminta ASN netral. "
        '"Jangan ikut kampanye," kata Irwanto.'
    )
    assert list(found) == ["Ugi Irwanto"]
    assert found["Ugi Irwanto"].aliases == ["Ugi", "Irwanto"]


def test_initialised_form_is_the_person_of_the_full_one() -> None:
    found = people(
        "Bupati Banyuasin H. Hendri Syofyan Ramli, SH hadir. H. Hendri S.Ramli menjelaskan aturan."
    )
    person = found["Hendri Syofyan Ramli"]
    assert (person.aliases, person.honorifics, person.degrees) == (
        ["Hendri S.Ramli"],
        ["H."],
        ["SH"],
    )


def test_other_spelling_is_the_same_person() -> None:
    found = people(
        'Pj Bupati Tangerang Andi Oni Prasetia hadir. "ASN wajib netral," jelas Andy Oni.'
    )
    assert list(found) == ["Andi Oni Prasetia"]
    assert "Andy Oni" in found["Andi Oni Prasetia"].aliases


def test_name_amid_words_that_could_open_one_is_found_where_it_stands() -> None:
    text = "Relawan Orang Muda Ganjar Kalimantan Barat hadir, begitu pula calon presiden Ganjar."
    assert [m.start for m in people(text)["Ganjar"].mentions] == [19, 77]
    assert {m.text for m in people(text)["Ganjar"].mentions} == {"Ganjar"}


def test_two_people_who_share_a_part_of_their_names_are_kept_apart() -> None:
    found = people(
        "Bupati Dompu Rusdian Togubu hadir. Camat Woja Rusdian Palalo tidak hadir. "
        '"Saya sakit," kata Palalo. "Tidak apa-apa, lain kali saja," kata Togubu.'
    )
    assert set(found) == {"Rusdian Togubu", "Rusdian Palalo"}


def test_shared_part_means_the_person_named_last() -> None:
    result = extractor().extract(
        "Bupati Dompu Rusdian Togubu hadir. Camat Woja Rusdian Palalo menyusul. "
        '"Jalan macet sejak pagi tadi," kata Rusdian.'
    )
    names = {person.id: person.name for person in result.people}
    assert names[result.quotes[0].speaker_id or ""] == "Rusdian Palalo"


def test_letters_in_brackets_are_of_the_name_that_they_shorten() -> None:
    found = people(
        "Calon Wakil Presiden Jusup Kalia mendampingi Susila Bambang Yudana (SBY) saat itu."
    )
    assert found["Jusup Kalia"].aliases == []


def test_fuller_form_in_apposition_names_the_speaker() -> None:
    found = people(
        "Ketua Dewan Adat, Dominik Surabuta, bertemu Bupati Ende Djafar Ahmadi. "
        '"Kami titip tanah adat," kata Surabuta.'
    )
    assert found["Dominik Surabuta"].aliases == ["Surabuta"]


def test_initials_in_brackets_are_an_alias() -> None:
    found = people(
        'Menteri Pertanian Sahrul Yasin Lamba (SYL) hadir. "Panen tahun ini sangat baik," kata SYL.'
    )
    assert found["Sahrul Yasin Lamba"].aliases == ["SYL"]


def test_title_alone_has_the_holder_that_the_article_names() -> None:
    result = extractor().extract(
        "Pj Bupati Batang Ingatkan ASN\n\nPj Bupati Batang Ugi Irwanto memimpin apel. "
        "Pj Bupati juga menyerahkan piagam."
    )
    assert [official.person_id for official in result.officials] == ["p1", "p1", "p1"]


def test_title_alone_without_a_holder_in_the_article_has_none() -> None:
    result = extractor().extract("Surat itu dikirim kepada Bupati Batang dua hari lalu.")
    assert [official.person_id for official in result.officials] == [None]


def test_acting_head_and_his_deputy_are_not_mixed_up() -> None:
    result = extractor().extract(
        "Bupati Batang, H. Zainal Arsyada, dilaporkan. Pjs Bupati Batang, Hendra Saputro, "
        "meminta ASN netral. Kubu Bupati Batang membantah."
    )
    names = {person.id: person.name for person in result.people}
    assert names[result.officials[2].person_id or ""] == "Zainal Arsyada"


def test_one_person_with_two_offices_has_both() -> None:
    found = people(
        "Sekretaris Kecamatan Woja, Haerudin Tammu, sebagai Plh Camat Woja memimpin apel di Dompu."
    )
    offices = [(office.status, office.office) for office in found["Haerudin Tammu"].offices]
    assert offices == [("definitive", "other"), ("plh", "camat")]


def test_headline_with_one_title_is_of_whom_the_article_begins_with() -> None:
    text = "BUPATI TEBO RESMIKAN PUSKESMAS\n\nMUARA TEBO - Aspandi Ridha, S.T., memotong pita."
    assert [o.office for o in people(text)["Aspandi Ridha"].offices] == ["bupati"]
    text = "Bupati Tebo Diminta Netral\n\nAspandi Ridha mengatakan hal itu kepada pers."
    assert people(text)["Aspandi Ridha"].offices == []


def test_pointing_title_is_of_whoever_spoke_last() -> None:
    text = (
        'Ganjar Prasetia hadir. "Saya siap saja," ujar Ganjar. '
        '"Itu perlu sekali," kata mantan Gubernur Jawa Tengah ini.'
    )
    assert [o.tenure for o in people(text)["Ganjar Prasetia"].offices] == ["former"]


def test_name_in_a_headline_ends_where_the_article_lets_it_end() -> None:
    found = people(
        "Bupati Batang Ugi Irwanto Ajak Warga Jaga Pilkada Damai\n\n"
        "Bupati Batang Ugi Irwanto hadir di alun-alun."
    )
    assert list(found) == ["Ugi Irwanto"]


def test_name_in_capitals_is_the_same_person() -> None:
    result = extractor().extract(
        "BUPATI BATANG UGI IRWANTO MINTA ASN NETRAL\n\nBupati Batang Ugi Irwanto memimpin apel."
    )
    assert [person.name for person in result.people] == ["Ugi Irwanto"]
    assert [mention.text for mention in result.people[0].mentions] == ["UGI IRWANTO", "Ugi Irwanto"]


def test_people_without_office_who_say_nothing_are_not_listed() -> None:
    assert people("Hadir pula Ny. Yulianti Alora bersama rombongan.") == {}


def test_speaker_without_office_is_listed() -> None:
    found = people('Pelatih Bimo Saputro berkepala dingin. "Kami rotasi pemain saja," ujarnya.')
    assert list(found) == ["Bimo Saputro"]
    assert found["Bimo Saputro"].offices == []


def test_words_of_a_body_before_a_name_are_no_part_of_it() -> None:
    found = people(
        '"Surveinya rampung kemarin," kata Direktur Eksposita Strategi Arief Susanta. '
        '"Sampelnya dua ribu orang," ujar Arief.'
    )
    assert list(found) == ["Arief Susanta"]


@pytest.mark.parametrize(
    "text",
    [
        "PS Putra Batang menang atas lawannya.",
        "Jalan Irwanto ditutup.",
    ],
)
def test_part_of_another_name_is_no_mention(text: str) -> None:
    result = extractor().extract(
        f"Bupati Batang Putra Irwanto hadir di lapangan. {text}".replace("Jalan Irwanto", "Irwanta")
    )
    assert [mention.text for mention in result.people[0].mentions] == ["Putra Irwanto"]


def test_mentions_are_exact_spans_in_order() -> None:
    text = "Bupati Batang Ugi Irwanto hadir.\u00a0Ugi \u201cnetral\u201d. Ugi pulang."
    result = extractor().extract(text)
    for person in result.people:
        spans = [(mention.start, mention.end) for mention in person.mentions]
        assert spans == sorted(spans)
        assert all(text[m.start : m.end] == m.text for m in person.mentions)


def warning_codes(text: str) -> list[str]:
    findings = extractor()._find(Text(text, extractor()._stages.abbreviations), None)
    make = SpanMaker(findings.text, findings.frame)
    return [warning.code for warning in findings.who.warnings(make)]


def test_two_spellings_of_one_person_are_a_warning() -> None:
    text = 'Pj Bupati Tangerang Andi Oni Prasetia hadir. "ASN wajib netral," jelas Andy Oni.'
    assert warning_codes(text) == ["name_variant"]


def test_one_letter_for_another_makes_another_person() -> None:
    text = (
        "Camat Wera Mahmud Fasalah hadir bersama Mahfud Sidiqi. "
        '"Saya sakit hari itu," kata Mahfud Sidiqi. "Saya sehat saja," kata Mahmud.'
    )
    assert set(people(text)) == {"Mahmud Fasalah", "Mahfud Sidiqi"}
    assert "name_variant" not in warning_codes(text)


@pytest.mark.parametrize("words", ["katanya", "ujar dia", "menurut dia"])
def test_words_of_somebody_who_is_not_named_are_a_warning(words: str) -> None:
    text = f'Hujan turun deras. "Kami sudah siaga penuh sejak pagi," {words}.'
    assert "dangling_attribution" in warning_codes(text)


def test_words_of_somebody_who_is_named_are_no_warning() -> None:
    text = 'Bupati Ende Djafar Ahmadi hadir. "Kami sudah siaga penuh sejak pagi," katanya.'
    assert "dangling_attribution" not in warning_codes(text)
    text = '"Kami sudah siaga penuh," katanya. Djafar Ahmadi, Bupati Ende, lalu pulang.'
    assert "dangling_attribution" not in warning_codes(text)


def test_two_acting_statuses_of_one_person_are_a_warning() -> None:
    text = "Plt Bupati Pasuruan Andriyana memimpin apel. Pj Bupati Andriyana juga berpesan."
    assert warning_codes(text) == ["status_conflict"]


def test_a_name_is_told_on_one_line_whatever_its_blanks() -> None:
    text = "Pj Bupati Bima Salim\u00a0Wardana\u00a0Adi melarang ASN. Salim  Wardana hadir."
    (person,) = people(text).values()
    assert (person.name, person.aliases) == ("Salim Wardana Adi", ["Salim Wardana"])
    assert person.mentions[0].text == "Salim\u00a0Wardana\u00a0Adi"


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Bima Boy Rafli hadir, kata Boy. Boy enggan membahas.",
        "Wamen BUMN.Rosan Roslan sebagai Wamen Wamen Rosan Roslan.",
    ],
)
def test_no_two_mentions_of_a_person_share_a_place(text: str) -> None:
    for person in people(text).values():
        spans = [(mention.start, mention.end) for mention in person.mentions]
        assert spans
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_a_short_form_of_a_title_before_the_name_is_no_name() -> None:
    assert list(people("Wakil Menteri Komunikasi (Wamenkominfo) Nezar Patria meminta netral.")) == [
        "Nezar Patria"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pengamat Universitas Negeri Jakarta Adi Prayogo mengatakan itu wajar.", "Adi Prayogo"),
        ("Relawan Banu Presiden hadir. Kata Surya Lesmana, kaus itu murah.", "Surya Lesmana"),
        ("Wakil Ketua Bawaslu Sulawesi Tengah Kuswanta mengatakan ASN netral.", "Kuswanta"),
    ],
)
def test_words_of_a_body_or_a_region_are_no_part_of_a_name(text: str, name: str) -> None:
    assert list(people(text)) == [name]


def test_degrees_end_where_the_next_sentence_begins() -> None:
    found = people("Sekda Batang, Ari Yudianto, S.IP., M.H. Dalam sambutan ia meminta ASN netral.")
    assert found["Ari Yudianto"].degrees == ["S.IP.", "M.H."]


def test_a_short_form_without_its_brackets_is_no_part_of_the_name() -> None:
    found = people("Presiden Banu Prastowo Banupras memimpin sidang. Kata Banupras, semua aman.")
    assert [(p.name, p.aliases) for p in found.values()] == [("Banu Prastowo", ["Banupras"])]
    assert list(people("Camat Bulu Siti Nur Sitinah memimpin sidang.")) == ["Siti Nur Sitinah"]
    assert list(people("Camat Bulu Adi Budi Santoso memimpin sidang.")) == ["Adi Budi Santoso"]


def test_a_body_before_a_title_is_nobody() -> None:
    text = (
        "Kapolres Ende AKBP Damar Wicaksana hadir. Saat apel di halaman Mapolres Ende, "
        "Kapolres Ende mengingatkan anggotanya."
    )
    assert list(people(text)) == ["Damar Wicaksana"]


def test_the_name_of_a_body_behind_a_number_is_nobody() -> None:
    text = "Komandan Korem 163 Wira Satya, Brigjen TNI Bagus Purnama, meminta prajurit netral."
    result = extractor().extract(text)
    assert [person.name for person in result.people] == ["Bagus Purnama"]
    assert [official.text for official in result.officials] == ["Komandan Korem 163 Wira Satya"]


def test_initials_that_a_body_goes_by_are_a_person_where_the_text_says_so() -> None:
    text = "Bawaslu memeriksa Camat Bungku Tengah berinisial MK yang diduga tidak netral."
    assert list(people(text)) == ["MK"]


def test_a_degree_with_full_stops_behind_a_comma_is_nobody() -> None:
    found = people("Sekda Kabupaten Waropen, Jaelan Wopari, A.P., M.Si., meminta ASN netral.")
    assert found["Jaelan Wopari"].degrees == ["A.P.", "M.Si."]
    assert len(found) == 1


def test_villages_that_a_list_of_heads_names_are_no_part_of_the_heads_names() -> None:
    found = people(
        "Tiga lurah dilaporkan: Lurah Melati, Lurah Panjen, dan Lurah Bukit Ungu.\n"
        "Lurah Panjen Isnanina membantah ikut kampanye. Lurah Melati Aditya Rahman ikut membantah."
    )
    assert list(found) == ["Isnanina", "Aditya Rahman"]


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Kepala Desa Duarato, Goris Mau Berek membantah.", "Goris Mau Berek", []),
        ("Anggota KPU Bangli Putu Pertama Pujana hadir.", "Putu Pertama Pujana", []),
        ("Kapolda Bali, Irjen Tugas Dwi Aprianta hadir.", "Tugas Dwi Aprianta", []),
        ("Bupati Ende, Kader Jaelanto hadir. Kader Golkar pulang.", "Kader Jaelanto", []),
        ('Bupati Ende Ariefan Suta hadir. "Siap," kata Arifan.', "Ariefan Suta", ["Arifan"]),
        ('Bupati Ende Saifuddin Jubah hadir. "Siap," kata Udin.', "Saifuddin Jubah", ["Udin"]),
        ('Bupati Ende Zainal Ubaya hadir. "Siap," kata Zaenal.', "Zainal Ubaya", ["Zaenal"]),
        ('Bupati Ende Saiful Ubaya hadir. "Siap," kata Syaiful.', "Saiful Ubaya", ["Syaiful"]),
        ('Bupati Ende Ahmad Heryano atau Aher hadir. "Ya," kata Aher.', "Ahmad Heryano", ["Aher"]),
        ("Bupati Ende Yusuf Isnayano Ssos hadir.", "Yusuf Isnayano", []),
    ],
)
def test_words_and_spellings_of_names(text: str, name: str, aliases: list[str]) -> None:
    found = people(text)
    assert list(found) == [name]
    assert found[name].aliases == aliases


@pytest.mark.parametrize(
    "text",
    [
        "Widodo, salah satu perwakilan ketua RT, dengan tegas membantah isu itu.",
        "Sementara itu, Widodo, kuasa hukum terlapor, menyayangkan laporan itu.",
        "Widodo, pengamat politik Undana, menilai ASN rawan.",
    ],
)
def test_who_speaks_is_named_before_what_he_is(text: str) -> None:
    assert list(people(f"Camat Lasem diperiksa.\n{text}")) == ["Widodo"]


@pytest.mark.parametrize(
    "before",
    [
        "Warga menyampaikan protes kepada Abdul Karim Basyir.",
        "Abdul Karim Basyir hadir di acara itu.",
        "Abdul Karim Basyir tiba. Warga bertepuk tangan.",
    ],
)
def test_a_title_that_points_back_is_that_of_the_one_named_before_it(before: str) -> None:
    found = people(f'ENDE - {before} "Saya akan pelajari," kata Pj Bupati Ende itu.')
    assert [office.office for office in found["Abdul Karim Basyir"].offices] == ["bupati"]


@pytest.mark.parametrize(
    "text",
    [
        # The article has named the holder.
        "Bupati Ende Ugas Irwanto hadir. Warga memprotes Abdul Karim Basyir. "
        '"Saya akan pelajari," kata Bupati Ende itu.',
        # Nothing points back.
        'Warga memprotes Abdul Karim Basyir. "Saya akan pelajari," kata Bupati Ende.',
        # There is one who speaks.
        'Ketua KPU Ende Ugas Irwanto menyebut Abdul Karim Basyir. "Siap," kata Bupati Ende itu.',
    ],
)
def test_a_title_is_not_that_of_somebody_named_before_it(text: str) -> None:
    assert "Abdul Karim Basyir" not in people(text)


@pytest.mark.parametrize(
    ("before", "called", "full"),
    [
        ("Pengamat politik Universitas Mataram Ihsan Hamid hadir.", "Hamid", "Ihsan Hamid"),
        ("Dosen Universitas Cendana Rote Joko Laiskodat hadir.", "Joko", "Joko Laiskodat"),
        ("Ia sejalan dengan Gerrit Wolters, pengamat asal Belanda.", "Wolters", "Gerrit Wolters"),
        ("Sekretaris Partai Maju Ahmad Wirasakti hadir.", "Wirasakti", "Ahmad Wirasakti"),
        ("Ketua Tim Kampanye Wiryo-Gunardi Rosan Rusdi hadir.", "Rosan", "Rosan Rusdi"),
        ("Anggota DPR Achmad Wirabumi atau Awiek hadir.", "Awiek", "Achmad Wirabumi"),
        ("Anggota Fraksi PPP Achmad Wirabumi atau Awiek hadir.", "Awiek", "Achmad Wirabumi"),
        # What stands before is no name, or somebody else's.
        ("Warga bisa memilih Ganda Prawira atau Wirabumi.", "Wirabumi", "Wirabumi"),
        ("Antara Ganda Prawira atau Wirabumi yang maju.", "Wirabumi", "Wirabumi"),
        ("Pertemuan dengan Institusi Wolters dibatalkan.", "Wolters", "Wolters"),
    ],
)
def test_a_speaker_called_by_one_part_has_the_full_name_that_stands_elsewhere(
    before: str, called: str, full: str
) -> None:
    found = extractor().extract(
        f'{before}\n\n"Netralitas ASN harus dijaga bersama," kata {called}, Senin.'
    )
    speaker = found.quotes[0].speaker_id
    assert [person.name for person in found.people if person.id == speaker] == [full]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Andriyanto, yang menggantikan Irsyad Fadhli sebagai Pj Bupati Ende, hadir.",
            "Andriyanto",
        ),
        ("Adriyanto resmi menggantikan Bupati Anna Mutia sebagai Pj Bupati Ende.", "Adriyanto"),
        ("Irsyad Fadhli sebagai Pj Bupati Ende hadir menggantikan atasannya.", "Irsyad Fadhli"),
    ],
)
def test_title_is_that_of_who_replaces_another(text: str, holder: str) -> None:
    found = extractor().extract(text)
    (title,) = [official for official in found.officials if official.text == "Pj Bupati Ende"]
    assert [person.name for person in found.people if person.id == title.person_id] == [holder]


def test_who_changes_another_in_his_office_does_not_get_it() -> None:
    found = extractor().extract("Bupati Andi Wijaya mengganti Budi Santoso sebagai Sekda Ende.")
    (title,) = [official for official in found.officials if official.text == "Sekda Ende"]
    assert [p.name for p in found.people if p.id == title.person_id] == ["Budi Santoso"]
