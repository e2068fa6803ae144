"""The typed objects that one article yields: the output contract and nothing else.

Every object is frozen, every field is required, and a value that is unknown is `None` (a list:
`[]`), never missing. Offsets count code points of the exact input string, `end` exclusive, and
`input[start:end] == text` holds for every mention. Lists are sorted by `(start, end)`. Region
codes are those of Kemendagri (`"35"`, `"35.14"`, `"35.14.01"`, `"35.14.01.2001"`); time values are
ISO 8601 (`2024`, `2024-11`, `2024-09-21`, `2024-09-23T06:43+07:00`, `2024-09-25/2024-11-23`).

The `Attributes` section of a class gives the meaning, form, unit and source of each of its own
fields; those of a base class are described there. `json_schema()` carries the same descriptions.
"""

from netralitas_extract.model.article import Article
from netralitas_extract.model.extraction import (
    SCHEMA,
    Extraction,
    Statement,
    Warning,
    field_descriptions,
    json_schema,
)
from netralitas_extract.model.mentions import (
    Conduct,
    Date,
    Election,
    Institution,
    Law,
    LawArticle,
    Pledge,
    Quote,
    Region,
    Sanction,
)
from netralitas_extract.model.people import NameMention, Office, Official, Person
from netralitas_extract.model.spans import Mention, Span
from netralitas_extract.model.vocabulary import (
    Act,
    ActorGroup,
    AnchorSource,
    Assertion,
    Attribution,
    Basis,
    ConductCategory,
    DateRole,
    ElectionKind,
    Granularity,
    InstitutionKind,
    LawKind,
    Level,
    OfficeName,
    PartOfDay,
    PledgeKind,
    RegionSource,
    SanctionCategory,
    SanctionStage,
    Status,
    Tenure,
    WarningCode,
    Zone,
)

__all__ = [
    "SCHEMA",
    "Act",
    "ActorGroup",
    "AnchorSource",
    "Article",
    "Assertion",
    "Attribution",
    "Basis",
    "Conduct",
    "ConductCategory",
    "Date",
    "DateRole",
    "Election",
    "ElectionKind",
    "Extraction",
    "Granularity",
    "Institution",
    "InstitutionKind",
    "Law",
    "LawArticle",
    "LawKind",
    "Level",
    "Mention",
    "NameMention",
    "Office",
    "OfficeName",
    "Official",
    "PartOfDay",
    "Person",
    "Pledge",
    "PledgeKind",
    "Quote",
    "Region",
    "RegionSource",
    "Sanction",
    "SanctionCategory",
    "SanctionStage",
    "Span",
    "Statement",
    "Status",
    "Tenure",
    "Warning",
    "WarningCode",
    "Zone",
    "field_descriptions",
    "json_schema",
]
