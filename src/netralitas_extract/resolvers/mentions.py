"""Every place where a person that is known is named, whether or not anything points to it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterator, Sequence

import msgspec
import regex

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people import PersonDraft, fits, keys_of, nearest
from netralitas_extract.text import Bounds, Text, covers, overlaps

__all__ = [
    "NAME_IN_RUN",
    "NAME_OF_SPEAKER",
    "NAME_OF_TITLE",
    "cut_runs",
    "find_initials",
    "find_mentions",
    "find_nicknames",
    "stated_initials",
]

# Rules of name mentions: what pointed to the name.
NAME_OF_TITLE = "name.of_title"
NAME_OF_SPEAKER = "name.of_speaker"
NAME_IN_RUN = "name.in_run"

_CAPITALISED = regex.compile(r"[^\W_]+")
_LEAST_SEARCHED = 3
_MANY_WORDS = 60
_LONGEST_WORD = 26
_LONGEST_NAME = 60
_CALLED = ("disapa ", "dipanggil ", " alias ", "sapaan akrab ", "panggilan akrab ")
_NOT_IN_NAME = '.,:;!?")'


def find_initials(
    text: Text, regions: Sequence[RawRegion], reader: NameReader
) -> dict[str, RawName]:
    """Initials that stand in brackets behind the name that they shorten, with their place.

    "Agus Harimurti Yudhoyono (AHY)"; not those of bodies and regions.
    """
    norm = text.norm
    places = [(region.start, region.end) for region in regions]
    found: dict[str, RawName] = {}
    for at in _places(norm, " ("):
        if not norm[at + 2 : at + 4].isupper():
            continue
        close = norm.find(")", at + 3, at + 7)
        if close < 0:
            continue
        letters = norm[at + 2 : close]
        if not letters.isupper() or not letters.isalpha() or letters in found:
            continue
        words = norm[max(0, at - _LONGEST_NAME) : at].rpartition("\n")[2].split(" ")
        words = words[-len(letters) :]
        if (
            "".join(word[:1] for word in words) == letters
            and not any(reader.words.is_no_name(word.lower()) for word in words)
            and not overlaps(places, at - 1, at)
        ):
            found[letters] = RawName(at + 2, close, at + 2, close, (letters,), (), ())
    return found


def stated_initials(text: Text) -> set[str]:
    """Letters that the article says are a person's: "berinisial RDK"."""
    found: set[str] = set()
    for at in _places(text.low, "inisial "):
        letters = text.norm[at + 8 : at + 12].partition(" ")[0].rstrip(",.")
        if letters.isupper():
            found.add(letters)
    return found


def find_nicknames(
    text: Text,
    names: Sequence[tuple[RawName, str]],
    initials: dict[str, RawName],
    reader: NameReader,
    skipped: Sequence[Bounds],
) -> list[RawName]:
    """Other names of people: "yang akrab disapa Umi Ida", "Joko Widodo (Jokowi)", "… alias …"."""
    norm = text.norm
    found = list(initials.values())
    for words in _CALLED:
        for at in _places(text.low, words):
            start = at + len(words)
            if not covers(skipped, start):
                name = reader.read(norm, start + (norm[start : start + 1] in "\"'"))
                if name is not None:
                    found.append(name)
    for name, _ in names:
        stop = name.stop
        if norm[stop : stop + 1] != " ":
            continue
        if norm[stop + 1 : stop + 2] == "(":
            other = reader.read(norm, stop + 2)
            if other is not None and norm[other.stop : other.stop + 1] == ")":
                found.append(other)
        elif norm.startswith(" atau ", stop):
            # "Joko Widodo atau Jokowi" is one person, "Prabowo atau Ganjar" are two.
            other = reader.read(norm, stop + 6)
            if other is not None and any(
                token[:3] == own[:3] for token in other.tokens for own in name.tokens
            ):
                found.append(other)
    return found


def cut_runs(
    text: Text, names: Sequence[tuple[RawName, str]], regions: Collection[str]
) -> dict[int, RawName]:
    """By start of a reading that begins with the words of a body, the name without them.

    In "Direktur Exposit Strategic Arif Susanto" only what the article says elsewhere ("ujar
    Arif") tells where the name begins. ``regions`` are names of regions in lower case.
    """
    short = {name.tokens[0] for name, _ in names if len(name.tokens) == 1}
    cut: dict[int, RawName] = {}
    for name, rule in names:
        tokens = name.tokens
        if len(tokens) < 2 or tokens[0] in short:
            continue
        in_run = rule == NAME_IN_RUN and len(tokens) > 2
        # "di Sumsel Ganjar meminta": the first word is a region's.
        behind_region = tokens[1] in short and tokens[0].lower() in regions
        if not in_run and not behind_region:
            continue
        begin = next((i for i, token in enumerate(tokens) if token in short), 0)
        if begin:
            start = name.start
            for token in tokens[:begin]:
                start = text.norm.index(token, start) + len(token)
            start = text.norm.index(tokens[begin], start)
            cut[name.start] = msgspec.structs.replace(
                name, start=start, begin=start, tokens=tokens[begin:]
            )
    return cut


