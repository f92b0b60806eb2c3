"""Name the front and the back office."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

OFFICES = ("front", "back")


def office_text(code: str) -> str:
    """Name an office."""
    if code == "back":
        return QCoreApplication.translate("Offices", "Back office")
    return QCoreApplication.translate("Offices", "Front office")
