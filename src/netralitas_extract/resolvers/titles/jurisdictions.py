"""The region that each office governs: written in the title, or known from the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence

from netralitas_extract.lexicon.region_codes import JAKARTA, REGENCY_LENGTH, level_of
from netralitas_extract.model import Level
from netralitas_extract.resolvers.regions import ResolvedRegion, Territory
from netralitas_extract.resolvers.titles.jurisdiction_words import JurisdictionWords
from netralitas_extract.resolvers.titles.seats import ARMY, COMMISSIONS, REGION_HEADS, Seat
from netralitas_extract.text import Text

__all__ = ["Jurisdictions"]

# Offices that the nation has too: without a region they may be national.
_NATIONAL_TOO = COMMISSIONS | {"kepala_badan", "other"}
# Offices that only regions have, though they are among the others.
_REGIONAL_RULES = frozenset(("title.judge",))
# Bodies of the state with offices in the regions.
_BRANCHES = frozenset(("title.kepala_badan_branch",))
_MEMBERS = {"anggota_kpu": "KPU", "anggota_bawaslu": "Bawaslu"}
_IN = " di "
_LONGEST_JOIN = 5
_ESTABLISHED = 2


class Jurisdictions:
    """Gives seats their regions in one article.

    ``starts`` are those of the raw regions that ``Seat.region`` refers to, ``is_national`` tells
    people who are known to sit in the election bodies of the state.
    """

    def __init__(
        self,
        text: Text,
        territory: Territory,
        starts: Sequence[int],
        is_national: Callable[[int], bool],
        words: JurisdictionWords,
    ) -> None:
        self._words = words
        self._text = text
        self._sits_in_state = is_national
        self._territory = territory
        self._starts = starts
        self._counts: dict[str, int] | None = None
        self._villages: dict[str, str] | None = None
        self._districts: list[tuple[int, str]] | None = None
        self._only_district: str | None = None
        self._local = False
        self._area: str | None = None
        self._bodies: dict[str, Sequence[str]] = {}

    def state(self, seats: Sequence[Seat]) -> None:
        """Gives each seat the code of the region written in it."""
        by_start = {region.start: region for region in self._territory.regions}
        for seat in seats:
            if seat.region is None:
                continue
            region = by_start.get(self._starts[seat.region])
            if region is None:
                continue
            code = region.code
            if code is None and region.level == "village":
                code = self._village_elsewhere(region)
            if code is not None:
                seat.code, seat.source = code, "stated"

    def infer_from_holders(self, seats: Sequence[Seat]) -> None:
        """Gives a seat without region that of another title of its holder."""
        stated: dict[tuple[int, str], dict[tuple[str, str], None]] = {}
        for seat in seats:
            if seat.person is not None and seat.source == "stated" and seat.code:
                held = stated.setdefault((seat.person, seat.title.tenure), {})
                held[seat.title.office, seat.code] = None
        for seat in seats:
            if seat.code is not None or seat.person is None or not seat.title.levels:
                continue
            fitting = [
                (office, code)
                for office, code in stated.get((seat.person, seat.title.tenure), ())
                if _fits(code, seat.title.levels)
            ]
            fitting.sort(key=lambda post: post[0] != seat.title.office)
            if fitting:
                seat.code, seat.source = fitting[0][1], "inferred"

    def infer(self, seats: Sequence[Seat]) -> None:
        """Gives the seats that have no region yet the one that the article suggests, if any."""
        stated: dict[tuple[str, str | None], dict[str, set[int | None]]] = {}
        for seat in seats:
            if seat.source == "stated" and seat.code is not None:
                codes = stated.setdefault((seat.title.office, _body_of(seat)), {})
                codes.setdefault(seat.code, set()).add(seat.person)
        # Where one region's heads speak and nobody of the state, all offices are that region's.
        areas = {
            seat.code[:REGENCY_LENGTH] for seat in seats if seat.source == "stated" and seat.code
        }
        self._area = next(iter(areas), None)
        self._local = len(areas) == 1 and all(seat.title.levels for seat in seats)
        for index, seat in enumerate(seats):
            levels = seat.title.levels
            if seat.code is not None or not levels or seat.title.rule == ARMY:
                continue
            if seat.region is not None:
                # A place is written, though it is not known which of its name is meant.
                continue
            if (
                seat.title.office in COMMISSIONS
                and seat.person is not None
                and self._sits_in_state(seat.person)
            ):
                continue
            if self._is_national(seat, seats[index - 1 : index]):
                continue
            code = (
                self._of_place_behind(seat)
                or self._of_place_before(seat)
                or self._of_joined(seat, seats[index - 1 : index])
                or self._of_neighbour(seat, seats[index + 1 : index + 2])
                or _of_same_office(seat, stated.get((seat.title.office, _body_of(seat)), {}))
            )
            if code is None:
                code = self._of_body(seat, levels) or self._of_article(seat, levels)
            if code is not None:
                seat.code, seat.source = code, "inferred"

    def _of_place_behind(self, seat: Seat) -> str | None:
        """The region where somebody holds an office: "gubernur di DKI Jakarta"."""
        if seat.title.office not in REGION_HEADS or not self._text.low.startswith(_IN, seat.end):
            return None
        at = seat.end + len(_IN)
        for region in self._territory.regions:
            if region.start == at and region.code is not None:
                return region.code if level_of(region.code) in seat.title.levels else None
        return None

    def _of_place_before(self, seat: Seat) -> str | None:
        """The region named last before "Kepala Dinas Pariwisata setempat"."""
        if not self._text.low.startswith(self._words.local, seat.end):
            return None
        codes = [
            region.code
            for region in self._territory.regions
            if region.start < seat.title.start
            and region.code is not None
            and level_of(region.code) in seat.title.levels
        ]
        return codes[-1] if codes else None

    def _of_neighbour(self, seat: Seat, following: Sequence[Seat]) -> str | None:
        """In "Ketua KPU dan Ketua Bawaslu Kutai Barat" both are of one region."""
        for other in following:
            near = 0 <= other.title.start - seat.end <= _LONGEST_JOIN
            if near and other.source == "stated" and other.code is not None:
                return other.code if _fits(other.code, seat.title.levels) else None
        return None

    def _of_joined(self, seat: Seat, before: Sequence[Seat]) -> str | None:
        """In "Kepala Dinas Pangan Budi dan Kabid Pasar Sri" both are of one region."""
        for other in before:
            stop = other.name.stop if other.inline and other.name is not None else other.end
            joined = self._text.low[stop : seat.title.start] in self._words.joins
            if joined and other.code is not None and len(other.code) <= REGENCY_LENGTH:
                return other.code if _fits(other.code, seat.title.levels) else None
        return None

    def _is_national(self, seat: Seat, before: Sequence[Seat]) -> bool:
        """Whether a seat stands beside the same body's of the state: "Ketua Bawaslu RI Bagja dan
        Anggota Bawaslu Lolly".
        """
        for other in before:
            stop = other.name.stop if other.inline and other.name is not None else other.end
            return (
                not other.title.levels
                and seat.title.organization is not None
                and seat.title.organization == other.title.organization
                and self._text.low[stop : seat.title.start] in self._words.joins
            )
        return False

    def _of_article(self, seat: Seat, levels: Sequence[Level]) -> str | None:
        home = self._territory.home() or (self._area if self._local else None)
        national_too = seat.title.office in _NATIONAL_TOO and seat.title.rule not in _REGIONAL_RULES
        if home is None:
            return None
        code: str | None
        if level_of(home) in levels:
            code = home
        elif tuple(levels) == ("province",):
            code = home[:2]
        else:
            code = self._territory.main_code(levels)
        if code is None or level_of(code) not in levels:
            return None
        if national_too and code.startswith(JAKARTA):
            return None
        bodies = self._words.bodies
        if not self._local and (_body_of(seat) in bodies or seat.title.rule in _BRANCHES):
            # Where the article has no "Bawaslu Kota …" it may be the national one.
            return None
        needed = _ESTABLISHED
        if self._local or (seat.name is not None and not national_too):
            needed = 1
        return code if self._count(code) >= needed else None

    def _of_body(self, seat: Seat, levels: Sequence[Level]) -> str | None:
        """The region that the article gives to the body of an office: "BPS Provinsi Gorontalo".

        Where it gives several, only that of the article itself.
        """
        codes = {code for code in self._body_codes(seat) if level_of(code) in levels}
        if len(codes) > 1:
            codes &= {self._territory.home()}
        return next(iter(codes), None)

    def _body_codes(self, seat: Seat) -> Sequence[str]:
        """Codes of the regions that stand directly behind the name of a seat's body."""
        organization = _body_of(seat)
        if organization is None:
            return ()
        known = self._bodies.get(organization)
        if known is None:
            low = self._text.low
            names = self._words.bodies.get(organization, (f"{organization.lower()} ",))
            reach = max(map(len, names)) + 1
            known = self._bodies[organization] = [
                region.code
                for region in self._territory.regions
                if region.code is not None
                and low[max(0, region.start - reach) : region.start]
                .replace(") ", " ")
                .endswith(names)
            ]
        return known

    def _count(self, code: str) -> int:
        """How often the article names a region or one inside it."""
        if self._counts is None:
            self._counts = {}
            for region in self._territory.regions:
                if region.code is not None:
                    for length in {2, 5, len(region.code)}:
                        part = region.code[:length]
                        self._counts[part] = self._counts.get(part, 0) + 1
        return self._counts.get(code, 0)

    def _village_elsewhere(self, region: ResolvedRegion) -> str | None:
        """The code of a village that is named with its kecamatan elsewhere."""
        if self._villages is None:
            self._villages = {}
            for other in self._territory.regions:
                if other.level == "village" and other.code:
                    self._villages.setdefault(self._village_name(other), other.code)
        return self._villages.get(self._village_name(region)) or self._district_of(region)

    def _district_of(self, village: ResolvedRegion) -> str | None:
        """The kecamatan named last before a village in its paragraph, else the article's one."""
        if self._districts is None:
            self._districts = [
                (region.start, region.code)
                for region in self._territory.regions
                if region.level == "district" and region.code is not None
            ]
            codes = {code for _, code in self._districts}
            self._only_district = codes.pop() if len(codes) == 1 else None
        paragraph = self._text.paragraphs[self._text.paragraph_index(village.start)][0]
        before = bisect_left(self._districts, (village.start,)) - 1
        if before >= 0 and self._districts[before][0] >= paragraph:
            return self._districts[before][1]
        return self._only_district

    def _village_name(self, region: ResolvedRegion) -> str:
        words = self._text.low[region.start : region.end]
        return words.partition(" ")[2] if words.startswith(self._words.village_types) else words


def _of_same_office(
    seat: Seat, holders_by_code: Mapping[str, Collection[int | None]]
) -> str | None:
    """The one region that the article gives for the office, where it gives only one."""
    codes = [
        code
        for code, holders in holders_by_code.items()
        if seat.person is None or seat.person in holders
    ]
    return codes[0] if len(codes) == 1 else None


def _fits(code: str, levels: Sequence[Level]) -> bool:
    """Whether a region can be an office's; villages go by the code of their kecamatan."""
    level = level_of(code)
    return level in levels or (level == "district" and "village" in levels)


def _body_of(seat: Seat) -> str | None:
    """The body of an office, also where only the office tells it ("Kordiv Hukum")."""
    return seat.title.organization or _MEMBERS.get(seat.title.office)
