"""Names of holders in brackets: "Plt Bupati Bekasi (dr. Asep Surya)"."""

from __future__ import annotations

from collections.abc import Sequence

from netralitas_extract.lexicon.gazetteer import Gazetteer
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.titles.seats import Seat

__all__ = ["is_bracketed_name"]

_LEAST_ALONE = 5
_LEFT = 90
_MOST_BEFORE = 3


def is_bracketed_name(
    norm: str, at: int, seat: Seat, names: NameReader, gazetteer: Gazetteer
) -> bool:
    """Whether a bracket behind a title holds a name: "Plt Bupati Bekasi (dr. Asep Surya)".

    "Kepala Sekretariat Presiden (Kasetpres)" has a short form of the title in it.
    """
    name = names.read(norm, at) if norm[at : at + 1].isalpha() else None
    return (
        name is not None
        and not _shortens(name.tokens, norm[seat.title.core_start : seat.end])
        and not _shortens(name.tokens, _with_words_before(norm, seat))
        and (
            len(name.tokens) > 1
            or name.begin < name.start
            or (
                len(name.tokens[0]) >= _LEAST_ALONE
                and name.tokens[0].lower() not in gazetteer.surfaces()
            )
        )
        # "Dandim 0211/TT (Tapanuli Tengah), Letkol …"
        and " ".join(name.tokens).lower() not in gazetteer.surfaces()
        and norm[name.stop : name.stop + 1] == ")"
        # "Wakil Menteri Komunikasi (Wamenkominfo) Nezar Patria": the name follows.
        and (len(name.tokens) > 1 or not norm[name.stop + 2 : name.stop + 3].isupper())
    )


def _with_words_before(norm: str, seat: Seat) -> str:
    """A title with the two words before it, where they are of its line."""
    start = seat.title.core_start
    left = norm[max(0, start - _LEFT) : start].rpartition("\n")[2].split(" ")
    return " ".join(left[-_MOST_BEFORE:]) + norm[start : seat.end]


def _shortens(tokens: Sequence[str], title: str) -> bool:
    """Whether a word has the letters of a title, in order, from the first one of one of its words
    on: "Camat Bokan Kepulauan (Bokep)".
    """
    if len(tokens) > 1:
        return False
    word = tokens[0].lower()
    words = title.lower().split(" ")
    return any(
        words[at].startswith(word[0]) and _in_order(word, " ".join(words[at:]))
        for at in range(len(words))
    )


def _in_order(letters: str, text: str) -> bool:
    left = iter(text)
    return all(letter in left for letter in letters)
