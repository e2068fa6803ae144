"""Reads pattern files into one set of sources; a user's folder is laid over the shipped one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.complaints import did_you_mean, schema_error
from netralitas_extract.lexicon.overlay import (
    Change,
    Spot,
    macro_change,
    overlay_files,
    pattern_files,
    word_change,
    words_laid_over,
)
from netralitas_extract.lexicon.schema import (
    FAMILIES,
    ConductEntry,
    Entry,
    OfficeEntry,
    PatternFile,
)
from netralitas_extract.lexicon.toml_file import Place, TomlFile, read_toml

__all__ = ["Place", "Sources", "lists_of", "load_sources", "shipped_folder"]

_KINDS = {"macros": "macro", "words": "word list"}


class Sources(NamedTuple):
    """The content of pattern folders, as written, before anything is compiled.

    ``entries[family]`` keeps the order of the files (by name) and of the entries in them.
    ``overlay`` is the folder laid over the shipped one, ``own_macros`` and ``own_words`` are its
    macros and word lists, ``changes`` the shipped ones that it changes, all by name.
    """

    macros: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]
    entries: Mapping[str, Mapping[str, Entry]]
    places: Mapping[tuple[str, str], Place]
    overlay: Path | None
    own_macros: Mapping[str, Spot]
    own_words: Mapping[str, tuple[Spot, list[str]]]
    changes: Mapping[str, Change]

    def is_own(self, place: Place) -> bool:
        """Whether what stands at a place is the overlay's."""
        return place.file.parent == self.overlay


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
    loader = _Loader()
    for path in pattern_files(shipped_folder()):
        loader.read(path)
    if overlay is not None:
        loader.lay_over()
        for path in overlay_files(overlay):
            loader.read(path)
    return loader.sources(overlay)


class _File(NamedTuple):
    """What a file holds; of the entries that only take another out, the family and the place."""

    content: PatternFile
    entries: list[tuple[str, int, Entry]]
    disabled: list[tuple[str, int, str]]
    lines: TomlFile


class _Shipped(NamedTuple):
    """The names of the shipped macros, word lists and, by family, entries."""

    macros: frozenset[str]
    words: frozenset[str]
    ids: dict[str, frozenset[str]]


class _Loader:
    """Lays one file over another."""

    def __init__(self) -> None:
        self._macros: dict[str, str] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._entries: dict[str, dict[str, Entry]] = {family: {} for family in FAMILIES}
        self._places: dict[tuple[str, str], Place] = {}
        self._shipped: _Shipped | None = None
        self._own_macros: dict[str, Spot] = {}
        self._own_words: dict[str, tuple[Spot, list[str]]] = {}
        self._changes: dict[str, Change] = {}
        self._seen: dict[tuple[str, str], Place] = {}
        self._named: dict[str, tuple[str, TomlFile]] = {}

    def sources(self, overlay: Path | None) -> Sources:
        """All that was read. Raises :class:`PatternError` for a word list that is not there."""
        for family, entries in self._entries.items():
            for entry in entries.values():
                for name in lists_of(entry):
                    if name not in self._words:
                        raise self._places[family, entry.id].error(
                            f"[[{family}]] {entry.id!r}: there is no word list {name!r}",
                            did_you_mean(name, self._words) or "Write it under [words].",
                        )
        return Sources(
            self._macros,
            self._words,
            self._entries,
            self._places,
            overlay,
            self._own_macros,
            self._own_words,
            self._changes,
        )

    def lay_over(self) -> None:
        """What is read from now on belongs to a folder that is laid over what was read so far."""
        self._shipped = _Shipped(
            frozenset(self._macros),
            frozenset(self._words),
            {family: frozenset(entries) for family, entries in self._entries.items()},
        )
        self._seen = {}
        self._named = {}

    def read(self, path: Path) -> None:
        file = _read(path)
        for name, source in file.content.macros.items():
            self._take_macro(name, source, file.lines)
        for name, listed in file.content.words.items():
            self._take_words(name, listed, file.lines)
        for family, index, entry in file.entries:
            place = Place(file.lines, family, index)
            self._note_id(family, entry.id, place)
            if not entry.pattern:
                raise place.error(
                    f"[[{family}]] {entry.id!r} has no pattern",
                    "Give one, or `disabled = true` to take the shipped entry out.",
                )
            self._entries[family][entry.id] = entry
            self._places[family, entry.id] = place
        for family, index, entry_id in file.disabled:
            self._take_out(family, entry_id, Place(file.lines, family, index))

    def _note_name(self, table: str, name: str, lines: TomlFile) -> None:
        """Refuses a macro or word list whose name another in the same folder has: neither is the
        other's to change.
        """
        first_table, first = self._named.setdefault(name, (table, lines))
        if (first_table, first) == (table, lines):
            return
        kind, first_kind = _KINDS[table], _KINDS[first_table]
        raise PatternError(
            f"the {kind} {name!r} has the name of the {first_kind} in {first.path}, "
            f"line {first.key_line(first_table, name) or 1}",
            file=str(lines.path),
            line=lines.key_line(table, name) or 1,
            mend="Keep one, or give them names of their own.",
        )

    def _take_macro(self, name: str, source: str, lines: TomlFile) -> None:
        self._note_name("macros", name, lines)
        if self._shipped is not None:
            spot = Spot(lines.path, lines.key_line("macros", name) or 1)
            self._own_macros[name] = spot
            if name in self._shipped.macros or name in self._shipped.words:
                self._changes[name] = macro_change(name, spot, name in self._shipped.macros)
        self._macros[name] = source

    def _take_words(self, name: str, listed: list[str], lines: TomlFile) -> None:
        self._note_name("words", name, lines)
        base = self._words.get(name, ())
        self._words[name] = words_laid_over(name, base, listed, lines, set(self._words))
        if self._shipped is None:
            return
        spot = Spot(lines.path, lines.key_line("words", name) or 1)
        self._own_words[name] = (spot, listed)
        if name in self._shipped.words:
            if name not in self._changes:
                self._changes[name] = word_change(name, spot, base, self._words[name])
        elif name in self._shipped.macros:
            raise PatternError(
                f"the word list {name!r} cannot be used, as a shipped macro has that name",
                file=str(spot.file),
                line=spot.line,
                mend="Give it a name of its own.",
            )

    def _note_id(self, family: str, entry_id: str, place: Place) -> None:
        first = self._seen.setdefault((family, entry_id), place)
        if first is not place:
            elsewhere = "" if first.file == place.file else f"{first.file}, "
            raise place.error(
                f"a second [[{family}]] has the id {entry_id!r}; "
                f"the first stands in {elsewhere}line {first.line}",
                "Keep one, or give them ids of their own.",
            )

    def _take_out(self, family: str, entry_id: str, place: Place) -> None:
        self._note_id(family, entry_id, place)
        ids = {} if self._shipped is None else self._shipped.ids
        known = ids.get(family, frozenset())
        if entry_id not in known:
            others = [f"[[{other}]]" for other in ids if entry_id in ids[other]]
            mend = did_you_mean(entry_id, known) or "`patterns list` shows the ids."
            raise place.error(
                f"no shipped [[{family}]] has the id {entry_id!r}, so none can be taken out",
                f"Take it out of {' or '.join(others)}." if others else mend,
            )
        del self._entries[family][entry_id]
        del self._places[family, entry_id]


