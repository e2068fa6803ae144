"""The lexicon: patterns, word lists and the gazetteer, read once and never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import regex
import tomli

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.expression import ExpressionError, Expressions
from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.load import Place, Sources, load_sources, shipped_folder
from netralitas_extract.lexicon.lookbehind import looks_back
from netralitas_extract.lexicon.morphology import parse_irregulars, word_forms
from netralitas_extract.lexicon.schema import FAMILIES, Entry

__all__ = ["PLAIN_FAMILIES", "UNSCANNED_FAMILIES", "Lexicon", "Pattern", "load_lexicon"]

PLAIN_FAMILIES = frozenset(("cue", "actor", "marker", "speech"))
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
        match: ``match(low, offset, None, False)`` matches at an offset of folded lower-case text.
            The last argument keeps the interpreter's lock: to release and take it again costs a
            third of an attempt that fails.
    """

    __slots__ = ("_compiled", "_looks_back", "anchors", "entry", "literals", "match", "source")

    def __init__(
        self, entry: Entry, source: str, anchors: tuple[str, ...], literals: tuple[str, ...] = ()
    ) -> None:
        self.entry = entry
        self.source = source
        self.anchors = anchors
        self.literals = literals
        self._compiled: regex.Pattern[str] | None = None
        self._looks_back: bool | None = None
        self.match: Callable[[str, int, int | None, bool], regex.Match[str] | None] = (
            self._compile_and_match
        )

    def compile(self) -> regex.Pattern[str]:
        """The compiled expression. Raises ``regex.error`` for one that is none."""
        if self._compiled is None:
            self._compiled = regex.compile(self.source)
            self.match = self._compiled.match
        return self._compiled

    def may_begin(self, words: str) -> bool:
        """Whether a match can begin where a text goes on with ``words``, folded lower-case text.

        True for patterns that look back to before their match: what stands there is not known.
        """
        if self._looks_back is None:
            self._looks_back = looks_back(self.source)
        if self._looks_back:
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
    """

    def __init__(self, sources: Sources, gazetteer: Gazetteer, expressions: Expressions) -> None:
        self.gazetteer = gazetteer
        self.words: Mapping[str, tuple[str, ...]] = sources.words
        self.places: Mapping[tuple[str, str], Place] = sources.places
        self._expressions = expressions
        self.patterns: Mapping[str, tuple[Pattern, ...]] = {
            family: tuple(
                self._pattern(family, entry) for entry in sources.entries[family].values()
            )
            for family in FAMILIES
        }

    def _pattern(self, family: str, entry: Entry) -> Pattern:
        try:
            anchors = tuple(
                anchor
                for source in entry.anchors or (entry.pattern,)
                for anchor in self._expressions.anchors(source)
            )
            literals = (
                self._expressions.literals(entry.pattern) if family in PLAIN_FAMILIES else None
            )
            source = self._expressions.regex_source(entry.pattern)
            return Pattern(entry, source, anchors, literals or ())
        except ExpressionError as error:
            place = self.places[family, entry.id]
            raise PatternError(
                f"[[{family}]] {entry.id!r}: {error}", file=str(place.file), line=place.line
            ) from None

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
    lexicon = Lexicon(sources, Gazetteer.load(folder / "regions"), expressions)
    if overlay is not None:
        _compile_all(lexicon, overlay)
    return lexicon


def _compile_all(lexicon: Lexicon, folder: Path) -> None:
    """Finds out now, not in the middle of a run, whether a user's expressions compile."""
    for family, patterns in lexicon.patterns.items():
        for pattern in patterns:
            place = lexicon.places[family, pattern.entry.id]
            if place.file.parent == folder:
                try:
                    pattern.compile()
                except regex.error as error:
                    raise PatternError(
                        f"[[{family}]] {pattern.entry.id!r}: the pattern is no regular "
                        f"expression: {error}",
                        file=str(place.file),
                        line=place.line,
                    ) from None
