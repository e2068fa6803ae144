"""The frame of an article, put together from its lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from netralitas_extract.model import Zone
from netralitas_extract.raw import RawFrame
from netralitas_extract.recognizers.structure.captions import (
    is_captioned,
    is_credit_line,
    mark_captions,
    mark_credited,
    mark_signed,
    mark_sourced,
    mark_twins,
)
from netralitas_extract.recognizers.structure.datelines import (
    Dateline,
    read_dateline,
    read_place_line,
)
from netralitas_extract.recognizers.structure.endings import mark_endings
from netralitas_extract.recognizers.structure.followers import mark_followers
from netralitas_extract.recognizers.structure.headlines import (
    choose_headline,
    is_titled,
    last_repeated,
    mark_above,
    mark_doubled,
    may_head,
    split_titles,
    squeezed,
    without_topic,
)
from netralitas_extract.recognizers.structure.lines import INNER_END, Line, Part, read_lines
from netralitas_extract.recognizers.structure.menus import mark_menus
from netralitas_extract.recognizers.structure.outlets import (
    bare_name,
    choose_outlet,
    is_outlet_line,
    medium_told,
    signed_with,
)
from netralitas_extract.recognizers.structure.publication import (
    choose_publication,
    read_publication,
    split_times,
)
from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.recognizers.structure.writers import (
    mark_labelled,
    mark_last_writer,
    note_bare_writer,
    note_writer_and_medium,
)
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text, merged

__all__ = ["recognize_structure"]

_TOP_LINES = 16
_MOST_TEASERS = 2
_LONGEST_HEADLINE = 250
_MOST_HEADLINE_WORDS = 24
_LONG_LEAD = 80
_LONGEST_PLACE_LINE = 60
_ZONES: dict[Part, Zone | None] = {
    "headline": "headline",
    "caption": "caption",
    "boilerplate": None,
}


def recognize_structure(
    text: Text,
    words: StructureWords,
    date_spans: Sequence[Bounds],
    notice_hits: Sequence[Hit],
) -> RawFrame:
    """The frame of an article.

    ``date_spans`` are the spans of the dates in it, in order: they tell a publication line from
    other short lines. An article without a headline begins with its first paragraph.
    ``notice_hits`` are the scan's, for notices within lines.
    """
    return _Framer(text, words, date_spans, notice_hits).frame()


class _Framer:
    __slots__ = (
        "_body",
        "_date_starts",
        "_dateline",
        "_dates",
        "_lines",
        "_lower",
        "_norm",
        "_outlets",
        "_publications",
        "_signed",
        "_text",
        "_words",
    )

    def __init__(
        self,
        text: Text,
        words: StructureWords,
        date_spans: Sequence[Bounds],
        notice_hits: Sequence[Hit],
    ) -> None:
        self._text = text
        self._norm = text.norm
        # Not text.low: there, lines that end in a lower-case word are joined with the next.
        self._lower = text.lower
        self._words = words
        self._dates = date_spans
        self._date_starts = [start for start, _ in date_spans]
        self._lines = read_lines(text, words, notice_hits)
        split_titles(self._lines, self._norm, words)
        split_times(self._lines, self._norm, words)
        mark_menus(self._lines, self._norm, words)
        mark_labelled(self._lines, self._norm, self._lower, words)
        mark_sourced(self._lines, self._norm, self._lower, self._words)
        self._dateline: Dateline | None = None
        self._publications: list[Bounds] = []
        self._outlets: list[Bounds] = []
        self._signed = False  # whether an agency may sign photographs amid the text
        self._body = self._find_body()
        mark_twins(self._lines[: self._body], self._norm, self._lower)

    def frame(self) -> RawFrame:
        headline = self._headline()
        top = self._body if headline is None else self._lines.index(headline)
        mark_followers(self._lines, top, self._body, self._norm, self._lower, self._words)
        others = [line for line in self._lines if line.part == "boilerplate"]
        self._publications = [
            day for day in self._publications if not any(o.start <= day[0] < o.end for o in others)
        ]
        self._lower_captions()
        mark_endings(self._lines, self._body, self._norm, self._lower, self._words)
        mark_last_writer(self._lines, self._body, self._norm, self._words)
        dateline = self._dateline
        named = self._named_medium()
        outlet = choose_outlet(self._norm, self._outlets, named)
        if named is not None:
            self._outlets.append(named)
        spans: dict[Part, list[Bounds]] = {"headline": [], "caption": [], "boilerplate": []}
        bylines = set(self._outlets)
        names = {} if outlet is None else {"outlet": outlet}
        zone_starts = [0]
        zones: list[Zone | None] = ["body"]
        for line in self._lines:
            part = line.part
            if part is None:
                continue
            for role, span in line.names:
                if role not in names or (
                    role != "outlet" and self._lower[slice(*names[role])] in self._words.no_writers
                ):
                    # "Editor: Redaksi" above the text, "Editor: Rino" below it
                    names[role] = span
            if part in spans:
                spans[part].append((line.start, line.end))
                zone_starts += (line.start, line.end)
                zones += (_ZONES[part], "body")
                continue
            if part in ("author", "editor", "outlet"):
                bylines.add((line.start, line.end))
            if part == "author" or (part == "published" and not self._publications):
                # Other lines than bylines may tell the day of the page.
                self._publications[:0] = self._dates_in(line)[:1]
        body = self._body_span()
        if body is not None:
            self._name_by_text(names, body)
        return RawFrame(
            None if headline is None else (headline.start, headline.end),
            tuple(spans["headline"]),
            None if dateline is None else (dateline.start, dateline.end),
            body,
            choose_publication(self._publications, self._lines, headline),
            names.get("outlet"),
            names.get("author"),
            names.get("editor"),
            tuple(spans["caption"]),
            tuple(spans["boilerplate"]),
            tuple(merged(bylines)),
            tuple(zone_starts),
            tuple(zones),
        )

    def _name_by_text(self, names: dict[str, Bounds], body: Bounds) -> None:
        """Adds the medium, and who wrote it, that no line names but the running text."""
        signed = signed_with(self._norm, body[1], names.get("outlet"), self._words)
        for role, span in signed.items():
            names.setdefault(role, span)
        if "outlet" not in names:
            told = medium_told(self._norm, body[0], self._words)
            if told is not None:
                names["outlet"] = told

    # -- the top ------------------------------------------------------------------------------

    def _find_body(self) -> int:
        """Index of the line where the text begins; marks the lines above it."""
        lines = self._lines
        paragraphs: list[int] = []
        unsure: tuple[int, Dateline] | None = None
        credit: int | None = None
        seen = 0
        for index, line in enumerate(lines):
            if line.part is not None:
                continue
            if seen == _TOP_LINES:
                break
            seen += 1
            if is_credit_line(self._norm, self._lower, (line.start, line.end), self._words):
                credit = index
                line.part = "ornament"
                continue
            first = all(each.part not in (None, "outlet") for each in lines[:index])
            if self._is_publication(line, first=first) or self._is_caption(line):
                continue
            dateline = read_dateline(
                self._text, line.start, line.end, self._words, self._dates_in(line)
            )
            paragraph = line.is_paragraph(self._norm)
            body = index
            if dateline is None and line.end - line.start <= _LONGEST_PLACE_LINE:
                dateline = self._place_line(index)
                if dateline is not None:
                    line.part = "ornament"
                    body, paragraph = index + 1, True
            if dateline is not None and (paragraph or line.end - line.start > _LONG_LEAD):
                if dateline.sure:
                    if unsure is not None:
                        lines[unsure[0]].part = "caption"
                    mark_captions(lines[:index], credit, self._norm, self._words)
                    self._dateline = dateline
                    return body
                if unsure is None:
                    unsure = index, dateline
            if paragraph and not self._heads(index):
                paragraphs.append(index)
                if len(paragraphs) > _MOST_TEASERS:
                    break
        if unsure is not None:
            mark_captions(lines[: unsure[0]], credit, self._norm, self._words)
            self._dateline = unsure[1]
            return unsure[0]
        if paragraphs:
            repeated = last_repeated(lines[: paragraphs[-1]], self._norm, self._words)
            return next((each for each in paragraphs if each > repeated), paragraphs[0])
        texts = [index for index, line in enumerate(lines) if line.part is None]
        return texts[1] if len(texts) > 1 else texts[0] if texts else len(lines)

    def _place_line(self, index: int) -> Dateline | None:
        """The dateline that a line is above a paragraph."""
        line, *below = self._lines[index : index + 2]
        if not below or below[0].part is not None or not below[0].is_paragraph(self._norm):
            return None
        bounds = (line.start, line.end)
        return read_place_line(self._text, bounds, below[0].end, self._words, self._dates_in(line))

    def _heads(self, index: int) -> bool:
        """Whether a first sentence is a headline all the same: bylines or itself follow it."""
        line = self._lines[index]
        if any(each.part is None for each in self._lines[:index]):
            return False
        written = self._norm[line.start : line.end]
        if len(written.split()) > _MOST_HEADLINE_WORDS or INNER_END.search(written) is not None:
            return False
        if is_titled(line, self._norm, self._words):
            # "Sekda Ingatkan ASN Netral di Pilkada.": with the full stop of a sentence.
            return index + 1 < len(self._lines)
        if all(each.part is not None for each in self._lines[index + 2 : index + 8]):
            return False
        return any(
            self._norm[each.start : each.end] == written
            or each.part in ("author", "published")
            or (each.part is None and self._is_publication(each, first=False))
            for each in self._lines[index + 1 : index + 3]
        )

    def _headline(self) -> Line | None:
        """The headline; marks it where it is repeated, and the names of media around it."""
        norm, words = self._norm, self._words
        top = [
            line
            for line in self._lines[: self._body]
            if line.part is None and line.end - line.start <= _LONGEST_HEADLINE
        ]
        candidates: list[Line] = []
        for at, line in enumerate(top):
            written = norm[line.start : line.end].strip(" :|*")
            if written.lower() in words.sections:
                line.part = "boilerplate"
            elif (medium := note_writer_and_medium(line, norm, words)) is not None:
                line.part = "author"
                self._outlets.append(medium)
            elif written.isdigit():
                line.part = "boilerplate"
            elif words.is_section(norm[line.start : line.end]) and any(
                may_head(each, norm, words) for each in top[at + 1 :]
            ):
                line.part = "ornament"
            elif is_outlet_line(line, top, norm, self._named_medium(), words):
                line.part = "outlet"
                self._outlets.append(bare_name(norm, line))
            elif candidates and note_bare_writer(self._lines, line, norm, words):
                line.part = "author"
            else:
                candidates.append(line)
        named = [line for line in top if line.part == "outlet"]
        if named and not candidates:
            # A short headline with the name of a medium in it, and no other line to be one.
            named[0].part = None
            self._outlets.clear()
            candidates = named[:1]
        heading = [
            line
            for index, line in enumerate(candidates)
            if may_head(line, norm, words)
            and (
                not line.is_paragraph(norm) or (index == 0 and self._heads(self._lines.index(line)))
            )
        ]
        body = self._lines[self._body].start if self._body < len(self._lines) else len(norm)
        heading = without_topic(heading, self._lines[: self._body], norm)
        headline = choose_headline(heading, self._lower, body, words)
        if headline is None:
            return None
        mark_above(self._lines, headline, norm)
        headline.part = "headline"
        written = squeezed(self._lower[headline.start : headline.end])
        for line in candidates:
            if squeezed(self._lower[line.start : line.end]) == written:
                line.part = "headline"
        mark_doubled(candidates[candidates.index(headline) + 1 :], self._lower)
        return headline

    def _named_medium(self) -> Bounds | None:
        """The medium that the dateline names."""
        return None if self._dateline is None else self._dateline.outlet

    def _is_caption(self, line: Line, *, top: bool = True) -> bool:
        bounds, signed = (line.start, line.end), top or self._signed
        if is_captioned(self._norm, self._lower, bounds, self._words, top=top, signed=signed):
            line.part = "caption"
        return line.part is not None

    def _is_publication(self, line: Line, *, first: bool) -> bool:
        """Whether a line says when the article appeared; marks it and what it names."""
        read = read_publication(
            self._norm,
            self._lower,
            (line.start, line.end),
            self._dates_in(line),
            self._words,
            first=first,
        )
        if read is None:
            return False
        line.part = "published"
        line.names += read.names
        self._publications.append(read.span)
        if read.outlet is not None:
            self._outlets.append(read.outlet)
        return True

    # -- below the top ------------------------------------------------------------------------

    def _lower_captions(self) -> None:
        lower = self._lower
        self._signed = any(credit in lower for credit in self._words.credits)
        below = self._lines[self._body + 1 :]
        mark_signed(below, self._norm, lower, self._words)
        for line in below:
            if line.part is None and (self._signed or lower[line.end - 1] in ")]"):
                self._is_caption(line, top=False)
        mark_credited(below, self._norm, self._words)

    def _dates_in(self, line: Line) -> list[Bounds]:
        first = bisect_left(self._date_starts, line.start)
        last = bisect_left(self._date_starts, line.end)
        return list(self._dates[first:last])

    def _body_span(self) -> Bounds | None:
        lines = self._lines
        first, last = self._body, len(lines) - 1
        while first <= last and lines[first].part is not None:
            first += 1
        while last >= first and lines[last].part is not None:
            last -= 1
        if first > last:
            return None
        start = lines[first].start if self._dateline is None else self._dateline.text_start
        return start, lines[last].end
