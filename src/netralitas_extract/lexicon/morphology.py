"""Indonesian word forms from a root, so that pattern files need not list affixes by hand.

The regular part follows the affixation and nasal assimilation of *Tata Bahasa Baku Bahasa
Indonesia* (the chapters on verbs and nouns), widened by what the press writes besides:
``mempengaruhi`` beside ``memengaruhi``, ``menegakan`` beside ``menegakkan``, ``ngumpulin``. What
no rule gives stands as data in ``patterns/morphology.toml``.

The forms serve recognition only: one that nobody has ever written does no harm, as long as it is
not another word. Where it is, the data exclude it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple, get_args

import msgspec

__all__ = [
    "ENCLITICS",
    "NO_IRREGULARS",
    "VOICES",
    "Irregular",
    "Irregulars",
    "Voice",
    "parse_irregulars",
    "word_forms",
]

Voice = Literal["base", "active", "passive", "ber", "nominal", "reduplicated", "colloquial"]
"""A class of forms.

``base`` stands without a prefix of voice, as in headlines (dukung, kerahkan, perkuat); ``active``
has meN-, ``passive`` di- or ter-, ``ber`` ber-, ``nominal`` pe-, peN-, per-…-an, ke-…-an or -an;
``reduplicated`` is doubled (foto-foto, dukung-mendukung, pelanggaran-pelanggaran) and
``colloquial`` has nge-, a bare nasal or -in (ngajak, nyoblos, dukungin).
"""

VOICES: tuple[Voice, ...] = get_args(Voice)
ENCLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")


class Irregular(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """What the rules cannot know of one root; every field may be left out."""

    spellings: tuple[str, ...] = ()
    """Other spellings of the root, inflected in every voice like the root itself: himbau, rubah."""
    stems: tuple[str, ...] = ()
    """Derived stems with affixes of their own (berhenti: memberhentikan, pemberhentian): inflected
    as active, passive and nominal, and clipped with -kan or -i."""
    loan: bool = False
    """True for an unassimilated loan, whose affixes may be hyphenated: me-like, di-share."""
    add: dict[Voice, tuple[str, ...]] = {}
    """Further forms by voice."""
    exclude: tuple[str, ...] = ()
    """Forms that are another word: bagian for bagi, the preposition guna for guna."""


class Irregulars:
    """The roots with something irregular about them. Made by `parse_irregulars`, never changed."""

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, Irregular]) -> None:
        self._entries = dict(entries)

    def __getitem__(self, root: str) -> Irregular:
        """What is irregular about ``root``: an empty entry for a root that is not listed."""
        return self._entries.get(root, _REGULAR)

    @property
    def roots(self) -> tuple[str, ...]:
        """The roots with an entry, in the order of the file."""
        return tuple(self._entries)


_REGULAR = Irregular()
NO_IRREGULARS = Irregulars({})


def word_forms(
    root: str,
    voices: Iterable[str] | None = None,
    *,
    enclitics: bool = False,
    irregulars: Irregulars = NO_IRREGULARS,
) -> tuple[str, ...]:
    """The forms of ``root`` in the given voices (None: in all), sorted, each once, in lower case.

    ``root`` is one word or several, in lower-case letters a to z, joined by single spaces or
    hyphens (``adu domba``, ``cawe-cawe``); its forms keep what joins them. ``enclitics`` adds
    every form with -nya, -lah, -kah, -pun, -ku and -mu.

    Raises ValueError for a voice that is none of `VOICES` and for a root of another shape.

    >>> word_forms("dukung", ["active"])
    ('memperdukung', 'memperdukungi', 'memperdukungkan', 'mendukung', 'mendukungi', 'mendukungkan')
    >>> {"mengunggah", "diunggah", "unggahan", "ngunggah"} <= set(word_forms("unggah"))
    True
    """
    if voices is None:
        return _forms(root, VOICES, enclitics, irregulars)
    wanted = frozenset((voices,) if isinstance(voices, str) else voices)
    if unknown := wanted.difference(VOICES):
        raise ValueError(f"unknown voice {min(unknown)!r}: it must be one of {', '.join(VOICES)}")
    in_order = tuple(voice for voice in VOICES if voice in wanted)
    return _forms(root, in_order, enclitics, irregulars)


def parse_irregulars(mapping: Mapping[str, Any]) -> Irregulars:
    """The irregulars of a parsed pattern file: a table ``irregular`` with one table per root.

    Raises ValueError, its message beginning with the key at fault.

    >>> table = parse_irregulars({"irregular": {"bagi": {"exclude": ["bagian"]}}})
    >>> "bagian" in word_forms("bagi"), "bagian" in word_forms("bagi", irregulars=table)
    (True, False)
    >>> parse_irregulars({"irregular": {"like": {"loan": "yes"}}})
    Traceback (most recent call last):
    ValueError: irregular.like.loan: Expected `bool`, got `str`
    """
    if stray := [key for key in mapping if key != "irregular"]:
        raise ValueError(f"{stray[0]}: unknown key; every table here is [irregular.<root>]")
    tables = mapping.get("irregular", {})
    if not isinstance(tables, Mapping):
        raise ValueError("irregular: must hold one table per root, [irregular.<root>]")
    return Irregulars({root: _parse_entry(root, table) for root, table in tables.items()})


def _parse_entry(root: str, table: object) -> Irregular:
    key = f"irregular.{root}" if root.isalpha() else f'irregular."{root}"'
    if not _SHAPE.fullmatch(root):
        raise ValueError(f"{key}: {_shape_problem(root)}")
    try:
        entry = msgspec.convert(table, Irregular)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at ")
        path = place.removeprefix("`key` in ").strip("`").removeprefix("$")
        raise ValueError(f"{key}{path}: {problem}") from None
    fields = {
        "spellings": entry.spellings,
        "stems": entry.stems,
        "exclude": entry.exclude,
        **{f"add.{voice}": forms for voice, forms in entry.add.items()},
    }
    for name, words in fields.items():
        for word in words:
            if not _SHAPE.fullmatch(word):
                raise ValueError(f"{key}.{name}: {_shape_problem(word)}")
    return entry


def _shape_problem(word: str) -> str:
    return f"{word!r} must be lower-case letters a to z, words joined by one space or hyphen"


_SHAPE = re.compile(r"[a-z]+(?:[ -][a-z]+)*")

# Affixation. * is the root, ~ the root with its nasal as it follows me- and pe-, ^ the root as it
# echoes such a form (menunda-nunda, membagi-bagi), # the root with the colloquial nasal (ngajak,
# nyoblos) and % the nasal alone before a hyphen (mem-posting).
_AFFIXED: dict[Voice, str] = {
    "base": "* *kan *i per* per*kan per*i",
    "active": "me~ me~kan me~i memper* memper*kan memper*i",
    "passive": "di* di*kan di*i ter* ter*kan ter*i diper* diper*kan diper*i",
    "ber": "ber* ber*an ber*kan berke*an",
    "nominal": "*an pe* pe*an pe~ pe~an per*an ke*an keber*an keter*an kepe*an kepe~an",
    "reduplicated": (
        "*-* *-*an *-*kan ber*-* ber*-*an di*-* di*-*kan di*-*i ter*-*"
        " *-me~ me~-^ me~-^kan me~-^i #-# #-#in"
        " *an-*an pe*-pe* per*an-per*an ke*an-ke*an pe~-pe~ pe~an-pe~an"
    ),
    "colloquial": "# #in #i nge* nge*in *in di*in ke*",
}
_AFFIXED_STEM: dict[Voice, str] = {
    "base": "*kan *i",
    "active": "me~ me~kan me~i",
    "passive": "di* di*kan di*i ter* ter*kan ter*i",
    "nominal": "*an pe~ pe~an ke*an",
}
_AFFIXED_LOAN: dict[Voice, str] = {
    "base": "*-kan",
    "active": "me-* me-*kan me-*-kan me%-* me%-*kan me%-*-kan me%-*i",
    "passive": "di-* di-*kan di-*-kan di-*i ter-* ter-*kan",
    "ber": "ber-*",
    "nominal": "pe-* pe%-* pe%-*an *-an",
    "colloquial": "nge-* nge-*in nge-*-in *-in di-*in di-*-in",
}

_Kind = Literal["root", "loan", "stem"]
_TABLES: dict[_Kind, tuple[Mapping[Voice, str], ...]] = {
    "root": (_AFFIXED,),
    "loan": (_AFFIXED, _AFFIXED_LOAN),
    "stem": (_AFFIXED_STEM,),
}

_VOWELS = frozenset("aeiou")
_NASALS = {
    **dict.fromkeys("bfpv", "m"),
    **dict.fromkeys("cdjstz", "n"),
    **dict.fromkeys("aeioughkqx", "ng"),
}
_ELIDING_NASALS = {"p": "m", "t": "n", "k": "ng", "s": "ny"}


@lru_cache(maxsize=4096)
def _forms(
    root: str, voices: tuple[Voice, ...], enclitics: bool, irregulars: Irregulars
) -> tuple[str, ...]:
    if not _SHAPE.fullmatch(root):
        raise ValueError(f"root {_shape_problem(root)}")
    entry = irregulars[root]
    forms: set[str] = set()
    for spelling in (root, *entry.spellings):
        forms.update(_inflected(spelling, voices, "loan" if entry.loan else "root"))
    for stem in entry.stems:
        forms.update(_inflected(stem, voices, "stem"))
    for voice in voices:
        forms.update(entry.add.get(voice, ()))
    forms.discard("")
    forms.difference_update(entry.exclude)
    if enclitics:
        forms.update([form + enclitic for form in forms for enclitic in ENCLITICS])
    return tuple(sorted(forms))


def _inflected(root: str, voices: tuple[Voice, ...], kind: _Kind) -> list[str]:
    final = root[-1] if root[-1] in "ik" else ""
    templates = _templates(kind, voices, final, _r_of_prefix(root), root.isalpha())
    nasal = _NASALS.get(root[0], "")
    filled = [templates.plain.replace("%", nasal).replace("*", root)]
    if templates.nasal:
        for nasalised in _nasalised(root, nasal, kind):
            filled.append(templates.nasal.replace("~", nasalised))
    if templates.doubled:
        for nasalised, echo in _doubled(root, nasal):
            doubled = templates.doubled.replace("~", nasalised).replace("^", echo)
            filled.append(doubled.replace("*", root))
    if templates.colloquial and (colloquial := _colloquially_nasalised(root)):
        filled.append(templates.colloquial.replace("#", colloquial))
    return "|".join(filled).split("|")


class _Templates(NamedTuple):
    """Affixed forms joined by bars, apart by the marks that they hold."""

    plain: str
    nasal: str
    doubled: str
    colloquial: str


_PrefixR = Literal["kept", "dropped", "either"]


@lru_cache(maxsize=512)
def _templates(
    kind: _Kind, voices: tuple[Voice, ...], final: str, prefix_r: _PrefixR, single_word: bool
) -> _Templates:
    words = [
        word for table in _TABLES[kind] for voice in voices for word in table.get(voice, "").split()
    ]
    if not single_word:
        words = [word for word in words if len(re.findall(r"[*~^#]", word)) == 1]
    if final == "i":
        words = [word for word in words if not re.search(r"[*~^#]i$", word)]
    elif final == "k":
        words += [_k_miswritten(word) for word in words if re.match(r"[a-z]+[*~]k?an$", word)]
    if prefix_r != "kept":
        dropped = [word.replace("er*", "e*") for word in words]
        words = dropped if prefix_r == "dropped" else list(dict.fromkeys(words + dropped))
    return _Templates(
        plain="|".join(word for word in words if not re.search(r"[~#]", word)),
        nasal="|".join(word for word in words if "~" in word and not re.search(r"[*^]", word)),
        doubled="|".join(word for word in words if "~" in word and re.search(r"[*^]", word)),
        colloquial="|".join(word for word in words if "#" in word),
    )


def _k_miswritten(word: str) -> str:
    """After a final k the press drops one of two k's (menegakan) or doubles one (penegakkan)."""
    return word[:-3] + "an" if word.endswith("kan") else word[:-2] + "kan"


