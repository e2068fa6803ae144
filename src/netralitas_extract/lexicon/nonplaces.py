"""Names of regions that are something else where they stand: a club, a street, a dish, a word.

The knowledge is ``patterns/regions/nonplaces.toml``; this module only applies it to a place in a
text. It sees what stands directly before and after a name and nothing else of the article.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import regex

from netralitas_extract.lexicon.namesakes import Surnames
from netralitas_extract.lexicon.nonplace_file import (
    BareEntry,
    DistrictWords,
    GivenNameEntry,
    HeadEntry,
    NonPlaceFile,
    RivalEntry,
    TypeWords,
    read_non_places,
)
from netralitas_extract.model import Level

__all__ = ["Evidence", "NonPlaces"]

Evidence = Literal["title", "place"]
"""What the word before a name proves: that it is a region (type word, office, body), or a place."""

_LONGEST_CONTEXT = 64
_LONGEST_TAIL = 20
_LONGEST_ABBREVIATION = 4
_MOST_WORDS = 6
_OPENING_MARKS = "\"'(["
_HEADLINE_REACH = 80
# "Surabaya-Malang": what stands before the pair governs both.
_PAIR = regex.compile(r"\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}*)?\s?[-/]\s?$")
_ADDRESS = regex.compile(r"\.[a-z]+(?:\.id)?(?![a-z])", regex.IGNORECASE)


class NonPlaces:
    """The table, ready to be asked about a name at ``start``..``end`` of a text.

    The text keeps its case; quotation marks and dashes are plain ones. Offsets are code points.

    Attributes:
        bare: the entries on names that need evidence.
        running_on: ids of the entries with ``runs_on``: the name directly behind such a name is
            a further part of the same ("Bank Sumsel Babel").
        rival_names: names, in lower case, that places of another kind have too.
        no_part_of_a_name: words that, capitalised, end a name before them.
        later_part_of_a_name: words that in names of villages follow others.
        before_certain_village: words before the type word of a village that is called as a greater
            region; ``before_village_of_head``: words of its head's title before it.
        before_village, behind_village: how texts go on from a village's type word to its name
            ("desa "), and from its name (", kec").
        type_levels: type words, in lower case, to the levels that they state.
        short_types: short forms of them.
        announced: finds, before the first name of a list, the group ``word``, the type word that
            announces it ("Empat kabupaten, yakni [Tegal]").
        second_types: those that stand behind another ("Kota Administrasi …").
        type_owners: words before a type word that it belongs to ("wali kota").
        owners: offices and bodies whose region counts in lower case too.
        either_types: what stands before "kota" where a name may be of a kabupaten too.
        districts: the words around names of kecamatan without a type word.
        before_weekday: what stands between the last region of an address and the day.
        examples: (entry id, text with the name in brackets, whether it is a region there).
    """

    def __init__(self, content: NonPlaceFile) -> None:
        self.bare: tuple[BareEntry, ...] = tuple(content.bare)
        self.examples = content.examples()
        self._evidence: Mapping[str, Evidence] = {
            **dict.fromkeys(content.evidence.place, "place"),
            **dict.fromkeys(content.evidence.title, "title"),
        }
        self._heads: dict[str, list[tuple[str, HeadEntry]]] = {}
        self._last_words: set[str] = set()
        self._between: set[str] = set()
        for head in content.head:
            self._between.update(head.between)
            for word in head.words:
                self._heads.setdefault(word.lower(), []).append((word, head))
                self._last_words.add(word.lower().rpartition(" ")[2])
        self._watched = frozenset(self._last_words | self._between)
        # Offices and bodies as they are mostly written: a name behind them is part of nothing.
        self._harmless = frozenset(
            form
            for word, proof in self._evidence.items()
            if proof == "title" and word not in self._watched
            for form in (word.capitalize(), word.upper())
        )
        self._tails: dict[str, list[tuple[str, str]]] = {}
        for tail in content.tail:
            for word in tail.words:
                self._tails.setdefault(word.lower().partition(" ")[0], []).append((word, tail.id))
        self._phrases: dict[str, list[tuple[str, str, str]]] = {}
        for phrase in content.phrase:
            for written in phrase.phrases:
                before, name, after = regex.split(r"[\[\]]", written.lower())
                self._phrases.setdefault(name, []).append((before, after, phrase.id))
        self._given_names: dict[str, GivenNameEntry] = {
            name.lower(): given for given in content.given_name for name in given.names
        }
        self._surnames = Surnames(content.surname)
        self._levels_by_word: Mapping[str, tuple[Level, ...]] = {
            **dict.fromkeys(content.levels.province, ("province",)),
            **dict.fromkeys(content.levels.regency, ("regency",)),
            **dict.fromkeys(content.levels.city, ("city",)),
            **dict.fromkeys(content.levels.local, ("regency", "city")),
            **dict.fromkeys(content.levels.force, ("regency",)),
        }
        self._offices_in_provinces = frozenset(content.levels.provincial_office)
        self._rivals: Mapping[str, RivalEntry] = {
            name.lower(): rival for rival in content.rival for name in rival.names
        }
        self.rival_names = frozenset(self._rivals)
        self.no_part_of_a_name = frozenset(content.names.end)
        self.later_part_of_a_name = frozenset(content.names.later_part)
        self.before_certain_village = frozenset(content.names.before_certain_village)
        self.before_village_of_head = frozenset(content.names.before_village_of_head)
        self.before_village = tuple(content.names.before_village)
        self.behind_village = tuple(content.names.behind_village)
        self.type_levels: Mapping[str, Level] = {
            **dict.fromkeys(content.types.province, "province"),
            **dict.fromkeys(content.types.regency, "regency"),
            **dict.fromkeys(content.types.city, "city"),
        }
        self.short_types = frozenset(content.types.short)
        self.announced = _announcement(content.types).search
        self.second_types = frozenset(content.types.second)
        self.type_owners = frozenset(content.types.owned_by)
        self.owners = frozenset(content.evidence.owner)
        self.either_types = content.types.either
        self.districts: DistrictWords = content.districts
        self.before_weekday = tuple(f", {day}" for day in content.names.weekday)
        self.running_on = frozenset(head.id for head in content.head if head.runs_on)

    @classmethod
    def load(cls, path: Path) -> NonPlaces:
        """Reads the table. Raises :class:`PatternError` that says what is wrong in it."""
        return cls(read_non_places(path))

    def blocked(self, text: str, start: int, end: int) -> str | None:
        """The id of the entry by which the name is part of something else, or null.

        >>> from netralitas_extract.lexicon.load import shipped_folder
        >>> table = NonPlaces.load(shipped_folder() / "regions" / "nonplaces.toml")
        >>> table.blocked("Soto Lamongan", 5, 13), table.blocked("Bupati Lamongan", 7, 15)
        ('head.dish', None)
        """
        name = text[start:end].lower()
        after = text[end : end + 2]
        found = None
        if after[:1] == "." or (after[:1] == " " and after[1:].isupper()):
            found = self._blocked_by_tail(text, end)
        if found is None and name in self._phrases:
            found = self._blocked_by_phrase(text, start, end, self._phrases[name])
        if found is None:
            found = self._blocked_by_head(text, start)
        if found is None and name in self._given_names:
            found = self._blocked_by_surname(text, start, end, self._given_names[name])
        if found is None:
            found = self._surnames.blocked(text, start, end)
            if found is not None and self.evidence(text, start) is not None:
                found = None
        return found

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

    def levels_beside(self, text: str, start: int) -> tuple[Level, ...]:
        """The levels of the region at ``start`` by the office, body or election before it.

        >>> from netralitas_extract.lexicon.load import shipped_folder
        >>> table = NonPlaces.load(shipped_folder() / "regions" / "nonplaces.toml")
        >>> table.levels_beside("Pilbup Cirebon", 7), table.levels_beside("Kanwil BPN Jambi", 11)
        (('regency',), ('province',))
        """
        if text[start - 1 : start] != " ":
            return ()
        words = text[max(0, start - _LONGEST_CONTEXT) : start].rsplit(None, _MOST_WORDS)
        if not words or not words[-1][-1].isalnum():
            return ()
        last = words[-1].strip("(").lower()
        found = self._levels_by_word.get(last)
        if found is None and len(words) > 1:
            found = self._levels_by_word.get(f"{words[-2].lower()} {last}")
        if found is not None:
            return found
        for place in range(len(words) - 1, -1, -1):
            word = words[place]
            low = word.lower()
            if not word[-1].isalnum():
                return ()
            if low in self._offices_in_provinces or (
                place and f"{words[place - 1].lower()} {low}" in self._offices_in_provinces
            ):
                return ("province",)
            if not word[0].isupper() and low != "dan":
                return ()
        return ()

    def is_rival(self, name: str, low: str, codes: Collection[str], named: Collection[str]) -> bool:
        """Whether a place of another kind is meant by ``name``, in lower case.

        ``low`` is the whole text in lower case, ``codes`` are those that the name can have,
        ``named`` those of the other regions of the text.
        """
        rival = self._rivals.get(name)
        if rival is None:
            return False
        provinces = {code[:2] for code in codes}
        if any(code[:2] in provinces for code in named):
            return False
        return any(code.startswith(tuple(rival.near)) for code in named) or any(
            sign in low for sign in rival.signs
        )

    def _blocked_by_head(self, text: str, start: int) -> str | None:
        before = text[start - 1 : start]
        first = max(0, start - _LONGEST_CONTEXT)
        if before == " ":
            nearest = text[text.rfind(" ", first, start - 1) + 1 : start - 1]
            if nearest.islower() and nearest.isalpha():
                if nearest not in self._watched:
                    return None
            elif nearest in self._harmless:
                return None
        if "-" in text[start - 2 : start] or before == "/":
            pair = _PAIR.search(text, first, start)
            if pair is not None:
                start = pair.start()
        if text[start - 1 : start] not in (" ", "\n"):
            return None
        words = text[first:start].rsplit(None, _MOST_WORDS)
        for place in range(len(words) - 1, -1, -1):
            word = words[place]
            opened = word[0] in _OPENING_MARKS
            if opened:
                word = words[place] = word.lstrip(_OPENING_MARKS)
            bare = word.rstrip(".")
            if "/" in bare:  # "(Foto: Lintang/Lensa Blora)"
                bare = word = words[place] = bare.rpartition("/")[2] or bare
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
            if opened:
                return None
            if low not in self._between and (
                not word[0].isupper() or self._evidence.get(low) == "title"
            ):
                return None
        return None

    def _heads_at(self, words: list[str], place: int) -> Iterator[HeadEntry]:
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
            tails = self._tails.get(address.group().lower(), ()) if address is not None else ()
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

    def _blocked_by_phrase(
        self, text: str, start: int, end: int, phrases: Iterable[tuple[str, str, str]]
    ) -> str | None:
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

    def _blocked_by_surname(
        self, text: str, start: int, end: int, given: GivenNameEntry
    ) -> str | None:
        """Whether another part of a person's name follows, in a line that is no headline."""
        if text[end : end + 1] != " " or not text[end + 1 : end + 3].istitle():
            return None
        following = text[end + 1 : end + 1 + _LONGEST_TAIL].split(None, 1)[0].rstrip(".,;:)\"'")
        if following in given.not_before or self.evidence(text, start) is not None:
            return None
        return given.id if _is_running_text(text, end) else None


def _is_running_text(text: str, end: int) -> bool:
    """Whether the words around a place are those of a sentence, not of a headline in title case."""
    before = text[max(0, end - _HEADLINE_REACH) : end].rpartition("\n")[2]
    line = before + text[end : end + _HEADLINE_REACH].partition("\n")[0]
    words = line.split(" ")
    return sum(word[:1].islower() for word in words) * 2 >= len(words)


def _case_fits(listed: str, written: str) -> bool:
    if listed.islower() or listed == written:
        return True
    return written.isupper() or (not listed.isupper() and written[0].isupper())


def _announcement(types: TypeWords) -> re.Pattern[str]:
    """Matches from the type word that announces a list up to its first name."""
    lead = "|".join(map(re.escape, types.announcing))
    behind = "|".join(map(re.escape, (*types.announcing, *types.announcing_list)))
    # The full type words; the short ones announce no list.
    words = "|".join(listed[0] for listed in (types.regency, types.city, types.province))
    return re.compile(
        rf"(?<![/\w])(?P<word>{words})(?![/\w])(?: (?!{words}|dan|atau)[\w-]+){{0,5}}"
        rf"(?:(?: ?- ?|: | \()(?:(?:{lead}) )?|,? (?:{behind}) )$"
    )
