"""The English wordings that are handed to dateparser, imported when the first one is met."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import lru_cache

__all__ = ["read_worded"]

_DAY = re.compile(r"\d{1,2}")


@lru_cache(maxsize=1024)
def read_worded(words: str, base: date | None) -> date | None:
    """The day that English words stand for; null where dateparser does not read them.

    ``words`` is a day with an ordinal ("23rd of September 2024"; the day that comes back must
    be the one written) or, where ``base`` is given, a distance from it ("3 days ago").

    >>> read_worded("2 weeks ago", date(2024, 10, 7))
    datetime.date(2024, 9, 23)
    >>> read_worded("23rd of september 2024", None)
    datetime.date(2024, 9, 23)
    """
    import dateparser  # its import takes as long as many articles

    settings: dict[str, object] = {"DATE_ORDER": "DMY"}
    if base is not None:
        # The clock of the machine is never consulted.
        settings["RELATIVE_BASE"] = datetime.combine(base, time())
    else:
        settings["REQUIRE_PARTS"] = ["day", "month", "year"]
    read = dateparser.parse(words, languages=["en"], settings=settings)
    if read is None:
        return None
    day: date = read.date()
    written = _DAY.match(words)
    if base is None and (written is None or int(written.group()) != day.day):
        return None
    return day
