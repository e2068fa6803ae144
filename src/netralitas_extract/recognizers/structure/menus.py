"""What pages show above an article and is none of it: menus, and rows of names of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["mark_menus"]

_REACH = 120
_MOST_ITEM_WORDS = 5
_FEWEST_ITEMS = 4
_BULLETS = "\u2022\u25e6\u25aa\u25cf*"
_HOME = ("home", "beranda")
# "BeritaPOLITIK", "HeadlineDaerah": names of sections without a gap between them.
_JOINED = re.compile(r"[A-Z][a-z]+|[A-Z]{2,}")


def mark_menus(lines: Sequence[Line], norm: str, words: StructureWords) -> None:
    """Marks menus as boilerplate: many short lines with bullets that stand together, and rows of
    sections. Below the first paragraph they are lists of the article.
    """
    run: list[Line] = []
    for line in lines[:_REACH]:
        if line.part is None and _is_item(line, norm):
            run.append(line)
            continue
        _mark(run)
        if line.part is None:
            if line.is_paragraph(norm):
                return
            if _names_sections(norm[line.start : line.end], words):
                line.part = "boilerplate"
                run.append(line)
                continue
        elif line.part == "boilerplate" and run:
            continue
        run = []
    _mark(run)


def _mark(run: list[Line]) -> None:
    if len(run) >= _FEWEST_ITEMS:
        for line in run:
            line.part = "boilerplate"


def _is_item(line: Line, norm: str) -> bool:
    written = norm[line.start : line.end]
    return (
        written[0] in _BULLETS
        and written[-1] not in ".;:"
        and len(written.split()) <= _MOST_ITEM_WORDS
    )


def _names_sections(written: str, words: StructureWords) -> bool:
    """Whether a line is a path or a row of sections: "Home Daerah", "BeritaPolitik"."""
    first, _, rest = written.partition(" ")
    if first.lower() in _HOME and rest:
        return rest.split(" ")[0].lower() in words.sections or " " not in rest
    if rest or first.isupper() or first.islower() or not first.isalpha():
        return False
    names = _JOINED.findall(first)
    return (
        len(names) > 1
        and "".join(names) == first
        and all(name.lower() in words.sections for name in names)
    )
