"""Whom the conduct is said of: the groups named beside it, or in the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from netralitas_extract.model import ActorGroup, ConductCategory
from netralitas_extract.text import Bounds, Text, covers, merged

__all__ = ["named_at_last", "resolve_actors", "without_speakers"]


# Whom conduct is done to as often as not: they are who does it where nobody else is named.
_EVERYBODY: ActorGroup = "warga"
_LATER_SENTENCES = 2
# Who speaks of conduct to others than their own people.
_WATCHERS: frozenset[ActorGroup] = frozenset(("warga", "penyelenggara", "pejabat_negara"))
# Conduct that is done to those named inside it.
_DONE_TO_OTHERS: frozenset[ConductCategory] = frozenset(
    ("mobilisation", "intimidation", "money_politics", "personnel_moves")
)


def without_speakers(
    actors: Sequence[tuple[int, int, ActorGroup]], titles: Sequence[Bounds]
) -> list[tuple[int, int, ActorGroup]]:
    """The groups that are not named by the title of who speaks of them: in "Ketua Bawaslu
    mengatakan seorang camat …" it is the camat's conduct. ``titles`` are in order.
    """
    return [actor for actor in actors if not covers(titles, actor[0])]


def resolve_actors(
    text: Text, conduct: Sequence[tuple[int, int]], actors: Sequence[tuple[int, int, ActorGroup]]
) -> list[list[ActorGroup]]:
    """By conduct the groups it binds or is reported of, in the order in which they are named.

    ``conduct`` are spans, ``actors`` start, end and group, both in order. Groups inside the conduct
    itself are those acted upon ("mengajak ASN …") and do not count. A sentence that names none
    carries on with those of the sentence before; where none was named yet, the next sentence of
    its paragraph that names some tells whom it was about.
    """
    found: list[list[ActorGroup]] = []
    held = merged(conduct)
    starts = [actor[0] for actor in actors]
    sentence = -1
    carried: list[ActorGroup] = []
    here: list[tuple[int, int, ActorGroup]] = []
    first = 0
    for start, _ in conduct:
        at = text.sentence_index(start)
        if at != sentence:
            sentence = at
            begin, stop = text.sentences[at]
            here = []
            between: list[tuple[int, int, ActorGroup]] = []
            while first < len(actors) and actors[first][0] < stop:
                actor = actors[first]
                first += 1
                if actor[0] >= begin:
                    if not covers(held, actor[0]):
                        here.append(actor)
                elif actor[2] != _EVERYBODY:
                    between.append(actor)
            if between:
                # Those of the last sentence that names any.
                last = text.sentences[text.sentence_index(between[-1][0])][0]
                carried = _groups(actor for actor in between if actor[0] >= last)
        before = _groups(actor for actor in here if actor[0] < start)
        groups = before or _groups(actor for actor in here if actor[2] != _EVERYBODY) or carried
        if not groups:
            groups = _told_later(text, at, actors[bisect_left(starts, start) :], held)
        found.append(groups)
        carried = groups
    return found


def named_at_last(
    text: Text,
    span: tuple[int, int],
    category: ConductCategory,
    actors: Sequence[tuple[int, int, ActorGroup]],
) -> list[ActorGroup]:
    """Whom conduct is of that nobody else is named for: who stands inside it ("unggahan ASN"),
    else those whose title speaks of it, as a police chief's does to the police.
    """
    start, end = span
    if category not in _DONE_TO_OTHERS:
        inside = _groups(actor for actor in actors if start <= actor[0] < end)
        if inside:
            return inside
    at = text.sentence_index(start)
    begin, stop = text.sentences[at]
    if at + 1 < len(text.sentences) and "\n" not in text.low[stop : text.sentences[at + 1][0]]:
        stop = text.sentences[at + 1][1]
    return _groups(
        actor
        for actor in actors
        if begin <= actor[0] < stop and not start <= actor[0] < end and actor[2] not in _WATCHERS
    )


def _told_later(
    text: Text,
    sentence: int,
    actors: Sequence[tuple[int, int, ActorGroup]],
    held: Sequence[Bounds],
) -> list[ActorGroup]:
    """The groups of the first sentence that names some, of those that follow closely."""
    last = min(sentence + _LATER_SENTENCES, len(text.sentences) - 1)
    stop = text.sentences[last][1]
    at = -1
    later: list[tuple[int, int, ActorGroup]] = []
    for actor in actors:
        if actor[0] >= stop:
            break
        if actor[2] == _EVERYBODY or covers(held, actor[0]):
            continue
        here = text.sentence_index(actor[0])
        if at < 0:
            if "\n" in text.low[text.sentences[sentence][1] : actor[0]]:
                break
            at = here
        elif here != at:
            break
        later.append(actor)
    return _groups(later)


def _groups(actors: Iterable[tuple[int, int, ActorGroup]]) -> list[ActorGroup]:
    groups = list(dict.fromkeys(group for _, _, group in actors))
    if len(groups) > 1 and _EVERYBODY in groups:
        groups.remove(_EVERYBODY)
    return groups
