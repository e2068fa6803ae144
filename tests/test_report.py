"""What `show` prints, from results that are made by hand."""

from __future__ import annotations

from typing import Any

import msgspec
from rich.console import Console

from netralitas_extract.model import (
    Conduct,
    Election,
    Extraction,
    NameMention,
    Office,
    Official,
    Person,
    Quote,
    Region,
    Sanction,
    Span,
    Statement,
    Warning,
    Zone,
)
from netralitas_extract.report.sentences import Wording
from netralitas_extract.report.terminal import highlighted, render_article, render_brief
from tests.example_extractions import NO_ARTICLE
from tests.example_extractions import extraction as example

TEXT = "Plt Bupati Pasuruan Andriyanto minta ASN menjaga netralitas, Senin."
Place = tuple[int, int, str, str, Zone]


def at(text: str, article: str = TEXT) -> Place:
    start = article.index(text)
    return start, start + len(text), text, "rule.id", "body"


def region(place: Place) -> Region:
    return Region(*place, "regency", "35.14", "Kabupaten Pasuruan", ["35"], "inferred", [], False)


OFFICE = Office("plt", "incumbent", "bupati", "35.14")
PERSON = Person(
    "p1", "Andriyanto", ["H."], ["S.H."], [], [OFFICE], [NameMention(*at("Andriyanto"))]
)
CONDUCT = Conduct(*at("menjaga netralitas"), "neutrality", "required", "appeal", ["asn"], None, [])
STATEMENT = Statement(
    start=0,
    end=60,
    rule="rule.id",
    speaker_id="p1",
    speaker_group=None,
    act="appeal",
    attribution="explicit",
    audience=["asn", "perangkat_desa"],
    audience_region="35.14",
    conduct=[0],
    quotes=[],
    laws=[],
    elections=[],
    sanctions=[],
    pledges=[],
    date="2024-09-23",
    place=None,
    venue="Pendopo",
)


def extraction(**changed: Any) -> Extraction:
    found: dict[str, Any] = {
        "people": [PERSON],
        "regions": [region(at("Pasuruan"))],
        "conduct": [CONDUCT],
        "statements": [STATEMENT],
    }
    return example(**{**found, **changed})


def sentence(**changed: Any) -> str:
    found = extraction(statements=[msgspec.structs.replace(STATEMENT, **changed)])
    return Wording(found).statement(found.statements[0])


def printed(part: Any) -> str:
    console = Console(width=100, highlight=False, markup=False)
    with console.capture() as capture:
        console.print(part)
    return capture.get()


def test_statement_says_who_told_whom_what_when_and_where() -> None:
    assert sentence() == (
        "Andriyanto (Plt bupati, Kabupaten Pasuruan) appeals to ASN and perangkat desa in "
        "Kabupaten Pasuruan: “menjaga netralitas” (2024-09-23, Pendopo)."
    )


def test_statement_without_audience_and_circumstances_is_short() -> None:
    told = sentence(act="denial", audience=[], audience_region=None, date=None, venue=None)
    assert told == "Andriyanto (Plt bupati, Kabupaten Pasuruan) denies: “menjaga netralitas”."


def test_collective_statement_names_its_group() -> None:
    told = sentence(act="pledge", speaker_id=None, speaker_group="camat", audience=[])
    assert told.startswith("camat pledges")


def test_speaker_who_was_introduced_is_named_without_the_office() -> None:
    found = extraction()
    told = Wording(found).statement(found.statements[0], introduced=True)
    assert told.startswith("Andriyanto appeals to ASN")


def test_group_does_not_pledge_before_itself() -> None:
    told = sentence(act="pledge", speaker_id=None, speaker_group="asn", audience=["asn"])
    assert told.startswith("ASN pledges: “menjaga netralitas”")


def test_statement_without_conduct_tells_its_quotation() -> None:
    quote = Quote(*at("minta ASN menjaga netralitas,"), "p1", None, None, None)
    said = msgspec.structs.replace(STATEMENT, act="explanation", conduct=[], quotes=[0])
    found = extraction(quotes=[quote], statements=[said])
    assert ": “minta ASN menjaga netralitas” (" in Wording(found).statement(said)


def test_sanction_is_told_apart_from_the_conduct_that_it_answers() -> None:
    sanction = Sanction(*at("Plt"), "unspecified", "threatened", [0])
    said = msgspec.structs.replace(STATEMENT, act="warning", sanctions=[0])
    found = extraction(sanctions=[sanction], statements=[said])
    assert ": “menjaga netralitas”; sanction: “Plt” (" in Wording(found).statement(said)


