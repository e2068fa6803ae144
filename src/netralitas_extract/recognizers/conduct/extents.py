"""How far a mention of conduct reaches: from the verb to the end of its object."""

from __future__ import annotations

import regex

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.text import Bounds, Text

__all__ = ["Extents", "matched_extent"]

_LONGEST_LIGHT_RUN = 5
_LONGEST_CALLING = 45
# The region of an office and, behind the candidate's number, the name.
_MOST_NAMES = 3
_STOPS = ",.;:!?)\"'"
_NAME_WORD = r"[A-Z](?:\.|[a-z']+)"
# Between the names of two who run together, or the words of one.
_NAMES_JOINED = r"(?: |-| - | & )"
# Two verbs or three that share an object, with what stands between them.
_LONGEST_SHARING = 75
# How what goes on without an object begins: "mendukung dan [menjadi tim sukses]".
_BECOMING = ("menjadi ", "jadi ")
# What stands before words that go on with an object.
_GOES_ON = frozenset(" ,/\n")


def matched_extent(match: regex.Match[str]) -> Bounds:
    """Where the words of a match that belong to the mention begin and end.

    They begin with the group ``span`` where there is one, or with the group ``lead`` that a
    lookbehind reached.
    """
    start, end = match.span()
    groups = match.re.groupindex
    if "lead" in groups:
        lead = match.start("lead")
        return (lead if 0 <= lead < start else start), end
    if "span" in groups:
        return match.start("span"), end
    return start, end


