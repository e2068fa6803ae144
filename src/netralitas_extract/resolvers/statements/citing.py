"""Which statements the elections and laws belong to that an article names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from netralitas_extract.model import Act
from netralitas_extract.resolvers.actors.speakers import EVERYBODY
from netralitas_extract.resolvers.statements.drafts import Draft, Drafts
from netralitas_extract.resolvers.statements.plain_talk import PlainTalk
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.text import covering, covers, start_of

__all__ = ["Citing"]

# How many paragraphs away a law may still belong to a statement, and an election between two
# paragraphs of one speaker.
_NEAR = 2
_BETWEEN = 3
# The same in the lead, with the lines of a byline between.
_LEAD = 8
_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))


class Citing:
    """Gives the elections and laws of one article to its statements."""

    def __init__(self, sources: Sources, drafts: Drafts, talk: PlainTalk) -> None:
        self._text, self._words, self._evidence, self._narration, self._addressees = sources
        self._drafts = drafts
        self._talk = talk

    def take_elections(self, conducting: Mapping[int, Sequence[Draft]]) -> None:
        """Gives elections to the statements of their sentences, else to those of the same speaker
        near by; what a speaker says of an election alone is a statement of its own.

        ``conducting`` are by election the statements of the conduct whose words name it.
        """
        for index, (start, end) in enumerate(self._evidence.elections):
            here = conducting.get(index)
            ahead = self._going_on(start)
            if not here and (not ahead or self._drafts.at(self._text.sentence_index(start))):
                here = self._of_election(start, end)
            for found in (*(here or ()), *ahead):
                # Two deeds of one statement may name the election.
                if found.elections[-1:] != [index]:
                    found.elections.append(index)

    def take_laws(self) -> None:
        """Gives laws to the statements of their sentences, else to those of the same speaker."""
        for index, (start, end) in enumerate(self._evidence.laws):
            for found in self._beside(start, end):
                found.laws.append(index)

    def _of_election(self, start: int, end: int) -> Sequence[Draft]:
        text = self._text
        narration = self._narration
        if (
            text.norm[end : end + 1] == "\n"
            and text.paragraphs[text.paragraph_index(start)][0] == start
        ):
            # The name of a section.
            return ()
        sentence = text.sentence_index(start)
        here: Sequence[Draft] = self._drafts.at(sentence)
        if here or sentence in narration.explained or sentence in narration.own:
            return self._of_clause(here, sentence, start)
        speaker = narration.speakers[sentence]
        if (speaker is None or speaker.attribution == "carried") and self._is_scheduled(sentence):
            return ()
        person = narration.teller(sentence, "appeal")
        if speaker is None or sentence < narration.lead:
            return _asked(
                self._drafts.within(start, person)
                or self._drafts.before(start, person, _LEAD)
                or self._drafts.behind(start, person, _LEAD)
            )
        here = _asked(self._drafts.of_quotation(start))
        quotation = None if here else covering(text.quotations, start)
        if quotation is not None and person is not None:
            pleaded = self._talk.pleaded(quotation[0], person)
            if pleaded is not None:
                return [pleaded]
        near = _BETWEEN if sentence in narration.between else 0
        here = here or _asked(self._drafts.before(start, person, 0))
        if not here and near and set(self._addressees.of_sentence(start)) - {EVERYBODY}:
            # "ASN tetap harus memegang kode etik selama Pemilu.": it goes with what is asked next.
            ahead = self._drafts.behind(start, person, 0)
            here = [found for found in ahead if found.act == "appeal"]
        here = here or self._drafts.before(start, person, near)
        if here:
            return here
        if speaker.attribution == "carried":
            return self._drafts.behind(start, person, 0)
        leads = text.low[end : text.sentences[sentence][1]].rstrip().endswith(":")
        if leads or not covers(text.quotations, start):
            here = self._drafts.behind(start, person, 1)
            if here and (leads or self._is_quoted_next(sentence)):
                return here
            begin, end = text.sentences[sentence]
            if any(found.act == "report" for found in here) and any(
                text.low.find(words, begin, end) >= 0 for words in self._words.counted
            ):
                # "Beberapa laporan sudah masuk jelang pilkada": it is reported what of.
                return [found for found in here if found.act == "report"]
        if self._words.plain.forbids(text.low, *text.sentences[sentence]):
            # "Tidak boleh ada kegaduhan selama Pemilu": it goes with what is asked.
            here = _asked(self._drafts.before(start, person, _LEAD))
            if any(found.act in _DEMANDS for found in here):
                return [found for found in here if found.act in _DEMANDS]
        if self._cites(sentence) or self._points_back(sentence):
            # "Hal itu sesuai SKB tentang netralitas dalam Pilkada": the law of what was said.
            here = self._drafts.before(start, person, _NEAR)
            if here:
                return here
        plea = self._talk.plea(sentence)
        if plea is not None:
            return [plea]
        demands = self._words.plain.demands(text.low, *text.sentences[sentence])
        new = self._drafts.put(start, end, "appeal" if demands else "explanation", person)
        return [new] if new is not None else []

    def _is_scheduled(self, sentence: int) -> bool:
        """Whether a sentence outside direct speech tells when an election is held: "Pilkada akan
        digelar di empat kabupaten."
        """
        begin, end = self._text.sentences[sentence]
        return not covers(self._text.quotations, begin + 1) and any(
            self._text.low.find(words, begin, end) >= 0 for words in self._words.scheduled
        )

    def _cites(self, sentence: int) -> bool:
        """Whether a law is cited in a sentence."""
        laws = self._evidence.laws
        begin, end = self._text.sentences[sentence]
        return bisect_left(laws, (begin,)) < bisect_left(laws, (end,))

    def _points_back(self, sentence: int) -> bool:
        """Whether a sentence speaks of a demand made before: "Larangan itu juga berlaku …"."""
        begin, end = self._text.sentences[sentence]
        low = self._text.low
        return any(low.find(words, begin, end) >= 0 for words in self._words.demand_named) and any(
            low.find(words, begin, end) >= 0 for words in self._words.pointing
        )

    def _going_on(self, start: int) -> Sequence[Draft]:
        """The statements of a fragment behind the sentence of an offset, which goes on with it:
        "Bupati mewanti-wanti ASN jelang pilkada. Agar menjaga netralitas."
        """
        text = self._text
        behind = text.sentence_index(start) + 1
        if behind < len(text.sentences):
            begin = text.sentences[behind][0]
            if (
                text.low.startswith(self._words.going_on, begin)
                and text.low.find("\n", start, begin) < 0
            ):
                return self._drafts.at(behind)
        return ()

    def _of_clause(self, here: Sequence[Draft], sentence: int, start: int) -> Sequence[Draft]:
        """Those of a sentence's statements that an election stands with, where it demands something
        and tells of something else: one in its midst stands with those before it.

        "Ia meminta ASN netral, sebab menjelang Pilkada 2024 ada potensi pelanggaran."
        """
        demands = sum(found.act in _DEMANDS for found in here)
        if not demands or demands == len(here):
            return here
        begin, end = self._text.sentences[sentence]
        conduct = self._evidence.conduct
        first, last = (bisect_left(conduct, place, key=start_of) for place in (begin, end))
        before: list[Draft] = []
        behind: list[Draft] = []
        for at in range(first, last):
            side = before if conduct[at].start < start else behind
            side += [found for found in here if at in found.conduct and found not in side]
        return before if before and behind else here

    def _is_quoted_next(self, sentence: int) -> bool:
        """Whether direct speech follows a sentence."""
        text = self._text
        if sentence + 1 >= len(text.sentences):
            return False
        return covers(text.quotations, text.sentences[sentence + 1][0] + 1)

    def _beside(self, start: int, end: int) -> Sequence[Draft]:
        """The statements that a law belongs to: those of its sentence, else those of the same
        speaker before it, or behind it: "Dasarnya Pasal 71 UU …".
        """
        text = self._text
        sentence = text.sentence_index(start)
        here = self._drafts.at(sentence)
        if here or sentence in self._narration.explained or sentence in self._narration.own:
            return here
        person = self._narration.teller(sentence, "appeal")
        behind = text.low[end : text.sentences[sentence][1]].rstrip()
        if not behind or behind[-1] == ":":
            # A heading, or words that lead up to a list.
            here = self._drafts.behind(start, person, _NEAR)
        elif covers(text.quotations, start) or not text.low.startswith(
            self._words.of_before, text.sentences[sentence][0]
        ):
            here = self._drafts.within(start, person)
        here = here or self._drafts.before(start, person, _NEAR, whole=True)
        return here or self._drafts.behind(start, person, 1)


def _asked(found: Sequence[Draft]) -> Sequence[Draft]:
    """The appeal among several demands: what is asked is the end, what is forbidden the way."""
    appeals = [each for each in found if each.act == "appeal"]
    return appeals if appeals and all(each.act in _DEMANDS for each in found) else found
