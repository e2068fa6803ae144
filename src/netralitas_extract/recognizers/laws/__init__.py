"""Citations of law: instruments, runs of articles, and the two joined."""

from __future__ import annotations

from netralitas_extract.raw import RawLaw
from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.recognizers.laws.reading import read_citations
from netralitas_extract.recognizers.laws.words import LawWords
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["LawWords", "recognize_laws"]


def recognize_laws(text: Text, hits: list[Hit], words: LawWords) -> list[RawLaw]:
    """Citations in order, none overlapping another.

    Articles alone ("Pasal 189") are among them with ``form == "article"``; which law they are of
    is for the resolver to find. A bare "undang-undang" and "perbup itu" give nothing.
    """
    if not hits:
        return []
    return read_citations(text, longest_matches(text.low, _by_place(hits)), words)


def _by_place(hits: list[Hit]) -> list[Hit]:
    """One hit for each place: "undang-undang" and "undang-undang dasar" begin at the same."""
    merged: list[Hit] = []
    for start, end, patterns in hits:
        if merged and merged[-1][0] == start:
            patterns = merged.pop()[2] + patterns
        merged.append((start, end, patterns))
    return merged
