"""The spellings under which the scanner finds a region: official names, their variants, aliases."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, cast, get_args

import msgspec

from netralitas_extract.errors import PatternError
from netralitas_extract.lexicon.nonplace_file import Bare, BareEntry

__all__ = ["Alias", "Surface", "build_surfaces", "fold_name", "read_aliases"]

AliasKind = Literal["abbreviation", "short", "former", "spelling", "variant", "typed"]
"""``typed``: a name only together with the type word that the row begins with."""

_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
# Never written together with the word before them, nor with the one behind.
_APART = frozenset(
    {"barat", "timur", "utara", "selatan", "tengah", "tenggara", "daya"}
    | {"kepulauan", "dan", "laut", "hulu", "hilir"}
)


class Surface(msgspec.Struct, frozen=True, gc=False):
    """What one spelling can mean and when it counts.

    Attributes:
        candidates: codes of the provinces, kabupaten and kota that it names, in order.
        needs_context: true where a capital is not enough: it must stand behind a type word, an
            office, a body of state or a preposition of place, or in a dateline.
        alias: true where no region has it as its official name.
        needs_context_at_start: as ``needs_context``, but only where a capital proves nothing: in
            the first word of a sentence and in a heading in capitals.
        needs_title: true where, on top of ``needs_context``, a preposition is not enough either.
        of_people: true where people have the name too: that the article names the place elsewhere
            is no evidence then.
        capitals: the letters that the text must begin with, as "OKI"; "" where any case will do.
            Behind a type word or an office any case does.
    """

    candidates: tuple[str, ...]
    needs_context: bool
    alias: bool
    needs_context_at_start: bool = False
    needs_title: bool = False
    capitals: str = ""
    of_people: bool = False

    def fits_case(self, text: str) -> bool:
        """Whether ``text``, a spelling of this surface, has the capitals that it needs.

        >>> Surface(("16.02",), False, True, capitals="OKI").fits_case("Oki")
        False
        """
        return text.startswith(self.capitals)


class Alias(NamedTuple):
    """A row of ``aliases.csv``: another name, the codes that it can mean, and when it counts."""

    surface: str
    codes: tuple[str, ...]
    kind: AliasKind
    bare: Bare


def fold_name(name: str) -> str:
    """A name in the form in which names are compared.

    Lower case; whatever is neither letter nor digit is a space; single spaces; none at the ends.

    >>> fold_name(" Tojo\\nUna-Una "), fold_name("D.I. Yogyakarta")
    ('tojo una una', 'd i yogyakarta')
    """
    return _NEITHER_LETTER_NOR_DIGIT.sub(" ", name.lower()).strip()


def read_aliases(
    rows: Sequence[tuple[str, ...]], known: Collection[str], file: str
) -> tuple[Alias, ...]:
    """The rows of ``aliases.csv``, header excluded, checked against the codes that exist.

    Raises :class:`PatternError` with the line of the first row that is wrong.
    """
    kinds, bares = get_args(AliasKind), get_args(Bare)
    aliases = []
    for line, (surface, joined, kind, bare, _note) in enumerate(rows, 2):
        codes = tuple(joined.split("|"))
        unknown = [code for code in codes if code not in known]
        if unknown or kind not in kinds or bare not in bares:
            raise PatternError(
                f"{surface!r} has a cell that cannot be read",
                file=file,
                line=line,
                mend=f"Codes must exist (unknown: {', '.join(unknown) or 'none'}), kind be one of "
                f"{', '.join(kinds)}, bare one of {', '.join(bares)}.",
            )
        aliases.append(Alias(surface, codes, cast("AliasKind", kind), cast("Bare", bare)))
    return tuple(aliases)


def build_surfaces(
    names: Iterable[tuple[str, str]], aliases: Iterable[Alias], needy: Iterable[BareEntry]
) -> Mapping[str, Surface]:
    """Surfaces by their spelling in lower case.

    ``names`` are pairs of official name and code, ``needy`` the names that need evidence.
    """
    codes: dict[str, set[str]] = defaultdict(set)
    bares: dict[str, tuple[Bare, str]] = {}
    official: set[str] = set()
    for name, code in names:
        for spelling in _spellings(name):
            codes[spelling].add(code)
            official.add(spelling)
    for alias in aliases:
        key = alias.surface.lower()
        for spelling in {key, fold_name(key)}:
            codes[spelling].update(alias.codes)
            bares[spelling] = alias.bare, alias.surface
    for entry in needy:
        for name in entry.names:
            for spelling in _spellings(name):
                bares[spelling] = entry.bare, name
    return {
        spelling: _surface(tuple(sorted(found)), spelling not in official, bares.get(spelling))
        for spelling, found in codes.items()
    }


def _surface(codes: tuple[str, ...], alias: bool, bare: tuple[Bare, str] | None) -> Surface:
    kind, written = bare or ("yes", "")
    return Surface(
        codes,
        kind in ("context", "person", "no"),
        alias,
        kind == "start",
        kind == "no",
        written if kind == "capitals" else "",
        kind == "person",
    )


def _spellings(name: str) -> set[str]:
    """The ways in which an official name is spaced and spelt, in lower case.

    >>> sorted(_spellings("Sumatera Barat")), sorted(_spellings("Pagar Alam"))
    (['sumatera barat', 'sumatra barat'], ['pagar alam', 'pagaralam'])
    """
    folded = fold_name(name)
    spellings = {name.lower(), folded}
    if folded.startswith("sumatera "):
        spellings.add(folded.replace("sumatera", "sumatra", 1))
    if folded.startswith("kepulauan "):
        spellings.add(folded.replace("kepulauan", "kep", 1))
        spellings.add(folded.replace("kepulauan", "kep.", 1))
    words = folded.split()
    if len(words) > 1 and words[0] not in _APART and words[1] not in _APART:
        spellings.add(" ".join([words[0] + words[1], *words[2:]]))
    return spellings
