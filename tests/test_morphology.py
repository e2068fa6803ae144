from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_extract.lexicon.morphology import (
    ENCLITICS,
    VOICES,
    Irregular,
    Irregulars,
    parse_irregulars,
    word_forms,
)

DATA = Path(__file__).parents[1] / "patterns" / "morphology.toml"
SHIPPED = parse_irregulars(tomllib.loads(DATA.read_text(encoding="utf-8")))

# root, voice, forms that must be derived; forms of several words stand between commas.
FORMS = """
ajak       active        mengajak
ajak       passive       diajak
ajak       nominal       ajakan
ajak       colloquial    ngajak, ngajakin, diajakin
ajak       reduplicated  ajakan-ajakan
ajar       active        mengajar, mengajarkan, mengajari, mempelajari, membelajarkan
ajar       passive       diajarkan, dipelajari, terpelajar
ajar       ber           belajar
ajar       nominal       ajaran, pengajar, pengajaran, pelajar, pelajaran, pembelajaran
adu        active        mengadu, mengadukan
adudomba   active        mengadu domba, mengadudomba
adudomba   passive       diadu domba
acung      active        mengacungkan, mengacungi
acung      base          acungkan
acung      reduplicated  mengacung-acungkan
ancam      passive       diancam, terancam
ancam      nominal       ancaman, pengancaman, keterancaman
arah       active        mengarah, mengarahkan
arah       passive       diarahkan, terarah
arah       nominal       arahan, pengarah, pengarahan
awas       active        mengawasi
bagi       active        membagi, membagikan
bagi       passive       dibagikan, terbagi
bagi       ber           berbagi
bagi       reduplicated  bagi-bagi, membagi-bagikan, dibagi-bagikan, bagi-bagikan
bantah     passive       dibantah, terbantahkan
bebastugas active        membebastugaskan
bebastugas nominal       pembebastugasan
beri       active        memberi, memberikan
beritahu   active        memberitahu, memberi tahu, memberitahukan
beritahu   nominal       pemberitahuan
bom        active        mengebom, membom
cabut      active        mencabut
calon      active        mencalonkan
calon      colloquial    nyalon, nyalonin
cawe-cawe  base          cawe-cawe, cawe cawe
cawe-cawe  ber           bercawe-cawe
cek        active        mengecek, mencek
cek        nominal       pengecekan
coblos     active        mencoblos
coblos     colloquial    nyoblos
coblos     nominal       pencoblosan
curi       active        mencuri
daftar     active        mendaftar, mendaftarkan
daftar     passive       didaftarkan, terdaftar
daftar     nominal       pendaftar, pendaftaran
depan      active        mengedepankan
duga       passive       diduga, terduga
duga       nominal       dugaan
dukung     base          dukung
dukung     active        mendukung
dukung     passive       didukung
dukung     nominal       dukungan, pendukung
dukung     reduplicated  dukung-mendukung, pendukung-pendukung
dukung     colloquial    dukungin, didukungin, ngedukung
fasilitas  active        memfasilitasi
fasilitas  passive       difasilitasi, terfasilitasi
fitnah     active        memfitnah
follow     active        mem-follow, memfollow
follow     passive       di-follow
follow     nominal       follower
foto       ber           berfoto
foto       passive       difoto
foto       active        memfoto
foto       reduplicated  foto-foto, berfoto-foto
ganti      nominal       pengganti, penggantian, pergantian
gerak      active        menggerakkan, menggerakan
gerak      passive       digerakkan, digerakan
gerak      ber           bergerak
gerak      nominal       gerakan, penggerak, pergerakan
guna       base          gunakan
guna       active        menggunakan, mempergunakan
guna       passive       digunakan, dipergunakan
guna       nominal       penggunaan, pengguna
hadir      base          hadir, hadiri, hadirkan
hadir      active        menghadiri
hadir      passive       dihadiri
hadir      nominal       kehadiran
henti      active        menghentikan, memberhentikan
henti      passive       dihentikan, diberhentikan, terhenti
henti      ber           berhenti
henti      nominal       penghentian, pemberhentian
hindar     passive       dihindari, terhindar
ikut       active        mengikuti
ikut       passive       diikuti, diikutkan
ikut       reduplicated  ikut-ikutan
ikutserta  active        mengikutsertakan, mengikut sertakan
ikutserta  passive       diikutsertakan
ikutserta  nominal       keikutsertaan
imbau      active        mengimbau, menghimbau
imbau      passive       diimbau, dihimbau
imbau      nominal       imbauan, himbauan
ingat      active        mengingatkan, memperingatkan
ingat      nominal       peringatan, pengingat
intimidasi active        mengintimidasi
intimidasi passive       diintimidasi, terintimidasi
izin       active        mengizinkan, mengijinkan
izin       nominal       perizinan
jabat      nominal       penjabat, pejabat, jabatan
jaga       active        menjaga
jaga       ber           berjaga
jualbeli   active        memperjualbelikan
jualbeli   passive       diperjualbelikan
junjung    active        menjunjung
kampanye   active        mengampanyekan, mengkampanyekan
kampanye   base          kampanye, kampanyekan
kampanye   ber           berkampanye
kampanye   nominal       pengampanyean
kerah      base          kerahkan
kerah      active        mengerahkan
kerah      nominal       pengerahan
kerja      ber           bekerja
kerja      active        mengerjakan, mempekerjakan
kerja      nominal       pekerja, pekerjaan
khawatir   active        mengkhawatirkan
khianat    active        mengkhianati
klarifikasi active       mengklarifikasi
klarifikasi passive      diklarifikasi
kondisi    active        mengondisikan, mengkondisikan
konsolidasi active       mengonsolidasikan, mengkonsolidasikan
koordinasi active        mengoordinasikan, mengkoordinir
kritik     active        mengkritik, mengritik
kumpul     ber           berkumpul
kumpul     colloquial    ngumpulin, kumpulin, dikumpulin
kumpul     passive       dikumpulkan, terkumpul
laku       active        melakukan, memperlakukan, memberlakukan
laku       nominal       perlakuan, pemberlakuan
langgar    active        melanggar
langgar    nominal       pelanggar, pelanggaran
langgar    reduplicated  pelanggaran-pelanggaran
lantik     active        melantik
lantik     nominal       pelantikan
lapor      active        melapor, melaporkan
libat      passive       terlibat, dilibatkan
libat      nominal       keterlibatan, pelibatan
like       active        me-like, melike
like       passive       di-like, dilike
like       colloquial    nge-like, ngelike
lobi       active        melobi
mainan     reduplicated  mainan-mainan
manfaat    active        memanfaatkan
manfaat    passive       dimanfaatkan
menang     active        memenangkan
menang     base          menangkan
menang     nominal       pemenangan, kemenangan
minta      active        meminta
minta      nominal       permintaan
mobilisasi active        memobilisasi, memobilisir
mobilisasi passive       dimobilisasi, dimobilisir
muka       active        mengemukakan
mutasi     active        memutasi
nyanyi     active        menyanyikan
nyanyi     ber           bernyanyi
pecat      active        memecat
pecat      nominal       pemecatan
pengaruh   active        memengaruhi, mempengaruhi
pengaruh   passive       dipengaruhi, terpengaruh
pengaruh   ber           berpengaruh
percaya    active        memercayai, mempercayai
percaya    passive       tepercaya, terpercaya
percaya    nominal       kepercayaan
periksa    passive       diperiksa
phk        passive       di-phk, ter-phk
pihak      active        memihak
pihak      ber           berpihak
pihak      nominal       keberpihakan, keberpihakkan
pilih      active        memilih
pilih      passive       dipilih, terpilih
pilih      nominal       pemilih, pemilihan, pilihan, keterpilihan
pilih      colloquial    milih, kepilih
pilih      reduplicated  memilih-milih, pilih-pilih
pimpin     nominal       kepemimpinan
politik    ber           berpolitik
politisasi active        mempolitisasi, memolitisasi, mempolitisir
pose       ber           berpose
posting    active        memposting, mem-posting
posting    passive       di-posting, diposting
posting    nominal       postingan
potong     nominal       pemotongan, potongan
praktik    active        mempraktikkan, mempraktikan, mempraktekkan
promosi    active        mempromosikan, memromosikan
proses     active        memproses, memroses
protes     active        memprotes
ptdh       passive       di-ptdh-kan
punya      active        mempunyai
rencana    ber           berencana
rencana    active        merencanakan
rapat      active        merapat
rebut      active        memperebutkan
resmi      nominal       peresmian
rugi       active        merugikan, merugi
rugi       nominal       kerugian
sah        active        mengesahkan
sah        nominal       pengesahan
salahguna  active        menyalahgunakan, menyalah gunakan
salahguna  passive       disalahgunakan
salahguna  nominal       penyalahgunaan
salahguna  base          salah gunakan
sebar      active        menyebar, menyebarkan
sebarluas  active        menyebarluaskan, menyebar luaskan
sebarluas  nominal       penyebarluasan
serta      active        menyertakan
serta      nominal       peserta, kepesertaan
share      active        me-share, men-share
share      passive       di-share
share      colloquial    nge-share
sosialisasi active       menyosialisasikan, mensosialisasikan
stabil     active        menstabilkan
sukses     active        menyukseskan, mensukseskan
syair      active        menyairkan, mensyairkan
syarat     active        mensyaratkan, menyaratkan
taat       active        menaati, mentaati
tahu       active        mengetahui
tahu       passive       diketahui
tahu       nominal       pengetahuan
tandatangan active       menandatangani
tandatangan ber          bertanda tangan
tandatangan nominal      penandatanganan
tanggungjawab active     mempertanggungjawabkan
tanggungjawab ber        bertanggung jawab, bertanggungjawab
tanggungjawab nominal    pertanggungjawaban
tegak      active        menegakkan, menegakan
tegak      nominal       penegakan, penegakkan
tekan      passive       ditekan, tertekan
tekankan   active        menekankan
temu       ber           bertemu
temu       active        menemui, mempertemukan
temu       passive       ditemukan, diketemukan
temu       nominal       pertemuan, temuan
terjemah   active        menerjemahkan, menterjemahkan
terjun     active        menerjunkan
tindaklanjut active      menindaklanjuti, menindak lanjuti
tolak      ber           bertolak
transfer   active        mentransfer
tunda      reduplicated  menunda-nunda
ubah       active        mengubah, merubah
ubah       passive       diubah, dirubah
ubah       nominal       perubahan
ubah       reduplicated  berubah-ubah
ulang      reduplicated  mengulang-ulang, mengulang-ngulang
unggah     active        mengunggah, menggunggah
unggah     nominal       unggahan
untung     passive       diuntungkan
urus       nominal       pengurus, kepengurusan
wajib      passive       diwajibkan
yakin      active        meyakinkan, meyakini
ziarah     ber           berziarah
ziarah     active        menziarahi
"""

