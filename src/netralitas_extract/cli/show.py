"""`show`: articles in the terminal."""

from __future__ import annotations

from rich.console import Console

from netralitas_extract.cli.extracting import Articles
from netralitas_extract.report.terminal import render_article, render_brief

__all__ = ["show_articles"]

# Where the output is no terminal, its width is unknown; this is a comfortable line to read.
_WIDTH_OFF_TERMINAL = 100


def show_articles(articles: Articles, *, brief: bool) -> None:
    """Prints each article with its mentions, people, statements and warnings."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _WIDTH_OFF_TERMINAL
    render = render_brief if brief else render_article
    for record, extraction in articles:
        console.print(render(record.text, extraction, record.id or record.place))
