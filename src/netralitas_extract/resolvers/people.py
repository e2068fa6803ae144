"""Who is who: names of one person joined, those of two kept apart, and every mention found."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.holders import Lines
from netralitas_extract.text import Bounds, Text

__all__ = ["Cast", "PersonDraft", "join_people"]

_LEAST_FUZZY = 4
_LEAST_FUZZY_ALONE = 7
_LEAST_SEARCHED = 3
_MUHAMMAD = frozenset(("m", "muh", "moh", "mohd", "muhd", "mhd", "muhammad", "mohammad", "mohamad"))
_QUOTES = str.maketrans("", "", "'`")


class PersonDraft:
    """A person as far as the article tells; offsets are those of the folded text.

    Attributes:
        names: the readings of the name, in no order.
        keys: the parts of the fullest form, lower case, initials without their full stop.
        best: the fullest form.
        mentions: spans of the name alone with the rule that found each, in order.
        variant: a reading in another spelling, or null.
    """

    __slots__ = ("best", "keys", "mentions", "names", "variant")

    def __init__(self, name: RawName, keys: tuple[str, ...]) -> None:
        self.names = [name]
        self.keys = keys
        self.best = name
        self.mentions: list[tuple[int, int, str]] = []
        self.variant: RawName | None = None


class Cast:
    """The people of an article.

    Attributes:
        people: the people, in the order of their first mention.
        by_start: by start of a name the index of its person.
    """

    __slots__ = ("by_start", "people")

    def __init__(self, people: list[PersonDraft], by_start: dict[int, int]) -> None:
        self.people = people
        self.by_start = by_start

    def nearest_before(self, offset: int) -> int | None:
        """The person mentioned last before ``offset``."""
        best, found = -1, None
        for index, person in enumerate(self.people):
            for start, _, _ in reversed(person.mentions):
                if start < offset:
                    if start > best:
                        best, found = start, index
                    break
        return found


def join_people(
    text: Text,
    names: Sequence[tuple[RawName, str]],
    regions: Sequence[RawRegion],
    skipped: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> Cast:
    """Joins readings of names, each with the rule that found it, to people.

    Longer forms come first, so that a short form meets the full one that it stands for. The
    names are then looked for in all of the text outside ``skipped``.
    """
    drafts: list[PersonDraft] = []
    owner: dict[int, PersonDraft] = {}
    keyed = [(name, _keys(name.tokens), rule) for name, rule in names]
    keyed.sort(key=lambda item: (-_weight(item[1]), item[0].start))
    for name, keys, rule in keyed:
        if name.start in owner:
            continue
        person = _person_of(name, keys, drafts)
        if person is None:
            person = _variant_of(name, keys, drafts)
        if person is None:
            person = PersonDraft(name, keys)
            drafts.append(person)
        else:
            person.names.append(name)
        insort(person.mentions, (name.start, name.end, rule))
        owner[name.start] = person
    _find_mentions(text, drafts, regions, skipped, reader, lines)
    drafts.sort(key=lambda person: person.mentions[0])
    by_start = {
        start: index for index, person in enumerate(drafts) for start, _, _ in person.mentions
    }
    return Cast(drafts, by_start)


def _keys(tokens: Iterable[str]) -> tuple[str, ...]:
    return tuple(token.lower().rstrip(".").translate(_QUOTES) for token in tokens)


def _weight(keys: Sequence[str]) -> int:
    """How full a form is: initials count less than words."""
    return sum(3 if len(key) > 1 else 1 for key in keys)


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the parts of ``short`` stand in ``long`` in order, initials for words."""
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
    fitting = [person for person in drafts if _fits(keys, person.keys)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    # Two people share this part of their names: the one named last is meant.
    return max(fitting, key=lambda person: _nearness(person, name.start))


def _nearness(person: PersonDraft, offset: int) -> tuple[bool, int]:
    before = [start for start, _, _ in person.mentions if start < offset]
    return (True, before[-1]) if before else (False, -person.mentions[0][0])


def _variant_of(
    name: RawName, keys: tuple[str, ...], drafts: Sequence[PersonDraft]
) -> PersonDraft | None:
    """The person whose name, but for its spelling, this is: "Andy Ony" for Andi Ony Prihartono."""
    for person in drafts:
        if len(keys) == 1:
            near = len(keys[0]) >= _LEAST_FUZZY_ALONE and any(
                _similar(keys[0], key) for key in person.keys
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


def _find_mentions(
    text: Text,
    drafts: Sequence[PersonDraft],
    regions: Sequence[RawRegion],
    skipped: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> None:
    """Adds the places where a part of a known name stands that nothing else pointed to."""
    norm = text.norm
    taken = sorted(
        (start, end) for person in drafts for start, end, _ in person.mentions
    )
    shared: dict[str, list[PersonDraft]] = {}
    for person in drafts:
        for token, key in zip(person.best.tokens, person.keys, strict=True):
            if len(key) >= _LEAST_SEARCHED and token[-1] != ".":
                shared.setdefault(token, []).append(person)
    upper = any(norm[start:end].isupper() for start, end in text.paragraphs[:4])
    blocked = [(region.start, region.end) for region in regions]
    for token, people in shared.items():
        for written in (token, token.upper()) if upper else (token,):
            at = norm.find(written)
            while at >= 0:
                end = at + len(written)
                if (
                    not norm[end : end + 1].isalnum()
                    and not norm[at - 1 : at].isalnum()
                    and not _covered(at, taken)
                    and not any(start <= at < stop for start, stop in skipped)
                ):
                    found = _mention(norm, at, end, people, reader, lines)
                    if found is not None:
                        start, stop, person = found
                        alone = stop - start == len(written)
                        if not (alone and _covered(at, blocked)):
                            insort(person.mentions, (start, stop, "name.repeated"))
                            insort(taken, (start, stop))
                            end = stop
                at = norm.find(written, end)


def _covered(offset: int, spans: Sequence[Bounds]) -> bool:
    index = bisect_left(spans, (offset + 1, 0)) - 1
    return index >= 0 and spans[index][0] <= offset < spans[index][1]


def _mention(
    norm: str,
    start: int,
    end: int,
    people: Sequence[PersonDraft],
    reader: NameReader,
    lines: Lines,
) -> tuple[int, int, PersonDraft] | None:
    """The name around a part of it, if it is that of one of ``people``."""
    word = _word_before(norm, start)
    while word and any(_keys((word,))[0] in person.keys for person in people):
        start -= len(word) + 1
        word = _word_before(norm, start)
    style = lines.style(start)
    name = reader.read(norm, start, capitals=style == "upper")
    if name is None or name.start != start:
        return None
    keys = _keys(name.tokens)
    stop = name.end
    if style != "plain":
        for count in range(len(keys), 0, -1):
            if any(_fits(keys[:count], person.keys) for person in people):
                keys = keys[:count]
                stop = start
                for token in name.tokens[:count]:
                    stop = norm.index(token, stop) + len(token)
                break
    elif (
        word[:1].isupper()
        and word[-1] not in ".,:;!?\")"
        and not reader.is_no_name(word.lower())
        and not reader.stands_before(word)
    ):
        # "PS Putra Belitung" is no mention of a person called Putra.
        return None
    fitting = [person for person in people if _fits(keys, person.keys)]
    if not fitting:
        return None
    if len(fitting) > 1:
        return start, stop, max(fitting, key=lambda person: _nearness(person, start))
    return start, stop, fitting[0]


def _word_before(norm: str, start: int) -> str:
    """The word before an offset, where one blank on the same line parts them; else ""."""
    if norm[start - 1 : start] != " ":
        return ""
    return norm[max(0, start - 26) : start - 1].rpartition("\n")[2].rpartition(" ")[2]
