"""A name of which not all words are read yet."""

from __future__ import annotations

import msgspec

from netralitas_extract.recognizers.names.shapes import is_blend
from netralitas_extract.recognizers.names.words import Before, NamePlace, NameWords

__all__ = ["Draft", "stands_in"]

_LEAST_SHORTENED = 3


class Draft(msgspec.Struct, gc=False):
    """A name of which not all words are read yet.

    Attributes:
        tokens, honorifics, degrees: what :class:`.RawName` calls so, as far as it is read.
        before: what the last word before the name is.
        start, end: where the tokens start and end; -1 as long as there is none.
        particle: whether the last token is one that no name ends with ("de").
        stated: whether the words before the name say that it is initials.
    """

    tokens: list[str] = []
    honorifics: list[str] = []
    degrees: list[str] = []
    before: Before | None = None
    start: int = -1
    end: int = -1
    particle: bool = False
    stated: bool = False

    def settle_end(self) -> int:
        """Takes off what no name ends with; where the words of the name and of that end."""
        tokens = self.tokens
        if self.particle:
            tokens.pop()
        elif tokens and tokens[-1][-1] == "." and (len(tokens[-1]) > 2 or tokens[-1][0] in "IVX"):
            # "Mahfudin Md.", "Paku Alam X." at the end of a sentence.
            tokens[-1] = tokens[-1][:-1]
            self.end -= 1
        beyond = self.end
        if len(tokens) >= _LEAST_SHORTENED and is_blend(tokens):
            # "Joko Widodo Jokowi", of which somebody took the brackets away
            self.end -= len(tokens.pop()) + 1
        return beyond

    def without_prefixes(self, word: str, words: NameWords) -> str:
        """What is left of a word behind honorifics and degrees joined to it, which it takes:
        "H.Hani", "Drs.H.".
        """
        while word:
            kind = words.kind_before(word, self.before)
            if kind is None:
                break
            head = word.partition(".")[0]
            if word.replace(".", "").lower() in words.before:
                head = word
            elif len(word) > len(head):
                head += "."
            if kind == "honorific":
                self.honorifics.append(head)
            elif kind == "degree":
                self.degrees.append(head)
            self.before = kind
            word = word[len(head) :]
        return word


def stands_in(place: NamePlace, draft: Draft, *, closed: bool, running: bool, held: bool) -> bool:
    """Whether a word that is another word too stands where it may be a part of a name.

    ``closed`` is whether punctuation stands behind it, ``running`` whether the text is no headline,
    ``held`` whether a title stands before the name.
    """
    if place == "anywhere":
        return True
    if closed:
        return False
    if draft.tokens:
        return running and place != "first"
    return place != "amid" and (held or draft.before == "rank")
