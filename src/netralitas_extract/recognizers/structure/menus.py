"""What pages show above an article and is none of it: menus, and rows of names of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.recognizers.structure.lines import BULLETS, Line
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["mark_menus"]

_REACH = 120
_LONGEST = 120  # code points
_MOST_ITEM_WORDS = 5
_FEWEST_ITEMS = 4
_LEAD_ENDS = ".:;"
_ITEM_SIGNS = f"{BULLETS}\u25e6*"
# "BeritaPOLITIK", "HeadlineDaerah": names of sections without a gap between them.
_JOINED = re.compile(r"[A-Z][a-z]+|[A-Z]{2,}")


def mark_menus(lines: Sequence[Line], norm: str, words: StructureWords) -> None:
    """Marks menus as boilerplate: many short lines with bullets that stand together, and rows of
    sections. Below the first long line, or one that leads to a list, they are the article's.
    """
    run: list[Line] = []
    for line in lines[:_REACH]:
        if line.end - line.start > _LONGEST or norm[line.end - 1] in _LEAD_ENDS:
            break
        if line.part is not None:
            continue
        if norm[line.start] in _ITEM_SIGNS and _is_item(line, norm):
            run.append(line)
            continue
        if run:
            _mark(run)
            run = []
        single = norm.find(" ", line.start, line.end) < 0
        if (single or norm.startswith(words.home, line.start)) and _names_sections(
            norm[line.start : line.end], words
        ):
            line.part = "boilerplate"
    _mark(run)


def _mark(run: list[Line]) -> None:
    if len(run) >= _FEWEST_ITEMS:
        for line in run:
            line.part = "boilerplate"


def _is_item(line: Line, norm: str) -> bool:
    return (
        norm[line.end - 1] not in ".;:"
        and norm.count(" ", line.start, line.end) <= _MOST_ITEM_WORDS
    )


def _names_sections(written: str, words: StructureWords) -> bool:
    """Whether a line is a path or a row of sections: "Home Daerah", "BeritaPolitik"."""
    first, _, rest = written.partition(" ")
    if rest:
        return rest.split(" ")[0].lower() in words.sections or " " not in rest
    if first.isupper() or first.islower() or not first.isalpha():
        return False
    names = _JOINED.findall(first)
    return (
        len(names) > 1
        and "".join(names) == first
        and all(name.lower() in words.sections for name in names)
    )
