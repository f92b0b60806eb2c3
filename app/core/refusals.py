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
def as_refusal(of_disk: str | None = None) -> Iterator[None]:
    """Raise HallError for the store's known trouble; anything else goes up as it is.

    Args:
        of_disk: Where files are written beside the store: the code of trouble with them that is
            neither `disk_full` nor `read_only`.
    """
    try:
        yield
    except StoreError as error:
        raise HallError(error.code, **error.values) from error
    except OSError as error:
        if of_disk is None:
            raise
        known = "disk_full" if error.errno in _FULL else "read_only" if error.errno in _FORBIDDEN else of_disk
        raise HallError(known, path=str(error.filename or ""), reason=error.strerror or str(error)) from error