def find_mentions(
    text: Text,
    people: Sequence[PersonDraft],
    regions: Sequence[RawRegion],
    skipped: Sequence[Bounds],
    reader: NameReader,
    lines: Lines,
) -> None:
    """Adds to ``people`` the places outside ``skipped`` where parts of their names stand.

    A fuller form than any known becomes the person's name; honorifics and degrees there are kept.
    """
    norm = text.norm
    taken = sorted((start, end) for person in people for start, end, _ in person.mentions)
    upper = any(norm[start:end].isupper() for start, end in text.paragraphs[:4])
    places = [(region.start, region.end) for region in regions]
    sharing: dict[str, list[PersonDraft]] = {}
    for person in people:
        for token in _searched(person):
            sharing.setdefault(token, []).append(person)
    many = len(sharing) > _MANY_WORDS
    words = _word_places(norm) if many else {}
    for token, sharers in sharing.items():
        for written in (token, token.upper()) if upper else (token,):
            counted = many and written.isalnum()
            for at in words.get(written, ()) if counted else _places(norm, written):
                end = at + len(written)
                if (
                    norm[end : end + 1].isalnum()
                    or (at and norm[at - 1].isalnum())
                    or covers(taken, at)
                    or covers(skipped, at)
                ):
                    continue
                found = _mention(norm, at, sharers, reader, lines)
                if found is None:
                    continue
                start, stop, person = found
                if stop - start == len(written) and covers(places, at):
                    continue
                person.add_mention(start, stop, "name.repeated")
                insort(taken, (start, stop))


def _searched(person: PersonDraft) -> Iterator[str]:
    for token, key in zip(person.best.tokens, person.keys, strict=True):
        if len(key) >= _LEAST_SEARCHED and token[-1] != "." and token[0].isupper():
            yield token


def _word_places(norm: str) -> dict[str, list[int]]:
    """By capitalised word the places where it stands: for many words one pass is less work."""
    places: dict[str, list[int]] = {}
    for match in _CAPITALISED.finditer(norm):
        places.setdefault(match.group(), []).append(match.start())
    return places


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _mention(
    norm: str, start: int, people: Sequence[PersonDraft], reader: NameReader, lines: Lines
) -> tuple[int, int, PersonDraft] | None:
    """The name around a part of it, if it is that of one of ``people``."""
    word = _word_before(norm, start)
    while word and any(keys_of((word,))[0] in person.keys for person in people):
        start -= len(word) + 1
        word = _word_before(norm, start)
    style = lines.style(start)
    name = reader.read(norm, start, capitals=style == "upper")
    if name is None or name.start != start:
        return None
    keys = keys_of(name.tokens)
    if style != "plain":
        for count in range(len(keys), 0, -1):
            known = [person for person in people if person.answers_to(keys[:count])]
            if known:
                stop = start
                for token in name.tokens[:count]:
                    stop = norm.index(token, stop) + len(token)
                return start, stop, nearest(known, start)
        return None
    titled = bool(word) and reader.words.stands_before(word)
    if (
        not titled
        and word[:1].isupper()
        and word[-1] not in _NOT_IN_NAME
        and not reader.words.is_no_name(word.lower())
    ):
        # "PS Putra Belitung" is no mention of a person called Putra.
        return None
    if titled:
        name = reader.read_before(norm, name.stop, max(0, start - 60)) or name
    known = [person for person in people if person.answers_to(keys)]
    if known:
        person = nearest(known, start) if len(known) > 1 else known[0]
        if name.honorifics or name.degrees:
            person.names.append(name)
        return start, name.end, person
    for person in people:
        if fits(person.keys, keys) and norm[start - 1 : start] not in ("'", '"'):
            person.rename(name)
            return start, name.end, person
    return None


def _word_before(norm: str, start: int) -> str:
    """The word before an offset, where one blank on the same line parts them; else ""."""
    if norm[start - 1 : start] != " ":
        return ""
    left = norm[max(0, start - _LONGEST_WORD) : start - 1]
    return left.rpartition("\n")[2].rpartition(" ")[2]
