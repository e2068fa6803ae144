"""Patterns that run away: each is tried on texts that repeat what it repeats."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

import netralitas_extract.recognizers
import netralitas_extract.resolvers
from netralitas_extract.kept import load_stages
from netralitas_extract.lexicon.stress import stress_texts
from netralitas_extract.pattern_check import check_patterns

RUNAWAY = [
    "salam (?:(?:a|a|a|a) ?)*komando",
    "salam (?:(?:a|a) ?)*komando",
    "salam(?: (?:dan|para|dan para))* netral",
    "salam (?:<foto>|foto| )+x",
    "salam (?:{candidate} |calon )+menang",
    "salam (?=.)(?:x|(?:(?:b|bb|bbb)+))y",
    "salam (?:(?:paslon|calon|paslon) ){0,40}menang",
]
STEADY = [
    "salam (?:(?:a|b|c|d) )*komando",
    "salam(?: [a-z]+){0,5} komando",
    "salam [^.]*komando",
    "salam (?:(?:a|a|a|a) ?)*+komando",
    r"salam \d{1,3}(?:[.,]\d{3})* orang",
    "salam (?:para |semua )*{candidate}",
]


def write(folder: Path, patterns: list[str]) -> Path:
    entries = [
        f"[[pledge]]\nid = 'pledge.own{number}'\nkind = 'ikrar'\npattern = '''{pattern}'''\n"
        for number, pattern in enumerate(patterns)
    ]
    (folder / "own.toml").write_text("".join(entries), encoding="utf-8")
    return folder


def runaways(folder: Path) -> list[int]:
    problems = check_patterns(folder).problems
    return [
        int(problem.split("pledge.own")[1].split(":")[0])
        for problem in problems
        if "takes over" in problem
    ]


def test_the_check_finds_patterns_whose_worst_case_is_exponential(tmp_path: Path) -> None:
    assert runaways(write(tmp_path, RUNAWAY)) == list(range(len(RUNAWAY)))


def test_the_check_finds_no_fault_with_patterns_that_are_steady(tmp_path: Path) -> None:
    assert runaways(write(tmp_path, STEADY)) == []


def test_a_macro_that_runs_away_is_told_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(f"[macros]\n\nown = '{RUNAWAY[0]}'\n", encoding="utf-8")
    [problem] = check_patterns(tmp_path).problems
    assert problem.startswith(f"{tmp_path / 'own.toml'}:3: the macro 'own' takes over 0.25 s")


def test_the_check_of_many_runaway_patterns_ends_soon(tmp_path: Path) -> None:
    start = time.process_time()
    found = runaways(write(tmp_path, [f"salam{n} {RUNAWAY[0][6:]}" for n in range(60)]))
    assert len(found) >= 8
    assert time.process_time() - start < 10


def expressions_of_the_code() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions that ``re`` compiles; it has no bounds of its own, as ``regex`` has."""
    for package in (netralitas_extract.recognizers, netralitas_extract.resolvers):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for attribute, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{module.name}.{attribute}", value
    yield from expressions_within("stages", load_stages(), set())


def expressions_within(
    name: str, value: object, seen: set[int]
) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions that the attributes of an object hold, themselves or as bound methods."""
    owner = getattr(value, "__self__", value)
    if isinstance(owner, re.Pattern):
        yield name, owner
    elif type(value).__module__.startswith("netralitas_extract.") and id(value) not in seen:
        seen.add(id(value))
        slots = (slot for kind in type(value).__mro__ for slot in getattr(kind, "__slots__", ()))
        for attribute in (*getattr(value, "__dict__", ()), *slots):
            inner = getattr(value, attribute, None)
            yield from expressions_within(f"{name}.{attribute}", inner, seen)


def test_no_expression_of_the_code_runs_away() -> None:
    found = list(expressions_of_the_code())
    assert len(found) > 90
    for name, expression in found:
        for text in stress_texts(expression.pattern, 40):
            start = time.process_time()
            expression.match(text)
            assert time.process_time() - start < 0.1, (name, text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a(?:b|c)*d", "abbb_"),
        ("a(?:b|c)*d", "accc."),
        ("a(?:x|y)?(?:b|c)+d", "abbb_"),
        (r"a\.(?:[0-9]{1,9} )*", "a.1 1 1 _"),
        ("a(?!x)(?<=a)(?P<name>b)+", "abbb_"),
        (r"a\bb{2}(?:c\p{Lu}*)*", "abbccc_"),
        ("a(?#b c)[]x]+", "axxx_"),
    ],
)
def test_stress_texts_lead_to_what_is_repeated(source: str, text: str) -> None:
    assert any(tried.startswith(f"{text} ") for tried in stress_texts(source, 3))


@pytest.mark.parametrize("source", ["", "a", "a|b", "(?:a|b)?c", "(?<=(?P<lead>a ))b"])
def test_what_repeats_nothing_has_no_stress_texts(source: str) -> None:
    regex.compile(source)
    assert list(stress_texts(source, 3)) == []
