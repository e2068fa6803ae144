"""Names of regions that are something else where they stand: a club, a street, a dish, a word.

The knowledge is ``patterns/regions/nonplaces.toml``; this module only applies it to a place in a
text. It sees what stands directly before and after a name and nothing else of the article.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec
import regex

from netralitas_extract.errors import PatternError

__all__ = ["Bare", "BareEntry", "Evidence", "NonPlaces"]

Bare = Literal["yes", "capitals", "start", "context", "name", "person", "no"]
"""When a name without a type word counts: wherever it is capitalised; only in capitals as the
table writes it; anywhere but where capitals prove nothing; with evidence that it is a place;
wherever no other part of a person's name follows it; with evidence at the very place, as it is a
common name of people; never without a type word, an office or a body."""

Evidence = Literal["title", "place"]
"""What the word before a name proves: that it is a region (type word, office, body), or a place."""

_LONGEST_CONTEXT = 64
_LONGEST_TAIL = 20
_LONGEST_ABBREVIATION = 4
_MOST_WORDS = 6
# "Surabaya-Malang": what stands before the pair governs both.
_PAIR = regex.compile(r"\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}*)?\s?[-/]\s?$")
_ADDRESS = regex.compile(r"\.[a-z]+(?:\.id)?(?![a-z])")


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: str
    note: str | None = None
    examples: list[str] = []
    counterexamples: list[str] = []


class BareEntry(_Entry, frozen=True, kw_only=True):
    """Names that need more than a capital to count; ``bare`` says what."""

    names: list[str]
    bare: Literal["start", "context", "name", "person", "no"]


class _HeadEntry(_Entry, frozen=True, kw_only=True):
    words: list[str]
    between: list[str] = []
    gap: int = 0
    not_after: list[str] = []


class _TailEntry(_Entry, frozen=True, kw_only=True):
    words: list[str]


class _PhraseEntry(_Entry, frozen=True, kw_only=True):
    phrases: list[str]


class _EvidenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    place: list[str]
    title: list[str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    evidence: _EvidenceWords
    bare: list[BareEntry]
    head: list[_HeadEntry]
    tail: list[_TailEntry]
    phrase: list[_PhraseEntry]


class NonPlaces:
    """The table, ready to be asked about a name at ``start``..``end`` of a text.

    The text keeps its case; quotation marks and dashes are plain ones. Offsets are code points.

    Attributes:
        bare: the entries on names that need evidence.
        examples: (entry id, text with the name in brackets, whether it is a region there).
    """

    def __init__(self, content: _File) -> None:
        self.bare: tuple[BareEntry, ...] = tuple(content.bare)
        self.examples: tuple[tuple[str, str, bool], ...] = tuple(
            (entry.id, example, is_region)
            for entries in (content.bare, content.head, content.tail, content.phrase)
            for entry in entries
            for is_region, lines in ((False, entry.examples), (True, entry.counterexamples))
            for example in lines
        )
        self._evidence: Mapping[str, Evidence] = {
            **dict.fromkeys(content.evidence.place, "place"),
            **dict.fromkeys(content.evidence.title, "title"),
        }
        self._heads: dict[str, list[tuple[str, _HeadEntry]]] = {}
        self._last_words: set[str] = set()
        self._between: set[str] = set()
        for head in content.head:
            self._between.update(head.between)
            for word in head.words:
                self._heads.setdefault(word.lower(), []).append((word, head))
                self._last_words.add(word.lower().rpartition(" ")[2])
        self._tails: dict[str, list[tuple[str, str]]] = {}
        for tail in content.tail:
            for word in tail.words:
                self._tails.setdefault(word.lower().partition(" ")[0], []).append((word, tail.id))
        self._phrases: dict[str, list[tuple[str, str, str]]] = {}
        for phrase in content.phrase:
            for written in phrase.phrases:
                before, name, after = regex.split(r"[\[\]]", written.lower())
                self._phrases.setdefault(name, []).append((before, after, phrase.id))

    @classmethod
    def load(cls, path: Path) -> NonPlaces:
        """Reads the table. Raises :class:`PatternError` that says what is wrong in it."""
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(msgspec.convert(data, _File))
        except (OSError, ValueError) as error:
            raise PatternError(
                str(error), file=str(path), mend="The head of the shipped file says its form."
            ) from None

    def blocked(self, text: str, start: int, end: int) -> str | None:
        """The id of the entry by which the name is part of something else, or null.

        >>> from netralitas_extract.lexicon.load import shipped_folder
        >>> table = NonPlaces.load(shipped_folder() / "regions" / "nonplaces.toml")
        >>> table.blocked("Soto Lamongan", 5, 13), table.blocked("Bupati Lamongan", 7, 15)
        ('head.dish', None)
        """
        return (
            self._blocked_by_tail(text, end)
            or self._blocked_by_phrase(text, start, end)
            or self._blocked_by_head(text, start)
        )

    def evidence(self, text: str, start: int) -> Evidence | None:
        """What the word directly before ``start`` proves of a name there.

        >>> from netralitas_extract.lexicon.load import shipped_folder
        >>> table = NonPlaces.load(shipped_folder() / "regions" / "nonplaces.toml")
        >>> table.evidence("Bupati Batang", 7), table.evidence("di Batang", 3)
        ('title', 'place')
        """
        before = text[max(0, start - _LONGEST_CONTEXT) : start]
        if not before[-1:].isspace():
            return "place" if before[-3:].lower() == "se-" else None
        words = before.rsplit(None, 2)
        # "Pj.Bupati": the press leaves the blank out.
        last = words[-1].strip("().").rpartition(".")[2].lower() if words else ""
        found = self._evidence.get(last)
        if found is None and len(words) > 1:
            return self._evidence.get(f"{words[-2].lower()} {last}")
        return found

    def _blocked_by_head(self, text: str, start: int) -> str | None:
        first = max(0, start - _LONGEST_CONTEXT)
        if "-" in text[start - 2 : start] or "/" in text[start - 2 : start]:
            pair = _PAIR.search(text, first, start)
            if pair is not None:
                start = pair.start()
        if text[start - 1 : start] not in (" ", "\n"):
            return None
        begin = text.rfind(" ", first, start - 1) + 1
        nearest = text[begin : start - 1]
        if nearest.islower() and nearest not in self._last_words and nearest not in self._between:
            return None
        words = text[first:start].rsplit(None, _MOST_WORDS)
        for place in range(len(words) - 1, -1, -1):
            word = words[place]
            bare = word.rstrip(".")
            if not bare[-1:].isalnum() or (bare != word and len(bare) > _LONGEST_ABBREVIATION):
                return None  # a mark ends what the name could be a part of
            low = bare.lower()
            if low in self._last_words:
                skipped = words[place + 1 :]
                for entry in self._heads_at(words, place):
                    if all(other.lower() in entry.between for other in skipped) or (
                        len(skipped) <= entry.gap and all(other[0].isupper() for other in skipped)
                    ):
                        return entry.id
            if low not in self._between and (
                not word[0].isupper() or self._evidence.get(low) == "title"
            ):
                return None
        return None

    def _heads_at(self, words: list[str], place: int) -> Iterator[_HeadEntry]:
        """Entries with a head that ends at ``words[place]``."""
        for begin in range(place, max(-1, place - 2), -1):
            written = " ".join(words[begin : place + 1]).rstrip(".")
            before = words[begin - 1].lower() if begin else ""
            for listed, entry in self._heads.get(written.lower(), ()):
                if before not in entry.not_after and _case_fits(listed, written):
                    yield entry

    def _blocked_by_tail(self, text: str, end: int) -> str | None:
        after = text[end : end + _LONGEST_TAIL]
        if after[:1] == ".":
            address = _ADDRESS.match(after)
            tails = self._tails.get(address.group(), ()) if address is not None else ()
            return tails[0][1] if tails else None
        if after[:1] != " ":
            return None
        words = after[1:].split(None, 1)
        if not words or after[1] == " ":
            return None
        for listed, entry_id in self._tails.get(words[0].rstrip(".,;:!?)\"'").lower(), ()):
            written = after[1 : 1 + len(listed)]
            if (
                written.lower() == listed.lower()
                and not after[1 + len(listed) : 2 + len(listed)].isalnum()
                and _case_fits(listed, written)
            ):
                return entry_id
        return None

    def _blocked_by_phrase(self, text: str, start: int, end: int) -> str | None:
        phrases = self._phrases.get(text[start:end].lower())
        if phrases is None:
            return None
        for before, after, entry_id in phrases:
            begin = start - len(before)
            limit = end + len(after)
            if (
                begin >= 0
                and text[begin:start].lower() == before
                and text[end:limit].lower() == after
                and not text[max(0, begin - 1) : begin].isalnum()
                and not text[limit : limit + 1].isalnum()
            ):
                return entry_id
        return None


def _case_fits(listed: str, written: str) -> bool:
    if listed.islower():
        return True
    return written.isupper() or (not listed.isupper() and written[0].isupper())
