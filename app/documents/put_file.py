"""Put a file in its place whole: written beside it, forced to disk, then moved there."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from app.core.errors import HallError

_FULL = frozenset((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)))


def put_file(path: Path, data: bytes) -> Path:
    """Write a file; whoever looks finds the old one or the new one, never half of it.

    Raises:
        HallError: `disk_full`, `file_in_use` (path) where another program keeps it from being replaced,
            `file_unwritable` (path). What stood there is untouched, and nothing is left beside it.
    """
    part = None
    try:
        target = path.resolve()  # what a link leads to is replaced, not the link
        part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.part")
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _move(part, target, path)
    except OSError as error:
        if error.errno in _FULL:
            raise HallError("disk_full", path=str(path)) from error
        raise HallError("file_unwritable", path=str(path)) from error
    finally:
        with suppress(OSError):
            if part is not None:
                part.unlink(missing_ok=True)
    return path


def _move(part: Path, target: Path, told: Path) -> None:
    try:
        part.replace(target)
    except PermissionError as error:
        raise HallError("file_in_use", path=str(told)) from error
