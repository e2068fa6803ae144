"""Characters made comparable: each code point of a text by one that stands for all of its kind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import regex

__all__ = ["DROPPED", "DROP_SIGN", "folded", "plain_marks", "unwrapped"]

DROPPED = re.compile(
    r"[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
"""Code points that are no character by themselves: they belong to none or to the one before."""

DROP_SIGN = "\ue000"
"""What stands for them in folded text."""

# A text set in lines of one width: so many lines of it, and no fewer than one in so many, go on in
# lower case on the next.
_LEAST_WRAPPED = 6
_WRAPPED_IN = 3
# Behind such a line an open sentence goes on with a capital too, but for a quotation, the item of a
# list or a dateline.
_OPEN_LINE = re.compile(r"(?<=[^\W_]|[-,&)]) *\n(?=[A-Z0-9(])(?![^\n]{0,50} - |\d{1,2}[.)])")
_ENDS_SENTENCE = re.compile(r"[.!?][\")]*\n")
# Nothing that stands by itself ends with one of these, or with the dash of a dateline: a headline
# can end with other words.
_OPENS_PHRASE = re.compile(
    r"\b(?:yang|dan|di|ke|dari|untuk|oleh|dengan|pada|kepada|sebagai|atau|para|bagi|agar) *\Z"
    r"|[\w)] ?- *\Z"
)

_TYPOGRAPHY = "\u201c\u201d\u2018\u2019\u2013\u2014\u00a0"
_NON_ASCII = regex.compile(r"[^\x00-\x7f]+")


class _FoldTable(dict[int, str]):
    """Folds one code point to one; entries are worked out when first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = char
        if 0xD800 <= code <= 0xDFFF:
            plain = "\ufffd"
        elif char.isspace():
            plain = " "
        elif DROPPED.match(char) is not None:
            plain = DROP_SIGN
        else:
            base = "".join(
                c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)
            )
            if len(base) == 1 and len(base.lower()) == 1:
                plain = base
        self[code] = plain
        return plain


_FOLD = _FoldTable()
_FOLD.update({ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02"})
_FOLD.update({ord(c): '"' for c in "\u2036\u02ba\u02dd\u275d\u275e"})
_FOLD.update({ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07"})
_FOLD.update({ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"})
_FOLD.update({ord("\u2028"): "\n", ord("\u2029"): "\n", 0x85: "\n"})


# Two apostrophes are a quotation mark: an opening one has words behind it only.
_DOUBLED_MARK = re.compile(r"(?<!')(?:(?P<before>(?<![^\s(])''(?=[^\s']))|''(?!'))")


# "'Kami netral,' kata Budi": single marks around a sentence that words in lower case follow.
_SINGLE_MARKS = regex.compile(
    r"(?<![^\s(])'(?P<said>(?=[A-Z(])(?:[^'\"\n]|(?<=\w)'(?=\w)){11,600}[,.!?])'(?= ?[a-z])"
)


def folded(raw: str) -> str:
    """``raw`` with each code point outside ASCII folded to one code point.

    Most articles have none but the marks of good typography; to replace those is several times
    faster than to look at every place.
    """
    for char in _TYPOGRAPHY:
        raw = raw.replace(char, _FOLD[ord(char)])
    return raw if raw.isascii() else _NON_ASCII.sub(_fold_run, raw)


def _fold_run(match: re.Match[str]) -> str:
    run: str = match.group()
    return run.translate(_FOLD)


def _one_mark(match: re.Match[str]) -> str:
    """A quotation mark for two apostrophes, on the side of the words: "''Netral,'' kata"."""
    opening = match["before"] is not None
    return ' "' if opening else '" '


def _with_double_marks(norm: str) -> str:
    """Double marks for single ones, but inside of double ones: '"Kata orang, 'Sabar,' begitu"'."""
    # How many double marks the line has up to the place that was looked at last.
    seen = marks = 0

    def doubled(match: regex.Match[str]) -> str:
        nonlocal seen, marks
        line = norm.rfind("\n", seen, match.start()) + 1
        if line:
            seen, marks = line, 0
        marks += norm.count('"', seen, match.start())
        seen = match.start()
        return match.group() if marks % 2 else f'"{match["said"]}"'

    plain: str = _SINGLE_MARKS.sub(doubled, norm)
    return plain


def plain_marks(norm: str) -> str:
    """Folded text with double quotation marks where it has others for direct speech."""
    if "''" in norm:
        norm = _DOUBLED_MARK.sub(_one_mark, norm)
    if ",'" in norm:
        norm = _with_double_marks(norm)
    return norm


def unwrapped(norm: str, lines: Sequence[tuple[int, int]]) -> str:
    """Folded text with blanks for the line breaks that ended lines of one width inside a sentence.

    ``lines`` are where its lines with words start and end. Where the next line goes on in lower
    case, :class:`.Text` sees that for itself.

    >>> lines = ["Selaku Pjs", "Bupati Ende ia", "minta ASN dan", "kades", "agar tetap", "netral"]
    >>> text = ".\\n".join(["\\n".join(lines)] * 3)
    >>> spans = [match.span() for match in re.finditer("[^\\n]+", text)]
    >>> unwrapped(text, spans).count("Pjs Bupati")
    2
    """
    wrapped = sum(
        1
        for (_, end), (start, _) in pairwise(lines)
        if "a" <= norm[start] <= "z" and (norm[end - 1].islower() or norm[end - 1] == ",")
    )
    if wrapped < _LEAST_WRAPPED or wrapped * _WRAPPED_IN < len(lines):
        return norm
    first = _ENDS_SENTENCE.search(norm)
    body = first.end() if first is not None else len(norm)

    def joined(match: re.Match[str]) -> str:
        nonlocal body
        start = match.start()
        if start < body:
            if _OPENS_PHRASE.search(norm, max(0, start - 10), start) is None:
                return match.group()
            body = start
        return match.group()[:-1] + " "

    return _OPEN_LINE.sub(joined, norm)
