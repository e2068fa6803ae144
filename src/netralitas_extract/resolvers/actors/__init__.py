"""Whom conduct is said of."""
