"""Whom the conduct is said of: the groups named beside it, or in the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import ActorGroup
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED
from netralitas_extract.resolvers.actors.doers import Doers, NamedHere
from netralitas_extract.resolvers.actors.forces import as_forces
from netralitas_extract.resolvers.actors.heads import HEAD_OF_REGION, Heads
from netralitas_extract.resolvers.actors.parties import PartyPledges
from netralitas_extract.resolvers.actors.places import (
    at_last,
    is_again,
    is_told_closer,
    together,
    told_later,
)
from netralitas_extract.resolvers.actors.speakers import (
    EVERYBODY,
    Actor,
    groups_of,
    of_first_person,
    outside,
    speakers_titles,
    speaking,
)
from netralitas_extract.resolvers.actors.tellers import Tellers
from netralitas_extract.resolvers.assertion.resolving import Asserted
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Bounds, Text, covers, merged
from netralitas_extract.text_words import word_before

__all__ = ["ActorResolver"]

# Assertions that tell of conduct and bind nobody.
_TOLD = REPORTED | {"mentioned"}
# What everybody does, and pledges to keep from.
_OF_EVERYBODY = frozenset(("hate_hoax", "money_politics"))
# Who pledges neutrality where nobody is named for it.
_PLEDGING: ActorGroup = "asn"
# Conduct of those whom its words name: "pelanggaran netralitas ASN", "keterlibatan kades dalam …".
_THEIRS = frozenset(("neutrality", "campaigning", "practical_politics", "partisan_support"))
# Who is moved, and moves nobody.
_MOVED: frozenset[ActorGroup] = frozenset(("asn", "pns", "pppk", "non_asn"))
# What is said of oneself: "Camat Bojong membantah …", "Lurah Sidomulyo mengaku …".
_OF_ONESELF = frozenset(("denied", "confirmed"))


class ActorResolver:
    """Finds whom conduct binds or is reported of, with the words of one lexicon.

    Attributes:
        of_oneself: words of speech by which speakers tell of what they did themselves.
        going_on: how a sentence begins, blank included, that goes on of who spoke before.
        deeds: words of speech that are part of what is done where conduct follows them.
        again: words for an office that is spoken of again where one of ``shown`` stands behind.
        any_force: words for anybody in uniform or office.
        closer_by: what stands between a word for a group and one that tells which of them.
        parties: tells pledges of parties, which bind no group.
        moving: nouns of moving those who are to do something, who are named in them.
        pronouns: words for one who was named before, with their blanks.
        heads: finds heads of regions.
        doers: tells who does what a sentence says.
        tellers: tells who only tells of it.
    """

    __slots__ = (
        "again",
        "any_force",
        "closer_by",
        "deeds",
        "doers",
        "going_on",
        "heads",
        "moving",
        "of_oneself",
        "parties",
        "pronouns",
        "shown",
        "tellers",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.of_oneself = lexicon.word_set("speech_of_oneself")
        self.deeds = lexicon.word_set("speech_that_does")
        self.any_force = lexicon.word_set("actor_any_force")
        self.going_on = tuple(f"{word} " for word in lexicon.words["speaker_short"])
        self.again = lexicon.word_set("office_again")
        self.shown = tuple(f" {word}" for word in lexicon.words["office_shown"])
        closer_by = (f" {word} " for word in lexicon.words["told_closer_by"])
        self.closer_by = frozenset((" ", *closer_by))
        self.moving = tuple(lexicon.words["noun_of_moving"])
        self.pronouns = tuple(f" {word} " for word in lexicon.words["pronouns"])
        self.heads = Heads(lexicon)
        self.doers = Doers(lexicon, self.heads)
        self.tellers = Tellers(lexicon)
        self.parties = PartyPledges(lexicon)

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
        actors = as_forces(text, actors, self.any_force)
        search = _Search(self, text, conduct, asserted, *self._counting(text, actors), who)
        groups = search.named_beside()
        search.without_the_moved(groups)
        search.add_of_themselves(groups)
        if not all(groups):
            search.add_at_last(groups)
        return groups

    def _counting(self, text: Text, actors: Sequence[Actor]) -> tuple[list[Actor], list[Actor]]:
        """The words for groups without those that only tell of conduct, or are told again; and
        those of them who do not say it themselves: ", pesan Kapolres".
        """
        counting: list[Actor] = []
        spoken_of: list[Actor] = []
        for at, actor in enumerate(actors):
            before = word_before(text.low, actor[0])
            if (
                self.tellers.only_tells(text, actor, before)
                or (at and is_again(text, actor, self.again, self.shown))
                or (
                    actor[2] == "asn"
                    and is_told_closer(text, actor[1], actors[at + 1 : at + 2], self.closer_by)
                )
            ):
                continue
            counting.append(actor)
            if not self.tellers.speaks(text, actor, before):
                spoken_of.append(actor)
        return counting, spoken_of


class _Search:
    """The search for those of whom the conduct of one text is said."""

    __slots__ = (
        "_actors",
        "_asserted",
        "_conduct",
        "_done",
        "_entries",
        "_everybodys",
        "_held",
        "_reported",
        "_speakers",
        "_spoken_of",
        "_text",
        "_theirs",
        "_who",
        "_words",
    )

    def __init__(
        self,
        words: ActorResolver,
        text: Text,
        conduct: Sequence[RawMatch],
        asserted: Sequence[Asserted],
        actors: Sequence[Actor],
        spoken_of: Sequence[Actor],
        who: Who,
    ) -> None:
        self._words = words
        self._text = text
        self._conduct = [(item.start, item.end) for item in conduct]
        self._held = merged(self._conduct)
        self._entries: list[ConductEntry] = [item.pattern.entry for item in conduct]
        self._asserted = asserted
        self._actors = actors
        self._spoken_of = spoken_of
        self._who = who
        # By index: conduct of those whom its own words name, what is reported, and what is as
        # well everybody's.
        self._theirs: set[int] = set()
        self._reported: set[int] = set()
        self._everybodys: set[int] = set()
        for index, (entry, said) in enumerate(zip(self._entries, asserted, strict=True)):
            if entry.category in _THEIRS or text.low.startswith(
                words.moving, self._conduct[index][0]
            ):
                self._theirs.add(index)
            if said.assertion in REPORTED or entry.category == "personnel_moves":
                self._reported.add(index)
            if entry.category in _OF_EVERYBODY and said.assertion in _TOLD:
                self._everybodys.add(index)
        self._done = self._deeds()
        self._speakers = merged(speakers_titles(text, who, (), self._done))

    def named_beside(self) -> list[list[ActorGroup]]:
        """By conduct the groups that are named beside it, other than by the titles of speakers."""
        return self._named(self._speakers, actors=self._spoken_of)

    def without_the_moved(self, groups: list[list[ActorGroup]]) -> None:
        """Takes out servants as those who move officials: it is they who are moved."""
        for index, entry in enumerate(self._entries):
            if entry.category == "personnel_moves" and _MOVED.issuperset(groups[index]):
                groups[index] = []

    def add_of_themselves(self, groups: list[list[ActorGroup]]) -> None:
        """Puts in who tells of what they did themselves, or pledges."""
        told = [
            index
            for index, said in enumerate(self._asserted)
            if said.assertion in _OF_ONESELF or said.basis == "pledge"
        ]
        if not self._speakers or not told:
            return
        text, actors = self._text, self._actors
        others = merged(speakers_titles(text, self._who, self._words.of_oneself, self._done))
        named = self._named(others, told[-1] + 1) if others != self._speakers else groups
        for index in told:
            span, said = self._conduct[index], self._asserted[index]
            groups[index] = (
                self._of_speaker_before(span[0])
                or named[index]
                or speaking(actors, span, self._who)
                or of_first_person(text, actors, span)
            )
            if not groups[index] and (
                said.basis == "pledge"
                or said.assertion == "denied"
                or self._is_of_one_named(span[0])
            ):
                # "Para kades mengucapkan ikrar: …": they are heard as they pledge; "Sekda
                # membenarkan … Ia belum …": as they speak of themselves.
                groups[index] = self._named(())[index]

    def add_at_last(self, groups: list[list[ActorGroup]]) -> None:
        """Puts in, where there are none yet, who is named further on, or whose such conduct is."""
        text, conduct = self._text, self._conduct
        later = outside(self._actors, self._speakers)
        for index, (entry, span) in enumerate(zip(self._entries, conduct, strict=True)):
            if groups[index]:
                continue
            category = entry.category
            if category == "personnel_moves":
                # Who else moves officials?
                groups[index] = [HEAD_OF_REGION]
                continue
            pledged = self._asserted[index].basis == "pledge"
            if pledged and self._words.parties.bind_nobody(text, span[0]):
                continue
            groups[index] = told_later(text, span, later, self._held) or at_last(
                text, span, category, self._actors
            )
            if not groups[index] and pledged and (self._actors or category not in _OF_EVERYBODY):
                # "Isi ikrar: menjaga netralitas …"
                groups[index] = [_PLEDGING]
            if index and not groups[index]:
                sentence_before = text.sentence_index(conduct[index - 1][0])
                if text.sentence_index(span[0]) - sentence_before <= 1:
                    groups[index] = groups[index - 1]

    def _of_speaker_before(self, start: int) -> list[ActorGroup]:
        """The group of who spoke in the sentence before, where the next one goes on of him: "Lurah
        Karang meminta ketua RT netral. Ia membantah …".
        """
        text = self._text
        sentence = text.sentence_index(start)
        if not sentence or not text.low.startswith(
            self._words.going_on, text.sentences[sentence][0]
        ):
            return []
        begin, end = text.sentences[sentence - 1]
        first = bisect_left(self._actors, (begin,))
        last = bisect_left(self._actors, (end,), lo=first)
        return groups_of(
            actor for actor in self._actors[first:last] if covers(self._speakers, actor[0])
        )

    def _is_of_one_named(self, start: int) -> bool:
        """Whether a sentence tells of one who was named before: "Yang bersangkutan …"."""
        begin = self._text.sentences[self._text.sentence_index(start)][0]
        lead = f" {self._text.low[begin:start]}"
        return any(word in lead for word in self._words.pronouns)

    def _deeds(self) -> list[Bounds]:
        """The spans of the conduct with a word of speech before it that is part of what is done:
        "menyerukan dukungan untuk paslon".
        """
        low = self._text.low
        done: list[Bounds] = []
        for (start, end), entry in zip(self._conduct, self._entries, strict=True):
            word = word_before(low, start)
            speaks = word in self._words.deeds and entry.polarity != "duty"
            done.append((start - len(word) - 1 if speaks else start, end))
        return merged(done)

    def _named(
        self,
        speakers: Sequence[Bounds],
        upto: int | None = None,
        actors: Sequence[Actor] | None = None,
    ) -> list[list[ActorGroup]]:
        """By conduct the groups that its sentence names, or else those of the sentence before.

        Titles among ``speakers`` do not count, and heads of regions only for what is reported, as
        they are named the most often for what they say. Groups inside the conduct itself are those
        acted upon ("mengajak ASN …") and do not count, except behind a noun that names who does
        it, and in conduct of theirs ("pelanggaran netralitas ASN"). Those of the conduct from index
        ``upto`` on are left out. ``actors`` are those that may count; null for all.
        """
        text, conduct, words = self._text, self._conduct, self._words
        actors = outside(self._actors if actors is None else actors, speakers)
        found: list[list[ActorGroup]] = []
        sentence = -1
        carried: list[ActorGroup] = []
        here: list[Actor] = []
        inside: list[Actor] = []
        first = done = 0
        people = False
        for index, (start, end) in enumerate(conduct[:upto]):
            at = text.sentence_index(start)
            begin, stop = text.sentences[at]
            if at != sentence:
                sentence = at
                done = begin
                here, inside, people = [], [], False
                between: list[Actor] = []
                while first < len(actors) and actors[first][0] < stop:
                    actor = actors[first]
                    first += 1
                    if actor[0] >= begin:
                        held_too = words.tellers.goes_on_inside(text, actor, inside)
                        acted_on = held_too or covers(self._held, actor[0])
                        (inside if acted_on else here).append(actor)
                        people = people or actor[2] == EVERYBODY
                    elif actor[2] != EVERYBODY:
                        between.append(actor)
                if between:
                    # Those of the last sentence that names any.
                    last = text.sentences[text.sentence_index(between[-1][0])][0]
                    carried = groups_of(actor for actor in between if actor[0] >= last)
            doers: Sequence[Actor] = here
            if people and index in self._reported:
                doers = words.tellers.without_receivers(text, here)
            if len(doers) > 1:
                doers = words.tellers.of_the_deed(
                    text, doers, start, reported=index in self._reported
                )
            groups = words.doers.of(
                text,
                (start, end),
                NamedHere(doers, inside, done),
                everybodys=index in self._everybodys,
                theirs=index in self._theirs,
            )
            if index in self._theirs and (
                not groups
                or (self._entries[index].category == "neutrality" and doers and doers[0][0] >= end)
            ):
                # "Netralitas ASN harus terjaga demi kepala daerah terpilih": of those in it.
                held = [a for a in inside if start <= a[0] < end and a[2] != EVERYBODY]
                behind = [a for a in doers if a[0] >= end]
                groups = groups_of(together(text, [*held, *behind]) if held else ()) or groups
            if not groups:
                groups = (
                    words.heads.named(text.low, begin, end, speakers)
                    if index in self._reported
                    else words.heads.bound(text.low, begin, start)
                )
            if index + 1 < len(conduct) and conduct[index + 1][0] >= end:
                done = max(done, end)
            found.append(groups or carried)
            carried = found[-1]
        return found
