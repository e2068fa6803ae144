"""Runs of capitalised words of which only the last are a name: "Direktur Exposit Arif Susanto"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from netralitas_extract.raw import RawName
from netralitas_extract.recognizers.names import NameReader
from netralitas_extract.text import Text
from netralitas_extract.text_words import word_before

__all__ = ["NAME_IN_RUN", "cut_runs", "with_short_part"]

NAME_IN_RUN = "name.in_run"
"""The rule of a name whose first words may be those of a body."""

_LEAST_WHOLE = 2
_LONGEST_CAMPUS = 40
_MOST_OF_REGION = 2
# The word between a body and the region that its branch is of.
_BRANCHES = frozenset(("Cabang", "Wilayah", "Daerah", "Komisariat"))
_ENDS_CAMPUS = ',.;:)"'
_LONGEST_WORD = 26


def cut_runs(
    text: Text,
    names: Sequence[tuple[RawName, str]],
    regions: Collection[str],
    reader: NameReader,
) -> dict[int, RawName]:
    """By start of a reading that begins with the words of a body, the name without them.

    In "Direktur Exposit Strategic Arif Susanto" only what the article says elsewhere ("ujar
    Arif") tells where the name begins. ``regions`` are names of regions in lower case.
    """
    short = {name.tokens[0] for name, _ in names if len(name.tokens) == 1}
    cut: dict[int, RawName] = {}
    for name, rule in names:
        tokens = name.tokens
        if len(tokens) < 2 or tokens[0] in short:
            continue
        in_run = rule == NAME_IN_RUN and len(tokens) > 2
        place = _behind_campus(text.norm, name, regions, reader) if in_run else 0
        # "Ketua Harian Gerindra Sufmi Dasco Ahmad": a body's name has ended.
        in_run = in_run and (
            place > 0 or not _is_behind_whole(text.low, name.start, regions, reader)
        )
        # "di Sumsel Ganjar meminta": the first word is a region's.
        behind_region = tokens[1] in short and tokens[0].lower() in regions
        if not in_run and not behind_region:
            continue
        begin = next((i for i, token in enumerate(tokens) if token in short), 0)
        if begin > 1 and begin == len(tokens) - 1:
            begin = _with_first_names(text.norm, name, regions, reader)
        if in_run and not begin:
            place = (
                place
                or _behind_province(tokens, regions)
                or _behind_place_of_body(text.norm, name, regions, reader)
            )
        if place:
            begin = max(begin, place)
        elif any(reader.words.is_given(token) for token in tokens[:begin]) or (
            begin and reader.words.name_or_word.get(tokens[begin]) == "anywhere"
        ):
            # "Ida Ayu Made Purnami" is all one name, as is "Raja Juli Antoni".
            continue
        if not begin and in_run:
            # "Ketua LSM Pijar Keadilan Maman Suryaman"
            common = [i for i, token in enumerate(tokens[:-1]) if reader.words.is_common(token)]
            begin = common[-1] + 1 if common else 0
        if begin:
            start = name.start
            for token in tokens[:begin]:
                start = text.norm.index(token, start) + len(token)
            start = text.norm.index(tokens[begin], start)
            cut[name.start] = msgspec.structs.replace(
                name, start=start, begin=start, tokens=tokens[begin:]
            )
    return cut


def _is_behind_whole(low: str, start: int, regions: Collection[str], reader: NameReader) -> bool:
    """Whether a body stands before a name of which no word is the body's, or that and a region.

    "Gerindra Sufmi Dasco Ahmad", "DPD Gerindra Jatim Anwar Sadad"
    """
    whole = reader.words.whole_bodies
    if low.endswith(whole, 0, start):
        return True
    at = start - 1
    for _ in range(_MOST_OF_REGION):
        at = low.rfind(" ", max(0, at - _LONGEST_WORD), at)
        if at < 0:
            return False
        if low[at + 1 : start - 1] in regions and low.endswith(whole, 0, at + 1):
            return True
    return False


def _behind_campus(norm: str, name: RawName, regions: Collection[str], reader: NameReader) -> int:
    """Where in a run the name begins that the name of a campus and its place stand before.

    "Universitas Padjadjaran Tegar Mahesa", "Universitas Muhammadiyah Surabaya Umar Sholahudin"
    """
    left = norm[max(0, name.start - _LONGEST_CAMPUS) : name.start].rpartition("\n")[2].split()
    words = reader.words
    heads = [i for i, word in enumerate(left) if word.lower() in words.campuses]
    if not heads or any(word[-1:] in _ENDS_CAMPUS for word in left[heads[-1] :]):
        return 0
    tokens = [token.lower() for token in name.tokens]
    at = 0
    if heads[-1] == len(left) - 1:
        at = 2 if " ".join(tokens[:2]) in words.campuses_of_two else 1
    at += at < len(tokens) - 1 and tokens[at] in regions
    return at if at < len(tokens) else 0


def _behind_province(tokens: Sequence[str], regions: Collection[str]) -> int:
    """Where in a run the name begins that a region's of two words or the capital stands before.

    "UIN Syarif Hidayatullah Jakarta Adi Prayitno", "KPID Jawa Barat Adiyana Slamet"
    """
    for at in range(len(tokens) - _LEAST_WHOLE, 0, -1):
        if tokens[at - 1] == "Jakarta" or " ".join(tokens[max(0, at - 2) : at]).lower() in regions:
            return at if at > 1 or tokens[0] == "Jakarta" else 0
    return 0


def _behind_place_of_body(
    norm: str, name: RawName, regions: Collection[str], reader: NameReader
) -> int:
    """Where in a run the name begins that a body and the region where it works stand before.

    "Walhi Bone Amri Nuryana", "HMI Cabang Bima Irwan Sahrul"; in "Siti Bone Amalia" the first
    word is a given name.
    """
    tokens = name.tokens
    last = len(tokens) - _LEAST_WHOLE
    before = word_before(norm, name.start)
    branch = before.isupper() or before in _BRANCHES
    if tokens[0].lower() in regions:
        return int(branch and last > 0)
    if reader.words.is_given(tokens[0]):
        return 0
    return next((i + 1 for i in range(1, last) if tokens[i].lower() in regions), 0)


def _with_first_names(
    norm: str, name: RawName, regions: Collection[str], reader: NameReader
) -> int:
    """Where in a run that ends with the part by which somebody is called the name begins.

    One part stands before it: "Apdesi Surta Wijaya" is Surta Wijaya, unless the article has that
    word elsewhere too, as of a body: "Gerak Matahari Dzulqarnain".
    """
    tokens = name.tokens
    last = len(tokens) - 1
    first = tokens[last - 1]
    if first.lower() in regions or norm.count(f"{first} ") > norm.count(f"{first} {tokens[last]}"):
        return last
    if len(first.rstrip(".")) == 1 or len(tokens[last - 2].rstrip(".")) == 1:
        # "Michael F Umbas", "M. Tri Andika"
        return last - 2
    if reader.words.is_short(tokens[last - 2].rstrip(".").lower()):
        return last - 2
    before = word_before(norm, name.start)
    whole = (
        # "Menteri KKP Sakti Wahyu Trenggono"
        last == 2
        and before.isupper()
        and not reader.words.may_follow(before)
        and not reader.words.bears_name(before)
        and norm.count(f"{tokens[0]} ") == norm.count(f"{tokens[0]} {first}")
    )
    return 0 if whole else last - 1


def with_short_part(norm: str, name: RawName, reader: NameReader) -> RawName:
    """A name with the short form of one more part before it, which no title tells to be one.

    "Moh. Zainul Arifin tidak hadir"; not in "sebesar Rp 5 M. Zainul Arifin hadir".
    """
    word = word_before(norm, name.start)
    start = name.start - len(word) - 1
    if (
        name.begin < name.start
        or word[-1:] != "."
        or not word[0].isupper()
        or norm[max(0, start - 2) : max(0, start - 1)].isalnum()
        or not (len(word) == len("M.") or reader.words.is_short(word[:-1].lower()))
    ):
        return name
    whole = reader.read(norm, start)
    return whole if whole is not None and whole.end == name.end else name
