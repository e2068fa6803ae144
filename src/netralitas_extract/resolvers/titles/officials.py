"""Which titles are mentions, and who holds those that stand without a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawTitle
from netralitas_extract.recognizers.common import FIRST
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.resolvers.titles.joined_titles import HEADS, contests, sharing_region
from netralitas_extract.resolvers.titles.jurisdictions import Jurisdictions
from netralitas_extract.resolvers.titles.official_words import OfficialWords
from netralitas_extract.resolvers.titles.pointing import pointed_at
from netralitas_extract.resolvers.titles.repeated_titles import Holders, hold_alike
from netralitas_extract.resolvers.titles.seats import AGENCY_HEADS, ARMY, Seat, title_start
from netralitas_extract.text import Text, covers

__all__ = ["SEVERAL", "OfficialResolver"]

_MEMBERS = frozenset(("anggota_kpu", "anggota_bawaslu", "anggota_dprd"))
# Offices of which a region or the state has several: the words of the title tell which.
SEVERAL = frozenset(
    ("menteri", "kepala_dinas", "kepala_badan", "asisten", "anggota_kpu", "anggota_bawaslu",
     "anggota_dprd", "other")
)  # fmt: skip
_LONGEST_BRACKET = 24
_LONGEST_TAG = 60
_LONGEST_OWN = 40
_BRACKET = re.compile(r" ?\([^()]*\)?")


class OfficialResolver:
    """Settles the titles of an article with the words of one lexicon."""

    __slots__ = ("_words",)

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = OfficialWords(lexicon)

    def settle(
        self,
        text: Text,
        seats: Sequence[Seat],
        cast: Cast,
        jurisdictions: Jurisdictions,
        lines: Lines,
    ) -> list[Seat]:
        """The seats that are mentions, with holder and jurisdiction filled in, in order."""
        jurisdictions.state(seats)
        named: list[Seat] = []
        seats = [
            seat
            for seat in _without_running_mates(seats, cast)
            if not self._is_foreign(seat) and not self._is_in_team(text, seat)
        ]
        for seat in seats:
            if seat.name is not None:
                seat.person = cast.by_start.get(seat.name.start)
                named.append(seat)
        jurisdictions.infer_from_holders(named)
        kept = list(named)
        shared: set[Seat] = set()
        if len(named) < len(seats):
            short = _shortened(text, seats)
            posts = [self._post(text, seat, short) for seat in named]
            holders = Holders(text.low, named, posts)
            listed = contests(text, seats)
            shared = sharing_region(text, seats)
            for seat in seats:
                if seat.pointed_from is not None:
                    holder = None
                    if seat.pointed_from == seat.title.start:
                        holder = holders.of(seat, self._post(text, seat, short))
                    named_last = cast.named_before(seat.pointed_from)
                    seat.person = named_last if holder is None else holder.person
                    kept.append(seat)
                elif (
                    seat.name is None
                    and seat not in listed
                    and not _is_slogan(text, seat, cast)
                    and not self._is_vacant(text, seat)
                    and not self._is_any_holder(text, seat)
                ):
                    self._settle_alone(text, seat, holders, short, cast, lines)
                    if (
                        seat.person is not None
                        or seat in shared
                        or self._is_own(text, seat)
                        or self._can_stand_alone(text, seat, lines)
                    ):
                        kept.append(seat)
            kept.sort(key=title_start)
            self._share(text, kept)
            hold_alike(kept, SEVERAL)
            shared |= self._repeated(text, kept)
        jurisdictions.infer(kept)
        return [
            seat for seat in kept if seat in shared or _stands(seat) or self._is_own(text, seat)
        ]

    def _share(self, text: Text, seats: Sequence[Seat]) -> None:
        """Gives the first of two titles of one person the holder of the second.

        "Penjabat Bupati yang juga Kepala BKPSDM Bali itu"
        """
        for one, other in pairwise(seats):
            gap = text.low[one.end : other.title.start]
            if one.person is None and other.person is not None and gap in self._words.compounds:
                one.person = other.person

    def _repeated(self, text: Text, seats: Sequence[Seat]) -> set[Seat]:
        """Those that repeat the one seat named before without a holder: "Camat itu mengaku …"."""
        found: set[Seat] = set()
        first: dict[str, list[Seat]] = {}
        for seat in seats:
            title = seat.title
            if title.alone != "holder" or title.office in SEVERAL or title.status != "definitive":
                continue
            if seat.region is not None or seat.name is not None:
                first.setdefault(title.office, []).append(seat)
            elif seat.person is None and self._is_told(text, title.start, seat.end):
                before = first.get(title.office, ())
                if len({text.low[other.title.end : other.end] for other in before}) == 1:
                    found.add(seat)
        return found

    def _settle_alone(
        self,
        text: Text,
        seat: Seat,
        holders: Holders,
        short: Mapping[str, str],
        cast: Cast,
        lines: Lines,
    ) -> None:
        """Looks for the holder of a title without a name beside it."""
        title = seat.title
        if text.low.startswith(self._words.held_by_several, seat.end):
            # "Gubernur Riau pertama yang terjaring" is not who holds the office now.
            return
        points = self._words.points_to(text.low, seat.end)
        # A title in capitals needs no word of speech to mean somebody.
        told = text.norm[title.core_start].islower() and self._is_told(text, title.start, seat.end)
        # '"…," ucap Anggota Bawaslu Ende' is said of one of them.
        one = (
            title.alone == "never"
            and seat.region is not None
            and title.office in _MEMBERS
            and self._is_tagged(text, title.start)
        )
        own = text.low.endswith(self._words.of_one_told, 0, title.start) or self._is_own(text, seat)
        pointing = (told and title.alone != "never") or one or own or points > 0
        if title.alone == "never" and (not pointing or _is_any(text, title)):
            if title.office == "other" and self._is_told(text, title.start, seat.end):
                # "Kabag Ops mengingatkan", where "Kabag Ops Polres Sigi" has been named.
                holder = holders.of(seat, self._post(text, seat, short))
                seat.person = None if holder is None else holder.person
            elif title.office == "other" and lines.style(title.core_start) != "plain":
                # A headline: "Rakor Bersama Dirjen Otda", where "Dirjen Otda Budi" is named.
                seat.person = holders.of_same_words(seat)
            return
        if seat.region is None and not pointing and not self._can_stand_alone(text, seat, lines):
            return
        holder = holders.of(seat, self._post(text, seat, short))
        if holder is not None:
            seat.person = holder.person
            if seat.code is None and holder.code is not None:
                seat.code, seat.source = holder.code, "inferred"
        elif (one or points) and (
            title.tenure in ("former", "candidate")
            or (seat.region is not None and (told or title.alone == "holder"))
            or text.norm[title.core_start].isupper()
        ):
            if covers(text.quotations, title.start):
                # "Camat itu salah," says somebody of whom no article tells by that title.
                return
            tagged = self._is_tagged(text, title.start) or text.low.endswith(
                self._words.sources, 0, title.start
            )
            tells = self._words.tells(text.low, seat.end + points) is not None
            judged = self._words.judged(text.low, seat.end + points) is not None
            person = pointed_at(text, cast, title.start, tagged=tagged, tells=tells, judged=judged)
            if holders.hold_otherwise(person, title) or (one and holders.hold_none(person, title)):
                person = None
            seat.person = person

    def _is_any_holder(self, text: Text, seat: Seat) -> bool:
        """Whether a title without region means whoever holds one: "Lurah wajib netral"."""
        title, end = seat.title, seat.end
        if seat.region is not None or title.status != "definitive":
            return False
        low = text.low
        if title.office in HEADS and low.startswith(self._words.means_any_head, end):
            return True
        many = title.alone == "holder" or (
            title.office in AGENCY_HEADS and title.organization is None
        )
        if not many or low.endswith(self._words.courtesies, 0, title.core_start):
            return False
        return low.startswith(self._words.means_any.get(low[end : end + FIRST], ()), end)

    def _is_own(self, text: Text, seat: Seat) -> bool:
        """Whether somebody who is quoted says what he is: "Saya selaku Bupati Ende …"."""
        title = seat.title
        low, start = text.low, title.start
        if title.tenure != "incumbent" or (
            seat.region is None and text.norm[title.core_start].islower()
        ):
            return False
        if low.endswith(self._words.own_beside, 0, start):
            told = seat.region is not None or title.status != "definitive"
        else:
            told = low.endswith(self._words.own, 0, start)
        if not told or any(
            words in low[max(0, start - _LONGEST_OWN) : start]
            for words in self._words.own_in_thought
        ):
            return False
        return covers(text.quotations, start)

    def _is_foreign(self, seat: Seat) -> bool:
        """Whether the holder is known as the head of another state."""
        if seat.name is None or seat.title.office not in ("presiden", "wakil_presiden"):
            return False
        return self._words.foreign(" ".join(seat.name.tokens).lower()) is not None

    def _is_in_team(self, text: Text, seat: Seat) -> bool:
        """Whether a title ends the name of a team: "Tim Pemenangan Nasional Andi Presiden".

        Who stands directly behind may hold it: "Gerakan Pramuka Presiden Joko Widodo".
        """
        start, norm = seat.title.start, text.norm
        if (
            seat.end - start != len(seat.title.office)
            or not norm[start].isupper()
            or norm[start - 1 : start] != " "
            or not norm[start - 2].islower()
        ):
            return False
        team = self._words.team(norm, max(0, start - _LONGEST_TAG), start)
        beside = seat.name is not None and seat.name.begin == seat.end + 1
        return team is not None and not (beside and not team["sure"])

    def _is_vacant(self, text: Text, seat: Seat) -> bool:
        """Whether a title is one of posts that nobody holds: "jabatan yang lowong ialah …"."""
        start = seat.title.start
        begin = text.sentences[text.sentence_index(start)][0]
        return self._words.vacant(text.low, begin, start) is not None

    def _is_told(self, text: Text, start: int, end: int) -> bool:
        """Whether words are attributed to the holder: "kata bupati", "camat menegaskan bahwa"."""
        if self._is_tagged(text, start):
            return True
        if text.low[end : end + 1] != " ":
            return False
        return self._words.tells(text.low, end + self._words.points_to(text.low, end)) is not None

    def _is_tagged(self, text: Text, start: int) -> bool:
        """Whether a word of speech stands before an offset: "kata bupati"."""
        low = text.low
        if low[start - 1 : start] != " ":
            return False
        word = low[max(0, start - 12) : start - 1].rpartition(" ")[2]
        if word in self._words.tags:
            return True
        # '"…," kata pria yang juga Menteri Pertahanan itu'
        mark = low.rfind('" ', max(0, start - _LONGEST_TAG), start)
        words = low[mark + 2 : start].split(" ", 1) if mark >= 0 else []
        return (
            bool(words) and words[0] in self._words.tags and text.norm[mark + 2 : start].islower()
        )

    def _post(self, text: Text, seat: Seat, shortened: Mapping[str, str]) -> str:
        """The words of a title that tell its post from others of the same office.

        ``shortened`` are posts by the short forms that the article gives for them.
        """
        title = seat.title
        if title.office not in SEVERAL:
            return ""
        words = text.low[title.core_start : title.end]
        if "(" in words:
            words = _BRACKET.sub("", words)
        words = words.removesuffix(" ri")
        first = words.partition(" ")[0]
        full = self._words.beginnings.get(first)
        if full is not None:
            words = full + words[len(first) :]
        rest, _, last = words.rpartition(" ")
        full = self._words.agencies.get(last)
        if full is not None and rest:
            words = f"{rest} {full}"
        elif first == words:
            # "Kadisdik"
            words = self._words.fused.get(words, words)
        return self._words.ministers.get(words) or shortened.get(words, words)

    def _can_stand_alone(self, text: Text, seat: Seat, lines: Lines) -> bool:
        if seat.title.alone == "never":
            return False
        if seat.region is not None or _has_unit(seat):
            return True
        if seat.title.alone == "holder" and text.low.startswith(self._words.means_all, seat.end):
            # "Kades dan perangkat desa wajib netral"
            return False
        return self._is_marked(text, seat, lines) and not _is_of_another(text, seat, lines)

    def _is_marked(self, text: Text, seat: Seat, lines: Lines) -> bool:
        """Whether a title without region is written as that of one person."""
        core = seat.title.core_start
        if text.norm[core].isupper():
            return seat.title.alone != "holder" or lines.style(core) == "plain"
        return text.low[max(0, core - 6) : core].endswith(self._words.courtesies)


def _has_unit(seat: Seat) -> bool:
    """Whether a title says by name of which command it is: "Danrem Maharajalila"."""
    return seat.title.rule == ARMY and seat.end > seat.title.end


def _is_any(text: Text, title: RawTitle) -> bool:
    """Whether a speaker means any candidate: "Capres itu tiga kali berdebat," says somebody."""
    return title.tenure == "candidate" and covers(text.quotations, title.start)


def _shortened(text: Text, seats: Sequence[Seat]) -> dict[str, str]:
    """Titles by the short forms behind them: "Kepala Staf Angkatan Laut (Kasal)"."""
    low = text.low
    found: dict[str, str] = {}
    for seat in seats:
        core, end = seat.title.core_start, seat.title.end
        if low[end - 1] == ")":
            # "Kepala Kepolisian Negara Republik Indonesia (Kapolri)" is all one title.
            end = max(core, low.rfind(" (", core, end))
        if low[end : end + 2] == " (":
            close = low.find(")", end, end + _LONGEST_BRACKET)
            if close > 0:
                found[low[end + 2 : close]] = low[core:end]
    return found


def _stands(seat: Seat) -> bool:
    """Whether a settled title is a mention: it has a name, a region, a holder or a seat."""
    if seat.name is not None or seat.region is not None or seat.person is not None:
        return True
    alone = seat.title.alone
    if alone == "holder" and seat.title.status != "definitive" and seat.title.organization:
        # "Plt Sekretaris Dinas PUPR": there is one, who need not be named.
        return seat.code is not None
    return alone == "unique" or (
        alone == "seat" and (seat.code is not None or not seat.title.levels)
    )


def _without_running_mates(seats: Sequence[Seat], cast: Cast) -> list[Seat]:
    """The seats without those of the kind "cawapres Prabowo", the running mate of a candidate."""
    heads = {
        (cast.by_start.get(seat.name.start), f"wakil_{seat.title.office}")
        for seat in seats
        if seat.name is not None and seat.title.tenure == "candidate"
    }
    return [
        seat
        for seat in seats
        if seat.name is None
        or seat.title.tenure != "candidate"
        or (cast.by_start.get(seat.name.start), seat.title.office) not in heads
    ]


def _is_of_another(text: Text, seat: Seat, lines: Lines) -> bool:
    """Whether an unknown name or body follows: "Presiden Hacktiv8" is nobody's office here."""
    word = text.norm[seat.end : seat.end + 3]
    return word[:1] == " " and word[1:2].isupper() and lines.style(seat.end) == "plain"


def _is_slogan(text: Text, seat: Seat, cast: Cast) -> bool:
    """Whether a title is what supporters want somebody to become: "Relawan Ganjar Presiden"."""
    title = seat.title
    return (
        title.office == "presiden"
        and title.end == title.start + len("presiden")
        and text.norm[title.start].isupper()
        and cast.ends_at(title.start - 1)
    )
