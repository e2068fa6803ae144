"""Statements: one per speaker and act, with all that the article says of who told whom what."""

from __future__ import annotations

from typing import Any

import pytest

from netralitas_extract import Extraction, Statement
from tests.invariants import assert_contract
from tests.shipped import extractor
from tests.suite_texts import fixture_texts

BUPATI = "Pj Bupati Pasuruan Andriyanto"
BAWASLU = "Ketua Bawaslu Kabupaten Pasuruan, Siti Aminah,"


def extracted(text: str) -> Extraction:
    result = extractor().extract(text, published="2024-09-24")
    assert_contract(text, result)
    return result


def told(text: str) -> list[tuple[str | None, str]]:
    """The statements of a text as pairs of speaker (or group) and act."""
    result = extracted(text)
    names = {person.id: person.name for person in result.people}
    return [
        (names[s.speaker_id] if s.speaker_id else s.speaker_group, s.act) for s in result.statements
    ]


def only(text: str) -> tuple[Extraction, Statement]:
    result = extracted(text)
    [statement] = result.statements
    return result, statement


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        (f"{BUPATI} meminta ASN menjaga netralitas.", "Andriyanto", "appeal"),
        (f"{BUPATI} meminta ASN tidak ikut kampanye.", "Andriyanto", "prohibition"),
        (f'"ASN jangan berfoto bersama calon bupati," kata {BUPATI}.', "Andriyanto", "prohibition"),
        (f'"ASN yang ikut kampanye akan dipecat," tegas {BUPATI}.', "Andriyanto", "warning"),
        (
            f"{BAWASLU} mengatakan seorang camat diduga mendukung paslon di Pilkada.",
            "Siti Aminah",
            "report",
        ),
        (
            f"{BAWASLU} menyebut dua ASN terbukti ikut kampanye paslon.",
            "Siti Aminah",
            "report",
        ),
        (
            "Camat Bojong, Budi Santoso, membantah mendukung paslon di Pilkada.",
            "Budi Santoso",
            "denial",
        ),
        (f'"ASN boleh menghadiri kampanye," jelas {BAWASLU[:-1]}.', "Siti Aminah", "explanation"),
        (
            "Seluruh ASN mengucapkan ikrar netralitas Pilkada 2024 di Alun-alun Pasuruan.",
            "asn",
            "pledge",
        ),
        (f"{BUPATI} melarang ASN ikut kampanye Pilkada.", "Andriyanto", "prohibition"),
        (f"{BUPATI} mewajibkan ASN menjaga netralitas di Pilkada.", "Andriyanto", "appeal"),
        (f"{BUPATI} memperingatkan ASN agar tidak ikut kampanye.", "Andriyanto", "prohibition"),
        (f"{BUPATI} menginstruksikan camat menjaga netralitas di Pilkada.", "Andriyanto", "appeal"),
        (
            f"{BUPATI} akan memberi sanksi tegas ASN yang tidak netral di Pilkada.",
            "Andriyanto",
            "warning",
        ),
        (f"{BUPATI} tidak segan memecat ASN yang ikut kampanye.", "Andriyanto", "warning"),
    ],
)
def test_act_follows_from_what_is_said_of_the_conduct(text: str, speaker: str, act: str) -> None:
    assert told(text) == [(speaker, act)]


def test_statement_gathers_what_it_is_made_of() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada 2024. Hal itu disampaikannya di "
        "Pendopo Kabupaten Pasuruan, Senin (23/9/2024)."
    )
    result, statement = only(text)
    assert (statement.act, statement.attribution) == ("appeal", "explicit")
    assert (statement.speaker_id, statement.speaker_group) == (result.people[0].id, None)
    assert (statement.audience, statement.audience_region) == (["asn"], "35.14")
    assert (statement.conduct, statement.elections) == ([0], [0])
    assert (statement.quotes, statement.laws, statement.sanctions, statement.pledges) == (
        [],
        [],
        [],
        [],
    )
    assert statement.date == "2024-09-23"
    assert statement.place == "35.14"
    assert statement.venue == "Pendopo Kabupaten Pasuruan"
    assert statement.start <= result.conduct[0].start
    assert result.conduct[0].end <= statement.end


