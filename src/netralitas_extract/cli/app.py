"""Commands, arguments and options. What a command does stands in its own module, which is loaded
only when the command is called: a short start matters more here than anywhere else.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

__all__ = ["app"]

_EXIT_CODES = """\b
Exit codes:
  0    all is well
  1    done, but an article could not be read, a bound was missed or a pattern is wrong
  2    not done: wrong usage, or a pattern file or folder that cannot be used
  130  interrupted"""


class _QuietOnBrokenPipe(TyperGroup):
    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader has gone, as `head` does; what is still buffered has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(1) from None
        return result


app = typer.Typer(
    cls=_QuietOnBrokenPipe,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog=_EXIT_CODES,
)
patterns_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Check, list and explain the patterns.",
    epilog="""\b
Examples:
  netralitas-extract patterns check
  netralitas-extract patterns check --patterns my-patterns/
  netralitas-extract patterns explain photo_gesture.photo_with""",
)
app.add_typer(patterns_app, name="patterns")


class InputFormat(StrEnum):
    """How inputs are read; `auto` goes by the suffix of each file."""

    auto = "auto"
    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (.txt, .json, .jsonl, .csv, also with .gz), folders, glob patterns, or - for "
        "standard input.",
        show_default=False,
    ),
]
Patterns = Annotated[
    Path | None,
    typer.Option(
        "--patterns",
        metavar="FOLDER",
        help="Lay your own patterns over the shipped ones.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="WHEN",
        help="When articles that do not carry a time of their own appeared, ISO 8601: 2024-09-23.",
        show_default=False,
    ),
]
TextField = Annotated[
    str, typer.Option("--text-field", metavar="NAME", help="JSON key or CSV column of the article.")
]
Form = Annotated[
    InputFormat, typer.Option("--format", help="How to read the inputs; auto goes by the suffix.")
]


def _print_version(wanted: bool) -> None:
    if wanted:
        from netralitas_extract._version import __version__

        typer.echo(f"netralitas-extract {__version__}")
        raise typer.Exit


@app.callback(
    help="Who told whom what, where and when: extraction from Indonesian news about the "
    "neutrality of civil servants in elections."
)
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    pass


@app.command(
    short_help="Show articles in the terminal.",
    epilog="""\b
Examples:
  netralitas-extract show article.txt
  netralitas-extract show --brief articles/
  netralitas-extract show --json --published 2024-09-23 article.txt""",
)
def show(
    articles: Inputs,
    brief: Annotated[
        bool, typer.Option("--brief", help="Leave out the text and the list of mentions.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one line of JSON for each article instead.")
    ] = False,
    published: Published = None,
    patterns: Patterns = None,
    text_field: TextField = "text",
    format: Form = InputFormat.auto,
) -> None:
    """Show articles with their mentions highlighted, the people, and what each one says."""
    from netralitas_extract.cli.extracting import Articles
    from netralitas_extract.records import read_records

    records = read_records(articles, text_field=text_field, format=format.value)
    read = Articles(records, patterns, published)
    if as_json:
        from netralitas_extract.cli.run import write_json_lines

        write_json_lines(read, None)
    else:
        from netralitas_extract.cli.show import show_articles

        show_articles(read, brief=brief)
    raise typer.Exit(1 if read.failed else 0)


@app.command(
    epilog="""\b
Examples:
  netralitas-extract run articles/ -o out.jsonl
  netralitas-extract run articles/ -o out.jsonl --workers 4 --resume
  netralitas-extract run 'news/**/*.txt' more.jsonl scraped.csv --text-field body -o out.jsonl
  cat news.jsonl | netralitas-extract run - > out.jsonl

