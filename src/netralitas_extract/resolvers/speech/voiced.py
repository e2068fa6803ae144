"""The sentences of an article that give somebody's words."""

from __future__ import annotations

from collections.abc import Container, Sequence

from netralitas_extract.raw import RawMatch
from netralitas_extract.resolvers.who import Who
from netralitas_extract.text import Text

__all__ = ["told_sentences", "voiced_sentences"]


def voiced_sentences(text: Text, who: Who, conduct: Sequence[RawMatch]) -> set[int]:
    """The sentences that give somebody's words; "seorang kabid meminta stafnya memilih …" is done,
    not said.
    """
    voiced = {index for index, spoken in enumerate(who.sentences) if spoken is not None}
    for item in conduct:
        sentence = text.sentence_index(item.start)
        spoken = who.sentences[sentence]
        if (
            spoken is not None
            and spoken.verb is not None
            and item.start <= spoken.verb[0] < item.end
        ):
            voiced.discard(sentence)
    return voiced


def told_sentences(who: Who, voiced: Container[int]) -> set[int]:
    """Those of the ``voiced`` sentences that say themselves whose words they are: one that only
    stands behind them may as well be the reporter's.
    """
    return {
        index
        for index, spoken in enumerate(who.sentences)
        if spoken is not None and spoken.attribution == "explicit" and index in voiced
    }
