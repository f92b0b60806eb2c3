"""Read a day as people write it: 2027-05-31, 2027.5.31, 20270531, or with the Chinese signs for year, month, day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_PARTS = re.compile(r"(\d{4})\s*[-/.\u5e74\s]\s*(\d{1,2})\s*[-/.\u6708\s]\s*(\d{1,2})\s*\u65e5?")
_BARE = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_day(text: str) -> date | None:
    """Give the day that was written, None for nothing.

    Raises:
        ValueError: What was written is no day.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    if not folded:
        return None
    found = _PARTS.fullmatch(folded) or _BARE.fullmatch(folded)
    if found is None:
        raise ValueError("no day")
    return date(*(int(part) for part in found.groups()))
