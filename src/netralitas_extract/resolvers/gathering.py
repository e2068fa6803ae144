"""Gives each piece of evidence to the statements that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from netralitas_extract.model import Act, Assertion
from netralitas_extract.resolvers.actor_speakers import EVERYBODY
from netralitas_extract.resolvers.acts import Acts, StatementWords
from netralitas_extract.resolvers.addressees import Addressees
from netralitas_extract.resolvers.audiences import settle_audiences, usual_audience
from netralitas_extract.resolvers.drafts import Draft, Drafts
from netralitas_extract.resolvers.evidence import Deed, Evidence
from netralitas_extract.resolvers.narration import Narration
from netralitas_extract.resolvers.occasions import named_in_conduct
from netralitas_extract.text import Text, covering, covers

__all__ = ["Gathering", "StatementWords"]

# How many paragraphs away a law or a pledge may still belong to a statement, a quotation, and an
# election between two paragraphs of one speaker.
_NEAR = 2
_TALK = 4
_BETWEEN = 3
# The same in the lead, with the lines of a byline between.
_LEAD = 8
_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))
_TOLD: frozenset[Act] = frozenset(("report", "sanction", "denial"))
# What is explained of these is said to nobody: what happened, and what something is or means.
_OF_NOBODY: frozenset[Assertion] = frozenset(("confirmed", "required"))


class Gathering:
    """Gathers the statements of one article."""

    def __init__(
        self,
        text: Text,
        words: StatementWords,
        evidence: Evidence,
        narration: Narration,
        addressees: Addressees,
    ) -> None:
        self._text = text
        self._words = words
        self._evidence = evidence
        self._narration = narration
        self._addressees = addressees
        self._usual = usual_audience(evidence)
        self._acts = Acts(text, words, evidence, narration, addressees)
        self._drafts = Drafts(text)
        # Of those who say nothing that is evidence of something.
        self._alone: list[Draft] = []
        self._waiting: dict[str, Draft] = {}
        self._conducting: dict[int, list[Draft]] = {}
        # By sentence the appeal of what somebody asks for in it besides neutrality.
        self._pleas: dict[int, Draft] = {}

    def gather(self) -> list[Draft]:
        """All statements of the article, with their evidence."""
        evidence = self._evidence
        self._gather_conduct()
        for index, item in enumerate(evidence.sanctions):
            act = self._acts.of_sanction(item)
            if act is not None:
                found = self._put(item.start, item.end, act)
                if found is not None:
                    found.sanctions.append(index)
        self._gather_pledges()
        self._gather_mentioned()
        self._gather_silent()
        self._gather_pleas()
        self._gather_elections()
        self._gather_talk()
        self._gather_quotes()
        for index, (start, end) in enumerate(evidence.laws):
            for found in self._beside(start, end):
                found.laws.append(index)
        settle_audiences(
            self._text, self._drafts, evidence, self._narration, self._addressees, self._usual
        )
        return [found for found in self._drafts.all() if self._tells(found)]

    def _tells(self, found: Draft) -> bool:
        """Whether a statement has something to tell; what is said of an election alone has only
        in an article on neutrality.
        """
        return bool(
            found.conduct
            or found.quotes
            or found.sanctions
            or found.pledges
            or found in self._alone
            or (found.elections and (self._evidence.conduct or self._evidence.pledges))
        )

    def _put(
        self, start: int, end: int, act: Act, person: str | None = None, *, joint: bool = False
    ) -> Draft | None:
        """The statement of evidence; null where the reporter tells of it himself."""
        return self._put_at(self._text.sentence_index(start), start, end, act, person, joint=joint)

    def _put_at(
        self,
        sentence: int,
        start: int,
        end: int,
        act: Act,
        person: str | None = None,
        *,
        joint: bool = False,
    ) -> Draft | None:
        narration = self._narration
        if not joint:
            told = act in ("report", "sanction", "denial")
            if sentence in narration.explained or (told and sentence in narration.own):
                return None
            person = person or narration.teller(sentence, act)
        found = self._drafts.put(person, act, sentence, start, end)
        if (narration.paragraphs[sentence], person) in narration.attributed:
            found.explicit = True
        return found

    def _gather_conduct(self) -> None:
        acts = self._acts
        named = named_in_conduct(self._text, self._evidence, self._words.framing)
        for index, deed in enumerate(self._evidence.conduct):
            if deed.assertion == "mentioned":
                continue
            sentence = self._text.sentence_index(deed.start)
            done = acts.of(deed, sentence)
            if done is None:
                continue
            person, act = done
            found = self._put_at(sentence, deed.start, deed.end, act, person, joint=act == "pledge")
            if found is None:
                continue
            found.conduct.append(index)
            for election in named.get(index, ()):
                self._conducting.setdefault(election, []).append(found)
            if act != "explanation" or deed.assertion not in _OF_NOBODY:
                groups = self._addressees.of_conduct(
                    sentence, deed.start, deed.assertion, deed.actors, found.person, self._usual
                )
                found.audience += [g for g in groups if g not in found.audience]

    def _gather_mentioned(self) -> None:
        """Gives conduct of which nothing is said to what its speaker says around it; with nothing
        there it is a statement of its own.
        """
        for index, deed in enumerate(self._evidence.conduct):
            if deed.assertion != "mentioned":
                continue
            sentence = self._text.sentence_index(deed.start)
            if sentence < self._narration.lead or sentence in self._narration.own:
                continue
            person = self._narration.teller(sentence, "explanation")
            near = [d for d in self._drafts.at(sentence) if d.person == person] or (
                self._drafts.within(deed.start, person)
            )
            reported = None if near else self._drafts.get(person, "report")
            if reported is not None and self._acts.says(deed, self._words.counted):
                # "Pelanggaran terbanyak berupa kampanye di media sosial."
                near = [reported]
            found = self._put(deed.start, deed.end, near[0].act if near else "explanation", person)
            if found is not None:
                insort(found.conduct, index)
                if not near:
                    found.audience += [g for g in deed.actors if g not in found.audience]

    def _gather_pledges(self) -> None:
        text = self._text
        for index, (start, end) in enumerate(self._evidence.pledges):
            sentence = text.sentence_index(start)
            speaker = self._narration.speakers[sentence]
            demanded = [d for d in self._drafts.at(sentence) if d.person is not None]
            found: Draft | None = None
            if speaker is not None and not speaker.named and demanded:
                # "Semua ASN diharapkan menandatangani pakta integritas untuk menjaga netralitas."
                found = demanded[0]
                found.extend(start, end)
            elif speaker is not None and speaker.named and not self._narration.heads(start):
                # Who speaks of a pledge does not take it.
                person = speaker.person_id
                near = self._drafts.before(start, person, _NEAR)
                near = near or self._drafts.behind(start, person, 1)
                known = self._drafts.get(person, "appeal") or next(iter(near), None)
                act = "explanation" if known is None else known.act
                found = self._put(start, end, act, person)
            elif not text.low.startswith(self._words.yet_to_come, end):
                found = self._put(start, end, "pledge", joint=True)
            if found is not None:
                found.pledges.append(index)

    def _told_before(self, sentence: int) -> list[int]:
        """What somebody is told to have done shortly before a sentence: "tuduhan itu"."""
        begin = self._text.sentences[max(0, sentence - _NEAR)][0]
        end = self._text.sentences[sentence][0]
        conduct = self._evidence.conduct
        first, last = (bisect_left(conduct, place, key=_start) for place in (begin, end))
        return [at for at in range(first, last) if conduct[at].assertion == "alleged"]

    def _gather_silent(self) -> None:
        """Statements of those who speak of none of it, and of those who deny something else."""
        heard = {draft.person for draft in self._drafts.all()}
        for sentence in self._narration.explicit:
            speaker = self._narration.speakers[sentence]
            if speaker is None:
                continue
            person = speaker.person_id
            if speaker.manner == "denies":
                if self._drafts.at(sentence) or self._drafts.get(person, "denial"):
                    continue
                found = self._put(*self._text.sentences[sentence], "denial", person)
                if found is not None and not found.conduct:
                    found.conduct += self._told_before(sentence)
                    self._alone.append(found)
            elif person not in heard:
                act = self._words.plain.act(self._text.low, *self._text.sentences[sentence])
                found = self._put(*self._text.sentences[sentence], act, person)
                begin, end = self._text.sentences[sentence]
                silent = any(
                    self._text.low.find(words, begin, end) >= 0 for words in self._words.silence
                )
                if found is not None and speaker.named and self._evidence.conduct and not silent:
                    self._alone.append(found)
            else:
                continue
            heard.add(person)
            if found is not None:
                # Their next quotation is of it.
                self._waiting[person] = found

    def _gather_pleas(self) -> None:
        """Finds the sentences in which somebody is told to ask for something else than neutrality:
        what is quoted next belongs to it.
        """
        text = self._text
        for sentence in self._narration.explicit:
            speaker = self._narration.speakers[sentence]
            begin, end = text.sentences[sentence]
            if speaker is None or self._drafts.at(sentence) or covers(text.quotations, begin + 1):
                continue
            if self._drafts.get(speaker.person_id, "appeal") is None and not (
                self._addressees.of_sentence(begin)
            ):
                # "Ia berharap pilkada berlangsung adil": nobody is asked for anything.
                continue
            if speaker.manner == "asks" or self._words.plain.demands(text.low, begin, end):
                found = self._put(begin, end, "appeal", speaker.person_id)
                if found is not None:
                    self._pleas[sentence] = found

    def _gather_talk(self) -> None:
        """What somebody is told to say of neutrality itself, with nothing in it that has a place
        elsewhere, explains it: "Bagi Ugas, netralitas itu hal yang sulit".
        """
        text, laws = self._text, self._evidence.laws
        for sentence in self._narration.explicit:
            speaker = self._narration.speakers[sentence]
            begin, end = text.sentences[sentence]
            if (
                speaker is None
                or text.low.find(self._words.subject, begin, end) < 0
                or self._drafts.at(sentence)
                or text.low.find(" ingin ", begin, end) >= 0
                or self._words.plain.demands(text.low, begin, end)
                or bisect_left(laws, (begin,)) < bisect_left(laws, (end,))
            ):
                continue
            found = self._put(begin, end, "explanation", speaker.person_id)
            if found is not None:
                self._alone.append(found)

    def _pleaded(self, start: int, person: str) -> Draft | None:
        """The appeal of the sentence before a quotation, where it is the same speaker's."""
        found = self._pleas.get(self._text.sentence_index(start) - 1)
        return found if found is not None and found.person == person else None

    def _gather_elections(self) -> None:
        """Gives elections to the statements of their sentences, else to those of the same speaker
        near by; what a speaker says of an election alone is a statement of its own.
        """
        for index, (start, end) in enumerate(self._evidence.elections):
            found_at = self._conducting.get(index) or self._of_election(start, end)
            for found in (*found_at, *self._going_on(start)):
                # Two deeds of one statement may name the election.
                if found.elections[-1:] != [index]:
                    found.elections.append(index)

    def _of_election(self, start: int, end: int) -> Sequence[Draft]:
        text = self._text
        narration = self._narration
        if (
            text.norm[end : end + 1] == "\n"
            and text.paragraphs[text.paragraph_index(start)][0] == start
        ):
            # The name of a section.
            return ()
        sentence = text.sentence_index(start)
        here: Sequence[Draft] = self._drafts.at(sentence)
        if here or sentence in narration.explained or sentence in narration.own:
            return self._of_clause(here, sentence, start)
        speaker = narration.speakers[sentence]
        person = narration.teller(sentence, "appeal")
        if speaker is None or sentence < narration.lead:
            return _asked(
                self._drafts.within(start, person)
                or self._drafts.before(start, person, _LEAD)
                or self._drafts.behind(start, person, _LEAD)
            )
        here = _asked(self._drafts.of_quotation(start))
        quotation = None if here else covering(text.quotations, start)
        if quotation is not None and person is not None:
            pleaded = self._pleaded(quotation[0], person)
            if pleaded is not None:
                return [pleaded]
        near = _BETWEEN if sentence in narration.between else 0
        here = here or _asked(self._drafts.before(start, person, 0))
        if not here and near and set(self._addressees.of_sentence(start)) - {EVERYBODY}:
            # "ASN tetap harus memegang kode etik selama Pemilu.": it goes with what is asked next.
            ahead = self._drafts.behind(start, person, 0)
            here = [found for found in ahead if found.act == "appeal"]
        here = here or self._drafts.before(start, person, near)
        if here:
            return here
        if speaker.attribution == "carried":
            return self._drafts.behind(start, person, 0)
        leads = text.low[end : text.sentences[sentence][1]].rstrip().endswith(":")
        if leads or not covers(text.quotations, start):
            here = self._drafts.behind(start, person, 1)
            if here and (leads or self._is_quoted_next(sentence)):
                return here
        demands = self._words.plain.demands(text.low, *text.sentences[sentence])
        new = self._put(start, end, "appeal" if demands else "explanation", person)
        return [new] if new is not None else []

    def _going_on(self, start: int) -> Sequence[Draft]:
        """The statements of a fragment behind the sentence of an offset, which goes on with it:
        "Bupati mewanti-wanti ASN jelang pilkada. Agar menjaga netralitas."
        """
        text = self._text
        behind = text.sentence_index(start) + 1
        if behind < len(text.sentences):
            begin = text.sentences[behind][0]
            if text.low.startswith(self._words.going_on, begin):
                return self._drafts.at(behind)
        return ()

    def _of_clause(self, here: Sequence[Draft], sentence: int, start: int) -> Sequence[Draft]:
        """Those of a sentence's statements that an election stands with, where it demands something
        and tells of something else: one in its midst stands with those before it.

        "Ia meminta ASN netral, sebab menjelang Pilkada 2024 ada potensi pelanggaran."
        """
        demands = sum(found.act in _DEMANDS for found in here)
        if not demands or demands == len(here):
            return here
        begin, end = self._text.sentences[sentence]
        conduct = self._evidence.conduct
        first, last = (bisect_left(conduct, place, key=_start) for place in (begin, end))
        before: list[Draft] = []
        behind: list[Draft] = []
        for at in range(first, last):
            side = before if conduct[at].start < start else behind
            side += [found for found in here if at in found.conduct and found not in side]
        return before if before and behind else here

    def _is_quoted_next(self, sentence: int) -> bool:
        """Whether direct speech follows a sentence."""
        text = self._text
        if sentence + 1 >= len(text.sentences):
            return False
        return covers(text.quotations, text.sentences[sentence + 1][0] + 1)

    def _gather_quotes(self) -> None:
        text = self._text
        speakers = self._narration.speakers
        for index, (start, end) in enumerate(self._evidence.quotes):
            quoted = [found for found in self._drafts.between(start, end) if found.first < end]
            speaker = speakers[text.sentence_index(start)]
            if speaker is not None:
                person = speaker.person_id
                waiting = self._waiting.pop(person, None) if self._waiting else None
                if waiting is not None and waiting not in quoted:
                    quoted.append(waiting)
                if not quoted:
                    quoted = self._of_plain_quote(start, end, person)
            for found in quoted:
                found.quotes.append(index)

    def _of_plain_quote(self, start: int, end: int, person: str) -> list[Draft]:
        """The statements of a quotation in which there is no evidence: a demand goes with what its
        speaker demands, what follows on a report belongs to it, and what follows on demands in a
        paragraph of its own explains.
        """
        pleaded = self._pleaded(start, person)
        if pleaded is not None:
            return [pleaded]
        plain, low = self._words.plain, self._text.low
        act = plain.act(low, start, end)
        near = self._drafts.before(start, person, _TALK)
        if act == "appeal":
            asked = [found for found in near if found.act == "appeal"]
            if asked or any(found.act in _TOLD for found in near):
                return asked or near
        elif near and (
            act == "denial"
            or any(found.act not in _DEMANDS for found in near)
            or plain.forbids(low, start, end)
            or self._drafts.before(start, person, 0)
        ):
            return [found for found in near if found.act not in _DEMANDS] or near
        new = self._put(start, end, act, person)
        return [new] if new is not None else []

    def _beside(self, start: int, end: int) -> Sequence[Draft]:
        """The statements that a law belongs to: those of its sentence, else those of the same
        speaker before it, or behind it: "Dasarnya Pasal 71 UU …".
        """
        text = self._text
        sentence = text.sentence_index(start)
        here = self._drafts.at(sentence)
        if here or sentence in self._narration.explained or sentence in self._narration.own:
            return here
        person = self._narration.teller(sentence, "appeal")
        behind = text.low[end : text.sentences[sentence][1]].rstrip()
        if not behind or behind[-1] == ":":
            # A heading, or words that lead up to a list.
            here = self._drafts.behind(start, person, _NEAR)
        elif covers(text.quotations, start) or not text.low.startswith(
            self._words.of_before, text.sentences[sentence][0]
        ):
            here = self._drafts.within(start, person)
        here = here or self._drafts.before(start, person, _NEAR, whole=True)
        return here or self._drafts.behind(start, person, 1)


def _start(deed: Deed) -> int:
    return deed.start


def _asked(found: Sequence[Draft]) -> Sequence[Draft]:
    """The appeal among several demands: what is asked is the end, what is forbidden the way."""
    appeals = [each for each in found if each.act == "appeal"]
    return appeals if appeals and all(each.act in _DEMANDS for each in found) else found
