"""Articles from files, folders, globs, JSON lines, CSV and standard input, one record at a time.

A record that cannot be read is yielded as a `ReadProblem` in its place, so that its neighbours are
never lost with it. Text is passed on exactly as it stands: newlines, NUL bytes and (from JSON
escapes) lone surrogates included.
"""

from __future__ import annotations

import csv
import glob
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

__all__ = ["Format", "ReadProblem", "Record", "read_records"]

Format = Literal["auto", "text", "json", "jsonl", "csv"]

STDIN = "-"
_FORMAT_OF_SUFFIX: dict[str, Format] = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
}
# A .json file beside articles is as often something else; it is read where it is named.
_IN_FOLDERS = frozenset(_FORMAT_OF_SUFFIX) - {".json"}
_BOM = b"\xef\xbb\xbf"
# Long enough for any article; the csv module's own bound would refuse some.
_LONGEST_CSV_FIELD = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Record:
    """One article, ready to be extracted.

    Attributes:
        text: the article.
        id: the record's own id; for a text file its path, with "/" between folders; for a
            record without an id its path and line ("news.jsonl:3"); None for one text from
            standard input.
        published: when it appeared, as the record gives it, in whatever form; or None.
        place: where the record stands, for messages ("articles.jsonl, line 3").
    """

    text: str
    id: str | None
    published: str | None
    place: str


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """Why a record, or a whole input, could not be read.

    Attributes:
        place: the file, with line or byte position where there is one.
        message: what is wrong.
    """

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


def read_records(
    inputs: Sequence[str],
    *,
    text_field: str = "text",
    format: Format = "auto",
    stdin: BinaryIO | None = None,
    exclude: Path | None = None,
) -> Iterator[Record | ReadProblem]:
    """Every record of the inputs, in their order; the files of a folder in the order of names.

    Args:
        inputs: paths of files and folders, glob patterns ("news/**/*.txt"), or "-" for standard
            input. A folder stands for all .txt, .jsonl, .ndjson and .csv files below it. Files
            may be packed by gzip.
        text_field: name of the JSON key or CSV column that holds the article. Besides it, `id`
            and `published` (or `date`) are read where they are there.
        format: how to read the inputs; "auto" goes by the suffix (an unknown one is plain text),
            and by the first character on standard input ("{" begins JSON lines).
        stdin: the bytes that "-" stands for.
        exclude: a file to leave out of folders and globs (the output of the same run).

    Yields:
        A `Record` for each article (an empty file is one with an empty text), a `ReadProblem`
        for each record, file or folder that cannot be read.
    """
    left_out = exclude.resolve() if exclude else None
    for given in inputs:
        if not given:
            yield ReadProblem("''", "an empty name stands for no file or folder")
            continue
        if given == STDIN:
            yield from _from_stdin(stdin or sys.stdin.buffer, format, text_field)
            continue
        for path in _files(given):
            if isinstance(path, ReadProblem):
                yield path
            elif left_out is None or path.resolve() != left_out:
                yield from _from_file(path, format, text_field)


def _files(given: str) -> Iterator[Path | ReadProblem]:
    path = Path(given)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.exists() or path.is_symlink():
            yield path
        elif glob.has_magic(given):
            yield from _matches(given)
        else:
            yield ReadProblem(given, "no such file or folder")
    except (OSError, ValueError) as problem:
        yield ReadProblem(given, _reason(problem))


def _matches(pattern: str) -> Iterator[Path | ReadProblem]:
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield ReadProblem(pattern, "no file matches this pattern")
    for name in found:
        path = Path(name)
        if path.is_file():
            yield path
        elif "**" not in pattern:
            # With "**" the files of a folder that matches are matched themselves.
            yield from _folder(path)


