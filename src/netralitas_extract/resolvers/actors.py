"""Whom the conduct is said of: the groups named beside it, or in the sentence before."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ActorGroup
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED
from netralitas_extract.resolvers.actor_heads import HEAD_OF_REGION, Heads
from netralitas_extract.resolvers.actor_places import (
    at_last,
    is_again,
    is_told_closer,
    together,
    told_later,
)
from netralitas_extract.resolvers.actor_speakers import (
    EVERYBODY,
    Actor,
    groups_of,
    of_first_person,
    outside,
    speakers_titles,
    speaking,
)
from netralitas_extract.resolvers.actor_tellers import Tellers
from netralitas_extract.resolvers.assertion import Asserted
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Bounds, Text, covers, merged

__all__ = ["ActorResolver"]

# Assertions that tell of conduct and bind nobody.
_TOLD = REPORTED | {"mentioned"}
# What everybody does, and pledges to keep from.
_OF_EVERYBODY = frozenset(("hate_hoax", "money_politics"))
# Who pledges neutrality where nobody is named for it.
_PLEDGING: ActorGroup = "asn"
# Conduct of those whom its words name: "pelanggaran netralitas ASN", "keterlibatan kades dalam …".
_THEIRS = frozenset(("neutrality", "campaigning", "practical_politics", "partisan_support"))
# What is said of oneself: "Camat Bojong membantah …", "Lurah Sidomulyo mengaku …".
_OF_ONESELF = frozenset(("denied", "confirmed"))
_LONGEST_OF_DOER = 40
_LONGEST_AGENT = 45
_BY = "oleh"


class ActorResolver:
    """Finds whom conduct binds or is reported of, with the words of one lexicon."""

    __slots__ = (
        "_agents",
        "_deeds",
        "_done_by",
        "_heads",
        "_moving",
        "_of_doer",
        "_of_oneself",
        "_pronouns",
        "_tellers",
        "_working",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._of_oneself = lexicon.word_set("speech_of_oneself")
        self._deeds = lexicon.word_set("speech_that_does")
        self._heads = Heads(lexicon)
        self._tellers = Tellers(lexicon)
        self._agents = _alternatives(lexicon.words["agent"], r"(?: \w+){0,2} (?:%s)(?: \w+){0,2} ")
        self._moving = tuple(lexicon.words["noun_of_moving"])
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
        self._pronouns = tuple(f" {word} " for word in lexicon.words["pronouns"])

    def resolve(
        self,
        text: Text,
        conduct: Sequence[RawMatch],
        asserted: Sequence[Asserted],
        actors: Sequence[Actor],
        who: Who,
    ) -> list[list[ActorGroup]]:
        """By conduct the groups it binds or is reported of, in the order in which they are named.

        ``actors`` are start, end and group, in order. The title of who speaks of conduct counts
        only where they tell of what they did or pledge themselves.
        """
        spans = [(item.start, item.end) for item in conduct]
        entries: list[ConductEntry] = [item.pattern.entry for item in conduct]
        done = self._deeds_of(text, conduct, entries)
        theirs = {
            index
            for index, entry in enumerate(entries)
            if entry.category in _THEIRS or text.low.startswith(self._moving, spans[index][0])
        }
        kept: list[Actor] = []
        # Those who do not say it themselves: ", pesan Kapolres".
        spoken_of: list[Actor] = []
        for at, actor in enumerate(actors):
            before = text.low[text.low.rfind(" ", 0, max(0, actor[0] - 1)) + 1 : actor[0] - 1]
            if (
                self._tellers.only_tells(text, actor, before)
                or (at and is_again(text, actor))
                or (actor[2] == "asn" and is_told_closer(text, actor[1], actors[at + 1 : at + 2]))
            ):
                continue
            kept.append(actor)
            if before not in self._tellers.said:
                spoken_of.append(actor)
        actors = kept
        reported = {
            index
            for index, a in enumerate(asserted)
            if a.assertion in REPORTED or entries[index].category == "personnel_moves"
        }
        everybodys = {
            index
            for index, entry in enumerate(entries)
            if entry.category in _OF_EVERYBODY and asserted[index].assertion in _TOLD
        }
        speakers = merged(speakers_titles(text, who, (), done))
        groups = self._named(text, spans, spoken_of, speakers, theirs, reported, everybodys)
        of_oneself = [
            index
            for index, a in enumerate(asserted)
            if a.assertion in _OF_ONESELF or a.basis == "pledge"
        ]
        if speakers and of_oneself:
            others = merged(speakers_titles(text, who, self._of_oneself, done))
            named = groups
            if others != speakers:
                upto = of_oneself[-1] + 1
                named = self._named(text, spans, actors, others, theirs, reported, everybodys, upto)
            for index in of_oneself:
                groups[index] = (
                    named[index]
                    or speaking(actors, spans[index], who)
                    or of_first_person(text, actors, spans[index])
                )
                if not groups[index] and (
                    asserted[index].basis == "pledge"
                    or asserted[index].assertion == "denied"
                    or self._is_of_one_named(text, spans[index][0])
                ):
                    # "Para kades mengucapkan ikrar: …": they are heard as they pledge; "Sekda
                    # membenarkan … Ia belum …": as they speak of themselves.
                    groups[index] = self._named(
                        text, spans, actors, (), theirs, reported, everybodys
                    )[index]
        if not all(groups):
            later = outside(actors, speakers)
            held = merged(spans)
            for index, entry in enumerate(entries):
                if not groups[index]:
                    category = entry.category
                    if category == "personnel_moves":
                        # Who else moves officials?
                        groups[index] = [HEAD_OF_REGION]
                        continue
                    groups[index] = told_later(text, spans[index], later, held) or at_last(
                        text, spans[index], category, actors
                    )
                    if (
                        not groups[index]
                        and asserted[index].basis == "pledge"
                        and (actors or category not in _OF_EVERYBODY)
                    ):
                        # "Isi ikrar: menjaga netralitas …"
                        groups[index] = [_PLEDGING]
                    if (
                        index
                        and not groups[index]
                        and text.sentence_index(spans[index][0])
                        - text.sentence_index(spans[index - 1][0])
                        <= 1
                    ):
                        groups[index] = groups[index - 1]
        return groups

    def _is_of_one_named(self, text: Text, start: int) -> bool:
        """Whether a sentence tells of one who was named before: "Yang bersangkutan …"."""
        begin = text.sentences[text.sentence_index(start)][0]
        return any(word in f" {text.low[begin:start]}" for word in self._pronouns)

    def _deeds_of(
        self, text: Text, conduct: Sequence[RawMatch], entries: Sequence[ConductEntry]
    ) -> list[Bounds]:
        """The spans of the conduct with a word of speech before it that is part of what is done:
        "menyerukan dukungan untuk paslon".
        """
        done: list[Bounds] = []
        for item, entry in zip(conduct, entries, strict=True):
            start = item.start
            before = text.low.rfind(" ", 0, max(0, start - 1)) + 1
            if text.low[before : start - 1] in self._deeds and entry.polarity != "duty":
                start = before
            done.append((start, item.end))
        return merged(done)

    def _named(
        self,
        text: Text,
        conduct: Sequence[Bounds],
        actors: Sequence[Actor],
        speakers: Sequence[Bounds],
        of_theirs: Container[int],
        reported: Container[int],
        everybodys: Container[int],
        upto: int | None = None,
    ) -> list[list[ActorGroup]]:
        """By conduct the groups that its sentence names, or else those of the sentence before.

        Titles among ``speakers`` do not count, and heads of regions only for what is ``reported``,
        by index, as they are named the most often for what they say. Groups inside the conduct
        itself are those acted upon ("mengajak ASN …") and do not count, except behind a noun that
        names who does it, and in what is ``of_theirs``, by index ("pelanggaran netralitas ASN").
        Those of the conduct from index ``upto`` on are left out.
        """
        actors = outside(actors, speakers)
        found: list[list[ActorGroup]] = []
        held = merged(conduct)
        sentence = -1
        carried: list[ActorGroup] = []
        here: list[Actor] = []
        inside: list[Actor] = []
        first = done = 0
        people = False
        for index, (start, end) in enumerate(conduct[:upto]):
            at = text.sentence_index(start)
            if at != sentence:
                sentence = at
                begin, stop = text.sentences[at]
                done = begin
                here, inside, people = [], [], False
                between: list[Actor] = []
                while first < len(actors) and actors[first][0] < stop:
                    actor = actors[first]
                    first += 1
                    if actor[0] >= begin:
                        (inside if covers(held, actor[0]) else here).append(actor)
                        people = people or actor[2] == EVERYBODY
                    elif actor[2] != EVERYBODY:
                        between.append(actor)
                if between:
                    # Those of the last sentence that names any.
                    last = text.sentences[text.sentence_index(between[-1][0])][0]
                    carried = groups_of(actor for actor in between if actor[0] >= last)
            doers: Sequence[Actor] = here
            if people and index in reported:
                doers = self._tellers.without_receivers(text, here)
            groups = self._doers(text, (start, end), doers, inside, done, index in everybodys)
            if not groups and index in of_theirs:
                groups = groups_of(
                    actor for actor in inside if start <= actor[0] < end and actor[2] != EVERYBODY
                )
            if not groups:
                begin = text.sentences[at][0]
                groups = (
                    self._heads.named(text.low, begin, end, speakers)
                    if index in reported
                    else self._heads.bound(text.low, begin, start)
                )
            if index + 1 < len(conduct) and conduct[index + 1][0] >= end:
                done = max(done, end)
            found.append(groups or carried)
            carried = found[-1]
        return found

    def _doers(
        self,
        text: Text,
        span: Bounds,
        here: Sequence[Actor],
        inside: Sequence[Actor],
        done: int,
        everybodys: bool,
    ) -> list[ActorGroup]:
        """The groups that a sentence names as those of one piece of conduct.

        ``done`` is where the conduct before it ends: who is named behind that has taken over.
        What is as well ``everybodys`` is not that of who is named behind it for something else.
        """
        start, end = span
        noun = None
        if text.low.startswith(self._working, start) and (
            inside
            or any(actor[0] == end + 1 for actor in here)
            or self._heads.are_named(text.low, start, min(end, start + _LONGEST_OF_DOER))
        ):
            done_by = self._done_by.match(text.low, start, min(end + 1, start + _LONGEST_OF_DOER))
            if done_by is not None:
                for named in (inside, here):
                    for at, actor in enumerate(named):
                        if actor[0] == done_by.end():
                            return groups_of(together(text, named[at:]))
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
                ):
                    return groups_of(together(text, here[at:]))
                break
        if not here:
            return []
        before = [actor for actor in here if actor[0] < start]
        since = [actor for actor in before if actor[0] >= done and actor[2] != EVERYBODY]
        if everybodys and not before:
            return []
        return groups_of(since or before) or groups_of(
            a for a in here if a[2] != EVERYBODY and not text.low.endswith(f" {_BY} ", start, a[0])
        )


def _alternatives(words: Iterable[str], frame: str) -> regex.Pattern[str]:
    return regex.compile(frame % "|".join(re.escape(word) for word in words))
