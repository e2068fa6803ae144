"""Reads pattern files into one set of sources; a user's folder is laid over the shipped one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import regex
import tomli

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.schema import FAMILIES, Entry, PatternFile

__all__ = [
    "Place",
    "Sources",
    "entry_line",
    "load_sources",
    "read_toml",
    "schema_error",
    "shipped_folder",
]

# Files with a form of their own, read by the modules that use them.
_OTHER_FORMS = frozenset(("morphology.toml", "provisions.toml"))
_ENTRY_PATH = regex.compile(r"\$\.(?P<family>[a-z]+)\[(?P<index>\d+)\]")
_TOML_LINE = regex.compile(r"\(at line (?P<line>\d+), column \d+\)")


class Place(NamedTuple):
    """Where an entry is written: the file and its line, counted from 1."""

    file: Path
    line: int


class Sources(NamedTuple):
    """The content of pattern folders, as written, before anything is compiled.

    ``entries[family]`` keeps the order of the files (by name) and of the entries in them.
    """

    macros: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]
    entries: Mapping[str, Mapping[str, Entry]]
    places: Mapping[tuple[str, str], Place]


def shipped_folder() -> Path:
    """The folder of the patterns that ship with the library.

    In an installed package it lies inside the package, in a checkout at the top level.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "patterns", package.parent.parent / "patterns"):
        if folder.is_dir():
            return folder
    raise PatternError(
        "the shipped patterns are missing", file=str(package / "patterns"), mend="Reinstall."
    )


def load_sources(overlay: Path | None = None) -> Sources:
    """The shipped patterns, with those of ``overlay`` laid over them.

    In an overlay an entry with a known id replaces the shipped one, a new id adds one, and
    ``disabled = true`` takes one out. A macro of the same name replaces; a word list of the
    same name is added to, and ``"-word"`` takes a word out of it.

    Raises :class:`PatternError` with file, line and mend for the first fault; nothing is
    half-loaded.
    """
    macros: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    entries: dict[str, dict[str, Entry]] = {family: {} for family in FAMILIES}
    places: dict[tuple[str, str], Place] = {}
    folders = [shipped_folder()] if overlay is None else [shipped_folder(), overlay]
    for folder in folders:
        seen: set[tuple[str, str]] = set()
        for path in _pattern_files(folder):
            content, text = _read(path)
            macros.update(content.macros)
            for name, listed in content.words.items():
                words[name] = _laid_over(words.get(name, ()), listed)
            for family in FAMILIES:
                for entry in getattr(content, family):
                    key = (family, entry.id)
                    place = Place(path, _line_of(text, entry.id))
                    if key in seen:
                        raise _error(f"a second [[{family}]] has the id {entry.id!r}", place)
                    seen.add(key)
                    if entry.disabled:
                        entries[family].pop(entry.id, None)
                        places.pop(key, None)
                    else:
                        if not entry.pattern:
                            raise _error(
                                f"[[{family}]] {entry.id!r} has no pattern",
                                place,
                                "Give one, or `disabled = true` to take the shipped entry out.",
                            )
                        entries[family][entry.id] = entry
                        places[key] = place
    return Sources(macros, words, entries, places)


def _pattern_files(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise PatternError(
            f"the pattern folder cannot be read: {error.strerror}",
            file=str(folder),
            mend="Name a readable folder of .toml files.",
        ) from None
    return (path for path in paths if path.suffix == ".toml" and path.name not in _OTHER_FORMS)


def _read(path: Path) -> tuple[PatternFile, str]:
    data, text = read_toml(path)
    try:
        return msgspec.convert(data, PatternFile), text
    except msgspec.ValidationError as error:
        raise (
            schema_error(error, data, path, text) or _table_error(error, data, path, text)
        ) from None


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """The content of a TOML file, and its text.

    Raises :class:`PatternError` with file, line and mend.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return tomli.loads(text), text
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


def schema_error(
    error: msgspec.ValidationError, data: Mapping[str, Any], path: Path, text: str
) -> PatternError | None:
    """The schema's complaint, with the entry and the line instead of a path into the data.

    None where the complaint is of no entry.
    """
    message = str(error)
    found = _ENTRY_PATH.search(message)
    if found is None:
        return None
    family, index = found["family"], int(found["index"])
    entry = data[family][index]
    name = entry.get("id") if isinstance(entry, dict) else None
    told = message.split(" - at ")[0].replace("Object missing", "the entry lacks the")
    told = told.replace("Object", "the entry")
    return PatternError(
        f"[[{family}]] {name or f'number {index + 1}'}: {told}",
        file=str(path),
        line=entry_line(text, family, index, name if isinstance(name, str) else None),
    )


def entry_line(text: str, family: str, index: int, name: str | None) -> int:
    """The line of the id of an entry, or of its header where it has none."""
    at = -1
    for _ in range(index + 1):
        at = text.find(f"[[{family}]]", at + 1)
    named = text.find(f'"{name}"', max(at, 0)) if name is not None else -1
    at = named if named >= 0 else at
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _table_error(
    error: msgspec.ValidationError, data: Mapping[str, Any], path: Path, text: str
) -> PatternError:
    """The complaint on what is no entry: an unknown table, a macro or word list in a wrong form."""
    for name, told, mend in _table_faults(data):
        found = regex.search(rf"(?m)^[\s\[\"']*{regex.escape(name)}\b", text)
        line = text.count("\n", 0, found.end()) + 1 if found is not None else None
        return PatternError(told, file=str(path), line=line, mend=mend)
    return PatternError(str(error), file=str(path))


def _table_faults(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Name, fault and mend of each table, macro and word list that is none."""
    for name, table in data.items():
        if name in FAMILIES:
            if not isinstance(table, list):
                yield name, f"{name!r} is no list of entries", f"Write [[{name}]] above each entry."
        elif name not in ("macros", "words"):
            known = f"Known tables: [macros], [words], [[{']], [['.join(FAMILIES)}]]."
            yield name, f"there is no table {name!r}", known
        elif not isinstance(table, dict):
            yield name, f"{name!r} is no table", f"Write [{name}] above its lines."
        else:
            for key, value in table.items():
                if name == "macros" and not isinstance(value, str):
                    yield key, f"the macro {key!r} is no string", f"Write {key} = '''...'''."
                if name == "words" and not _is_word_list(value):
                    told = f"the word list {key!r} is no list of strings"
                    yield key, told, f'Write {key} = ["...", "..."].'


def _is_word_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def _error(message: str, place: Place, mend: str | None = None) -> PatternError:
    return PatternError(message, file=str(place.file), line=place.line, mend=mend)


def _line_of(text: str, entry_id: str) -> int:
    """The line of ``id = "…"``; tomli keeps no places."""
    at = text.find(f'"{entry_id}"')
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _laid_over(base: tuple[str, ...], added: list[str]) -> tuple[str, ...]:
    removed = {word[1:] for word in added if word.startswith("-")}
    kept = [word for word in base if word not in removed]
    kept += [word for word in added if not word.startswith("-") and word not in kept]
    return tuple(kept)
