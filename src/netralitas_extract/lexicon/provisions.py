"""The rules of law as typed objects: instruments, what their provisions say, and looking them up.

The table itself lies in ``patterns/provisions.toml``; :mod:`.provision_files` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from netralitas_extract.errors import InputError
from netralitas_extract.model import ActorGroup, ConductCategory, LawKind, SanctionCategory

__all__ = ["Instrument", "Penalty", "Provision", "Provisions"]


class Penalty(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a court can impose: imprisonment and a fine.

    Attributes:
        form: the form of imprisonment, as the law calls it.
        min_months: the shortest term in months, or null where the law sets none.
        max_months: the longest term in months.
        min_fine: the lowest fine in rupiah, or null where the law sets none.
        max_fine: the highest fine in rupiah.
        joined: whether the court imposes both (`and`), or one or both (`and_or`).

    >>> print(Penalty(form="kurungan", max_months=12, max_fine=12_000_000, joined="and"))
    kurungan up to 12 months and a fine of up to Rp12,000,000
    """

    form: Literal["penjara", "kurungan"]
    max_months: int
    max_fine: int
    joined: Literal["and", "and_or"]
    min_months: int | None = None
    min_fine: int | None = None

    def __str__(self) -> str:
        term = "up to" if self.min_months is None else f"{self.min_months} to"
        joint = self.joined.replace("_", "/")
        fine = "up to" if self.min_fine is None else f"Rp{self.min_fine:,} to"
        prison = f"{self.form} {term} {self.max_months} months"
        return f"{prison} {joint} a fine of {fine} Rp{self.max_fine:,}"


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A law, regulation, decree or circular that has provisions on neutrality.

    Attributes:
        id: its handle, with which the ids of its provisions begin (`pp94-2021`).
        kind: the form of the law, as in `laws`.
        number: its number as a string; of a decree with several, the first.
        other_numbers: the other numbers of a decree with several.
        slips: wrong numbers and names that the press gives it; the numbers are linked to it too.
        year: the year of its number, or null.
        issuer_words: where its number is not unique, words of which a citation must hold one.
        names: short names of the press ("UU ASN"), each beginning with the kind.
        title: its official title in Indonesian, without the kind, or null.
        date: when it was made, ISO 8601 to the day, the month or the year, or null.
        amends: the instrument whose text it changes, or null; both share their articles.
        replaces: the instruments that it took the place of.
        replaced_by: the instrument that took its place, or null.
        verified: whether all that is said here of the law was seen in a source; else `note` says
            what was not.
        note: what a reader should know, such as contradictions of sources, or null.
    """

    id: str
    kind: LawKind
    number: str | None = None
    other_numbers: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    year: str | None = None
    issuer_words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    title: str | None = None
    date: str | None = None
    amends: str | None = None
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None
    verified: bool = True
    note: str | None = None

    @property
    def text_id(self) -> str:
        """The id of the text that it belongs to: its own, or that of the law which it amends."""
        return self.amends or self.id


class Provision(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one provision of an instrument says, or the instrument as a whole.

    Attributes:
        id: its handle: the instrument, pasal, ayat, huruf and angka, as far down as it goes
            (`pp94-2021.5.n.5`); for a row of an annex the instrument, the list and the row.
        instrument: id of the instrument.
        annex: which list of the annex it is a row of, or null.
        article: the pasal ("187A"), or null.
        paragraph: the ayat, or null.
        letter: the huruf, or null.
        figure: the angka, or the row of an annex; null for none.
        says: what it says, in words of ours; statutory terms are left in Indonesian.
        categories: the categories of conduct that it speaks of; none for rules on sanctions and
            supervision at large.
        actors: the groups whose conduct it speaks of; none where it binds others, such as
            candidates.
        sanction: the sanction that it names itself, in Indonesian, or null.
        sanction_categories: the categories of that sanction, as in `sanctions`.
        penalty: the penalty of a criminal provision, or null.
        basis: ids of the provisions that it rests on.
        punished_by: ids of the provisions that say what its breach leads to.
        verified: whether all that is said here was seen in a source; else `note` says what was
            not.
        note: what a reader should know, such as contradictions of sources, or null.
    """

    id: str
    instrument: str
    says: str
    annex: Literal["etik", "disiplin"] | None = None
    article: str | None = None
    paragraph: str | None = None
    letter: str | None = None
    figure: str | None = None
    categories: tuple[ConductCategory, ...] = ()
    actors: tuple[ActorGroup, ...] = ()
    sanction: str | None = None
    sanction_categories: tuple[SanctionCategory, ...] = ()
    penalty: Penalty | None = None
    basis: tuple[str, ...] = ()
    punished_by: tuple[str, ...] = ()
    verified: bool = True
    note: str | None = None


class Provisions(Mapping[str, Provision]):
    """The provisions by id, in the order of the table, and the instruments; never changed.

    An id is found in any case, and under every layer of a law that was amended: the press cites
    one text by whichever law changed it last. Iteration gives each provision once.

    Attributes:
        instruments: the instruments by id.

    >>> from netralitas_extract import provisions
    >>> rules = provisions()
    >>> rules["uu10-2016.188"].id, rules["UU10-2016.187A"].article
    ('uu1-2015.188', '187A')
    >>> punishing = rules["uu10-2016.71.1"].punished_by
    >>> print(rules[punishing[0]].penalty)
    penjara 1 to 6 months and/or a fine of Rp600,000 to Rp6,000,000
    """

    __slots__ = ("_by_id", "_by_text", "instruments")

    def __init__(
        self, instruments: Mapping[str, Instrument], provisions: Mapping[str, Provision]
    ) -> None:
        self.instruments: Mapping[str, Instrument] = MappingProxyType(dict(instruments))
        self._by_id = dict(provisions)
        # The place in the text of a layered law, whichever layer an id names.
        self._by_text = {
            (instruments[provision.instrument].text_id, rest): provision
            for id, provision in provisions.items()
            if (rest := id.partition(".")[2])
        }

    def __getitem__(self, id: str) -> Provision:
        key = id.lower()
        found = self._by_id.get(key)
        if found is None:
            stem, _, rest = key.partition(".")
            instrument = self.instruments.get(stem)
            if instrument is not None:
                found = self._by_text.get((instrument.text_id, rest))
        if found is None:
            raise KeyError(id)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __repr__(self) -> str:
        return f"<{len(self)} provisions of {len(self.instruments)} instruments>"

    def in_category(self, category: str) -> list[Provision]:
        """The provisions that speak of a category of conduct.

        Raises:
            InputError: there is no such category.

        >>> from netralitas_extract import provisions
        >>> [rule.id for rule in provisions().in_category("id_card_support")]
        ['pp94-2021.5.n.7', 'pp94-2021.14.i.5', 'pp53-2010.4.14', 'skb2022.disiplin.11']
        """
        known = get_args(ConductCategory)
        if category not in known:
            raise InputError(f"no category {category!r}; there are {', '.join(known)}")
        return [rule for rule in self._by_id.values() if category in rule.categories]

    def of_instrument(self, id: str) -> list[Provision]:
        """The provisions of an instrument, those of all its layers included.

        Raises:
            InputError: there is no such instrument.

        >>> from netralitas_extract import provisions
        >>> [rule.article for rule in provisions().of_instrument("pp37-2004")]
        ['2', '2', '3', '9']
        """
        instrument = self.instruments.get(id.lower())
        if instrument is None:
            raise InputError(f"no instrument {id!r}; there are {', '.join(self.instruments)}")
        text = instrument.text_id
        return [
            rule
            for rule in self._by_id.values()
            if self.instruments[rule.instrument].text_id == text
        ]
