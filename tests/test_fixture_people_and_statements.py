from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netralitas_extract.model import Article, Span, Warning
from tests.example_extractions import NO_ARTICLE
from tests.fixture_folders import Case, office, person, statement


class TestPeople:
    EXPECTED = {
        "id": "x",
        "name": "Ani Budi",
        "honorifics": ["H.", "KH"],
        "degrees": ["SH"],
        "aliases": ["Ani"],
        "offices": [
            {"status": "pj", "tenure": "incumbent", "office": "bupati", "jurisdiction": code}
            for code in ("32.01", "32.71")
        ],
    }

    @pytest.fixture
    def case(self, tmp_path: Path) -> Case:
        officials = [{"text": "Pj Bupati", "person": "Ani Budi"}, {"text": "Camat", "person": None}]
        text = 'Pj Bupati Ani Budi: "Netral," kata Ani. Camat diam.'
        return Case(tmp_path, text, people=[self.EXPECTED], officials=officials)

    def ani(self, **changes: Any) -> Any:
        values = {"honorifics": ["KH", "H."], "degrees": ["SH"], "aliases": ["Ani"], **changes}
        return person("p9", "Ani Budi", offices=[office("32.71"), office("32.01")], **values)

    def test_match_by_name_with_lists_as_sets_and_any_id(self, case: Case) -> None:
        assert case.counts("people", people=[self.ani()]) == (1, 0, 0, 1)

    @pytest.mark.parametrize("field", ["honorifics", "degrees", "aliases"])
    def test_count_in_full_only_with_every_list_right(self, case: Case, field: str) -> None:
        found = [self.ani(**{field: ["H.", "other"]})]
        assert case.counts("people", people=found) == (1, 0, 0, 0)

    def test_count_offices_as_a_whole(self, case: Case) -> None:
        found = [person("p1", "Ani Budi", offices=[office("32.01")])]
        wrong = {each.field for each in case.report(people=found).differences if each.field}
        assert "offices" in wrong

    def test_do_not_match_by_part_of_the_name(self, case: Case) -> None:
        assert case.counts("people", people=[person("p1", "Ani", offices=[office("1")])]) == (
            *(0, 1, 1),
            0,
        )

    def test_need_not_be_listed_without_office_and_words(self, case: Case) -> None:
        found = [self.ani(), person("p1", "Dewi")]
        assert case.counts("people", people=found) == (1, 0, 0, 1)

    def test_are_false_hits_when_they_carry_an_office_or_speak(self, case: Case) -> None:
        for role in (
            {"officials": [case.official("Camat", person_id="p1")]},
            {"quotes": [case.quote("Netral,", speaker_id="p1")]},
            {"statements": [statement("p1", "appeal")]},
        ):
            found = [self.ani(), person("p1", "Dewi")]
            assert case.counts("people", people=found, **role) == (1, 1, 0, 1)

    def test_are_referred_to_by_name_whatever_their_id(self, case: Case) -> None:
        officials = [case.official("Pj Bupati", person_id="p9"), case.official("Camat")]
        assert case.score("officials", people=[self.ani()], officials=officials).full == 2
        officials = [case.official("Pj Bupati"), case.official("Camat", person_id="p9")]
        assert case.score("officials", people=[self.ani()], officials=officials).full == 0

    def test_are_referred_to_by_a_name_that_is_accepted_too(self, tmp_path: Path) -> None:
        case = Case(
            tmp_path,
            "Camat Ani Budi",
            people=[{"name": "Ani Budi", "accept": {"name": ["Ani"]}}],
            officials=[{"text": "Camat", "person": "Ani Budi"}],
        )
        officials = [case.official("Camat", person_id="p1")]
        report = case.report(people=[person("p1", "Ani")], officials=officials)
        assert report.differences == []

    def test_are_compared_in_their_mentions_where_the_fixture_gives_them(
        self, tmp_path: Path
    ) -> None:
        mentions = [{"text": "Ani", "n": 2}]
        case = Case(tmp_path, "Ani, Ani", people=[{"name": "Ani", "mentions": mentions}])
        assert case.counts("people", people=[person("p1", "Ani")]) == (1, 0, 0, 0)

    def test_that_a_result_refers_to_without_listing_them_are_wrong(self, case: Case) -> None:
        officials = [case.official("Pj Bupati", person_id="p404"), case.official("Camat")]
        assert case.counts("officials", officials=officials) == (2, 0, 0, 1)