# root, forms that are other words.
OTHER_WORDS = """
angkat     perangkat, berangkat, keberangkatan
bagi       bagi, bagian
datang     mendatang
guna       guna
hadir      hadirin
ikut       berikut
ingat      memperingati
kawal      mengawali
kena       mengenai
kerah      kerah
pasang     pasangan
sampai     sampai
sebut      tersebut
serta      serta, beserta
tekan      menekankan, ditekankan, tekankan
tetap      tetapi
ubah       rubah
uang       keuangan
undang     undang-undang
"""


def _rows(table: str, columns: int) -> list[tuple[str, ...]]:
    return [
        (*keys, form)
        for line in table.strip().splitlines()
        for *keys, forms in [line.split(None, columns)]
        for form in forms.split(", ")
    ]


def test_the_table_holds_at_least_two_hundred_forms() -> None:
    assert len(set(_rows(FORMS, 2))) >= 200


@pytest.mark.parametrize(("root", "voice", "form"), _rows(FORMS, 2))
def test_a_form_is_derived_in_its_voice(root: str, voice: str, form: str) -> None:
    assert form in word_forms(root, [voice], irregulars=SHIPPED)


@pytest.mark.parametrize(("root", "form"), _rows(OTHER_WORDS, 1))
def test_another_word_is_no_form_of_the_root(root: str, form: str) -> None:
    assert form not in word_forms(root, irregulars=SHIPPED)


