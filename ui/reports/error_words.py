"""What a report may be refused for, in words: (what was refused, the next step)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

REPORTS: dict[str, tuple[str, str]] = {
    "bad_range": (
        QT_TRANSLATE_NOOP("Errors", "The first day is later than the last one."),
        QT_TRANSLATE_NOOP("Errors", "Choose the first day again."),
    ),
    "range_too_long": (
        QT_TRANSLATE_NOOP("Errors", "One report covers ten years at most."),
        QT_TRANSLATE_NOOP("Errors", "Choose a later first day, or make two reports."),
    ),
}