def test_one_speaker_has_one_statement_for_each_act() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada. “ASN jangan ikut kampanye,” "
        "katanya. “Camat dilarang memasang baliho calon,” ucapnya. Ia berharap ASN bersikap "
        "netral."
    )
    result = extracted(text)
    appeal, prohibition = result.statements
    assert (appeal.act, prohibition.act) == ("appeal", "prohibition")
    assert [result.conduct[index].category for index in appeal.conduct] == ["neutrality"] * 2
    assert [result.conduct[index].category for index in prohibition.conduct] == [
        "campaigning",
        "attributes",
    ]
    assert prohibition.quotes == [0, 1]
    assert prohibition.audience == ["asn", "camat"]


def test_two_speakers_have_statements_of_their_own() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada. Kapolres Pasuruan AKBP Dani Sutisna "
        "meminta kepala desa bersikap netral."
    )
    assert told(text) == [("Andriyanto", "appeal"), ("Dani Sutisna", "appeal")]
    first, second = extracted(text).statements
    assert (first.audience, second.audience) == (["asn"], ["kepala_desa"])


def test_paragraph_without_a_speaker_goes_on_with_the_last_one() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada.\n\n"
        "ASN juga dilarang ikut kampanye dan memasang baliho calon.\n"
    )
    appeal, prohibition = extracted(text).statements
    assert appeal.speaker_id == prohibition.speaker_id == "p1"
    assert (appeal.attribution, prohibition.attribution) == ("explicit", "carried")


def test_law_that_is_cited_beside_the_words_is_the_statements() -> None:
    result, statement = only(
        "“Sesuai Pasal 71 ayat (1) UU Nomor 10 Tahun 2016, ASN dilarang ikut kampanye,” ujar "
        f"{BUPATI}."
    )
    assert statement.laws == [0]
    assert (statement.act, statement.quotes) == ("prohibition", [0])
    assert result.laws[0].article == "71"


def test_warning_holds_conduct_and_sanction() -> None:
    result, statement = only(
        f"“ASN yang ikut kampanye akan dikenai teguran tertulis,” kata {BUPATI}."
    )
    assert (statement.act, statement.conduct, statement.sanctions) == ("warning", [0], [0])
    assert result.sanctions[0].conduct == [0]


def test_imposed_sanction_is_a_statement_of_who_tells_of_it() -> None:
    text = (
        f"{BAWASLU} mengatakan Camat Bojong terbukti mendukung paslon di Pilkada. “Yang "
        "bersangkutan telah dijatuhi teguran tertulis,” katanya."
    )
    _, statement = only(text)
    assert (statement.act, statement.conduct, statement.sanctions) == ("sanction", [0], [0])


def test_conduct_that_is_told_as_the_reason_of_a_sanction_is_the_sanctions() -> None:
    text = (
        f"{BAWASLU} mengatakan Camat Bojong dijatuhi teguran tertulis karena mendukung paslon di "
        "Pilkada."
    )
    _, statement = only(text)
    assert (statement.act, statement.conduct, statement.sanctions) == ("sanction", [0], [0])


def test_wording_of_a_pledge_is_the_pledges_and_nobodys_prohibition() -> None:
    text = (
        "Seluruh ASN Pemkab Pasuruan membacakan ikrar netralitas Pilkada 2024. Isi ikrar itu "
        "antara lain menjaga netralitas dan menolak politik uang."
    )
    result, statement = only(text)
    assert (statement.act, statement.speaker_id, statement.speaker_group) == ("pledge", None, "asn")
    assert {conduct.basis for conduct in result.conduct} == {"pledge"}
    assert statement.conduct == [0, 1]
    assert statement.pledges


def test_quotation_without_conduct_joins_what_its_speaker_says() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada. “Ini penting bagi kita semua di "
        "daerah ini,” katanya."
    )
    _, statement = only(text)
    assert (statement.act, statement.quotes) == ("appeal", [0])


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (f"{BAWASLU} mengatakan seorang camat diduga mendukung paslon di Pilkada.", ["camat"]),
        (f"“ASN dilarang ikut kampanye,” kata {BAWASLU[:-1]}.", ["asn"]),
        (f"“Kami menerima laporan politik uang di Pilkada,” ujar {BAWASLU[:-1]}.", []),
        ("Camat Bojong, Budi Santoso, membantah mendukung paslon di Pilkada.", ["camat"]),
        ("Camat Bojong, Budi Santoso, mengaku ikut kampanye paslon.", ["camat"]),
        ("Kepala Desa Sumber diduga mengajak warganya memilih paslon di Pilkada.", ["kepala_desa"]),
        ("Bawaslu menelusuri pelanggaran netralitas aparatur sipil negara.", ["asn"]),
        ("Kades diduga mendatangi rumah warga dan ikut kampanye paslon.", ["kepala_desa"]),
    ],
)
def test_title_of_who_speaks_is_no_actor_of_what_others_did(text: str, actors: list[str]) -> None:
    result = extracted(text)
    assert [conduct.actors for conduct in result.conduct] == [actors]


