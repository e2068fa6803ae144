"""Groups of people whom the rules of neutrality bind, and whether words stand with one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import cast

import regex

from netralitas_extract.lexicon.schema import ActorEntry
from netralitas_extract.model import ActorGroup
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["SHORT_TEXT", "UNBOUND", "Actor", "BoundGroups", "recognize_actors"]

Actor = tuple[int, int, ActorGroup]
"""Start, end and group of the words for a group of people, in the folded text."""

_LEAD_OF_ARTICLE = 600
SHORT_TEXT = 400
"""Length up to which a text is a headline, a post or a paragraph: each of its words counts."""
# Where the subject of a sentence or clause is looked for.
_SUBJECT_WORDS = 8
_FIRST_WORDS = 2
_PRONOUNS = frozenset(("ia", "dia", "beliau"))
# Words before a title that make it that of nobody in office.
_NO_HEAD = frozenset(("calon", "bakal", "mantan", "eks", "pemilihan", "kantor"))
_WORD = regex.compile(r"[a-z-]+")

UNBOUND: frozenset[ActorGroup] = frozenset(("warga", "kepala_daerah"))
"""Groups that everybody belongs to, or that are named as readily without any duty: they do not make
the conduct beside them that of someone bound."""
# Whose neutrality an article is about that names them at its beginning.
_SERVANTS: frozenset[ActorGroup] = frozenset(
    (
        "asn",
        "pns",
        "pppk",
        "non_asn",
        "kepala_desa",
        "perangkat_desa",
        "lurah",
        "camat",
        "kepala_opd",
    )
)


def recognize_actors(text: Text, hits: list[Hit]) -> list[Actor]:
    """Words for groups of people whom rules of neutrality bind or reports speak of, in order.

    Of words at one place the longest count: "calon kepala desa" is no "kepala desa".
    """
    low = text.low
    actors: list[Actor] = []
    taken = best_start = -1
    group: ActorGroup | None = None
    for start, end, payload in hits:
        if start >= taken:
            if group is not None:
                actors.append((best_start, taken, group))
            group, best_start = None, start
        elif start != best_start:
            continue
        if type(payload) is not tuple:
            if end > taken:
                taken, group = end, cast(ActorEntry, payload.entry).group
            continue
        for pattern in payload:
            match = pattern.match(low, start, None, False)
            if match is not None and match.end() > taken:
                taken, group = match.end(), cast(ActorEntry, pattern.entry).group
    if group is not None:
        actors.append((best_start, taken, group))
    return actors


class BoundGroups:
    """Tells the conduct of people whom the rules bind from that of partisans.

    ``partisans`` are words for people who take sides by calling, wherever in a subject they
    stand; ``contenders`` are such words that serve as an object too, and count only as the first
    words of a sentence or clause. ``heads`` are words for heads of regions and of the state,
    whom rules bind in what else they do; ``answerable`` what tells that a sentence is about rules.
    """

    def __init__(
        self,
        partisans: frozenset[str],
        contenders: frozenset[str],
        heads: frozenset[str],
        answerable: tuple[str, ...],
    ) -> None:
        self._partisans = partisans
        self._contenders = contenders
        self._heads = heads
        self._answerable = answerable

    def answers(self, text: Text, start: int) -> bool:
        """Whether the sentence at ``start`` forbids, allows, reports or denies something."""
        begin, end = text.sentences[text.sentence_index(start)]
        return self.speaks_of_rules(text.low[begin:end])

    def speaks_of_rules(self, words: str) -> bool:
        """The same of any words in lower case."""
        return any(word in words for word in self._answerable)

    def of(self, text: Text, actors: Sequence[Actor]) -> Callable[[int, bool, bool, bool], bool]:
        """A test for places of ``text``, whose groups are ``actors``: ``binds(start, strict,
        partisan, headed)``.

        It holds where a bound group stands in the sentence or (unless ``strict``) the article
        begins with one; and, of what partisans do every day (``partisan``), where no partisan
        stands as the subject. Where heads of regions may break a rule too (``headed``), a sentence
        that names one and speaks of rules binds as well.
        """
        low = text.low
        bound = [(start, group) for start, _, group in actors if group not in UNBOUND]
        starts = [start for start, _ in bound]
        lead = bound[: bisect_left(starts, _LEAD_OF_ARTICLE)]
        about = any(group in _SERVANTS for _, group in lead) or (
            "netralitas" in low[:_LEAD_OF_ARTICLE]
            or (bool(lead) and (len(low) < SHORT_TEXT or "netral" in low[:_LEAD_OF_ARTICLE]))
        )

        def binds(start: int, strict: bool, partisan: bool, headed: bool) -> bool:
            sentence_start, sentence_end = text.sentences[text.sentence_index(start)]
            before = bisect_left(starts, start)
            if before and starts[before - 1] >= sentence_start:
                return True
            if (strict or not about) and bisect_left(starts, sentence_end) == before:
                if not (
                    headed
                    and self._names_head(low, _antecedents(text, sentence_start), sentence_end)
                    and self.answers(text, start)
                ):
                    return False
            return not (partisan and self._partisan_subject(low, sentence_start, start))

        return binds

    def _names_head(self, low: str, start: int, end: int) -> bool:
        words = _WORD.findall(low, start, end)
        for index, word in enumerate(words):
            if word in self._heads and _NO_HEAD.isdisjoint(words[max(0, index - 2) : index]):
                return True
        return False

    def _partisan_subject(self, low: str, sentence_start: int, start: int) -> bool:
        clause = max(low.rfind(mark, sentence_start, start) for mark in ',;:"')
        for begin in (sentence_start, max(clause, sentence_start)):
            words = _WORD.findall(low, begin, start)
            if not self._partisans.isdisjoint(words[:_SUBJECT_WORDS]):
                return True
            if not self._contenders.isdisjoint(words[:_FIRST_WORDS]):
                return True
            if clause < 0:
                break
        return False


def _antecedents(text: Text, start: int) -> int:
    """From where on those may be named whom the sentence at ``start`` is about: the sentence
    before, if this one begins with a pronoun.
    """
    first = _WORD.match(text.low, start)
    if first is None or first.group() not in _PRONOUNS:
        return start
    return text.sentences[max(0, text.sentence_index(start) - 1)][0]
