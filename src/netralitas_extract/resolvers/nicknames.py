"""What people are called besides: nicknames, other names, initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.name_forms import FAMILIAR
from netralitas_extract.text import Bounds, Text, covers, overlaps

__all__ = [
    "find_initials",
    "find_nicknames",
    "name_before_nickname",
    "places_of",
    "stated_initials",
    "with_addresses",
]

_LONGEST_NAME = 60
_ALIAS = " alias "
_ALSO_NAMED = (" atau ", _ALIAS, " ")
_CALLED = (
    "disapa ", "dipanggil ", _ALIAS, "sapaan akrab ", "panggilan akrab ", "sapaan karib ",
    "panggilan karib ", "lebih dikenal sebagai ", "lebih dikenal dengan ",
    "dikenal dengan nama ", "dikenal dengan sapaan ", "dikenal dengan panggilan ",
    "memanggilnya ", "menyapanya ", "nama panggilan ",
)  # fmt: skip
_AKIN = ("sapaan akrab ", "panggilan akrab ", "sapaan karib ", "panggilan karib ")
_CALLED_SO = (", sapaan ", ", begitu ia ", ", begitu dia ", ", begitu sapaan", ", panggilan ")
# What all words of calling hold: few articles have any.
_STEMS = ("sapa", "menyapa", "anggil", "alias", "dikenal", "begitu")
_ITS_BEARER = re.compile(r", (?:sapaan|panggilan)(?:nya|(?: akrab| karib)nya)\b|, begitu")
_CALLING = re.compile(
    r",?(?: atau(?: yang)?| yang)"
    r"(?: (?:lebih|biasa|kerap|sering|juga|akrab|karib|familiar|populer))* $"
)
_LONGEST_CALLING = 48
_FORMAL = frozenset(("Pak", "Bapak", "Bpk", "Bu", "Ibu", "Umi", "Ummi"))


def name_before_nickname(norm: str, name: RawName, floor: int, reader: NameReader) -> RawName:
    """The name that another name stands behind: "Saifullah Yusuf atau Gus Ipul"; else the same.

    Some sources take brackets away: "Saifullah Yusuf Gus Ipul".
    """
    for link in _ALSO_NAMED:
        if norm.endswith(link, floor, name.begin):
            if link == " " and not reader.words.begins_second(name.tokens[0].lower()):
                break
            full = reader.read_before(norm, name.begin - len(link), floor)
            return full if full is not None and len(full.tokens) > 1 else name
    return name


def find_initials(
    text: Text, regions: Sequence[RawRegion], reader: NameReader
) -> dict[str, RawName]:
    """Initials that stand in brackets behind the name that they shorten, with their place.

    "Agus Harimurti Yudhoyono (AHY)"; not those of bodies and regions.
    """
    norm = text.norm
    places = [(region.start, region.end) for region in regions]
    found: dict[str, RawName] = {}
    for at in places_of(norm, " ("):
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
    for at in places_of(text.low, "inisial "):
        letters = text.norm[at + 8 : at + 12].partition(" ")[0].rstrip(",.")
        if letters.isupper():
            found.add(letters)
    return found


def find_nicknames(
    text: Text,
    names: Sequence[tuple[RawName, str]],
    initials: Mapping[str, RawName],
    reader: NameReader,
    skipped: Sequence[Bounds],
) -> tuple[list[RawName], list[RawName], dict[int, RawName]]:
    """Other names of people: "yang akrab disapa Umi Ida", "Joko Widodo (Jokowi)", "… alias …".

    Also the names that stand before those, of people who are known by the other name alone, and
    by start of another name the name whose other it is said to be ("Alfi, sapaan akrab Anugrah").
    """
    norm = text.norm
    starts = {name.start for name, _ in names}
    ends = {name.end: name for name, _ in names}
    titled: dict[tuple[str, ...], RawName] = {
        name.tokens: name for name, _ in names if len(name.tokens) == 1
    }
    single = {name.tokens[0] for name, _ in names if len(name.tokens) == 1}
    found = list(initials.values())
    owners: list[RawName] = []
    owned: dict[int, RawName] = {}
    owner: RawName | None
    short: RawName | None
    for letters, initial in initials.items():
        before = initial.begin - 2
        owner = reader.read_before(norm, before, max(0, before - _LONGEST_NAME))
        if letters in single and owner is not None and owner.end not in ends:
            owners.append(owner)
    stems = [stem for stem in _STEMS if stem in text.low]
    called_words = [w for w in _CALLED if any(stem in w for stem in stems)] if stems else ()
    for words in called_words:
        for at in places_of(text.low, words):
            start = at + len(words)
            if not covers(skipped, start):
                name = reader.read(norm, start + (norm[start : start + 1] in "\"'"))
                if name is None:
                    continue
                lead = norm[max(0, at - _LONGEST_NAME) : at].rstrip(" -(")
                if words in _AKIN and (
                    lead[-1:] == ","
                    or len(lead) < min(at, _LONGEST_NAME) - 1
                    or any(known.tokens == name.tokens and known.start < at for known, _ in names)
                    or _is_short_for(norm, at, name, titled, reader)
                ):
                    # "Menurut Basuki, panggilan akrab Rochmad Basukiyanto"
                    end = max(0, at - _LONGEST_NAME) + len(lead)
                    short = reader.read_before(norm, end, max(0, at - _LONGEST_NAME))
                    if short is not None:
                        found.append(short)
                        owned[short.start] = name
                        if name.end not in ends:
                            owners.append(name)
                    continue
                if words == _ALIAS:
                    owner = reader.read_before(norm, at, max(0, at - _LONGEST_NAME))
                    if owner is None or (owner.end not in ends and name.start not in starts):
                        continue
                    if owner.end not in ends:
                        owners.append(owner)
                else:
                    owner = _called_before(norm, text.low, at, reader)
                    if owner is not None:
                        owned[name.start] = ends.get(owner.end, owner)
                        if owner.end not in ends:
                            owners.append(owner)
                called = _with_address(norm, name)
                if called is not name and name.start in owned:
                    owned[called.start] = owned[name.start]
                found.append(called)
    for words in _CALLED_SO if stems else ():
        for at in places_of(text.low, words):
            # "Kang Dony, begitu ia disapa": the form of address belongs to the nickname.
            short = reader.read_before(norm, at, max(0, at - _LONGEST_NAME))
            if short is not None and short.start not in owned and not covers(skipped, at):
                called = _with_address(norm, short)
                if _ITS_BEARER.match(text.low, at) is not None:
                    found.append(called)
                    continue
                bearer = _named_behind(text.low, at + len(words), names)
                if bearer is None and len(short.tokens) > 1:
                    # "Bunda Winarti, sapaan akrab Bupati Tulang Bawang"
                    bearer = titled.get(short.tokens[1:])
                if bearer is None and words == ", sapaan ":
                    # "kata Cak Dul, sapaan Abdul Muhaimin"
                    bearer = reader.read(norm, at + len(words))
                    if bearer is not None:
                        owners.append(bearer)
                if bearer is not None:
                    owned[called.start] = bearer
                if bearer is not None or called is not short or len(short.tokens) > 1:
                    found.append(called)
    for name, _ in names:
        stop = name.stop
        if norm[stop : stop + 1] != " ":
            continue
        if norm[stop + 1 : stop + 2] == "(":
            other = reader.read(norm, stop + 2)
            if (
                other is not None
                and norm[other.stop : other.stop + 1] == ")"
                and (len(other.tokens) == 1 or _is_akin(other, name))
            ):
                found.append(other)
                owned.setdefault(other.start, name)
        elif norm.startswith(" atau ", stop):
            # "Joko Widodo atau Jokowi" is one person, "Prabowo atau Ganjar" are two.
            other = reader.read(norm, stop + 6)
            if other is not None and _is_akin(other, name):
                found.append(other)
                owned.setdefault(other.start, name)
    return found, owners, owned


def _is_short_for(
    norm: str,
    at: int,
    name: RawName,
    titled: Mapping[tuple[str, ...], RawName],
    reader: NameReader,
) -> bool:
    """Whether what stands before words of calling at ``at`` is the nickname of ``name``.

    "jelas Opan sapaan akrab Taufanurrahman": a single word before, and behind the words the name
    that the article has elsewhere, or one that is fuller.
    """
    short = reader.read_before(norm, at, max(0, at - _LONGEST_NAME))
    return (
        short is not None
        and len(short.tokens) == 1
        and (len(name.tokens) > 1 or name.tokens in titled)
        and not norm.startswith(name.tokens[0], short.start)
    )


def _is_akin(other: RawName, name: RawName) -> bool:
    """Whether a name can be another of the same person: "Gus Yahya", "Miq Gita"."""
    return other.tokens[0].lower() in FAMILIAR or any(
        token[:3] == own[:3] for token in other.tokens for own in name.tokens
    )


def _called_before(norm: str, low: str, at: int, reader: NameReader) -> RawName | None:
    """The name before words of calling: "Achmad Baidowi atau yang akrab [disapa] Awiek"."""
    match = _CALLING.search(low, max(0, at - _LONGEST_CALLING), at)
    if match is None:
        return None
    end = match.start()
    return reader.read_before(norm, end, max(0, end - _LONGEST_NAME))


def _named_behind(low: str, start: int, names: Sequence[tuple[RawName, str]]) -> RawName | None:
    """The name behind a title in the same clause: "sapaan akrab Bupati Ende Budi, …"."""
    near = [name for name, _ in names if start <= name.begin <= start + _LONGEST_NAME]
    first = min(near, key=lambda name: name.begin, default=None)
    if first is None or any(mark in low[start : first.begin] for mark in ',.\n"'):
        return None
    return first


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


def _with_address(norm: str, name: RawName) -> RawName:
    """A nickname with the form of address that is a part of it: "akrab disapa Kang Dadan"."""
    if name.honorifics or name.degrees or name.begin == name.start:
        return name
    address = norm[name.begin : name.start].split()
    if not all(word.istitle() and word not in _FORMAL for word in address):
        return name
    return msgspec.structs.replace(name, start=name.begin, tokens=(*address, *name.tokens))


def places_of(text: str, words: str) -> Iterator[int]:
    """The places of ``words`` in ``text``, in order."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
