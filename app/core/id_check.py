"""Find numbers of identity papers in texts, so that none is kept by mistake. Pure.

A scanner types into whatever has the keyboard, and people write numbers into notes: what looks like
a resident ID (GB 11643-1999) is refused wherever free text is kept (app/core/text.py).
"""

from __future__ import annotations

import re

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x2212: 0x2D}
# 18 characters, also in groups. The digits of a disability card go on after them.
_NUMBER = re.compile(r"(?<![0-9])(?=([0-9](?:[ \-\u2010-\u2015]?[0-9]){16}[ \-\u2010-\u2015]?[0-9Xx]))")
# Most texts have no such row of digits, in any width, and need no closer look.
_DIGITS = re.compile(r"(?:[0-9\uff10-\uff19][ \u3000\-\uff0d\u2212\u2010-\u2015]?){17}")
_DATE = re.compile(r"(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def check_character(body: str) -> str:
    """Give the 18th character of 17 digits (ISO 7064 MOD 11-2)."""
    return _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True)) % 11]


def holds_number(text: str) -> bool:
    """Tell whether a text holds what can only be the number of an identity paper: its date and check are right."""
    if _DIGITS.search(text) is None:
        return False
    folded = text.translate(_FULL_WIDTH)
    return any(_is_number(found[1]) for found in _NUMBER.finditer(folded))


def _is_number(found: str) -> bool:
    bare = re.sub(r"[^0-9Xx]", "", found).upper()
    return _DATE.fullmatch(bare[6:14]) is not None and check_character(bare[:17]) == bare[17]
