"""Text typed by people, made safe to show: one line, no control and no bidi control characters."""

from __future__ import annotations

import unicodedata

# Marks, embeddings, overrides and isolates: they can turn round the words that stand beside them.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_WIDE_STOPS = "。！？；"


def plain(text: str) -> str:
    """Give the text in one line without control characters; letters, emoji and joiners stay."""
    return "".join(_shown(char) for char in text).strip()


def _shown(char: str) -> str:
    if char in _BIDI:
        return ""
    if unicodedata.category(char) in ("Cc", "Zl", "Zp"):
        return " "
    return char


def breakable(text: str, run: int = 16) -> str:
    """Give plain text whose long unbroken runs may wrap (zero-width spaces), for labels that wrap."""
    return " ".join(_broken(word, run) for word in plain(text).split(" "))


def _broken(word: str, run: int) -> str:
    if len(word) <= run or not word.isascii():
        return word
    return "\u200b".join(word[at : at + run] for at in range(0, len(word), run))


def shortened(text: str, most: int = 24) -> str:
    """Give plain text of so many characters at most, with an ellipsis; the whole goes into a tooltip."""
    shown = plain(text)
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"


def joined(*sentences: str) -> str:
    """Give sentences one after another, with a space only where the one before does not end in a wide stop."""
    told = ""
    for sentence in filter(None, sentences):
        told += sentence if not told or told[-1] in _WIDE_STOPS else f" {sentence}"
    return told
