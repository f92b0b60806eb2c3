"""What a file is, told from its content; its name only says what its owner takes it for. Pure."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePath
from typing import NoReturn

from app.core.errors import HallError

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old workbooks, and new ones behind a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_NEITHER = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf")
_MARKUP = re.compile(rb"<(!doctype\s+html|html|head|meta|body|table|\?xml)", re.IGNORECASE)
_OLD_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_BOOKS = frozenset((".xlsx", ".xlsm", ".xltx", ".xls", ".xlt", ".et", ".ett", ".ods"))
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"


class Kind(Enum):
    """What can be read."""

    WORKBOOK = "workbook"
    TEXT = "text"


def kind_of(data: bytes, name: str) -> Kind:
    """Tell what a file is.

    Args:
        data: What it holds.
        name: Its name, "" when nobody gave it one.

    Raises:
        HallError: `file_empty`, `file_encrypted`, `file_old_format`, `file_web_page`, `file_not_table`,
            `file_damaged`, `file_disguised`.
    """
    head = data[:2048].lstrip(_BLANK)
    if not head and not data.strip(_BLANK):
        raise HallError("file_empty")
    if data.startswith(_ZIP):
        return Kind.WORKBOOK
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise HallError("file_encrypted")
        _refuse_old(any(name in data for name in _STREAMS))
    if data.startswith(_NEITHER):
        raise HallError("file_not_table")
    markup = _MARKUP.match(head)
    if markup is not None:
        if markup[1].lower() == b"?xml":
            _refuse_old(_OLD_XML in data[:4096])
        raise HallError("file_web_page")
    if PurePath(name).suffix.lower() in _BOOKS:
        if _is_text(data):
            raise HallError("file_disguised")
        raise HallError("file_damaged", part="zip")
    return Kind.TEXT


def _refuse_old(is_workbook: bool) -> NoReturn:
    if is_workbook:
        raise HallError("file_old_format")
    raise HallError("file_not_table")


def _is_text(data: bytes) -> bool:
    for encoding in ("utf-8", "utf-16") if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8", "gb18030"):
        try:
            return "\0" not in data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return False
