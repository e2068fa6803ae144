"""The medium that an article names as the one its speakers talked to."""

from __future__ import annotations

import re

from netralitas_extract.recognizers.structure.datelines import is_coined
from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.text import Bounds

__all__ = ["medium_told"]

_TOLD = re.compile(
    r"\bkepada ((?:[\w-]+\.)+(?:com|co\.id|co|id|net|news|org|tv)\b(?!\.\w)|[A-Za-z][a-z]+[A-Z]\w+"
    r"|detik[a-z]+)(?=[ ,.;\n(]|$)"
)
_OWN = ("detik",)


def medium_told(norm: str, start: int, words: StructureWords) -> Bounds | None:
    """The first medium from ``start`` on that somebody spoke to: "katanya kepada Kabarkini.com";
    null where none is, or the words name something else ("kepada TelkomGroup").
    """
    for told in _TOLD.finditer(norm, start):
        name = told[1]
        if "." in name or name.startswith(_OWN) or (is_coined(name) and words.is_outlet(name)):
            return told.span(1)
    return None
