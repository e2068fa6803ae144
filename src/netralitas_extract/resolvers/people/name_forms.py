"""Forms of one name: parts left out, written short, blended, or spelt in another way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["LEAST_FUZZY", "NameForms", "abbreviates", "blends", "is_short_form", "keys_of"]

LEAST_FUZZY = 4
"""So many letters of a part are asked for before another spelling or a cut is thought of."""
_LEAST_SOUND = 3
_MOST_KEPT = 4_000
_DOUBLED = regex.compile(r"(.)\1")
_QUOTES = str.maketrans("", "", "'`")


def keys_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """The parts of a name as they are compared: lower case, without full stop and apostrophe."""
    return tuple(
        [
            token.lower() if token.isalpha() else token.lower().rstrip(".").translate(_QUOTES)
            for token in tokens
        ]
    )


def abbreviates(letters: str, keys: Sequence[str]) -> bool:
    """Whether letters are the first ones of a name's parts: "AHY"."""
    return "".join(key[:1] for key in keys).endswith(letters)


class NameForms:
    """Compares the forms of names with the words of one lexicon; keys are those of ``keys_of``.

    Attributes:
        familiar: forms of address that are parts of some names and not of others.
        left_out: those that are taken off a name which an article has without them.
        public: by the keys of what the whole country calls somebody the full name; ``called`` are
            the last of these keys.
    """

    __slots__ = (
        "_hardened",
        "_muhammad",
        "_sounds",
        "_spellings",
        "called",
        "familiar",
        "left_out",
        "public",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.familiar = lexicon.word_set("familiar_address")
        self.left_out = lexicon.word_set("address_left_out")
        self.public = {
            tuple(called.split()): full for called, full in _pairs(lexicon.words["public_nickname"])
        }
        self.called = frozenset(keys[-1] for keys in self.public)
        self._muhammad = lexicon.word_set("name_of_prophet")
        self._spellings = _pairs(lexicon.words["name_spelling"])
        self._sounds: dict[str, str] = {}
        self._hardened = dict(_pairs(lexicon.words["name_hardened"]))

    def weight_of(self, keys: Sequence[str]) -> int:
        """How full a form is: initials and forms of address count less than words, and what the
        whole country calls somebody for nothing.
        """
        if len(keys) == 1 and keys[0] in self.called:
            return 0
        return sum(3 if len(key) > 1 and key not in self.familiar else 1 for key in keys)

    def fits(self, short: Sequence[str], long: Sequence[str]) -> bool:
        """Whether the parts of ``short`` stand in ``long`` in order, initials for words."""
        if len(short) == 1 and len(short[0]) > 1:
            return short[0] in long
        if short == long:
            # "berinisial H"
            return True
        at = 0
        whole = False
        for part in short:
            while at < len(long):
                other = long[at]
                at += 1
                if part == other:
                    whole = whole or len(part) > 1
                    break
                if 1 < len(part) < LEAST_FUZZY and part == _initials(long[at - 1 :], len(part)):
                    # "HB" for Hamengku Buwono
                    at += len(part) - 1
                    break
                if (
                    (len(part) == 1 and other.startswith(part))
                    or (len(other) == 1 and part.startswith(other))
                    or (part in self._muhammad and other in self._muhammad)
                ):
                    break
            else:
                return False
        return whole

    def fits_public(self, called: tuple[str, ...], keys: Sequence[str]) -> bool:
        """Whether the one whom the whole country calls so has these parts of a name."""
        full = self.public.get(called)
        if full is None:
            return False
        parts = keys_of(full.split())
        return (len(keys) > 1 or len(parts) == 1) and (
            self.fits(parts, keys) or self.fits(keys, parts) or self.fits_loosely(parts, keys)
        )

    def fits_loosely(self, short: Sequence[str], long: Sequence[str]) -> bool:
        """Whether the parts of ``short`` stand in ``long`` in order, but for their spelling."""
        same = at = 0
        for part in short:
            while at < len(long):
                other = long[at]
                at += 1
                if part == other or (len(part) == 1 and other.startswith(part)):
                    same += len(part) > 1
                    break
                if self.similar(part, other):
                    break
            else:
                return False
        return same > 0

    def sounds(self, word: str, key: str) -> bool:
        """Whether a word is a part of a name in another spelling, or its end or beginning: "Arif"
        for Arief, "Udin" for Saifuddin, "Heri" for Heryanto.
        """
        if len(word) < _LEAST_SOUND:
            return False
        one, other = self._sound(word), self._sound(key)
        if len(one) < LEAST_FUZZY:
            return one == other
        return other.startswith(one) or other.endswith(one)

    def similar(self, one: str, other: str) -> bool:
        """Whether two parts of a name are one, spelt in two ways."""
        shorter = min(len(one), len(other))
        if shorter < LEAST_FUZZY or one[0] != other[0] or abs(len(one) - len(other)) > 1:
            return False
        if self._sound(one) == self._sound(other):
            return True
        # One letter for another makes another name (Mahfud, Mahmud); one too many is a slip.
        if len(one) == len(other) and sorted(one) != sorted(other):
            return False
        from rapidfuzz.distance import DamerauLevenshtein  # few articles need it

        return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)

    def _sound(self, key: str) -> str:
        """A part of a name without what its spellings differ in: "Ony" and "Oni"."""
        known = self._sounds.get(key)
        if known is None:
            if len(self._sounds) >= _MOST_KEPT:
                self._sounds.clear()
            known = self._sounds[key] = self._sound_of(key)
        return known

    def _sound_of(self, key: str) -> str:
        for old, new in self._spellings:
            key = key.replace(old, new)
        key = key[:-1] + self._hardened.get(key[-1:], key[-1:])
        return str(_DOUBLED.sub(r"\1", key)).removesuffix("h")


def _initials(keys: Sequence[str], count: int) -> str:
    return "".join(key[:1] for key in keys[:count])


def blends(word: str, keys: Sequence[str], least: int = 2) -> bool:
    """Whether a word is made of the beginnings of two parts of a name: "Jokowi", "Zulhas"; of the
    first it has the ``least`` letters at least ("Aher" has one).
    """
    return any(
        word.startswith(one[:least])
        and any(
            other.startswith(word[cut:])
            for cut in range(least, len(word) - 1)
            if one.startswith(word[:cut])
            for other in keys[index + 1 :]
        )
        for index, one in enumerate(keys)
    )


def is_short_form(text: str, name: str) -> bool:
    """Whether each word only cuts one of the name short: "Sandi" for Sandiaga Uno."""
    words = name.lower().split()
    return all(any(word.startswith(cut) for word in words) for cut in text.lower().split())


def _pairs(words: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The halves of words that are written "left=right"."""
    return tuple((left, right) for left, _, right in (word.partition("=") for word in words))
