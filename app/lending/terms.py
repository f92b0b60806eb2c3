"""The terms of a loan: when it is due, when it is late, whether it may be renewed. Pure.

There is one definition of overdue, here: the day after the due date has begun at the site, and the item is not back.
"""

from __future__ import annotations

from datetime import date, timedelta

from app.core.open_days import OpenDays

LOAN_DAYS = (0, 2, 3, 7, 30)  # what a model may have without asking; 0 = back the same day
LONGEST_DAYS = 366
MOST_DEPOSIT_FEN = 10_000_000
# How long things are lent where nobody said it (what stations do: domain.md 3); the first word found in a name counts.
_USUAL = (
    ("伞", 2),
    ("推车", 0),
    ("手推车", 0),
    ("轮椅", 30),
    ("拐", 30),
    ("助行", 30),
    ("血压", 7),
    ("老花镜", 0),
    ("眼镜", 0),
)
USUAL_DAYS = 3


def usual_days(*words: str) -> int:
    """Give how many days a thing with this name and category is usually lent."""
    text = " ".join(words)
    return next((days for word, days in _USUAL if word in text), USUAL_DAYS)


def due_date(begin: date, days: int, open_days: OpenDays) -> date:
    """Give the day on which a loan of `days` days is due: never one on which the site is closed."""
    return open_days.at_or_after(begin + timedelta(days=days))


def newest_overdue(today: date) -> date:
    """Give the latest due date that is overdue today; what asks the store for late loans asks by this."""
    return today - timedelta(days=1)


def due_soon(today: date, open_days: OpenDays) -> tuple[date, date]:
    """Give the first and last due date of what is reminded of before it is late: today's and the next open day's."""
    return today, open_days.at_or_after(today + timedelta(days=1))


def is_overdue(due: date, today: date) -> bool:
    """Tell whether what is out is late."""
    return due <= newest_overdue(today)


def late_days(due: date, day: date) -> int:
    """Give how many days late a return on this day is; 0 when it is not."""
    return max(0, (day - due).days)


def renewed_due(due: date, today: date, days: int, open_days: OpenDays) -> date:
    """Give the new due date of a loan renewed today: counted from today, and later than it was."""
    return max(due_date(today, days, open_days), open_days.at_or_after(due + timedelta(days=1)))


def check_is_overdue(due: date | None, each_loan: bool, today: date) -> bool:
    """Tell whether an item is past the day by which it was to be looked at for safety.

    What is looked at after each loan is wanted on the day itself: it just came back.
    """
    return due is not None and (due <= today if each_loan else due < today)


def check_due(checked_on: date | None, check_days: int | None, bought: date | None, today: date) -> date | None:
    """Give when an item is to be looked at for safety; never looked at means: now."""
    if check_days is None:
        return None
    seen = checked_on or bought
    return today if seen is None else seen + timedelta(days=check_days)


def check_due_again(
    due: date | None, checked_on: date | None, bought: date | None, check_days: int | None, each: bool, today: date
) -> date | None:
    """Give when an item is to be looked at for safety, once its plan or the day it was bought changed.

    Args:
        due: By which day it was to be looked at until now.
        checked_on: When it last was.
        bought: When it was bought; counts until somebody looks at it.
        check_days: Every so many days; None = never.
        each: And after each loan.
        today: The day at the site.
    """
    never_seen = check_days is not None and (checked_on or bought) is None
    if due is not None and due <= today and (each or never_seen):
        return due  # it waits for that, whatever comes after
    return check_due(checked_on, check_days, bought, today)
