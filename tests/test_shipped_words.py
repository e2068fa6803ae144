"""Shipped macros and word lists: each has a name of its own, and a use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.load import shipped_folder
from netralitas_extract.lexicon.overlay import pattern_files
from netralitas_extract.lexicon.source_faults import used_names
from netralitas_extract.lexicon.toml_file import read_toml
from netralitas_extract.stages import Stages


def _names() -> Iterator[str]:
    for path in pattern_files(shipped_folder()):
        content, _ = read_toml(path)
        yield from content.get("macros", {})
        yield from content.get("words", {})


def test_no_two_shipped_files_give_a_macro_or_a_word_list_the_same_name() -> None:
    counted = Counter(_names())
    assert counted
    assert [name for name, count in counted.items() if count > 1] == []


class _Recorded(dict[str, tuple[str, ...]]):
    """Word lists that note which of them are asked for."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(words)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> tuple[str, ...]:
        self.asked.add(name)
        return super().__getitem__(name)


def test_every_shipped_word_list_and_macro_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon = load_lexicon.__wrapped__()
    words = _Recorded(lexicon.words)
    macros = lexicon.sources.macros
    uses: dict[str, set[str]] = {}
    in_code: set[str] = set()
    compile_source = lexicon.expression

    def expression(source: str) -> object:
        in_code.update(used_names((source,), macros, uses))
        return compile_source(source)

    monkeypatch.setattr(lexicon, "words", words)
    monkeypatch.setattr(lexicon, "expression", expression)
    Stages(lexicon)
    in_patterns = {
        name
        for patterns in lexicon.patterns.values()
        for pattern in patterns
        for name in lexicon.names_used_by(pattern.entry)
    }
    assert {*words, *macros} - words.asked - in_code - in_patterns == set()
