"""Where objects of conduct end, and which verbs share one."""

from __future__ import annotations

import pytest

from tests.shipped import extractor


def _told(words: str) -> list[str]:
    """The mentions in a ban of what stands in ``words``, whose mentions are in square brackets."""
    plain = words.replace("[", "").replace("]", "")
    text = f"ASN dilarang {plain}, kata Sekda jelang Pilkada 2024."
    return [mention.text for mention in extractor().extract(text).conduct]


def _marked(words: str) -> list[str]:
    """What stands in square brackets, by the place where it begins."""
    open_at: list[tuple[int, int]] = []
    found: list[tuple[int, str]] = []
    plain = ""
    for letter in words:
        if letter == "[":
            open_at.append((len(plain), len(found)))
        elif letter == "]":
            begin, _ = open_at.pop()
            found.append((begin, plain[begin:]))
        else:
            plain += letter
    return [text for _, text in sorted(found, key=lambda item: (item[0], -len(item[1])))]


_WHAT_HOLDS = {
    "verbs without an object of their own share the next one": [
        "[memihak atau mendukung salah satu calon]",
        "[mendukung, memihak, dan memenangkan salah satu calon]",
        "[memakai atau membagikan atribut partai]",
        "[mengampanyekan, mempromosikan, dan menyosialisasikan bakal calon]",
        "[memasang dan menyebarkan spanduk calon]",
    ],
    "verbs with objects of their own are one mention each": [
        "[mendukung calon tertentu] dan [mengikuti kampanye]",
        "[memasang spanduk], [menempel stiker], dan [membagikan kaus calon]",
        "[menjadi tim sukses] maupun [pengurus partai politik]",
        "[membuat komentar yang berpihak], serta [menjadi konsultan bagi bakal calon]",
    ],
    "objects in a list are one mention": [
        "[mendukung pasangan calon, partai politik, atau tim sukses]",
        "[berfoto dengan calon bupati, tim sukses, atau pengurus partai]",
        "[terlibat dalam kampanye caleg, partai politik maupun capres]",
        "[menghadiri kampanye, deklarasi, dan rapat umum pasangan calon]",
        "[menerima uang, barang, atau janji dari pasangan calon]",
    ],
    "an object reaches to its last word": [
        "[berfoto bersama calon bupati dan wakil bupati]",
        "[memenangkan secara terang-terangan salah satu calon]",
        "[memakai dana desa untuk pasangan calon nomor urut 2]",
        "[mengarahkan warga memilih partai politik tertentu]",
        "[memfasilitasi kampanye salah satu paslon]",
        "[mengintimidasi pendukung paslon lain]",
        "[masuk Partai Golkar]",
        "[membuat keputusan yang menguntungkan kepentingan partai politik]",
        "[bergabung dalam grup WhatsApp (WA) dukungan pasangan calon bupati]",
    ],
}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(words, id=f"{holds} {number}")
        for holds, sentences in _WHAT_HOLDS.items()
        for number, words in enumerate(sentences, 1)
    ],
)
def test_what_is_in_brackets_is_one_mention_each(words: str) -> None:
    assert _told(words) == _marked(words)


def test_the_platform_belongs_to_what_is_posted_and_not_to_the_photograph() -> None:
    words = "[mengunggah [foto bersama calon bupati] di media sosial]"
    assert _told(words) == _marked(words)


def test_a_suspicion_is_no_part_of_the_membership() -> None:
    extraction = extractor().extract("Camat itu diduga menjadi anggota parpol jelang Pilkada 2024.")
    assert [mention.text for mention in extraction.conduct] == ["menjadi anggota parpol"]


def test_what_obliges_is_no_part_of_the_neutrality_that_is_kept() -> None:
    extraction = extractor().extract("ASN diwajibkan menjaga netralitasnya jelang Pilkada 2024.")
    assert [mention.text for mention in extraction.conduct] == ["menjaga netralitasnya"]
