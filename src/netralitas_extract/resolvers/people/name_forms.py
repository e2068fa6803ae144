"""Forms of one name: parts left out, written short, blended, or spelt in another way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

__all__ = [
    "FAMILIAR",
    "LEAST_FUZZY",
    "abbreviates",
    "blends",
    "fits",
    "fits_loosely",
    "keys_of",
    "similar",
    "weight_of",
]

LEAST_FUZZY = 4
"""So many letters of a part are asked for before another spelling or a cut is thought of."""
_MUHAMMAD = frozenset(("m", "muh", "moh", "mohd", "muhd", "mhd", "muhammad", "mohammad", "mohamad"))
FAMILIAR = frozenset(
    ("gus", "cak", "bung", "kang", "buya", "habib", "bunda", "ning", "daeng", "neng", "mas", "mbak",
     "ummi")
)  # fmt: skip
"""Forms of address that are parts of some names and not of others."""
_SPELLINGS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ch", "h"), ("kh", "k"), ("dh", "d"),
    ("th", "t"), ("gh", "g"), ("iy", "i"), ("uw", "u"), ("ie", "i"), ("y", "i"), ("v", "f"),
    ("ph", "f"), ("q", "k"), ("z", "s"), ("x", "ks"),
)  # fmt: skip
_HARDENED = {"g": "k", "b": "p", "d": "t"}
_DOUBLED = regex.compile(r"(.)\1")
_QUOTES = str.maketrans("", "", "'`")


def keys_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """The parts of a name as they are compared: lower case, without full stop and apostrophe."""
    return tuple(
        [
            token.lower() if token.isalpha() else token.lower().rstrip(".").translate(_QUOTES)
            for token in tokens
        ]
    )


def abbreviates(letters: str, keys: Sequence[str]) -> bool:
    """Whether letters are the first ones of a name's parts: "AHY"."""
    return "".join(key[:1] for key in keys).endswith(letters)


def weight_of(keys: Sequence[str]) -> int:
    """How full a form is: initials and forms of address count less than words."""
    return sum(3 if len(key) > 1 and key not in FAMILIAR else 1 for key in keys)


def fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of ``short`` stand in ``long`` in order, initials for words."""
    if len(short) == 1 and len(short[0]) > 1:
        return short[0] in long
    if short == long:
        # "berinisial H"
        return True
    at = 0
    whole = False
    for part in short:
        while at < len(long):
            other = long[at]
            at += 1
            if part == other:
                whole = whole or len(part) > 1
                break
            if 1 < len(part) < LEAST_FUZZY and part == _initials(long[at - 1 :], len(part)):
                # "HB" for Hamengku Buwono
                at += len(part) - 1
                break
            if (
                (len(part) == 1 and other.startswith(part))
                or (len(other) == 1 and part.startswith(other))
                or (part in _MUHAMMAD and other in _MUHAMMAD)
            ):
                break
        else:
            return False
    return whole


def _initials(keys: Sequence[str], count: int) -> str:
    return "".join(key[:1] for key in keys[:count])


def blends(word: str, keys: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of two parts of a name: "Jokowi", "Zulhas"."""
    return any(
        word.startswith(one[:2])
        and any(
            other.startswith(word[cut:])
            for cut in range(2, len(word) - 1)
            if one.startswith(word[:cut])
            for other in keys[index + 1 :]
        )
        for index, one in enumerate(keys)
    )


def fits_loosely(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of ``short`` stand in ``long`` in order, but for their spelling."""
    same = at = 0
    for part in short:
        while at < len(long):
            other = long[at]
            at += 1
            if part == other or (len(part) == 1 and other.startswith(part)):
                same += len(part) > 1
                break
            if similar(part, other):
                break
        else:
            return False
    return same > 0


def similar(one: str, other: str) -> bool:
    """Whether two parts of a name are one, spelt in two ways."""
    shorter = min(len(one), len(other))
    if shorter < LEAST_FUZZY or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    if _sound(one) == _sound(other):
        return True
    # One letter for another makes another name (Mahfud, Mahmud); one too many is a slip.
    if len(one) == len(other) and sorted(one) != sorted(other):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # few articles need it

    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)


def _sound(key: str) -> str:
    """A part of a name without what its spellings differ in: "Achmad", "Ahmad"; "Ony", "Oni"."""
    for old, new in _SPELLINGS:
        key = key.replace(old, new)
    key = key[:-1] + _HARDENED.get(key[-1:], key[-1:])
    return str(_DOUBLED.sub(r"\1", key)).removesuffix("h")
