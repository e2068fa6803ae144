"""What the form of a word, and what stands beside it, say of it as a part of a name."""

from __future__ import annotations

import re
from collections.abc import Collection

from netralitas_extract.recognizers.names.words import NUMERALS, SURE_INITIALS, NameWords
from netralitas_extract.text_words import word_before

__all__ = [
    "LETTERS_APART",
    "are_initials",
    "are_letters_alone",
    "closed_word",
    "counts",
    "end_before",
    "ends_sentence",
    "is_blend",
    "is_nickname",
    "is_number",
    "is_verb",
]

_LONGEST_BRACKET = 30
_INITIALS = 2
_CLOSING = ")\":;?!'/]"
_CREDIT = re.compile(r"-(?:f|ft|foto|ist|dok)$")
_MARKS_BEFORE_STOP = frozenset("\"')")
LETTERS_APART = re.compile(r"(?:[A-Z]\.)+")


def is_nickname(piece: str, following: str) -> bool:
    """Whether a quoted word inside a name is a part of it: 'Hermanus "Manu" Tangkudung'."""
    return piece[-1] == piece[0] and piece[1:-1].istitle() and following.isupper()


def are_initials(word: str, most: int, following: str) -> bool:
    """Whether letters stand for a person alone: "berinisial DR" is no doctor, "H" no haji."""
    return (
        (1 < len(word) <= most or (len(word) == 1 and most >= SURE_INITIALS))
        and word.isalpha()
        and word.isupper()
        and not following.isupper()
    )


def are_letters_alone(word: str, words: NameWords) -> bool:
    """Whether two letters can be somebody's initials by themselves: no number, no known body."""
    return (
        len(word) == _INITIALS
        and word.isupper()
        and word.isalpha()
        and not words.is_acronym(word)
        and not is_number(word)
    )


def ends_sentence(norm: str, stop: int, degree: str) -> bool:
    """Whether the full stop of a degree is that of the sentence; "S.H." keeps its own."""
    if LETTERS_APART.fullmatch(degree) or norm[stop : stop + 1] == ",":
        return False
    after = norm[stop : stop + 2].strip()
    return not after or after[0].isupper() or after[0] == '"'


def is_number(word: str) -> bool:
    """Whether letters are a Roman number of more than one."""
    return len(word) > 1 and NUMERALS.issuperset(word)


def is_verb(norm: str, word: str, stop: int, words: NameWords) -> bool:
    """Whether a word in -kan, which ends at ``stop``, is a verb with its object after all.

    "Bupati Sosialisasikan aturan"; or a name runs into a verb: "Suryadi Hakimakan hadir".
    """
    if (
        norm[stop : stop + 1] == " "
        and norm[stop + 1 : stop + 2].islower()
        and not words.follows_subject(norm, stop + 1)
    ):
        return True
    return word.endswith("akan") and re.search(rf"\b{word[:-4]}\b", norm) is not None


def counts(norm: str, start: int) -> bool:
    """Whether a numeral stands behind what it counts: "Dapil Kalimantan Barat I"."""
    word = word_before(norm, start)
    return word[:1].isupper() and word.isalpha()


def is_blend(tokens: list[str]) -> bool:
    """Whether the last part of a name is made of the first and the beginning of another."""
    short, one = tokens[-1], tokens[0]
    rest = short[len(one) :]
    return (
        bool(rest)
        and short.startswith(one)
        and any(other.lower().startswith(rest) for other in tokens[1:-1])
    )


def closed_word(piece: str, particles: Collection[str], *, hyphens: bool) -> tuple[str, bool]:
    """The word of a piece, and whether punctuation ends the name behind it; a hyphen does unless
    ``hyphens`` join the names of one person.
    """
    dash = piece.find("--")
    if dash > 0:
        # "sapaan akrab Ridwan Kamil--."
        return piece[:dash].rstrip(_CLOSING), True
    comma = piece.find(",")
    if comma >= 0:
        return piece[:comma].rstrip(_CLOSING), True
    word = piece.rstrip(_CLOSING)
    if "/" in word:
        # "Tito Karnavian-f/istimewa"
        return _CREDIT.sub("", word.partition("/")[0]), True
    if word[-1:] == "." and word[-2:-1] in _MARKS_BEFORE_STOP:
        # '… alias "Udin".', "(Rustam Noor)."
        return word[:-1].rstrip(_CLOSING), True
    if word[-1:] == "-":
        # "Sekda Seluma, Hadianto-"
        return word.rstrip("-"), True
    if "-" in word and not hyphens:
        # "Prabowo-Gibran" are two people, "Al-Farisi" is one.
        head, _, tail = word.partition("-")
        if tail[:1].isupper() and len(head) > 2 and head.lower() not in particles:
            return head.rstrip(_CLOSING), True
    return word, len(word) < len(piece)


def end_before(norm: str, place: int, blanks_from: int, bracket_from: int) -> int:
    """Where words end that have nothing but blanks, commas and a bracket between them and
    ``place``; -1 where the bracket is too long or begins before ``bracket_from``. Blanks and commas
    are looked at from ``blanks_from`` on.
    """
    stop = blanks_from + len(norm[blanks_from:place].rstrip(" ,"))
    if norm[stop - 1 : stop] != ")":
        return stop
    opening = norm.rfind("(", bracket_from, stop)
    if opening < 0 or stop - opening > _LONGEST_BRACKET:
        return -1
    return bracket_from + len(norm[bracket_from:opening].rstrip(" ,"))
