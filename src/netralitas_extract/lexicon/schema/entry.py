"""What every entry of a pattern file has."""

from __future__ import annotations

import msgspec

__all__ = ["Entry"]


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every entry of every family has.

    Attributes:
        id: unique in its family; given as ``rule`` with every mention that the entry produces.
        pattern: what it recognises, in the language of :mod:`.expression`.
        anchors: first words of its matches; needed only where they cannot be read off
            ``pattern``.
        examples: texts in which the entry must match; each one is a test.
        counterexamples: texts in which it must not; each one is a test.
        disabled: takes the entry out (for overlays).
        note: why the entry is as it is, and its source.
    """

    id: str
    pattern: str = ""
    anchors: list[str] = []
    examples: list[str] = []
    counterexamples: list[str] = []
    disabled: bool = False
    note: str | None = None
