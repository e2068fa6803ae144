"""Where sentences end and quotation marks pair, on folded text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from netralitas_extract.web_names import DOMAIN_ENDING

__all__ = ["Bounds", "cut_long", "quotation_pairs", "sentence_spans"]

Bounds = tuple[int, int]
"""Start and end (exclusive), in code points of the folded copy."""

_SENTENCE_END = re.compile(
    r"""(?<![.!?])[.!?]++["')\]]{0,3}(?=\s+["'(\[\-*]{0,2}[A-Z0-9]|["(]?[A-Z])"""
)
_DOMAIN = re.compile(rf"(?i:{DOMAIN_ENDING}|go)\b")
_OPENING = frozenset("\u201c\u201f\u201e\u00ab\u301d")
_CLOSING = frozenset("\u201d\u00bb\u301e")
_LONGEST_QUOTATION_PARAGRAPHS = 4
_LONGEST_SENTENCE = 2_000
_ENDS = ".!?"
# Words in marks within a quotation are so long; so many, and so much of the quotation behind them.
_LONGEST_INNER = 70
_MOST_INNER = 8
_LONGEST_BEHIND_INNER = 1_000
_NO_INNER_END = " ,.?!\n"
_BEHIND_CLOSING = frozenset(".,")
_CLOSES_BESIDE = ',"'
_SPEECH = re.compile(r"(?:kata|ujar|ucap|[a-z]{3,8}nya)[ .,]")


def sentence_spans(
    norm: str, low: str, paragraphs: list[Bounds], abbreviations: frozenset[str] = frozenset()
) -> list[Bounds]:
    """Spans of sentences, each inside one paragraph, in order.

    A full stop after an abbreviation ("Pj.", "No."), an initial, a list number or inside a
    number ends none. ``low`` may have joined lines that ``norm`` keeps apart: ``paragraphs``
    are those of ``low``.

    >>> norm = "Pj. Bupati hadir.Ia bicara. H. Hani pulang."
    >>> [norm[a:b] for a, b in sentence_spans(norm, norm.lower(), [(0, 43)], frozenset({"pj"}))]
    ['Pj. Bupati hadir.', 'Ia bicara.', 'H. Hani pulang.']
    """
    spans: list[Bounds] = []
    stops = _stops(norm)
    upto = 0
    for start, end in paragraphs:
        begin = start
        since = bisect_left(stops, start, upto)
        upto = bisect_left(stops, end, since)
        for stop in stops[since:upto]:
            match = _SENTENCE_END.match(norm, stop, end)
            if match is not None and _ends_sentence(match, norm, start, abbreviations):
                stop = match.end()
                if stop - begin > _LONGEST_SENTENCE:
                    spans += cut_long(norm, begin, stop, _LONGEST_SENTENCE)
                else:
                    spans.append((begin, stop))
                begin = stop
                while begin < end and norm[begin] in " \n":
                    begin += 1
        if begin < end:
            if end - begin > _LONGEST_SENTENCE:
                spans += cut_long(norm, begin, end, _LONGEST_SENTENCE)
            else:
                spans.append((begin, end))
    return spans


def _stops(norm: str) -> list[int]:
    """Where a full stop, a question mark or an exclamation mark is, in order: to find them one by
    one is much faster than to search for an end of a sentence.
    """
    found: list[int] = []
    for mark in ".?!":
        at = norm.find(mark)
        while at >= 0:
            found.append(at)
            at = norm.find(mark, at + 1)
    found.sort()
    return found


def cut_long(norm: str, start: int, end: int, longest: int) -> list[Bounds]:
    """A stretch of text in pieces of at most ``longest`` code points, cut at blanks.

    No sentence and no paragraph of an article is that long; what is looked for in all of one
    would take a time that grows with the square of the length of a text without any stop.

    >>> cut_long("asn wajib netral", 0, 16, 10)
    [(0, 9), (10, 16)]
    """
    pieces: list[Bounds] = []
    while end - start > longest:
        blank = norm.rfind(" ", start, start + longest)
        stop = blank if blank > start else start + longest
        pieces.append((start, start + len(norm[start:stop].rstrip())))
        start = stop
        while start < end and norm[start] in " \n":
            start += 1
    if start < end:
        pieces.append((start, end))
    return pieces


def _ends_sentence(
    match: re.Match[str], norm: str, paragraph_start: int, abbreviations: frozenset[str]
) -> bool:
    stop, after = match.span()
    if after - stop > 1 or norm[stop] != ".":
        return True
    start = max(paragraph_start, norm.rfind(" ", paragraph_start, stop) + 1)
    word = norm[start:stop]
    if not word.isalnum():
        start = stop
        while start > paragraph_start and norm[start - 1].isalnum():
            start -= 1
        word = norm[start:stop]
    if not word:
        return True
    if word.isdigit():
        # "2. Tidak memihak" at the head of a line numbers a list.
        return not (len(word) <= 2 and start == paragraph_start)
    if len(word) == 1 or word.lower() in abbreviations:
        return False
    if norm[after].isspace():
        return True
    # No space follows: "katanya.Kami" ends a sentence, "Tribun.Com" and "S.Sos" do not.
    return word[1:].islower() and len(word) > 2 and not _DOMAIN.match(norm, after)


