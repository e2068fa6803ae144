"""Gives each piece of evidence to the statements that it belongs to."""

from __future__ import annotations

from bisect import insort

from netralitas_extract.model import Act, Assertion
from netralitas_extract.resolvers.statements.acts import Acts
from netralitas_extract.resolvers.statements.audiences import settle_audiences, usual_audience
from netralitas_extract.resolvers.statements.citing import Citing
from netralitas_extract.resolvers.statements.drafts import Draft, Drafts
from netralitas_extract.resolvers.statements.evidence import Deed
from netralitas_extract.resolvers.statements.occasions import named_in_conduct
from netralitas_extract.resolvers.statements.plain_talk import PlainTalk
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.text import covers

__all__ = ["Gathering"]

# How many paragraphs away a pledge may still belong to a statement.
_NEAR = 2
# How far before a pledge its occasion may be told.
_LEAD = 50
_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))
# What is explained of these is said to nobody: what happened, and what something is or means.
_OF_NOBODY: frozenset[Assertion] = frozenset(("alleged", "confirmed", "required"))


class Gathering:
    """Gathers the statements of one article."""

    def __init__(self, sources: Sources) -> None:
        self._text, self._words, self._evidence, self._narration, self._addressees = sources
        self._usual = usual_audience(sources.evidence)
        self._acts = Acts(sources)
        self._drafts = Drafts(sources.text, sources.narration)
        self._talk = PlainTalk(sources, self._drafts)
        self._citing = Citing(sources, self._drafts, self._talk)
        self._conducting: dict[int, list[Draft]] = {}

    def gather(self) -> list[Draft]:
        """All statements of the article, with their evidence."""
        evidence = self._evidence
        self._gather_conduct()
        self._gather_sanctions()
        self._gather_pledges()
        self._gather_mentioned()
        self._talk.take_plain()
        self._citing.take_elections(self._conducting)
        self._talk.take_quotes()
        self._citing.take_laws()
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
            or found in self._talk.alone
            or (found.elections and (self._evidence.conduct or self._evidence.pledges))
        )

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
            found = self._drafts.put_at(
                sentence,
                deed.start,
                deed.end,
                act,
                person,
                joint=act == "pledge" and person is None,
            )
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

    def _gather_sanctions(self) -> None:
        """Gives sanctions to what is done with them; that some are recommended is part of a report
        where nothing more is said: "Bawaslu merekomendasikan sanksi ke BKN".
        """
        drafts = self._drafts
        recommended: list[int] = []
        for index, item in enumerate(self._evidence.sanctions):
            act = self._acts.of_sanction(item)
            if act == "sanction" and item.stage == "recommended" and not item.specific:
                recommended.append(index)
            elif act is not None:
                found = drafts.put(item.start, item.end, act)
                if found is not None:
                    found.sanctions.append(index)
        for index in recommended:
            item = self._evidence.sanctions[index]
            person = self._narration.teller(self._text.sentence_index(item.start), "sanction")
            reports = drafts.get(person, "report") and not drafts.get(person, "sanction")
            found = drafts.put(item.start, item.end, "report" if reports else "sanction", person)
            if found is not None:
                insort(found.sanctions, index)

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
            if self._is_reason(deed, sentence):
                near = [d for d in near if d.act not in _DEMANDS]
            reported = None if near else self._drafts.get(person, "report")
            if reported is not None and self._acts.says(deed, self._words.counted):
                # "Pelanggaran terbanyak berupa kampanye di media sosial."
                near = [reported]
            if not near and self._only_denies(person):
                # "Pose itu hanya ungkapan syukur": what was really done is part of the denial.
                near = [d for d in self._drafts.all() if d.person == person]
            found = self._drafts.put(
                deed.start, deed.end, near[0].act if near else "explanation", person
            )
            if found is not None:
                insort(found.conduct, index)
                if not near:
                    found.audience += [g for g in deed.actors if g not in found.audience]

    def _only_denies(self, person: str | None) -> bool:
        """Whether somebody is told to do nothing but deny."""
        return person is not None and {d.act for d in self._drafts.all() if d.person == person} == {
            "denial"
        }

    def _is_reason(self, deed: Deed, sentence: int) -> bool:
        """Whether conduct stands in the reason of what its sentence demands, which tells what it
        is taken for: "ASN dilarang berpose, sebab pose bisa dianggap dukungan".
        """
        low = self._text.low
        begin, end = self._text.sentences[sentence]
        for words in self._words.reasons:
            at = low.find(words, begin, deed.start)
            if at >= 0:
                return any(low.find(taken, at, end) >= 0 for taken in self._words.taken_for)
        return False

    def _gather_pledges(self) -> None:
        text = self._text
        for index, (start, end) in enumerate(self._evidence.pledges):
            sentence = text.sentence_index(start)
            speaker = self._narration.speakers[sentence]
            demanded = [d for d in self._drafts.at(sentence) if d.person is not None]
            found: Draft | None = None
            begin = text.sentences[sentence][0]
            if any(text.low.find(words, begin, start) >= 0 for words in self._words.pledged):
                # "Ia menyatakan semua ASN telah menandatangani pakta integritas."
                found = self._drafts.put(start, end, "pledge", joint=True)
            elif self._is_occasion(begin, start):
                # "Kata Bambang saat pembacaan ikrar netralitas ASN."
                found = self._drafts.note(start, end, "pledge")
            elif speaker is not None and not speaker.named and demanded:
                # "Semua ASN diharapkan menandatangani pakta integritas untuk menjaga netralitas."
                found = demanded[0]
                found.extend(start, end)
            elif speaker is not None and speaker.named and not self._narration.heads(start):
                # Who speaks of a pledge does not take it.
                person = speaker.person_id
                near = self._drafts.before(start, person, _NEAR)
                near = near or self._drafts.behind(start, person, 1)
                # Nobody is threatened with a pledge: "Ia mengapresiasi deklarasi itu."
                near = [found for found in near if found.act != "warning"]
                known = self._drafts.get(person, "appeal") or next(iter(near), None)
                act = "explanation" if known is None else known.act
                found = self._drafts.put(start, end, act, person)
            elif not text.low.startswith(self._words.yet_to_come, end):
                found = self._drafts.put(start, end, "pledge", joint=True)
            if found is not None:
                found.pledges.append(index)

    def _is_occasion(self, begin: int, start: int) -> bool:
        """Whether a pledge is told as the occasion on which something is said."""
        lead = max(begin, start - _LEAD)
        return self._words.at_pledge(self._text.low, lead, start) is not None and not covers(
            self._text.quotations, start
        )
