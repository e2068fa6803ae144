from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_extract.fixtures import (
    LISTS,
    TABLE_HEADER,
    FixtureReport,
    ListScore,
    format_difference,
    summarise,
    table_rows,
)
from netralitas_extract.fixtures.pairing import pair
from tests.fixture_folders import Case, office, person, statement


def best_count(costs: dict[tuple[int, int], int], required: set[int]) -> tuple[int, int]:
    """The most required pairs, and with those the most pairs, by trying every assignment."""
    found = sorted({j for _, j in costs})
    slots = [*found, *[-1] * 4]
    best = (0, 0)
    for assignment in set(permutations(slots, 4)):
        pairs = [i for i, j in enumerate(assignment) if (i, j) in costs]
        best = max(best, (len(required & set(pairs)), len(pairs)))
    return best


class TestPairing:
    @given(
        st.dictionaries(
            st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 3), max_size=9
        ),
        st.frozensets(st.integers(0, 3)),
    )
    def test_makes_the_most_pairs_required_ones_first(
        self, costs: dict[tuple[int, int], int], optional: frozenset[int]
    ) -> None:
        pairs = pair(costs, optional)
        assert len(set(pairs.values())) == len(pairs)
        assert pairs.items() <= costs.keys()
        required = {0, 1, 2, 3} - optional
        assert (len(pairs.keys() & required), len(pairs)) == best_count(costs, required)

    def test_settles_the_cheapest_pair_first(self) -> None:
        assert pair({(0, 0): 2, (0, 1): 1, (1, 1): 0, (1, 0): 3}, frozenset()) == {0: 0, 1: 1}


class TestScores:
    @pytest.mark.parametrize(
        ("score", "precision", "recall", "f1", "full_f1"),
        [
            (ListScore(), 1.0, 1.0, 1.0, 1.0),
            (ListScore(fp=2), 0.0, 0.0, 0.0, 0.0),
            (ListScore(fn=2), 0.0, 0.0, 0.0, 0.0),
            (ListScore(tp=3, fp=1, fn=2, full=1), 3 / 4, 3 / 5, 6 / 9, 2 / 9),
            (ListScore(tp=4, full=4), 1.0, 1.0, 1.0, 1.0),
        ],
    )
    def test_follow_from_the_counts(
        self, score: ListScore, precision: float, recall: float, f1: float, full_f1: float
    ) -> None:
        assert score.precision == pytest.approx(precision)
        assert score.recall == pytest.approx(recall)
        assert score.f1 == pytest.approx(f1)
        assert score.full_f1 == pytest.approx(full_f1)

    def test_of_all_fixtures_are_added_up_before_they_are_divided(self) -> None:
        reports = [
            FixtureReport("a", {"dates": ListScore(tp=1, full=1, entries=1)}, []),
            FixtureReport("b", {"dates": ListScore(fn=3, entries=3, judged=2)}, []),
            FixtureReport("c", {"officials": ListScore()}, []),
        ]
        summary = summarise(reports)
        assert list(summary) == ["officials", "dates"]
        assert summary["dates"] == ListScore(tp=1, fn=3, full=1, entries=4, judged=2)
        assert summary["dates"].recall == 0.25
        assert summary["dates"].optional_share == 0.5

    def test_of_no_fixture_are_none(self) -> None:
        assert summarise([]) == {}


class TestTheTable:
    def test_has_a_cell_under_every_title(self) -> None:
        rows = table_rows({name: ListScore(tp=1, full=1) for name in LISTS})
        assert [row[0] for row in rows] == list(LISTS)
        assert all(len(row) == len(TABLE_HEADER) for row in rows)

    def test_never_shows_a_fault_as_perfect(self) -> None:
        assert "1.000" not in table_rows({"dates": ListScore(9999, 1, 1, 9998)})[0]

    def test_shows_the_perfect_as_perfect(self) -> None:
        row = table_rows({"dates": ListScore(7, 0, 0, 7, 7)})[0]
        assert row == ("dates", "7", "7", "1.000", "1.000", "1.000", "1.000", "0.000")

    def test_does_not_cut_an_exact_ratio(self) -> None:
        assert table_rows({"dates": ListScore(tp=29, fp=71, fn=71)})[0][3] == "0.290"


