"""The pattern language: macros, word forms, elastic spaces, anchors and lists of literals."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
import regex

from netralitas_extract.lexicon.expression import ExpressionError, Expressions, prefix_free


def forms(root: str, voices: Iterable[str] | None) -> tuple[str, ...]:
    if root == "kosong":
        return ()
    if voices and "pasif" in voices:
        raise ValueError("unknown voice 'pasif'")
    return (f"ber{root}", f"me{root}", root) if voices is None else (f"me{root}",)


@pytest.fixture
def expressions() -> Expressions:
    macros = {
        "candidate": "(?:para )?(?:calon|paslon)",
        "side": "{candidate}|partai",
        "loop": "a {loop}",
    }
    return Expressions(macros, forms)


def matches(expressions: Expressions, source: str, text: str) -> bool:
    return regex.match(expressions.regex_source(source), text) is not None


def test_a_macro_stands_for_its_pattern(expressions: Expressions) -> None:
    assert matches(expressions, "memihak {side}", "memihak para calon")
    assert matches(expressions, "memihak {side}", "memihak partai")
    assert not matches(expressions, "memihak {side}", "memihak rakyat")


def test_a_root_stands_for_its_forms_with_enclitics(expressions: Expressions) -> None:
    assert matches(expressions, "<foto> bersama", "berfotonya bersama")
    assert not matches(expressions, "<foto:active> bersama", "berfoto bersama")


def test_a_space_is_one_blank_and_no_line_break(expressions: Expressions) -> None:
    assert matches(expressions, "politik praktis", "politik praktis")
    assert not matches(expressions, "politik praktis", "politik\npraktis")


def test_a_match_never_ends_inside_a_word(expressions: Expressions) -> None:
    assert not matches(expressions, "netral", "netralitas")
    assert not matches(expressions, "netral|netralita", "netralitas")


def test_counted_repeats_and_named_groups_are_left_alone(expressions: Expressions) -> None:
    assert matches(expressions, r"(?P<tahun>\d{4})(?<!1999)", "2024")


@pytest.mark.parametrize(
    ("source", "anchors"),
    [
        ("netral(?:itas)?", ("netral",)),
        ("(?:tidak|tak) netral", ("tak", "tidak")),
        ("(?:ikut )?<foto> dengan", ("berfoto", "foto", "ikut", "mefoto")),
        ("{side} lain", ("calon", "para", "partai", "paslon")),
        ("nge-?like", ("nge-like", "ngelike")),
        (r"\d{1,2} januari", tuple("0123456789")),
        ("(?!tidak)netral", ("netral",)),
    ],
)
def test_anchors_are_what_matches_begin_with(
    expressions: Expressions, source: str, anchors: tuple[str, ...]
) -> None:
    assert expressions.anchors(source) == anchors


@pytest.mark.parametrize("source", [r"\w+ netral", "(?:ikut)?", ".*", "[ab]c", "x"])
def test_a_pattern_that_can_begin_with_anything_has_no_anchors(
    expressions: Expressions, source: str
) -> None:
    with pytest.raises(ExpressionError, match="anchor"):
        expressions.anchors(source)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("{calon} x", "unknown macro {calon}"),
        ("{loop}", "contains itself"),
        ("<kosong>", "<kosong> has no forms"),
        ("<foto:pasif>", "unknown voice 'pasif'"),
    ],
)
def test_a_source_that_cannot_be_read_says_which_part(
    expressions: Expressions, source: str, told: str
) -> None:
    with pytest.raises(ExpressionError) as raised:
        expressions.regex_source(source)
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("source", "literals"),
    [
        ("harus|wajib", ("harus", "wajib")),
        (
            "(?:tidak|tak) (?:lagi )?boleh",
            ("tak boleh", "tak lagi boleh", "tidak boleh", "tidak lagi boleh"),
        ),
        ("a{2}", None),
        ("ada (?!yang)", None),
        ("ada*", None),
    ],
)
def test_literals_list_a_finite_pattern(
    expressions: Expressions, source: str, literals: tuple[str, ...] | None
) -> None:
    assert expressions.literals(source) == literals


def test_prefix_free_keeps_the_shortest_of_each_beginning() -> None:
    assert prefix_free(["foto", "fotografi", "berfoto"]) == ("berfoto", "foto")
