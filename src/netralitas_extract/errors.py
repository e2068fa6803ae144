"""The errors that this library raises for its reader, all under one base class."""

from __future__ import annotations


class NetralitasError(Exception):
    """Base of every error that the library raises on purpose.

    The message says what is wrong, where, and what to do about it.
    """


class InputError(NetralitasError, ValueError):
    """What the caller passed cannot be used, such as `published` in a wrong form."""


class PatternError(NetralitasError, ValueError):
    """A pattern file cannot be used.

    Attributes:
        file: the path of the pattern file as the caller would write it, or null.
        line: the line of the entry at fault, counted from 1, or null.
        mend: what to change so that the file loads, or null.

    >>> str(PatternError("unknown macro {calon}", file="conduct.toml", line=12, mend="Define it."))
    'conduct.toml:12: unknown macro {calon}. Define it.'
    """

    def __init__(
        self,
        message: str,
        file: str | None = None,
        line: int | None = None,
        mend: str | None = None,
    ) -> None:
        # All four are positional arguments of the exception so that it survives pickling
        # on its way back from a worker process.
        super().__init__(message, file, line, mend)
        self.message = message
        self.file = file
        self.line = line
        self.mend = mend

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        told = f"{place}: {self.message}" if place else self.message
        return f"{told.rstrip('.')}. {self.mend}" if self.mend else told


class FixtureError(NetralitasError, ValueError):
    """A fixture folder cannot be used; the message names the file and the problem."""
