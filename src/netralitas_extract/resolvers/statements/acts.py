"""Who does what with each piece of conduct: demands it, warns of it, reports or denies it."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.model import Act, Assertion
from netralitas_extract.resolvers.statements.evidence import (
    ACTS,
    SANCTION_ACTS,
    Deed,
    Punishment,
)
from netralitas_extract.resolvers.statements.narration import Manner, Speaker
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.text import Text, covering, covers

__all__ = ["Acts"]

_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition"))
# What has been done, or is told to have been, and what is only spoken of.
_DONE: frozenset[Assertion] = frozenset(("alleged", "confirmed", "mentioned"))
_HAPPENED: frozenset[Assertion] = frozenset(("alleged", "confirmed"))
# What is denied in words that call something untrue.
_REJECTED: frozenset[Assertion] = frozenset(("alleged", "confirmed", "prohibited"))
# Forms of verbs with their subject before them.
_TELLING = ("me", "ber")
# How those speak who may deny what a sentence tells of them.
_ANSWERS: frozenset[Manner] = frozenset(("denies", "answers"))


class Acts:
    """Tells whose act conduct is, and which, in one article."""

    def __init__(self, sources: Sources) -> None:
        text, words, evidence, narration, addressees = sources
        self._text = text
        self._words = words
        self._conduct = evidence.conduct
        self._pledged = bool(evidence.pledges)
        self._sanctions = evidence.sanctions
        self._sanctioned = self._paragraphs_of(self._sanctions)
        self._imposed = [item for item in evidence.sanctions if item.stage == "imposed"]
        self._punished = self._paragraphs_of(self._imposed)
        self._narration = narration
        self._addressees = addressees
        self._punishing = self._find_punishing() if self._imposed else {}
        self._defined = _after(text, words.defining)
        self._denials = [d for d in evidence.conduct if d.assertion == "denied" and not d.unproven]
        self._denied = self._find_denied() if self._denials else set()
        # One word stands in whatever calls something untrue.
        self._rejects = text.low.find(words.true) >= 0
        self._cleared: list[str | None] | None = None

    def of(self, deed: Deed, sentence: int) -> tuple[str | None, Act] | None:
        """Who speaks of conduct that stands in a sentence, and the act; null where nobody does.

        A pledge that is taken together has no speaker.
        """
        narration = self._narration
        assertion = deed.assertion
        if deed.basis == "pledge":
            return self._who_promises(deed, sentence), "pledge"
        if deed.basis == "rule" and sentence in narration.own:
            # "Diketahui, undang-undang melarang …": nobody is said to say it.
            return None
        act = self._act_in_words(deed, sentence)
        person = narration.teller(sentence, act)
        if person is None and narration.main is None and self._pledged and act in _DEMANDS:
            # Where nobody speaks, what is to be done is what those pledge who are told of.
            return None, "pledge"
        speaker = narration.speakers[sentence]
        paragraph = narration.paragraphs[sentence]
        if (
            paragraph in narration.turned
            and self._may_turn(act, narration.turned[paragraph])
            and (speaker is None or speaker.attribution == "carried")
            and (paragraph, person) not in narration.attributed
        ):
            # "Sementara itu, Ketua Bawaslu Solo, Budi, mendukung ASN menjaga netralitas."
            person = narration.turned[paragraph]
            if person is None:
                return None
        if act == "report" and person is None and narration.main is not None:
            # The reporter's own words, in an article in which only the accused speaks: what he is
            # told to deny.
            return narration.main, "denial"
        explicit = speaker is not None and speaker.attribution == "explicit"
        if assertion == "required":
            other = self._of_required(deed, person)
        elif self._rejects and assertion in _REJECTED and self._is_rejected(deed):
            other = "denial"
        elif assertion == "conditional":
            other = self._of_conditional(deed, sentence)
        elif assertion == "confirmed":
            other = self._of_confirmed(deed, person, sentence)
        elif assertion == "alleged":
            other = self._of_alleged(deed, person, sentence, explicit=explicit)
        elif assertion == "denied" and self._is_hoped(deed, sentence):
            # "Semoga tidak ada pelanggaran netralitas": nobody says that there was none.
            other = "explanation"
        else:
            other = None
        if other is not None:
            return person, other
        if deed.unproven and assertion not in _HAPPENED:
            return (person, act) if explicit else None
        if act == "report" and speaker is not None and self._is_accused(deed, speaker, sentence):
            # "Kades yang diduga mendukung paslon itu mengaku …": others say so of him.
            return narration.reporter or person, act
        if act == "report" and speaker is not None and speaker.manner == "denies":
            # "Bawaslu telusuri dugaan politisasi bansos, camat membantah"
            return narration.reporter, act
        return person, act

    def _who_promises(self, deed: Deed, sentence: int) -> str | None:
        """Who promises alone what no pledge with a name holds: 'Kapolres: "Kami tetap netral"'."""
        speaker = self._narration.speakers[sentence]
        if self._pledged or speaker is None or speaker.attribution != "explicit":
            return None
        return speaker.person_id if covers(self._text.quotations, deed.start) else None

    def _act_in_words(self, deed: Deed, sentence: int) -> Act:
        """The act that the assertion of conduct is, unless its words only explain something."""
        act = ACTS[deed.assertion]
        if (
            sentence in self._defined
            and self._defined[sentence] < deed.start
            and act in _DEMANDS
            and not self._is_demanded(self._defined[sentence], deed.start)
        ):
            # "Yang dimaksud dengan netralitas adalah ASN tidak memihak": nobody is asked, but
            # "Artinya ASN tidak boleh memihak".
            return "explanation"
        if (
            act == "appeal"
            and self._text.low.startswith(self._words.subject, deed.start)
            and self._words.valued(self._text.low, deed.start) is not None
        ):
            # "Netralitasnya sangat diperlukan": what is told of it asks nobody.
            return "explanation"
        return act

    def _is_accused(self, deed: Deed, speaker: Speaker, sentence: int) -> bool:
        """Whether conduct is what the speaker of a sentence is told to have done, before the verb
        that says what they tell.
        """
        low = self._text.low
        begin = self._text.sentences[sentence][0]
        return (
            begin < deed.start
            and deed.end <= speaker.verb
            and low.startswith(_TELLING, speaker.verb)
            and any(low.find(words, begin, deed.start) >= 0 for words in self._words.accused)
        )

    def _is_demanded(self, defined: int, start: int) -> bool:
        """Whether words behind "artinya" demand conduct; those that tell what is meant do not."""
        low = self._text.low
        return not low.startswith(self._words.meaning, defined) and any(
            low.find(words, defined, start) >= 0 for words in self._words.demanding
        )

    def _of_required(self, deed: Deed, person: str | None) -> Act | None:
        """What else a duty is where somebody says of their own people that they keep it."""
        low = self._text.low
        if not low.endswith(self._words.of_us, 0, deed.start):
            return None
        if self._rejects and self._is_rejected(deed):
            # "Itu tidak benar, sikap kami tetap netral."
            return "denial"
        if not low.endswith(self._words.of_oneself, 0, deed.start):
            return None
        # "Itu fitnah. Saya netral."
        denies = any(who == person for who, _ in self._denied)
        return "denial" if denies else "explanation"

    def _of_conditional(self, deed: Deed, sentence: int) -> Act | None:
        """What else than a warning conduct in a condition is, where no sanction is told of it."""
        begin, end = self._text.sentences[sentence]
        here = [item for item in self._sanctions if begin <= item.start < end]
        if here and all(self.of_sanction(item) == "sanction" for item in here):
            # "KASN merekomendasikan sanksi bagi ASN yang terbukti ikut kampanye."
            return "sanction"
        if here or self._is_sanctioned(self._narration.paragraphs[sentence]):
            return None
        for words, other in self._words.unthreatening:
            if self.says(deed, words) and not self.says(deed, self._words.reported):
                return other
        if self._words.plain.forbids(self._text.low, begin, end) or self.says(
            deed, self._words.breaching
        ):
            # "Kalau menjadi tim sukses, itu tidak boleh", "… itu termasuk pelanggaran."
            return "prohibition"
        if not self.says(deed, self._words.proceedings):
            # "Kalau tidak netral, hasil pemilu dipertanyakan."
            return "explanation"
        return None

    def _is_hoped(self, deed: Deed, sentence: int) -> bool:
        """Whether a sentence hopes, before it comes to conduct."""
        begin = self._text.sentences[sentence][0]
        return any(self._text.low.find(w, begin, deed.start) >= 0 for w in self._words.hoping)

    def _of_confirmed(self, deed: Deed, person: str | None, sentence: int) -> Act | None:
        """What else than a report conduct is that has happened."""
        if self._is_punished(person, self._narration.paragraphs[sentence]):
            return "sanction"
        speaker = self._narration.speakers[sentence]
        if (
            speaker is not None
            and speaker.manner == "admits"
            and not self._addressees.of_sentence(deed.start)
        ):
            # Who admits something of himself reports nothing.
            return "explanation"
        return None

    def _of_alleged(
        self, deed: Deed, person: str | None, sentence: int, *, explicit: bool
    ) -> Act | None:
        """What else than a report alleged conduct is: denied, only possible, or found to be none;
        ``explicit`` tells whether the sentence says who speaks.
        """
        denied = (person, self._narration.paragraphs[sentence]) in self._denied
        if _may_deny(self._narration.speakers[sentence]) and (denied or self._clears(person)):
            # "Soal kabar bahwa ia mengumpulkan kades, camat itu membantah."
            return "denial"
        low = self._text.low
        begin, end = self._text.sentences[sentence]
        if low.find(self._words.potential, begin, end) >= 0:
            # "Ada potensi pelanggaran netralitas": nothing has been done yet.
            return "explanation"
        at = low.find("tidak ", deed.end, end)
        if at >= 0 and low.startswith(self._words.unproven_told, at):
            # "Dalam kasus dugaan pelanggaran netralitas ini tidak ditemukan unsur pidana."
            return "denial" if explicit else "report"
        return None

    def _may_turn(self, act: Act, person: str | None) -> bool:
        """Whether a paragraph that turns to somebody may tell of an act of theirs: everybody
        demands, and those report who look into things; others are reported of.
        """
        if act == "report":
            return person is not None and self._addressees.oversees(person)
        return act in _DEMANDS

    def of_sanction(self, item: Punishment) -> Act | None:
        """What somebody does who speaks of a sanction; null where it is part of no act.

        One that awaits those who are told to have done something warns nobody: "Mereka diserahkan
        ke KASN untuk diberi sanksi."
        """
        act = SANCTION_ACTS[item.stage]
        begin, end = self._text.sentences[self._text.sentence_index(item.start)]
        if act == "warning" and self._is_in_default(item, begin, end):
            return "sanction"
        if act == "sanction":
            speaker = self._narration.speakers[self._text.sentence_index(item.start)]
            # "Ia menilai sanksi yang dijatuhkan terlalu ringan": who judges it imposes none.
            judges = speaker is not None and speaker.manner == "judges"
            return "explanation" if judges else act
        if act == "warning" and item.answers:
            deeds = [self._conduct[index] for index in item.answers]
            done = {deed.assertion for deed in deeds}
            if done <= _DONE and (
                any(begin <= deed.start < end for deed in deeds)
                or not any(self._text.low.find(w, begin, end) >= 0 for w in self._words.general)
            ):
                if done == {"mentioned"}:
                    return act if self._awaits(item, deeds) else "explanation"
                return "sanction" if self._imposed else "report"
        return act

    def _awaits(self, item: Punishment, deeds: Sequence[Deed]) -> bool:
        """Whether a sanction awaits conduct of its sentence: "pelanggaran netralitas akan dikenakan
        sanksi tegas", "sanksi yang dapat dikenakan kepada ASN tak netral".
        """
        begin, stop = self._text.sentences[self._text.sentence_index(item.start)]
        for deed in deeds:
            if begin <= deed.start < stop:
                before = deed.start < item.start
                gap = (deed.end, item.start) if before else (item.end, deed.start)
                if any(self._text.low.find(words, *gap) >= 0 for words in self._words.awaiting):
                    return True
        return False

    def _is_in_default(self, item: Punishment, begin: int, end: int) -> bool:
        """Whether a sanction takes the place of one that has been imposed: "denda Rp3 juta yang,
        jika tidak dibayar, diganti kurungan dua bulan".
        """
        paragraph = self._text.paragraph_index(item.start)
        return paragraph in self._punished and any(
            self._text.low.find(words, begin, end) >= 0 for words in self._words.in_default
        )

    def says(self, deed: Deed, words: Sequence[str]) -> bool:
        """Whether one of the words stands in the sentence of conduct, outside of the conduct."""
        begin, end = self._text.sentences[self._text.sentence_index(deed.start)]
        low = self._text.low
        return any(
            low.find(word, begin, deed.start) >= 0 or low.find(word, deed.end, end) >= 0
            for word in words
        )

    def _is_sanctioned(self, paragraph: int) -> bool:
        """Whether a paragraph speaks of a sanction."""
        return paragraph in self._sanctioned

    def _paragraphs_of(self, sanctions: Sequence[Punishment]) -> frozenset[int]:
        return frozenset(self._text.paragraph_index(item.start) for item in sanctions)

    def _is_punished(self, person: str | None, paragraph: int) -> bool:
        """Whether somebody tells of sanctions before a paragraph, in it, or in the next one."""
        return any(place <= paragraph + 1 for place in self._punishing.get(person, ()))

    def _find_punishing(self) -> dict[str | None, list[int]]:
        """Who tells of sanctions that have been imposed for what happened, in which paragraphs."""
        found: dict[str | None, list[int]] = {}
        for item in self._imposed:
            if any(self._conduct[index].assertion == "confirmed" for index in item.answers):
                sentence = self._text.sentence_index(item.start)
                if sentence not in self._narration.own:
                    person = self._narration.teller(sentence, "sanction")
                    found.setdefault(person, []).append(self._narration.paragraphs[sentence])
        return found

    def _find_denied(self) -> set[tuple[str | None, int]]:
        """Who denies something in which paragraph, and in the one before it."""
        found: set[tuple[str | None, int]] = set()
        for deed in self._denials:
            sentence = self._text.sentence_index(deed.start)
            person = self._narration.teller(sentence, "denial")
            paragraph = self._narration.paragraphs[sentence]
            found.update(((person, paragraph), (person, paragraph - 1)))
        return found

    def _is_rejected(self, deed: Deed) -> bool:
        """Whether conduct stands in direct speech that calls something untrue, and is not forbidden
        there.
        """
        text, low = self._text, self._text.low
        quotation = covering(text.quotations, deed.start)
        return (
            quotation is not None
            and any(low.find(words, *quotation) >= 0 for words in self._words.untrue)
            and not self._words.plain.forbids(low, *text.sentences[text.sentence_index(deed.start)])
        )

    def _clears(self, person: str | None) -> bool:
        """Whether somebody is the one who alone speaks and denies; few articles ask."""
        if person is None:
            return False
        if self._cleared is None:
            self._cleared = [self._find_cleared()]
        return person in self._cleared

    def _find_cleared(self) -> str | None:
        """Who alone speaks in an article and denies what is told of him or of his people."""
        speakers = self._narration.speakers
        said = {s.person_id for s in speakers if s is not None}
        if len(said) != 1:
            return None
        person = next(iter(said))
        if self._addressees.oversees(person):
            return None
        if any(who == person for who, _ in self._denied):
            return person
        for words in self._words.untrue:
            at = self._text.low.find(words)
            if at >= 0 and speakers[self._text.sentence_index(at)] is not None:
                return person
        return None


def _after(text: Text, words: Sequence[str]) -> dict[int, int]:
    """By sentence where the first of the words stands in it."""
    found: dict[int, int] = {}
    for word in words:
        at = text.low.find(word)
        while at >= 0:
            sentence = text.sentence_index(at)
            found[sentence] = min(at, found.get(sentence, at))
            at = text.low.find(word, at + 1)
    return found


def _may_deny(speaker: Speaker | None) -> bool:
    """Whether a sentence may tell what its speaker denies, though it does not deny it itself."""
    return speaker is None or speaker.attribution == "carried" or speaker.manner in _ANSWERS