def test_who_denies_demands_nothing_of_anybody() -> None:
    _, statement = only("Camat Bojong, Budi Santoso, membantah mendukung paslon di Pilkada.")
    assert (statement.act, statement.audience, statement.audience_region) == ("denial", [], None)


def test_warning_without_a_group_is_for_those_whom_the_speaker_asked() -> None:
    text = (
        f"{BUPATI} meminta camat dan lurah menjaga netralitas di Pilkada.\n\n"
        "“Yang melanggar saya copot,” tegasnya.\n"
    )
    _, warning = extracted(text).statements
    assert (warning.act, warning.audience) == ("warning", ["camat", "lurah"])


def test_who_denies_an_accusation_is_not_who_reports_it() -> None:
    text = (
        "Seorang camat diduga mendukung paslon.\n\n"
        "Soal dugaan ikut kampanye paslon, Camat Bojong, Budi Santoso, membantah. “Saya tidak "
        "pernah ikut kampanye,” katanya.\n\n"
        f"“Seorang camat diduga ikut kampanye,” kata {BAWASLU[:-1]}.\n"
    )
    assert sorted(told(text)) == [("Budi Santoso", "denial"), ("Siti Aminah", "report")]
    report, denial = extracted(text).statements
    assert (report.conduct, denial.conduct) == ([0, 3], [1, 2])


def test_pledge_that_somebody_announces_is_not_taken_yet() -> None:
    _, statement = only(
        f"{BUPATI} menambahkan, para camat akan menandatangani pakta integritas netralitas."
    )
    assert (statement.act, statement.speaker_id, statement.pledges) == ("explanation", "p1", [0])


def test_groups_of_boilerplate_are_nobodys() -> None:
    text = (
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada.\n\n"
        "Baca juga: Kepala Desa Diperiksa\n\n"
        "“Kalau ada yang ikut kampanye, saya copot,” tegasnya.\n"
    )
    assert [statement.audience for statement in extracted(text).statements] == [["asn"], ["asn"]]


EVENT = f"{BUPATI} meminta ASN menjaga netralitas saat apel di Pendopo Pasuruan, Senin (23/9/2024)."
SETTING = ("2024-09-23", "35.14", "Pendopo Pasuruan")


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        (f"{EVENT}\n\n{BAWASLU} meminta kades bersikap netral.", SETTING),
        (
            f"{EVENT}\n\nTerpisah, {BAWASLU} meminta kades bersikap netral.",
            ("2024-09-23", "35.14", None),
        ),
        (
            f"{EVENT}\n\n“Kades harus netral,” kata {BAWASLU[:-1]}, di ruang kerjanya, Selasa "
            "(24/9/2024).",
            ("2024-09-24", "35.14", "ruang kerjanya"),
        ),
        (
            f"{EVENT}\n\n{BAWASLU} mengatakan laporan masuk pada Jumat (20/9/2024) dan meminta "
            "kades bersikap netral.",
            SETTING,
        ),
    ],
)
def test_speaker_has_the_day_and_venue_that_the_words_give(
    text: str, setting: tuple[str | None, ...]
) -> None:
    first, second = extracted(text).statements
    assert (first.date, first.place, first.venue) == SETTING
    assert (second.date, second.place, second.venue) == setting


def test_who_holds_office_elsewhere_has_no_place_of_the_event() -> None:
    text = f"{EVENT}\n\nTerpisah, Ketua Bawaslu Malang Rudi Hartanto meminta kades bersikap netral."
    _, appeal = extracted(text).statements
    assert (appeal.date, appeal.place, appeal.venue) == ("2024-09-23", None, None)


def test_in_an_article_on_a_case_each_speaker_is_alone() -> None:
    text = (
        f"Camat Bojong diduga ikut kampanye paslon.\n\n“Kami memeriksanya,” kata {BAWASLU[:-1]} di "
        "Kantor Bawaslu Pasuruan, Senin (23/9/2024).\n\n"
        f"{BUPATI} meminta ASN menjaga netralitas di Pilkada."
    )
    report, appeal = extracted(text).statements
    assert (report.date, report.venue) == ("2024-09-23", "Kantor Bawaslu Pasuruan")
    assert (appeal.date, appeal.venue) == ("2024-09-23", None)


