"""What an import loads. Times are measured by `make bench`; what is loaded is a promise."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = (
    "ahocorasick_rs",
    "dateparser",
    "msgspec",
    "numpy",
    "rapidfuzz",
    "regex",
    "rich",
    "spacy",
    "typer",
)


def modules_after(code: str) -> set[str]:
    report = "import sys, json; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))


def own_modules(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("netralitas_extract")}


def test_import_loads_no_dependency_and_no_pattern() -> None:
    loaded = modules_after("import netralitas_extract")
    assert loaded.isdisjoint(HEAVY)
    assert own_modules(loaded) == {"netralitas_extract", "netralitas_extract._version"}


def test_errors_and_version_are_had_without_the_model() -> None:
    loaded = modules_after("from netralitas_extract import InputError, __version__")
    assert loaded.isdisjoint(HEAVY)
    assert "netralitas_extract.model" not in loaded


def test_model_is_had_without_the_pipeline() -> None:
    loaded = modules_after("from netralitas_extract import Extraction, json_schema")
    assert "netralitas_extract.pipeline" not in loaded
    assert loaded.isdisjoint({"spacy", "dateparser", "regex"})


def test_the_gazetteer_is_had_without_the_patterns() -> None:
    loaded = modules_after(
        "from netralitas_extract import RegionRecord, gazetteer\n"
        "assert isinstance(gazetteer().search('jaksel')[0], RegionRecord)"
    )
    assert loaded.isdisjoint({"ahocorasick_rs", "dateparser", "rapidfuzz", "spacy"})
    assert not [name for name in own_modules(loaded) if name.endswith((".compiled", ".pipeline"))]


def test_provisions_are_had_without_the_pipeline_and_the_patterns() -> None:
    loaded = modules_after("from netralitas_extract import provisions; provisions()")
    assert loaded.isdisjoint({"spacy", "dateparser", "ahocorasick_rs"})
    assert "netralitas_extract.pipeline" not in loaded
    assert "netralitas_extract.lexicon.compiled" not in loaded


def test_extraction_does_not_read_the_provisions() -> None:
    loaded = modules_after("from netralitas_extract import extract; extract('ASN wajib netral.')")
    assert "netralitas_extract.lexicon.provisions" not in loaded


def test_extraction_loads_neither_spacy_nor_the_command_line() -> None:
    loaded = modules_after(
        "from netralitas_extract import extract\n"
        "extract('Pj Bupati Pasuruan Andriyanto meminta ASN menjaga netralitas.')"
    )
    assert loaded.isdisjoint({"spacy", "numpy", "typer", "rich"})


def test_ordinary_dates_are_read_without_dateparser() -> None:
    loaded = modules_after(
        "from netralitas_extract import extract\n"
        "extract('Apel digelar Senin (23/9/2024) pukul 08.00 WIB.')"
    )
    assert "dateparser" not in loaded


def test_version_option_loads_no_dependency_but_the_command_line() -> None:
    loaded = modules_after(
        "import sys\n"
        "from netralitas_extract.cli import main\n"
        "sys.argv = ['netralitas-extract', '--version']\n"
        "sys.stdout, stdout = sys.stderr, sys.stdout\n"
        "try: main()\n"
        "except SystemExit: sys.stdout = stdout"
    )
    assert loaded.isdisjoint({"spacy", "dateparser", "regex", "msgspec", "rich"})


def test_every_public_name_is_there_and_listed() -> None:
    import netralitas_extract

    for name in netralitas_extract.__all__:
        assert getattr(netralitas_extract, name) is not None
        assert name in dir(netralitas_extract)


def test_name_that_is_not_there_is_an_attribute_error() -> None:
    import netralitas_extract

    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        _ = netralitas_extract.extrakt