def lists_of(entry: Entry) -> list[str]:
    """The word lists that an entry names outside its pattern."""
    if isinstance(entry, ConductEntry):
        return entry.near
    return entry.tail if isinstance(entry, OfficeEntry) else []


def _read(path: Path) -> _File:
    data, lines = read_toml(path)
    disabled: list[tuple[str, int, str]] = []
    kept: dict[str, list[int]] = {}
    for family, listed in data.items():
        if family in FAMILIES and isinstance(listed, list):
            kept[family] = []
            for index, entry in enumerate(listed):
                # An id is enough to take an entry out, whatever else its family needs.
                if _is_disabled(entry):
                    disabled.append((family, index, entry["id"]))
                else:
                    kept[family].append(index)
    reduced = {
        name: [table[index] for index in kept[name]] if name in kept else table
        for name, table in data.items()
    }
    try:
        content = msgspec.convert(reduced, PatternFile)
    except msgspec.ValidationError as error:
        told = schema_error(error, reduced, lines, PatternFile, kept)
        raise (told or _table_error(error, data, lines)) from None
    entries = [
        (family, index, entry)
        for family, indices in kept.items()
        for index, entry in zip(indices, getattr(content, family), strict=True)
    ]
    return _File(content, entries, disabled, lines)


def _is_disabled(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and entry.get("disabled") is True
        and isinstance(entry.get("id"), str)
    )


def _table_error(
    error: msgspec.ValidationError, data: Mapping[str, Any], lines: TomlFile
) -> PatternError:
    """The complaint on what is no entry: an unknown table, a macro or word list in a wrong form."""
    for table, name, told, mend in _table_faults(data):
        line = lines.key_line(table, name)
        return PatternError(told, file=str(lines.path), line=line, mend=mend)
    return PatternError(str(error), file=str(lines.path))


def _table_faults(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Of each table, macro and word list that is none: its table ("" for the file), its name,
    the fault and the mend.
    """
    for name, table in data.items():
        if name in FAMILIES:
            if not isinstance(table, list):
                yield (
                    "",
                    name,
                    f"{name!r} is no list of entries",
                    f"Write [[{name}]] above each entry.",
                )
        elif name not in ("macros", "words"):
            known = f"Known tables: [macros], [words], [[{']], [['.join(FAMILIES)}]]."
            question = did_you_mean(name, ("macros", "words", *FAMILIES))
            mend = f"{question} {known}" if question else known
            yield "", name, f"there is no table {name!r}", mend
        elif not isinstance(table, dict):
            yield "", name, f"{name!r} is no table", f"Write [{name}] above its lines."
        else:
            for key, value in table.items():
                if name == "macros" and not isinstance(value, str):
                    yield name, key, f"the macro {key!r} is no string", f"Write {key} = '''...'''."
                if name == "words" and not _is_word_list(value):
                    told = f"the word list {key!r} is no list of strings"
                    yield name, key, told, f'Write {key} = ["...", "..."].'


def _is_word_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
