"""What holds for all tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from netralitas_extract.kept import CACHE_VARIABLE
from tests.command_line import ARTICLE

_folder = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Keeps what is worked out from the patterns apart from what users' own runs kept."""
    config.stash[_folder] = os.environ[CACHE_VARIABLE] = tempfile.mkdtemp()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_folder], ignore_errors=True)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with an article."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
