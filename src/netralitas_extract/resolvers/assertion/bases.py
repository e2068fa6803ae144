"""What an assertion rests on: a rule, somebody's appeal, a pledge, a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import Assertion, Basis
from netralitas_extract.recognizers.cues import REPORTED, Cue
from netralitas_extract.resolvers.assertion.relatives import WHICH
from netralitas_extract.resolvers.assertion.surroundings import Surroundings
from netralitas_extract.resolvers.assertion.wordings import ABOVE_A_LIST, has_between
from netralitas_extract.text import Bounds, Text, covers
from netralitas_extract.text_words import OPENING_MARKS, first_word

__all__ = ["Bases", "BasisWords", "Grounds"]

# Sentences that may add to one rule, and characters from a rule to the word with which it forbids.
_MOST_ADDED = 4
_LONGEST_RULE = 45
# Characters from a word of commitment to what somebody commits himself to.
_LONGEST_COMMITMENT = 300


class BasisWords:
    """The words that tell whose words a sentence gives, read once from a lexicon."""

    __slots__ = (
        "commitment_asked",
        "deciding",
        "forbidding_rule",
        "of_us",
        "reporting",
        "rule_adds",
        "rule_goes_on",
        "said_before",
        "said_behind",
        "said_first",
        "setting_out",
        "we",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        asked = "|".join(regex.escape(word) for word in lexicon.words["commitment_asked"])
        self.commitment_asked = regex.compile(rf"\b(?:{asked})\b").search
        self.deciding = lexicon.word_set("deciding")
        # ", ancam Bupati", ", tambahnya"; "Begitu pesan Sekda", "Hal itu disampaikan Ketua Bawaslu"
        behind, so, nouns, pointing, then = (
            "|".join(regex.escape(word) for word in lexicon.words[name])
            for name in ("said_behind", "said_so", "said_of_it", "said_pointing", "said_then")
        )
        self.said_behind = regex.compile(rf"[,!?\"] ?(?:{behind})(?:nya)?\b")
        first = "|".join(regex.escape(word) for word in lexicon.words["said_first"])
        self.said_first = lexicon.expression(
            rf"\W*(?:(?:{first})(?:nya)?,|{{speaker_before_colon}})"
        )
        self.said_before = regex.compile(
            rf"\W*(?:(?:{so})(?:lah)? (?:{nouns})|(?:{nouns}) (?:{pointing})(?: \w+)? (?:{then}))\b"
        )
        self.rule_adds = tuple(lexicon.words["rule_adds"])
        rules = "|".join(regex.escape(word) for word in lexicon.words["forbidding_rules"])
        self.forbidding_rule = regex.compile(rf"\b(?:{rules})(?:nya)?(?: [\w-]+){{0,3}} yang $")
        self.rule_goes_on = tuple(lexicon.words["rule_goes_on"])
        self.reporting = tuple(lexicon.words["reporting_to"])
        self.of_us = tuple(f" {word} " for word in lexicon.words["of_us"])
        self.setting_out = tuple(f"{word} " for word in lexicon.words["setting_out"])
        self.we = tuple(word.lstrip() for word in self.of_us)


class Grounds(NamedTuple):
    """What assertions may rest on in one text.

    Attributes:
        laws, rule_words: where laws and words for rules begin, sorted.
        vows, commitments: where words of vowing begin, and such with which one commits oneself,
            sorted.
        sanctions: spans of sanctions and of what else is told as a consequence, sorted.
        introductions: by sentence that begins a list item the sentence that heads the list.
        pledged: the sentences that give the wording of a pledge.
    """

    laws: Sequence[int]
    rule_words: Sequence[int]
    vows: Sequence[int]
    commitments: Sequence[int]
    sanctions: Sequence[Bounds]
    introductions: Mapping[int, int]
    pledged: Container[int]


class Bases:
    """Finds the basis of assertions in one text."""

    __slots__ = (
        "_commitments",
        "_headline",
        "_introductions",
        "_laws",
        "_pledged",
        "_rule_words",
        "_ruled",
        "_sanctions",
        "_text",
        "_voiced",
        "_vows",
        "_words",
    )

    def __init__(
        self,
        text: Text,
        words: BasisWords,
        grounds: Grounds,
        around: Surroundings,
    ) -> None:
        self._text = text
        self._words = words
        self._laws = grounds.laws
        self._rule_words = grounds.rule_words
        self._vows = grounds.vows
        self._commitments = grounds.commitments
        self._sanctions = grounds.sanctions
        self._introductions = grounds.introductions
        self._pledged = grounds.pledged
        self._headline = around.headline
        self._voiced = around.voiced
        self._ruled: dict[tuple[int, bool], bool] = {}

    def basis(self, offset: int, assertion: Assertion, cue: Cue | None = None) -> Basis | None:
        """What the assertion that ``cue`` decided at ``offset`` rests on."""
        if assertion in REPORTED:
            return "report"
        if assertion == "mentioned":
            return None
        sentence = self._text.sentence_index(offset)
        if sentence in self._pledged:
            return "pledge"
        # "Bupati meminta …" is the Bupati's even where a law is cited beside it; "ASN dilarang …"
        # is the word of who says so where none is.
        appeals = (
            cue is not None
            and cue.start >= self._text.sentences[sentence][0]
            and (
                cue.entry.act == "appeal"
                or (
                    self._text.low[cue.start : cue.end] in self._words.deciding
                    and not self._forbids_itself(cue)
                )
                or (cue.entry.assertion == "negation" and sentence in self._introductions)
            )
        )
        if appeals and (
            self._quotes_rule(sentence)
            or (cue is not None and cue.entry.act != "appeal" and self._goes_on_with_rule(sentence))
        ):
            appeals = False
        if cue is not None and not appeals and self._forbids_itself(cue):
            return "rule"
        # A threat of one's own is no rule, whatever is cited beside it.
        appeals = appeals or (assertion == "conditional" and self._is_of_us(sentence))
        if assertion in ("required", "prohibited") and (
            has_between(self._vows, self._text.sentences[sentence][0], offset)
            or self._is_committed_to(sentence, offset)
        ):
            return "pledge"
        if cue is not None and appeals and cue.entry.act == "appeal":
            ruled = self._is_ruled_before(sentence, offset, cue)
        else:
            known = self._ruled.get((sentence, appeals))
            if known is None:
                known = self._is_ruled(sentence, appeals=appeals)
                self._ruled[sentence, appeals] = known
            ruled = known
        if ruled:
            return "rule"
        if not appeals and (
            self._goes_on_with_rule(sentence) or (cue is not None and self._adds_to_rule(sentence))
        ):
            return "rule"
        # Where nobody says so, it is the rules that bind, give leave and threaten; an aim, "demi
        # menjaga netralitas", is nobody's rule.
        by_rule = (
            cue is not None
            and cue.entry.act == "rule"
            and not appeals
            and (assertion != "required" or not cue.entry.weak)
        )
        if (
            by_rule
            or assertion == "permitted"
            or (assertion == "conditional" and cue is None and self._threatens(sentence, offset))
        ):
            return "appeal" if self._is_voiced(sentence, offset, assertion) else "rule"
        return "appeal"

    def is_cited(self, offset: int) -> bool:
        """Whether the sentence at a place names a rule."""
        bounds = self._text.sentences[self._text.sentence_index(offset)]
        return has_between(self._rule_words, *bounds) or self._cites(*bounds)

    def _is_committed_to(self, sentence: int, offset: int) -> bool:
        """Whether somebody commits himself to what begins at a place, unasked: "Para camat
        berkomitmen <conduct>", or with the first word of the conduct: "Korpri <jamin netralitas>".
        """
        at = bisect_left(self._commitments, (offset + 1)) - 1
        start = self._text.sentences[sentence][0]
        if at < 0 or not max(start, offset - _LONGEST_COMMITMENT) <= self._commitments[at]:
            return False
        return self._words.commitment_asked(self._text.low, start, self._commitments[at]) is None

    def _is_voiced(self, sentence: int, offset: int, assertion: Assertion) -> bool:
        """Whether what a sentence says at a place is somebody's word."""
        return (
            sentence in self._voiced
            or covers(self._text.quotations, offset)
            or self._is_of_us(sentence)
            or (assertion == "conditional" and self._asks_to_be_told(sentence))
            or self._is_said(sentence)
        )

    def _is_said(self, sentence: int) -> bool:
        """Whether words of speech that name nobody who is known begin a sentence, or follow, or
        stand in the next one.
        """
        low = self._text.low
        start, end = self._text.sentences[sentence]
        if (
            self._words.said_first.match(low, start, end) is not None
            or self._words.said_behind.search(low, start, end) is not None
        ):
            return True
        if sentence + 1 == len(self._text.sentences):
            return False
        begin = self._text.sentences[sentence + 1][0]
        if (
            low.find("\n", start, begin) < 0
            and self._words.said_before.match(low, begin) is not None
        ):
            return True
        # "Hal itu disampaikan …" at the beginning of a paragraph is said of the one before it.
        paragraph = self._text.paragraph_index(start) + 1
        return (
            paragraph < len(self._text.paragraphs)
            and self._words.said_before.match(low, self._text.paragraphs[paragraph][0]) is not None
        )

    def _is_of_us(self, sentence: int) -> bool:
        """Whether a sentence is somebody's own words: "… akan kami proses"."""
        start, end = self._text.sentences[sentence]
        low = self._text.low
        return low.startswith(self._words.we, start) or any(
            low.find(word, start, end) >= 0 for word in self._words.of_us
        )

    def _asks_to_be_told(self, sentence: int) -> bool:
        """Whether a sentence asks for reports: "Bila ada ASN …, rekam dan laporkan"."""
        start, end = self._text.sentences[sentence]
        low = self._text.low
        return any(low.find(word, start, end) >= 0 for word in self._words.reporting)

    def _threatens(self, sentence: int, offset: int) -> bool:
        """Whether in the body a sanction stands behind: "ASN yang <conduct> wajib mundur"."""
        if self._headline is not None and self._headline[0] <= offset < self._headline[1]:
            return False
        at = bisect_left(self._sanctions, (offset,))
        stop = self._text.sentences[sentence][1]
        return at < len(self._sanctions) and self._sanctions[at][0] < stop

    def _is_ruled(self, sentence: int, *, appeals: bool) -> bool:
        """Whether a rule stands behind a sentence: cited in it or, unless the words are an appeal
        of their own, beside it in its paragraph, or for the item of a list above the list.
        """
        sentences = self._text.sentences
        start, end = sentences[sentence]
        if self._quotes_rule(sentence):
            return True
        head = self._introductions.get(sentence)
        if head is not None:
            first = head if appeals else max(0, head - ABOVE_A_LIST)
            return self._cites(sentences[first][0], sentences[head][1]) or has_between(
                self._rule_words, *sentences[head]
            )
        if has_between(self._rule_words, start, end):
            return True
        if appeals:
            return self._cites(start, end)
        begin, stop = self._text.paragraphs[self._text.paragraph_index(start)]
        before = sentences[sentence - 1][0] if sentence else start
        after = sentences[sentence + 1][1] if sentence + 1 < len(sentences) else end
        return self._cites(max(begin, before), min(stop, after))

    def _quotes_rule(self, sentence: int) -> bool:
        """Whether a sentence gives the wording of a rule that the one before it names: "Pasal 490
        menyebutkan: \"Setiap kepala desa yang …\"".
        """
        start, _ = self._text.sentences[sentence]
        low = self._text.low
        if not sentence or low[start] not in OPENING_MARKS:
            return False
        before = self._text.sentences[sentence - 1]
        return low.endswith(":", *before) and (
            self._cites(*before) or has_between(self._rule_words, *before)
        )

    def _is_ruled_before(self, sentence: int, offset: int, cue: Cue) -> bool:
        """Whether a rule asks for what somebody is asked for: "Edaran itu meminta ASN <conduct>",
        but not "Bupati meminta ASN <conduct>, sebagaimana diatur UU ASN", and not "Karena aturannya
        sudah jelas, Bupati meminta …".
        """
        if sentence in self._introductions:
            return self._is_ruled(sentence, appeals=True)
        start = self._text.sentences[sentence][0]
        begin = first_word(self._text.low, *self._text.sentences[sentence])
        if self._text.low.startswith(self._words.setting_out, begin):
            start = max(start, self._text.low.rfind(", ", start, cue.start))
        return has_between(self._rule_words, start, offset) or self._cites(start, offset)

    def _goes_on_with_rule(self, sentence: int) -> bool:
        """Whether a sentence goes on with what the rule says that the one before it names: "… dalam
        buku saku. Salah satu poinnya adalah tidak memihak."
        """
        if not sentence:
            return False
        start = first_word(self._text.low, *self._text.sentences[sentence])
        before = self._text.sentences[sentence - 1]
        return self._text.low.startswith(self._words.rule_goes_on, start) and (
            has_between(self._rule_words, *before) or self._cites(*before)
        )

    def _adds_to_rule(self, sentence: int) -> bool:
        """Whether a sentence adds to what a rule says in the one before it: "UU ASN melarang …
        Selain itu, ASN dilarang …".
        """
        for before in range(sentence - 1, max(-1, sentence - 1 - _MOST_ADDED), -1):
            start = first_word(self._text.low, *self._text.sentences[before + 1])
            if not self._text.low.startswith(self._words.rule_adds, start):
                return False
            if self._is_ruled(before, appeals=True):
                return True
        return False

    def _forbids_itself(self, cue: Cue) -> bool:
        """Whether it is a rule that forbids: "aturan netralitas yang melarang <conduct>"."""
        if not self._text.low.endswith(WHICH, 0, cue.start):
            return False
        lead = self._text.low[max(0, cue.start - _LONGEST_RULE) : cue.start]
        return self._words.forbidding_rule.search(lead) is not None

    def _cites(self, start: int, end: int) -> bool:
        return has_between(self._laws, start, end)
