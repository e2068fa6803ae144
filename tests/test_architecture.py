"""The layers of docs/architecture.md, held by import-linter (contracts in pyproject.toml)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied_root(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_imports_point_down_the_layers() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("model", "text"),
        ("scan", "recognizers.regions"),
        ("recognizers/institutions", "recognizers.regions"),
        ("recognizers/institutions", "resolvers.regions"),
        ("pipeline", "cli"),
    ],
)
def test_import_against_the_layers_is_found(copied_root: Path, module: str, imported: str) -> None:
    source = copied_root / "src" / "netralitas_extract" / module
    with source.with_suffix(".py").open("a") as stream:
        stream.write(f"\nimport netralitas_extract.{imported}\n")
    done = lint_imports(copied_root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert imported in done.stdout


def test_module_without_a_layer_is_found(copied_root: Path) -> None:
    (copied_root / "src" / "netralitas_extract" / "helpers.py").touch()
    done = lint_imports(copied_root)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "helpers" in done.stdout
