"""The words that tell how far a sanction has come."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.automaton import AnyOf
from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import SanctionStage
from netralitas_extract.recognizers.conduct.bound import SHORT_TEXT
from netralitas_extract.text import Text

__all__ = ["StageWords"]

_SENTENCES_AROUND = 2
_LONGEST_DOCUMENT = 30
_LONGEST_NEGATION = 90
_AVERTED_WITHIN = 40
# From the one that holds over the others.
_STAGES: tuple[SanctionStage, ...] = ("threatened", "recommended", "imposed")
# It threatens, but for "bakal calon".
_WILL = "bakal"
# What somebody is to recommend is recommended.
_WILL_DO = "akan"
_NO_MARKS = str.maketrans(dict.fromkeys(',.;:"()!?/', " "))
_FINITE = r"(?:di|mem|men)[a-z]{4,}"


class StageWords:
    """The words that decide a sanction's stage, compiled once for a lexicon."""

    __slots__ = (
        "_averted",
        "_brief",
        "_claims",
        "_document",
        "_done",
        "_finite",
        "_given",
        "_headed",
        "_listed",
        "_none",
        "_none_behind",
        "_not_done",
        "_of_candidates",
        "_of_elections",
        "_others",
        "_phrases",
        "_reason",
        "_service",
        "_shown_behind",
        "_single",
        "_suffered",
        "_threat_behind",
        "_threats",
        "_to_do",
        "_told_behind",
        "_will_recommend",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._service = AnyOf(lexicon.words["service_context"])
        self._others = AnyOf(lexicon.words["other_offences"])
        self._of_elections = AnyOf(lexicon.words["tied_to_elections"])
        self._suffered = lexicon.word_set("stage_suffered")
        done = "|".join(re.escape(word) for word in lexicon.words["sanction_done"])
        other = "|".join(re.escape(word) for word in lexicon.words["not_passive"])
        self._finite = re.compile(
            rf"(?:{_FINITE}|(?:{done})\b(?= ))|.*?\b(?!(?:{other})\b)di[a-z]{{4,}}"
        )
        self._done = lexicon.word_set("sanction_done")
        self._claims = tuple(lexicon.words["own_claim"])
        self._threats = lexicon.words["own_threat"]
        self._threat_behind = tuple(lexicon.words["threat_behind"])
        self._averted = lexicon.words["stage_averted"]
        links = "|".join(re.escape(word) for word in lexicon.words["stage_listing"])
        self._headed = re.compile(rf"[\s,]*yang di[a-z]+ (?:{links})\s")
        self._listed = re.compile(rf"(?:[\s,]|\b(?:{links})\b)*|.*\b(?:{links})\s")
        verbs = "|".join(re.escape(word) for word in lexicon.words["stage_not_done"])
        self._not_done = re.compile(rf"\b(?:tidak|tak|belum)(?: (?:{verbs})){{1,9}} $")
        given = "|".join(re.escape(word) for word in lexicon.words["stage_given"])
        self._given = re.compile(
            rf"\b(?:sudah|telah) (?:\w+ )?(?:(?:{given}) (?:\w+ ){{0,3}})?(?:berupa )?$"
        )
        self._to_do = tuple(f" {word} " for word in lexicon.words["stage_to_do"])
        self._none_behind = tuple(lexicon.words["stage_none_behind"])
        self._shown_behind = tuple(lexicon.words["stage_shown_behind"])
        self._will_recommend = lexicon.word_set("stage_will_recommend")
        self._told_behind = tuple(lexicon.words["stage_told_behind"])
        self._document = tuple(f" {word} " for word in lexicon.words["stage_document"])
        self._brief = AnyOf(lexicon.words["service_context_brief"])
        self._none = tuple(f"{word} " for word in lexicon.words["stage_none"])
        self._single: dict[str, SanctionStage] = {}
        self._phrases: list[tuple[str, SanctionStage]] = []
        for stage in _STAGES:
            for word in lexicon.words[f"stage_{stage}"]:
                if " " in word:
                    self._phrases.append((f" {word} ", stage))
                else:
                    self._single[word] = stage
        self._reason = lexicon.word_set("stage_reason")
        self._of_candidates = lexicon.word_set("stage_of_candidates")

    def stage(self, low: str, start: int, end: int) -> SanctionStage | None:
        """The stage that the words in ``start``..``end`` give.

        A threat holds over what comes with it ("akan dijatuhi", "tidak segan mengusulkan"), a
        recommendation over the sanction that it names ("merekomendasikan … dijatuhi").
        """
        words = low[start:end].translate(_NO_MARKS).split()
        kinds = set()
        before = ""
        willing = False
        for word in words:
            stage = self._single.get(word)
            if willing and word not in self._will_recommend:
                willing = False
                if stage != "recommended":
                    kinds.add("threatened")
            if word == _WILL_DO:
                willing, before = True, word
                continue
            # "sesuai rekomendasi KASN" is why it was imposed.
            if stage is not None and not (stage == "recommended" and before in self._reason):
                kinds.add(stage)
                if word in self._suffered:
                    # "harus rela TPP-nya dipotong"
                    kinds.discard("threatened")
            if before == _WILL and word not in self._of_candidates:
                kinds.add("threatened")
            before = word
        if before == _WILL or willing:
            kinds.add("threatened")
        if "threatened" not in kinds:
            joined = f" {' '.join(words)} "
            kinds.update(stage for phrase, stage in self._phrases if phrase in joined)
        for stage in _STAGES:
            if stage in kinds:
                return stage
        return None

    def threat(self, low: str, start: int, end: int) -> SanctionStage | None:
        """The stage of a sanction whose own words threaten, "diancam pidana penjara …", or claim
        it: "dituntut dua bulan penjara".
        """
        if low.startswith(self._claims, start):
            return "recommended"
        if low.startswith(self._threat_behind, end):
            return "threatened"
        for word in self._threats:
            if low.find(word, start, end) >= 0:
                return "threatened"
        return None

    def document(self, low: str, start: int) -> SanctionStage | None:
        """The stage of a sanction that a document imposes: "surat pemecatan guru itu"."""
        return (
            "imposed"
            if f" {low[max(0, start - _LONGEST_DOCUMENT) : start]}".endswith(self._document)
            else None
        )

    def in_service(self, text: Text, start: int | None) -> bool:
        """Whether the sentences around a place, or all of a text, speak of civil servants."""
        low = text.low
        if start is not None:
            if len(low) < SHORT_TEXT and self._brief(low):
                return not self._others(low)
            sentence = text.sentence_index(start)
            begin = text.sentences[max(0, sentence - _SENTENCES_AROUND)][0]
            end = text.sentences[min(len(text.sentences) - 1, sentence + 1)][1]
            low = f" {low[begin:end]} "
            # A teacher who stayed away is punished for that.
            if self._others(low) and not self._of_elections(low):
                return False
        return self._service(low)

    def is_done(self, low: str, start: int, end: int) -> bool:
        """Whether a verb of its own says that it has happened: "Camat itu dicopot", "TPP mereka
        dipotong", "Bupati Copot Camat", but not "berwenang untuk memecat".
        """
        if low.endswith(self._to_do, max(0, start - _LONGEST_DOCUMENT), start):
            return False
        if self._finite.match(low, start, end) is not None:
            return True
        # "Bupati nonjobkan dua camat", but not "langsung saya copot".
        return low[start:end] in self._done and low.startswith(" ", end)

    def is_given(self, low: str, start: int, end: int) -> bool:
        """Whether the words before a sanction say that it is given: "sudah memberi teguran"."""
        return self._given.search(low, max(start, end - _LONGEST_NEGATION), end) is not None

    def is_headed(self, low: str, start: int, end: int) -> bool:
        """Whether the words between two sanctions say that the first is the second: "sanksi yang
        dikenakan berupa teguran".
        """
        return self._headed.fullmatch(low, start, end) is not None

    def is_listed(self, low: str, start: int, end: int) -> bool:
        """Whether the words between two sanctions list them: "berupa", "dan"."""
        return self._listed.fullmatch(low, start, end) is not None

    def is_told(self, low: str, end: int) -> bool:
        """Whether the words behind a sanction tell when or why it was: "Pemecatan itu dilakukan
        setelah …".
        """
        return low.startswith(self._told_behind, end)

    def is_shown(self, low: str, end: int) -> bool:
        """Whether a sanction is one that was told of: "sanksi tersebut"."""
        return low.startswith(self._shown_behind, end)

    def is_none(self, low: str, begin: int, start: int, end: int) -> bool:
        """Whether the words from ``begin`` to a sanction, or those behind it, say that there is
        none, or only speak of it; "agar tidak dijatuhi sanksi" warns of one.
        """
        none = (
            low.endswith(self._none, begin, start)
            or low.startswith(self._none_behind, end)
            or self._not_done.search(low[max(begin, start - _LONGEST_NEGATION) : start]) is not None
        )
        near = max(begin, start - _AVERTED_WITHIN)
        return none and not any(low.find(words, near, start) >= 0 for words in self._averted)
