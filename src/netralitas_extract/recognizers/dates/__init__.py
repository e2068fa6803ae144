"""Calendar times as they are written, meaning still open.

``cores`` finds what one pattern covers and reads it into numbers, ``edges`` adds what stands
around a core, ``joining`` makes one expression of the cores that stand together.
"""

from netralitas_extract.recognizers.dates.cores import Moment
from netralitas_extract.recognizers.dates.joining import RawDate, recognize_dates

__all__ = ["Moment", "RawDate", "recognize_dates"]
