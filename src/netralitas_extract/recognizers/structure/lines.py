"""The lines of an article, each read as a part of the frame or as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import regex

from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.recognizers.structure.words import LineMatch, StructureWords
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text

__all__ = ["BULLETS", "INNER_END", "Line", "Part", "read_lines"]

Part = Literal[
    "boilerplate", "caption", "author", "editor", "published", "outlet", "headline", "ornament"
]

BULLETS = "\u2022\u25aa\u25cf"
"""Signs before the items of lists and between the parts of a frame."""
_LEAD = frozenset(f"()[{{*->|_=~\"'\u00bb\u00ae {BULLETS}")
_SENTENCE_END = re.compile(r"""[.!?]["')\]]{0,3}$""")
INNER_END = re.compile(r"""[a-z0-9)"']{3}[.!?]["')]? ["']?[A-Z]""")
# "(*)", "(ant/red)" behind the last sentence.
_SIGNATURE = regex.compile(r" ?\([^()]{1,24}\)?\*?$")
# Where running text, or a byline, was joined to a line that points elsewhere: "... KoalisiMantan
# Wakil", "... pilpresPewarta: Ardi".
_JOINT = re.compile(r"(?<=[a-z?!\"'])(?<!Whats)(?<!You)(?<!Tik)(?=[A-Z][a-z]+[ :])| {2,}")
# What running text ends in, and no headline.
_RUNNING_ENDS = '.")]*'
_NOTICE_ENDS = frozenset("]:!")
_BROKEN_LINES = 20
_SHORTEST_WORDS = 3
_LAST_LINES = 3
_RUN_ON_REACH = 500
_LONGEST_NOTICE = 150
_LONG = 200
_MOST_NAME_WORDS = 6
_CAPITALS_OF_HEADING = 0.6


