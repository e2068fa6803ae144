"""What people are called besides: nicknames, other names, initials."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.people.name_forms import blends, keys_of
from netralitas_extract.text import Bounds, Text, covers, start_of
from netralitas_extract.text_words import places_of

__all__ = ["NicknameReader", "Nicknames", "with_addresses"]

_LONGEST_NAME = 60
_LONGEST_CALLING = 48
# So many letters somebody may be called by: "akrab disapa AHK".
_LONGEST_LETTERS = 4
_LONGEST_TOLD = 80
_ALIAS = "alias "
_OR = " atau "
# What joins a name to another one behind it, by its last letters.
_LINKS = {"atau ": _OR, "lias ": f" {_ALIAS}"}
_SHORTEST_LINK = 5
_CALLED = "sapaan "


class Nicknames(NamedTuple):
    """The other names in one text.

    Attributes:
        found: the other names.
        owners: names that stand only beside these, of people who are known by the other name alone.
        owned: by start of another name the name whose other it is said to be.
    """

    found: list[RawName]
    owners: list[RawName]
    owned: dict[int, RawName]


class NicknameReader:
    """Finds other names with the words of one lexicon.

    Attributes:
        names: reads the names themselves.
        calling: words before another name, each with a blank behind it.
        both_ways: those of them that stand behind the other name as often.
        called_so: words behind another name.
        stems: what all these words hold: few articles have any.
        leads_to: finds, before a word of calling, where its words begin ("yang akrab [disapa]").
        of_bearer: matches words behind another name which say nothing of whose it is.
        formal: forms of address that belong to no name, as written.
        familiar: those that are parts of some names and not of others, in lower case.
        tags: roots that attribute direct speech.
    """

    __slots__ = (
        "both_ways",
        "called_so",
        "calling",
        "familiar",
        "formal",
        "leads_to",
        "names",
        "of_bearer",
        "stems",
        "tags",
    )

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self.names = names
        self.calling = tuple(f"{words} " for words in lexicon.words["calling"])
        self.both_ways = frozenset(f"{words} " for words in lexicon.words["calling_both_ways"])
        self.called_so = lexicon.words["called_so"]
        self.stems = lexicon.words["calling_stem"]
        self.tags = lexicon.word_set("tag_root")
        adverbs = "|".join(lexicon.words["calling_adverb"])
        self.leads_to = re.compile(rf",?(?: atau(?: yang)?| yang)(?: (?:{adverbs}))* $").search
        self.of_bearer = re.compile(
            r"(?:, | --? ?| \(| )(?:sapaan|panggilan)(?:nya|(?: akrab| karib)nya)\b|, begitu"
        ).match
        self.familiar = lexicon.word_set("familiar_address")
        self.formal = frozenset(word.title() for word in lexicon.words["formal_address"])

    def read(
        self,
        text: Text,
        names: Sequence[tuple[RawName, str]],
        initials: Mapping[str, RawName],
        skipped: Sequence[Bounds],
        speakers: Sequence[RawName] = (),
    ) -> Nicknames:
        """Other names of people: "yang akrab disapa Umi Ida", "Joko Widodo (Jokowi)".

        ``names`` are those read so far, each with its rule; ``initials`` is what
        :func:`.find_initials` gives. Nothing is found in ``skipped``, spans of the folded text.
        ``speakers`` are the names beside words of speech.
        """
        search = _Search(self, text, names, skipped, speakers)
        search.take_initials(initials)
        stems = [stem for stem in self.stems if stem in text.low]
        for words in self.calling if stems else ():
            if any(stem in words for stem in stems):
                search.behind(words)
        for words in self.called_so if stems else ():
            search.before(words)
        search.beside_names()
        return search.nicknames

    def name_before(self, norm: str, name: RawName, floor: int) -> RawName:
        """The name that another name stands behind: "Saifullah Yusuf atau Gus Ipul"; else the same.

        Some sources take brackets away: "Saifullah Yusuf Gus Ipul".
        """
        for link in (_OR, f" {_ALIAS}", " "):
            if norm.endswith(link, floor, name.begin):
                if link == " " and not self.names.words.begins_second(name.tokens[0].lower()):
                    break
                full = self.names.read_before(norm, name.begin - len(link), floor)
                return full if full is not None and len(full.tokens) > 1 else name
        return name

    def with_address(self, norm: str, name: RawName) -> RawName:
        """A nickname with the form of address that is a part of it: "akrab disapa Kang Dadan"."""
        if name.honorifics or name.degrees or name.begin == name.start:
            return name
        address = norm[name.begin : name.start].split()
        if not all(word.istitle() and word not in self.formal for word in address):
            return name
        return msgspec.structs.replace(name, start=name.begin, tokens=(*address, *name.tokens))


class _Search:
    """The search for other names in one text; ``nicknames`` is what it has found."""

    __slots__ = (
        "_by_begin",
        "_ends",
        "_names",
        "_norm",
        "_reader",
        "_skipped",
        "_speakers",
        "_starts",
        "_text",
        "_titled",
        "_words",
        "nicknames",
    )

    def __init__(
        self,
        words: NicknameReader,
        text: Text,
        names: Sequence[tuple[RawName, str]],
        skipped: Sequence[Bounds],
        speakers: Sequence[RawName],
    ) -> None:
        self._speakers = speakers
        self._words = words
        self._reader = words.names
        self._text = text
        self._norm = text.norm
        self._names = names
        self._skipped = skipped
        self._starts = {name.start for name, _ in names}
        self._ends = {name.end: name for name, _ in names}
        self._by_begin: list[RawName] | None = None
        # Names of one part, which may be nicknames.
        self._titled: dict[tuple[str, ...], RawName] = {
            name.tokens: name for name, _ in names if len(name.tokens) == 1
        }
        self.nicknames = Nicknames([], [], {})

    def take_initials(self, initials: Mapping[str, RawName]) -> None:
        """Takes up initials that stand behind the name in full."""
        self.nicknames.found.extend(initials.values())
        for letters, initial in initials.items():
            owner = self._name_before(initial.begin)
            if (letters,) in self._titled and owner is not None:
                self._own(owner)

    def behind(self, words: str) -> None:
        """Finds the other names behind words of calling: "akrab disapa Umi Ida"."""
        norm = self._norm
        for at in places_of(self._text.low, words):
            start = at + len(words)
            if covers(self._skipped, start):
                continue
            begin = start + (norm[start : start + 1] in "\"'")
            name = self._reader.read(norm, begin, initials=_LONGEST_LETTERS)
            if name is None:
                continue
            lead = norm[max(0, at - _LONGEST_NAME) : at].rstrip(" -(")
            if words in self._words.both_ways and self._is_bearer(at, lead, name):
                # "Menurut Basuki, panggilan akrab Rochmad Basukiyanto"
                short = self._name_before(max(0, at - _LONGEST_NAME) + len(lead), at)
                if short is not None:
                    self.nicknames.found.append(short)
                    self.nicknames.owned[short.start] = name
                    self._own(name)
                continue
            owner: RawName | None
            if words == _ALIAS:
                owner = self._name_before(at - 1) if self._text.low[at - 1] == " " else None
                if owner is None or (
                    owner.end not in self._ends and name.start not in self._starts
                ):
                    continue
                self._own(owner)
            else:
                owner = self._called_before(at) or self._speaker_called(at)
                if owner is not None:
                    self.nicknames.owned[name.start] = self._ends.get(owner.end, owner)
                    self._own(owner)
            called = self._words.with_address(norm, name)
            if called is not name and name.start in self.nicknames.owned:
                self.nicknames.owned[called.start] = self.nicknames.owned[name.start]
            self.nicknames.found.append(called)

    def before(self, words: str) -> None:
        """Finds the other names before words of calling: "Kang Dony, begitu ia disapa"."""
        norm, low = self._norm, self._text.low
        found, _, owned = self.nicknames
        for at in places_of(low, words):
            # "kata Emil --sapaan Ridwan Kamil"
            end = at
            while norm[end - 1 : end] in ("-", " "):
                end -= 1
            short = self._name_before(end, at)
            if short is None or short.start in owned or covers(self._skipped, at):
                continue
            called = self._words.with_address(norm, short)
            if self._words.of_bearer(low, at) is not None:
                found.append(called)
                continue
            bearer = self._named_behind(at + len(words))
            if bearer is None and len(short.tokens) > 1:
                # "Bunda Winarti, sapaan akrab Bupati Tulang Bawang"
                bearer = self._titled.get(short.tokens[1:])
            if bearer is None and words.endswith(_CALLED):
                # "kata Cak Dul, sapaan Abdul Muhaimin"
                bearer = self._reader.read(norm, at + len(words))
                if bearer is not None:
                    self.nicknames.owners.append(bearer)
            if bearer is not None:
                owned[called.start] = bearer
            if bearer is not None or called is not short or len(short.tokens) > 1:
                found.append(called)

    def _named_behind(self, start: int) -> RawName | None:
        """The name behind a title in the same clause: "sapaan akrab Bupati Ende Budi, …"."""
        if self._by_begin is None:
            self._by_begin = sorted((name for name, _ in self._names), key=_begin_of)
        at = bisect_left(self._by_begin, start, key=_begin_of)
        if at == len(self._by_begin):
            return None
        first = self._by_begin[at]
        if first.begin > start + _LONGEST_NAME or any(
            mark in self._text.low[start : first.begin] for mark in ',.\n"'
        ):
            return None
        return first

    def beside_names(self) -> None:
        """Finds the other names behind names: "Joko Widodo (Jokowi)", "… atau Jokowi"."""
        norm = self._norm
        for name, _ in self._names:
            self._other_of_one_before(name)
            stop = name.stop
            if norm[stop : stop + 1] != " ":
                continue
            other: RawName | None = None
            if norm[stop + 1 : stop + 2] == "(":
                other = self._reader.read(norm, stop + 2)
                if other is not None and (
                    norm[other.stop : other.stop + 1] != ")"
                    or not (len(other.tokens) == 1 or _is_akin(other, name, self._words.familiar))
                ):
                    continue
            elif norm.startswith(_OR, stop):
                # "Joko Widodo atau Jokowi" is one person, "Prabowo atau Ganjar" are two.
                other = self._reader.read(norm, stop + len(_OR))
                if other is not None and not _is_akin(other, name, self._words.familiar):
                    continue
            if other is not None:
                self.nicknames.found.append(other)
                self.nicknames.owned.setdefault(other.start, name)

    def _other_of_one_before(self, name: RawName) -> None:
        """Takes a name for the other one of who is named in full before it.

        "Zulkarnain Hasan atau Zulhas menyatakan …"
        """
        link = _LINKS.get(self._norm[name.begin - _SHORTEST_LINK : name.begin])
        if link is None or name.start in self.nicknames.owned:
            return
        full = self._name_before(name.begin - len(link))
        full = full and self._ends.get(full.end, full)
        if (
            full is None
            or len(full.tokens) < 2
            or (link == _OR and not _is_akin(name, full, self._words.familiar))
        ):
            return
        self.nicknames.found.append(name)
        self.nicknames.owned[name.start] = full
        self._own(full)

    def _own(self, name: RawName) -> None:
        """Notes a name that nothing but another name beside it says to be a person's."""
        if name.end not in self._ends:
            self.nicknames.owners.append(name)

    def _name_before(self, end: int, at: int | None = None) -> RawName | None:
        """The name that ends at ``end``, no longer than names are before ``at``."""
        floor = max(0, (end if at is None else at) - _LONGEST_NAME)
        return self._reader.read_before(self._norm, end, floor)

    def _is_bearer(self, at: int, lead: str, name: RawName) -> bool:
        """Whether the name behind words of calling at ``at`` is the full one; ``lead`` is what
        stands before them.
        """
        return (
            lead[-1:] == ","
            or len(lead) < min(at, _LONGEST_NAME) - 1
            or any(known.tokens == name.tokens and known.start < at for known, _ in self._names)
            or self._is_short_for(at, name)
        )

    def _is_short_for(self, at: int, name: RawName) -> bool:
        """Whether what stands before words of calling at ``at`` is the nickname of ``name``.

        "jelas Opan sapaan akrab Taufanurrahman": a single word before, and behind the words the
        name that the article has elsewhere, or one that is fuller.
        """
        short = self._name_before(at)
        return (
            short is not None
            and len(short.tokens) == 1
            and (len(name.tokens) > 1 or name.tokens in self._titled)
            and not self._norm.startswith(name.tokens[0], short.start)
        )

    def _speaker_called(self, at: int) -> RawName | None:
        """Who spoke before a quotation of somebody of whom only another name is told behind it.

        '"…," kata pria yang akrab [disapa] Awik'
        """
        norm = self._norm
        mark = norm.rfind('"', max(0, at - _LONGEST_TOLD), at)
        said = norm[mark + 1 : at].lstrip(" ,.")
        if mark < 0 or not said.islower() or said.partition(" ")[0] not in self._words.tags:
            return None
        before = [name for name in self._speakers if name.start < mark]
        return max(before, key=start_of, default=None)

    def _called_before(self, at: int) -> RawName | None:
        """The name before words of calling: "Achmad Baidowi atau yang akrab [disapa] Awiek"."""
        match = self._words.leads_to(self._text.low, max(0, at - _LONGEST_CALLING), at)
        return None if match is None else self._name_before(match.start())


def _begin_of(name: RawName) -> int:
    return name.begin


def _is_akin(other: RawName, name: RawName, familiar: Collection[str]) -> bool:
    """Whether a name can be another of the same person: "Gus Yahya", "Miq Gita", "Aher"."""
    if other.tokens[0].lower() in familiar or any(
        token[:3] == own[:3] for token in other.tokens for own in name.tokens
    ):
        return True
    return len(other.tokens) == 1 and blends(other.tokens[0].lower(), keys_of(name.tokens), 1)


def with_addresses(
    norm: str, names: Sequence[tuple[RawName, str]], nicknames: Sequence[RawName]
) -> dict[int, RawName]:
    """By start of a reading the nickname of which it is a part: "kata Bang Udin"."""
    called = {name.tokens for name in nicknames if len(name.tokens) > 1}
    found: dict[int, RawName] = {}
    for name, _ in names:
        address = norm[name.begin : name.start].split()
        if address and (*address, *name.tokens) in called:
            found[name.start] = msgspec.structs.replace(
                name, start=name.begin, tokens=(*address, *name.tokens)
            )
    return found
