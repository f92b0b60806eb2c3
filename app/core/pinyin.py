"""How Chinese is typed on a Latin keyboard: every reading of each character, in pinyin without tones."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

Readings = tuple[tuple[str, ...], ...]


@lru_cache(maxsize=4096)
def readings(text: str) -> Readings:
    """Give for each character of a text what may be typed for it; what is no Chinese stands for itself.

    Loads pypinyin the first time, which takes a moment: not for the interface thread.
    """
    from pypinyin import Style, pinyin

    plain = folded(text)
    found = pinyin(plain, style=Style.NORMAL, heteronym=True, errors=_apart)
    return tuple(tuple(dict.fromkeys(reading.replace("ü", "v") for reading in each)) for each in found)


def _apart(text: str) -> Any:
    """Let letters and digits stand for themselves, one by one."""
    return list(text)


def folded(text: str) -> str:
    """Give a text as it is compared: full-width letters as plain ones, small letters, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def typed_place(query: str, text: Readings) -> int | None:
    """Tell where in a text somebody who typed `query` begins, None when they mean something else.

    Of each character a whole reading or any beginning of it may be typed: 综合受理 by "zonghe", "zhsl", "zongshl"
    is found by the first two. `query` is folded.
    """
    for start in range(len(text)):
        if _consumed(query, text, start, {}):
            return start
    return None


def _consumed(query: str, text: Readings, at: int, known: dict[tuple[int, int], bool]) -> bool:
    """Tell whether the query can be typed for consecutive characters from `at` on."""
    if not query:
        return True
    if at == len(text):
        return False
    key = (at, len(query))
    if key not in known:
        known[key] = any(
            _consumed(query[length:], text, at + 1, known)
            for reading in text[at]
            for length in range(_shared(query, reading), 0, -1)
        )
    return known[key]


def _shared(query: str, reading: str) -> int:
    """Count how many letters the query and a reading begin with alike."""
    count = 0
    for one, other in zip(query, reading, strict=False):
        if one != other:
            break
        count += 1
    return count
