"""Trouble of the store that people can be told kindly; everything else is a bug and goes up as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError

from db.coded import CodedError


class StoreError(CodedError):
    """Known trouble of the store.

    Codes: `bad_store store_missing store_busy store_newer store_older store_foreign network_share disk_full
    read_only damaged_store store_unreachable`.
    """


# What SQLite says, in its own words, and what it means to us.
_SQLITE = (
    ("database is locked", "store_busy"),
    ("database table is locked", "store_busy"),
    ("database or disk is full", "disk_full"),
    ("attempt to write a readonly database", "read_only"),
    ("unable to open database file", "store_unreachable"),
    ("disk i/o error", "store_unreachable"),
    ("database disk image is malformed", "damaged_store"),
    ("file is not a database", "damaged_store"),
)
# PostgreSQL's SQLSTATEs: serialisation, deadlock, lock timeout; disk full; read only.
_POSTGRES = {
    "40001": "store_busy",
    "40P01": "store_busy",
    "55P03": "store_busy",
    "53100": "disk_full",
    "25006": "read_only",
}


# What two sites may write at once: tried again, the second finds what the first one wrote.
_AT_ONCE = {
    "pk_op_key",
    "pk_item_code",
    "uq_item_code",
    "uq_item_model_name_key_category",
    "uq_loan_out",
    "uq_resident_known",
}


def known_trouble(error: DBAPIError) -> StoreError | None:
    """Give the known trouble behind a driver's error, None when it is a bug."""
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        return sqlite_trouble(cause)
    state = getattr(cause, "sqlstate", None)
    if state in _POSTGRES:
        return StoreError(_POSTGRES[state])
    if state == "23505" and getattr(getattr(cause, "diag", None), "constraint_name", "") in _AT_ONCE:
        return StoreError("store_busy")
    # Without a SQLSTATE an operational error is the driver's own: no such host, refused, lost.
    lost = state is None and type(cause).__name__ == "OperationalError"
    if lost or error.connection_invalidated or (state and state.startswith(("08", "57P", "28", "3D"))):
        return StoreError("store_unreachable", reason=str(cause).strip())
    return None


def sqlite_trouble(error: sqlite3.Error, **values: Any) -> StoreError | None:
    """Give the known trouble in SQLite's own words, None when it is a bug."""
    said = str(error).lower()
    return next((StoreError(code, **values) for words, code in _SQLITE if words in said), None)


@contextmanager
def told_kindly() -> Iterator[None]:
    """Turn a driver's known trouble into a StoreError; a bug goes up as it is, but tells no one's data."""
    try:
        yield
    except DBAPIError as error:
        trouble = known_trouble(error)
        if trouble is None:
            _leave_out_values(error)
            raise
        raise trouble from error


def _leave_out_values(error: DBAPIError) -> None:
    """Take out what PostgreSQL adds of the row that it refused: names and notes may reach a log by it."""
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is not None and diagnosis.message_detail and error.orig is not None:
        error.orig.args = (diagnosis.message_primary,)
        error.args = (f"({type(error.orig).__name__}) {diagnosis.message_primary}",)
