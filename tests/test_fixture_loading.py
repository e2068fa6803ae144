from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netralitas_extract.errors import FixtureError
from netralitas_extract.fixtures import load_fixture, load_fixtures
from tests.fixture_folders import write_fixture

TEXT = "Bogor, Depok dan Bogor. Netral."
ENTRY_KEYS = [
    *["text", "n", "any_of", "accept", "id", "name", "act", "speaker_id"],
    *["person", "offices", "mentions", "conduct", "headline", "optional"],
]
PERSON = {"id": "p1", "name": "Ani"}


def problem_of(folder: Path, **expected: Any) -> str:
    with pytest.raises(FixtureError) as caught:
        load_fixture(write_fixture(folder, TEXT, expected))
    message = str(caught.value)
    assert message.startswith(str(folder / "expected.json"))
    return message.removeprefix(f"{folder / 'expected.json'}: ")


class TestAFolderOfFixtures:
    def test_is_read_in_the_order_of_its_paths_at_any_depth(self, tmp_path: Path) -> None:
        for name in ("b", "a/two", "a/one"):
            write_fixture(tmp_path / name, TEXT, {})
        (tmp_path / "c").mkdir()
        assert [f.name for f in load_fixtures(tmp_path)] == ["a/one", "a/two", "b"]

    def test_may_be_a_fixture_itself(self, tmp_path: Path) -> None:
        (fixture,) = load_fixtures(str(write_fixture(tmp_path / "alone", TEXT, {})))
        assert (fixture.name, fixture.path) == ("alone", tmp_path / "alone")

    def test_gives_the_others_where_one_is_broken(self, tmp_path: Path) -> None:
        for name in ("a", "c"):
            write_fixture(tmp_path / name, TEXT, {})
        write_fixture(tmp_path / "b", TEXT, {"oops": []})
        problems: list[FixtureError] = []
        fixtures = load_fixtures(tmp_path, on_error=problems.append)
        assert [fixture.name for fixture in fixtures] == ["a", "c"]
        assert [str(tmp_path / "b") in str(problem) for problem in problems] == [True]

    def test_is_an_error_where_one_is_broken_and_no_one_is_told(self, tmp_path: Path) -> None:
        write_fixture(tmp_path / "b", TEXT, {"oops": []})
        with pytest.raises(FixtureError, match="oops"):
            load_fixtures(tmp_path)

    def test_is_an_error_where_it_is_missing_or_holds_none(self, tmp_path: Path) -> None:
        with pytest.raises(FixtureError, match="no such folder"):
            load_fixtures(tmp_path / "nowhere")
        with pytest.raises(FixtureError, match="no fixture here"):
            load_fixtures(tmp_path)

    def test_tells_of_a_folder_that_cannot_be_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write_fixture(tmp_path / "a", TEXT, {})
        (tmp_path / "closed").mkdir()
        scandir = os.scandir

        def refuse(folder: str) -> Any:
            if folder.endswith("closed"):
                raise PermissionError(13, "Permission denied", folder)
            return scandir(folder)

        monkeypatch.setattr(os, "scandir", refuse)
        problems: list[FixtureError] = []
        assert len(load_fixtures(tmp_path, on_error=problems.append)) == 1
        assert str(problems[0]) == f"{tmp_path / 'closed'}: cannot be read: Permission denied"


