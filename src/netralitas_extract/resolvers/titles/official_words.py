"""The words that tell whether a title alone is a mention, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from netralitas_extract.lexicon.compiled import Lexicon
from netralitas_extract.recognizers.common import by_first_letters

__all__ = ["OfficialWords"]

# Longer than what points back; without an end, it would be looked for to the end of the text.
_POINTING_WITHIN = 80


class OfficialWords:
    """The words around titles without a name, read once from a lexicon.

    Attributes:
        foreign: finds the name of a head of another state.
        vacant: finds words before posts that nobody holds.
        tells: matches, behind a title, that its holder says something.
        held_by_several: how words go on behind a title of which one who held it is meant.
        means_all: how they go on behind a title that all of its kind are meant by.
        means_any: how they go on where any holder is meant, of an office that many hold;
            ``means_any_head`` where it is that of one head of a region.
        compounds: words between two titles of one person, with the blanks around them.
        courtesies: words before a title of one person.
        own: words before a title that who speaks has; ``own_beside`` are those that the title
            stands directly behind, ``own_in_thought`` how such words begin where nobody has it,
            ``of_one_told`` those before the title of one who is known.
        sources: words before a title that points back to who spoke last.
        team: finds, before a title, the words of a team that is called by what it wants somebody to
            become; ``sure`` is filled where that is what such a team is for.
        tags: roots that attribute direct speech.
        beginnings, agencies: short first and last words of posts with the words that these are
            for; ``ministers`` whole posts, ``fused`` posts written as one word ("kadisdik").
    """

    __slots__ = (
        "_points_back",
        "agencies",
        "beginnings",
        "compounds",
        "courtesies",
        "foreign",
        "fused",
        "held_by_several",
        "judged",
        "means_all",
        "means_any",
        "means_any_head",
        "ministers",
        "of_one_told",
        "own",
        "own_beside",
        "own_in_thought",
        "sources",
        "tags",
        "team",
        "tells",
        "vacant",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        # One of ``re``: it is tried behind every title without a name, and needs half the time.
        points_back = lexicon.expression("{title_points_back}").pattern
        self._points_back = re.compile(points_back).match
        self.foreign = lexicon.expression(r"\b{foreign_head}\b").search
        self.vacant = lexicon.expression("{vacant_posts}").search
        self.tells = lexicon.expression(r" (?:(?:juga|pun|kembali) )?{told_verb}\b").match
        judged = "|".join(lexicon.words["judged"])
        adverbs = "|".join(lexicon.words["judged_adverb"])
        self.judged = re.compile(rf"(?: (?:{adverbs}))* (?:{judged})\b").match
        self.held_by_several = tuple(f" {words} " for words in lexicon.words["held_by_several"])
        self.means_all = lexicon.words["title_means_all"]
        self.means_any = by_first_letters(lexicon.words["title_means_any"])
        self.means_any_head = lexicon.words["title_means_any_head"]
        self.compounds = frozenset(f" {words} " for words in lexicon.words["title_to_title"])
        self.courtesies = tuple(f"{word} " for word in lexicon.words["title_courtesy"])
        self.own = tuple(f"{words} " for words in lexicon.words["title_of_oneself"])
        self.own_in_thought = tuple(
            f"{word} saya" for word in lexicon.words["title_of_oneself_not"]
        )
        beside = lexicon.words["title_of_oneself_beside"]
        self.own_beside = tuple(f"{words} " for words in beside)
        self.of_one_told = tuple(f"{words} " for words in lexicon.words["title_of_one_told"])
        self.sources = tuple(f"{words} " for words in lexicon.words["title_source"])
        # Of ``re``: a name is told by its capitals, which patterns fold.
        sure, teams, ranks = (
            "|".join(map(re.escape, lexicon.words[name]))
            for name in ("team_for_election", "team_of_supporters", "team_rank")
        )
        self.team = re.compile(
            rf"\b(?i:(?P<sure>{sure})|{teams})(?: (?i:{ranks}))*"
            r"(?: (?!Calon|Bakal)[A-Z][a-z'-]+){1,3} $"
        ).search
        self.tags = lexicon.word_set("tag_root")
        self.beginnings = _short_forms(lexicon, "post_begin_short")
        self.agencies = _short_forms(lexicon, "post_short")
        self.fused = {f"ka{short}": f"kepala {full}" for short, full in self.agencies.items()}
        self.ministers = {
            short: f"menteri {full}"
            for short, full in _short_forms(lexicon, "minister_short").items()
        }

    def points_to(self, low: str, end: int) -> int:
        """How many characters behind a title that ends at ``end`` point back to somebody."""
        found = self._points_back(low, end, end + _POINTING_WITHIN)
        return 0 if found is None else found.end() - end


def _short_forms(lexicon: Lexicon, name: str) -> Mapping[str, str]:
    """The words of a list that are written "short=full", by the short form."""
    pairs = (words.partition("=") for words in lexicon.words[name])
    return {short: full for short, _, full in pairs}
