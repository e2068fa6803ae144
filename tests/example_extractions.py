"""Small extractions for tests: built by hand, so that they do not depend on any pattern."""

from __future__ import annotations

from typing import Any

from netralitas_extract.model import (
    SCHEMA,
    Article,
    Conduct,
    Date,
    Election,
    Extraction,
    Institution,
    Law,
    LawArticle,
    NameMention,
    Office,
    Official,
    Person,
    Pledge,
    Quote,
    Region,
    Sanction,
    Span,
    Statement,
    Warning,
    Zone,
)

NO_ARTICLE = Article(None, None, None, None, None, None, None, None, [], [])


def extraction(article: Article = NO_ARTICLE, **lists: list[Any]) -> Extraction:
    """An extraction with these lists, the others empty."""
    values: dict[str, Any] = {field: [] for field in Extraction.__struct_fields__}
    return Extraction(**{**values, "schema": SCHEMA, "id": None, "article": article, **lists})


def full_extraction() -> Extraction:
    """An extraction with at least one entry in every list and a value in every field."""
    at = (0, 3, "abc")
    mention: tuple[int, int, str, str, Zone] = (*at, "rule.id", "body")
    span = Span(*at)
    return Extraction(
        SCHEMA,
        "a-1",
        Article(span, span, span, "Médi@", "2024-09-23", "line", "Ani", "Budi", [span], [span]),
        [Official(*mention, "pj", "incumbent", "bupati", "35.13", "stated", "Bawaslu", "p1")],
        [
            Person(
                "p1",
                "Ani “Sé” 😀",
                ["H."],
                ["M.Si"],
                ["Ani"],
                [Office("pj", "incumbent", "bupati", "35.13")],
                [NameMention(*mention)],
            )
        ],
        [Region(*mention, "city", "35.78", "Kota Surabaya", ["35"], "inferred", ["35.15"], True)],
        [Date(*mention, "2024-09-23", "day", 1, True, "pagi", "event")],
        [Conduct(*mention, "neutrality", "required", "appeal", ["asn"], span, ["skb2022.1"])],
        [Quote(*mention, "p1", span, span, 0)],
        [
            Law(
                *mention,
                "uu",
                "10",
                "2016",
                "71",
                "1",
                "a",
                "Pilkada",
                [LawArticle("71", "1", "a")],
            )
        ],
        [Election(*mention, "pilkada", "2024", "35")],
        [Institution(*mention, "police", "Polres Samosir", "12.17", "stated")],
        [Sanction(*mention, "moral", "imposed", [0])],
        [Pledge(*mention, "ikrar", 1)],
        [
            Statement(
                0,
                3,
                "rule.id",
                "p1",
                "asn",
                "appeal",
                "carried",
                ["asn"],
                "35.13",
                [0],
                [0],
                [0],
                [0],
                [0],
                [0],
                "2024-09-23",
                "35.13.14",
                "Alun-alun",
            )
        ],
        [Warning("odd_year", "the year lies far off", 0, 3)],
    )
