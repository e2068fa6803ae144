"""The words around cues that decide what these govern."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["CueWords"]


class CueWords:
    """The words around cues, read once from a lexicon.

    Attributes:
        added_to: finds what stands before conduct that something is added to, at the end.
        amounts_to: with their blanks, what stands between a duty and the word that makes it one.
        only_about: what a punishment is about that nobody need have met with.
        punishments: nouns for punishments.
        negations: with a blank behind them, how words of a breach begin that hold its negation.
        of_some: finds at the end some of those counted before, of whom alone something is said.
        said_last: what forbids or allows the words before it.
        suspected: words of report that begin the conduct itself.
        verbs_listed: matches the verbs between "tidak" and the last one of their list: "tidak
            saling menyerang, menghina, dan …".
        yet_to_be: with a blank before them, what a cue ends in that speaks of the future.
    """

    __slots__ = (
        "added_to",
        "amounts_to",
        "negations",
        "of_some",
        "only_about",
        "punishments",
        "said_last",
        "suspected",
        "verbs_listed",
        "yet_to_be",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        added_to = "|".join(re.escape(word) for word in lexicon.words["added_to"])
        self.added_to = re.compile(rf"\b(?:{added_to}) (?:[a-z-]+ ){{0,2}}$").search
        self.amounts_to = frozenset(f" {words} " for words in lexicon.words["amounts_to"])
        self.negations = tuple(f"{word} " for word in lexicon.words["breach_not"])
        self.of_some = lexicon.expression("{some_of_those}").search
        self.only_about = lexicon.word_set("only_about")
        self.punishments = lexicon.word_set("punishments")
        self.said_last = lexicon.word_set("said_last")
        self.suspected = lexicon.words["suspected"]
        mutual = "|".join(re.escape(word) for word in lexicon.words["each_other"])
        self.verbs_listed = re.compile(
            rf" (?P<mutual>(?:{mutual}) )?(?:me|ber|ter)[a-z-]+(?: [a-z-]+){{0,3}}"
            r"(?P<more>(?:,(?: dan| atau| serta)?| dan| atau) (?:me|ber|ter)[a-z-]+"
            r"(?: [a-z-]+){0,3}?)*"
            r",(?: dan| atau| serta| maupun)? "
        ).fullmatch
        self.yet_to_be = tuple(f" {word}" for word in lexicon.words["yet_to_be"])
