"""The holder of the one post that an article is about, who is quoted by name alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netralitas_extract.raw import RawName
from netralitas_extract.resolvers.people.joining import Cast
from netralitas_extract.resolvers.speech.voices import Voice
from netralitas_extract.resolvers.titles.seats import AGENCY_HEADS, REGION_HEADS, Seat
from netralitas_extract.text import Text, covers
from netralitas_extract.text_words import word_before

__all__ = ["name_quoted_holder"]

_LONGEST_GAP = 3
# Offices of which a region has one.
_HEADS = REGION_HEADS | AGENCY_HEADS | {
    "sekda", "camat", "lurah", "kepala_desa", "ketua_kpu", "ketua_bawaslu", "ketua_dprd",
    "kapolda", "kapolres", "dandim", "kajari",
}  # fmt: skip


def name_quoted_holder(
    text: Text, seats: Sequence[Seat], voices: Sequence[Voice], cast: Cast, objects: Collection[str]
) -> None:
    """Gives a post the name of who is quoted first, where nobody has been named before.

    "Pilkada menjadi perhatian Sekda NTB." and then '"…," kata Lalu Wirya Pratama': only where the
    article has told of that one post without a name so far, and nothing else tells who the speaker
    is. Titles behind ``objects`` ("kepada Bupati") tell of nobody who speaks.
    """
    if not seats or not voices or not cast.people:
        return
    name = _first_quoted(text, voices, cast)
    holders = {cast.by_start.get(seat.name.start) for seat in seats if seat.name is not None}
    if name is None or cast.by_start[name.start] in holders:
        return
    if any(
        person not in holders and draft.mentions[0][0] < name.start
        for person, draft in enumerate(cast.people)
    ):
        # Somebody else who is named without a post may be meant by the title.
        return
    before = [
        seat
        for seat in seats
        if seat.name is None
        and seat.title.start < name.begin
        and not covers(text.quotations, seat.title.start)
    ]
    offices = {seat.title.office for seat in before}
    if len(offices) != 1 or any(seat.name and seat.title.office in offices for seat in seats):
        return
    told = [other for other in before if other.region is not None and _may_speak(other)]
    subjects = [other for other in told if word_before(text.low, other.title.start) not in objects]
    if subjects and len({text.low[o.title.end : o.end] for o in told}) == 1:
        subjects[-1].name = name


def _may_speak(seat: Seat) -> bool:
    return (
        seat.title.office in _HEADS
        and seat.title.tenure == "incumbent"
        and seat.title.alone != "never"
    )


def _first_quoted(text: Text, voices: Sequence[Voice], cast: Cast) -> RawName | None:
    """The full name beside the first word of speech that has one, if all that is known of who
    bears it is this name.
    """
    for voice in voices:
        name = voice.name
        person = None if name is None else cast.by_start.get(name.start)
        if name is None or person is None:
            continue
        first = cast.people[person].mentions[0][0]
        known = name.start == first and len(name.tokens) > 1 and voice.seat is None
        quoted = (
            voice.kind == "name"
            # "kata Ketua Partai Cakra, Budi" tells what he is.
            and name.begin == voice.verb.end + 1
            and '"' in text.norm[max(0, voice.verb.start - _LONGEST_GAP) : voice.verb.start]
        )
        if not known or not quoted or name.begin < voice.verb.end:
            return None
        return None if text.norm.startswith(",", name.stop) else name
    return None
