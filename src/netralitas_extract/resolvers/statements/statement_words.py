"""The words that tell what belongs to which statement."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Act
from netralitas_extract.resolvers.statements.plain_words import PlainWords

__all__ = ["StatementWords"]


class StatementWords:
    """The words that tell what belongs to which statement, of one lexicon."""

    __slots__ = (
        "accused",
        "at_pledge",
        "awaiting",
        "breaching",
        "counted",
        "defining",
        "demand_named",
        "demanding",
        "framing",
        "general",
        "going_on",
        "hoping",
        "in_default",
        "meaning",
        "not_done",
        "of_before",
        "of_oneself",
        "of_procedure",
        "of_us",
        "plain",
        "pledged",
        "pointing",
        "potential",
        "proceedings",
        "reasons",
        "rejecting",
        "reported",
        "scheduled",
        "silence",
        "subject",
        "taken_for",
        "true",
        "unproven",
        "unproven_told",
        "unthreatening",
        "untrue",
        "valued",
        "yet_to_come",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.defining = lexicon.words["defining"]
        self.demanding = lexicon.words["demanding_in_a_definition"]
        self.demand_named = lexicon.words["demand_named"]
        self.pointing = tuple(f" {words} " for words in lexicon.words["points_at_it"])
        self.plain = PlainWords(lexicon)
        self.of_oneself = tuple(f"{words} " for words in lexicon.words["of_oneself"])
        self.of_us = (*self.of_oneself, *(f"{words} " for words in lexicon.words["of_ourselves"]))
        self.framing = lexicon.word_set("before_occasion")
        self.general = lexicon.words["threatens_anybody"]
        self.going_on = tuple(f"{words} " for words in lexicon.words["goes_on"])
        self.hoping = lexicon.words["hoping_words"]
        self.in_default = lexicon.words["in_default"]
        self.of_before = tuple(lexicon.words["points_before"])
        self.of_procedure = tuple(f"{words} " for words in lexicon.words["speaks_of_procedure"])
        self.accused = tuple(f" yang {words} " for words in lexicon.words["accused_of"])
        self.at_pledge = lexicon.expression(r"\b{pledge_time} (?:{pledge_taking} )?$").search
        self.awaiting = tuple(f" {words} " for words in lexicon.words["awaits"])
        self.breaching = lexicon.words["is_breach"]
        self.counted = lexicon.words["counted_breaches"]
        self.unthreatening: tuple[tuple[Sequence[str], Act], ...] = (
            (lexicon.words["asks_for_reports"], "prohibition"),
            (lexicon.words["has_to_resign"], "appeal"),
        )
        self.pledged = lexicon.words["has_pledged"]
        self.potential = lexicon.words["may_yet_be"][0]
        self.proceedings = lexicon.words["proceedings"]
        self.reasons = tuple(f" {words} " for words in lexicon.words["gives_reason"])
        self.rejecting = lexicon.words["rejecting_words"]
        self.meaning = lexicon.words["defining"][0]
        self.not_done = lexicon.words["not_done_by_oneself"]
        self.reported = lexicon.words["reports_come_in"]
        self.scheduled = tuple(f" {words} " for words in lexicon.words["is_scheduled"])
        self.silence = lexicon.words["speaks_not"]
        self.subject = lexicon.words["subject_of_talk"][0]
        self.taken_for = lexicon.words["is_taken_for"]
        self.true = lexicon.words["of_untrue_words"][0]
        self.unproven = lexicon.word_set("found_unproven")
        self.unproven_told = tuple(lexicon.words["found_unproven"])
        self.untrue = lexicon.words["untrue_words"]
        self.valued = lexicon.expression("{valued}").match
        self.yet_to_come = tuple(f" {words} " for words in lexicon.words["yet_to_come"])
