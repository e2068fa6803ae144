"""What is wrong in a pattern source as its author wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import regex

from netralitas_extract.lexicon.expression import Expressions, tokens_of
from netralitas_extract.lexicon.schema import DateEntry, Entry, InstitutionEntry

__all__ = ["compile_fault", "missing_groups", "never_met", "used_names"]

_SHOWN = 24
# Capitals and braces that are no text: \p{Lu}, (?P=name), (?V1).
_NO_TEXT = regex.compile(r"\\[pPN]\{[^}]*\}|\(\?P[=>]\w+\)|\(\?[A-Za-z0-9-]+\)")
_LIKE_A_MACRO = regex.compile(r"\{[\w-]*[A-Za-z][\w-]*\}")
# The named groups that the recognizer of dates reads, by reading.
_DATE_GROUPS = {
    "day_month": ("day",),
    "month_day": ("day",),
    "numeric": ("day",),
    "iso": ("day",),
    "day_of_month": ("day",),
    "month": ("month", "named"),
    "year": ("year", "until"),
    "decade": ("year",),
    "quarter": ("number", "quarter"),
    "weekday": ("weekday",),
    "count": ("count", "unit", "after"),
}


def compile_fault(expressions: Expressions, source: str) -> str | None:
    """Why a pattern source is no regular expression, and where in it; null where it is one.

    >>> compile_fault(Expressions({}, lambda root, voices: ()), "sumpah (netral")
    "missing ) for the ( at character 8: '(netral'"
    """
    try:
        regex.compile(expressions.regex_source(source))
    except regex.error as error:
        at = _written_place(expressions, source)
        if error.msg == "missing )":
            at = _unclosed(source)
        told = "missing ) for the (" if error.msg == "missing )" else str(error.msg)
        return told if at is None else f"{told} at character {at + 1}: {source[at:][:_SHOWN]!r}"
    return None


def _written_place(expressions: Expressions, source: str) -> int | None:
    """The place in a source of the fault that its expansion has, counted from 0."""
    parts = expressions.expanded(source)
    try:
        regex.compile("".join(parts))
    except regex.error as error:
        if error.pos is None:
            return None
        end = 0
        for token, part in zip(tokens_of(source), parts, strict=True):
            begin, end = end, end + len(part)
            if error.pos < end:
                inside = int(error.pos) - begin if part == token.group() else 0
                return int(token.start()) + inside
        return len(source)
    return None


def _unclosed(source: str) -> int | None:
    """The place of the last bracket that nothing closes."""
    opened: list[int] = []
    for token in tokens_of(source):
        if token.lastgroup == "open":
            opened.append(token.start())
        elif token.lastgroup == "close" and opened:
            opened.pop()
    return opened[-1] if opened else None


def missing_groups(entry: Entry, groups: Iterable[str]) -> list[str]:
    """The named groups that a pattern needs for what its entry says of it, and does not have."""
    needed: tuple[str, ...] = ()
    if isinstance(entry, DateEntry):
        needed = _DATE_GROUPS.get(entry.reading, ())
    elif isinstance(entry, InstitutionEntry) and entry.tail:
        needed = ("tail",)
    return sorted(set(needed).difference(groups))


def never_met(source: str, fold: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Parts of a source that no text has, as ``fold`` changes them; and why.

    >>> list(never_met("Salam {Calon} [A-Z]", str.lower))[0]
    ('Salam', 'texts are matched in lower case and without accents: write salam')
    """
    source = _NO_TEXT.sub("", source)
    for run in _literal_runs(source):
        folded = fold(run)
        if folded != run:
            why = "texts are matched in lower case and without accents: write"
            yield run, f"{why} {folded}"
    for token in tokens_of(source):
        held = token["klass"]
        if held and not held.startswith("[^") and not _holds_other(held):
            yield held, f"texts are matched in lower case: write {held.lower()}"
        elif token["literal"] == "{" and (like := _LIKE_A_MACRO.match(source, token.start())):
            yield like.group(), "the names of macros have small letters, figures and _ only"


def _literal_runs(source: str) -> Iterator[str]:
    run = ""
    for token in tokens_of(source):
        char = token["literal"] or ""
        if char.isalnum() or (char and not char.isascii()):
            run += char
        else:
            if run:
                yield run
            run = ""
    if run:
        yield run


def _holds_other(klass: str) -> bool:
    """Whether a class of characters holds others than capitals."""
    bare = regex.sub(r"[A-Z]-[A-Z]", "", klass[1:-1])
    return any(not char.isupper() for char in bare) or not regex.search("[A-Z]", klass)


def used_names(
    sources: Iterable[str], macros: Mapping[str, str], known: dict[str, set[str]]
) -> set[str]:
    """The macros and word lists that sources use, those inside other macros among them.

    ``known`` keeps what each macro uses from one call to the next.
    """
    found: set[str] = set()
    for source in sources:
        for token in tokens_of(source):
            name = token["macro"]
            if name is not None and name not in found:
                if name not in known:
                    known[name] = set()  # for macros that hold themselves
                    inner = (macros[name],) if name in macros else ()
                    known[name] = used_names(inner, macros, known)
                found |= {name} | known[name]
    return found
