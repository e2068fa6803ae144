"""Who is in the article: titles, people, quotations and speakers, from hits to typed objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.model import (
    NameMention,
    Office,
    OfficeName,
    Official,
    Person,
    Quote,
    Status,
    Warning,
)
from netralitas_extract.raw import RawName, RawRegion
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.recognizers.quotes import QuoteReader
from netralitas_extract.recognizers.titles import TitleReader
from netralitas_extract.resolvers.lines import Lines
from netralitas_extract.resolvers.people.body_names import NamesBehindBodies, with_whole_bodies
from netralitas_extract.resolvers.people.glued_names import GluedWords, part_glued
from netralitas_extract.resolvers.people.initials import find_initials, stated_initials
from netralitas_extract.resolvers.people.joining import NAME_OF_SPEAKER, Cast, join_people
from netralitas_extract.resolvers.people.lead_names import LeadNameReader
from netralitas_extract.resolvers.people.mentions import NAME_OF_TITLE, find_mentions
from netralitas_extract.resolvers.people.name_forms import NameForms, is_short_form
from netralitas_extract.resolvers.people.nicknames import NicknameReader, with_addresses
from netralitas_extract.resolvers.people.public_names import full_names_of_called, without_calling
from netralitas_extract.resolvers.people.runs import NAME_IN_RUN, cut_runs
from netralitas_extract.resolvers.regions import Territory
from netralitas_extract.resolvers.speech.focus import Heard
from netralitas_extract.resolvers.speech.quoted import DocumentWords, SpokenQuote, resolve_quotes
from netralitas_extract.resolvers.speech.speakers import (
    SpeakerWords,
    Spoken,
    attribute,
    resolve_voices,
)
from netralitas_extract.resolvers.speech.voices import Voice, VoiceReader
from netralitas_extract.resolvers.titles.holders import HolderReader
from netralitas_extract.resolvers.titles.inside_titles import without_nameless
from netralitas_extract.resolvers.titles.jurisdiction_words import JurisdictionWords
from netralitas_extract.resolvers.titles.jurisdictions import Jurisdictions
from netralitas_extract.resolvers.titles.officials import SEVERAL, OfficialResolver
from netralitas_extract.resolvers.titles.own_titles import give_to_speakers
from netralitas_extract.resolvers.titles.pointed_names import PointedNames
from netralitas_extract.resolvers.titles.quoted_holders import name_quoted_holder
from netralitas_extract.resolvers.titles.seat_words import SeatWords
from netralitas_extract.resolvers.titles.seats import Seat, attach_jurisdictions, settle_regions
from netralitas_extract.resolvers.titles.village_words import VillageWords
from netralitas_extract.resolvers.titles.villages import settle_villages
from netralitas_extract.scan import Hits
from netralitas_extract.spans import SpanMaker
from netralitas_extract.text import Bounds, Text, merged, outside, start_of

__all__ = ["Who", "WhoResolver"]


class WhoResolver:
    """Finds who is in an article, with the knowledge of one lexicon.

    Two steps, because regions are resolved between them: :meth:`seats` joins titles to raw
    regions, so that their offices can decide what the regions are; :meth:`resolve` does the rest.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._gazetteer = lexicon.gazetteer
        self._names = NameReader(lexicon)
        self._forms = NameForms(lexicon)
        self._titles = TitleReader(lexicon)
        self._quotes = QuoteReader(lexicon)
        self._nicknames = NicknameReader(lexicon, self._names)
        self._holders = HolderReader(lexicon, self._names, self._nicknames)
        self._officials = OfficialResolver(lexicon)
        self._voices = VoiceReader(lexicon, self._names)
        self._leads = LeadNameReader(lexicon, self._names)
        self._documents = DocumentWords(
            lexicon.word_set("quoted_document"),
            lexicon.word_set("quoted_document_of"),
            lexicon.word_set("quoted_law"),
            tuple(lexicon.words["document_opening"]),
            lexicon.expression("{behind_document}").match,
        )
        self._commissioners = lexicon.word_set("national_commissioner")
        self._speakers = SpeakerWords(lexicon)
        self._seat_words = SeatWords(lexicon)
        self._village_words = VillageWords(lexicon)
        self._goes_by = lexicon.words["goes_by_letters"]
        self._glued = GluedWords(lexicon)
        self._jurisdiction_words = JurisdictionWords(lexicon)

    def seats(
        self,
        text: Text,
        hits: Hits,
        regions: Sequence[RawRegion],
        bodies: Sequence[Bounds] = (),
        skipped: Sequence[Bounds] = (),
    ) -> tuple[list[Seat], list[RawRegion]]:
        """Titles with the regions that follow them, and the regions with the villages that
        titles name; ``seat.region`` is an index into these.

        ``bodies`` are the spans of bodies of state. No title begins inside ``skipped``, spans of
        the folded text (boilerplate, bylines, cited laws).
        """
        titles = self._titles.recognize(text, hits["office"], hits["prefix"])
        if any(title.inside for title in titles):
            titles = without_nameless(text, titles, regions, self._names)
        titles = with_whole_bodies(text, outside(titles, skipped), bodies)
        settled = settle_regions(text, titles, regions, self._gazetteer, self._seat_words)
        settled = settle_villages(text, titles, settled, self._names, self._village_words)
        return attach_jurisdictions(text, titles, settled, self._seat_words), settled

    def resolve(
        self,
        text: Text,
        hits: Hits,
        seats: Sequence[Seat],
        regions: Sequence[RawRegion],
        bodies: Sequence[Bounds],
        territory: Territory,
        skipped: Sequence[Bounds] = (),
    ) -> Who:
        """People, offices, quotations and speakers.

        No name of a person begins inside ``bodies``, the spans of bodies of state; ``skipped`` are
        spans of the folded text in which nobody is named or quoted (boilerplate, bylines).
        """
        lines = Lines(text)
        speech = outside(self._quotes.speech(text, hits["speech"]), skipped)
        raw_quotes = outside(self._quotes.recognize(text, speech), skipped)
        self._holders.read(text, seats, regions, lines)
        initials = find_initials(text, regions, self._names)
        voices = self._voices.read(
            text,
            speech,
            seats,
            regions,
            initials.keys() | stated_initials(text, self._goes_by),
            lines,
        )
        NamesBehindBodies(text, bodies, regions, self._names).settle(seats, voices)
        PointedNames(
            text, regions, bodies, lines, self._names, self._holders.demonstratives
        ).settle(seats, voices)
        names = [
            (seat.name, NAME_IN_RUN if _runs_on(seat, seat.name) else NAME_OF_TITLE)
            for seat in seats
            if seat.name is not None
        ]
        names += [
            (voice.name, NAME_IN_RUN if voice.run else NAME_OF_SPEAKER)
            for voice in voices
            if voice.name is not None and voice.seat is None
        ]
        names += self._leads.read(text, raw_quotes, names, seats, regions)
        apart = part_glued(text, names, self._glued)
        if apart:
            names = _exchange(apart, names, seats, voices)
        cut = cut_runs(text, names, self._gazetteer.surfaces(), self._names)
        if cut:
            names = _exchange(cut, names, seats, voices)
        speakers = [voice.name for voice in voices if voice.name is not None]
        nicknames, owners, owned = self._nicknames.read(text, names, initials, skipped, speakers)
        addressed = with_addresses(text.norm, names, nicknames)
        if addressed:
            names = _exchange(addressed, names, seats, voices)
        known = [name for name, _ in names if name.tokens[-1].lower() in self._forms.called]
        if known:
            called = without_calling(known, self._forms)
            parted = {start: name for start, (name, _) in called.items()}
            if parted:
                names = _exchange(parted, names, seats, voices)
            names += [(calling, NAME_OF_TITLE) for _, calling in called.values()]
            owners += full_names_of_called(text, known, self._forms)
        names += [(owner, NAME_OF_TITLE) for owner in owners]
        people = join_people(names, self._forms, nicknames, owned, text.quotations)
        titles = [(seat.title.start, seat.end) for seat in seats]
        find_mentions(text, people, regions, skipped, titles, self._names, lines)
        cast = Cast(people, [voice.name.start for voice in voices if voice.name is not None])
        name_quoted_holder(text, seats, voices, cast, self._voices.objects)
        starts = [region.start for region in regions]
        jurisdictions = Jurisdictions(
            text,
            territory,
            starts,
            lambda index: " ".join(cast.people[index].keys) in self._commissioners,
            self._jurisdiction_words,
        )
        officials = self._officials.settle(text, seats, cast, jurisdictions, lines)
        heard = resolve_voices(text, voices, cast, officials, self._speakers)
        quotes = resolve_quotes(
            text, raw_quotes, heard, cast, officials, self._documents, self._speakers.subject
        )
        officials = give_to_speakers(text, officials, quotes, self._speakers.own)
        sentences = attribute(text, heard, quotes, self._speakers, skipped)
        return Who(cast, officials, heard, quotes, sentences)


