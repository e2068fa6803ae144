"""Pages for people: their links lead somewhere. (The examples of the README run as doctests.)"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from netralitas_extract import model

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
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
