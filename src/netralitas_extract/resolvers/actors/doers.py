"""Whom a sentence names as those who do something: by an agent, inside its words, or before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec
import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup
from netralitas_extract.resolvers.actors.heads import Heads
from netralitas_extract.resolvers.actors.places import together
from netralitas_extract.resolvers.actors.speakers import EVERYBODY, Actor, groups_of
from netralitas_extract.text import Bounds, Text

__all__ = ["Doers", "NamedHere"]

_LONGEST_OF_DOER = 40
_LONGEST_AGENT = 45
_BY = "oleh"


class NamedHere(msgspec.Struct, frozen=True, gc=False):
    """The words for groups in one sentence.

    Attributes:
        here: those outside conduct, in order.
        inside: those within it.
        done: where the conduct before ends: who is named behind that has taken over.
    """

    here: Sequence[Actor]
    inside: Sequence[Actor]
    done: int


class Doers:
    """Tells who does what a sentence says, with the words of one lexicon."""

    __slots__ = ("_agents", "_breach", "_done_by", "_drawing_in", "_heads", "_of_doer", "_working")

    def __init__(self, lexicon: Lexicon, heads: Heads) -> None:
        self._heads = heads
        # How a breach begins that others find: "dinyatakan tidak netral oleh Bawaslu".
        begins = (*lexicon.words["breach_not"], *lexicon.words["breach_verb"])
        self._breach = tuple(f"{word} " for word in begins)
        self._drawing_in = tuple(lexicon.words["drawing_in"])
        self._agents = _alternatives(lexicon.words["agent"], r"(?: \w+){0,2} (?:%s)(?: \w+){0,2} ")
        # A noun of being or taking part with the word for who does it: "kehadiran para kades".
        some = "|".join(re.escape(word) for word in lexicon.words["some_of_them"])
        nouns = "|".join(re.escape(word) for word in lexicon.words["noun_of_doing"])
        self._of_doer = re.compile(rf"(?:ke\w+an|{nouns}) (?:(?:{some}|\w+ orang) )?")
        # A passive verb, or a noun of working on others, with the word for who does it.
        self._working = ("di", *lexicon.words["noun_of_working"])
        nouns = "|".join(re.escape(word) for word in lexicon.words["noun_of_working"])
        self._done_by = re.compile(
            rf"(?:di\w+|{nouns}) (?:oleh |dari )?(?:(?:{some}|pj|penjabat|\w+ orang) )?"
        )

    def of(
        self, text: Text, span: Bounds, named: NamedHere, *, everybodys: bool, theirs: bool
    ) -> list[ActorGroup]:
        """The groups that a sentence names as those of one piece of conduct.

        What is as well ``everybodys`` is not that of who is named behind it for something else;
        what is ``theirs`` whom its words name is not that of others behind it.
        """
        start, end = span
        here, inside, done = named.here, named.inside, named.done
        noun = None
        if text.low.startswith(self._working, start) and (
            inside
            or any(actor[0] == end + 1 for actor in here)
            or self._heads.are_named(text.low, start, min(end, start + _LONGEST_OF_DOER))
        ):
            done_by = self._done_by.match(text.low, start, min(end + 1, start + _LONGEST_OF_DOER))
            if done_by is not None:
                for listed in (inside, here):
                    for at, actor in enumerate(listed):
                        if actor[0] == done_by.end():
                            return groups_of(together(text, listed[at:]))
                head = self._heads.at(text.low, done_by.end())
                if head:
                    return head
        if inside:
            noun = self._of_doer.match(text.low, start, min(end, start + _LONGEST_OF_DOER))
        if noun is not None:
            for at, actor in enumerate(inside):
                if actor[0] == noun.end():
                    return groups_of(together(text, inside[at:]))
        for at, actor in enumerate(here):
            if actor[0] >= end:
                if (
                    actor[0] - end <= _LONGEST_AGENT
                    and self._agents.fullmatch(text.low, end, actor[0]) is not None
                    and not (
                        text.low.startswith(self._breach, start)
                        and text.low.endswith(f" {_BY} ", end, actor[0])
                    )
                ):
                    return groups_of(together(text, here[at:]))
                break
        if not here:
            return []
        if theirs and here[0][0] >= end:
            own = [a for a in inside if start <= a[0] < end and a[2] != EVERYBODY]
            if own:
                # "netralitas ASN, TNI" and behind it ", dan Polri"; "melibatkan ASN, anggota …"
                drawn_in = text.low.startswith(self._drawing_in, start)
                return groups_of([*own, *here] if drawn_in else together(text, [*own, *here]))
        before = [actor for actor in here if actor[0] < start]
        since = [actor for actor in before if actor[0] >= done and actor[2] != EVERYBODY]
        if everybodys and not before:
            return []
        return groups_of(since or before) or groups_of(
            a for a in here if a[2] != EVERYBODY and not text.low.endswith(f" {_BY} ", start, a[0])
        )


def _alternatives(words: Iterable[str], frame: str) -> regex.Pattern[str]:
    return regex.compile(frame % "|".join(re.escape(word) for word in words))
