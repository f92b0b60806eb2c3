"""Turn trouble of the store and of the disk into refusals that people understand."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from app.core.errors import HallError
from db.errors import StoreError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def as_refusal(code: str) -> Iterator[None]:
    """Raise HallError for known trouble: the store's own code, `disk_full`, `read_only`, else `code`."""
    try:
        yield
    except StoreError as error:
        raise HallError(error.code, **error.values) from error
    except OSError as error:
        known = "disk_full" if error.errno in _FULL else "read_only" if error.errno in _FORBIDDEN else code
        raise HallError(known, path=str(error.filename or ""), reason=error.strerror or str(error)) from error
