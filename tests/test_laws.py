from __future__ import annotations

import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.model import LawArticle
from netralitas_extract.raw import RawLaw
from netralitas_extract.recognizers.laws import LawWords, recognize_laws
from netralitas_extract.resolvers.laws import resolve_laws
from netralitas_extract.text import Text
from tests.shipped import scanner

DATA = tomllib.loads((Path(__file__).parent / "data" / "laws.toml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = DATA["case"]
NEGATIVES: list[str] = DATA["negatives"]["texts"]


@cache
def law_words() -> LawWords:
    return LawWords(load_lexicon())


def laws_of(source: str) -> tuple[Text, list[RawLaw]]:
    text = Text(source)
    return text, resolve_laws(recognize_laws(text, scanner().scan(text)["law"], law_words()))


def written(text: Text, start: int, end: int) -> str:
    return text.raw[slice(*text.raw_span(start, end))]


def compact(article: LawArticle) -> str:
    return ".".join(part or "" for part in (article.article, article.paragraph, article.letter))


def test_table_is_as_large_as_promised() -> None:
    assert sum(len(case["cites"]) for case in CASES) >= 80
    assert len(NEGATIVES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_citations_are_found_with_their_fields(case: dict[str, Any]) -> None:
    text, laws = laws_of(case["text"])
    found = [
        {
            "span": written(text, law.start, law.end),
            "kind": law.kind,
            "number": law.number,
            "year": law.year,
            "articles": [compact(article) for article in law.articles],
        }
        for law in laws
    ]
    wanted = [
        {
            "span": cite["span"],
            "kind": cite["kind"],
            "number": cite.get("number"),
            "year": cite.get("year"),
            "articles": cite.get("articles", []),
        }
        for cite in case["cites"]
    ]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "cite"),
    [(case["text"], cite) for case in CASES for cite in case["cites"] if "title" in cite],
)
def test_title_is_kept_and_reached_over(text: str, cite: dict[str, Any]) -> None:
    folded, laws = laws_of(text)
    law = next(law for law in laws if written(folded, law.start, law.end) == cite["span"])
    assert law.title == cite["title"]
    assert cite["title"] in written(folded, law.start, law.reach)


@pytest.mark.parametrize(
    ("text", "cite"),
    [(case["text"], cite) for case in CASES for cite in case["cites"] if "issuer" in cite],
)
def test_issuer_is_told_from_the_rest_of_the_citation(text: str, cite: dict[str, Any]) -> None:
    folded, laws = laws_of(text)
    law = next(law for law in laws if written(folded, law.start, law.end) == cite["span"])
    assert law.issuer is not None
    assert written(folded, *law.issuer).strip() == cite["issuer"]


@pytest.mark.parametrize("text", NEGATIVES)
def test_no_citation_is_found_where_there_is_none(text: str) -> None:
    folded, laws = laws_of(text)
    assert [written(folded, law.start, law.end) for law in laws] == []


def test_citation_is_found_behind_exotic_spaces_and_dashes() -> None:
    text, laws = laws_of(
        "Dasar:\u00a0Undang\u2013Undang Nomor\u00a010 Tahun\u00a02016 Pasal\u00a071."
    )
    assert [written(text, law.start, law.end) for law in laws] == [
        "Undang\u2013Undang Nomor\u00a010 Tahun\u00a02016 Pasal\u00a071"
    ]
    assert (laws[0].number, laws[0].year) == ("10", "2016")


def test_citation_ends_at_the_line() -> None:
    text, laws = laws_of("Melanggar Pasal 71\nUU Pilkada menutup celah.\n\nPasal 72 pula.")
    assert [written(text, law.start, law.end) for law in laws] == ["UU Pilkada", "Pasal 72"]


def test_long_run_of_numbers_is_read_in_linear_time() -> None:
    text, laws = laws_of("UU ASN. Pasal 1" + ", 2" * 5000 + " " + "pasal 3 " * 5000)
    assert laws[0].kind == "uu"
    assert len(text.raw) > 40_000


def test_citations_do_not_overlap_and_reach_beyond_their_end() -> None:
    for case in CASES:
        _, laws = laws_of(case["text"])
        for law in laws:
            assert law.start < law.end <= law.reach
        for before, after in pairwise(laws):
            assert before.end <= after.start
