"""Where the words for a group stand that tell whom conduct is said of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from netralitas_extract.model import ActorGroup, ConductCategory
from netralitas_extract.resolvers.actors.speakers import EVERYBODY, Actor, groups_of
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["at_last", "is_again", "is_told_closer", "together", "told_later"]

_LATER_SENTENCES = 2
# Between those who are named together: "oleh kades, camat dan lurah".
_TOGETHER = re.compile(r"[^.;:]{0,25}?(?:, |/|-| dan | serta | maupun | atau )[^.;:]{0,12}| \(| ")
_CLOSER: frozenset[ActorGroup] = frozenset(("pns", "pppk", "non_asn"))
# Who speaks of conduct to others than their own people.
_WATCHERS: frozenset[ActorGroup] = frozenset(
    ("warga", "penyelenggara", "pejabat_negara", "kepala_daerah")
)
# Conduct that is done to those named inside it.
_DONE_TO_OTHERS: frozenset[ConductCategory] = frozenset(
    ("mobilisation", "intimidation", "money_politics", "personnel_moves")
)


def told_later(
    text: Text, span: Bounds, actors: Sequence[Actor], held: Sequence[Bounds]
) -> list[ActorGroup]:
    """The groups of the first sentence that names some, of those that follow closely: "Diskusi
    politik di rumah boleh saja. Namun di kantor, pegawai tak boleh …". ``held`` is the conduct.
    """
    sentence = text.sentence_index(span[0])
    end = text.sentences[sentence][1]
    stop = text.sentences[min(sentence + _LATER_SENTENCES, len(text.sentences) - 1)][1]
    at = -1
    later: list[Actor] = []
    for actor in actors[bisect_left(actors, (end,)) :]:
        if actor[0] >= stop:
            break
        if actor[2] == EVERYBODY or covers(held, actor[0]):
            continue
        here = text.sentence_index(actor[0])
        if at >= 0 and here != at:
            break
        if at < 0 and "\n" in text.low[end : actor[0]]:
            break
        at = here
        later.append(actor)
    return groups_of(later)


def at_last(
    text: Text, span: Bounds, category: ConductCategory, actors: Sequence[Actor]
) -> list[ActorGroup]:
    """Whom conduct is of that nobody else is named for: who stands inside it ("unggahan ASN di
    media sosial"), else those whose title speaks of it, as a police chief's does to the police.
    """
    start, end = span
    if category not in _DONE_TO_OTHERS:
        inside = groups_of(actor for actor in actors if start <= actor[0] < end)
        if inside:
            return inside
    at = text.sentence_index(start)
    begin, stop = text.sentences[at]
    if at + 1 < len(text.sentences) and "\n" not in text.low[stop : text.sentences[at + 1][0]]:
        stop = text.sentences[at + 1][1]
    return groups_of(
        actor
        for actor in actors
        if begin <= actor[0] < stop and not start <= actor[0] < end and actor[2] not in _WATCHERS
    )


def together(text: Text, actors: Sequence[Actor]) -> Iterable[Actor]:
    """The first of the actors, and those that are named in one breath with it."""
    end = -1
    for actor in actors:
        if end >= 0 and _TOGETHER.fullmatch(text.low, end, actor[0]) is None:
            return
        yield actor
        end = actor[1]


def is_told_closer(
    text: Text, end: int, following: Sequence[Actor], between: Collection[str]
) -> bool:
    """Whether the next word tells which of them: "guru PPPK", "guru berstatus PPPK".

    ``between`` are the words that may stand before it, with their blanks.
    """
    return (
        bool(following)
        and following[0][2] in _CLOSER
        and text.low[end : following[0][0]] in between
    )


def is_again(text: Text, actor: Actor, offices: Collection[str], shown: tuple[str, ...]) -> bool:
    """Whether a word for somebody in office, one of ``offices``, points back to who was named
    before, as the words ``shown`` behind it do.
    """
    start, end, _ = actor
    return text.low[start:end] in offices and text.low.startswith(shown, end)
