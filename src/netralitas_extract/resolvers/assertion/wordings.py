"""Which sentences give the wording of a pledge."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Bounds, Text

__all__ = ["ABOVE_A_LIST", "PointWords", "has_between", "pledged_sentences"]

# Sentences above a list that may name the pledge or the rule whose items it gives.
ABOVE_A_LIST = 3
_LONGEST_LEAD = 25
_LONGEST_NAME = 15
# Sentences on one point of a pledge behind the one that names it.
_MOST_ON_A_POINT = 1


class PointWords:
    """The words that number the points of a pledge, read once from a lexicon.

    Attributes:
        point: matches the number of a point at the beginning of a sentence.
        first: matches that of the first one, set off from what it says.
    """

    __slots__ = ("first", "point")

    def __init__(self, lexicon: Lexicon) -> None:
        lead, number, first_lead, first = (
            "|".join(regex.escape(word) for word in lexicon.words[name])
            for name in ("point_lead", "point_number", "first_point_lead", "first_point")
        )
        self.point = regex.compile(rf"[\"'( ]*(?:(?:{lead}),? )?(?:{number})\b").match
        self.first = regex.compile(rf"[\"'( ]*(?:(?:{first_lead}) )?(?:{first})[,:;]").match


def pledged_sentences(
    text: Text,
    pledges: Sequence[Bounds],
    pledge_words: Sequence[int],
    introductions: Mapping[int, int],
    continues: Callable[[int], bool],
    counts_on: Callable[[int], bool],
    words: PointWords,
) -> frozenset[int]:
    """Sentences that give the wording of a pledge, and the list items they introduce.

    ``pledge_words`` are the starts of words for wording ("berisi"); ``introductions`` has by list
    item its head; ``continues`` tells whether a sentence goes on with the one before it,
    ``counts_on`` whether it begins with the number of a further point, ``words`` tell such numbers.
    """
    named = {text.sentence_index(start) for start, _ in pledges}
    # "… mengucapkan ikrar netralitas: menolak politik uang"
    read_out = {
        text.sentence_index(start)
        for start, end in pledges
        if "," not in text.low[end : end + _LONGEST_NAME].partition(":")[0]
        and ":" in text.low[end : end + _LONGEST_NAME]
    }
    found: set[int] = set()
    for sentence in named:
        begin, end = text.sentences[sentence]
        if sentence in read_out or has_between(pledge_words, begin, end):
            found.add(sentence)
        if sentence + 1 < len(text.sentences) and words.first(
            text.low, text.sentences[sentence + 1][0]
        ):
            # "… membacakan ikrar netralitas. Pertama, …"
            found.add(sentence + 1)
        if sentence + 1 < len(text.sentences):
            # "… membacakan ikrar. Isinya antara lain menolak politik uang."
            begin = text.sentences[sentence + 1][0]
            if has_between(pledge_words, begin, begin + _LONGEST_LEAD):
                found.add(sentence + 1)
    if named:
        found.update(
            item
            for item, head in introductions.items()
            if not named.isdisjoint(range(head - ABOVE_A_LIST, head + 1))
        )
    for sentence in tuple(found):
        found |= _counted_off(text, sentence + 1, words)
    for sentence in sorted(found):
        # "Ikrar itu memuat tiga butir. Pertama, … Kedua, …"
        paragraph = text.paragraph_index(text.sentences[sentence][0])
        following = sentence + 1
        while (
            following < len(text.sentences)
            and following not in found
            and (
                counts_on(following)
                or (
                    text.paragraph_index(text.sentences[following][0]) == paragraph
                    and continues(following)
                )
            )
        ):
            found.add(following)
            following += 1
    return frozenset(found)


def _counted_off(text: Text, first: int, words: PointWords) -> set[int]:
    """Sentences from ``first`` on that count off what a pledge says, with what is said of each:
    "Pertama, … Poin kedua …", in paragraphs of their own.
    """
    counted: set[int] = set()
    last = first - 1
    for sentence in range(first, len(text.sentences)):
        if sentence - last > _MOST_ON_A_POINT + 1:
            break
        if words.point(text.low, text.sentences[sentence][0]) is not None:
            if sentence > first + 1 and not counted:
                break
            counted.update(range(last + 1 if counted else sentence, sentence + 1))
            last = sentence
    return counted


def has_between(offsets: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted offsets lies in ``start``..``end``."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end