A JSONL or CSV record has the article under `text` and, where it has them, `id` and `published`
(or `date`). A record that cannot be used is told on standard error, and the run goes on."""
)
def run(
    inputs: Inputs,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write; else standard output."
        ),
    ] = None,
    published: Published = None,
    patterns: Patterns = None,
    text_field: TextField = "text",
    format: Form = InputFormat.auto,
    workers: Annotated[
        int,
        typer.Option(
            "--workers", "-w", min=1, metavar="N", help="How many processes extract articles."
        ),
    ] = 1,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on with --output: leave out the articles that it has."),
    ] = False,
) -> None:
    """Extract many articles; write one line of JSON for each, in the order of the inputs."""
    from netralitas_extract.cli.extracting import Articles
    from netralitas_extract.cli.run import finished_ids, write_json_lines
    from netralitas_extract.records import read_records

    if output is not None and str(output) == "-":
        output = None
    if resume and output is None:
        raise typer.BadParameter("name the file to go on with by --output", param_hint="--resume")
    if output is not None and any(Path(given).resolve() == output.resolve() for given in inputs):
        raise typer.BadParameter(f"{output} is an input as well", param_hint="--output")
    records = read_records(inputs, text_field=text_field, format=format.value, exclude=output)
    read = Articles(
        records,
        patterns,
        published,
        workers=workers,
        finished=finished_ids(output) if resume and output is not None else None,
    )
    write_json_lines(read, output, append=resume)
    read.print_summary()
    raise typer.Exit(1 if read.failed else 0)


@app.command(
    epilog="""\b
Examples:
  netralitas-extract check fixtures/
  netralitas-extract check fixtures/ --min-f1 0.95,conduct=0.85
  netralitas-extract check fixtures/apel-payakumbuh --list conduct --list laws --diff"""
)
def check(
    fixtures: Annotated[
        list[Path],
        typer.Argument(
            metavar="FIXTURES", help="Fixtures, or folders of them.", show_default=False
        ),
    ],
    min_f1: Annotated[
        str | None,
        typer.Option(
            "--min-f1",
            metavar="F1[,LIST=F1...]",
            help="Exit with 1 when a list is below its bound; 0.95,conduct=0.85 sets 0.85 for "
            "conduct and 0.95 for every other.",
            show_default=False,
        ),
    ] = None,
    diff: Annotated[
        bool,
        typer.Option("--diff", help="Show each miss, false hit and wrong field in its context."),
    ] = False,
    lists: Annotated[
        list[str] | None,
        typer.Option(
            "--list", metavar="LIST", help="Compare only this list; can be given several times."
        ),
    ] = None,
    patterns: Patterns = None,
) -> None:
    """Compare what is extracted from fixtures with what they expect."""
    from netralitas_extract.cli.check import check_fixtures

    raise typer.Exit(check_fixtures(fixtures, min_f1, lists or [], patterns, diff=diff))


@patterns_app.command("check", short_help="Test every example, look for mistakes.")
def patterns_check(patterns: Patterns = None) -> None:
    """Test every example and counterexample, and look for mistakes."""
    from netralitas_extract.cli.patterns import check_all

    raise typer.Exit(check_all(patterns))


@patterns_app.command("list", short_help="List every pattern and where it stands.")
def patterns_list(patterns: Patterns = None) -> None:
    """List every pattern with its family and the line where it stands."""
    from netralitas_extract.cli.patterns import list_all

    list_all(patterns)


@patterns_app.command("explain", short_help="Show one pattern and what proves it.")
def patterns_explain(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id, as in a mention's `rule`.")],
    patterns: Patterns = None,
) -> None:
    """Show one pattern: where it stands, what it matches, what proves it."""
    from netralitas_extract.cli.patterns import explain

    raise typer.Exit(explain(id, patterns))


@app.command(
    short_help="Show the rules of law.",
    epilog="""\b
Examples:
  netralitas-extract provisions
  netralitas-extract provisions uu10-2016.71.1
  netralitas-extract provisions pp94-2021
  netralitas-extract provisions --category photo_gesture""",
)
def provisions(
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="A provision, as in `conduct[].provisions`, or an instrument.",
            show_default=False,
        ),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            "--category",
            metavar="CATEGORY",
            help="List only what speaks of this category of conduct.",
            show_default=False,
        ),
    ] = None,
    patterns: Patterns = None,
) -> None:
    """Show the rules of law that results refer to: all, those of a category, or one in full."""
    from netralitas_extract.cli.provisions import list_provisions, show_provision

    if id is not None and category is not None:
        raise typer.BadParameter("give an ID or a category", param_hint="--category")
    if id is not None:
        raise typer.Exit(show_provision(id, patterns))
    list_provisions(category, patterns)


@app.command(
    epilog="""\b
Example:
  netralitas-extract schema > netralitas-extract.schema.json"""
)
def schema() -> None:
    """Print the JSON Schema of what is extracted."""
    import json

    from netralitas_extract.model import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
