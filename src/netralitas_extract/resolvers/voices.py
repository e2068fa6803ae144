"""Who stands beside a word of speech: a name, a title, a pronoun, or nobody."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

import msgspec

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.raw import RawName, RawRegion, RawSpeech
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.opening_names import opening_name
from netralitas_extract.resolvers.places import Places
from netralitas_extract.resolvers.seats import Seat
from netralitas_extract.text import Text

__all__ = ["Voice", "VoiceReader"]

_POINTS_BACK = re.compile(r"[^\n.\",:;!?]{0,90}? (?:itu|tersebut|ini)\b")
_BODY_SHORT = re.compile(r" \([A-Z][A-Z][\w-]*\) ")
_CAPITAL = re.compile(r"(?<![\w.'-])[A-Z]")
# "Presiden PPMI Daeng Wahidin" is not that of the state.
_OTHER_BODY = re.compile(r" (?!RI\b)[A-Z]{3,} [A-Z][a-z]")
_FROM = frozenset(("dari", "di", "ke", "asal"))
_LONGEST_CLAUSE = 130
_ADDRESSED = " kepada "
_LONGEST_ADDRESSEE = 48
_ADDRESSEE = re.compile(
    r"(?:(?:media|koran|harian|situs|wartawan|awak media|jurnalis|reporter) ?)?"
    r"(?:[A-Z][\w.-]+ ?){0,3}(?:\.(?:com|id|co|net))?"
)
_BY_SAYING = " dengan "
_TO = "kepada"
_WHAT_WAS = "apa yang "
_WHO = "yang"
_LEFT = 130

Kind = Literal["name", "seat", "pronoun", "none"]


class Voice:
    """An attribution before its speaker is known.

    Attributes:
        verb: the word of speech.
        kind: ``name`` or ``seat`` where a person's name or a title stands beside the verb,
            ``pronoun`` where words point back, ``none`` where somebody else speaks.
        name: the name, or null.
        seat: the title, or null.
        run: whether the name ends a run of capitalised words whose first may be a body's.
    """

    __slots__ = ("kind", "name", "run", "seat", "verb")

    def __init__(
        self,
        verb: RawSpeech,
        kind: Kind,
        name: RawName | None = None,
        seat: Seat | None = None,
        *,
        run: bool = False,
    ) -> None:
        self.run = run
        self.verb = verb
        self.kind = kind
        self.name = name
        self.seat = seat


class VoiceReader:
    """Reads the speakers beside words of speech with the words of one lexicon."""

    __slots__ = (
        "_adverbs",
        "_anybody",
        "_beside",
        "_clause_end",
        "_courtesy",
        "_days",
        "_governed",
        "_groups",
        "_local_bodies",
        "_names",
        "_none",
        "_nouns",
        "_objects",
        "_plural",
        "_pronoun",
        "_pronouns",
        "_while",
        "_works",
    )

    def __init__(self, lexicon: Lexicon, names: NameReader) -> None:
        self._names = names
        self._adverbs = lexicon.word_set("speech_adverb")
        self._groups = lexicon.word_set("group_words")
        self._nouns = lexicon.word_set("person_nouns")
        self._courtesy = lexicon.word_set("courtesy")
        self._none = lexicon.words["speech_not"]
        self._pronouns = lexicon.word_set("speech_pronoun")
        self._pronoun = lexicon.expression("{speech_pronoun}").match
        self._plural = lexicon.expression("{speech_plural}").match
        self._objects = lexicon.word_set("speech_object")
        self._days = frozenset().union(*(lexicon.words[f"weekday_{day}"] for day in range(1, 8)))
        self._anybody = lexicon.word_set("speech_anybody")
        self._works = lexicon.word_set("titled_work")
        self._local_bodies = lexicon.word_set("local_body")
        self._beside = lexicon.word_set("speech_beside")
        self._while = lexicon.word_set("speech_while")
        self._governed = lexicon.word_set("speech_governed")
        ends = "|".join(lexicon.words["speech_clause_end"])
        self._clause_end = re.compile(rf"[\n\".;:!?]| (?:{ends}) ").search

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
        places = Places(text, seats, regions, initials, self._objects, self._days)
        voices: list[Voice] = []
        for verb in speech:
            if text.low.startswith(self._none, verb.start):
                continue
            if verb.form == "told":
                voice = self._told(text, verb, places, lines)
            else:
                voice = self._behind(text, verb, places, lines)
            if voice is not None:
                voices.append(voice)
                if voice.name is not None:
                    places.add(voice.name)
        return voices

    def _behind(self, text: Text, verb: RawSpeech, places: Places, lines: Lines) -> Voice | None:
        low, norm = text.low, text.norm
        if verb.pronoun:
            return Voice(verb, "pronoun")
        if verb.form == "passive" and low.endswith(_WHAT_WAS, 0, verb.start):
            # "Fauzan menilai apa yang disampaikan Yahya tepat" quotes Fauzan.
            return None
        at = verb.end
        while low[at : at + 1] == " ":
            at += 1
        for filler in ("oleh ", "pula ", "juga ", "lagi "):
            if low.startswith(filler, at):
                at += len(filler)
        if not norm[at : at + 1].isalpha():
            return Voice(verb, "pronoun") if verb.form == "tag" else None
        if self._pronoun(low, at) is not None:
            return Voice(verb, "pronoun")
        if self._plural(low, at) is not None:
            return Voice(verb, "none")
        bagi = verb.form == "source" and low.startswith("bagi", verb.start)
        if bagi and (norm[verb.start].islower() or lines.style(at) != "plain"):
            return None
        seat = places.seats.get(at)
        if seat is None:
            word = low[at : low.find(" ", at)] if " " in low[at : at + 20] else ""
            if word in self._courtesy:
                seat = places.seats.get(at + len(word) + 1)
        if seat is not None:
            alone = seat.title.alone == "never" or _OTHER_BODY.match(norm, seat.end) is not None
            if seat.name is None and alone:
                role = self._behind_role(text, verb, seat.end, places)
                return role or Voice(verb, "seat", None, seat)
            return Voice(verb, "seat", seat.name if seat.inline else None, seat)
        if at not in places.region_ends:
            style = lines.style(at)
            word = norm[at : at + 30].partition(" ")[0].strip(',."')
            initials = places.most_initials(word, 0)
            name = self._names.read(
                norm, at, initials=initials, capitals=style == "upper", kan=style == "plain"
            )
            name = name or places.part_at(at, word)
            if name is not None and style != "plain":
                name = lines.confirmed(name, style)
            if name is not None and not (bagi and norm[name.stop : name.stop + 1] != ","):
                return Voice(verb, "name", name)
        if verb.form == "passive" or bagi:
            return None
        first = low[at : at + 30].partition(" ")[0].strip(",.")
        if first in self._anybody and " bernama " not in low[at : at + _LONGEST_CLAUSE]:
            return Voice(verb, "pronoun")
        if first in self._nouns and _POINTS_BACK.match(low, at) is not None:
            return Voice(verb, "pronoun")
        if norm[verb.start].isupper() and lines.style(at) != "plain":
            # "Bantah Kumpulkan Kader Posyandu": capitals make no names here.
            return Voice(verb, "none")
        return self._behind_role(text, verb, at, places) or Voice(verb, "none")

    def _behind_role(self, text: Text, verb: RawSpeech, at: int, places: Places) -> Voice | None:
        found = self._role_name(text, at, places)
        if found is None:
            return None
        run = text.norm[found.begin - 2 : found.begin] != ", "
        return Voice(verb, "name", found, run=run)

    def _role_name(self, text: Text, at: int, places: Places) -> RawName | None:
        """The name behind a calling: "Koordinator JPPR, Nurlia", "warga Desa Kapar, Budi"."""
        norm = text.norm
        limit = min(len(norm), at + _LONGEST_CLAUSE)
        end = self._clause_end(norm, at, limit)
        stop = end.start() if end is not None else limit
        best: RawName | None = None
        for match in _CAPITAL.finditer(norm, at, stop):
            begin = match.start()
            if best is not None and begin < best.stop:
                continue
            if places.in_region(begin):
                best = best if best is not None and norm[best.stop : best.stop + 1] == "," else None
                continue
            name = self._names.read(norm, begin, kan=True)
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
                ):
                    # "Tim Kampanye Nasional (TKN) Adi Budi, Citra" tells of a body and its head.
                    break
                best = name
        return best

    def _told(self, text: Text, verb: RawSpeech, places: Places, lines: Lines) -> Voice | None:
        low, norm = text.low, text.norm
        sentence = text.sentences[text.sentence_index(verb.start)][0]
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
            if last not in self._adverbs and not (last == _WHO and at < verb.start - 1):
                break
            at = word_start
        if at > floor and norm[at - 1] == ")":
            opening = norm.rfind("(", floor, at)
            if opening > 0:
                at = floor + len(norm[floor:opening].rstrip(" ,"))
                at = places.before_day(at, floor)
        if last in self._pronouns or last in self._while:
            return Voice(verb, "pronoun")
        if low.endswith(_BY_SAYING, floor, verb.start):
            # "Azrul menyentil Anwar dengan mengatakan …"
            return Voice(verb, "pronoun")
        if last in self._governed:
            # "ia mewanti-wanti agar tidak mengajak warga": the second verb reports no words.
            return None
        addressed = low.rfind(_ADDRESSED, max(floor, at - _LONGEST_ADDRESSEE), at)
        if addressed > floor and _ADDRESSEE.fullmatch(norm, addressed + len(_ADDRESSED), at):
            # "Bupati Andi kepada Siwalima mengatakan"
            at = addressed
        seat = places.seat_ends.get(at)
        if seat is not None:
            return Voice(verb, "seat", None, seat)
        name = places.stops.get(at)
        if name is not None:
            if _is_reported(low, sentence, name.begin):
                return None
            return self._accompanied(verb, sentence, name, places) or Voice(verb, "name", name)
        word = norm[max(floor, norm.rfind(" ", floor, at) + 1) : at]
        # "Inf." and "S.Sos" apart, what is no capitalised word ends no name.
        named = word[:1].isupper() or word[-1:] == "."
        if named and verb.quotes and lines.style(verb.start) == "plain":
            initials = places.most_initials(word, 2)
            name = self._names.read_before(norm, at, floor, initials=initials)
            # "Ramadhan" is a month, unless somebody is called so.
            name = name or places.part_at(at - len(word), word)
            if name is not None and places.in_region(name.start):
                name = self._past_region(norm, name, floor, places)
            if name is not None:
                before = norm[floor : name.begin].rpartition(" ")[0].rpartition(" ")[2]
                if before == _TO:
                    # "Bupati Sigi Hendra Lawole kepada Suluhnews mengatakan …"
                    return self._subject(verb, sentence, places) or Voice(verb, "pronoun")
                if _is_reported(low, sentence, name.begin):
                    return None
                if before in self._works:
                    return Voice(verb, "pronoun")
                if len(name.tokens) == 1 and before.lower() in self._local_bodies:
                    # "Pemdes Sukorejo menolak"
                    return Voice(verb, "none")
                if before in _FROM and len(name.tokens) == 1:
                    # "Seorang peserta dari Rawapitu menanyakan"
                    return Voice(verb, "none")
                if before in places.parts.get(name.tokens[0], ()) and before:
                    # "Lalu" is a part of this name, though it is another word too.
                    begin = name.start - len(before) - 1
                    name = msgspec.structs.replace(
                        name, start=begin, begin=begin, tokens=(before, *name.tokens)
                    )
                return Voice(verb, "name", name, run=bool(before) and before[-1] != ",")
        if not verb.quotes or at <= floor:
            return None
        if last in self._groups or (at > floor and norm[at - 1 : at].isupper()):
            return Voice(verb, "none")
        first_name = opening_name(norm, sentence, verb.start, places, self._names)
        if first_name is not None:
            return Voice(verb, "name", first_name)
        return self._subject(verb, sentence, places) or Voice(verb, "none")

    def _accompanied(
        self, verb: RawSpeech, sentence: int, name: RawName, places: Places
    ) -> Voice | None:
        """Who speaks in the company of the one who is named before the verb.

        "Camat Ende Budi didampingi Kapolsek Andi menegaskan"
        """
        if places.word_before(name) not in self._beside:
            return None
        voice = self._subject(verb, sentence, places)
        if voice is None or voice.seat is None or voice.seat.title.start >= name.begin:
            return None
        return voice

    def _past_region(self, norm: str, name: RawName, floor: int, places: Places) -> RawName | None:
        """What a reading that begins with a region leaves of a full name.

        "Koordinator Tim Kampanye Provinsi Banten Airin Rachmy mengatakan"; in "Komunitas Bogor
        Raya Hijau mengatakan" no word is that of somebody.
        """
        end = places.end_of_region(name.start)
        if end >= name.end or norm[end] != " ":
            return None
        rest = self._names.read(norm, end + 1)
        if rest is None or rest.stop != name.stop or len(rest.tokens) < 2:
            return None
        words = self._names.words
        if any(words.is_given(token) or token in places.parts for token in rest.tokens):
            return rest
        before = norm[floor : name.begin].split()
        return rest if any(words.may_follow(word) for word in before) else None

    @staticmethod
    def _subject(verb: RawSpeech, sentence: int, places: Places) -> Voice | None:
        seat = places.subject(sentence, verb.start)
        if seat is None:
            return None
        return Voice(verb, "seat", seat.name if seat.inline else None, seat)


def _is_reported(low: str, sentence: int, begin: int) -> bool:
    """Whether what a name says is itself told by another: "Nusron menyebut bahwa Mega berharap"."""
    return low.endswith(" bahwa ", sentence, begin)
