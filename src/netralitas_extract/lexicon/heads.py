"""What the matches of a pattern begin with: the literals that an attempt at it is worth at."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern
from typing import NamedTuple

__all__ = [
    "ANYTHING",
    "BLANK",
    "DIGITS",
    "EMPTY",
    "Heads",
    "common_heads",
    "cut_off",
    "joined",
    "prefix_free",
    "repeated",
]

_MOST_HEADS = 1000
# An anchor ends so many letters behind its first blank: enough to tell most second words apart.
_INTO_SECOND_WORD = 3
# Before the first word there is room for all.
_OPEN = -1


class Heads(NamedTuple):
    """What the matches of a piece of pattern begin with.

    A ``whole`` literal is all of a match, so what follows the piece goes on from it; a ``cut``
    literal is the beginning of a longer match.
    """

    whole: frozenset[str]
    cut: frozenset[str]


EMPTY = Heads(frozenset(("",)), frozenset())
"""Of a piece that takes no room, as a look ahead."""
ANYTHING = Heads(frozenset(), frozenset(("",)))
"""Of a piece that can be anything."""
DIGITS = Heads(frozenset(), frozenset("0123456789"))
BLANK = Heads(frozenset((" ",)), frozenset())


def joined(first: Heads, second: Heads) -> Heads:
    """What two pieces begin with, one behind the other; of too many literals those of the first.

    >>> sorted(joined(Heads(frozenset(("ikut ",)), frozenset()), ANYTHING).cut)
    ['ikut ']
    """
    if first == EMPTY:
        return second
    # By how many letters are left for what follows, null before the second word: first parts.
    by_room: dict[int | None, list[str]] = {}
    for head in first.whole:
        blank = head.find(" ", 1)
        room = None if blank < 0 else blank + 1 + _INTO_SECOND_WORD - len(head)
        by_room.setdefault(room if head else _OPEN, []).append(head)
    joints = [(heads, _shortened(second, room)) for room, heads in by_room.items()]
    if sum(len(heads) * (len(s.whole) + len(s.cut)) for heads, s in joints) > _MOST_HEADS:
        # Where the first piece may be left out, a match begins with the second.
        skipped = second if "" in first.whole else Heads(frozenset(), frozenset())
        return Heads(skipped.whole, (first.whole - {""}) | first.cut | skipped.cut)
    whole: set[str] = set()
    cut = set(first.cut)
    for heads, following in joints:
        for head in heads:
            whole.update([head + rest for rest in following.whole])
            cut.update([head + rest for rest in following.cut])
    return Heads(frozenset(whole), frozenset(cut))


def _shortened(heads: Heads, room: int | None) -> Heads:
    """What an anchor has of ``heads`` where ``room`` letters are left for them, or, for null, as
    many as reach into the second word.
    """
    if room == _OPEN:
        return heads
    kept = {head: head[:room] if room is not None else cut_off(head, 0) for head in heads.whole}
    whole = frozenset(head for head, short in kept.items() if len(short) == len(head))
    cut = {short for head, short in kept.items() if len(short) < len(head)}
    cut.update(head[:room] if room is not None else cut_off(head, 0) for head in heads.cut)
    return Heads(whole, frozenset(cut))


def cut_off(head: str, start: int = 1) -> str:
    """What an anchor has of words that a match begins with."""
    blank = head.find(" ", start)
    return head if blank < 0 else head[: blank + 1 + _INTO_SECOND_WORD]


def repeated(piece: Heads, sign: str) -> Heads:
    """What a piece behind which ``sign`` stands begins with: once more it may be the piece."""
    none = sign[0] in "?*" or sign.startswith(("{0", "{,"))
    if sign[0] == "?":
        return Heads(piece.whole | {""}, piece.cut)
    return Heads(frozenset(("",)) if none else frozenset(), piece.whole | piece.cut)


def prefix_free(literals: Iterable[str]) -> tuple[str, ...]:
    """The literals without those that begin with another of them, sorted.

    Equal ones are one object whatever they were made of, so that what is kept of them on disk is
    of one size.

    >>> prefix_free(["netralitas", "asas", "netral"])
    ('asas', 'netral')
    """
    kept: list[str] = []
    for literal in sorted(set(literals)):
        if not kept or not literal.startswith(kept[-1]):
            kept.append(intern(literal))
    return tuple(kept)


def common_heads(some: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The literals that begin with one of either, sorted.

    >>> common_heads(["ikut", "rapat akbar"], ["ikut kam", "rap", "hadir"])
    ('ikut kam', 'rapat akbar')
    """
    one, other = frozenset(some), frozenset(others)
    return prefix_free((*_beginning_with(one, other), *_beginning_with(other, one)))


def _beginning_with(heads: frozenset[str], literals: frozenset[str]) -> set[str]:
    lengths = {len(head) for head in heads}
    found: set[str] = set()
    for length in lengths:
        found.update([literal for literal in literals if literal[:length] in heads])
    return found
