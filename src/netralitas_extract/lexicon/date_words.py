"""The vocabulary of calendar times as numbers, and the expressions that join their parts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal

from netralitas_extract.lexicon.compiled import Lexicon, load_lexicon
from netralitas_extract.model import PartOfDay

__all__ = ["DateWords", "Unit", "date_words"]

Unit = Literal["day", "week", "weekend", "month", "year"]
"""What a relative expression counts in."""

_PARTS: Final = ("dini_hari", "pagi", "siang", "sore", "malam")
_UNITS: Final = ("day", "week", "month", "year")


class DateWords:
    """Words of a lexicon that have a number or a meaning in dates.

    Attributes:
        months: names of months, full and short, to 1-12.
        weekdays: names of weekdays to 1 (Monday) - 7 (Sunday), with those that count only
            before a date ("Mon", "Sel").
        parts: names of parts of the day to their code.
        units: "pekan" to ``week`` and so on.
        numbers: number words to numbers, cardinals, ordinals and Roman numerals alike.
        edges: "awal", "akhir" and the like.
        month_cues, year_cues, day_cues: words after which a month, a year, or a day and a month in
            figures alone denote a time.
        or_then, or_place, of_day: words of direction that tell an order, or a place, as well, or
            go with days alone.
        day_nouns, month_day_nouns: words before a weekday, and before a day of the month.
        before_weekday: what may stand between a day of the month and a weekday behind it.
        clock_nouns: words before a clock time, with a blank on either side.
        doubtful_weekdays: weekdays that are other words unless written with a capital.
        fractions: words after which "(2/3)" is a fraction.
        named_after_days, named_after_weekdays: words that with a capital take a day as their name
            ("Stadion 17 Mei", "Kampung Rabu").
        beside_weekdays: words that may follow a weekday with a capital in a headline.
        weekday_habits: words behind which a weekday alone recurs ("apel Senin").
        recurring: "setiap" and the like.
        events_by_part: words that take a part of the day as their name ("apel pagi").
        number_ahead: matches a number that may begin a date.
        tail: matches what may follow the core of a date, separator included.
        glue: matches what may stand between two cores of one date.
        clock: matches a clock time with its word ("pukul"), separator included.
        clock_glue: matches what may stand between such a clock time and the date after it.
        person_cues: prepositions that stand before a person as well.
        year_owners: what owns the year behind it, a budget for one.
        recurring_after: matches "setiap bulan" behind a date.
        recurring_days: finds weekdays behind "setiap" that a list goes on from.
        span: matches what joins the two ends of a range.
        announcing: words in front of a date that is still to come.
        announcing_nothing: longer words that begin with one of these and announce nothing.
        telling: words in front of a date on which something was said or done.
        clock_about: words before a rough clock time.
        zones: time zones to their offset from UTC ("+07:00").
        year_phrases: longer words before a year, with the blank behind them.
        since: words before a month that has begun or is the next to do so, each with the blank
            behind it.
        year_to: what stands behind a year that begins a range.
        own_day: words that a date of the text's own day begins with.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.months = _numbered(words, "month_", 12) | _numbered(words, "month_short_", 12)
        self.weekdays = _numbered(words, "weekday_before_", 7) | _numbered(words, "weekday_", 7)
        self.parts: dict[str, PartOfDay] = {
            word: part for part in _PARTS for word in words[f"part_{part}"]
        }
        self.units: dict[str, Unit] = {
            word: unit for unit in _UNITS for word in words[f"unit_{unit}"]
        }
        self.numbers = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
        for name in ("cardinals", "ordinals"):
            self.numbers.update({word: at for at, word in enumerate(words[name], start=1)})
        self.edges = lexicon.word_set("period_edges")
        self.month_cues = lexicon.word_set("month_cues")
        self.year_cues = lexicon.word_set("year_cues")
        self.day_cues = lexicon.word_set("day_cues")
        self.since = tuple(f"{word} " for word in words["month_since"])
        self.year_phrases = tuple(lexicon.words["year_phrases"])
        self.or_then = lexicon.word_set("direction_or_then")
        self.or_place = lexicon.word_set("direction_or_place")
        self.of_day = lexicon.word_set("direction_of_day")
        self.day_nouns = lexicon.word_set("day_noun")
        self.month_day_nouns = lexicon.word_set("month_day_noun")
        self.before_weekday = frozenset(
            ("(", *self.day_nouns, *(f", {noun}" for noun in words["day_noun"]))
        )
        self.clock_nouns = tuple(f" {noun} " for noun in words["clock_nouns"])
        self.doubtful_weekdays = lexicon.word_set("weekday_or_word")
        self.fractions = lexicon.word_set("fraction_words")
        self.named_after_days = lexicon.word_set("named_after_days")
        self.named_after_weekdays = lexicon.word_set("named_after_weekdays")
        self.beside_weekdays = (
            frozenset(
                first.split()[0]
                for name in ("part_pagi", "part_siang", "part_sore", "part_malam", "part_dini_hari")
                for first in words[name]
            )
            | lexicon.word_set("direction_past")
            | lexicon.word_set("direction_ahead")
            | {"ini"}
        )
        self.weekday_habits = lexicon.word_set("weekday_habits")
        self.recurring = lexicon.word_set("recurring")
        self.events_by_part = lexicon.word_set("events_by_part")
        self.number_ahead = lexicon.expression("{date_number}")
        self.tail = lexicon.expression("{date_tail}")
        self.glue = lexicon.expression("{date_glue}")
        self.clock = lexicon.expression("{clock_worded}")
        self.clock_glue = lexicon.expression("{clock_glue}")
        self.person_cues = lexicon.word_set("person_cues")
        self.year_owners = lexicon.word_set("year_owners")
        self.recurring_after = lexicon.expression("{recurring_after}")
        self.recurring_days = lexicon.expression("{recurring_days}\\Z")
        self.span = lexicon.expression("{date_to}")
        self.announcing = lexicon.word_set("announcing")
        self.announcing_nothing = lexicon.words["announcing_nothing"]
        self.telling = lexicon.word_set("telling_of_day")
        self.clock_about = lexicon.word_set("clock_about")
        zones = (written.partition("=") for written in words["zone_offset"])
        self.zones = {zone: offset for zone, _, offset in zones}
        self.year_to = words["year_to"]
        self.own_day = tuple(lexicon.words["own_day"])

    def number(self, word: str) -> int:
        """The number that digits or a number word stand for.

        Raises ``KeyError`` for a word that is none.
        """
        if word.isdigit():
            return int(word)
        ones = word.split()
        plain = self.numbers.get(" ".join(ones))
        if plain is not None or len(ones) < 2 or ones[1] != "puluh":
            return plain if plain is not None else self.numbers[word]
        return 10 * self.numbers[ones[0]] + (self.numbers[ones[2]] if len(ones) > 2 else 0)


def _numbered(words: Mapping[str, tuple[str, ...]], prefix: str, last: int) -> dict[str, int]:
    return {word: number for number in range(1, last + 1) for word in words[f"{prefix}{number}"]}


@lru_cache(maxsize=8)
def date_words(lexicon: Lexicon | None = None) -> DateWords:
    """The date vocabulary of ``lexicon``, of the shipped one by default; built once.

    >>> words = date_words()
    >>> words.months["nopember"], words.weekdays["jum'at"], words.number("dua puluh lima")
    (11, 5, 25)
    """
    return DateWords(lexicon if lexicon is not None else load_lexicon())
