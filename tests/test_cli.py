"""The command line as a user meets it: real processes, their output and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netralitas_extract import __version__, cli, json_schema
from tests.command_line import ARTICLE, lines, netralitas

COMMANDS = [
    *(["show"], ["run"], ["check"], ["patterns"], ["patterns", "check"]),
    *(["provisions"], ["schema"]),
]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path


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


# --- run --------------------------------------------------------------------------------------


def test_run_writes_one_valid_line_of_json_for_each_article(article: Path) -> None:
    done = netralitas("run", article, article.parent)
    assert done.returncode == 0
    results = lines(done)
    assert [result["id"] for result in results] == [article.as_posix()] * 2
    jsonschema.validate(results[0], json_schema())
    assert done.stderr.decode() == "2 articles extracted\n"


def test_run_passes_ids_and_times_of_records_on(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(
        '{"id": "a", "text": "Rapat kemarin.", "published": "2024-09-23"}\n'
        '{"text": "Rapat kemarin.", "date": "2024-10-02"}\n'
        '{"id": "c", "text": "Rapat kemarin."}\n'
    )
    done = netralitas("run", path, "--published", "2025-01-01")
    found = [(result["id"], result["dates"][0]["value"]) for result in lines(done)]  # type: ignore[index]
    assert found == [
        ("a", "2024-09-22"),
        (f"{path.as_posix()}:2", "2024-10-01"),
        ("c", "2024-12-31"),
    ]


def test_run_tells_of_broken_records_and_loses_no_neighbour(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        b'{"id": 1, "text": "satu"}\n'
        b"{broken\n"
        b'{"id": 3, "text": "\xff"}\n'
        b'{"id": 4, "text": "empat", "published": "kemarin"}\n'
        b'{"id": 5, "text": "lima"}\n'
    )
    done = netralitas("run", path)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert [result["id"] for result in lines(done)] == ["1", "4", "5"]
    assert told[0].startswith(f"error: {path.as_posix()}, line 2, column 2: no JSON")
    assert told[1].startswith(f"error: {path.as_posix()}, line 3, byte 53: not UTF-8")
    assert told[2].startswith(f"warning: {path.as_posix()}, line 4: published is 'kemarin': ")
    assert told[2].endswith("; the article was extracted without it")
    assert told[3] == "3 articles extracted, 2 failed"


def test_run_reads_one_article_from_standard_input() -> None:
    [result] = lines(netralitas("run", "-", stdin=ARTICLE.encode()))
    assert result["id"] is None
    assert result["people"]


def test_run_reads_json_lines_from_standard_input() -> None:
    results = lines(netralitas("run", "-", stdin=b'{"text": "satu"}\n{"text": "dua"}\n'))
    assert [result["id"] for result in results] == ["-:1", "-:2"]


def test_run_reads_csv_with_a_named_column(tmp_path: Path) -> None:
    path = tmp_path / "scraped.csv"
    path.write_text(f'id,body\n7,"{ARTICLE}"\n')
    [result] = lines(netralitas("run", path, "--text-field", "body"))
    assert result["id"] == "7"
    assert result["officials"]


def test_run_expands_a_pattern_that_the_shell_did_not(article: Path) -> None:
    [result] = lines(netralitas("run", "**/*.txt", cwd=article.parent))
    assert result["id"] == "article.txt"


def test_run_writes_a_file_and_does_not_read_it_again(article: Path) -> None:
    output = article.parent / "out.jsonl"
    for _ in range(2):
        assert netralitas("run", ".", "-o", "out.jsonl", cwd=article.parent).returncode == 0
        assert [json.loads(line)["id"] for line in output.read_text().splitlines()] == [
            "article.txt"
        ]


def test_run_refuses_an_output_that_is_an_input(article: Path) -> None:
    done = netralitas("run", article, "-o", article)
    assert done.returncode == 2
    assert b"is an input as well" in done.stderr
    assert article.read_text() == ARTICLE


def test_run_tells_where_it_cannot_write(article: Path) -> None:
    done = netralitas("run", article, "-o", "no/such/folder/out.jsonl")
    assert done.returncode == 2
    assert done.stderr.decode() == "error: no/such/folder/out.jsonl: no such file or directory\n"


def test_run_keeps_nul_bytes_and_writes_lone_surrogates_as_escapes(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text('{"text": "\\u0000\\ud83d Bupati Pasuruan Andriyanto \\ud83d hadir."}\n')
    done = netralitas("run", path)
    assert done.returncode == 0
    [result] = lines(done)
    assert result["officials"]


def test_run_gives_the_same_bytes_twice(article: Path) -> None:
    assert netralitas("run", article).stdout == netralitas("run", article).stdout


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2024-09-24T06:43:10+0700", "2024-09-23"),
        ("24-09-2024", "2024-09-23"),
        ("24 Sep 2024 | 06:20 WIB", "2024-09-23"),
        ("Kabar.com - 24/09/2024, 14:00 WIB", "2024-09-23"),
        ("1374915143", None),
    ],
)
def test_run_reads_the_day_as_sites_print_it(
    tmp_path: Path, written: str, value: str | None
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"text": "Rapat digelar kemarin.", "date": written}))
    (result,) = lines(netralitas("run", path))
    dates: Any = result["dates"]
    assert dates[0]["value"] == value


def test_run_leaves_the_output_of_an_earlier_run_where_it_reads_nothing(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("kept\n")
    done = netralitas("run", tmp_path / "typo", "-o", output)
    assert done.returncode == 1
    assert output.read_text() == "kept\n"


def test_run_resumes_behind_what_an_earlier_run_wrote(tmp_path: Path) -> None:
    path, output = tmp_path / "news.jsonl", tmp_path / "out.jsonl"
    records = [{"id": id, "text": ARTICLE} for id in ("a", "b", "b", "c", "d")]
    path.write_text("\n".join(map(json.dumps, records)))
    netralitas("run", path, "-o", output)
    whole = output.read_bytes()
    # The last line was cut off in the middle, and one of two records of an id is missing.
    cut = whole.splitlines(keepends=True)
    output.write_bytes(b"".join([cut[0], cut[1], cut[3], cut[4][:30]]))
    done = netralitas("run", path, "-o", output, "--resume")
    assert done.stderr == b"2 articles extracted, 3 done before\n"
    assert sorted(output.read_bytes().splitlines(keepends=True)) == sorted(cut)
    again = netralitas("run", path, "-o", output, "--resume")
    assert again.stderr == b"0 articles extracted, 5 done before\n"
    assert sorted(output.read_bytes().splitlines(keepends=True)) == sorted(cut)


def test_run_resumes_a_file_that_is_not_there_yet(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    done = netralitas("run", article, "-o", output, "--resume")
    assert done.stderr == b"1 article extracted\n"
    assert len(output.read_bytes().splitlines()) == 1


def test_run_resumes_no_file_of_something_else(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "notes.txt"
    output.write_text("catatan rapat\n")
    done = netralitas("run", article, "-o", output, "--resume")
    assert done.returncode == 2
    assert b"notes.txt, line 1: no result of an earlier run" in done.stderr
    assert output.read_text() == "catatan rapat\n"


def test_run_resumes_only_a_named_output(article: Path) -> None:
    done = netralitas("run", article, "--resume")
    assert done.returncode == 2
    assert b"--output" in done.stderr


def test_run_with_workers_writes_what_one_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    records = [{"id": str(number), "text": ARTICLE} for number in range(40)]
    records[20] = {"id": "bad", "text": ARTICLE, "published": "kemarin"}
    path.write_text("\n".join(["no json", *map(json.dumps, records)]))
    alone, many = (netralitas("run", str(path), "--workers", number) for number in ("1", "2"))
    assert len(lines(alone)) == 40
    assert many.stdout == alone.stdout
    assert sorted(many.stderr.splitlines()) == sorted(alone.stderr.splitlines())
    assert many.returncode == alone.returncode == 1


def test_run_with_workers_and_a_wrong_folder_of_patterns_does_not_start(article: Path) -> None:
    done = netralitas("run", str(article), "--workers", "2", "--patterns", "no-such-folder")
    assert done.returncode == 2
    assert b"no-such-folder" in done.stderr


def test_run_with_a_wrong_published_option_does_not_start(article: Path) -> None:
    done = netralitas("run", article, "--published", "23 September")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"error: ")
    assert b"23 September" in done.stderr


# --- patterns ---------------------------------------------------------------------------------


def test_broken_pattern_file_is_one_error_that_names_it(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "my-patterns"
    folder.mkdir()
    (folder / "titles.toml").write_text("[[titles]\n")
    done = netralitas("show", article, "--patterns", folder)
    assert done.returncode == 2
    assert done.stdout == b""
    [told] = done.stderr.decode().splitlines()
    assert told.startswith("error: ")
    assert "titles.toml" in told


def test_missing_pattern_folder_is_an_error(article: Path) -> None:
    done = netralitas("run", article, "--patterns", "nowhere")
    assert done.returncode == 2
    assert b"nowhere" in done.stderr


# --- interruptions and faults -----------------------------------------------------------------


def test_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "ASN netral"}\n' * 3000)
    for command in (["run"], ["show"]):
        with subprocess.Popen(
            [sys.executable, "-m", "netralitas_extract", *command, str(path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(60) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
def test_interrupt_exits_with_130_and_says_nothing() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "netralitas_extract", "run", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        # Enough records for a first flush: from then on it is known to wait for more.
        process.stdin.write(json.dumps({"text": ARTICLE * 20}).encode() + b"\n")
        process.stdin.write(b'{"text": "ASN netral"}\n' * 500)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(60) == 130


def run_in_process(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *arguments: object
) -> tuple[int | str | None, str]:
    monkeypatch.setattr(sys, "argv", ["netralitas-extract", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return ended.value.code, capfd.readouterr().err


def test_fault_in_one_article_is_told_and_the_run_goes_on(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from netralitas_extract.pipeline import Extractor

    extract = Extractor.extract

    def faulty(self: Extractor, text: str, **options: object) -> object:
        if text == "rusak":
            raise KeyError("anchor")
        return extract(self, text, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Extractor, "extract", faulty)
    (article.parent / "a.txt").write_text("rusak")
    code, told = run_in_process(monkeypatch, capfd, "run", article.parent)
    assert code == 1
    assert "a.txt: this is a fault of netralitas-extract, please report it: KeyError" in told
    assert told.endswith("1 article extracted, 1 failed\n")


def test_fault_of_the_program_is_one_line(
    article: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from netralitas_extract import pipeline

    def faulty(*_: object, **__: object) -> None:
        raise RuntimeError("no lexicon")

    monkeypatch.setattr(pipeline.Extractor, "__init__", faulty)
    code, told = run_in_process(monkeypatch, capfd, "run", article)
    assert code == 2
    assert told.startswith("error: this is a fault of netralitas-extract, please report it: ")
    assert len(told.splitlines()) == 1
