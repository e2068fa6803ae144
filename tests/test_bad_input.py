"""Input that nobody meant: empty, hostile, broken, enormous. Each gives a clear message or an empty
result, never a crash, a hang or a lost neighbour.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from netralitas_extract import Extractor, InputError, PatternError, extract
from netralitas_extract.pipeline import FAMILIES
from tests.command_line import lines, netralitas
from tests.invariants import assert_contract
from tests.shipped import extractor
from tests.suite_texts import ARTICLE


def is_empty(text: str) -> bool:
    """Whether nothing is extracted from a text (that it has lines does not count)."""
    result = extract(text)
    return not any(getattr(result, name) for name in FAMILIES) and result.warnings == []


@pytest.mark.parametrize("degrees", ["S.Sos.SH." * 30, "SH." * 2000])
def test_a_long_row_of_degrees_behind_a_name_comes_to_an_end(degrees: str) -> None:
    result = extract(f"Bupati Ende, Budi Santoso, {degrees}q hadir.")
    assert [official.text for official in result.officials] == ["Bupati Ende"]


# --- texts without anything -------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", " ", "\n", "\r\n\r\n", "\t \u00a0\u200b\ufeff"], ids=ascii)
def test_empty_text_gives_an_empty_result(text: str) -> None:
    assert is_empty(text)
    article = extract(text).article
    assert (article.headline, article.dateline, article.body, article.published) == (None,) * 4


@pytest.mark.parametrize(
    "text",
    [
        "Share to Facebook\nTweet\n",
        "Baca juga: Bawaslu Bima periksa lima ASN",
        "Tags: ASN, Pilkada 2024, Kabupaten Bima\nCopyright © 2024 kabarkita.id\n",
    ],
)
def test_boilerplate_alone_gives_an_empty_result(text: str) -> None:
    assert extract(text).article.boilerplate
    assert is_empty(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor asked all staff to stay out of the campaign, or lose their posts.",
        "Der Landrat mahnte die Beamten, sich im Wahlkampf zurückzuhalten.",
        "公務員は選挙運動に参加してはならないと市長は述べた。",
        "Kepada Yth. pelanggan, tagihan listrik Anda sudah dapat dibayar di gerai terdekat.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
        "{'a': [1, 2, 3], \"b\": null}; SELECT * FROM berita WHERE id = 1; <br/><p></p>",
        "0123456789 " * 40,
        "!?.,;:-()[]{}<>|/\\\"'" * 20,
    ],
)
def test_text_on_something_else_gives_an_empty_result(text: str) -> None:
    assert is_empty(text)
    assert_contract(text, extract(text))


# --- characters -------------------------------------------------------------------------------


@pytest.mark.parametrize("odd", ["\x00", "\ud83d", "\ufffe", "\u202e", "\U0010ffff"], ids=ascii)
def test_odd_characters_lose_no_mention_beside_them(odd: str) -> None:
    text = f"{odd}{ARTICLE}{odd}".replace("\n", f"\n{odd}\n")
    result = extractor().extract(text)
    assert_contract(text, result)
    plain = extractor().extract(ARTICLE)
    for name in ("officials", "regions", "conduct", "quotes", "laws"):
        found = [mention.text for mention in getattr(result, name)]
        assert found == [mention.text for mention in getattr(plain, name)], name


def test_lone_surrogates_come_through_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_text('{"text": "\\ud83d Bupati Pasuruan Andriyanto \\udc00 hadir.\\u0000"}\n')
    [result] = lines(netralitas("run", path))
    assert result["officials"][0]["start"] == 2  # type: ignore[index]
    done = netralitas("show", path)
    assert done.returncode == 0
    assert "Bupati Pasuruan" in done.stdout.decode()


@pytest.mark.parametrize(
    "text",
    [
        "Menanggapi pernyataan Bupati Ende, Budi Rahman ",
        'ASN berikrar:\n- Menjaga sikap netral;\n- Tidak menjadi bagian tim kampanye\n"',
        'ASN berikrar:\n- Menjaga sikap netral;\n- Tidak menjadi bagian tim kampanye\n"(',
    ],
)
def test_text_may_be_cut_off_anywhere(text: str) -> None:
    assert_contract(text, extractor().extract(text))


# --- files ------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good articles with room between them."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "c.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", ["run", "show"])
def test_file_that_is_not_utf8_is_named_with_the_byte_and_the_run_goes_on(
    folder: Path, command: str
) -> None:
    (folder / "b.txt").write_bytes(b"Jum" + b"\x92" + b"at")
    done = netralitas(command, folder)
    assert done.returncode == 1
    told = done.stderr.decode().splitlines()[0]
    assert told == (
        f"error: {folder.as_posix()}/b.txt, byte 3: not UTF-8 (0x92: invalid start byte); "
        "convert the file to UTF-8"
    )
    assert done.stdout.decode().count("a.txt") == done.stdout.decode().count("c.txt") > 0


@pytest.mark.parametrize("command", ["run", "show", "check"])
def test_missing_path_is_named(command: str) -> None:
    done = netralitas(command, "tidak/ada.txt")
    assert done.returncode in (1, 2)
    assert "tidak/ada.txt" in done.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
def test_unreadable_folder_and_file_are_named_and_the_run_goes_on(folder: Path) -> None:
    locked, secret = folder / "b", folder / "b.txt"
    locked.mkdir()
    secret.touch()
    locked.chmod(0)
    secret.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("nothing is unreadable to root")
    try:
        done = netralitas("run", folder)
    finally:
        locked.chmod(0o700)
    told = done.stderr.decode()
    assert done.returncode == 1
    assert f"error: {locked}: permission denied" in told
    assert f"error: {secret}: permission denied" in told
    assert [Path(str(result["id"])).name for result in lines(done)] == ["a.txt", "c.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links of another kind")
def test_file_that_cannot_be_opened_is_named_and_the_run_goes_on(folder: Path) -> None:
    endless = folder / "b.txt"
    endless.symlink_to(endless)
    done = netralitas("run", folder, endless)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert told[0] == told[1] == f"error: {endless}: too many levels of symbolic links"
    assert [Path(str(result["id"])).name for result in lines(done)] == ["a.txt", "c.txt"]


def test_folder_in_place_of_a_file_is_read_as_a_folder(folder: Path) -> None:
    (folder / "b.txt").mkdir()
    done = netralitas("run", folder, folder / "b.txt")
    assert done.returncode == 1
    assert "b.txt: the folder holds no" in done.stderr.decode()
    assert len(lines(done)) == 2


def test_records_of_every_broken_kind_lose_no_neighbour(tmp_path: Path) -> None:
    broken = [
        b"{",
        b"[]",
        b"7",
        b"null",
        b'{"id": "x"}',
        b'{"text": 7}',
        b'{"text": null}',
        b'{"text": "ASN", "id": []}',
        b'{"text": "ASN", "published": 2024}',
        b'{"text": "\xff"}',
        b"\xef\xbb\xbf{}",
        b"[" * 100_000,
        b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"text": "ASN", "n": ' + b"9" * 5_000 + b"}",
    ]
    path = tmp_path / "news.jsonl"
    good = b'{"text": "ASN wajib netral."}'
    path.write_bytes(b"\n".join(line for bad in broken for line in (good, bad)) + b"\n" + good)
    done = netralitas("run", path)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 1
    assert len(lines(done)) == len(broken) + 1
    assert told[-1] == f"{len(broken) + 1} articles extracted, {len(broken)} failed"
    for number, line in enumerate(told[:-1]):
        assert line.startswith(f"error: {path.as_posix()}, line {2 * number + 2}"), line
        assert len(line) < 400


# --- patterns ---------------------------------------------------------------------------------

PLEDGE = '[[pledge]]\nid = "pledge.sumpah"\nkind = "ikrar"\npattern = "sumpah netral"\n'
BROKEN_PATTERNS = {
    "not TOML": ("[[pledge]\n", "own.toml:1: not TOML"),
    "unknown table": ('[[pledges]]\nid = "x"\n', "own.toml:1: there is no table 'pledges'"),
    "table in place of entries": ('[pledge]\nid = "x"\n', "own.toml:1: 'pledge' is no list"),
    "macro of a wrong type": ("[macros]\nx = 3\n", "own.toml:2: the macro 'x' is no string"),
    "word list of a wrong type": ('[words]\nx = "a"\n', "own.toml:2: the word list 'x' is no"),
    "no id": ('[[pledge]]\nkind = "ikrar"\npattern = "x"\n', "own.toml:"),
    "unknown field": (f"{PLEDGE}colour = 1\n", "own.toml:2: "),
    "unknown word of a vocabulary": (PLEDGE.replace("ikrar", "janji"), "own.toml:2: "),
    "unknown macro": (PLEDGE.replace("sumpah ", "{sumpah} "), "own.toml:2: "),
    "no regular expression": (PLEDGE.replace("netral", "(netral"), "own.toml:2: "),
    "same id twice": (PLEDGE + PLEDGE, "own.toml:"),
    "no anchor": (PLEDGE.replace("sumpah ", ".* "), "own.toml:2: "),
    "NUL byte": ('[[pledge]]\nid = "\x00"\n', "own.toml:"),
}


@pytest.mark.parametrize("name", BROKEN_PATTERNS)
def test_broken_pattern_file_is_one_line_with_file_and_line(tmp_path: Path, name: str) -> None:
    content, told = BROKEN_PATTERNS[name]
    (tmp_path / "own.toml").write_text(content, encoding="utf-8")
    with pytest.raises(PatternError) as raised:
        Extractor(patterns=tmp_path)
    assert told in str(raised.value)
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    for command in (["show", article], ["run", article], ["patterns", "list"]):
        done = netralitas(*command, "--patterns", tmp_path)
        assert done.returncode == 2
        assert done.stdout == b""
        assert done.stderr.decode() == f"error: {raised.value}\n"


def test_pattern_file_that_is_not_utf8_is_named_with_the_byte(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b'[words]\nspeech = ["\xff"]\n')
    with pytest.raises(PatternError, match=r"own\.toml.*byte 19"):
        Extractor(patterns=tmp_path)


def test_pattern_folder_that_is_missing_or_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(PLEDGE)
    for folder in (tmp_path / "nowhere", file):
        with pytest.raises(PatternError, match=folder.name):
            Extractor(patterns=folder)


def test_broken_user_patterns_leave_the_shipped_ones_as_they_are(tmp_path: Path) -> None:
    before = extract(ARTICLE)
    (tmp_path / "own.toml").write_text("[[pledge]\n")
    with pytest.raises(PatternError):
        Extractor(patterns=tmp_path)
    assert extract(ARTICLE) == before
    assert Extractor().extract(ARTICLE) == before


# --- published --------------------------------------------------------------------------------


@pytest.mark.parametrize("published", ["", "kemarin", "23/09/2024", "2024-02-30", "2024"])
def test_wrong_published_is_told_with_the_right_form(published: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        extract(ARTICLE, published=published)
    assert repr(published) in str(raised.value)
    assert "2024-09-23" in str(raised.value)
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    done = netralitas("run", article, "--published", published)
    assert done.returncode == 2
    assert done.stderr.decode() == f"error: {raised.value}\n"


def test_wrong_published_of_a_record_costs_that_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    records = [{"id": str(n), "text": "ASN", "published": p} for n, p in enumerate(("x", None))]
    path.write_text("\n".join(map(json.dumps, records)))
    done = netralitas("run", path)
    assert [result["id"] for result in lines(done)] == ["0", "1"]
    assert f"warning: {path.as_posix()}, line 1: published is 'x'" in done.stderr.decode()
