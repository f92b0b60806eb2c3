"""Texts that a spreadsheet would take for formulas, in files that can hold nothing but text. Pure.

Two apostrophes go before such a text, and our own reader takes two away. One alone would not do: a file that
somebody else made may hold '=1+1 with the apostrophe as part of it, and what stands there is what counts.
"""

from __future__ import annotations

_SIGNS = "=+-@＝＋－＠"
_BREAKS = ("\t", "\r", "\n")
_GUARD = "''"


def would_run(text: str) -> bool:
    """Tell whether some spreadsheet would evaluate the text."""
    return text.startswith(_BREAKS) or text.lstrip()[:1] in tuple(_SIGNS)


def guarded(text: str) -> str:
    """Give the text as it may stand in a text file."""
    bare = text.lstrip("'")
    return _GUARD + text if would_run(bare) and len(text) - len(bare) != 1 else text


def unguarded(text: str) -> str:
    """Give back what `guarded` was given."""
    return text[2:] if text.startswith(_GUARD) and would_run(text.lstrip("'")) else text
