"""What else a sentence holds that bears on the conduct in it: citations, pledges, lists."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Pattern
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.bases import Bases, Grounds
from netralitas_extract.resolvers.assertion.clause_words import ClauseWords
from netralitas_extract.resolvers.assertion.consequences import Consequences
from netralitas_extract.resolvers.assertion.enumerations import list_introductions
from netralitas_extract.resolvers.assertion.facts import Facts
from netralitas_extract.resolvers.assertion.narrated import is_claimed, is_denied
from netralitas_extract.resolvers.assertion.relatives import WHETHER, WHICH, asked_within
from netralitas_extract.resolvers.assertion.surroundings import Surroundings
from netralitas_extract.resolvers.assertion.wordings import has_between, pledged_sentences
from netralitas_extract.text import Bounds, Text, covers, merged
from netralitas_extract.text_words import first_word

__all__ = ["ClauseMap"]

# Words between conduct and what it is taken for: "berpose dengan jari saja sudah dianggap memihak".
_WORDS_TO_JUDGEMENT = 3
# Sentences between what is told of and words that point back at it, and how long these are.
_SENTENCES_POINTED_OVER = 2
_LONGEST_POINTER = 40
# Nouns of what somebody else does about the conduct: "memastikan pelanggaran netralitas ditindak".
_NOUNS = ("pe", "ke")


class ClauseMap:
    """Answers questions about the sentences of one text.

    ``markers`` are the scan's hits of that family, ``around`` what the article has besides conduct.

    Attributes:
        facts: tells what happened from what is spoken of in general.
        bases: tells what an assertion rests on.
        consequences: tells what sanctions say of conduct.
        headline: the headline, or null.
        sanctions: spans of sanctions and of what else is told as a consequence, sorted.
        pointing, cue_words, fragments: the words by which single sentences are read.
    """

    __slots__ = (
        "_anybody",
        "_asks",
        "_continuations",
        "_introductions",
        "_laws",
        "_pledged",
        "_rule_words",
        "_text",
        "_words",
        "bases",
        "consequences",
        "cue_words",
        "facts",
        "fragments",
        "headline",
        "pointing",
        "sanctions",
    )

    def __init__(
        self,
        text: Text,
        markers: Sequence[tuple[int, int, Pattern]],
        words: ClauseWords,
        around: Surroundings,
    ) -> None:
        self._text = text
        self._words = words
        self._asks = WHETHER in text.low
        self.headline = around.headline
        self.pointing = words.pointing
        self.cue_words = words.cue_words
        self.fragments = words.fragments
        starts: dict[str, list[int]] = {
            kind: [] for kind in ("continuation", "rule", "pledge", "vow", "commitment")
        }
        consequences: list[Bounds] = []
        # By the end of words for all of a group, where they begin.
        self._anybody: dict[int, int] = {}
        heeded: list[Bounds] = []
        for start, end, pattern in markers:
            kind = pattern.entry.kind
            if kind == "consequence":
                consequences.append((start, end))
            elif kind == "heeded":
                heeded.append((start, end))
            elif kind == "generic":
                self._anybody.setdefault(end, start)
            else:
                starts[kind].append(start)
        self._continuations = frozenset(starts["continuation"])
        # In "mematuhi aturan" the aturan forbids nothing: who says so appeals.
        # "menegakkan aturan netralitas" names the conduct, and cites nothing.
        heeded = merged((*heeded, *around.done))
        self._rule_words = [start for start in starts["rule"] if not covers(heeded, start)]
        self._laws = [start for start, _ in around.laws]
        self.sanctions: Sequence[Bounds] = around.sanctions
        if consequences:
            self.sanctions = sorted([*around.sanctions, *consequences])
        self.facts = Facts(text, words.facts, around, self._anybody, self.sanctions)
        self.consequences = Consequences(
            text,
            words,
            self.facts,
            self._anybody,
            self.sanctions,
            sorted([*self._rule_words, *self._laws]),
        )
        self._introductions = list_introductions(text, words.announcing_list)
        self._pledged = pledged_sentences(
            text,
            around.pledges,
            starts["pledge"],
            self._introductions,
            self.continues,
            self._counts_on,
            words.points,
        )
        grounds = Grounds(
            self._laws,
            self._rule_words,
            starts["vow"],
            starts["commitment"],
            self.sanctions,
            self._introductions,
            self._pledged,
        )
        self.bases = Bases(text, words.bases, grounds, around)

    def continues(self, sentence: int) -> bool:
        """Whether a sentence goes on with what the one before it says ("Sekalipun …")."""
        low = self._text.low
        if sentence and low.endswith(self._words.item_ends, *self._text.sentences[sentence - 1]):
            # "… dilarang:" with each item in a line of its own, ended by a semicolon.
            return True
        start = first_word(low, *self._text.sentences[sentence])
        return start in self._continuations

    def _counts_on(self, sentence: int) -> bool:
        """Whether a sentence begins with the number of a further point: "Ketiga, …"."""
        low = self._text.low
        start = first_word(low, *self._text.sentences[sentence])
        return low.startswith(self._words.counting_on, start)

    def asked(self, bounds: Bounds) -> Bounds | None:
        """The word with which a question asks whether something is so, at its beginning or that of
        the words that it quotes.
        """
        low = self._text.low
        colon = low.find(":", *bounds)
        for start in (bounds[0], low.find('"', *bounds), colon + 1 if colon >= 0 else -1):
            while 0 <= start < bounds[1] and low[start] in "\"'( ":
                start += 1
            if start >= 0 and low.startswith(self._words.asking, start):
                return start, low.find(" ", start)
        return None

    def asked_within(
        self, start: int, first: int, cue: Cue | None, said: Assertion | None
    ) -> Cue | None:
        """The word with which a sentence tells of a question whether what begins at ``start`` is
        so, unless the ``cue`` of what is ``said`` of it stands before that word.
        """
        return asked_within(self._text, start, first, cue, said) if self._asks else None

    def introduction(self, sentence: int) -> int | None:
        """The sentence that introduces the list in which ``sentence`` is an item."""
        return self._introductions.get(sentence)

    def begins_item(self, sentence: int) -> bool:
        """Whether a sentence of a list begins one of its items."""
        text = self._text
        start = text.sentences[sentence][0]
        return start == text.paragraphs[text.paragraph_index(start)][0]

    def is_list_item(self, sentence: int) -> bool:
        """Whether the sentence is an item of a list that a sentence introduces."""
        return sentence in self._introductions

    def is_pledged(self, item: RawMatch) -> bool:
        """Whether conduct stands in the wording of a pledge."""
        return self._text.sentence_index(item.start) in self._pledged

    def ascertains(self, cue: Cue, item: RawMatch) -> bool:
        """Whether a cue that may ask for conduct says that it has been found to have happened:
        "Propam memastikan Ipda RL <conduct>".
        """
        low = self._text.low
        return (
            low[cue.start : cue.end] in self._words.ascertaining
            and not low.startswith(_NOUNS, item.start)
            and WHICH not in low[cue.end : item.start]
        )

    def is_only_about(self, punishment: Cue, cause: Cue, bounds: Bounds) -> bool:
        """Whether a sentence only tells what a punishment is about: "sanksi terkait netralitas",
        but not "dijatuhi sanksi terkait …".
        """
        low = self._text.low
        return (
            low[punishment.start : punishment.end] in self.cue_words.punishments
            and low[cause.start : cause.end] in self.cue_words.only_about
            and self._words.stage(low, bounds[0], punishment.end) != "imposed"
        )

    def is_ascertained(self, cue: Cue) -> bool:
        """Whether a cue may say that something has been found to be so: "memastikan"."""
        return self._text.low[cue.start : cue.end] in self._words.ascertaining

    def points_back(self, item: RawMatch, following: RawMatch) -> bool:
        """Whether words right before conduct point back at that of a sentence shortly before."""
        text = self._text
        sentence = text.sentence_index(following.start)
        if not 0 < sentence - text.sentence_index(item.start) <= _SENTENCES_POINTED_OVER:
            return False
        start = max(text.sentences[sentence][0], following.start - _LONGEST_POINTER)
        lead = text.low[start : following.start]
        return lead.rstrip().endswith(self._words.facts.pointed) and self.pointing.point_back(lead)

    def is_judged(self, cue: Cue, item: RawMatch) -> bool:
        """Whether with a cue somebody only says what conduct that is known is: "Bawaslu menilai
        <conduct> itu melanggar UU".
        """
        low = self._text.low
        return low[cue.start : cue.end] in self._words.weighing and low.startswith(
            self._words.facts.shown, item.end
        )

    def judges(self, cue: Cue, item: RawMatch, bounds: Bounds) -> bool:
        """Whether with a cue somebody says what the conduct of whoever does it is taken for."""
        low = self._text.low
        return (
            low[cue.start : cue.end] in self._words.judging
            and low.count(" ", item.end, cue.start) <= _WORDS_TO_JUDGEMENT
            and self.facts.group_of_whoever(item.start, bounds) is not None
        )

    def whoever(self, item: RawMatch) -> int | None:
        """Where the words for all of a group begin that stand with "yang" before conduct."""
        bounds = self._text.sentences[self._text.sentence_index(item.start)]
        return self.facts.group_of_whoever(item.start, bounds)

    def is_of_whoever(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether conduct is that of whoever does it, and the sentence says what comes of it or
        whom it speaks to: "kepada ASN yang <conduct>", "PNS yang <conduct> wajib mundur".
        """
        begin = self.facts.group_of_whoever(item.start, bounds)
        return begin is not None and (
            self.facts.speaks_in_general(begin, item, bounds)
            or has_between(self._rule_words, bounds[0], item.start)
        )

    def is_claimed(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether somebody who denies something claims to have kept to a duty instead."""
        return is_claimed(self._text, self._words.facts.narrated, item.start, bounds[0])

    def is_denied(self, negation: Cue, item: RawMatch) -> bool:
        """Whether with "tidak" somebody denies it of himself or of others, and not in a pledge."""
        sentence = self._text.sentence_index(negation.start)
        first = self._text.sentences[sentence][0]
        return sentence not in self._pledged and is_denied(
            self._text, self._words.facts.narrated, negation.start, first, item.end
        )

    def is_of_oneself(self, negation: Cue) -> bool:
        """Whether with "tidak" someone speaks of himself, and not in a pledge; or it is said of
        somebody in particular: "Camat Bojong tidak ikut kampanye".
        """
        before = self._text.low[max(0, negation.start - 20) : negation.start].split()
        return (
            bool(before)
            and (
                before[-1].strip('"(') in self._words.denying
                or self.facts.ends_title(negation.start - 1)
            )
            and self._text.sentence_index(negation.start) not in self._pledged
        )
