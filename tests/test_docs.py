"""Pages for people: their links lead somewhere. (The examples of the README run as doctests.)"""

from __future__ import annotations

import re
import typing
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from netralitas_extract import model
from netralitas_extract import provisions as load_provisions
from netralitas_extract.lexicon import provisions, schema
from netralitas_extract.pattern_check import check_patterns, list_entries

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
COMMANDS = ROOT / "src" / "netralitas_extract" / "cli" / "app.py"
FLAGS = re.MULTILINE | re.DOTALL
LINK = re.compile(r"\]\((?!https?:)(?P<file>[^)#]*)(?:#(?P<heading>[^)]+))?\)")


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    for link in LINK.finditer(page.read_text(encoding="utf-8")):
        target = (page.parent / link["file"]) if link["file"] else page
        assert target.exists(), link[0]
        if link["heading"]:
            assert link["heading"] in anchors(target), link[0]


def test_contract_describes_every_field_and_every_word_of_its_vocabularies() -> None:
    told = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
    for name, declared in vars(model).items():
        fields = getattr(declared, "__struct_fields__", ())
        words = get_args(declared) if get_origin(declared) is Literal else ()
        for word in (*fields, *words):
            assert f"`{word}`" in told, f"{name}: {word} is not described"


def test_patterns_page_names_every_family_and_every_field_of_its_entries() -> None:
    told = (ROOT / "docs" / "patterns.md").read_text(encoding="utf-8")
    for family, entries in typing.get_type_hints(schema.PatternFile).items():
        assert f"`{family}`" in told or f"[{family}]" in told
        for entry in get_args(entries):
            for field in getattr(entry, "__struct_fields__", ()):
                assert f"`{field}" in told, f"{family}: {field} is not described"


def test_provisions_page_names_every_field_of_its_entries() -> None:
    told = (ROOT / "docs" / "provisions.md").read_text(encoding="utf-8")
    for entry in (provisions.Instrument, provisions.Provision, provisions.Penalty):
        for field in entry.__struct_fields__:
            assert f"`{field}`" in told, f"{entry.__name__}: {field} is not described"


def test_readme_counts_the_provisions() -> None:
    rules = load_provisions()
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{len(rules.instruments)} instruments\nand {len(rules)} provisions" in told


def pattern_examples() -> list[tuple[str, str]]:
    """The name of a page and a pattern file that it shows."""
    found = []
    for page in PAGES:
        shown = re.findall(r"^```toml\n(.*?)^```", page.read_text(encoding="utf-8"), FLAGS)
        found += [(page.name, example) for example in shown]
    return found


@pytest.mark.parametrize(("page", "example"), pattern_examples())
def test_pattern_file_of_a_page_breaks_nothing_when_it_is_laid_over(
    page: str, example: str, tmp_path: Path
) -> None:
    name = "provisions.toml" if "[[provision]]" in example else "own.toml"
    (tmp_path / name).write_text(example, encoding="utf-8")
    report = check_patterns(tmp_path)
    assert report.problems == []
    assert report.notes == []
    assert report.entries


def test_patterns_page_has_an_example() -> None:
    assert "patterns.md" in {page for page, _ in pattern_examples()}


@pytest.mark.parametrize("page", [*PAGES, COMMANDS], ids=lambda page: page.name)
def test_patterns_that_the_pages_explain_are_there(page: Path) -> None:
    known = {listed.entry.id for listed in list_entries()}
    named = re.findall(r"patterns explain ([a-z_]+\.[a-z_.]+)", page.read_text(encoding="utf-8"))
    assert set(named) <= known


def test_architecture_names_every_module_and_folder_of_the_package() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in COMMANDS.parents[1].iterdir():
        if not path.name.startswith("_") and (path.suffix == ".py" or path.is_dir()):
            name = path.name if path.is_file() else f"{path.name}/"
            assert f"`{name}`" in told or path.stem == "errors", name
