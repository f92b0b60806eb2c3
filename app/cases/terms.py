"""When a case is promised, and how long that is still: the one definition of due. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.core.open_days import OpenDays

# What a case may be. Health, benefits and complaints are sensitive personal data (个人信息保护法 第二十八条).
PAPER, HELP, VISIT, REFERRAL, COMPLAINT, SUGGESTION = "paper", "help", "visit", "referral", "complaint", "suggestion"
KINDS = (PAPER, HELP, VISIT, REFERRAL, COMPLAINT, SUGGESTION)
SOURCES = ("visit", "phone", "grid", "notice", "kiosk", "rating")
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
RESIDENT, OFFICE = "resident", "office"
NOTICE_VERSION = "1"  # of the words about personal data on the receipt; whoever agrees agrees to them
USUAL_DAYS = 5  # working days where neither the service nor a setting says it


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


def promised_date(opened_on: date, days: int, open_days: OpenDays) -> date:
    """Give the day by which something is promised in working days; the day itself is never a closed one."""
    return open_days.at_or_after(opened_on) if days <= 0 else open_days.after_working_days(opened_on, days)


def due_of(promised: date | None, today: date, open_days: OpenDays) -> Due:
    """Tell how long it is until a case's promise."""
    if promised is None:
        return Due(None, False, False, True)
    known = all(open_days.knows(year) for year in range(min(today, promised).year, max(today, promised).year + 1))
    return Due(open_days.working_days_between(today, promised), promised < today, promised == today, known)
