"""Lines that name who wrote an article, without a word in them that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.media_names import is_coined
from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.text import Bounds

__all__ = [
    "is_bare_name",
    "is_told_of",
    "mark_labelled",
    "mark_last_writer",
    "note_bare_writer",
    "note_writer_and_medium",
]

_MOST_WRITER_NAMES = 4
# A name alone in its line: "Budi Santoso", "M. Rizal Fahmi".
_NAME = re.compile(r"[A-Z](?:[a-z]+|\.)(?: [A-Z](?:[a-z]+|\.)){1,3}")
_ONE_NAME = re.compile(r"[A-Z][a-z]{2,}\.?(?: [A-Z](?:[a-z]+|\.)){0,3}")
_LONGEST_LABEL = 12
_LAST_LINES = 12
_LONGEST_NAME = 40
_SENTENCE_ENDS = (".", '."', "!", "?", ")", "*")


def note_writer_and_medium(line: Line, norm: str, words: StructureWords) -> Bounds | None:
    """The span of the medium in a line "Rani Wulandari - KabarKini", whose writer it notes; null
    for any other line.
    """
    read = _split_writer(norm[line.start : line.end], words)
    if read is None:
        return None
    writer, medium = read
    line.names.append(("author", (line.start, line.start + len(writer))))
    return line.end - len(medium), line.end


def _split_writer(written: str, words: StructureWords) -> tuple[str, str] | None:
    """Writer and medium of a line "Rani Wulandari - KabarKini"; null for any other line."""
    writer, dash, medium = written.partition(" - ")
    names = writer.split()
    if not dash or len(names) > _MOST_WRITER_NAMES or len(medium.split()) > 2:
        return None
    if len(names) < 2 and not medium.startswith(words.own_media):
        # "Rino - detikJatim"; of others one word may as well be a place.
        return None
    if not all(name[0].isupper() and not name.isupper() for name in names):
        return None
    if words.is_outlet(writer):
        # "Kabar Kita - Suara Nusantara"
        return None
    return (writer, medium) if words.is_outlet(medium) or is_coined(medium) else None


def is_bare_name(written: str, words: StructureWords) -> bool:
    """Whether a line looks like the name of a person, and neither of a medium nor of a place."""
    return (
        _NAME.fullmatch(written) is not None
        and not words.is_outlet(written)
        and not words.is_place(written)
    )


def note_bare_writer(lines: Sequence[Line], line: Line, norm: str, words: StructureWords) -> bool:
    """Whether a line is a writer's name alone beside the publication line; notes the name."""
    if any(each.part == "author" for each in lines):
        return False
    at = lines.index(line)
    if not any(each.part == "published" for each in lines[max(0, at - 1) : at + 2]):
        return False
    if not is_bare_name(norm[line.start : line.end], words):
        return False
    line.names.append(("author", (line.start, line.end)))
    return True


def is_told_of(name: str, above: str) -> bool:
    """Whether the text ``above`` a name has it too, or its words in lower case: who is told of has
    not written it, and words that are others' too ("Sanksi Tegas") are no name.
    """
    return name in above or any(f" {word.lower()}" in above for word in name.split())


def mark_last_writer(lines: Sequence[Line], body: int, norm: str, words: StructureWords) -> None:
    """Marks a name alone in the last line of the text, behind the end of a sentence, as the
    writer's. ``body`` is the index of the line where the text begins.
    """
    texts = [line for line in lines[max(body, len(lines) - _LAST_LINES) :] if line.part is None]
    if len(texts) < 2:
        return
    before, line = texts[-2:]
    if line.end - line.start > _LONGEST_NAME:
        return
    written = norm[line.start : line.end]
    if (
        any(each.part == "author" for each in lines)
        or not norm.endswith(_SENTENCE_ENDS, before.start, before.end)
        or " " not in written
        or not is_bare_name(written, words)
    ):
        return
    if not is_told_of(written, norm[: line.start]):
        line.part = "author"
        line.names.append(("author", (line.start, line.end)))


def mark_labelled(lines: Sequence[Line], norm: str, lower: str, words: StructureWords) -> None:
    """Marks names whose line is followed by one that says what they are: "Rino Malinda" above
    "Penulis"; "Rino Malinda," and "Sri Utami" above "Tim Redaksi" are writer and editor.
    """
    for line, below in pairwise(lines):
        if line.end - line.start > _LONGEST_LABEL:
            continue
        label = lower[line.start : line.end].rstrip(" :")
        closed = norm.endswith(":", line.start, line.end)
        # "Oleh" above the name, "Editor:" above the other
        if label in words.writer_leads or (closed and label in words.writer_labels):
            _mark_name(below, "author", norm, words)
            line.part = line.part or "ornament"
        elif closed and label in words.editor_labels:
            _mark_name(below, "editor", norm, words)
    for index, line in enumerate(lines[1:], 1):
        if line.end - line.start > _LONGEST_LABEL:
            continue
        label = lower[line.start : line.end]
        before = lines[index - 1]
        if label in words.writer_labels:
            if _mark_name(before, "author", norm, words):
                line.part = "ornament"
        elif label in words.editor_labels:
            if _mark_name(before, "editor", norm, words):
                line.part = "ornament"
        elif label in words.team_labels and index > 1:
            first = lines[index - 2]
            if norm[first.end - 1] == "," and _mark_name(first, "author", norm, words):
                _mark_name(before, "editor", norm, words)
            else:
                _mark_name(before, "author", norm, words)


def _mark_name(
    line: Line, part: Literal["author", "editor"], norm: str, words: StructureWords
) -> bool:
    end = line.end - norm.endswith(",", line.start, line.end)
    # "Kontributor Sumba, Rino Malinda,": where the writer is stationed.
    station = words.stationed(norm, line.start, end)
    start = line.start if station is None else station.end()
    if line.part is not None or _ONE_NAME.fullmatch(norm, start, end) is None:
        return False
    line.part = part
    line.names.append((part, (start, end)))
    return True
