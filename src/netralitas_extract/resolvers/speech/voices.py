"""Who stands beside a word of speech: a name, a title, a pronoun, or nobody."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawRegion, RawSpeech
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.speech.places import Places
from netralitas_extract.resolvers.speech.voice_words import Voice, VoiceWords
from netralitas_extract.resolvers.speech.voices_before import VoicesBefore
from netralitas_extract.resolvers.speech.voices_behind import VoicesBehind
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text

__all__ = ["Voice", "VoiceReader"]


class VoiceReader:
    """Reads the speakers beside words of speech with the words of one lexicon.

    Attributes:
        objects: words that make a name or title behind them no subject.
    """

    __slots__ = ("_names", "_words", "objects")

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self._names = names
        self._words = VoiceWords(lexicon)
        self.objects = self._words.objects

    def read(
        self,
        text: Text,
        speech: Sequence[RawSpeech],
        seats: Sequence[Seat],
        regions: Sequence[RawRegion],
        initials: Collection[str],
        lines: Lines,
    ) -> list[Voice]:
        """A voice for each word of speech that attributes something, in order.

        ``initials`` are letters that the article uses for a person ("AHY").
        """
        words = self._words
        places = Places(text, seats, regions, initials, words.objects, words.days)
        before = VoicesBefore(text, places, lines, self._names, words)
        behind = VoicesBehind(text, places, lines, self._names, words)
        voices: list[Voice] = []
        for verb in speech:
            if text.low.startswith(words.none, verb.start):
                continue
            voice = before.read(verb) if verb.form == "told" else behind.read(verb)
            if voice is not None:
                voices.append(voice)
                if voice.name is not None:
                    places.add(voice.name)
        return voices
