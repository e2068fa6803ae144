"""Conduct that neutrality rules speak of, and the groups of people whom the rules bind.

What an article is about (:mod:`.topic`, asked through :mod:`.concern`) decides which patterns are
tried at their anchors (:mod:`.recognizer`); the context decides whether everyday words are conduct
(:mod:`.bound`), each match grows to the end of its object (:mod:`.extents`), and of mentions that
share words the right ones stand (:mod:`.nesting`).
"""

from netralitas_extract.recognizers.conduct.bound import Actor, recognize_actors
from netralitas_extract.recognizers.conduct.recognizer import ConductRecognizer

__all__ = ["Actor", "ConductRecognizer", "recognize_actors"]
