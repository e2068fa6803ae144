"""What holds of the forms of any root."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_extract.lexicon.morphology import (
    ENCLITICS,
    VOICES,
    parse_irregulars,
    word_forms,
)

DATA = Path(__file__).parents[1] / "patterns" / "morphology.toml"
SHIPPED = parse_irregulars(tomllib.loads(DATA.read_text(encoding="utf-8")))


roots = st.from_regex(r"[a-z]{1,10}(?:[ -][a-z]{1,8})?", fullmatch=True)
voice_lists = st.lists(st.sampled_from(VOICES))


@given(roots, voice_lists)
def test_forms_are_sorted_unique_lower_case_words(root: str, voices: list[str]) -> None:
    forms = word_forms(root, voices)
    assert list(forms) == sorted(set(forms))
    for form in forms:
        assert form.replace(" ", "").replace("-", "").isalpha()
        assert form == form.lower().strip(" -")


@given(roots)
def test_every_form_holds_the_root_but_for_a_melted_first_sound(root: str) -> None:
    tails = (root, root[2:] if root.startswith("sy") else root[1:])
    assert all(any(tail in form for tail in tails) for form in word_forms(root))


@given(roots, voice_lists)
def test_several_voices_give_the_union_of_each(root: str, voices: list[str]) -> None:
    each = {form for voice in voices for form in word_forms(root, [voice])}
    assert set(word_forms(root, voices)) == each
    assert word_forms(root, reversed(voices)) == word_forms(root, iter(voices))


@given(roots)
def test_all_voices_are_the_default(root: str) -> None:
    assert word_forms(root) == word_forms(root, VOICES)
    assert root in word_forms(root, ["base"])


@given(roots)
def test_enclitics_are_added_to_every_form(root: str) -> None:
    plain = word_forms(root)
    expected = {form + enclitic for form in plain for enclitic in ("", *ENCLITICS)}
    assert set(word_forms(root, enclitics=True)) == expected


@given(roots, st.data())
def test_an_excluded_form_is_never_given(root: str, data: st.DataObject) -> None:
    excluded = data.draw(st.sampled_from(word_forms(root)))
    irregulars = parse_irregulars({"irregular": {root: {"exclude": [excluded]}}})
    assert set(word_forms(root, irregulars=irregulars)) == set(word_forms(root)) - {excluded}


@given(st.text(max_size=12) | st.text("ab -", max_size=6))
def test_any_text_gives_forms_or_an_error_that_names_it(text: str) -> None:
    if re.fullmatch(r"[a-z]+([ -][a-z]+)*", text):
        assert word_forms(text)
    else:
        with pytest.raises(ValueError, match=re.escape(repr(text))):
            word_forms(text)
