"""Lengths of time in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication


def range_text(low_s: int | None, high_s: int | None) -> str:
    """Say an estimated wait as a range of minutes, empty while there is none."""
    if low_s is None or high_s is None:
        return ""
    low, high = max(0, low_s) // 60, -(-max(0, high_s) // 60)
    if high < 1:
        return QCoreApplication.translate("Spans", "soon")
    if low == high:
        return QCoreApplication.translate("Spans", "about {minutes} min").format(minutes=high)
    return QCoreApplication.translate("Spans", "{low}–{high} min").format(low=low, high=high)


def running_text(seconds: float) -> str:
    """Show a running time as minutes and seconds, from an hour on with hours."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def clock_text(when: datetime) -> str:
    """Show a time of day as the hall's wall clock does."""
    return f"{when:%H:%M}"


def number_text(ticket: str) -> str:
    """Show a ticket's number; one of an earlier day (A017@2026-11-21) with the mark of its day."""
    number, _, day = ticket.partition("@")
    return QCoreApplication.translate("Spans", "yesterday {number}").format(number=number) if day else number
