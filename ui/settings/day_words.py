"""Name weekdays in the language in force."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from ui import i18n


def weekday_text(day: int, language: str) -> str:
    """Name a weekday, Monday = 1."""
    spoken = QLocale.Language.Chinese if language == i18n.CHINESE else QLocale.Language.English
    return QLocale(spoken).standaloneDayName(day, QLocale.FormatType.LongFormat)
