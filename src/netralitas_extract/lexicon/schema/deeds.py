"""Entries for what is done and said of it: conduct and cues, those who do it, what follows."""

from __future__ import annotations

from typing import Literal

from netralitas_extract.lexicon.schema.entry import Entry
from netralitas_extract.model import (
    ActorGroup,
    Assertion,
    ConductCategory,
    PledgeKind,
    SanctionCategory,
    SanctionStage,
)

__all__ = [
    "ActorEntry",
    "ConductEntry",
    "CueEntry",
    "CuedEntry",
    "MarkerEntry",
    "PledgeEntry",
    "SanctionEntry",
]


class ConductEntry(Entry, frozen=True, kw_only=True):
    """Conduct that neutrality rules speak of.

    A pattern may begin at its rarest word and reach back: what a named group ``lead`` in a
    lookbehind holds ("(?<=(?P<lead>ikut ))kampanye") belongs to the mention.

    Attributes:
        category: its category.
        polarity: ``breach`` is conduct that rules forbid, ``duty`` is what they demand
            ("menjaga netralitas").
        provisions: ids of the rules of law it falls under.
        needs: what must surround words that are conduct only in context. ``election``: the
            article speaks of an election or of neutrality; ``actor``: a group that the rules
            bind stands in the sentence, or the article is about such a group, and no party,
            candidate or team is the subject; ``subject``: such a group stands in the sentence;
            ``telling``: with ``election``, a short text that says of a bound group what it must
            not do or is reported of will do as well;
            ``answerable``: the sentence forbids, allows, reports or denies something, or, where a
            ``subject`` is needed too or nobody, begins with servants and so tells what they do;
            ``period``: the article speaks of the months in which posts may not be changed;
            ``name``: the name of a person follows, which the mention then ends with ("mendukung
            Budi Santoso").
        near: names of word lists; one of their words must follow soon after the anchor, else the
            pattern is not tried. It spares the cost of a long pattern and changes no result.
    """

    category: ConductCategory
    polarity: Literal["breach", "duty"] = "breach"
    provisions: list[str] = []
    needs: list[
        Literal["election", "telling", "actor", "subject", "answerable", "period", "name"]
    ] = []
    near: list[str] = []


class CuedEntry(ConductEntry, frozen=True, kw_only=True):
    """Conduct that no pattern names, behind a cue that forbids or reports it.

    The pattern is tried at the first verb behind such a cue, where no other conduct stands: any
    verb with an object that tells which rule it touches ("jangan menodong warga agar memilih …").
    """


class CueEntry(Entry, frozen=True, kw_only=True):
    """A word that decides what is said of conduct near it, in the manner of ConText.

    Attributes:
        assertion: what it makes of the conduct in its scope; ``negation`` where that depends
            on the sentence ("tidak"), ``absence`` where that depends on what is asked for ("tidak
            ada"), ``none`` for a pseudo-cue ("tidak hanya") and ``end`` for a word that ends the
            scope of the cues before it ("tetapi").
        direction: ``forward`` governs the conduct after the cue, ``backward`` that before it.
        reach: words between the cue and the first conduct that it can govern, at most.
        act: the kind of utterance the cue makes of its sentence: ``appeal`` where somebody asks for
            it ("meminta", "jangan"), ``rule`` where a rule may say it ("dilarang").
        over: categories it may govern; all where empty.
        weak: it takes no scope over from a report ("menduga ada ASN yang terbukti …").
        because: what the conduct is that a word of cause behind the cue gives as its reason
            ("dilaporkan ke Bawaslu karena …").
        cause: it is such a word of cause.
        deed: it may be the verb of the conduct itself ("terseret politik praktis").
        contrast: behind a duty it sets against it what must not be ("melayani, bukan memihak").
    """

    assertion: Assertion | Literal["negation", "absence", "none", "end"]
    direction: Literal["forward", "backward"] = "forward"
    reach: int = 40
    act: Literal["appeal", "rule", "report", "pledge"] | None = None
    over: list[ConductCategory] = []
    weak: bool = False
    because: Assertion | None = None
    cause: bool = False
    contrast: bool = False
    deed: bool = False


class MarkerEntry(Entry, frozen=True, kw_only=True):
    """A word that says how a sentence hangs together with others, or of what kind it is.

    Attributes:
        kind: ``continuation``: the sentence goes on with the one before; ``rule``: a rule stands
            behind it; ``heeded``: rules that are only said to be kept; ``pledge``: beside the
            name of a pledge, its wording follows; ``vow``: it follows without a name;
            ``commitment``: somebody commits himself to what follows, if nobody asks him to;
            ``consequence``: what is done to those who breach, beside the sanctions;
            ``generic``: words for all of a group, behind which conduct is that of whoever does
            it ("ASN tidak netral akan disanksi").
    """

    kind: Literal[
        "continuation", "rule", "heeded", "pledge", "vow", "commitment", "consequence", "generic"
    ]


class ActorEntry(Entry, frozen=True, kw_only=True):
    """A group of people that rules bind or reports speak of.

    Attributes:
        group: the group; null for longer words that hold those of a group and are none
            ("calon kepala desa").
    """

    group: ActorGroup | None = None


class SanctionEntry(Entry, frozen=True, kw_only=True):
    """A sanction. ``stage`` is given where the words themselves decide it; ``answering`` words
    are a sanction only in an article that tells of conduct ("gajinya dipotong").
    """

    category: SanctionCategory
    stage: SanctionStage | None = None
    answering: bool = False


class PledgeEntry(Entry, frozen=True, kw_only=True):
    """A pledge of neutrality.

    Attributes:
        again: whether the words are a pledge only behind one that is named in full, and not
            within conduct ("deklarasi itu").
    """

    kind: PledgeKind
    again: bool = False
