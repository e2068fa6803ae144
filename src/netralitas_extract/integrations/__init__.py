"""Ties to other libraries; each module imports its library, none is imported by the rest."""
