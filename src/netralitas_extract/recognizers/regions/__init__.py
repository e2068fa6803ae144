"""Administrative regions: their names and the type words before them."""

from netralitas_extract.recognizers.regions.reading import recognize_regions

__all__ = ["recognize_regions"]
