"""`check`, `patterns` and `schema` on the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from netralitas_extract import json_schema
from netralitas_extract.lexicon.builtin_rules import BUILTIN_RULES
from netralitas_extract.pattern_check import list_entries
from tests.command_line import ARTICLE, netralitas
from tests.shipped import extractor
from tests.suite_texts import fixture_texts


@pytest.fixture
def fixture_folder(tmp_path: Path) -> Path:
    """Two fixtures: one that comes out right, one that expects what nobody can find."""
    right, wrong = tmp_path / "fixtures" / "right", tmp_path / "fixtures" / "wrong"
    for folder in (right, wrong):
        folder.mkdir(parents=True)
        (folder / "article.txt").write_text(ARTICLE)
    date = {"text": "Senin (23/9/2024)", "value": "2024-09-23"}
    (right / "expected.json").write_text(json.dumps({"dates": [date]}))
    (wrong / "expected.json").write_text(json.dumps({"dates": [date, {"text": "meminta"}]}))
    return tmp_path / "fixtures"


def test_check_prints_a_table_per_list(fixture_folder: Path) -> None:
    done = netralitas("check", fixture_folder)
    assert done.returncode == 0
    header, dates, count = done.stdout.decode().splitlines()
    assert header.split()[:3] == ["list", "expected", "found"]
    assert dates.split()[:3] == ["dates", "3", "2"]
    assert count == "2 fixtures compared"


def test_check_fails_below_the_bound_and_says_which(fixture_folder: Path) -> None:
    done = netralitas("check", fixture_folder, "--min-f1", "0.9")
    assert done.returncode == 1
    assert done.stderr.decode() == "error: dates: F1 0.8000 is below 0.9\n"


def test_check_takes_a_bound_for_one_list(fixture_folder: Path) -> None:
    assert netralitas("check", fixture_folder, "--min-f1", "0.9,dates=0.8").returncode == 0
    assert netralitas("check", fixture_folder / "right", "--min-f1", "1").returncode == 0


def test_check_takes_several_folders(fixture_folder: Path) -> None:
    done = netralitas("check", fixture_folder / "right", fixture_folder / "right")
    assert "2 fixtures compared" in done.stdout.decode()


def test_check_diff_shows_each_miss_in_its_context(fixture_folder: Path) -> None:
    told = netralitas("check", fixture_folder, "--diff").stdout.decode()
    assert "── wrong" in told
    assert "── right" not in told
    assert "⟦meminta⟧" in told


def test_check_compares_only_the_list_that_is_asked_for(fixture_folder: Path) -> None:
    assert b"dates" not in netralitas("check", fixture_folder, "--list", "laws").stdout


def test_check_tells_of_a_broken_fixture_and_compares_the_others(fixture_folder: Path) -> None:
    (fixture_folder / "wrong" / "expected.json").write_text('{"dates": [{"text": "besok"}]}')
    done = netralitas("check", fixture_folder)
    assert done.returncode == 1
    assert "wrong/expected.json" in done.stderr.decode()
    assert "1 fixture compared" in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere"],
        ["FIXTURES", "--min-f1", "high"],
        ["FIXTURES", "--min-f1", "1.5"],
        ["FIXTURES", "--min-f1", "dated=0.5"],
        ["FIXTURES", "--list", "dated"],
    ],
    ids=" ".join,
)
def test_check_with_a_wrong_argument_exits_with_2(
    fixture_folder: Path, arguments: list[str]
) -> None:
    done = netralitas("check", *[a.replace("FIXTURES", str(fixture_folder)) for a in arguments])
    assert done.returncode == 2
    assert done.stdout == b""


def test_schema_is_a_valid_json_schema() -> None:
    schema = json.loads(netralitas("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == json_schema()


def test_shipped_patterns_pass_their_own_check() -> None:
    done = netralitas("patterns", "check")
    assert done.returncode == 0, done.stdout.decode()
    assert done.stdout.decode().rstrip().endswith("no problem")


def test_listed_pattern_can_be_explained() -> None:
    listed = netralitas("patterns", "list").stdout.decode().splitlines()
    family, id, place = listed[1].split(maxsplit=2)
    told = netralitas("patterns", "explain", id).stdout.decode()
    for word in (family, id, place):
        assert word in told


def test_explained_pattern_tells_what_it_means_and_what_proves_it() -> None:
    told = netralitas("patterns", "explain", "photo_gesture.photo_with").stdout.decode()
    for line in ("  category    photo_gesture", "  polarity    breach", "conduct_photo.toml:"):
        assert line in told
    assert "\n  matches" in told
    assert "\n  ignores" in told


def test_rule_that_stands_in_the_code_can_be_explained_as_well() -> None:
    told = netralitas("patterns", "explain", "region.bare").stdout.decode()
    assert "without its type word" in told


def test_every_rule_of_a_result_can_be_explained() -> None:
    known = {listed.entry.id for listed in list_entries()} | BUILTIN_RULES.keys()
    named: set[str] = set()
    for text in fixture_texts().values():
        named.update(re.findall(r'"rule":"([^"]+)"', extractor().extract(text).to_json()))
    assert named - known == set()


def test_rule_that_stands_in_the_code_stands_in_no_pattern_file() -> None:
    assert {listed.entry.id for listed in list_entries()}.isdisjoint(BUILTIN_RULES)


@pytest.mark.parametrize("command", [["list"], ["explain", "region.bare"]], ids=" ".join)
def test_patterns_of_a_broken_folder_are_an_error(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "own.toml").write_text("[[conduct]\n")
    done = netralitas("patterns", *command, "--patterns", tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "own.toml:1: " in done.stderr.decode()


def test_unknown_pattern_is_answered_with_near_ones() -> None:
    listed = netralitas("patterns", "list").stdout.decode().splitlines()
    id = listed[1].split()[1]
    done = netralitas("patterns", "explain", f"{id}x")
    assert done.returncode == 2
    assert f"did you mean {id}" in done.stderr.decode()
