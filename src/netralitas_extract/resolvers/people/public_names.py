"""What the whole country calls somebody, beside the full name in the same article."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from netralitas_extract.raw import RawName
from netralitas_extract.resolvers.people.name_forms import NameForms, keys_of
from netralitas_extract.text import Text

__all__ = ["full_names_of_called", "without_calling"]


def full_names_of_called(text: Text, names: Iterable[RawName], forms: NameForms) -> list[RawName]:
    """The full names that stand in the text of those whom ``names`` call as everybody does.

    "Basuki Tjahaja Purnama atau Ahok, …": nothing else may tell that the former is somebody.
    """
    found: list[RawName] = []
    for keys in {keys_of(name.tokens): None for name in names}:
        full = forms.public.get(keys)
        at = -1 if full is None else text.norm.find(full)
        if full is not None and at >= 0:
            end = at + len(full)
            found.append(RawName(at, end, at, end, tuple(full.split()), (), ()))
    return found


def without_calling(
    names: Iterable[RawName], forms: NameForms
) -> dict[int, tuple[RawName, RawName]]:
    """By start the names behind which stands what everybody calls their bearer, parted from that.

    Some sources take brackets away: "Bambang Soesatyo Bamsoet".
    """
    found: dict[int, tuple[RawName, RawName]] = {}
    for name in names:
        if len(name.tokens) < 3:
            continue
        last, keys = name.tokens[-1], keys_of(name.tokens)
        if last.lower() not in keys[:-1] and forms.fits_public(keys[-1:], keys[:-1]):
            start = name.end - len(last)
            found[name.start] = (
                msgspec.structs.replace(
                    name, end=start - 1, stop=start - 1, tokens=name.tokens[:-1]
                ),
                RawName(start, name.end, start, name.end, (last,), (), ()),
            )
    return found
