"""Statements in the making: what belongs to which speaker and act, and what lies near what."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from netralitas_extract.model import Act, ActorGroup
from netralitas_extract.resolvers.statements.narration import Narration
from netralitas_extract.text import Text, covering

__all__ = ["Draft", "Drafts"]


class Draft:
    """What one person does in one kind of act; the lists are indexes as in the result.

    Attributes:
        person: who speaks, null for those who pledge together.
        explicit: whether words beside any of it say who speaks.
        first, last: where its evidence begins and ends in the folded text.
    """

    __slots__ = (
        "act",
        "audience",
        "conduct",
        "elections",
        "explicit",
        "first",
        "last",
        "laws",
        "person",
        "pledges",
        "quotes",
        "sanctions",
    )

    def __init__(self, person: str | None, act: Act) -> None:
        self.person = person
        self.act = act
        self.conduct: list[int] = []
        self.quotes: list[int] = []
        self.laws: list[int] = []
        self.elections: list[int] = []
        self.sanctions: list[int] = []
        self.pledges: list[int] = []
        self.audience: list[ActorGroup] = []
        self.explicit = False
        self.first = -1
        self.last = -1

    def extend(self, start: int, end: int) -> None:
        """Takes in evidence between two offsets."""
        if self.first < 0 or start < self.first:
            self.first = start
        if end > self.last:
            self.last = end


class Drafts:
    """All drafts of one article, by speaker and act and by the sentences of their evidence."""

    def __init__(self, text: Text, narration: Narration) -> None:
        self._text = text
        self._narration = narration
        self._drafts: dict[tuple[str | None, Act], Draft] = {}
        self._at: dict[int, list[Draft]] = {}
        self._sentences: dict[str | None, list[int]] = {}

    def all(self) -> list[Draft]:
        """All drafts, in the order in which they were begun."""
        return list(self._drafts.values())

    def get(self, person: str | None, act: Act) -> Draft | None:
        """The draft of a speaker and act, if there is one."""
        return self._drafts.get((person, act))

    def put(
        self, start: int, end: int, act: Act, person: str | None = None, *, joint: bool = False
    ) -> Draft | None:
        """The statement of evidence; null where the reporter tells of it himself."""
        return self.put_at(self._text.sentence_index(start), start, end, act, person, joint=joint)

    def put_at(
        self,
        sentence: int,
        start: int,
        end: int,
        act: Act,
        person: str | None = None,
        *,
        joint: bool = False,
    ) -> Draft | None:
        """The same where the sentence of the evidence is known."""
        narration = self._narration
        if not joint:
            told = act in ("report", "sanction", "denial")
            if sentence in narration.explained or (told and sentence in narration.own):
                return None
            person = person or narration.teller(sentence, act)
        found = self._drafts.get((person, act))
        if found is None:
            found = self._drafts[person, act] = Draft(person, act)
        found.extend(start, end)
        here = self._at.setdefault(sentence, [])
        if found not in here:
            here.append(found)
            sentences = self._sentences.setdefault(person, [])
            if not sentences or sentences[-1] < sentence:
                sentences.append(sentence)
            elif sentence not in sentences:
                insort(sentences, sentence)
        if (narration.paragraphs[sentence], person) in narration.attributed:
            found.explicit = True
        return found

    def note(self, start: int, end: int, act: Act) -> Draft:
        """The statement of several, with evidence in words of somebody else's sentence."""
        found = self._drafts.get((None, act))
        if found is None:
            found = self._drafts[None, act] = Draft(None, act)
        found.extend(start, end)
        return found

    def at(self, sentence: int) -> Sequence[Draft]:
        """The drafts with evidence in a sentence."""
        return self._at.get(sentence, ())

    def between(self, start: int, end: int) -> list[Draft]:
        """The drafts with evidence in the sentences that two offsets touch."""
        text = self._text
        first, last = text.sentence_index(start), text.sentence_index(end - 1)
        found: list[Draft] = []
        for sentence in range(first, last + 1):
            for draft in self._at.get(sentence, ()):
                if draft not in found:
                    found.append(draft)
        return found

    def of_quotation(self, offset: int) -> list[Draft]:
        """The drafts with evidence in the quotation of an offset."""
        quotation = covering(self._text.quotations, offset)
        return self.between(*quotation) if quotation is not None else []

    def within(self, offset: int, person: str | None) -> list[Draft]:
        """The drafts of a speaker with evidence in the paragraph of an offset, those of the
        sentence that lies nearest: before it rather than behind it.
        """
        before, behind = self.before(offset, person, 0), self.behind(offset, person, 0)
        return before or behind

    def before(
        self, offset: int, person: str | None, reach: int, *, whole: bool = False
    ) -> list[Draft]:
        """The drafts of a speaker with evidence before the sentence of an offset, the nearest,
        at most ``reach`` paragraphs away; where ``whole``, all those of the nearest quotation.
        """
        sentences = self._sentences.get(person, ())
        place = bisect_left(sentences, self._text.sentence_index(offset)) - 1
        if place < 0:
            return []
        found = self._nearest(sentences[place], offset, person, reach)
        if found and whole:
            start = self._text.sentences[sentences[place]][0]
            quoted = self.of_quotation(start + 1)
            found += [each for each in quoted if each not in found and each.person == person]
        return found

    def behind(self, offset: int, person: str | None, reach: int) -> list[Draft]:
        """The same behind the sentence."""
        sentences = self._sentences.get(person, ())
        place = bisect_left(sentences, self._text.sentence_index(offset) + 1)
        if place == len(sentences):
            return []
        return self._nearest(sentences[place], offset, person, reach)

    def _nearest(self, sentence: int, offset: int, person: str | None, reach: int) -> list[Draft]:
        text = self._text
        other = text.paragraph_index(text.sentences[sentence][0])
        if abs(other - text.paragraph_index(offset)) > reach:
            return []
        return [found for found in self.at(sentence) if found.person == person]
