"""Who stands before a word of speech: "Rahmi mengatakan", "Bupati Andi kepada media menegaskan"."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from netralitas_extract.raw import RawName, RawSpeech
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.speech.places import Places
from netralitas_extract.resolvers.speech.voice_words import Voice, VoiceWords
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["VoicesBefore"]

_DATELINE = re.compile(r"(?: ?[,(][^\n\"]{2,40}?)? (?:-|\|) ")
_ADDRESSED = " kepada "
_LONGEST_ADDRESSEE = 48
_BY_SAYING = " dengan "
_TO = "kepada"
_FROM = " dari "
_WHO = "yang"
_LEFT = 130
_LONGEST_COMPANY = 60
_LONGEST_WORD = 30
_LONGEST_SHOWN = 10
_MOST_ROLE_WORDS = 10
_SHORTEST_ROLE = 25
_MOST_INITIALS = 2


class _Lead(NamedTuple):
    """What stands before a word of speech.

    Attributes:
        sentence: where the sentence begins.
        floor: where what may be the speaker begins at most.
        at: where the words for the speaker end.
        last: the last of them.
    """

    sentence: int
    floor: int
    at: int
    last: str


class VoicesBefore:
    """Reads the speakers before words of speech in one text."""

    __slots__ = ("_lines", "_names", "_places", "_text", "_words")

    def __init__(
        self, text: Text, places: Places, lines: Lines, names: NameReader, words: VoiceWords
    ) -> None:
        self._text = text
        self._places = places
        self._lines = lines
        self._names = names
        self._words = words

    def read(self, verb: RawSpeech) -> Voice | None:
        """The voice of a word of speech, or null where it attributes nothing."""
        low, norm, words = self._text.low, self._text.norm, self._words
        sentence, floor, at, last = self._lead(verb)
        if last in words.pronouns or last in words.together:
            return Voice(verb, "pronoun")
        if low.endswith(_BY_SAYING, floor, verb.start):
            # "Azrul menyentil Anwar dengan mengatakan …"
            return Voice(verb, "pronoun")
        if words.unanswered(low, verb.start, verb.end):
            return None
        if last in words.governed:
            # "ia mewanti-wanti agar tidak mengajak warga": the second verb reports no words.
            return None
        addressed = low.rfind(_ADDRESSED, max(floor, at - _LONGEST_ADDRESSEE), at)
        if addressed > floor and words.addressee(norm, addressed + len(_ADDRESSED), at):
            # "Bupati Andi kepada Siwalima mengatakan", "Bupati Andi, Senin (4/11), kepada …"
            at = self._before_day(len(low[floor:addressed].rstrip(" ,")) + floor, floor)
        seat = self._places.seat_ends.get(at)
        if seat is not None and word_before(low, seat.title.start) in words.beside:
            # "Kepala BKD Budi mewakili gubernur menegaskan"
            return self._in_circumstance(verb, sentence) or Voice(verb, "seat", None, seat)
        if seat is not None:
            if seat.person is None and seat.name is None and seat.title.start > sentence:
                # "Evan Yusup Ketua Bawaslu Lahat mengatakan", "Evan Yusup, komisioner Bawaslu, …"
                opened = self._opening_name(verb, sentence)
                name = opened.name if opened is not None else None
                begin = seat.title.start
                if name is not None and words.apposed(norm, name.stop, begin) is not None:
                    return opened
            return Voice(verb, "seat", None, seat)
        if self._is_described(sentence, at):
            return Voice(verb, "pronoun", since=sentence)
        name = self._places.stops.get(at)
        if verb.quotes and norm.startswith(",", at):
            apposed = self._apposed(verb, sentence, at)
            if apposed is not None:
                return apposed
        if name is None:
            name = self._name_up_to(verb, at, floor)
            if name is not None:
                return self._named(verb, name, sentence, floor)
        elif _is_reported(low, sentence, name.begin):
            return None
        else:
            return self._accompanied(verb, sentence, name) or Voice(verb, "name", name)
        if not verb.quotes or at <= floor:
            return None
        if last in words.groups or (at > floor and norm[at - 1 : at].isupper()):
            return (
                self._in_role(verb, sentence)
                or self._in_circumstance(verb, sentence)
                or Voice(verb, "none")
            )
        return (
            self._opening_name(verb, sentence)
            or self._subject(verb, sentence)
            or Voice(verb, "none")
        )

    def _in_circumstance(self, verb: RawSpeech, sentence: int) -> Voice | None:
        """The voice of the title that is the subject, where all up to the verb tells when, where or
        for whom its holder speaks: "Kepala BKD Budi di hadapan ratusan ASN menegaskan".
        """
        seat = self._places.subject(sentence, verb.start)
        if seat is None or seat.name is None:
            return None
        stop = max(seat.end, seat.name.stop)
        between = self._text.low[stop : verb.start - 1]
        if stop >= verb.start or self._words.circumstance(between) is None:
            return None
        return Voice(verb, "seat", seat.name if seat.inline else None, seat)

    def _is_described(self, sentence: int, at: int) -> bool:
        """Whether other words than a name stand for somebody, with a name at their end.

        "Putra mantan Bupati Bima Budi Santoso itu menambahkan"
        """
        low = self._text.low
        shown = low[at : at + _LONGEST_SHOWN].lstrip().partition(" ")[0]
        if shown not in self._words.demonstratives:
            return False
        first = low[sentence : sentence + _LONGEST_WORD].partition(" ")[0]
        return first in self._words.nouns and sentence not in self._places.seats

    def _lead(self, verb: RawSpeech) -> _Lead:
        """What stands before a word of speech, without adverbs and a bracket."""
        low = self._text.low
        sentence = self._text.sentences[self._text.sentence_index(verb.start)][0]
        floor = max(sentence, verb.start - _LEFT)
        floor = max(
            floor, low.rfind("\n", floor, verb.start) + 1, low.rfind('"', floor, verb.start) + 1
        )
        at = verb.start
        last = ""
        while at > floor:
            while at > floor and low[at - 1] in " ,":
                at -= 1
            word_start = max(floor, low.rfind(" ", floor, at) + 1)
            last = low[word_start:at]
            # "Zadim yang dihubungi terpisah membantah"
            if last not in self._words.adverbs and not (last == _WHO and at < verb.start - 1):
                break
            at = word_start
        return _Lead(sentence, floor, self._before_day(at, floor), last)

    def _before_day(self, at: int, floor: int) -> int:
        """Where words end before a bracket that ends at a place, and the day before that."""
        norm = self._text.norm
        if at <= floor or norm[at - 1] != ")":
            return at
        opening = norm.rfind("(", floor, at)
        if opening <= 0:
            return at
        return self._places.before_day(floor + len(norm[floor:opening].rstrip(" ,")), floor)

    def _name_up_to(self, verb: RawSpeech, at: int, floor: int) -> RawName | None:
        """The name that ends where the words for a speaker do."""
        norm = self._text.norm
        word = norm[max(floor, norm.rfind(" ", floor, at) + 1) : at]
        # "Inf." and "S.Sos" apart, what is no capitalised word ends no name.
        if not (word[:1].isupper() or word[-1:] == "."):
            return None
        if not verb.quotes or self._lines.style(verb.start) != "plain":
            return None
        initials = self._places.most_initials(word, 2)
        name = self._names.read_before(norm, at, floor, initials=initials)
        # "Ramadhan" is a month, unless somebody is called so.
        name = name or self._places.part_at(at - len(word), word)
        if name is not None and self._places.in_region(name.start):
            name = self._past_region(name, floor)
        return name

    def _named(self, verb: RawSpeech, name: RawName, sentence: int, floor: int) -> Voice | None:
        """The voice of a name that no title is known to stand beside: the word before it tells
        whether it is the speaker's.
        """
        words, places = self._words, self._places
        first = self._first_of_company(name, sentence)
        if first is not None:
            return Voice(verb, "name", first)
        before = self._text.norm[floor : name.begin].rpartition(" ")[0].rpartition(" ")[2]
        if before == _TO:
            # "Bupati Sigi Hendra Lawole kepada Suluhnews mengatakan …"
            return self._subject(verb, sentence) or Voice(verb, "pronoun")
        if _is_reported(self._text.low, sentence, name.begin):
            return None
        if before in words.works:
            return Voice(verb, "pronoun")
        if before.lower() in words.venues:
            # "Kepala BKD Budi saat rapat di Hotel Aston menegaskan", "Manajer Hotel Aston Rahmat
            # Hidayat mengatakan"
            rest = self._behind_first_word(name)
            return Voice(verb, "name", rest) if rest else self._in_circumstance(verb, sentence)
        if before.lower() in self._names.words.campuses:
            # "Rahmi, dosen Universitas Cakrabuana menilai"
            return self._in_role(verb, sentence) or Voice(verb, "name", name, run=True)
        if len(name.tokens) == 1 and before.lower() in words.local_bodies:
            # "Pemdes Sukorejo menolak"
            return Voice(verb, "none")
        if before in words.origins and len(name.tokens) == 1:
            # "Seorang peserta dari Rawapitu menanyakan"
            return Voice(verb, "none")
        if before in places.parts.get(name.tokens[0], ()) and before:
            # "Lalu" is a part of this name, though it is another word too.
            begin = name.start - len(before) - 1
            name = msgspec.structs.replace(
                name, start=begin, begin=begin, tokens=(before, *name.tokens)
            )
        return Voice(verb, "name", name, run=bool(before) and before[-1] != ",")

    def _accompanied(self, verb: RawSpeech, sentence: int, name: RawName) -> Voice | None:
        """The voice of who speaks in the company of the one who is named before the verb.

        "Camat Ende Budi didampingi Kapolsek Andi menegaskan"
        """
        if self._places.word_before(name) not in self._words.beside:
            return None
        voice = self._subject(verb, sentence)
        if voice is None or voice.seat is None or voice.seat.title.start >= name.begin:
            return None
        return voice

    def _first_of_company(self, name: RawName, sentence: int) -> RawName | None:
        """Who speaks where a name is that of somebody who is there as well.

        "Nyoman Karta didampingi kuasa hukumnya, Wayan Suta mengatakan"
        """
        for word in self._words.accompanied:
            at = self._text.low.rfind(word, sentence, name.begin)
            if at > sentence and name.begin - at <= _LONGEST_COMPANY:
                return self._names.read_before(self._text.norm, at, sentence)
        return None

    def _past_region(self, name: RawName, floor: int) -> RawName | None:
        """What a reading that begins with a region leaves of a full name.

        "Koordinator Tim Kampanye Provinsi Banten Airin Rachmy mengatakan"; in "Komunitas Bogor
        Raya Hijau mengatakan" no word is that of somebody.
        """
        norm, places = self._text.norm, self._places
        end = places.end_of_region(name.start)
        if end >= name.end or norm[end] != " ":
            return None
        rest = self._names.read(norm, end + 1)
        if rest is None or rest.stop != name.stop:
            return None
        words = self._names.words
        before = norm[floor : name.begin].split()
        if len(rest.tokens) < 2:
            # "Koordinator JPPR Sumbar Rini mengatakan", not "Forum Sumbar Bersatu mengatakan"
            return rest if words.is_given(rest.tokens[0]) else None
        if self._is_somebodys(rest):
            return rest
        return rest if any(words.may_follow(word) for word in before) else None

    def _behind_first_word(self, name: RawName) -> RawName | None:
        """What a reading leaves of a full name whose first word is a place's."""
        norm = self._text.norm
        rest = self._names.read(norm, norm.find(" ", name.start) + 1)
        if rest is None or rest.stop != name.stop or len(rest.tokens) < 2:
            return None
        return rest if self._is_somebodys(rest) else None

    def _is_somebodys(self, name: RawName) -> bool:
        """Whether a word of a name is one of those that people are called by."""
        words, parts = self._names.words, self._places.parts
        return any(words.is_given(token) or token in parts for token in name.tokens)

    def _subject(self, verb: RawSpeech, sentence: int) -> Voice | None:
        """The voice of the title that is the subject of a sentence."""
        seat = self._places.subject(sentence, verb.start)
        if seat is None:
            return None
        return Voice(verb, "seat", seat.name if seat.inline else None, seat)

    def _apposed(self, verb: RawSpeech, sentence: int, end: int) -> Voice | None:
        """The voice of the name that opens a sentence, where what it is told to be stands between
        commas up to ``end``: "Widodo, perwakilan ketua RT, dengan tegas membantah …".
        """
        comma = self._text.norm.rfind(", ", sentence, end)
        if comma < 0 or not self._text.norm[comma + 2].islower():
            return None
        if any(mark in self._text.norm[comma + 2 : end] for mark in '"(:'):
            return None
        voice = self._opening_name(verb, sentence)
        return voice if voice is not None and voice.name and voice.name.stop == comma else None

    def _opening_name(self, verb: RawSpeech, sentence: int) -> Voice | None:
        """The name that opens a sentence, where it goes on about it: "RZ yang dihubungi …"."""
        norm, places = self._text.norm, self._places
        turned = self._words.turned(norm, sentence)
        if turned is not None:
            sentence = turned.end()
        while (word := norm[sentence : sentence + _LONGEST_WORD].partition(" ")[0]).islower() or (
            word.lower() in self._words.before_opening
        ):
            # "Sementara itu, terlapor Budi yang ditemui …", "Narasumber Budi, ST dari …"
            if not self._names.words.may_follow(word):
                return None
            sentence += len(word) + 1
        # "SN, guru yang ikut berfoto, mengatakan"
        alone = _MOST_INITIALS if word[-1:] == "," else 0
        initials = places.most_initials(word.rstrip(","), alone)
        name = self._names.read(norm, sentence, initials=initials)
        name = name or places.part_at(sentence, word)
        if (
            name is None
            or name.stop >= verb.start
            or places.in_region(name.start)
            or self._names.words.is_common(name.tokens[0])
            or not self._goes_on(name, turned=turned is not None)
            or _DATELINE.match(norm, name.stop) is not None
        ):
            return None
        return Voice(verb, "name", name)

    def _in_role(self, verb: RawSpeech, sentence: int) -> Voice | None:
        """The name that opens a sentence, where few words tell its role: "RZ selaku pelapor"."""
        if verb.start - sentence < _SHORTEST_ROLE:
            # "Bawaslu Ende menyatakan"
            return None
        voice = self._opening_name(verb, sentence)
        if voice is None or voice.name is None:
            return None
        role = self._text.low[voice.name.stop : verb.start].strip(" ,").split()
        named = bool(role) and (role[0] in self._words.in_role or role[0] in self._words.nouns)
        return voice if named and len(role) <= _MOST_ROLE_WORDS else None

    def _goes_on(self, name: RawName, *, turned: bool) -> bool:
        """Whether what stands behind a name that opens a sentence goes on about it."""
        norm, words = self._text.norm, self._words
        if norm.startswith((" yang ", ", "), name.stop):
            return True
        if name.degrees and norm.startswith(_FROM, name.stop):
            # "Sunarto, ST dari Badan Kesbangpol menyampaikan"
            return True
        if norm.startswith(" (", name.stop) and (not turned or norm[name.stop + 2].isdigit()):
            return True
        word = norm[name.stop + 1 : name.stop + _LONGEST_WORD].partition(" ")[0]
        if (
            len(name.tokens) > 1
            and name.tokens[0].lower() not in words.nouns
            and (word in words.in_role or word.lower() in words.nouns)
        ):
            return True
        if norm.startswith(words.one_of_several, name.stop + 1):
            # "Nurwati salah satu warga yang mengantre"
            return True
        given = any(self._names.words.is_given(token) for token in name.tokens)
        return given and word in words.opening


def _is_reported(low: str, sentence: int, begin: int) -> bool:
    """Whether what a name says is itself told by another: "Nusron menyebut bahwa Mega berharap"."""
    return low.endswith(" bahwa ", sentence, begin)
