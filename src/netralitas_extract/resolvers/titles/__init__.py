"""Titles with their regions and holders."""
