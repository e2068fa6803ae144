"""Which of the lines above the running text is the headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.media_names import is_coined
from netralitas_extract.recognizers.structure.words import StructureWords, is_web_address
from netralitas_extract.text import Bounds

__all__ = [
    "BEFORE_WORDS",
    "choose_headline",
    "is_titled",
    "last_repeated",
    "mark_above",
    "mark_doubled",
    "may_head",
    "split_titles",
    "squeezed",
    "without_topic",
]

_FEWEST_WORDS = 3
_FEWEST_TITLED = 7
_FEWEST_LISTED = 4
_MOST_PLACE_WORDS = 3
_FEWEST_TITLE_WORDS = 4
_MOST_SITE_WORDS = 4
_LONGEST_SITE = 40  # code points
_BAR = " | "
_DASH = " - "
_TITLES_REACH = 6
_LONGEST_TITLE = 250
_BODY_REACH = 1500
_FEWEST_SHARED = 3
_TOPIC_AND_HEADLINE = 2
_MOST_TOPIC_WORDS = 5
_FEWEST_OTHERS_WORDS = 5
_LEAD_ENDS = '.,:;")'
BEFORE_WORDS = "-*\u2022 "
"""What may stand before the first word of a line."""
_LONGEST_LINK_WORD = 4
_LEAST_SHARE = 0.3
_CLEAR_SHARE = 0.6
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


def is_titled(line: Line, norm: str, words: StructureWords) -> bool:
    """Whether a line has many words, written as headlines are."""
    listed = norm.startswith("- ", line.start)
    fewest = _FEWEST_LISTED if listed else _FEWEST_TITLED
    if norm.count(" ", line.start, line.end) < fewest - 1:
        return False
    written = norm[line.start : line.end].lstrip(BEFORE_WORDS).split()
    if len(written) < fewest or not (
        written[0][0].isupper() or (listed and written[0][0].isdigit())
    ):
        return False
    return not any(
        word.islower() and len(word) > _LONGEST_LINK_WORD and word not in words.small_in_titles
        for word in written
    )


def mark_above(lines: Sequence[Line], headline: Line, norm: str) -> None:
    """Marks as boilerplate what stands above the headline and belongs to other pages: paths that
    end in it ("Beranda Daerah" and the headline), and lines as long as headlines.
    """
    for line in lines:
        if line is headline or line.start > headline.start:
            break
        written = norm[line.start : line.end]
        if (
            line.part is None
            and norm[line.end - 1] not in _LEAD_ENDS
            and (
                sum(word[0].isalnum() for word in written.split()) >= _FEWEST_OTHERS_WORDS
                or _ends_in(line, headline, norm)
            )
        ):
            line.part = "boilerplate"


def split_titles(lines: list[Line], norm: str, words: StructureWords) -> None:
    """Cuts the name of the site from titles of pages ("ASN Wajib Netral di Pilkada | Kabarkini.com
    - Berita Terkini") as a line of its own.
    """
    for line in lines[:_TITLES_REACH]:
        if line.part is None and line.end - line.start <= _LONGEST_TITLE:
            cut = _site_behind_bar(norm, line, words) or _site_behind_dash(norm, line, words)
            if cut is not None and not line.is_paragraph(norm):
                start, end = cut
                rest = Line(start, line.end)
                rest.part = "outlet"
                rest.names.append(("outlet", (start, end)))
                line.end = start - len(_BAR)
                lines.insert(lines.index(line) + 1, rest)


def _site_behind_bar(norm: str, line: Line, words: StructureWords) -> Bounds | None:
    """The name of the site behind a bar; it may have a slogan behind it."""
    bar = norm.find(_BAR, line.start, line.end)
    while bar >= 0:
        start = bar + len(_BAR)
        bar = norm.find(_BAR, start, line.end)
        if norm.count(" ", line.start, start - len(_BAR)) < _FEWEST_TITLE_WORDS - 1:
            continue
        dash = norm.find(_DASH, start, line.end)
        end = min((each for each in (bar, dash) if each >= 0), default=line.end)
        site = norm[start:end]
        if len(site.split()) <= _MOST_SITE_WORDS and (words.is_outlet(site) or is_coined(site)):
            return start, end
    return None


def _site_behind_dash(norm: str, line: Line, words: StructureWords) -> Bounds | None:
    """The name of the site behind the last dash; "Netral - Kabar baik bagi warga" has none."""
    dash = norm.rfind(_DASH, max(line.start, line.end - _LONGEST_SITE), line.end)
    if dash < 0 or norm.count(" ", line.start, dash) < _FEWEST_TITLE_WORDS - 1:
        return None
    start = dash + len(_DASH)
    site = norm[start : line.end]
    if len(site.split()) > _MOST_SITE_WORDS or not _is_site(site, words):
        return None
    return start, line.end


def _is_site(name: str, words: StructureWords) -> bool:
    return is_web_address(name) or (
        words.is_outlet(name) and all(word[0].isupper() for word in name.split())
    )


def last_repeated(above: Sequence[Line], norm: str, words: StructureWords) -> int:
    """Index of the last of the lines that say again what one above them says, as headlines of
    pages with teasers of others above them do; -1 where none does.
    """
    seen: set[str] = set()
    last = -1
    for index, line in enumerate(above):
        if line.part is not None or line.is_paragraph(norm):
            continue
        written = norm[line.start : line.end]
        if len(written.split()) >= _FEWEST_TITLE_WORDS and not words.is_of_picture(written):
            if written in seen:
                last = index
            seen.add(written)
    return last


def without_topic(heading: list[Line], top: Sequence[Line], norm: str) -> list[Line]:
    """The lines that may head the article, but for a topic of few words: where writer and editor
    share a line, topic, headline and subtitle stand above it.
    """
    if len(heading) < _TOPIC_AND_HEADLINE:
        return heading
    byline = next(
        (
            line
            for line, below in zip_longest(top, top[1:])
            if (len(line.names) > 1 and len({role for role, _ in line.names}) > 1)
            or (line.part == "author" and below is not None and below.part == "editor")
        ),
        None,
    )
    if byline is None:
        return heading
    above = sum(line.start < byline.start and line.part is None for line in top)
    counts = [len(norm[line.start : line.end].split()) for line in heading[:_TOPIC_AND_HEADLINE]]
    if above > _TOPIC_AND_HEADLINE and counts[0] <= _MOST_TOPIC_WORDS < counts[1]:
        return heading[1:]
    return heading


def choose_headline(
    candidates: Sequence[Line], lower: str, body: int, words: StructureWords
) -> Line | None:
    """The first of ``candidates`` that stands twice, or the first of all, or the first that the
    text from ``body`` on repeats words of, where it repeats hardly any of those before it.
    """
    candidates = [
        line for line in candidates if not any(_ends_in(line, each, lower) for each in candidates)
    ]
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
    if (
        again is not None
        and not words.is_of_picture(lower[again.start : again.end])
        and not (
            # The words for a picture and those below it, unless what is above says nothing.
            again is not first
            and _is_doubled(again, candidates, lower)
            and _share(first, lower, body) >= _LEAST_SHARE
        )
    ):
        return again
    share = _share(first, lower, body)
    if share < _LEAST_SHARE:
        told = next((line for line in others if _share(line, lower, body) >= _CLEAR_SHARE), None)
        if told is not None:
            return told
    if share:
        return first
    return next((line for line in others if _shared(line, lower, body) >= _FEWEST_SHARED), first)


def mark_doubled(candidates: Sequence[Line], lower: str) -> None:
    """Marks as captions the lines below a headline that stand twice in a row: the words for a
    picture that cannot be shown, and those below it.
    """
    for line in candidates:
        if line.part is None and _is_doubled(line, candidates, lower):
            line.part = "caption"


def _is_doubled(line: Line, candidates: Sequence[Line], lower: str) -> bool:
    """Whether the next or the last of the lines says the same."""
    at = candidates.index(line)
    written = squeezed(lower[line.start : line.end])
    beside = (*candidates[max(0, at - 1) : at], *candidates[at + 1 : at + 2])
    return any(squeezed(lower[each.start : each.end]) == written for each in beside)


def _ends_in(line: Line, title: Line, text: str) -> bool:
    """Whether a line is a path that ends in a title ("Home Daerah Camat Dilarang Kampanye")."""
    written = text[title.start : title.end]
    return line.end - line.start > len(written) and text.endswith(written, line.start, line.end)


def _share(line: Line, lower: str, body: int) -> float:
    """How much of a line the text says again."""
    return _shared(line, lower, body) / max(1, len(set(_WORD.findall(lower, line.start, line.end))))


def _shared(line: Line, lower: str, body: int) -> int:
    """How many of the words of a line the text repeats."""
    words = set(_WORD.findall(lower, line.start, line.end))
    return sum(lower.find(word, body, body + _BODY_REACH) >= 0 for word in words)
