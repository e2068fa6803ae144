"""An attribution before its speaker is known, and the words that tell who stands beside it."""

from __future__ import annotations

import re
from typing import Literal

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName, RawSpeech
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds
from netralitas_extract.web_names import DOMAIN_ENDING

__all__ = ["Voice", "VoiceWords"]

# "kuasa hukum dari pelapor, Rino", "analis dari universitas Mbojo, Rino"
_OF_SOMEBODY = r"[a-z]+(?: \w+){0,3}, [A-Z]"

Kind = Literal["name", "seat", "pronoun", "none"]


class Voice:
    """An attribution before its speaker is known.

    Attributes:
        verb: the word of speech.
        kind: ``name`` or ``seat`` where a person's name or a title stands beside the verb,
            ``pronoun`` where words point back, ``none`` where somebody else speaks.
        name: the name, or null.
        seat: the title, or null.
        run: whether the name ends a run of capitalised words whose first may be a body's.
        since: before which place the one was named whom a description stands for, or null.
        told: the words for the speaker, where they are not the name itself, or null.
    """

    __slots__ = ("kind", "name", "run", "seat", "since", "told", "verb")

    def __init__(
        self,
        verb: RawSpeech,
        kind: Kind,
        name: RawName | None = None,
        seat: Seat | None = None,
        *,
        run: bool = False,
        since: int | None = None,
        told: Bounds | None = None,
    ) -> None:
        self.since = since
        self.told = told
        self.run = run
        self.verb = verb
        self.kind = kind
        self.name = name
        self.seat = seat


