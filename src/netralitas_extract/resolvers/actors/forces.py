"""Whom a word for anybody in uniform or office means: "aparat" of the police, or servants."""

from __future__ import annotations

from collections.abc import Container, Sequence

from netralitas_extract.model import ActorGroup
from netralitas_extract.resolvers.actors.speakers import Actor
from netralitas_extract.text import Text

__all__ = ["as_forces"]

_FORCES: tuple[ActorGroup, ...] = ("tni", "polri")
_SERVANTS = frozenset(("asn", "pns", "pppk", "non_asn"))


def as_forces(text: Text, actors: Sequence[Actor], any_force: Container[str]) -> Sequence[Actor]:
    """The groups with words like "aparat" as army and police, where only these are spoken of.

    ``any_force`` are such words in lower case.
    """
    bare = {start for start, end, _ in actors if text.low[start:end] in any_force}
    if not bare:
        return actors
    forces = [group for group in _FORCES if any(actor[2] == group for actor in actors)]
    if not forces or any(actor[2] in _SERVANTS and actor[0] not in bare for actor in actors):
        return actors
    return [
        (actor[0], actor[1], group)
        for actor in actors
        for group in (forces if actor[0] in bare else (actor[2],))
    ]