class Extents:
    """Knows from a lexicon which words beside a match belong to the mention."""

    def __init__(self, lexicon: Lexicon) -> None:
        # The first of them stands before the names of two who run together.
        self._couple = f"{lexicon.words['title_couple'][0]} "
        self._light = lexicon.word_set("light")
        self._verb_joints = lexicon.word_set("verb_joint")
        verb = f"(?:{'|'.join(lexicon.words['sharing_verb'])})"
        joint = "|".join(map(regex.escape, lexicon.words["verb_joint"]))
        self._sharing = regex.compile(
            rf"(?<![\w-])(?:(?:{verb}, )+{verb},?|{verb}) (?:{joint}) $"
        ).search
        # The first of them is the beginning of all.
        self._callings = lexicon.words["calling_noun"]
        self._no_contest = lexicon.word_set("no_contest")
        self._heads = lexicon.words["object_head"]
        self._offices = lexicon.words["object_office"]
        self._where = lexicon.words["object_where"]
        # A name or a region behind a candidate's office or number.
        title = rf"(?: (?:{'|'.join(lexicon.words['object_title'])})\.?)"
        none = "|".join(lexicon.words["object_no_name"])
        self._name = regex.compile(
            rf"(?:{title}*(?! (?:{none}))(?: [A-Z][\w'.-]*\w)+(?: nomor(?: urut)? \d+)?"
            rf"|,{title}+(?: [A-Z][\w'.-]*\w)+)(?![\w:])"
        ).match
        no_person = "|".join(map(regex.escape, lexicon.words["no_backed_name"]))
        address = "|".join(lexicon.words["backed_address"])
        no_initials = "|".join(lexicon.words["no_backed_initials"])
        more = rf"(?:{_NAMES_JOINED}(?:{_NAME_WORD}|(?!(?:{no_initials})\b)[A-Z]{{2}}\b))"
        stranger = rf"(?!(?:{no_person})\b)"
        self._backed = regex.compile(
            rf"(?:(?: (?:{address})\.?)+ {stranger}{_NAME_WORD}{more}*"
            rf"| (?!(?:{address})\b){stranger}{_NAME_WORD}{more}+)"
            rf"(?: dan {stranger}{_NAME_WORD}{more}*)?"
        ).match
        self._object_tail = lexicon.expression("{object_tail}")
        self._object_place = lexicon.expression("{object_place}")

    def whole(self, text: Text, begin: int, end: int, *, done_somewhere: bool) -> Bounds:
        """The words from ``begin`` to ``end`` with those beside them that belong to them.

        ``done_somewhere`` tells whether it is conduct that has a place ("di media sosial").
        """
        low = text.low
        if low.endswith(self._heads, begin, end) or (
            done_somewhere and low.startswith(self._where, end)
        ):
            end = self._end_of_object(text, begin, end, done_somewhere=done_somewhere)
        elif low[end : end + 1] == " " and low.find(self._couple, begin, end) >= 0:
            end = self._end_of_pair(text.norm, begin, end)
        if low[begin - 1 : begin] == " ":
            begin = self._begin_of_sharing_verbs(low, begin)
            begin = self._begin_of_light_words(low, begin)
        return begin, end

    def end_of_name(self, norm: str, begin: int, end: int) -> int | None:
        """Where the name of somebody who is backed ends, which begins at ``end``; in a headline,
        where every word is capitalised, none can be told.
        """
        if norm[begin].isupper() and not any(word[0].islower() for word in norm[begin:end].split()):
            return None
        name = self._backed(norm, end)
        return None if name is None else name.end()

    def is_other_calling(self, low: str, begin: int, end: int) -> bool:
        """Whether a "calon" from ``begin`` to ``end`` is of something else than an office by
        election: calon pengantin, calon jemaah haji.
        """
        calon = low.find(self._callings[0], begin, end)
        if calon < 0:
            return False
        words = low[calon : calon + _LONGEST_CALLING].split(" ", 3)
        if len(words) < 3 or words[0] not in self._callings:
            return False
        calling = words[1].rstrip(_STOPS)
        return (
            calling in self._no_contest
            or f"{calling} {words[2].rstrip(_STOPS)}" in self._no_contest
        )

    def _end_of_object(self, text: Text, begin: int, end: int, *, done_somewhere: bool) -> int:
        """Where the object ends whose head the words from ``begin`` to ``end`` end with.

        A name follows a candidate ("calon Bupati Budi Santoso"); in a headline, where every
        word is capitalised, none can be told.
        """
        norm, low = text.norm, text.low
        for _ in range(_MOST_NAMES):
            if low[end : end + 1] not in _GOES_ON:
                break
            whose = low.endswith(self._heads, begin, end)
            tail = self._object_tail.match(low, end) if whose else None
            if tail is not None:
                end = tail.end()
            place = self._object_place.match(low, end) if done_somewhere else None
            if place is not None:
                end = place.end()
            if not low.endswith(self._offices, begin, end):
                break
            name = self._name(norm, end)
            if name is None or not any(word[0].islower() for word in norm[begin:end].split()):
                break
            end = name.end()
        return end

    def _end_of_pair(self, norm: str, begin: int, end: int) -> int:
        """Where the names of a pair end of which a match knows the first words: "pasangan Budi
        Santoso-Tono Wijaya".
        """
        last = norm.rfind(" ", begin, end) + 1
        if "-" not in norm[last:end] or not norm[last].isupper() or not norm[begin].islower():
            return end
        name = self._name(norm, end)
        return end if name is None else name.end()

    def _begin_of_sharing_verbs(self, low: str, begin: int) -> int:
        """Where the verbs begin that have their object from the one at ``begin``: "memihak atau
        [mendukung salah satu calon]".
        """
        joint = low[low.rfind(" ", 0, begin - 1) + 1 : begin - 1]
        if joint not in self._verb_joints or low.startswith(_BECOMING, begin):
            return begin
        sharing = self._sharing(low, max(0, begin - _LONGEST_SHARING), begin)
        return begin if sharing is None else int(sharing.start())

    def _begin_of_light_words(self, low: str, begin: int) -> int:
        """Where "melakukan", "segala bentuk" and the like before a mention begin."""
        light = self._light
        for _ in range(_LONGEST_LIGHT_RUN):
            word = low[low.rfind(" ", 0, begin - 1) + 1 : begin - 1]
            if word not in light:
                word = word.rpartition("\n")[2]
                if word not in light:
                    break
            begin -= len(word) + 1
            if low[begin - 1 : begin] != " ":
                break
        return begin
