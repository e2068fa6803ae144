"""Names that run into the next word: "kata Budidi Jakarta", where the article knows a Budi."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.raw import RawName
from netralitas_extract.text import Text
from netralitas_extract.text_words import places_of_word

__all__ = ["part_glued"]

_LEAST_HEAD = 4


def part_glued(
    text: Text, names: Sequence[tuple[RawName, str]], glued: tuple[str, ...]
) -> dict[int, RawName]:
    """By start of a name with a part that ends in one of the ``glued`` words, the name without it.

    Only a name that the article has elsewhere tells that a blank is missing: "Supardi" alone
    is called so.
    """
    found: dict[int, RawName] = {}
    known: set[str] | None = None
    for name, _ in names:
        for count, token in enumerate(name.tokens, 1):
            # Few names end so.
            if token.endswith(glued):
                if known is None:
                    known = {token for name, _ in names for token in name.tokens}
                head = _head(text.norm, token, glued, known)
                if head is not None:
                    end = text.norm.index(token, name.start) + len(head)
                    tokens = (*name.tokens[: count - 1], head)
                    found[name.start] = msgspec.structs.replace(
                        name, end=end, stop=end, tokens=tokens, degrees=()
                    )
                    break
    return found


def _head(norm: str, token: str, glued: Sequence[str], known: Collection[str]) -> str | None:
    """The part of a name that a glued word stands behind, or null."""
    for word in glued:
        head = token.removesuffix(word)
        if len(head) < len(token) and len(head) >= _LEAST_HEAD and head in known:
            return head if len(list(places_of_word(norm, token))) == 1 else None
    return None
