"""Every phrase that the reference of the rules lists is found in a plain sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract import Extractor

_DATA = Path(__file__).parent / "data"
_EXTRACTOR = Extractor()


def _lines(name: str, fields: int) -> list[list[str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|", fields - 1) for line in lines if line]


@pytest.mark.parametrize(("category", "sentence"), _lines("conduct_phrases.txt", 2))
def test_a_phrase_for_conduct_is_found(category: str, sentence: str) -> None:
    found = {mention.category for mention in _EXTRACTOR.extract(sentence).conduct}
    assert category in found


@pytest.mark.parametrize(("category", "words", "sentence"), _lines("sanction_phrases.txt", 3))
def test_a_rung_of_the_ladder_of_sanctions_is_found(
    category: str, words: str, sentence: str
) -> None:
    start = sentence.index(words)
    assert any(
        mention.category == category and mention.start < start + len(words) and mention.end > start
        for mention in _EXTRACTOR.extract(sentence).sanctions
    )
