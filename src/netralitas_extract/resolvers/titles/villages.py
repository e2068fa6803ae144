"""Villages that only the titles of their heads name: "Kades Sukamaju Ahmad Fauzi"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from netralitas_extract.raw import RawRegion, RawTitle
from netralitas_extract.recognizers.common import is_heading, is_name_below
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.village_words import VillageWords
from netralitas_extract.text import Bounds, Text, covers, merged, start_of
from netralitas_extract.text_words import places_of

__all__ = ["settle_villages"]

_FIRST_WORD = re.compile(r"[^\W_]+")
_VILLAGE_NAME = re.compile(
    r"(?: \([A-Z][\w. ]{1,16}\))? (?!Se-|[IVX]+\b)"
    r"(?P<words>[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|[IVX]+\b)){0,5})"
)
_LETTER = re.compile(r"(?![IVX])[A-Z]")
_LETTERS = re.compile(r"(?![IVX]+\b)[A-Z]{2,3}")
_MOST_VILLAGE_WORDS = 3
_LONG_VILLAGE = 4
# "Suwarno Hadi, Kepala Desa Sambiroto" and "Kades Sambiroto, Suwarno Hadi, Kecamatan Padas"
_HEAD_BEFORE = re.compile(
    r"(?<![\w-])(?<! [dDk][ie] )(?P<words>[A-Z][a-z']+(?: [A-Z][a-z']+){1,3}), $"
)
_HEAD_BEHIND = re.compile(
    r" (?:[A-Z][a-z']+ ){0,3}[A-Z][a-z']+, (?P<words>[A-Z][a-z']+(?: [A-Z][a-z']+){1,3})"
    r"(?= [a-z(]|\.|,(?! [Dd]an |(?! Kec)(?! Kab)(?! M\.?[A-Z]| S\.?[A-Z]) [A-Z]))"
)
_LONGEST_HEAD = 60
# "Suharti, kades Mengori, …"
_NAME_APPOSED = re.compile(r"(?<![\w-])(?:[A-Z][a-z']+ )*(?P<last>[A-Z][a-z']{2,}), $")
_NAMED_BETWEEN = re.compile(r" [A-Z][a-z']+(?: [A-Z][a-z']+)?,")
# Between the titles of two heads in a list.
_LISTED = re.compile(r" [A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}(?:, dan|,| dan|/) ?")
_VILLAGE = ("village",)
_RULE = "region.village_of_title"


def settle_villages(
    text: Text,
    titles: Sequence[RawTitle],
    regions: Sequence[RawRegion],
    names: NameReader,
    vocabulary: VillageWords,
) -> list[RawRegion]:
    """The regions, with the villages that their heads' titles name, and without persons' names
    in them: in "Kades Sukamaju Ahmad Fauzi" only the article can tell the one from the other.
    """
    settled: dict[int, RawRegion] = {}
    people: list[Bounds] = []
    article = _Article(text, titles, names, vocabulary)
    upto = 0
    for title in titles:
        reach, upto = upto, title.end
        if title.levels != _VILLAGE:
            continue
        match = _VILLAGE_NAME.match(text.norm, title.end)
        if match is None:
            continue
        begin = match.start("words")
        known = _region_at(regions, begin)
        if (
            text.norm[title.core_start].islower()
            and not (known is None and vocabulary.opens_village(match["words"]))
            and vocabulary.in_district(text.norm, title.end) is None
            and not article.is_apposed(title, reach)
        ):
            # "keuchik Keudai Siblah kecamatan Blangpidie", where "keuchik Budi" is a person.
            continue
        if known is not None and known.level != "village":
            continue
        words = match["words"].split(" ")
        if known is not None and known.start == begin < known.name_start:
            # "Ketua PPS [Desa] Kalidilem Khusnul", where "desa Kalidilem" stands elsewhere.
            bare = text.norm[known.name_start : match.end()].split(" ")
            if article.is_shorter(bare, known.name_start) or any(
                names.words.is_given(word) or article.acts(word) for word in bare[1:]
            ):
                begin, words = known.name_start, bare
        if (
            known is None
            and len(words) == 1
            and _LETTERS.fullmatch(words[0]) is not None
            and not text.norm[match.end() + 1 : match.end() + 2].isdigit()
        ):
            # "Kades SW": no village is called so, but who heads one; "SP Tiga" and "SP 1" are.
            people.append((title.end, begin + len(words[0])))
            continue
        if all(article.is_head(word) for word in words[:2]) or (
            len(words) == 1 and known is None and article.is_named_in_full(words[0])
        ):
            # "Kepala Desa Suwarno", where "Suwarno Hadi, Kepala Desa Sambiroto" has been named
            people.append((title.end, match.end()))
            continue
        count = _name_words(article, words, begin, match.end())
        if count == 0:
            if known is not None:
                settled[known.start] = known
            continue
        end = begin + len(" ".join(words[:count]))
        if known is not None and end <= known.name_start:
            # "Penghulu [Kampung Suka Jernih]": the title ends before the type word.
            settled[known.start] = known
            continue
        start = known.start if known is not None else begin
        rule = known.rule if known is not None else _RULE
        settled[start] = RawRegion(start, end, begin, (), "village", False, rule)
    if not settled and not people:
        return list(regions)
    taken = merged([*people, *((region.start, region.end) for region in settled.values())])
    kept = [region for region in regions if not covers(taken, region.name_start)]
    return sorted((*kept, *settled.values()), key=start_of)


def _region_at(regions: Sequence[RawRegion], offset: int) -> RawRegion | None:
    at = bisect_right(regions, offset, key=start_of) - 1
    return regions[at] if at >= 0 and offset < regions[at].end else None


class _Article:
    """One article, and what it says elsewhere of words behind the titles of village heads.

    That is read once, when first asked: few articles have such titles.

    Attributes:
        text: the article.
        names: reads the names in it.
        vocabulary: the words in and around the names of villages.
    """

    __slots__ = (
        "_credited",
        "_heads",
        "_low",
        "_norm",
        "_titles",
        "_villages",
        "names",
        "text",
        "vocabulary",
    )

    def __init__(
        self, text: Text, titles: Sequence[RawTitle], names: NameReader, vocabulary: VillageWords
    ) -> None:
        self.text = text
        self.names = names
        self.vocabulary = vocabulary
        self._norm = text.norm
        self._low = text.low
        self._titles = titles
        self._heads: frozenset[str] | None = None
        self._villages: dict[str, list[int]] | None = None
        self._credited: list[str] | None = None

    def is_village(self, name: str, begin: int) -> bool:
        """Whether a name is a village's, with its type word, at another place than ``begin``."""
        low = self._low
        if self._villages is None:
            self._villages = self._typed_villages()
        first = _FIRST_WORD.match(name)
        return any(
            at != begin
            and low.startswith(name, at)
            and not low[at + len(name) : at + len(name) + 1].isalnum()
            for at in self._villages.get(first.group() if first is not None else "", ())
        )

    def is_apposed(self, title: RawTitle, reach: int) -> bool:
        """Whether a title stands between commas behind the name of its holder, which has no other
        title behind ``reach``: "terdakwa Suharti, kades Mengori, …".
        """
        if not self._norm.endswith(", ", 0, title.start):
            return False
        floor = max(0, title.start - _LONGEST_HEAD)
        before = _NAME_APPOSED.search(self._norm, floor, title.start)
        if before is None or _NAMED_BETWEEN.match(self._norm, title.end) is None:
            return False
        if reach > floor and not any(mark in self._norm[reach : before.start()] for mark in ".\n"):
            return False
        return not self.names.words.is_no_name(before["last"].lower())

    def is_shorter(self, words: Sequence[str], begin: int) -> bool:
        """Whether fewer of the words at ``begin`` are a village's name at another place."""
        counts = range(1, len(words))
        return any(self.is_village(" ".join(words[:count]).lower(), begin) for count in counts)

    def _typed_villages(self) -> dict[str, list[int]]:
        """By its first word, the places of what stands behind the type words of villages."""
        low = self._low
        found: dict[str, list[int]] = {}
        reach = 0
        for at in sorted(at for word in self.vocabulary.types for at in places_of(low, word)):
            first = _FIRST_WORD.match(low, low.index(" ", at) + 1)
            if at >= reach and first is not None:
                found.setdefault(first.group(), []).append(first.start())
                reach = first.end()
        for at in self._listed_villages():
            first = _FIRST_WORD.match(low, at)
            if first is not None:
                found.setdefault(first.group(), []).append(at)
        return found

    def _listed_villages(self) -> Iterator[int]:
        """Where a village begins of which a list names the head by title alone: "Lurah Panji, Lurah
        Melayu dan Lurah Biru".
        """
        titles = [title for title in self._titles if title.levels == _VILLAGE]
        for one, other in pairwise(titles):
            if _LISTED.fullmatch(self._norm, one.end, other.start) is not None:
                yield one.end + 1

    def is_head(self, word: str) -> bool:
        """Whether a name that has the word stands beside the title and village of a head."""
        if self._heads is None:
            self._heads = frozenset(self._named_heads())
        return word in self._heads

    def _named_heads(self) -> Iterator[str]:
        """The words of names between a head's title and a comma, on either side of it."""
        for title in self._titles:
            if title.levels != _VILLAGE:
                continue
            start = max(0, title.start - _LONGEST_HEAD)
            for match in (
                _HEAD_BEFORE.search(self._norm, start, title.start),
                _HEAD_BEHIND.match(self._norm, title.end),
            ):
                words = match["words"].split(" ") if match is not None else []
                if not any(self.names.words.is_no_place(word.lower()) for word in words):
                    yield from words

    def is_named_in_full(self, word: str) -> bool:
        """Whether a name begins with a word at a place where it stands behind no office or type of
        village: "terdakwa Ifanul Ahmad Irfandi", where "Kades Ifanul" is spoken of.
        """
        norm, heads = self._norm, {title.end for title in self._titles}
        return any(
            match.start() - 1 not in heads
            and not self._low.endswith(self.vocabulary.types, 0, match.start())
            and self.names.words.is_given(match["next"])
            for match in re.finditer(rf"(?<=[a-z,] ){re.escape(word)} (?P<next>[A-Z][a-z]+)", norm)
        )

    def speaks(self, word: str) -> bool:
        """Whether something is attributed to a person called ``word``."""
        if self._credited is None:
            self._credited = self.names.credited(self._low)
        low = word.lower()
        at = bisect_left(self._credited, low)
        return at < len(self._credited) and self._credited[at].startswith(low)

    def acts(self, word: str) -> bool:
        """Whether a sentence is of a person called ``word``: they speak, or it begins so."""
        return self.speaks(word) or any(
            self._norm.startswith(f"{word} ", start)
            and self._norm[start + len(word) + 1 : start + len(word) + 2].islower()
            for start, _ in self.text.sentences
        )


