"""The lines that belong to what stands above them: the buttons below "Bagikan", the headlines below
"Baca juga:", all that stands below "Tinggalkan komentar".
"""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["mark_followers"]

_LONGEST_ITEM = 120


def mark_followers(
    lines: Sequence[Line], top: int, body: int, norm: str, lower: str, words: StructureWords
) -> None:
    """Marks them as boilerplate. ``top`` is the index of the headline, ``body`` of the line where
    the running text begins: above the one only listed words follow anything, above the other no
    sentence does.
    """
    mode = "none"
    for index, line in enumerate(lines):
        if mode != "none" and line.part == "published":
            # The day of another article
            line.part = None
        if line.part is None:
            if mode == "all" or (mode != "none" and _is_item(line, mode, norm, lower, words)):
                line.part = "boilerplate"
            else:
                mode = "none"
        elif mode == "all":
            if line.part not in ("author", "editor"):
                line.part = "boilerplate"
        elif line.part != "ornament" and not (
            mode == "short" and line.part == "boilerplate" and line.follow == "none"
        ):
            # Advertisements among headlines do not end them.
            governs = line.part == "boilerplate" and (
                line.follow == "listed" or index > (body if line.follow == "all" else top)
            )
            mode = line.follow if governs else "none"


def _is_item(line: Line, mode: str, norm: str, lower: str, words: StructureWords) -> bool:
    written = lower[line.start : line.end]
    if mode == "listed":
        bare = written.strip(" :;|-*\u2022()0123456789")
        return bare in words.items or not any(map(str.isalpha, written))
    return len(written) <= _LONGEST_ITEM and not line.is_paragraph(norm)
