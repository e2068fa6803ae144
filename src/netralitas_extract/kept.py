"""What is worked out from the pattern files, kept on disk from one process to the next.

To read the pattern files, list their anchors and compile their expressions takes a second, several
hundred times as long as an article. So the stages are pickled once they stand, and, when the
process ends, the expressions that its articles needed. What is kept serves as long as no file of
the package or of the user's pattern folder changes, by size and time of change, as for Python's own
byte code.

Where nothing can be kept, all works as well, and starts later.
"""

from __future__ import annotations

import atexit
import os
import pickle
import shutil
import sys
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import regex
from platformdirs import user_cache_path

from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.compiled_sources import CompiledSources
from netralitas_extract.lexicon.load import shipped_folder
from netralitas_extract.stages import Stages

__all__ = ["CACHE_VARIABLE", "load_stages"]

CACHE_VARIABLE = "NETRALITAS_EXTRACT_CACHE"
"""The environment variable that names another folder to keep things in; empty for none."""

_STAGES = "stages.pickle"
_EXPRESSIONS = "expressions.pickle"
# Versions of the package, environments and pattern folders whose results are kept; each takes a few
# megabytes.
_MOST_KEPT = 6


@lru_cache(maxsize=8)
def load_stages(overlay: Path | None = None) -> Stages:
    """The stages for the shipped patterns, with the folder ``overlay`` laid over them.

    Raises :class:`PatternError` that names file, line and mend.
    """
    folder = _folder(overlay)
    if folder is None:
        return Stages(load_lexicon(overlay))
    match _read(folder / _STAGES):
        case (CompiledSources() as compiled, Stages() as stages):
            pass
        case _:
            lexicon = load_lexicon(overlay)
            compiled, stages = lexicon.compiled, Stages(lexicon)
            _write(folder / _STAGES, (compiled, stages))
    compiled.take(_expressions(folder))
    atexit.register(_keep_expressions, folder, compiled)
    return stages


def _keep_expressions(folder: Path, compiled: CompiledSources) -> None:
    if compiled.has_new():
        # Another process may have kept others meanwhile.
        _write(folder / _EXPRESSIONS, _expressions(folder) | compiled.kept())


def _expressions(folder: Path) -> dict[str, bytes]:
    kept = _read(folder / _EXPRESSIONS)
    return kept if isinstance(kept, dict) else {}


def _folder(overlay: Path | None) -> Path | None:
    """Where things are kept for this state of the files, or null where they cannot be."""
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen == "":
        return None
    root = Path(chosen) if chosen else user_cache_path("netralitas-extract", appauthor=False)
    try:
        return root / _state(overlay)
    except OSError:
        return None


def _state(overlay: Path | None) -> str:
    """A name for all that the stages are made from."""
    digest = blake2b(f"{sys.version} {regex.__version__}".encode(), digest_size=16)
    for folder in (Path(__file__).resolve().parent, shipped_folder()):
        _add_files(digest, folder, below=True)
    if overlay is not None:
        _add_files(digest, overlay.resolve(), below=False)
    return digest.hexdigest()


def _add_files(digest: blake2b, folder: Path, *, below: bool) -> None:
    """Adds path, size and time of the last change of the files in a folder, or below it."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith((".", "__pycache__")):
                continue
            if below and entry.is_dir():
                _add_files(digest, folder / entry.name, below=True)
            else:
                state = entry.stat()
                told = f"\n{entry.path} {state.st_size} {state.st_mtime_ns}"
                digest.update(told.encode(errors="surrogateescape"))


def _read(path: Path) -> Any:
    """What is kept in a file, or null where there is nothing that can be used."""
    try:
        content = pickle.loads(path.read_bytes())
        os.utime(path)  # those last used are kept longest
    except Exception:  # whatever is wrong with it, it is made anew
        return None
    return content


def _write(path: Path, kept: Any) -> None:
    """Keeps something in a file, whole or not at all."""
    content = pickle.dumps(kept, protocol=pickle.HIGHEST_PROTOCOL)
    unfinished = path.with_suffix(f".{os.getpid()}")
    # A full disk or a folder that cannot be written to costs the next start, and no result.
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            unfinished.write_bytes(content)
            unfinished.chmod(0o600)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
        _forget_the_oldest(path.parent.parent)


def _forget_the_oldest(root: Path) -> None:
    """Deletes what was kept for states of the files that are long gone."""
    folders = sorted(
        (folder for folder in root.iterdir() if (folder / _STAGES).exists()),
        key=lambda folder: (folder / _STAGES).stat().st_mtime,
        reverse=True,
    )
    for folder in folders[_MOST_KEPT:]:
        shutil.rmtree(folder, ignore_errors=True)
