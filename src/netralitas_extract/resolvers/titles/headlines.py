"""The holder of a headline's only title, where the article names nobody beside that title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.titles.holder_words import HolderWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Bounds, Text

__all__ = ["name_headline"]

_LEFT = 90
_MOST_OPENING = 3
# How verbs of what somebody does begin.
_ACTIVE = ("me", "ber")


def name_headline(
    text: Text,
    seats: Sequence[Seat],
    by_start: Mapping[int, RawRegion],
    lines: Lines,
    names: NameReader,
    words: HolderWords,
) -> None:
    """Gives the one title of a headline the name that the article begins with.

    "Bupati Tebo Resmikan Puskesmas" and below it "Aspan Ridwan memotong pita": only where
    no name stands beside that title anywhere, and the headline says what the holder does.
    """
    if len(text.paragraphs) < 2 or not seats:
        return
    (_, headline_end), (start, end) = text.paragraphs[:2]
    first = seats[0]
    title = first.title
    if (
        title.start >= headline_end
        or first.name is not None
        or title.alone == "never"
        or title.tenure != "incumbent"
        or first.region is None
        or (len(seats) > 1 and seats[1].title.start < headline_end)
        or any(seat.title.office == title.office and seat.name for seat in seats)
        or any(start <= seat.title.start < end and seat.title.office == title.office
               and seat.region is not None for seat in seats)
    ):  # fmt: skip
        return
    before = text.norm[text.paragraphs[0][0] : title.start].rstrip()
    if (before and before[-1] not in ",:") or text.low.startswith(words.suffers, first.end):
        return
    first.name = _opening_name(text, (start, end), by_start, lines, names, words)


def _opening_name(
    text: Text,
    paragraph: Bounds,
    by_start: Mapping[int, RawRegion],
    lines: Lines,
    names: NameReader,
    words: HolderWords,
) -> RawName | None:
    """The name that is the subject of one of the first sentences of a paragraph."""
    norm = text.norm
    start, end = paragraph
    if lines.style(start) != "plain":
        return None
    dash = norm.find(" - ", start, min(end, start + _LEFT))
    begins = [dash + 3] if dash >= 0 else []
    index = text.sentence_index(start)
    begins += [at for at, _ in text.sentences[index : index + _MOST_OPENING] if at < end]
    for at in begins:
        name = None if at in by_start else names.read(norm, at)
        if name is None or names.words.is_common(name.tokens[0]):
            continue
        behind = norm[name.stop : name.stop + 30].lstrip(",").lstrip(" ").partition(" ")[0]
        if norm.startswith(",", name.stop) and not name.degrees:
            continue
        if behind.islower() and (behind in words.subject or behind.startswith(_ACTIVE)):
            return name
    return None
