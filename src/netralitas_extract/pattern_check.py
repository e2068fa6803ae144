"""Proves the patterns: examples match, counterexamples do not, no pattern is slow or empty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

import regex

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.compiled import Lexicon, Pattern, load_lexicon
from netralitas_extract.lexicon.load import Place
from netralitas_extract.lexicon.provision_files import provisions
from netralitas_extract.lexicon.schema import ActorEntry, ConductEntry, Entry
from netralitas_extract.recognizers.conduct import ConductRecognizer, recognize_actors
from netralitas_extract.recognizers.cues import recognize_cues
from netralitas_extract.scan import Scanner
from netralitas_extract.text import Text, gapped

__all__ = ["CheckReport", "ListedEntry", "check_patterns", "list_entries"]

_LONGEST_SECONDS = 0.25
_REPEATS = 1500


class ListedEntry(NamedTuple):
    """An entry of a pattern file, the place where it is written, and where it is tried."""

    family: str
    entry: Entry
    place: Place
    anchors: tuple[str, ...]


class CheckReport(NamedTuple):
    """All entries, and what is wrong with any of them, a line each."""

    entries: list[ListedEntry]
    problems: list[str]


def list_entries(folder: Path | None = None) -> list[ListedEntry]:
    """The shipped entries, with those of ``folder`` laid over them, by family and file.

    Raises :class:`.errors.PatternError` for a file that cannot be used.
    """
    lexicon = load_lexicon(folder)
    return [
        ListedEntry(family, p.entry, lexicon.places[family, p.entry.id], p.anchors or p.literals)
        for family, patterns in lexicon.patterns.items()
        for p in patterns
    ]


def check_patterns(folder: Path | None = None) -> CheckReport:
    """Checks the shipped patterns, with those of ``folder`` laid over them.

    A file that cannot be loaded is one problem, and then there are no entries.
    """
    try:
        lexicon = load_lexicon(folder)
        rules = provisions(folder)
    except PatternError as error:
        return CheckReport([], [str(error)])
    problems: list[str] = []
    prover = _Prover(lexicon)
    for family, patterns in lexicon.patterns.items():
        for pattern in patterns:
            place = lexicon.places[family, pattern.entry.id]
            where = f"{place.file}:{place.line}: [[{family}]] {pattern.entry.id}"
            problems += (f"{where}: {problem}" for problem in _problems(pattern, family, prover))
            if isinstance(pattern.entry, ConductEntry):
                unknown = [id for id in pattern.entry.provisions if id not in rules]
                problems += (f"{where}: no provisions.toml has {id!r}" for id in unknown)
    problems += _nonplace_problems(lexicon)
    return CheckReport(list_entries(folder), problems)


class _Prover:
    """Tells whether an entry matches in a text, as its family's recognizer would see it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._scanner = Scanner(lexicon)
        self._conduct = ConductRecognizer(lexicon)

    def matches(self, pattern: Pattern, family: str, example: str) -> bool:
        text = Text(example)
        if family == "conduct":
            # Context counts: some conduct is such only where an article speaks of elections.
            hits = self._scanner.scan(text)
            actors = recognize_actors(text, hits["actor"])
            found = self._conduct.candidates(text, hits["conduct"], actors)
            return any(item.pattern is pattern for item in found)
        if family == "actor":
            # The longest words count: "warga negara asing" are none of the citizens.
            group = cast(ActorEntry, pattern.entry).group
            if group is None:
                return _matches_at_anchor(pattern, text)
            actors = recognize_actors(text, self._scanner.scan(text)["actor"])
            return any(found == group for _, _, found in actors)
        if family == "cue":
            cues = recognize_cues(text, self._scanner.scan(text)["cue"])
            return any(cue.entry is pattern.entry for cue in cues)
        return _matches_at_anchor(pattern, text)


def _matches_at_anchor(pattern: Pattern, text: Text) -> bool:
    for anchor in pattern.anchors:
        literal = gapped(anchor)
        at = text.gapped.find(literal)
        while at >= 0:
            if pattern.match(text.low, at, None, False) is not None:
                return True
            at = text.gapped.find(literal, at + 1)
    return False


def _problems(pattern: Pattern, family: str, prover: _Prover) -> Iterator[str]:
    entry = pattern.entry
    try:
        compiled = pattern.compile()
    except regex.error as error:
        yield f"the pattern is no regular expression: {error}"
        return
    if compiled.match("") is not None:
        yield "the pattern matches the empty string"
    if not entry.examples:
        yield "the entry has no example"
    for example in entry.examples:
        if not prover.matches(pattern, family, example):
            yield f"the example {example!r} does not match"
    for example in entry.counterexamples:
        if prover.matches(pattern, family, example):
            yield f"the counterexample {example!r} matches"
    for text in _stress(pattern):
        try:
            compiled.match(text, timeout=_LONGEST_SECONDS)
        except TimeoutError:
            yield f"the pattern takes over {_LONGEST_SECONDS} s on {text[:40]!r} … repeated"
            break


def _stress(pattern: Pattern) -> Iterator[str]:
    """Texts that make a pattern with nested repeats run away."""
    for example in pattern.entry.examples[:2]:
        low = example.lower()
        # Tried where the pattern would be tried: from an anchor on.
        begins = [at for at in (low.find(anchor) for anchor in pattern.anchors) if at >= 0]
        tried = low[min(begins, default=0) :]
        yield f"{tried} " * _REPEATS
        for word in dict.fromkeys(tried.split()):
            yield f"{tried} " + f"{word} " * _REPEATS
    for anchor in pattern.anchors[:2]:
        yield anchor + " " * _REPEATS
        yield anchor + " dan atau" * _REPEATS


def _nonplace_problems(lexicon: Lexicon) -> Iterator[str]:
    table = lexicon.gazetteer.nonplaces
    for entry_id, example, is_region in table.examples:
        before, _, rest = example.partition("[")
        name, _, after = rest.partition("]")
        start, end = len(before), len(before) + len(name)
        blocked = table.blocked(before + name + after, start, end)
        if is_region and blocked == entry_id:
            yield f"nonplaces.toml: {entry_id}: {example!r} is blocked"
