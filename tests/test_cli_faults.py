"""The command line where something goes wrong: broken patterns, interruptions, faults."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netralitas_extract import cli
from tests.command_line import ARTICLE, netralitas

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
        # What a shell starts in the background ignores interrupts, and so does all it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
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
