"""The pattern language: a regular expression with macros and word forms.

``{candidate}``    the sub-pattern of that name
``<foto>``         every form that :mod:`.morphology` derives from the root, with enclitics
``<foto:active>``  the forms of one voice; several voices are joined by ``+``
a space            one blank; the text has one, too, where two or three were typed for it, and
                   where layout broke a sentence

Everything else is the syntax of the ``regex`` package. Patterns are matched on folded lower-case
text from the place of an anchor, and a match never ends inside a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

import regex

from netralitas_extract.lexicon.complaints import did_you_mean
from netralitas_extract.lexicon.heads import (
    ANYTHING,
    BLANK,
    DIGITS,
    EMPTY,
    Heads,
    cut_off,
    joined,
    prefix_free,
    repeated,
)
from netralitas_extract.lexicon.trie import trie_source

__all__ = ["ExpressionError", "Expressions", "tokens_of"]

T = TypeVar("T")

_ENCLITICS = ("nya", "lah", "kah", "pun")
_MOST_LISTED = 4000
# Most anchors are given as plain words; what those begin with needs no parsing.
_PLAIN = regex.compile(r"[a-z][a-z0-9-]+(?: [a-z0-9 -]+)?")
_TOKEN = regex.compile(
    r"""\\(?P<escaped>.)
      | (?P<klass>\[(?:\\.|[^\]\\])+\])
      | \{(?P<macro>[a-z_][a-z0-9_]*)\}
      | (?P<counted>\{\d*,?\d*\}[?+]?)
      | (?<!\(\?P)(?<!\(\?)<(?P<root>[a-z-]+)(?::(?P<voices>[a-z+]+))?>
      | (?P<open>\((?:\?(?:P<\w+>|<?[=!]|[:>|]))?)
      | (?P<close>\))
      | (?P<bar>\|)
      | (?P<optional>[?*][?+]?)
      | (?P<plus>\+[?+]?)
      | (?P<space>[ ])
      | (?P<other>[.^$])
      | (?P<literal>[a-z0-9]{2,}(?![?*+{])|.)""",
    regex.VERBOSE | regex.DOTALL,
)


class ExpressionError(ValueError):
    """A pattern source that cannot be read; the message says which part and why.

    Attributes:
        mend: what to change, or null.
    """

    def __init__(self, told: str, mend: str | None = None) -> None:
        super().__init__(told)
        self.mend = mend


class _NotFinite(Exception):
    """The pattern matches more than can be listed."""


class Expressions:
    """Translates pattern sources into ``regex`` sources and finds what they begin with.

    ``macros`` maps names to pattern sources and ``words`` names to word lists, which are macros
    too, where no macro has that name; ``word_forms(root, voices)`` gives the forms of a root
    (``voices`` is ``None`` for all).

    >>> def forms(root, voices):
    ...     return ("berfoto", "foto")
    >>> expressions = Expressions({"who": "(?:paslon|calon)"}, forms)
    >>> print(expressions.regex_source("<foto> dengan {who}"))
    (?:(?:berfoto|foto)(?:nya|lah|kah|pun)? dengan (?:(?:paslon|calon)))(?!\\w)
    >>> expressions.anchors("ikut (?:sesi )?foto dengan {who}")
    ('ikut fot', 'ikut ses')
    """

    def __init__(
        self,
        macros: Mapping[str, str],
        word_forms: Callable[[str, Iterable[str] | None], tuple[str, ...]],
        words: Mapping[str, Iterable[str]] = MappingProxyType({}),
    ) -> None:
        self._macros = dict(macros)
        self._words = words
        self._word_forms = word_forms
        self._expanded: dict[str, str] = {}
        self._heads: dict[str, Heads] = {}
        self._pending: list[str] = []

    def regex_source(self, source: str) -> str:
        """The ``regex`` source of a pattern source.

        Raises :class:`ExpressionError` for an unknown macro, a macro that contains itself or a
        root without forms.
        """
        return f"(?:{self._expand(source)})" + r"(?!\w)"

    def anchors(self, source: str) -> tuple[str, ...]:
        """Literals, one of which every match begins with; none is a prefix of another; sorted.

        They are the first words of the matches and some letters of the second ones.

        Raises :class:`ExpressionError` where a match can begin with anything: such a pattern
        needs ``anchors`` of its own.
        """
        if _PLAIN.fullmatch(source) is not None:
            return (cut_off(source),)
        whole, cut = self._sequence_heads(tokens_of(source), 0)[0]
        literals = {literal.strip() for literal in whole | cut}
        if not literals or any(len(lit) < 2 and not lit.isdigit() for lit in literals):
            raise ExpressionError(
                "a match can begin with anything, so no anchor can be read off the pattern: "
                "begin it with a word or a macro, or list its first words in `anchors`"
            )
        return prefix_free(literals)

    def literals(self, source: str) -> tuple[str, ...] | None:
        """All that a pattern matches, where that is a finite list of words; null where it is not.

        >>> expressions = Expressions({"must": "harus|wajib"}, lambda root, voices: ())
        >>> expressions.literals("(?:tidak )?{must}"), expressions.literals("harus .*")
        (('harus', 'tidak harus', 'tidak wajib', 'wajib'), None)
        """
        try:
            return tuple(sorted(self._finite(tokens_of(source), 0)[0]))
        except _NotFinite:
            return None

    def _finite(self, tokens: list[regex.Match[str]], position: int) -> tuple[set[str], int]:
        found: set[str] = set()
        alternative = {""}
        while position < len(tokens) and tokens[position].lastgroup != "close":
            token = tokens[position]
            kind = token.lastgroup
            piece: set[str]
            if kind == "bar":
                found |= alternative
                alternative = {""}
                position += 1
                continue
            if kind == "open" and token.group() in ("(?:", "("):
                piece, position = self._finite(tokens, position + 1)
            elif kind == "macro":
                piece = self._within(
                    token["macro"], lambda inner: self._finite(tokens_of(inner), 0)[0]
                )
            elif kind in ("root", "voices"):
                piece = set(self._forms(token))
            elif kind in ("space", "literal"):
                piece = {token.group()}
            elif kind == "escaped" and not token["escaped"].isalnum():
                piece = {token["escaped"]}
            else:
                raise _NotFinite
            position += 1
            if position < len(tokens) and tokens[position].lastgroup in (
                "optional",
                "plus",
                "counted",
            ):
                if tokens[position].group() != "?":
                    raise _NotFinite
                piece = piece | {""}
                position += 1
            alternative = {a + b for a in alternative for b in piece}
            if len(alternative) > _MOST_LISTED:
                raise _NotFinite
        return found | alternative, position

    def expanded(self, source: str) -> list[str]:
        """The ``regex`` sources of the tokens of a pattern source, in their order."""
        parts: list[str] = []
        for token in tokens_of(source):
            kind = token.lastgroup
            if kind == "macro":
                parts.append(self._macro(token["macro"]))
            elif kind in ("root", "voices"):
                parts.append(f"(?:{trie_source(self._forms(token))})(?:{'|'.join(_ENCLITICS)})?")
            else:
                parts.append(token.group())
        return parts

    def _expand(self, source: str) -> str:
        return "".join(self.expanded(source))

    def _macro(self, name: str) -> str:
        known = self._expanded.get(name)
        if known is None:
            known = self._expanded[name] = f"(?:{self._within(name, self._expand)})"
        return known

    def _within(self, name: str, work: Callable[[str], T]) -> T:
        if name not in self._macros:
            # Few word lists are used as macros, so each becomes one when it is.
            if name not in self._words:
                known = (*self._macros, *self._words)
                raise ExpressionError(f"unknown macro {{{name}}}", did_you_mean(name, known))
            self._macros[name] = trie_source(self._words[name])
        if name in self._pending:
            raise ExpressionError(f"macro {{{name}}} contains itself")
        self._pending.append(name)
        try:
            return work(self._macros[name])
        finally:
            self._pending.pop()

    def _forms(self, token: regex.Match[str]) -> tuple[str, ...]:
        voices = token["voices"]
        try:
            forms = self._word_forms(token["root"], voices.split("+") if voices else None)
        except ValueError as error:
            raise ExpressionError(f"{token.group()}: {error}") from None
        if not forms:
            raise ExpressionError(f"{token.group()} has no forms")
        return forms

    def _sequence_heads(self, tokens: list[regex.Match[str]], position: int) -> tuple[Heads, int]:
        """Heads of the alternatives from ``position`` to the closing bracket, and its place."""
        whole: set[str] = set()
        cut: set[str] = set()
        alternative = EMPTY
        while position < len(tokens):
            token = tokens[position]
            kind = token.lastgroup
            if kind == "close":
                break
            if kind == "bar":
                whole |= alternative.whole
                cut |= alternative.cut
                alternative = EMPTY
                position += 1
                continue
            if not alternative.whole:
                # Every match is cut by now: what follows changes nothing.
                position = _end_of_alternative(tokens, position)
                continue
            piece, position = self._piece_heads(tokens, position)
            if position < len(tokens) and tokens[position].lastgroup in (
                "optional",
                "plus",
                "counted",
            ):
                piece = repeated(piece, tokens[position].group())
                position += 1
            alternative = joined(alternative, piece)
        return Heads(frozenset(whole | alternative.whole), frozenset(cut | alternative.cut)), (
            position
        )

    def _piece_heads(self, tokens: list[regex.Match[str]], position: int) -> tuple[Heads, int]:
        token = tokens[position]
        kind = token.lastgroup
        if kind == "open":
            inner, position = self._sequence_heads(tokens, position + 1)
            if token.group() in ("(?=", "(?!", "(?<=", "(?<!"):
                inner = EMPTY
            return inner, position + 1
        if kind == "macro":
            name = token["macro"]
            if name not in self._heads:
                self._heads[name] = self._within(
                    name, lambda source: self._sequence_heads(tokens_of(source), 0)[0]
                )
            return self._heads[name], position + 1
        if kind in ("root", "voices"):
            forms = self._forms(token)
            return Heads(frozenset(forms), _with_enclitics(forms)), position + 1
        if kind == "literal" or kind == "escaped":
            char = token["literal"] if kind == "literal" else token["escaped"]
            if kind == "literal" or not char.isalnum():
                return Heads(frozenset((char,)), frozenset()), position + 1
            if char == "b":
                return EMPTY, position + 1
            if char == "d":
                return DIGITS, position + 1
        if kind == "space":
            return BLANK, position + 1
        return ANYTHING, position + 1


def tokens_of(source: str) -> list[regex.Match[str]]:
    """The tokens of a pattern source; the last group of each says of what kind it is."""
    return list(_TOKEN.finditer(source))


def _end_of_alternative(tokens: list[regex.Match[str]], position: int) -> int:
    """The place of the bar or closing bracket that ends the alternative at ``position``."""
    depth = 0
    while position < len(tokens):
        kind = tokens[position].lastgroup
        if depth == 0 and kind in ("bar", "close"):
            break
        depth += (kind == "open") - (kind == "close")
        position += 1
    return position


def _with_enclitics(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(form + enclitic for form in forms for enclitic in _ENCLITICS)
