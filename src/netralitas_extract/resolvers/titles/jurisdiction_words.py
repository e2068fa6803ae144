"""The words by which an article tells what region an office is of."""

from __future__ import annotations

from collections.abc import Mapping

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["JurisdictionWords"]


class JurisdictionWords:
    """The words around titles and regions, read once from a lexicon.

    Attributes:
        village_types: the type words before a village's name, in lower case with their blank.
        bodies: by election body how its name ends before its region ("Komisi Pemilihan Umum Ende").
        joins: what stands between two titles of one region.
        local: words behind a title of the region that is named last.
    """

    __slots__ = ("bodies", "joins", "local", "village_types")

    def __init__(self, lexicon: Lexicon) -> None:
        self.village_types = lexicon.gazetteer.nonplaces.before_village
        self.bodies: Mapping[str, tuple[str, ...]] = {
            "KPU": tuple(f"{word} " for word in lexicon.words["commission_before_region"]),
            "Bawaslu": tuple(f"{word} " for word in lexicon.words["supervisor_before_region"]),
        }
        self.joins = lexicon.word_set("titles_of_one_region")
        self.local = tuple(f" {word}" for word in lexicon.words["of_region_named_last"])
