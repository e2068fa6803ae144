"""Proves the patterns: examples match, counterexamples do not, no pattern is slow or empty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple, cast

import regex

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.compiled import Lexicon, Pattern, load_lexicon
from netralitas_extract.lexicon.complaints import did_you_mean
from netralitas_extract.lexicon.load import Place
from netralitas_extract.lexicon.overlay import Change
from netralitas_extract.lexicon.provision_files import provisions
from netralitas_extract.lexicon.provisions import Provisions
from netralitas_extract.lexicon.schema import ActorEntry, ConductEntry, Entry
from netralitas_extract.lexicon.source_faults import never_met
from netralitas_extract.lexicon.stress import stress_texts
from netralitas_extract.recognizers.conduct import ConductRecognizer, recognize_actors
from netralitas_extract.recognizers.cues import Cues, recognize_cues
from netralitas_extract.resolvers.cued_conduct import CuedConduct
from netralitas_extract.scan import Scanner
from netralitas_extract.text import Text, gapped

__all__ = ["CheckReport", "ListedEntry", "check_patterns", "list_entries"]

_LONGEST_SECONDS = 0.25
_REPEATS = 1500
# What is exponential takes for ever on a word that comes so often. Shipped patterns are tried on
# fewer: some can read equal words in two ways, and no text has many of these in a row.
_MOST_TIMES = 48
_FEW_TIMES = 12
# So many patterns that run away are told at once; each takes its time to try.
_MOST_SLOW = 8
_SHOWN = 40
_FOLDED = "texts are matched in lower case and without accents: write"


class ListedEntry(NamedTuple):
    """An entry of a pattern file, the place where it is written, and where it is tried."""

    family: str
    entry: Entry
    place: Place
    anchors: tuple[str, ...]


class CheckReport(NamedTuple):
    """All entries, what is wrong with any of them, a line each, and what is worth a look."""

    entries: list[ListedEntry]
    problems: list[str]
    notes: list[str]


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

    A file that cannot be loaded is one problem, and then there are no entries. Where a shipped
    pattern fails because of ``folder``, the problem is told of the line of ``folder`` that is to
    blame.
    """
    try:
        lexicon = load_lexicon(folder)
        rules = provisions(folder)
    except PatternError as error:
        return CheckReport([], [str(error)], [])
    stress = _Stress()
    problems = list(_macro_problems(lexicon, stress))
    failed: dict[Change | None, list[str]] = {}
    prover = _Prover(lexicon)
    for family, patterns in lexicon.patterns.items():
        for pattern in patterns:
            place = lexicon.places[family, pattern.entry.id]
            told = f"[[{family}]] {pattern.entry.id}"
            own = lexicon.sources.is_own(place)
            times = _MOST_TIMES if own else _FEW_TIMES
            found = list(_problems(pattern, family, prover, stress, times))
            if isinstance(pattern.entry, ConductEntry):
                found += _unknown_rules(pattern.entry, rules)
            if own or folder is None:
                problems += (f"{place.file}:{place.line}: {told}: {one}" for one in found)
            else:
                behind: list[Change | None] = [*lexicon.changes_behind(pattern.entry)]
                for change in behind or [None]:
                    failed.setdefault(change, []).extend(f"{told}: {one}" for one in found)
    problems += (_blame(change, lines, folder) for change, lines in failed.items() if lines)
    problems += _repeated_words(lexicon, folder)
    problems += _nonplace_problems(lexicon)
    return CheckReport(list_entries(folder), problems, _notes(lexicon, failed))


def _blame(change: Change | None, lines: list[str], folder: Path | None) -> str:
    """What fails of the shipped patterns, told where the cause of it stands."""
    more = f" (and {len(lines) - 1:,} more)" if len(lines) > 1 else ""
    if change is None:
        return f"{folder}: with it laid over, a shipped pattern fails: {lines[0]}{more}"
    return (
        f"{change.spot.file}:{change.spot.line}: {change.told}, and shipped patterns fail with it: "
        f"{lines[0]}{more}. {change.mend}"
    )


def _notes(lexicon: Lexicon, failed: Mapping[Change | None, list[str]]) -> list[str]:
    """The changes of shipped macros and word lists that break nothing."""
    return [
        f"{change.spot.file}:{change.spot.line}: note: {change.told}; "
        f"shipped patterns that use it: {_users(name, lexicon):,}"
        for name, change in lexicon.sources.changes.items()
        if not failed.get(change)
    ]


def _users(name: str, lexicon: Lexicon) -> int:
    return sum(
        name in lexicon.names_used_by(pattern.entry)
        for family, patterns in lexicon.patterns.items()
        for pattern in patterns
        if not lexicon.sources.is_own(lexicon.places[family, pattern.entry.id])
    )


