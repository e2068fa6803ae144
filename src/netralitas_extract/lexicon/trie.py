"""A list of words as one expression in which no letter is tried twice."""

from __future__ import annotations

from collections.abc import Iterable

import regex

__all__ = ["trie_source"]

_Node = dict[str, "_Node"]
_END = ""


def trie_source(words: Iterable[str]) -> str:
    """An expression that matches any of the words, the longest where several begin alike.

    An alternation tries its words one after the other; here words with a common beginning share
    it, so an attempt ends at the first letter that none of them has.

    >>> trie_source(["dukung", "mendukung", "dukungan"])
    'dukung(?:an)?|mendukung'
    """
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return "|".join(_branches(root))


def _branches(node: _Node) -> list[str]:
    branches: list[str] = []
    for char, child in sorted(node.items()):
        if char == _END:
            continue
        prefix = [char]
        while len(child) == 1 and _END not in child:
            ((following, child),) = child.items()
            prefix.append(following)
        written = regex.escape("".join(prefix), literal_spaces=True)
        rest = _branches(child)
        if rest:
            group = f"(?:{'|'.join(rest)})"
            written += f"{group}?" if _END in child else group
        branches.append(written)
    return branches
