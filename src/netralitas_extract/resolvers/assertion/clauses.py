"""What else a sentence holds that bears on the conduct in it: citations, pledges, lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from netralitas_extract.model import Assertion, SanctionStage
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.bases import Bases
from netralitas_extract.resolvers.assertion.clause_words import ClauseWords
from netralitas_extract.resolvers.assertion.enumerations import list_introductions
from netralitas_extract.resolvers.assertion.facts import Facts
from netralitas_extract.resolvers.assertion.relatives import PERSON_CONCERNED
from netralitas_extract.resolvers.assertion.wordings import has_between, pledged_sentences
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text, covers, merged

__all__ = ["ClauseMap"]

_LONGEST_RELATIVE = 60
_WORDS_BEFORE_YANG = 6
_WORDS_AFTER_YANG = 3
_PASSIVE = "di"
_COORDINATING = frozenset(("atau", "dan", "dan/atau", "maupun", "serta"))
# Words between a sanction and those whom it meets: "sanksi tegas akan diberikan kepada ASN yang …".
_WORDS_TO_SANCTION = 8
# Words between conduct and what it is taken for: "berpose dengan jari saja sudah dianggap memihak".
_WORDS_TO_JUDGEMENT = 3
# Sentences between what is told of and words that point back at it, and how long these are.
_SENTENCES_POINTED_OVER = 2
_LONGEST_POINTER = 40
_OPENING = (": ", '"')
_NOT_YET, _OF_IT = "belum ", "nya"
# Nouns of what somebody else does about the conduct: "memastikan pelanggaran netralitas ditindak".
_NOUNS = ("pe", "ke")
_ANSWERED: dict[SanctionStage | None, Assertion] = {
    "threatened": "alleged",
    "recommended": "alleged",
    "imposed": "confirmed",
}


class ClauseMap:
    """Answers questions about the sentences of one text.

    ``markers`` are the scan's hits of that family; ``laws``, ``sanctions`` and ``pledges`` are
    spans in the folded text, sorted. ``headline`` is the headline's span, ``holders`` those of
    titles with their region and name, ``named`` those of people's names, ``voiced`` the sentences
    that give somebody's words; ``facts`` tells what happened from what is spoken of in general,
    ``bases`` what an assertion rests on.
    """

    __slots__ = (
        "_anybody",
        "_continuations",
        "_introductions",
        "_laws",
        "_pledged",
        "_rule_words",
        "_sanctions",
        "_text",
        "_words",
        "bases",
        "cue_words",
        "facts",
        "fragments",
        "pointing",
    )

    def __init__(
        self,
        text: Text,
        markers: Sequence[Hit],
        laws: Sequence[Bounds],
        sanctions: Sequence[Bounds],
        pledges: Sequence[Bounds],
        words: ClauseWords,
        headline: Bounds | None = None,
        holders: Sequence[Bounds] = (),
        named: Sequence[Bounds] = (),
        voiced: Container[int] = (),
        done: Sequence[Bounds] = (),
    ) -> None:
        self._text = text
        self._words = words
        self.pointing = words.pointing
        self.cue_words = words.cue_words
        self.fragments = words.fragments
        starts: dict[str, list[int]] = {"continuation": [], "rule": [], "pledge": [], "vow": []}
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
        heeded = merged((*heeded, *done))
        self._rule_words = [start for start in starts["rule"] if not covers(heeded, start)]
        self._laws = [start for start, _ in laws]
        self._sanctions = sorted([*sanctions, *consequences]) if consequences else sanctions
        self.facts = Facts(
            text, words.facts, holders, named, self._anybody, self._sanctions, headline, voiced
        )
        self._introductions = list_introductions(text)
        self._pledged = pledged_sentences(
            text, pledges, starts["pledge"], self._introductions, self.continues, self._counts_on
        )
        self.bases = Bases(
            text,
            words.bases,
            self._laws,
            self._rule_words,
            starts["vow"],
            self._sanctions,
            self._introductions,
            self._pledged,
            headline,
            voiced,
        )

    def continues(self, sentence: int) -> bool:
        """Whether a sentence goes on with what the one before it says ("Sekalipun …")."""
        low = self._text.low
        start = self._text.sentences[sentence][0]
        if sentence and low.endswith(self._words.item_ends, *self._text.sentences[sentence - 1]):
            # "… dilarang:" with each item in a line of its own, ended by a semicolon.
            return True
        while low[start] in "\"'(":
            start += 1
        return start in self._continuations

    def _counts_on(self, sentence: int) -> bool:
        """Whether a sentence begins with the number of a further point: "Ketiga, …"."""
        low = self._text.low
        start = self._text.sentences[sentence][0]
        while low[start] in "\"'(":
            start += 1
        return low.startswith(self._words.counting_on, start)

    def asked(self, bounds: Bounds) -> Bounds | None:
        """The word with which a question asks whether something is so, at its beginning or that of
        the words that it quotes.
        """
        low = self._text.low
        for start in (bounds[0], low.find('"', *bounds), low.find(": ", *bounds) + 1):
            while 0 <= start < bounds[1] and low[start] in "\"'( ":
                start += 1
            if start >= 0 and low.startswith(self._words.asking, start):
                return start, low.find(" ", start)
        return None

    def introduction(self, sentence: int) -> int | None:
        """The sentence that introduces the list in which ``sentence`` is an item."""
        return self._introductions.get(sentence)

    def is_list_item(self, sentence: int) -> bool:
        """Whether the sentence is an item of a list that a sentence introduces."""
        return sentence in self._introductions

    def sanctioned(self, item: RawMatch, bounds: Bounds) -> Assertion | None:
        """What a sanction in the sentence says of the conduct of those whom it meets: "ASN yang
        <conduct> akan disanksi", "pemecatan menanti ASN yang <conduct>".
        """
        if not self._sanctions:
            return None
        low = self._text.low
        after = bisect_left(self._sanctions, (item.end,))
        behind = self._sanctions[after] if after < len(self._sanctions) else None
        if behind is not None and behind[0] >= bounds[1]:
            behind = None
        lead = _words(low, max(bounds[0], item.start - _LONGEST_RELATIVE), item.start)
        if lead and lead[-1] in _COORDINATING and "yang" not in lead:
            # "Camat yang <conduct> atau <conduct> harus siap …"
            lead = _words(low, bounds[0], item.start)
            lead = lead[: len(lead) - lead[::-1].index("yang")] if "yang" in lead else lead
        if "yang" not in lead[-_WORDS_AFTER_YANG - 1 :]:
            if behind is not None and (
                self._is_of_anybody(item, behind)
                or self._threatened(item, behind)
                or (
                    self.facts.begins_for_all(item, bounds)
                    and self._words.stage(low, item.end, behind[1]) == "threatened"
                )
            ):
                return "conditional"
            return None
        whom: list[str] = []
        for word in reversed(lead[: len(lead) - 1 - lead[::-1].index("yang")]):
            if word[-1] in ",;:" or len(whom) == _WORDS_BEFORE_YANG:
                break
            whom.append(word)
        before = bisect_left(self._sanctions, (item.start,)) - 1
        if behind is not None and before >= 0 and self._sanctions[before][0] >= bounds[0]:
            # "Belum Beri Sanksi ke ASN yang <conduct>, Wali Kota Ditegur": the other is his.
            behind = None if low.find(", ", item.end, behind[0]) >= 0 else behind
        if behind is not None:
            if low.startswith(self._words.facts.shown, item.end):
                # "Camat yang <conduct> itu kini distafkan"
                stage = self._words.stage(low, item.end, behind[0])
                return _ANSWERED.get(stage or "imposed")
            if not self._counts(whom):
                return "conditional"
            return _ANSWERED.get(self._words.stage(low, item.end, behind[0]))
        if before < 0 or self._sanctions[before][0] < bounds[0]:
            return None
        start, end = self._sanctions[before]
        between = low[end : item.start]
        yet = low.rfind(_NOT_YET, bounds[0], start)
        if yet >= 0 and low.count(" ", yet, start) <= _WORDS_TO_SANCTION:
            # "Bupati belum menjatuhkan sanksi kepada ASN yang <conduct>" is said of some who did.
            return "confirmed"
        if between.count(" ") > _WORDS_TO_SANCTION or any(mark in between for mark in ',;:"'):
            return None
        stage = self._words.stage(low, bounds[0], item.start)
        if stage in ("recommended", "imposed") and (
            self._is_of_one(" ".join(whom[::-1])) or self.facts.is_of_place(item, bounds)
        ):
            # For "ASN yang …" it is recommended in general, for "kepala dinas yang …" once.
            return _ANSWERED[stage]
        if stage in (None, "recommended") and low.startswith(self._words.active, start):
            return _ANSWERED[stage or "imposed"]
        return _ANSWERED.get(stage) if self._counts(whom) else "conditional"

    def _counts(self, words: Sequence[str]) -> bool:
        """Whether one of the words tells how many they are: "tiga ASN", "15 kades"."""
        return any(word in self._words.counted or word.isdigit() for word in words)

    def _is_of_one(self, whom: str) -> bool:
        """Whether words before "yang" may be for one person: "kepala bappeda", "lurah"."""
        return whom.endswith(self._words.facts.one) or whom.rpartition(" ")[0].endswith("kepala")

    def is_punishable(self, item: RawMatch) -> bool:
        """Whether a sanction threatens a breach that words point at: "Pelanggaran itu akan …"."""
        if not self._text.low.startswith(self._words.facts.breaches, item.start):
            return False
        low, after = self._text.low, bisect_left(self._sanctions, (item.end,))
        return (
            after < len(self._sanctions)
            and low.count(" ", item.end, self._sanctions[after][0]) <= _WORDS_TO_SANCTION // 2
            and self._words.stage(low, item.end, self._sanctions[after][1]) == "threatened"
        )

    def is_pledged(self, item: RawMatch) -> bool:
        """Whether conduct stands in the wording of a pledge."""
        return self._text.sentence_index(item.start) in self._pledged

    def is_punished(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether those of whom conduct is said have been punished: "… telah disanksi", or are
        pointed back at: "lurah yang terbukti <conduct> itu".
        """
        if self._text.low.startswith(self._words.facts.shown, item.end):
            return True
        after = bisect_left(self._sanctions, (item.end,))
        if after >= len(self._sanctions) or self._sanctions[after][0] >= bounds[1]:
            return False
        between = self._text.low[item.end : self._sanctions[after][0]].split()
        return not self._words.happened.isdisjoint(between[-_WORDS_TO_JUDGEMENT:])

    def is_threat(self, item: RawMatch, cue: Cue, bounds: Bounds) -> bool:
        """Whether a sentence begins with a cue and ends in a sanction that nobody has met with yet:
        "Ketahuan … saya copot", but not "Terbukti …, camat itu dicopot".
        """
        low = self._text.low
        if low.endswith(" yang", bounds[0], cue.start - 1):
            # "Honorer yang kepergok … langsung dipecat", but not "dua honorer yang kepergok …"
            group = self.facts.group_of_whoever(cue.start, bounds)
            if group is None or self.is_punished(item, bounds):
                return False
        elif cue.start > bounds[0] + 1 and not low.endswith(_OPENING, bounds[0], cue.start):
            return False
        after = bisect_left(self._sanctions, (item.end,))
        if after >= len(self._sanctions) or self._sanctions[after][0] >= bounds[1]:
            return False
        # "Ketahuan Jadi Tim Sukses, PNS di Sikka Dinonaktifkan" and "… Kena Sanksi" have had their
        # end.
        start, end = self._sanctions[after]
        stage = self._words.stage(low, item.end, start)
        if stage == "imposed" or low.endswith(" yang", bounds[0], cue.start - 1):
            return stage != "imposed"
        if self._words.facts.somewhere.match(self._text.norm, item.end, start) is not None:
            # "Ketahuan Bagi Stiker, PPPK di Sigi Terancam Dipecat" is told of one.
            return False
        return not (
            low.startswith(_PASSIVE, start)
            and self._words.stage(low, item.end, end) != "threatened"
        )

    def ascertains(self, cue: Cue, item: RawMatch) -> bool:
        """Whether a cue that may ask for conduct says that it has been found to have happened:
        "Propam memastikan Ipda RL <conduct>".
        """
        low = self._text.low
        return (
            low[cue.start : cue.end] in self._words.ascertaining
            and not low.startswith(_NOUNS, item.start)
            and " yang " not in low[cue.end : item.start]
        )

    def points_back(self, item: RawMatch, following: RawMatch) -> bool:
        """Whether words right before conduct point back at that of a sentence shortly before."""
        text = self._text
        sentence = text.sentence_index(following.start)
        if not 0 < sentence - text.sentence_index(item.start) <= _SENTENCES_POINTED_OVER:
            return False
        start = max(text.sentences[sentence][0], following.start - _LONGEST_POINTER)
        lead = text.low[start : following.start]
        return lead.rstrip().endswith(self._words.facts.pointed) and self.pointing.point_back(lead)

    def judges(self, cue: Cue, item: RawMatch, bounds: Bounds) -> bool:
        """Whether with a cue somebody says what the conduct of whoever does it is taken for."""
        low = self._text.low
        return (
            low[cue.start : cue.end] in self._words.judging
            and low.count(" ", item.end, cue.start) <= _WORDS_TO_JUDGEMENT
            and self.facts.group_of_whoever(item.start, bounds) is not None
        )

    def is_of_whoever(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether conduct is that of whoever does it, and the sentence says what comes of it or
        whom it speaks to: "kepada ASN yang <conduct>", "PNS yang <conduct> wajib mundur".
        """
        begin = self.facts.group_of_whoever(item.start, bounds)
        return begin is not None and (
            self.facts.speaks_in_general(begin, item, bounds)
            or has_between(self._rule_words, bounds[0], item.start)
        )

    def follows_count(self, start: int) -> bool:
        """Whether what begins at ``start`` is said of some of a group: "tiga ASN yang …"."""
        before = self._text.low[max(0, start - 20) : start].split()
        return bool(before) and self._counts(before[-1:])

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

    def _is_of_anybody(self, item: RawMatch, sanction: Bounds) -> bool:
        """Whether conduct is that of whoever does it: "ASN tidak netral akan disanksi"."""
        low = self._text.low
        begin = self._anybody.get(item.start - 1)
        if begin is None or low.count(" ", item.end, sanction[0]) > _WORDS_TO_SANCTION // 2:
            return False
        if self.follows_count(begin):
            return False
        # "ASN Ikut Kampanye, Ini Sanksinya", "ASN Tak Netral Saya Copot"
        return (
            low.endswith(_OF_IT, *sanction)
            or low.endswith(self._words.threatening, item.end, sanction[0])
            or self._words.stage(low, item.end, sanction[1]) == "threatened"
        )

    def _threatened(self, item: RawMatch, sanction: Bounds) -> bool:
        """Whether a sanction threatens the conduct itself: "politik uang dapat dipidana"."""
        low = self._text.low
        between = low[item.end : sanction[0]]
        return (
            between.count(" ") <= _WORDS_TO_SANCTION
            and not any(mark in between for mark in ',;:".')
            and (
                self._words.stage(low, item.end, sanction[1]) == "threatened"
                or self._is_ruled_before(item)
            )
            and not self.facts.is_of_somebody(item)
            and not low.startswith(self._words.facts.pointed_at, item.end)
        )

    def _is_ruled_before(self, item: RawMatch) -> bool:
        """Whether a rule is named before conduct: "Dalam SKB, <conduct> diganjar sanksi moral"."""
        start = self._text.sentences[self._text.sentence_index(item.start)][0]
        return has_between(self._rule_words, start, item.start) or has_between(
            self._laws, start, item.start
        )


def _words(low: str, start: int, end: int) -> list[str]:
    """The words between two places; in "yang bersangkutan" no "yang" begins a clause."""
    return low[start:end].replace(PERSON_CONCERNED, "").split()
