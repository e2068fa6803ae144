"""Where the bodies of one article that are named without a region belong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from netralitas_extract.lexicon.region_codes import JAKARTA, level_of
from netralitas_extract.lexicon.schema import InstitutionEntry
from netralitas_extract.model import Level
from netralitas_extract.recognizers.institutions import RawInstitution
from netralitas_extract.resolvers.institution_words import InstitutionWords
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.text import Text

__all__ = ["Homes", "is_national"]

_ESTABLISHED = 3
_LEAD = 900
# Where the headline alone names the body without its region.
_LONG_LEAD = 1_800
_LONGEST_HEADLINE = 200
_OF_DISTRICT = "kecamatan"
_LONGEST_DATELINE = 60


def is_national(body: RawInstitution) -> bool:
    """Whether a body calls itself the national one ("KPU RI")."""
    words = body.entry.national
    return words is not None and _national_words(words).search(body.short) is not None


def _key(body: RawInstitution, name: str, code: str | None) -> tuple[str, str]:
    """By what mentions of one body are known: the Panwascam of a kecamatan is not the Bawaslu."""
    entry = body.entry
    if entry.kind != "election_supervisor":
        return entry.id, name
    local = body.short.lower().endswith("cam") if code is None else level_of(code) == "district"
    return entry.id, f"{name} {_OF_DISTRICT}" if local else name


class Homes:
    """Where the bodies of one article that are named without a region belong."""

    __slots__ = (
        "_bare",
        "_called",
        "_first",
        "_last",
        "_narrow",
        "_nation",
        "_places",
        "_several",
        "_territory",
        "_text",
        "_words",
    )

    def __init__(self, text: Text, territory: Territory, words: InstitutionWords) -> None:
        self._text = text
        self._words = words
        self._territory = territory
        self._first: dict[tuple[str, str], str | None] = {}
        self._last: dict[tuple[str, str], str | None] = {}
        # By the short name in brackets: "Badan Kepegawaian Daerah (BKD) Provinsi Bali".
        self._called: dict[str, str] = {}
        self._nation: dict[str, bool] = {}
        self._narrow: tuple[int, int] | None = None
        self._bare: dict[tuple[str, str], int] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._several: set[tuple[str, str]] = set()

    def hear(self, body: RawInstitution, name: str, code: str | None) -> None:
        """Takes in what a mention says of its body, whatever its place in the article."""
        key = _key(body, name, code)
        if code is None:
            self._bare[key] = self._bare.get(key, 0) + 1
        else:
            self._first.setdefault(key, code)
            if "(" in (written := self._text.norm[body.start : body.end]):
                self._called.setdefault(written[written.index("(") + 1 :].split(")")[0], code)
            self._places.setdefault(key, body.start)
            if self._first[key] != code:
                self._several.add(key)

    def pass_by(self, body: RawInstitution, name: str, code: str | None) -> None:
        """Takes in a mention in its turn; later ones without a region are of the same body."""
        self._last[_key(body, name, code)] = code

    def of(self, body: RawInstitution, name: str) -> str | None:
        """The code of the region of a body without one, or null where it is national or open."""
        entry = body.entry
        if is_national(body):
            self._last[_key(body, name, None)] = None
            return None
        levels = self._hinted(body.end) or entry.levels
        key = _key(body, name, None)
        if key in self._last:
            code = self._last[key]
            if code is None or level_of(code) in levels:
                return code
        else:
            called = None if key in self._several else self._called.get(body.short)
            code = called or self._announced(body.start, key)
            if code is not None and level_of(code) in levels:
                return code
        if entry.local == "always" or (entry.local == "signs" and not self._is_national(entry)):
            return self._home(levels, body.start)
        if entry.local == "signs" and self._has_signs(entry):
            return None
        # A national body that is named before its office in a region is not that office.
        code = None if entry.local == "stated" else self._first.get(key)
        return code if code is not None and level_of(code) in levels else None

    def _announced(self, start: int, key: tuple[str, str]) -> str | None:
        """The region that the text behind a headline states of the body which the headline names.

        Only where the article knows of no other such body: "Dilaporkan ke Bawaslu", and below it
        "Bawaslu Kabupaten Tulungagung memeriksa".
        """
        text = self._text
        stated = self._places.get(key)
        lead = _LONG_LEAD if self._bare.get(key) == 1 else _LEAD
        begin, end = text.paragraphs[0]
        headline = start < end <= begin + _LONGEST_HEADLINE and text.norm[end - 1] != "."
        if stated is None or key in self._several or not headline:
            return None
        return self._first[key] if stated - start <= lead else None

    def _hinted(self, end: int) -> tuple[Level, ...] | None:
        """The level that a type word without a name gives: "KPU Provinsi menetapkan"."""
        low = self._text.low
        if low.startswith(self._words.hint_heads, end):
            for hint, levels in self._words.hints.items():
                if low.startswith(hint, end):
                    return levels
        return None

    def _is_national(self, entry: InstitutionEntry) -> bool:
        """Whether nothing in the article says that the local body is meant."""
        home = self._territory.home()
        if home is None or home.startswith(JAKARTA):
            return True
        weights = self._territory.weights
        weight = weights.get(home, 0)
        # Where several are spoken of as much, the article is about none of them.
        return (
            weight < _ESTABLISHED
            or self._has_signs(entry)
            or any(
                other != home and found >= weight and level_of(other) == level_of(home)
                for other, found in weights.items()
            )
        )

    def _has_signs(self, entry: InstitutionEntry) -> bool:
        known = self._nation.get(entry.id)
        if known is None:
            low = self._text.low
            known = self._nation[entry.id] = any(sign in low for sign in entry.signs)
        return known

    def _home(self, levels: Sequence[Level], start: int) -> str | None:
        home = self._home_at(start)
        if home is None or level_of(home) in levels:
            return home
        code = self._territory.main_code(levels)
        return home[:2] if code is None and "province" in levels else code

    def _home_at(self, start: int) -> str | None:
        """The region that the article is about, as far as it is known at ``start``.

        What stands behind a governor and ahead of the first word on a kabupaten is the province's.
        """
        home = self._territory.home()
        if home is None or level_of(home) == "province":
            return home
        if self._narrow is None:
            self._narrow = self._first_words_on(home)
        wide, narrow = self._narrow
        return home[:2] if wide < start < narrow else home

    def _first_words_on(self, home: str) -> tuple[int, int]:
        """Where the article first states the province of ``home``, and where it first names it."""
        text = self._text
        wide = narrow = len(text.norm)
        for region in reversed(self._territory.regions):
            code = region.code or ""
            if code == home[:2] and region.source == "stated":
                wide = region.start
            elif code.startswith(home) and not self._is_dateline(region.start, region.end):
                narrow = region.start
        return wide, narrow

    def _is_dateline(self, start: int, end: int) -> bool:
        norm = self._text.norm
        begin, stop = self._text.paragraphs[self._text.paragraph_index(start)]
        return (
            start - begin <= _LONGEST_DATELINE
            and norm[start:end].isupper()
            and not norm[begin:stop].isupper()
        )


@lru_cache(maxsize=64)
def _national_words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{words})$")
