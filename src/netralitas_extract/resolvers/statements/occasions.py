"""Which elections the words of conduct name, and which are only its occasion."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence

from netralitas_extract.resolvers.statements.evidence import Evidence
from netralitas_extract.text import Text, start_of

__all__ = ["named_in_conduct"]

_LONGEST_CONDUCT = 200
_RELATIVE = "yang"


def named_in_conduct(
    text: Text, evidence: Evidence, framing: Container[str]
) -> Mapping[int, Sequence[int]]:
    """By conduct the elections that its words name: "mendukung calon dalam Pemilu nanti".

    One that ends them behind one of the ``framing`` words is the occasion of all that the
    sentence says: "agar netral dan tidak cawe-cawe dalam Pemilu 2024".
    """
    conduct = evidence.conduct
    found: dict[int, list[int]] = {}
    for election, (start, end) in enumerate(evidence.elections):
        at = bisect_right(conduct, start, key=start_of) - 1
        while at >= 0 and conduct[at].start >= start - _LONGEST_CONDUCT:
            deed = conduct[at]
            if end < deed.end or (end == deed.end and not _ends(text, deed.start, start, framing)):
                found.setdefault(at, []).append(election)
            at -= 1
    return found


def _ends(text: Text, start: int, end: int, words: Container[str]) -> bool:
    """Whether the last word between two offsets is one of ``words``, and none of a part that
    tells which is meant: "calon yang maju dalam …".
    """
    before = text.low[start:end].split()
    return bool(before) and before[-1] in words and _RELATIVE not in before
