"""The "tentang …" title behind the number of a law: where it ends."""

from __future__ import annotations

import re

from netralitas_extract.recognizers.laws.words import LawWords

__all__ = ["bracket_after", "title_after"]

_ABOUT = re.compile(r"[ ,]{1,3}tentang {1,3}(?:tentang {1,3})?")
_TOKEN = re.compile(r"\S+")
_BRACKET = re.compile(r" {0,2}\([^()\n]{1,60}\)")
# The end of a sentence that the next follows without a blank, or of a quotation.
_GLUED_END = re.compile(r'(?:(?<=[a-z\d])|(?<=[A-Z]{3}))\.(?=[A-Z])|"')
_LINKS = frozenset(("dan", "serta"))
_LONGEST = 40
_LONGEST_LINE = 2_000
_LONGEST_LOWER = 6


def title_after(low: str, norm: str, end: int, words: LawWords) -> tuple[int, int] | None:
    """Bounds of the title that follows a citation ending at ``end``, or null.

    A title in capitals goes on over small words to its last capital; one in lower case goes on
    to the first word that begins something else; one in quotation marks to the mark. A sentence's
    end, a comma or "pasal" ends each.

    >>> from netralitas_extract.lexicon.compiled import load_lexicon
    >>> words = LawWords(load_lexicon())
    >>> text = "PP 94/2021 tentang Disiplin Pegawai Negeri Sipil yang melarang itu"
    >>> start, end = title_after(text.lower(), text, 10, words)
    >>> text[start:end]
    'Disiplin Pegawai Negeri Sipil'
    """
    if low.find("tentang", end, end + 11) < 0:
        return None
    about = _ABOUT.match(low, end)
    if about is None:
        return None
    start = about.end()
    if start >= len(norm):
        return None
    limit = min(len(low), start + _LONGEST_LINE)
    line_end = low.find("\n", start, limit)
    if line_end >= 0:
        limit = line_end
    if norm[start] == '"':
        close = norm.find('"', start + 1, limit)
        return (start, close + 1) if 0 <= close - start < 200 else None
    glued = _GLUED_END.search(norm, start, limit)
    if glued is not None:
        limit = glued.start()
    capital = norm[start].isupper()
    read_on = _capital_end if capital else _lower_end
    stop = read_on(norm if capital else low, start, limit, words)
    return (start, stop) if stop > start else None


def bracket_after(low: str, end: int) -> int:
    """Where a bracket that directly follows ``end`` closes; ``end`` where there is none."""
    bracket = _BRACKET.match(low, end)
    return bracket.end() if bracket is not None else end


def _capital_end(norm: str, start: int, limit: int, words: LawWords) -> int:
    stop = start
    before = ""
    for count, token in enumerate(_TOKEN.finditer(norm, start, limit)):
        written = token.group()
        word = written.rstrip(".,;:!?\"'")
        lower = word.lower()
        if count >= _LONGEST or lower == "pasal" or not word or word[0] == "(":
            break
        if before == "," and lower not in words.title_lists:
            break
        if (before == "," or before in _LINKS) and lower in words.next_citation:
            break
        if word[0].isupper() or word[0].isdigit() or lower == "kota":
            stop = token.start() + len(word)
        elif lower not in words.title_links:
            break
        before = "," if written[-1] == "," else lower
        if written != word and before != ",":
            break
    return stop


def _lower_end(low: str, start: int, limit: int, words: LawWords) -> int:
    stop = before_link = start
    before = ""
    for count, token in enumerate(_TOKEN.finditer(low, start, limit)):
        written = token.group()
        word = written.rstrip(".,;:!?\"'")
        if count >= _LONGEST_LOWER or word in words.title_ends or not word or word[0] == "(":
            break
        if before in _LINKS and word in words.next_citation:
            return before_link
        before, before_link = word, stop
        stop = token.start() + len(word)
        if written != word:
            break
    return stop
