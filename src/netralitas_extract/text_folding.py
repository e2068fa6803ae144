"""Characters made comparable: each code point of a text by one that stands for all of its kind."""

from __future__ import annotations

import re
import unicodedata

import regex

__all__ = ["DROPPED", "DROP_SIGN", "folded", "plain_marks"]

DROPPED = re.compile(
    r"[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
)
"""Code points that are no character by themselves: they belong to none or to the one before."""

DROP_SIGN = "\ue000"
"""What stands for them in folded text."""

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