def _macro_problems(lexicon: Lexicon, stress: _Stress) -> Iterator[str]:
    """Macros of a user's that run away, and what can never match in them and in the words that
    are used like macros.
    """
    sources = lexicon.sources
    for name, spot in sources.own_macros.items():
        compiled = lexicon.expression(sources.macros[name])
        slow = stress.slow_text(compiled, stress_texts(compiled.pattern, _MOST_TIMES))
        if slow is not None:
            yield f"{spot.file}:{spot.line}: the macro {name!r} {_slow(slow)}"
        for part, why in never_met(sources.macros[name], _folded):
            yield f"{spot.file}:{spot.line}: the macro {name!r}: {part!r} never matches; {why}"
    used = {name for entry in _own_entries(lexicon) for name in lexicon.names_used_by(entry)}
    for name, (spot, words) in sources.own_words.items():
        for word in words if name in used else ():
            if _folded(word) != word:
                yield (
                    f"{spot.file}:{spot.line}: the word list {name!r}: {word!r} never matches; "
                    f"{_FOLDED} {_folded(word)}"
                )


def _repeated_words(lexicon: Lexicon, folder: Path | None) -> Iterator[str]:
    """Words that stand twice in a list of the shipped files or, where there is one, of ``folder``:
    whoever takes one of them out would find the list unchanged.
    """
    sources = lexicon.sources
    if folder is None:
        lists = [("", name, words) for name, words in sources.words.items()]
    else:
        lists = [
            (f"{spot.file}:{spot.line}: ", name, tuple(words))
            for name, (spot, words) in sources.own_words.items()
        ]
    for place, name, words in lists:
        for word in _repeated(words):
            yield f"{place}the word list {name!r} has {word!r} twice: take one out"


def _repeated(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def _own_entries(lexicon: Lexicon) -> Iterator[Entry]:
    for (family, entry_id), place in lexicon.places.items():
        if lexicon.sources.is_own(place):
            yield lexicon.sources.entries[family][entry_id]


def _unknown_rules(entry: ConductEntry, rules: Provisions) -> Iterator[str]:
    for id in entry.provisions:
        if id not in rules:
            mend = did_you_mean(id, rules) or "`netralitas-extract provisions` lists them."
            yield f"no provisions.toml has {id!r}. {mend}"


class _Prover:
    """Tells whether an entry matches in a text, as its family's recognizer would see it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._scanner = Scanner(lexicon)
        self._conduct = ConductRecognizer(lexicon)
        self._cued = CuedConduct(lexicon)

    def matches(self, pattern: Pattern, family: str, example: str) -> bool:
        text = Text(example)
        if family == "conduct":
            # Context counts: some conduct is such only where an article speaks of elections.
            hits = self._scanner.scan(text)
            actors = recognize_actors(text, hits["actor"])
            hits_of = ((hit[:2], hit[2]) for hit in hits["conduct"])
            its_own = [(*place, (pattern,)) for place, listed in hits_of if pattern in listed]
            return bool(
                self._conduct.candidates(text, its_own, self._conduct.concern(text, actors))
            )
        if family == "cued":
            hits = self._scanner.scan(text)
            actors = recognize_actors(text, hits["actor"])
            concern = self._conduct.concern(text, actors)
            told = self._cued.added(text, hits["cued"], [], Cues(text, hits["cue"]), concern, ())
            return any(deed.pattern is pattern for deed in told)
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


def _problems(
    pattern: Pattern, family: str, prover: _Prover, stress: _Stress, times: int
) -> Iterator[str]:
    entry = pattern.entry
    try:
        compiled = pattern.compile()
    except regex.error as error:
        yield f"the pattern is no regular expression: {error}"
        return
    if compiled.match("") is not None:
        yield "the pattern matches the empty string"
    for listed in (entry.anchors, entry.examples, entry.counterexamples):
        yield from (f"{words!r} stands twice: take one out" for words in _repeated(listed))
    for source in (entry.pattern, *entry.anchors):
        for part, why in never_met(source, _folded):
            yield f"{part!r} never matches; {why}"
    slow = stress.slow_text(
        compiled, chain(_long_texts(pattern), stress_texts(pattern.source, times))
    )
    if slow is not None:
        yield f"the pattern {_slow(slow)}"
        # Its examples may take for ever.
        return
    if not entry.examples:
        yield "the entry has no example"
    for example in entry.examples:
        if not prover.matches(pattern, family, example):
            yield f"the example {example!r} does not match"
    for example in entry.counterexamples:
        if prover.matches(pattern, family, example):
            yield f"the counterexample {example!r} matches"


def _folded(words: str) -> str:
    return Text(words).low


class _Stress:
    """Tries patterns on texts that could make them run away; gives up when too many do."""

    def __init__(self) -> None:
        self._slow = 0

    def slow_text(self, compiled: regex.Pattern[str], texts: Iterable[str]) -> str | None:
        """The first text that an expression takes too long on; null where there is none."""
        if self._slow >= _MOST_SLOW:
            return None
        for text in texts:
            try:
                compiled.match(text, timeout=_LONGEST_SECONDS)
            except TimeoutError:
                self._slow += 1
                return text
        return None


def _slow(text: str) -> str:
    return (
        f"takes over {_LONGEST_SECONDS} s on {text[:_SHOWN]!r} … repeated; what it repeats can be "
        "read in more than one way: make the alternatives differ, or take repeats out of repeats"
    )


def _long_texts(pattern: Pattern) -> Iterator[str]:
    """Long texts of the words of a pattern's examples, from an anchor on, where it is tried."""
    for example in pattern.entry.examples[:2]:
        low = example.lower()
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
