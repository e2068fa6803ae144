"""A table of rules in a user's own pattern folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract import (
    PatternError,
    extract,
    provisions,
    provisions_of,
)
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.pattern_check import check_patterns

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
