"""Scopes of cues: what an open one makes of the next cue."""

from __future__ import annotations

import msgspec

from netralitas_extract.lexicon.schema import ConductEntry
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import REPORTED, Cue, Cues
from netralitas_extract.resolvers.assertion.clauses import ClauseMap
from netralitas_extract.resolvers.assertion.cue_words import CueWords
from netralitas_extract.resolvers.assertion.relatives import WHICH
from netralitas_extract.text import Text

__all__ = [
    "ANY_REACH",
    "PROVIDED",
    "Scope",
    "absent",
    "closes",
    "closing_scope",
    "introducing_scope",
    "is_aside",
    "is_far",
    "is_past",
    "is_set_off",
    "is_spent",
    "is_verb_of",
    "negated",
    "speaks_of_both",
    "taken_over",
]

# A scope of the kind on the left is not taken over by cues of the kinds on the right: "membantah
# dugaan …" and "membantah jika …" stay denials, "diduga telah …" an allegation and
# "jika terbukti …" a condition.
_KEEPS: dict[str, frozenset[str]] = {
    "denied": frozenset(("alleged", "confirmed", "required", "negation", "conditional")),
    "conditional": frozenset(("alleged", "confirmed", "required", "denied")),
    "alleged": frozenset(("confirmed", "required")),
    "prohibited": frozenset(("alleged", "confirmed", "required")),
    "permitted": frozenset(("required",)),
    "required": frozenset(("required",)),
}
# What a cue may say of the noun before its "yang", too.
_OF_BOTH = frozenset(("prohibited", "permitted", "alleged", "confirmed"))
# The cue of what is forbidden all the more.
_ALL_THE_MORE = "cue.all_the_more_if"
# The cue of a proviso, which ends no leave: "boleh hadir asalkan tidak memakai atribut".
PROVIDED = "cue.provided"
# The reach of a cue that is given none.
ANY_REACH = 40
# Lines above a list that may be its heading.
_HEADINGS = 2


# Words between a cue and the conduct that it governs as its verb: "itu dilarang untuk berfoto".
_DIRECTLY = 2
_IN_ORDER_TO = " untuk "
_JOINING = frozenset(("dan", "serta", "atau"))
_SET_OFF = (", ", '," ')
# Between conduct and such a cue: "berfoto bersama pasangannya pun tidak masalah".
_BEHIND_CONDUCT = (" ", " pun ", " itu ", " juga ", " tetap ")
_BEHIND_QUOTATION = '" '
_MARKS = (",", ".", "!", ";", '"')


class Scope(msgspec.Struct, frozen=True, gc=False):
    """An open scope: what it asserts and from which cue.

    Attributes:
        by: the cue before it that says who asks for it, where it is not the same.
    """

    assertion: str
    cue: Cue
    by: Cue | None = None


def taken_over(scope: Scope | None, by: Scope) -> Scope:
    """The scope after a cue that would open another: an open one may keep what follows."""
    if scope is None:
        return by
    if scope.cue.entry.assertion == "absence" and by.assertion == "permitted":
        # "Tidak ada ASN yang boleh …"
        return Scope("prohibited", scope.cue)
    if by.cue.entry.weak and _holds(scope, by):
        return scope
    if scope.assertion == "prohibited" and by.cue.entry.id == _ALL_THE_MORE:
        # "Tidak boleh ikut kampanye, apalagi kalau membawa atribut partai"
        return scope
    if by.cue.entry.deed and scope.assertion in REPORTED:
        # "Foto yang beredar itu bukan bentuk dukungan": that it goes round is no report yet.
        return by if by.assertion == "denied" and scope.cue.entry.weak else scope
    if scope.assertion == "required":
        if by.assertion == "required" and scope.cue.entry.weak and not by.cue.entry.weak:
            # "Dalam rangka pilkada damai, Bupati menekankan …": the aim of it asks for nothing.
            return by
        if (
            by.assertion == "required"
            and by.cue.entry.act == "rule"
            and scope.cue.entry.act == "appeal"
            and not by.cue.entry.weak
        ):
            # In "mengingatkan ASN wajib …" it is the duty that decides, and somebody who asks.
            return Scope("required", by.cue, scope.cue)
        if by.assertion == "permitted" and by.cue.entry.over:
            # "Ia berharap ASN dapat menjaga netralitas" gives no leave.
            return scope
        if by.assertion == "denied" and by.cue.entry.contrast:
            # "tugas kita melayani, bukan memihak"
            return Scope("prohibited", by.cue)
        if by.assertion == "prohibited" and by.by is None:
            # "ASN harus menghindari …": what one has to shun, a rule forbids.
            return Scope("prohibited", by.cue, _demand(scope))
    if scope.cue.entry.because == "alleged" and by.cue.entry.because == "confirmed":
        # "Dilaporkan, dan terbukti memihak …"
        return by
    return scope if by.assertion in _KEEPS.get(scope.assertion, ()) else by


