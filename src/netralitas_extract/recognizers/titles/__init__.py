"""Titles of public office: the words of the office, of its status and of its tenure."""

from __future__ import annotations

from netralitas_extract.recognizers.titles.recognizer import TitleReader

__all__ = ["TitleReader"]
