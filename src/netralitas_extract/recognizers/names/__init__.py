"""Names of people: where one begins, where it ends, and what stands around it.

A name is only ever read at a place that something else points to (behind a title, beside a verb
of speech), so nothing here searches the text.
"""

from __future__ import annotations

from netralitas_extract.recognizers.names.reader import NameReader

__all__ = ["NameReader"]