def _folder(folder: Path) -> Iterator[Path | ReadProblem]:
    problems: list[ReadProblem] = []

    def unreadable(problem: OSError) -> None:
        problems.append(ReadProblem(str(problem.filename), _reason(problem)))

    found = 0
    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _suffix(Path(name)) in _IN_FOLDERS and not name.startswith("."):
                found += 1
                yield Path(root, name)
        yield from problems
        problems.clear()
    yield from problems
    if not found and not problems:
        yield ReadProblem(
            str(folder), "the folder holds no .txt, .json, .jsonl, .ndjson or .csv file"
        )


def _from_file(path: Path, format: Format, text_field: str) -> Iterator[Record | ReadProblem]:
    if format == "auto":
        format = _FORMAT_OF_SUFFIX.get(_suffix(path), "text")
    name = path.as_posix()
    try:
        with _opened(path) as stream:
            yield from _READERS[format](stream, name, name, text_field)
    except (OSError, EOFError) as problem:
        yield ReadProblem(name, _reason(problem))


def _suffix(path: Path) -> str:
    """The suffix that tells the format: ".jsonl" of "news.jsonl.gz"."""
    return (Path(path.stem) if _is_packed(path) else path).suffix.lower()


def _is_packed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"


def _opened(path: Path) -> BinaryIO:
    if not _is_packed(path):
        return path.open("rb")
    import gzip

    return cast(BinaryIO, gzip.open(path))


def _from_stdin(
    stream: BinaryIO, format: Format, text_field: str
) -> Iterator[Record | ReadProblem]:
    if format == "auto":
        opening = list(_up_to_first_word(stream))
        first_word = opening[-1].removeprefix(_BOM).lstrip() if opening else b""
        format = "jsonl" if first_word.startswith(b"{") else "text"
        yield from _READERS[format](chain(opening, stream), "standard input", None, text_field)
    else:
        yield from _READERS[format](stream, "standard input", None, text_field)


