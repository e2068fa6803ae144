"""Which of the media that an article names is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.media_names import is_coined
from netralitas_extract.recognizers.structure.words import StructureWords, is_web_address
from netralitas_extract.recognizers.structure.writers import is_bare_name, is_told_of
from netralitas_extract.text import Bounds
from netralitas_extract.web_names import DOMAIN_ENDING

__all__ = ["bare_name", "choose_outlet", "is_outlet_line", "medium_told", "signed_with"]

_REACH = 24
# "(Kabarkini.com/Budi Santoso)" behind the last sentence; initials ("cha/asp") name nobody.
_SIGNED = re.compile(
    rf"\((?P<medium>(?:[\w-]+\.)+{DOMAIN_ENDING})/ ?"
    r"(?P<writer>[A-Z][a-z]+(?: (?:[A-Z][a-z]+|[A-Z]\.?)){1,3})[^()]{0,40}\)\.?$"
)
# "(Rino Malinda)", "[Irwan]", "(rinomalinda)" behind the last sentence, with the medium behind a
# stroke or without ("(Rino/kabarkini)"); of initials nobody can tell whose they are.
_SIGNED_NAME = re.compile(
    r"[(\[{](?P<writer>[A-Z][a-z]{3,}(?: (?:[A-Z][a-z]+|[A-Z]\.?)){0,3}|[a-z]{6,})"
    r"(?: ?/ ?(?P<medium>[A-Za-z][\w. ]{3,24}))?[)\]}]\.?\**$"
)
# "Rino Malinda" behind the last sentence, without a bracket.
_LAST_NAME = re.compile(
    r"(?:(?<=[a-z]{4}[.!?\"] )|(?<=[A-Z]{3}\. )|(?<=\d\. )|(?<=[)\"]\. )|(?<=[.,!?]\" ))"
    r"[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,2}$"
)
_LONGEST_LAST = 50
_CLOSING_BRACKETS = (")", "]", "}")
_LONGEST_END = 4
_OPENING_BRACKETS = ("(", "[", "{")
_MOST_WORDS = 4
_MOST_WORDS_TOLD_TWICE = 2
_SENTENCE_ENDS = (".", "!", "?", '"')


def choose_outlet(norm: str, above: Sequence[Bounds], dateline: Bounds | None) -> Bounds | None:
    """The medium of the dateline, or the first that a line ``above`` it names.

    A dateline may write in capitals what stands above it as the medium writes itself.
    """
    first = above[0] if above else None
    if dateline is None or first is None:
        return dateline or first
    written = norm[slice(*dateline)]
    same = written.lower() == norm[slice(*first)].lower()
    return first if same and written.isupper() else dateline


def is_outlet_line(
    line: Line, top: Sequence[Line], norm: str, named: Bounds | None, words: StructureWords
) -> bool:
    """Whether a line is the name of a medium; ``top`` are the lines above the text, ``named`` is
    the medium that the dateline names.
    """
    written = norm[line.start : line.end]
    count = len(written.split())
    if is_web_address(written.rstrip(",")):
        return True
    if count > _MOST_WORDS or line.is_paragraph(norm):
        return False
    if words.is_of_publication(written):
        # "Posted on", whose date was lost
        return False
    if words.is_outlet(written):
        return True
    if named is not None and norm[slice(*named)].lower() == written.lower():
        return True
    twice = sum(norm[each.start : each.end] == written for each in top) > 1
    return twice and count <= _MOST_WORDS_TOLD_TWICE and len(top) > 2


def bare_name(norm: str, line: Line) -> Bounds:
    """The name of a medium in a line without marks beside it: "- KabarNews", "Kabar.com,"."""
    bare = norm[line.start : line.end].strip(" -|,*")
    start = norm.index(bare, line.start)
    return start, start + len(bare)


def medium_told(norm: str, start: int, words: StructureWords) -> Bounds | None:
    """The first medium from ``start`` on that somebody spoke to: "katanya kepada Kabarkini.com";
    null where none is, or the words name something else ("kepada TelkomGroup").
    """
    found: list[Bounds] = []
    for told in words.told:
        at = norm.find(told, start)
        while at >= 0:
            at += len(told)
            # Most that stands behind these words begins with a small letter, and has no full stop.
            known = (
                norm[at : at + 1].isupper()
                or norm.startswith(words.own_media, at)
                or "." in norm[at : at + _REACH]
            )
            medium = words.medium(norm, at) if known else None
            if medium is not None and _is_medium(medium.group(), words):
                found.append(medium.span())
                break
            at = norm.find(told, at)
    return min(found, default=None)


def signed_with(
    norm: str, end: int, outlet: Bounds | None, words: StructureWords
) -> dict[str, Bounds]:
    """Medium and writer, or a writer alone, in a bracket that ends the running text; ``outlet`` is
    the medium that the frame names.
    """
    if not norm[max(0, end - _LONGEST_END) : end].rstrip(".*").endswith(_CLOSING_BRACKETS):
        return _signed_plainly(norm, end, words) if norm[end - 1].islower() else {}
    start = max(0, *(norm.rfind(bracket, 0, end) for bracket in _OPENING_BRACKETS))
    signed = _SIGNED.match(norm, start, end)
    if signed is not None:
        return {"outlet": signed.span("medium"), "author": signed.span("writer")}
    alone = _SIGNED_NAME.match(norm, start, end)
    if alone is None or not norm[max(0, start - 4) : start].rstrip().endswith(_SENTENCE_ENDS):
        return {}
    name, medium = alone["writer"], alone["medium"]
    if name.lower() in words.no_writers or words.is_outlet(name) or words.is_place(name):
        return {}
    if medium is not None and not _is_of(medium, norm, outlet, words):
        return {}
    # "... Partai Anu (Anu)": who is spoken of has written nothing.
    return {"author": alone.span("writer")} if norm.find(name, 0, start) < 0 else {}


def _signed_plainly(norm: str, end: int, words: StructureWords) -> dict[str, Bounds]:
    """The writer whose name stands behind the last sentence: "... disiplin PNS. Rino Malinda"."""
    name = _LAST_NAME.search(norm, max(0, end - _LONGEST_LAST), end)
    if name is None or not is_bare_name(name.group(), words):
        return {}
    return {} if is_told_of(name.group(), norm[: name.start()]) else {"author": name.span()}


def _is_of(medium: str, norm: str, outlet: Bounds | None, words: StructureWords) -> bool:
    """Whether a word names a medium: the article's own, or one that is written as media are."""
    if outlet is not None and _joined(medium) in _joined(norm[slice(*outlet)]):
        return True
    return words.is_outlet(medium)


def _joined(name: str) -> str:
    return name.replace(" ", "").lower()


def _is_medium(name: str, words: StructureWords) -> bool:
    if "." in name or name.startswith(words.own_media):
        return True
    return is_coined(name) and words.is_outlet(name)
