"""What stands in an article besides conduct and tells what is said of that."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from netralitas_extract.text import Bounds

__all__ = ["Surroundings"]


class Surroundings(NamedTuple):
    """Spans of the folded text, sorted.

    Attributes:
        laws, sanctions, pledges: what is named of these.
        headline: the headline, or null.
        holders: titles with their region and name.
        named: the names of people.
        voiced: indexes of the sentences that give somebody's words.
        told: those of them that say whose words these are.
        done: the conduct itself.
    """

    laws: Sequence[Bounds]
    sanctions: Sequence[Bounds]
    pledges: Sequence[Bounds]
    headline: Bounds | None
    holders: Sequence[Bounds]
    named: Sequence[Bounds]
    voiced: Container[int]
    told: Container[int]
    done: Sequence[Bounds]