class Line:
    """A line with words, without the blanks around it.

    Attributes:
        start, end: its place in the folded text.
        part: what it is; null for text.
        runs_on: whether layout broke it: its sentence goes on in the next line.
        follow: which of the lines below belong to it, as in the pattern's entry.
        names: what its patterns name: ``author``, ``editor`` or ``outlet`` with the span.
    """

    __slots__ = ("end", "follow", "names", "part", "runs_on", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.part: Part | None = None
        self.runs_on = False
        self.follow = "none"
        self.names: list[tuple[str, Bounds]] = []

    def is_paragraph(self, norm: str) -> bool:
        """Whether it is a full paragraph: sentences, or one that is long for a headline."""
        if self.runs_on or self.end - self.start > _LONG:
            return True
        written = norm[self.start : self.end]
        bare = _SIGNATURE.sub("", written) if "(" in written else written
        last = bare.rstrip("\"')] ")[-1:]
        if last == "." and not bare.endswith("..."):
            return True
        if last in "!?" and _SENTENCE_END.search(bare) is not None:
            return INNER_END.search(bare) is not None and len(bare) > 120
        return last in ",;:"


def read_lines(text: Text, words: StructureWords, notice_hits: Sequence[Hit]) -> list[Line]:
    """The lines in order, those of the frame with their part."""
    # Not text.low alone: there, some lines are joined.
    norm, low, lower = text.norm, text.low, text.lower
    lines: list[Line] = []
    spans = text.lines
    last = len(spans) - _LAST_LINES
    notices, headings = _notices(norm, lower, notice_hits, words.run_ons)
    upto = 0
    for index, (start, end) in enumerate(spans):
        since = upto
        while upto < len(notices) and notices[upto][0] < end:
            upto += 1
        inside = (
            [each for each in notices[since:upto] if each[0] > start or each[0] in headings]
            if since < upto
            else []
        )
        for left, right in _around(lower, start, end, inside) if inside else ((start, end),):
            if (left, right) in inside:
                lines.append(Line(left, right))
                lines[-1].part = "boilerplate"
                continue
            pieces = ((left, right),) if index < last else _pieces(lower, left, right, words)
            for left, right in pieces:
                line = Line(left, right)
                # What was joined to a piece must not be seen behind it.
                _classify(line, norm, lower if right == end else lower[:right], words)
                lines.append(line)
                if line.part == "boilerplate" and right - left > _LONGEST_NOTICE:
                    lines += _rest(line, norm)
        if index < _BROKEN_LINES and lines[-1].part is not None and len(lines) > 1:
            lines[-2].runs_on = False
        if index < _BROKEN_LINES and index <= len(spans) - 2:
            # The gap of a line break that the text joined has no line break.
            lines[-1].runs_on = low.find("\n", end, spans[index + 1][0]) < 0
    return lines


def _notices(
    norm: str, lower: str, hits: Sequence[Hit], run_ons: Sequence[str]
) -> tuple[list[Bounds], set[int]]:
    """Where notices stand, in order, none in another; and where those begin that have the heading
    before them.
    """
    found: list[Bounds] = []
    headings: set[int] = set()
    for found_match in longest_matches(lower, hits):
        start, end = found_match.start, found_match.end
        start -= norm[start - 1 : start] == "["
        while norm[end : end + 1] in _NOTICE_ENDS:
            end += 1
        if found_match.pattern.entry.open:
            end = _end_of_open(norm, lower, start, end, run_ons)
            if norm[start - 1 : start] == "(" and norm.endswith(")", start, end):
                start -= 1
        elif found_match.pattern.entry.whole:
            heading = _start_of_line(norm, start, end)
            if heading < start:
                start = heading
                headings.add(start)
        if end > start and not (found and start < found[-1][1]):
            found.append((start, end))
    return found, headings


def _start_of_line(norm: str, start: int, end: int) -> int:
    """Where the heading begins that shares its line with a notice behind it; ``start`` where the
    words before are none.
    """
    line = norm.rfind("\n", 0, start) + 1
    stop = norm.find("\n", end)
    words = norm[line:start].split()
    if start - line > _LONGEST_NOTICE or norm[end : stop if stop >= 0 else len(norm)].strip(" ."):
        return start
    if sum(word[0].isupper() for word in words) < _CAPITALS_OF_HEADING * len(words):
        return start
    return line + len(norm[line:start]) - len(norm[line:start].lstrip())


def _end_of_open(norm: str, lower: str, start: int, end: int, run_ons: Sequence[str]) -> int:
    """Where a notice ends whose words run from ``start`` to ``end``; ``start`` where that cannot
    be told. One of ``run_ons`` begins what was joined to it.
    """
    stop = norm.find("\n", end)
    if stop < 0:
        stop = len(norm)
    reach = min(stop, start + _LONGEST_NOTICE)
    joint = _JOINT.search(norm, end + 1, reach)
    cuts: list[int] = []
    if lower.find(":", end + 1, reach) >= 0:
        cuts = [place for word in run_ons if (place := lower.find(word, end + 1, reach)) >= 0]
    if joint is not None:
        cuts.append(joint.start())
    if cuts:
        return start + len(norm[start : min(cuts)].rstrip())
    return start + len(norm[start:stop].rstrip()) if stop - start <= _LONGEST_NOTICE else start


def _around(lower: str, start: int, end: int, notices: list[Bounds]) -> list[Bounds]:
    """A line cut into the notices within it and the text around them."""
    found: list[Bounds] = []
    for left, right in notices:
        if lower[start:left].strip():
            found.append((start, start + len(lower[start:left].rstrip())))
        found.append((left, right))
        start = right
        while start < end and lower[start] == " ":
            start += 1
    if start < end:
        found.append((start, end))
    return found


def _pieces(lower: str, start: int, end: int, words: StructureWords) -> list[Bounds]:
    """A last line, cut where a byline was joined to it ("... katanya.Pewarta: Ardi")."""
    first = max(start + 1, end - _RUN_ON_REACH)
    tail = lower[first:end]
    if not any([sign in tail for sign in words.run_on_signs]):
        return [(start, end)]
    cuts = {start, end}
    for label in words.run_ons:
        place = lower.find(label, first, end)
        while place >= 0:
            if lower[place - 1] not in "(/" and not lower.endswith("& ", 0, place):
                cuts.add(place)
            place = lower.find(label, place + 1, end)
    return [
        (left, left + len(lower[left:right].rstrip())) for left, right in pairwise(sorted(cuts))
    ]


def _rest(line: Line, norm: str) -> list[Line]:
    """The running text behind a notice that was joined to it, cut off from the notice."""
    joint = _JOINT.search(norm, line.start + 20, line.end)
    if joint is None or "#" in (norm[line.start], _word_around(norm, joint.start())[:1]):
        return []
    if norm[line.end - 1] not in _RUNNING_ENDS and ". " not in norm[joint.end() : line.end]:
        # Another headline was joined to it.
        return []
    rest = Line(joint.end(), line.end)
    line.end = joint.start()
    return [rest]


def _word_around(norm: str, place: int) -> str:
    return norm[norm.rfind(" ", 0, place) + 1 : place]


def _classify(line: Line, norm: str, lower: str, words: StructureWords) -> None:
    start, end = line.start, line.end
    if end - start <= _SHORTEST_WORDS and not any(map(str.isalnum, lower[start:end])):
        line.part = "ornament"
        return
    first = lower[start]
    if first == "#":
        line.part = "boilerplate"
        return
    while start < end and lower[start] in _LEAD:
        start += 1
    if start == end:
        line.part = "ornament"
        return
    found = words.match_line(lower, start)
    if found is None:
        return
    entry, match = found
    if entry.part in ("author", "editor"):
        if not _take_names(line, found, norm, lower, words):
            return
    elif "outlet" in match.re.groupindex and match.start("outlet") >= 0:
        line.names.append(("outlet", match.span("outlet")))
    line.part = entry.part
    line.follow = entry.follow


def _apart(lower: str, start: int, end: int) -> list[int]:
    return [at for mark in (" - ", " | ") if (at := lower.find(mark, start, end)) >= 0]


def _take_names(
    line: Line, found: LineMatch | None, norm: str, lower: str, words: StructureWords
) -> bool:
    """Reads "Penulis: Rino | Editor: Mardianto"; false where no name is one."""
    while found is not None and found[0].part in ("author", "editor"):
        entry, match = found
        start, end = match.span("name")
        name = norm[start:end].rstrip(" -'")
        if name.endswith(".") and len(name.split()[-1]) > 2:
            name = name[:-1]
        if len(name.split()) > _MOST_NAME_WORDS:
            break
        if entry.capitals and not all(word[0].isupper() for word in name.split()):
            break
        line.names.append((entry.part, (start, start + len(name))))
        if "both" in match.re.groupindex:
            line.names.append(("editor", (start, start + len(name))))
        place = match.end()
        found = None
        while found is None and 0 <= place < line.end:
            while place < line.end and not lower[place].isalnum():
                place += 1
            found = words.match_line(lower, place) if place < line.end else None
            # "Oleh Rino, Senin, 9 Januari 2024 - Redaktur: Sri": behind a mark between names.
            place = min(_apart(lower, place, line.end), default=-1)
    return bool(line.names)
