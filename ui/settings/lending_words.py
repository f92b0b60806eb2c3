"""What the settings of lending and of the working calendar are called and what they do: source texts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

LENDING: dict[str, tuple[str, str]] = {
    "calendar.days": (
        QT_TRANSLATE_NOOP("Settings", "Days off and days worked"),
        QT_TRANSLATE_NOOP("Settings", "Where the statutory calendar is wrong or does not know the year yet."),
    ),
    "lending.receptionist_may_lend": (
        QT_TRANSLATE_NOOP("Settings", "Receptionists may lend and take back"),
        QT_TRANSLATE_NOOP("Settings", "Attendants and supervisors always may."),
    ),
    "lending.max_items": (
        QT_TRANSLATE_NOOP("Settings", "How many things one person may have out at once"),
        QT_TRANSLATE_NOOP("Settings", "0 = no limit."),
    ),
    "lending.block_overdue": (
        QT_TRANSLATE_NOOP("Settings", "Who has something overdue borrows nothing more"),
        QT_TRANSLATE_NOOP("Settings", "Until it has been brought back."),
    ),
    "lending.max_renewals": (
        QT_TRANSLATE_NOOP("Settings", "How often one loan may be renewed"),
        QT_TRANSLATE_NOOP("Settings", "0 = never."),
    ),
    "lending.keep_days": (
        QT_TRANSLATE_NOOP("Settings", "Days for which something reserved is kept"),
        QT_TRANSLATE_NOOP("Settings", "From the day it is there; after that the next one may have it."),
    ),
    "lending.slip_paper": (
        QT_TRANSLATE_NOOP("Settings", "What loan slips are printed on"),
        QT_TRANSLATE_NOOP("Settings", "A slip is two copies to sign: one stays, one goes along."),
    ),
    "lending.anonymise_months": (
        QT_TRANSLATE_NOOP("Settings", "Months after the return until the borrower is forgotten"),
        QT_TRANSLATE_NOOP("Settings", "The loan stays in the figures without the person."),
    ),
}
