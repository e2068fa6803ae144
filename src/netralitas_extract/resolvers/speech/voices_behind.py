"""Who stands behind a word of speech: "kata Rahmi", "ujar Koordinator JPPR, Nurlia"."""

from __future__ import annotations

import re

from netralitas_extract.raw import RawName, RawSpeech
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.speech.places import Places
from netralitas_extract.resolvers.speech.voice_words import Voice, VoiceWords
from netralitas_extract.resolvers.titles.seats import Seat
from netralitas_extract.text import Text
from netralitas_extract.text_words import capitalised_words, word_before

__all__ = ["VoicesBehind"]

_BODY_SHORT = re.compile(r" \([A-Z][A-Z][\w-]*\) ")
_PAIR = re.compile(r"-[A-Z][a-z]")
# "Presiden PPMI Daeng Wahidin" is not that of the state.
_OTHER_BODY = re.compile(r" (?!RI\b)[A-Z]{3,} [A-Z][a-z]")
# "Kabid Humas Dinas Sosial Ende Budi", "Kepala Badan Siber dan Koordinator Juru Bicara Budi"
_GOES_ON = re.compile(r" (?:dan )?[A-Z]")
_LONGEST_CLAUSE = 130
_LONGEST_WORD = 30
_LONGEST_COURTESY = 20
_MOST_OF_CAMPUS = 2
_MOST_INITIALS = 2
_MOST_OF_BODY = 3
_WHAT_WAS = "apa yang "
_FOR = "bagi"
_NAMED = " bernama "
_SOMEBODY_REACH = 3_000
_CALLED = "disebut"


