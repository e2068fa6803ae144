"""Names that run into the next word: "kata Budidi Jakarta", where the article knows a Budi."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName
from netralitas_extract.text import Text
from netralitas_extract.text_words import places_of_word

__all__ = ["GluedWords", "part_glued"]

_LEAST_HEAD = 4
_LEAST_VERB = 6


class GluedWords:
    """What is found stuck behind a name: certain words, and verbs by their first letters."""

    __slots__ = ("_prefixes", "_words")

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.words["glued_behind_name"]
        self._prefixes = lexicon.words["verb_prefix_behind_name"]

    def may_end(self, token: str) -> bool:
        """Whether a part of a name is long enough for a verb, or ends in one of the words."""
        return len(token) >= _LEAST_HEAD + _LEAST_VERB or token.endswith(self._words)

    def head(self, token: str, known: Collection[str]) -> str | None:
        """The part of a name, among the ``known`` ones, that something is stuck behind, or null."""
        for word in self._words:
            head = token.removesuffix(word)
            if _LEAST_HEAD <= len(head) < len(token) and head in known:
                return head
        for end in range(_LEAST_HEAD, len(token) - _LEAST_VERB + 1):
            if token.startswith(self._prefixes, end) and token[:end] in known:
                return token[:end]
        return None


def part_glued(
    text: Text, names: Sequence[tuple[RawName, str]], words: GluedWords
) -> dict[int, RawName]:
    """By start of a name with a part that another word is stuck to, the name without that word.

    Only a name that the article has elsewhere tells that a blank is missing: "Supardi" alone
    is called so.
    """
    found: dict[int, RawName] = {}
    known: set[str] | None = None
    for name, _ in names:
        for count, token in enumerate(name.tokens, 1):
            # Few names are so long, or end so.
            if words.may_end(token):
                if known is None:
                    known = {token for name, _ in names for token in name.tokens}
                head = words.head(token, known)
                if head is not None and len(list(places_of_word(text.norm, token))) == 1:
                    end = text.norm.index(token, name.start) + len(head)
                    tokens = (*name.tokens[: count - 1], head)
                    found[name.start] = msgspec.structs.replace(
                        name, end=end, stop=end, tokens=tokens, degrees=()
                    )
                    break
    return found
