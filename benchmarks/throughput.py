"""Full extraction against spaCy's blank Indonesian tokenizer, in alternating rounds."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.corpus import megabytes
from netralitas_extract.report.plain import aligned


@dataclass(frozen=True)
class Throughput:
    """Seconds per round over the same texts, for both, and the ratios of the rounds; a ratio above
    1 means that extraction is faster.
    """

    articles: int
    megabytes: float
    extraction_seconds: list[float]
    spacy_seconds: list[float]
    ratio_median: float
    ratio_best: float

    def table(self) -> str:
        """Speeds and their ratio, the median and the best of the rounds."""
        title = f"{self.articles:,} articles, {self.megabytes:.1f} MB, {len(self.spacy_seconds)}"
        rows = [
            (f"throughput ({title} rounds)", "median", "best", "per article"),
            self._row("full extraction", self.extraction_seconds),
            self._row("spaCy tokenizer alone", self.spacy_seconds),
            ("ratio", f"{self.ratio_median:.2f} x", f"{self.ratio_best:.2f} x", ""),
        ]
        return aligned(rows)

    def _row(self, name: str, seconds: Sequence[float]) -> tuple[str, ...]:
        return (
            name,
            f"{self.megabytes / median(seconds):.2f} MB/s",
            f"{self.megabytes / min(seconds):.2f} MB/s",
            f"{median(seconds) / self.articles * 1000:.3f} ms",
        )


def measure(texts: Sequence[str], rounds: int) -> Throughput:
    """Both over all texts, round by round, so that a slow moment of the machine hits both.

    The garbage collector stays as it is. The first round of each warms it up and is not counted.
    """
    import spacy

    from netralitas_extract import Extractor

    extract = Extractor().extract
    tokenise = spacy.blank("id").make_doc

    ours: list[float] = []
    theirs: list[float] = []
    for number in range(rounds + 1):
        pair: list[tuple[list[float], Callable[[str], object]]] = [
            (ours, extract),
            (theirs, tokenise),
        ]
        for seconds, process in pair if number % 2 else reversed(pair):
            seconds.append(_seconds(process, texts))
    del ours[0], theirs[0]
    ratios = [their / our for their, our in zip(theirs, ours, strict=True)]
    return Throughput(
        articles=len(texts),
        megabytes=megabytes(texts),
        extraction_seconds=ours,
        spacy_seconds=theirs,
        ratio_median=median(ratios),
        ratio_best=max(ratios),
    )


def _seconds(process: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        process(text)
    return time.perf_counter() - start
