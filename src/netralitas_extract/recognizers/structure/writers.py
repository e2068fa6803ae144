"""Lines above the running text that name who wrote it, without a word that says so."""

from __future__ import annotations

import re

from netralitas_extract.recognizers.structure.datelines import is_coined
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["is_bare_name", "split_writer"]

_MOST_WRITER_NAMES = 4
# A name alone in its line: "Budi Santoso", "M. Rizal Fahmi".
_NAME = re.compile(r"[A-Z](?:[a-z]+|\.)(?: [A-Z](?:[a-z]+|\.)){1,3}")


def split_writer(written: str, words: StructureWords) -> tuple[str, str] | None:
    """Writer and medium of a line "Rani Wulandari - KabarKini"; null for any other line."""
    writer, dash, medium = written.partition(" - ")
    names = writer.split()
    if not dash or not 1 < len(names) <= _MOST_WRITER_NAMES or len(medium.split()) > 2:
        return None
    if not all(name[0].isupper() and not name.isupper() for name in names):
        return None
    return (writer, medium) if words.is_outlet(medium) or is_coined(medium) else None


def is_bare_name(written: str, words: StructureWords) -> bool:
    """Whether a line looks like the name of a person, and neither of a medium nor of a place."""
    return (
        _NAME.fullmatch(written) is not None
        and not words.is_outlet(written)
        and not words.is_place(written)
    )
