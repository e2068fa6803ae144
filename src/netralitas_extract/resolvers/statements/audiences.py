"""Whom statements speak to as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netralitas_extract.model import Act, ActorGroup
from netralitas_extract.resolvers.actors.speakers import Actor, groups_of
from netralitas_extract.resolvers.statements.addressees import Addressees
from netralitas_extract.resolvers.statements.drafts import Draft, Drafts
from netralitas_extract.resolvers.statements.evidence import ACTS, Evidence
from netralitas_extract.resolvers.statements.narration import Narration
from netralitas_extract.text import Text

__all__ = ["settle_audiences", "usual_audience"]

_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))
_TOLD: frozenset[Act] = frozenset(("report", "sanction", "denial"))
# Who is named beside a pledge for watching over it.
_WITNESSES: frozenset[ActorGroup] = frozenset(
    ("penyelenggara", "polri", "tni", "warga", "pejabat_negara", "kepala_daerah")
)
# Those who are civil servants themselves.
_OF_SERVICE: frozenset[ActorGroup] = frozenset(("camat", "lurah", "kepala_opd"))
_OFFICIALS: ActorGroup = "pejabat_negara"
# Who is named in a report for looking into it.
_HANDLING: frozenset[ActorGroup] = frozenset(("penyelenggara", "polri"))


def usual_audience(evidence: Evidence) -> list[ActorGroup]:
    """The group that most of the article's conduct is said of, demands first."""
    counts: dict[ActorGroup, int] = {}
    demands = [deed for deed in evidence.conduct if ACTS[deed.assertion] in _DEMANDS]
    for deed in demands or evidence.conduct:
        for group in deed.actors:
            counts[group] = counts.get(group, 0) + 1
    return [max(counts, key=lambda group: counts[group])] if counts else []


def settle_audiences(
    text: Text,
    drafts: Drafts,
    evidence: Evidence,
    narration: Narration,
    addressees: Addressees,
    usual: Sequence[ActorGroup],
) -> None:
    """Completes the audiences of the drafts, which have the groups of their conduct so far."""
    for start, groups in addressees.extensions():
        # "Larangan itu berlaku pula bagi PPPK": to whom else it was said.
        sentence = text.sentence_index(start)
        here = drafts.at(sentence) or drafts.before(start, narration.teller(sentence, "appeal"), 1)
        quotation = drafts.of_quotation(start)
        for found in dict.fromkeys((*here, *quotation)):
            if found.act in _DEMANDS:
                _add(found, groups)
    asked: dict[str | None, list[ActorGroup]] = {}
    warned: dict[str | None, list[ActorGroup]] = {}
    for found in drafts.all():
        if found.audience and found.act in ("appeal", "prohibition"):
            asked.setdefault(found.person, found.audience)
        elif found.audience and found.act == "warning":
            warned.setdefault(found.person, found.audience)
    for found in drafts.all():
        if _OFFICIALS in found.audience and len(found.audience) > 1 and addressees.has_no_state():
            # "Oknum pejabat ASN", "pejabat utama polres": those are of the service.
            found.audience = [group for group in found.audience if group != _OFFICIALS]
        if found.act == "pledge":
            found.audience = (
                _pledging(text, found, evidence, narration, addressees)
                or found.audience
                or list(usual)
            )
        elif found.act in ("report", "sanction"):
            found.audience = _narrowed(found.audience)
        elif found.act == "warning":
            if not found.audience:
                _add(found, asked.get(found.person, ()))
            _add_threatened(text, found, evidence, addressees)
        if found.audience:
            continue
        if found.act == "explanation":
            for index in found.pledges:
                _add(found, addressees.of_paragraph(evidence.pledges[index][0]))
            if found.laws and not found.audience:
                found.audience = list(asked.get(found.person, usual))
            elif (
                not found.audience
                and found.person == narration.main
                and not any(drafts.get(found.person, act) for act in _TOLD)
            ):
                # Whom the article's main speaker turns to is told the rest as well, but not what
                # is told around a report.
                found.audience = list(asked.get(found.person) or warned.get(found.person) or ())
        elif found.act == "appeal":
            # "Ia mengajak masyarakat menyukseskan pilkada."
            _add(found, addressees.of_sentence(found.first))
            found.audience = found.audience or list(asked.get(found.person) or usual)
        elif found.sanctions or found.pledges:
            _add(found, asked.get(found.person, ()))
            if not found.audience:
                for index in found.sanctions:
                    _add(found, addressees.of_sentence(evidence.sanctions[index].start))
            found.audience = found.audience or list(usual)


def _add_threatened(text: Text, found: Draft, evidence: Evidence, addressees: Addressees) -> None:
    """Adds whom a sentence threatens that names no conduct of theirs: "Kepala desa yang melanggar
    ketentuan itu dapat dipidana".
    """
    stop = -1
    for sanction in found.sanctions:
        item = evidence.sanctions[sanction]
        if item.start < stop:
            continue
        begin, stop = text.sentences[text.sentence_index(item.start)]
        for index in item.answers:
            if begin <= evidence.conduct[index].start < stop:
                break
        else:
            _add(found, groups_of(addressees.named(begin, item.start)))


def _add(found: Draft, groups: Iterable[ActorGroup]) -> None:
    found.audience += [group for group in groups if group not in found.audience]


def _pledging(
    text: Text,
    found: Draft,
    evidence: Evidence,
    narration: Narration,
    addressees: Addressees,
) -> list[ActorGroup]:
    """Who is said to pledge: "281 kepala desa mengucapkan ikrar", "Ikrar Netralitas ASN"."""
    named: list[Actor] = []
    for index in found.pledges:
        start, end = evidence.pledges[index]
        if not narration.heads(start):
            begin = text.sentences[text.sentence_index(start)][0]
            named += addressees.named(begin, start) or (
                [] if named else addressees.named(start, end)
            )
    groups = groups_of(named)
    return [group for group in groups if group not in _WITNESSES] or groups


def _narrowed(groups: Sequence[ActorGroup]) -> list[ActorGroup]:
    """The groups of a report without those that are part of others."""
    if "asn" in groups:
        return [group for group in groups if group not in _OF_SERVICE | _HANDLING]
    return [group for group in groups if group != "warga" or len(groups) == 1]
