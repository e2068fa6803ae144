"""What holds for all tests."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

from netralitas_extract.kept import CACHE_VARIABLE

_folder = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Keeps what is worked out from the patterns apart from what users' own runs kept."""
    config.stash[_folder] = os.environ[CACHE_VARIABLE] = tempfile.mkdtemp()


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_folder], ignore_errors=True)
