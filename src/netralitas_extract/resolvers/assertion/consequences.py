"""What a sanction in a sentence says of conduct: that it is threatened, punished or looked into."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from netralitas_extract.model import Assertion, SanctionStage
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.clause_words import ClauseWords
from netralitas_extract.resolvers.assertion.facts import Facts
from netralitas_extract.resolvers.assertion.relatives import PERSON_CONCERNED
from netralitas_extract.resolvers.assertion.wordings import has_between
from netralitas_extract.text import Bounds, Text

__all__ = ["Consequences"]

_LONGEST_RELATIVE = 60
_WORDS_BEFORE_YANG = 6
_WORDS_AFTER_YANG = 3
_PASSIVE = "di"
_COORDINATING = frozenset(("atau", "dan", "dan/atau", "maupun", "serta"))
# Words between a sanction and those whom it meets: "sanksi tegas akan diberikan kepada ASN yang …".
_WORDS_TO_SANCTION = 8
# Words between a sanction and those to whom it is held out: "sanksi bagi para ASN".
_WORDS_TO_WHOM = 3
_OPENING = (": ", '"')
_NOT_YET, _OF_IT = "belum ", "nya"
_ANSWERED: dict[SanctionStage | None, Assertion] = {
    "threatened": "alleged",
    "recommended": "alleged",
    "imposed": "confirmed",
}


class Consequences:
    """Tells what the sanctions of one text make of its conduct.

    ``anybody`` has by the end of words for all of a group where they begin; ``sanctions`` are
    sorted spans, ``ruling`` the sorted starts of words for rules and of citations.
    """

    __slots__ = ("_anybody", "_facts", "_ruling", "_sanctions", "_text", "_words")

    def __init__(
        self,
        text: Text,
        words: ClauseWords,
        facts: Facts,
        anybody: Mapping[int, int],
        sanctions: Sequence[Bounds],
        ruling: Sequence[int],
    ) -> None:
        self._text = text
        self._words = words
        self._facts = facts
        self._anybody = anybody
        self._sanctions = sanctions
        self._ruling = ruling

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
                    self._facts.begins_for_all(item, bounds)
                    and self._words.stage(low, item.end, behind[1]) == "threatened"
                )
            ):
                return "conditional"
            return self._awaits(item, bounds)
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
            self._is_of_one(" ".join(whom[::-1])) or self._facts.is_of_place(item, bounds)
        ):
            # For "ASN yang …" it is recommended in general, for "kepala dinas yang …" once.
            return _ANSWERED[stage]
        if stage in (None, "recommended") and low.startswith(self._words.active, start):
            return _ANSWERED[stage or "imposed"]
        return _ANSWERED.get(stage) if self._counts(whom) else "conditional"

    def _awaits(self, item: RawMatch, bounds: Bounds) -> Assertion | None:
        """What a sanction says that is held out to all of a group: "Bupati ancam sanksi ASN
        <conduct>".
        """
        begin = self._anybody.get(item.start - 1)
        before = bisect_left(self._sanctions, (item.start,)) - 1
        if begin is None or before < 0 or self._sanctions[before][0] < bounds[0]:
            return None
        low = self._text.low
        near = low.count(" ", self._sanctions[before][1], begin) <= _WORDS_TO_WHOM
        if near and low.startswith(self._words.facts.one, begin):
            # "Bupati copot camat <conduct>"
            start = self._sanctions[before][0]
            return "confirmed" if low.startswith(self._words.active, start) else None
        threat = not self._words.announcing.isdisjoint(low[bounds[0] : begin].split())
        return "conditional" if near and threat and not self.follows_count(begin) else None

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

    def is_punished(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether those of whom conduct is said have been punished: "… telah disanksi", or are
        pointed back at: "lurah yang terbukti <conduct> itu".
        """
        low = self._text.low
        after = bisect_left(self._sanctions, (item.end,))
        met = after < len(self._sanctions) and self._sanctions[after][0] < bounds[1]
        if low.startswith(self._words.facts.shown, item.end):
            # "… yang nekat melanggar aturan itu bakal dijatuhi sanksi": it is the rule's "itu".
            return not (
                met and self._words.stage(low, item.end, self._sanctions[after][1]) == "threatened"
            )
        if not met:
            return False
        between = low[item.end : self._sanctions[after][0]].split()
        return not self._words.happened.isdisjoint(between[-_WORDS_TO_WHOM:])

    def is_threat(self, item: RawMatch, cue: Cue, bounds: Bounds) -> bool:
        """Whether a sentence begins with a cue and ends in a sanction that nobody has met with yet:
        "Ketahuan … saya copot", but not "Terbukti …, camat itu dicopot".
        """
        low = self._text.low
        if low.endswith(" yang", bounds[0], cue.start - 1):
            # "Honorer yang kepergok … langsung dipecat", but not "dua honorer yang kepergok …"
            group = self._facts.group_of_whoever(cue.start, bounds)
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

    def follows_count(self, start: int) -> bool:
        """Whether what begins at ``start`` is said of some of a group: "tiga ASN yang …"."""
        before = self._text.low[max(0, start - 20) : start].split()
        return bool(before) and self._counts(before[-1:])

    def _is_of_anybody(self, item: RawMatch, sanction: Bounds) -> bool:
        """Whether conduct is that of whoever does it: "ASN tidak netral akan disanksi"."""
        low = self._text.low
        begin = self._anybody.get(item.start - 1)
        if begin is None or low.count(" ", item.end, sanction[0]) > _WORDS_TO_SANCTION // 2:
            return False
        if self.follows_count(begin):
            return False
        # "ASN Ikut Kampanye, Ini Sanksinya", "ASN Tak Netral Saya Copot", "…, Sanksi Menanti"
        return (
            low.endswith(_OF_IT, *sanction)
            or has_between(
                self._ruling, sanction[1], self._text.sentences[self._text.sentence_index(begin)][1]
            )
            or low.endswith(self._words.threatening, item.end, sanction[0])
            or self._words.stage(low, item.end, sanction[1]) == "threatened"
            or self._words.threat(low, *sanction) == "threatened"
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
            and not self._facts.is_of_somebody(item)
            and not low.startswith(self._words.facts.pointed_at, item.end)
        )

    def _is_ruled_before(self, item: RawMatch) -> bool:
        """Whether a rule is named before conduct: "Dalam SKB, <conduct> diganjar sanksi moral"."""
        start = self._text.sentences[self._text.sentence_index(item.start)][0]
        return has_between(self._ruling, start, item.start)


def _words(low: str, start: int, end: int) -> list[str]:
    """The words between two places; in "yang bersangkutan" no "yang" begins a clause."""
    return low[start:end].replace(PERSON_CONCERNED, "").split()
