from __future__ import annotations

import gc
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from netralitas_extract import model
from netralitas_extract.errors import (
    FixtureError,
    InputError,
    NetralitasError,
    PatternError,
)
from netralitas_extract.model import Extraction, field_descriptions, json_schema
from tests.example_extractions import extraction, full_extraction

MENTION = "start end text rule zone "
CONTRACT = {
    "Span": "start end text",
    "Mention": MENTION,
    "Article": "headline dateline body outlet published anchor author editor captions boilerplate",
    "Official": MENTION
    + "status tenure office jurisdiction jurisdiction_source organization person_id",
    "Office": "status tenure office jurisdiction",
    "NameMention": MENTION,
    "Person": "id name honorifics degrees aliases offices mentions",
    "Region": MENTION + "level code name parents source candidates fuzzy",
    "Date": MENTION + "value granularity weekday weekday_ok part_of_day role",
    "Conduct": MENTION + "category assertion basis actors cue provisions",
    "Quote": MENTION + "speaker_id speaker_text verb duplicate_of",
    "LawArticle": "article paragraph letter",
    "Law": MENTION + "kind number year article paragraph letter title articles",
    "Election": MENTION + "kind year region",
    "Institution": MENTION + "kind name region region_source",
    "Sanction": MENTION + "category stage conduct",
    "Pledge": MENTION + "kind event",
    "Statement": "start end rule speaker_id speaker_group act attribution audience "
    "audience_region conduct quotes laws elections sanctions pledges date place venue",
    "Warning": "code message start end",
    "Extraction": "schema id article officials people regions dates conduct quotes laws elections "
    "institutions sanctions pledges statements warnings",
}
RECORDS = [getattr(model, name) for name in CONTRACT]
VALIDATOR = Draft202012Validator(json_schema())

Path = tuple[str | int, ...]


