"""Entries for what an article consists of: words of speech, dates, lines of its frame."""

from __future__ import annotations

from typing import Literal

from netralitas_extract.lexicon.schema.entry import Entry
from netralitas_extract.model import PartOfDay

__all__ = ["DateEntry", "LineEntry", "NoticeEntry", "SpeechEntry"]


class SpeechEntry(Entry, frozen=True, kw_only=True):
    """Words that attribute what is said to a speaker.

    Attributes:
        form: where the speaker stands: ``tag`` behind ("kata Rahmi", "katanya"), ``told`` before
            ("Rahmi mengatakan"), ``passive`` behind, with or without oleh ("disampaikan Rahmi"),
            ``source`` behind, at the head of a clause ("menurut Rahmi").
        quotes: whether they go with direct speech.
    """

    form: Literal["tag", "told", "passive", "source"]
    quotes: bool = True


class DateEntry(Entry, frozen=True, kw_only=True):
    """A shape of the core of a calendar expression.

    Attributes:
        reading: how the named groups are read. ``day_month``, ``month_day``, ``numeric`` and
            ``iso`` are days, ``month``, ``year``, ``decade`` and ``quarter`` what they say;
            ``weekday`` and ``day_of_month`` are parts of a day; ``shift`` is ``shift`` units from
            the anchor, ``period`` a unit beside a direction ("pekan lalu"), ``count`` a number of
            units from the anchor ("dua hari lalu"); ``worded`` is read by dateparser.
        unit: the unit of a ``shift`` or a ``period``, where no named group gives it.
        shift: units from the anchor.
        part: the part of the day that the words imply; the named group ``part`` gives one that
            is written.
        base: what a ``shift`` counts from: the publication, or the date mentioned before.
        alone: whether the core is a date without company (a weekday, a preposition, a year).
        relative: whether a ``worded`` core counts from the publication.
    """

    reading: Literal[
        "day_month",
        "month_day",
        "numeric",
        "iso",
        "month",
        "year",
        "decade",
        "quarter",
        "weekday",
        "day_of_month",
        "shift",
        "period",
        "count",
        "worded",
    ]
    unit: Literal["day", "week", "weekend", "month", "year"] | None = None
    shift: int = 0
    part: PartOfDay | None = None
    base: Literal["anchor", "mention"] = "anchor"
    alone: bool = True
    relative: bool = False


class LineEntry(Entry, frozen=True, kw_only=True):
    """A line that frames an article, or a part of one; matched from where it begins.

    Named group: ``name``, the name that a byline gives.

    Attributes:
        part: what the line is.
        at: ``line`` matches from the start of a line; ``bracket`` inside the bracket that ends it
            ("(Foto: Ist)"); ``tail`` from its last sentence ("Foto: Istimewa").
        follow: which of the lines below belong to it: ``none``; ``listed``, those that the word
            list ``line_items`` has; ``short``, those that are no sentences; ``all``, to the end.
        top: whether it is one only above the first paragraph.
        capitals: whether each word of the name must begin with a capital.
    """

    part: Literal["boilerplate", "caption", "author", "editor", "published", "outlet"]
    at: Literal["line", "bracket", "tail"] = "line"
    follow: Literal["none", "listed", "short", "all"] = "none"
    top: bool = False
    capitals: bool = False


class NoticeEntry(Entry, frozen=True, kw_only=True):
    """What is no part of an article and stands within a line of it, as scraped texts have it.

    Attributes:
        open: whether it goes on behind its words, to the next gap: the end of the line, two blanks,
            or text that layout joined to it.
        whole: whether a short line that ends in it is its own: "Kades Diperiksa. Baca halaman
            berikutnya".
    """

    open: bool = False
    whole: bool = False
