"""The rules that stand in the code and not in a pattern file, in a sentence each.

A mention names the rule that produced it; most are entries of pattern files. What is told here is
found by looking names up in a table, or by joining what patterns found.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["BUILTIN_RULES"]

BUILTIN_RULES: Mapping[str, str] = MappingProxyType(
    {
        "name.in_run": "The name that ends a run of capitalised words beside a verb of speech.",
        "name.nickname": "What a person is called besides: “akrab disapa”, “alias”, in brackets.",
        "name.of_speaker": "The name beside a verb of speech.",
        "name.of_subject": "The name that a paragraph begins with, before words it quotes.",
        "name.of_title": "The name beside the title of an office.",
        "name.repeated": "A part of a name that the article gives in full.",
        "place.listed_district": "A kecamatan in a list that begins with “Kecamatan”.",
        "quote.attributed": "Words between quotation marks beside a verb of speech.",
        "quote.carried": "Words between quotation marks that go on with the last speaker.",
        "region.bare": "The name of a province, kabupaten or kota without its type word.",
        "region.bare_district": "A kecamatan without its type word, of a regency that is named.",
        "region.of_title": "A name that only the title before it shows to be a region.",
        "region.repaired": "A misspelt name of a region behind its type word.",
        "region.typed": "The name of a province, kabupaten or kota behind its type word.",
        "region.village_of_title": "A village named by the title of its head.",
        "statement.appeal": "A speaker's words on conduct that is required.",
        "statement.denial": "A speaker's words on conduct that is denied.",
        "statement.explanation": "A speaker's other words, and those on conduct that is permitted.",
        "statement.pledge": "The words of a pledge, and the pledge itself.",
        "statement.prohibition": "A speaker's words on conduct that is prohibited.",
        "statement.report": "A speaker's words on conduct that is alleged or confirmed.",
        "statement.sanction": "A speaker's words on sanctions imposed or recommended.",
        "statement.warning": "A speaker's words on conditional conduct and threats of sanctions.",
    }
)
