"""The people of an article and the titles that they are called by."""

from __future__ import annotations

from netralitas_extract.model.spans import Mention, Record
from netralitas_extract.model.vocabulary import OfficeName, RegionSource, Status, Tenure

__all__ = ["NameMention", "Office", "Official", "Person"]


class Official(Mention, frozen=True):
    """A mention of a public office-holder's title, from its first word to its jurisdiction.

    Attributes:
        status: how the office is held: in full (`definitive`), or by a stand-in.
        tenure: whether the office is held now, was held, is sought, or is won but not yet held.
        office: the office; `other` for a public office without a name of its own here.
        jurisdiction: code of the region that the office governs, or null.
        jurisdiction_source: `stated` by the title, `inferred` from the rest of the article, or
            null where there is no jurisdiction.
        organization: the body that the office belongs to where the title names one
            ("Dinas Kesehatan"), or null.
        person_id: `id` of the holder in `people`, or null.

    >>> from netralitas_extract import extract
    >>> official = extract("Plt Kepala Dinas Kesehatan Kota Bima hadir.").officials[0]
    >>> official.text, official.status, official.office, official.jurisdiction
    ('Plt Kepala Dinas Kesehatan Kota Bima', 'plt', 'kepala_dinas', '52.72')
    """

    status: Status
    tenure: Tenure
    office: OfficeName
    jurisdiction: str | None
    jurisdiction_source: RegionSource | None
    organization: str | None
    person_id: str | None


class Office(Record, frozen=True):
    """An office that a person holds, held or seeks, according to the article.

    Attributes:
        status: as in `officials`.
        tenure: as in `officials`.
        office: as in `officials`.
        jurisdiction: code of the region that the office governs, or null.
    """

    status: Status
    tenure: Tenure
    office: OfficeName
    jurisdiction: str | None


class NameMention(Mention, frozen=True):
    """A mention of a person's name alone, without honorifics, degrees, rank and title."""


class Person(Record, frozen=True):
    """A person who carries an office in the article or speaks in it; one entry for each.

    Attributes:
        id: the handle that `person_id` and `speaker_id` refer to: `p1`, `p2`, … in the order of
            first mention.
        name: the fullest form of the name in the article, without honorifics, degrees, ranks
            and titles.
        honorifics: honorifics as written (`H.`, `KH`), each once.
        degrees: academic degrees as written (`Drs.`, `M.Si`), each once.
        aliases: other surface forms of the name, honorifics excluded, each once.
        offices: the offices that the article gives the person, each once.
        mentions: where the name stands, in text order.

    >>> from netralitas_extract import extract
    >>> person = extract("Bupati Bima Hj. Rahmi Hartati, S.Sos hadir. Rahmi pulang.").people[0]
    >>> person.id, person.name, person.honorifics, person.degrees
    ('p1', 'Rahmi Hartati', ['Hj.'], ['S.Sos'])
    >>> [mention.text for mention in person.mentions]
    ['Rahmi Hartati', 'Rahmi']
    """

    id: str
    name: str
    honorifics: list[str]
    degrees: list[str]
    aliases: list[str]
    offices: list[Office]
    mentions: list[NameMention]
