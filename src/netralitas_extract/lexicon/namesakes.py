"""Parts of people's names that are called as regions are: "Dadang Sambas", "hakim Siak Hutapea"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.nonplace_file import SurnameEntry

__all__ = ["Surnames"]

_REACH = 48
_MOST_WORDS = 4
_LONGEST_CLAN = 16
_MARKS = ".,;:)\"'?!"


class Surnames:
    """Knows given names and clans; asked about a name at ``start``..``end`` of a text."""

    __slots__ = ("_clans", "_endings", "_given", "_id", "_named_after", "_opening", "_said")

    def __init__(self, entries: Sequence[SurnameEntry]) -> None:
        self._id = entries[0].id if entries else ""
        self._given = frozenset(word for entry in entries for word in entry.given)
        self._clans = frozenset(word for entry in entries for word in entry.clans)
        self._opening = frozenset(word for entry in entries for word in entry.opening)
        self._endings = tuple(word for entry in entries for word in entry.endings)
        self._said = frozenset(word for entry in entries for word in entry.said)
        self._named_after = frozenset(word for entry in entries for word in entry.named_after)

    def blocked(self, text: str, start: int, end: int) -> str | None:
        """The id of the entry by which the name is a person's, or null."""
        word = ""
        if text[start - 1 : start] == " ":
            word = text[text.rfind(" ", max(0, start - _REACH), start - 1) + 1 : start - 1]
            word = word.rpartition("\n")[2].lower()
            if word in self._given and self._follows_given_name(text, start):
                return self._id
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            following = text[end + 1 : end + 1 + _LONGEST_CLAN].split(None, 1)[0]
            if word in self._said and following.istitle():
                return self._id
            if text[start - 2 : start] == ", " and self._is_named(following.rstrip(_MARKS)):
                return self._id
            if following.rstrip(_MARKS) in self._clans and not self._is_titled(text, start):
                return self._id
        return None

    def _is_named(self, word: str) -> bool:
        """Whether a word as written is a part of a person's name."""
        return word.istitle() and (word.lower() in self._given or word.endswith(self._endings))

    def _follows_given_name(self, text: str, start: int) -> bool:
        """Whether the given name before is a person's alone, not that of a house or street."""
        words = text[max(0, start - _REACH) : start].rsplit(None, _MOST_WORDS)
        if not words[-1].istitle():
            return False
        place = len(words) - 2
        if place >= 0 and words[place].lower() in self._given and words[place].istitle():
            place -= 1
        if place < 0:
            return True
        before = words[place]
        if not before[-1].isalnum():
            return True
        low = before.lower()
        if place and f"{words[place - 1].lower()} {low}" in self._named_after:
            return False
        return low not in self._named_after and (not before[0].isupper() or low in self._opening)

    def _is_titled(self, text: str, start: int) -> bool:
        """Whether a word with a capital stands directly before: perhaps an office's."""
        words = text[max(0, start - _REACH) : start].rsplit(None, 1)
        if not words or not words[-1][-1].isalnum():
            return False
        return words[-1][0].isupper() and words[-1].lower() not in self._opening
