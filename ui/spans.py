"""Lengths of time in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.spans import whole_minutes


def range_text(low_s: int | None, high_s: int | None) -> str:
    """Say an estimated wait as a range of minutes, never as one number; empty while there is none."""
    if low_s is None or high_s is None:
        return ""
    low, high = whole_minutes(low_s, high_s)
    if high == 1:
        return QCoreApplication.translate("Spans", "soon")
    return QCoreApplication.translate("Spans", "{low}–{high} min").format(low=low, high=high)


def call_text(low_s: int | None, high_s: int | None) -> str:
    """Say in how many minutes a call is expected; empty while nothing is known."""
    if low_s is None or high_s is None:
        return ""
    low, high = whole_minutes(low_s, high_s)
    if high == 1:
        return QCoreApplication.translate("Spans", "called soon")
    return QCoreApplication.translate("Spans", "called in {low}–{high} min").format(low=low, high=high)


def running_text(seconds: float) -> str:
    """Show a running time as minutes and seconds, from an hour on with hours."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def minutes_text(seconds: int) -> str:
    """Say a duration in whole minutes, or hours and minutes."""
    minutes = max(0, seconds) // 60
    if minutes < 1:
        return QCoreApplication.translate("Spans", "< 1 min")
    if minutes < 60:
        return QCoreApplication.translate("Spans", "{n} min").format(n=minutes)
    text = QCoreApplication.translate("Spans", "{h} h {n} min")
    return text.format(h=minutes // 60, n=minutes % 60)


def factor_text(value: float) -> str:
    """Write a rate or minutes without needless decimals."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
