"""The spaCy component: spans on the Doc, the extraction beside them, and both through DocBin."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.tokens import DocBin

from netralitas_extract import InputError, PatternError, extract
from netralitas_extract.integrations.spacy import LABELS, NetralitasComponent

TEXT = (
    "DOMPU - Pj Bupati Dompu, H. Salim Wardana, melarang ASN berfoto dengan calon bupati, "
    "Senin (23/9). “Jangan ikut kampanye,” katanya. Pelanggar terancam sanksi teguran tertulis "
    "sesuai Pasal 5 PP 94/2021, kata Bawaslu Kabupaten Dompu jelang Pilkada 2024. ASN membacakan "
    "ikrar netralitas."
)


def pipeline(**config: Any) -> Any:
    nlp = spacy.blank("id")
    nlp.add_pipe("netralitas", config=config)
    return nlp


def test_each_mention_is_a_span_with_its_label() -> None:
    doc = pipeline()(TEXT)
    result = extract(TEXT)
    assert {span.label_ for span in doc.spans["netralitas"]} == set(LABELS)
    found = [(span.id_, span.kb_id_) for span in doc.spans["netralitas"] if span.label_ == "REGION"]
    assert found == [(region.level, region.code) for region in result.regions]
    (person,) = {span.text for span in doc.spans["netralitas"] if span.label_ == "PERSON"}
    assert person == result.people[0].mentions[0].text


def test_the_extraction_is_that_of_extract() -> None:
    assert pipeline()(TEXT)._.netralitas == extract(TEXT)


def test_a_span_holds_all_tokens_that_its_mention_touches() -> None:
    doc = pipeline()("Rapat di Kota Bima-Dompu selesai.")
    for mention, span in zip(doc._.netralitas.regions, doc.spans["netralitas"], strict=True):
        assert span.start_char <= mention.start
        assert mention.end <= span.end_char


def test_dates_count_from_the_day_of_publication() -> None:
    nlp = pipeline()
    doc = nlp.make_doc("Rapat digelar Senin (23/9).")
    doc._.netralitas_published = "2024-09-24"
    assert nlp(doc)._.netralitas.dates[0].value == "2024-09-23"
    assert nlp("Rapat digelar Senin (23/9).")._.netralitas.dates[0].value is None


def test_a_wrong_day_of_publication_is_told() -> None:
    nlp = pipeline()
    doc = nlp.make_doc("Rapat digelar.")
    doc._.netralitas_published = "kemarin"
    with pytest.raises(InputError, match="published is 'kemarin'"):
        nlp(doc)


def test_both_survive_a_doc_bin() -> None:
    nlp = pipeline()
    docs = [nlp(TEXT), nlp("")]
    stored = DocBin(store_user_data=True, docs=docs).to_bytes()
    first, second = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert first._.netralitas == extract(TEXT)
    assert [(s.start, s.end, s.label_, s.id_, s.kb_id_) for s in first.spans["netralitas"]] == [
        (s.start, s.end, s.label_, s.id_, s.kb_id_) for s in docs[0].spans["netralitas"]
    ]
    assert second._.netralitas == extract("")


def test_a_doc_without_the_component_has_no_extraction() -> None:
    assert spacy.blank("id")(TEXT)._.netralitas is None


def test_only_the_families_asked_for_become_spans() -> None:
    doc = pipeline(families=["regions"], spans_key="places")(TEXT)
    assert {span.label_ for span in doc.spans["places"]} == {"REGION"}
    assert "netralitas" not in doc.spans


def test_an_own_pattern_folder_counts(tmp_path: Path) -> None:
    entry = (
        '[[pledge]]\nid = "pledge.sumpah"\nkind = "ikrar"\npattern = "sumpah netral"\n'
        'examples = ["sumpah netral"]\n'
    )
    (tmp_path / "own.toml").write_text(entry)
    doc = pipeline(patterns=str(tmp_path))("ASN mengucapkan sumpah netral jelang Pilkada.")
    assert [span.text for span in doc.spans["netralitas"] if span.label_ == "PLEDGE"] == [
        "sumpah netral"
    ]


def test_what_is_wrong_with_a_pattern_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(PatternError, match="missing"):
        NetralitasComponent(patterns=str(tmp_path / "missing"))


def test_workers_give_what_one_process_gives() -> None:
    nlp = pipeline()
    texts = [TEXT, "ASN wajib netral.", ""] * 2
    alone = [doc._.netralitas.to_json() for doc in nlp.pipe(texts)]
    assert [doc._.netralitas.to_json() for doc in nlp.pipe(texts, n_process=2)] == alone


def test_displacy_shows_the_spans() -> None:
    page = displacy.render(pipeline()(TEXT), style="span", options={"spans_key": "netralitas"})
    assert "CONDUCT" in page
    assert "berfoto" in page


def test_installed_the_factory_is_known_to_spacy_without_an_import(tmp_path: Path) -> None:
    """The entry point, as in a process of its own that imports spaCy alone."""
    info = tmp_path / "netralitas_probe-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: netralitas-probe\nVersion: 1\n")
    pyproject = (Path(__file__).resolve().parent.parent / "pyproject.toml").read_text()
    line = next(line for line in pyproject.splitlines() if "integrations.spacy:" in line)
    (info / "entry_points.txt").write_text(f"[spacy_factories]\n{line.replace(chr(34), '')}\n")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import spacy; "
        "print(spacy.blank('id').add_pipe('netralitas').__class__.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "NetralitasComponent", done.stderr
