"""What statements are made of, and what act each piece of it is by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from netralitas_extract.model import (
    Act,
    ActorGroup,
    Assertion,
    Basis,
    SanctionStage,
)
from netralitas_extract.resolvers.institutions import ResolvedInstitution
from netralitas_extract.text import Bounds

__all__ = ["ACTS", "SANCTION_ACTS", "Deed", "Evidence", "Punishment"]

ACTS: Mapping[Assertion, Act] = {
    "required": "appeal",
    "prohibited": "prohibition",
    "conditional": "warning",
    "alleged": "report",
    "confirmed": "report",
    "denied": "denial",
    "permitted": "explanation",
    "mentioned": "explanation",
}
SANCTION_ACTS: Mapping[SanctionStage, Act | None] = {
    "threatened": "warning",
    "recommended": "sanction",
    "imposed": "sanction",
    "mentioned": None,
}
# How many elections an article on something else may name, and how many of them below its lead.
_IN_PASSING = 1
_BELOW_LEAD = 3
_LEAD = 400


class Deed(msgspec.Struct, frozen=True, gc=False):
    """A piece of conduct, as far as statements are made of it.

    Attributes:
        start, end: its span in the folded text.
        assertion, basis: those of the conduct.
        actors: whom it binds or is reported of.
        unproven: whether it was looked into and found not proven.
    """

    start: int
    end: int
    assertion: Assertion
    basis: Basis | None
    actors: Sequence[ActorGroup]
    unproven: bool = False


class Punishment(msgspec.Struct, frozen=True, gc=False):
    """A sanction; ``answers`` are indexes of conduct, ``specific`` tells one of a stated kind."""

    start: int
    end: int
    stage: SanctionStage
    answers: Sequence[int]
    specific: bool = True


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """All that statements are made of; spans in the folded text, indexes as in the result.

    ``bodies`` are the bodies of state that are named.
    """

    conduct: Sequence[Deed]
    quotes: Sequence[Bounds]
    laws: Sequence[Bounds]
    elections: Sequence[Bounds]
    sanctions: Sequence[Punishment]
    pledges: Sequence[Bounds]
    bodies: Sequence[ResolvedInstitution] = ()

    def tells(self) -> bool:
        """Whether an article is about neutrality or an election.

        Officials talk of much else; what they say of it is no statement.
        """
        if self.conduct or self.pledges:
            return True
        count = len(self.elections)
        return count > _BELOW_LEAD or (count > _IN_PASSING and self.elections[0][0] < _LEAD)