def _known_below(article: _Article, words: list[str]) -> int:
    """How many of the words of a heading in title case running text has as names."""
    for index, word in enumerate(words):
        if word not in article.vocabulary.parts and not is_name_below(article.text, word):
            return index
    return len(words)


def _name_words(article: _Article, words: list[str], begin: int, end: int) -> int:
    """How many of the words behind a village head's title, at ``begin``, name the village."""
    text, names, vocabulary = article.text, article.names, article.vocabulary
    parts = vocabulary.parts
    norm = text.norm
    whole = _is_whole(article, end)
    opened = len(words) > 1 and words[0] in vocabulary.openings and not is_heading(text, begin)
    for index, word in enumerate(words):
        if index and _LETTER.fullmatch(word) is not None:
            # "Kades Sumberagung M Yusuf", "Lurah Bandar Lor M. Makmun"
            return min(index, _MOST_VILLAGE_WORDS)
        if (
            word not in parts
            and not (opened and index < 2)
            and not (index and (names.words.may_end(word) or word in vocabulary.later_parts))
            and (
                names.words.is_no_place(word.lower())
                or (
                    names.words.stands_before(word)
                    # "Wali Nagari Sungai Abang, Syafrizon": nobody is addressed there.
                    and not (0 < index == len(words) - 1 and norm[end : end + 1] == ",")
                )
            )
        ):
            words = words[:index]
            closed = True
            whole = False
            opened = opened and index > 1
            break
    else:
        closed = norm[end : end + 1] == ","
    if len(words) > 1 and norm[end : end + 1] == "." and names.words.is_short(words[-1].lower()):
        # "Kades Dwitiro Dg. Massese"
        return min(len(words) - 1, _MOST_VILLAGE_WORDS)
    if not words:
        return 0
    typed = [
        count
        for count in range(len(words), 0, -1)
        if article.is_village(" ".join(words[:count]).lower(), begin)
    ]
    if typed:
        # "Desa Kalidilem" and "Desa Kalidilem Khusnul Wahyuni": the longer has a name in it.
        return typed[-1] if typed[0] - typed[-1] > 1 else typed[0]
    following = norm[end : end + 2].lstrip(", ")
    if len(words) <= 2 and vocabulary.aged(norm, end) is not None:
        # "Kades Plosorejo Jumadi (48)"
        return len(words) - 1
    if closed and names.degree_follows(norm, end):
        return 0
    if (closed or len(words) > 1) and is_heading(text, begin):
        # "Kepala Desa Untungkan Caleg", "Kepala Desa Sukamaju Terlibat Kampanye"
        known = _known_below(article, words)
        if known < len(words):
            return known
    if (
        names.words.is_given(words[0])
        or (len(words) <= 2 and article.speaks(words[0]))
        or (len(words) == 2 and not opened and article.acts(words[0]))
    ):
        return 0
    if whole and opened and len(words) <= _LONG_VILLAGE:
        return len(words)
    for index, word in enumerate(words[1:], 1):
        if word in vocabulary.later_parts and not article.acts(word):
            # "Kades Lapoa Indah, Kecamatan Andoolo", "Kades Karang Sari Budi": a given name too
            if index == 1 and (opened or len(words) == 2):
                continue
            if whole and index == len(words) - 1:
                continue
        if names.words.is_given(word) or article.acts(word):
            return index - (words[index - 1] in vocabulary.before_given)
    if (
        len(words) == 2
        and not (whole or words[1] in parts or words[1] in vocabulary.later_parts)
        and vocabulary.opens_village(words[0])
    ):
        # "Kuwu Tegalwangi Casmadi"
        return 1
    if len(words) < _LONG_VILLAGE and (whole or words[-1] in parts):
        # "Kades Loa Duri Ilir": nobody's name ends so.
        return len(words)
    ends = closed and (following[:1].isupper() or not following)
    if ends and (len(words) < _LONG_VILLAGE or vocabulary.head_later(norm, end) is not None):
        return len(words)
    count = len(words) if len(words) <= 2 else min(len(words) - 2, _MOST_VILLAGE_WORDS)
    if opened:
        count = max(count, min(len(words), 2))
        while count < len(words) and words[count] in vocabulary.later_parts:
            count += 1
    while count < len(words) and words[count] in parts:
        count += 1
    return count


def _is_whole(article: _Article, end: int) -> bool:
    """Whether all capitalised words up to ``end`` are a village's name, as its region, the initials
    of its head, or his name behind a comma follow.
    """
    norm, names = article.text.norm, article.names
    if article.vocabulary.closing(norm, end) is not None:
        return True
    head = _FIRST_WORD.match(norm, end + 2) if norm.startswith(", ", end) else None
    return head is not None and (
        names.words.is_given(head.group()) or names.words.stands_before(head.group())
    )
