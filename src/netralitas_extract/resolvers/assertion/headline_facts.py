"""What a headline tells of somebody in particular: "Lima ASN Masuk Tim Kampanye"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence

from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.resolvers.assertion.fact_words import FactWords
from netralitas_extract.text import Bounds, Text

__all__ = ["HeadlineFacts"]

# Characters from conduct that a headline begins with to the comma behind it.
_LONGEST_REST = 60
# Words of another deed before it: "Baca Doa dan Berjoget di Panggung Paslon, Kepsek Dihukum".
_WORDS_BEFORE = 4
_AND = " dan "


class HeadlineFacts:
    """Tells facts from cases in general in the headline of one text.

    ``holders`` has by their beginning where titles with their region and name end; ``anybody`` by
    their end where words for all of a group begin, which ``groups`` are; ``sanctions`` are sorted.
    """

    __slots__ = ("_anybody", "_groups", "_headline", "_holders", "_sanctions", "_text", "_words")

    def __init__(
        self,
        text: Text,
        words: FactWords,
        holders: Mapping[int, int],
        anybody: Mapping[int, int],
        groups: Container[int],
        sanctions: Sequence[Bounds],
        headline: Bounds | None,
    ) -> None:
        self._text = text
        self._words = words
        self._holders = holders
        self._anybody = anybody
        self._groups = groups
        self._sanctions = sanctions
        self._headline = headline

    def told(self, item: RawMatch) -> Assertion | None:
        """What a headline says of conduct: that it happened, or of whom it is reported: "Langgar
        Netralitas, Bawaslu Panggil 5 Kades".
        """
        if self._tells(item):
            return "confirmed"
        if self._headline is None or item.start != self._headline[0]:
            return None
        start, end = item.end, self._headline[1]
        low = self._text.low
        verb = max(
            (low.find(word, start, end) + len(word) if word in low[start:end] else -1)
            for word in self._words.looking_into
        )
        comma = low.find(", ", start, end)
        counted = 0 <= comma < verb and self._counts_some(verb, end)
        return "alleged" if counted and not self._is_general(start, end) else None

    def _tells(self, item: RawMatch) -> bool:
        """Whether a headline says of somebody in particular that it happened: "Camat Bojong Ikut
        Kampanye Paslon", "Lima ASN Masuk Tim Kampanye", "Rotasi Pejabat, Bupati Bima Disorot".
        """
        if self._headline is None or not self._headline[0] <= item.start < self._headline[1]:
            return False
        low = self._text.low
        start, end = self._headline
        if low.find("?", item.end, end) >= 0:
            return False
        if item.start == start or (
            low.endswith(_AND, start, item.start)
            and low.count(" ", start, item.start) <= _WORDS_BEFORE
        ):
            return self._begins_it(item.end, end)
        clause = max(start, *(low.rfind(mark, start, item.start) + 1 for mark in ",:;"))
        while low[clause] == " ":
            clause += 1
        stop = item.start - 1
        if self._holders.get(clause) == stop:
            return True
        place = self._words.place.search(self._text.norm, clause, stop)
        if place is not None and place.start() in self._anybody:
            # "Dua Keuchik di Aceh Utara Pose Dua Jari"
            stop = place.start()
        begin = self._anybody.get(stop)
        if begin == clause and low.startswith(self._words.one, begin):
            # "Lurah Dampingi Caleg, Warganet Ribut"; what comes of it may be what would come.
            behind = bisect_left(self._sanctions, (item.end,))
            return low.find(", ", item.end, end) >= 0 and not (
                behind < len(self._sanctions) and self._sanctions[behind][0] < end
            )
        # "Lima ASN Masuk Tim Kampanye", "Bawaslu Proses 98 ASN Langgar Netralitas"
        counted = low[clause:begin].split() if begin is not None else []
        return bool(counted) and (counted[-1].isdigit() or counted[-1] in self._words.counted)

    def _begins_it(self, stop: int, end: int) -> bool:
        """Whether a headline goes on from conduct that ends at ``stop`` to those who did it:
        "Bagikan Poster Calon, Lurah di Ngada Disanksi".
        """
        low = self._text.low
        comma = low.find(", ", stop, min(end, stop + _LONGEST_REST))
        if comma < 0 or not (
            comma == stop or low.startswith(self._words.setting_in_headline, stop)
        ):
            return False
        follows = comma + len(", ")
        return (
            follows in self._holders
            or self._begins_group(follows, end)
            or self._is_met_by_some(follows, end)
        )

    def _begins_group(self, start: int, end: int) -> bool:
        """Whether a clause begins with words for people, and nothing may come of it yet."""
        low = self._text.low
        words = low[start:end].split(maxsplit=1)
        if words and (words[0].isdigit() or words[0] in self._words.counted):
            start += len(words[0]) + 1
        return start in self._groups and not self._is_general(start, end)

    def _is_met_by_some(self, start: int, end: int) -> bool:
        """Whether a clause tells how many were punished: "KASN Sanksi 27 ASN"."""
        at = bisect_left(self._sanctions, (start,))
        if at == len(self._sanctions) or self._sanctions[at][0] >= end:
            return False
        return not self._is_general(start, end) and self._counts_some(self._sanctions[at][1], end)

    def _counts_some(self, start: int, end: int) -> bool:
        """Whether words between two places are for some of a group: "27 ASN"."""
        low = self._text.low
        return any(
            self._words.begin_of_count(low, begin, start) < begin
            for stop, begin in self._anybody.items()
            if start <= begin and stop <= end
        )

    def _is_general(self, start: int, end: int) -> bool:
        low = self._text.low
        return any(word in low[start:end] for word in self._words.generally)