def _holds(scope: Scope, by: Scope) -> bool:
    """Whether a scope holds against a weak cue: a report does, unless it is as weak."""
    if scope.assertion == by.assertion and scope.cue.entry.weak:
        return scope.assertion == "conditional"
    return scope.assertion in REPORTED or scope.assertion == by.assertion == "conditional"


def absent(scope: Scope | None, cue: Cue) -> Scope:
    """The scope after "tidak ada": what is asked for shall not be, what is reported was not."""
    if scope is None:
        return Scope("denied", cue)
    if scope.assertion in ("required", "prohibited"):
        return Scope("prohibited", cue)
    return Scope("denied", cue) if scope.assertion in REPORTED else scope


def negated(
    scope: Scope | None,
    negation: Cue,
    item: RawMatch,
    text: Text,
    clauses: ClauseMap,
    before: RawMatch | None = None,
) -> Scope | None:
    """The scope after "tidak": forbidding, or a denial where something is reported.

    ``before`` is the conduct before ``item`` in its sentence.
    """
    between = text.low[negation.end : item.start]
    if _is_listed(between, scope, item, clauses.cue_words):
        return Scope("prohibited", negation, None if scope is None else scope.by or scope.cue)
    if "," in between or ";" in between or is_far(text, negation, item):
        return scope
    if scope is not None and scope.assertion in REPORTED:
        if text.low.endswith(_IN_ORDER_TO, 0, negation.start) or (
            scope.assertion == "alleged"
            and before is not None
            and before.pattern.entry.polarity == "duty"
            and text.low[before.end : negation.start].strip(" ,)") in _JOINING
        ):
            # "Menurut warga, ASN harus menjaga netralitas dan tidak memihak"
            return Scope("prohibited", negation)
        # "dinilai tidak cermat dan memihak" denies the one and reports the other.
        return scope if " dan " in between else Scope("denied", negation)
    if scope is not None and scope.assertion == "conditional":
        # A condition of the sentence before is none of what this one forbids.
        asked = scope.cue.start < text.sentences[text.sentence_index(negation.start)][0]
        return Scope("prohibited", negation) if asked else scope
    if scope is None and clauses.is_of_oneself(negation):
        return Scope("denied", negation)
    if (scope is None or scope.cue.entry.weak or clauses.is_ascertained(scope.cue)) and (
        clauses.is_denied(negation, item)
    ):
        return Scope("denied", negation)
    demanded = (
        scope is not None
        and scope.assertion == "required"
        and scope.cue.start >= text.sentences[text.sentence_index(item.start)][0]
    )
    if scope is not None and scope.assertion == "permitted":
        # "Menteri boleh berkampanye asalkan tidak …": who gives leave forbids.
        return Scope("prohibited", negation, scope.cue)
    if scope is None or not demanded:
        return Scope("prohibited", negation)
    # "Bupati mengimbau ASN untuk tidak …" is the Bupati's word.
    return Scope("prohibited", negation, None if scope.cue.entry.weak else scope.by or scope.cue)


def _is_listed(between: str, scope: Scope | None, item: RawMatch, words: CueWords) -> bool:
    """Whether "tidak" forbids what stands last in a list of verbs, with ``between`` before it.

    Who did not come and took part ("tidak mengindahkan imbauan, dan ikut …") is told of: one verb
    before counts only where something is asked for or pledged, or done to each other.
    """
    entry = item.pattern.entry
    assert isinstance(entry, ConductEntry)
    if "," not in between or entry.polarity == "duty":
        return False
    listed = words.verbs_listed(between)
    if listed is None:
        return False
    if scope is not None:
        return scope.assertion == "required" and not scope.cue.entry.weak
    return listed["more"] is not None or listed["mutual"] is not None


def _demand(scope: Scope) -> Cue | None:
    """The cue of a rule that stands behind a prohibition: "harus menghindari", "wajib tidak"."""
    asked = scope.by or scope.cue
    return asked if asked.entry.act == "rule" and not asked.entry.weak else None


def is_far(text: Text, cue: Cue, item: RawMatch) -> bool:
    """Whether more words stand between a cue and the conduct than it reaches over."""
    return text.low.count(" ", cue.end, item.start) > cue.entry.reach