def _r_of_prefix(root: str) -> _PrefixR:
    """What becomes of the r of ber-, ter- and per-.

    It is dropped before r (berencana) and before a first syllable in -er (bekerja, tepercaya),
    where the press often keeps it (terpercaya).
    """
    if root[0] == "r":
        return "dropped"
    if root[1:3] == "er" and root[0] not in _VOWELS and root[3:4] not in _VOWELS:
        return "either"
    return "kept"


def _nasalised(root: str, nasal: str, kind: _Kind) -> list[str]:
    """The root as it follows me- and pe-, in every way that the press writes it.

    p, t, k, s melt into their nasal; that they stay (mempengaruhi, mensukseskan) is frequent with
    any root and right in most clusters. Roots of one syllable and loans may have menge-.
    """
    written = [nasal + root]
    if elided := _elided(root):
        written.append(elided)
    if kind == "loan" or sum(map(root.count, _VOWELS)) < 2:
        written.append("nge" + root)
    return written


def _doubled(root: str, nasal: str) -> list[tuple[str, str]]:
    """The nasalised root with its echo: menunda-nunda, membagi-bagi, mengulang-(ng)ulang."""
    if elided := _elided(root):
        return [(elided, elided)]
    if root[0] in _VOWELS:
        return [(nasal + root, root), (nasal + root, nasal + root)]
    return [(nasal + root, root)]


def _elided(root: str) -> str | None:
    """The root with its first letter melted into the nasal, or None where it cannot be."""
    first = root[0]
    nasal = _ELIDING_NASALS.get(first)
    if nasal is None:
        return None
    rest = root[2:] if root.startswith("sy") else root[1:]
    melts = rest[:1] in _VOWELS or (first in "pk" and rest[:1] in ("l", "r"))
    return nasal + rest if rest and melts else None


def _colloquially_nasalised(root: str) -> str | None:
    if root[0] in _VOWELS:
        return "ng" + root
    return "ny" + root[1:] if root[0] == "c" else _elided(root)
