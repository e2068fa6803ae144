"""Bodies of state and people: what is a body's name is no person's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from netralitas_extract.raw import RawName, RawRegion, RawTitle
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.speech.voices import Voice
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["NamesBehindBodies", "with_whole_bodies"]


def with_whole_bodies(
    text: Text, titles: Sequence[RawTitle], bodies: Sequence[Bounds]
) -> list[RawTitle]:
    """The titles, each to the end of the body that it names.

    "Komandan Korem 173 Praja Vira Braja": the words behind the number are the body's, and nobody
    is called so. ``bodies`` are spans in order that share no character.
    """
    starts = [start for start, _ in bodies]
    found: list[RawTitle] = []
    for title in titles:
        at = bisect_right(starts, title.end - 1) - 1
        if at >= 0 and title.start < bodies[at][0]:
            start, end = bodies[at]
            # A body's short form in brackets is no part of the title.
            end = start + len(text.norm[start:end].partition(" (")[0])
            if title.end < end:
                organization = title.organization and text.norm[start:end]
                title = msgspec.structs.replace(title, end=end, organization=organization)
        found.append(title)
    return found


class NamesBehindBodies:
    """Puts right the names of a text that begin inside a body's.

    ``bodies`` are spans in order that share no character.
    """

    def __init__(
        self, text: Text, bodies: Sequence[Bounds], regions: Sequence[RawRegion], names: NameReader
    ) -> None:
        self._text = text
        self._bodies = bodies
        self._regions = regions
        self._names = names

    def settle(self, seats: Sequence[Seat], voices: Sequence[Voice]) -> None:
        """Gives titles and words of speech the name behind the body, or none.

        "Sekjen Kemenkes Budi Raharja" is Budi. In "… di halaman Mapolres Ende, Kapolres Ende
        mengingatkan" nobody is called Mapolres.
        """
        for seat in seats:
            if seat.name is not None and self._is_of_body(seat.name):
                seat.name = self._behind(seat.name)
                seat.inline = seat.inline and seat.name is not None
        for voice in voices:
            if voice.name is not None and self._is_of_body(voice.name):
                voice.name = self._behind(voice.name)
                if voice.name is None and voice.seat is None:
                    voice.kind = "none"

    def _is_of_body(self, name: RawName) -> bool:
        """Whether a name begins inside a body's; initials that a body goes by as well do not:
        "Camat berinisial MK".
        """
        return covers(self._bodies, name.start) and not (
            len(name.tokens) == 1 and name.tokens[0].isupper()
        )

    def _behind(self, name: RawName) -> RawName | None:
        """The name that follows the body in which one begins, and the body's region."""
        at = next(end for start, end in self._bodies if start <= name.start < end)
        at += 1
        at = next((region.end + 1 for region in self._regions if region.start == at), at)
        if at >= name.end:
            return None
        return self._names.read(self._text.norm, at)
