"""Names that open sentences which go on about them: "RZ yang dihubungi terpisah membantah"."""

from __future__ import annotations

import re

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.resolvers.places import Places

__all__ = ["opening_name"]

_DATELINE = re.compile(r"(?: ?[,(][^\n\"]{2,40}?)? (?:-|\|) ")
_TURNED = re.compile(
    r"(?:Sementara(?: itu)?|Sedangkan|Adapun|Terpisah|Secara terpisah|Di (?:sisi|tempat) "
    r"(?:lain|terpisah)|Sebelumnya|Selain itu|Lebih lanjut|Kemudian),? "
)


def opening_name(
    norm: str, sentence: int, stop: int, places: Places, names: NameReader
) -> RawName | None:
    """The name that opens the sentence at ``sentence``, before a verb at ``stop``."""
    turned = _TURNED.match(norm, sentence)
    if turned is not None:
        sentence = turned.end()
    while (word := norm[sentence : sentence + 30].partition(" ")[0]).islower():
        # "Sementara itu, terlapor Budi yang ditemui …"
        if not names.words.may_follow(word):
            return None
        sentence += len(word) + 1
    name = names.read(norm, sentence, initials=places.most_initials(word, 0))
    name = name or places.part_at(sentence, word)
    if (
        name is None
        or name.stop >= stop
        or places.in_region(name.start)
        or names.words.is_common(name.tokens[0])
        or (
            not norm.startswith((" yang ", ", "), name.stop)
            and (turned is not None or not norm.startswith(" (", name.stop))
        )
        or _DATELINE.match(norm, name.stop) is not None
    ):
        return None
    return name
