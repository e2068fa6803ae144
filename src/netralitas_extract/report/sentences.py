"""Offices, laws and statements of an extraction as plain English phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netralitas_extract.model import (
    Act,
    Election,
    Extraction,
    Law,
    Office,
    Official,
    Person,
    Statement,
)

__all__ = ["Wording", "election_label", "law_label", "one_line", "shortened"]

_STATUS = {"definitive": "", "pj": "Pj ", "plt": "Plt ", "plh": "Plh ", "pjs": "Pjs "}
_TENURE = {"incumbent": "", "former": "former ", "candidate": "candidate for ", "elect": "elected "}
_OFFICE_IN_CAPITALS = {"kpu": "KPU", "bawaslu": "Bawaslu", "dprd": "DPRD"}
_GROUPS = {
    "asn": "ASN",
    "pns": "PNS",
    "pppk": "PPPK",
    "non_asn": "staff outside the ASN",
    "kepala_opd": "heads of OPD",
    "tni": "TNI",
    "polri": "Polri",
    "pejabat_negara": "state officials",
    "penyelenggara": "election staff",
    "warga": "residents",
}
_VERBS: dict[Act, tuple[str, str]] = {
    "appeal": ("appeals to", "appeals for"),
    "prohibition": ("forbids", "forbids"),
    "warning": ("warns", "warns of"),
    "pledge": ("pledges before", "pledges"),
    "report": ("reports on", "reports"),
    "sanction": ("announces a sanction for", "announces a sanction"),
    "denial": ("denies about", "denies"),
    "explanation": ("explains to", "explains"),
}
_QUOTE_LENGTH = 90
# Degrees that stand before a name.
_BEFORE_NAME = frozenset(("prof", "dr", "drs", "dra", "ir", "apt"))


class Wording:
    """Phrases for the parts of one extraction; region codes become the names it mentions."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._people = {person.id: person for person in extraction.people}
        self._regions = {region.code: region.name for region in extraction.regions if region.code}

    def region(self, code: str | None) -> str:
        """The official name of a region that the article mentions, else its code, else nothing."""
        return self._regions.get(code, code) if code else ""

    def office(self, office: Office | Official, held_by: str | None = None) -> str:
        """An office with how and where it is held: "Plt bupati, Kabupaten Pasuruan".

        One that has no name of its own goes by the words of its title in the article; an `Office`
        needs the id of its holder for that.
        """
        if office.office == "other":
            return self._title(office, held_by)
        words = [_OFFICE_IN_CAPITALS.get(word, word) for word in office.office.split("_")]
        title = f"{_TENURE[office.tenure]}{_STATUS[office.status]}{' '.join(words)}"
        place = self.region(office.jurisdiction)
        return f"{title}, {place}" if place else title

    def _title(self, office: Office | Official, held_by: str | None) -> str:
        if isinstance(office, Official):
            return one_line(office.text)
        for official in self._extraction.officials:
            own = Office(official.status, official.tenure, official.office, official.jurisdiction)
            if official.person_id == held_by and own == office:
                return one_line(official.text)
        return "another office"

    def name(self, person: Person) -> str:
        """A person's name with honorifics and degrees around it: "Drs. H. Ugas Irwanto, M.Si"."""
        degrees: dict[bool, list[str]] = {True: [], False: []}
        for degree in person.degrees:
            degrees[degree.partition(".")[0].lower() in _BEFORE_NAME].append(degree)
        full = " ".join([*degrees[True], *person.honorifics, person.name])
        return ", ".join([full, *degrees[False]])

    def statement(self, statement: Statement, *, introduced: bool = False) -> str:
        """A statement as one sentence: who does what to whom, about what, when and where.

        The speaker is named with the office unless `introduced` already.
        """
        towards, alone = _VERBS[statement.act]
        audience = self._audience(statement)
        sentence = f"{self._speaker(statement, introduced)} {towards if audience else alone}"
        sentence += f" {audience}" if audience else ""
        matter = self._matter(statement)
        if matter:
            sentence += f": {matter}"
        when_and_where = self._when_and_where(statement, audience)
        return f"{sentence} ({when_and_where})." if when_and_where else f"{sentence}."

    def _speaker(self, statement: Statement, introduced: bool) -> str:
        person = self._people.get(statement.speaker_id or "")
        if person is None:
            group = statement.speaker_group
            return _group(group) if group else "An unnamed speaker"
        office = self.office(person.offices[0], person.id) if person.offices else ""
        return f"{person.name} ({office})" if office and not introduced else person.name

    def _audience(self, statement: Statement) -> str:
        groups = [group for group in statement.audience if group != statement.speaker_group]
        region = self.region(statement.audience_region)
        named = _joined([_group(group) for group in groups])
        return f"{named} in {region}" if named and region else named

    def _matter(self, statement: Statement) -> str:
        found = self._extraction
        parts = {
            "conduct": _quoted(found.conduct[index].text for index in statement.conduct),
            "sanction": _quoted(found.sanctions[index].text for index in statement.sanctions),
            "pledge": _quoted(found.pledges[index].text for index in statement.pledges),
        }
        matter = parts.pop("conduct")
        for heading, told in parts.items():
            if told:
                matter = f"{matter}; {heading}: {told}" if matter else told
        if not matter:
            quotes = (found.quotes[index].text for index in statement.quotes[:1])
            matter = _quoted(shortened(quote.rstrip(" ,"), _QUOTE_LENGTH) for quote in quotes)
        laws = _joined(_distinct(one_line(found.laws[index].text) for index in statement.laws))
        named = [found.elections[index] for index in statement.elections]
        dated = {election.kind for election in named if election.year}
        elections = _joined(
            _distinct(election_label(e) for e in named if e.year or e.kind not in dated)
        )
        matter += f" for {elections}" if elections and matter else ""
        return f"{matter} under {laws}".strip() if laws else matter

    def _when_and_where(self, statement: Statement, audience: str) -> str:
        place = self.region(statement.place)
        told = place and audience.endswith(f" in {place}")
        parts = [statement.date, statement.venue, None if told else place]
        return ", ".join(one_line(part) for part in parts if part)


def election_label(election: Election) -> str:
    """An election by its fields: "pilkada 2024"."""
    return f"{election.kind} {election.year}" if election.year else election.kind


def law_label(law: Law) -> str:
    """A citation by its fields: "UU 10/2016 pasal 71 ayat 2 huruf c"."""
    kind = law.kind.upper() if len(law.kind) <= 4 else law.kind.capitalize()
    number = "/".join(part for part in (law.number, law.year) if part)
    steps = (("pasal", law.article), ("ayat", law.paragraph), ("huruf", law.letter))
    cited = [f"{word} {value}" for word, value in steps if value]
    return " ".join([kind, *([number] if number else []), *cited])


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks included, as one space."""
    return " ".join(text.split())


def shortened(text: str, length: int) -> str:
    """The text on one line, cut at a word to at most `length` code points and "…".

    >>> shortened("ASN harus  netral", 10)
    'ASN harus…'
    """
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length + 1].rpartition(' ')[0]}…"


def _quoted(texts: Iterable[str]) -> str:
    return ", ".join(f"“{text}”" for text in _distinct(map(one_line, texts)))


def _group(name: str) -> str:
    return _GROUPS.get(name, name.replace("_", " "))


def _distinct(texts: Iterable[str]) -> list[str]:
    kept = {text.casefold(): text for text in reversed(list(texts))}
    return list(reversed(kept.values()))


def _joined(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
