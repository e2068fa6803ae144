"""From mentions to the rules of law: the instrument that is cited, and the provisions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netralitas_extract.lexicon.provision_files import provisions
from netralitas_extract.lexicon.provisions import Instrument, Provision, Provisions
from netralitas_extract.model import Conduct, Extraction, Law

__all__ = ["instrument_of", "provisions_of"]

# Articles cited alone; they carry the law that was named before them.
_ARTICLES_ALONE = ("law.articles", "law.articles_turned")
_FEWEST_SPACES = 4
_FIGURES = re.compile(r"angka ?(\d+(?:(?:, ?| dan | atau |, dan )(?:angka )?\d+)*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def instrument_of(
    law: Law, within: Extraction | None = None, table: Provisions | None = None
) -> Instrument | None:
    """The instrument that a mention of `laws` cites, or null where the table does not have it.

    A number needs its year, as every kind of law counts anew each year; a circular needs its
    issuer too. Names ("UU ASN", "SKB lima menteri") mean the instrument that bore them when the
    article appeared, and without a time of publication the latest.

    Args:
        law: the mention.
        within: the extraction that it is from. It gives the time of publication, and what
            articles cited alone belong to ("Pasal 190", after "UU Pilkada").
        table: the rules to look in; null for the shipped ones.

    >>> from netralitas_extract import extract
    >>> result = extract("Pasal 71 UU 10/2016 dan UU ASN mengaturnya.", published="2023-06-01")
    >>> [instrument_of(law, result).id for law in result.laws]
    ['uu10-2016', 'uu5-2014']
    """
    rules = provisions() if table is None else table
    cited = _named(law, within)
    instruments = rules.instruments.values()
    if cited.number is not None and (cited.year or not cited.number.isdigit()):
        return next((known for known in instruments if _has_number(known, cited)), None)
    day = within.article.published if within is not None else None
    named = [
        (length, known.date or "", known)
        for known in instruments
        if known.kind == cited.kind
        and (length := _name_length(known, cited))
        and (cited.number is None or _same_number(cited.number, known.number))
        and (day is None or (known.date or "")[: len(day)] <= day)
    ]
    return max(named, key=lambda found: found[:2])[2] if named else None


def provisions_of(
    mention: Conduct | Law, within: Extraction | None = None, table: Provisions | None = None
) -> list[Provision]:
    """The provisions that a mention of conduct falls under, or that a citation names.

    Where a citation stops higher up than the table ("Pasal 5 huruf n"), all that lies below it;
    where it goes further down ("Pasal 187A ayat (1)"), what lies above it; where it names no
    article, the entry of the instrument as a whole, if there is one. What the table does not have
    is left out.

    Args:
        mention: a mention of `conduct` or `laws`.
        within: the extraction that it is from; see `instrument_of`.
        table: the rules to look in; null for the shipped ones.

    >>> from netralitas_extract import extract
    >>> result = extract("Ia dijerat Pasal 71 ayat (1) jo. Pasal 188 UU 10/2016.")
    >>> [rule.id for rule in provisions_of(result.laws[0])]
    ['uu10-2016.71.1', 'uu1-2015.188']
    """
    rules = provisions() if table is None else table
    if isinstance(mention, Conduct):
        return [rules[id] for id in mention.provisions if id in rules]
    instrument = instrument_of(mention, within, rules)
    if instrument is None:
        return []
    if not mention.articles:
        return [rules[instrument.id]] if instrument.id in rules else []
    figures = _figures(mention)
    found: dict[str, Provision] = {}
    for article in mention.articles:
        parts = (instrument.id, article.article, article.paragraph, article.letter)
        for rule in _near(".".join(filter(None, parts)), figures, rules):
            found[rule.id] = rule
    return list(found.values())


def _figures(law: Law) -> set[str]:
    """The figures (angka) that the citation of one article goes down to: no field has them."""
    if len({(article.article, article.letter) for article in law.articles}) > 1:
        return set()
    return {figure for run in _FIGURES.findall(law.text) for figure in re.findall(r"\d+", run)}


def _near(id: str, figures: set[str], rules: Provisions) -> Iterator[Provision]:
    stem, _, rest = id.lower().partition(".")
    if id not in rules:
        below = [
            rule
            for rule in rules.of_instrument(stem)
            if rule.id.partition(".")[2].startswith(f"{rest}.")
        ]
        if below:
            yield from [rule for rule in below if rule.figure in figures] or below
            return
    while "." in id:
        if id in rules:
            yield rules[id]
            return
        id = id.rpartition(".")[0]


def _named(law: Law, within: Extraction | None) -> Law:
    """The mention that says which law it is: itself, or an earlier one."""
    if within is None:
        return law
    before = [
        other
        for other in within.laws
        if other.start < law.start and other.kind == law.kind and other.rule not in _ARTICLES_ALONE
    ]
    if law.rule in _ARTICLES_ALONE and law.number is None:
        return next((other for other in reversed(before) if other.number is None), law)
    if law.number is not None and law.year is None:
        same = [other for other in before if other.year and _same_number(law.number, other.number)]
        return same[-1] if same else law
    return law


def _has_number(known: Instrument, law: Law) -> bool:
    assert law.number is not None
    distinct = not law.number.isdigit()
    if known.kind != law.kind and not (distinct and {known.kind, law.kind} == {"se", "other"}):
        return False
    if law.year is not None and known.year is not None and law.year != known.year:
        return False
    numbers = (known.number, *known.other_numbers, *known.slips)
    if not any(_same_number(law.number, number) for number in numbers):
        return False
    low = law.text.lower()
    return distinct or not known.issuer_words or any(word in low for word in known.issuer_words)


def _same_number(one: str, other: str | None) -> bool:
    return other is not None and _folded_number(one) == _folded_number(other)


def _folded_number(number: str) -> str:
    folded = number.lower().replace(" ", "")
    return folded.lstrip("0") if folded.isdigit() else folded


def _name_length(known: Instrument, law: Law) -> int:
    """How much of a name or the title of the instrument the citation has; 0 for none."""
    cited = _folded(f"{law.text} {law.title or ''}")
    subjects = (_folded(name.partition(" ")[2]) for name in known.names)
    longest = max((len(subject) for subject in subjects if subject in cited), default=0)
    if known.title is not None and law.title is not None:
        written = _folded(law.title)
        if written.count(" ") >= _FEWEST_SPACES and _folded(known.title).startswith(written):
            longest = max(longest, len(written))
    return longest


def _folded(text: str) -> str:
    """The words in lower case, each between single spaces."""
    return " ".join(("", *_WORD.findall(text.lower()), ""))