class TestStatements:
    TEXT = 'Ani: "Netral!" Jaga netralitas, jaga netralitas, jangan foto. UU 5. Sanksi.'

    def case(self, folder: Path, *statements: dict[str, Any], **lists: Any) -> Case:
        values: dict[str, Any] = {
            "people": [{"id": "p1", "name": "Ani"}, {"id": "p2", "name": "Budi"}],
            "conduct": [
                {"text": "Netral", "n": 1, "category": "neutrality"},
                {"text": "aga netralitas", "n": 1, "category": "neutrality"},
                {"text": "aga netralitas", "n": 2, "category": "neutrality"},
                {"text": "foto", "category": "photo_gesture"},
            ],
            "laws": [{"text": "UU 5"}],
            **lists,
        }
        return Case(folder, self.TEXT, statements=list(statements), **values)

    def found(self, case: Case, *statements: Any, **lists: Any) -> dict[str, Any]:
        values: dict[str, Any] = {
            "people": [person("a", "Budi"), person("b", "Ani")],
            "conduct": [
                case.conduct("jangan"),
                case.conduct("Netral"),
                case.conduct("Jaga netralitas"),
                case.conduct("jaga netralitas"),
                case.conduct("foto", category="photo_gesture"),
            ],
        }
        return {**values, "statements": list(statements), **lists}

    @pytest.mark.parametrize("who", [{"speaker_id": "p1"}, {"speaker": "Ani"}])
    def test_match_by_speaker_and_act(self, tmp_path: Path, who: dict[str, str]) -> None:
        case = self.case(tmp_path, {**who, "act": "appeal"})
        for identity, act, tp in (("b", "appeal", 1), ("a", "appeal", 0), ("b", "report", 0)):
            found = self.found(case, statement(identity, act))
            assert case.counts("statements", **found) == (tp, 1 - tp, 1 - tp, tp)

    def test_of_a_group_match_without_a_speaker(self, tmp_path: Path) -> None:
        group = {"speaker_id": None, "speaker_group": "asn", "act": "pledge"}
        case = self.case(tmp_path, group)
        right = self.found(case, statement(None, "pledge", speaker_group="asn"))
        wrong = self.found(case, statement(None, "pledge", speaker_group="warga"))
        assert case.counts("statements", **right) == (1, 0, 0, 1)
        assert case.counts("statements", **wrong) == (1, 0, 0, 0)

    def test_of_one_speaker_and_act_are_told_apart_by_their_conduct(self, tmp_path: Path) -> None:
        one = {"speaker": "Ani", "act": "appeal", "conduct": ["foto"]}
        two = {"speaker": "Ani", "act": "appeal", "conduct": ["Netral", "aga netralitas"]}
        case = self.case(tmp_path, one, two)
        found = self.found(
            case, statement("b", "appeal", conduct=[1, 2, 3]), statement("b", "appeal", conduct=[4])
        )
        assert case.counts("statements", **found) == (2, 0, 0, 2)

    def test_are_told_apart_by_conduct_before_any_other_field(self, tmp_path: Path) -> None:
        one = {"speaker": "Ani", "act": "appeal", "conduct": ["foto"], "venue": "Aula"}
        two = {"speaker": "Ani", "act": "appeal", "conduct": ["Netral"], "venue": "Balai"}
        case = self.case(tmp_path, one, two)
        found = self.found(
            case,
            statement("b", "appeal", conduct=[1], venue="Aula"),
            statement("b", "appeal", conduct=[4], venue="Balai"),
        )
        wrong = [d for d in case.report(**found).differences if d.list == "statements"]
        assert [(d.field, d.expected) for d in wrong] == [("venue", "Aula"), ("venue", "Balai")]

    def test_refer_by_a_text_to_any_mention_of_that_text(self, tmp_path: Path) -> None:
        case = self.case(
            tmp_path, {"speaker": "Ani", "act": "appeal", "conduct": ["aga netralitas"]}
        )
        for conduct, full in (([2], 1), ([3], 1), ([2, 3], 1), ([], 0), ([1, 2], 0), ([0, 2], 0)):
            found = self.found(case, statement("b", "appeal", conduct=conduct))
            assert case.score("statements", **found).full == full

    def test_refer_by_an_index_to_one_mention(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, {"speaker": "Ani", "act": "appeal", "conduct": [2]})
        for conduct, full in (([3], 1), ([2], 0), ([2, 3], 0)):
            found = self.found(case, statement("b", "appeal", conduct=conduct))
            assert case.score("statements", **found).full == full

    def test_are_wrong_where_they_refer_to_what_was_missed(self, tmp_path: Path) -> None:
        case = self.case(tmp_path, {"speaker": "Ani", "act": "appeal", "laws": [0]})
        assert case.score("statements", **self.found(case, statement("b", "appeal"))).full == 0

    def test_need_not_refer_to_what_is_optional(self, tmp_path: Path) -> None:
        conduct = [{"text": "foto", "category": "photo_gesture", "optional": True}]
        entry = {"speaker": "Ani", "act": "appeal", "conduct": ["foto"]}
        case = self.case(tmp_path, entry, conduct=conduct)
        photo = case.conduct("foto", category="photo_gesture")
        for references in ([0], []):
            found = self.found(case, statement("b", "appeal", conduct=references), conduct=[photo])
            assert case.score("statements", **found).full == 1

    @pytest.mark.parametrize(
        ("field", "value"),
        [("audience", ["pns", "asn"]), ("date", "2024-09-23"), ("place", "32"), ("venue", "Aula")],
    )
    def test_count_in_full_only_with_every_compared_field_right(
        self, tmp_path: Path, field: str, value: Any
    ) -> None:
        case = self.case(tmp_path, {"speaker": "Ani", "act": "appeal", field: value})
        right = statement("b", "appeal", **{field: value[::-1] if field == "audience" else value})
        assert case.score("statements", **self.found(case, right)).full == 1
        wrong = statement("b", "appeal")
        assert case.score("statements", **self.found(case, wrong)).full == 0

    def test_may_refer_to_what_is_optional(self, tmp_path: Path) -> None:
        conduct = [{"text": "foto", "category": "photo_gesture", "optional": True}]
        case = self.case(
            tmp_path, {"speaker": "Ani", "act": "appeal", "conduct": []}, conduct=conduct
        )
        found = self.found(
            case,
            statement("b", "appeal", conduct=[0]),
            conduct=[case.conduct("foto", category="photo_gesture")],
        )
        assert case.score("statements", **found).full == 1

    def test_accept_another_act(self, tmp_path: Path) -> None:
        entry = {"speaker": "Ani", "act": "appeal", "accept": {"act": ["prohibition"]}}
        case = self.case(tmp_path, entry)
        found = self.found(case, statement("b", "prohibition"))
        assert case.counts("statements", **found) == (1, 0, 0, 1)


