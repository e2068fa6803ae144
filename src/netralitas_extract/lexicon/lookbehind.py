"""Whether a regular expression looks early at what stands before its match."""

from __future__ import annotations

from typing import NamedTuple

import regex

__all__ = ["looks_back"]

_PIECE = regex.compile(
    r"""(?P<lead>\(\?P<lead>)
      | (?P<behind>\(\?<=)
      | (?P<around>\(\?(?:=|!|<!))
      | (?P<open>\((?:\?(?:P<\w+>|:|>|\|))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | (?P<repeat>[?*+][?+]?|\{\d*,?\d*\}[?+]?)
      | (?P<blank>[ ])
      | (?P<char>\\.|\[(?:\\.|[^\]\\])+\]|.)""",
    regex.VERBOSE | regex.DOTALL,
)
# A lookbehind behind so many blanks is not reached by a look at the first words of a match.
_LATE = 3
_ANYTHING = (".", "[^")


class _Read(NamedTuple):
    """Of the alternatives of a group: whether one looks back early, how many blanks each has at
    least, and the place of the closing bracket.
    """

    behind: bool
    blanks: int
    close: int


def looks_back(source: str) -> bool:
    """Whether a match of ``source``, a ``regex`` source, may depend in its first words on what
    precedes it: it has a lead, or early on a positive lookbehind that has more words than the
    match has by then.

    >>> looks_back("(?:a|(?<=x )b)c"), looks_back("a b(?<=a b)"), looks_back("a(?: b)?(?<=x a)")
    (True, False, True)
    """
    pieces = list(_PIECE.finditer(source))
    if any(piece.lastgroup == "lead" for piece in pieces):
        return True
    return _read(pieces, 0, 0).behind


def _read(pieces: list[regex.Match[str]], at: int, before: int) -> _Read:
    """Reads from ``at`` to the closing bracket, behind ``before`` blanks."""
    behind = False
    fewest: int | None = None
    blanks: int = 0
    while at < len(pieces):
        kind = pieces[at].lastgroup
        if kind == "close":
            break
        if kind == "bar":
            fewest = blanks if fewest is None else min(fewest, blanks)
            blanks = 0
        elif kind == "behind":
            close = _closing(pieces, at)
            behind = behind or before + blanks < _words_back(pieces[at:close])
            at = close
        elif kind == "around":
            at = _closing(pieces, at)
        elif kind == "open":
            inner = _read(pieces, at + 1, before + blanks)
            behind = behind or inner.behind
            at = inner.close
            blanks += 0 if _is_optional(pieces, at + 1) else inner.blanks
        elif kind == "blank" and not _is_optional(pieces, at + 1):
            blanks += 1
        at += 1
    return _Read(behind, blanks if fewest is None else min(fewest, blanks), at)


def _words_back(pieces: list[regex.Match[str]]) -> int:
    """How many words a lookbehind may reach back, one at least; ``_LATE`` for any number."""
    if any(piece.group().startswith(_ANYTHING) for piece in pieces):
        return _LATE
    blanks = sum(1 for piece in pieces if piece.lastgroup == "blank")
    return max(1, min(_LATE, blanks))


def _closing(pieces: list[regex.Match[str]], at: int) -> int:
    """The place of the bracket that closes the group which opens at ``at``."""
    depth = 0
    while at < len(pieces):
        kind = pieces[at].lastgroup
        depth += kind in ("open", "around", "behind", "lead")
        depth -= kind == "close"
        if depth == 0:
            break
        at += 1
    return at


def _is_optional(pieces: list[regex.Match[str]], at: int) -> bool:
    return (
        at < len(pieces)
        and pieces[at].lastgroup == "repeat"
        and (pieces[at].group()[0] in "?*" or pieces[at].group().startswith("{0"))
    )
