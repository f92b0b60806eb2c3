"""The fixed words of the five levels, and the reasons that may be ticked."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.feedback.levels import BLAME, FAIR, PRAISE

LEVELS = {
    5: QT_TRANSLATE_NOOP("Rating", "Very satisfied"),
    4: QT_TRANSLATE_NOOP("Rating", "Satisfied"),
    3: QT_TRANSLATE_NOOP("Rating", "Fairly satisfied"),
    2: QT_TRANSLATE_NOOP("Rating", "Dissatisfied"),
    1: QT_TRANSLATE_NOOP("Rating", "Very dissatisfied"),
}
REASONS = {
    "quick": QT_TRANSLATE_NOOP("Rating", "It was quick"),
    "friendly": QT_TRANSLATE_NOOP("Rating", "Friendly people"),
    "clear": QT_TRANSLATE_NOOP("Rating", "Clearly explained"),
    "once": QT_TRANSLATE_NOOP("Rating", "Done in one visit"),
    "comfortable": QT_TRANSLATE_NOOP("Rating", "A pleasant place"),
    "slow": QT_TRANSLATE_NOOP("Rating", "It took too long"),
    "unfriendly": QT_TRANSLATE_NOOP("Rating", "Unfriendly"),
    "unclear": QT_TRANSLATE_NOOP("Rating", "Not clearly explained"),
    "again": QT_TRANSLATE_NOOP("Rating", "I had to come again"),
    "long_wait": QT_TRANSLATE_NOOP("Rating", "I waited too long"),
    "wrong_rule": QT_TRANSLATE_NOOP("Rating", "Needless papers asked for"),
    "place": QT_TRANSLATE_NOOP("Rating", "The place or its machines"),
}


def level_text(level: int) -> str:
    """Name a level by its fixed words."""
    return QCoreApplication.translate("Rating", LEVELS[level])


def reason_text(reason: str) -> str:
    """Say a reason."""
    return QCoreApplication.translate("Rating", REASONS[reason])


def reasons_of(level: int) -> tuple[str, ...]:
    """Give the reasons that fit a level: what was good, or what was not; both between the two."""
    if level == FAIR:
        return PRAISE[:3] + BLAME[:3]
    return PRAISE if level > FAIR else BLAME
