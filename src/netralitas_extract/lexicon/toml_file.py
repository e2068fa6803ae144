"""Reads TOML files and tells the lines of what stands in them, as the parser keeps no places."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import regex
import tomli

from netralitas_extract.errors import PatternError

__all__ = ["Place", "TomlFile", "read_toml"]

_TOML_LINE = regex.compile(r"\(at line (?P<line>\d+), column \d+\)")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# Strings and comments are read whole, so that nothing inside them is taken for a header or a key.
_PIECE = regex.compile(
    r"""^[ \t]*\[\[[ \t]*(?P<entry>[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\]\]
      | ^[ \t]*\[[ \t]*(?P<table>[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\]
      | ^[ \t]*(?P<key>[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=
      | \"{3}(?:\\.|[^\\])*?\"{3} | '{3}.*?'{3}
      | "(?:\\.|[^"\\\n])*" | '[^'\n]*' | \#[^\n]*""",
    regex.VERBOSE | regex.MULTILINE | regex.DOTALL,
)


class _Outline(NamedTuple):
    """Offsets in the text: of the header of each entry and of its id, by family; of each key of
    a table that is no entry, by table ("" for those above all headers) and key.
    """

    entries: dict[str, list[tuple[int, int | None]]]
    keys: dict[tuple[str, str], int]


class TomlFile:
    """Where things stand in a file; it is gone through when a line is first asked for.

    Attributes:
        path: the file.
        text: its text.
    """

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text

    def entry_line(self, family: str, index: int) -> int:
        """The line of the id of the entry ``index`` of a family, or of its header without one."""
        entries = self._outline.entries.get(family, [])
        if index < len(entries):
            header, named = entries[index]
            return self._line(header if named is None else named)
        return self.key_line("", family) or 1

    def key_line(self, table: str, key: str, item: str | None = None) -> int | None:
        """The line of a key of a table ("" for the file itself), or of a table named ``key``;
        of the string ``item`` in its value, where that is found. None where there is no such key.
        """
        at = self._outline.keys.get((table, key))
        if at is None:
            return None
        if item is not None:
            later = [begin for begin in self._outline.keys.values() if begin > at]
            end = min(later, default=len(self.text))
            places = (self.text.find(f"{mark}{item}{mark}", at, end) for mark in "\"'")
            at = max(at, *places)
        return self._line(at)

    def _line(self, at: int) -> int:
        return self.text.count("\n", 0, at) + 1

    @cached_property
    def _outline(self) -> _Outline:
        entries: dict[str, list[tuple[int, int | None]]] = {}
        keys: dict[tuple[str, str], int] = {}
        family: str | None = None
        table = ""
        for piece in _PIECE.finditer(self.text):
            kind = piece.lastgroup
            if kind is None:
                continue
            name, at = piece[kind].strip("\"'"), piece.start(kind)
            if kind == "entry":
                family = name
                entries.setdefault(name, []).append((at, None))
                keys.setdefault(("", name), at)
            elif kind == "table":
                family, table = None, name
                keys.setdefault(("", name), at)
            elif family is None:
                keys.setdefault((table, name), at)
            elif name == "id" and entries[family][-1][1] is None:
                entries[family][-1] = (entries[family][-1][0], at)
        return _Outline(entries, keys)


class Place:
    """Where an entry is written: the file and its line, counted from 1.

    The line is looked up when it is asked for, as most are not.
    """

    __slots__ = ("_family", "_file", "_index")

    def __init__(self, file: TomlFile, family: str, index: int) -> None:
        self._file = file
        self._family = family
        self._index = index

    @property
    def file(self) -> Path:
        """The file."""
        return self._file.path

    @property
    def line(self) -> int:
        """The line of the entry's id."""
        return self._file.entry_line(self._family, self._index)

    def error(self, told: str, mend: str | None = None) -> PatternError:
        """The error that the entry is, or has, something wrong."""
        return PatternError(told, file=str(self.file), line=self.line, mend=mend)


def read_toml(path: Path) -> tuple[dict[str, Any], TomlFile]:
    """The content of a TOML file, and the lines of it. A byte order mark is none of its text.

    Raises :class:`PatternError` with file, line and mend.
    """
    try:
        raw = path.read_bytes()
        text = raw.removeprefix(_BYTE_ORDER_MARK).decode("utf-8").replace("\r\n", "\n")
        return tomli.loads(text), TomlFile(path, text)
    except UnicodeDecodeError as error:
        raise PatternError(
            f"byte {error.start} is not UTF-8", file=str(path), mend="Save the file as UTF-8."
        ) from None
    except OSError as error:
        raise PatternError(f"cannot be read: {error.strerror}", file=str(path)) from None
    except tomli.TOMLDecodeError as error:
        where = _TOML_LINE.search(str(error))
        raise PatternError(
            f"not TOML: {str(error).split(' (at')[0]}",
            file=str(path),
            line=int(where["line"]) if where else None,
            mend="See https://toml.io for the syntax.",
        ) from None
