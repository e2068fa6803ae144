"""Reads ``provisions.toml``; that of a user's folder is laid over the shipped one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec
import regex

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.complaints import did_you_mean, schema_error
from netralitas_extract.lexicon.load import shipped_folder
from netralitas_extract.lexicon.provisions import Instrument, Penalty, Provision, Provisions
from netralitas_extract.lexicon.toml_file import TomlFile, read_toml

__all__ = ["provisions"]

_FILE = "provisions.toml"
_STEM = regex.compile(r"[a-z]+(?:-[a-z0-9]+)*\d[a-z0-9]*(?:-[a-z0-9]+)*")
_DATE = regex.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class _ProvisionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    instrument: list[Instrument] = []
    provision: list[Provision] = []


class _Written(NamedTuple):
    """Where an entry is written."""

    family: str
    id: str
    file: TomlFile
    position: int

    @property
    def line(self) -> int:
        return self.file.entry_line(self.family, self.position)

    def error(self, told: str, mend: str | None = None) -> PatternError:
        message = f"[[{self.family}]] {self.id!r}: {told}"
        return PatternError(message, file=str(self.file.path), line=self.line, mend=mend)


def provisions(patterns: str | Path | None = None) -> Provisions:
    """The rules of law that results refer to, by id; read once.

    Args:
        patterns: a folder whose ``provisions.toml``, where it has one, is laid over the shipped
            table: an entry with a known id replaces the shipped one, a new id adds one.

    Raises:
        PatternError: the file cannot be used; it names file, line and mend.

    >>> from netralitas_extract import extract, provisions
    >>> rules = provisions()
    >>> [conduct] = extract("ASN dilarang berfoto dengan calon bupati.").conduct
    >>> rules[conduct.provisions[1]].says
    'Publishing a photograph with a candidate or the success team, with a hand sign, party
    attributes or a telling backdrop.'
    """
    return _load(None if patterns is None else Path(patterns))


@lru_cache(maxsize=8)
def _load(overlay: Path | None) -> Provisions:
    instruments: dict[str, Instrument] = {}
    rules: dict[str, Provision] = {}
    places: dict[tuple[str, str], _Written] = {}
    for path in _files(overlay):
        content, file = _read(path)
        seen: set[tuple[str, str]] = set()
        entries: Iterable[tuple[str, int, Instrument | Provision]] = (
            *(("instrument", index, entry) for index, entry in enumerate(content.instrument)),
            *(("provision", index, entry) for index, entry in enumerate(content.provision)),
        )
        for family, index, entry in entries:
            key = (family, entry.id)
            written = _Written(family, entry.id, file, index)
            if key in seen:
                told = f"a second entry has this id; the first stands in line {places[key].line}"
                raise written.error(told, "Keep one, or give them ids of their own.")
            seen.add(key)
            places[key] = written
            if isinstance(entry, Instrument):
                instruments[entry.id] = entry
            else:
                rules[entry.id] = entry
    for instrument in instruments.values():
        for told, mend in _instrument_faults(instrument, instruments):
            raise places["instrument", instrument.id].error(told, mend)
    for rule in rules.values():
        for told, mend in _provision_faults(rule, instruments):
            raise places["provision", rule.id].error(told, mend)
    table = Provisions(instruments, rules)
    for rule in rules.values():
        for id in (*rule.basis, *rule.punished_by):
            if id not in table:
                raise places["provision", rule.id].error(
                    f"it refers to {id!r}, which is not there",
                    did_you_mean(id, [*rules, *instruments]) or "Add it, or mend the id.",
                )
    return table


def _files(overlay: Path | None) -> Iterator[Path]:
    yield shipped_folder() / _FILE
    if overlay is None:
        return
    if not overlay.is_dir():
        raise PatternError(
            "the pattern folder cannot be read",
            file=str(overlay),
            mend="Name a readable folder of .toml files.",
        )
    if (overlay / _FILE).exists():
        yield overlay / _FILE


def _read(path: Path) -> tuple[_ProvisionFile, TomlFile]:
    data, file = read_toml(path)
    try:
        return msgspec.convert(data, _ProvisionFile), file
    except msgspec.ValidationError as error:
        told = schema_error(error, data, file, _ProvisionFile)
        if told is None:
            mend = "It holds [[instrument]] and [[provision]] entries and nothing else."
            told = PatternError(str(error), file=str(path), mend=mend)
        raise told from None


_Faults = Iterator[tuple[str, str | None]]


def _instrument_faults(entry: Instrument, known: dict[str, Instrument]) -> _Faults:
    if not _STEM.fullmatch(entry.id):
        yield "the id has another form", "Write kind, number and year in lower case: `pp94-2021`."
    if entry.year is not None and not regex.fullmatch(r"(?:19|20)\d\d", entry.year):
        yield f"{entry.year!r} is no year", "Write four digits."
    if entry.date is not None and not _DATE.fullmatch(entry.date):
        yield f"{entry.date!r} is no date", "Write 2021, 2021-08 or 2021-08-31."
    for id in (*entry.replaces, *filter(None, (entry.amends, entry.replaced_by))):
        if id not in known:
            yield f"it refers to the instrument {id!r}, which is not there", "Add it."
    if entry.amends in known and known[entry.amends].amends is not None:
        first = known[entry.amends].amends
        yield f"{entry.amends!r} amends another itself", f'Write amends = "{first}".'
    yield from _note_faults(entry)


def _provision_faults(entry: Provision, known: dict[str, Instrument]) -> _Faults:
    if entry.instrument not in known:
        yield (
            f"the instrument {entry.instrument!r} is not there",
            f'Add an [[instrument]] with id = "{entry.instrument}".',
        )
    ids = _ids_of(entry)
    if entry.id not in ids:
        yield (
            f"the id does not go with its parts, which give {ids[0]!r}",
            "Mend the id, or instrument, annex, article, paragraph, letter and figure.",
        )
    if not entry.says.strip():
        yield "`says` is empty", "Tell what the provision says."
    for name in ("categories", "actors", "sanction_categories", "basis", "punished_by"):
        listed = getattr(entry, name)
        if len(set(listed)) < len(listed):
            yield f"`{name}` names something twice", "Name each once."
    if (entry.sanction is None) != (not entry.sanction_categories):
        yield "`sanction` and `sanction_categories` go together", "Give both or neither."
    if entry.penalty is not None and not _in_order(entry.penalty):
        yield "a minimum of the penalty is above its maximum", "Mend the figures."
    yield from _note_faults(entry)


def _ids_of(entry: Provision) -> list[str]:
    # A law has letters under figures or figures under letters.
    head = [entry.instrument, entry.annex, entry.article, entry.paragraph]
    orders = ([entry.letter, entry.figure], [entry.figure, entry.letter])
    return [".".join(filter(None, head + order)).lower() for order in orders]


def _in_order(penalty: Penalty) -> bool:
    return (penalty.min_months or 0) <= penalty.max_months and (
        penalty.min_fine or 0
    ) <= penalty.max_fine


def _note_faults(entry: Instrument | Provision) -> _Faults:
    if not entry.verified and not entry.note:
        yield "it is not verified, and no `note` says what is not", "Add a `note`."
