"""What to do about a file that breaks its schema: the words a field takes, the nearest name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import regex

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.toml_file import TomlFile

__all__ = ["did_you_mean", "form_mend", "nearest", "schema_error"]

_ENTRY_PATH = regex.compile(r"\$\.(?P<family>[a-z]+)\[(?P<index>\d+)\](?:\.(?P<field>\w+))?")
_STEP = regex.compile(r"\.(?P<field>\w+)|\[[^\]]*\]")
_QUOTED = regex.compile(r"[`'](?P<name>[^`']*)[`']")
_LIKE = 0.75
_MOST_NEAR = 3
_FORMS = {
    "array": '["...", "..."]',
    "str": '"..."',
    "bool": "true or false",
    "int": "a whole number",
}


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The known names most like ``name``, the nearest first, three at most.

    >>> nearest("photos", ["photo_gesture", "campaigning"])
    ['photo_gesture']
    """
    from rapidfuzz import process  # loads in 20 ms, and only errors need it
    from rapidfuzz.distance import JaroWinkler

    found = process.extract(
        name,
        sorted(set(known)),
        scorer=JaroWinkler.normalized_similarity,
        score_cutoff=_LIKE,
        limit=_MOST_NEAR,
    )
    return [near for near, _, _ in found]


def did_you_mean(name: str, known: Iterable[str]) -> str | None:
    """The known names most like ``name`` as a question; null where there is none.

    >>> did_you_mean("{kandidate}", ["{candidate}", "{team}"])
    'Did you mean {candidate}?'
    """
    near = nearest(name, known)
    return f"Did you mean {' or '.join(near)}?" if near else None


def schema_error(
    error: msgspec.ValidationError,
    data: Mapping[str, Any],
    file: TomlFile,
    schema: type[msgspec.Struct],
    kept: Mapping[str, Sequence[int]] = MappingProxyType({}),
) -> PatternError | None:
    """The schema's complaint, with the entry and its line instead of a path into the data.

    ``kept`` has by family which entries of the file are in ``data``, where some are not. None
    where the complaint is of no entry.
    """
    message = str(error)
    found = _ENTRY_PATH.search(message)
    if found is None:
        return None
    family, index = found["family"], int(found["index"])
    entry = data[family][index]
    name = entry.get("id") if isinstance(entry, dict) else None
    told = message.split(" - at ")[0].replace("Object missing", "the entry lacks the")
    told = told.replace("Object", "the entry")
    if found["field"] is not None:
        told = f"`{found['field']}`: {told}"
    if family in kept:
        index = kept[family][index]
    return PatternError(
        f"[[{family}]] {name or f'number {index + 1}'}: {told}",
        file=str(file.path),
        line=file.entry_line(family, index),
        mend=form_mend(error, schema),
    )


def form_mend(error: msgspec.ValidationError, schema: Any) -> str | None:
    """What would do in the place of what a schema refuses; null where that is plain."""
    message, _, path = str(error).partition(" - at `")
    form = _form_at(schema, path.rstrip("`"))
    quoted = _QUOTED.search(message)
    name = quoted["name"] if quoted else ""
    if message.startswith("Invalid enum value"):
        return _choice(name, _words(form), "Write one of")
    if "unknown field" in message:
        return _choice(name, getattr(form, "__struct_fields__", ()), "The fields are")
    if "required field" in message:
        words = _words(_hints(form).get(name))
        return _choice("", words, f"Give {name} one of") if words else f"Give {name} = ..."
    if message.startswith("Expected"):
        return f"Write {_FORMS[name]}." if name in _FORMS else None
    return None


def _choice(name: str, known: Iterable[str], opening: str) -> str | None:
    words = list(known)
    if not words:
        return None
    told = f"{opening} {', '.join(words)}."
    question = did_you_mean(name, words) if name else None
    return f"{question} {told}" if question else told


def _form_at(form: Any, path: str) -> Any:
    """The type of what stands at a path into the data ("$.conduct[0].category")."""
    for step in _STEP.finditer(path):
        members = [form, *get_args(form)]
        if step["field"] is not None:
            owner = next((m for m in members if step["field"] in _hints(m)), None)
            form = _hints(owner).get(step["field"])
        else:
            # Of a list its items, of a mapping its values.
            held = next((m for m in members if get_origin(m) in (list, tuple, dict)), None)
            form = next((a for a in reversed(get_args(held)) if a is not ...), None)
    return form


def _hints(form: Any) -> dict[str, Any]:
    return get_type_hints(form) if hasattr(form, "__struct_fields__") else {}


def _words(form: Any) -> list[str]:
    """The words of the vocabularies in a type."""
    if get_origin(form) is Literal:
        return [str(word) for word in get_args(form)]
    return [word for part in get_args(form) for word in _words(part)]
