"""Datelines: the place, the medium or both before the dash of the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from netralitas_extract.recognizers.structure.lines import BULLETS
from netralitas_extract.recognizers.structure.media_names import is_coined, medium_among
from netralitas_extract.recognizers.structure.words import (
    StructureWords,
    is_spaced_address,
    is_web_address,
)
from netralitas_extract.text import Bounds, Text
from netralitas_extract.text_words import OPENING_MARKS
from netralitas_extract.web_names import DOMAIN_ENDING

__all__ = ["Dateline", "read_dateline", "read_place_line"]

_DASH = regex.compile(r" {0,3}-{1,3} {0,3}")
# "LHOKSUKON | Panitia": a stroke or two, or a bullet, in place of the dash.
_SIGNS = f"{BULLETS}\u00b7\u203a\u25ba\u25b6~_#"
_STROKE = regex.compile(rf" {{1,3}}(?:\|{{1,2}}|>{{1,2}}|[{_SIGNS}]) {{1,3}}(?=[A-Z\"'(])")
_STROKES = frozenset(f"|>{_SIGNS}")
# "BIREUEN, kabar.id, Panitia": so does a comma behind the address of a site, or a blank behind one
# that has a comma before it.
_COMMA = regex.compile(
    rf"(?<=\w\.{DOMAIN_ENDING}), {{1,3}}(?=[A-Z])"
    rf"|(?<=, ?[\w-]+\.{DOMAIN_ENDING}),?\.? {{1,3}}(?=[A-Z][a-z]{{3}})"
)
# "Jakarta: Panitia", "KBRN, Jakarta: Panitia"
_COLON = regex.compile(r": {1,3}(?=[A-Z])")
_COLON_PARTS = re.compile(r",| \(")
_CLOSED_PLACE = re.compile(r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,2})\. (?=[A-Z])")
# A line of its own, with a dash or without.
_LINE_END = regex.compile(r"[ ,]*(?P<dash>-{1,3})?\s*\n\s*")
_LINE_PARTS = re.compile(r",| - | \| ")
_PART = re.compile(rf"(?:[^,|/()\[\]:>{_SIGNS}-]|(?<! )-(?! ))+")
# A teaser that was joined to the dateline: "... kata dia.Jakarta (KABAR) - ", with its province:
# "... kata dia,\"Mentok, Babel (KABAR) - "
_JOINED = re.compile(
    r"(?<=[a-z\d.!?,;\"')])[A-Z][\w'-]*(?:,? [A-Z][\w'-]*){0,4} \([A-Z][A-Za-z/ .]{1,24}\)$"
)
_ADDRESS_END = re.compile(rf"\w\.{DOMAIN_ENDING}$", re.IGNORECASE)
_ADDRESS_NEXT = re.compile(rf"[a-z][\w.-]*\.{DOMAIN_ENDING} {{0,3}}- ")
_PART_OF_DAY = re.compile(r"\d{1,2}$")
_REACH = 110
_JOINED_REACH = 400
_SHORTEST_REST = 40
_SHORTEST_BEHIND_ADDRESS = 15
_SHORTEST_LEAD = 80
_MOST_COLON_WORDS = 4
_LONGEST_PLACE = 60
_MOST_PLACE_WORDS = 3
_SHORTEST_LOWERED = 5
_MOST_WORDS = 9
_MOST_PART_WORDS = 5
_NO_PART = frozenset('!?;"\u2026')


class Dateline(NamedTuple):
    """A dateline in the folded text.

    Attributes:
        start, end: the words before the dash.
        text_start: where the running text begins behind the dash.
        outlet: the part that names the medium, or null.
        sure: whether a part is known as a place or a medium.
    """

    start: int
    end: int
    text_start: int
    outlet: Bounds | None
    sure: bool


def read_dateline(
    text: Text, start: int, end: int, words: StructureWords, dates: Sequence[Bounds]
) -> Dateline | None:
    """The dateline of the line from ``start`` to ``end``, or null where it has none.

    ``dates`` are spans of dates: a date in a dateline is neither place nor medium.
    """
    norm = text.norm
    found: Dateline | None = None
    limit = min(end, start + _JOINED_REACH)
    if norm.find("-", start + 2, limit) < 0:
        return _behind_other(text, start, end, words, dates)
    for dash in _DASH.finditer(norm, start + 2, limit):
        if dash.end() >= end or not _separates(text, start, dash, words):
            continue
        if found is None and _ADDRESS_NEXT.match(norm, dash.end(), limit) is not None:
            # "Bima - kabarkini.com - Bupati"
            continue
        if dash.start() - start > _REACH:
            return (
                _closed(norm, found, words)
                or _joined(text, start, dash, end, words)
                or _behind_other(text, start, end, words, dates)
            )
        if found is not None:
            # "kabar.id - PALU - Bupati": place and medium each with a dash.
            more = norm[found.text_start : dash.start()]
            if len(more) > 40 or not (more.isupper() or words.is_place(more)):
                return _closed(norm, found, words)
        read = _read(norm, start, dash, end, words, dates)
        if read is None:
            return (
                _closed(norm, found, words)
                or _joined(text, start, dash, end, words)
                or _behind_other(text, start, end, words, dates)
            )
        found = read
    return _closed(norm, found, words) or _behind_other(text, start, end, words, dates)


def _closed(norm: str, found: Dateline | None, words: StructureWords) -> Dateline | None:
    """A dateline with the place behind it that a full stop closes: "KABARKINI.COM - BIMA. Guru"."""
    if found is None or found.outlet is None:
        return found
    place = _CLOSED_PLACE.match(norm, found.text_start)
    if place is None or not words.is_place(place["name"]):
        return found
    return found._replace(end=place.end("name"), text_start=place.end())


def read_place_line(
    text: Text, line: Bounds, end: int, words: StructureWords, dates: Sequence[Bounds]
) -> Dateline | None:
    """The dateline that is all of a ``line``, with the paragraph below it that ends at ``end``:
    "Blitar -"; without a dash only a place and a medium, "Bima, Kabarkini".
    """
    start, stop = line
    norm = text.norm
    if norm[stop - 1] != "-" and _LINE_PARTS.search(norm, start, stop) is None:
        return None
    close = _LINE_END.match(norm, start + len(norm[start:stop].rstrip(" ,-")))
    if close is None or close.start() < start + 2 or end - close.end() < _SHORTEST_LEAD:
        return None
    found = _read(norm, start, close, end, words, dates)
    if found is None or not found.sure:
        return None
    if close["dash"] is not None:
        return found
    parts = [part.strip() for part in _LINE_PARTS.split(norm[start : found.end], maxsplit=1)]
    if len(parts) == 1 or found.outlet is None:
        return None
    first, second = (words.is_place(part) or words.is_district(part) for part in parts)
    # "Lukman Jaelani, Malang" without a dash tells who is seen.
    sure = first or " " not in parts[0] or words.is_outlet(parts[0])
    return found if first != second and sure else None


def _behind_other(
    text: Text, start: int, end: int, words: StructureWords, dates: Sequence[Bounds]
) -> Dateline | None:
    """The dateline that a stroke or comma closes: a place in capitals or one that is known; or a
    colon, behind nothing but places and media.
    """
    limit = min(end, start + _REACH)
    place = text.norm.find(": ", start + 2, start + _LONGEST_PLACE)
    colon = _COLON.match(text.norm, place) if place >= 0 else None
    if colon is not None and end - colon.end() >= _SHORTEST_LEAD:
        before = text.norm[start : colon.start()]
        if len(before.split()) <= _MOST_COLON_WORDS:
            # "Bima (Kabarkini.com): Panitia"
            parts = [part.strip(" )") for part in _COLON_PARTS.split(before)]
            known = [words.is_place(part) or words.is_outlet(part) for part in parts]
            # "KBRN, Selong : Panitia": a town that is a kecamatan, beside the medium.
            if (
                any(known)
                and all(
                    sure or words.is_district(part) for sure, part in zip(known, parts, strict=True)
                )
                and (len(parts) > 1 or words.is_place(parts[0]))
            ):
                return _read(text.norm, start, colon, end, words, dates)
    head = text.norm[start:limit]
    found: Dateline | None = None
    for stroke in () if _STROKES.isdisjoint(head) else _STROKE.finditer(text.norm, start, limit):
        # "BIMA || Kabarkini.com || Bupati": the last of them.
        read = _read(text.norm, start, stroke, end, words, dates)
        if read is None:
            break
        found = read
    if found is None and "," in head and "." in head:
        comma = _COMMA.search(text.norm, start, limit)
        found = None if comma is None else _read(text.norm, start, comma, end, words, dates)
    if found is None or not (found.sure or text.norm[start : found.end].isupper()):
        return None
    if found.outlet is not None and found.outlet[1] == found.end:
        return _with_place(text.norm, found, words)
    return found


def _with_place(norm: str, found: Dateline, words: StructureWords) -> Dateline:
    """A dateline with the place behind it that nothing closes: "Kabarkini.com, Bima Warga ..."."""
    *first, _ = norm[found.text_start : found.text_start + _LONGEST_PLACE].split(" ")
    for count in range(min(_MOST_PLACE_WORDS, len(first) - 1), 0, -1):
        place = " ".join(first[:count])
        if words.is_place(place) and first[count][:1].isupper():
            end = found.text_start + len(place)
            return found._replace(end=end, text_start=end + 1)
    return found


def _separates(text: Text, start: int, dash: re.Match[str], words: StructureWords) -> bool:
    """Whether a dash stands between phrases: blanks beside it, or a long dash without, or a short
    one between words in capitals and others ("BULA,KABARKINI.COM-Bupati") or behind a place
    ("Bima-Dua guru", not "Bima-Dompu").
    """
    bare = dash.group().strip(" ")
    if len(bare) > 1 or bare != dash.group():
        return True
    behind = text.norm[dash.end() : dash.end() + 2]
    before = text.norm[start : dash.start()]
    if behind[:1].isupper() and _ADDRESS_END.search(before) is not None:
        # "PURWOKERTO, KabarPurwokerto.id-Badan Pengawas"
        return True
    if (
        behind[:1].isupper()
        and behind[1:].islower()
        and len(before) <= _LONGEST_PLACE
        and words.is_place(before.rpartition(",")[2].strip())
    ):
        next_word = text.norm[dash.end() : dash.end() + _LONGEST_PLACE].partition(" ")[0]
        return not words.is_place(next_word)
    if before.isupper() and (behind.isdigit() or (behind[:1].isupper() and behind[1:].islower())):
        return True
    return text.raw[text.raw_span(dash.start(), dash.end())[0]] in "\u2013\u2014"


def _joined(
    text: Text, start: int, dash: re.Match[str], end: int, words: StructureWords
) -> Dateline | None:
    joined = _JOINED.search(text.norm, start, dash.start())
    if joined is None:
        return None
    return _read(text.norm, joined.start(), dash, end, words, ())


def _read(
    norm: str,
    start: int,
    dash: re.Match[str],
    end: int,
    words: StructureWords,
    dates: Sequence[Bounds],
) -> Dateline | None:
    stop = dash.start()
    rest = dash.end()
    counted = norm[rest].isdigit()
    if not (counted or norm[rest].isupper() or norm[rest] in OPENING_MARKS):
        return None
    if end - rest < _SHORTEST_REST and not (
        end - rest >= _SHORTEST_BEHIND_ADDRESS and is_web_address(norm[start:stop].strip())
    ):
        return None
    if norm[rest:end].isupper() or len(norm[start:stop].split()) > _MOST_WORDS:
        return None
    parts: list[Bounds] = []
    lowered: bool | None = None
    for piece in _PART.finditer(norm, start, stop):
        written = piece.group()
        stripped = written.strip(" -*\\")
        if piece.end() == stop or is_web_address(stripped.rstrip(".")):
            # "Pemalang, Kabarkini. - Bupati"
            stripped = stripped.rstrip(".")
        if not stripped:
            continue
        left = piece.start() + written.index(stripped)
        bounds = (left, left + len(stripped))
        if any(left < date_end and date_start < bounds[1] for date_start, date_end in dates):
            continue
        if parts and _PART_OF_DAY.match(stripped):
            # "Bima, 26/6 (Kabarkini)"
            continue
        in_bracket = norm[left - 1 : left] == "(" and bool(parts)
        if in_bracket and stripped.islower() and stripped.isalpha():
            # "BIMA (kabarkini)"
            pass
        elif not _is_name(stripped, words):
            # "kabarkini, PENAJAM - Bupati"
            if parts or not stripped.islower() or not stripped.isalpha() or piece.end() == stop:
                return None
            lowered = len(stripped) >= _SHORTEST_LOWERED
        place, _, address = stripped.partition("-")
        if is_web_address(address) and words.is_place(place):
            # "Bengkulu-kabarkini.co.id"
            parts.append((left, left + len(place)))
            left += len(place) + 1
        parts.append((left, bounds[1]))
    if not parts:
        return None
    if "/" in norm[start:stop] and not any(
        words.is_place(norm[a:b]) or is_web_address(norm[a:b]) for a, b in parts
    ):
        # "NAMA/KABARKINI- Kepala dinas saat diwawancara": whose photograph it is.
        return None
    outlet, sure = medium_among(norm, parts, stop, words)
    if lowered is not None and not (lowered and sure and outlet == parts[0]):
        return None
    if not sure and (counted or len(parts) > 2 or not _may_be_place(norm[slice(*parts[0])])):
        return None
    end = start + len(norm[start:stop].rstrip(" ,.*|"))
    return Dateline(start, end, rest, outlet, sure)


def _is_name(part: str, words: StructureWords) -> bool:
    if is_spaced_address(part):
        return True
    written = part.split()
    if len(written) > _MOST_PART_WORDS or not _NO_PART.isdisjoint(part):
        return False
    if written[0].lower() in words.stops:
        return False
    for word in written:
        bare = word.rstrip(".")
        if bare != word and bare.lower() not in words.links and len(bare) > 3:
            return False
        if not (
            bare[:1].isupper()
            or bare.lower() in words.links
            or is_coined(bare)
            or is_web_address(bare)
        ):
            return False
    return True


def _may_be_place(part: str) -> bool:
    return part.isupper() or len(part.split()) <= 2
