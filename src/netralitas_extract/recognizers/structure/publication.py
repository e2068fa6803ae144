"""Lines that say when the article appeared: a date, and little beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.recognizers.structure.writers import is_bare_name
from netralitas_extract.text import Bounds

__all__ = ["Publication", "choose_publication", "read_publication", "split_times"]

_LONGEST = 120
_SHORTEST_DATE = 6
_MOST_OUTLET_WORDS = 4
_MOST_WORDS_APART = 3
_PIECE = re.compile(r"[^|\u2022\u00b7,;()\[\]/]+?(?= - | -$|- |[|\u2022\u00b7,;()\[\]/]|$)")
_CLOCK = re.compile(r"(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?|[\W\d_]+)")

_TOP_LINES = 6
_LONGEST_TIME = 70


def split_times(lines: list[Line], norm: str, words: StructureWords) -> None:
    """Cuts off what was joined to the time of publication, in the lines at the top.

    "... | 3 Januari 2024, 11:51 WIBJAKARTA, KABARKINI - Bupati"
    """
    for line in lines[:_TOP_LINES]:
        joint = words.joined_time(norm, line.start, min(line.end, line.start + _LONGEST_TIME))
        if joint is not None and line.part is None:
            rest = Line(joint.end(), line.end)
            line.end = joint.end()
            lines.insert(lines.index(line) + 1, rest)
            return


class Publication(NamedTuple):
    """A publication line.

    Attributes:
        span: from the first date in it to the last.
        outlet: span of the name of the medium beside it, or null.
        names: what else it names: ``author`` or ``editor`` with the span.
    """

    span: Bounds
    outlet: Bounds | None
    names: list[tuple[str, Bounds]]


def read_publication(
    norm: str,
    lower: str,
    line: Bounds,
    dates: Sequence[Bounds],
    words: StructureWords,
    *,
    first: bool,
) -> Publication | None:
    """What a line with ``dates`` says of the publication, or null where it says something else.

    Beside the date may stand a clock, a label, a medium, a byline, a section or a place. In a
    line that is not the ``first`` with text, few other words may stand apart from the date by a
    mark ("Rino Malinda | Senin, ..."); the first could be a headline.
    """
    if line[1] - line[0] > _LONGEST or not dates or norm[line[0]] == '"':
        # Direct speech: '"Kami kaji, belum selesai," ujarnya, Selasa (17/9/2024).'
        return None
    if max(end - start for start, end in dates) < _SHORTEST_DATE or not any(
        any(map(str.isdigit, norm[start:end])) for start, end in dates
    ):
        # "Suara Hari Ini"
        return None
    outlet: Bounds | None = None
    names: list[tuple[str, Bounds]] = []
    edge = line[0]
    for start, end in [*dates, (line[1], line[1])]:
        for piece in _PIECE.finditer(norm, edge, start):
            written = piece.group().strip(" -:*")
            if not written or _CLOCK.fullmatch(written) is not None:
                continue
            place = piece.start() + piece.group().index(written)
            known = words.is_outlet(written) and written.lower() not in words.sections
            if known and len(written.split()) <= _MOST_OUTLET_WORDS:
                outlet = outlet or (place, place + len(written))
                continue
            found = words.match_line(lower, place)
            if found is not None and found[0].part in ("author", "editor"):
                names.append((found[0].part, found[1].span("name")))
            elif not _is_label(written, words):
                writer = _names_writer(written, words)
                if (first and not writer) or not _stands_apart(norm, piece, edge, start):
                    return None
                if writer:
                    names.append(("author", (place, place + len(written))))
        edge = end
    return Publication((dates[0][0], dates[-1][1]), outlet, names)


def choose_publication(
    found: Sequence[Bounds], lines: Sequence[Line], headline: Line | None
) -> Bounds | None:
    """The first date found, but for one above the headline (or above all) that another follows:
    there stands the day when the page was called up.
    """
    if not found:
        return None
    top = lines[0].end if headline is None else headline.start
    return found[1] if len(found) > 1 and found[0][0] <= top else found[0]


def _is_label(written: str, words: StructureWords) -> bool:
    return (
        written.lower() in words.sections
        or words.is_of_publication(written)
        or words.is_place(written)
    )


def _names_writer(written: str, words: StructureWords) -> bool:
    """Whether a piece is a name, and not of a section ("Kabar Daerah")."""
    return is_bare_name(written, words) and words.sections.isdisjoint(written.lower().split())


def _stands_apart(norm: str, piece: re.Match[str], edge: int, date: int) -> bool:
    """Whether few words are set off from the date by a mark, as names and sections are."""
    if len(piece.group().split()) > _MOST_WORDS_APART:
        return False
    return bool(norm[edge : piece.start()].strip() or norm[piece.end() : date].strip())
