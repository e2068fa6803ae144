"""What the statements of one article are made from."""

from __future__ import annotations

from typing import NamedTuple

from netralitas_extract.resolvers.statements.addressees import Addressees
from netralitas_extract.resolvers.statements.evidence import Evidence
from netralitas_extract.resolvers.statements.narration import Narration
from netralitas_extract.resolvers.statements.statement_words import StatementWords
from netralitas_extract.text import Text

__all__ = ["Sources"]


class Sources(NamedTuple):
    """What all steps to the statements of one article read.

    Attributes:
        text: the article.
        words: the words by which acts are told.
        evidence: what was found in it.
        narration: whose words each sentence gives.
        addressees: whom it speaks to.
    """

    text: Text
    words: StatementWords
    evidence: Evidence
    narration: Narration
    addressees: Addressees
