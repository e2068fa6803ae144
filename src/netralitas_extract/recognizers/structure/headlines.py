"""Which of the lines above the running text is the headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, zip_longest

from netralitas_extract.recognizers.structure.captions import is_of_picture
from netralitas_extract.recognizers.structure.datelines import is_coined
from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords, is_web_address

__all__ = [
    "choose_headline",
    "last_repeated",
    "may_head",
    "split_titles",
    "squeezed",
    "without_topic",
]

_FEWEST_WORDS = 3
_MOST_PLACE_WORDS = 3
_FEWEST_TITLE_WORDS = 4
_MOST_SITE_WORDS = 4
_TITLES_REACH = 6
_LONGEST_TITLE = 250
_BODY_REACH = 1500
_FEWEST_SHARED = 3
_TOPIC_AND_HEADLINE = 2
_MOST_TOPIC_WORDS = 5
_MARK = re.compile(r" (?P<mark>[|-]) ")
_WORD = re.compile(r"[a-z]{4,}")


def squeezed(written: str) -> str:
    """A line without what does not tell two headlines apart."""
    return " ".join(written.split()).rstrip(".")


def may_head(line: Line, norm: str, words: StructureWords) -> bool:
    """Whether a line can be a headline: some words, and not only a place."""
    written = norm[line.start : line.end]
    return (
        len(written.split()) >= _FEWEST_WORDS
        and written[0] != "-"
        and written[-1] not in "-("
        and any(map(str.isalpha, written))
        and not (len(written.split()) <= _MOST_PLACE_WORDS and words.is_place(written))
    )


def split_titles(lines: list[Line], norm: str, words: StructureWords) -> None:
    """Cuts the name of the site from titles of pages ("ASN Wajib Netral di Pilkada | Kabarkini.com
    - Berita Terkini") as a line of its own.
    """
    for index, line in enumerate(lines[:_TITLES_REACH]):
        start, end = line.start, line.end
        if (
            line.part is None
            and end - start <= _LONGEST_TITLE
            and (norm.find(" | ", start, end) >= 0 or norm.find(" - ", start, end) >= 0)
            and not line.is_paragraph(norm)
        ):
            cut = _site_from(norm, line, words)
            if cut is not None:
                rest = Line(cut[1], end)
                rest.part = "outlet"
                rest.names.append(("outlet", (cut[1], cut[2])))
                line.end = cut[0]
                lines.insert(index + 1, rest)


def _site_from(norm: str, line: Line, words: StructureWords) -> tuple[int, int, int] | None:
    """Where the title ends, and where the name of the site begins and ends; or null."""
    marks = list(_MARK.finditer(norm, line.start, line.end))
    for at, mark in enumerate(marks):
        if len(norm[line.start : mark.start()].split()) < _FEWEST_TITLE_WORDS:
            continue
        stop = marks[at + 1].start() if at + 1 < len(marks) else line.end
        site = norm[mark.end() : stop]
        if len(site.split()) > _MOST_SITE_WORDS:
            continue
        if mark["mark"] == "-":
            # A dash may also stand within a headline: "Netral - Kabar Baik bagi Warga".
            named = stop == line.end and _is_site(site, words)
        else:
            named = words.is_outlet(site) or is_coined(site)
        if named:
            return mark.start(), mark.end(), stop
    return None


def _is_site(name: str, words: StructureWords) -> bool:
    return is_web_address(name) or (
        words.is_outlet(name) and all(word[0].isupper() for word in name.split())
    )


def last_repeated(above: Sequence[Line], norm: str) -> int:
    """Index of the last of the lines that say again what one above them says, as headlines of
    pages with teasers of others above them do; -1 where none does.
    """
    seen: set[str] = set()
    last = -1
    for index, line in enumerate(above):
        if line.part is not None or line.is_paragraph(norm):
            continue
        written = norm[line.start : line.end]
        if len(written.split()) >= _FEWEST_TITLE_WORDS and not is_of_picture(written):
            if written in seen:
                last = index
            seen.add(written)
    return last


def without_topic(heading: list[Line], top: Sequence[Line], norm: str) -> list[Line]:
    """The lines that may head the article, but for a topic of few words: where writer and editor
    share a line, topic, headline and subtitle stand above it.
    """
    byline = next(
        (
            line
            for line, below in zip_longest(top, top[1:])
            if len({role for role, _ in line.names}) > 1
            or (line.part == "author" and below is not None and below.part == "editor")
        ),
        None,
    )
    if byline is None or len(heading) < _TOPIC_AND_HEADLINE:
        return heading
    above = sum(line.start < byline.start and line.part is None for line in top)
    counts = [len(norm[line.start : line.end].split()) for line in heading[:_TOPIC_AND_HEADLINE]]
    if above > _TOPIC_AND_HEADLINE and counts[0] <= _MOST_TOPIC_WORDS < counts[1]:
        return heading[1:]
    return heading


def choose_headline(candidates: Sequence[Line], lower: str, body: int) -> Line | None:
    """The first of ``candidates`` that stands twice, or the first of all, or the first that the
    text from ``body`` on repeats words of, where it repeats none of those before it.
    """
    if not candidates:
        return None
    first, *others = candidates
    if not others:
        return first
    counted = Counter(squeezed(lower[line.start : line.end]) for line in candidates)
    told_twice = (
        line for line in candidates if counted[squeezed(lower[line.start : line.end])] > 1
    )
    again = next(told_twice, None)
    if again is not None and not is_of_picture(lower[again.start : again.end]):
        return again
    if _shared(first, lower, body, 1):
        return first
    return next((line for line in others if _shared(line, lower, body, _FEWEST_SHARED)), first)


def _shared(line: Line, lower: str, body: int, enough: int) -> bool:
    """Whether the text repeats so many words of a line."""
    words = set(_WORD.findall(lower, line.start, line.end))
    found = (word for word in words if lower.find(word, body, body + _BODY_REACH) >= 0)
    return sum(1 for _ in islice(found, enough)) == enough
