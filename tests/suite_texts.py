"""The texts that the whole is tried on: the fixtures, the examples of the patterns, odd ones."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from hypothesis import strategies as st

__all__ = ["ODD_TEXTS", "articles", "fixture_texts", "pattern_examples"]

ROOT = Path(__file__).parents[1]

ARTICLE = """\
Pj Bupati Pasuruan Minta ASN Jaga Netralitas
Senin, 23 September 2024 | 06:43 WIB

PASURUAN, KABARKITA – Penjabat (Pj) Bupati Pasuruan, Andriyanto, meminta ASN menjaga netralitas.

“Jangan berfoto bersama calon bupati,” katanya di Pendopo, Senin (23/9/2024).

Sesuai Pasal 71 ayat (1) UU Nomor 10 Tahun 2016, ASN yang ikut kampanye akan disanksi tegas.

Baca juga: Kades Diperiksa Bawaslu
"""

ODD_TEXTS = {
    "empty": "",
    "one blank": " ",
    "blank lines": "\n\n \r\n\t\n",
    "only boilerplate": "Share\nBaca juga: Bupati Bima larang ASN kampanye\nTags: Pilkada 2024",
    "english": "The committee asked every civil servant to remain neutral before the vote.",
    "javanese": "Para warga diundang rawuh ing bale desa, dinten Setu, kangge rembugan.",
    "html": "<p>ASN <b>wajib</b> netral&nbsp;&amp; jujur</p>" * 3,
    "crlf": ARTICLE.replace("\n", "\r\n"),
    "cr alone": ARTICLE.replace("\n", "\r"),
    "line separators": ARTICLE.replace("\n", "\u2028"),
    "no-break spaces": ARTICLE.replace(" ", "\u00a0"),
    "thin spaces": ARTICLE.replace(" ", "\u2009"),
    "soft hyphens": ARTICLE.replace("a", "a\u00ad"),
    "combining marks": ARTICLE.replace("e", "e\u0301"),
    "zero width": "\ufeff" + "\u200b".join(ARTICLE),
    "right to left": "\u202e" + ARTICLE + "\u202c",
    "emoji": ARTICLE.replace(" ", " 😀 ").replace("\n", "\n👍🏽\n"),
    "lone surrogates": ARTICLE.replace("ASN", "\ud83dASN\udc00"),
    "nul bytes": ARTICLE.replace(" ", "\x00"),
    "nul bytes between": "\x00" + ARTICLE.replace("\n", "\x00\n\x00"),
    "longer in lower case": ARTICLE.replace("i", "\u0130"),
    "ligatures": ARTICLE.replace("fi", "\ufb01"),
    "full width": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in ARTICLE),
    "capitals": ARTICLE.upper(),
    "small letters": ARTICLE.lower(),
    "one line": ARTICLE.replace("\n", " "),
    "no blanks": ARTICLE.replace(" ", ""),
    "twice": ARTICLE * 2,
    "backwards": ARTICLE[::-1],
    "low quotes": ARTICLE.replace("“", "„").replace("”", "“"),
    "guillemets": ARTICLE.replace("“", "»").replace("”", "«"),
    "unclosed quote": ARTICLE.replace("”", ""),
    "quotes alone": '"' * 99,
}


def fixture_texts() -> dict[str, str]:
    """By folder the articles of all fixtures, read as the contract says."""
    return {
        path.parent.name: path.read_bytes().decode()
        for path in sorted((ROOT / "fixtures").rglob("article.txt"))
    }


def pattern_examples() -> Iterator[str]:
    """Every example and counterexample of the shipped patterns."""
    for path in sorted((ROOT / "patterns").glob("*.toml")):
        for family in tomllib.loads(path.read_text(encoding="utf-8")).values():
            if isinstance(family, list):
                for entry in family:
                    yield from entry.get("examples", ())
                    yield from entry.get("counterexamples", ())


# Words that patterns, cues, titles and structure are made of, and what goes between them.
_WORDS = re.split(
    r"[|\n]",
    """\
ASN|PNS|camat|kades|warga|KPU|Bawaslu|Bawaslu RI|TNI dan Polri
Pj|Plt.|eks|calon|Bupati|Wali Kota|Gubernur|Ketua KPU|Kepala Desa
Bima|Kabupaten Bima|Kota Bima|Pasuruan|Jatim|Kecamatan Woha|di Kraksaan|Desa Sumber
Andriyanto|H. Andi Wijaya, S.Sos|Hj. Umi|A. Fatoni|berinisial YD
Senin|(23/9/2024)|23 September|kemarin|pukul 08.00 WIB|tahun 2024 ini|pekan lalu
dua hari kemudian|27-29 Agustus mendatang|Jum’at|3 bulan lagi
dilarang|jangan|tidak|diduga|terbukti|membantah|jika|wajib|boleh|tidak hanya|tetapi|agar|yang
itu dilarang|Sekalipun|harga mati
netral|menjaga netralitas|tidak netral|berfoto bersama calon bupati|politik uang|ikut kampanye
like, comment dan share|mengajak|mendukung paslon|mobil dinas
Pasal 71 ayat (2)|UU Nomor 10 Tahun 2016|PP 94/2021 tentang Disiplin|SKB|UU ASN
Pilkada Serentak 2024|Pemilu|Pilgub Jatim|sanksi tegas|teguran tertulis|dipecat
ikrar netralitas|pakta integritas|katanya|ujar|kata|menurut
Baca juga:|Editor: Ani|(red)|Foto: Budi/KABAR|Share|Penulis: Budi|Tags:""",
)
_JOINTS = (
    *(" ", " ", " ", ", ", ". ", "\n", "\n\n", "\r\n", "\u00a0", "; ", ": ", " - ", " – ", "—"),
    *('"', "“", "”", " “", "” ", "„", "«", "»", "'", "’", " (", ") ", "/", "-", "", "1. ", "\t"),
    *("\u00ad", "\u200b", "\u0301", "\ufe0f", "😀", "\ud83d", "\x00", "\u2028", "İ", "\r"),
)


def articles() -> st.SearchStrategy[str]:
    """Texts of words that mean something to the extractor, with any Unicode between them."""
    pieces = st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(_WORDS),
        st.sampled_from(_JOINTS),
        st.sampled_from(_JOINTS),
        st.text(max_size=6),
        st.text(st.characters(categories=["Cs", "Mn", "Zs", "Cf", "So"]), max_size=3),
    )
    return st.lists(pieces, max_size=60).map("".join)
