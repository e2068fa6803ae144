"""Lists in an article: which sentence introduces which items."""

from __future__ import annotations

import re

from netralitas_extract.resolvers.list_items import item_start
from netralitas_extract.text import Text

__all__ = ["list_introductions"]

# The number of the first item behind the words that announce a list, and one that stands for itself
# where sentences are cut: "Isi ikrar itu: 1. Menjaga netralitas. 2. Menolak politik uang."
_FIRST_INLINE = re.compile(r": ?[1a][.)]$")
# What stands around the number of an item.
_MARKS = " .)("
_INLINE = re.compile(r"(?:\d{1,2}|[a-z])[.)]")


def list_introductions(text: Text, announcing: tuple[str, ...]) -> dict[int, int]:
    """By sentence that begins a list item, the sentence before the list.

    Without a mark of its own, an item begins behind a sentence that ends in one of the words
    ``announcing`` a list. A line between two items may explain the first: the next number goes on.
    """
    found: dict[int, int] = {}
    if ":" not in text.low and "\n" not in text.low:
        return found
    head: int | None = None
    low = text.low
    starts = {start for start, _ in text.paragraphs}
    item: int | None = None
    counted = (0, -1)
    inline: int | None = None
    numbered = False
    for index, (start, end) in enumerate(text.sentences):
        if start in starts:
            words = item_start(text.norm, start)
            if words is not None and text.norm[words : words + 1].isalpha():
                number = low[start:words].strip(_MARKS)
                count = int(number) if number.isdecimal() else -1
                if head is None and index:
                    last, before = counted
                    head = before if count == last + 1 > 1 else index - 1
                if head is not None:
                    item, counted = head, (count, head)
            else:
                head = item = None
        if item is not None and head is not None:
            found[index] = head
        if inline is not None:
            if start in starts or not (numbered or _INLINE.fullmatch(low, start, end)):
                inline = None
            elif numbered:
                found[index], numbered = inline, False
            else:
                numbered = True
        if low.endswith(announcing, start, end):
            head = index
        elif low.endswith((".", ")"), start, end) and _FIRST_INLINE.search(low, end - 5, end):
            inline, numbered = index, True
    return found
