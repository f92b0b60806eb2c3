"""Which encoding a text file is in: told from its bytes, never guessed where two answers would differ."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from app.core.errors import HallError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LINE_END = re.compile(rb"\r\n|\r|\n")
_CHINESE = "gb18030"  # GBK and GB 2312 are parts of it


class _Lines(NamedTuple):
    """The first line of each sort, from 1; 0 = there is none."""

    unicode: int
    chinese: int
    neither: int
    cut: bool  # the last line of all ends within a character
    last: int


def decode(data: bytes) -> str:
    """Give the text of a file without its byte order mark.

    Raises:
        HallError: `file_cut` (line) when it ends within a character, `file_mixed` (line) for lines in two
            encodings, `file_encoding` (line) for bytes that are no text, `file_nul` (line).
    """
    text = _decoded(data).removeprefix("\ufeff")
    nul = text.find("\0")
    if nul >= 0:
        raise HallError("file_nul", line=1 + max(text.count(end, 0, nul) for end in "\r\n"))
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    wide = _wide(data) if b"\0" in data else None
    if wide is not None:
        return wide
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_lines(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "replace").count("\n") + 1
        if error.end >= len(data):
            raise HallError("file_cut", line=line) from error
        raise HallError("file_encoding", line=line) from error


def _wide(data: bytes) -> str | None:
    """Read UTF-16 without a mark, where line ends and separators are the proof of it."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and any(end in text for end in "\r\n") and any(sign in text for sign in ",;\t|"):
            return text
    return None


def _by_lines(data: bytes) -> str:
    """Read what is not UTF-8 as a whole: Chinese throughout, or refused."""
    found = _sorted_lines(data)
    if found.cut and not (found.unicode and found.chinese and found.chinese != found.last):
        raise HallError("file_cut", line=found.last)
    if found.neither:
        raise HallError("file_encoding", line=found.neither)
    if found.unicode and found.chinese:
        raise HallError("file_mixed", line=max(found.unicode, found.chinese))
    return data.decode(_CHINESE)


def _sorted_lines(data: bytes) -> _Lines:
    unicode = chinese = neither = 0
    lines = _LINE_END.split(data)
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        if _reads(line, "utf-8"):
            unicode = unicode or number
        elif _reads(line, _CHINESE):
            chinese = chinese or number
        else:
            neither = neither or number
    cut = _is_cut(lines[-1], "utf-8") if unicode else _is_cut(lines[-1], _CHINESE)
    return _Lines(unicode, chinese, neither, cut and neither in (0, len(lines)), len(lines))


def _reads(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_cut(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError as error:
        return error.end >= len(line) and error.reason in ("unexpected end of data", "incomplete multibyte sequence")
    return False
