"""The names of shipped macros and word lists: what two files share, both would silently change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from netralitas_extract.lexicon.load import shipped_folder
from netralitas_extract.lexicon.overlay import pattern_files
from netralitas_extract.lexicon.toml_file import read_toml


def _names() -> Iterator[str]:
    for path in pattern_files(shipped_folder()):
        content, _ = read_toml(path)
        yield from content.get("macros", {})
        yield from content.get("words", {})


def test_no_two_shipped_files_give_a_macro_or_a_word_list_the_same_name() -> None:
    counted = Counter(_names())
    assert counted
    assert [name for name, count in counted.items() if count > 1] == []