class VoiceWords:
    """The words around words of speech, read once from a lexicon.

    Attributes:
        none: what looks like a word of speech and is none.
        accompanied: with their blanks, words behind a speaker's name that tell who is there too.
        also: matches what stands between two callings of one speaker.
        adverbs: words between a speaker and the verb; ``fillers`` between the verb and a speaker
            behind it, each with a blank.
        pronouns: pronouns of speakers; ``pronoun`` and ``plural`` match those behind the verb.
        together: words before a second verb of the same speaker.
        told_again: beginnings, each with its blank, of sentences that say who has said, too, what
            was told before them.
        governed: words before a verb that reports no words.
        groups: nouns for groups and bodies: where one speaks, no person does.
        nouns, anybody: nouns for a person who was named, or who stays unnamed.
        nameless: matches words for a speaker who wants no name told.
        points_back: matches such a noun with a demonstrative behind it.
        courtesy: words before a title behind the verb.
        objects: words that make a name behind them no subject.
        one_of_several: words, each with its blank, behind a name before a noun for several.
        opening: words behind the name that opens a sentence which goes on about it; ``in_role``
            those that say in what role.
        somebody: words, each with its blank, before a noun for a person who is spoken of for the
            first time; ``with_name`` matches what gives him a name behind it.
        works: works that have titles.
        answers: words of speech by which somebody answers; ``negated`` are those before them, each
            with its blank, that say he does not.
        local_bodies: bodies that a single word behind them names by its place.
        origins: words before the place that somebody comes from.
        days: the days of the week.
        demonstratives: words that point back to somebody who was named.
        turned: matches how a sentence begins that turns to somebody else, in the text as written.
        addressee: matches those to whom somebody speaks, in the text as written.
        apposed: matches what stands between a name and the title that tells who it is.
        beside: words before the one in whose company somebody speaks.
        circumstance: matches, behind the title or name that opens a sentence, the beginning of
            words for when, where or for whom somebody speaks; ``venues`` are nouns of places that
            have names.
        clause_end: finds where the words for a speaker end; ``role_end``, in lower case, where
            they end if no name is among them.
        callings: nouns that stand for who was named behind them before ("kata jaksa");
            ``before_opening`` are those before the name that opens a sentence.
    """

    __slots__ = (
        "accompanied",
        "addressee",
        "adverbs",
        "also",
        "answers",
        "anybody",
        "apposed",
        "before_opening",
        "beside",
        "callings",
        "circumstance",
        "clause_end",
        "courtesy",
        "days",
        "demonstratives",
        "fillers",
        "governed",
        "groups",
        "in_role",
        "local_bodies",
        "nameless",
        "negated",
        "none",
        "nouns",
        "objects",
        "one_of_several",
        "opening",
        "origins",
        "plural",
        "points_back",
        "pronoun",
        "pronouns",
        "role_end",
        "somebody",
        "together",
        "told_again",
        "turned",
        "venues",
        "with_name",
        "works",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.none = lexicon.words["speech_not"]
        self.adverbs = lexicon.word_set("speech_adverb")
        self.fillers = tuple(f"{word} " for word in lexicon.words["speech_filler"])
        self.pronouns = lexicon.word_set("speech_pronoun")
        self.pronoun = lexicon.expression("{speech_pronoun}").match
        self.plural = lexicon.expression("{speech_plural}").match
        self.told_again = tuple(
            f"{words} "
            for name in ("speech_told_before", "speech_told_again")
            for words in lexicon.words[name]
        )
        self.together = lexicon.word_set("speech_while")
        self.governed = lexicon.word_set("speech_governed")
        self.groups = lexicon.word_set("group_words")
        self.nouns = lexicon.word_set("person_nouns")
        self.anybody = lexicon.word_set("speech_anybody")
        self.accompanied = tuple(f" {word} " for word in lexicon.words["speech_accompanied"])
        self.also = re.compile(rf" (?:{'|'.join(lexicon.words['speech_also'])}) ").match
        self.somebody = tuple(f"{word} " for word in lexicon.words["speech_somebody"])
        named = "|".join(lexicon.words["speech_named"])
        # "seorang guru, Budi", "seorang guru Budi", "seorang warga desa itu bernama Budi"
        self.with_name = re.compile(rf",? [A-Z]|[^.\n]{{1,60}}(?:{named})").match
        self.beside = lexicon.word_set("speech_beside")
        self.courtesy = lexicon.word_set("courtesy")
        self.before_opening = lexicon.word_set("speech_before_opening")
        self.in_role = lexicon.word_set("speech_in_role")
        self.opening = lexicon.word_set("speech_opening")
        begins = "|".join(re.escape(word) for word in lexicon.words["speech_circumstance"])
        self.circumstance = re.compile(rf",? (?:{begins})\b[^;:\"]*").fullmatch
        self.venues = lexicon.word_set("venue_heads")
        self.one_of_several = tuple(f"{word} " for word in lexicon.words["one_of_several"])
        one = "|".join(lexicon.words["one_of_several"])
        self.apposed = re.compile(rf",? (?:(?:{one}) )?").fullmatch
        self.objects = lexicon.word_set("speech_object")
        self.answers = lexicon.word_set("speech_of_answer")
        self.negated = tuple(f"{word} " for word in lexicon.words["speech_negated"])
        self.works = lexicon.word_set("titled_work")
        self.local_bodies = lexicon.word_set("local_body")
        self.origins = lexicon.word_set("speech_origin")
        self.days = frozenset().union(*(lexicon.words[f"weekday_{day}"] for day in range(1, 8)))
        self.demonstratives = lexicon.word_set("demonstrative")
        shown = "|".join(lexicon.words["demonstrative"])
        self.nameless = lexicon.expression("{wants_no_name}").match
        self.points_back = re.compile(rf"[^\n.\",:;!?]{{0,90}}? (?:{shown})\b").match
        turns = sorted(map(str.capitalize, lexicon.words["speech_turn"]), key=len, reverse=True)
        self.turned = re.compile(rf"(?:{'|'.join(turns)}),? ").match
        press = "|".join(lexicon.words["speech_press"])
        self.addressee = re.compile(
            rf"(?:(?:{press}) ?)?(?:[A-Z][\w.-]+ ?){{0,3}}(?:\.{DOMAIN_ENDING})?"
        ).fullmatch
        ends = "|".join(lexicon.words["speech_clause_end"])
        homes = "|".join(lexicon.words["speech_from"])
        self.callings = lexicon.word_set("speech_calling")
        self.role_end = re.compile(rf"[\n\".,;:!?(]| (?:{ends})\b").search
        # "Jaringan Pendidikan Pemilih untuk Rakyat (JPPR)": a body's name goes on.
        named_for = r"untuk [A-Z][\w ]{2,40}\("
        self.clause_end = re.compile(
            rf"[\n\".;:!?]| (?!{named_for})(?:{ends}) | dari (?!(?:{homes})\b|{_OF_SOMEBODY})"
        ).search

    def unanswered(self, low: str, start: int, end: int) -> bool:
        """Whether a word of speech says that somebody gives no answer: "tidak merespons"."""
        return low[start:end] in self.answers and low.endswith(self.negated, 0, start)
