"""The words that tell what a sentence besides conduct says of it."""

from __future__ import annotations

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.resolvers.assertion.afterwards import PointingWords
from netralitas_extract.resolvers.assertion.bases import BasisWords
from netralitas_extract.resolvers.assertion.cue_words import CueWords
from netralitas_extract.resolvers.assertion.fact_words import FactWords
from netralitas_extract.resolvers.assertion.fragments import FragmentWords
from netralitas_extract.resolvers.assertion.wordings import PointWords
from netralitas_extract.resolvers.stage_words import StageWords

__all__ = ["ClauseWords"]


class ClauseWords:
    """The words that tell who a sanction meets, read once from a lexicon."""

    __slots__ = (
        "active",
        "announcing",
        "announcing_list",
        "ascertaining",
        "asking",
        "bases",
        "counted",
        "counting_on",
        "cue_words",
        "denying",
        "facts",
        "fragments",
        "happened",
        "item_ends",
        "judging",
        "pointing",
        "points",
        "stage",
        "threat",
        "threatening",
        "weighing",
    )

    def __init__(self, lexicon: Lexicon, stages: StageWords) -> None:
        self.stage = stages.stage
        self.threat = stages.threat
        self.counted = lexicon.word_set("counted")
        self.counting_on = tuple(f"{word}," for word in lexicon.words["counting_on"])
        self.happened = lexicon.word_set("happened")
        self.announcing_list = lexicon.words["announcing_list"]
        self.points = PointWords(lexicon)
        self.item_ends = tuple(lexicon.words["item_ends"])
        self.weighing = lexicon.word_set("weighing")
        self.judging = lexicon.word_set("judging")
        self.denying = lexicon.word_set("denying")
        self.ascertaining = lexicon.word_set("ascertaining")
        self.announcing = lexicon.word_set("announcing_sanctions")
        self.asking = tuple(lexicon.words["asking"])
        self.facts = FactWords(lexicon)
        self.fragments = FragmentWords(lexicon)
        self.bases = BasisWords(lexicon)
        self.pointing = PointingWords(lexicon)
        self.cue_words = CueWords(lexicon)
        self.threatening = tuple(f" {word} " for word in lexicon.words["threatening"])
        self.active = tuple(lexicon.words["punishing"])
