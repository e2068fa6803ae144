"""Groups of people whom the rules of neutrality bind, and whether words stand with one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import cast

import regex

from netralitas_extract.lexicon.automaton import AnyOf
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ActorEntry
from netralitas_extract.model import ActorGroup
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["SHORT_TEXT", "UNBOUND", "Actor", "Binding", "BoundGroups", "recognize_actors"]

Actor = tuple[int, int, ActorGroup]
"""Start, end and group of the words for a group of people, in the folded text."""

_LEAD_OF_ARTICLE = 600
SHORT_TEXT = 400
"""Length up to which a text is a headline, a post or a paragraph: each of its words counts."""
# Where the subject of a sentence or clause is looked for.
_SUBJECT_WORDS = 8
_FIRST_WORDS = 2
# How far back a pronoun may lead.
_SENTENCES_BACK = 2
# How far into a sentence its subject may begin: "Seorang oknum kepala desa".
_SUBJECT_WITHIN = 30
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
    """Tells the conduct of people whom the rules bind from that of partisans."""

    __slots__ = (
        "_acting",
        "_answers",
        "_contenders",
        "_heads",
        "_no_head",
        "_partisans",
        "_pronouns",
        "_standing",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        # People who take sides by calling, wherever in a subject they stand, and words for such
        # people that serve as an object too: only the first words of a clause count.
        self._partisans = lexicon.word_set("partisan")
        self._contenders = lexicon.word_set("contender")
        # Heads of regions and of the state, whom rules bind in what else they do.
        self._heads = lexicon.word_set("bound_head")
        self._no_head = lexicon.word_set("not_bound_head")
        # Heads who stand again: "calon petahana" is in office.
        self._standing = lexicon.word_set("standing_head")
        # Those who act for a head of a region are servants, bound in all they do.
        self._acting = lexicon.word_set("acting_head")
        self._answers = AnyOf(lexicon.words["answerable"])
        self._pronouns = lexicon.word_set("bound_pronoun")

    def speaks_of_rules(self, words: str) -> bool:
        """Whether words in lower case forbid, allow, report or deny something."""
        return self._answers(words)

    def of(self, text: Text, actors: Sequence[Actor]) -> Binding:
        """What is known of the groups ``actors`` in a text, by its sentences."""
        return Binding(self, text, actors)

    def names_head(self, low: str, start: int, end: int) -> bool:
        """Whether a head of a region or the state is named between two places."""
        words = _WORD.findall(low, start, end)
        for index, word in enumerate(words):
            if word in self._heads and (
                word in self._standing or self._no_head.isdisjoint(words[max(0, index - 2) : index])
            ):
                return True
        return False

    def names_acting_head(self, low: str, start: int, end: int) -> bool:
        """Whether somebody is named between two places who acts for a head of a region."""
        return not self._acting.isdisjoint(_WORD.findall(low, start, end))

    def antecedents(self, text: Text, start: int) -> int:
        """From where on those may be named whom the sentence at ``start`` is about: the sentence
        before, if this one begins with a pronoun.
        """
        if not self.begins_with_pronoun(text.low, start):
            return start
        return text.sentences[max(0, text.sentence_index(start) - 1)][0]

    def begins_with_pronoun(self, low: str, start: int) -> bool:
        """Whether the sentence at ``start`` is about somebody whom one before it names."""
        first = _WORD.match(low, start)
        return first is not None and first.group() in self._pronouns

    def is_of_partisans(self, low: str, sentence_start: int, start: int) -> bool:
        """Whether a partisan stands as the subject of what begins at ``start``."""
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


class Binding:
    """Tells of places in one text whether they stand with a group that the rules bind.

    What holds for a whole sentence is worked out once for all that stands in it.
    """

    __slots__ = (
        "_about",
        "_acting",
        "_answers",
        "_begin",
        "_bound",
        "_continues",
        "_end",
        "_groups",
        "_headed",
        "_heads",
        "_low",
        "_servants",
        "_starts",
        "_text",
    )

    def __init__(self, groups: BoundGroups, text: Text, actors: Sequence[Actor]) -> None:
        low = text.low
        bound = [(start, group) for start, _, group in actors if group not in UNBOUND]
        lead = [group for start, group in bound if start < _LEAD_OF_ARTICLE]
        self._groups = groups
        self._text = text
        self._low = low
        self._starts = [start for start, _ in bound]
        self._servants = [group in _SERVANTS for _, group in bound]
        self._heads = [start for start, _, group in actors if group == "kepala_daerah"]
        self._about = (
            not _SERVANTS.isdisjoint(lead)
            or "netralitas" in low[:_LEAD_OF_ARTICLE]
            or (
                bool(lead)
                and (
                    len(low) < SHORT_TEXT
                    or "netral" in low[:_LEAD_OF_ARTICLE]
                    # That of police and army may be named further below.
                    or "netralitas" in low
                )
            )
        )
        self._begin = self._end = -1
        self._bound = False
        self._answers: bool | None = None
        self._headed: bool | None = None
        self._acting: bool | None = None
        self._continues: bool | None = None

    def _enter(self, start: int) -> None:
        """Makes the sentence at ``start`` the one that is asked about."""
        text = self._text
        self._begin, self._end = text.sentences[text.sentence_index(start)]
        at = bisect_left(self._starts, self._begin)
        self._bound = at < len(self._starts) and self._starts[at] < self._end
        self._answers = self._headed = self._acting = self._continues = None

    def end_of_sentence(self, start: int) -> int:
        """Where the sentence at ``start`` ends."""
        if not self._begin <= start < self._end:
            self._enter(start)
        return self._end

    def answers(self, start: int) -> bool:
        """Whether the sentence at ``start`` forbids, allows, reports or denies something."""
        if not self._begin <= start < self._end:
            self._enter(start)
        if self._answers is None:
            self._answers = self._groups.speaks_of_rules(self._low[self._begin : self._end])
        return self._answers

    def is_of_servants(self, start: int) -> bool:
        """Whether the sentence at ``start`` begins with servants, as told of what they do."""
        if not self._begin <= start < self._end:
            self._enter(start)
        if not self._bound:
            return self._goes_on()
        first = bisect_left(self._starts, self._begin)
        place = self._starts[first]
        return self._servants[first] and place - self._begin <= _SUBJECT_WITHIN and place < start

    def may_bind(self, start: int, *, strict: bool, headed: bool) -> bool:
        """Whether anything in the sentence at ``start`` can be what :meth:`binds` asks for; told
        by what is known of the sentence, before an expression is tried in it.
        """
        if not self._begin <= start < self._end:
            self._enter(start)
        if self._bound or (self._about and not strict):
            return True
        if self.answers(start):
            return headed or self._about or self._names_acting_head()
        return self._about and self._goes_on()

    def binds(self, start: int, *, strict: bool, partisan: bool, headed: bool) -> bool:
        """Whether a bound group stands in the sentence at ``start`` or the article begins with one
        (and, where that alone is not enough, ``strict``, the sentence speaks of rules); and, of
        what partisans do every day (``partisan``), where no partisan stands as the subject. Where
        heads of regions may break a rule too (``headed``), a sentence that names one and speaks of
        rules binds as well; one that begins with somebody who acts for a head always does.
        """
        if not self._begin <= start < self._end:
            self._enter(start)
        if self._bound:
            first = self._starts[bisect_left(self._starts, self._begin)]
            if first < start:
                return True
        elif not (self._about and (not strict or self.answers(start) or self._goes_on())) and not (
            self._names_head(start) if headed else self._names_acting_head() and self.answers(start)
        ):
            return False
        return not (partisan and self._groups.is_of_partisans(self._low, self._begin, start))

    @property
    def leads_with_bound(self) -> bool:
        """Whether the article names those whom the rules bind at its beginning."""
        return bool(self._starts) and self._starts[0] < _LEAD_OF_ARTICLE

    def is_of_partisans(self, start: int) -> bool:
        """Whether a partisan stands as the subject of what begins at ``start``."""
        if not self._begin <= start < self._end:
            self._enter(start)
        return self._groups.is_of_partisans(self._low, self._begin, start)

    def _goes_on(self) -> bool:
        """Whether the sentence goes on telling of a servant whom one of those before it names."""
        if self._continues is None:
            text = self._text
            self._continues = False
            if self._groups.begins_with_pronoun(self._low, self._begin):
                before = max(0, text.sentence_index(self._begin) - _SENTENCES_BACK)
                first = bisect_left(self._starts, text.sentences[before][0])
                last = bisect_left(self._starts, self._begin)
                self._continues = any(self._servants[first:last])
        return self._continues

    def _names_acting_head(self) -> bool:
        if self._acting is None:
            subject = min(self._begin + _SUBJECT_WITHIN, self._end)
            self._acting = self._groups.names_acting_head(self._low, self._begin, subject)
        return self._acting

    def _names_head(self, start: int) -> bool:
        if self._headed is None:
            at = bisect_left(self._heads, self._begin)
            self._headed = (
                (at < len(self._heads) and self._heads[at] < self._end)
                or self._groups.names_head(
                    self._low, self._groups.antecedents(self._text, self._begin), self._end
                )
            ) and self.answers(start)
        return self._headed
