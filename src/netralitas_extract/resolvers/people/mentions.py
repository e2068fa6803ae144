"""Every place where a person that is known is named, whether or not anything points to it."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Collection, Iterator, Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.names.words import NameWords
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.fuller_names import (
    NOT_IN_NAME,
    fuller_name,
    join_other_names,
    parts_before_region,
)
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


def find_mentions(
    text: Text,
    people: list[PersonDraft],
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
    everybody = {person.keys for person in people}
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
                found = _mention(norm, at, sharers, places, reader, lines, everybody)
                if found is None or overlaps(taken, found[0], found[1]):
                    continue
                start, stop, person = found
                if stop - start == len(written) and covers(places, at):
                    continue
                person.add_mention(start, stop, "name.repeated")
                insort(taken, (start, stop))
    join_other_names(norm, people, reader)


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
    everybody: Collection[tuple[str, ...]],
) -> tuple[int, int, PersonDraft] | None:
    """The name around a part of it at ``start``, with the one of ``people`` whose it is.

    ``places`` are the regions, ``everybody`` the parts of all names; null where the name is
    nobody's, or none.
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
        and word[-1] not in NOT_IN_NAME
        and not reader.words.is_no_name(word.lower())
    ):
        # "PS Putra Belitung" is no mention of a person called Putra.
        return fuller_name(norm, name, people, places, reader, everybody)
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
        count = parts_before_region(name, norm, places)
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


def _has_hyphen(people: Sequence[PersonDraft]) -> bool:
    return any("-" in key for person in people for key in person.keys)


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
