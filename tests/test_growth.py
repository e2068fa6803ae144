"""The time of an extraction grows with the length of the text, whatever the text repeats."""

from __future__ import annotations

import gc
import time

import pytest

from tests.shipped import extractor
from tests.suite_texts import fixture_texts


def seconds(text: str) -> float:
    # Collections come at any moment and look at all objects there are.
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        extractor().extract(text)
        return time.process_time() - start
    finally:
        gc.enable()


# Each is repeated until it fills a text: characters, words with a blank behind, and lines.
REPEATED_WORDS = """\
netralitas
1234567890
tidak
jangan
dan
jika
dan atau
ASN PNS TNI Polri
Pj Bupati
Pj Bupati Bima Andi Wijaya
Pj Bupati (
Bupati (Pj)
Bupati:
Bupati Bima, Andi,
Wakil
Ketua KPU
anggota DPRD
Camat Woha
Kepala Dinas
Kepala Dinas Kesehatan Kabupaten Bima,
Pemkab
Peraturan Bupati
Bawaslu Kota Bima
Kabupaten Bima,
Bima,
Jawa Timur
Kota Bima Kabupaten Bima
Kabupaten Pasurun
Kecamatan Woha,
Desa Sumber,
Desa Abc Def Ghi
di Woha,
Andi Wijaya,
H.
Senin (23/9/2024),
23 September 2024
23-24 September
Senin Selasa Rabu
kemarin
dua hari lalu,
pukul 08.00 WIB
23/9/2024
08.00
minggu
"ASN harus netral," ujarnya.
"ASN
ASN"
“ASN
ASN”
'ASN'
Ia mengatakan
ujarnya.
kata Andi,
menurut
ujar
mendukung
dilarang mendukung paslon,
berfoto bersama calon bupati
'Kami netral saja,' kata dia.
ASN Wajib Netral di Pilkada |
politik praktis,
tidak memihak;
ikut serta atau terlibat dalam
sanksi tegas
hukuman disiplin berat berupa
diberhentikan dari jabatan,
ikrar netralitas
UU Nomor 10 Tahun 2016
Pasal 71 ayat (2)
Pasal 71 ayat (2) UU Nomor 10 Tahun 2016,
UU Nomor 5 Tahun 2014 tentang
SKB Nomor 2 Tahun 2022, Nomor 800-5474,
Pilkada 2024
Pilkada Serentak Kabupaten Bima 2024,
Pemilihan Bupati
kata pria itu.
kata Emil --sapaan Ridwan Kamil.
Evan Yusup Ketua Bawaslu Lahat mengatakan
bupati serang balik,
Bima, Antara -
http://a.b/c
a@b.c
Bupati Bima Andi Wijaya meminta ASN menjaga netralitas di Pilkada 2024.
“ASN harus netral,” kata Bupati Bima Andi Wijaya, Senin (23/9)."""
REPEATED_LINES = """\
a
A
1. tidak memihak
"ASN harus netral," ujar Andi Wijaya.
Bupati Bima Andi Wijaya meminta ASN menjaga netralitas di Pilkada 2024.
ASN HARUS NETRAL KATA BUPATI BIMA
Baca juga: ASN
Share
Editor: Andi
Foto: Andi/Antara"""
REPEATED = (
    *("a", " ", "\n", "\r\n", "\t", ".", ". ", ", ", "(", '"', "“", "”", "' ", "a-", "\x00"),
    *("\u00a0", "\u00ad", "a\u0301", "😀", "\ud83d", "\u2028"),
    *(f"{words} " for words in REPEATED_WORDS.splitlines()),
    *(f"{line}\n" for line in REPEATED_LINES.splitlines()),
)
# Four times the text takes four times as long; with a cost that grows with its square it would
# be sixteen times.
MOST_GROWTH = 7.0


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (100_000, 400_000))
    extractor().extract(piece * (4_000 // len(piece)))
    growth: list[float] = []
    while not growth or (growth[-1] >= MOST_GROWTH and len(growth) < 3):
        growth.append(seconds(long) / max(seconds(short), 1e-3))
    assert min(growth) < MOST_GROWTH


def test_time_grows_with_the_length_of_real_articles_on_one_line() -> None:
    articles = " ".join(fixture_texts().values()).replace("\n", " ")
    text = articles * (1 + 400_000 // len(articles))
    extractor().extract(articles)
    growth = [seconds(text[:400_000]) / seconds(text[:100_000]) for _ in range(2)]
    assert min(growth) < MOST_GROWTH


@pytest.mark.slow
@pytest.mark.parametrize("name", ["letters", "words", "articles"])
def test_ten_megabytes_on_one_line_come_to_an_end(name: str) -> None:
    articles = " ".join(fixture_texts().values()).replace("\n", " ")
    piece = {"letters": "a", "words": "netral ", "articles": articles}[name]
    text = piece * (10_000_000 // len(piece))
    assert seconds(text) < 60
