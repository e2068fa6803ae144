"""Conduct that no pattern names, behind a cue that forbids or reports it.

Nobody can list the verbs with which conduct is told. Behind "jangan" or "diduga" any verb tells of
it, and the object says which rule it touches: "jangan ⟦menodong pegawai agar memilih si A⟧".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.conduct.bound import Binding
from netralitas_extract.recognizers.conduct.concern import Concern
from netralitas_extract.recognizers.conduct.extents import Extents
from netralitas_extract.recognizers.cues import Cue, Cues
from netralitas_extract.scan import Hit
from netralitas_extract.text import Bounds, Text, covers, merged, overlaps

__all__ = ["CuedConduct"]

_FORBIDDING = frozenset(("prohibited",))
_REPORTING = frozenset(("alleged", "confirmed", "denied", "conditional", "permitted"))

# So far behind its cue an object may stand, and so many words behind its verb.
_FARTHEST = 110
_MOST_WORDS = 6
# An article with so many mentions is about conduct: what it forbids is conduct too.
_FEW = 2
_CLOSING = frozenset('.,;:!?"()\n')
_PREFIXES = ("me", "ber", "di", "ter")
_SHORTEST_VERB = 6
# How many words before a negation are its subject.
_SUBJECT_WORDS = 2
_LONGEST_SUBJECT = 40


class CuedConduct:
    """Finds what is forbidden or reported in words that no pattern knows."""

    __slots__ = ("_bodies", "_extents", "_negations", "_no_verb", "_no_word", "_skipped", "_verbs")

    def __init__(self, lexicon: Lexicon) -> None:
        self._extents = Extents(lexicon)
        self._bodies = lexicon.word_set("cued_body")
        self._negations = tuple(f"{word} " for word in lexicon.words["breach_not"])
        self._skipped = lexicon.word_set("cued_skip")
        self._verbs = lexicon.word_set("cued_verb")
        self._no_word = lexicon.word_set("cued_no_word")
        self._no_verb = lexicon.word_set("cued_no_verb") | lexicon.word_set("not_a_deed")

    def added(
        self,
        text: Text,
        hits: Sequence[Hit],
        conduct: list[RawMatch],
        cues: Cues,
        concern: Concern,
        closed: Sequence[Bounds],
    ) -> list[RawMatch]:
        """The conduct of a text with what cues show to be more of it, in order.

        ``hits`` are the places of the objects, ``closed`` the spans in which there is none.
        """
        if not hits or not (conduct or concern.is_short) or not concern.election:
            return conduct
        binding = concern.binding
        told = merged((item.start, item.end) for item in conduct)
        found: list[RawMatch] = []
        stop = -1
        answers = False
        for start, end, payload in hits:
            if start >= stop:
                stop = binding.end_of_sentence(start)
                answers = binding.answers(start)
            if not answers or overlaps(told, start, end):
                continue
            place = self._deed_at(text, cues, start)
            if place is None:
                continue
            begin, forbidden = place
            # What goes on behind it is told already.
            if overlaps(told, begin, end + 2) or covers(closed, begin):
                continue
            if found and begin < found[-1].end:
                found[-1] = self._longer(text, found[-1], end)
                continue
            if not self._concerns(binding, begin, forbidden=forbidden, about=len(conduct) >= _FEW):
                continue
            deed = _deed(text, begin, start, payload if type(payload) is tuple else (payload,))
            if deed is None or self._extents.is_other_calling(text.low, begin, deed.end):
                continue
            found.append(self._longer(text, deed, deed.end))
        if not found:
            return conduct
        return sorted((*conduct, *found), key=lambda item: (item.start, item.end))

    def _longer(self, text: Text, deed: RawMatch, end: int) -> RawMatch:
        """A deed to the end of the object that its words up to ``end`` begin."""
        begin, end = self._extents.whole(text, deed.start, end, done_somewhere=True)
        return RawMatch(begin, max(end, deed.end), deed.pattern, deed.match)

    def _concerns(self, binding: Binding, begin: int, *, forbidden: bool, about: bool) -> bool:
        """Whether what begins at an offset is told of those whom the rules bind; in an article
        ``about`` their conduct it is, unless partisans do it.
        """
        if binding.binds(begin, strict=not forbidden, partisan=True, headed=True):
            return True
        return about and binding.leads_with_bound and not binding.is_of_partisans(begin)

    def _deed_at(self, text: Text, cues: Cues, at: int) -> tuple[int, bool] | None:
        """Where the verb of the object at an offset begins, and whether its cue forbids it; null
        where no cue governs it.
        """
        cue = _cue_before(text, cues, at)
        if cue is None:
            return None
        low = text.low
        if low.startswith(self._negations, cue.start) and self._is_of_body(low, cue.start):
            return None
        forbidden = cue.entry.assertion in _FORBIDDING
        begin = cue.end + 1
        while begin <= at:
            stop = low.find(" ", begin)
            if stop < 0:
                return None
            word = low[begin:stop].rstrip(",")
            if word not in self._skipped:
                break
            begin = stop + 1
        else:
            return None
        if text.norm[begin].isupper() or not self._is_deed(word, any_word=forbidden and begin < at):
            return None
        between = low[begin:at]
        if not _CLOSING.isdisjoint(between) or between.count(" ") > _MOST_WORDS:
            return None
        return begin, forbidden

    def _is_of_body(self, low: str, cue: int) -> bool:
        """Whether a body of state is the subject: "KPU tidak akan memperpanjang kampanye"."""
        before = low[max(0, cue - _LONGEST_SUBJECT) : cue].split()
        return not self._bodies.isdisjoint(before[-_SUBJECT_WORDS:])

    def _is_deed(self, word: str, *, any_word: bool) -> bool:
        """Whether a word may be the verb of a deed."""
        if word in self._verbs:
            return True
        if word in self._no_verb:
            return False
        if any_word and len(word) >= 4 and not word.endswith("an") and word not in self._no_word:
            return True
        if len(word) < _SHORTEST_VERB:
            return False
        return word.startswith(_PREFIXES) or (word.startswith("pe") and word.endswith("an"))


def _deed(text: Text, begin: int, at: int, patterns: Iterable[Pattern]) -> RawMatch | None:
    """What begins at a place and has its object at another."""
    for pattern in patterns:
        match = pattern.match(text.low, at, None, False)
        if match is not None:
            return RawMatch(begin, match.end(), pattern, match)
    return None


def _cue_before(text: Text, cues: Cues, at: int) -> Cue | None:
    """The last cue that looks forward and stands before an offset in its sentence."""
    found: Cue | None = None
    for cue in cues.of_sentence(text.sentence_index(at)):
        if cue.end > at:
            break
        found = cue
    if found is None or at - found.end > _FARTHEST or found.entry.direction != "forward":
        return None
    assertion = found.entry.assertion
    return found if assertion in _FORBIDDING or assertion in _REPORTING else None
