"""Fixture folders for tests, and short ways to say what was found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from netralitas_extract.fixtures import Fixture, FixtureReport, ListScore, compare, load_fixture
from netralitas_extract.model import (
    Conduct,
    Office,
    Official,
    Person,
    Pledge,
    Quote,
    Region,
    Sanction,
    Statement,
)
from tests.example_extractions import NO_ARTICLE, extraction


def write_fixture(folder: Path, text: str, expected: Any) -> Path:
    """The folder, with the two files written."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_bytes(text.encode())
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return folder


class Case:
    """One article with an expected result, to be compared with lists of what was found."""

    def __init__(self, folder: Path, text: str, **expected: Any) -> None:
        self.text = text
        self.fixture: Fixture = load_fixture(write_fixture(folder, text, expected))

    def report(self, **found: Any) -> FixtureReport:
        found = {"article": NO_ARTICLE, **found}
        return compare(self.fixture, extraction(**found))

    def score(self, name: str, **found: Any) -> ListScore:
        return self.report(**found).scores[name]

    def counts(self, name: str, **found: Any) -> tuple[int, int, int, int]:
        """True positives, false positives, false negatives and full matches of the list."""
        score = self.score(name, **found)
        return score.tp, score.fp, score.fn, score.full

    def at(self, words: str, n: int = 1) -> tuple[int, int, str, str, Any]:
        """The fields of a mention of the n-th occurrence of the words."""
        start = -1
        for _ in range(n):
            start = self.text.index(words, start + 1)
        return start, start + len(words), words, "a.rule", "body"

    def region(self, words: str, n: int = 1, code: str | None = None, **more: Any) -> Region:
        return Region(*self.at(words, n), "regency", code, words, [], "stated", [], False)

    def official(self, words: str, n: int = 1, person_id: str | None = None) -> Official:
        at = self.at(words, n)
        return Official(*at, "pj", "incumbent", "bupati", None, None, None, person_id)

    def conduct(
        self, words: str, n: int = 1, category: Any = "neutrality", assertion: Any = "required"
    ) -> Conduct:
        return Conduct(*self.at(words, n), category, assertion, None, ["asn"], None, [])

    def quote(self, words: str, n: int = 1, speaker_id: str | None = None) -> Quote:
        return Quote(*self.at(words, n), speaker_id, None, None, None)

    def sanction(self, words: str, n: int = 1, conduct: list[int] | None = None) -> Sanction:
        return Sanction(*self.at(words, n), "unspecified", "threatened", conduct or [])

    def pledge(self, words: str, n: int = 1, event: int = 1, kind: Any = "ikrar") -> Pledge:
        return Pledge(*self.at(words, n), kind, event)


def person(identity: str, name: str, *, offices: Any = (), **lists: list[str]) -> Person:
    values = {"honorifics": [], "degrees": [], "aliases": [], **lists}
    return Person(id=identity, name=name, offices=list(offices), mentions=[], **values)


def office(jurisdiction: str) -> Office:
    return Office("pj", "incumbent", "bupati", jurisdiction)


def statement(speaker_id: str | None, act: Any, **fields: Any) -> Statement:
    values: dict[str, Any] = {
        **dict.fromkeys(("speaker_group", "audience_region", "date", "place", "venue")),
        **{name: [] for name in ("audience", "conduct", "quotes", "laws")},
        **{name: [] for name in ("elections", "sanctions", "pledges")},
        "attribution": "explicit",
    }
    return Statement(start=0, end=1, rule="r", speaker_id=speaker_id, act=act, **values | fields)