class TestTheArticle:
    TEXT = "Judul\nBOGOR, MEDIA - Isi.\nFoto satu\nFoto dua"

    def counts(self, folder: Path, expected: Any, **found: Any) -> tuple[int, int, int, int]:
        case = Case(folder, self.TEXT, article=expected)
        return case.counts("article", article=self.article(case, **found))

    def article(self, case: Case, **found: Any) -> Article:
        spans = {
            field: [Span(*case.at(each)[:3]) for each in value]
            if isinstance(value, list)
            else Span(*case.at(value)[:3])
            for field, value in found.items()
            if field in ("headline", "dateline", "body", "captions", "boilerplate")
        }
        values = {field: getattr(NO_ARTICLE, field) for field in Article.__struct_fields__}
        return Article(**values | found | spans)

    def test_has_spans_that_are_right_by_their_exact_text(self, tmp_path: Path) -> None:
        expected = {"headline": "Judul", "dateline": "BOGOR, MEDIA"}
        assert self.counts(tmp_path, expected, headline="Judul", dateline="BOGOR") == (1, 1, 1, 1)

    def test_has_captions_that_count_one_by_one(self, tmp_path: Path) -> None:
        expected = {"captions": ["Foto satu", "Foto dua"], "boilerplate": []}
        found = {"captions": ["Foto dua"], "boilerplate": ["Isi."]}
        assert self.counts(tmp_path, expected, **found) == (1, 1, 1, 1)

    def test_has_plain_fields_that_are_found_with_any_value(self, tmp_path: Path) -> None:
        expected = {"outlet": "Media", "published": "2024-09-23", "anchor": "line"}
        found = {"outlet": "Media", "published": "2024-09-24"}
        assert self.counts(tmp_path, expected, **found) == (2, 0, 1, 1)

    def test_counts_nothing_for_what_is_null_on_both_sides(self, tmp_path: Path) -> None:
        assert self.counts(tmp_path, {"author": None, "headline": None}) == (0, 0, 0, 0)
        assert self.counts(tmp_path, {"author": None}, author="Ani") == (0, 1, 0, 0)

    def test_accepts_other_values(self, tmp_path: Path) -> None:
        expected = {"dateline": "BOGOR", "author": None}
        expected |= {"accept": {"dateline": ["BOGOR, MEDIA"], "author": ["Ani"]}}  # type: ignore[dict-item]
        for found in ({"dateline": "BOGOR, MEDIA", "author": "Ani"}, {"dateline": "BOGOR"}):
            assert self.counts(tmp_path, expected, **found)[1:3] == (0, 0)

    def test_compares_only_the_fields_that_the_fixture_gives(self, tmp_path: Path) -> None:
        assert self.counts(tmp_path, {"editor": None}, headline="Judul") == (0, 0, 0, 0)


class TestWarnings:
    def test_match_by_code_and_overlap_where_a_text_is_given(self, tmp_path: Path) -> None:
        expected = [{"code": "odd_year", "text": "2042"}, {"code": "unanchored_date"}]
        case = Case(tmp_path, "Tahun 2042, kemarin", warnings=expected)
        year = Warning("odd_year", "", *case.at("Tahun 2042")[:2])
        date = Warning("unanchored_date", "", *case.at("kemarin")[:2])
        elsewhere = Warning("odd_year", "", *case.at("kemarin")[:2])
        assert case.counts("warnings", warnings=[year, date]) == (2, 0, 0, 2)
        assert case.counts("warnings", warnings=[elsewhere, date]) == (1, 1, 1, 1)
