"""Reads names word by word, forwards from where one may begin and backwards from where it ends."""

from __future__ import annotations

from itertools import pairwise

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names.degrees import begins_degree, degrees_from
from netralitas_extract.recognizers.names.draft import Draft, stands_in
from netralitas_extract.recognizers.names.shapes import (
    LETTERS_APART,
    are_initials,
    are_letters_alone,
    closed_word,
    counts,
    end_before,
    is_nickname,
    is_number,
    is_verb,
)
from netralitas_extract.recognizers.names.words import (
    NUMERALS,
    SURE_INITIALS,
    NameWords,
)

__all__ = ["NameReader"]

_WINDOW = 110
_MOST_TOKENS = 7
_LONGEST_BEFORE = 16
_LEAST_LETTERS = 3
_LETTER = len("S.")
_LONGEST_WORD = 24
_MARKS = "\"'"


class NameReader:
    """Reads names with the word lists of one lexicon. Offsets are those of the folded text.

    >>> from netralitas_extract.lexicon.compiled import load_lexicon
    >>> reader = NameReader(load_lexicon())
    >>> name = reader.read("Drs. H.Hani S.Rustam,SH menjelaskan", 0)
    >>> name.tokens, name.honorifics, name.degrees, (name.start, name.end, name.stop)
    (('Hani', 'S.', 'Rustam'), ('H.',), ('Drs.', 'SH'), (7, 20, 23))
    >>> reader.read("Bawaslu menegaskan", 0) is None
    True

    Attributes:
        words: what is known of single words.
    """

    __slots__ = ("_tags", "words")

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = NameWords(lexicon)
        self._tags = lexicon.word_set("tag_root")

    def read(
        self,
        norm: str,
        start: int,
        *,
        initials: int = 0,
        capitals: bool = False,
        hyphens: bool = False,
        running: bool = False,
        held: bool = False,
    ) -> RawName | None:
        """The name that begins at ``start``, honorifics, ranks and degrees before it included.

        Up to ``initials`` letters in capitals stand for a person ("berinisial YD"); ``capitals``
        takes words in capitals for names, as in headlines; ``hyphens`` takes two names with a
        hyphen between for one person's, where no pair can be meant ("Paulina Haluk-Wenda"); in
        ``running`` text words are parts of names that in headlines go on with the sentence ("Nur
        Solikan", "Goris Mau Bere"); ``held`` says that the words before tell a person, as a rank
        always does ("Brigjen Tugas Dwi").
        """
        if not self._may_begin(norm, start):
            return None
        words = self.words
        line_end = norm.find("\n", start, start + _WINDOW)
        limit = line_end if line_end >= 0 else min(start + _WINDOW, len(norm))
        name = Draft()
        tokens = name.tokens
        at = start
        while at < limit:
            # Word by word: of all that is left of the line a name takes few.
            word_start = at
            word_end = norm.find(" ", at, limit)
            if word_end < 0:
                word_end = limit
            at = word_end + 1
            if word_end == word_start:
                continue
            piece = norm[word_start:word_end]
            if tokens and piece[0] in _MARKS and is_nickname(piece, norm[at : at + 1]):
                tokens.append(piece[1:-1])
                name.end = word_start + len(piece)
                continue
            word, closed = (
                (piece, False)
                if piece.isalpha()
                else closed_word(piece, words.particles, hyphens=hyphens)
            )
            if not tokens and not words.is_part_only(piece):
                first = self._first_word(norm, word_start, piece, (word, closed), initials, name)
                if first is None:
                    continue
                word_start, word, closed = first
            if not word:
                break
            if not word[0].isupper():
                # "br" and "br."
                if (
                    tokens
                    and not name.particle
                    and not closed
                    and word.rstrip(".") in words.particles
                ):
                    name.particle = True
                    tokens.append(word)
                    continue
                break
            if tokens and len(word) <= _LETTER and begins_degree(norm, word_start, words):
                break
            if tokens and words.before.get(word.lower()) == "degree" and self._goes_on(norm, at):
                # "RSUD Menggala Dr Lukman Pura": who is meant stands behind the degree.
                return self.read(
                    norm, word_start, initials=initials, capitals=capitals, running=running
                )
            if word in words.amid and tokens and not closed and self._goes_on_as_name(norm, at):
                tokens.append(word)
                continue
            if word[-1] == "." and self._is_whole(word[:-1]):
                # A full stop behind a whole word ends the sentence.
                word, closed = word[:-1], True
            place = words.name_or_word.get(word)
            if name.stated or (
                place is not None
                and stands_in(place, name, closed=closed, running=running, held=held)
                and self._goes_on(norm, at)
            ):
                parts, ended = [word], name.stated
            elif name.particle and word.istitle():
                # "Rosa de Lima"
                parts, ended = [word], closed
            else:
                parts, ended = words.parts(
                    word, begun=bool(tokens), initials=initials, capitals=capitals, running=running
                )
            if not parts:
                if len(word) != _LEAST_LETTERS or not tokens or capitals:
                    break
                if not self._is_last_letters(norm, tokens[-1], word):
                    break
                # "Swastika HAZ"
                parts, ended = [word], True
            if name.start < 0:
                name.start = word_start
            tokens += parts
            name.end = word_start + (len("".join(parts)) if ended else len(word))
            name.particle = False
            if closed or ended or len(tokens) >= _MOST_TOKENS:
                break
        if name.start < 0:
            return None
        beyond = name.settle_end()
        if len(tokens) == 1 and self._is_too_little(norm, name, initials):
            return None
        if running and tokens[-1].endswith("kan") and is_verb(norm, tokens[-1], name.end, words):
            return self.read(norm, start, initials=initials, capitals=capitals, hyphens=hyphens)
        stop = max(beyond, degrees_from(norm, name.end, name.degrees, words))
        return RawName(
            name.start,
            name.end,
            start,
            stop,
            tuple(tokens),
            tuple(name.honorifics),
            tuple(name.degrees),
        )

    def read_before(
        self, norm: str, end: int, floor: int, *, initials: int = 0, capitals: bool = False
    ) -> RawName | None:
        """The name that ends at ``end``, with a bracket, commas and degrees between allowed.

        Nothing before ``floor`` is looked at; for the rest see :meth:`read`.
        """
        words = self.words
        stop = end_before(norm, end, max(floor, end - _WINDOW), floor)
        if stop < 0:
            return None
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
            opened = word[:1] == '"' and len(word) > 1
            if opened:
                # '"Sri Wahyuni, mantan Bupati Ende, …"'
                word_start += 1
                word = word[1:]
                if words.is_common(word) or word.endswith("nya"):
                    break
            if in_degrees and words.is_degree(word):
                start = word_start
                continue
            bare = word.replace(".", "").lower()
            if word in words.amid and not in_degrees and self._follows_name(norm, word_start):
                start = word_start
                continue
            if not bare or "," in word or (piece[-1] == "," and not in_degrees):
                break
            if bare in words.before and not (in_degrees or self._is_amid(norm, word, word_start)):
                in_prefixes = True
            elif in_prefixes or not self._may_be_part(
                norm, word, word_start, last=in_degrees, capitals=capitals
            ):
                break
            in_degrees = False
            start = word_start
            if opened or words.begins_second(bare):
                # "Samawi Gus Muhammad Nahdi"
                bare = ""
                break
        else:
            bare = ""
        if in_degrees and initials and are_letters_alone(norm[start:stop], words):
            # "SH mengaku khilaf": with no name before them, letters of a degree are somebody's.
            return RawName(start, stop, start, stop, (norm[start:stop],), (), ())
        if in_degrees or start >= stop:
            return None
        if bare in words.named and piece[-1] != ",":
            # "Partai Pelita Suryadi Tanjung": the first word is the body's.
            following = norm.find(" ", start, stop) + 1
            start = following or start
        name = self.read(norm, start, initials=initials, capitals=capitals, running=not capitals)
        if name is None or name.stop < stop - 1:
            return None
        return None if len(name.tokens) == 1 and words.is_never_alone(name.tokens[0]) else name

    def in_capitals(self, name: RawName) -> bool:
        """Whether a reading of words in capitals is that of a name in running text."""
        return (
            len(name.tokens) > 1
            and all(token.isupper() for token in name.tokens)
            and any(len(token) > _LEAST_LETTERS for token in name.tokens)
            and not any(self.words.is_acronym(token) for token in name.tokens)
        )

    def degree_follows(self, norm: str, stop: int) -> bool:
        """Whether an academic degree stands at ``stop``, behind a comma or blank."""
        return degrees_from(norm, stop, [], self.words) > stop

    def credited(self, low: str) -> list[str]:
        """The words of a text to which something is attributed ("ujar Budi"), sorted."""
        tags = self._tags
        return sorted({b for a, b in pairwise(low.split(" ")) if a.strip('",.') in tags})

    def _first_word(
        self,
        norm: str,
        start: int,
        piece: str,
        read: tuple[str, bool],
        initials: int,
        name: Draft,
    ) -> tuple[int, str, bool] | None:
        """Where the first word of a name starts, the word, and whether it is closed behind it.

        Null where ``piece``, the words at ``start``, has nothing but what stands before a name,
        which goes to ``name``. ``read`` is the word in it, and whether punctuation closes that.
        """
        word, closed = read
        at = start + len(piece) + 1
        if piece[0] == "(" and name.before in ("rank", "corps"):
            word, closed = piece.strip("(),"), False
        if word in self.words.before_order and norm.startswith(self.words.birth_order, at):
            name.start = start
            name.tokens.append(word)
            return None
        following = "" if closed else norm[at : at + 1]
        if initials >= SURE_INITIALS and word.isupper() and word[-1] == ".":
            # "berinisial AM." ends the sentence.
            word, closed, following = word[:-1], True, ""
        if are_initials(word, initials, following):
            # "berinisial AM", though letters may be those of a body: "KPU".
            name.stated = initials >= SURE_INITIALS and len(word) < _LEAST_LETTERS
        else:
            rest = name.without_prefixes(word, self.words)
            start += len(word) - len(rest)
            word = rest
        if word == "K." and norm.startswith("H. ", at):
            name.honorifics.append("K.")
            return None
        if not word and (not closed or name.before in ("rank", "corps")):
            return None
        if not (word.istitle() or word.isupper()):
            glued = self.words.glued_noun(word)
            start += glued
            word = word[glued:]
        return start, word, closed

    def _may_be_part(self, norm: str, word: str, start: int, *, last: bool, capitals: bool) -> bool:
        """Whether a word at ``start`` may be a part of a name that ends behind it, be it its
        ``last``; for ``capitals`` see :meth:`read`.
        """
        words = self.words
        bare = word.replace(".", "").lower()
        if (
            words.is_no_name(bare)
            and LETTERS_APART.fullmatch(word) is None
            and not (words.may_end(bare) if last else words.opens(word))
            and (last or not self._is_amid(norm, word, start))
        ):
            return False
        if not word[0].isupper():
            return bare in words.particles
        if not last and (words.is_common(bare) or is_number(word)):
            # "Teradu XV Andhi Insan"
            return False
        return capitals or len(word) <= _LEAST_LETTERS or not word.isupper() or "." in word

    def _is_too_little(self, norm: str, name: Draft, initials: int) -> bool:
        """Whether a single word is no name by itself: letters, or the number of something."""
        token = name.tokens[0]
        if len(token) < _LEAST_LETTERS and not initials and not self.words.are_initials(token):
            return True
        return NUMERALS.issuperset(token) and counts(norm, name.start)

    def _may_begin(self, norm: str, start: int) -> bool:
        letter = norm[start : start + 1]
        if letter.islower():
            word = norm[start : start + _LONGEST_BEFORE].partition(" ")[0]
            return word.partition(".")[0] in self.words.before
        return letter.isalpha()

    def _is_last_letters(self, norm: str, before: str, word: str) -> bool:
        """Whether three letters in capitals, which stand nowhere else, end a name."""
        if not (word.isupper() and word.isalpha() and before.istitle()):
            return False
        if self.words.is_acronym(word) or self.words.is_no_name(word.lower()):
            return False
        name = f"{before} {word}"
        if self.words.is_degree(word) or norm.count(word) != norm.count(name):
            return False
        at = norm.find(name) + len(name)
        return self.words.follows_subject(norm, at + 1) or norm[at : at + 1] == ","

    def _is_amid(self, norm: str, word: str, start: int) -> bool:
        """Whether a word that is another word too has a part of a name before it too.

        "Raja Juli Antoni"
        """
        before = norm[max(0, start - _LONGEST_WORD) : start].rpartition("\n")[2].split(" ")
        if len(before) < 2 or self.words.name_or_word.get(word, "first") == "first":
            return False
        last = before[-2]
        low = last.lower()
        listed = low in self.words.before or self.words.is_no_name(low)
        return last.istitle() and last.isalpha() and not listed

    def _goes_on_as_name(self, norm: str, at: int) -> bool:
        """Whether behind an honorific amid a name stands a word of the name: "Mulkan Hi. Sudin"."""
        if not norm[at : at + 1].isupper():
            return False
        following = norm[at : at + _LONGEST_WORD].partition(" ")[0].rstrip(",.")
        return not self.words.stands_before(following) and not self.words.is_degree(following)

    def _follows_name(self, norm: str, start: int) -> bool:
        """Whether a part of a name stands directly before ``start``."""
        word = norm[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2]
        return word.istitle() and word.isalpha() and not self.words.is_no_name(word.lower())

    def _goes_on(self, norm: str, at: int) -> bool:
        """Whether a part of a name stands at ``at``: a capitalised word or a particle."""
        if norm[at : at + 1].isupper():
            # "Kader Jaelani", not "Kader Golkar".
            following = norm[at : at + _LONGEST_WORD].partition(" ")[0].rstrip(",.")
            low = following.lower()
            return not self.words.is_no_name(low) or self.words.may_end(low)
        following = norm[at : at + _LONGEST_BEFORE].partition(" ")[0]
        return following in self.words.particles

    def _is_whole(self, word: str) -> bool:
        """Whether a word before a full stop is no initial and no short form of a name."""
        if len(word) < 2 or not word.isalpha():
            return False
        return word[1:].isupper() or not self.words.is_short(word.lower())
