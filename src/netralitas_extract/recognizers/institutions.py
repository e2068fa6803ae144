"""Named bodies of state, without the region that follows them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.lexicon.schema import InstitutionEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.common import longest_matches
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["RawInstitution", "recognize_institutions"]

# An abbreviation in brackets behind a name of several words.
_BRACKET = re.compile(
    r" {0,2}\((?!Ka[bdps]|Sek|Plt|Pj|Kepala)[A-Z][A-Za-z0-9/-]{1,13}(?: [A-Z][A-Za-z]{1,10})?\)"
    r"| atau (?:B[KPA][A-Z][A-Za-z]{1,8}|Di[ns][a-z]{3,11}|DP(?!R)[A-Z][A-Z0-9]{1,8})(?!\w)"
)
_MORE = re.compile(r"-[A-Z][A-Z0-9]{1,7}(?![\w-])")
_NATION = re.compile(r" (?:RI|Republik Indonesia)(?!\w)")
_ADDRESS = re.compile(r"\.(?:(?:go|or|co)\.id|id|com)\b")
_ONE_WORD = re.compile(r" ([A-Z][\w/-]{2,})")
_PLACE = re.compile(
    r"[ /]?(?<=[ /])(?P<words>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)*?)"
    r"(?![\w'-]|\.\w| (?!Brig|Mayj|Letj|Letk|Kol|Mayor|Kapten)[A-Z(])"
)
_JOINS = frozenset(("dan", "serta", "&"))
_YEAR = 4
_AGENCIES = {"institution.agency", "institution.agency_short"}
# Kinds of bodies of which there are many, each known by its region.
_OF_MANY = frozenset(("police", "military", "prosecution", "regional_government"))
_LEAST_PLACE = 4
_LONGEST_ACRONYM = 5


class RawInstitution(msgspec.Struct, frozen=True, gc=False):
    """A body of state as written.

    Attributes:
        start, end: the words without the region, in the folded text.
        entry: what the lexicon knows of it.
        bare: whether it may stand without a region (it is written as a name).
        lower: whether it may so only where the article tells of which it is.
        short: the words as written, without a bracketed abbreviation.
        place: what stands behind those words and names a place that no table has, with the blank
            or stroke before it; else "".
    """

    start: int
    end: int
    entry: InstitutionEntry
    bare: bool
    short: str
    place: str = ""
    lower: bool = False


def recognize_institutions(
    text: Text,
    hits: list[Hit],
    region_starts: Sequence[int],
    no_place: Collection[str],
    several: Collection[str] = (),
    many: Collection[str] = (),
) -> list[RawInstitution]:
    """Bodies of state in order, none overlapping another.

    ``region_starts`` are the places where region names begin: a name of words that are
    capitalised ("Dinas Kesehatan") ends before the next of them. ``no_place`` are words, in lower
    case, that name none, ``several`` such before a word in lower case for bodies of a kind ("para
    pemda"), ``many`` those before one in capitals ("sejumlah Polres").
    """
    norm, low = text.norm, text.low
    found: list[RawInstitution] = []
    taken = 0
    for match in longest_matches(low, hits):
        entry: InstitutionEntry = match.pattern.entry
        start, end = match.start, match.end
        if start < taken:
            continue
        signed = low.startswith(".", end) or low.startswith("/", start - 1)
        if signed and _is_in_sign(low, start, end):
            continue
        capital = norm[start].isupper()
        if entry.upper and not (capital and _is_written_as_name(norm[start:end])):
            continue
        if entry.not_after and word_before(low, start).strip("()") in entry.not_after:
            continue
        short_end = end
        if entry.tail:
            short_end = (_tail_end if capital else _low_tail_end)(norm, match, region_starts)
            if short_end <= match.match.start("tail") or _is_other(low, short_end, start, entry):
                continue
            capital = capital or norm[start:short_end].rsplit(" ", 1)[-1][:1].isupper()
            more = _MORE.match(norm, short_end)
            short_end = end = more.end() if more is not None else short_end
            for extra in (_NATION, _BRACKET, _NATION):
                more = extra.match(norm, end)
                end = more.end() if more is not None else end
        place = ""
        if entry.place and capital:
            end = _place_end(norm, end, entry.place, region_starts, no_place)
            place = norm[short_end:end]
        words = norm[start:short_end]
        if found and _spells_out(low, found[-1], start, end, entry):
            found[-1] = msgspec.structs.replace(found[-1], end=end + 1)
            taken = end + 1
            continue
        opening = words.find("(")
        lower = (
            bool(entry.lower)
            and not capital
            and low[start:short_end] in entry.lower
            and _is_one(low, start, short_end, several)
        )
        found.append(
            RawInstitution(
                start,
                end,
                entry,
                (entry.alone or entry.tail or place != "")
                and (capital or lower or opening > 0)
                and not (entry.levels and entry.kind in _OF_MANY and _are_many(low, start, many)),
                (words if opening < 0 else words[:opening]).rstrip(),
                place,
                lower,
            )
        )
        taken = end
    return found


def _is_in_sign(low: str, start: int, end: int) -> bool:
    """Whether words are part of an address ("Bawaslu.go.id") or of a number ("107/Bawaslu")."""
    if _ADDRESS.match(low, end) is not None:
        return True
    return low[start - 1 : start] == "/" and low[start - 2 : start - 1].isdigit()


def _is_written_as_name(words: str) -> bool:
    """Whether an acronym is in capitals: "BIN", not "Bin" in a person's name."""
    return len(words) > _LONGEST_ACRONYM or not words.isalpha() or words.isupper()


def _spells_out(
    low: str, before: RawInstitution, start: int, end: int, entry: InstitutionEntry
) -> bool:
    """Whether a name in brackets says in full what the one before it says in short: "KASN (Komisi
    Aparatur Sipil Negara)".
    """
    return (
        low[before.end : start] == " ("
        and low.startswith(")", end)
        and (entry is before.entry or {entry.id, before.entry.id} == _AGENCIES)
    )


def _are_many(low: str, start: int, many: Collection[str]) -> bool:
    """Whether bodies of a kind are meant, none by its name: "34 Polda", "sejumlah Polres"."""
    return _is_counted(low, start, many)


def _is_counted(low: str, start: int, counting: Collection[str]) -> bool:
    """Whether the word before a place counts what begins there; a number as long as a year does
    not.
    """
    word = word_before(low, start).strip("()")
    return word in counting or (word.isdigit() and len(word) < _YEAR)


def _is_one(low: str, start: int, end: int, several: Collection[str]) -> bool:
    """Whether a word in lower case names one body: not "para pemkab", "38 pemkab"."""
    return (
        not _is_counted(low, start, several)
        and low[start - 1 : start] in ("", " ", "(")
        and not low.startswith(("/", "-", "_", "@"), end)
        and not (low.startswith(".", end) and low[end + 1 : end + 2].isalpha())
    )


def _holds(ordered: Sequence[int], wanted: int) -> bool:
    at = bisect_left(ordered, wanted)
    return at < len(ordered) and ordered[at] == wanted


def _tail_end(norm: str, match: RawMatch, region_starts: Sequence[int]) -> int:
    """Where a name's capitalised words end; where the tail begins if there are none.

    Words that the patterns do not know can be one part of a name, if what follows shows that the
    name ends there: a region, a bracket ("Dinas Koperindag Sleman").
    """
    begin: int
    stop: int
    begin, stop = match.match.span("tail")
    if stop <= begin:
        single = _ONE_WORD.match(norm, begin)
        if single is None or _holds(region_starts, single.start(1)):
            return begin
        end = single.end()
        known = single[1].isupper() or _holds(region_starts, end + 1) or norm.startswith(" (", end)
        return end if known else begin
    following = bisect_right(region_starts, begin)
    if following < len(region_starts):
        stop = min(stop, region_starts[following])
    kept = at = begin
    closed = True
    for piece in norm[begin:stop].split(" "):
        word = piece.rstrip(",")
        if word and not (word[0].isupper() or word in _JOINS):
            break
        if word and word not in _JOINS:
            if closed:
                kept = at + len(word)
            closed = closed and piece == word
        elif word:
            # A comma lists parts of one name only if the list is closed: "Politik, Hukum, dan …".
            closed = True
        at += len(piece) + 1
    return kept


def _low_tail_end(norm: str, match: RawMatch, region_starts: Sequence[int]) -> int:
    """Where a name ends whose first word is in lower case; where the tail begins if it is none.

    Its other words are capitalised ("departemen Agama"), or a region shows where it ends ("dinas
    sosial kabupaten Wira").
    """
    begin: int
    stop: int
    begin, stop = match.match.span("tail")
    if stop <= begin:
        return begin
    following = bisect_right(region_starts, begin)
    if following < len(region_starts) and region_starts[following] <= stop + 1:
        return min(stop, region_starts[following] - 1)
    return _tail_end(norm, match, region_starts)


def _place_end(
    norm: str, end: int, most: int, region_starts: Sequence[int], no_place: Collection[str]
) -> int:
    """Where a place ends that no table has and that a body which ends at ``end`` is named by.

    Nothing capitalised may follow: in "Polsek Kraksaan Budi" only a table could tell where the
    place ends, and headlines go on so.
    """
    match = _PLACE.match(norm, end)
    if match is None:
        return end
    words = match["words"].split(" ")
    if len(words) > most or norm[match.end() : match.end() + 1].isalnum():
        return end
    first = bisect_left(region_starts, end)
    if first < len(region_starts) and region_starts[first] < match.end():
        return end
    if len(words[-1]) < _LEAST_PLACE:
        return end
    if any(word.lower() in no_place or word.endswith("kan") for word in words):
        return end
    stop: int = match.end()
    return stop


def _is_other(low: str, end: int, start: int, entry: InstitutionEntry) -> bool:
    """Whether words in the name or directly behind it show another kind of body."""
    if not entry.not_with:
        return False
    following = low[end : end + 24].replace("(", " ").split(None, 2)
    words = (*low[start:end].replace(",", " ").split(), *following[:1])
    return any(word.rstrip(".,)") in entry.not_with for word in words)
