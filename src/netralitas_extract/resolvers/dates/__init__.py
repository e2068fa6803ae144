"""Dates with their values: anchored, checked against their weekday, and with a role."""

from netralitas_extract.resolvers.dates.anchor import Anchor, find_anchor, parse_published
from netralitas_extract.resolvers.dates.resolving import (
    DateWarning,
    ResolvedDate,
    ResolvedDates,
    resolve_dates,
)

__all__ = [
    "Anchor",
    "DateWarning",
    "ResolvedDate",
    "ResolvedDates",
    "find_anchor",
    "parse_published",
    "resolve_dates",
]
