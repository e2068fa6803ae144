"""Whom statements speak to: the groups of their conduct, or those that words near by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup, Assertion, OfficeName
from netralitas_extract.resolvers.actor_speakers import EVERYBODY, Actor, groups_of
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["Addressees", "AddresseeWords"]

_OWN: Mapping[OfficeName, ActorGroup] = {
    "kapolres": "polri",
    "kapolda": "polri",
    "dandim": "tni",
    "ketua_kpu": "penyelenggara",
    "anggota_kpu": "penyelenggara",
    "ketua_bawaslu": "penyelenggara",
    "anggota_bawaslu": "penyelenggara",
}
_HEADS: ActorGroup = "kepala_daerah"
_ASKING: frozenset[Assertion] = frozenset(("required", "prohibited", "conditional"))
# Sentences that words for a group are looked back for.
_FAR = 8


class AddresseeWords:
    """The words that tell whom somebody speaks to, of one lexicon."""

    __slots__ = ("government", "guests", "own")

    def __init__(self, lexicon: Lexicon) -> None:
        self.guests: regex.Pattern[str] = lexicon.expression(r"\b{before_guests}\b")
        self.government: regex.Pattern[str] = lexicon.expression(
            r"\b{asked_of} {governments}\b(?! \w+ asn)"
        )
        self.own: regex.Pattern[str] = lexicon.expression(r"\b{own_people}\b")


class Addressees:
    """Looks up the groups that one text names.

    ``actors`` are the words for groups, in order, of which those in ``titles``, spans of people's
    titles, name no groups here; ``tellers`` by sentence who speaks, as far as somebody does;
    ``offices`` by person the office that the person is called by.
    """

    def __init__(
        self,
        text: Text,
        words: AddresseeWords,
        actors: Sequence[Actor],
        titles: Sequence[Bounds],
        tellers: Sequence[str | None],
        offices: Mapping[str, OfficeName],
        headline: Bounds | None,
    ) -> None:
        self._text = text
        self._words = words
        self._actors = [actor for actor in actors if not covers(titles, actor[0])]
        self._tellers = tellers
        self._offices = offices
        self._headline = headline

    def named(self, start: int, end: int) -> list[Actor]:
        """The words for groups between two offsets, but for those of guests."""
        first = bisect_left(self._actors, (start,))
        found = self._actors[first : bisect_left(self._actors, (end,), lo=first)]
        if not found:
            return []
        guests = self._words.guests.search(self._text.low, start, end)
        return [actor for actor in found if guests is None or actor[0] < guests.start()]

    def of_sentence(self, offset: int) -> list[ActorGroup]:
        """The groups that the sentence of an offset names."""
        return groups_of(self.named(*self._text.sentences[self._text.sentence_index(offset)]))

    def of_paragraph(self, offset: int) -> list[ActorGroup]:
        """The groups that the paragraph of an offset names."""
        return groups_of(self.named(*self._text.paragraphs[self._text.paragraph_index(offset)]))

    def of_conduct(
        self,
        start: int,
        assertion: Assertion,
        groups: Sequence[ActorGroup],
        person: str | None,
        usual: Sequence[ActorGroup],
    ) -> Sequence[ActorGroup]:
        """Whom conduct is demanded of, where ``groups`` are those that it is said of.

        Groups that another speaker named, or that are guests, are not meant; ``usual`` are.
        """
        text = self._text
        sentence = text.sentence_index(start)
        begin, end = text.sentences[sentence]
        if self._headline is not None and begin == self._headline[0]:
            return self._behind_colon(start, groups)
        own = _OWN.get(self._offices.get(person or "", "other"))
        if own is not None and self._words.own.search(text.low, begin, end) is not None:
            return [own]
        if assertion not in _ASKING or bisect_left(self._actors, (begin,)) != bisect_left(
            self._actors, (end,)
        ):
            return groups
        if self._words.government.search(text.low, begin, end) is not None:
            return [_HEADS]
        return self._carried(sentence, groups, usual)

    def _carried(
        self, sentence: int, groups: Sequence[ActorGroup], usual: Sequence[ActorGroup]
    ) -> Sequence[ActorGroup]:
        """The groups that the speaker of a sentence has named last."""
        teller = self._tellers[sentence]
        last = bisect_left(self._actors, (self._text.sentences[sentence][0],)) - 1
        for index in range(last, max(-1, last - _FAR), -1):
            at = self._text.sentence_index(self._actors[index][0])
            if self._tellers[at] != teller and self._tellers[at] is not None:
                return usual or groups
            named = groups_of(self.named(*self._text.sentences[at]))
            if named and named != [EVERYBODY]:
                return [group for group in groups if group in named] or groups
        return groups

    def _behind_colon(self, start: int, groups: Sequence[ActorGroup]) -> Sequence[ActorGroup]:
        """The groups behind the colon of a headline, if it names some: before it are speakers."""
        assert self._headline is not None
        colon = self._text.low.rfind(": ", self._headline[0], start)
        if colon < 0:
            return groups
        return groups_of(self.named(colon, self._headline[1])) or groups
