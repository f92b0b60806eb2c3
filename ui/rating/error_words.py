"""What a rating may be refused for, in words for whoever wanted to give it: (what was refused, the next step)."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

RATINGS: dict[str, tuple[str, str]] = {
    "rating_off": (
        QT_TRANSLATE_NOOP("Errors", "This hall does not ask for ratings now."),
        QT_TRANSLATE_NOOP("Errors", "Tell the staff what you think, or the community's office."),
    ),
    "unknown_token": (
        QT_TRANSLATE_NOOP("Errors", "This slip cannot be rated: the visit is not over, or was rated, or is long ago."),
        QT_TRANSLATE_NOOP("Errors", "After the visit hold the code on its own slip to the scanner."),
    ),
    "already_rated": (
        QT_TRANSLATE_NOOP("Errors", "This visit has been rated already."),
        QT_TRANSLATE_NOOP("Errors", "A rating is given once and cannot be changed."),
    ),
    "rating_late": (
        QT_TRANSLATE_NOOP("Errors", "This visit is too long ago to be rated."),
        QT_TRANSLATE_NOOP("Errors", "Tell the staff what you think, or the community's office."),
    ),
}
