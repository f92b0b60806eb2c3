"""What a thing is found by: its codes, its words, how they are typed in pinyin, and their initials.

Every place where somebody may begin to type is a token of its own, so that one range of an index finds it: 折叠轮椅
is found by 折叠, 轮椅, lunyi and ly. Search tokens are compared as `app/core/pinyin.folded` gives them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, product

from app.core.pinyin import folded, readings
from app.core.text import is_storable

CODE_LIMIT = 64  # characters of a code
LONGEST = 48  # characters of a token: as the column holds
_MOST_READINGS = 8  # ways to read a text that has several characters of several readings
_POINTS = re.compile(r"[·•‧∙⋅・･．.\-_/'’]")  # U+00B7 and what people type for it


def name_key(name: str) -> str:
    """Give a name as it is compared: width, case, blanks and middle dots make no difference."""
    return _POINTS.sub("", folded(name))


def code_key(code: str) -> str:
    """Give a code as it is compared: width, case and blanks make no difference, and its hyphens count."""
    return folded(code).upper()


def key_of(code: object) -> str:
    """Give what to look for when this was scanned or typed as a code; "" for what no code can be."""
    if not isinstance(code, str) or not is_storable(code):
        return ""
    return code_key(code)[:CODE_LIMIT]


def tokens_of(*texts: str, codes: Iterable[str] = ()) -> set[str]:
    """Give every token by which a thing with these texts and codes is found."""
    found = {code_key(code).lower()[:LONGEST] for code in codes}
    found |= {_plain(code)[:LONGEST] for code in codes}
    for text in texts:
        found |= _beginnings(name_key(text))
        for whole, initials in _typed(text):
            found |= whole | initials
    found.discard("")
    return found


def query_token(text: str) -> str:
    """Give what to look for when somebody typed `text`."""
    return name_key(text)[:LONGEST]


def is_begun(text: str, query: str) -> bool:
    """Tell whether a text begins with what `query_token` gave: as it is written, in pinyin or by initials."""
    if name_key(text).startswith(query):
        return True
    if not query.isascii():
        return False
    return any(whole.startswith(query) or initials.startswith(query) for whole, initials in _ways(text))


def _ways(text: str) -> Iterable[tuple[str, str]]:
    """Give each way to read a text that pinyin is typed for: in full, and by initials."""
    for way in islice(product(*_latin(text)), _MOST_READINGS):
        yield "".join(way), "".join(one[:1] for one in way)


def _latin(text: str) -> list[list[str]]:
    return [[one for one in options if one.isascii()] or [""] for options in readings(text)]


def _plain(code: str) -> str:
    return _POINTS.sub("", code_key(code)).lower()


def _beginnings(text: str) -> set[str]:
    """Give the text from each of its Chinese characters on, and from the first of every other run."""
    starts = (n for n, character in enumerate(text) if n == 0 or not _same_run(text[n - 1], character))
    return {text[n : n + LONGEST] for n in starts}


def _same_run(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isdigit() == after.isdigit()


def _typed(text: str) -> Iterable[tuple[set[str], set[str]]]:
    """Give, for each way to read a text, what is typed from each character on: in full, and by initials."""
    for way in islice(product(*_latin(text)), _MOST_READINGS):
        read = [one for one in way if one]
        if not read or all(len(one) == 1 for one in read):
            continue
        starts = range(len(read))
        full = {"".join(read[n:])[:LONGEST] for n in starts}
        first = {"".join(one[0] for one in read[n:])[:LONGEST] for n in starts}
        yield full, first
