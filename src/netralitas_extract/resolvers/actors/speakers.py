"""Groups named by the titles of who speaks, which are those of the conduct only at times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from typing import TypeAlias

from netralitas_extract.model import ActorGroup
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Bounds, Text, covers

__all__ = [
    "EVERYBODY",
    "Actor",
    "groups_of",
    "of_first_person",
    "outside",
    "speakers_titles",
    "speaking",
]

Actor: TypeAlias = tuple[int, int, ActorGroup]
"""Start and end in the folded text of words for a group, and the group."""

# Whom conduct is done to as often as not: they are who does it where nobody else is named.
EVERYBODY: ActorGroup = "warga"


def groups_of(actors: Iterable[Actor]) -> list[ActorGroup]:
    """The groups of words for them, each once; people at large only where nobody else is."""
    groups: list[ActorGroup] = []
    for _, _, group in actors:
        if group not in groups:
            groups.append(group)
    if len(groups) > 1 and EVERYBODY in groups:
        groups.remove(EVERYBODY)
    return groups


def outside(actors: Sequence[Actor], spans: Sequence[Bounds]) -> list[Actor]:
    """The words for groups that begin in none of the spans; both are in order."""
    found: list[Actor] = []
    at = 0
    for actor in actors:
        while at < len(spans) and spans[at][1] <= actor[0]:
            at += 1
        if at == len(spans) or actor[0] < spans[at][0]:
            found.append(actor)
    return found


def speakers_titles(
    text: Text, who: Who, of_oneself: Container[str], done: Sequence[Bounds]
) -> list[Bounds]:
    """The titles in sentences in which their holders speak, unless ``of_oneself``.

    ``done`` are the spans of the conduct: "mengajak warga memilih …" is done, not said.
    """

    def tells(verb: Bounds | None) -> bool:
        return verb is None or not (text.low[slice(*verb)] in of_oneself or covers(done, verb[0]))

    found: list[Bounds] = []
    for seat in who.seats:
        if seat.person is None:
            # Who speaks may be nobody that the article names, and is not for that this one.
            continue
        spoken = who.sentences[text.sentence_index(seat.title.start)]
        stop = max(seat.end, seat.name.stop) if seat.name is not None else seat.end
        if (
            not _does_next(stop, done)
            and spoken is not None
            and spoken.attribution == "explicit"
            and spoken.person == seat.person
            and tells(spoken.verb)
        ):
            found.append((seat.title.start, seat.end))
    for heard in who.heard:
        if (
            heard.told_of is not None
            and tells((heard.start, heard.end))
            and not _does_next(heard.told_of[1], done)
        ):
            found.append(heard.told_of)
    return found


def speaking(actors: Sequence[Actor], span: Bounds, who: Who) -> list[ActorGroup]:
    """The groups of who says something of himself in a quotation: "Saya tidak …", kata camat."""
    for quote in who.quotes:
        if quote.start <= span[0] < quote.end:
            if quote.verb is None:
                break
            at = bisect_left(actors, (quote.verb[1],))
            return groups_of(a for a in actors[at : at + 1] if a[0] <= quote.verb[1] + 2)
    return []


def of_first_person(text: Text, actors: Sequence[Actor], span: Bounds) -> list[ActorGroup]:
    """The groups of a sentence in which somebody says "saya" of himself, without a quotation."""
    start, end = text.sentences[text.sentence_index(span[0])]
    if text.low.find("saya ", start, span[0]) < 0:
        return []
    return groups_of(a for a in actors if span[1] <= a[0] < end)


def _does_next(stop: int, done: Sequence[Bounds]) -> bool:
    """Whether conduct follows a title at once: then its holder does it, and somebody else tells."""
    at = bisect_left(done, (stop,))
    return at < len(done) and done[at][0] <= stop + 1
