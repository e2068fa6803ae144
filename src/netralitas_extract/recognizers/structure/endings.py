"""What pages show below and between the paragraphs of an article without a word that says so:
pagers, teasers, cells of tables and runs of headlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.recognizers.structure.headlines import BEFORE_WORDS, is_titled
from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["mark_endings"]

_CUT_OFF = ("...", "\u2026")
_FEWEST_PAGER_WORDS = 4
# "(bri/knv)", "(OL-1)", also alone in its line: the initials of writer and editor end an article.
_INITIALS = re.compile(r"\((?:[a-z]{2,5}\d{0,2}(?:/[a-z]{2,5})+|[A-Z]{1,2}-\d{1,2})\)$")
_INITIALS_REACH = 20
_LONGEST_PROMOTION = 100
_MOST_PROMOTIONS = 4
_LONGEST_HEADLINE = 150
_LONGEST_BUTTON = 20
_FEWEST_HEADLINES = 3


def mark_endings(
    lines: Sequence[Line], body: int, norm: str, lower: str, words: StructureWords
) -> None:
    """Marks them as boilerplate. ``body`` is the index of the line where the text begins."""
    below = lines[body + 1 :]
    run: list[Line] = []
    for index, line in enumerate(below):
        if line.end - line.start <= _LONGEST_HEADLINE and line.part is None:
            last = norm[line.end - 1]
            if last == "|":
                line.part = "boilerplate"
            elif last == "a" and lower.endswith(words.pagers, line.start, line.end):
                _mark_pager(line, below[index + 1 :], norm)
            elif last.isalnum() and is_titled(line, norm, words):
                run.append(line)
                continue
        if run:
            _mark_headlines(run, norm)
            run = []
    _mark_headlines(run, norm)
    _mark_buttons(lines, lower, words)
    _mark_cut_off(below, norm)
    _mark_promotions(below, norm)


def _mark_buttons(lines: Sequence[Line], lower: str, words: StructureWords) -> None:
    """Marks buttons that stand in lines below one another with nothing above that says so."""
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and line.part is None and _is_button(line, lower, words):
            run.append(line)
            continue
        if len(run) > 1:
            for each in run:
                each.part = "boilerplate"
        run = []


def _is_button(line: Line, lower: str, words: StructureWords) -> bool:
    return line.end - line.start <= _LONGEST_BUTTON and lower[line.start : line.end] in words.items


def _mark_pager(line: Line, below: Sequence[Line], norm: str) -> None:
    """Marks a headline with "Sebelumnya" behind it, and itself where it stands again below."""
    title = norm[line.start : line.end].rpartition(" ")[0]
    again = [each for each in below[:2] if norm[each.start : each.end] == title]
    if again and len(title.split()) >= _FEWEST_PAGER_WORDS:
        line.part = again[0].part = "boilerplate"


def _mark_cut_off(below: Sequence[Line], norm: str) -> None:
    """Marks the lines at the very end that were cut off, behind a byline or boilerplate."""
    last = len(below)
    while last and below[last - 1].part is None and _is_cut_off(below[last - 1], norm):
        last -= 1
    if last and below[last - 1].part in ("author", "editor", "boilerplate"):
        for line in below[last:]:
            line.part = "boilerplate"


def _is_cut_off(line: Line, norm: str) -> bool:
    return norm.endswith(_CUT_OFF, line.start, line.end) and norm[line.start] != '"'


def _mark_promotions(below: Sequence[Line], norm: str) -> None:
    """Marks few short lines at the end, behind the initials of those who wrote the article."""
    last = len(below)
    promotions = 0
    while last and promotions <= _MOST_PROMOTIONS:
        line = below[last - 1]
        if _is_promotion(line, norm):
            promotions += 1
        elif line.part != "boilerplate":
            break
        last -= 1
    if not promotions or not last:
        return
    signed = below[last - 1]
    reach = max(signed.start, signed.end - _INITIALS_REACH)
    if signed.part is None and _INITIALS.search(norm, reach, signed.end) is not None:
        for line in below[last:]:
            line.part = "boilerplate"


def _is_promotion(line: Line, norm: str) -> bool:
    return (
        line.part is None
        and line.end - line.start <= _LONGEST_PROMOTION
        and norm[line.end - 1] not in '.")'
    )


def _mark_headlines(run: Sequence[Line], norm: str) -> None:
    """Marks a run of headlines of other articles: full lines, written as headlines are."""
    if len(run) >= _FEWEST_HEADLINES and _differ(run, norm):
        for line in run:
            line.part = "boilerplate"


def _differ(run: Sequence[Line], norm: str) -> bool:
    """Whether not all lines begin with one word, as those of a list may."""
    firsts = {norm[line.start : line.end].lstrip(BEFORE_WORDS).partition(" ")[0] for line in run}
    return len(firsts) > 1
