"""Titles joined to the regions that they govern."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence

import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.model import Level, RegionSource
from netralitas_extract.raw import RawName, RawRegion, RawTitle
from netralitas_extract.resolvers.titles.bracketed_initials import begins_name
from netralitas_extract.resolvers.titles.seat_words import SeatWords
from netralitas_extract.text import Text, covers, merged, overlaps, start_of
from netralitas_extract.text_words import places_of_word

__all__ = [
    "ARMY",
    "COMMISSIONS",
    "REGION_HEADS",
    "Seat",
    "attach_jurisdictions",
    "governed_levels",
    "settle_regions",
    "title_start",
]

COMMISSIONS = frozenset(("ketua_kpu", "anggota_kpu", "ketua_bawaslu", "anggota_bawaslu"))
"""Offices in the election bodies, of the state and of regions."""

REGION_HEADS = frozenset(
    ("gubernur", "wakil_gubernur", "bupati", "wakil_bupati", "wali_kota", "wakil_wali_kota")
)
"""Offices of those who head provinces, regencies and cities."""

AGENCY_HEADS = frozenset(("kepala_dinas", "kepala_badan"))
"""Offices of those who head agencies of regions."""

_LONGEST_BRACKET = 40
_MOST_UNIT_WORDS = 4
ARMY = "title.army_command"
"""The rule of titles of the heads of army commands."""
_FIRST_WORD = re.compile(r"[^\W_]+")
_RULE_REGION = "region.of_title"
_GREATER: frozenset[Level] = frozenset(("province", "regency", "city"))
_LONGEST_NAME = 44
_MOST_NAME_WORDS = 5
_LEAST_LINE = 4
_NUMERALS = frozenset("0123456789ivx")
_CITY = " kota"
_TOWN = " Kota"
_DIVISION = "title.division_head"
_PAIRED = frozenset((" dan ", " & ", "-", " - ", "/", " serta "))


class Seat:
    """A title in its place in the text, filled in as more becomes known of it.

    Offsets are those of the folded text.

    Attributes:
        title: the title as recognised.
        end: where the mention ends, its region included.
        region: index of its region in the list of raw regions, or null.
        name: the name beside it, or null.
        inline: whether the name stands behind it, so that both are one expression.
        pointed_from: where words begin that stand for the holder, who is named before them ("ia
            adalah Sekretaris Bappeda", "putra Bupati itu menjadi calon …"), or null.
        person: index of its holder in the cast, or null.
        code: code of its jurisdiction, or null.
        source: where the code comes from.
    """

    __slots__ = (
        "code",
        "end",
        "inline",
        "name",
        "person",
        "pointed_from",
        "region",
        "source",
        "title",
    )

    def __init__(self, title: RawTitle, end: int, region: int | None) -> None:
        self.title = title
        self.end = end
        self.region = region
        self.name: RawName | None = None
        self.inline = False
        self.pointed_from: int | None = None
        self.person: int | None = None
        self.code: str | None = None
        self.source: RegionSource | None = None


def attach_jurisdictions(
    text: Text, titles: Sequence[RawTitle], regions: Sequence[RawRegion], words: SeatWords
) -> list[Seat]:
    """The titles as seats, each with the region that directly follows it.

    A bracket ("Sekretaris Daerah (Sekda) Papua"), a stroke ("Dandim 0912/Kubar") or the region's
    type word inside the title ("Kepala [Desa Sumber]", "Wali [Kota Bima]") may stand between.
    """
    low = text.low
    starts: dict[int, int] = {}
    for index, region in enumerate(regions):
        starts[region.start] = index
        starts.setdefault(region.name_start, index)
    seats: list[Seat] = []
    for title in titles:
        if (seats and title.start < seats[-1].end) or _is_inside(regions, title.start):
            # "Bupati Karo", "Kabupaten Karo": a region that is written as a title is.
            continue
        if seats and title.rule == _DIVISION and _goes_on_with(text, seats[-1], title, words):
            continue
        end = title.end
        at = end
        if title.levels or title.office == "other":
            if low[at : at + 2] == " (":
                closing = low.find(")", at, at + _LONGEST_BRACKET)
                if closing > 0:
                    at = closing + 1
            if low.startswith(words.government_heads, at):
                government = words.government(low, at)
                at = government.end() if government is not None else at
            while low[at : at + 1] in (" ", "/") and at - end < _LONGEST_BRACKET + 3:
                at += 1
            if low[at : at + 1] == "\n" and _is_broken(text.norm, at):
                at += 1
            found = starts.get(at) if at > end else None
            if found is not None and begins_name(text.norm, at, regions[found].end):
                found = None
        else:
            found = None
        if found is not None:
            end = regions[found].end
            if title.office == "kapolres" and low.startswith(_CITY, end):
                # "Kapolres Bima Kota" is head of another police than "Kapolres Bima".
                end += len(_CITY)
            if title.tenure == "incumbent" and low.startswith(words.elect, end):
                title = msgspec.structs.replace(title, tenure="elect")
                head = seats[-1] if seats else None
                if (
                    head is not None
                    and low[head.end : title.start] in _PAIRED
                    and title.office == f"wakil_{head.title.office}"
                ):
                    head.title = msgspec.structs.replace(head.title, tenure="elect")
        elif title.levels[:1] == ("district",) and text.norm.startswith(_TOWN, end):
            # "Danramil Kota" is that of the kecamatan around the seat of the regency.
            end += 0 if low[end + len(_TOWN) : end + len(_TOWN) + 1].isalnum() else len(_TOWN)
        elif title.levels and low[end : end + 1] == "/" and low[end - 1] in _NUMERALS:
            # "Danramil 08/Kalasan": a place that no table has, or that may be one of several.
            place = words.unit(text.norm, end + 1) or _FIRST_WORD.match(text.norm, end + 1)
            end = place.end() if place is not None else end
        if found is None and title.rule == ARMY:
            end, found = _command(text.norm, end, starts, regions, words)
        seats.append(Seat(title, end, found))
    return seats


def _command(
    norm: str,
    end: int,
    starts: Mapping[int, int],
    regions: Sequence[RawRegion],
    words: SeatWords,
) -> tuple[int, int | None]:
    """Where a command's title ends that goes on with its name or seat, and the seat's index.

    "Danlanud El Tari Kupang", "Komandan Korem 173 Praja Vira Braja, Brigjen …"
    """
    at = end + 1
    for _ in range(_MOST_UNIT_WORDS):
        found = starts.get(at)
        if found is not None:
            return regions[found].end, found
        word = words.unit_word(norm, at)
        if norm[at - 1 : at] != " " or word is None:
            break
        at = word.end() + 1
    unit = words.unit_before_rank(norm, end + 1) if norm[end : end + 1] == " " else None
    return (end if unit is None else unit.end()), None


def _goes_on_with(text: Text, seat: Seat, title: RawTitle, words: SeatWords) -> bool:
    """Whether the division of an election body tells more of a title that names the body.

    "Anggota Bawaslu Ende yang juga Kordiv Hukum"
    """
    return (
        seat.title.office in COMMISSIONS
        and words.besides(text.low, seat.end, title.start) is not None
    )


def _is_inside(regions: Sequence[RawRegion], offset: int) -> bool:
    """Whether an offset lies behind the first word of a region."""
    at = bisect_right(regions, offset, key=start_of) - 1
    return at >= 0 and regions[at].start < offset < regions[at].end


def _is_broken(norm: str, at: int) -> bool:
    """Whether layout broke a line at ``at`` that goes on with the name of a region.

    A headline ends there, and so does a line before a dateline.
    """
    words = norm[norm.rfind("\n", 0, at) + 1 : at].split()
    if len(words) < _LEAST_LINE or sum(word[0].isupper() for word in words) > len(words) // 2:
        return False
    head = norm[at + 1 : at + _LONGEST_NAME].partition("\n")[0]
    return head[:1].isupper() and " - " not in head and "(" not in head


def governed_levels(seats: Sequence[Seat]) -> dict[int, Sequence[Level]]:
    """By index of a raw region the levels that the title before it allows."""
    return {
        seat.region: seat.title.levels
        for seat in seats
        if seat.region is not None and seat.title.levels
    }


def settle_regions(
    text: Text,
    titles: Sequence[RawTitle],
    regions: Sequence[RawRegion],
    gazetteer: Gazetteer,
    seat_words: SeatWords,
) -> list[RawRegion]:
    """The regions, with those that only the title before them shows to be meant.

    "Kudus" is an adjective too, and "Lampung Barat Maidar" could be a person: behind "Pj Bupati"
    and "Kepala Dinas Pangan" they are regions.
    """
    low, norm = text.low, text.norm
    tails = [
        (title.core_start, title.end)
        for title in titles
        if title.tailed and not low.startswith(seat_words.village_staff, title.core_start)
    ]
    if tails:
        # In "Kepala Dinas Pemberdayaan Masyarakat dan Desa Rahmat" no village is called Rahmat.
        regions = [
            region
            for region in regions
            if region.level != "village" or not covers(tails, region.start)
        ]
    starts = {region.start for region in regions} | {region.name_start for region in regions}
    surfaces = gazetteer.surfaces()
    added: list[RawRegion] = []
    # By name whether the text has it with a capital, too.
    capitalised: dict[str, bool] = {}
    for title in titles:
        start = title.end + 1
        if (
            not _GREATER.intersection(title.levels)
            or start in starts
            or low[title.end : start] != " "
        ):
            continue
        written_small = norm[start : start + 1].islower()
        if not norm[start : start + 1].isupper() and not (
            written_small and title.office in REGION_HEADS and not _is_of_tags(text, start)
        ):
            continue
        if title.rule == ARMY:
            start = _seat_of_command(norm, low, start, surfaces, seat_words)
        words = low[start : start + _LONGEST_NAME].partition("\n")[0].split(" ")[:_MOST_NAME_WORDS]
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count]).rstrip(",.:;)\"'")
            surface = surfaces.get(name)
            if surface is not None:
                fitting = tuple(c for c in surface.candidates if level_of(c) in title.levels)
                if fitting and written_small and " " not in name:
                    if name not in capitalised:
                        capitalised[name] = bool([*places_of_word(norm, name.title())])
                    if not capitalised[name]:
                        # "bupati serang balik", but "kata bupati belitung" where it is Belitung
                        break
                if fitting:
                    end = start + len(name)
                    if begins_name(norm, start, end):
                        break
                    added.append(RawRegion(start, end, start, fitting, None, False, _RULE_REGION))
                break
    if not added:
        return list(regions)
    taken = merged((region.start, region.end) for region in added)
    kept = [region for region in regions if not overlaps(taken, region.start, region.end)]
    return sorted((*kept, *added), key=start_of)


def _is_of_tags(text: Text, offset: int) -> bool:
    """Whether a line has no capital, as lists of tags."""
    start, end = text.paragraphs[text.paragraph_index(offset)]
    return text.norm[start:end].islower()


def _seat_of_command(
    norm: str, low: str, start: int, surfaces: Container[str], words: SeatWords
) -> int:
    """Where the region begins that the name of a command ends with: "Lanud El Tari Kupang"."""
    at = start
    for _ in range(_MOST_UNIT_WORDS):
        word = words.unit_word_any(norm, at)
        if word is None:
            break
        if at > start and low[at : word.end()] in surfaces:
            return at
        at = word.end() + 1
    return start


def title_start(seat: Seat) -> int:
    """Where the title of a seat begins: for sorting and bisection."""
    return seat.title.start
