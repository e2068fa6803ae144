"""Pattern folders: the overlay, and one clear error for whatever is wrong in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.load import load_sources
from netralitas_extract.pattern_check import check_patterns
from tests.overlay_folders import PLEDGE, error_of, overlay


def test_a_new_id_adds_an_entry(tmp_path: Path) -> None:
    lexicon = load_lexicon(overlay(tmp_path, PLEDGE))
    ids = [pattern.entry.id for pattern in lexicon.patterns["pledge"]]
    assert "pledge.sumpah" in ids
    assert "pledge.ikrar" in ids


def test_a_known_id_replaces_the_shipped_entry(tmp_path: Path) -> None:
    lexicon = load_lexicon(overlay(tmp_path, PLEDGE.replace("pledge.sumpah", "pledge.ikrar")))
    replaced = [p for p in lexicon.patterns["pledge"] if p.entry.id == "pledge.ikrar"]
    assert [pattern.entry.pattern for pattern in replaced] == ["sumpah netral"]


def test_disabled_takes_the_shipped_entry_out(tmp_path: Path) -> None:
    content = '[[pledge]]\nid = "pledge.ikrar"\nkind = "ikrar"\ndisabled = true\n'
    lexicon = load_lexicon(overlay(tmp_path, content))
    assert all(pattern.entry.id != "pledge.ikrar" for pattern in lexicon.patterns["pledge"])


def test_a_macro_of_the_same_name_replaces_and_a_word_list_is_added_to(tmp_path: Path) -> None:
    content = "[macros]\nteam = '''regu'''\n[words]\nvenue_heads = [\"lopo\", \"-hotel\"]\n"
    sources = load_sources(overlay(tmp_path, content))
    assert sources.macros["team"] == "regu"
    assert "lopo" in sources.words["venue_heads"]
    assert "hotel" not in sources.words["venue_heads"]
    assert "aula" in sources.words["venue_heads"]


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ('[[pledge]\nid = "x"\n', 1, "not TOML"),
        (PLEDGE.replace("ikrar", "janji"), 3, "Invalid enum value 'janji'"),
        (PLEDGE + "colour = 1\n", 3, "unknown field `colour`"),
        (PLEDGE.replace("kind", "# kind"), 3, "required field `kind`"),
        (
            PLEDGE + PLEDGE,
            9,
            "a second [[pledge]] has the id 'pledge.sumpah'; the first stands in line 3",
        ),
        (PLEDGE.replace("sumpah netral'''", "{tiada} netral'''"), 3, "unknown macro {tiada}"),
        (PLEDGE.replace("sumpah netral'''", "sumpah (netral'''"), 3, "no regular expression"),
        (
            PLEDGE.replace("sumpah netral'''", ".* netral'''"),
            3,
            "list its first words in `anchors`",
        ),
        ('[[pledge]]\nid = "pledge.kosong"\nkind = "ikrar"\n', 2, "has no pattern"),
    ],
)
def test_a_broken_file_is_one_error_with_file_line_and_mend(
    tmp_path: Path, content: str, line: int, told: str
) -> None:
    error = error_of(overlay(tmp_path, content))
    assert error.file == str(tmp_path / "own.toml")
    assert error.line == line
    assert told in str(error)


def test_an_unknown_table_names_those_that_exist(tmp_path: Path) -> None:
    error = error_of(overlay(tmp_path, '[[conducts]]\nid = "x"\n'))
    assert "conducts" in str(error)
    assert "[[conduct]]" in str(error)


def test_a_file_that_is_not_utf8_says_at_which_byte(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b'[words]\nx = ["\xff"]\n')
    assert "byte 14 is not UTF-8" in str(error_of(tmp_path))


def test_a_folder_that_is_missing_says_so(tmp_path: Path) -> None:
    assert "cannot be read" in str(error_of(tmp_path / "nirgends"))


def test_the_shipped_patterns_prove_themselves() -> None:
    report = check_patterns()
    assert report.problems == []
    assert len(report.entries) > 100


def test_the_check_reports_examples_that_fail(tmp_path: Path) -> None:
    content = PLEDGE.replace("mengucapkan sumpah netral", "mengucapkan sumpah") + (
        'counterexamples = ["sumpah netral"]\n'
    )
    problems = "\n".join(check_patterns(overlay(tmp_path, content)).problems)
    assert "the example 'mengucapkan sumpah' does not match" in problems
    assert "the counterexample 'sumpah netral' matches" in problems


def test_the_check_reports_what_stands_twice(tmp_path: Path) -> None:
    lists = '[words]\nown_list = ["satu", "dua", "satu"]\n'
    entry = PLEDGE + 'counterexamples = ["sumpah jabatan", "sumpah jabatan"]\n'
    problems = check_patterns(overlay(tmp_path, lists + entry)).problems
    assert len(problems) == 2
    assert any("'sumpah jabatan' stands twice" in problem for problem in problems)
    assert any(":2: the word list 'own_list' has 'satu' twice" in problem for problem in problems)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(?:sumpah netral)?", "empty string"),
        ("sumpah(?:[a-z ]+)*[0-9]x", "takes over"),
    ],
)
def test_the_check_reports_patterns_that_are_empty_or_slow(
    tmp_path: Path, pattern: str, told: str
) -> None:
    content = PLEDGE.replace("'''sumpah netral'''", f"'''{pattern}'''\nanchors = [\"sumpah\"]")
    assert told in "\n".join(check_patterns(overlay(tmp_path, content)).problems)
