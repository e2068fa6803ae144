"""The sheets under fixtures/: how well each list comes out, as bounds that no change may break."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from netralitas_extract import Extractor
from netralitas_extract.fixtures import compare, load_sheet, summarise

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


class Bound(NamedTuple):
    """The least F1 and full F1 (every field right) of one list of a sheet."""

    sheet: str
    name: str
    f1: float
    full: float


BOUNDS = (
    Bound("sheets/regions.jsonl", "regions", 0.99, 0.99),
    Bound("held-out/sheets/regions.jsonl", "regions", 0.97, 0.97),
    Bound("sheets/dates.jsonl", "dates", 0.99, 0.99),
    Bound("held-out/sheets/dates.jsonl", "dates", 0.985, 0.985),
    Bound("sheets/statements.jsonl", "statements", 0.99, 0.97),
    Bound("sheets/officials-3.jsonl", "officials", 0.99, 0.98),
    Bound("sheets/officials-3.jsonl", "people", 0.99, 0.98),
    Bound("sheets/officials-3.jsonl", "quotes", 0.99, 0.99),
    Bound("sheets/officials-4.jsonl", "officials", 0.98, 0.98),
    Bound("sheets/officials-4.jsonl", "people", 0.99, 0.99),
    Bound("sheets/officials-4.jsonl", "quotes", 0.99, 0.99),
    Bound("sheets/officials-5.jsonl", "officials", 0.98, 0.98),
    Bound("sheets/officials-5.jsonl", "people", 0.98, 0.98),
    Bound("sheets/officials-5.jsonl", "quotes", 0.99, 0.99),
    Bound("sheets/officials-6.jsonl", "officials", 0.98, 0.98),
    Bound("sheets/officials-6.jsonl", "people", 0.98, 0.98),
    Bound("sheets/officials-6.jsonl", "quotes", 0.99, 0.99),
    Bound("sheets/officials-7.jsonl", "officials", 0.98, 0.98),
    Bound("sheets/officials-7.jsonl", "people", 0.98, 0.98),
    Bound("sheets/officials-7.jsonl", "quotes", 0.99, 0.99),
    *(
        Bound("sheets/villages.jsonl", name, 0.98, 0.98)
        for name in ("officials", "people", "regions")
    ),
    *(Bound("sheets/holders.jsonl", name, 0.98, 0.98) for name in ("officials", "people")),
    Bound("sheets/conduct-7.jsonl", "conduct", 0.94, 0.94),
    Bound("sheets/conduct-8.jsonl", "conduct", 0.85, 0.85),
    Bound("sheets/conduct-9.jsonl", "conduct", 0.97, 0.97),
    Bound("sheets/conduct-10.jsonl", "conduct", 0.95, 0.87),
    Bound("held-out/sheets/conduct-3.jsonl", "conduct", 0.86, 0.78),
    Bound("sheets/conduct-11.jsonl", "conduct", 0.97, 0.97),
    Bound("sheets/conduct-12.jsonl", "conduct", 0.90, 0.65),
    Bound("sheets/conduct-13.jsonl", "conduct", 0.87, 0.75),
    Bound("held-out/sheets/conduct-5.jsonl", "conduct", 0.82, 0.63),
    Bound("sheets/conduct-real.jsonl", "conduct", 0.98, 0.95),
    Bound("sheets/assertions-2.jsonl", "conduct", 0.98, 0.94),
    Bound("sheets/assertions-2.jsonl", "sanctions", 0.98, 0.98),
    Bound("sheets/assertions-3.jsonl", "conduct", 0.98, 0.96),
    Bound("sheets/assertions-4.jsonl", "conduct", 0.98, 0.96),
    Bound("sheets/assertions-6.jsonl", "conduct", 0.98, 0.98),
    Bound("sheets/sanctions-real.jsonl", "sanctions", 0.98, 0.98),
    Bound("sheets/officials-real.jsonl", "officials", 0.98, 0.97),
    Bound("sheets/officials-real.jsonl", "people", 0.98, 0.97),
    Bound("sheets/officials-real.jsonl", "quotes", 0.98, 0.98),
    Bound("sheets/officials-real.jsonl", "institutions", 0.98, 0.98),
    Bound("sheets/frames.jsonl", "article", 0.98, 0.98),
    Bound("sheets/quotes.jsonl", "quotes", 0.98, 0.98),
    *(
        Bound("sheets/rules-2.jsonl", name, 0.98, 0.98)
        for name in (
            *("laws", "elections", "institutions", "sanctions", "pledges"),
            *("regions", "dates"),
        )
    ),
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("bound", BOUNDS, ids=lambda bound: f"{bound.sheet}-{bound.name}")
def test_a_sheet_comes_out_as_well_as_it_did(bound: Bound, extractor: Extractor) -> None:
    reports = [
        compare(
            fixture,
            extractor.extract(fixture.text, published=fixture.published),
        )
        for fixture in load_sheet(FIXTURES / bound.sheet)
    ]
    score = summarise(reports)[bound.name]
    assert score.f1 >= bound.f1
    assert score.full_f1 >= bound.full


@pytest.mark.parametrize("sheet", ["sheets/dates.jsonl", "held-out/sheets/dates.jsonl"])
def test_sentences_without_a_date_give_none(sheet: str, extractor: Extractor) -> None:
    without = [item for item in load_sheet(FIXTURES / sheet) if not item.lists["dates"]]
    hits = [
        found.text
        for fixture in without
        for found in extractor.extract(fixture.text, published=fixture.published).dates
    ]
    assert len(hits) <= 0.01 * len(without)
