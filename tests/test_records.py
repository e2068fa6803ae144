"""Reading articles: every form of input, every way in which one can be broken."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.records import ReadProblem, Record, read_records


def read(*inputs: object, **options: Any) -> list[Record | ReadProblem]:
    return list(read_records([str(given) for given in inputs], **options))


def texts(*inputs: object, **options: Any) -> list[str]:
    return [record.text for record in records(*inputs, **options)]


def records(*inputs: object, **options: Any) -> list[Record]:
    read_items = read(*inputs, **options)
    problems = [item for item in read_items if isinstance(item, ReadProblem)]
    assert problems == []
    return [item for item in read_items if isinstance(item, Record)]


def problem(*inputs: object, **options: Any) -> str:
    [only] = read(*inputs, **options)
    assert isinstance(only, ReadProblem)
    return str(only)


def test_text_file_is_one_record_with_its_path_as_id(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"Baris satu\r\nBaris\xc2\xa0dua\r\n")
    [record] = records(path)
    assert record.text == "Baris satu\r\nBaris\u00a0dua\r\n"
    assert record.id == path.as_posix()
    assert record.published is None


def test_byte_order_mark_of_a_text_file_is_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbfASN")
    assert texts(path) == ["\ufeffASN"]


def test_empty_file_is_a_record_with_empty_text(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert texts(path) == [""]


def test_nul_bytes_are_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"ASN\x00netral")
    assert texts(path) == ["ASN\x00netral"]


def test_invalid_utf8_is_reported_with_its_byte_position(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(b"Jum\x92at")
    assert problem(path).startswith(f"{path.as_posix()}, byte 3: not UTF-8 (0x92")


def test_neighbours_of_a_broken_file_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("satu")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    (tmp_path / "c.txt").write_text("tiga")
    first, second, third = read(tmp_path)
    assert isinstance(first, Record)
    assert isinstance(second, ReadProblem)
    assert isinstance(third, Record)


def test_missing_path_is_reported_by_name() -> None:
    assert problem("no/such/article.txt") == "no/such/article.txt: no such file or folder"


def test_path_that_no_file_system_takes_is_reported() -> None:
    assert problem("a\0b").startswith("a\0b: ")
    assert problem("x" * 5000).endswith("name too long")


def test_folder_yields_its_files_below_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "article.txt").write_text("dua")
    (tmp_path / "b" / "expected.json").write_text("{}")
    (tmp_path / "b" / "note.md").write_text("note")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.txt").write_text("tersembunyi")
    (tmp_path / "a.jsonl").write_text('{"text": "satu"}\n')
    assert texts(tmp_path) == ["satu", "dua"]


def test_folder_without_articles_is_reported(tmp_path: Path) -> None:
    assert "holds no .txt" in problem(tmp_path)


def test_unreadable_folder_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "open.txt").write_text("terbaca")
    scandir = os.scandir

    def refusing(path: Any) -> Any:
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert problem(locked) == f"{locked}: permission denied"
    kinds = [type(item) for item in read(tmp_path)]
    assert sorted(kinds, key=str) == sorted([Record, ReadProblem], key=str)


def test_glob_pattern_finds_files_in_subfolders(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "one.txt").write_text("satu")
    (tmp_path / "two.txt").write_text("dua")
    assert texts(f"{tmp_path}/**/*.txt") == ["satu", "dua"]


def test_glob_pattern_without_a_match_is_reported(tmp_path: Path) -> None:
    assert problem(f"{tmp_path}/*.txt").endswith("no file matches this pattern")


def test_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "berita [1].txt"
    path.write_text("satu")
    assert texts(path) == ["satu"]


def test_output_of_the_run_is_left_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("satu")
    output = tmp_path / "out.jsonl"
    output.write_text('{"text": "lama"}\n')
    assert texts(tmp_path, exclude=output) == ["satu"]


def test_jsonl_record_carries_text_id_and_time(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(
        '{"id": "a", "text": "satu", "published": "2024-09-23"}\n'
        "\n"
        '{"id": 7, "text": "dua", "date": "2024-09-24"}\n'
        '{"text": "tiga", "published": null}\n'
        '"empat"\n'
    )
    name = path.as_posix()
    assert [(r.id, r.text, r.published) for r in records(path)] == [
        ("a", "satu", "2024-09-23"),
        ("7", "dua", "2024-09-24"),
        (f"{name}:4", "tiga", None),
        (f"{name}:5", "empat", None),
    ]


def test_text_field_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"body": "satu", "text": "ringkasan"}')
    assert texts(path, text_field="body") == ["satu"]


def test_lone_surrogate_of_a_json_escape_is_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "\\ud83d netral"}')
    assert texts(path) == ["\ud83d netral"]


def test_byte_order_mark_of_a_jsonl_file_is_no_json(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "satu"}\n')
    assert texts(path) == ["satu"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "line 2, column 2: no JSON"),
        (b"[1]", "line 2: a record is an object or a string"),
        (b'{"isi": "x"}', "line 2: no key 'text' for the article; its keys: 'isi'"),
        (b'{"text": null}', "line 2: 'text' must be a string, it is null"),
        (b'{"text": "x", "id": [1]}', "line 2: 'id' must be a string or a whole number"),
        (b'{"text": "x", "id": true}', "it is a boolean"),
        (b'{"text": "x", "published": 2024}', "'published' must be a string, it is a number"),
        (b'{"text": "\xff"}', "line 2, byte 28: not UTF-8"),
        (b"[" * 100_000, "line 2: "),
    ],
)
def test_broken_jsonl_record_is_reported_and_its_neighbours_are_read(
    tmp_path: Path, line: bytes, told: str
) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "satu"}\r\n' + line + b'\n{"text": "tiga"}\n')
    first, second, third = read(path)
    assert isinstance(first, Record)
    assert isinstance(second, ReadProblem)
    assert isinstance(third, Record)
    assert told in str(second)


def test_csv_keeps_commas_quotes_and_line_breaks_of_a_field(tmp_path: Path) -> None:
    path = tmp_path / "scraped.csv"
    path.write_bytes(
        b"id,text,date\r\n"
        b'1,"Satu, ""dua""\r\nbaris",2024-09-23\r\n'
        b'"",polos,\r\n'
    )  # fmt: skip
    assert [(r.id, r.text, r.published) for r in records(path)] == [
        ("1", 'Satu, "dua"\r\nbaris', "2024-09-23"),
        (f"{path.as_posix()}:4", "polos", None),
    ]


def test_csv_field_may_be_longer_than_the_csv_module_expects(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text(f"text\n{'netral ' * 50_000}\n")
    assert len(texts(path)[0]) == 350_000


def test_csv_without_the_column_is_reported_with_the_columns_it_has(tmp_path: Path) -> None:
    path = tmp_path / "scraped.csv"
    path.write_text("id,isi\n1,satu\n")
    assert "no column 'text' for the article; the first line has: ['id', 'isi']" in problem(path)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (b"2,\xff,", "line 3, byte 21: not UTF-8"),
        (b"2,dua,x,y", "line 3: 4 fields, but the first line has 3"),
        (b'2,"dua" dua,', "line 3: no CSV"),
    ],
)
def test_broken_csv_row_is_reported_and_its_neighbours_are_read(
    tmp_path: Path, row: bytes, told: str
) -> None:
    path = tmp_path / "scraped.csv"
    path.write_bytes(b"id,text,a\n1,satu,x\n" + row + b"\n3,tiga,z\n")
    first, second, third = read(path)
    assert isinstance(first, Record)
    assert isinstance(second, ReadProblem)
    assert isinstance(third, Record)
    assert told in str(second)


def test_empty_csv_has_no_records(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.touch()
    assert read(path) == []


@pytest.mark.parametrize("opening", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_standard_input_that_begins_with_a_brace_is_json_lines(opening: bytes) -> None:
    stdin = io.BytesIO(opening + b'{"text": "satu"}\n{"text": "dua"}\n')
    assert texts("-", stdin=stdin) == ["satu", "dua"]


def test_standard_input_of_any_other_kind_is_one_article() -> None:
    assert records("-", stdin=io.BytesIO(b"\nASN\nnetral")) == [
        Record("\nASN\nnetral", None, None, "standard input")
    ]
    assert texts("-", stdin=io.BytesIO(b"")) == [""]


def test_format_of_standard_input_can_be_named() -> None:
    assert texts("-", stdin=io.BytesIO(b"text\nsatu\n"), format="csv") == ["satu"]
    assert texts("-", stdin=io.BytesIO(b'{"a": 1}'), format="text") == ['{"a": 1}']


def test_records_are_read_one_at_a_time(tmp_path: Path) -> None:
    lines = (json.dumps({"text": str(n)}).encode() for n in range(3))
    taken = 0

    class Counting(io.RawIOBase):
        def __iter__(self) -> Any:
            nonlocal taken
            for line in lines:
                taken += 1
                yield line

    reader = read_records(["-"], stdin=Counting(), format="jsonl")  # type: ignore[arg-type]
    next(reader)
    assert taken == 1


def test_a_json_file_is_an_array_of_records(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_text('[{"text": "satu", "id": "a"},\n {"text": "dua"},\n 7, "tiga"]')
    found = list(read_records([str(path)]))
    records = [item for item in found if isinstance(item, Record)]
    assert [(record.text, record.id) for record in records] == [
        ("satu", "a"),
        ("dua", f"{path.as_posix()}:2"),
        ("tiga", f"{path.as_posix()}:4"),
    ]
    assert str(found[2]).startswith(f"{path.as_posix()}, record 3: a record is an object")


def test_a_json_file_of_lines_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_text('{"text": "satu"}\n{"text": "dua"}\nrusak\n')
    found = list(read_records([str(path)]))
    assert [item.text for item in found if isinstance(item, Record)] == ["satu", "dua"]
    assert f"{path.as_posix()}, line 3, column 1: no JSON" in str(found[2])


@pytest.mark.parametrize("name", ["news.jsonl.gz", "NEWS.JSONL.GZ"])
def test_a_packed_file_is_read_as_what_is_packed(tmp_path: Path, name: str) -> None:
    with gzip.open(tmp_path / name, "wt") as stream:
        stream.write('{"text": "satu"}\n')
    assert [str(getattr(item, "text", item)) for item in read_records([str(tmp_path)])] == ["satu"]


def test_a_file_that_is_packed_by_name_alone_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_text('{"text": "satu"}\n')
    (problem,) = read_records([str(path)])
    assert str(problem).startswith(f"{path.as_posix()}: no gzip file")


def test_an_empty_name_is_no_folder() -> None:
    (problem,) = read_records([""])
    assert str(problem) == "'': an empty name stands for no file or folder"


def test_a_row_that_ends_before_the_article_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("id,text\na\nb,dua\n")
    first, second = read_records([str(path)])
    assert str(first) == f"{path.as_posix()}, line 2: 1 fields, but the first line has 2"
    assert isinstance(second, Record)


def test_a_quotation_mark_that_is_never_closed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text('id,text\na,satu\nb,"dua\nc,tiga\n')
    found = list(read_records([str(path)]))
    assert str(found[-1]) == (
        f"{path.as_posix()}, line 3: a quotation mark that opens in this row is never closed"
    )