@pytest.mark.parametrize(
    ("root", "voice", "form"),
    [
        ("dukung", "passive", "mendukung"),
        ("dukung", "active", "didukung"),
        ("dukung", "base", "dukungan"),
        ("gerak", "base", "gerakan"),
        ("menang", "colloquial", "menang"),
        ("rugi", "active", "merugii"),
        ("rencana", "ber", "berrencana"),
        ("khawatir", "active", "menghawatirkan"),
        ("adudomba", "reduplicated", "adu domba-adu domba"),
    ],
)
def test_a_form_stays_out_of_a_voice_that_is_not_its_own(root: str, voice: str, form: str) -> None:
    assert form not in word_forms(root, [voice], irregulars=SHIPPED)


def test_forms_of_one_voice_are_exactly_these() -> None:
    assert word_forms("pilih", ["active"]) == (
        "memilih",
        "memilihi",
        "memilihkan",
        "memperpilih",
        "memperpilihi",
        "memperpilihkan",
        "mempilih",
        "mempilihi",
        "mempilihkan",
    )


def test_no_voice_at_all_gives_no_form() -> None:
    assert word_forms("dukung", []) == ()


def test_a_single_voice_may_be_given_by_its_name_alone() -> None:
    assert word_forms("dukung", "active") == word_forms("dukung", ["active"])


def test_enclitics_come_on_request() -> None:
    plain, full = word_forms("dukung"), word_forms("dukung", enclitics=True)
    assert "dukungannya" not in plain
    assert {"dukungannya", "dukunglah", "dukungkah", "dukungpun", "dukunganku"} <= set(full)
    assert {"dukunganmu"} <= set(full)


def test_an_excluded_form_stays_out_with_its_enclitics_too() -> None:
    assert "bagiannya" not in word_forms("bagi", enclitics=True, irregulars=SHIPPED)


