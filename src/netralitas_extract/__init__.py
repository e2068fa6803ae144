"""Who told whom what, where and when: extraction from Indonesian news about the neutrality of
civil servants in elections.

    >>> from netralitas_extract import extract
    >>> result = extract("Pj Bupati Pasuruan Andriyanto meminta ASN menjaga netralitas.")
    >>> result.officials[0].office, result.officials[0].jurisdiction
    ('bupati', '35.14')

Importing the package loads next to nothing; each name is fetched from its module when first used,
and the patterns are read with the first extraction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netralitas_extract._version import __version__

if TYPE_CHECKING:
    from datetime import date, datetime

    from netralitas_extract.errors import (
        FixtureError,
        InputError,
        NetralitasError,
        PatternError,
    )
    from netralitas_extract.lexicon.citations import instrument_of, provisions_of
    from netralitas_extract.lexicon.gazetteer import Gazetteer, RegionRecord
    from netralitas_extract.lexicon.provision_files import provisions
    from netralitas_extract.lexicon.provisions import Instrument, Penalty, Provision, Provisions
    from netralitas_extract.model import (
        Article,
        Conduct,
        Date,
        Election,
        Extraction,
        Institution,
        Law,
        LawArticle,
        Mention,
        NameMention,
        Office,
        Official,
        Person,
        Pledge,
        Quote,
        Region,
        Sanction,
        Span,
        Statement,
        Warning,
        json_schema,
    )
    from netralitas_extract.pipeline import Extractor
    from netralitas_extract.single_date import parse_date

__all__ = [
    "Article",
    "Conduct",
    "Date",
    "Election",
    "Extraction",
    "Extractor",
    "FixtureError",
    "Gazetteer",
    "InputError",
    "Institution",
    "Instrument",
    "Law",
    "LawArticle",
    "Mention",
    "NameMention",
    "NetralitasError",
    "Office",
    "Official",
    "PatternError",
    "Penalty",
    "Person",
    "Pledge",
    "Provision",
    "Provisions",
    "Quote",
    "Region",
    "RegionRecord",
    "Sanction",
    "Span",
    "Statement",
    "Warning",
    "__version__",
    "extract",
    "gazetteer",
    "instrument_of",
    "json_schema",
    "parse_date",
    "provisions",
    "provisions_of",
]

# Where a name comes from that is not one of the model's.
_HOMES = {
    **dict.fromkeys(("FixtureError", "InputError", "NetralitasError", "PatternError"), "errors"),
    **dict.fromkeys(("Gazetteer", "RegionRecord"), "lexicon.gazetteer"),
    **dict.fromkeys(("Instrument", "Penalty", "Provision", "Provisions"), "lexicon.provisions"),
    **dict.fromkeys(("instrument_of", "provisions_of"), "lexicon.citations"),
    "provisions": "lexicon.provision_files",
    "parse_date": "single_date",
    "Extractor": "pipeline",
}
_shipped: Extractor | None = None
_regions: Gazetteer | None = None


def extract(
    text: str, *, published: str | date | datetime | None = None, id: str | None = None
) -> Extraction:
    """Everything that the contract names, from one article, with the shipped patterns.

    Args:
        text: the article as it is, headline and publication line included where there are any;
            any string will do.
        published: when the article appeared, as an ISO 8601 string ("2024-09-23",
            "2024-09-23T06:43+07:00"), a date or a datetime. Relative dates count from it. With
            none, the article's own publication line is looked for.
        id: the caller's handle for the article; it is passed through to the result.

    Returns:
        The frozen `Extraction`. Offsets count code points of `text`, `end` exclusive.

    Raises:
        InputError: `published` is no ISO 8601 date or time.

    >>> result = extract("Senin lalu Bawaslu memeriksa lima ASN.", published="2024-09-23")
    >>> [(date.text, date.value) for date in result.dates]
    [('Senin lalu', '2024-09-16')]
    """
    global _shipped
    if _shipped is None:
        from netralitas_extract.pipeline import Extractor

        _shipped = Extractor()
    return _shipped.extract(text, published=published, id=id)


def gazetteer() -> Gazetteer:
    """The regions of Indonesia by code and by name, for use without any extraction.

    Returns:
        The `Gazetteer` of the shipped tables: 38 provinces, 514 kabupaten and kota and 7,277
        kecamatan, with the names that the press gives them. It is read once; asking again gives
        the same one. Patterns are not read for it.

    Raises:
        PatternError: a table of the installation is missing or broken.

    >>> regions = gazetteer()
    >>> region = regions.search("jaksel")[0]
    >>> region.code, region.official_name, region.parents
    ('31.74', 'Kota Administrasi Jakarta Selatan', ('31',))
    >>> [found.official_name for found in regions.by_name("Pasuruan")]
    ['Kabupaten Pasuruan', 'Kota Pasuruan']
    >>> regions.by_code("35.14").level, regions.timezone("35.14"), regions.parents("35.14.01")
    ('regency', 'WIB', ('35', '35.14'))
    >>> len(regions.children("35.14"))
    24
    """
    global _regions
    if _regions is None:
        from netralitas_extract.lexicon.gazetteer import Gazetteer
        from netralitas_extract.lexicon.load import shipped_folder

        _regions = Gazetteer.load(shipped_folder() / "regions")
    return _regions


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
