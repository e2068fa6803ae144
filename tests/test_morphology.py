"""Word forms: what a root gives in each voice, and what it does not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from netralitas_extract.lexicon.morphology import (
    Irregular,
    Irregulars,
    parse_irregulars,
    word_forms,
)

DATA = Path(__file__).parents[1] / "patterns" / "morphology.toml"
TABLES = Path(__file__).parent / "data"
"""Tables of a root, in ``word_forms.txt`` a voice, and words: forms that must be derived, and in
``other_words.txt`` words that must not. Words of several parts stand between commas."""
SHIPPED = parse_irregulars(tomllib.loads(DATA.read_text(encoding="utf-8")))


def _rows(table: str, columns: int) -> list[tuple[str, ...]]:
    """The rows of a table in ``tests/data``, one for each of the words that end a line."""
    written = (TABLES / table).read_text(encoding="utf-8")
    return [
        (*keys, form)
        for line in written.splitlines()
        for *keys, forms in [line.split(None, columns)]
        for form in forms.split(", ")
    ]


def test_the_table_holds_at_least_two_hundred_forms() -> None:
    assert len(set(_rows("word_forms.txt", 2))) >= 200


@pytest.mark.parametrize(("root", "voice", "form"), _rows("word_forms.txt", 2))
def test_a_form_is_derived_in_its_voice(root: str, voice: str, form: str) -> None:
    assert form in word_forms(root, [voice], irregulars=SHIPPED)


@pytest.mark.parametrize(("root", "form"), _rows("other_words.txt", 1))
def test_another_word_is_no_form_of_the_root(root: str, form: str) -> None:
    assert form not in word_forms(root, irregulars=SHIPPED)


@pytest.mark.parametrize(
    ("root", "voice", "form"),
    [
        ("dukung", "passive", "mendukung"),
        ("dukung", "active", "didukung"),
        ("dukung", "base", "dukungan"),
        ("gerak", "base", "gerakan"),
        ("menang", "colloquial", "menang"),
        ("rugi", "active", "merugii"),
        ("rencana", "ber", "berrencana"),
        ("khawatir", "active", "menghawatirkan"),
        ("adudomba", "reduplicated", "adu domba-adu domba"),
    ],
)
def test_a_form_stays_out_of_a_voice_that_is_not_its_own(root: str, voice: str, form: str) -> None:
    assert form not in word_forms(root, [voice], irregulars=SHIPPED)


def test_forms_of_one_voice_are_exactly_these() -> None:
    assert word_forms("pilih", ["active"]) == (
        "memilih",
        "memilihi",
        "memilihkan",
        "memperpilih",
        "memperpilihi",
        "memperpilihkan",
        "mempilih",
        "mempilihi",
        "mempilihkan",
    )


def test_no_voice_at_all_gives_no_form() -> None:
    assert word_forms("dukung", []) == ()


def test_a_single_voice_may_be_given_by_its_name_alone() -> None:
    assert word_forms("dukung", "active") == word_forms("dukung", ["active"])


def test_enclitics_come_on_request() -> None:
    plain, full = word_forms("dukung"), word_forms("dukung", enclitics=True)
    assert "dukungannya" not in plain
    assert {"dukungannya", "dukunglah", "dukungkah", "dukungpun", "dukunganku"} <= set(full)
    assert {"dukunganmu"} <= set(full)


def test_an_excluded_form_stays_out_with_its_enclitics_too() -> None:
    assert "bagiannya" not in word_forms("bagi", enclitics=True, irregulars=SHIPPED)


def test_an_unknown_voice_is_named_beside_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"unknown voice 'aktif'.*base, active, passive"):
        word_forms("dukung", ["active", "aktif"])


@pytest.mark.parametrize("root", ["", "Dukung", "dukung ", "a  b", "-like", "like-", "é", "x2"])
def test_a_root_of_another_shape_is_named(root: str) -> None:
    with pytest.raises(ValueError, match="root ") as caught:
        word_forms(root)
    assert repr(root) in str(caught.value)


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"root": {}}, "root: unknown key"),
        ({"irregular": []}, "irregular: must hold one table per root"),
        ({"irregular": {"like": 3}}, "irregular.like: Expected"),
        ({"irregular": {"like": {"loan": 1}}}, "irregular.like.loan: Expected `bool`"),
        ({"irregular": {"like": {"exclud": []}}}, "irregular.like: .*`exclud`"),
        ({"irregular": {"like": {"exclude": ["ok", 3]}}}, r"irregular.like.exclude\[1\]: "),
        ({"irregular": {"like": {"add": {"aktif": []}}}}, "irregular.like.add: .*'aktif'"),
        ({"irregular": {"like": {"add": {"ber": ["X"]}}}}, "irregular.like.add.ber: 'X' must be"),
        ({"irregular": {"like": {"stems": ["a_b"]}}}, "irregular.like.stems: 'a_b' must be"),
        ({"irregular": {"Like": {}}}, "irregular.Like: 'Like' must be"),
        ({"irregular": {"cawe-cawe": {"x": 1}}}, 'irregular."cawe-cawe": '),
    ],
)
def test_an_error_in_the_irregulars_names_its_key(mapping: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        parse_irregulars(mapping)


def test_an_empty_pattern_file_has_no_irregulars() -> None:
    assert parse_irregulars({}).roots == ()


def _without_corrections(root: str) -> Irregulars:
    entry = SHIPPED[root]
    bare = Irregular(spellings=entry.spellings, stems=entry.stems, loan=entry.loan)
    return Irregulars({root: bare})


@pytest.mark.parametrize("root", SHIPPED.roots)
def test_every_shipped_exclusion_and_addition_changes_something(root: str) -> None:
    regular = _without_corrections(root)
    assert set(SHIPPED[root].exclude) <= set(word_forms(root, irregulars=regular))
    for voice, added in SHIPPED[root].add.items():
        assert not set(added) & set(word_forms(root, [voice], irregulars=regular))
