"""Whom a title means that points back, and that no name stands beside: "mantan Gubernur itu"."""

from __future__ import annotations

from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.text import Text, covers

__all__ = ["pointed_at"]

_LONGEST_OPENING = 28
_MOST_SENTENCES = 3


def pointed_at(
    text: Text, cast: Cast, start: int, *, tagged: bool, tells: bool, judged: bool
) -> int | None:
    """The person of the cast that a title at ``start`` points back to, or null.

    Behind a word of speech or a source (``tagged``) it is who spoke last. A subject takes up the
    first person named in the sentence before, and one that ``tells`` something who spoke last,
    unless a person opens that sentence; one that is ``judged`` whom the speaker of the sentence
    before names first. What something is done to, or belongs to, is the person
    named last that is not the one who tells of it: "Sudirman mengatakan capres itu hadir".
    """
    if tagged:
        return cast.speaker_before(start)
    index = text.sentence_index(start)
    begin = text.sentences[index][0]
    own = cast.named_between(begin, start)
    opens = start - begin <= _LONGEST_OPENING or text.low.endswith(", ", begin, start)
    if not own and opens:
        told_of = _told_of_in(text, cast, index - 1) if judged and index else None
        if told_of is not None:
            return told_of
        return _topic_of(text, cast, index - 1, start, opening=tells)
    telling = {person for at, person in own if cast.speaks_at(at)}
    for earlier in range(index, max(-1, index - _MOST_SENTENCES), -1):
        first, last = text.sentences[earlier]
        for at, person in reversed(cast.named_between(first, min(last, start))):
            if person not in telling and not cast.speaks_at(at):
                return person
    return None


def _told_of_in(text: Text, cast: Cast, index: int) -> int | None:
    """The first person of whom somebody else tells in a sentence, outside quotations."""
    named = cast.named_between(*text.sentences[index])
    telling = {person for at, person in named if cast.speaks_at(at)}
    for at, person in named:
        if telling and person not in telling and not covers(text.quotations, at):
            return person
    return None


def _topic_of(text: Text, cast: Cast, index: int, start: int, *, opening: bool) -> int | None:
    """The first person whom a sentence names outside quotations, else who spoke last.

    Where ``opening``, only one whose name opens the sentence, title and all.
    """
    if index >= 0:
        begin, end = text.sentences[index]
        for at, person in cast.named_between(begin, end):
            if not covers(text.quotations, at):
                if opening and at - begin > _LONGEST_OPENING:
                    break
                return person
    return cast.speaker_before(start)
