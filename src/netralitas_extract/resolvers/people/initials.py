"""Letters that stand for people: in brackets behind a name, or said to be somebody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.text import Text, overlaps
from netralitas_extract.text_words import places_of

__all__ = ["find_initials", "stated_initials"]

_ALIAS = " alias "
_LONGEST_NAME = 60
_LETTERS = re.compile(r"[A-Z]{2,5}(?!\w)").match
_STATED_LETTERS = re.compile(r"[A-Z]{1,4}(?!\w)").match


def find_initials(
    text: Text, regions: Sequence[RawRegion], reader: NameReader
) -> dict[str, RawName]:
    """Initials that stand behind the name that they shorten, with their place.

    "Agus Harimurti Yudhoyono (AHY)", "… alias AHY"; not those of bodies and regions. They begin
    where the name ends.
    """
    norm = text.norm
    found: dict[str, RawName] = {}
    starts = [at + 2 for at in places_of(norm, " (") if norm[at + 2 : at + 4].isupper()]
    starts += [at + len(_ALIAS) for at in places_of(norm, _ALIAS)]
    for start in starts:
        match = _LETTERS(norm, start)
        if match is None:
            continue
        close = match.end()
        bracket = norm[start - 1] == "("
        if bracket and norm[close : close + 1] != ")":
            continue
        at = start - (2 if bracket else len(_ALIAS))
        letters = match.group()
        if letters in found:
            continue
        words = norm[max(0, at - _LONGEST_NAME) : at].rpartition("\n")[2].split(" ")
        words = words[-len(letters) :]
        if (
            "".join(word[:1] for word in words) == letters
            and not any(reader.words.is_no_name(word.lower()) for word in words)
            and not overlaps([(region.start, region.end) for region in regions], at - 1, at)
        ):
            found[letters] = RawName(start, close, at, close, (letters,), (), ())
    return found


def stated_initials(text: Text, before: Iterable[str]) -> set[str]:
    """Letters that the article says are a person's, behind one of the words ``before`` them:
    "berinisial RDK", "akrab disapa AHK".
    """
    found: set[str] = set()
    for words in before:
        for at in places_of(text.low, f"{words} "):
            letters = _STATED_LETTERS(text.norm, at + len(words) + 1)
            if letters is not None:
                found.add(letters.group())
    return found
