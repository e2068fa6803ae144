"""Titles behind words for what their holders do or have: "Instruksi Gubernur Banten Andra"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawRegion, RawTitle
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.text import Text

__all__ = ["without_nameless"]


def without_nameless(
    text: Text, titles: Sequence[RawTitle], regions: Sequence[RawRegion], names: NameReader
) -> list[RawTitle]:
    """The titles without those inside another thing's name that no person's name follows.

    "Instruksi Presiden Nomor 5", "Keputusan Bupati Ende tentang" name rules alone.
    """
    return [
        title for title in titles if not title.inside or _is_held(text.norm, title, regions, names)
    ]


def _is_held(norm: str, title: RawTitle, regions: Sequence[RawRegion], names: NameReader) -> bool:
    at = title.end
    if norm[at : at + 1] != " ":
        return False
    at = next((region.end for region in regions if region.start == at + 1), at)
    if norm[at : at + 1] != " ":
        return False
    name = names.read(norm, at + 1)
    if name is None:
        return False
    if len(name.tokens) == 1 and name.begin == name.start and norm.count(name.tokens[0]) == 1:
        return False
    # What goes on in capitals is no name: "Keputusan Menteri Energi Baru Terbarukan Nasional".
    return not norm[name.stop + 1 : name.stop + 2].isupper() or norm[name.stop] in ",."
