"""What is told of somebody in particular with more between him and what he did than a few words:
"Seorang guru asal Sinjai Barat, Ahad lalu, ikut kampanye", "Saya memang hadir".
"""

from __future__ import annotations

import re
from collections.abc import Container

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Bounds, Text
from netralitas_extract.text_words import OPENING_MARKS

__all__ = [
    "NarratedWords",
    "begins_with_thing",
    "doer_before",
    "is_claimed",
    "is_denied",
    "of_first_person",
]

# Characters between those who did something and what they did.
_LONGEST_BETWEEN = 90
# Characters from "kami" to what is claimed.
_LONGEST_CLAIM = 45


class NarratedWords:
    """The words between somebody and what he did, read once from a lexicon.

    Attributes:
        claims: finds, up to a place, that somebody denies something and claims to do the contrary.
        claims_not: finds there that somebody denies to have done what follows.
        says_of_others: finds there that somebody tells what others did.
        then: matches words behind that say it was at some time.
        between_some: matches what stands between some that are counted and what they did.
        between: matches them: where and when it was, and what else he is.
        first_person: matches the words for oneself right before what one did.
        oneself: finds words for oneself and one's own.
        verbs: beginnings of the verbs of what is done.
        thing_done: finds the passive verb behind a thing that conduct begins with.
        dated: finds words for when or where it was.
    """

    __slots__ = (
        "between",
        "between_some",
        "claims",
        "claims_not",
        "dated",
        "first_person",
        "oneself",
        "says_of_others",
        "then",
        "thing_done",
        "verbs",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.between = lexicon.expression("{between_doer_and_deed}").fullmatch
        self.between_some = lexicon.expression("{between_some_and_deed}").fullmatch
        self.first_person = lexicon.expression("{doer_is_oneself}").search
        self.claims = lexicon.expression("{claims_to_keep}").search
        self.claims_not = lexicon.expression("{claims_not_to}").search
        self.says_of_others = lexicon.expression("{says_of_others}").search
        self.then = lexicon.expression("{happened_then}").match
        oneself = "|".join(re.escape(word) for word in lexicon.words["oneself"])
        self.oneself = re.compile(oneself).search
        self.verbs = tuple(lexicon.words["bare_verbs"])
        self.thing_done = lexicon.expression("{thing_done}").match
        self.dated = lexicon.expression("{told_as_event}").search


def doer_before(
    text: Text, words: NarratedWords, start: int, first: int, ends: Container[int]
) -> int | None:
    """Where the nearest words end that may be for those who did what begins at ``start``, other
    than right before it.

    ``ends`` has the places where the words for somebody or some group end; nothing before ``first``
    counts. Whether what stands between leads from one to the other is for the caller to see.
    """
    low = text.low
    if not low.startswith(words.verbs, start):
        return None
    floor = max(first, start - _LONGEST_BETWEEN)
    end = start - 1
    while True:
        end = low.rfind(" ", floor, end)
        if end < 0:
            return None
        stop = end - 1 if low[end - 1] == "," else end
        if stop in ends:
            return stop


def of_first_person(text: Text, words: NarratedWords, start: int, first: int) -> bool:
    """Whether somebody says of himself what begins at ``start``: "Saya memang ikut kampanye"."""
    low = text.low
    floor = max(first, start - _LONGEST_BETWEEN // 2)
    return low.startswith(words.verbs, start) and words.first_person(low, floor, start) is not None


def is_claimed(text: Text, words: NarratedWords, start: int, first: int) -> bool:
    """Whether somebody who denies something claims to do what begins at ``start``: "Tuduhan itu
    tidak benar karena kami bersikap netral".
    """
    low = text.low
    return (
        words.oneself(low, max(first, start - _LONGEST_CLAIM), start) is not None
        and words.claims(low, first, start) is not None
    )


def is_denied(text: Text, words: NarratedWords, negation: int, first: int, end: int) -> bool:
    """Whether with a "tidak" somebody denies, for himself or others, what ends at ``end``:
    "menyatakan anggotanya tidak terlibat dalam deklarasi itu".
    """
    low = text.low
    if words.oneself(low, first, negation) and words.claims_not(low, first, negation):
        return True
    return (
        words.then(low, end) is not None and words.says_of_others(low, first, negation) is not None
    )


def begins_with_thing(text: Text, words: NarratedWords, span: Bounds, bounds: Bounds) -> bool:
    """Whether a sentence begins with a thing of which it tells to what it was put, and when or
    where: "Ambulans desa dipakai mengangkut simpatisan ke lapangan, Minggu".
    """
    low = text.low
    return (
        not low[bounds[0] : span[0]].strip(OPENING_MARKS)
        and words.thing_done(low, span[0], span[1]) is not None
        and words.dated(text.norm, span[0], bounds[1]) is not None
    )
