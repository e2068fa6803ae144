"""Groups that are named for what they tell of conduct, or do about it, and not for doing it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import ActorGroup
from netralitas_extract.resolvers.actors.places import together
from netralitas_extract.resolvers.actors.speakers import EVERYBODY, Actor
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["Tellers"]

# Who reports and looks into conduct as often as doing it.
_TELLING: frozenset[ActorGroup] = frozenset((EVERYBODY, "penyelenggara", "polri", "tni"))
_OVERSEEING: ActorGroup = "penyelenggara"
_OWN = "nya "
_BY = "oleh"
_LONGEST_TELLING = 22
_LONGEST_MEETING = 40
# How many words behind a group may tell that it only reports, and over how many characters.
_WORDS_TO_TELLING = 5
_LONGEST_TOLD = 80
_MARKS = ',.;:"!?)'
# Words between a verb and the people: "mengumpulkan sejumlah oknum guru".
_WORDS_OF_NUMBER = 2


class Tellers:
    """Tells who only speaks of conduct, with the words of one lexicon.

    Attributes:
        said: words of speech, behind which a group is the one that speaks.
    """

    __slots__ = (
        "_acting_on",
        "_and_people",
        "_asking",
        "_before_people",
        "_besides",
        "_counted",
        "_how_many",
        "_met_by",
        "_met_with",
        "_overseeing",
        "_papers_of",
        "_tellers",
        "_testimony",
        "_told_by",
        "said",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._acting_on = lexicon.word_set("acting_on")
        self._and_people = lexicon.expression("{and_people}").fullmatch
        self._how_many = lexicon.word_set("how_many")
        self._papers_of = lexicon.word_set("papers_of")
        self._overseeing = lexicon.word_set("overseeing")
        self._asking = lexicon.word_set("asking_others")
        self._before_people = tuple(f" {word} " for word in lexicon.words["before_people"])
        self._besides = lexicon.word_set("besides")
        self._counted = lexicon.word_set("counted")
        self._met_by = lexicon.word_set("met_by")
        self._met_with = self._met_by | lexicon.word_set("met_with")
        self.said = lexicon.word_set("said_behind")
        self._tellers = lexicon.word_set("telling")
        self._testimony = lexicon.word_set("testimony")
        self._told_by = lexicon.word_set("told_by")

    def only_tells(self, text: Text, actor: Actor, before: str) -> bool:
        """Whether a group is named for what it reports or does about it: "laporan warga", "polisi
        memeriksa …", "dipanggil Panwascam", "ditegur camat". ``before`` is the word before it.
        """
        start, end, group = actor
        low = text.low
        if before in self._met_by or before in self._testimony:
            return True
        if before in self._counted and not self._testimony.isdisjoint(
            low[max(0, start - _LONGEST_TELLING) : start].split()[-2:-1]
        ):
            # "menurut keterangan dua guru honorer"
            return True
        if before == _BY and not self._met_with.isdisjoint(
            low[max(0, start - _LONGEST_MEETING) : start].split()[-3:]
        ):
            # "diganjar teguran tertulis oleh camat"
            return True
        if group not in _TELLING:
            return False
        if before in self._papers_of:
            return True
        if self._tells_next(low, end, self._tellers):
            return True
        if group == _OVERSEEING and self._tells_next(low, end, self._asking):
            # "Panwaslu meminta kepala desa agar …", but not "… mengingatkan jajarannya"
            return _OWN not in low[end : end + _LONGEST_TOLD]
        return group == EVERYBODY and not self._told_by.isdisjoint(
            low[max(0, start - _LONGEST_TELLING) : start].split()[-2:]
        )

    def _tells_next(self, low: str, end: int, verbs: Container[str]) -> bool:
        """Whether one of the next words, up to a mark, is a verb of reporting or looking into."""
        # "Panitia Pengawas Kecamatan (Panwascam) Kedungadem menemukan"
        end += low[end : end + 1] == ")"
        if low[end : end + 1] != " ":
            return False
        before = ""
        passed = False
        for word in low[end + 1 : end + _LONGEST_TOLD].split(" ", _WORDS_TO_TELLING)[
            :_WORDS_TO_TELLING
        ]:
            if word.startswith("(") and word.endswith(")"):
                continue
            bare = word.rstrip(_MARKS)
            if bare in verbs or f"{before} {bare}" in verbs:
                return True
            if bare != word:
                # "Panwascam Menes, Pandeglang memanggil …"
                if passed or not word.endswith(","):
                    return False
                passed = True
            before = bare
        return False

    def speaks(self, text: Text, actor: Actor, before: str) -> bool:
        """Whether a word of speech stands before a group: "pesan Kapolres", "kata para guru".

        ``before`` is the word before the group.
        """
        return before in self.said or (
            before in self._how_many and self._word_before(text, actor) in self.said
        )

    def _word_before(self, text: Text, actor: Actor) -> str:
        """The word before the words for a group and for how many they are: "kata para guru"."""
        stop = actor[0]
        word = ""
        for _ in range(_WORDS_OF_NUMBER + 1):
            word = word_before(text.low, stop)
            if word not in self._how_many:
                break
            stop -= len(word) + 1
        return word

    def of_the_deed(
        self, text: Text, actors: Sequence[Actor], start: int, *, reported: bool
    ) -> Sequence[Actor]:
        """The groups without those on whom others act for what begins at ``start`` and is
        ``reported``; of what is asked, without those who only oversee the others.
        """
        words = self._acting_on if reported else self._overseeing
        for at in range(1, len(actors)):
            if actors[at][0] >= start:
                break
            if reported and at == 1 and self._word_before(text, actors[0]) in self._besides:
                # "Selain para kades, dua ASN juga diduga …"
                besides = {*together(text, actors)}
                others = [a for a in actors if a not in besides]
                return others or actors
            if self._word_before(text, actors[at]) in words:
                on = {*together(text, actors[at:])}
                if reported:
                    return [a for a in actors if a not in on]
                return actors[at:]
        return actors

    def goes_on_inside(self, text: Text, actor: Actor, inside: Sequence[Actor]) -> bool:
        """Whether people at large are named with those to whom the conduct before is done, which
        are the last ``inside`` it: "<ancaman kepada pegawai ASN> dan seluruh elemen masyarakat".
        """
        if actor[2] != EVERYBODY or not inside:
            return False
        start, end, _ = inside[-1]
        for index in range(len(inside) - 2, -1, -1):
            first, last, _ = inside[index]
            if last + 1 != start:
                break
            # "pegawai ASN"
            start = first
        return (
            text.low.endswith(self._before_people, 0, start)
            and self._and_people(text.low, end, actor[0]) is not None
        )

    def without_receivers(self, text: Text, actors: Sequence[Actor]) -> list[Actor]:
        """The groups without people at large before whom, or for whom, something is done."""
        return [
            actor
            for actor in actors
            if actor[2] != EVERYBODY or not text.low.endswith(self._before_people, 0, actor[0])
        ]
