"""The words that tell what happened from what is spoken of in general."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.resolvers.assertion.narrated import NarratedWords
from netralitas_extract.text_words import OPENING_MARKS

__all__ = ["FactWords"]

_DIGIT = re.compile(r"\d")
_LONGEST_MEASURE = 80
# How far words that make those before them particular may stand from their beginning.
_LONGEST_GROUP = 30


class FactWords:
    """The words that tell a fact from a case in general, read once from a lexicon."""

    __slots__ = (
        "_deeds_of_one",
        "_measured",
        "_pointing",
        "_saying",
        "before_shown",
        "between",
        "breaches",
        "causes",
        "contrasts",
        "counted",
        "feared",
        "generally",
        "hearsay",
        "introducing",
        "leading",
        "looking_into",
        "narrated",
        "of_deeds",
        "one",
        "opening",
        "pictures",
        "place",
        "place_of_group",
        "pointed",
        "pointed_at",
        "pronouns",
        "setting_in_headline",
        "settings",
        "shown",
        "so_called",
        "some",
        "somewhere",
        "telling_of",
        "to_whom",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.counted = lexicon.word_set("counted")
        self.between = lexicon.word_set("not_of_group")
        self.before_shown = tuple(f"{word} " for word in lexicon.words["before_shown"])
        self.breaches = tuple(lexicon.words["breaches"])
        self.so_called = tuple(f" {word}" for word in lexicon.words["so_called"])
        self.generally = tuple(lexicon.words["generally"])
        self.of_deeds = lexicon.word_set("of_deeds")
        self.causes = tuple(lexicon.words["caused"])
        self.contrasts = tuple(lexicon.words["contrasts"])
        self._saying = lexicon.word_set("verbs_of_saying")
        self._deeds_of_one = lexicon.expression("{deeds_of_one}").fullmatch
        self._measured = lexicon.expression("{measured}").match
        self.feared = lexicon.word_set("feared")
        self.leading = tuple(lexicon.words["leading"])
        self.looking_into = tuple(lexicon.words["looking_into"])
        self.narrated = NarratedWords(lexicon)
        self.opening = lexicon.word_set("opening_in_general")
        self.pictures = lexicon.words["pictures"]
        self._pointing = tuple(f" {word} " for word in lexicon.words["pointing_at_one"])
        self.pointed = tuple(f" {word}" for word in lexicon.words["pointing"])
        self.pronouns = tuple(f" {word}" for word in lexicon.words["pronouns"])
        self.setting_in_headline = tuple(
            f" {word} " for word in lexicon.words["setting_in_headline"]
        )
        self.settings = tuple(f" {word} " for word in lexicon.words["settings"])
        self.to_whom = lexicon.word_set("to_whom")
        self.one = tuple(lexicon.words["one_of_many"])
        # Said of a group too: "ASN yang …" is whoever does it, "oknum ASN" here is one.
        self.some = self.counted | lexicon.word_set("before_one")
        self.shown = tuple(f" {word}" for word in lexicon.words["shown"])
        self.pointed_at = (*self.shown, *(f" {word}" for word in lexicon.words["shown_here"]))
        # "…, kata seorang warga", "…, demikian isi laporan"
        hearers, told = (
            "|".join(re.escape(word) for word in lexicon.words[name])
            for name in ("hearsay_of", "hearsay_told")
        )
        verbs = "|".join(re.escape(word) for word in lexicon.words["said_behind"])
        several = "|".join(re.escape(word) for word in (*lexicon.words["counted"], "para"))
        self.hearsay = re.compile(
            rf", (?:(?:{verbs})(?:nya)? (?:(?:{several}) ){{0,2}}(?:{hearers})\b"
            rf"|(?:demikian|begitu) (?:{told})\b)"
        )
        # A place behind those of whom a headline tells.
        where = "|".join(re.escape(word) for word in lexicon.words["of_place"])
        self.place = re.compile(rf" (?:{where})(?: [A-Z][\w'-]+){{1,3}}$")
        self.place_of_group = re.compile(r" (?:di )?(?:[A-Z][a-z]+ ?){1,4}$")
        self.somewhere = re.compile(rf", [^,.;]{{2,40}} (?:{where}) [A-Z]")
        self.introducing = tuple(f"{word} " for word in lexicon.words["introducing"])
        self.telling_of = tuple(f" {word}" for word in lexicon.words["telling_of"])

    def is_measured(self, low: str, end: int) -> bool:
        """Whether a share or a number stands behind words that end at a place."""
        return (
            _DIGIT.search(low, end, end + _LONGEST_MEASURE) is not None
            and self._measured(low, end) is not None
        )

    def is_shown(self, low: str, start: int) -> bool:
        """Whether words that begin at ``start`` point at one: "Promosikan Calon, Kades Ini …"."""
        return any(low.find(word, start, start + _LONGEST_GROUP) >= 0 for word in self._pointing)

    def goes_on(self, low: str, start: int, stop: int) -> bool:
        """Whether a sentence begins with what one did who was named before, and goes on to what
        stands at ``stop``.
        """
        told = self._deeds_of_one(low, start, stop)
        return told is not None and told.group("verb") not in self._saying

    def begin_of_count(self, low: str, begin: int, start: int) -> int:
        """Where the words of number before ``begin`` begin, or a word for one of many: "empat
        belas kades", "Pak Camat"; ``begin`` itself where there are none.
        """
        while begin > start:
            at = low.rfind(" ", start, begin - 1) + 1 or start
            word = low[at : begin - 1].lstrip(OPENING_MARKS)
            if word.endswith(",") or not (word.replace(",", "").isdigit() or word in self.some):
                # "Pada Pilkada 2024, seorang guru …"
                break
            begin = begin - 1 - len(word)
        return begin
