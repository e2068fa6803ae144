"""Whose words each sentence of an article gives, as far as statements are made of it."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from netralitas_extract.model import Act, Attribution
from netralitas_extract.text import Bounds

__all__ = ["Manner", "Narration", "Speaker"]

Manner: TypeAlias = Literal["says", "denies", "admits", "judges", "asks", "answers"]


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Whose words a sentence gives.

    Attributes:
        person_id: who speaks.
        attribution: whether the sentence says so itself.
        manner: what its word of speech makes of what is said.
        named: whether the words name who speaks.
        verb: where its word of speech begins, -1 where there is none.
    """

    person_id: str
    attribution: Attribution
    manner: Manner = "says"
    named: bool = False
    verb: int = -1


class Narration(msgspec.Struct, frozen=True, gc=False):
    """Who tells what, by sentence.

    Attributes:
        speakers: the speaker, null where nobody is said to speak.
        explicit: the sentences that say of themselves who speaks, in order.
        paragraphs: the paragraph.
        attributed: the paragraphs that say who speaks, each with who does.
        between: the sentences that say nothing of their speaker, who speaks before and behind.
        own: the sentences in which the reporter tells of things himself, with who spoke last.
        explained: the sentences of a part that the reporter opens with a question of his own, or
            in which somebody speaks whom the article does not name.
        turned: the paragraphs that turn to somebody by title and name, with who it is; null for
            one who says nothing in the article.
        lead: the first sentence that says of itself who speaks.
        main: who speaks first.
        reporter: who first speaks without having been accused of something; null where only those
            who are accused speak.
        headline: its span in the folded text, or null.
    """

    speakers: Sequence[Speaker | None]
    explicit: Sequence[int]
    paragraphs: Sequence[int]
    attributed: Container[tuple[int, str | None]]
    between: Container[int]
    own: Mapping[int, str]
    explained: Container[int]
    turned: Mapping[int, str | None]
    lead: int
    main: str | None
    reporter: str | None
    headline: Bounds | None

    def heads(self, offset: int) -> bool:
        """Whether an offset lies in the headline."""
        return self.headline is not None and self.headline[0] <= offset < self.headline[1]

    def precedes(self, sentence: int, person: str | None) -> bool:
        """Whether a sentence stands before those that say of themselves that the person speaks."""
        for index in self.explicit:
            if index >= sentence:
                return index > sentence
            speaker = self.speakers[index]
            if speaker is not None and speaker.person_id == person:
                return False
        return False

    def teller(self, sentence: int, act: Act) -> str | None:
        """Who tells of what a sentence says, where it is part of an act of some kind."""
        speaker = self.speakers[sentence]
        if speaker is not None:
            return speaker.person_id
        if act in ("report", "sanction"):
            return self.reporter
        return self.own.get(sentence, self.main)
