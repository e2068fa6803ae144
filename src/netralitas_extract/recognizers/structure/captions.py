"""What tells that a line is about a picture, or says whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from netralitas_extract.recognizers.structure.lines import Line
from netralitas_extract.recognizers.structure.words import StructureWords
from netralitas_extract.text import Bounds
from netralitas_extract.web_names import DOMAIN_ENDING, DOMAIN_ENDINGS

__all__ = [
    "is_captioned",
    "is_credit_line",
    "mark_captions",
    "mark_credited",
    "mark_signed",
    "mark_sourced",
    "mark_twins",
]

_LONGEST = 320  # code points
_SHORTEST_TWIN = 25

# In a headline, of words longer than "di" and "pada" one in eight begins with a small letter.
_LONGEST_LINK = 4
_MOST_LOWER = 8
_MOST_CREDIT_WORDS = 4
_CREDIT_REACH = 80
_LONGEST_LABEL = 12
_LONGEST_CREDIT = 40
_LONGEST_PICTURE = 12
_CELLS_REACH = 8
_LONGEST_CREDIT_LINE = 120
_LONGEST_SIGNATURE = 60
_LONGEST_CREDITED = 160
_DASHED_ENDS = ("-", *(f".{ending}" for ending in DOMAIN_ENDINGS))
_OPENING_BRACKETS = {")": "(", "]": "["}
_CREDITS = (
    # "... di gudang. kabarkita/Yoza": the medium and the photographer, in brackets or not.
    re.compile(r"[.)] ?\(?[A-Za-z][\w.]{4,24}/[A-Z][\w.-]+(?: [A-Z][\w.-]*){0,2}\)?$"),
    # "... di alun-alun. (BP/Istimewa)", "Kabag Hukum Rahmad Saleh(KK/Rino Malinda)"
    re.compile(
        r"\([A-Za-z. ]{2,24}/ ?(?:[Ii][Ss][Tt](?:imewa|\.)?|[Dd]ok[^()]*|HO"
        r"|[A-Z][a-z]+(?: [A-Z][\w.]*){1,3})\)$"
    ),
    # "... di ruang kerjanya. (RINO MALINDA/KABAR KITA)"
    re.compile(r"\([A-Z][A-Z. ]{2,30}/ ?[A-Z][A-Z. ]{2,30}\)$"),
    # "Tito Karnavian-f/istimewa"
    re.compile(r"\W[Ff](?:oto)?[./] ?[Ii]st(?:imewa)?\b"),
    # "... tidak netral. /Instagram/ Rahmad Saleh/"
    re.compile(r"[.)\w] /[A-Z][^/\n]{2,40}/[^/\n]{0,40}/?$"),
    # "Sanksi bagi ASN/kabarkini.com"
    re.compile(rf"\w/[\w-]+\.{DOMAIN_ENDING}$"),
)
# "Pj Bupati Rahmad Saleh.-ari/kabarkini-", "Apel di alun-alun. -Foto: Dok-", "... di aula
# -Istimewa/Rino-kabarkini.id"
_BETWEEN_DASHES = re.compile(rf"[^\s-] ?-[A-Za-z(][^-\n]{{1,60}}-(?:[\w.]+\.{DOMAIN_ENDING})?$")
# "Camat Ende memimpin apel \u00a9Kabarkini.com"
_RIGHTS = re.compile("\u00a9" r" ?[A-Za-z][\w.]{2,30}(?:[ /][A-Za-z][\w.]*){0,3}")
# "Ketua Bawaslu Rahmad Saleh/KABAR"
_MEDIUM = re.compile(r"[a-z]\.? ?/ ?(?P<medium>[A-Z]\w{2,20})$")
# "... di alun-alun. (Kabar Kita/Yos)", "... [Kabar Kita/Yos]"
_BRACKETED_MEDIUM = re.compile(
    r"[(\[](?P<medium>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) ?/ ?[A-Z][\w.-]*(?: [A-Z][\w.-]*)?[)\]]$"
)
# "... hantui pemilihan. (Kabarkini.com)"
_SITE = re.compile(rf"\([\w-]+\.{DOMAIN_ENDING}\)$")
_PICTURE = re.compile(r"!?\[[^\]]{0,6}\]\([^)]{0,4}\) ?\|?")
_SIGNATURE = re.compile(r"/ ?[A-Z][\w.-]* [A-Z][\w-]+$")
_SOURCE = re.compile(
    r"(?:[\u2022*-] ?)?(?:[A-Z][\w.]* )?[A-Za-z][\w.-]{1,24}/ ?[A-Z][\w.-]*(?: [A-Z][\w-]*){0,3}"
    r"|(?:[\u2022*-] ?)?[A-Z][\w.]*(?: [A-Z]\w*){0,2} \([^()/]{2,30}/[^()/]{2,30}\)"
)
# A line of its own above a caption: "KabarKini.com/Budi Santoso".
_CREDIT_LINE = re.compile(
    r"(?:(?:Grafis|Foto|Dok|Ilustrasi|Kolase)[.:]? )?"
    r"[A-Za-z][\w.-]{4,30}/[A-Z][\w.-]+(?: [A-Z][\w.-]*){0,3}"
    r"|(?P<medium>[A-Z]\w+ [A-Z]\w+)/(?:(?P=medium)/)?[A-Z][\w.-]+(?: [A-Z][\w.-]*){0,3}"
)


def is_credit_line(norm: str, lower: str, line: Bounds, words: StructureWords) -> bool:
    """Whether a line is a credit and nothing else ("Dok. Istimewa")."""
    start, end = line
    if end - start > _LONGEST_CREDIT_LINE:
        return False
    credit = _CREDIT_LINE.fullmatch(norm, start, end)
    if credit is not None and (credit["medium"] is None or words.is_outlet(credit["medium"])):
        return True
    return (
        len(norm[start:end].split()) <= _MOST_CREDIT_WORDS
        and words.match_end(lower, start, "tail", top=True) is not None
    )


def is_captioned(
    norm: str, lower: str, line: Bounds, words: StructureWords, *, top: bool, signed: bool
) -> bool:
    """Whether a line is a picture's text by how it ends: with a bracket, or if an agency may have
    ``signed`` it, with a credit.
    """
    start, end = line
    if top and _is_said_twice(norm, start, end):
        return True
    if end - start > _LONGEST or lower[start] == '"':
        return False
    if top and lower.endswith(words.picture_buttons, start, end):
        # The button below a picture: "Sekda Bima memimpin apel Perbesar".
        return True
    # "(Foto: istimewa)."
    end -= lower.endswith((").", "]."), start, end)
    opening = _OPENING_BRACKETS.get(lower[end - 1])
    bracket = -1 if opening is None else lower.rfind(opening, start, end)
    if bracket > start:
        bracket += 1 + (lower[bracket + 1] == " ")
        if words.match_end(lower, bracket, "bracket", top=top) is not None:
            return True
    return signed and _ends_in_credit(norm, lower, line, words, top=top)


def _is_said_twice(norm: str, start: int, end: int) -> bool:
    """Whether a line ends in what it begins with, as where the words for a picture that cannot be
    shown are joined to those below it: "Apel di Bima. DOK HUMASApel di Bima."
    """
    head = start + _SHORTEST_TWIN
    again = norm.find(norm[start:head], head, min(end, head + _LONGEST)) if head < end else -1
    return again > 0 and not norm[again - 1].isspace() and norm.startswith(norm[again:end], start)


def _ends_in_credit(
    norm: str, lower: str, line: Bounds, words: StructureWords, *, top: bool
) -> bool:
    """Whether the last words of a line are a photograph's credit or mark it as a caption; ``top``
    tells that the line stands above the running text, where shorter credits are sure.
    """
    start, end = line
    if top:
        reach = max(start, end - _CREDIT_REACH)
        sign = lower.find("\u00a9", reach, end)
        if sign > start + _SHORTEST_TWIN and _RIGHTS.fullmatch(norm, sign, end) is not None:
            return True
        if lower.endswith("--", start, end) or (
            lower.find("/", reach, end) >= 0
            and (
                any(credit.search(norm, reach, end) is not None for credit in _CREDITS)
                or _names_medium(norm, reach, end, words)
            )
        ):
            return True
        if (
            lower.endswith(_DASHED_ENDS, start, end)
            and _BETWEEN_DASHES.search(norm, reach, end) is not None
        ):
            return True
        if lower.endswith(")", start, end) and _SITE.search(norm, reach, end) is not None:
            return True
    sentence = max(lower.rfind(". ", start, end), lower.rfind(") ", start, end)) + 2
    return any(
        place > start and words.match_end(lower, place, "tail", top=top) is not None
        for place in (
            sentence,
            lower.rfind(" foto", start, end) + 1,
            lower.rfind("/foto", start, end) + 1,
        )
    )


def _names_medium(norm: str, start: int, end: int, words: StructureWords) -> bool:
    found = _MEDIUM.search(norm, start, end) or _BRACKETED_MEDIUM.search(norm, start, end)
    return (
        found is not None and norm.find("://", start, end) < 0 and words.is_outlet(found["medium"])
    )


def mark_captions(
    above: Sequence[Line], credit: int | None, norm: str, words: StructureWords
) -> None:
    """Marks the sentence under a photograph's credit, or the last one if it is about a picture.

    ``above`` are the lines above the running text, ``credit`` is the index of the credit in them.
    Between the byline and the text may stand few words, which are one, and such a sentence.
    """
    if credit is None:
        credit = _credit_below_byline(above)
    if credit is not None:
        lines = above[credit + 1 : credit + 2]
    elif len(above) > 1 and words.is_of_picture(norm[above[-1].start : above[-1].end]):
        lines = above[-1:]
    else:
        return
    for line in lines:
        if line.part is None and line.end - line.start <= _LONGEST:
            line.part = "caption"


def _credit_below_byline(above: Sequence[Line]) -> int | None:
    byline = len(above) - 1
    while byline >= 0 and above[byline].part not in ("author", "editor"):
        byline -= 1
    if byline < 0:
        return None
    below = [index for index in range(byline + 1, len(above)) if above[index].part is None]
    if len(below) != 2:
        return None
    words, sentence = (above[index] for index in below)
    short = words.end - words.start <= _LONGEST_CREDIT < sentence.end - sentence.start
    return below[0] if short else None


def mark_signed(lines: Sequence[Line], norm: str, lower: str, words: StructureWords) -> None:
    """Marks what stands below a line amid the text that says whose a photograph is."""
    for line, below in pairwise(lines):
        if (
            line.end - line.start <= _LONGEST_SIGNATURE
            and line.part is None is below.part
            and _SIGNATURE.search(norm, line.start, line.end) is not None
            and below.end - below.start <= _LONGEST
            and is_credit_line(norm, lower, (line.start, line.end), words)
        ):
            line.part = "ornament"
            below.part = "caption"


def mark_credited(lines: Sequence[Line], norm: str, words: StructureWords) -> None:
    """Marks short lines amid the text that end in a bracket with a medium and a photographer; in
    the last line such a bracket says who wrote the article.
    """
    texts = [line for line in lines if line.part is None]
    for line in texts[:-1]:
        if line.end - line.start > _LONGEST_CREDITED or norm[line.end - 1] not in ")]":
            continue
        found = _BRACKETED_MEDIUM.search(norm, line.start, line.end)
        if found is not None and norm[line.start] != '"' and words.is_outlet(found["medium"]):
            line.part = "caption"


def mark_sourced(lines: Sequence[Line], norm: str, lower: str, words: StructureWords) -> None:
    """Marks what stands above a label and, in the line below that, whose a photograph is:
    "Sumber :" and "KABARKINI/Rino Malinda"; and, above the text, what stands below a picture's
    place in a table.
    """
    _mark_cells(lines[:_CELLS_REACH], norm)
    for line, below in pairwise(lines[1:_CELLS_REACH]):
        if norm[below.start : below.end] == "--" and line.end - line.start <= _LONGEST:
            # One network of sites sets its mark for the end of a caption in the next line; what
            # stands first is the headline.
            line.part = line.part or "caption"
    for index, line in enumerate(lines[1:-1], 1):
        if line.end - line.start > _LONGEST_LABEL or lower[line.end - 1] != ":":
            continue
        source, above = lines[index + 1], lines[index - 1]
        if (
            lower[line.start : line.end].strip(" :") in words.credit_labels
            and source.end - source.start <= _LONGEST_SIGNATURE
            and _SOURCE.fullmatch(norm, source.start, source.end) is not None
        ):
            line.part = source.part = "ornament"
            if above.part is None and above.end - above.start <= _LONGEST:
                above.part = "caption"


def _mark_cells(above: Sequence[Line], norm: str) -> None:
    """Marks the cell of a table below a picture's, as one maker of sites writes captions."""
    for line, below in pairwise(above):
        if (
            line.end - line.start <= _LONGEST_PICTURE
            and norm.endswith("|", below.start, below.end)
            and _PICTURE.fullmatch(norm, line.start, line.end) is not None
        ):
            line.part = "ornament"
            below.end = below.start + len(norm[below.start : below.end].rstrip(" |"))
            below.part = "caption"


def mark_twins(above: Sequence[Line], norm: str, lower: str) -> None:
    """Marks a line that the next one begins with, as where a picture's text is given twice.

    The first line of a headline's length may be one that is repeated below it, and so may others
    that are written like one. ``above`` are the lines above the running text.
    """
    long = [line for line in above if _SHORTEST_TWIN <= line.end - line.start <= _LONGEST]
    for line, twin in pairwise(long[1:]):
        if (
            {line.part, twin.part} <= {None, "caption"}
            and lower.startswith(lower[line.start : line.end], twin.start)
            and not _has_title_case(norm[line.start : twin.end])
        ):
            line.part = twin.part = "caption"


def _has_title_case(written: str) -> bool:
    """Whether nearly all words begin as those of headlines do."""
    words = [word for word in written.split() if word[0].isalpha() and len(word) > _LONGEST_LINK]
    return sum(map(str.islower, words)) * _MOST_LOWER <= len(words)
