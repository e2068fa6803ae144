"""The rules of law: the table itself, looking things up in it, and getting there from mentions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from netralitas_extract import (
    Extraction,
    InputError,
    PatternError,
    Provision,
    extract,
    instrument_of,
    provisions,
    provisions_of,
)
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ConductCategory
from netralitas_extract.pattern_check import check_patterns
from tests.command_line import netralitas

RULES = provisions()

INSTRUMENT = """
[[instrument]]
id = "perbup12-2023"
kind = "perbup"
number = "12"
year = "2023"
"""
PROVISION = """
[[provision]]
id = "perbup12-2023.4.a"
instrument = "perbup12-2023"
article = "4"
letter = "a"
says = "Employees of the kabupaten post nothing about candidates."
categories = ["social_media"]
"""


def table(folder: Path, content: str) -> Path:
    (folder / "provisions.toml").write_text(content, encoding="utf-8")
    return folder


# --- the table --------------------------------------------------------------------------------


def test_the_table_is_as_large_as_promised() -> None:
    assert len(RULES.instruments) >= 33
    assert len(RULES) >= 190
    rows = Counter(rule.annex for rule in RULES.values())
    assert (rows["etik"], rows["disiplin"]) == (7, 12)


def test_every_instrument_has_a_provision_or_amends_one_that_has() -> None:
    for id in RULES.instruments:
        assert RULES.of_instrument(id), id


def test_every_provision_that_a_conduct_pattern_names_is_there_with_its_category() -> None:
    for pattern in load_lexicon().patterns["conduct"]:
        entry = pattern.entry
        assert isinstance(entry, ConductEntry)
        for id in entry.provisions:
            assert entry.category in RULES[id].categories, (entry.id, id)


@pytest.mark.parametrize("category", get_args(ConductCategory))
def test_every_category_has_provisions(category: str) -> None:
    assert RULES.in_category(category)


def test_replacing_and_being_replaced_go_together() -> None:
    for id, instrument in RULES.instruments.items():
        for older in instrument.replaces:
            assert RULES.instruments[older].replaced_by == id
        if instrument.replaced_by is not None:
            assert id in RULES.instruments[instrument.replaced_by].replaces


def test_names_begin_with_the_kind_and_years_stand_in_the_ids() -> None:
    for instrument in RULES.instruments.values():
        assert instrument.year is not None
        assert instrument.year in instrument.id
        if instrument.kind != "other":
            assert all(name.lower().startswith(instrument.kind) for name in instrument.names)


def test_criminal_provisions_have_a_penalty_and_no_others() -> None:
    for rule in RULES.values():
        assert (rule.penalty is not None) == ("criminal" in rule.sanction_categories), rule.id


def test_what_punishes_a_breach_says_how() -> None:
    for rule in RULES.values():
        for id in rule.punished_by:
            punishing = RULES[id]
            assert punishing.sanction or punishing.punished_by, (rule.id, id)


def test_one_in_ten_provisions_at_most_is_not_verified_and_each_says_why() -> None:
    unverified = [rule for rule in RULES.values() if not rule.verified]
    assert 10 <= len(unverified) <= len(RULES) / 10
    assert all(rule.note for rule in unverified)


@pytest.mark.parametrize(
    ("id", "sanctions"),
    [
        ("pp94-2021.5.n.2", {"allowance_cut"}),
        ("pp94-2021.5.n.5", {"demotion", "removal_from_post", "dismissal"}),
        ("skb2022.etik.4", {"moral"}),
        ("skb2022.disiplin.5", {"dismissal"}),
        ("uu10-2016.71.2", {"criminal"}),
        ("uu6-2014.29.j", {"reprimand_oral", "reprimand_written", "dismissal"}),
    ],
)
def test_what_a_breach_leads_to_can_be_followed_to_the_end(id: str, sanctions: set[str]) -> None:
    found: set[str] = set()
    todo = [id]
    while todo:
        rule = RULES[todo.pop()]
        found.update(rule.sanction_categories)
        todo += rule.punished_by
    assert sanctions <= found


def test_the_ban_that_no_article_punishes_says_so() -> None:
    rule = RULES["pp94-2021.5.n.1"]
    assert rule.punished_by == ()
    assert rule.note is not None


# --- looking things up ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("pp94-2021.5.n.5", "pp94-2021.5.n.5"),
        ("PP94-2021.5.N.5", "pp94-2021.5.n.5"),
        ("uu1-2015.71.1", "uu10-2016.71.1"),
        ("uu8-2015.71.1", "uu10-2016.71.1"),
        ("uu6-2020.71.1", "uu10-2016.71.1"),
        ("perppu2-2020.71.1", "uu10-2016.71.1"),
        ("uu10-2016.188", "uu1-2015.188"),
        ("uu8-2015.69.h", "uu1-2015.69.h"),
        ("uu1-2015.187A", "uu10-2016.187a"),
        ("uu3-2024.29.j", "uu6-2014.29.j"),
        ("uu3-2025.39.2", "uu34-2004.39.2"),
        ("skb2022", "skb2022"),
    ],
)
def test_an_id_is_found_in_any_case_and_under_every_layer_of_its_law(
    asked: str, found: str
) -> None:
    assert asked in RULES
    assert RULES[asked].id == found


@pytest.mark.parametrize("id", ["", "pp94-2021", "pp94-2021.5.n.8", "uu5-2014.71.1", "uu99-2099.1"])
def test_an_id_that_is_not_there_is_a_key_error(id: str) -> None:
    assert id not in RULES
    assert RULES.get(id) is None
    with pytest.raises(KeyError):
        RULES[id]


def test_iteration_gives_each_provision_once() -> None:
    assert len(list(RULES)) == len(set(RULES)) == len(RULES)
    assert all(RULES[id].id == id for id in RULES)


def test_provisions_of_a_layer_are_those_of_the_whole_text() -> None:
    ids = {rule.id for rule in RULES.of_instrument("uu8-2015")}
    assert {"uu1-2015.188", "uu10-2016.71.1"} <= ids
    assert ids == {rule.id for rule in RULES.of_instrument("UU10-2016")}


def test_a_category_or_instrument_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(InputError, match=r"no category 'photo'.*photo_gesture"):
        RULES.in_category("photo")
    with pytest.raises(InputError, match=r"no instrument 'pp94'.*pp94-2021"):
        RULES.of_instrument("pp94")


def test_provisions_are_frozen() -> None:
    with pytest.raises(AttributeError):
        RULES["skb2022"].says = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        RULES.instruments["x"] = RULES.instruments["skb2022"]  # type: ignore[index]


# --- from mentions to the rules ---------------------------------------------------------------


def first_law(text: str, published: str | None = None) -> tuple[Extraction, str | None]:
    result = extract(text, published=published)
    found = instrument_of(result.laws[0], result)
    return result, found.id if found is not None else None


@pytest.mark.parametrize(
    ("text", "published", "id"),
    [
        ("Sesuai UU Nomor 5 Tahun 2014.", None, "uu5-2014"),
        ("Sesuai Undang-Undang RI No. 20 Tahun 2023.", None, "uu20-2023"),
        ("Sesuai UU 1/2015.", None, "uu1-2015"),
        ("Sesuai UU 8/2015.", None, "uu8-2015"),
        ("Sesuai UU Pilkada Nomor 10 Tahun 2016.", None, "uu10-2016"),
        ("Sesuai UU 6/2020.", None, "uu6-2020"),
        ("Sesuai Perppu Nomor 2 Tahun 2020.", None, "perppu2-2020"),
        ("Sesuai PP 94/2021.", None, "pp94-2021"),
        ("Sesuai Pasal 5 huruf n PP Nomor 94 Tahun 2021.", None, "pp94-2021"),
        ("Sesuai PKPU 13/2024.", None, "pkpu13-2024"),
        ("Sesuai Perbawaslu Nomor 6 Tahun 2018.", None, "perbawaslu6-2018"),
        ("Sesuai Putusan MK Nomor 136/PUU-XXII/2024.", None, "mk136-2024"),
        # Any number of the joint decree, and a wrong one that the press writes.
        ("Sesuai SKB Nomor 2 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 800-5474 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 30 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 1447.1/PM.01/K.1/09/2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 22 Tahun 2022.", None, "skb2022"),
        ("Sesuai SKB Nomor 05 Tahun 2020.", None, "skb2020"),
        ("Sesuai SKB Nomor 5 Tahun 2020.", None, "skb2020"),
        # A number of a circular says little without its issuer.
        ("Sesuai SE Menpan-RB Nomor 1 Tahun 2023.", None, "se-menpanrb-1-2023"),
        ("Sesuai Surat Edaran Menteri PANRB Nomor 18 Tahun 2023.", None, "se-menpanrb-18-2023"),
        ("Sesuai SE Nomor B/71/M.SM.00.00/2017.", None, "se-menpanrb-b71-2017"),
        ("Sesuai Surat Edaran Bupati Ende Nomor 1 Tahun 2023.", None, None),
        ("Sesuai SE Nomor 18 Tahun 2023.", None, None),
        ("Sesuai Surat Mendagri Nomor 100.2.1.3/1575/SJ.", None, "mendagri-1575-2024"),
        # Names mean what bore them when the article appeared.
        ("Sesuai UU ASN.", None, "uu20-2023"),
        ("Sesuai UU ASN.", "2024-09-23", "uu20-2023"),
        ("Sesuai UU ASN.", "2023-10-30", "uu5-2014"),
        ("Sesuai UU ASN.", "2012-01-01", None),
        ("Sesuai Undang-Undang Aparatur Sipil Negara (UU ASN).", "2018-02-01", "uu5-2014"),
        ("Sesuai UU Pemilu.", None, "uu7-2017"),
        ("Sesuai Undang-undang tentang Pemilihan Umum.", None, "uu7-2017"),
        ("Sesuai UU Pilkada.", "2024-10-01", "uu10-2016"),
        ("Sesuai UU Pilkada.", "2015-10-01", "uu1-2015"),
        ("Sesuai Undang-Undang Desa.", "2024-10-01", "uu6-2014"),
        ("Sesuai UU TNI.", "2024-10-01", "uu34-2004"),
        ("Sesuai UU TNI.", "2025-10-01", "uu3-2025"),
        ("Sesuai PP Disiplin PNS.", "2019-01-01", "pp53-2010"),
        ("Sesuai PP Disiplin PNS.", None, "pp94-2021"),
        ("Sesuai SKB lima menteri.", "2023-11-15", "skb2022"),
        ("Sesuai SKB Netralitas ASN.", "2020-10-14", "skb2020"),
        ("Sesuai UU Nomor 7 tentang Pemilu.", None, "uu7-2017"),
        # A number without a year, a slip that is another law, and laws that the table lacks.
        ("Sesuai PP 94.", None, None),
        ("Sesuai PP 94/2001.", None, None),
        ("Sesuai PKPU 13/2014.", None, None),
        ("Sesuai UU Nomor 8 Tahun 2012.", None, None),
        ("Sesuai UU Kesehatan.", None, None),
        ("Sesuai Pasal 363 KUHP.", None, None),
        ("Sesuai Perbup Nomor 94 Tahun 2021.", None, None),
    ],
)
def test_a_citation_leads_to_its_instrument(
    text: str, published: str | None, id: str | None
) -> None:
    assert first_law(text, published)[1] == id


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ia dijerat Pasal 71 ayat (1) jo. Pasal 188 UU 10/2016.", "uu10-2016.71.1 uu1-2015.188"),
        ("Ia dijerat Pasal 71 ayat (1) UU 1/2015.", "uu10-2016.71.1"),
        ("Ia dijerat Pasal 187A ayat (1) UU 10/2016.", "uu10-2016.187a"),
        ("Ia melanggar Pasal 29 huruf g dan j UU 3/2024.", "uu6-2014.29.g uu6-2014.29.j"),
        ("Ia melanggar Pasal 14 huruf i angka 3 PP 94/2021.", "pp94-2021.14.i.3"),
        (
            "Ia melanggar Pasal 14 huruf I angka 3 dan 4 PP 94/2021.",
            "pp94-2021.14.i.3 pp94-2021.14.i.4",
        ),
        ("Ia melanggar Pasal 9 angka 2 UU 5/2014.", "uu5-2014.9.2"),
        ("Ia melanggar Pasal 283 UU Pemilu.", "uu7-2017.283.1 uu7-2017.283.2"),
        ("Ia melanggar Pasal 28 UU Polri.", "uu2-2002.28.1 uu2-2002.28.2"),
        ("Ia melanggar Pasal 39 UU TNI.", " ".join(f"uu34-2004.39.{n}" for n in (1, 2, 3, 4))),
        ("Ia melanggar SKB Nomor 2 Tahun 2022.", "skb2022"),
        ("Ia melanggar PP 94/2021.", ""),
        ("Ia melanggar Pasal 999 PP 94/2021.", ""),
        ("Ia melanggar Pasal 2 PP 94/2001.", ""),
    ],
)
def test_a_citation_leads_to_its_provisions(text: str, ids: str) -> None:
    result = extract(text)
    assert [rule.id for rule in provisions_of(result.laws[0], result)] == ids.split()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada UU Pilkada. Pelanggar Pasal 190 dipidana.", ["uu10-2016", "uu10-2016"]),
        ("Ada UU Kesehatan dan UU Pilkada. Lihat Pasal 190.", [None, "uu10-2016", "uu10-2016"]),
        ("Ada UU Pilkada. Ada UU Kesehatan. Lihat Pasal 190.", ["uu10-2016", None, None]),
        ("Ada PP 53/2010. Kini PP 53 tidak berlaku.", ["pp53-2010", "pp53-2010"]),
    ],
)
def test_a_short_citation_goes_with_the_one_before(text: str, ids: list[str | None]) -> None:
    result = extract(text)
    found = [instrument_of(law, result) for law in result.laws]
    assert [instrument.id if instrument else None for instrument in found] == ids


def test_the_rules_of_a_conduct_mention_are_objects() -> None:
    [conduct] = extract("ASN dilarang berfoto dengan calon bupati.").conduct
    rules = provisions_of(conduct)
    assert all(isinstance(rule, Provision) for rule in rules)
    assert [rule.id for rule in rules] == conduct.provisions


# --- a table of one's own ---------------------------------------------------------------------


def test_a_new_id_adds_a_provision(tmp_path: Path) -> None:
    rules = provisions(table(tmp_path, INSTRUMENT + PROVISION))
    assert len(rules) == len(RULES) + 1
    assert rules["perbup12-2023.4.a"] in rules.in_category("social_media")
    result = extract("Sesuai Pasal 4 huruf a Perbup Ende Nomor 12 Tahun 2023.")
    [law] = result.laws
    assert [rule.id for rule in provisions_of(law, result, rules)] == ["perbup12-2023.4.a"]
    assert provisions_of(law, result) == []


def test_a_known_id_replaces_the_shipped_provision(tmp_path: Path) -> None:
    own = '[[provision]]\nid = "skb2022"\ninstrument = "skb2022"\nsays = "Mine."\n'
    rules = provisions(table(tmp_path, own))
    assert rules["skb2022"].says == "Mine."
    assert list(rules) == list(RULES)


def test_a_folder_without_a_table_gives_the_shipped_one(tmp_path: Path) -> None:
    assert list(provisions(tmp_path)) == list(RULES)


def test_a_table_does_not_disturb_the_patterns_of_its_folder(tmp_path: Path) -> None:
    folder = table(tmp_path, INSTRUMENT + PROVISION)
    assert len(load_lexicon(folder).patterns["conduct"]) == len(load_lexicon().patterns["conduct"])
    assert check_patterns(folder).problems == []


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("[[provision]\n", 1, "not TOML"),
        (PROVISION, 3, "Add an [[instrument]] with id"),
        (INSTRUMENT + INSTRUMENT, 9, "a second entry has this id"),
        (INSTRUMENT + PROVISION + "colour = 1\n", 9, "unknown field `colour`"),
        (INSTRUMENT + PROVISION.replace("says", "# says"), 9, "required field `says`"),
        (INSTRUMENT + PROVISION.replace("social_media", "social"), 9, "Invalid enum value"),
        (INSTRUMENT + PROVISION.replace('"a"', '"b"'), 9, "which give 'perbup12-2023.4.b'"),
        (INSTRUMENT + PROVISION + 'punished_by = ["perbup12-2023.9"]\n', 9, "is not there"),
        (INSTRUMENT + PROVISION + "verified = false\n", 9, "Add a `note`"),
        (INSTRUMENT + PROVISION + 'sanction = "teguran lisan"\n', 9, "go together"),
        (INSTRUMENT + PROVISION + 'actors = ["asn", "asn"]\n', 9, "twice"),
        (
            INSTRUMENT
            + PROVISION
            + 'penalty = { form = "penjara", min_months = 7, max_months = 6, max_fine = 1, '
            'joined = "and" }\n',
            9,
            "above its maximum",
        ),
        (INSTRUMENT.replace("perbup12-2023", "Perbup 12"), 3, "in lower case"),
        (INSTRUMENT.replace('"2023"', '"23"'), 3, "is no year"),
        (INSTRUMENT + 'date = "1 Mei 2023"\n', 3, "is no date"),
        (INSTRUMENT + 'amends = "perbup1-2000"\n', 3, "is not there. Add it"),
        (INSTRUMENT + 'amends = "uu10-2016"\n', 3, 'Write amends = "uu1-2015"'),
        (INSTRUMENT.replace('"perbup"', '"perbub"'), 3, "Invalid enum value 'perbub'"),
    ],
)
def test_a_broken_table_is_one_error_with_file_line_and_mend(
    tmp_path: Path, content: str, line: int, told: str
) -> None:
    with pytest.raises(PatternError) as raised:
        provisions(table(tmp_path, content))
    assert raised.value.file == str(tmp_path / "provisions.toml")
    assert raised.value.line == line
    assert told in str(raised.value)
    assert check_patterns(tmp_path).problems == [str(raised.value)]


def test_a_table_of_another_name_says_what_the_file_holds(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match=r"holds \[\[instrument\]\] and \[\[provision\]\]"):
        provisions(table(tmp_path, "[[provisions]]\n"))


def test_a_folder_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match="cannot be read"):
        provisions(tmp_path / "nirgends")


def test_the_check_reports_a_conduct_pattern_with_a_rule_that_is_not_there(tmp_path: Path) -> None:
    pattern = (
        '[[conduct]]\nid = "social_media.own"\ncategory = "social_media"\n'
        'pattern = "kirim meme calon"\nexamples = ["kirim meme calon"]\n'
        'provisions = ["perbup12-2023.4.a"]\n'
    )
    (tmp_path / "own.toml").write_text(pattern, encoding="utf-8")
    [problem] = check_patterns(tmp_path).problems
    assert "no provisions.toml has 'perbup12-2023.4.a'" in problem


# --- the command ------------------------------------------------------------------------------


def test_the_command_lists_every_provision() -> None:
    done = netralitas("provisions")
    told = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert [line.split()[0] for line in told[1:]] == list(RULES)


def test_the_command_lists_a_category() -> None:
    told = netralitas("provisions", "--category", "id_card_support").stdout.decode().splitlines()
    ids = [rule.id for rule in RULES.in_category("id_card_support")]
    assert [line.split()[0] for line in told[1:]] == ids


def test_the_command_shows_a_provision_in_full() -> None:
    told = netralitas("provisions", "UU7-2017.546").stdout.decode()
    for word in ("penyelenggara", "penjara up to 36 months", "verified", "The penalty was not"):
        assert word in told


def test_the_command_shows_an_instrument_with_its_provisions() -> None:
    told = netralitas("provisions", "pp37-2004").stdout.decode()
    assert "Larangan Pegawai Negeri Sipil Menjadi Anggota Partai Politik" in told
    assert "pp37-2004.9.1" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pp94-2021.5.n.8"], "did you mean pp94-2021.5.n."),
        (["x"], "`provisions` lists them all"),
        (["--category", "photo"], "no category 'photo'"),
        (["skb2022", "--category", "neutrality"], "an ID or a category"),
    ],
)
def test_the_command_refuses_what_is_not_there(arguments: list[str], told: str) -> None:
    done = netralitas("provisions", *arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert told in done.stderr.decode()
