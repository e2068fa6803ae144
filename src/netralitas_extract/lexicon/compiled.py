"""The lexicon: patterns, word lists and the gazetteer, read once and never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import regex
import tomli

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.compiled_sources import CompiledSources
from netralitas_extract.lexicon.expression import ExpressionError, Expressions
from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.heads import common_heads, prefix_free
from netralitas_extract.lexicon.load import (
    Place,
    Sources,
    lists_of,
    load_sources,
    shipped_folder,
)
from netralitas_extract.lexicon.lookbehind import looks_back
from netralitas_extract.lexicon.morphology import parse_irregulars, word_forms
from netralitas_extract.lexicon.overlay import Change
from netralitas_extract.lexicon.schema import FAMILIES, Entry
from netralitas_extract.lexicon.source_faults import compile_fault, missing_groups, used_names

__all__ = ["PLAIN_FAMILIES", "UNSCANNED_FAMILIES", "Lexicon", "Pattern", "load_lexicon"]

PLAIN_FAMILIES = frozenset(("cue", "actor", "marker", "speech", "cued"))
"""Families whose entries are mostly lists of words: the scan finds these whole, and no expression
has to be tried."""

UNSCANNED_FAMILIES = frozenset(("line",))
"""Families whose entries are tried at the beginnings of lines, not where the scan finds them."""


class Pattern:
    """An entry that can be matched; its expression is compiled at the first attempt.

    Compiling all expressions would take longer than reading an article, and an article uses
    few of them.

    Attributes:
        entry: the entry as written.
        source: its ``regex`` source.
        anchors: the literals that its matches begin with.
        literals: all that it matches, for families of plain words; empty where that is no list.
        order: its place among the patterns of its family.
        match: ``match(low, offset, None, False)`` matches at an offset of folded lower-case text.
            The last argument keeps the interpreter's lock: to release and take it again costs a
            third of an attempt that fails.
    """

    __slots__ = (
        "_compile",
        "_compiled",
        "_looks_back",
        "anchors",
        "entry",
        "literals",
        "match",
        "order",
        "source",
    )

    def __init__(
        self,
        entry: Entry,
        source: str,
        anchors: tuple[str, ...],
        literals: tuple[str, ...] = (),
        compile_source: Callable[[str], regex.Pattern[str]] = regex.compile,
        order: int = 0,
    ) -> None:
        # Of the class that its family has: who reads it knows which.
        self.entry: Any = entry
        self.source = source
        self.anchors = anchors
        self.literals = literals
        self.order = order
        self._compile = compile_source
        self._compiled: regex.Pattern[str] | None = None
        self._looks_back: bool | None = None
        self.match: Callable[[str, int, int | None, bool], regex.Match[str] | None] = (
            self._compile_and_match
        )

    def compile(self) -> regex.Pattern[str]:
        """The compiled expression. Raises ``regex.error`` for one that is none."""
        if self._compiled is None:
            self._compiled = self._compile(self.source)
            self.match = self._compiled.match
        return self._compiled

    def __reduce__(self) -> tuple[Any, ...]:
        # What is compiled is kept apart from what it is compiled from; see ``CompiledSources``.
        arguments = (
            self.entry,
            self.source,
            self.anchors,
            self.literals,
            self._compile,
            self.order,
        )
        return Pattern, arguments, (None, {"_looks_back": self._looks_back})

    def looks_back(self) -> bool:
        """Whether a match may depend in its first words on what precedes it; read once."""
        if self._looks_back is None:
            self._looks_back = looks_back(self.source)
        return self._looks_back

    def may_begin(self, words: str) -> bool:
        """Whether a match can begin where a text goes on with ``words``, folded lower-case text.

        True for patterns that look back to before their match: what stands there is not known.
        """
        if self.looks_back():
            return True
        compiled = self.compile()
        # A word may end where ``words`` does, or go on.
        return any(
            compiled.match(words + following, partial=True) is not None
            for following in ("", " ", "a")
        )

    def _compile_and_match(
        self, low: str, offset: int, end: int | None, concurrent: bool
    ) -> regex.Match[str] | None:
        return self.compile().match(low, offset, end, concurrent)


class Lexicon:
    """All knowledge of one set of pattern folders.

    Attributes:
        patterns: by family, the patterns in the order of the files.
        words: the word lists.
        gazetteer: the regions.
        sources: what the files say.
        compiled: the expressions of the patterns, as far as they were needed.
    """

    def __init__(self, sources: Sources, gazetteer: Gazetteer, expressions: Expressions) -> None:
        self.gazetteer = gazetteer
        self.compiled = CompiledSources()
        self.words: Mapping[str, tuple[str, ...]] = sources.words
        self.places: Mapping[tuple[str, str], Place] = sources.places
        self.sources = sources
        self._expressions = expressions
        self._uses: dict[str, set[str]] = {}
        self.patterns: Mapping[str, tuple[Pattern, ...]] = {
            family: tuple(
                self._pattern(family, entry, order)
                for order, entry in enumerate(sources.entries[family].values())
            )
            for family in FAMILIES
        }

    def _pattern(self, family: str, entry: Entry, order: int) -> Pattern:
        try:
            anchors = self._anchors(entry)
            literals = (
                self._expressions.literals(entry.pattern) if family in PLAIN_FAMILIES else None
            )
            source = self._expressions.regex_source(entry.pattern)
            return Pattern(entry, source, anchors, literals or (), self.compiled.compile, order)
        except ExpressionError as error:
            place = self.places[family, entry.id]
            changes = [] if self.sources.is_own(place) else self.changes_behind(entry)
            if not changes:
                raise place.error(f"[[{family}]] {entry.id!r}: {error}", error.mend) from None
            spot = changes[0].spot
            raise PatternError(
                f"{changes[0].told}, and with it the shipped [[{family}]] {entry.id!r} "
                f"cannot be used: {error}",
                file=str(spot.file),
                line=spot.line,
                mend=changes[0].mend,
            ) from None

    def _anchors(self, entry: Entry) -> tuple[str, ...]:
        """What the matches of an entry begin with: where it lists that, as far as the pattern can.

        "ikut" is listed, and the pattern goes on with "kampanye" or "deklarasi": "ikut kam" and
        "ikut dek".
        """
        read = self._expressions
        if not entry.anchors:
            return read.anchors(entry.pattern)
        listed = prefix_free(
            anchor
            for source in entry.anchors
            for anchor in read.literals(source) or read.anchors(source)
        )
        if all(" " in anchor for anchor in listed):
            return listed
        try:
            return common_heads(listed, read.anchors(entry.pattern))
        except ExpressionError:
            return listed

    def changes_behind(self, entry: Entry) -> list[Change]:
        """The shipped macros and word lists that an overlay changes and an entry uses."""
        used = self.names_used_by(entry)
        return [change for name, change in self.sources.changes.items() if name in used]

    def names_used_by(self, entry: Entry) -> set[str]:
        """The macros and word lists that an entry uses, itself or in another macro."""
        named = used_names((entry.pattern, *entry.anchors), self.sources.macros, self._uses)
        return named.union(lists_of(entry))

    def expression(self, source: str) -> regex.Pattern[str]:
        """A pattern source of the code's own, compiled; macros and word lists are known in it."""
        return regex.compile(self._expressions.regex_source(source))

    def word_set(self, name: str) -> frozenset[str]:
        """The word list ``name`` as a set."""
        return frozenset(self.words[name])


