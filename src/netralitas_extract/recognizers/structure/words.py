"""The patterns of lines, ready to be tried, and the words that tell a medium from a place."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Literal, cast

import regex

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.lexicon.schema import LineEntry
from netralitas_extract.web_names import DOMAIN_ENDING, DOMAIN_ENDINGS

__all__ = ["LineMatch", "StructureWords", "is_spaced_address", "is_web_address"]

_KEY = 3
_SHORTEST_HEAD = 4
_WEB = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}", re.IGNORECASE)
_SPACED_ENDING = "|".join(ending.replace(".", r" ?\. ?") for ending in DOMAIN_ENDINGS)
_SPACED_WEB = re.compile(rf"[\w-]{{3,}} ?\. ?(?:{_SPACED_ENDING})", re.IGNORECASE)

LineMatch = tuple[LineEntry, regex.Match[str]]


class StructureWords:
    """The family ``line`` and the word lists beside it; made once for a lexicon.

    Line patterns are found by the first letters of a line, not by the scan: a line has one
    beginning, and most begin with none of them.
    """

    __slots__ = (
        "_by_key",
        "_ends",
        "_gazetteer",
        "_outlet_ends",
        "_outlet_parts",
        "_outlet_words",
        "_regions",
        "_section_heads",
        "_seen",
        "_town_beginnings",
        "_town_heads",
        "country",
        "credit_labels",
        "credits",
        "editor_labels",
        "home",
        "items",
        "joined_time",
        "links",
        "medium",
        "no_writers",
        "own_media",
        "pagers",
        "picture_buttons",
        "place_types",
        "publication",
        "run_on_signs",
        "run_ons",
        "sections",
        "small_in_titles",
        "stationed",
        "stops",
        "team_labels",
        "told",
        "writer_labels",
        "writer_leads",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        by_key: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
        ends: dict[str, list[Pattern]] = {"bracket": [], "tail": []}
        for pattern in lexicon.patterns["line"]:
            at = cast(LineEntry, pattern.entry).at
            if at != "line":
                ends[at].append(pattern)
                continue
            for anchor in pattern.anchors:
                by_key[anchor[:_KEY]].append((anchor, pattern))
        self._by_key = {key: tuple(listed) for key, listed in by_key.items()}
        self._ends = ends
        self._outlet_parts = tuple(lexicon.words["outlet_parts"])
        self._outlet_ends = self._outlet_parts + tuple(lexicon.words["outlet_ends"])
        self._outlet_words = lexicon.word_set("outlet_words")
        self._gazetteer = lexicon.gazetteer
        self._regions = lexicon.gazetteer.surfaces()
        self.items = lexicon.word_set("line_items")
        self.no_writers = lexicon.word_set("no_writers")
        self.links = lexicon.word_set("dateline_links")
        self.stops = lexicon.word_set("dateline_stops")
        self._town_heads = lexicon.word_set("dateline_town_heads")
        self._town_beginnings = tuple(sorted(self._town_heads))
        self.place_types = lexicon.word_set("place_types")
        shown = "|".join(lexicon.words["picture_verbs"])
        scene = "|".join(lexicon.words["picture_scenes"])
        beside = "|".join(lexicon.words["picture_company"])
        when = "|".join(lexicon.words["picture_when"])
        # Who is seen, and no verb before the word for when but one of what can be seen.
        self._seen = re.compile(
            rf"(?:(?:{shown}) |(?!(?!{beside})(?:me|di|ber)[a-z]{{3}})[^\s.;:]+ ){{2,16}}"
            rf"(?:{when})\b|(?:{scene}) [a-z]"
        ).match
        zones = (zone.partition("=")[0].upper() for zone in lexicon.words["zone_offset"])
        # The longer of two that begin alike first.
        zone = "|".join(sorted(zones, key=len, reverse=True))
        self.joined_time = re.compile(rf"\d[.:]\d\d (?:{zone})(?=[A-Z]{{3}})").search
        self.publication = lexicon.word_set("publication_words")
        self.credits = lexicon.words["agency_credits"]
        self.credit_labels = lexicon.word_set("credit_labels")
        home = lexicon.words["menu_home"]
        self.home = tuple(f"{form} " for word in home for form in (word.title(), word.upper()))
        self.picture_buttons = tuple(f" {word}" for word in lexicon.words["picture_buttons"])
        self.country = tuple(f" {name.upper()}" for name in lexicon.words["whole_country"])
        stationed = "|".join(map(str.title, lexicon.words["writers_at_a_place"]))
        self.stationed = re.compile(rf"(?:{stationed})(?: [A-Z][\w.]*){{1,3}}, ").match
        self.pagers = tuple(f" {word}" for word in lexicon.words["pager_words"])
        self.small_in_titles = lexicon.word_set("small_in_titles")
        self.run_ons = lexicon.words["line_run_ons"]
        self.run_on_signs = lexicon.words["line_run_on_signs"]
        self.told = tuple(f"{word} " for word in lexicon.words["outlet_told"])
        self.own_media = lexicon.words["outlet_own"]
        own = "|".join(map(re.escape, self.own_media))
        self.medium = re.compile(
            rf"(?:(?:[\w-]+\.)+{DOMAIN_ENDING}\b(?!\.\w)"
            rf"|[A-Za-z][a-z]+[A-Z]\w+|(?:{own})[a-z]+)(?=[ ,.;\n(]|$)"
        ).match
        self.sections = lexicon.word_set("section_names")
        # Sorted: the stages kept are the same, byte for byte, from one process to the next.
        self._section_heads = frozenset(name.split(" ")[0] for name in sorted(self.sections))
        self.writer_leads = lexicon.word_set("writer_leads")
        self.writer_labels = lexicon.word_set("writer_labels")
        self.editor_labels = lexicon.word_set("editor_labels")
        self.team_labels = lexicon.word_set("team_labels")

    def match_line(self, lower: str, start: int) -> LineMatch | None:
        """What the line whose words begin at ``start`` is, by the first pattern that matches."""
        key = lower[start : start + _KEY]
        candidates = self._by_key.get(key, ())
        if not key.isalpha():
            # "by ", "3 komentar": short words are keyed by what they have.
            candidates = (
                *candidates,
                *self._by_key.get(key[:2], ()),
                *self._by_key.get(key[:1], ()),
            )
        for anchor, pattern in candidates:
            if lower.startswith(anchor, start):
                match = pattern.match(lower, start, None, False)
                if match is not None:
                    return pattern.entry, match
        return None

    def match_end(
        self, lower: str, start: int, at: Literal["bracket", "tail"], *, top: bool
    ) -> LineMatch | None:
        """What a line is whose last bracket or sentence begins at ``start``."""
        for pattern in self._ends[at]:
            entry: LineEntry = pattern.entry
            if top or not entry.top:
                match = pattern.match(lower, start, None, False)
                if match is not None:
                    return entry, match
        return None

    def is_of_publication(self, name: str) -> bool:
        """Whether words are only those that stand beside the day of publication."""
        words = name.lower().replace(":", " ").split()
        if words and all(map(str.isdigit, words)):
            return False
        # "0 Komentar"
        return all(word in self.publication or word.isdigit() for word in words)

    def ends_in_region(self, name: str) -> bool:
        """Whether a word has a region joined to its end, as names of media have: "RAKYATSUMUT"."""
        low = name.lower()
        if not low.isalpha() or low.startswith(self._town_beginnings):
            return False
        return any(
            low[cut:] in self._regions
            for cut in range(_SHORTEST_HEAD, len(low) - _SHORTEST_HEAD + 1)
        )

    def is_outlet(self, name: str) -> bool:
        """Whether words are the name of a medium: a web address, or one of its usual parts."""
        if is_web_address(name) or is_spaced_address(name):
            return True
        if name[:1].isdigit() or "/" in name:
            return False
        return any(
            word in self._outlet_words
            or word.startswith(self._outlet_parts)
            or word.endswith(self._outlet_ends)
            for word in name.lower().split()
        )

    def is_of_picture(self, written: str) -> bool:
        """Whether a sentence says who is seen and when, as captions do: "Pj Bupati Rahmad Saleh
        saat memimpin apel", not "Pj Bupati Rahmad Saleh meminta ASN netral saat memimpin apel".
        """
        return self._seen(written) is not None

    def heads_town(self, word: str) -> bool:
        """Whether names of towns begin with a word ("Kuala")."""
        return word.lower() in self._town_heads

    def is_section(self, name: str) -> bool:
        """Whether words are the name of a section, with a region or a year or without
        ("Pilkada Kota Bima 2024").
        """
        words = name.lower().split()
        if words[0] not in self._section_heads:
            return False
        if words[-1].isdigit():
            words = words[:-1]
        if " ".join(words) in self.sections:
            return True
        for count in (1, 2):
            if " ".join(words[:count]) in self.sections:
                place = words[count + 1 :] if words[count] in self.place_types else words[count:]
                if " ".join(place) in self._regions:
                    return True
        return False

    def is_district(self, name: str) -> bool:
        """Whether words are the name of a kecamatan."""
        return bool(self._gazetteer.districts_named(name))

    def is_place(self, name: str) -> bool:
        """Whether words are the name of a province, kabupaten or kota, or say their type."""
        lower = name.lower()
        return lower in self._regions or lower.split(" ")[0].rstrip(".") in self.place_types


def is_web_address(name: str) -> bool:
    """Whether a word is the address of a site.

    >>> is_web_address("KABAR.CO.ID"), is_web_address("Kab. Ende")
    (True, False)
    """
    return _WEB.fullmatch(name) is not None


def is_spaced_address(name: str) -> bool:
    """Whether words are the address of a site with blanks typed into it.

    >>> is_spaced_address("KABAR. CO. ID"), is_spaced_address("Kab. Ende")
    (True, False)
    """
    return _SPACED_WEB.fullmatch(name) is not None
