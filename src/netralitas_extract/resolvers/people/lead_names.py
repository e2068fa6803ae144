"""Names that lead up to quotations whose own words name no speaker."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName, RawQuote, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.people.runs import NAME_IN_RUN
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text, covers
from netralitas_extract.text_words import capitalised_words

__all__ = ["LeadNameReader"]

_MOST_LEADING = 12
_LEAST_LEAD = 10
_MOST_PARAGRAPHS = 3
_LONGEST_CALLING = 60


class LeadNameReader:
    """Finds the people whom the sentences before quotations tell of, with one lexicon."""

    __slots__ = ("_names", "_works")

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self._names = names
        self._works = tuple(f"{word} " for word in lexicon.words["titled_work"])

    def read(
        self,
        text: Text,
        quotes: Sequence[RawQuote],
        names: Sequence[tuple[RawName, str]],
        seats: Sequence[Seat],
        regions: Sequence[RawRegion],
    ) -> list[tuple[RawName, str]]:
        """Names that lead up to quotations whose own words name no speaker.

        Only where the paragraph has no title and no name that is known already: 'Pelatih Bima
        Saputra memilih berkepala dingin. "…," ujarnya.'
        """
        known = sorted([*(name.start for name, _ in names), *(s.title.start for s in seats)])
        places = [(region.start, region.end) for region in regions]
        found: list[tuple[RawName, str]] = []
        for quote in quotes:
            if quote.before is not None or (quote.behind is not None and not quote.behind.pronoun):
                continue
            paragraph = text.paragraphs[text.paragraph_index(quote.start)][0]
            rule = "name.of_subject"
            if quote.start - paragraph < _LEAST_LEAD:
                if quote.behind is None or (known and known[0] < quote.start):
                    continue
                # Nobody is known whom "ujarnya" could mean: "Pengamat politik, Budi, pesimis".
                name, rule = self._introduced(text, paragraph, places), NAME_IN_RUN
            else:
                at = bisect_left(known, paragraph)
                if at < len(known) and known[at] < quote.start:
                    continue
                name = self._lead_name(text, paragraph, quote.start, places)
            if name is not None:
                insort(known, name.start)
                found.append((name, rule))
        return found

    def _introduced(self, text: Text, end: int, places: Sequence[Bounds]) -> RawName | None:
        """The full name of somebody whose calling is told in a paragraph before an offset."""
        norm = text.norm
        last = text.paragraph_index(end) - 1
        for index in range(last, max(last - _MOST_PARAGRAPHS, -1), -1):
            start, stop = text.paragraphs[index]
            if norm[start:stop].rstrip()[-1:] != ".":
                # A headline
                continue
            passed = start
            for at in capitalised_words(norm, start, stop):
                if at < passed or covers(places, at):
                    continue
                name = self._names.read(norm, at)
                if name is None or len(name.tokens) == 1:
                    continue
                passed = name.stop
                sentence = text.sentences[text.sentence_index(at)][0]
                if self._tells_calling(norm[max(sentence, at - _LONGEST_CALLING) : at]):
                    return name
        return None

    def _tells_calling(self, lead: str) -> bool:
        """Whether the words before a name tell what its bearer is: "Pengamat Politik Untan, "."""
        for word in reversed(lead.rstrip(", ").split()):
            if self._names.words.may_follow(word):
                return True
            if not word[0].isupper() or word[-1] in ",.":
                return False
        return False

    def _lead_name(
        self, text: Text, start: int, end: int, places: Sequence[Bounds]
    ) -> RawName | None:
        """The first name of the last sentence between two offsets that has one."""
        norm = text.norm
        last = text.sentence_index(max(start, end - 2))
        first = max(text.sentence_index(start), last - _MOST_LEADING + 1)
        for index in range(last, first - 1, -1):
            begin, stop = text.sentences[index]
            passed = begin
            for at in capitalised_words(norm, max(begin, start), min(stop, end)):
                if at < passed or covers(places, at):
                    continue
                name = self._names.read(norm, at)
                if name is not None and norm[start:at].endswith(self._works):
                    passed = name.stop
                    continue
                if name is None or (at == begin and self._names.words.is_common(name.tokens[0])):
                    continue
                if len(name.tokens) > 1 or name.begin < name.start:
                    return name
                if norm[at - 2 : at] == ", " and norm[name.stop : name.stop + 1] == ",":
                    # "Warga Desa Kapar, Tukiyem, …"
                    return name
        return None
