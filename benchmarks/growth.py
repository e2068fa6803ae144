"""How the cost of an extraction grows with the text, on texts made to be costly."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from netralitas_extract import Extractor
from netralitas_extract.report.plain import aligned

_PIECES: Mapping[str, str] = {
    "titles": "Pj Bupati ",
    "regions": "Kabupaten Bima, ",
    "dates": "Senin (6/11/2023) ",
    "negations": "tidak memihak ",
    "quotes": '"Netral," katanya. ',
    "names": "Bupati Bima Andi Putra, S.H., mengatakan ",
    "citations": "Pasal 71 ayat (1) UU 10/2016 jo. ",
    "lines": "ASN netral\n",
    "one word": "a",
}
_SHORT = 50_000
_TIMES_LONGER = 4


@dataclass(frozen=True)
class Growth:
    """By text, how many times longer an extraction takes for a text that is four times longer."""

    factors: dict[str, float]

    @property
    def worst(self) -> float:
        """The largest factor, per fourfold text: 4 is linear, 16 quadratic."""
        return max(self.factors.values())

    def table(self) -> str:
        """The factors."""
        rows = [(name, f"{factor:.1f} x") for name, factor in self.factors.items()]
        title = f"growth ({_SHORT // 1000} kB to {_SHORT * _TIMES_LONGER // 1000} kB of one phrase)"
        return aligned([(title, "time"), *rows])


def measure() -> Growth:
    """Each text at two lengths, the best of three."""
    extractor = Extractor()
    factors: dict[str, float] = {}
    for name, piece in _PIECES.items():
        short, long = (
            min(_seconds(extractor, piece * (size // len(piece))) for _ in range(3))
            for size in (_SHORT, _SHORT * _TIMES_LONGER)
        )
        factors[name] = long / short
    return Growth(factors)


def _seconds(extractor: Extractor, text: str) -> float:
    start = time.perf_counter()
    extractor.extract(text)
    return time.perf_counter() - start
