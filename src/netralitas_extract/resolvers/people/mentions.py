"""Every place where a person that is known is named, whether or not anything points to it."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.names.words import NameWords
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.joining import NICKNAME, PersonDraft, nearest
from netralitas_extract.resolvers.people.name_forms import keys_of
from netralitas_extract.resolvers.people.runs import with_short_part
from netralitas_extract.text import Bounds, Text, covers, overlaps
from netralitas_extract.text_words import places_of, word_before

__all__ = ["NAME_OF_TITLE", "find_mentions"]

NAME_OF_TITLE = "name.of_title"
"""The rule of a mention that a title points to."""

_CAPITALISED = re.compile(r"[^\W_]+")
_LEAST_SEARCHED = 3
_MANY_WORDS = 60
_LONGEST_SHORT = 4
_MOST_POST_WORDS = 8
_NOT_IN_NAME = '.,:;!?")'
_MOST_FIRST_NAMES = 4


def find_mentions(
    text: Text,
    people: Sequence[PersonDraft],
    regions: Sequence[RawRegion],
    skipped: Sequence[Bounds],
    titles: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> None:
    """Adds to ``people`` the places outside ``skipped`` where parts of their names stand.

    In ``titles`` nobody is named: "Kapolda Metro Jaya" is not called Jaya.

    A fuller form than any known becomes the person's name; honorifics and degrees there are kept.
    """
    norm = text.norm
    taken = sorted((start, end) for person in people for start, end, _ in person.mentions)
    upper = any(norm[start:end].isupper() for start, end in text.paragraphs[:4])
    places = [(region.start, region.end) for region in regions]
    sharing: dict[str, list[PersonDraft]] = {}
    for person in people:
        for token in _searched(norm, person, reader.words):
            sharing.setdefault(token, []).append(person)
    many = len(sharing) > _MANY_WORDS
    words = _word_places(norm) if many else {}
    for token, sharers in sharing.items():
        for written in (token, token.upper()) if upper else (token,):
            counted = many and written.isalnum()
            for at in words.get(written, ()) if counted else places_of(norm, written):
                end = at + len(written)
                if (
                    norm[end : end + 1].isalnum()
                    or (at and norm[at - 1].isalnum())
                    or covers(taken, at)
                    or covers(skipped, at)
                    or covers(titles, at)
                ):
                    continue
                found = _mention(norm, at, sharers, places, reader, lines)
                if found is None or overlaps(taken, found[0], found[1]):
                    continue
                start, stop, person = found
                if stop - start == len(written) and covers(places, at):
                    continue
                person.add_mention(start, stop, "name.repeated")
                insort(taken, (start, stop))


def _searched(norm: str, person: PersonDraft, words: NameWords) -> Iterator[str]:
    """The words by which a person may be called again."""
    for start, end, rule in person.mentions:
        if rule == NICKNAME:
            token = norm[start:end].rpartition(" ")[2]
            if len(token) >= _LEAST_SEARCHED and token.isalpha():
                yield token
    for token, key in zip(person.best.tokens, person.keys, strict=True):
        if len(key) < _LEAST_SEARCHED or token[-1] == "." or not token[0].isupper():
            continue
        if words.name_or_word.get(token) != "amid":
            yield token


def _word_places(norm: str) -> dict[str, list[int]]:
    """By capitalised word the places where it stands: for many words one pass is less work."""
    places: dict[str, list[int]] = {}
    for match in _CAPITALISED.finditer(norm):
        places.setdefault(match.group(), []).append(match.start())
    return places


def _mention(
    norm: str,
    start: int,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> tuple[int, int, PersonDraft] | None:
    """The name around a part of it at ``start``, with the one of ``people`` whose it is.

    ``places`` are the regions; null where the name is nobody's, or none.
    """
    word = word_before(norm, start)
    while word and (_is_part(word, people) or _is_short_part(word, norm, start, people)):
        start -= len(word) + 1
        word = word_before(norm, start)
    style = lines.style(start)
    name = _reading(norm, start, people, reader, capitals=style == "upper")
    if name is None or name.start != start:
        return None
    if style != "plain":
        return _in_heading(norm, name, people)
    keys = keys_of(name.tokens)
    titled = bool(word) and reader.words.stands_before(word)
    if (
        not titled
        and word[:1].isupper()
        and word[-1] not in _NOT_IN_NAME
        and not reader.words.is_no_name(word.lower())
    ):
        # "PS Putra Belitung" is no mention of a person called Putra.
        return _fuller_behind_body(norm, name, people, places, reader) or _fuller(
            norm, name, people, places, reader
        )
    from_here = name
    if titled:
        whole = reader.read_before(norm, name.stop, max(0, start - 60))
        # In "Umar, M A." the words before the end are a degree alone.
        name = whole if whole is not None and whole.end == name.end else name
    known = [person for person in people if person.answers_to(keys)]
    if known:
        person = nearest(known, start) if len(known) > 1 else known[0]
        if name.honorifics or name.degrees:
            person.names.append(name)
        if word[-1:] == "." and keys == person.keys and len(keys) > 1:
            whole = with_short_part(norm, name, reader)
            if whole is not name:
                person.rename(whole)
                return whole.start, whole.end, person
        return start, name.end, person
    if norm[start - 1 : start] in ("'", '"') or word.lower() in reader.words.named:
        # "Universitas Budi Luhur" is no mention of a person called Budi.
        return None
    if name.start != start:
        # "Orang Muda Ganjar …": read from its end the name begins further ahead.
        name = from_here
    return _with_more(norm, name, keys, start, people, places, reader, lines)


def _reading(
    norm: str, start: int, people: Sequence[PersonDraft], reader: NameReader, *, capitals: bool
) -> RawName | None:
    """The name that begins at ``start``, without a verb in -kan that nobody is called by."""
    hyphens = _has_hyphen(people)
    name = reader.read(norm, start, capitals=capitals, hyphens=hyphens, running=True)
    if name is not None and norm.find("kan", start, name.end) > 0 and _is_doubtful(name, people):
        name = reader.read(norm, start, capitals=capitals, hyphens=hyphens)
    return name


def _in_heading(
    norm: str, name: RawName, people: Sequence[PersonDraft]
) -> tuple[int, int, PersonDraft] | None:
    """The longest part of a reading that is somebody's name, where all words are capitalised."""
    keys = keys_of(name.tokens)
    for count in range(len(keys), 0, -1):
        known = [person for person in people if person.answers_to(keys[:count])]
        if known:
            return name.start, name.end_of_parts(norm, count), nearest(known, name.start)
    return None


