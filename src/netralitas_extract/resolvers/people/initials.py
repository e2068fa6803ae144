"""Letters that stand for people: in brackets behind a name, or said to be somebody's."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.text import Text, overlaps, places_of

__all__ = ["find_initials", "stated_initials"]

_LONGEST_NAME = 60


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
