"""Regions: the library against gazetteer matchers that are given the same tables."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from benchmarks.peers.scoring import Claim, Comparison, Sentence, compare_tools
from netralitas_extract import Extractor, gazetteer
from netralitas_extract.lexicon.gazetteer import Gazetteer, RegionRecord

Find = Callable[[Sentence], Sequence[Claim]]


def measure(sentences: Sequence[Sentence]) -> Comparison:
    """Each tool that is installed, on the same sentences."""
    extractor = Extractor(families=["regions"])
    regions = gazetteer()
    tools: dict[str, Find] = {
        "netralitas-extract, regions wanted": _ours(extractor),
        "spaCy PhraseMatcher, same tables": _phrase_matcher(regions),
    }
    with suppress(ImportError):
        tools["id-location-ner, gazetteer mode"] = _id_location_ner(regions)
    title = f"regions ({len(sentences)} sentences)"
    return Comparison(title, "code", compare_tools(sentences, tools))


def _ours(extractor: Extractor) -> Find:
    def find(sentence: Sentence) -> list[Claim]:
        found = extractor.extract(sentence.text, published=sentence.published).regions
        return [(region.start, region.end, region.code) for region in found]

    return find


def _phrase_matcher(regions: Gazetteer) -> Find:
    """Names of provinces, kabupaten and kota, alone and official; kecamatan behind their word."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.util import filter_spans

    nlp = spacy.blank("id")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    codes: dict[str, str] = {}
    for region in _all(regions):
        names = {region.official_name}
        if region.level != "district":
            names.add(region.name)
        for name in names:
            codes.setdefault(name.lower(), region.code)
    matcher.add("region", list(nlp.pipe(codes)))

    def find(sentence: Sentence) -> list[Claim]:
        doc = nlp(sentence.text)
        spans = filter_spans(doc[start:end] for _, start, end in matcher(doc))
        return [(s.start_char, s.end_char, codes.get(s.text.lower())) for s in spans]

    return find


def _id_location_ner(regions: Gazetteer) -> Find:
    from location_ner import LocationExtractor

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "regions.csv")
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            levels = ("province", "city", "district", "subdistrict")
            writer.writerow([f"{level}_{part}" for level in levels for part in ("name", "code")])
            for region in _all(regions):
                if region.level == "district":
                    above = [regions.by_code(code) for code in region.parents]
                    names = (above[0].name, above[1].official_name, region.name, region.name)
                    held = (above[0].code, above[1].code, region.code, f"{region.code}.0000")
                    writer.writerow(
                        [cell for pair in zip(names, held, strict=True) for cell in pair]
                    )
        extract = LocationExtractor.from_csv(table, max_level="district").extract

    def find(sentence: Sentence) -> list[Claim]:
        return [
            (found.start_char, found.end_char, found.candidates[0].get(f"{found.level}_code"))
            for found in extract(sentence.text)
        ]

    return find


def _all(regions: Gazetteer) -> list[RegionRecord]:
    found: list[RegionRecord] = []
    for province in regions.provinces():
        found.append(regions.by_code(province))
        for regency in regions.children(province):
            found.append(regions.by_code(regency))
            found += map(regions.by_code, regions.children(regency))
    return found
