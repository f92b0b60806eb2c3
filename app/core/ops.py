"""An operation as scripts name it: what it runs, and how its fields are read from JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

EARLIEST, LATEST = 1900, 9000  # years


@dataclass(frozen=True)
class Op:
    """An operation: what it runs, and its fields; a name that ends in ? may be left out, one in | may be null."""

    run: Callable[..., Any]
    fields: Mapping[str, Callable[[Any], Any]]


def together(*tables: Mapping[str, Op]) -> dict[str, Op]:
    """Give the operations of several tables.

    Raises:
        ValueError: Two of them have one name: the later would answer for both.
    """
    ops: dict[str, Op] = {}
    for table in tables:
        if double := sorted(ops.keys() & table.keys()):
            raise ValueError(double)
        ops |= table
    return ops


def text(value: Any) -> Any:
    """Read a text; like all of these, `ValueError` for anything else."""
    if not isinstance(value, str):
        raise ValueError
    return value


def desk_number(value: Any) -> str:
    """Read the number of a desk, given as 1 or "1"."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError
    return str(value)


def whole(value: Any) -> int:
    """Read a whole number that a store can hold."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 1 << 63:
        raise ValueError
    return value


def truth(value: Any) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ValueError
    return value


def texts(value: Any) -> list[str]:
    """Read a list of texts."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError
    return value


def text_or_texts(value: Any) -> Any:
    """Read a text, or a list of them."""
    return value if isinstance(value, str) else texts(value)


def date_of(value: Any) -> date:
    """Read a date."""
    return date.fromisoformat(text(value))


def time_of(value: Any) -> datetime:
    """Read a time with its offset."""
    at = datetime.fromisoformat(text(value))
    # At the ends of the calendar a day more or another zone has no date any more.
    if at.tzinfo is None or at.utcoffset() is None or not EARLIEST <= at.year <= LATEST:
        raise ValueError
    return at


def mapping(value: Any) -> dict[str, Any]:
    """Read an object."""
    if not isinstance(value, dict):
        raise ValueError
    return value


def sequence(value: Any) -> list[Any]:
    """Read a list of anything."""
    if not isinstance(value, list):
        raise ValueError
    return value
