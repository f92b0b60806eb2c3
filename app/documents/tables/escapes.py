"""The way workbooks write characters that XML cannot hold: _x000D_ for a carriage return. Pure.

ECMA-376 part 1, 22.4.2.4 (bstr) and 22.9.2.19 (ST_Xstring).
"""

from __future__ import annotations

import re

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED = re.compile("_x(?=[0-9A-Fa-f]{4}_)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def unescaped(text: str) -> str:
    """Give the text that a spreadsheet shows; half characters that belong together are joined."""
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(_character, text)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def escaped(text: str) -> str:
    """Give the text as a workbook must hold it."""
    return _UNWRITABLE.sub(_code, _LOOKS_ESCAPED.sub("_x005F_x", text))


def _character(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _code(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"
