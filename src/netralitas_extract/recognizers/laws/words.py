"""The word lists that the reading of citations goes by."""

from __future__ import annotations

import re

import regex

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["LawWords"]


class LawWords:
    """Word lists of the lexicon, each as a set; made once for a lexicon.

    Attributes:
        before_law: what may stand between articles and the law that they are of ("dalam").
        before_articles: what may stand between a law and its articles ("khususnya").
        title_links: small words inside a title in capitals; it goes on only if a capital follows.
        title_lists: words with which a title goes on behind a comma.
        title_heads: first words of titles, in lower case too ("pedoman pembinaan").
        title_ends: words that a title in lower case ends before.
        draft_behind: matches a draft behind its articles ("Pasal 5 dalam RUU ASN").
        draft_before: finds one before a place in the same sentence.
        next_citation: words that begin the next citation behind "dan" or a comma.
    """

    __slots__ = (
        "before_articles",
        "before_law",
        "draft_before",
        "draft_behind",
        "next_citation",
        "title_ends",
        "title_heads",
        "title_links",
        "title_lists",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.before_law = lexicon.word_set("law_before_law")
        self.before_articles = lexicon.word_set("law_before_articles")
        self.title_heads = lexicon.words["law_title_heads"]
        self.title_links = lexicon.word_set("law_title_links")
        self.title_lists = lexicon.word_set("law_title_lists")
        self.title_ends = lexicon.word_set("law_title_ends")
        behind = "|".join(map(re.escape, lexicon.words["law_draft_behind"]))
        self.draft_behind = re.compile(rf" {{1,3}}(?:dalam |dari |pada )?(?:{behind})\b").match
        before = "|".join(map(re.escape, lexicon.words["law_draft_before"]))
        self.draft_before = regex.compile(rf"\b(?:{before})\b[^.;\n]*$").search
        self.next_citation = lexicon.word_set("law_next_citation")
