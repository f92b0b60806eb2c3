"""Write the lists of a guide as lines of text, for a spreadsheet and for people who type them; read them back.

One entry a line; inside an entry ｜ parts the fields in the order of its declaration, those left out at the end have
their usual value. 无 alone says that there is none, nothing at all that nobody told. Every list comes back as it was.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, get_args, get_type_hints

BAR, NONE = "｜", "无"
_LINE_END = re.compile(r"\r\n|\r|\n")  # no others: text copied from the net holds U+2028, which belongs to it
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", BAR: "\\|"}
_READ = {"\\": "\\", "n": "\n", "r": "\r", "|": BAR, NONE: NONE}


def texts_as_lines(texts: tuple[str, ...] | None) -> str:
    """Give texts one a line."""
    if not texts:
        return "" if texts is None else NONE
    lines = [_escaped(text) for text in texts]
    return "\n".join("\\" + NONE if line == NONE else line for line in lines)


def lines_as_texts(cell: str) -> tuple[str, ...] | None:
    """Read texts one a line; None for an empty cell."""
    if not cell.strip():
        return None
    if cell.strip() == NONE:
        return ()
    return tuple(_plain(line) for line in _LINE_END.split(cell) if line.strip())


def entries_as_lines(entries: tuple[Any, ...] | None) -> str:
    """Give entries (dataclasses of plain fields) one a line."""
    if not entries:
        return "" if entries is None else NONE
    return "\n".join(_entry_line(entry) for entry in entries)


def lines_as_entries(cell: str, kind: type) -> list[dict[str, Any]] | None:
    """Read entries one a line, as plain values that `read_content` checks; None for an empty cell."""
    if not cell.strip():
        return None
    if cell.strip() == NONE:
        return []
    return [_entry(line, kind) for line in _LINE_END.split(cell) if line.strip()]


def _entry_line(entry: Any) -> str:
    told = [(one, getattr(entry, one.name)) for one in fields(entry)]
    while len(told) > 1 and told[-1][0].default is not MISSING and told[-1][1] == told[-1][0].default:
        told.pop()
    line = BAR.join(_escaped(_text(value)) for _, value in told)
    return "\\" + NONE if line == NONE else line


def _entry(line: str, kind: type) -> dict[str, Any]:
    hints, declared = get_type_hints(kind), fields(kind)
    parts = _parts(line)
    read: dict[str, Any] = {}
    for one, text in zip(declared, parts, strict=False):
        usual = one.default is not MISSING and one.default != ""
        if text == "" and usual and (one.default is None or hints[one.name] is not str):
            continue
        read[one.name] = _value(text, hints[one.name])
    for extra in parts[len(declared) :]:
        read[f"extra {extra[:20]}"] = extra  # refused by its name when it is read
    return read


def _parts(line: str) -> list[str]:
    """Split a line at its bars; a full-width bar that belongs to a text is escaped."""
    parts, text, at = [], "", 0
    while at < len(line):
        if line[at] == BAR:
            parts.append(text)
            text = ""
        elif line[at] == "\\" and at + 1 < len(line):
            at += 1
            text += _READ.get(line[at], "\\" + line[at])
        else:
            text += line[at]
        at += 1
    return [*parts, text]


def _plain(line: str) -> str:
    return _parts(line.replace(BAR, "\\|"))[0]


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    return value.isoformat() if isinstance(value, date) else str(value)


def _value(text: str, hint: Any) -> Any:
    """Give what a field takes; a text that is none of its kind goes on as it is and is refused there."""
    kind = next((one for one in get_args(hint) if one is not type(None)), hint)
    if kind is bool:
        return {"是": True, "否": False}.get(text, text)
    if kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            return text
    return text
