"""The command `run`: many articles in, one line of JSON for each out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from netralitas_extract import json_schema
from tests.command_line import ARTICLE, lines, netralitas


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
