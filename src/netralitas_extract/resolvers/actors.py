"""Whom the conduct is said of: the groups named beside it, or in the sentence before."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from netralitas_extract.model import ActorGroup
from netralitas_extract.text import Bounds, Text, covers, merged

__all__ = ["resolve_actors", "without_speakers"]


# Whom conduct is done to as often as not: they are who does it where nobody else is named.
_EVERYBODY: ActorGroup = "warga"


def without_speakers(
    actors: Sequence[tuple[int, int, ActorGroup]], titles: Sequence[Bounds]
) -> list[tuple[int, int, ActorGroup]]:
    """The groups that are not named by the title of who speaks of them: in "Ketua Bawaslu
    mengatakan seorang camat …" it is the camat's conduct. ``titles`` are in order.
    """
    return [actor for actor in actors if not covers(titles, actor[0])]


def resolve_actors(
    text: Text,
    conduct: Sequence[tuple[int, int]],
    actors: Sequence[tuple[int, int, ActorGroup]],
    of_theirs: Container[int] = (),
) -> list[list[ActorGroup]]:
    """By conduct the groups it binds or is reported of, in the order in which they are named.

    ``conduct`` are spans, ``actors`` start, end and group, both in order. Groups inside the conduct
    itself are those acted upon ("mengajak ASN …") and do not count, except in what is
    ``of_theirs``, by index ("pelanggaran netralitas ASN"). A sentence that names none
    carries on with those of the sentence before.
    """
    found: list[list[ActorGroup]] = []
    held = merged(conduct)
    sentence = -1
    carried: list[ActorGroup] = []
    here: list[tuple[int, int, ActorGroup]] = []
    inside: list[tuple[int, int, ActorGroup]] = []
    first = 0
    for index, (start, end) in enumerate(conduct):
        at = text.sentence_index(start)
        if at != sentence:
            sentence = at
            begin, stop = text.sentences[at]
            here, inside = [], []
            between: list[tuple[int, int, ActorGroup]] = []
            while first < len(actors) and actors[first][0] < stop:
                actor = actors[first]
                first += 1
                if actor[0] >= begin:
                    (inside if covers(held, actor[0]) else here).append(actor)
                elif actor[2] != _EVERYBODY:
                    between.append(actor)
            if between:
                # Those of the last sentence that names any.
                last = text.sentences[text.sentence_index(between[-1][0])][0]
                carried = _groups(actor for actor in between if actor[0] >= last)
        before = _groups(actor for actor in here if actor[0] < start)
        groups = before or _groups(actor for actor in here if actor[2] != _EVERYBODY)
        if not groups and index in of_theirs:
            groups = _groups(
                actor for actor in inside if start <= actor[0] < end and actor[2] != _EVERYBODY
            )
        found.append(groups or carried)
        carried = found[-1]
    return found


def _groups(actors: Iterable[tuple[int, int, ActorGroup]]) -> list[ActorGroup]:
    groups = list(dict.fromkeys(group for _, _, group in actors))
    if len(groups) > 1 and _EVERYBODY in groups:
        groups.remove(_EVERYBODY)
    return groups
