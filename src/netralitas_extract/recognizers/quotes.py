"""Direct speech, and the words that attribute what is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from netralitas_extract.lexicon.compiled import Lexicon, Pattern
from netralitas_extract.lexicon.schema import SpeechEntry
from netralitas_extract.raw import RawQuote, RawSpeech
from netralitas_extract.scan import Hit
from netralitas_extract.text import Text

__all__ = ["QuoteReader"]

_LEAST_WORDS = 4
_APART = " nya"
_LONGEST_ROOT_IN_NYA = len("tanya")
_FIRST_WORD = re.compile(r"[a-z]+")
_BEHIND = 12
# Words between a verb and the full stop before a quotation: "berujar singkat".
_NEAR = 2
_NEAR_LETTERS = 40
_LONGEST_LEAD = 24
_HEADLINE_REACH = 3
_LONGEST_HEAD = 60
_SENTENCE_ENDS = ".!?…,"


class QuoteReader:
    """Finds the words that attribute what is said, and tells direct speech from quoted titles,
    slogans and words on things.
    """

    __slots__ = (
        "_of_things",
        "_openers",
        "_pointed",
        "_said",
        "_speaker",
        "_tags",
        "_themes",
        "_things",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        self._of_things = lexicon.word_set("of_quoted_thing")
        self._things = lexicon.word_set("quoted_thing")
        self._themes = lexicon.word_set("quoted_theme")
        self._tags = lexicon.word_set("tag_root")
        self._pointed = tuple(f" {word} " for word in lexicon.words["demonstrative"])
        self._openers = lexicon.words["tag_opener"]
        self._said = lexicon.words["speech_said"]
        pronouns = "|".join(lexicon.words["speaker_short"])
        also = "|".join(lexicon.words["speaker_also"])
        self._speaker = re.compile(
            rf"(?:(?:[A-Z][\w.'-]*,? ){{1,6}}|(?:{pronouns}) )(?:(?:{also}) )?"
        ).match

    def speech(self, text: Text, hits: Sequence[Hit]) -> list[RawSpeech]:
        """Words that attribute what is said, in order; those inside quotations are left out.

        ``hits`` are those of the family ``speech``. A bare root ("kata", "tegas") counts only where
        an attribution can begin: behind a quotation mark, a comma or the end of a sentence.
        """
        low = text.low
        quotations = text.quotations
        found: list[RawSpeech] = []
        taken = 0
        quotation = 0
        for start, end, payload in hits:
            if start < taken:
                continue
            while quotation < len(quotations) and quotations[quotation][1] <= start:
                quotation += 1
            if quotation < len(quotations) and quotations[quotation][0] <= start:
                continue
            matched = (
                [(end, payload)]
                if isinstance(payload, Pattern)
                else [
                    (m.end(), p)
                    for p in payload
                    if (m := p.match(low, start, None, False)) is not None
                ]
            )
            for stop, pattern in matched:
                entry: SpeechEntry = pattern.entry
                if entry.form == "tag" and (
                    not self._may_begin(low, start) or low.startswith(self._pointed, stop)
                ):
                    # "Pesan itu dikirim" says nothing.
                    continue
                if (
                    low.startswith(_APART, stop)
                    and not low[stop + len(_APART) : stop + len(_APART) + 1].isalnum()
                ):
                    # '"…", tutur nya'
                    stop += len(_APART)
                # "tanya" is a root of its own, "katanya" has the speaker in it.
                pronoun = low.endswith("nya", start, stop) and stop - start > _LONGEST_ROOT_IN_NYA
                found.append(RawSpeech(start, stop, entry.form, pronoun, entry.quotes))
                taken = stop
                break
        return found

    def recognize(self, text: Text, speech: Sequence[RawSpeech]) -> list[RawQuote]:
        """The quotations that are direct speech, in order.

        A quotation is direct speech where a verb of speech stands beside it, or where it has at
        least four words, is written as a sentence and is no title of a thing.
        """
        starts = {verb.start: verb for verb in speech if verb.quotes}
        found: list[RawQuote] = []
        for start, end in text.quotations:
            if self._is_between(text, start):
                continue
            after = self._verb_behind(text, end, starts)
            before = None if after is not None else self._verb_before(text, start, end, speech)
            if before is not None and self._is_theme(text, start):
                before = None
            attributed = after is not None or before is not None
            if attributed or self._is_speech(text, start, end):
                found.append(RawQuote(start, end, after, before))
        return found

    def _may_begin(self, low: str, start: int) -> bool:
        """Whether an attribution by a bare root can begin at ``start``."""
        before = low[max(0, start - 3) : start].rstrip(" \n")
        if not before or before[-1] in "\",.!?)'":
            return True
        if start == 0 or low[start - 1] == "\n" or not before:
            return True
        return low[max(0, start - 16) : start].rstrip().endswith(self._openers)

    def _is_between(self, text: Text, start: int) -> bool:
        """Whether what stands between two marks is the reporter's own: '," ujar Bey. "'."""
        low = text.low
        mark = low.rfind('"', 0, start)
        if low[max(0, mark - 2) : mark].strip()[-1:] not in (",", ".", "?", "!"):
            return False
        if text.norm[mark + 1 : mark + 2].isupper():
            # '“Jelas dilarang,” ujar Bey': a sentence that begins with such a word.
            return False
        word = _FIRST_WORD.match(low, start)
        return word is not None and word.group().removesuffix("nya") in self._tags

    def _verb_behind(self, text: Text, end: int, starts: dict[int, RawSpeech]) -> RawSpeech | None:
        """The verb directly behind the closing mark: '…," kata', '…"katanya', '…". Tegas'."""
        low = text.low
        at = low.find('"', end) + 1
        while low[at : at + 1] in (" ", ",", ".", "\n") and at - end < _BEHIND:
            at += 1
        verb = starts.get(at)
        if verb is None and low[end - 1] == "," and "\n" not in low[end:at]:
            verb = self._verb_after_speaker(text, at, starts)
        if verb is None and low.startswith(self._openers, at):
            verb = starts.get(low.find(" ", at) + 1)
        if verb is None:
            return None
        if verb.form == "source" and not (
            low[end - 1] == "," and text.norm[at].islower() and "\n" not in low[end:at]
        ):
            return None
        if verb.form == "told" and low[end - 1] not in _SENTENCE_ENDS:
            # '"Kabar Kita" mengklaim': what is quoted is the name of the one who speaks.
            return None
        return verb

    def _verb_after_speaker(
        self, text: Text, at: int, starts: dict[int, RawSpeech]
    ) -> RawSpeech | None:
        """The verb behind a speaker who stands behind the closing mark: '…," Rahmat menegaskan'."""
        match = self._speaker(text.norm, at)
        verb = starts.get(match.end()) if match is not None else None
        return verb if verb is not None and verb.form == "told" else None

    def _verb_before(
        self, text: Text, start: int, end: int, speech: Sequence[RawSpeech]
    ) -> RawSpeech | None:
        """The verb that leads up to the opening mark: 'Bey menegaskan, "…'."""
        low = text.low
        mark = low.rfind('"', 0, start)
        lead = low[max(0, mark - 3) : mark].rstrip()
        if not lead or lead[-1] in '!?"':
            return None
        if lead[-1] == ".":
            # 'Yudia berujar singkat. "…"'
            last = bisect_right(speech, mark, key=_end) - 1
            verb = speech[last] if last >= 0 else None
            if verb is None or verb.form != "told" or not verb.quotes:
                return None
            if mark - verb.end > _NEAR_LETTERS:
                return None
            between = low[verb.end : mark]
            close = between.count(" ") <= _NEAR and "," not in between and "\n" not in between
            return verb if close and not between.startswith(self._said) else None
        introduced = lead[-1] in ",:"
        sentence = max(
            text.sentences[text.sentence_index(mark)][0],
            text.paragraphs[text.paragraph_index(mark)][0],
        )
        for index in range(bisect_right(speech, mark, key=_end) - 1, -1, -1):
            verb = speech[index]
            if verb.start < sentence:
                return None
            if not verb.quotes:
                continue
            if introduced:
                return verb
            directly = low[verb.end : mark].strip() in ("", "bahwa")
            return verb if directly and low.count(" ", start, end) >= _LEAST_WORDS - 1 else None
        return None

    def _is_theme(self, text: Text, start: int) -> bool:
        """Whether a quotation is the theme of an event, as the word before it says."""
        return _last_word(_lead(text, text.low.rfind('"', 0, start))) in self._themes

    def _is_speech(self, text: Text, start: int, end: int) -> bool:
        """Whether words are direct speech that nothing attributes: written as a sentence, and not
        named as the title of a thing by the words before them.
        """
        norm = text.norm
        words = norm[start:end].split()
        if len(words) < _LEAST_WORDS:
            return False
        mark = norm.rfind('"', 0, start)
        lead = _lead(text, mark)
        last = _last_word(lead)
        if last in self._of_things:
            # 'mengangkat tema besar "…"'
            last = lead.rpartition(" ")[0].rpartition(" ")[2]
        if last in self._things:
            return False
        if lead.endswith(":") and _closes_headline(text, mark, end):
            # 'Bupati: "ASN Wajib Netral di Pilkada"'
            return True
        closes = norm[end - 1] in _SENTENCE_ENDS or _is_alone(norm, mark, end)
        opens = not lead or lead[-1] in '.:!?\n"' or norm[mark - 1 : mark] == "\n"
        if not closes and not opens:
            return False
        if not closes:
            closing = norm.find('"', end) + 1
            behind = norm[closing : closing + 2].lstrip()
            closes = behind[:1] in ",.;!?" and behind != ""
        long = [word for word in words if len(word) > 3]
        capital = sum(1 for word in long if word[0].isupper())
        titled = capital > 0.7 * len(long)
        return closes and not (titled and norm[end - 1] not in _SENTENCE_ENDS)


def _closes_headline(text: Text, mark: int, end: int) -> bool:
    """Whether a quotation with few words before it ends one of the first lines."""
    index = text.paragraph_index(end)
    close = text.norm.find('"', end) + 1
    return (
        index < _HEADLINE_REACH
        and text.norm[close : close + 1] in ("", "\n")
        and mark - text.paragraphs[index][0] <= _LONGEST_HEAD
    )


def _lead(text: Text, mark: int) -> str:
    """The words before the opening mark of a quotation that can tell what it is."""
    return text.low[max(0, mark - _LONGEST_LEAD) : mark].rstrip()


def _last_word(lead: str) -> str:
    *_, last = lead.rstrip(" :").split() or [""]
    return last.strip("(:,")


def _is_alone(norm: str, mark: int, end: int) -> bool:
    """Whether a quotation, whose opening mark is at ``mark``, is a line of its own."""
    close = norm.find('"', end)
    return norm[mark - 1 : mark] in ("", "\n") and norm[close + 1 : close + 2] in ("", "\n")


def _end(verb: RawSpeech) -> int:
    return verb.end
