"""Extractions turned into something that a person reads."""
