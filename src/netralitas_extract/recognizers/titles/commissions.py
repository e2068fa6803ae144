"""The election body that a title without its name belongs to: the one that is named before it."""

from __future__ import annotations

from collections.abc import Collection

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import OfficeName

__all__ = ["Commissions"]

# No article names a body and, further off than this, somebody of it without its name.
_REACH = 2_000


class Commissions:
    """Finds election bodies with the words of one lexicon."""

    __slots__ = ("_bodies",)

    def __init__(self, lexicon: Lexicon) -> None:
        self._bodies: tuple[tuple[OfficeName, Collection[str]], ...] = (
            ("anggota_kpu", lexicon.words["election_commission_short"]),
            ("anggota_bawaslu", lexicon.words["election_supervisor_short"]),
        )

    def member_of(self, low: str, start: int) -> OfficeName | None:
        """The office of a member of the body that is named last before ``start``, if one is."""
        floor = max(0, start - _REACH)
        last, found = floor - 1, None
        for office, words in self._bodies:
            for word in words:
                at = _last_word(low, word, floor, start)
                if at > last:
                    last, found = at, office
        return found


def _last_word(low: str, word: str, floor: int, stop: int) -> int:
    """Where a word begins that stands by itself between two offsets, the last time; else -1."""
    at = low.rfind(word, floor, stop)
    while at >= 0:
        end = at + len(word)
        if not low[end : end + 1].isalnum() and not (at and low[at - 1].isalnum()):
            return at
        at = low.rfind(word, floor, at)
    return -1
