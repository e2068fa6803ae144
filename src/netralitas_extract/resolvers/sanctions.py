"""Sanctions with their stage and the conduct that they answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from netralitas_extract.lexicon.schema import SanctionEntry
from netralitas_extract.model import Assertion, SanctionCategory, SanctionStage
from netralitas_extract.raw import RawMatch
from netralitas_extract.resolvers.stage_words import StageWords
from netralitas_extract.text import Text

__all__ = ["ResolvedSanction", "may_answer_nothing", "resolve_sanctions"]

_FARTHEST_SENTENCES = 2


class ResolvedSanction(msgspec.Struct, frozen=True, gc=False):
    """A sanction; ``conduct`` are indexes into the conduct that it was resolved against."""

    start: int
    end: int
    category: SanctionCategory
    stage: SanctionStage
    conduct: list[int]
    rule: str


_ORALLY = "lisan"
# "teguran, baik lisan maupun tertulis"
_OR_SO = (
    *("lisan dan ", "lisan atau ", "lisan maupun ", "lisan ataupun "),
    *("lisan hingga ", "lisan dan/atau "),
)


def may_answer_nothing(entry: SanctionEntry, concerned: bool) -> bool:
    """Whether a sanction may be one where an article tells of no conduct: unless it is for a crime,
    and the article not about an election, or its words have other uses.
    """
    return not entry.answering and (concerned or entry.category != "criminal")


def resolve_sanctions(
    text: Text,
    matches: Sequence[RawMatch],
    conduct: Sequence[tuple[int, Assertion]],
    words: StageWords,
) -> list[ResolvedSanction]:
    """Sanctions in order; ``conduct`` are the starts and assertions of the article's conduct."""
    if not matches:
        return []
    reader = _StageReader(text, conduct, words)
    in_writing = any(
        m.pattern.entry.category == "reprimand_written"
        and not text.low.endswith(_OR_SO, 0, m.start)
        for m in matches
    )
    found: list[ResolvedSanction] = []
    sentence_before = -1
    none_before = False
    for match in matches:
        sentence = text.sentence_index(match.start)
        answered = reader.answered(sentence)
        before = found[-1] if found else None
        if before is not None and sentence == sentence_before:
            stage = reader.further(match, answered, before, none_before=none_before)
        else:
            stage = reader.first(match, answered, before)
        begin = text.sentences[sentence][0]
        none_before = words.is_none(text.low, begin, match.start, match.end)
        if none_before:
            stage = "mentioned"
        elif (
            stage == "imposed"
            and reader.is_conditional(answered, sentence)
            and not words.is_given(text.low, begin, match.start)
        ):
            stage = "threatened"
        entry: SanctionEntry = match.pattern.entry
        category = entry.category
        if (
            in_writing
            and category == "reprimand_oral"
            and text.low.find(_ORALLY, match.start, match.end) < 0
        ):
            # "Camat ditegur" heads a report on a letter of reprimand.
            category = "reprimand_written"
        found.append(ResolvedSanction(match.start, match.end, category, stage, answered, entry.id))
        sentence_before = sentence
    return found