class TestTheFilesOfAFixture:
    def test_are_the_article_the_note_and_what_is_expected(self, tmp_path: Path) -> None:
        write_fixture(tmp_path, "a\r\nb\n", {"published": "2024-09-23"})
        (tmp_path / "note.md").write_text("What it shows.", encoding="utf-8")
        fixture = load_fixture(tmp_path)
        assert (fixture.text, fixture.note) == ("a\r\nb\n", "What it shows.")
        assert (fixture.published, fixture.article, fixture.lists) == ("2024-09-23", None, {})

    def test_need_no_note(self, tmp_path: Path) -> None:
        assert load_fixture(write_fixture(tmp_path, TEXT, {})).note == ""

    @pytest.mark.parametrize("missing", ["article.txt", "expected.json"])
    def test_are_named_when_missing(self, tmp_path: Path, missing: str) -> None:
        (write_fixture(tmp_path, TEXT, {}) / missing).unlink()
        with pytest.raises(FixtureError, match=f"{missing}: missing"):
            load_fixture(tmp_path)

    @pytest.mark.parametrize("broken", ["article.txt", "expected.json", "note.md"])
    def test_are_named_with_the_byte_that_is_not_utf8(self, tmp_path: Path, broken: str) -> None:
        (write_fixture(tmp_path, TEXT, {}) / broken).write_bytes(b"ab\xff")
        with pytest.raises(FixtureError, match=f"{broken}: not UTF-8 at byte 2"):
            load_fixture(tmp_path)

    def test_are_named_when_a_folder_stands_in_their_place(self, tmp_path: Path) -> None:
        (write_fixture(tmp_path, TEXT, {}) / "note.md").mkdir()
        with pytest.raises(FixtureError, match=r"note\.md: cannot be read"):
            load_fixture(tmp_path)

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ('{"dates": [\n}', "not JSON at line 2, column 1"),
            ("", "not JSON at line 1, column 1"),
            ("[]", "an object is needed"),
            ('{"dates": [], "dates": []}', "'dates' is given twice"),
            ("[" * 100_000, "nested too deeply"),
        ],
    )
    def test_are_refused_when_they_are_no_json_object(
        self, tmp_path: Path, content: str, told: str
    ) -> None:
        (write_fixture(tmp_path, TEXT, {}) / "expected.json").write_text(content, encoding="utf-8")
        with pytest.raises(FixtureError, match=told):
            load_fixture(tmp_path)


class TestAnAlternative:
    def test_without_n_is_the_occurrence_that_overlaps_its_mention(self, tmp_path: Path) -> None:
        entry = {"text": "dan Bogor", "any_of": [{"text": "Bogor"}]}
        fixture = load_fixture(write_fixture(tmp_path, TEXT, {"regions": [entry]}))
        main, other = fixture.lists["regions"][0].readings
        assert (main.start, other.start, other.end) == (13, 17, 22)

    def test_with_n_may_stand_elsewhere(self, tmp_path: Path) -> None:
        entry = {"text": "dan Bogor", "any_of": [{"text": "Bogor", "n": 1}]}
        fixture = load_fixture(write_fixture(tmp_path, TEXT, {"regions": [entry]}))
        assert fixture.lists["regions"][0].readings[1].start == 0


