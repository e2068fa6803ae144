"""What a headline leaves open is what the article goes on to say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from netralitas_extract.model import Assertion, Basis
from netralitas_extract.raw import RawMatch
from netralitas_extract.text import Bounds

__all__ = ["Told", "asked_below", "reported_below"]

# How an article speaks of what its headline only may tell.
_DOUBTED = frozenset(("alleged", "denied"))
_ASKED = frozenset(("appeal", "rule"))
_BARE = frozenset(("mentioned", "confirmed"))


class Told(NamedTuple):
    """What is said of one piece of conduct, what that rests on, and whether a cue says so."""

    assertion: Assertion
    basis: Basis | None
    by_cue: bool


def reported_below(
    headline: Bounds,
    sanctions: Sequence[Bounds],
    conduct: Sequence[RawMatch],
    said: Sequence[Told],
) -> dict[int, Assertion]:
    """By index what the conduct in the headline is that the article reports of: "Empat Kades Antar
    Paslon Daftar", and below "Empat kades diduga ikut mengantar …"; "Kades Terang-terangan Dukung
    Paslon", and below that he did.

    ``sanctions`` are sorted.
    """
    found: dict[int, Assertion] = {}
    # "…, Seorang Camat Kena Sanksi": who is punished has done it.
    punished = bool(sanctions) and sanctions[0][0] < headline[1]
    for index, item in enumerate(conduct):
        if item.start >= headline[1]:
            break
        told = said[index]
        if told.by_cue or told.assertion not in _BARE or item.pattern.entry.polarity == "duty":
            continue
        below = next(
            (said[other].assertion for other in _same_below(headline, conduct, index)),
            None,
        )
        if below in _DOUBTED and not punished:
            found[index] = "alleged"
        elif told.assertion == "mentioned" and (
            below == "confirmed" or (below == "conditional" and punished)
        ):
            # "Kapolres: Polisi Ikut Kampanye Disanksi", and below "polisi yang …".
            found[index] = below
    return found


def asked_below(
    headline: Bounds,
    conduct: Sequence[RawMatch],
    said: Sequence[Told],
    is_cited: Callable[[int], bool],
) -> list[int]:
    """Indexes of the conduct in the headline that somebody asks for in the article, where the
    headline names no rule (``is_cited`` tells, of a place): "ASN Wajib Netral", and below
    "Bupati meminta ASN netral", or whatever else he asks for first.
    """
    found: list[int] = []
    for index, item in enumerate(conduct):
        if item.start >= headline[1]:
            break
        told = said[index]
        if told.basis != "rule" or is_cited(item.start):
            continue
        below = [
            said[other].basis
            for other in _same_below(headline, conduct, index)
            if said[other].assertion == told.assertion
        ]
        if not below:
            below = [
                each.basis
                for each, other in zip(said, conduct, strict=True)
                if other.start >= headline[1] and each.basis in _ASKED
            ]
        if below and below[0] == "appeal":
            found.append(index)
    return found


def _same_below(headline: Bounds, conduct: Sequence[RawMatch], index: int) -> list[int]:
    """Indexes of the conduct below the headline that is of the category of one in it."""
    category = conduct[index].pattern.entry.category
    return [
        other
        for other in range(index + 1, len(conduct))
        if conduct[other].start >= headline[1] and conduct[other].pattern.entry.category == category
    ]
