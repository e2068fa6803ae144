"""Who is who: the names of one person joined, those of two kept apart."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from netralitas_extract.raw import RawName
from netralitas_extract.resolvers.people.name_forms import (
    LEAST_FUZZY,
    NameForms,
    abbreviates,
    blends,
    keys_of,
)
from netralitas_extract.resolvers.people.runs import NAME_IN_RUN
from netralitas_extract.text import Bounds, covers

__all__ = [
    "NAME_OF_SPEAKER",
    "NICKNAME",
    "Cast",
    "PersonDraft",
    "join_people",
    "nearest",
]

NAME_OF_SPEAKER = "name.of_speaker"
"""The rule of a mention that a word of speech points to."""
NICKNAME = "name.nickname"
"""The rule of a mention by another name than a part of the full one."""

_LEAST_FUZZY_ALONE = 6
_LEAST_BLEND = 5
_NOBODY: Mapping[int, RawName] = MappingProxyType({})


class PersonDraft:
    """A person as far as the article tells; offsets are those of the folded text.

    Attributes:
        forms: compares the forms of names.
        names: the readings of the name, in no order.
        keys: the parts of the fullest form, lower case, initials without their full stop.
        best: the fullest form.
        mentions: spans of the name alone with the rule that found each, in order.
        nicknames: the parts of names of another kind.
        variant: a reading in another spelling, or null.
    """

    __slots__ = ("best", "forms", "keys", "mentions", "names", "nicknames", "variant")

    def __init__(self, name: RawName, keys: tuple[str, ...], forms: NameForms) -> None:
        self.forms = forms
        self.names = [name]
        self.keys = keys
        self.best = name
        self.mentions: list[tuple[int, int, str]] = []
        self.nicknames: list[tuple[str, ...]] = []
        self.variant: RawName | None = None

    def add_mention(self, start: int, end: int, rule: str) -> None:
        """Adds a place where the name stands."""
        insort(self.mentions, (start, end, rule))

    def is_named_at(self, offset: int) -> bool:
        """Whether a mention of the person begins at an offset."""
        return any(start == offset for start, _, _ in self.mentions)

    def answers_to(self, keys: Sequence[str]) -> bool:
        """Whether these parts of a name can be this person's."""
        if self.forms.fits(keys, self.keys) or tuple(keys) in self.nicknames:
            return True
        # "Roby" for Roby Idong, as Fransiskus Diogo is called.
        return len(keys) == 1 and any(keys[0] in nickname for nickname in self.nicknames)

    def rename(self, name: RawName) -> None:
        """Makes ``name`` the fullest form."""
        self.best = name
        self.keys = keys_of(name.tokens)
        self.names.append(name)


class Cast:
    """The people of an article; ``speakers`` are the starts of names beside verbs of speech.

    Attributes:
        people: the people, in the order of their first mention.
        by_start: by start of a name the index of its person.
    """

    __slots__ = ("_speakers", "_starts", "by_start", "people")

    def __init__(self, people: list[PersonDraft], speakers: Iterable[int] = ()) -> None:
        self.people = sorted(people, key=lambda person: person.mentions[0])
        self.by_start = {
            start: index
            for index, person in enumerate(self.people)
            for start, _, _ in person.mentions
        }
        self._starts = sorted(self.by_start)
        self._speakers = sorted(start for start in speakers if start in self.by_start)

    def named_before(self, offset: int) -> int | None:
        """The person who is named last before ``offset``."""
        at = bisect_left(self._starts, offset)
        return self.by_start[self._starts[at - 1]] if at else None

    def named_between(self, begin: int, end: int) -> list[tuple[int, int]]:
        """The places between two offsets where somebody is named, each with the person."""
        first = bisect_left(self._starts, begin)
        last = bisect_left(self._starts, end)
        return [(start, self.by_start[start]) for start in self._starts[first:last]]

    def ends_at(self, end: int) -> bool:
        """Whether a name ends at an offset."""
        at = bisect_left(self._starts, end) - 1
        if at < 0:
            return False
        start = self._starts[at]
        person = self.people[self.by_start[start]]
        return any(begin == start and stop == end for begin, stop, _ in person.mentions)

    def speaks_at(self, start: int) -> bool:
        """Whether the name at ``start`` stands beside a word of speech."""
        at = bisect_left(self._speakers, start)
        return at < len(self._speakers) and self._speakers[at] == start

    def speaker_before(self, offset: int) -> int | None:
        """The person who is said to speak last before ``offset``, else who is named last."""
        for starts in (self._speakers, self._starts):
            at = bisect_left(starts, offset)
            if at:
                return self.by_start[starts[at - 1]]
        return None


