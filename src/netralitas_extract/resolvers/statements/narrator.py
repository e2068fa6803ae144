"""Whose words each sentence gives, read in the order of the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Container, Mapping, Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.resolvers.institutions import ResolvedInstitution
from netralitas_extract.resolvers.list_items import item_start
from netralitas_extract.resolvers.speech.speakers import Spoken
from netralitas_extract.resolvers.statements.narration import Manner, Narration, Speaker
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Bounds, Text, covers

__all__ = ["NarrationWords", "narrate"]

_LONGEST_HEADING = 80
_LONGEST_OPENING = 60
_LONGEST_WORD = 20
_LONGEST_TURN = 20
_LONGEST_SUBJECT = 30


class NarrationWords:
    """The words that tell how somebody speaks, and who acts in a sentence, of one lexicon."""

    __slots__ = ("manners", "no_subject", "strangers", "turning", "turns")

    def __init__(self, lexicon: Lexicon) -> None:
        self.manners: dict[str, Manner] = {
            **dict.fromkeys(lexicon.words["speech_of_denial"], "denies"),
            **dict.fromkeys(lexicon.words["speech_of_admission"], "admits"),
            **dict.fromkeys(lexicon.words["speech_of_judgement"], "judges"),
            **dict.fromkeys(lexicon.words["speech_of_demand"], "asks"),
            **dict.fromkeys(lexicon.words["speech_of_answer"], "answers"),
        }
        self.turning = tuple(lexicon.words["turns_to"])
        self.turns = frozenset(
            ("", *lexicon.words["turns_to"], *lexicon.words["turns_to_somebody"])
        )
        self.strangers = tuple(lexicon.words["somebody_unnamed"])
        self.no_subject = lexicon.word_set("before_no_subject")


def narrate(
    text: Text,
    words: NarrationWords,
    who: Who,
    bodies: Sequence[ResolvedInstitution],
    done: Sequence[Bounds],
    headline: Bounds | None,
) -> Narration:
    """Who tells what.

    ``done`` are the spans of the conduct, whose verbs tell nothing. What a body does that is not
    the speaker's own is told by who speaks for it: "Bawaslu menelusuri laporan".
    """
    narrator = _Narrator(text, words, who, bodies, done)
    narrator.read()
    return narrator.narration(headline)


class _Narrator:
    """Goes through the sentences of one text in order and notes whose words each gives."""

    __slots__ = (
        "_aside",
        "_asked",
        "_attributed",
        "_bodied",
        "_carried",
        "_current",
        "_done",
        "_explained",
        "_explicit",
        "_headings",
        "_last",
        "_listing",
        "_own",
        "_paragraphs",
        "_speakers",
        "_stranger",
        "_text",
        "_told",
        "_unnamed",
        "_who",
        "_words",
    )

    def __init__(
        self,
        text: Text,
        words: NarrationWords,
        who: Who,
        bodies: Sequence[ResolvedInstitution],
        done: Sequence[Bounds],
    ) -> None:
        self._text = text
        self._words = words
        self._who = who
        self._done = done
        self._bodied = _bodied(text, words, who, bodies)
        self._headings = _questions(text)
        # What comes of it, see `Narration`; `unnamed` are sentences that leave open who speaks.
        self._speakers: list[Speaker | None] = []
        self._paragraphs: list[int] = []
        self._attributed: set[tuple[int, str]] = set()
        self._own: dict[int, str] = {}
        self._explained: set[int] = set()
        self._explicit: list[int] = []
        self._unnamed: list[int] = []
        # Who spoke last, and as whom the sentences that follow give these words.
        self._current: Speaker | None = None
        self._carried: Speaker | None = None
        # The attribution that was looked at last, and whom it names.
        self._last: Spoken | None = None
        self._told: Speaker | None = None
        # Whether the reporter has asked a question of his own, tells of something himself, or a
        # list goes on that somebody has announced.
        self._asked = self._aside = self._listing = False
        # The paragraph in which somebody speaks who stays unnamed.
        self._stranger = -1

    def read(self) -> None:
        """Notes whose words each sentence gives."""
        low, speakers, paragraphs = self._text.low, self._speakers, self._paragraphs
        stops = [stop for _, stop in self._text.paragraphs]
        here, opens = 0, True
        pairs = zip(self._text.sentences, self._who.sentences, strict=True)
        for index, (bounds, spoken) in enumerate(pairs):
            while bounds[0] >= stops[here] and here + 1 < len(stops):
                here, opens = here + 1, True
            paragraphs.append(here)
            found = self._speaker(index, bounds[0], spoken, here, opens=opens)
            if found is not None and found.attribution == "explicit":
                self._explicit.append(index)
                self._attributed.add((here, found.person_id))
                # "SE itu, kata dia, memuat empat larangan:" and what it lists.
                self._listing = self._listing or ":" in low[bounds[1] - 2 : bounds[1]]
            else:
                self._listing = self._listing and not opens
                if self._bodied or self._aside:
                    found = self._acting_body(index, found, opens=opens)
            speakers.append(found)
            opens = False

    def _speaker(
        self, index: int, start: int, spoken: Spoken | None, here: int, *, opens: bool
    ) -> Speaker | None:
        """Whose words a sentence of the paragraph ``here`` gives, which it may open."""
        found: Speaker | None = None
        if spoken is not None and spoken.attribution == "explicit":
            found = self._named(spoken)
        if found is not None:
            if self._current is None or self._current.person_id != found.person_id:
                self._carried = Speaker(found.person_id, "carried")
            self._current = found
            self._asked = self._aside = False
            self._stranger = -1
            return found
        if self._stranger == here or _is_stranger(self._text, self._words, spoken, start):
            # "Seorang guru mengaku diminta mendukung paslon": nobody else says so.
            self._stranger = here
            self._explained.add(index)
            return None
        if self._asked or (opens and here in self._headings):
            self._asked, self._current, self._carried = True, None, None
            self._explained.add(index)
            return None
        if spoken is None and not self._text.low.startswith(self._words.turning, start):
            self._aside = self._current is not None
            return None
        self._aside = self._aside and not opens
        if self._carried is None or self._aside:
            return None
        if self._listing and item_start(self._text.low, start) is not None:
            return Speaker(self._carried.person_id, "explicit")
        if spoken is not None and spoken.attribution == "explicit":
            self._unnamed.append(index)
        return self._carried

    def _named(self, spoken: Spoken) -> Speaker | None:
        """The speaker whom a sentence names itself."""
        if spoken is not self._last:
            self._last = spoken
            self._told = _said(self._text, self._words, self._who, spoken, self._done)
        return self._told

    def _acting_body(self, index: int, found: Speaker | None, *, opens: bool) -> Speaker | None:
        """Who speaks for the body that acts in a sentence, where that is somebody else; notes what
        the reporter tells himself.
        """
        voices = self._bodied.get(index) if self._bodied and not self._asked else None
        current = self._current
        if voices and current is None:
            return Speaker(voices[0], "carried")
        if voices and opens and current is not None and current.person_id not in voices:
            self._current = self._carried = Speaker(voices[0], "carried")
            self._aside = False
            return self._current
        if found is None and self._aside and current is not None:
            self._own[index] = current.person_id
        return found

    def narration(self, headline: Bounds | None) -> Narration:
        """What was noted of all sentences."""
        speakers, explicit, paragraphs = self._speakers, self._explicit, self._paragraphs
        attributed = self._attributed
        between = _between(speakers)
        for index in self._unnamed:
            # Whom the words do not name speaks before and behind: "Politikus itu mengungkap …".
            speaker = speakers[index]
            if index in between and speaker is not None:
                speakers[index] = Speaker(speaker.person_id, "explicit")
                insort(explicit, index)
                attributed.add((paragraphs[index], speaker.person_id))
        attributed |= _acting(self._text, self._who, speakers, paragraphs, attributed)
        said = [speaker for index in explicit if (speaker := speakers[index]) is not None]
        accused = {s.person_id for s in said if s.manner == "denies"}
        main = said[0].person_id if said else None
        if main is None:
            main = next((s.person_id for s in speakers if s is not None), None)
        lead = next((i for i, s in zip(explicit, said, strict=True) if s.named), len(speakers))
        free = (s.person_id for s in said if s.person_id not in accused)
        return Narration(
            speakers,
            explicit,
            paragraphs,
            attributed,
            between,
            self._own,
            self._explained,
            _turned(self._text, self._words, self._who),
            lead,
            main,
            next(free, None if accused else main),
            headline,
        )


def _acting(
    text: Text,
    who: Who,
    speakers: Sequence[Speaker | None],
    paragraphs: Sequence[int],
    attributed: Container[tuple[int, str]],
) -> set[tuple[int, str]]:
    """The paragraphs with a sentence that begins with who goes on speaking: "Pj Wali Kota
    mengeluarkan surat edaran yang melarang …".
    """
    found: set[tuple[int, str]] = set()
    seats = [seat.title.start for seat in who.seats]
    for index, speaker in enumerate(speakers):
        if (
            speaker is None
            or speaker.attribution == "explicit"
            or (paragraphs[index], speaker.person_id) in attributed
        ):
            continue
        begin = text.sentences[index][0]
        person: int | None = None
        at = bisect_left(who.names, (begin,))
        if at < len(who.names) and who.names[at][0] - begin <= _LONGEST_SUBJECT:
            person = who.cast.by_start.get(who.names[at][0])
        else:
            first = bisect_left(seats, begin)
            if first < len(seats) and seats[first] <= begin + _LONGEST_SUBJECT:
                person = who.seats[first].person
        if person is not None and who.person_id(person) == speaker.person_id:
            found.add((paragraphs[index], speaker.person_id))
    return found


def _is_stranger(text: Text, words: NarrationWords, spoken: Spoken | None, start: int) -> bool:
    """Whether a sentence gives the words of somebody whom it leaves unnamed."""
    return (
        spoken is not None
        and spoken.person is None
        and spoken.verb is not None
        and text.low.startswith(words.strangers, start)
    )


def _turned(text: Text, words: NarrationWords, who: Who) -> Mapping[int, str | None]:
    """By paragraph whom it turns to: "Sementara itu, Ketua Bawaslu Solo, Budi, mendukung …"."""
    heard = {said.person for said in who.sentences if said is not None}
    found: dict[int, str | None] = {}
    for seat in who.seats:
        if not seat.inline:
            continue
        index = text.paragraph_index(seat.title.start)
        start = text.paragraphs[index][0]
        if (
            index not in found
            and seat.title.start - start <= _LONGEST_TURN
            and text.low[start : seat.title.start].rstrip(" ,") in words.turns
        ):
            found[index] = who.person_id(seat.person) if seat.person in heard else None
    return found


def _between(speakers: Sequence[Speaker | None]) -> set[int]:
    found: set[int] = set()
    behind: str | None = None
    for index in range(len(speakers) - 1, -1, -1):
        speaker = speakers[index]
        if speaker is not None and speaker.attribution == "explicit":
            behind = speaker.person_id
        elif speaker is not None and speaker.person_id == behind:
            found.add(index)
    return found


def _said(
    text: Text, words: NarrationWords, who: Who, spoken: Spoken, done: Sequence[Bounds]
) -> Speaker | None:
    """The speaker whom a sentence names itself."""
    person = who.person_id(spoken.person)
    verb = spoken.verb
    if person is None or (verb is not None and done and covers(done, verb[0])):
        return None
    manner: Manner = "says"
    if verb is not None:
        manner = words.manners.get(text.low[verb[0] : verb[1]], "says")
    return Speaker(person, "explicit", manner, True, -1 if verb is None else verb[0])


def _questions(text: Text) -> list[int]:
    """The paragraphs that are a question above what answers it: "Apa yang dilarang?"."""
    if "?" not in text.low:
        return []
    return [
        index
        for index, (start, end) in enumerate(text.paragraphs)
        if end - start <= _LONGEST_HEADING
        and text.low[start:end].rstrip().endswith("?")
        and text.low.find('"', start, end) < 0
    ]


def _bodied(
    text: Text, words: NarrationWords, who: Who, bodies: Sequence[ResolvedInstitution]
) -> Mapping[int, Sequence[str]]:
    """By sentence who speaks for the body that acts in it, as far as the article quotes them."""
    if not bodies:
        return {}
    spoken = {said.person for said in who.sentences if said is not None}
    voices: dict[str, list[str]] = {}
    for seat in who.seats:
        title = seat.title
        if title.organization and title.tenure == "incumbent" and seat.person in spoken:
            person = who.person_id(seat.person)
            if person is not None:
                voices.setdefault(title.organization, []).append(person)
    found: dict[int, Sequence[str]] = {}
    if not voices:
        return found
    for body in bodies:
        voice = voices.get(body.name)
        if voice is None:
            continue
        sentence = text.sentence_index(body.start)
        begin = text.sentences[sentence][0]
        if body.start - begin > _LONGEST_OPENING or sentence in found:
            continue
        before = text.low[max(begin, body.start - _LONGEST_WORD) : body.start].split()
        if not (before and before[-1] in words.no_subject):
            found[sentence] = voice
    return found