def paths(value: Any, here: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every field of the JSON value, at any depth, once per kind of record."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*here, key), inner
            yield from paths(inner, (*here, key))
    elif isinstance(value, list) and value:
        yield from paths(value[0], (*here, 0))


EVERY_FIELD = [path for path, _ in paths(full_extraction().to_dict())]


def holder(plain: dict[str, Any], path: Path) -> Any:
    for step in path[:-1]:
        plain = plain[step]  # type: ignore[index]
    return plain


def dotted(path: Path) -> str:
    return "$" + "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)


def refused(plain: Any) -> str:
    with pytest.raises(InputError) as caught:
        Extraction.from_json(json.dumps(plain))
    assert not VALIDATOR.is_valid(plain)
    return str(caught.value)


def values_of(kind: Any, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Any value of a type of the model."""
    if kind is str:
        return texts
    if kind is int:
        return st.integers(0, 2**40)
    if kind is bool:
        return st.booleans()
    if kind is NoneType:
        return st.none()
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is list:
        return st.lists(values_of(get_args(kind)[0], texts), max_size=2)
    if get_origin(kind) in (UnionType, Union):
        return st.one_of(*(values_of(option, texts) for option in get_args(kind)))
    fields = {field.name: values_of(field.type, texts) for field in msgspec.structs.fields(kind)}
    return st.builds(kind, **fields)


def without_pairs(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


class TestTheRecords:
    @pytest.mark.parametrize("name", CONTRACT)
    def test_has_the_fields_of_the_contract_in_their_order(self, name: str) -> None:
        assert getattr(model, name).__struct_fields__ == tuple(CONTRACT[name].split())

    @pytest.mark.parametrize("record", RECORDS)
    def test_has_no_default_for_any_field(self, record: type[msgspec.Struct]) -> None:
        assert not record.__struct_defaults__

    @pytest.mark.parametrize("record", RECORDS)
    def test_says_what_each_field_means(self, record: type[msgspec.Struct]) -> None:
        described = field_descriptions(record)
        assert set(described) == set(record.__struct_fields__)
        assert all(text.endswith(".") for text in described.values())

    @pytest.mark.parametrize("record", RECORDS)
    def test_cannot_be_changed(self, record: type[msgspec.Struct]) -> None:
        instance = record(*[None] * len(record.__struct_fields__))
        with pytest.raises(AttributeError):
            setattr(instance, record.__struct_fields__[0], "other")

    @pytest.mark.parametrize("record", RECORDS)
    def test_is_no_burden_to_the_garbage_collector(self, record: type[msgspec.Struct]) -> None:
        assert not gc.is_tracked(record(*[[]] * len(record.__struct_fields__)))

    def test_needs_no_module_but_msgspec(self) -> None:
        script = (
            "import sys; before = set(sys.modules); import netralitas_extract.model;"
            "print(*{m.partition('.')[0] for m in set(sys.modules) - before})"
        )
        loaded = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout.split()
        allowed = {"netralitas_extract", "msgspec", "typing_extensions", *sys.stdlib_module_names}
        assert set(loaded) <= allowed  # msgspec takes typing_extensions where it is installed


class TestJson:
    def test_of_an_extraction_reads_back_as_the_same(self) -> None:
        text = full_extraction().to_json()
        assert Extraction.from_json(text) == full_extraction()
        assert Extraction.from_json(text.encode()) == full_extraction()

    def test_is_one_line_that_keeps_what_is_not_ascii(self) -> None:
        text = full_extraction().to_json()
        assert "Ani “Sé” 😀" in text.replace("\\", "")
        assert "\n" not in text

    def test_holds_the_fields_in_the_order_of_the_contract(self) -> None:
        plain = json.loads(full_extraction().to_json())
        assert list(plain) == CONTRACT["Extraction"].split()
        assert list(plain["officials"][0]) == CONTRACT["Official"].split()

    def test_of_equal_extractions_is_equal(self) -> None:
        assert full_extraction().to_json() == full_extraction().to_json()

    def test_says_the_same_as_the_dict(self) -> None:
        assert json.loads(full_extraction().to_json()) == full_extraction().to_dict()

    @given(values_of(Extraction, st.text(max_size=5)))
    def test_of_any_extraction_reads_back_and_fits_the_schema(self, any_one: Extraction) -> None:
        assert Extraction.from_json(any_one.to_json()) == any_one
        VALIDATOR.validate(any_one.to_dict())

    @given(st.text(st.characters(), min_size=1).map(without_pairs))
    def test_of_lone_surrogates_is_utf8_that_reads_back(self, text: str) -> None:
        span = model.Span(0, len(text), text)
        result = extraction(msgspec.structs.replace(full_extraction().article, headline=span))
        written = result.to_json()
        assert Extraction.from_json(written) == result
        assert Extraction.from_json(written.encode("utf-8")) == result
        assert json.loads(written) == result.to_dict()

    @pytest.mark.parametrize("text", ["\ud83d", "\ude00\ud83d", "é\udfff😀", "\\ud83d\ud83d"])
    def test_of_a_lone_surrogate_shows_its_escape(self, text: str) -> None:
        result = msgspec.structs.replace(full_extraction(), id=text)
        assert "\\ud" in result.to_json()
        assert Extraction.from_json(result.to_json()) == result

    def test_keeps_nul_bytes_and_control_characters(self) -> None:
        result = msgspec.structs.replace(full_extraction(), id="\0\x1b\r\n\u2028")
        assert Extraction.from_json(result.to_json()) == result


class TestReadingJson:
    @pytest.mark.parametrize("path", EVERY_FIELD, ids=dotted)
    def test_names_a_missing_field(self, path: Path) -> None:
        plain = full_extraction().to_dict()
        del holder(plain, path)[path[-1]]
        message = refused(plain)
        assert f"`{path[-1]}`" in message
        assert len(path) == 1 or dotted(path[:-1]) in message.replace("[...]", "[0]")

    @pytest.mark.parametrize("path", EVERY_FIELD, ids=dotted)
    def test_names_an_unknown_field(self, path: Path) -> None:
        plain = full_extraction().to_dict()
        holder(plain, path)["surprise"] = 1
        message = refused(plain)
        assert "`surprise`" in message
        assert len(path) == 1 or dotted(path[:-1]) in message.replace("[...]", "[0]")

    @pytest.mark.parametrize("path", EVERY_FIELD, ids=dotted)
    @pytest.mark.parametrize("wrong", [1.5, "\x00 no such word", {}], ids=repr)
    def test_names_a_field_of_the_wrong_type_or_vocabulary(self, path: Path, wrong: Any) -> None:
        plain = full_extraction().to_dict()
        right = holder(plain, path)[path[-1]]
        holder(plain, path)[path[-1]] = wrong
        if isinstance(wrong, str) and VALIDATOR.is_valid(plain):
            return  # a field for any string
        message = refused(plain)
        assert dotted(path) in message or isinstance(right, dict)

    @pytest.mark.parametrize("path", [("id",), ("officials", 0, "status"), ("people", 0, "name")])
    def test_names_the_field_also_beside_a_lone_surrogate(self, path: Path) -> None:
        plain = full_extraction().to_dict()
        plain["article"]["outlet"] = "\ud800"
        holder(plain, path)[path[-1]] = ["\ud800"]
        assert dotted(path) in refused(plain)

    def test_names_a_vocabulary_broken_by_a_lone_surrogate(self) -> None:
        plain = full_extraction().to_dict()
        plain["dates"][0]["role"] = "event\ud800"
        assert "$.dates[0].role" in refused(plain)

    def test_tells_apart_true_and_one(self) -> None:
        plain = full_extraction().to_dict()
        plain["regions"][0]["fuzzy"] = 1
        assert "$.regions[0].fuzzy" in refused(plain)

    def test_refuses_another_version_of_the_contract(self) -> None:
        assert "$.schema" in refused({**full_extraction().to_dict(), "schema": "other/1"})

    @pytest.mark.parametrize(
        "data",
        [
            *["", b"", "{", "null", "[]", "[" * 100_000, '{"schema": NaN}', "1e999"],
            *[b"\xff\xfe", b'"\xff"', b"\xef\xbb\xbf{}", "\ud800", '"\\ud800"'],
            full_extraction().to_json() + "x",
        ],
        ids=lambda data: repr(data)[:20],
    )
    def test_refuses_what_is_no_extraction(self, data: str | bytes) -> None:
        with pytest.raises(InputError, match="not an extraction"):
            Extraction.from_json(data)

    @given(st.one_of(st.binary(), st.text(st.characters())))
    def test_never_fails_in_another_way(self, data: str | bytes) -> None:
        with pytest.raises(InputError):
            Extraction.from_json(data)

    @given(st.data())
    def test_of_a_damaged_text_never_fails_in_another_way(self, data: st.DataObject) -> None:
        text = full_extraction().to_json()
        at = data.draw(st.integers(0, len(text)))
        damage = data.draw(st.sampled_from(["", '"', "\\ud800", "\ud800", "}", ",", "0", "é"]))
        with suppress(InputError):
            read = Extraction.from_json(text[:at] + damage + text[at + len(damage) + 1 :])
            assert Extraction.from_json(read.to_json()) == read


class TestJsonSchema:
    def test_is_valid_under_draft_2020_12(self) -> None:
        Draft202012Validator.check_schema(json_schema())
        assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"

    def test_describes_every_record_and_field(self) -> None:
        for name, definition in json_schema()["$defs"].items():
            assert definition["description"], name
            for field, form in definition["properties"].items():
                assert form["description"], (name, field)
                assert "\n" not in form["description"]

    def test_accepts_an_extraction(self) -> None:
        VALIDATOR.validate(full_extraction().to_dict())
        VALIDATOR.validate(extraction().to_dict())

    def test_requires_every_field_and_admits_no_other(self) -> None:
        for definition in json_schema()["$defs"].values():
            assert definition["required"] == list(definition["properties"])
            assert definition["additionalProperties"] is False

    def test_holds_to_the_vocabularies(self) -> None:
        plain = full_extraction().to_dict()
        plain["conduct"][0]["category"] = "neutral"
        with pytest.raises(ValidationError):
            VALIDATOR.validate(plain)

    def test_is_a_new_object_each_time(self) -> None:
        json_schema()["$defs"].clear()
        assert json_schema()["$defs"]


class TestErrors:
    @pytest.mark.parametrize("kind", [InputError, PatternError, FixtureError])
    def test_are_caught_as_value_errors_and_as_the_librarys_own(
        self, kind: type[Exception]
    ) -> None:
        assert issubclass(kind, ValueError)
        assert issubclass(kind, NetralitasError)

    def test_of_a_pattern_file_says_where_what_and_how_to_mend_it(self) -> None:
        error = PatternError("unknown category", file="a.toml", line=3, mend="Use a known one.")
        assert str(error) == "a.toml:3: unknown category. Use a known one."
        assert (error.file, error.line, error.mend) == ("a.toml", 3, "Use a known one.")

    @pytest.mark.parametrize(
        ("error", "told"),
        [
            (PatternError("no such folder"), "no such folder"),
            (PatternError("empty", file="a.toml"), "a.toml: empty"),
            (PatternError("Empty.", mend="Fill it."), "Empty. Fill it."),
        ],
    )
    def test_of_a_pattern_file_leaves_out_what_is_unknown(
        self, error: PatternError, told: str
    ) -> None:
        assert str(error) == told

    def test_of_a_pattern_file_survives_the_way_back_from_a_worker(self) -> None:
        error = pickle.loads(pickle.dumps(PatternError("x", "a.toml", 3, "Mend.")))
        assert (str(error), error.line) == ("a.toml:3: x. Mend.", 3)


@pytest.mark.parametrize("data", [None, 7, ["{}"]])
def test_what_is_no_json_text_is_told(data: Any) -> None:
    with pytest.raises(InputError, match=f"JSON text is needed, not {type(data).__name__}"):
        Extraction.from_json(data)
