"""The rules of law: the table itself, looking things up in it, and the command that shows it."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from netralitas_extract import (
    InputError,
    provisions,
)
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ConductCategory
from tests.command_line import netralitas

RULES = provisions()

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
