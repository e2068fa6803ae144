"""The words that titles go on with to their regions, beside the names of these."""

from __future__ import annotations

import re

from netralitas_extract.lexicon.compiled import Lexicon

__all__ = ["SeatWords"]


class SeatWords:
    """The words between titles and regions, read once from a lexicon.

    Attributes:
        unit: matches, behind the number of a command, what that is called by, up to a comma, a
            bracket or an officer's rank ("Danrem 161/Wira Sakti Brigjen …").
        unit_before_rank: the same where only a rank may end it.
        unit_word, unit_word_any: matches one word of it, before a blank or anywhere.
        government: matches the government whose region follows ("Kadis Kominfo Pemprov NTT");
            ``government_heads`` is what that begins with.
        besides: matches what joins two titles of one member of an election body.
        village_staff: how posts of a village's own staff begin.
        elect: words behind the region that make its office that of somebody elected to it.
    """

    __slots__ = (
        "besides",
        "elect",
        "government",
        "government_heads",
        "unit",
        "unit_before_rank",
        "unit_word",
        "unit_word_any",
        "village_staff",
    )

    def __init__(self, lexicon: Lexicon) -> None:
        rank = lexicon.expression("{officer_rank}").pattern
        other = rf"(?!{rank})[A-Z][a-z]+"
        self.unit = re.compile(rf"[A-Z][a-z]+(?: {other}){{1,3}}?(?=,| \(| {rank})").match
        self.unit_before_rank = re.compile(rf"{other}(?: {other}){{0,3}}(?=,? {rank})").match
        self.unit_word = re.compile(rf"(?!{rank})[A-Z][A-Za-z]+(?= )").match
        self.unit_word_any = re.compile(rf"(?!{rank})[A-Z][A-Za-z]+").match
        governments = sorted(lexicon.words["government_of"], key=len, reverse=True)
        self.government_heads = tuple(f" {word}" for word in governments)
        self.government = re.compile(rf" (?:{'|'.join(map(re.escape, governments))})(?= )").match
        self.besides = re.compile(lexicon.expression(",? (?:{title_besides} )?").pattern).fullmatch
        self.elect = tuple(f" {word}" for word in lexicon.words["elect_behind"])
        self.village_staff = lexicon.words["village_staff"]
