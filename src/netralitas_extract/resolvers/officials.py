"""Which titles are mentions, who holds them, and where."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.region_codes import level_of
from netralitas_extract.model import Level
from netralitas_extract.resolvers.holders import Lines
from netralitas_extract.resolvers.people import Cast
from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.text import Text

__all__ = ["settle_jurisdictions", "settle_officials"]

_HEADS = frozenset(
    ("presiden", "wakil_presiden", "gubernur", "wakil_gubernur", "bupati", "wakil_bupati",
     "wali_kota", "wakil_wali_kota", "camat", "lurah", "kepala_desa")
)  # fmt: skip
_JOINS = frozenset(
    (" dan ", "/", " / ", " & ", " serta ", " atau ", " maupun ", ", ", ", dan ", " dan/atau ", "-",
     " beserta ", " bersama ")
)  # fmt: skip
_COURTESIES = (" pak ", " bapak ", " bu ", " ibu ", " sang ", "pak ", "bapak ", "bu ", "ibu ", "sang ")
_VILLAGE_TYPES = ("desa ", "kelurahan ", "nagari ", "gampong ", "kampung ", "pekon ", "kalurahan ")
_POINTING = (" itu", " tersebut", " ini")


def settle_jurisdictions(
    text: Text, seats: Sequence[Seat], territory: Territory, starts: Sequence[int]
) -> None:
    """Gives each seat the code of the region in it; ``starts`` are those of the raw regions."""
    by_start = {region.start: region for region in territory.regions}
    for seat in seats:
        if seat.region is None:
            continue
        region = by_start.get(starts[seat.region])
        if region is None:
            continue
        code = region.code
        if code is None and region.level == "village":
            # The same village may be named with its kecamatan elsewhere.
            name = _name(text, region)
            code = next(
                (
                    other.code
                    for other in territory.regions
                    if other.level == "village" and other.code and _name(text, other) == name
                ),
                None,
            )
        if code is not None:
            seat.code, seat.source = code, "stated"


def _name(text: Text, region: ResolvedRegion) -> str:
    """The name of a region without its type word."""
    words = text.low[region.start : region.end]
    return words.partition(" ")[2] if words.startswith(_VILLAGE_TYPES) else words


def settle_officials(
    text: Text,
    seats: Sequence[Seat],
    cast: Cast,
    territory: Territory,
    lines: Lines,
) -> list[Seat]:
    """The seats that are mentions, with holder and jurisdiction filled in, in order."""
    named: list[Seat] = []
    bare: list[Seat] = []
    for seat in seats:
        if seat.name is not None:
            seat.person = cast.by_start.get(seat.name.start)
            named.append(seat)
        else:
            bare.append(seat)
    _infer_from_holders(named)
    contests = _contests(text, seats)
    kept = list(named)
    for seat in bare:
        if seat in contests or _doubles(text, seat, seats):
            continue
        title = seat.title
        if title.tenure == "former" and text.low.startswith(_POINTING, seat.end):
            seat.person = cast.nearest_before(title.start)
            if seat.person is not None:
                kept.append(seat)
            continue
        if title.alone == "never":
            continue
        if seat.region is None and not _is_marked(text, seat, lines):
            continue
        _find_holder(seat, named)
        kept.append(seat)
    kept.sort(key=lambda seat: seat.title.start)
    for seat in kept:
        if seat.code is None:
            _infer(seat, kept, territory)
    return [seat for seat in kept if _stands(seat, text)]


def _is_marked(text: Text, seat: Seat, lines: Lines) -> bool:
    """Whether a title without region is written as that of one person."""
    core = seat.title.core_start
    if text.norm[core].isupper() and (
        seat.title.alone != "holder" or lines.style(core) == "plain"
    ):
        return True
    return text.low.endswith(_COURTESIES, max(0, core - 8), core)


def _stands(seat: Seat, text: Text) -> bool:
    """Whether a settled title is a mention: it has a name, a region, a holder or a seat."""
    if seat.name is not None or seat.region is not None or seat.person is not None:
        return True
    alone = seat.title.alone
    if alone == "unique":
        return True
    return alone == "seat" and (
        seat.code is not None or (not seat.title.levels and seat.title.office == "other")
    )


def _contests(text: Text, seats: Sequence[Seat]) -> set[Seat]:
    """Bare titles of heads of regions that are listed as posts: "Gubernur dan Wakil Gubernur"."""
    found: set[Seat] = set()
    for one, other in zip(seats, seats[1:], strict=False):
        if (
            one.title.office in _HEADS
            and other.title.office in _HEADS
            and one.name is None
            and one.region is None
            and "candidate" not in (one.title.tenure, other.title.tenure)
        ):
            gap = text.low[one.end : other.title.start]
            if gap in _JOINS and (gap != ", " or other.region is None):
                found.add(one)
                if other.name is None:
                    found.add(other)
    return found


def _doubles(text: Text, seat: Seat, seats: Sequence[Seat]) -> bool:
    """Whether a title only shortens, in brackets, the one before it: "… Negeri (Mendagri)"."""
    start = seat.title.start
    if start == 0 or text.norm[start - 1] != "(":
        return False
    return any(
        other.title.office == seat.title.office and 0 <= start - 1 - other.end <= 1
        for other in seats
        if other is not seat
    )


def _find_holder(seat: Seat, named: Sequence[Seat]) -> None:
    """Gives a title alone the holder that the article names for the same seat."""
    title = seat.title
    fitting = [
        other
        for other in named
        if other.title.office == title.office
        and other.title.tenure == title.tenure
        and other.person is not None
        and (seat.code is None or other.code is None or seat.code == other.code)
        and (title.organization is None or _same_body(title.organization, other.title.organization))
    ]
    if seat.region is None:
        exact = [other for other in fitting if other.title.rule == title.rule]
        fitting = exact or fitting
    same = [other for other in fitting if other.title.status == title.status]
    if not same:
        # Acting heads are often called by the office alone.
        same = [
            other
            for other in fitting
            if title.status == "definitive" or other.title.status != "definitive"
        ]
        if len({other.person for other in same}) > 1:
            return
    if not same:
        return
    before = [other for other in same if other.title.start < title.start]
    holder = before[-1] if before else same[0]
    seat.person = holder.person
    if seat.code is None and holder.code is not None:
        seat.code, seat.source = holder.code, "inferred"


def _same_body(one: str, other: str | None) -> bool:
    return other is None or one.lower() == other.lower() or one.startswith("Dinas") is False


def _infer_from_holders(named: Sequence[Seat]) -> None:
    """Gives a named title without region that of the same person's same title elsewhere."""
    for seat in named:
        if seat.code is not None or seat.person is None:
            continue
        for other in named:
            if (
                other.person == seat.person
                and other.source == "stated"
                and other.code is not None
                and (
                    other.title.office == seat.title.office
                    or level_of(other.code) in seat.title.levels
                )
                and (other.title.tenure == seat.title.tenure)
            ):
                seat.code, seat.source = other.code, "inferred"
                if other.title.office == seat.title.office:
                    break


def _infer(seat: Seat, seats: Sequence[Seat], territory: Territory) -> None:
    """Gives a title the region that the rest of the article suggests, if its office has one."""
    levels: Sequence[Level] = seat.title.levels
    if not levels:
        return
    code: str | None = None
    if seat.title.alone != "holder" or seat.title.office == "other":
        neighbour = next(
            (
                other
                for other in seats
                if other.source == "stated" and 0 <= other.title.start - seat.end <= 5
            ),
            None,
        )
        if neighbour is not None and neighbour.code and level_of(neighbour.code) in levels:
            code = neighbour.code
    same = [
        other
        for other in seats
        if other.title.office == seat.title.office and other.source == "stated" and other.code
    ]
    if code is None and len({other.code for other in same}) == 1 and seat.person is None:
        code = same[0].code
    if code is None:
        home = territory.home()
        if home is not None and level_of(home) in levels:
            code = home
        elif levels == ("province",) and home is not None:
            code = home[:2]
        else:
            code = territory.main_code(levels)
    if code is not None and level_of(code) in levels:
        seat.code, seat.source = code, "inferred"
