"""What the article comes down to: who told whom what, where and when."""

from __future__ import annotations

from collections.abc import Mapping

from netralitas_extract.lexicon.region_codes import JAKARTA, REGENCY_LENGTH
from netralitas_extract.model import ActorGroup, Attribution, InstitutionKind, Statement
from netralitas_extract.resolvers.statements.drafts import Draft
from netralitas_extract.resolvers.statements.evidence import Evidence
from netralitas_extract.resolvers.statements.gathering import Gathering
from netralitas_extract.resolvers.statements.narration import Narration
from netralitas_extract.resolvers.statements.setting import NOWHERE, Setting
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.text import Text

__all__ = ["resolve_statements"]

# Those who speak as a body, where no one person does.
_BODIES: Mapping[InstitutionKind, ActorGroup] = {
    "election_commission": "penyelenggara",
    "election_supervisor": "penyelenggara",
    "police": "polri",
    "military": "tni",
}
# So long is the code of a kabupaten or kota, which those of its districts begin with.
# Who pledges together, where nobody says who.
_PLEDGING: ActorGroup = "asn"


def resolve_statements(
    sources: Sources,
    jurisdictions: Mapping[str, str | None],
    event: Setting,
    settings: Mapping[str, Setting],
    home: str | None,
) -> list[Statement]:
    """One statement per speaker and act, in the order of their first evidence.

    What no sentence attributes goes to the article's first speaker, as ``carried``.
    ``jurisdictions`` gives by person the region of the person's office, ``settings`` where and
    when the person spoke, ``event`` where and when everybody did. Offsets of the result are those
    of the folded text.
    """
    text, evidence, narration = sources.text, sources.evidence, sources.narration
    drafts = Gathering(sources).gather()
    statements = [
        _statement(
            draft,
            jurisdictions,
            event
            if draft.person is None
            else _setting(draft.person, settings, event, jurisdictions),
            home,
            _group(draft, text, evidence) if draft.person is None else None,
            _attribution(draft, text, narration),
        )
        for draft in drafts
    ]
    return sorted(statements, key=lambda s: (s.start, s.end))


def _setting(
    person: str,
    settings: Mapping[str, Setting],
    event: Setting,
    jurisdictions: Mapping[str, str | None],
) -> Setting:
    """Where and when somebody spoke. What no words tell of it is taken from the event: the day, and
    the place for those whose office lies in its regency, or that regency where the office is its.
    """
    own = settings.get(person, NOWHERE)
    place = own.place
    if place is None and event.place is not None:
        office = jurisdictions.get(person)
        if office is None or office.startswith(event.place[:REGENCY_LENGTH]):
            wider = office is not None and event.place.startswith(office)
            place = office if wider else event.place
    return Setting(own.date or event.date, place, own.venue)


def _of_locals(home: str | None) -> str | None:
    """The region of the audience of somebody without office, by where the article is from: what is
    said in the capital is said to the whole country.
    """
    return None if home is None or home.startswith(JAKARTA) else home


def _group(found: Draft, text: Text, evidence: Evidence) -> ActorGroup | None:
    """Who speaks where no one person does: those who pledge, or the body that acts."""
    if found.act == "pledge":
        return next(iter(found.audience), _PLEDGING)
    begin, end = text.sentences[text.sentence_index(found.first)]
    bodies = (body.kind for body in evidence.bodies if begin <= body.start < end)
    return next(map(_BODIES.get, bodies), None)


def _attribution(found: Draft, text: Text, narration: Narration) -> Attribution:
    """Carried is what follows the words of somebody; a lead sums up what is attributed below it."""
    if found.explicit or found.quotes or found.person is None:
        return "explicit"
    before = narration.precedes(text.sentence_index(found.last - 1), found.person)
    return "explicit" if before else "carried"


def _statement(
    found: Draft,
    jurisdictions: Mapping[str, str | None],
    setting: Setting,
    home: str | None,
    group: ActorGroup | None,
    attribution: Attribution,
) -> Statement:
    person, act = found.person, found.act
    region = home if person is None else jurisdictions.get(person, _of_locals(home))
    audience = found.audience
    if act == "denial":
        # Who denies something demands nothing of anybody.
        audience, region = [], None
    elif act == "explanation" and not audience:
        # Who tells of something else tells of the region of the own office.
        region = None if person is None else jurisdictions.get(person)
    return Statement(
        found.first,
        found.last,
        f"statement.{act}",
        person,
        group,
        act,
        attribution,
        audience,
        region,
        found.conduct,
        found.quotes,
        found.laws,
        found.elections,
        found.sanctions,
        found.pledges,
        setting.date,
        setting.place,
        setting.venue,
    )
