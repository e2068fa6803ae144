"""What is kept between processes: it makes a start quicker and changes no result."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from netralitas_extract import Extractor, PatternError
from netralitas_extract.kept import CACHE_VARIABLE, load_stages
from netralitas_extract.lexicon.compiled import load_lexicon
from netralitas_extract.lexicon.compiled_sources import CompiledSources
from tests.command_line import ARTICLE, netralitas
from tests.overlay_folders import PLEDGE, overlay


def forget() -> None:
    """Lets this process read everything as a new one would."""
    load_stages.cache_clear()
    load_lexicon.cache_clear()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    forget()
    return folder


def run(article: Path, cache: Path | str) -> bytes:
    done = netralitas("run", article, environment={CACHE_VARIABLE: str(cache)})
    assert done.returncode == 0, done.stderr
    return done.stdout


def kept(cache: Path, name: str) -> list[Path]:
    return sorted(cache.glob(f"*/{name}.pickle"))


def test_a_second_process_gives_the_same_and_compiles_nothing(
    article: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    first = run(article, cache)
    (expressions,) = kept(cache, "expressions")
    written = expressions.stat().st_ino
    assert run(article, cache) == first
    assert kept(cache, "expressions") == [expressions]
    assert expressions.stat().st_ino == written, "an expression was compiled again"


def test_nothing_is_kept_where_the_variable_is_empty(article: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = netralitas("run", article, environment={CACHE_VARIABLE: "", "HOME": str(home)})
    assert done.stdout == run(article, tmp_path / "cache")
    assert not home.exists()


def test_a_broken_file_is_made_anew(article: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = run(article, cache)
    for name in ("stages", "expressions"):
        (file,) = kept(cache, name)
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2])
        assert run(article, cache) == first
        # Loads again, and with the same things in it (which bytes, the order of sets decides).
        again, before = pickle.loads(file.read_bytes()), pickle.loads(whole)
        assert type(again) is type(before), name
        if name == "expressions":
            assert again.keys() <= before.keys(), name
            assert again, name


def test_a_file_with_something_else_in_it_is_made_anew(article: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = run(article, cache)
    for name in ("stages", "expressions"):
        (file,) = kept(cache, name)
        file.write_bytes(b"\x80\x05N.")  # null, pickled
        assert run(article, cache) == first


def test_a_folder_that_cannot_be_written_to_costs_no_result(article: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder", encoding="utf-8")
    assert run(article, blocked) == run(article, "")


def test_a_changed_pattern_is_used_at_once(cache: Path, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "own", PLEDGE)
    text = "ASN di Kabupaten Bima mengucapkan sumpah netral dan janji setia netral."
    assert [p.text for p in Extractor(patterns=folder).extract(text).pledges] == ["sumpah netral"]
    overlay(folder, PLEDGE.replace("sumpah netral", "janji setia netral"))
    forget()
    found = Extractor(patterns=folder).extract(text).pledges
    assert [pledge.text for pledge in found] == ["janji setia netral"]
    assert len(kept(cache, "stages")) == 2


def test_a_broken_pattern_file_is_told_though_a_good_one_was_kept(
    cache: Path, tmp_path: Path
) -> None:
    folder = overlay(tmp_path / "own", PLEDGE)
    Extractor(patterns=folder)
    overlay(folder, PLEDGE.replace("sumpah netral'''", "sumpah (netral'''"))
    forget()
    with pytest.raises(PatternError, match=r"own\.toml"):
        Extractor(patterns=folder)


def test_of_many_states_those_last_used_are_kept(cache: Path, tmp_path: Path) -> None:
    shipped = load_stages()
    (first,) = kept(cache, "stages")
    for number in range(7):
        folder = overlay(tmp_path / f"own{number}", PLEDGE)
        load_stages(folder)
        forget()
        assert load_stages() is not shipped
    assert len(kept(cache, "stages")) == 6
    assert first.exists()


def test_stages_from_a_file_find_what_new_ones_find(cache: Path) -> None:
    new = Extractor().extract(ARTICLE)
    forget()
    assert Extractor().extract(ARTICLE) == new


def test_expressions_that_were_kept_are_not_compiled() -> None:
    first, second = CompiledSources(), CompiledSources()
    first.compile("asn|pns")
    second.take(first.kept())
    assert second.compile("asn|pns").match("pns") is not None
    assert not second.has_new()
    assert second.kept() == first.kept()


def test_files_are_for_their_owner_alone(article: Path, tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("file modes are those of POSIX")
    cache = tmp_path / "cache"
    run(article, cache)
    (file,) = kept(cache, "stages")
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0
