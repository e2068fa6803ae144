"""What somebody says in plain words: demands and talk in which no conduct is found."""

from __future__ import annotations

from bisect import bisect_left

from netralitas_extract.model import Act
from netralitas_extract.resolvers.statements.drafts import Draft, Drafts
from netralitas_extract.resolvers.statements.sources import Sources
from netralitas_extract.text import start_of

__all__ = ["PlainTalk"]

# How many sentences back lies what somebody denies, and how many paragraphs back what a quotation
# goes on with.
_NEAR = 2
_TALK = 4
# And forward.
_AHEAD = 2
_DEMANDS: frozenset[Act] = frozenset(("appeal", "prohibition", "warning"))
_TOLD: frozenset[Act] = frozenset(("report", "sanction", "denial"))


class PlainTalk:
    """Finds the statements of plain words in one article, and those that quotations belong to.

    Attributes:
        alone: the drafts that tell something though they have no evidence but words.
    """

    def __init__(self, sources: Sources, drafts: Drafts) -> None:
        self._text, self._words, self._evidence, self._narration, self._addressees = sources
        self._drafts = drafts
        self.alone: list[Draft] = []
        self._waiting: dict[str, Draft] = {}
        # By sentence the appeal of what somebody asks for in it besides neutrality.
        self._pleas: dict[int, Draft | None] = {}

    def take_plain(self) -> None:
        """Statements of those who speak of none of it, and of those who deny something else or
        speak plainly besides.
        """
        drafts, sentences, low = self._drafts, self._text.sentences, self._text.low
        heard = {draft.person for draft in drafts.all()}
        for sentence in self._narration.explicit:
            speaker = self._narration.speakers[sentence]
            if speaker is None:
                continue
            person = speaker.person_id
            if speaker.manner == "denies":
                if drafts.at(sentence) or drafts.get(person, "denial"):
                    continue
                found = drafts.put(*sentences[sentence], "denial", person)
                if found is not None and not found.conduct:
                    found.conduct += self._told_before(sentence)
                    self.alone.append(found)
            elif person not in heard:
                begin, end = sentences[sentence]
                found = drafts.put(begin, end, self._words.plain.act(low, begin, end), person)
                if (
                    found is not None
                    and speaker.named
                    and self._evidence.conduct
                    and not any(low.find(words, begin, end) >= 0 for words in self._words.silence)
                ):
                    self.alone.append(found)
            else:
                if not drafts.at(sentence):
                    begin, end = sentences[sentence]
                    if low.find(self._words.subject, begin, end) >= 0:
                        self._take_talk(sentence, person)
                continue
            heard.add(person)
            if found is not None:
                # Their next quotation is of it.
                self._waiting[person] = found

    def _told_before(self, sentence: int) -> list[int]:
        """What somebody is told to have done shortly before a sentence: "tuduhan itu"."""
        begin = self._text.sentences[max(0, sentence - _NEAR)][0]
        end = self._text.sentences[sentence][0]
        conduct = self._evidence.conduct
        first, last = (bisect_left(conduct, place, key=start_of) for place in (begin, end))
        return [at for at in range(first, last) if conduct[at].assertion == "alleged"]

    def _take_talk(self, sentence: int, person: str) -> None:
        """What is told of neutrality itself explains it: "Bagi Ugas, itu hal yang sulit"."""
        low, laws = self._text.low, self._evidence.laws
        begin, end = self._text.sentences[sentence]
        if (
            low.find(" ingin ", begin, end) < 0
            and not self._words.plain.demands(low, begin, end)
            and bisect_left(laws, (begin,)) == bisect_left(laws, (end,))
        ):
            found = self._drafts.put(begin, end, "explanation", person)
            if found is not None:
                self.alone.append(found)

    def pleaded(self, start: int, person: str) -> Draft | None:
        """The appeal of the sentence before a quotation in which the same speaker is told to ask
        for something else than neutrality.
        """
        found = self.plea(self._text.sentence_index(start) - 1)
        return found if found is not None and found.person == person else None

    def plea(self, sentence: int) -> Draft | None:
        """The appeal that a sentence makes which is told of somebody."""
        if sentence < 0:
            return None
        if sentence not in self._pleas:
            self._pleas[sentence] = self._find_plea(sentence)
        return self._pleas[sentence]

    def _find_plea(self, sentence: int) -> Draft | None:
        speaker = self._narration.speakers[sentence]
        if speaker is None or speaker.attribution != "explicit":
            return None
        text, drafts, conduct = self._text, self._drafts, self._evidence.conduct
        begin, end = text.sentences[sentence]
        if text.low[begin] == '"' or not (
            speaker.manner == "asks" or self._words.plain.demands(text.low, begin, end)
        ):
            return None
        first, last = (bisect_left(conduct, place, key=start_of) for place in (begin, end))
        if first < last or not (
            drafts.get(speaker.person_id, "appeal") or self._addressees.of_sentence(begin)
        ):
            # "Ia berharap pilkada berlangsung adil": nobody is asked for anything.
            return None
        return drafts.put(begin, end, "appeal", speaker.person_id)

    def take_quotes(self) -> None:
        """Gives the quotations to the statements whose evidence they hold, else to those that
        their words go on with.
        """
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
                denial = self._rejecting(start, end, person, holds_none=not quoted)
                if denial is not None and denial not in quoted:
                    quoted.append(denial)
                if not quoted:
                    quoted = self._of_plain_quote(start, end, person)
            for found in quoted:
                found.quotes.append(index)

    def _rejecting(self, start: int, end: int, person: str, *, holds_none: bool) -> Draft | None:
        """The denial of who denies something, where a quotation calls it untrue, or tells what the
        speaker did not do and holds no other evidence.
        """
        denial = self._drafts.get(person, "denial")
        if denial is None:
            return None
        words = self._words
        rejecting = (*words.rejecting, *words.not_done) if holds_none else words.rejecting
        return (
            denial
            if any(self._text.low.find(each, start, end) >= 0 for each in rejecting)
            else None
        )

    def _of_plain_quote(self, start: int, end: int, person: str) -> list[Draft]:
        """The statements of a quotation in which there is no evidence: a demand goes with what its
        speaker demands, what follows on a report belongs to it, and what follows on demands in a
        paragraph of its own explains.
        """
        pleaded = self.pleaded(start, person)
        if pleaded is not None:
            return [pleaded]
        plain, low = self._words.plain, self._text.low
        act = plain.act(low, start, end)
        if act == "appeal" and plain.only_hopes(low, start, end):
            # "Saya berharap semua tahapan berjalan lancar" asks nobody for it.
            act = "appeal" if self._addressees.of_sentence(start) else "explanation"
        near = self._drafts.before(start, person, _TALK)
        of_procedure = act == "explanation" and low.startswith(self._words.of_procedure, start)
        if of_procedure:
            # "Nanti untuk penanganannya kami serahkan ke kabupaten": nothing of the case itself.
            near = [found for found in near if found.act not in _TOLD]
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
        elif not near and act == "explanation" and not of_procedure:
            # Who reports something begins with it: "Sudah kami panggil," before what it is about.
            report = self._drafts.get(person, "report")
            ahead = self._drafts.behind(start, person, _AHEAD)
            if report is not None and (
                report in ahead
                or any(low.find(words, start, end) >= 0 for words in self._words.counted)
            ):
                return [report]
        new = self._drafts.put(start, end, act, person)
        return [new] if new is not None else []