def join_people(
    names: Sequence[tuple[RawName, str]],
    forms: NameForms,
    nicknames: Sequence[RawName] = (),
    owned: Mapping[int, RawName] = _NOBODY,
    quotations: Sequence[Bounds] = (),
) -> list[PersonDraft]:
    """Joins readings of names, each with the rule that found it, to people.

    Longer forms come first, so that a short form meets the full one that it stands for. A
    nickname ("akrab disapa Umi Ida") is that of the person named last before it outside
    ``quotations``, unless it is a part of a name, or ``owned`` says by its start whose it is.
    """
    drafts = _Register(forms)
    called = {keys_of(name.tokens) for name in nicknames}
    keyed = [(name, keys_of(name.tokens), rule) for name, rule in names]
    keyed.sort(key=lambda item: (-forms.weight_of(item[1]), item[0].start))
    seen: set[int] = set()
    # A part of a nickname is nobody's name as long as the nickname's owner is not known.
    called |= {(key,) for keys in called if len(keys) > 1 for key in keys}
    _join([item for item in keyed if item[1] not in called], drafts, seen)
    placed = sorted(
        (start, order)
        for order, p in enumerate(drafts.people)
        for start, _, _ in p.mentions
        if not covers(quotations, start)
    )
    for name in nicknames:
        if name.start not in seen and placed:
            keys = keys_of(name.tokens)
            owner = owned.get(name.start)
            if owner is not None:
                # "Misbah yang akrab disapa Nek Bah": the owner's name may be a short form itself.
                bearer = _person_of(owner, keys_of(owner.tokens), drafts) or next(
                    (p for p in drafts.people if p.is_named_at(owner.start)), None
                )
                if bearer is not None:
                    seen.add(name.start)
                    drafts.call(bearer, keys)
                    bearer.add_mention(name.start, name.end, NICKNAME)
                continue
            last = bisect_left(placed, (name.start,)) - 1
            person = _person_of(name, keys, drafts) or (
                # "Miq Gita" for Lalu Gita Ariadi
                _person_of(name, keys[1:], drafts) if len(keys) > 1 else None
            )
            if person is None and name.tokens[0].isupper() and len(keys) == 1:
                # The letters of somebody else in brackets: "pendamping Susilo … (SBY)".
                person = next((p for p in drafts.people if abbreviates(keys[0], p.keys)), None)
                if person is None:
                    continue
            person = person or _begins_alike(keys[-1], drafts.people)
            if person is None:
                if last < 0:
                    # Nobody is named whose other name this could be.
                    continue
                person = drafts.people[placed[last][1]]
            seen.add(name.start)
            drafts.call(person, keys)
            person.add_mention(name.start, name.end, NICKNAME)
    _join([item for item in keyed if item[1] in called], drafts, seen)
    for person in drafts.people:
        _without_address(person)
    return drafts.people


def _without_address(person: PersonDraft) -> None:
    """Takes a form of address off a name that the article has without it: "Bunda Winarti"."""
    rest = person.keys[1:]
    if rest and person.keys[0] in person.forms.left_out:
        bare = next((name for name in person.names if keys_of(name.tokens) == rest), None)
        if bare is not None:
            person.nicknames.append(person.keys)
            person.best, person.keys = bare, rest


class _Register:
    """The people found so far, looked up by the parts of their names."""

    __slots__ = ("_by_edge", "_by_nickname", "_by_part", "_edged", "_order", "forms", "people")

    def __init__(self, forms: NameForms) -> None:
        self.forms = forms
        self.people: list[PersonDraft] = []
        self._order: dict[PersonDraft, int] = {}
        self._by_part: dict[str, list[PersonDraft]] = {}
        # Few articles ask for it: it has the first so many people, and the rest when asked.
        self._by_edge: dict[str, list[PersonDraft]] = {}
        self._edged = 0
        self._by_nickname: dict[tuple[str, ...], list[PersonDraft]] = {}

    def add(self, person: PersonDraft) -> None:
        self._order[person] = len(self.people)
        self.people.append(person)
        for key in person.keys:
            self._by_part.setdefault(key, []).append(person)

    def call(self, person: PersonDraft, nickname: tuple[str, ...]) -> None:
        """Gives a person another name."""
        person.nicknames.append(nickname)
        self._by_nickname.setdefault(nickname, []).append(person)
        if len(nickname) > 1:
            for key in nickname:
                self._by_nickname.setdefault((key,), []).append(person)

    def sharing(self, keys: tuple[str, ...]) -> list[PersonDraft]:
        """Those who have a part of a name in common with ``keys``, or are called so, in order."""
        found = list(self._by_nickname.get(keys, ()))
        for key in keys:
            found += self._by_part.get(key, ())
        return self._in_order(found)

    def resembling(self, key: str) -> list[PersonDraft]:
        """Those a part of whose name begins or ends as ``key`` does, in order.

        Of two spellings of a word that are one edit apart, one or the other is the same.
        """
        for person in self.people[self._edged :]:
            for part in person.keys:
                for edge in _edges(part):
                    self._by_edge.setdefault(edge, []).append(person)
        self._edged = len(self.people)
        return self._in_order([p for edge in _edges(key) for p in self._by_edge.get(edge, ())])

    def _in_order(self, found: list[PersonDraft]) -> list[PersonDraft]:
        if len(found) < 2:
            return found
        return sorted(set(found), key=self._order.__getitem__)


