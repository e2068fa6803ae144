"""What frames the article: headline, dateline, bylines, captions, and what is no article."""

from netralitas_extract.recognizers.structure.frame import recognize_structure
from netralitas_extract.recognizers.structure.words import StructureWords

__all__ = ["StructureWords", "recognize_structure"]
