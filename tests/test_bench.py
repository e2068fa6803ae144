"""The benchmark runs and has its promises in it; what it measures is for people to judge."""

from __future__ import annotations

import json

import pytest

from benchmarks.bench import Target, main
from benchmarks.corpus import megabytes, repeated

QUICK = ["--megabytes", "0.05", "--rounds", "1", "--starts", "1", "--sentences", "9"]


@pytest.mark.slow
def test_every_measure_and_target_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*QUICK, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {
        "python",
        "throughput",
        "startup",
        "memory",
        "growth",
        "accuracy",
        "peers",
        "targets",
    }
    assert len(found["targets"]) == 4
    assert found["memory"]["bare_python"] < found["memory"]["all_articles"]


@pytest.mark.slow
def test_tables_are_printed_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(QUICK) == 0
    told = capsys.readouterr().out
    for title in ("throughput", "start-up", "peak memory", "accuracy", "regions", "targets"):
        assert title in told


def test_texts_are_repeated_to_the_size_that_is_asked_for() -> None:
    texts = repeated(["netral", "pilkada é"], 1000)
    assert 1000 <= megabytes(texts) * 1e6 < 1000 + 10
    assert texts[:3] == ["netral", "pilkada é", "netral"]


def test_target_is_met_on_its_own_side_of_the_bound() -> None:
    assert Target("speed", 1.2, 1.0, "x", at_least=True).met
    assert not Target("start", 700, 600, "ms", at_least=False).met
