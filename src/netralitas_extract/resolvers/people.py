"""Who is who: the names of one person joined, those of two kept apart."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence

from netralitas_extract.raw import RawName

__all__ = ["Cast", "PersonDraft", "fits", "join_people", "keys_of", "nearest"]

_LEAST_FUZZY = 4
_LEAST_FUZZY_ALONE = 6
_MUHAMMAD = frozenset(("m", "muh", "moh", "mohd", "muhd", "mhd", "muhammad", "mohammad", "mohamad"))
# Forms of address that are parts of some names and not of others.
_FAMILIAR = frozenset(("gus", "cak", "bung", "kang", "buya", "habib"))
_QUOTES = str.maketrans("", "", "'`")


class PersonDraft:
    """A person as far as the article tells; offsets are those of the folded text.

    Attributes:
        names: the readings of the name, in no order.
        keys: the parts of the fullest form, lower case, initials without their full stop.
        best: the fullest form.
        mentions: spans of the name alone with the rule that found each, in order.
        nicknames: the parts of names of another kind.
        variant: a reading in another spelling, or null.
    """

    __slots__ = ("best", "keys", "mentions", "names", "nicknames", "variant")

    def __init__(self, name: RawName, keys: tuple[str, ...]) -> None:
        self.names = [name]
        self.keys = keys
        self.best = name
        self.mentions: list[tuple[int, int, str]] = []
        self.nicknames: list[tuple[str, ...]] = []
        self.variant: RawName | None = None

    def add_mention(self, start: int, end: int, rule: str) -> None:
        """Adds a place where the name stands."""
        insort(self.mentions, (start, end, rule))

    def answers_to(self, keys: Sequence[str]) -> bool:
        """Whether these parts of a name can be this person's."""
        return fits(keys, self.keys) or tuple(keys) in self.nicknames

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

    __slots__ = ("_speakers", "by_start", "people")

    def __init__(self, people: list[PersonDraft], speakers: Iterable[int] = ()) -> None:
        self._speakers = sorted(speakers)
        self.people = sorted(people, key=lambda person: person.mentions[0])
        self.by_start = {
            start: index
            for index, person in enumerate(self.people)
            for start, _, _ in person.mentions
        }

    def speaker_before(self, offset: int) -> int | None:
        """The person who is said to speak last before ``offset``, else who is named last."""
        for start in reversed(self._speakers):
            if start < offset and start in self.by_start:
                return self.by_start[start]
        before = [start for start in self.by_start if start < offset]
        return self.by_start[max(before)] if before else None


def join_people(
    names: Sequence[tuple[RawName, str]], nicknames: Sequence[RawName] = ()
) -> list[PersonDraft]:
    """Joins readings of names, each with the rule that found it, to people.

    Longer forms come first, so that a short form meets the full one that it stands for. A
    nickname ("akrab disapa Umi Ida") is that of the person named last before it, unless it is a
    part of a name.
    """
    drafts: list[PersonDraft] = []
    called = {keys_of(name.tokens) for name in nicknames}
    keyed = [(name, keys_of(name.tokens), rule) for name, rule in names]
    keyed.sort(key=lambda item: (-_weight(item[1]), item[0].start))
    seen: set[int] = set()
    _join([item for item in keyed if item[1] not in called], drafts, seen)
    for name in nicknames:
        if name.start not in seen and drafts:
            seen.add(name.start)
            keys = keys_of(name.tokens)
            person = _person_of(name, keys, drafts) or nearest(drafts, name.start)
            person.nicknames.append(keys)
            person.add_mention(name.start, name.end, "name.nickname")
    _join([item for item in keyed if item[1] in called], drafts, seen)
    return drafts


def _join(
    keyed: Sequence[tuple[RawName, tuple[str, ...], str]],
    drafts: list[PersonDraft],
    seen: set[int],
) -> None:
    for name, keys, rule in keyed:
        if name.start in seen:
            continue
        seen.add(name.start)
        person = _person_of(name, keys, drafts) or _variant_of(name, keys, drafts)
        if person is None:
            person = PersonDraft(name, keys)
            drafts.append(person)
        else:
            person.names.append(name)
        person.add_mention(name.start, name.end, rule)


def keys_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """The parts of a name as they are compared: lower case, without full stop and apostrophe."""
    return tuple(
        [
            token.lower() if token.isalpha() else token.lower().rstrip(".").translate(_QUOTES)
            for token in tokens
        ]
    )


def _weight(keys: Sequence[str]) -> int:
    """How full a form is: initials count less than words."""
    return sum(3 if len(key) > 1 else 1 for key in keys)


def fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of ``short`` stand in ``long`` in order, initials for words."""
    if len(short) == 1 and len(short[0]) > 1:
        return short[0] in long
    at = 0
    whole = False
    for part in short:
        while at < len(long):
            other = long[at]
            at += 1
            if part == other:
                whole = whole or len(part) > 1
                break
            if (
                (len(part) == 1 and other.startswith(part))
                or (len(other) == 1 and part.startswith(other))
                or (part in _MUHAMMAD and other in _MUHAMMAD)
            ):
                break
        else:
            return False
    return whole


def _person_of(
    name: RawName, keys: tuple[str, ...], drafts: Sequence[PersonDraft]
) -> PersonDraft | None:
    fitting = [person for person in drafts if person.answers_to(keys)]
    if not fitting and len(keys) > 1 and keys[0] in _FAMILIAR:
        fitting = [person for person in drafts if person.answers_to(keys[1:])]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    # Two people share this part of their names: the one named last is meant.
    return nearest(fitting, name.start)


def nearest(people: Sequence[PersonDraft], offset: int) -> PersonDraft:
    """Of people who share a part of their names the one mentioned last before ``offset``."""
    return max(people, key=lambda person: _nearness(person, offset))


def _nearness(person: PersonDraft, offset: int) -> tuple[bool, int]:
    before = [start for start, _, _ in person.mentions if start < offset]
    if before:
        return True, before[-1]
    return False, -person.mentions[0][0] if person.mentions else 0


def _variant_of(
    name: RawName, keys: tuple[str, ...], drafts: Sequence[PersonDraft]
) -> PersonDraft | None:
    """The person whose name, but for its spelling, this is: "Andy Ony" for Andi Ony Prihartono."""
    for person in drafts:
        if len(keys) == 1:
            near = any(
                (len(keys[0]) >= _LEAST_FUZZY_ALONE and _similar(keys[0], key))
                or (len(keys[0]) >= _LEAST_FUZZY and key.startswith(keys[0]))
                for key in person.keys
            )
        else:
            near = _fits_loosely(keys, person.keys)
        if near:
            person.variant = person.variant or name
            return person
    return None


def _fits_loosely(short: Sequence[str], long: Sequence[str]) -> bool:
    same = at = 0
    for part in short:
        while at < len(long):
            other = long[at]
            at += 1
            if part == other or (len(part) == 1 and other.startswith(part)):
                same += len(part) > 1
                break
            if _similar(part, other):
                break
        else:
            return False
    return same > 0


def _similar(one: str, other: str) -> bool:
    """Whether two parts of a name are one, spelt in two ways."""
    shorter = min(len(one), len(other))
    if shorter < _LEAST_FUZZY or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # few articles need it

    return bool(DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1)
