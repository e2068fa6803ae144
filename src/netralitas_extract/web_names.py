"""What addresses of Indonesian sites end with."""

from __future__ import annotations

import re

__all__ = ["DOMAIN_ENDING", "DOMAIN_ENDINGS"]

DOMAIN_ENDINGS = ("com", "co.id", "co", "id", "net", "org", "news", "tv")
"""Behind the last full stop of an address ("kabarkini.com"); the longer of two first."""

DOMAIN_ENDING = f"(?:{'|'.join(map(re.escape, DOMAIN_ENDINGS))})"
"""Matches one of these as part of an expression."""
