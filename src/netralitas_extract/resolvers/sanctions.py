"""Sanctions with their stage and the conduct that they answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.lexicon.schema import SanctionEntry
from netralitas_extract.model import Assertion, SanctionCategory, SanctionStage
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Text

__all__ = ["ResolvedSanction", "StageWords", "resolve_sanctions"]

_FARTHEST_SENTENCES = 2


class ResolvedSanction(msgspec.Struct, frozen=True, gc=False):
    """A sanction; ``conduct`` are indexes into the conduct that it was resolved against."""

    start: int
    end: int
    category: SanctionCategory
    stage: SanctionStage
    conduct: list[int]
    rule: str


class StageWords:
    """The words that decide a sanction's stage, compiled once for a lexicon."""

    __slots__ = ("_words",)

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.expression(
            r"\b(?:(?P<imposed>{stage_imposed})|(?P<recommended>{stage_recommended})"
            r"|(?P<threatened>{stage_threatened}))"
        )

    def stage(self, low: str, start: int, end: int) -> SanctionStage | None:
        """The stage that the last of the words in ``start``..``end`` gives.

        "akan dijatuhi" threatens: a word of threat holds over an imposing one after it.
        """
        found: str | None = None
        threatened = False
        for match in self._words.finditer(low, start, end):
            kind = match.lastgroup
            threatened = threatened or kind == "threatened"
            found = kind
        if found == "imposed" and threatened:
            return "threatened"
        match found:
            case "imposed" | "recommended" | "threatened":
                return found
        return None


def resolve_sanctions(
    text: Text,
    matches: Sequence[RawMatch],
    conduct: Sequence[tuple[int, Assertion]],
    words: StageWords,
) -> list[ResolvedSanction]:
    """Sanctions in order; ``conduct`` are the starts and assertions of the article's conduct."""
    found: list[ResolvedSanction] = []
    sentences = [text.sentence_index(start) for start, _ in conduct]
    for match in matches:
        entry = cast(SanctionEntry, match.pattern.entry)
        sentence = text.sentence_index(match.start)
        start, end = text.sentences[sentence]
        stage = entry.stage or words.stage(text.low, start, match.start)
        answered = _answered(sentence, sentences, conduct)
        if stage is None:
            after = words.stage(text.low, match.end, end)
            stage = "threatened" if after == "threatened" else _stage_of(answered, conduct)
        found.append(
            ResolvedSanction(match.start, match.end, entry.category, stage, answered, entry.id)
        )
    return found


def _answered(
    sentence: int, sentences: Sequence[int], conduct: Sequence[tuple[int, Assertion]]
) -> list[int]:
    """Breaches in the sanction's own sentence, else in the nearest one shortly before."""
    breaches = [i for i, (_, assertion) in enumerate(conduct) if assertion != "required"]
    for back in range(_FARTHEST_SENTENCES + 1):
        nearest = [index for index in breaches if sentences[index] == sentence - back]
        if nearest:
            return nearest
    return []


def _stage_of(answered: Sequence[int], conduct: Sequence[tuple[int, Assertion]]) -> SanctionStage:
    if any(conduct[index][1] in ("conditional", "prohibited") for index in answered):
        return "threatened"
    return "mentioned"
