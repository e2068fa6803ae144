"""Names of people: where one begins, where it ends, and what stands around it.

A name is only ever read at a place that something else points to (behind a title, beside a verb
of speech), so nothing here searches the text.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName

__all__ = ["NameReader"]

_WINDOW = 110
_MOST_TOKENS = 7
_LONGEST_BEFORE = 16
_CLOSING = ")\":;?!'/]"
_DEGREE = regex.compile(r",? {0,2}(?P<written>[A-Z]\w*(?:\.[A-Za-z]\w*)*\.?)(?!\w)")
_SPACED_DEGREE = regex.compile(r",? {0,2}(?P<written>[SMAD]\. [A-Z][A-Za-z.]*)(?!\w)")
_AFFIXED = regex.compile(
    r"(?:pe[lmnr]|ke)\w{3,}an|(?:ber|me|di|ter|pe|ke|se)\w{3,}(?:kan|nya)|(?:meng|meny|peng|pem)\w{4,}"
)
_WORD = regex.compile(r"[^\W\d_]+(?:['`-][^\W\d_]+)*['`]?")
_LETTERS_APART = regex.compile(r"(?:[A-Z]\.)+")
_Before = Literal["honorific", "courtesy", "rank", "corps", "degree"]


class _Part(NamedTuple):
    word: str
    start: int
    closed: bool


class NameReader:
    """Reads names with the word lists of one lexicon. Offsets are those of the folded text.

    >>> from netralitas_extract.lexicon.compiled import load_lexicon
    >>> reader = NameReader(load_lexicon())
    >>> name = reader.read("Drs. H.Hani S.Rustam,SH menjelaskan", 0)
    >>> name.tokens, name.honorifics, name.degrees, (name.start, name.end, name.stop)
    (('Hani', 'S.', 'Rustam'), ('H.',), ('Drs.', 'SH'), (7, 20, 23))
    >>> reader.read("Bawaslu menegaskan", 0) is None
    True
    """

    __slots__ = (
        "_acronyms",
        "_before",
        "_capitals",
        "_degrees",
        "_either",
        "_endings",
        "_following",
        "_given",
        "_not",
        "_particles",
        "_short",
        "_tags",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._before: dict[str, _Before] = {}
        kinds: tuple[tuple[str, _Before], ...] = (
            ("rank_corps", "corps"),
            ("rank", "rank"),
            ("courtesy", "courtesy"),
            ("honorific", "honorific"),
            ("degree_before", "degree"),
        )
        for words, kind in kinds:
            self._before.update(dict.fromkeys(lexicon.words[words], kind))
        self._not: frozenset[str] = frozenset().union(
            *(lexicon.words[words] for words in lexicon.words["no_name"])
        )
        self._degrees = lexicon.word_set("degree_after")
        self._particles = lexicon.word_set("name_particle")
        self._short = lexicon.word_set("name_short")
        self._capitals = lexicon.word_set("name_capitals")
        self._following = lexicon.word_set("calendar_words") | lexicon.word_set("role_words")
        self._acronyms = lexicon.word_set("acronym")
        self._given = lexicon.word_set("given_name")
        self._tags = lexicon.word_set("tag_root")
        self._either = lexicon.word_set("name_or_word")
        self._endings = lexicon.word_set("name_end_or_word")

    def read(
        self, norm: str, start: int, *, initials: int = 0, capitals: bool = False
    ) -> RawName | None:
        """The name that begins at ``start``, honorifics, ranks and degrees before it included.

        Up to ``initials`` letters in capitals stand for a person ("berinisial YD"); ``capitals``
        takes words in capitals for names, as in headlines.
        """
        first_letter = norm[start : start + 1]
        if not first_letter.isalpha():
            return None
        if first_letter.islower():
            word = norm[start : start + _LONGEST_BEFORE].partition(" ")[0]
            if word.partition(".")[0].lower() not in self._before:
                return None
        stop = norm.find("\n", start, start + _WINDOW)
        window = norm[start : stop if stop >= 0 else start + _WINDOW]
        tokens: list[str] = []
        honorifics: list[str] = []
        degrees: list[str] = []
        before: _Before | None = None
        first = last = -1
        particle = False
        at = start
        for piece in window.split(" "):
            word_start = at
            at += len(piece) + 1
            if not piece:
                continue
            word, closed = (piece, False) if piece.isalpha() else self._closed(piece)
            if before in ("rank", "corps") and piece[0] == "(" and not tokens:
                word, closed = piece.strip("(),"), False
            if not word:
                break
            if not tokens:
                # "H.Hani", "Drs.H. Agus": what stands before the name may be joined to it.
                while not self._are_initials(word, initials, norm[at : at + 1]):
                    head = word.partition(".")[0]
                    kind = self._kind_before(word, head, before)
                    if kind is None:
                        break
                    whole = word.replace(".", "").lower() in self._before
                    if whole:
                        head = word
                    elif len(word) > len(head):
                        head += "."
                    if kind == "honorific":
                        honorifics.append(head)
                    elif kind == "degree":
                        degrees.append(head)
                    before = kind
                    word = word[len(head) :]
                    word_start += len(head)
                    if not word:
                        break
                if word == "K." and norm.startswith("H. ", at):
                    honorifics.append("K.")
                    continue
                if not word:
                    if closed:
                        break
                    continue
            if not word[0].isupper():
                if tokens and not particle and word in self._particles and not closed:
                    particle = True
                    tokens.append(word)
                    continue
                break
            if word[-1] == "." and len(word) > 2 and word[:-1].isalpha():
                low = word[:-1].lower()
                if low not in self._short or word[1:-1].isupper():
                    # A full stop behind a whole word ends the sentence.
                    word, closed = word[:-1], True
            if not tokens and word.lower() in self._either and norm[at : at + 1].isupper():
                parts, ended = [word], False
            else:
                parts, ended = self._name_parts(word, bool(tokens), initials, capitals)
            if not parts:
                break
            if first < 0:
                first = word_start
            tokens += parts
            last = word_start + (len(word) - 1 if ended and word[-1] == "." else len(word))
            if ended and "." in word[:-1]:
                last = word_start + len(parts[-1])
            particle = False
            if closed or ended or len(tokens) >= _MOST_TOKENS:
                break
        if particle:
            tokens.pop()
        if first < 0 or (len(tokens) == 1 and len(tokens[0]) < 3 and not initials):
            return None
        name_stop = self._degrees_from(norm, last, degrees)
        return RawName(
            first, last, start, name_stop, tuple(tokens), tuple(honorifics), tuple(degrees)
        )

    def read_before(
        self, norm: str, end: int, floor: int, *, initials: int = 0
    ) -> RawName | None:
        """The name that ends at ``end``, with a bracket, commas and degrees between allowed.

        Nothing before ``floor`` is looked at.
        """
        stop = len(norm[max(floor, end - _WINDOW) : end].rstrip(" ,")) + max(floor, end - _WINDOW)
        if norm[stop - 1 : stop] == ")":
            opening = norm.rfind("(", floor, stop)
            if opening < 0 or stop - opening > 30:
                return None
            stop = len(norm[floor:opening].rstrip(" ,")) + floor
        begin = max(floor, stop - _WINDOW, norm.rfind("\n", floor, stop) + 1)
        start = at = stop
        in_degrees = True
        in_prefixes = False
        for piece in reversed(norm[begin:stop].split(" ")):
            word_start = at - len(piece)
            at = word_start - 1
            if not piece:
                continue
            word = piece.rstrip(",")
            bare = word.replace(".", "").lower()
            if in_degrees and self._is_degree(word, bare):
                start = word_start
                continue
            if not bare or (word is not piece and not in_degrees) or ("," in word):
                break
            if bare in self._before and not in_degrees:
                in_prefixes = True
            elif in_prefixes or bare in self._not or (not in_degrees and self.is_common(bare)):
                break
            elif word[0].isupper():
                if word.isupper() and len(word) > 3 and "." not in word:
                    break
            elif bare not in self._particles:
                break
            in_degrees = False
            start = word_start
        if in_degrees or start >= stop:
            return None
        name = self.read(norm, start, initials=initials)
        if name is None or name.stop < stop - 1:
            return None
        return None if len(name.tokens) == 1 and self.is_common(name.tokens[0]) else name

    def is_no_name(self, word: str) -> bool:
        """Whether a word, in lower case, is listed as no part of a name."""
        return word in self._not

    def stands_before(self, word: str) -> bool:
        """Whether a word is an honorific, a rank or the like."""
        return word.rstrip(".").lower() in self._before

    def may_follow(self, word: str) -> bool:
        """Whether a capitalised word may stand behind a name: a day, a calling, a rank."""
        low = word.lower()
        return low in self._following or low in self._before

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name that many bear."""
        return word.lower() in self._given

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word has the affixes of a noun or verb ("Pelantikan")."""
        return _AFFIXED.fullmatch(word.lower()) is not None

    def degree_follows(self, norm: str, stop: int) -> bool:
        """Whether an academic degree stands at ``stop``, behind a comma or blank."""
        return self._degrees_from(norm, stop, []) > stop

    def speaks(self, low: str, word: str) -> bool:
        """Whether something in the text is attributed to a person called ``word``."""
        at = low.find(f" {word}")
        while at >= 0:
            if low[low.rfind(" ", 0, at) + 1 : at].strip('",.') in self._tags:
                return True
            at = low.find(f" {word}", at + 1)
        return False

    @staticmethod
    def _are_initials(word: str, most: int, following: str) -> bool:
        """Whether letters stand for a person alone: "berinisial DR" is no doctor."""
        return (
            1 < len(word) <= most and word.isalpha() and word.isupper() and not following.isupper()
        )

    def _closed(self, piece: str) -> tuple[str, bool]:
        """The word of a piece, and whether punctuation ends the name behind it."""
        comma = piece.find(",")
        if comma >= 0:
            return piece[:comma], True
        word = piece.rstrip(_CLOSING)
        if "-" in word:
            # "Prabowo-Gibran" are two people, "Al-Farisi" is one.
            head, _, tail = word.partition("-")
            if tail[:1].isupper() and head.lower() not in self._particles and len(head) > 2:
                return head, True
        return word, len(word) < len(piece)

    def _kind_before(self, word: str, head: str, before: _Before | None) -> _Before | None:
        kind = self._before.get(head.lower())
        if kind is None and head is not word:
            kind = self._before.get(word.replace(".", "").lower())
        if kind is None or (kind == "corps" and before not in ("rank", "corps")):
            return None
        if kind == "honorific" and not word[0].isupper():
            return None
        return kind

    def _is_degree(self, word: str, bare: str) -> bool:
        return bare in self._degrees and (word.isupper() or "." in word or word[1:2].isupper())

    def _name_parts(
        self, word: str, begun: bool, initials: int, capitals: bool
    ) -> tuple[list[str], bool]:
        """The parts of the name in a word, and whether the name ends with it."""
        if "." in word:
            return self._dotted_parts(word, begun)
        low = word.lower()
        if (low in self._not and not (begun and low in self._endings)) or not (word.isalpha() or _WORD.fullmatch(word)) or low.endswith(("kan", "annya")):
            return [], True
        if len(word) > 1 and word.isupper():
            if begun and low in self._degrees:
                return [], True
            if not capitals:
                if begun and low not in self._capitals:
                    return [], True
                if not begun and (len(word) > initials or low in self._acronyms):
                    return [], True
        elif begun and low in self._degrees and word[1:2].isupper():
            return [], True
        elif len(word) > 3 and word[-2:].isupper():
            # "FormasNU" is a body.
            return [], True
        return [word], False

    def _dotted_parts(self, word: str, begun: bool) -> tuple[list[str], bool]:
        bare = word.replace(".", "").lower()
        if begun and self._is_degree(word, bare):
            return [], True
        parts = word.split(".")
        found: list[str] = []
        for index, part in enumerate(parts[:-1]):
            low = part.lower()
            if len(part) == 1 or (low in self._short and not part.isupper()):
                if not part[:1].isupper():
                    return found, True
                found.append(part + ".")
                continue
            # A full stop behind a whole word ends the sentence, spaced or not.
            if not part or low in self._not or not part[0].isupper() or part[1:].isupper():
                return ([], True) if not found else (found, True)
            return [*found, part], True
        rest = parts[-1]
        if rest:
            if rest.lower() in self._not or not rest[0].isupper():
                return [], True
            found.append(rest)
        return found, False

    def _degrees_from(self, norm: str, stop: int, degrees: list[str]) -> int:
        """Adds the degrees behind a name to ``degrees``; where they end."""
        while True:
            following = norm[stop : stop + 3].lstrip(", ")
            if not following or not following[0].isupper() or following == norm[stop : stop + 3]:
                return stop
            match = _DEGREE.match(norm, stop)
            if match is None or not self._known_degree(match["written"]):
                match = _SPACED_DEGREE.match(norm, stop)
                if match is None or not self._known_degree(match["written"]):
                    return stop
            written = match["written"]
            stop = match.end()
            if written[-1] == "." and self._ends_sentence(norm, stop, written):
                written = written[:-1]
                stop -= 1
            degrees.append(written)

    def _known_degree(self, written: str) -> bool:
        return self._is_degree(written, written.replace(".", "").replace(" ", "").lower())

    @staticmethod
    def _ends_sentence(norm: str, stop: int, written: str) -> bool:
        if _LETTERS_APART.fullmatch(written):
            return False
        after = norm[stop : stop + 2].strip()
        return norm[stop : stop + 1] not in ("", ",") and (not after or after[0].isupper())
