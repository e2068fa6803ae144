"""Lists in an article: which sentence introduces which items."""

from __future__ import annotations

import re

from netralitas_extract.text import Text

__all__ = ["list_introductions"]

_LIST_ITEM = re.compile(r"(?:\d{1,2}|[a-z])[.)] ?(?=[A-Za-z])|[-*\u2022\u25cf] ?(?=[A-Za-z])")


_ANNOUNCING = (":", "yakni", "yaitu", "adalah")


def list_introductions(text: Text) -> dict[int, int]:
    """By sentence that begins a list item, the sentence before the list."""
    found: dict[int, int] = {}
    if ":" not in text.low and "\n" not in text.low:
        return found
    head: int | None = None
    low = text.low
    starts = {start for start, _ in text.paragraphs}
    item: int | None = None
    for index, (start, end) in enumerate(text.sentences):
        if start in starts:
            if _LIST_ITEM.match(text.norm, start) is not None:
                if head is None and index:
                    head = index - 1
                item = head
            else:
                head = item = None
        if item is not None and head is not None:
            found[index] = head
        if low.endswith(_ANNOUNCING, start, end):
            head = index
    return found
