"""Split the text of a CSV file into rows of fields, strictly as RFC 4180 says. Pure.

A quote that is never closed swallows no rows, and a carriage return within a field stays there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.core.errors import HallError

_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')
_UP_TO_END = re.compile(r'(?:[^"\r\n]++|"(?:[^"]++|"")*+")*+')


class Line(NamedTuple):
    """A row: where it begins in the file (line from 1), and its fields."""

    line: int
    fields: list[str]


def split(text: str, separator: str) -> Iterator[Line]:
    """Give the rows of a text, blank ones too.

    Raises:
        HallError: `quote_open` (line where it opens), `quote_astray` (line): something stands behind a closing quote.
    """
    end = _line_end(text)
    unquoted = re.compile(f"[^{re.escape(separator)}{end}]*+")
    at, line = 0, 1
    while at < len(text):
        stop = text.find(end, at)
        stop = len(text) if stop < 0 else stop
        plain = text[at:stop]
        if '"' in plain:
            fields, stop = _fields(text, at, (separator, end), unquoted, line)
        else:
            fields = plain.removesuffix("\r").split(separator)
        yield Line(line, fields)
        line += text.count(end, at, stop + 1)
        at = stop + 1


def _fields(text: str, at: int, signs: tuple[str, str], unquoted: re.Pattern[str], line: int) -> tuple[list[str], int]:
    """Read one row that has quotes in it; give its fields and where its line end stands."""
    separator, end = signs
    fields: list[str] = []
    first = at
    while True:
        if text.startswith('"', at):
            found = _QUOTED.match(text, at)
            if found is None:
                raise HallError("quote_open", line=line + text.count(end, first, at))
            fields.append(found[1].replace('""', '"'))
            at = found.end()
            if end == "\n" and text.startswith("\r\n", at):
                at += 1
        else:
            found = unquoted.match(text, at)
            field = found[0] if found is not None else ""
            at += len(field)
            is_last = end == "\n" and text[at : at + 1] in ("", end)
            fields.append(field.removesuffix("\r") if is_last else field)
        if at >= len(text) or text[at] == end:
            return fields, at
        if text[at] != separator:
            raise HallError("quote_astray", line=line + text.count(end, first, at))
        at += 1


def _line_end(text: str) -> str:
    """Tell what ends a line: a line feed, or a lone carriage return where the first line ends with one."""
    found = _UP_TO_END.match(text)
    at = found.end() if found is not None else 0
    return "\r" if text.startswith("\r", at) and not text.startswith("\r\n", at) else "\n"
