"""Runs of articles: which division each number and letter of "Pasal 71 ayat (1) jo. 188" is of."""

from __future__ import annotations

import regex

from netralitas_extract.model import LawArticle

__all__ = ["read_articles"]

_ITEM = regex.compile(
    r"""(?:(?<!\w)|(?=\())
        (?P<division>pasal(?:-pasal)?|psl|ayat|huruf|angka|butir|poin|point|ke)?[ .-]{0,4}
        (?P<bracket>\()?(?:(?P<number>\d{1,3}(?:[a-z](?!\w))?)|(?P<letter>[a-z])(?!\w))(?(bracket)\)?)
        (?:[ ]{0,2}\([a-z][a-z ]{2,24}\))?""",
    regex.VERBOSE,
)


def read_articles(low: str, norm: str, start: int, end: int) -> tuple[int, tuple[LawArticle, ...]]:
    """Where a run of articles ends, and the articles in it, in the order of the words.

    ``low`` and ``norm`` are the folded texts, ``start`` and ``end`` bound what the pattern took
    for the run; it ends earlier where a number or letter is of no division. Numbers below the
    letter (angka, butir, ke-…) have no field and are passed over.

    >>> text = "Pasal 71 ayat (1) dan (3) jo. Pasal 188"
    >>> end, found = read_articles(text.lower(), text, 0, len(text))
    >>> [(each.article, each.paragraph, each.letter) for each in found]
    [('71', '1', None), ('71', '3', None), ('188', None, None)]
    """
    run = _Run()
    stop = start
    for item in _ITEM.finditer(low, start, end):
        if not run.take(item, norm, blank=low[stop : item.start()].isspace()):
            break
        stop = item.end()
    return stop, run.articles()


class _Run:
    """The divisions read so far; a number or letter without a word goes on in the last one."""

    __slots__ = ("_article", "_division", "_found", "_letter", "_paragraph")

    def __init__(self) -> None:
        self._found: list[LawArticle] = []
        self._division = ""
        self._article: str | None = None
        self._paragraph: str | None = None
        self._letter: str | None = None

    def take(self, item: regex.Match[str], norm: str, *, blank: bool) -> bool:
        division, number, letter = item["division"], item["number"], item["letter"]
        if division in ("angka", "butir", "poin", "point", "ke"):
            self._division = "item"
            return True
        if division is None:
            if number is None:
                if blank and self._division == "article" and norm[item.start("letter")].isupper():
                    self._article = f"{self._article}{norm[item.start('letter')]}"
                    return True
                if self._division != "letter":
                    return False
            elif item["bracket"] is not None and self._division == "article":
                self._division = "paragraph"
            elif self._division == "letter":
                return False
        elif division == "ayat":
            self._division = "paragraph"
        elif division == "huruf":
            self._division = "letter"
        else:
            self._division = "article"
        return self._put(number, letter, norm[item.start("number") : item.end("number")])

    def _put(self, number: str | None, letter: str | None, written: str) -> bool:
        if self._division == "item":
            return True
        if self._division == "letter":
            if letter is None:
                return False
            if self._letter is not None:
                self._flush()
            self._letter = letter
            return True
        if number is None:
            return False
        if self._division == "paragraph":
            if self._paragraph is not None or self._letter is not None:
                self._flush()
                self._letter = None
            self._paragraph = number
            return True
        if self._article is not None:
            self._flush()
            self._paragraph = self._letter = None
        self._article = written
        return True

    def _flush(self) -> None:
        if self._article is not None:
            self._found.append(LawArticle(self._article, self._paragraph, self._letter))

    def articles(self) -> tuple[LawArticle, ...]:
        self._flush()
        return tuple(self._found)
