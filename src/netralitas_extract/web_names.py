"""What addresses of Indonesian sites end with, for expressions that look for them."""

from __future__ import annotations

__all__ = ["DOMAIN_ENDING"]

DOMAIN_ENDING = r"(?:com|co\.id|co|id|net|org|news|tv)"
"""Matches what stands behind the last full stop of an address ("kabarkini.com")."""