@lru_cache(maxsize=8)
def load_lexicon(overlay: Path | None = None) -> Lexicon:
    """The shipped lexicon, with the pattern folder ``overlay`` laid over it; read once.

    Raises :class:`PatternError` that names file, line and mend.
    """
    sources = load_sources(overlay)
    folder = shipped_folder()
    irregulars = parse_irregulars(
        tomli.loads((folder / "morphology.toml").read_text(encoding="utf-8"))
    )

    def forms(root: str, voices: Iterable[str] | None) -> tuple[str, ...]:
        return word_forms(root, voices, irregulars=irregulars)

    expressions = Expressions(sources.macros, forms, sources.words)
    _try_macros(sources, expressions)
    lexicon = Lexicon(sources, Gazetteer.load(folder / "regions"), expressions)
    _compile_own(lexicon, expressions)
    return lexicon


def _try_macros(sources: Sources, expressions: Expressions) -> None:
    """Finds a fault in a user's macro where it stands, not in the patterns that use it."""
    for name, spot in sources.own_macros.items():
        mend = None
        try:
            fault = compile_fault(expressions, sources.macros[name])
            told = f"it is no regular expression: {fault}" if fault else None
        except ExpressionError as error:
            told, mend = str(error), error.mend
        if told is not None:
            raise PatternError(
                f"the macro {name!r}: {told}", file=str(spot.file), line=spot.line, mend=mend
            )


def _compile_own(lexicon: Lexicon, expressions: Expressions) -> None:
    """Finds out now, not in the middle of a run, whether a user's expressions can be used."""
    for family, patterns in lexicon.patterns.items():
        for pattern in patterns:
            place = lexicon.places[family, pattern.entry.id]
            if not lexicon.sources.is_own(place):
                continue
            told = f"[[{family}]] {pattern.entry.id!r}: the pattern"
            fault = compile_fault(expressions, pattern.entry.pattern)
            if fault is not None:
                raise place.error(f"{told} is no regular expression: {fault}")
            for group in missing_groups(pattern.entry, pattern.compile().groupindex):
                mend = f"Write (?P<{group}>...) around it."
                raise place.error(f"{told} has no group named {group!r}", mend)
