"""Titles whose short form stands behind them with no brackets: "Sekretaris Daerah Sekda Ende"."""

from __future__ import annotations

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawTitle

__all__ = ["ShortTitles"]


class ShortTitles:
    """Knows how the short forms of titles begin."""

    __slots__ = ("_begin",)

    def __init__(self, lexicon: Lexicon) -> None:
        pairs = (words.partition("=") for words in lexicon.words["title_begin_short"])
        self._begin = {full: short for full, _, short in pairs}

    def repeats(self, low: str, full: RawTitle, title: RawTitle) -> bool:
        """Whether a title is the short form of the one that stands directly before it.

        "Kepala Dinas Kesehatan Kadis Perhubungan" lists two.
        """
        if title.office != full.office or title.start != title.core_start:
            return False
        if (full.tailed and title.tailed) or (title.office == "other" and title.rule != full.rule):
            return False
        begin, end = full.core_start, low.find(" ", full.core_start)
        short = self._begin.get(low[begin:end])
        return (
            short is not None
            and low.startswith(short, title.start)
            and (low[begin : full.end] != low[title.start : title.end])
        )
