"""What all objects of the contract have in common, and places in an article."""

from __future__ import annotations

import msgspec

from netralitas_extract.model.vocabulary import Zone

__all__ = ["Mention", "Record", "Span"]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What all objects of the contract have in common: frozen, with no field that is not theirs."""

    # gc=False: no object here can hold a cycle, and a batch run makes many of them.


class Span(Record, frozen=True):
    """A stretch of the input.

    Attributes:
        start: first code point of the stretch, counted from 0.
        end: the code point after its last one.
        text: the stretch exactly as the input has it: `input[start:end]`.

    >>> from netralitas_extract import extract
    >>> text = "Camat Bojong diduga ikut kampanye."
    >>> cue = extract(text).conduct[0].cue
    >>> cue.text, (cue.start, cue.end), text[cue.start : cue.end]
    ('diduga', (13, 19), 'diduga')
    """

    start: int
    end: int
    text: str


class Mention(Span, frozen=True):
    """A stretch of the input that a pattern recognised.

    Attributes:
        rule: id of the pattern that produced the mention; `patterns explain` shows it.
        zone: the part of the article that the mention stands in.
    """

    rule: str
    zone: Zone
