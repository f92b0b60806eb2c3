"""What the settings of cases, ratings and reports are called: source texts, translated when shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

CASES: dict[str, tuple[str, str]] = {
    "cases.answer_days": (
        QT_TRANSLATE_NOOP("Settings", "Working days until a complaint, suggestion or low rating is answered"),
        "",
    ),
    "cases.quiet_days": (
        QT_TRANSLATE_NOOP("Settings", "Working days without a step after which a case moves up by itself"),
        "",
    ),
    "cases.sensitive": (
        QT_TRANSLATE_NOOP("Settings", "Kinds of cases that need the resident's consent"),
        "",
    ),
    "cases.two_visitors": (QT_TRANSLATE_NOOP("Settings", "Two go to every visit at home"), ""),
    "cases.book": (
        QT_TRANSLATE_NOOP("Settings", "Suggestions and complaints may be left at the kiosk"),
        QT_TRANSLATE_NOOP("Settings", "Topics to tick, a telephone number if they like; a supervisor has the case."),
    ),
    "cases.anonymise_months": (
        QT_TRANSLATE_NOOP("Settings", "Months after the end of a case until the name is forgotten"),
        "",
    ),
    "rating.ask": (
        QT_TRANSLATE_NOOP("Settings", "Residents may rate their visits"),
        QT_TRANSLATE_NOOP("Settings", "Voluntary; nothing is chosen beforehand, and staff see no single answer."),
    ),
    "rating.hours": (QT_TRANSLATE_NOOP("Settings", "Hours after the visit in which it may be rated"), ""),
    "reports.at_close": (
        QT_TRANSLATE_NOOP("Settings", "What becomes of the daily summary when the day is closed"),
        "",
    ),
}