def is_past(text: Text, cue: Cue, start: int) -> bool:
    """Whether more words stand before ``start`` than a cue reaches over."""
    return cue.entry.reach < ANY_REACH and text.low.count(" ", cue.end, start) > cue.entry.reach


def is_spent(text: Text, scope: Scope, start: int) -> bool:
    """Whether more words stand before ``start`` than the cue of a scope reaches over."""
    return is_past(text, scope.cue, start)


def is_verb_of(text: Text, cue: Cue, item: RawMatch) -> bool:
    """Whether conduct follows a cue so closely that it says what the cue's subject does."""
    between = text.low[cue.end : item.start]
    return between.count(" ") <= _DIRECTLY and not any(mark in between for mark in ',;:."')


def closes(text: Text, cue: Cue, item: RawMatch | None, words: CueWords) -> bool:
    """Whether a cue that forbids or gives leave stands alone behind conduct, before a mark: "Nonton
    silakan, kasih love jangan"; or behind a word, if no conduct was found before it. What is denied
    behind a quotation is what that says.
    """
    low = text.low
    if cue.entry.assertion == "denied":
        # "… ," bantah Camat Bojong yang dituding <conduct>: it denies what is quoted.
        return low.endswith(_BEHIND_QUOTATION, 0, cue.start)
    if cue.entry.assertion not in ("permitted", "prohibited") or not low.startswith(
        _MARKS, cue.end
    ):
        return False
    if item is None:
        return low[cue.start : cue.end] in words.said_last and low[cue.start - 2].isalnum()
    return low[item.end : cue.start] in _BEHIND_CONDUCT


def is_aside(text: Text, cue: Cue, item: RawMatch, scope: Scope | None) -> bool:
    """Whether words of speech only stand in between: "diduga, kata Bawaslu, ikut kampanye", "Jangan
    sampai kata dia, camat ikut kampanye".
    """
    return (
        cue.entry.act == "report"
        and (
            text.low.endswith(", ", 0, cue.start)
            or (scope is not None and scope.cue.end == cue.start - 1)
        )
        and "," in text.low[cue.end : item.start]
    )


def speaks_of_both(text: Text, cue: Cue, before: RawMatch | None) -> bool:
    """Whether a cue speaks of the conduct ``before`` it as well as of what follows: "pose yang
    diperbolehkan hanya …", "pelanggaran netralitas yang terjadi yakni …".
    """
    return (
        before is not None
        and cue.entry.assertion in _OF_BOTH
        and (text.low[before.end : cue.start] == WHICH or before.start <= cue.start < before.end)
    )


def is_set_off(text: Text, cue: Cue) -> bool:
    """Whether words of speech stand between commas: "Mutasi, menurut dia, boleh dilakukan"."""
    return (
        cue.entry.act == "report"
        and text.low.endswith(", ", 0, cue.start)
        and text.low.startswith(",", cue.end)
    )


def introducing_scope(cues: Cues, sentence: int) -> Scope | None:
    """The scope that a list stands in: that of its head, or of the lines above a bare heading."""
    for before in range(sentence, max(-1, sentence - _HEADINGS - 1), -1):
        scope = closing_scope(cues, before)
        if scope is not None:
            return scope
    return None


def closing_scope(cues: Cues, sentence: int) -> Scope | None:
    """The scope that is open at the end of a sentence: it governs the list that follows."""
    scope: Scope | None = None
    low = cues.text.low
    stop = cues.text.sentences[sentence][1]
    for cue in cues.of_sentence(sentence):
        if (
            cue.entry.direction == "backward"
            and cue.inner is not None
            and not low.endswith(WHICH, 0, cue.start)
            and low[cue.end : stop].count(" ") > 0
        ):
            # "ASN juga dilarang hadir secara aktif. Misalnya …"
            cue = cue.inner
        # "hal yang tidak boleh dilakukan ASN:" forbids what it lists.
        if cue.entry.direction == "forward" or (
            cue.entry.assertion == "prohibited" and low.endswith(WHICH, 0, cue.start)
        ):
            kind = cue.entry.assertion
            if kind == "end":
                if cue.entry.act != "report" or not low.endswith(_SET_OFF, 0, cue.start):
                    # "…, kata Bawaslu" only says whose words these are.
                    scope = None
            elif kind == "absence":
                scope = absent(scope, cue)
            elif kind not in ("none", "negation"):
                scope = taken_over(scope, Scope(kind, cue))
    return scope
