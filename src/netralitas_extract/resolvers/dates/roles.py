"""What a date is to its article: when something took place, or will."""

from __future__ import annotations

from datetime import timedelta

from netralitas_extract.lexicon.date_words import DateWords
from netralitas_extract.model import DateRole, Granularity
from netralitas_extract.recognizers.dates import RawDate
from netralitas_extract.resolvers.dates.anchor import Anchor
from netralitas_extract.resolvers.dates.calendar import Period
from netralitas_extract.text import Text

__all__ = ["role_of"]

_EVENT_REACH = timedelta(days=366)
# How far in front of a date the word stands that announces what takes place on it.
_ANNOUNCED_WITHIN = 120


def role_of(
    mention: RawDate,
    found: tuple[Period, Period] | None,
    granularity: Granularity,
    anchor: Anchor,
    text: Text,
    words: DateWords,
) -> DateRole:
    """The role of a date outside the publication line; ``found`` is its resolved period.

    What its own words call future is to come. A date that the text itself is anchored on need not
    be that of its publication: there the words in front of a day tell whether it is to come.
    """
    moment = mention.moment
    if found is None or anchor.day is None:
        ahead = (moment.shift or 0) > 0 and not moment.from_mention
        if moment.toward == 1 or ahead:
            return "scheduled"
        told = moment.weekday is not None or moment.toward == -1 or moment.shift is not None
        if granularity in ("day", "time") and told:
            return "event"
        return "other"
    first = found[0].first
    daily = found[0].granularity == "day"
    if moment.toward == 1:
        # "5 Desember 2020 mendatang"
        return "scheduled"
    if anchor.source == "body" and daily:
        if (moment.shift or 0) > 0 and not moment.from_mention:
            # "besok"
            return "scheduled"
        later = first > anchor.day
        if later or (first == anchor.day and moment.year is not None and moment.toward != 0):
            announced = moment.toward == 1 or _is_announced(mention, text, words)
            return "scheduled" if announced else "event"
    if first > anchor.day:
        return "scheduled"
    if daily and anchor.day - first <= _EVENT_REACH:
        return "event"
    past = moment.toward == -1 or ((moment.shift or 0) < 0 and not moment.from_mention)
    if past and found[0].granularity in ("interval", "month"):
        # "pekan lalu", "awal Juli lalu"
        return "event"
    return "other"


def _is_announced(mention: RawDate, text: Text, words: DateWords) -> bool:
    """Whether a word in front of a date tells what is to come, and none behind it tells when it
    was said or done: "akan dilantik pada Kamis (20/2)" against "akan dilantik, kata dia, Kamis".
    """
    if text.low.startswith(words.own_day, mention.start):
        return False
    sentence, _ = text.sentences[text.sentence_index(mention.start)]
    before = text.low[max(sentence, mention.start - _ANNOUNCED_WITHIN) : mention.start]
    for idle in words.announcing_nothing:
        before = before.replace(idle, "")
    # What was said in a quotation that ended says nothing of the day on which it was said.
    for word in reversed(before.rpartition('"')[2].replace(",", " ").split()):
        if word in words.announcing:
            return True
        if word.removesuffix("nya") in words.telling:
            return False
    return False