def _with_more(
    norm: str,
    name: RawName,
    keys: tuple[str, ...],
    start: int,
    people: Sequence[PersonDraft],
    places: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> tuple[int, int, PersonDraft] | None:
    """The mention at ``start`` of one whose known name is a part of the reading ``keys``: a fuller
    form, or the known one with words behind it that are no part of it.
    """
    for person in people:
        if not person.forms.fits(_without_address(person), keys):
            continue
        count = _before_region(name, norm, places)
        if count == len(keys) and (
            _runs_on(norm, name, reader)
            or (
                # "…, Iksan Albajar Kooperatif."
                len(person.keys) > 1
                and norm[name.stop : name.stop + 2].rstrip() == "."
                and lines.is_titled(start)
            )
        ):
            # A headline amid the text: "Biden dan Trump Berebut Klaim soal …".
            count = len(person.keys)
            if not person.answers_to(keys[:count]):
                return None
        if count == len(keys):
            name = with_short_part(norm, name, reader)
            person.rename(name)
            return name.start, name.end, person
        if person.answers_to(keys[:count]):
            # "relawan Jokowi Sulawesi Utara"
            return start, name.end_of_parts(norm, count), person
    return None


def _without_address(person: PersonDraft) -> tuple[str, ...]:
    """The parts of a name without the form of address that it begins with: "Gus Adnan"."""
    keys = person.keys
    return keys[1:] if len(keys) > 1 and keys[0] in person.forms.familiar else keys


def _is_doubtful(name: RawName, people: Sequence[PersonDraft]) -> bool:
    """Whether a part of a name could be a verb in -kan, which none of the people is called by."""
    return any(
        token[-3:] == "kan" and not any(token.lower() in person.keys for person in people)
        for token in name.tokens
    )


def _runs_on(norm: str, name: RawName, reader: NameReader) -> bool:
    """Whether more capitalised words follow that are no calling: a name has ended before them."""
    if norm[name.stop : name.stop + 1] != " " or name.stop > name.end:
        return False
    word = norm[name.stop + 1 : name.stop + 24].partition(" ")[0].rstrip(".,")
    return len(word) > 1 and word.isalpha() and word.istitle() and not reader.words.may_follow(word)


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
        if not word[:1].isupper() or word[-1] in _NOT_IN_NAME:
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
                # "Universitas Pelita Harapan Emrus Sihombing"
                or (len(words) > 2 and words[-1].lower() in reader.words.named)
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
    if whole.begin != start or _before_region(whole, norm, places) < len(whole.tokens):
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


def _has_hyphen(people: Sequence[PersonDraft]) -> bool:
    return any("-" in key for person in people for key in person.keys)


def _before_region(name: RawName, norm: str, places: Sequence[Bounds]) -> int:
    """How many parts of a name stand before a region inside it, if there is one."""
    index = bisect_left(places, (name.start + 1,))
    if index == len(places) or places[index][0] >= name.end:
        return len(name.tokens)
    return len(norm[name.start : places[index][0]].split())


def _is_part(word: str, people: Sequence[PersonDraft]) -> bool:
    """Whether a word before a name is a part of it; behind a whole word a full stop ends all."""
    if not word[0].isupper() or (word[-1] == "." and len(word) > _LONGEST_SHORT):
        return False
    key = keys_of((word,))[0]
    return any(
        key in person.keys or any(key in nickname for nickname in person.nicknames)
        for person in people
    )


def _is_short_part(word: str, norm: str, start: int, people: Sequence[PersonDraft]) -> bool:
    """Whether a word is a part of a name written short before another at ``start``: "M Noer"."""
    if len(word) > _LONGEST_SHORT or not word[0].isupper():
        return False
    following = _CAPITALISED.match(norm, start)
    if following is None:
        return False
    keys = keys_of((word, following.group()))
    return any(keys[1] in p.keys and p.forms.fits(keys, p.keys) for p in people)
