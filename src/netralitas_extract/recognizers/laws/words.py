"""The word lists that the reading of citations goes by."""

from __future__ import annotations

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
        next_citation: words that begin the next citation behind "dan" or a comma.
    """

    __slots__ = (
        "before_articles",
        "before_law",
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
        self.next_citation = lexicon.word_set("law_next_citation")
