"""Named bodies of state, without the region that follows them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

import msgspec
import regex

from netralitas_extract.lexicon.schema import InstitutionEntry
from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["RawInstitution", "recognize_institutions"]

# "Pendidikan dan Kebudayaan", "Kesatuan Bangsa, Politik dan Perlindungan Masyarakat"
_NAME_TAIL = regex.compile(
    r"(?: (?:[A-Z][\w/-]*)(?:,(?= [A-Z][\w-]* (?:dan|serta) [A-Z]))?"
    r"(?: (?:dan|serta)(?= [A-Z]))?){1,16}"
)
_BRACKET = regex.compile(r" ?\([A-Z][A-Za-z0-9-]{2,11}\)")
_NO_TAIL = frozenset(
    [
        "saat",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "minggu",
        "dan",
        "serta",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
    ]
)


class RawInstitution(msgspec.Struct, frozen=True, gc=False):
    """A body of state as written.

    Attributes:
        start, end: the words without the region, in the folded text.
        entry: what the lexicon knows of it.
        bare: whether it may stand without a region (it is written as a name).
        short: the words as written, without a bracketed abbreviation.
    """

    start: int
    end: int
    entry: InstitutionEntry
    bare: bool
    short: str


def recognize_institutions(
    text: Text, hits: list[Hit], region_starts: Sequence[int]
) -> list[RawInstitution]:
    """Bodies of state in order.

    ``region_starts`` are the places where region names begin: a name of words that are
    capitalised ("Dinas Kesehatan") ends before the next of them.
    """
    norm = text.norm
    found: list[RawInstitution] = []
    for match in longest_matches(text.low, hits):
        entry = cast(InstitutionEntry, match.pattern.entry)
        start, end = match.start, match.end
        if found and start < found[-1].end:
            # The abbreviation in the bracket of the body before: "Badan Kepegawaian (BKD)".
            continue
        capital = norm[start].isupper()
        if entry.upper and not capital:
            continue
        if entry.tail:
            if not capital:
                continue
            end = _tail_end(norm, end, region_starts)
            if end == match.end:
                continue
        words = norm[start:end]
        bracket = words.find(" (")
        found.append(
            RawInstitution(
                start,
                end,
                entry,
                (entry.alone or entry.tail) and (capital or bracket > 0),
                words if bracket < 0 else words[:bracket],
            )
        )
    return found


def _tail_end(norm: str, end: int, region_starts: Sequence[int]) -> int:
    tail = _NAME_TAIL.match(norm, end)
    if tail is None:
        return end
    stop = tail.end()
    following = bisect_right(region_starts, end)
    if following < len(region_starts):
        stop = min(stop, region_starts[following])
    words = norm[end:stop].split()
    kept = 0
    for count, word in enumerate(words):
        if word.lower().strip(",") in _NO_TAIL and word not in ("dan", "serta"):
            break
        if word not in ("dan", "serta"):
            kept = count + 1
    if not kept:
        return end
    stop = end
    for word in words[:kept]:
        stop = norm.index(word, stop) + len(word)
    stop = end + len(norm[end:stop].rstrip(" ,"))
    bracket = _BRACKET.match(norm, stop)
    return bracket.end() if bracket is not None else stop
