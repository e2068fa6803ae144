"""The command line as a user meets it: real processes, their output and exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract import __version__
from tests.command_line import netralitas

COMMANDS = [
    *(["show"], ["run"], ["check"], ["patterns"], ["patterns", "check"]),
    *(["provisions"], ["schema"]),
]


# --- help, version, usage ---------------------------------------------------------------------


def test_version_is_that_of_the_package() -> None:
    assert netralitas("--version").stdout.decode() == f"netralitas-extract {__version__}\n"


def test_help_tells_commands_and_exit_codes() -> None:
    done = netralitas("--help")
    told = done.stdout.decode()
    assert done.returncode == 0
    for word in ("show", "run", "check", "patterns", "provisions", "schema", "Exit codes:", "130"):
        assert word in told


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_of_every_command_is_there(command: list[str]) -> None:
    done = netralitas(*command, "--help")
    assert done.returncode == 0
    assert b"Usage: netralitas-extract" in done.stdout


@pytest.mark.parametrize("command", ["show", "run", "check", "patterns", "provisions", "schema"])
def test_help_has_examples(command: str) -> None:
    assert f"  netralitas-extract {command} " in netralitas(command, "--help").stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [["shwo"], ["show"], ["run", "--no-such-option", "x"], ["patterns", "explain"], ["check"]],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    done = netralitas(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Error" in done.stderr


# --- show -------------------------------------------------------------------------------------


def test_show_prints_article_people_and_mentions(article: Path) -> None:
    done = netralitas("show", article)
    told = done.stdout.decode()
    assert done.returncode == 0
    for word in ("menjaga netralitas", "People", "Pj bupati", "Mentions", "2024-09-23"):
        assert word in told


def test_show_brief_leaves_out_the_text(article: Path) -> None:
    told = netralitas("show", "--brief", article).stdout.decode()
    assert "People" in told
    assert "Mentions" not in told


def test_show_writes_no_colour_into_a_pipe(article: Path) -> None:
    assert b"\x1b" not in netralitas("show", article).stdout


def test_show_never_passes_control_characters_of_an_article_on(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_bytes(b"ASN\x1b]0;judul\x07 \x00netral\r\n" + "\u202eterbalik\x9b31m".encode())
    told = netralitas("show", path).stdout.decode()
    assert "netral" in told
    assert not set(told) & set("\x1b\x07\x00\r\x9b\u202e")


def test_show_works_where_the_terminal_knows_ascii_alone(article: Path) -> None:
    done = netralitas("show", article, environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert b"menjaga netralitas" in done.stdout


def test_show_json_is_what_run_writes(article: Path) -> None:
    assert netralitas("show", "--json", article).stdout == netralitas("run", article).stdout


def test_show_tells_of_a_missing_article_and_shows_the_others(article: Path) -> None:
    done = netralitas("show", "nowhere.txt", article)
    assert done.returncode == 1
    assert done.stderr.decode() == "error: nowhere.txt: no such file or folder\n"
    assert "menjaga netralitas" in done.stdout.decode()


@pytest.mark.parametrize("text", ["", "\n\n", "Share to\nBaca juga: x", "The cat sat on the mat."])
def test_show_of_a_text_with_nothing_in_it_succeeds(tmp_path: Path, text: str) -> None:
    path = tmp_path / "nothing.txt"
    path.write_text(text)
    assert netralitas("show", path).returncode == 0
