"""Names of holders who are named together: in pairs ("Bupati dan Wakil Bupati A-B"), in lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text

__all__ = ["is_appointed", "pair_around", "pair_before", "pair_behind", "unlist", "unlist_aged"]

_LEFT = 90
_LONGEST_AGE = len(" (50 tahun), ")
_PAIRED = (" dan ", " & ", " - ", "-", "/", " serta ")
_PAIRED_CLOSELY = (*_PAIRED, " ")
# "Tri Rismaharini (Risma)-Zahrul Azhar"
_AND = re.compile(r"(?: \([A-Z][\w .'-]{1,24}\))?(?:,? (?:dan|serta|&|-) ?|-|/)(?=[A-Z])")


def is_appointed(text: Text, seat: Seat, words: HolderWords) -> bool:
    """Whether a title stands behind "menjadi" or "sebagai", and a comma before its name."""
    name = seat.name
    return (
        name is not None
        and seat.inline
        and text.low.endswith(words.called_as, 0, seat.title.start)
        and "," in text.low[seat.end : name.begin]
    )


def unlist(text: Text, seats: Sequence[Seat], words: HolderWords) -> None:
    """Takes from titles the names behind a comma that have a title of their own.

    "Adi sebagai Penjabat Wali Kota Ambon, Budi sebagai Penjabat Bupati Buru", "Adi, selaku Kordiv
    Hukum, Budi, selaku Kordiv Data". In "Adi sebagai
    cawabup Budi" it is that of the head.
    """
    low = text.low
    for index, seat in enumerate(seats):
        name = seat.name
        if name is None:
            continue
        if low.startswith(words.called_as, name.stop) and low.startswith(
            words.others_named, seat.end
        ):
            # "dilantik oleh Gubernur Bali, yakni Adi sebagai Pjs Bupati Badung"
            seat.name, seat.inline = None, False
        elif low.endswith(words.called_as, 0, seat.title.start) and (
            _is_running_mate(seat)
            if not low.startswith(",", seat.end)
            else low.startswith(words.called_next, name.stop)
            or any(s.title.start == name.stop + 1 for s in seats[index + 1 : index + 2])
        ):
            seat.name, seat.inline = None, False


def unlist_aged(text: Text, seats: Sequence[Seat], words: HolderWords) -> None:
    """Takes from titles the names behind a comma where one with an age stands before the title.

    "Adi (50), Kepala Desa Duren, Budi (36), Kepala Desa Klari"
    """
    before: Seat | None = None
    for seat in seats:
        start = seat.title.start
        if (
            seat.inline
            and seat.name is not None
            and text.norm.startswith(",", seat.end)
            and (age := words.aged(text.norm, max(0, start - _LONGEST_AGE), start)) is not None
            and (before is None or before.name is None or before.name.stop != age.start())
        ):
            seat.name, seat.inline = None, False
        before = seat


def pair_behind(text: Text, seats: Sequence[Seat], names: NameReader) -> None:
    """Gives a head and a deputy named together their names: "Bupati dan Wakil Bupati A-B"."""
    norm = text.norm
    for head, deputy in pairwise(seats):
        first = deputy.name
        if (
            first is None
            or head.name is not None
            or not _are_paired(head, deputy, norm)
            or text.low[head.end : deputy.title.start] not in _PAIRED_CLOSELY
        ):
            continue
        gap = _AND.match(norm, first.stop)
        if gap is not None:
            head.name, deputy.inline = first, False
            deputy.name = names.read(norm, gap.end())


def pair_before(text: Text, seats: Sequence[Seat], names: NameReader) -> None:
    """Likewise where the names stand before: "A dan B sebagai Bupati dan Wakil Bupati"."""
    low = text.low
    for head, deputy in pairwise(seats):
        second = head.name
        if (
            second is None
            or head.inline
            or deputy.name is not None
            or deputy.title.office != f"wakil_{head.title.office}"
            or low[head.end : deputy.title.start] not in _PAIRED
        ):
            continue
        for gap in _PAIRED:
            if low.endswith(gap, 0, second.begin):
                end = second.begin - len(gap)
                first = names.read_before(text.norm, end, max(0, end - _LEFT))
                if first is not None:
                    head.name, deputy.name = first, second
                break


def pair_around(seats: Sequence[Seat], text: Text) -> None:
    """Makes the deputy of a candidate one too: "Calon Presiden A dan Wakil Presiden B"."""
    for head, deputy in pairwise(seats):
        if (
            head.title.tenure == "candidate"
            and deputy.title.tenure == "incumbent"
            and deputy.title.office == f"wakil_{head.title.office}"
            and deputy.title.start == deputy.title.core_start
            and deputy.region is None
            and head.name is not None
            and deputy.inline
            and text.low[head.name.stop : deputy.title.start] in _PAIRED
        ):
            deputy.title = msgspec.structs.replace(deputy.title, tenure="candidate")


def _is_running_mate(seat: Seat) -> bool:
    title = seat.title
    return title.tenure == "candidate" and title.office.startswith("wakil_") and seat.region is None


def _are_paired(head: Seat, deputy: Seat, norm: str) -> bool:
    """Whether two joined titles have their names behind the second: "Bupati dan Wakil Bupati"."""
    if deputy.title.office == f"wakil_{head.title.office}":
        return True
    # "Kadis Sosial dan Kadis PMD Luwu Utara, Nurdin dan Hasrun"
    return deputy.title.office == head.title.office and norm[deputy.end : deputy.end + 1] == ","