def test_law_is_that_of_the_words_beside_it() -> None:
    _, statement = only(
        f"“ASN dilarang ikut kampanye. Dasarnya Pasal 71 UU Nomor 10 Tahun 2016,” ujar {BUPATI}."
    )
    assert statement.laws == [0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bupati Bima Indah Damayanti membuka festival tenun. “Dulu kami beda pilihan saat pilkada, "
        "sekarang satu kain,” kata Camat Woha, Budi Santoso.",
        "Bupati Bima Indah Damayanti membuka festival tenun di Kota Bima, Senin (23/9/2024).",
        "“Kami menang karena kerja keras,” kata pelatih Persebaya, Bima Saputra, Minggu malam.",
        "Kapolres Pasuruan AKBP Budi Santoso mengatakan tiga pencuri sapi ditangkap.",
        "Pertandingan digelar di tempat netral demi keamanan, ujar Bupati Pasuruan Andriyanto.",
    ],
)
def test_what_is_said_of_other_things_is_no_statement(text: str) -> None:
    assert extracted(text).statements == []


@pytest.mark.parametrize("name", fixture_texts())
def test_statement_spans_its_evidence_and_quotes_its_own_speaker(name: str) -> None:
    result = extractor().extract(fixture_texts()[name])
    seen: set[tuple[Any, Any, str]] = set()
    for statement in result.statements:
        key = (statement.speaker_id, statement.speaker_group, statement.act)
        assert key not in seen, "one per speaker and act"
        seen.add(key)
        evidence = [
            *(result.conduct[index] for index in statement.conduct),
            *(result.sanctions[index] for index in statement.sanctions),
            *(result.pledges[index] for index in statement.pledges),
        ]
        for mention in evidence:
            assert statement.start <= mention.start
            assert mention.end <= statement.end
        assert statement.rule == f"statement.{statement.act}"
        assert len(set(statement.audience)) == len(statement.audience)
        if statement.act == "pledge":
            assert statement.speaker_id is None or statement.pledges


@pytest.mark.parametrize(
    "denial",
    [
        "Budi membantah tuduhan itu.",
        '"Itu tidak benar," bantah Budi.',
        "Dikonfirmasi terpisah, Budi menepis kabar itu.",
    ],
)
def test_who_only_denies_reports_nothing(denial: str) -> None:
    text = f"Camat Ngunut Budi Santoso diduga mendukung paslon nomor 2. {denial}"
    (statement,) = extracted(text).statements
    assert (statement.act, statement.conduct) == ("denial", [0])


def test_a_denial_stands_beside_the_report() -> None:
    text = (
        "Camat Ngunut Budi Santoso diduga mendukung paslon nomor 2, kata Ketua Bawaslu "
        "Tulungagung, Fayakun Rahmat. Budi membantah tuduhan itu."
    )
    result = extracted(text)
    names = {person.id: person.name for person in result.people}
    found = {(names[s.speaker_id or ""], s.act, tuple(s.conduct)) for s in result.statements}
    assert found == {("Fayakun Rahmat", "report", (0,)), ("Budi Santoso", "denial", (0,))}


@pytest.mark.parametrize(
    ("where", "place"),
    [
        # A part of a town that is no region, and the regions that it lies in.
        ("di kawasan Cipinang, Pulogadung, Jakarta Timur", "31.75.02"),
        ("di Desa Sumput, Kecamatan Sidoarjo", "35.15.08"),
        ("saat rakor di Kota Bogor, Jawa Barat", "32.71"),
        # Of a province, the town that the article is sent from.
        ("di Mapolda Jateng", "33.74"),
        ("di Mapolda Jawa Barat", "32"),
    ],
)
def test_place_is_the_narrowest_region_that_the_sentence_states(where: str, place: str) -> None:
    text = f'SEMARANG - "Netralitas ASN harus dijaga," kata Anwar Sidik {where}, Senin (2/9/2024).'
    (statement,) = extractor().extract(text).statements
    assert statement.place == place


def test_who_promises_alone_in_direct_speech_is_the_one_who_pledges() -> None:
    text = 'Kapolres Ende Budi Santoso hadir. "Kami pastikan tidak memihak di Pilkada," kata Budi.'
    (statement,) = extractor().extract(text).statements
    assert (statement.act, statement.speaker_id, statement.speaker_group) == ("pledge", "p1", None)
