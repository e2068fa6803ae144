"""Titles that end a clause at the head of a sentence, before the subject of its main clause."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawName
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["part_from_subjects"]


def part_from_subjects(text: Text, seats: Sequence[Seat], words: HolderWords) -> None:
    """Takes from titles the name behind their comma that is that of another's holder.

    "Menanggapi pernyataan Bupati Ende, Budi mengatakan …", where "Ketua KPU Ende Budi Rahman" has
    been named before. In "Soal nama-nama cawapres, Budi mengatakan …" a post is spoken of.
    """
    low = text.low
    for index, seat in enumerate(seats):
        name = seat.name
        if name is None or not seat.inline or low[seat.end] != ",":
            continue
        behind = text.norm[name.stop : name.stop + 2]
        if not behind.startswith(" ") or not behind[1:].islower():
            continue
        if (
            _is_bare(text, seat)
            and word_before(text.low, seat.title.start) in words.posts_spoken_of
        ):
            seat.name, seat.inline = None, False
            continue
        start = text.sentences[text.sentence_index(seat.title.start)][0]
        opening = low[start : seat.title.start]
        if opening.partition(" ")[0] not in words.clause_openings or "," in opening:
            continue
        if any(_is_named_by(other, seat, name) for other in seats[:index]) or (
            _is_bare(text, seat) and _is_named_before(text, name, start)
        ):
            seat.name, seat.inline = None, False


def _is_bare(text: Text, seat: Seat) -> bool:
    """Whether a title may be that of anybody: "Saat ditanya soal camat, Salsa tertawa"."""
    return seat.region is None and text.norm[seat.title.start].islower()


def _is_named_before(text: Text, name: RawName, start: int) -> bool:
    """Whether somebody called so by one word has been named before the sentence at ``start``."""
    return len(name.tokens) == 1 and text.norm.find(name.tokens[0], 0, start) >= 0


def _is_named_by(other: Seat, seat: Seat, name: RawName) -> bool:
    """Whether somebody called so holds another office, and none beside it."""
    return (
        other.name is not None
        and other.title.office != seat.title.office
        and other.title.tenure == seat.title.tenure
        and set(name.tokens) <= set(other.name.tokens)
    )
