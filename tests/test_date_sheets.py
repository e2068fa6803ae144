"""Dates on sentences with expected results: those that patterns are written with, and others."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from netralitas_extract.fixtures import compare, load_sheet, summarise
from tests.invariants import extractor

SHEETS = {
    "development": Path(__file__).parents[1] / "fixtures/sheets/dates.jsonl",
    "held out": Path(__file__).parents[1] / "fixtures/held-out/sheets/dates.jsonl",
}
F1, FULL_F1 = 0.985, 0.985
# How many sentences without a date may give one.
FALSE_HITS = {"development": 0, "held out": 1}


class Figures(NamedTuple):
    f1: float
    full_f1: float
    false_hits: int


@lru_cache(maxsize=2)
def figures(name: str) -> Figures:
    reports = []
    false_hits = 0
    for fixture in load_sheet(SHEETS[name]):
        found = extractor().extract(fixture.text, published=fixture.published)
        reports.append(compare(fixture, found))
        if not fixture.lists["dates"]:
            false_hits += bool(found.dates)
    score = summarise(reports)["dates"]
    return Figures(score.f1, score.full_f1, false_hits)


@pytest.mark.parametrize("name", SHEETS)
def test_exact_spans_are_found(name: str) -> None:
    assert figures(name).f1 >= F1


@pytest.mark.parametrize("name", SHEETS)
def test_values_are_right(name: str) -> None:
    assert figures(name).full_f1 >= FULL_F1


@pytest.mark.parametrize("name", SHEETS)
def test_sentences_without_a_date_give_none(name: str) -> None:
    assert figures(name).false_hits <= FALSE_HITS[name]
