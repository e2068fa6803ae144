"""Several processes at work: the same results in the same order, and no neighbour lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import count, islice
from typing import Any

import pytest

from netralitas_extract import Extractor, InputError
from netralitas_extract.workers import in_order

TEXTS = [f"Pj Bupati Bima meminta {number} ASN netral pada Pilkada 2024." for number in range(40)]


def plus_one(number: int) -> int:
    if number == 13:
        raise ValueError("thirteen")
    return number + 1


def die(number: int) -> int:
    os._exit(3)


def extractor() -> Extractor:
    return Extractor(families=["regions", "officials"])


def test_results_come_in_the_order_of_the_items() -> None:
    numbers = [number for number in range(100) if number != 13]
    done = list(in_order(partial(partial, plus_one), numbers, 3, pack=int))
    assert done == [(number, number + 1) for number in numbers]


def test_an_endless_input_is_read_as_results_are_taken() -> None:
    read: list[int] = []

    def numbers() -> Iterator[int]:
        for number in count(100):
            read.append(number)
            yield number

    done = in_order(partial(partial, plus_one), numbers(), 2, pack=int)
    assert [result for _, result in islice(done, 3)] == [101, 102, 103]
    assert len(read) < 200


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="thirteen"):
        list(in_order(partial(partial, plus_one), range(20), 2, pack=int))


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(BrokenProcessPool):
        list(in_order(partial(partial, die), range(3), 2, pack=int))


def test_workers_give_what_one_process_gives() -> None:
    alone = [result.to_json() for result in extractor().pipe(TEXTS)]
    assert [result.to_json() for result in extractor().pipe(TEXTS, workers=2)] == alone


def test_bad_records_are_handed_over_with_workers_too() -> None:
    bad: list[tuple[Any, str]] = []
    records: list[Any] = [TEXTS[0], 7, {"text": TEXTS[1], "id": "b"}, {"text": None}, {"teks": "c"}]
    results = extractor().pipe(
        records, workers=2, on_error=lambda record, error: bad.append((record, str(error)))
    )
    assert [result.id for result in results] == [None, "b"]
    assert [record for record, _ in bad] == [7, {"text": None}, {"teks": "c"}]
    assert [message.split(",")[0] for _, message in bad] == [
        "a record must be a str or a mapping",
        "the text of an article must be a str",
        "the record has no 'text'; its keys: 'teks'",
    ]


def test_without_a_listener_a_bad_record_raises() -> None:
    results = extractor().pipe([TEXTS[0], {"text": 1}], workers=2)
    next(results)
    with pytest.raises(InputError, match="must be a str, not int"):
        next(results)


def test_a_mapping_may_hold_what_cannot_be_sent() -> None:
    record = {"text": TEXTS[0], "reader": lambda: None}
    (result,) = extractor().pipe([record], workers=2)
    assert result.regions[0].code == "52.06"


@pytest.mark.parametrize("workers", [0, -1])
def test_fewer_workers_than_one_are_an_input_error(workers: int) -> None:
    with pytest.raises(InputError, match=f"workers must be 1 or more, not {workers}"):
        extractor().pipe(TEXTS, workers=workers)
