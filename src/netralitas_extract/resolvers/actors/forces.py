"""Whom a word for anybody in uniform or office means: "aparat" of the police, or servants."""

from __future__ import annotations

from collections.abc import Container, Sequence

from netralitas_extract.model import ActorGroup
from netralitas_extract.resolvers.actors.speakers import Actor
from netralitas_extract.text import Text

__all__ = ["as_forces"]

_FORCES: tuple[ActorGroup, ...] = ("tni", "polri")
_SERVANTS: frozenset[ActorGroup] = frozenset(
    (
        "asn",
        "pns",
        "pppk",
        "non_asn",
        "kepala_desa",
        "perangkat_desa",
        "lurah",
        "camat",
        "kepala_opd",
    )
)


def as_forces(text: Text, actors: Sequence[Actor], any_force: Container[str]) -> Sequence[Actor]:
    """The groups with words like "aparat" as army and police, where only these are spoken of.

    ``any_force`` are such words in lower case. They stand for the forces that their own paragraph
    or the one before names.
    """
    bare = {start for start, end, _ in actors if text.low[start:end] in any_force}
    if not bare or any(actor[2] in _SERVANTS and actor[0] not in bare for actor in actors):
        return actors
    named = [(text.paragraph_index(start), group) for start, _, group in actors]
    found: list[Actor] = []
    for actor in actors:
        forces: list[ActorGroup] = []
        if actor[0] in bare:
            here = text.paragraph_index(actor[0])
            near = {group for paragraph, group in named if here - 1 <= paragraph <= here}
            forces = [group for group in _FORCES if group in near]
        found += [(actor[0], actor[1], group) for group in forces or (actor[2],)]
    return found
