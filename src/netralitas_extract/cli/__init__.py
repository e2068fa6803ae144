"""The command `netralitas-extract`: a thin face that parses arguments, calls the library, prints.

Exit codes: 0 all is well; 1 the command ran to its end, but an article could not be read, a
bound was missed or a pattern is wrong; 2 the command could not run (wrong usage, a pattern file
that cannot be used); 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback

__all__ = ["main"]


def main() -> None:
    """Runs the command line of this process and exits; a traceback never reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its escape, not an exception.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Reading the patterns makes many lasting objects and no cycles; the usual thresholds would
    # walk through them over and over before the first result.
    gc.set_threshold(50_000, 20, 20)
    try:
        from netralitas_extract.cli.app import app

        app(prog_name="netralitas-extract")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as problem:
        if os.environ.get("NETRALITAS_DEBUG"):
            traceback.print_exc()
        print(f"error: {_told(problem)}", file=sys.stderr)
        sys.exit(2)


def _told(problem: Exception) -> str:
    from netralitas_extract.errors import NetralitasError

    if isinstance(problem, OSError) and problem.strerror:
        where = f"{problem.filename}: " if problem.filename else ""
        return where + problem.strerror[0].lower() + problem.strerror[1:]
    if isinstance(problem, NetralitasError):
        return str(problem)
    return (
        f"this is a fault of netralitas-extract, please report it: {type(problem).__name__}: "
        f"{problem} (NETRALITAS_DEBUG=1 shows where)"
    )
