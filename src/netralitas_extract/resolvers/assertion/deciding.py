"""What an open scope makes of one piece of conduct, and where a semicolon ends it."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.resolvers.assertion.relatives import relative_cue
from netralitas_extract.resolvers.assertion.scopes import Scope
from netralitas_extract.text import Bounds, Text

__all__ = ["decide", "until_semicolon"]

# The cue of who owns to something, and the words between it and a duty that is claimed to be kept.
_ADMITTED = "cue.admitted"
_WORDS_TO_CLAIM = 3

# Between a semicolon and conduct that is one more item: "; b. ", "; dan ".
_ITEM = re.compile(r"; ?(?:(?:dan|serta|atau|dan/atau|maupun|hingga) )?(?:\(?\w{1,2}[.)] ?)?")


def until_semicolon(
    text: Text, scope: Scope, covered: int, start: int, clauses: ClauseMap
) -> Scope | None:
    """The scope unless a semicolon ends it; the items of a list stay in that of its head."""
    mark = text.low.rfind(";", covered, start)
    if mark < 0 or scope.cue.start > mark or clauses.is_list_item(text.sentence_index(start)):
        return scope
    return scope if _ITEM.fullmatch(text.low, mark, start) is not None else None


def decide(
    text: Text, item: RawMatch, scope: Scope | None, clauses: ClauseMap, bounds: Bounds
) -> tuple[Assertion | None, Cue | None]:
    """What is said of conduct in a scope, as far as the scope decides it, and the deciding cue."""
    entry = item.pattern.entry
    assert isinstance(entry, ConductEntry)
    if entry.polarity == "duty":
        if clauses.is_claimed(item, bounds):
            return "confirmed", None
        if scope is not None and scope.assertion in ("required", "permitted"):
            return "required", scope.cue
        if (
            scope is not None
            and scope.cue.entry.id == _ADMITTED
            and text.low.count(" ", scope.cue.end, item.start) <= _WORDS_TO_CLAIM
        ):
            # "Para camat mengaku netral": they claim to have been so.
            return "confirmed", scope.cue
        return "required", None
    if scope is None or scope.assertion == "required":
        said = clauses.consequences.sanctioned(item, bounds)
        if said is None and scope is not None and clauses.ascertains(scope.cue, item):
            return "confirmed", scope.cue
        if said is None and clauses.is_of_whoever(item, bounds):
            return "conditional", None
        return said, None
    over = scope.cue.entry.over
    if over and entry.category not in over:
        return None, None
    if (
        scope.assertion == "conditional"
        and scope.cue.entry.weak
        and clauses.consequences.is_punished(item, bounds)
    ):
        return "confirmed", scope.cue.inner or scope.cue
    if scope.assertion == "alleged" and clauses.is_judged(scope.cue, item):
        return None, None
    if scope.assertion == "denied" and clauses.is_pledged(item):
        # "Kami berikrar menampik politik uang"
        return "prohibited", scope.cue
    if scope.assertion == "confirmed" and clauses.consequences.is_threat(item, scope.cue, bounds):
        return "conditional", relative_cue(text, scope.cue.start, bounds[0]) or scope.cue
    if scope.assertion == "conditional" and scope.cue.entry.weak:
        return "conditional", relative_cue(text, scope.cue.end, scope.cue.start) or scope.cue
    match scope.assertion:
        case "prohibited" | "conditional" | "alleged" | "confirmed" | "denied" | "permitted":
            return scope.assertion, scope.cue
    return None, None
