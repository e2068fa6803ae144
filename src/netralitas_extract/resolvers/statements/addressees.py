"""Whom statements speak to: the groups of their conduct, or those that words near by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup, Assertion, OfficeName
from netralitas_extract.resolvers.actors.speakers import EVERYBODY, Actor, groups_of, outside
from netralitas_extract.text import Bounds, Text, merged

__all__ = ["AddresseeWords", "Addressees"]

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
_HOLDS = "berlaku"
# Sentences that words for a group are looked back for.
_FAR = 8


class AddresseeWords:
    """The words that tell whom somebody speaks to, of one lexicon."""

    __slots__ = ("extending", "government", "guests", "own", "state")

    def __init__(self, lexicon: Lexicon) -> None:
        self.extending = lexicon.expression("{holding_for}").match
        self.guests = lexicon.words["before_guests"]
        self.government: regex.Pattern[str] = lexicon.expression(
            r"\b{asked_of} {governments}\b(?! \w+ asn)"
        )
        self.state = lexicon.words["state_officials"]
        self.own = lexicon.words["own_people"]


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
        self._actors = outside(actors, merged([*titles, *_behind(text, words.guests)]))
        self._tellers = tellers
        self._offices = offices
        self._headline = headline

    def named(self, start: int, end: int) -> list[Actor]:
        """The words for groups between two offsets, but for those of guests."""
        first = bisect_left(self._actors, (start,))
        return self._actors[first : bisect_left(self._actors, (end,), lo=first)]

    def of_sentence(self, offset: int) -> list[ActorGroup]:
        """The groups that the sentence of an offset names."""
        return groups_of(self.named(*self._text.sentences[self._text.sentence_index(offset)]))

    def of_paragraph(self, offset: int) -> list[ActorGroup]:
        """The groups that the paragraph of an offset names."""
        return groups_of(self.named(*self._text.paragraphs[self._text.paragraph_index(offset)]))

    def oversees(self, person: str) -> bool:
        """Whether somebody speaks for a body that looks into what others did."""
        return self._offices.get(person, "other") in _OWN

    def has_no_state(self) -> bool:
        """Whether the text names no officials of the state in so many words."""
        return not any(self._text.low.find(words) >= 0 for words in self._words.state)

    def extensions(self) -> Iterator[tuple[int, list[ActorGroup]]]:
        """Where the text says that something is meant for others too, and for which groups."""
        low = self._text.low
        at = low.find(_HOLDS)
        while at >= 0:
            match = self._words.extending(low, at)
            if match is not None:
                stop = self._text.sentences[self._text.sentence_index(at)][1]
                groups = groups_of(self.named(match.end(), stop))
                if groups:
                    yield at, groups
            at = low.find(_HOLDS, at + 1)

    def of_conduct(
        self,
        sentence: int,
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
        begin, end = text.sentences[sentence]
        if self._headline is not None and begin == self._headline[0]:
            return self._behind_colon(start, groups)
        if assertion not in _ASKING:
            return groups
        own = _OWN.get(self._offices.get(person or "", "other"))
        if own is not None:
            for word in self._words.own:
                if text.low.find(word, begin, end) >= 0:
                    return [own]
        at = bisect_left(self._actors, (begin,))
        if groups and at < len(self._actors) and self._actors[at][0] < end:
            to = text.low.rfind(" kepada ", begin, start) if len(groups) > 1 else -1
            if to >= 0:
                told = groups_of(self.named(to, start))
                kept = [group for group in groups if group in told]
                if kept:
                    return kept
            return groups
        if (
            text.low.find("pem", begin, end) >= 0
            and self._words.government.search(text.low, begin, end) is not None
        ):
            return [_HEADS]
        return self._carried(at - 1, sentence, groups, usual)

    def _carried(
        self, last: int, sentence: int, groups: Sequence[ActorGroup], usual: Sequence[ActorGroup]
    ) -> Sequence[ActorGroup]:
        """The groups that the speaker of a sentence has named last, ``last`` being the last words
        for one before it.
        """
        teller = self._tellers[sentence]
        actors = self._actors
        floor = max(-1, last - _FAR)
        while last > floor:
            at = self._text.sentence_index(actors[last][0])
            begin = self._text.sentences[at][0]
            if self._tellers[at] != teller and self._tellers[at] is not None:
                return usual or groups
            named = set()
            while last > floor and actors[last][0] >= begin:
                named.add(actors[last][2])
                last -= 1
            if named != {EVERYBODY}:
                return [group for group in groups if group in named] or groups
        return groups

    def _behind_colon(self, start: int, groups: Sequence[ActorGroup]) -> Sequence[ActorGroup]:
        """The groups behind the colon of a headline, if it names some: before it are speakers."""
        assert self._headline is not None
        colon = self._text.low.rfind(": ", self._headline[0], start)
        if colon < 0:
            return groups
        return groups_of(self.named(colon, self._headline[1])) or groups


def _behind(text: Text, words: Sequence[str]) -> list[Bounds]:
    """What stands behind one of the words in its sentence."""
    found: list[Bounds] = []
    for word in words:
        at = text.low.find(word)
        while at >= 0:
            found.append((at, text.sentences[text.sentence_index(at)][1]))
            at = text.low.find(word, at + 1)
    return found
