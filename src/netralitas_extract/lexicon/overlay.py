"""A folder that is laid over the shipped patterns: which files count, and what they change."""

from __future__ import annotations

import os
from collections.abc import Sequence, Set
from pathlib import Path
from typing import NamedTuple

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.complaints import did_you_mean
from netralitas_extract.lexicon.toml_file import TomlFile

__all__ = [
    "Change",
    "Spot",
    "macro_change",
    "overlay_files",
    "pattern_files",
    "word_change",
    "words_laid_over",
]

# Files with a form of their own, read by the modules that use them.
_OTHER_FORMS = frozenset(("morphology.toml", "provisions.toml"))
_MOST_SHOWN = 3


class Spot(NamedTuple):
    """A line of a file, counted from 1."""

    file: Path
    line: int


class Change(NamedTuple):
    """A shipped macro or word list that an overlay replaces or adds to.

    Attributes:
        name: its name.
        spot: where the overlay does so.
        told: what it does, as the subject and verb of a sentence.
        mend: what to do if that was not meant.
    """

    name: str
    spot: Spot
    told: str
    mend: str


def macro_change(name: str, spot: Spot, was_macro: bool) -> Change:
    """The change that a macro makes whose name a shipped macro or word list has."""
    replaced = "macro" if was_macro else "word list"
    return Change(
        name,
        spot,
        f"the macro {{{name}}} replaces the shipped {replaced} of that name",
        "Give it a name of its own.",
    )


def word_change(name: str, spot: Spot, base: Sequence[str], words: Sequence[str]) -> Change:
    """The change that a word list makes whose name a shipped one has."""
    added = [word for word in words if word not in base]
    removed = [word for word in base if word not in words]
    parts = [
        f"{verb} {_shown(listed)} {direction} the shipped word list of that name"
        for verb, listed, direction in (("adds", added, "to"), ("takes", removed, "out of"))
        if listed
    ]
    told = " and ".join(parts) or "has nothing new for the shipped word list of that name"
    return Change(
        name,
        spot,
        f"the word list {name!r} {told}",
        "Give it a name of its own, or mend the words.",
    )


def _shown(words: Sequence[str]) -> str:
    shown = ", ".join(repr(word) for word in words[:_MOST_SHOWN])
    more = len(words) - _MOST_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def pattern_files(folder: Path) -> list[Path]:
    """The pattern files of a folder, by name. Raises :class:`PatternError` if it has none."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise PatternError(
            f"the pattern folder cannot be read: {error.strerror}",
            file=str(folder),
            mend="Name a readable folder of .toml files.",
        ) from None
    return [path for path in paths if path.suffix == ".toml" and path.name not in _OTHER_FORMS]


def overlay_files(folder: Path) -> list[Path]:
    """The pattern files of a folder of the user's, by name.

    Raises :class:`PatternError` for a file in it that looks as if it were read and is not.
    """
    files = pattern_files(folder)
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name == "regions":
                raise PatternError(
                    "the tables of regions cannot be laid over",
                    file=str(path),
                    mend="Take the folder out.",
                )
            inner = _toml_below(path) if not path.name.startswith(".") else None
            if inner is not None:
                raise PatternError(
                    "files in sub-folders are not read",
                    file=str(inner),
                    mend=f"Move it to {folder}.",
                )
        elif path.suffix != ".toml" and path.suffix.lower() == ".toml":
            raise PatternError(
                f"only files that end in .toml are read, not in {path.suffix}",
                file=str(path),
                mend=f"Rename it to {path.stem}.toml.",
            )
        elif path.name == "morphology.toml":
            raise PatternError(
                "the word forms of morphology.toml cannot be laid over",
                file=str(path),
                mend="Write the forms into the pattern, (?:form|form), or into a list of [words].",
            )
    return files


def _toml_below(folder: Path) -> Path | None:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(".toml"):
                return Path(parent, name)
    return None


def words_laid_over(
    name: str, base: tuple[str, ...], listed: Sequence[str], lines: TomlFile, known: Set[str]
) -> tuple[str, ...]:
    """A word list with the words that another file adds to it or, with a minus, takes out.

    Raises :class:`PatternError` for a word that it does not have and so cannot lose; ``known``
    are the names of the word lists there are.
    """
    removed = {word[1:] for word in listed if word.startswith("-")}
    for word in listed:
        if word.startswith("-") and word[1:] not in base:
            told = f"the word list {name!r} has no {word[1:]!r} that could be taken out"
            mend = did_you_mean(word[1:], base)
            if name not in known:
                told = f"there is no word list {name!r} from which {word[1:]!r} could be taken out"
                mend = did_you_mean(name, known)
            raise PatternError(
                told, file=str(lines.path), line=lines.key_line("words", name, word), mend=mend
            )
    kept = [word for word in base if word not in removed]
    kept += [word for word in listed if not word.startswith("-") and word not in kept]
    return tuple(kept)
