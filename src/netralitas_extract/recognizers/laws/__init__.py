"""Citations of law."""

from netralitas_extract.recognizers.laws.reading import recognize_laws
from netralitas_extract.recognizers.laws.words import LawWords

__all__ = ["LawWords", "recognize_laws"]