def test_election_that_is_named_with_its_year_is_not_named_again_without() -> None:
    elections = [
        Election(*at("Plt"), "pemilu", None, None),
        Election(*at("ASN"), "pemilu", "2024", None),
        Election(*at("minta"), "pilkada", None, None),
    ]
    said = msgspec.structs.replace(STATEMENT, elections=[0, 1, 2])
    told = Wording(extraction(elections=elections, statements=[said])).statement(said)
    assert "” for pemilu 2024 and pilkada (" in told


def test_place_that_the_audience_is_in_is_told_once() -> None:
    assert sentence(place="35.14").endswith("“menjaga netralitas” (2024-09-23, Pendopo).")
    assert sentence(place="35").endswith("(2024-09-23, Pendopo, 35).")


def test_office_without_a_name_of_its_own_goes_by_its_title() -> None:
    office = Office("definitive", "former", "other", None)
    official = Official(*at("Plt Bupati"), "definitive", "former", "other", None, None, None, "p1")
    wording = Wording(extraction(officials=[official]))
    assert wording.office(official) == wording.office(office, "p1") == "Plt Bupati"
    assert wording.office(office, "p2") == "another office"


def test_degrees_stand_where_they_are_written() -> None:
    person = msgspec.structs.replace(PERSON, degrees=["Drs.", "M.Si"])
    assert Wording(extraction()).name(person) == "Drs. H. Andriyanto, M.Si"


def test_region_that_is_not_mentioned_goes_by_its_code() -> None:
    assert "in 35.15: " in sentence(audience_region="35.15")


def test_mentions_are_highlighted_at_their_offsets() -> None:
    shown = highlighted(TEXT, extraction())
    styled = {shown.plain[span.start : span.end]: str(span.style) for span in shown.spans}
    assert styled == {
        "menjaga netralitas": "magenta",
        "Andriyanto": "bold yellow",
        "Pasuruan": "green",
    }


def test_offsets_hold_behind_characters_that_are_not_shown() -> None:
    hostile = "\x1b[2J\r\n\u202e"
    text = f"{hostile}Pasuruan"
    shown = highlighted(text, example(regions=[region(at("Pasuruan", text))]))
    [span] = shown.spans
    assert shown.plain[span.start : span.end] == "Pasuruan"


def test_end_of_a_very_long_article_is_left_out_and_that_is_said() -> None:
    told = printed(highlighted(TEXT + "x" * 50_000, extraction()))
    assert len(told) < 25_000
    assert "more characters, extracted but not shown" in told


def test_article_is_followed_by_people_statements_mentions_and_warnings() -> None:
    warning = Warning("odd_year", "2042 is odd", 4, 10)
    told = printed(render_article(TEXT, extraction(warnings=[warning]), "a.txt"))
    order = ["a.txt", TEXT, "People", "H. Andriyanto, S.H.", "Statements", "Mentions", "Warnings"]
    positions = [told.index(part) for part in order]
    assert positions == sorted(positions)
    assert "odd_year 2042 is odd: “Bupati” (at 4)" in told


def test_brief_view_has_the_headline_instead_of_the_text() -> None:
    article = msgspec.structs.replace(NO_ARTICLE, headline=Span(0, 19, TEXT[:19]))
    told = printed(render_brief(TEXT, extraction(article=article), "a.txt"))
    assert "Plt Bupati Pasuruan\n" in told
    assert TEXT not in told
    assert "Mentions" not in told


def test_time_of_publication_is_told_with_where_it_comes_from() -> None:
    article = msgspec.structs.replace(NO_ARTICLE, published="2024-09-23", anchor="line", outlet="A")
    for render in (render_article, render_brief):
        told = printed(render(TEXT, extraction(article=article), "a.txt"))
        assert "2024-09-23 (from its publication line) · A" in told


def test_warnings_that_say_the_same_are_one() -> None:
    warnings = [Warning("odd_year", "odd", 0, 3), Warning("odd_year", "odd", 4, 10)]
    told = printed(render_brief(TEXT, extraction(warnings=warnings), "a.txt"))
    assert "odd_year odd: “Plt” (at 0), “Bupati” (at 4)" in told


def test_article_without_anything_says_so() -> None:
    told = printed(render_article("", example(), "empty.txt"))
    assert "nothing found" in told
