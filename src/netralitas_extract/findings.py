"""What the stages found in one article, in offsets of the folded text, before it is assembled."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.model import ActorGroup, Statement
from netralitas_extract.raw import RawFrame, RawLaw, RawMatch
from netralitas_extract.resolvers.assertion.resolving import Asserted
from netralitas_extract.resolvers.dates import ResolvedDates
from netralitas_extract.resolvers.elections import ResolvedElection
from netralitas_extract.resolvers.institutions import ResolvedInstitution
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.resolvers.sanctions import ResolvedSanction
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Text

__all__ = ["Findings"]


class Findings(msgspec.Struct, frozen=True, gc=False):
    """All that one article gave; each list is in the order of the text."""

    text: Text
    frame: RawFrame
    gazetteer: Gazetteer
    dates: ResolvedDates
    territory: Territory
    laws: Sequence[RawLaw]
    elections: Sequence[ResolvedElection]
    institutions: Sequence[ResolvedInstitution]
    conduct: Sequence[RawMatch]
    asserted: Sequence[Asserted]
    actors: Sequence[Sequence[ActorGroup]]
    sanctions: Sequence[ResolvedSanction]
    pledges: Sequence[RawMatch]
    ceremonies: Sequence[int]
    statements: Sequence[Statement]
    who: Who
