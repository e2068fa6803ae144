"""What is said of conduct, clause by clause: the assertion, the cue that decides it, its basis."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.model import Assertion, Conduct
from tests.invariants import assert_contract
from tests.shipped import extractor

SNIPPETS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "data" / "assertion.toml").read_text(encoding="utf-8")
)["snippet"]


def parts(expected: str) -> tuple[str, str, str]:
    words, category, assertion = expected.split(" | ")
    return words, category, assertion


def described(text: str, expected: list[str], found: list[Conduct]) -> list[str]:
    """The found conduct in the form of what is expected, with its words where these overlap."""
    at = 0
    told: list[str] = []
    for index, conduct in enumerate(found):
        words = conduct.text
        if index < len(expected):
            wanted = parts(expected[index])[0]
            start = text.index(wanted, at)
            at = start + 1
            if conduct.start < start + len(wanted) and start < conduct.end:
                words = wanted
        told.append(f"{words} | {conduct.category} | {conduct.assertion}")
    return told


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: str(snippet["text"])[:70])
def test_clause_says_this_of_its_conduct(snippet: dict[str, Any]) -> None:
    text = snippet["text"]
    result = extractor().extract(text)
    assert_contract(text, result)
    assert described(text, snippet["conduct"], result.conduct) == snippet["conduct"]
    first = result.conduct[0]
    if "cue" in snippet:
        assert first.cue is not None
        assert first.cue.text == snippet["cue"]
    if "basis" in snippet:
        assert first.basis == snippet["basis"]
    if "actors" in snippet:
        assert list(first.actors) == snippet["actors"]


def test_snippets_are_many_and_have_every_assertion() -> None:
    assert len(SNIPPETS) >= 80
    told = {parts(conduct)[2] for snippet in SNIPPETS for conduct in snippet["conduct"]}
    assert told == set(Assertion.__args__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: str(snippet["text"])[:70])
def test_expected_words_stand_in_the_clause(snippet: dict[str, Any]) -> None:
    at = 0
    for expected in snippet["conduct"]:
        at = snippet["text"].index(parts(expected)[0], at)