def _exchange(
    better: Mapping[int, RawName],
    names: Sequence[tuple[RawName, str]],
    seats: Sequence[Seat],
    voices: Sequence[Voice],
) -> list[tuple[RawName, str]]:
    """The names with better readings for those that begin where ``better`` says."""
    for seat in seats:
        if seat.name is not None:
            seat.name = better.get(seat.name.start, seat.name)
    for voice in voices:
        if voice.name is not None:
            voice.name = better.get(voice.name.start, voice.name)
    return [(better.get(name.start, name), rule) for name, rule in names]


def _runs_on(seat: Seat, name: RawName) -> bool:
    """Whether the first words of a name may still be the title's: "Menko Marvest Luhut"."""
    return (
        seat.title.office in SEVERAL
        and (seat.title.tailed or seat.title.organization is None)
        and seat.region is None
        and name.begin == name.start == seat.end + 1
    )


class Who:
    """Who is in an article; offsets are those of the folded text.

    Attributes:
        cast: everybody named.
        seats: the titles that are mentions.
        quotes: the direct speech.
        sentences: by sentence the speaker, or null.
        names: spans of all names of people, in order and none in another: no region or body is
            named inside them.
    """

    __slots__ = ("_ids", "cast", "heard", "names", "quotes", "seats", "sentences")

    def __init__(
        self,
        cast: Cast,
        seats: list[Seat],
        heard: list[Heard],
        quotes: list[SpokenQuote],
        sentences: list[Spoken | None],
    ) -> None:
        self.cast = cast
        self.seats = seats
        self.heard = heard
        self.quotes = quotes
        self.sentences = sentences
        self.names = merged(
            (start, end) for person in cast.people for start, end, _ in person.mentions
        )
        listed = {seat.person for seat in seats}
        listed.update(quote.person for quote in quotes)
        listed.update(spoken.person for spoken in sentences if spoken is not None)
        self._ids = {
            index: f"p{number}"
            for number, index in enumerate((i for i in range(len(cast.people)) if i in listed), 1)
        }

    def person_id(self, index: int | None) -> str | None:
        """The id of a person of the cast who is listed, else null."""
        return None if index is None else self._ids.get(index)

    def officials(self, make: SpanMaker) -> list[Official]:
        """The title mentions as typed objects."""
        found: list[Official] = []
        for seat in self.seats:
            title = seat.title
            start, end, text, zone = make.mention(title.start, seat.end)
            found.append(
                Official(
                    start,
                    end,
                    text,
                    title.rule,
                    zone,
                    title.status,
                    title.tenure,
                    title.office,
                    seat.code,
                    seat.source,
                    title.organization,
                    self.person_id(seat.person),
                )
            )
        return found

    def people(self, make: SpanMaker) -> list[Person]:
        """The people who carry an office or speak, as typed objects."""
        offices: dict[int | None, dict[Office, None]] = {}
        for seat in self.seats:
            title = seat.title
            office = Office(title.status, title.tenure, title.office, seat.code)
            offices.setdefault(seat.person, {})[office] = None
        found: list[Person] = []
        for index, identity in self._ids.items():
            draft = self.cast.people[index]
            name = _on_one_line(make.span((draft.best.start, draft.best.end)).text)
            mentions: list[NameMention] = []
            aliases: dict[str, str] = {name.lower(): name}
            for start, end, rule in _apart(draft.mentions):
                begin, stop, text, zone = make.mention(start, end)
                mentions.append(NameMention(begin, stop, text, rule, zone))
                alias = _on_one_line(text)
                aliases.setdefault(alias.lower(), alias)
            readings = sorted(draft.names, key=start_of)
            found.append(
                Person(
                    identity,
                    name,
                    _distinct(h for r in readings for h in r.honorifics),
                    _distinct(d for r in readings for d in r.degrees),
                    list(aliases.values())[1:],
                    list(offices.get(index, ())),
                    mentions,
                )
            )
        return found

    def warnings(self, make: SpanMaker) -> list[Warning]:
        """What a reader should look at: names in two spellings, acting heads of two kinds, words
        of somebody who is not named.
        """
        found: list[Warning] = []
        for index in self._ids:
            draft = self.cast.people[index]
            if draft.variant is not None:
                start, end, text = make.place(draft.variant.start, draft.variant.end)
                name = make.place(draft.best.start, draft.best.end)[2]
                if is_short_form(text, name):
                    continue
                told = f"{text!r} is taken for {name!r} in another spelling"
                found.append(Warning("name_variant", told, start, end))
        for heard in self.heard:
            if heard.dangling:
                start, end, text = make.place(heard.start, heard.end)
                told = f"{text!r} attributes words to somebody whom the article does not name"
                found.append(Warning("dangling_attribution", told, start, end))
        statuses: dict[tuple[int | None, OfficeName, str | None], Status] = {}
        for seat in self.seats:
            title = seat.title
            if title.status == "definitive" or title.tenure != "incumbent" or seat.person is None:
                continue
            post = (seat.person, title.office, seat.code)
            first = statuses.setdefault(post, title.status)
            if first != title.status:
                start, end, text = make.place(title.start, seat.end)
                told = f"{text!r}: the article has said {first} of the same person before"
                found.append(Warning("status_conflict", told, start, end))
                statuses[post] = title.status
        return found

    def spoken_quotes(self, make: SpanMaker) -> list[Quote]:
        """The direct speech as typed objects."""
        found: list[Quote] = []
        for quote in self.quotes:
            start, end, text, zone = make.mention(quote.start, quote.end)
            found.append(
                Quote(
                    start,
                    end,
                    text,
                    "quote.attributed" if quote.verb is not None else "quote.carried",
                    zone,
                    self.person_id(quote.person),
                    None if quote.speaker is None else make.span(quote.speaker),
                    None if quote.verb is None else make.span(quote.verb),
                    quote.duplicate_of,
                )
            )
        return found


def _distinct(written: Iterable[str]) -> list[str]:
    """Honorifics or degrees, each in its first spelling: "M.Si" and "M.Si." are one."""
    found: dict[str, str] = {}
    for word in written:
        found.setdefault(word.replace(".", "").replace(" ", "").lower(), word)
    return list(found.values())


def _on_one_line(written: str) -> str:
    """A name with one blank where the text has others between its words."""
    return " ".join(written.split())


def _apart(mentions: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Mentions in order, without those that share a place with a longer one or one before."""
    found: list[tuple[int, int, str]] = []
    for mention in sorted(mentions, key=lambda mention: (mention[0], -mention[1])):
        if not found or mention[0] >= found[-1][1]:
            found.append(mention)
    return found
