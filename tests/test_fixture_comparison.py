from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from netralitas_extract.model import Span
from tests.fixture_folders import Case


class TestMentionsThatMatchByExactSpan:
    TEXT = "Bupati Bogor di Bogor, lalu ke Kota Bogor."

    @pytest.fixture
    def case(self, tmp_path: Path) -> Case:
        expected = [
            {"text": "Bogor", "n": 1, "code": "32.01"},
            {"text": "Kota Bogor", "code": "32.71"},
        ]
        return Case(tmp_path, self.TEXT, regions=expected)

    def test_are_found_where_span_and_fields_agree(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32.01"), case.region("Kota Bogor", 1, "32.71")]
        assert case.counts("regions", regions=found) == (2, 0, 0, 2)
        assert case.report(regions=found).differences == []

    def test_are_another_occurrence_when_they_stand_elsewhere(self, case: Case) -> None:
        found = [case.region("Bogor", 2, "32.01"), case.region("Kota Bogor", 1, "32.71")]
        assert case.counts("regions", regions=found) == (1, 1, 1, 1)

    def test_do_not_match_by_overlap(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32.01"), case.region("Bogor", 3, "32.71")]
        assert case.counts("regions", regions=found) == (1, 1, 1, 1)

    def test_count_in_full_only_with_every_compared_field_right(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32.71"), case.region("Kota Bogor", 1, None)]
        assert case.counts("regions", regions=found) == (2, 0, 0, 0)

    def test_are_used_once(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32.01")] * 2
        assert case.counts("regions", regions=found) == (1, 1, 1, 1)

    def test_of_one_span_are_paired_with_the_better_fields(self, case: Case) -> None:
        found = [case.region("Bogor", 1, "32"), case.region("Bogor", 1, "32.01")]
        assert case.counts("regions", regions=found) == (1, 1, 1, 1)

    def test_compare_only_the_fields_that_the_fixture_gives(self, tmp_path: Path) -> None:
        case = Case(tmp_path, self.TEXT, regions=[{"text": "Kota Bogor"}])
        found = [case.region("Kota Bogor", 1, "99.99")]
        assert case.counts("regions", regions=found) == (1, 0, 0, 1)

    def test_of_lists_that_the_fixture_does_not_give_are_not_compared(self, case: Case) -> None:
        report = case.report(conduct=[case.conduct("Bogor")], regions=[])
        assert list(report.scores) == ["regions"]

    def test_of_an_empty_list_are_all_false_hits(self, tmp_path: Path) -> None:
        case = Case(tmp_path, self.TEXT, regions=[])
        assert case.counts("regions", regions=[case.region("Kota Bogor")]) == (0, 1, 0, 0)

    def test_are_counted_by_plain_substring_even_where_those_overlap(self, tmp_path: Path) -> None:
        case = Case(tmp_path, "nanana", regions=[{"text": "nana", "n": 2}])
        assert case.counts("regions", regions=[case.region("nana", 2)]) == (1, 0, 0, 1)

    def test_keep_newlines_of_the_article_as_they_are(self, tmp_path: Path) -> None:
        case = Case(tmp_path, "\ufeffA\r\nB\rBogor", regions=[{"text": "Bogor"}])
        assert case.fixture.text == "\ufeffA\r\nB\rBogor"
        assert case.counts("regions", regions=[case.region("Bogor")]) == (1, 0, 0, 1)

    def test_compare_lists_without_order_as_sets(self, tmp_path: Path) -> None:
        entry = {"text": "Kota Bogor", "candidates": ["32.01", "32.71"], "parents": ["32", "1"]}
        case = Case(tmp_path, self.TEXT, regions=[entry])
        found = case.region("Kota Bogor")
        for candidates, parents, full in (
            (["32.71", "32.01"], ["32", "1"], 1),
            (["32.71"], ["32", "1"], 0),
            (["32.71", "32.01"], ["1", "32"], 0),
        ):
            region = replace(found, candidates=candidates, parents=parents)
            assert case.counts("regions", regions=[region]) == (1, 0, 0, full)

    def test_compare_spans_inside_a_mention_by_their_text(self, tmp_path: Path) -> None:
        case = Case(tmp_path, '"Ya," kata Ani', quotes=[{"text": "Ya,", "verb": "kata"}])
        quote = case.quote("Ya,")
        for verb, full in ((Span(*case.at("kata")[:3]), 1), (None, 0)):
            assert case.score("quotes", quotes=[replace(quote, verb=verb)]).full == full

    def test_compare_an_earlier_quote_by_what_it_is_matched_with(self, tmp_path: Path) -> None:
        entries = [{"text": "Ya", "n": 1}, {"text": "Ya", "n": 2, "duplicate_of": 0}]
        case = Case(tmp_path, '"Hm" "Ya" "Ya"', quotes=entries)
        for earlier, full in ((1, 2), (0, 1), (None, 1)):
            again = replace(case.quote("Ya", 2), duplicate_of=earlier)
            found = [case.quote("Hm"), case.quote("Ya"), again]
            assert case.counts("quotes", quotes=found) == (2, 1, 0, full)


class TestConductSanctionsAndPledges:
    TEXT = "ASN wajib menjaga netralitas dan tidak berfoto dengan calon. Ikrar netralitas."

    def case(self, folder: Path, *texts: str, **fields: Any) -> Case:
        entries = [{"text": text, "category": "neutrality", **fields} for text in texts]
        return Case(folder, self.TEXT, conduct=entries)

    def test_match_by_overlap(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas")
        assert case.counts("conduct", conduct=[case.conduct("netralitas dan")]) == (1, 0, 0, 1)

    @pytest.mark.parametrize("beside", ["ASN wajib ", " dan"])
    def test_do_not_match_when_they_only_touch(self, tmp_path: Path, beside: str) -> None:
        case = self.case(tmp_path, "menjaga netralitas")
        assert case.counts("conduct", conduct=[case.conduct(beside)]) == (0, 1, 1, 0)

    def test_do_not_match_across_categories(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas")
        found = case.conduct("menjaga netralitas", category="photo_gesture")
        assert case.counts("conduct", conduct=[found]) == (0, 1, 1, 0)

    def test_match_a_category_that_is_accepted_too(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas", accept={"category": ["photo_gesture"]})
        found = case.conduct("menjaga netralitas", category="photo_gesture")
        assert case.counts("conduct", conduct=[found]) == (1, 0, 0, 1)

    def test_count_assertion_as_a_field(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas", assertion="prohibited")
        assert case.counts("conduct", conduct=[case.conduct("menjaga")]) == (1, 0, 0, 0)

    def test_match_one_to_one(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga", "netralitas dan")
        found = case.conduct("menjaga netralitas")
        assert case.counts("conduct", conduct=[found]) == (1, 0, 1, 1)
        case = self.case(tmp_path, "menjaga netralitas dan")
        found_twice = [case.conduct("menjaga"), case.conduct("netralitas")]
        assert case.counts("conduct", conduct=found_twice) == (1, 1, 0, 1)

    def test_match_as_many_as_can_be_matched(self, tmp_path: Path) -> None:
        # The long mention overlaps the first found one most, but only it can take the second.
        case = self.case(tmp_path, "menjaga netralitas dan", "menjaga net")
        found = [case.conduct("menjaga netralitas"), case.conduct("dan")]
        assert case.counts("conduct", conduct=found) == (2, 0, 0, 2)

    def test_prefer_the_exact_span_even_with_a_wrong_field(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga", assertion="required")
        longer = case.conduct("menjaga netralitas")
        exact = case.conduct("menjaga", assertion="denied")
        assert case.counts("conduct", conduct=[longer]) == (1, 0, 0, 1)
        assert case.counts("conduct", conduct=[exact, longer]) == (1, 1, 0, 0)

    def test_prefer_the_largest_overlap_even_with_a_wrong_field(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas", assertion="required")
        short = case.conduct("wajib men")
        long = case.conduct("jaga netralitas dan", assertion="denied")
        assert case.counts("conduct", conduct=[short, long]) == (1, 1, 0, 0)

    def test_prefer_right_fields_where_the_overlap_is_the_same(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, "menjaga netralitas", assertion="required")
        found = [case.conduct("menjaga", assertion=each) for each in ("denied", "required")]
        assert case.counts("conduct", conduct=found) == (1, 1, 0, 1)

    def test_of_pledges_need_the_same_kind(self, tmp_path: Path) -> None:
        case = Case(tmp_path, self.TEXT, pledges=[{"text": "Ikrar netralitas", "kind": "ikrar"}])
        assert case.counts("pledges", pledges=[case.pledge("Ikrar")]) == (1, 0, 0, 1)
        other = case.pledge("Ikrar", kind="deklarasi")
        assert case.counts("pledges", pledges=[other]) == (0, 1, 1, 0)

    def test_of_sanctions_refer_to_conduct_by_index_or_text(self, tmp_path: Path) -> None:
        for reference in (0, "berfoto"):
            case = Case(
                tmp_path,
                self.TEXT + " sanksi",
                conduct=[{"text": "berfoto", "category": "photo_gesture"}],
                sanctions=[{"text": "sanksi", "category": "unspecified", "conduct": [reference]}],
            )
            conduct = [
                case.conduct("menjaga netralitas"),
                case.conduct("berfoto dengan calon", category="photo_gesture"),
            ]
            right, wrong = case.sanction("sanksi", conduct=[1]), case.sanction("sanksi")
            assert case.counts("sanctions", conduct=conduct, sanctions=[right])[3] == 1
            assert case.counts("sanctions", conduct=conduct, sanctions=[wrong])[3] == 0


class TestEventsOfPledges:
    TEXT = "ikrar, ikrar, ikrar, ikrar"

    def full(self, folder: Path, expected: list[Any], found: list[int]) -> int:
        entries = [
            {"text": "ikrar", "n": n, "kind": "ikrar", **entry}
            for n, entry in enumerate(expected, 1)
        ]
        case = Case(folder, self.TEXT, pledges=entries)
        pledges = [case.pledge("ikrar", n, event) for n, event in enumerate(found, 1)]
        return case.score("pledges", pledges=pledges).full

    @pytest.mark.parametrize("found", [[1, 1, 2, 2], [7, 7, 0, 0], [2, 2, 1, 1]])
    def test_are_right_under_any_numbers(self, tmp_path: Path, found: list[int]) -> None:
        expected = [{"event": 1}, {"event": 1}, {"event": 2}, {"event": 2}]
        assert self.full(tmp_path, expected, found) == 4

    def test_are_wrong_where_two_are_taken_for_one(self, tmp_path: Path) -> None:
        expected = [{"event": 1}, {"event": 1}, {"event": 1}, {"event": 2}]
        assert self.full(tmp_path, expected, [1, 1, 1, 1]) == 3

    def test_are_wrong_where_one_is_taken_for_two(self, tmp_path: Path) -> None:
        expected = [{"event": 1}] * 4
        assert self.full(tmp_path, expected, [1, 1, 1, 2]) == 3

    def test_of_which_the_fixture_knows_none_are_no_right_ones(self, tmp_path: Path) -> None:
        assert self.full(tmp_path, [{"event": 0}] * 4, [4, 4, 4, 0]) == 3

    def test_take_no_account_of_optional_mentions(self, tmp_path: Path) -> None:
        optional = {"event": 2, "optional": True}
        assert self.full(tmp_path, [{"event": 1}, optional, optional], [5, 5, 5]) == 1

    def test_may_be_accepted_as_one(self, tmp_path: Path) -> None:
        two = {"event": 2, "accept": {"event": [1]}}
        expected = [{"event": 1}, {"event": 1}, two, two]
        assert self.full(tmp_path, expected, [5, 5, 5, 5]) == 4
        assert self.full(tmp_path, expected, [5, 5, 6, 6]) == 4


class TestJudgementCalls:
    TEXT = "Bogor dan Depok di Jawa Barat"

    def case(self, folder: Path, **judgement: Any) -> Case:
        entries = [{"text": "Bogor", "code": "32.71", **judgement}, {"text": "Depok"}]
        return Case(folder, self.TEXT, regions=entries)

    def test_that_are_optional_count_neither_found_nor_missed(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, optional=True)
        depok = case.region("Depok")
        assert case.counts("regions", regions=[depok]) == (1, 0, 0, 1)
        for code in ("32.71", "99"):
            found = [case.region("Bogor", 1, code), depok]
            assert case.counts("regions", regions=found) == (1, 0, 0, 1)
            assert case.report(regions=found).differences == []

    def test_that_are_optional_leave_found_mentions_to_required_ones(self, tmp_path: Path) -> None:
        entries = [
            {"text": "Depok di", "category": "neutrality", "optional": True},
            {"text": "di Jawa", "category": "neutrality"},
        ]
        case = Case(tmp_path, self.TEXT, conduct=entries)
        assert case.counts("conduct", conduct=[case.conduct("Depok di")]) == (1, 0, 0, 1)
        both = [case.conduct("Depok di"), case.conduct("di Jawa Barat")]
        assert case.counts("conduct", conduct=both) == (1, 0, 0, 1)

    def test_accept_other_values(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, accept={"code": ["32.01", None]})
        for code, full in (("32.71", 1), ("32.01", 1), (None, 1), ("32", 0)):
            found = [case.region("Bogor", 1, code)]
            assert case.score("regions", regions=found).full == full

    def test_accept_any_one_of_other_mentions(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, any_of=[{"text": "Bogor dan"}, {"text": "dan", "code": "1"}])
        for words, code, full in (
            ("Bogor dan", "32.71", 1),
            ("Bogor dan", "1", 0),
            ("dan", "1", 1),
            ("dan", "32.71", 0),
        ):
            found = [case.region(words, 1, code)]
            assert case.counts("regions", regions=found) == (1, 0, 1, full)

    def test_accept_another_reading_of_the_same_words(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, any_of=[{"code": "32.01", "fuzzy": True}])
        for code, fuzzy, full in (("32.71", False, 1), ("32.01", True, 1), ("32.01", False, 0)):
            found = [replace(case.region("Bogor", 1, code), fuzzy=fuzzy)]
            assert case.counts("regions", regions=found) == (1, 0, 1, full)

    def test_accept_only_one_of_the_other_mentions_at_a_time(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, any_of=[{"text": "Bogor dan"}])
        found = [case.region("Bogor", 1, "32.71"), case.region("Bogor dan", 1, "32.71")]
        assert case.counts("regions", regions=found) == (1, 1, 1, 1)

    def test_are_reported_as_a_share_of_the_entries(self, tmp_path: Path) -> None:
        for judgement in ({"optional": True}, {"accept": {"code": ["1"]}}, {"any_of": [{"n": 1}]}):
            assert self.case(tmp_path, **judgement).score("regions").optional_share == 0.5
        empty: list[dict[str, Any]] = [{}, {"optional": False}, {"accept": {}}, {"any_of": []}]
        for judgement in empty:
            assert self.case(tmp_path, **judgement).score("regions").optional_share == 0.0