class TestASlip:
    @pytest.mark.parametrize(
        ("entry", "told"),
        [
            ({"text": "Garut"}, "regions[0].text: not in the article: 'Garut'"),
            ({"text": "Bogor"}, "regions[0]: 'Bogor' occurs 2 times; give n"),
            ({"text": "Bogor", "n": 3}, "regions[0].n: 'Bogor' occurs 2 times, not 3"),
            ({"text": "Bogor", "n": 0}, "regions[0].n: 'Bogor' occurs 2 times, not 0"),
            ({"text": "Bogor", "n": "1"}, "regions[0].n: Expected `int`, got `str`"),
            ({"text": "Bogor", "n": True}, "regions[0].n: Expected `int`, got `bool`"),
            ({"text": ""}, "regions[0]: a text is needed"),
            ({"code": "32"}, "regions[0]: a text is needed"),
            ({"text": "Depok", "cod": "32"}, "regions[0]: unknown: cod; known are accept, any_of"),
            ({"text": "Depok", "level": "town"}, "regions[0].level: Invalid enum value 'town'"),
            ({"text": "Depok", "code": 32}, "regions[0].code: Expected `str | null`"),
            ({"text": "Depok", "optional": "yes"}, "regions[0].optional: Expected `bool`"),
            ({"text": "Depok", "accept": {"code": ["1"]}}, "accept.code: the field is not compar"),
            ({"text": "Depok", "code": "1", "accept": {"code": "2"}}, "regions[0].accept"),
            ({"text": "Depok", "code": "1", "accept": {"code": [2]}}, "regions[0].accept.code"),
            ({"text": "Depok", "any_of": {"text": "Depok"}}, "regions[0].any_of"),
            ({"text": "Depok", "any_of": [{"text": "Garut"}]}, "regions[0].any_of[0].text: not in"),
            ({"text": "Depok", "any_of": [{"text": "Bogor"}]}, "regions[0].any_of[0]: 'Bogor' occ"),
            (
                {"text": "Depok", "any_of": [{"any_of": []}]},
                "regions[0].any_of[0]: unknown: any_of",
            ),
        ],
    )
    def test_in_a_mention_is_named_with_its_place(
        self, tmp_path: Path, entry: dict[str, Any], told: str
    ) -> None:
        assert told in problem_of(tmp_path, regions=[entry])

    @pytest.mark.parametrize(
        ("expected", "told"),
        [
            ({"region": []}, "top level: unknown: region; known are article, conduct"),
            ({"regions": {}}, "regions: Expected `array`, got `object`"),
            ({"regions": ["Bogor"]}, "regions: Expected `object`, got `str` - at `$[0]`"),
            ({"published": 2024}, "published: Expected `str | null`, got `int`"),
            ({"regions": [{"text": "Depok"}] * 2}, "regions[1]: the same as regions[0]"),
            ({"people": [PERSON, PERSON]}, "people[1]: the same as people[0]"),
            ({"people": [{"id": "p1"}]}, "people[0]: name is needed"),
            ({"people": [{"id": [], "name": "Ani"}]}, "people[0].id: Expected `str`, got `array`"),
            ({"people": [{**PERSON, "offices": [{}]}]}, "people[0].offices: Object missing"),
            ({"statements": [{}]}, "statements[0]: act is needed"),
            ({"warnings": [{}]}, "warnings[0]: code is needed"),
            ({"article": []}, "article: an object is needed"),
            ({"article": {"titel": "x"}}, "article: unknown: titel"),
            ({"article": {"headline": "Garut"}}, "article.headline: not in the article: 'Garut'"),
            ({"article": {"captions": ["Garut"]}}, "article.captions: not in the article: 'Garut'"),
            ({"article": {"anchor": "guess"}}, "article.anchor: Invalid enum value 'guess'"),
        ],
    )
    def test_in_a_list_is_named_with_its_place(
        self, tmp_path: Path, expected: dict[str, Any], told: str
    ) -> None:
        assert told in problem_of(tmp_path, **expected)

    @pytest.mark.parametrize(
        ("statement", "told"),
        [
            ({"speaker": "Budi"}, "statements[0].speaker: 'Budi' is the name of nobody in people"),
            ({"speaker_id": "p2"}, "statements[0].speaker_id: 'p2' is the id of nobody in people"),
            ({"speaker_id": {}}, "statements[0].speaker_id: {} is the id of nobody in people"),
            ({"speaker_id": ["p1"]}, "statements[0].speaker: Expected `str | null`, got `array`"),
            ({"speaker_id": "p1", "speaker": "Ani"}, "speaker_id and speaker say the same"),
            ({"conduct": ["Depok"]}, "statements[0].conduct: 'Depok' is the text of no entry of"),
            ({"conduct": [1]}, "statements[0].conduct: conduct has 1 entries, there is no 1"),
            ({"conduct": [-1]}, "statements[0].conduct: conduct has 1 entries, there is no -1"),
            ({"laws": [0]}, "statements[0].laws: laws has 0 entries, there is no 0"),
            ({"conduct": [True]}, "statements[0].conduct: Expected `int | str`, got `bool`"),
        ],
    )
    def test_in_a_reference_is_named_with_its_place(
        self, tmp_path: Path, statement: dict[str, Any], told: str
    ) -> None:
        conduct = [{"text": "Netral", "category": "neutrality"}]
        expected = {"people": [PERSON], "conduct": conduct}
        statements = [{"act": "appeal", **statement}]
        assert told in problem_of(tmp_path, **expected, statements=statements)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from(["people", "regions", "statements", "article", "warnings", "quotes"]),
            st.recursive(
                st.one_of(st.none(), st.integers(), st.text("Bogr"), st.booleans()),
                lambda inner: st.one_of(
                    st.lists(inner, max_size=3),
                    st.dictionaries(
                        st.sampled_from(ENTRY_KEYS),
                        inner,
                        max_size=4,
                    ),
                ),
            ),
        )
    )
    def test_of_any_form_is_a_fixture_error(self, tmp_path: Path, expected: Any) -> None:
        with suppress(FixtureError):
            load_fixture(write_fixture(tmp_path, TEXT, expected))
