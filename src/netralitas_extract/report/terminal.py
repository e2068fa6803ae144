"""An extraction in the terminal: the article with its mentions highlighted, then what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from netralitas_extract.model import Extraction, Span
from netralitas_extract.report.plain import visible
from netralitas_extract.report.sentences import (
    Wording,
    election_label,
    law_label,
    one_line,
    shortened,
)

__all__ = ["render_article", "render_brief"]

# Painted in this order, so that what stands further down shows on top: a region inside a title
# inside a quotation stays visible as a region.
_STYLES = {
    "quotes": "italic",
    "conduct": "magenta",
    "sanctions": "red",
    "pledges": "bright_red",
    "elections": "bright_blue",
    "laws": "blue",
    "institutions": "cyan",
    "officials": "yellow",
    "people": "bold yellow",
    "dates": "bright_cyan",
    "regions": "green",
}
# What the mentions of a family are called where that is not the family's name.
_FAMILY_NAMES = {"people": "names"}
_ANCHORS = {
    "caller": "as given",
    "line": "from its publication line",
    "body": "from its first full date",
    "year": "from the year it calls its own",
}
_LONGEST_SHOWN = 20_000
_LONGEST_CELL = 70


def render_article(text: str, extraction: Extraction, name: str) -> RenderableType:
    """The whole article with its mentions highlighted, a legend, and all tables."""
    wording = Wording(extraction)
    parts: list[RenderableType] = [
        _heading(name),
        highlighted(text, extraction),
        Text(),
        *_frame(extraction),
        _legend(extraction),
        Text(),
        *_people(extraction, wording),
        *_statements(extraction, wording),
        *_mentions(extraction, wording),
        *_warnings(text, extraction),
    ]
    return Group(*parts)


def render_brief(text: str, extraction: Extraction, name: str) -> RenderableType:
    """The headline, how much of each family was found, the people, statements and warnings."""
    wording = Wording(extraction)
    headline = extraction.article.headline
    shown = highlighted(text, extraction)
    title = shown[headline.start : headline.end] if headline else Text("(no headline)", "dim")
    parts: list[RenderableType] = [
        _heading(name),
        title,
        *_frame(extraction),
        _legend(extraction),
        Text(),
        *_people(extraction, wording),
        *_statements(extraction, wording),
        *_warnings(text, extraction),
    ]
    return Group(*parts)


def highlighted(text: str, extraction: Extraction) -> Text:
    """The article (at most its first 20,000 code points) with each mention in its colour."""
    shown = Text(visible(text[:_LONGEST_SHOWN]))
    for span in extraction.article.boilerplate:
        shown.stylize("dim", span.start, span.end)
    for family, style in _STYLES.items():
        for mention in _family_mentions(extraction, family):
            shown.stylize(style, mention.start, mention.end)
    shown.rstrip()
    left_out = len(text) - _LONGEST_SHOWN
    if left_out > 0:
        shown.append(f"\n… {left_out:,} more characters, extracted but not shown", "dim")
    return shown


def _family_mentions(extraction: Extraction, family: str) -> Iterable[Span]:
    if family == "people":
        return [mention for person in extraction.people for mention in person.mentions]
    mentions: list[Span] = getattr(extraction, family)
    return mentions


def _heading(name: str) -> RenderableType:
    return Rule(Text(visible(name), "bold"), align="left", style="dim")


def _frame(extraction: Extraction) -> Iterator[RenderableType]:
    """When the article appeared and how that is known, where and by whom."""
    article = extraction.article
    parts = [article.outlet, article.author and f"by {article.author}"]
    if article.published:
        parts.insert(0, f"{article.published} ({_ANCHORS[article.anchor or 'caller']})")
    told = " · ".join(one_line(part) for part in parts if part)
    if told:
        yield Text(visible(told), "dim")


def _legend(extraction: Extraction) -> RenderableType:
    """How many mentions of each family there are, each family in its colour."""
    counts = [
        Text.assemble((_FAMILY_NAMES.get(family, family), style), (f" {count}", "dim"))
        for family, style in _STYLES.items()
        if (count := len(list(_family_mentions(extraction, family))))
    ]
    return Columns(counts, padding=(0, 3)) if counts else Text("nothing found", "dim")


def _people(extraction: Extraction, wording: Wording) -> Iterator[RenderableType]:
    if not extraction.people:
        return
    table = _table("People", "name", "offices", "also written", "mentions")
    for person in extraction.people:
        offices = "\n".join(wording.office(office, person.id) for office in person.offices)
        table.add_row(
            _cell(wording.name(person)),
            _cell(offices or "–"),
            _cell(", ".join(person.aliases) or "–"),
            str(len(person.mentions)),
        )
    yield table
    yield Text()


def _statements(extraction: Extraction, wording: Wording) -> Iterator[RenderableType]:
    if not extraction.statements:
        return
    yield Text("Statements", "bold")
    numbered = Table.grid(padding=(0, 1))
    numbered.add_column(justify="right", style="dim")
    numbered.add_column(overflow="fold")
    introduced: set[str | None] = set()
    for number, statement in enumerate(extraction.statements, 1):
        speaker = statement.speaker_id
        told = wording.statement(statement, introduced=speaker in introduced)
        introduced.add(speaker)
        numbered.add_row(f"{number}.", _cell(told))
    yield numbered
    yield Text()


def _mentions(extraction: Extraction, wording: Wording) -> Iterator[RenderableType]:
    table = _table("Mentions", "family", "text", "stands for", "times")
    for family, stands_for in _values(wording).items():
        rows = Counter(
            (one_line(mention.text), stands_for(mention))
            for mention in _family_mentions(extraction, family)
        )
        for position, ((text, value), times) in enumerate(rows.items()):
            table.add_row(
                Text(family if position == 0 else "", _STYLES[family]),
                _cell(shortened(text, _LONGEST_CELL)),
                _cell(value),
                str(times),
            )
    if table.row_count:
        yield table
        yield Text()


def _values(wording: Wording) -> dict[str, Callable[[Any], str]]:
    return {
        "officials": lambda mention: wording.office(mention),
        "regions": lambda mention: f"{mention.code or 'no code'} {mention.name}",
        "dates": lambda mention: mention.value or "not anchored",
        "conduct": lambda mention: f"{mention.category}, {mention.assertion}",
        "laws": law_label,
        "elections": election_label,
        "institutions": lambda mention: ", ".join(
            filter(None, [mention.name, wording.region(mention.region)])
        ),
        "sanctions": lambda mention: f"{mention.category}, {mention.stage}",
        "pledges": lambda mention: mention.kind,
    }


def _warnings(text: str, extraction: Extraction) -> Iterator[RenderableType]:
    """Each warning once, with all the words that it is on."""
    if not extraction.warnings:
        return
    yield Text("Warnings", "bold")
    places: dict[tuple[str, str], list[str]] = {}
    for warning in extraction.warnings:
        words = shortened(text[warning.start : warning.end], _LONGEST_CELL)
        places.setdefault((warning.code, warning.message), []).append(
            f"“{words}” (at {warning.start})"
        )
    for (code, message), found in places.items():
        line = Text(f"{code} ", "red")
        line.append(visible(f"{message}: {', '.join(found)}"), "default")
        yield Padding(line, (0, 0, 0, 2))
    yield Text()


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, header_style="dim", justify="left", overflow="fold")
    return table


def _cell(text: str) -> Text:
    return Text(visible(text))
