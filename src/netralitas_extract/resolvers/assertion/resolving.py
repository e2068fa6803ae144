"""What is said of each piece of conduct: cues, their scope and the clause they stand in.

The manner is that of ConText: cues are read from left to right, each opens a scope that runs to
the end of its clause, and a cue met inside another's scope takes over, or not, by the precedence
in ``_KEEPS``. What decided is part of the answer.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cues
from netralitas_extract.resolvers.assertion.afterwards import said_afterwards
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.resolvers.assertion.fragments import GOING_ON, begins_bare
from netralitas_extract.resolvers.assertion.headlines import Told, asked_below, reported_below
from netralitas_extract.resolvers.assertion.scopes import (
    Scope,
    closing_scope,
    introducing_scope,
)
from netralitas_extract.resolvers.assertion.sentence import Asserted, SentenceReader
from netralitas_extract.text import Text

__all__ = ["Asserted", "resolve_assertions"]

# Sentences over which a report goes on without a cue.
_SENTENCES_REPORTED_OVER = 12


def resolve_assertions(
    text: Text, conduct: Sequence[RawMatch], cues: Cues, clauses: ClauseMap
) -> list[Asserted]:
    """The assertion of each piece of conduct, in its order.

    ``conduct`` is sorted by start; ``clauses`` says what else stands in a sentence
    (citations, sanctions, pledges, list items).
    """
    results: list[Asserted] = []
    scope_before: Scope | None = None
    sentence_before = fragment = -2
    position = 0
    while position < len(conduct):
        sentence = text.sentence_index(conduct[position].start)
        start, end = text.sentences[sentence]
        last = position
        while last < len(conduct) and conduct[last].start < end:
            last += 1
        introducing = clauses.introduction(sentence)
        inherited = None if introducing is None else introducing_scope(cues, introducing)
        listed = inherited is not None or (
            introducing is not None and clauses.begins_item(sentence)
        )
        if not listed and clauses.continues(sentence):
            inherited = _before(cues, sentence, sentence_before, scope_before)
            if inherited is not None and inherited.assertion == "required":
                # "… agar menjaga netralitas. Sekalipun melalui pose foto": the breach of a duty.
                inherited = Scope("prohibited", inherited.cue)
        elif (
            not listed
            and conduct[position].start <= start + 1
            and begins_bare(
                text,
                conduct[position],
                cues.of_sentence(sentence),
                clauses.fragments,
                on=fragment == sentence - 1,
            )
        ):
            inherited = _before(cues, sentence, sentence_before, scope_before)
            if inherited is not None and inherited.assertion in GOING_ON:
                fragment = sentence
            else:
                inherited = None
        if inherited is not None and clauses.facts.is_measured(conduct[position]):
            # "Kemudian, <conduct> sebanyak 130 kasus"
            inherited = None
        reader = SentenceReader(
            text, conduct[position:last], cues.of_sentence(sentence), clauses, inherited
        )
        found, scope_before = reader.read()
        _go_on_reporting(text, clauses, conduct, results, position, found)
        results += found
        sentence_before = sentence
        position = last
    if clauses.headline is not None and conduct and conduct[0].start < clauses.headline[1]:
        told = [Told(each.assertion, each.basis, each.cue is not None) for each in results]
        below = reported_below(clauses.headline, clauses.sanctions, conduct, told)
        for index, kind in below.items():
            basis = clauses.bases.basis(conduct[index].start, kind)
            results[index] = Asserted(kind, None, basis)
        for index in asked_below(clauses.headline, conduct, told, clauses.bases.is_cited):
            results[index] = msgspec.structs.replace(results[index], basis="appeal")
    said = [(asserted.assertion, asserted.cue) for asserted in results]
    for index, (kind, cue) in said_afterwards(text, cues, conduct, said, clauses.pointing).items():
        results[index] = Asserted(kind, cue, clauses.bases.basis(cue.start, kind, cue))
    return results


def _before(cues: Cues, sentence: int, last: int, scope: Scope | None) -> Scope | None:
    """The scope that is open before a sentence; ``scope`` is that behind the ``last`` one with
    conduct.
    """
    return scope if sentence - last <= 1 else closing_scope(cues, sentence - 1)


def _go_on_reporting(
    text: Text,
    clauses: ClauseMap,
    conduct: Sequence[RawMatch],
    results: Sequence[Asserted],
    position: int,
    found: list[Asserted],
) -> None:
    """What reports goes on reporting: what it adds without a cue is as alleged, or as certain, as
    what stands before it.
    """
    for offset, asserted in enumerate(found):
        at = position + offset
        before = found[offset - 1] if offset else (results[-1] if results else None)
        if before is not None and clauses.facts.is_feared(before.cue):
            # What somebody fears is no report that goes on.
            before = None
        # What somebody tells without a cue, "Ia juga …", adds to what was found before.
        told = asserted.assertion == "alleged" and asserted.cue is None
        if (
            (asserted.assertion == "mentioned" or told)
            and before is not None
            and before.assertion in (("confirmed",) if told else ("alleged", "confirmed"))
            and _goes_with(text, conduct[at - 1].start, conduct[at].start, told=told)
        ):
            found[offset] = before
        elif (
            asserted.assertion == "mentioned"
            and asserted.cue is None
            and before is not None
            and before.assertion in ("alleged", "confirmed")
            and clauses.points_back(conduct[at - 1], conduct[at])
        ):
            # "Tindakan itu <conduct>": what was told of has another name.
            found[offset] = before
        elif (
            asserted.assertion == "mentioned"
            and asserted.cue is None
            and before is not None
            and before.assertion in ("alleged", "confirmed")
            and text.sentence_index(conduct[at].start) - text.sentence_index(conduct[at - 1].start)
            <= _SENTENCES_REPORTED_OVER
            and not text.low.startswith(clauses.fragments.in_general, conduct[at].end)
            and clauses.whoever(conduct[at]) is None
        ):
            # What a report names again, or adds to it further on.
            found[offset] = Asserted(before.assertion, None, "report")
        elif asserted.assertion == "mentioned" and asserted.cue is None:
            bounds = text.sentences[text.sentence_index(conduct[at].start)]
            entry = conduct[at].pattern.entry
            if entry.polarity != "duty" and clauses.facts.tells_of_one(conduct[at], bounds):
                found[offset] = Asserted("confirmed", None, "report")
            elif clauses.consequences.is_punishable(conduct[at]):
                # "Pelanggaran tersebut akan disanksi" where no breach has been told of.
                basis = clauses.bases.basis(conduct[at].start, "conditional")
                found[offset] = Asserted("conditional", None, basis)


def _goes_with(text: Text, before: int, start: int, *, told: bool) -> bool:
    """Whether what begins at ``start`` adds to what is told ``before``: in the same paragraph, or
    with the next sentence where it is somebody who ``told`` it.
    """
    if text.paragraph_index(start) == text.paragraph_index(before):
        return True
    return told and text.sentence_index(start) - text.sentence_index(before) == 1