class TestDifferences:
    TEXT = "Rapat di Bogor,\r\nlalu Depok. Ani diam."

    @pytest.fixture
    def case(self, tmp_path: Path) -> Case:
        return Case(
            tmp_path,
            self.TEXT,
            regions=[{"text": "Bogor", "code": "32.71"}, {"text": "Depok", "code": "32.76"}],
            people=[{"name": "Ani", "aliases": []}],
        )

    def test_tell_misses_false_hits_and_wrong_fields_in_text_order(self, case: Case) -> None:
        found = [case.region("Rapat"), case.region("Bogor", 1, "32.01")]
        differences = [d for d in case.report(regions=found).differences if d.list == "regions"]
        assert [(d.kind, d.text, d.field) for d in differences] == [
            ("false hit", "Rapat", None),
            ("wrong field", "Bogor", "code"),
            ("miss", "Depok", None),
        ]
        wrong, miss = differences[1:]
        assert (wrong.start, wrong.end, wrong.expected, wrong.found) == (9, 14, "32.71", "32.01")
        assert miss.expected == {"code": "32.76"}
        assert wrong.context == "Rapat di ⟦Bogor⟧,⏎lalu Depok. Ani diam."

    def test_come_list_by_list_in_the_order_of_the_contract(self, case: Case) -> None:
        assert [each.list for each in case.report().differences] == ["people", *["regions"] * 2]

    def test_are_none_where_everything_is_right(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32.71"), case.region("Depok", 1, "32.76")]
        assert case.report(regions=found, people=[person("p1", "Ani")]).differences == []

    def test_name_each_wrong_field_of_a_mention(self, tmp_path: Path) -> None:
        entry = {"text": "netral", "category": "neutrality", "basis": "rule", "actors": ["asn"]}
        case = Case(tmp_path, "netral", conduct=[{**entry, "assertion": "prohibited"}])
        fields = [d.field for d in case.report(conduct=[case.conduct("netral")]).differences]
        assert fields == ["assertion", "basis"]

    def test_of_statements_show_references_as_words(self, tmp_path: Path) -> None:
        case = Case(
            tmp_path,
            "UU 5, UU 6",
            people=[{"name": "Ani"}],
            conduct=[{"text": "UU 5", "category": "candidacy"}, {"text": "UU 6"}],
            statements=[{"speaker": "Ani", "act": "appeal", "conduct": [0]}],
        )
        found = [case.conduct("UU 5", category="candidacy"), case.conduct("UU 6")]
        report = case.report(
            people=[person("p1", "Ani")],
            conduct=found,
            statements=[statement("p1", "appeal", conduct=[1, 99])],
        )
        (difference,) = report.differences
        assert (difference.text, difference.field) == ("Ani: appeal", "conduct")
        assert (difference.expected, difference.found) == (["UU 5"], ["UU 6", 99])

    def test_say_in_a_line_what_is_wrong_and_in_a_second_where(self, case: Case) -> None:
        found = [case.region("Rapat"), case.region("Bogor", 1, None)]
        differences = case.report(regions=found).differences
        told = [format_difference(each) for each in differences if each.list == "regions"]
        assert told[0].startswith(
            'false hit    regions 0-5 "Rapat": code null, rule "a.rule"\n    ⟦'
        )
        assert told[1].startswith('wrong field  regions 9-14 "Bogor": code is null, expected "32')
        assert told[2].startswith('miss         regions 22-27 "Depok": code "32.76"\n    Rapat di')

    def test_of_people_without_a_place_take_one_line(self, case: Case) -> None:
        found = [person("p1", "Budi", offices=[office("32.71")])]
        told = [format_difference(each) for each in case.report(people=found).differences]
        assert told[0] == 'miss         people "Ani": name "Ani", aliases []'
        assert told[1] == 'false hit    people "Budi": name "Budi", aliases []'

    def test_cut_long_words_and_long_surroundings_short(self, tmp_path: Path) -> None:
        text = "<" + "x" * 500 + " Bogor " + "y" * 500
        case = Case(tmp_path, text, regions=[{"text": "Bogor"}], quotes=[{"text": text[:400]}])
        for each in case.report().differences:
            assert all(len(line) < 260 for line in format_difference(each).splitlines())
            assert each.context.startswith("…") == (each.list == "regions")
            assert each.context.endswith("…")

    def test_of_lone_surrogates_can_be_told(self, case: Case) -> None:
        found = [person("p1", "\ud800", offices=[office("\udfff")])]
        told = [format_difference(each) for each in case.report(people=found).differences]
        assert any("\\ud800" in written for written in told), told