def _up_to_first_word(lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield line
        if line.strip():
            return


def _read_text(
    lines: Iterable[bytes], name: str, id: str | None, text_field: str
) -> Iterator[Record | ReadProblem]:
    raw = b"".join(lines)
    try:
        yield Record(raw.decode(), id, None, name)
    except UnicodeDecodeError as problem:
        yield _not_utf8(name, problem, 0)


def _read_json(
    lines: Iterable[bytes], name: str, id: str | None, text_field: str
) -> Iterator[Record | ReadProblem]:
    """An array of records, or one; a file of JSON lines may have the suffix as well."""
    raw = b"".join(lines)
    try:
        value = json.loads(raw.removeprefix(_BOM).decode())
    except UnicodeDecodeError as problem:
        yield _not_utf8(name, problem, 0)
        return
    except (RecursionError, ValueError):
        yield from _read_jsonl(raw.splitlines(keepends=True), name, id, text_field)
        return
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        place = f"{name}, record {number}"
        try:
            yield _record(item, f"{id or STDIN}:{number}", place, text_field)
        except ValueError as problem:
            yield ReadProblem(place, str(problem))


def _read_jsonl(
    lines: Iterable[bytes], name: str, id: str | None, text_field: str
) -> Iterator[Record | ReadProblem]:
    offset = 0
    for number, raw in enumerate(lines, 1):
        place = f"{name}, line {number}"
        line = raw.removeprefix(_BOM) if number == 1 else raw
        if line.strip():
            try:
                value = json.loads(line.rstrip().decode())
                yield _record(value, f"{id or STDIN}:{number}", place, text_field)
            except UnicodeDecodeError as problem:
                yield _not_utf8(place, problem, offset + len(raw) - len(line))
            except json.JSONDecodeError as problem:
                yield ReadProblem(f"{place}, column {problem.colno}", f"no JSON: {problem.msg}")
            except (RecursionError, ValueError) as problem:
                yield ReadProblem(place, str(problem))
        offset += len(raw)


def _record(value: Any, fallback_id: str, place: str, text_field: str) -> Record:
    if isinstance(value, str):
        return Record(value, fallback_id, None, place)
    if not isinstance(value, dict):
        raise ValueError("a record is an object or a string, this is neither")
    if text_field not in value:
        keys = ", ".join(map(repr, value)) or "none"
        raise ValueError(
            f"no key {text_field!r} for the article; its keys: {keys}; --text-field names another"
        )
    text = value[text_field]
    if not isinstance(text, str):
        raise ValueError(f"{text_field!r} must be a string, it is {_json_type(text)}")
    id = value.get("id")
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    elif id is None or id == "":
        id = fallback_id
    elif not isinstance(id, str):
        raise ValueError(f"'id' must be a string or a whole number, it is {_json_type(id)}")
    published = value.get("published") or value.get("date") or None
    if not isinstance(published, str | None):
        raise ValueError(f"'published' must be a string, it is {_json_type(published)}")
    return Record(text, id, published, place)


def _read_csv(
    lines: Iterable[bytes], name: str, id: str | None, text_field: str
) -> Iterator[Record | ReadProblem]:
    csv.field_size_limit(_LONGEST_CSV_FIELD)
    decoded = _DecodedLines(lines, name)
    rows = csv.reader(decoded, strict=True)
    columns = next(rows, None)
    if decoded.problem:
        yield decoded.problem
        return
    if columns is None:
        return
    if text_field not in columns:
        yield ReadProblem(
            name,
            f"no column {text_field!r} for the article; the first line has: {columns}; "
            "--text-field names another",
        )
        return
    while True:
        first_line = decoded.number + 1
        place = f"{name}, line {first_line}"
        try:
            row = next(rows, None)
        except csv.Error as problem:
            decoded.problem = None
            told = f"no CSV: {problem}"
            if "unexpected end" in str(problem):
                told = "a quotation mark that opens in this row is never closed"
            yield ReadProblem(place, told)
            continue
        if row is None:
            return
        if decoded.problem:
            yield decoded.problem
            decoded.problem = None
        elif len(row) > len(columns) or 0 < len(row) <= columns.index(text_field):
            yield ReadProblem(place, f"{len(row)} fields, but the first line has {len(columns)}")
        elif row:
            fields = dict(zip(columns, row, strict=False))
            try:
                yield _record(fields, f"{id or STDIN}:{first_line}", place, text_field)
            except ValueError as problem:
                yield ReadProblem(place, str(problem))


class _DecodedLines:
    """Lines of a CSV file as strings; a line that is not UTF-8 leaves its problem behind, so that
    the row it belongs to can be reported and the next one read.
    """

    def __init__(self, lines: Iterable[bytes], name: str) -> None:
        self.number = 0
        self.problem: ReadProblem | None = None
        self._lines = iter(lines)
        self._name = name
        self._offset = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        raw = next(self._lines)
        self.number += 1
        offset, self._offset = self._offset, self._offset + len(raw)
        line = raw.removeprefix(_BOM) if self.number == 1 else raw
        try:
            return line.decode()
        except UnicodeDecodeError as problem:
            place = f"{self._name}, line {self.number}"
            self.problem = self.problem or _not_utf8(place, problem, offset + len(raw) - len(line))
            return line.decode(errors="replace")


_READERS: dict[
    Format, Callable[[Iterable[bytes], str, str | None, str], Iterator[Record | ReadProblem]]
] = {"text": _read_text, "json": _read_json, "jsonl": _read_jsonl, "csv": _read_csv}


def _not_utf8(place: str, problem: UnicodeDecodeError, offset: int) -> ReadProblem:
    position = offset + problem.start
    byte = problem.object[problem.start]
    return ReadProblem(
        f"{place}, byte {position}",
        f"not UTF-8 (0x{byte:02x}: {problem.reason}); convert the file to UTF-8",
    )


def _json_type(value: object) -> str:
    if value is None:
        return "null"
    names = {bool: "a boolean", dict: "an object", list: "a list", str: "a string"}
    return names.get(type(value), "a number")


def _reason(problem: Exception) -> str:
    if type(problem).__name__ == "BadGzipFile":
        return "no gzip file, whatever its name says"
    if isinstance(problem, OSError) and problem.strerror:
        return problem.strerror[0].lower() + problem.strerror[1:]
    return str(problem)