class _StageReader:
    """Reads the stages of the sanctions of one text, whose conduct is known."""

    __slots__ = ("_breaches", "_conduct", "_sentences", "_text", "_words")

    def __init__(
        self, text: Text, conduct: Sequence[tuple[int, Assertion]], words: StageWords
    ) -> None:
        self._text = text
        self._conduct = conduct
        self._words = words
        self._sentences = [text.sentence_index(start) for start, _ in conduct]
        # By sentence the conduct in it that a sanction may answer.
        self._breaches: dict[int, list[int]] = {}
        for index, (_, assertion) in enumerate(conduct):
            if assertion != "required":
                self._breaches.setdefault(self._sentences[index], []).append(index)

    def answered(self, sentence: int) -> list[int]:
        """The conduct that a sanction in a sentence answers."""
        return _answered(self._text, sentence, self._breaches)

    def is_conditional(self, answered: Sequence[int], sentence: int) -> bool:
        """Whether the sentence says of conduct that is answered what comes of it in general."""
        return any(
            self._conduct[index][1] == "conditional" and self._sentences[index] == sentence
            for index in answered
        )

    def first(
        self, match: RawMatch, answered: Sequence[int], before: ResolvedSanction | None
    ) -> SanctionStage:
        """The stage of the first sanction in its sentence; ``before`` is the one before that."""
        low, words = self._text.low, self._words
        start, end = self._text.sentences[self._text.sentence_index(match.start)]
        entry: SanctionEntry = match.pattern.entry
        stage = (
            entry.stage
            or words.threat(low, match.start, match.end)
            or words.stage(low, start, match.start)
            or words.document(low, match.start)
            or _stage_behind(self._text, match, end, words)
            or _stage_of(answered, self._conduct, bool(self._breaches))
        )
        if (
            before is not None
            and before.stage == "imposed"
            and stage != "imposed"
            and words.is_shown(low, match.end)
            and words.stage(low, start, match.start) != "threatened"
        ):
            # "Bupati berharap sanksi itu menjadi pelajaran"
            return "imposed"
        return stage

    def further(
        self,
        match: RawMatch,
        answered: Sequence[int],
        before: ResolvedSanction,
        *,
        none_before: bool,
    ) -> SanctionStage:
        """The stage of one more sanction in a sentence: "hukuman berat berupa penurunan jabatan
        hingga pemecatan". ``none_before`` is whether there is said to be none like the one before.
        """
        low, words = self._text.low, self._words
        begin = before.end
        end = self._text.sentences[self._text.sentence_index(match.start)][1]
        entry: SanctionEntry = match.pattern.entry
        headed = words.is_headed(low, begin, match.start)
        stage = (
            entry.stage
            or words.threat(low, match.start, match.end)
            or (before.stage if headed else words.stage(low, begin, match.start))
            or (before.stage if not none_before else None)
            or _stage_behind(self._text, match, end, words)
            or _stage_of(answered, self._conduct, bool(self._breaches))
        )
        if (
            stage == "mentioned"
            and words.is_done(low, match.start, match.end)
            and not words.is_listed(low, begin, match.start)
        ):
            # "soal pemecatan itu, … langkah menteri yang memberhentikan …"
            return "imposed"
        if stage == "recommended" and before.stage == "threatened":
            # "tidak segan menegur, bahkan usul potong TPP"
            return "threatened"
        return stage


def _stage_behind(text: Text, match: RawMatch, end: int, words: StageWords) -> SanctionStage | None:
    """The stage that the words behind a sanction give, or its own verb: "BKN memblokir data 94 ASN
    yang instansinya mengabaikan rekomendasi" has been done.
    """
    if words.is_told(text.low, match.end):
        return "imposed"
    stage = words.stage(text.low, match.end, end)
    if stage in (None, "recommended") and words.is_done(text.low, match.start, match.end):
        return "imposed"
    return stage


def _answered(text: Text, sentence: int, breaches: Mapping[int, list[int]]) -> list[int]:
    """Breaches in the sanction's own sentence, else in the nearest one shortly before, else in the
    next one of its paragraph: "Camat itu dicopot. Ia terbukti ikut kampanye."
    """
    for back in range(_FARTHEST_SENTENCES + 1):
        nearest = breaches.get(sentence - back)
        if nearest:
            return list(nearest)
    following = breaches.get(sentence + 1)
    if following:
        start, begin = text.sentences[sentence][0], text.sentences[sentence + 1][0]
        if text.low.find("\n", start, begin) < 0:
            return list(following)
    return []


def _stage_of(
    answered: Sequence[int], conduct: Sequence[tuple[int, Assertion]], breached: bool
) -> SanctionStage:
    """Without a word for it: who did it is punished, who might is threatened; where no breach is
    told of in the whole article, it is only spoken of.
    """
    if not answered and not breached:
        return "mentioned"
    assertions = {conduct[index][1] for index in answered}
    return "imposed" if assertions == {"confirmed"} else "threatened"