def quotation_pairs(
    norm: str, paragraphs: list[Bounds], written: Callable[[int], str]
) -> list[Bounds]:
    """Spans between paired double quotation marks, blanks at the edges left out.

    ``written(offset)`` gives the mark as it stands in the input: curly and angular marks tell
    their direction, straight and mismatched ones are judged by what stands beside them. A
    quotation may run over a paragraph break; a mark without its partner gives none.

    >>> norm = 'ia berkata "boleh," lalu "tidak'
    >>> [norm[a:b] for a, b in quotation_pairs(norm, [(0, 31)], norm.__getitem__)]
    ['boleh,']
    """
    spans: list[Bounds] = []
    opened = -1
    opened_in = 0
    paragraph = 0
    last = len(norm) - 1
    mark = norm.find('"')
    while mark >= 0:
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1][0] <= mark:
            paragraph += 1
        before = norm[mark - 1] if mark else " "
        after = norm[mark + 1] if mark < last else " "
        form = written(mark)
        if opened >= 0 and form in _OPENING:
            inner_end = _inner_end(norm, mark, written(opened), written)
            if inner_end > 0:
                # Words in marks of their own within what is said: '"... berupa “like”," katanya'.
                mark = norm.find('"', inner_end + 1)
                continue
        if opened >= 0 and (
            paragraph - opened_in >= _LONGEST_QUOTATION_PARAGRAPHS
            or _reopens(norm, mark, before, after, form, paragraph != opened_in)
            or (before == after == " " and _is_stray(norm, opened, mark))
        ):
            opened = -1
        if opened >= 0:
            start, end = opened + 1, mark
            while start < end and norm[start].isspace():
                start += 1
            while end > start and norm[end - 1].isspace():
                end -= 1
            if start < end:
                spans.append((start, end))
            opened = -1
        elif (
            form not in _CLOSING
            or (before.isspace() and not after.isspace())
            # '” Kami siap, ” katanya': the line begins with it.
            or not mark
            or before == "\n"
            or _opens_apart(norm, mark, written)
        ):
            opened, opened_in = mark, paragraph
        mark = norm.find('"', mark + 1)
    return spans


def _reopens(norm: str, mark: int, before: str, after: str, form: str, new_paragraph: bool) -> bool:
    """Whether a mark met inside an open quotation begins another: the open one has no partner."""
    if form in _CLOSING or after.isspace() or not (before.isspace() or before in "([:"):
        return False
    if after in _BEHIND_CLOSING:
        # '” Kami siap “. Ungkapnya': the marks stand the wrong way round.
        return False
    if form in _OPENING:
        # '“Kami siap, “ungkapnya': an opening mark before the word of speech still closes.
        return norm[mark - 2] != "," or _SPEECH.match(norm, mark + 1) is None
    if new_paragraph and not norm[norm.rfind("\n", 0, mark) + 1 : mark].strip(" "):
        return True
    # '..., "katanya' : a straight mark moved away from its comma still closes.
    left = norm[max(0, mark - 4) : mark].rstrip()
    return not (left[-1:] in ",.!?" and after.islower())


def _inner_end(norm: str, mark: int, outer: str, written: Callable[[int], str]) -> int:
    """Where words in marks end that stand within a quotation opened by ``outer``; -1 where the
    mark is none of theirs. They are few, and the quotation is closed behind them.
    """
    first = -1
    for _ in range(_MOST_INNER):
        if written(mark) not in _OPENING or norm[mark - 1] not in " (":
            return -1
        close = norm.find('"', mark + 1, mark + _LONGEST_INNER)
        if close <= mark + 1 or written(close) in _OPENING or norm[close - 1] in _NO_INNER_END:
            return -1
        if first < 0:
            first = close
        after = norm.find('"', close + 1, close + _LONGEST_BEHIND_INNER)
        if after < 0 or norm.find("\n", mark, after) >= 0:
            return -1
        form = written(after)
        if form == outer if outer not in _OPENING else form not in _OPENING:
            return first
        mark = after
    return -1


def _opens_apart(norm: str, mark: int, written: Callable[[int], str]) -> bool:
    """Whether a mark that closes opens all the same, apart from all words behind a sentence, as
    the next one closes, too: '. ” Kami siap,” katanya'.
    """
    if mark < 2 or norm[mark - 2] not in _ENDS or norm[mark - 1 : mark + 2] != ' " ':
        return False
    close = norm.find('"', mark + 1)
    if close < 0 or not norm[mark + 2 : mark + 3].isupper() or norm.find("\n", mark, close) >= 0:
        return False
    if written(close) in _CLOSING:
        return norm[close - 1] in ",?!"
    # '. ” Kami siap “. Ungkapnya'
    return norm[close + 1 : close + 2] in _BEHIND_CLOSING


def _is_stray(norm: str, opened: int, mark: int) -> bool:
    """Whether a mark apart from all words opens too, in a text that closes beside the words.

    '. " Kami siap. " Ia menambahkan, ...': where layout was lost, what stands between two such
    marks may be anybody's words. In '" Kami siap. " Ia pulang.' alone they are a pair.
    """
    return (
        norm[opened + 1] == " "
        and norm[mark - 2] in _ENDS
        and (norm[mark + 2 : mark + 3].isupper() or mark + 2 >= len(norm))
        and _CLOSES_BESIDE in norm
    )
