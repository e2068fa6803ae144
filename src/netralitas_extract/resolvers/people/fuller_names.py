"""Fuller names than are known of somebody, read around a part of the name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.people.joining import NICKNAME, PersonDraft
from netralitas_extract.resolvers.people.name_forms import keys_of
from netralitas_extract.text import Bounds, covers
from netralitas_extract.text_words import word_before

__all__ = ["NOT_IN_NAME", "fuller_name", "join_other_names", "parts_before_region"]

NOT_IN_NAME = '.,:;!?")'
"""What ends a name where it stands behind a word."""

_MOST_POST_WORDS = 8
_MOST_FIRST_NAMES = 4
_LONGEST_FULL = 60
_HYPHENED = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]+")
# Between a name and another one of the same person.
_OR = " atau "


def fuller_name(
    norm: str,
    name: RawName,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
    everybody: Collection[tuple[str, ...]],
) -> tuple[int, int, PersonDraft] | None:
    """Start and end of the fuller name of one of ``people`` that holds the reading ``name``,
    behind other capitalised words; the person gets it. ``places`` are the regions,
    ``everybody`` the parts of all names.
    """
    return (
        _fuller_behind_body(norm, name, people, places, reader)
        or _fuller(norm, name, people, places, reader)
        or _with_first_names(norm, name, people, places, reader, everybody)
    )


def join_other_names(norm: str, people: list[PersonDraft], reader: NameReader) -> None:
    """Makes one of those who are known by one name alone and those whose full name a mention of it
    stands behind: "Achmad Baidowi atau Awiek". Nobody else may have to be known by the full name.
    """
    bearers: dict[tuple[str, ...], PersonDraft] = {}
    for person in people:
        bearers.setdefault(person.keys, person)
    joined: set[int] = set()
    for person in [person for person in people if len(person.keys) == 1]:
        full = _full_name_beside(norm, person, reader)
        if full is None:
            continue
        keys = keys_of(full.tokens)
        # "Ketua KPU Bima Ahmad Baidowi": a region may stand before the name.
        names = (keys[first:] for first in range(len(keys) - 1))
        bearer = next((bearers[name] for name in names if name in bearers), None)
        if bearer is None:
            person.nicknames.append(person.keys)
            person.rename(full)
            person.add_mention(full.start, full.end, "name.repeated")
            bearers[person.keys] = person
            continue
        bearer.nicknames.append(person.keys)
        for start, end, _ in person.mentions:
            bearer.add_mention(start, end, NICKNAME)
        joined.add(id(person))
    if joined:
        people[:] = [person for person in people if id(person) not in joined]


def _full_name_beside(norm: str, person: PersonDraft, reader: NameReader) -> RawName | None:
    for start, _, _ in person.mentions:
        if norm.endswith(_OR, 0, start):
            end = start - len(_OR)
            full = reader.read_before(norm, end, max(0, end - _LONGEST_FULL))
            if full is not None and len(full.tokens) > 1 and _is_told_of(norm, full, reader):
                return full
    return None


def _is_told_of(norm: str, name: RawName, reader: NameReader) -> bool:
    """Whether a name stands behind what its bearer is, or begins a clause: in "memilih Budi atau
    Andi" there are two.
    """
    before = word_before(norm, name.begin)
    if not before or before[-1] in NOT_IN_NAME or before.isupper():
        return True
    return before[0].isupper() and not reader.words.is_no_name(before.lower())


def _fuller(
    norm: str,
    name: RawName,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
) -> tuple[int, int, PersonDraft] | None:
    """A fuller name than is known of one of ``people`` that holds the reading ``name``.

    "Andi Sri Widiyastuti" for Sri Widiyastuti, where a comma stands before it; "Lie Hok Sen" for
    Lie behind the words of a post in a company.
    """
    keys = keys_of(name.tokens)
    start = name.start
    words: list[str] = []
    for _ in range(_MOST_POST_WORDS):
        word = word_before(norm, start)
        if not word[:1].isupper() or word[-1] in NOT_IN_NAME:
            break
        words.append(word)
        start -= len(word) + 1
    before = word_before(norm, start)
    bounded = norm[start - 2 : start] == ", " or (before and reader.words.stands_before(before))
    longer = reader.read(norm, start) if bounded else None
    if longer is not None and (longer.end != name.end or covers(places, start)):
        # "asal Sigi, Sulawesi Tengah Kuswanto"
        longer = None
    closed = bool(before) or norm[name.stop : name.stop + 1] == ","
    for person in people:
        if (
            longer is not None
            and person.forms.fits(person.keys, keys)
            and (closed or len(person.keys) > 1)
        ):
            person.rename(longer)
            return longer.start, longer.end, person
        if (
            len(keys) > 1
            and person.keys == keys[:1]
            and (
                any(reader.words.may_follow(word) for word in words)
                # "Tim Kampanye Prabowo-Gibran Rosan Roeslani"
                or _HYPHENED.fullmatch(words[0] if words else "") is not None
                # "Universitas Pelita Harapan Emrus Sihombing"
                or (len(words) > 2 and words[-1].lower() in reader.words.named)
                or any(word.lower() in reader.words.campuses for word in words[1:])
            )
        ):
            person.rename(name)
            return name.start, name.end, person
    return None


def _fuller_behind_body(
    norm: str,
    name: RawName,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
) -> tuple[int, int, PersonDraft] | None:
    """The full name of one who is known by a part of it, behind the words of a body.

    "Gerindra DKI Jakarta Ahmad Riza Patria" for Riza: there must be something that no name goes
    over between the body and the name, a region, a bracket, letters in capitals.
    """
    person = next(
        (p for p in people if len(p.keys) == 1 and p.keys[0] in keys_of(name.tokens)), None
    )
    if person is None or not _is_clause_part(norm, name.stop):
        return None
    start = name.start
    for count in range(_MOST_FIRST_NAMES):
        if _ends_body(norm, start, places):
            break
        word = word_before(norm, start)
        if len(word) > 1 and word.isalpha() and word.isupper():
            first = norm[start : name.start].partition(" ")[0]
            if reader.words.may_follow(word) or (count < 2 and reader.words.bears_name(word)):
                return None
            unknown = len(name.tokens) > 1 and not reader.words.is_given(first)
            if count and (unknown or reader.words.bears_name(word)):
                # "BPI Danantara Rosan Roeslani", "UPN Veteran Jawa Timur Singgih Mangalou"
                start = name.start
            break
        if word == "I" and not norm.startswith(reader.words.birth_order, start):
            # "Komisi I Adang Surahmin"
            break
        if not (word.istitle() and word.isalpha()) or reader.words.is_no_name(word.lower()):
            return None
        start -= len(word) + 1
    else:
        return None
    whole = reader.read(norm, start)
    if whole is None or whole.end != name.end or len(whole.tokens) < 2:
        return None
    if whole.begin != start or parts_before_region(whole, norm, places) < len(whole.tokens):
        return None
    person.rename(whole)
    return whole.start, whole.end, person


def _with_first_names(
    norm: str,
    name: RawName,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
    everybody: Collection[tuple[str, ...]],
) -> tuple[int, int, PersonDraft] | None:
    """The full name of one who is known by the last part of it, which ``name`` is.

    What stands before are given names, or all that is capitalised in a run amid a sentence:
    "Universitas Nasional Selamat Ginting", "oleh Donald Trump".
    """
    person = next((p for p in people if p.keys == keys_of(name.tokens)), None)
    if person is None or len(person.keys) > 1 or not _is_clause_part(norm, name.stop):
        return None
    if person.keys in person.forms.public:
        # "Seknas Jokowi" is a body, and everybody knows whose name it bears.
        return None
    start = name.start
    given = False
    for _ in range(_MOST_FIRST_NAMES):
        word = word_before(norm, start)
        if not reader.words.is_given(word) or covers(places, start - 1 - len(word)):
            break
        given = True
        start -= len(word) + 1
    if not given:
        word = word_before(norm, start)
        start -= len(word) + 1
        before = word_before(norm, start)
        if (
            not (word.istitle() and word.isalpha() and before.islower() and before.isalpha())
            or reader.words.is_no_name(word.lower())
            or reader.words.is_plain(word)
            or reader.words.is_common(word)
            or reader.words.may_follow(word)
            or covers(places, start)
        ):
            return None
    if word_before(norm, start).lower() in reader.words.named_places:
        return None
    whole = reader.read(norm, start)
    if whole is None or whole.end != name.end or whole.begin != start or len(whole.tokens) < 2:
        return None
    keys = keys_of(whole.tokens)
    if keys in everybody or keys[:1] in everybody:
        # "Prabowo Gibran" are two, and "Tutut Soeharto" is his daughter.
        return None
    person.rename(whole)
    return whole.start, whole.end, person


def _ends_body(norm: str, start: int, places: Sequence[Bounds]) -> bool:
    """Whether what ends before ``start`` is a body for sure: "(TKD)", "DKI Jakarta"."""
    if norm[start - 2 : start] == ") ":
        return True
    index = bisect_left(places, (start,)) - 1
    return index >= 0 and places[index][1] == start - 1


def _is_clause_part(norm: str, stop: int) -> bool:
    """Whether a sentence goes on behind a name in lower case, or is parted from it."""
    following = norm[stop : stop + 2]
    return following[:1] in (",", ".", ";") or following[1:].islower()


def parts_before_region(name: RawName, norm: str, places: Sequence[Bounds]) -> int:
    """How many parts of a name stand before a region inside it, if there is one."""
    index = bisect_left(places, (name.start + 1,))
    if index == len(places) or places[index][0] >= name.end:
        return len(name.tokens)
    return len(norm[name.start : places[index][0]].split())
