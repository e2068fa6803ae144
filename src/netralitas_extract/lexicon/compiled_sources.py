"""Compiled expressions that an earlier process may have made."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import regex

__all__ = ["CompiledSources"]


class CompiledSources:
    """Compiles expressions, or takes them from what was kept of an earlier process.

    ``regex`` needs some milliseconds for a large expression, and a twentieth of one to unpickle it.

    >>> first, second = CompiledSources(), CompiledSources()
    >>> first.compile("asn|pns").match("pns").span()
    (0, 3)
    >>> second.take(first.kept())
    >>> second.compile("asn|pns").match("pns").span(), second.has_new()
    ((0, 3), False)
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._new: dict[str, regex.Pattern[str]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        # The expressions are kept by themselves: there are more of them with each article.
        return CompiledSources, ()

    def compile(self, source: str) -> regex.Pattern[str]:
        """The compiled expression. Raises ``regex.error`` for a source that is none."""
        kept = self._kept.get(source)
        if kept is not None:
            compiled: regex.Pattern[str] = pickle.loads(kept)
            return compiled
        compiled = self._new[source] = _compiled(source)
        return compiled

    def has_new(self) -> bool:
        """Whether an expression was compiled that was not kept."""
        return bool(self._new)

    def kept(self) -> dict[str, bytes]:
        """By source, all expressions known here, pickled."""
        return self._kept | {source: pickle.dumps(made) for source, made in self._new.items()}

    def take(self, kept: Mapping[str, bytes]) -> None:
        """Takes over what ``kept`` of another gave."""
        self._kept = dict(kept)


@lru_cache(maxsize=2_000)
def _compiled(source: str) -> regex.Pattern[str]:
    """Compiles an expression once for all pattern folders that are laid over the shipped one."""
    return regex.compile(source)