def _edges(key: str) -> tuple[str, str, str]:
    # The last is for letters that changed places: "Jhon".
    return f"{key[:2]}-", f"-{key[-2:]}", f"{key[:1]}-{key[-1:]}"


def _join(
    keyed: Sequence[tuple[RawName, tuple[str, ...], str]],
    drafts: _Register,
    seen: set[int],
) -> None:
    for name, keys, rule in keyed:
        if name.start in seen:
            continue
        seen.add(name.start)
        person = _person_of(name, keys, drafts)
        if person is None and keys in drafts.forms.public:
            person = _publicly_called(name, keys, drafts)
            rule = rule if person is None else NICKNAME
        person = person or _variant_of(name, keys, drafts)
        if person is None and rule in (NAME_OF_SPEAKER, NAME_IN_RUN):
            person = _shortened(name, keys, drafts)
            rule = rule if person is None else NICKNAME
        if person is None:
            person = PersonDraft(name, keys, drafts.forms)
            drafts.add(person)
        else:
            person.names.append(name)
            if keys == person.keys and _is_written_badly(person.best):
                person.best = name
        person.add_mention(name.start, name.end, rule)


def _is_written_badly(name: RawName) -> bool:
    """Whether a name is in the capitals of a headline, or lacks a blank: "MahfudMD"."""
    tokens = name.tokens
    return all(token.isupper() for token in tokens) or (
        len(tokens) > 1 and sum(map(len, tokens)) == name.end - name.start
    )


def _person_of(name: RawName, keys: tuple[str, ...], drafts: _Register) -> PersonDraft | None:
    fitting = [person for person in drafts.sharing(keys) if person.answers_to(keys)]
    if not fitting and len(keys) > 1 and keys[0] in drafts.forms.familiar:
        fitting = [p for p in drafts.sharing(keys[1:]) if p.answers_to(keys[1:])]
    if not fitting and len(keys) == 1 and len(keys[0]) >= _LEAST_BLEND:
        fitting = [person for person in drafts.people if blends(keys[0], person.keys)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    # Two people share this part of their names: the one named last is meant.
    return nearest(fitting, name.start)


def _publicly_called(name: RawName, keys: tuple[str, ...], drafts: _Register) -> PersonDraft | None:
    """The person whom the whole country calls so: "Ahok" is Basuki Tjahaja Purnama."""
    fitting = [p for p in drafts.people if drafts.forms.fits_public(keys, p.keys)]
    person = nearest(fitting, name.start) if fitting else None
    if person is not None:
        drafts.call(person, keys)
    return person


def _shortened(name: RawName, keys: tuple[str, ...], drafts: _Register) -> PersonDraft | None:
    """The one person whom a few letters for a speaker shorten: "ujar HD" is Herman Deru, "jelas
    Ana" is Sri Wahyu Ananingsih.
    """
    short = keys[0]
    if len(keys) > 1 or len(short) >= LEAST_FUZZY:
        return None
    several = [person for person in drafts.people if len(person.keys) > 1]
    if name.tokens[0].isupper():
        fitting = [person for person in several if abbreviates(short, person.keys)]
    else:
        fitting = [p for p in several if any(key.startswith(short) for key in p.keys)]
    if len(fitting) != 1:
        return None
    drafts.call(fitting[0], keys)
    return fitting[0]


def _begins_alike(word: str, people: Sequence[PersonDraft]) -> PersonDraft | None:
    """The one person a part of whose name begins or ends as a word does.

    "Bamsoet" is Bambang Soesatyo, "Imin" is Muhaimin Iskandar.
    """
    alike = [
        p
        for p in people
        if any(
            key.startswith(word[:3]) or (len(word) >= LEAST_FUZZY and key.endswith(word))
            for key in p.keys
        )
    ]
    return alike[0] if len(alike) == 1 and len(word) > len(word[:3]) else None


def nearest(people: Sequence[PersonDraft], offset: int) -> PersonDraft:
    """Of people who share a part of their names the one mentioned last before ``offset``."""
    return max(people, key=lambda person: _nearness(person, offset))


def _nearness(person: PersonDraft, offset: int) -> tuple[bool, int]:
    before = bisect_left(person.mentions, (offset,))
    if before:
        return True, person.mentions[before - 1][0]
    return False, -person.mentions[0][0] if person.mentions else 0


def _variant_of(name: RawName, keys: tuple[str, ...], drafts: _Register) -> PersonDraft | None:
    """The person whose name, but for its spelling, this is: "Andy Ony" for Andi Ony Prihartono."""
    forms = drafts.forms
    known = drafts.resembling(keys[0]) if len(keys) == 1 else drafts.sharing(keys)
    for person in known:
        if len(keys) == 1:
            near = any(
                (len(keys[0]) >= _LEAST_FUZZY_ALONE and forms.similar(keys[0], key))
                or (len(keys[0]) >= LEAST_FUZZY and key.startswith(keys[0]))
                or forms.sounds(keys[0], key)
                for key in person.keys
            )
        else:
            near = forms.fits_loosely(keys, person.keys)
        if near:
            person.variant = person.variant or name
            return person
    return None
