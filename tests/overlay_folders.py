"""A user's pattern folder for the tests, and the error that loading it raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.compiled import load_lexicon

PLEDGE = """
[[pledge]]
id = "pledge.sumpah"
kind = "ikrar"
pattern = '''sumpah netral'''
examples = ["mengucapkan sumpah netral"]
"""


def overlay(folder: Path, content: str, name: str = "own.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(content, encoding="utf-8")
    return folder


def error_of(folder: Path) -> PatternError:
    with pytest.raises(PatternError) as raised:
        load_lexicon(folder)
    return raised.value
