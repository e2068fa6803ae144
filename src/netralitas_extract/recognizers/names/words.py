"""What a single word can be in and around a name, by the word lists of one lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["NUMERALS", "SURE_INITIALS", "Before", "NamePlace", "NameWords"]

Before = Literal["honorific", "courtesy", "rank", "corps", "degree"]
"""What stands before a name: "H.", "Pak", "AKBP", "Inf." behind a rank, "Drs."."""

NamePlace = Literal["anywhere", "amid", "first", "both"]
"""Where a word that is another word too may be a part of a name, if a name follows: first in it
only behind a title or a rank."""

_AFFIXED = re.compile(
    r"(?:pe[lmnr]|ke)\w{3,}an|(?:ber|me|di|ter|pe|ke|se)\w{3,}(?:kan|nya)"
    r"|(?:meng|meny|peng|pem)\w{4,}"
)
# "Kanupaten": misspelt type words of regions too.
_NO_NAME_ENDINGS = ("kan", "annya", "upaten")
# "Realisasikan", and verbs that a name runs into: "Haryonomenegaskan".
_KAN_VERB = re.compile(r"\w{2,}[^a]sikan|\w{2,}[^ehiu]asikan|\w{3,}me[lmnr]\w{3,}kan")
# No name begins as "Bupati Se-Jawa Tengah" does.
_WORD = re.compile(r"(?!(?i:se)-)[^\W\d_]+(?:['`-][^\W\d_]+)*['`]?")
_GLUED = re.compile(r"[a-z]{3}(?=[A-Z][a-z])")
_GLUED_NOUN = re.compile(r"(?:[A-Z][a-z]{3,}|[A-Z]{2,5})(?=[A-Z][a-z]{3})")
_GLUED_ACRONYM = re.compile(r"[A-Z]{4,}[a-z]{2}")
# "S.Tr.Pem.", "M.Sos.Sc": initials of a name have one letter each, or a whole name behind them.
_DEGREE_SHAPE = re.compile(
    r"A\.?P\.|(?:S|M|A)\.(?:[A-Z][a-z]{1,5}\.){1,2}(?:[A-Z][A-Za-z]{0,4}\.?)?"
)
# "Yusuf Ssos", "Msi": what nobody can say is nobody's name.
_UNSPEAKABLE = re.compile(r"[SM][bcdfghjklmnpqstvwxz]")
SURE_INITIALS = 3
"""So many initials are asked for where the words before say that they are some."""

NUMERALS = frozenset("IVX")
"""Letters of Roman numbers: "Komisi III"."""

_LEAST_MIXED = 3
_LEAST_OWNED = 7
_LONGEST_DEGREES = 40
_LEAST_CAPITALS = 2


class NameWords:
    """Judges words; those given to methods are as written unless said otherwise.

    Attributes:
        name_or_word: where words of everyday language, with a capital, may be parts of a name.
        never_bare: bodies that are nothing without a name of their own behind the word.
        whole_bodies: with their blanks, bodies whose names go on with no word.
        parties: matches the words of a party's name behind "Partai".
    """

    __slots__ = (
        "_acronyms",
        "_bearing",
        "_behind_subject",
        "_branches",
        "_capitals",
        "_compass",
        "_degrees",
        "_endings",
        "_first",
        "_following",
        "_given",
        "_initials",
        "_no_place",
        "_not",
        "_plain",
        "_second",
        "_short",
        "_tags",
        "_told",
        "amid",
        "before",
        "before_order",
        "birth_order",
        "campuses",
        "campuses_of_two",
        "name_or_word",
        "named",
        "named_places",
        "never_bare",
        "particles",
        "parties",
        "whole_bodies",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self.before: dict[str, Before] = {}
        kinds: tuple[tuple[str, Before], ...] = (
            ("rank_corps", "corps"),
            ("rank", "rank"),
            ("courtesy", "courtesy"),
            ("honorific", "honorific"),
            ("degree_before", "degree"),
        )
        for words, kind in kinds:
            self.before.update(dict.fromkeys(lexicon.words[words], kind))
        amid = [word.title() for word in lexicon.words["name_amid"]]
        self.amid = frozenset((*amid, *(f"{word}." for word in amid)))
        self.before_order = frozenset(map(str.title, lexicon.words["before_birth_order"]))
        self.birth_order = tuple(lexicon.words["birth_order"])
        self._plain = lexicon.word_set("small_words") | lexicon.word_set("headline_words")
        self.named = lexicon.word_set("named_body") | lexicon.word_set("body_with_name")
        self.named_places = lexicon.word_set("named_place")
        self.never_bare = lexicon.word_set("body_never_bare")
        self.whole_bodies = tuple(f" {body} " for body in lexicon.words["whole_body"])
        parties = "|".join(re.escape(name) for name in lexicon.words["party_name"])
        self.parties = re.compile(rf"(?i:{parties})(?![\w-])").match
        self.campuses = lexicon.word_set("campus_head")
        self.campuses_of_two = lexicon.word_set("campus_two_words")
        self.particles = lexicon.word_set("name_particle")
        self._not = _union(lexicon, lexicon.words["no_name"])
        self._no_place = _union(lexicon, lexicon.words["no_place"])
        self._degrees = lexicon.word_set("degree_after")
        self._short = lexicon.word_set("name_short")
        self._tags = lexicon.word_set("tag_root")
        self._told = lexicon.words["verb_behind_name"]
        self._capitals = lexicon.word_set("name_capitals")
        self._acronyms = lexicon.word_set("acronym")
        self._given = lexicon.word_set("given_name")
        inner = lexicon.word_set("name_amid_or_word")
        first = lexicon.word_set("name_held_or_word")
        self.name_or_word: dict[str, NamePlace] = {}
        for word in (*inner, *first):
            both = word in inner and word in first
            self.name_or_word[word.title()] = (
                "both" if both else "amid" if word in inner else "first"
            )
        for word in lexicon.word_set("name_or_word"):
            self.name_or_word[word.title()] = "anywhere"
        self._second = lexicon.word_set("second_name")
        self._initials = lexicon.word_set("name_initials")
        self._compass = lexicon.word_set("compass_words")
        self._first = lexicon.word_set("name_before_word")
        self._endings = lexicon.word_set("name_end_or_word")
        self._bearing = frozenset(map(str.upper, lexicon.words["acronym_with_name"]))
        self._branches = frozenset(map(str.upper, lexicon.words["service_branch"]))
        behind = "|".join(re.escape(word) for word in lexicon.words["behind_subject"])
        self._behind_subject = re.compile(rf"(?:me|ber|di|ter|ke)\w|(?:{behind})\b")
        self._following = lexicon.word_set("calendar_words") | lexicon.word_set("role_words")

    def is_no_name(self, low: str) -> bool:
        """Whether a word, in lower case, is listed as no part of a name."""
        return low in self._not

    def is_no_place(self, low: str) -> bool:
        """Whether a word, in lower case, is listed as no part of a village's name."""
        return low in self._no_place

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name that many bear."""
        return word.lower() in self._given

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word has the affixes of a noun or verb ("Pelantikan")."""
        return _AFFIXED.fullmatch(word.lower()) is not None

    def is_never_alone(self, word: str) -> bool:
        """Whether a capitalised word is no name by itself: a noun, or part of a region's name."""
        return word.lower() in self._compass or self.is_common(word)

    def is_short(self, low: str) -> bool:
        """Whether a word, in lower case, is a part of a name written short ("Muh.")."""
        return low in self._short

    def stands_before(self, word: str) -> bool:
        """Whether a word is an honorific, a rank or the like."""
        return word.rstrip(".").lower() in self.before

    def is_part_only(self, word: str) -> bool:
        """Whether a word is a part of a name or none, and nothing that stands before one: letters
        with one capital.
        """
        return (
            len(word) > 1
            and word.isalpha()
            and word.istitle()
            and word.lower() not in self.before
            and word not in self.before_order
        )

    def may_follow(self, word: str) -> bool:
        """Whether a capitalised word may stand behind a name: a day, a calling, a rank."""
        low = word.lower()
        return low in self._following or low in self._second or low in self.before

    def bears_name(self, word: str) -> bool:
        """Whether letters in capitals stand before the name of a school, a firm or a club."""
        return word in self._bearing

    def is_branch(self, word: str) -> bool:
        """Whether letters in capitals are a branch of the army behind a rank ("Mayjen TNI AD")."""
        return word in self._branches

    def follows_subject(self, norm: str, start: int) -> bool:
        """Whether the words from ``start`` go on from one of whom something is told."""
        return self._behind_subject.match(norm, start) is not None

    def begins_second(self, low: str) -> bool:
        """Whether a form of address, in lower case, begins another name behind one."""
        return low in self._second

    def are_initials(self, word: str) -> bool:
        """Whether letters are those of somebody whom the whole country knows by them."""
        return word.isupper() and word.lower() in self._initials

    def is_acronym(self, word: str) -> bool:
        """Whether letters in capitals stand for a body or a thing."""
        return word.lower() in self._acronyms

    def may_end(self, word: str) -> bool:
        """Whether a word ends a name though it is another word too ("Bhakti Negara")."""
        return word.lower() in self._endings

    def is_plain(self, word: str) -> bool:
        """Whether a word is one of everyday language: with a capital amid a sentence it is none."""
        return word.lower() in self._plain

    def opens(self, word: str) -> bool:
        """Whether a word that is another word too begins a name more often than a sentence."""
        return word.istitle() and word.lower() in self._first

    def glued_noun(self, word: str) -> int:
        """How many letters of a word are another, where the blank before a name is missing.

        "PolisiSuryadi", "RISuryadi".
        """
        match = _GLUED_NOUN.match(word)
        if match is None:
            return 0
        low = match.group().lower()
        return match.end() if low in self._not or low in self._acronyms else 0

    def is_degree(self, word: str) -> bool:
        """Whether a word is an academic degree that stands behind a name, or several in one."""
        return bool(self.degrees_in(word))

    def degrees_in(self, word: str) -> list[str]:
        """The degrees that a word is made of, with a full stop between: "SH.MM", "S.Sos.M.Si"."""
        if self._is_one_degree(word):
            return [word]
        if len(word) > _LONGEST_DEGREES:
            return []
        stops = [at for at, letter in enumerate(word) if letter == "."]
        # By the place where it begins, the degrees from there to the end.
        split: dict[int, list[str]] = {len(word) + 1: []}
        for start in (*(at + 1 for at in reversed(stops)), 0):
            for stop in (len(word), *stops):
                rest = split.get(stop + 1)
                if rest is not None and stop > start and self._is_one_degree(word[start:stop]):
                    split[start] = [word[start:stop], *rest]
                    break
        return split.get(0, [])

    def _is_one_degree(self, word: str) -> bool:
        if _DEGREE_SHAPE.fullmatch(word) is not None:
            return True
        return word.replace(".", "").replace(" ", "").lower() in self._degrees and (
            "." in word or _is_written_as_degree(word)
        )

    def kind_before(self, word: str, before: Before | None) -> Before | None:
        """What a word is before a name; ``before`` is what the word before it was."""
        head = word.partition(".")[0]
        kind = self.before.get(head.lower())
        if kind is None and len(head) < len(word):
            kind = self.before.get(word.replace(".", "").lower())
        if kind is None or (kind == "corps" and before not in ("rank", "corps")):
            return None
        return None if kind == "honorific" and not word[0].isupper() else kind

    def parts(
        self, word: str, *, begun: bool, initials: int, capitals: bool, running: bool
    ) -> tuple[list[str], bool]:
        """The parts of a name in a capitalised word, and whether the name ends with it.

        ``begun`` is whether parts of the name stand before it; for the others see
        :meth:`.NameReader.read`.
        """
        if "." in word:
            return self._dotted_parts(word, begun=begun)
        low = word.lower()
        if begun and (low in self._second or self.before.get(low) == "rank"):
            # What a rank follows is no person: "Danlanud Haluoleo Kolonel Hendy"; another name
            # begins in "Rano Karno Bang Doel".
            return [], True
        if low in self._not and not (begun and low in self._endings):
            return [], True
        if low.endswith("nya") and len(low) >= _LEAST_OWNED and low not in self._given:
            # "Kakeknya", but "Zefanya"
            return [], True
        if low.endswith(_NO_NAME_ENDINGS) and not (
            running and word[1:].islower() and self._is_kan_name(low)
        ):
            # "Haedar Nashirmengatakan"
            verb = next((verb for verb in self._told if low.endswith(verb)), low)
            head = word[: -len(verb)]
            return ([head] if len(head) >= _LEAST_MIXED else []), True
        if not (word.isalpha() or _WORD.fullmatch(word)):
            return [], True
        if word in ("V", "X") and not begun:
            return [], True
        if len(word) > 1 and word.isupper():
            if not begun and not capitals and NUMERALS.issuperset(word):
                # "Direktur Pengawasan IV Bambang"
                return [], True
            if begun and low in self._degrees:
                return [], True
            if capitals:
                # "BUDI SANTOSO MENEGASKAN"
                return ([], True) if begun and low in self._told else ([word], False)
            fits = len(word) <= initials or low in self._initials
            if begun:
                # "Ichsan YL"
                fits = len(word) == _LEAST_CAPITALS or low in self._capitals
            fits = fits and (low not in self._acronyms or initials >= SURE_INITIALS)
            return ([word], False) if fits else ([], True)
        if begun and low in self._degrees and _is_written_as_degree(word):
            return [], True
        head, _, tail = low.partition("-")
        if tail and (head == tail or len(head) == 1):
            # "Lumba-lumba", "B-Universe"
            return [], True
        if not word[1:].islower():
            if low[-2:] in self._capitals and word[-2:].isupper() and word[:-2].istitle():
                # "MahfudMD"
                return ([], True) if low[:-2] in self._not else ([word[:-2], word[-2:]], False)
            if len(word) > _LEAST_MIXED and (
                word[-2:].isupper() or _GLUED_ACRONYM.match(word) is not None
            ):
                # "FormasNU" is a body, "SMKDirjen" lacks a blank.
                return [], True
            glued = _GLUED.search(word)
            if glued is not None:
                # A blank is missing: "AdhiyantoSelamat".
                head = word[: glued.end()]
                return [] if head.lower() in self._not else [head], True
        return [word], False

    def _is_kan_name(self, low: str) -> bool:
        """Whether a word in -kan can be a name, as many in Java are: "Solikan", "Tegaskan" not."""
        return (
            low.endswith("kan")
            and low[:-3] not in self._tags
            and _KAN_VERB.fullmatch(low) is None
            and not self.is_common(low)
        )

    def _dotted_parts(self, word: str, *, begun: bool) -> tuple[list[str], bool]:
        """Parts of words with full stops: initials, short forms, the end of a sentence."""
        if begun and self.is_degree(word):
            return [], True
        *parts, rest = word.split(".")
        found: list[str] = []
        for part in parts:
            low = part.lower()
            if not part[:1].isupper():
                return found, True
            if len(part) == 1 or (low in self._short and not part.isupper()):
                found.append(part + ".")
                continue
            # A full stop behind a whole word ends the sentence, spaced or not.
            if low not in self._not and not part[1:].isupper():
                found.append(part)
            return found, True
        if rest:
            if rest.lower() in self._not or not rest[0].isupper():
                return [], True
            found.append(rest)
        return found, False


def _union(lexicon: Lexicon, names: Iterable[str]) -> frozenset[str]:
    """The words of several lists."""
    return frozenset(word for name in names for word in lexicon.words[name])


def _is_written_as_degree(word: str) -> bool:
    """Whether a word without full stops looks like letters of a degree ("MSi", "Spd")."""
    return not word[1:].islower() or _UNSPEAKABLE.match(word) is not None
