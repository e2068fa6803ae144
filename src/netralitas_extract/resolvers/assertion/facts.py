"""What an article tells without a cue: in the headline, and of somebody in particular."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from netralitas_extract.model import Assertion
from netralitas_extract.raw import RawMatch
from netralitas_extract.recognizers.cues import Cue
from netralitas_extract.resolvers.assertion.fact_words import FactWords
from netralitas_extract.resolvers.assertion.headline_facts import HeadlineFacts
from netralitas_extract.resolvers.assertion.introduced import IntroducedNames
from netralitas_extract.resolvers.assertion.narrated import (
    begins_with_thing,
    doer_before,
    of_first_person,
)
from netralitas_extract.resolvers.assertion.relatives import WHICH
from netralitas_extract.resolvers.assertion.surroundings import Surroundings
from netralitas_extract.text import Bounds, Text, covers
from netralitas_extract.text_words import OPENING_MARKS, first_word

__all__ = ["Facts"]

# Words of where and when a sentence is set, up to the one who did something.
_WORDS_OF_SETTING = 7
# Words between those who did something and what they did: "Camat Bojong juga sempat …".
_WORDS_TO_DEED = 3
# What may stand before those of whom a sentence tells.
_LEADS = (",", "-", ":", ";", '"', "(", ".")
# Words behind that for a group which still belong to it: "dua guru SD", "tiga pegawai kelurahan".
_WORDS_OF_GROUP = 2
# Words between "yang" and conduct behind another verb: "yang main mata dan mengajak …".
_WORDS_OF_VERB = 5
_JOINING = frozenset(("dan", "atau", "dan/atau", "serta", "maupun", "hingga"))
_MARKS = ',.;:"!?)'
# Characters from conduct at the beginning of a sentence to those who did it.
_LONGEST_REST = 60
# Characters from the beginning of a sentence to conduct that it begins with, "Namun ia belakangan
# juga" and the like before it.
_LONGEST_BEGINNING = 45
# In the passive: what is done, by whom, and that it was somebody.
_PASSIVE, _BY = "di", " oleh "
_LONGEST_NUMBER = 15
_SOME = "oknum"
_OR, _AND = " atau ", " dan "
_MARKS_OF_WORDS = "'\""


class Facts:
    """Tells facts from cases in general in one text.

    ``around`` is what the article has besides conduct; ``anybody`` has by their end the beginnings
    of words for all of a group; ``sanctions`` are sorted spans of sanctions and consequences.
    """

    __slots__ = (
        "_anybody",
        "_groups",
        "_holder_ends",
        "_holders",
        "_in_headline",
        "_introduced",
        "_sanctions",
        "_text",
        "_told_of",
        "_words",
    )

    def __init__(
        self,
        text: Text,
        words: FactWords,
        around: Surroundings,
        anybody: Mapping[int, int],
        sanctions: Sequence[Bounds],
    ) -> None:
        self._text = text
        self._words = words
        self._holders = dict(around.holders)
        self._holder_ends = {stop: start for start, stop in around.named}
        self._holder_ends.update((stop, start) for start, stop in around.holders)
        self._introduced = IntroducedNames(text, words.introducing)
        self._anybody = anybody
        self._groups = frozenset(anybody.values())
        self._sanctions = sanctions
        self._in_headline = HeadlineFacts(
            text, words, self._holders, anybody, self._groups, sanctions, around.headline
        )
        self._told_of = around.told

    def in_headline(self, item: RawMatch) -> Assertion | None:
        """What the headline says of somebody in particular: that it happened, or is reported."""
        return self._in_headline.told(item)

    def begins_for_all(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether a sentence begins with conduct and names all of a group for it: "Like Postingan
        Paslon, ASN Bisa Kena Sanksi".
        """
        low = self._text.low
        if low[bounds[0] : item.start].strip(OPENING_MARKS):
            return False
        comma = low.find(", ", item.end, min(bounds[1], item.end + _LONGEST_REST))
        if comma < 0 or self._words.is_shown(low, comma):
            return False
        return comma + 2 in self._groups and comma + 2 not in self._holders

    def told(self, item: RawMatch, bounds: Bounds) -> Assertion | None:
        """What a sentence without a cue says of conduct: that it happened, where it is told of
        somebody in particular ("Camat Bojong ikut kampanye"), or is reported, where it is somebody
        who tells it; of conduct in general nothing.
        """
        low = self._text.low
        stop = self._before_deed(item.start, bounds[0])
        begin = self._holder_ends.get(stop)
        if begin is None and low.startswith(",", stop):
            begin = self._introduced.before_aside(stop, bounds[0], self._holder_ends, self._groups)
        if begin is None:
            begin = self._introduced.begin(stop, bounds[0])
        if begin is not None and self._introduced.introduces(begin):
            begin = None
        if begin is None:
            begin = self._one_of_them(stop, bounds)
        if (
            begin is None
            and bounds[0] in self._groups
            and self._introduced.follows_comma(stop, bounds[0])
        ):
            begin = bounds[0]
        if begin is None:
            begin = self._told_of_before(item.start, bounds)
        if begin is None:
            return (
                self._told_first(item, bounds)
                or self._done_by(item)
                or self._is_counted(item)
                or self._told_of_oneself(item, bounds)
            )
        if low.startswith(self._words.generally, item.end):
            return None
        lead = low[bounds[0] : begin].rstrip()
        if lead.endswith(self._words.telling_of):
            return "alleged"
        if lead and not lead.endswith((*_LEADS, *self._words.leading)):
            return None
        if self._text.sentence_index(item.start) in self._told_of or covers(
            self._text.quotations, item.start
        ):
            return "alleged"
        # "Dalam video itu, sang lurah …" is what the video shows.
        return "alleged" if any(word in lead for word in self._words.pictures) else "confirmed"

    def _told_of_before(self, start: int, bounds: Bounds) -> int | None:
        """Where the words for somebody in particular begin who did what begins at ``start``, with
        more in between than a few words.
        """
        text, words = self._text, self._words.narrated
        stop = doer_before(text, words, start, bounds[0], self._holder_ends)
        if stop is not None and words.between(text.norm, stop, start) is not None:
            return self._holder_ends[stop]
        stop = doer_before(text, words, start, bounds[0], self._anybody)
        if stop is None:
            return None
        if words.between(text.norm, stop, start) is not None:
            return self._one_of_them(stop, bounds)
        begin = self._one_of_them(stop, bounds)
        counted = begin is not None and begin < self._anybody[stop]
        return begin if counted and words.between_some(text.low, stop, start) is not None else None

    def _told_of_oneself(self, item: RawMatch, bounds: Bounds) -> Assertion | None:
        """What a sentence says of conduct that somebody owns to, or to which a thing was put."""
        words = self._words.narrated
        if self._text.low.startswith(self._words.generally, item.end):
            return None
        if of_first_person(self._text, words, item.start, bounds[0]):
            return "confirmed"
        if begins_with_thing(self._text, words, (item.start, item.end), bounds):
            return "confirmed" if self._is_reporters(item) else "alleged"
        return None

    def _done_by(self, item: RawMatch) -> Assertion | None:
        """What a sentence says of conduct in the passive, with somebody in particular who did it:
        "Spanduk itu dipasang oleh seorang camat", "… disukai oleh oknum guru".
        """
        low = self._text.low
        by = low.find(_BY, item.start, item.end + len(_BY))
        if by < 0 or not low.startswith(_PASSIVE, low.rfind(" ", 0, by) + 1):
            return None
        if low.startswith(self._words.generally, item.end):
            return None
        start = by + len(_BY)
        first = low[start : start + _LONGEST_REST].split(maxsplit=1)[:1]
        if start not in self._holders and (
            not first or (first[0] != _SOME and first[0] not in self._words.counted)
        ):
            return None
        return "confirmed" if self._is_reporters(item) else "alleged"

    def is_measured(self, item: RawMatch) -> bool:
        """Whether the share or the number of conduct stands behind it: "foto bersama (11 %)"."""
        return self._words.is_measured(self._text.low, item.end)

    def _is_counted(self, item: RawMatch) -> Assertion | None:
        """What a sentence says of conduct whose number it gives: "5 pelanggaran netralitas", "foto
        bersama calon (11,1 persen)".
        """
        low = self._text.low
        if not low.startswith(self._words.breaches, item.start):
            return None
        before = low[max(0, item.start - _LONGEST_NUMBER) : item.start].split()[-1:]
        if not before or not (before[0].isdigit() or before[0] in self._words.counted):
            return None
        return "confirmed" if self._is_reporters(item) else "alleged"

    def is_hearsay(self, bounds: Bounds) -> bool:
        """Whether a sentence gives the word of somebody who only tells of it: "…, kata warga"."""
        return self._words.hearsay.search(self._text.low, *bounds) is not None

    def admits(self, start: int, item: RawMatch) -> bool:
        """Whether the words from ``start`` to conduct set it against what stands before it."""
        between = self._text.low[start : item.start]
        return between.startswith(self._words.contrasts) and between.count(" ") <= _WORDS_TO_DEED

    def ends_title(self, offset: int) -> bool:
        """Whether the title of somebody in particular ends at a place."""
        return offset in self._holder_ends

    def tells_of_one(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether the reporter tells it of one who was named before: "Ia memasang baliho …",
        "Mereka membawa stiker dan berpose dua jari".
        """
        low = self._text.low
        if low.startswith(self._words.generally, item.end) or not self._is_reporters(item):
            return False
        if self._words.goes_on(low, bounds[0], item.start):
            return True
        if item.start - bounds[0] > _LONGEST_BEGINNING:
            return False
        stop = self._before_deed(item.start, bounds[0])
        # "Kala itu, ia …"
        start = low.rfind(",", bounds[0], stop) + 1 or bounds[0]
        lead = f" {low[start:stop].lstrip()}"
        if not lead.endswith(self._words.pronouns):
            return False
        # "Dalam sambutan itulah dirinya …"
        set_in = lead.startswith(self._words.settings)
        return lead.count(" ") <= (_WORDS_OF_SETTING if set_in else _WORDS_TO_DEED)

    def group_of_whoever(self, start: int, bounds: Bounds) -> int | None:
        """Where words for all of a group begin that stand with "yang" before ``start``: "ASN yang
        diam-diam …", "Camat yang main mata dan …".
        """
        low = self._text.low
        yang = low.rfind(WHICH, max(bounds[0], start - _LONGEST_REST), start)
        if yang < 0 or yang in self._holder_ends:
            return None
        group_end = self._end_of_group(yang, bounds[0])
        if group_end is None:
            return None
        between = low[yang + len(WHICH) : start].split()
        if between and not self._words.of_deeds.issuperset(between):
            # A verb before it, and a word that joins them.
            joined = between[-1] in _JOINING and len(between) <= _WORDS_OF_VERB
            if not joined or any(word[-1] in _MARKS for word in between):
                return None
        begin = self._anybody[group_end]
        return begin if self._words.begin_of_count(low, begin, bounds[0]) == begin else None

    def speaks_in_general(self, begin: int, item: RawMatch, bounds: Bounds) -> bool:
        """Whether a sentence speaks to those whose word begins at ``begin``, or goes on about what
        they do in general: "kepada ASN yang <conduct>", "PNS yang <conduct> wajib mundur".
        """
        low = self._text.low
        if low.startswith(self._words.shown, item.end):
            return False
        lead = low[bounds[0] : begin].split()
        if lead and lead[-1].strip(_MARKS_OF_WORDS) in self._words.to_whom:
            return True
        last = lead[-1] if lead else ""
        if last and not (
            last.endswith(_LEADS) or last.strip(_MARKS_OF_WORDS) in self._words.opening
        ):
            return False
        return any(low.find(word, item.end, bounds[1]) >= 0 for word in self._words.generally)

    def is_of_place(self, item: RawMatch, bounds: Bounds) -> bool:
        """Whether those who did it are told with their place: "kepada ASN Kota Malang yang …"."""
        yang = self._text.low.rfind(WHICH, bounds[0], item.start)
        return self._words.place_of_group.search(self._text.norm, bounds[0], yang) is not None

    def is_feared(self, cue: Cue | None) -> bool:
        """Whether a cue says that something is feared: "khawatir", "rawan"."""
        return cue is not None and self._text.low[cue.start : cue.end] in self._words.feared

    def is_of_somebody(self, item: RawMatch) -> bool:
        """Whether the title of somebody in particular stands right before conduct."""
        return item.start - 1 in self._holder_ends

    def _before_deed(self, start: int, first: int) -> int:
        """Where the words for those who did it end: before "juga sempat" and the like."""
        low = self._text.low
        stop = start
        for _ in range(_WORDS_TO_DEED):
            before = low.rfind(" ", first, stop - 1) + 1
            if low[before : stop - 1] not in self._words.of_deeds:
                break
            stop = before
        stop -= 1
        return stop - 1 if low[stop - 1 : stop] == "," else stop

    def _is_reporters(self, item: RawMatch) -> bool:
        """Whether the reporter says it, and not somebody else."""
        return self._text.sentence_index(item.start) not in self._told_of and not covers(
            self._text.quotations, item.start
        )

    def _told_first(self, item: RawMatch, bounds: Bounds) -> Assertion | None:
        """What a sentence says of conduct that it begins with, before those who did it: "Karena
        <conduct>, Lurah Bontoa diganjar …", "<conduct>, dua bintara dijebloskan …".
        """
        if item.start - bounds[0] > _LONGEST_BEGINNING:
            return None
        low = self._text.low
        lead = low[bounds[0] : item.start].strip("\"'( ")
        if lead and (lead.count(" ") >= _WORDS_TO_DEED or not lead.endswith(self._words.causes)):
            return None
        comma = low.find(", ", item.end, min(bounds[1], item.end + _LONGEST_REST))
        if comma < 0 or not self._is_reporters(item):
            return None
        start = comma + 2
        first = low[start : start + _LONGEST_REST].split(maxsplit=1)[:1]
        if not (
            start in self._holders
            or (first and first[0] in self._words.counted)
            or (start in self._groups and low.startswith(self._words.one, start))
        ):
            return None
        if any(low.find(word, start, bounds[1]) >= 0 for word in self._words.generally):
            return None
        return "confirmed"

    def _one_of_them(self, stop: int, bounds: Bounds) -> int | None:
        """Where words for some of a group begin that end at ``stop``: "tiga ASN", "kades itu",
        "empat belas guru SD".
        """
        low = self._text.low
        words = self._words
        end = stop
        shown = low.endswith(words.pointed_at, bounds[0], end)
        if shown:
            end = low.rfind(" ", bounds[0], end)
        group_end = self._end_of_group(end, bounds[0])
        if group_end is None:
            return None
        begin = self._anybody[group_end]
        while begin - 1 in self._anybody and begin > bounds[0]:
            # "guru PPPK"
            begin = self._anybody[begin - 1]
        if low.endswith(_AND, bounds[0], begin) and begin - len(_AND) in self._anybody:
            # "puluhan kades dan perangkat desa"
            begin = self._anybody[begin - len(_AND)]
        some = words.begin_of_count(low, begin, bounds[0])
        if some < begin:
            return some
        if shown:
            # "Nama para camat itu masuk …"
            for word in self._words.before_shown:
                if low.endswith(word, bounds[0], begin):
                    begin -= len(word)
            return begin
        # "Lurah memasang stiker paslon …": at the beginning of a sentence it is one of them.
        first = first_word(low, *bounds)
        named = group_end == end or self._text.norm[group_end + 1].isupper()
        one = named and begin == first and low.startswith(words.one, begin)
        return begin if one and not self._is_met(bounds) else None

    def _end_of_group(self, end: int, start: int) -> int | None:
        """Where the words for a group end that ``end`` is at, or a little behind: "pegawai
        kelurahan".
        """
        low = self._text.low
        if low.endswith(self._words.so_called, start, end):
            # "setiap kepala desa atau sebutan lain yang …"
            end = low.rindex(_OR, start, end)
        for _ in range(_WORDS_OF_GROUP + 1):
            if end in self._anybody:
                return end
            at = low.rfind(" ", start, end)
            if at < 0 or low[at + 1 : end] in self._words.between:
                return None
            if not low[end - 1].isalnum():
                return None
            end = at
        return None

    def _is_met(self, bounds: Bounds) -> bool:
        """Whether a sentence speaks of a sanction: then it may be about whoever does it."""
        at = bisect_left(self._sanctions, (bounds[0],))
        return at < len(self._sanctions) and self._sanctions[at][0] < bounds[1]