def test_an_unknown_voice_is_named_beside_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"unknown voice 'aktif'.*base, active, passive"):
        word_forms("dukung", ["active", "aktif"])


@pytest.mark.parametrize("root", ["", "Dukung", "dukung ", "a  b", "-like", "like-", "é", "x2"])
def test_a_root_of_another_shape_is_named(root: str) -> None:
    with pytest.raises(ValueError, match="root ") as caught:
        word_forms(root)
    assert repr(root) in str(caught.value)


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"root": {}}, "root: unknown key"),
        ({"irregular": []}, "irregular: must hold one table per root"),
        ({"irregular": {"like": 3}}, "irregular.like: Expected"),
        ({"irregular": {"like": {"loan": 1}}}, "irregular.like.loan: Expected `bool`"),
        ({"irregular": {"like": {"exclud": []}}}, "irregular.like: .*`exclud`"),
        ({"irregular": {"like": {"exclude": ["ok", 3]}}}, r"irregular.like.exclude\[1\]: "),
        ({"irregular": {"like": {"add": {"aktif": []}}}}, "irregular.like.add: .*'aktif'"),
        ({"irregular": {"like": {"add": {"ber": ["X"]}}}}, "irregular.like.add.ber: 'X' must be"),
        ({"irregular": {"like": {"stems": ["a_b"]}}}, "irregular.like.stems: 'a_b' must be"),
        ({"irregular": {"Like": {}}}, "irregular.Like: 'Like' must be"),
        ({"irregular": {"cawe-cawe": {"x": 1}}}, 'irregular."cawe-cawe": '),
    ],
)
def test_an_error_in_the_irregulars_names_its_key(mapping: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        parse_irregulars(mapping)


def test_an_empty_pattern_file_has_no_irregulars() -> None:
    assert parse_irregulars({}).roots == ()


def _without_corrections(root: str) -> Irregulars:
    entry = SHIPPED[root]
    bare = Irregular(spellings=entry.spellings, stems=entry.stems, loan=entry.loan)
    return Irregulars({root: bare})


@pytest.mark.parametrize("root", SHIPPED.roots)
def test_every_shipped_exclusion_and_addition_changes_something(root: str) -> None:
    regular = _without_corrections(root)
    assert set(SHIPPED[root].exclude) <= set(word_forms(root, irregulars=regular))
    for voice, added in SHIPPED[root].add.items():
        assert not set(added) & set(word_forms(root, [voice], irregulars=regular))


roots = st.from_regex(r"[a-z]{1,10}(?:[ -][a-z]{1,8})?", fullmatch=True)
voice_lists = st.lists(st.sampled_from(VOICES))


@given(roots, voice_lists)
def test_forms_are_sorted_unique_lower_case_words(root: str, voices: list[str]) -> None:
    forms = word_forms(root, voices)
    assert list(forms) == sorted(set(forms))
    for form in forms:
        assert form.replace(" ", "").replace("-", "").isalpha()
        assert form == form.lower().strip(" -")


@given(roots)
def test_every_form_holds_the_root_but_for_a_melted_first_sound(root: str) -> None:
    tails = (root, root[2:] if root.startswith("sy") else root[1:])
    assert all(any(tail in form for tail in tails) for form in word_forms(root))


@given(roots, voice_lists)
def test_several_voices_give_the_union_of_each(root: str, voices: list[str]) -> None:
    each = {form for voice in voices for form in word_forms(root, [voice])}
    assert set(word_forms(root, voices)) == each
    assert word_forms(root, reversed(voices)) == word_forms(root, iter(voices))


@given(roots)
def test_all_voices_are_the_default(root: str) -> None:
    assert word_forms(root) == word_forms(root, VOICES)
    assert root in word_forms(root, ["base"])


@given(roots)
def test_enclitics_are_added_to_every_form(root: str) -> None:
    plain = word_forms(root)
    expected = {form + enclitic for form in plain for enclitic in ("", *ENCLITICS)}
    assert set(word_forms(root, enclitics=True)) == expected


@given(roots, st.data())
def test_an_excluded_form_is_never_given(root: str, data: st.DataObject) -> None:
    excluded = data.draw(st.sampled_from(word_forms(root)))
    irregulars = parse_irregulars({"irregular": {root: {"exclude": [excluded]}}})
    assert set(word_forms(root, irregulars=irregulars)) == set(word_forms(root)) - {excluded}


@given(st.text(max_size=12) | st.text("ab -", max_size=6))
def test_any_text_gives_forms_or_an_error_that_names_it(text: str) -> None:
    if re.fullmatch(r"[a-z]+([ -][a-z]+)*", text):
        assert word_forms(text)
    else:
        with pytest.raises(ValueError, match=re.escape(repr(text))):
            word_forms(text)
