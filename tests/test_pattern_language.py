"""The pattern language: macros, word forms, elastic spaces, anchors and lists of literals."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
import regex

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.expression import ExpressionError, Expressions
from netralitas_extract.lexicon.heads import common_heads, prefix_free
from netralitas_extract.text import Text, gapped


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
        ("(?:tidak|tak) netral", ("tak net", "tidak net")),
        ("(?:tidak |tak )+netral", ("tak", "tidak")),
        ("(?:tidak |tak )*netral", ("netral", "tak", "tidak")),
        ("(?:tidak ){0,2}netral", ("netral", "tidak")),
        (r"tidak \w+", ("tidak",)),
        ("kepala ?desa", ("kepala des", "kepaladesa")),
        ("{side} lain", ("calon lai", "para cal", "para pas", "partai lai", "paslon lai")),
        ("nge-?like", ("nge-like", "ngelike")),
        (r"\d{1,2} januari", tuple("0123456789")),
        ("(?!tidak)netral", ("netral",)),
    ],
)
def test_anchors_are_what_matches_begin_with(
    expressions: Expressions, source: str, anchors: tuple[str, ...]
) -> None:
    assert expressions.anchors(source) == anchors


def test_a_root_is_an_anchor_in_its_forms_with_enclitics(expressions: Expressions) -> None:
    anchors = expressions.anchors("(?:ikut )?<foto> dengan")
    assert {"berfoto den", "berfotonya", "foto den", "ikut ber", "ikut fot"} < set(anchors)
    assert "berfoto" not in anchors


def test_every_match_of_a_shipped_pattern_begins_with_one_of_its_anchors() -> None:
    lexicon = load_lexicon()
    tried = 0
    for family, patterns in lexicon.patterns.items():
        for pattern in patterns:
            if pattern.entry.anchors:
                continue  # these say where it may match; what they do not list is not tried
            anchors = tuple(gapped(anchor) for anchor in pattern.anchors)
            for example in pattern.entry.examples:
                text = Text(example)
                for start in range(len(text.low)):
                    begins = start == 0 or not text.low[start - 1].isalnum()
                    if begins and pattern.compile().match(text.low, start) is not None:
                        tried += 1
                        assert text.gapped.startswith(anchors, start), (family, pattern.entry.id)
    assert tried > len(lexicon.patterns["conduct"])


def test_a_long_list_behind_words_that_may_be_left_out_has_anchors(
    expressions: Expressions,
) -> None:
    many = "|".join(f"kata{number}" for number in range(2000))
    anchors = expressions.anchors(f"(?:ikut )?(?:{many}) hadir")
    assert {"ikut", "kata7"} < set(anchors)


def test_anchors_that_are_listed_are_narrowed_to_what_the_pattern_goes_on_with() -> None:
    assert common_heads(["ikut", "rapat umum"], ["ikut kam", "ikut dek", "rapat umu", "hadir"]) == (
        "ikut dek",
        "ikut kam",
        "rapat umum",
    )


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
