"""Ticket numbers as people say them: A017, 昨A017, A017@2026-11-21."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from app.core.errors import HallError

_SHORT = re.compile(r"(昨)?([A-Z])(\d{1,6})")
_NAME = re.compile(r"昨?([A-Z])(\d{3,6})(?:@(\d{4}-\d{2}-\d{2}))?")


def ticket_name(letter: str, number: int, carried: bool = False) -> str:
    """Write a number: the letter and at least three digits, 昨 before one carried over."""
    return f"{'昨' if carried else ''}{letter}{number:03d}"


def command_name(letter: str, number: int, day: date, today: date | None) -> str:
    """Write a number for commands: with its date when that is not today."""
    name = ticket_name(letter, number)
    return name if day == today else f"{name}@{day.isoformat()}"


def read_ticket_name(text: str) -> tuple[str, int, date | None]:
    """Read a number as typed, full-width and small letters included.

    Returns:
        Letter, number and the date if one was given.

    Raises:
        HallError: `unknown_ticket` when it is not a ticket number at all.
    """
    found = _NAME.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    if found is None:
        raise HallError("unknown_ticket", ticket=text[:40])
    try:
        day = date.fromisoformat(found[3]) if found[3] else None
    except ValueError as error:
        raise HallError("unknown_ticket", ticket=text[:40]) from error
    return found[1], int(found[2]), day


def as_typed(text: str) -> str | None:
    """Read a number as somebody in a hurry types it: "a7" is A007; None for anything else."""
    found = _SHORT.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    return None if found is None else ticket_name(found[2], int(found[3]), bool(found[1]))


def shown(name: str) -> str:
    """Write a command's number for people: A017@2026-11-21 is 昨A017."""
    number, dated, _day = name.partition("@")
    return f"昨{number}" if dated else number
