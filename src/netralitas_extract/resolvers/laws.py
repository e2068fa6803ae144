"""Which law an article is of that is cited alone."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from netralitas_extract.model import LawKind
from netralitas_extract.raw import RawLaw

__all__ = ["resolve_laws"]


def resolve_laws(laws: Sequence[RawLaw]) -> list[RawLaw]:
    """The citations in order, each with its law.

    Articles cited alone carry the law named last before them, among those that have articles;
    "Pasal 36 PP tersebut" carries the last of that kind. Articles before any law are left out:
    nobody can say what they are of.
    """
    resolved: list[RawLaw] = []
    last: RawLaw | None = None
    last_of: dict[LawKind, RawLaw] = {}
    for law in laws:
        if law.form == "article":
            named = last if law.kind is None else last_of.get(law.kind, last)
            if named is None:
                continue
            law = msgspec.structs.replace(
                law, kind=named.kind, number=named.number, year=named.year, title=named.title
            )
            last = named
        elif law.divided and law.kind is not None:
            last = last_of[law.kind] = law
        resolved.append(law)
    return resolved
