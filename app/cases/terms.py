"""What cases are, how they end, and how long it is until their promise: the one definition of due. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.open_days import OpenDays

# What a case may be. Health, benefits and complaints are sensitive personal data (个人信息保护法 第二十八条).
PAPER, HELP, VISIT, REFERRAL, COMPLAINT, SUGGESTION = "paper", "help", "visit", "referral", "complaint", "suggestion"
KINDS = (PAPER, HELP, VISIT, REFERRAL, COMPLAINT, SUGGESTION)
RATING = "rating"  # a source: whoever reads such a case learns what one resident said
KIOSK = "kiosk"
SOURCES = ("visit", "phone", "grid", "notice", KIOSK, RATING)
# How a case may end.
COLLECTED, DELIVERED, POSTED, ANSWERED, REFUSED, WITHDRAWN = (
    "collected",
    "delivered",
    "posted",
    "answered",
    "refused",
    "withdrawn",
)
RESULTS = (COLLECTED, DELIVERED, POSTED, ANSWERED, REFUSED, WITHDRAWN)
OPEN, WAITING, ENDED = "open", "waiting", "ended"
# Why a case is forgotten before its term.
FORGET_WHY = ("asked", "withdrawn")
RESIDENT, OFFICE = "resident", "office"
ASKED = "asked"  # the step of a resident who asked how it stands: no work on the case
NOTICE_VERSION = "1"  # of the words about personal data on the receipt; whoever agrees agrees to them


@dataclass(frozen=True, slots=True)
class Due:
    """How a case stands to its promise.

    Attributes:
        days: Working days left; negative = overdue by so many; None = nothing was promised.
        today: It is due today.
        known: The calendar of these years is known; else Monday to Friday was counted.
    """

    days: int | None
    overdue: bool
    today: bool
    known: bool


def due_of(promised: date | None, today: date, open_days: OpenDays) -> Due:
    """Tell how long it is until a case's promise."""
    if promised is None:
        return Due(None, False, False, True)
    known = all(open_days.knows(year) for year in range(min(today, promised).year, max(today, promised).year + 1))
    return Due(open_days.working_days_between(today, promised), promised < today, promised == today, known)
