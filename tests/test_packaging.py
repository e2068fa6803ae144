"""What a user gets: both archives carry the patterns, and the wheel works on its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from netralitas_extract import __version__

ROOT = Path(__file__).parents[1]
PATTERNS = {
    path.relative_to(ROOT / "patterns").as_posix()
    for path in (ROOT / "patterns").rglob("*")
    if path.is_file()
}
ARTICLE = "Pj Bupati Pasuruan Andriyanto meminta ASN menjaga netralitas, Senin (23/9/2024)."

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist, and the wheel built from it: what an index would hold."""
    target = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return target


@pytest.fixture(scope="module")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a fresh environment that has the wheel and its dependencies."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    [wheel] = archives.glob("*.whl")
    run(folder, commands / "python", "-m", "pip", "install", "--quiet", wheel)
    return commands


def run(folder: Path, *command: str | Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_wheel_carries_every_pattern_file_the_types_and_the_licence(archives: Path) -> None:
    [wheel] = archives.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert PATTERNS
    assert {f"netralitas_extract/patterns/{name}" for name in PATTERNS} <= names
    assert "netralitas_extract/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "fixtures/", "patterns/")) for name in names)


def test_sdist_carries_patterns_fixtures_tests_and_benchmarks(archives: Path) -> None:
    [sdist] = archives.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"patterns/{name}" for name in PATTERNS} <= names
    fixtures = {p.relative_to(ROOT).as_posix() for p in (ROOT / "fixtures").rglob("*.txt")}
    assert fixtures
    assert fixtures <= names
    for needed in ("tests/test_packaging.py", "benchmarks/bench.py", "docs/contract.md", "LICENSE"):
        assert needed in names


def test_version_comes_from_one_place(archives: Path) -> None:
    assert {path.name.split("-")[1].removesuffix(".tar.gz") for path in archives.iterdir()} == {
        __version__
    }


def test_installed_wheel_extracts_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import sys, netralitas_extract\n"
        "print(netralitas_extract.__file__)\n"
        "print(netralitas_extract.extract(sys.argv[1]).to_json())"
    )
    where, result = run(tmp_path, installed / "python", "-c", code, ARTICLE).splitlines()
    assert Path(where).is_relative_to(installed.parent)
    [official] = json.loads(result)["officials"]
    assert (official["text"], official["jurisdiction"]) == ("Pj Bupati Pasuruan", "35.14")


def test_installed_command_extracts_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE)
    command = installed / "netralitas-extract"
    assert run(tmp_path, command, "--version").strip() == f"netralitas-extract {__version__}"
    result = json.loads(run(tmp_path, command, "run", "article.txt"))
    assert result["id"] == "article.txt"
    assert [date["value"] for date in result["dates"]] == ["2024-09-23"]