class VoicesBehind:
    """Reads the speakers behind words of speech in one text."""

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
        if verb.pronoun:
            return Voice(verb, "pronoun")
        if verb.form == "passive" and low.endswith(_WHAT_WAS, 0, verb.start):
            # "Fauzan menilai apa yang disampaikan Yahya tepat" quotes Fauzan.
            return None
        at = verb.end
        if verb.form == "passive" and self._is_told_again(verb):
            # "Hal yang sama diungkapkan, Budi"
            at += norm.startswith(",", at)
        while low[at : at + 1] == " ":
            at += 1
        for filler in words.fillers:
            if low.startswith(filler, at):
                at += len(filler)
        if not norm[at : at + 1].isalpha():
            return Voice(verb, "pronoun") if verb.form == "tag" else None
        if words.pronoun(low, at) is not None:
            return Voice(verb, "pronoun")
        if words.plural(low, at) is not None:
            return Voice(verb, "none")
        judged = verb.form == "source" and low.startswith(_FOR, verb.start)
        if judged and (norm[verb.start].islower() or self._lines.style(at) != "plain"):
            return None
        seat = self._seat_at(at)
        if seat is not None:
            return self._holder(verb, seat)
        name = self._name_at(at)
        if name is not None and not (judged and norm[name.stop : name.stop + 1] != ","):
            return Voice(verb, "name", name)
        if verb.form == "passive" and not low.startswith(_CALLED, verb.start):
            # "Senada dikatakan Kepala KPPN Kotabumi, Subur"; "ia disebut ketua tim" quotes nobody.
            first = low[at : at + _LONGEST_WORD].partition(" ")[0]
            voice = self._behind_role(verb, at) if first in words.nouns else None
            return voice if voice is not None and self._is_whole_name(voice) else None
        if verb.form == "passive" or judged:
            return None
        return self._unnamed(verb, at)

    def _is_told_again(self, verb: RawSpeech) -> bool:
        """Whether a sentence says no more than who else has said what was told before it."""
        begin = self._text.sentences[self._text.sentence_index(verb.start)][0]
        return self._text.low.startswith(self._words.told_again, begin)

    def _seat_at(self, at: int) -> Seat | None:
        """The title that begins at a place, or behind a form of address there."""
        seat = self._places.seats.get(at)
        if seat is None:
            low = self._text.low
            word = low[at : low.find(" ", at)] if " " in low[at : at + _LONGEST_COURTESY] else ""
            if word in self._words.courtesy:
                seat = self._places.seats.get(at + len(word) + 1)
        return seat

    def _holder(self, verb: RawSpeech, seat: Seat) -> Voice:
        """The voice of who has the title behind a word of speech."""
        norm = self._text.norm
        alone = (
            seat.title.alone == "never"
            or _OTHER_BODY.match(norm, seat.end) is not None
            or _GOES_ON.match(norm, seat.end) is not None
        )
        if seat.name is None and alone:
            return self._behind_role(verb, seat.end) or Voice(verb, "seat", None, seat)
        return Voice(verb, "seat", seat.name if seat.inline else None, seat)

    def _name_at(self, at: int) -> RawName | None:
        """The name that begins at a place."""
        if at in self._places.region_ends:
            return None
        norm = self._text.norm
        style = self._lines.style(at)
        # A line may end behind the word: 'kata Juli.'
        word = norm[at : at + _LONGEST_WORD].split(None, 1)[0].strip(',."')
        # "ujar HD", "ujar HD Sabtu (3/5)", but "ujar VP Humas".
        following = norm[at + len(word) + 1 : at + _LONGEST_WORD].partition(" ")[0]
        alone = not following[:1].isupper() or following.lower().strip(",") in self._words.days
        name = self._names.read(
            norm,
            at,
            initials=self._places.most_initials(word, _MOST_INITIALS if alone else 0),
            capitals=style == "upper",
            running=style == "plain",
        )
        name = name or self._places.part_at(at, word)
        return name if name is None or style == "plain" else self._lines.confirmed(name, style)

    def _unnamed(self, verb: RawSpeech, at: int) -> Voice:
        """The voice of somebody whom other words than a name or a title stand for."""
        low, words = self._text.low, self._words
        first = low[at : at + _LONGEST_WORD].partition(" ")[0].strip(",.")
        if first in words.opening and self._text.low[verb.start - 2 : verb.start] == '" ':
            # '"…," kata saat membuka rapat' has lost the pronoun.
            return Voice(verb, "pronoun")
        if words.nameless(low, at) is not None:
            return Voice(verb, "none")
        if first in words.anybody and _NAMED not in low[at : at + _LONGEST_CLAUSE]:
            return Voice(verb, "none" if self._is_nameless(first, at) else "pronoun")
        if first in words.nouns and words.points_back(low, at) is not None:
            return Voice(verb, "none" if self._is_nameless(first, at) else "pronoun")
        if self._text.norm[verb.start].isupper() and self._lines.style(at) != "plain":
            # "Bantah Kumpulkan Kader Posyandu": capitals make no names here.
            return Voice(verb, "none")
        return self._behind_role(verb, at) or self._called_again(verb, at) or Voice(verb, "none")

    def _called_again(self, verb: RawSpeech, at: int) -> Voice | None:
        """The voice of the one before whose name the words behind a word of speech stood before:
        "kata Ketua Umum JPPR" after "Ketua Umum JPPR Nurlita", "kata jaksa".
        """
        low = self._text.low
        limit = min(len(low), at + _LONGEST_CLAUSE)
        end = self._words.role_end(low, at, limit)
        stop = end.start() if end is not None else limit
        calling = low[at:stop]
        if " " not in calling and calling not in self._words.callings:
            return None
        first = max(0, at - _SOMEBODY_REACH)
        # "menurut hakim, Budi bersalah": of one word a comma parts the name.
        for joint in (" ", ", ") if " " in calling else (" ",):
            before = low.rfind(calling + joint, first, at)
            if before >= 0 and not low[before - 1 : before].isalnum():
                name = self._places.begins.get(before + len(calling) + len(joint))
                if name is not None:
                    return Voice(verb, "name", name, told=(at, stop))
        return None

    def _is_nameless(self, noun: str, at: int) -> bool:
        """Whether somebody who stayed without a name was spoken of so: "seorang pria"."""
        low, first = self._text.low, max(0, at - _SOMEBODY_REACH)
        return any(
            (before := low.rfind(word + noun, first, at)) >= 0
            and self._words.with_name(self._text.norm, before + len(word + noun)) is None
            for word in self._words.somebody
        )

    def _is_whole_name(self, voice: Voice) -> bool:
        """Whether what ends a run of capitalised words names somebody: neither a single word nor
        one with a region in it does, unless a comma stands before it.
        """
        name = voice.name
        return name is not None and (
            not voice.run or (len(name.tokens) > 1 and not self._places.in_region(name.end - 1))
        )

    def _behind_role(self, verb: RawSpeech, at: int) -> Voice | None:
        found = self._role_name(at)
        if found is None:
            return None
        run = self._text.norm[found.begin - 2 : found.begin] != ", "
        return Voice(verb, "name", found, run=run)

    def _role_name(self, at: int) -> RawName | None:
        """The name behind a calling: "Koordinator JPPR, Nurlia", "warga Desa Kapar, Budi"."""
        norm, places = self._text.norm, self._places
        limit = min(len(norm), at + _LONGEST_CLAUSE)
        end = self._words.clause_end(norm, at, limit)
        stop = end.start() if end is not None else limit
        best: RawName | None = None
        passed = at
        for begin in capitalised_words(norm, at, stop):
            if begin < passed or (best is not None and begin < best.stop):
                continue
            if best is None and norm[begin - 1] == "(":
                # "dosen Universitas Cakrabuana (Unca) Budi"
                passed = norm.find(")", begin, stop) + 1
                continue
            if places.in_region(begin):
                best = best if best is not None and norm[best.stop : best.stop + 1] == "," else None
                continue
            party = self._names.words.parties(norm, begin)
            if party is not None:
                # "Wakil Ketua Umum Partai Golongan Karya Erwin Aksa"
                passed = party.end()
                continue
            name = self._names.read(norm, begin, running=True)
            if name is not None and self._names.words.is_common(name.tokens[0]):
                # "Ketua Tim Pemenangan Andi-Budi, Citra", "Ketua Majelis Pemeriksa Puadi"
                passed = name.start + len(name.tokens[0])
                continue
            if name is not None and _PAIR.match(norm, name.stop) is not None:
                # "juru bicara TKN Andi-Budi Citra": a team goes by the names of both.
                passed = norm.find(" ", name.stop) + 1 or stop
                best = None
                continue
            if name is not None and self._is_campus(name):
                passed = name.stop
                continue
            if name is None:
                if best is not None and begin == best.stop + 1:
                    # The words so far were a body's: "Perludem Jakarta Khoirunnisa".
                    best = None
                continue
            if best is not None and begin == best.stop + 1 and name.begin < name.start:
                # A rank begins a name: "Kapendam Jaya Kolonel Kristomei".
                best = None
            if best is not None and _BODY_SHORT.fullmatch(norm, best.stop, begin) is not None:
                # "Direktur Indonesia Political Review (IPR) Ujang"
                best = None
            if norm[begin - 2 : begin] == ", " or best is None:
                if (
                    best is not None
                    and len(best.tokens) > 1
                    and norm[begin - 2 : begin] == ", "
                    and norm[best.begin - 2 : best.begin] != ") "
                    # "Koordinator LSM Pijar Keadilan, Maman Sarjana"
                    and word_before(self._text.low, best.begin) not in self._names.words.named
                ):
                    # "Tim Kampanye Nasional (TKN) Adi Budi, Citra" tells of a body and its head.
                    break
                best = name
        also = self._words.also(norm, stop) if best is None else None
        if also is not None:
            # "Ketua DPC Partai Anu yang juga anggota DPRD Ende, Budi"
            return self._role_name(also.end())
        return None if best is not None and self._is_of_body(best) else best

    def _is_of_body(self, name: RawName) -> bool:
        """Whether a name is a body's that has one: "kata pengasuh Ponpes Cahaya Hati"."""
        words = self._names.words
        count = len(name.tokens)
        if name.begin < name.start or name.degrees or count > _MOST_OF_BODY:
            return False
        if count == _MOST_OF_BODY and any(words.is_given(token) for token in name.tokens[1:]):
            # "Ketua Yayasan Pelita Budi Santoso"
            return False
        norm, at = self._text.norm, name.begin
        while norm[at - 1 : at] == " ":
            start = norm.rfind(" ", max(0, at - _LONGEST_WORD), at - 1) + 1
            word = norm[start : at - 1]
            if word.lower() in words.never_bare:
                # "dosen Universitas Cakrabuana Tegar Mahesa": the campus is cut off later.
                return count <= _MOST_OF_CAMPUS or word.lower() not in words.campuses
            if count > 1 or not word[:1].isupper() or not word.isalpha():
                return False
            at = start
        return False

    def _is_campus(self, name: RawName) -> bool:
        """Whether a name is that of a campus: "mahasiswa dari Universitas Cakrabuana"."""
        head = word_before(self._text.low, name.begin)
        return head in self._names.words.campuses and len(name.tokens) <= _MOST_OF_CAMPUS
