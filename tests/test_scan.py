"""The one pass: every anchor that begins a word is found, with its place, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings

from netralitas_extract.lexicon.compiled import (
    PLAIN_FAMILIES,
    UNSCANNED_FAMILIES,
    Lexicon,
    Pattern,
    load_lexicon,
)
from netralitas_extract.scan import Hits, Scanner
from netralitas_extract.text import Text, gapped
from tests.suite_texts import ARTICLE, articles, fixture_texts, pattern_examples


def lexicon() -> Lexicon:
    return load_lexicon()


@cache
def scanner() -> Scanner:
    return Scanner(lexicon())


def scan(raw: str) -> Hits:
    return scanner().scan(Text(raw))


def scanned_patterns() -> Iterator[tuple[str, Pattern]]:
    for family, patterns in lexicon().patterns.items():
        if family not in UNSCANNED_FAMILIES:
            for pattern in patterns:
                yield family, pattern


def holds(payload: Any, pattern: Pattern) -> bool:
    return pattern in payload if isinstance(payload, tuple) else payload is pattern


def test_every_anchor_is_found_where_it_begins_a_word() -> None:
    for family, pattern in scanned_patterns():
        for anchor in pattern.literals or pattern.anchors:
            if not pattern.may_begin(anchor):
                # The anchor has blanks where the pattern has a bracket.
                assert "(" in pattern.entry.pattern
                continue
            # Of a dash between or before blanks an anchor has blanks alone.
            written = anchor.replace("   ", " - ").replace("  ", "- ")
            for before in ("", "x ", '("', "x\n", "-"):
                hits = scan(before + written)[family]
                places = {(start, end) for start, end, found in hits if holds(found, pattern)}
                assert (len(before), len(before) + len(anchor)) in places, (family, anchor, before)


def test_narrowing_leaves_out_no_pattern_that_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netralitas_extract.scan._NARROWED", frozenset())
    thorough = Scanner(lexicon())

    def matches(hits: Hits) -> set[tuple[str, int, str, int]]:
        return {
            (family, start, pattern.entry.id, found.end())
            for family, listed in hits.items()
            for start, _, payload in listed
            if isinstance(payload, tuple)
            for pattern in payload
            if (found := pattern.match(text.low, start, None, False)) is not None
        }

    for raw in (*fixture_texts().values(), *pattern_examples()):
        text = Text(raw)
        assert matches(scanner().scan(text)) == matches(thorough.scan(text))


def test_no_anchor_is_found_inside_a_word() -> None:
    for family, pattern in scanned_patterns():
        for anchor in pattern.literals or pattern.anchors:
            hits = scan(f"zz{anchor}")[family]
            assert not any(s == 2 for s, _, found in hits if holds(found, pattern)), anchor


def test_anchor_may_go_on_in_its_word_but_a_plain_word_may_not() -> None:
    for family, pattern in scanned_patterns():
        for literal in pattern.literals:
            hits = scan(f"{literal}zz")[family]
            assert not any(end >= len(literal) for _, end, p in hits if p is pattern), literal
    assert scan("netralitasnya dijaga")["conduct"]


def test_every_pattern_can_be_reached() -> None:
    for family, pattern in scanned_patterns():
        assert pattern.literals or pattern.anchors, (family, pattern.entry.id)
        assert not (pattern.literals and family not in PLAIN_FAMILIES)


def test_every_name_of_a_region_is_found_whole() -> None:
    for surface, value in lexicon().gazetteer.surfaces().items():
        [*_, last] = scan(f"di {surface.title()}.")["region"]
        assert (3, 3 + len(surface), value) in scan(f"di {surface.title()}.")["region"], last
        assert all(found is not value for _, _, found in scan(f"di {surface}x")["region"])


def test_no_family_hides_the_hits_of_another() -> None:
    hits = scan("Kepala Desa Sumber dilarang ikut kampanye di Kabupaten Bima")
    starts = {family: [start for start, _, _ in found] for family, found in hits.items()}
    assert 0 in starts["office"]
    assert 0 in starts["actor"]
    assert 7 in starts["place"]
    assert 19 in starts["cue"]
    assert 33 in starts["conduct"]
    assert 55 in starts["region"]


@pytest.mark.parametrize(
    "raw",
    [
        ARTICLE.upper(),
        ARTICLE.lower(),
        ARTICLE.replace(" ", "\u00a0"),
        ARTICLE.replace("a", "a\u0301"),
        ARTICLE.replace("n", "n\u00ad"),
    ],
)
def test_case_blanks_and_marks_change_no_hit(raw: str) -> None:
    hits, expected = scan(raw), scan(ARTICLE)
    for family, found in expected.items():
        assert [hit[2] for hit in hits[family]] == [hit[2] for hit in found], family


@pytest.mark.parametrize("mark", ["'", "\u2019", "\u2018", "\u02bc"])
def test_apostrophe_of_any_form_is_the_same(mark: str) -> None:
    assert scan(f"hari Jum{mark}at")["date"]


def test_hits_are_in_the_order_of_their_starts() -> None:
    for raw in fixture_texts().values():
        for hits in scan(raw).values():
            starts = [start for start, _, _ in hits]
            assert starts == sorted(starts)


def test_lines_are_looked_at_elsewhere_and_have_no_hits() -> None:
    hits = scan("Editor: Ani\nBaca juga: ASN")
    assert set(hits) == {*lexicon().patterns, "region"} - UNSCANNED_FAMILIES


@settings(max_examples=150, deadline=None)
@given(articles())
def test_hit_is_where_its_anchor_stands(raw: str) -> None:
    text = Text(raw)
    assert len(text.gapped) == len(text.norm) + 1 == len(text.low) + 1
    for family, hits in scanner().scan(text).items():
        for start, end, found in hits:
            assert 0 <= start < end <= len(text.low)
            words = text.gapped[start : end + 1]
            if family == "region":
                continue
            patterns = found if isinstance(found, tuple) else (found,)
            for pattern in patterns:
                literals = pattern.literals or pattern.anchors
                assert words in {gapped(literal) for literal in literals}
