"""What a board says while nobody is called."""

from __future__ import annotations

from datetime import datetime, time, tzinfo

from PySide6.QtCore import QCoreApplication

from app.queue.hours import BEFORE, BREAK, CLOSED_DAY, OVER
from app.queue.results import BoardView
from ui.weekdays import weekday_text


def calm_words(view: BoardView, zone: tzinfo) -> tuple[str, str]:
    """Give a sentence and what to do."""
    waiting = sum(tile.waiting for tile in view.services)
    shut = _shut_text(view)
    # Who is still waiting after the hours is called all the same: only an empty hall is said to be closed.
    if view.day_closed or (shut and not waiting):
        return shut or QCoreApplication.translate("Board", "We are closed for today"), _again(view, zone)
    if view.calls:
        hint = QCoreApplication.translate("Board", "{n} people are waiting")
        return QCoreApplication.translate("Board", "Please watch for your number"), hint.format(n=waiting)
    return QCoreApplication.translate("Board", "Welcome"), _where_to_begin(view)


def _shut_text(view: BoardView) -> str:
    told = {
        BEFORE: QCoreApplication.translate("Board", "We are not open yet"),
        BREAK: QCoreApplication.translate("Board", "We have a break now"),
        OVER: QCoreApplication.translate("Board", "We are closed for today"),
        CLOSED_DAY: QCoreApplication.translate("Board", "We are closed today"),
    }
    return told.get(view.hours.state, "")


def _where_to_begin(view: BoardView) -> str:
    if view.kiosk:
        return QCoreApplication.translate("Board", "Take a number at the kiosk; it is called here.")
    return QCoreApplication.translate("Board", "Take a number at the front desk; it is called here.")


def _again(view: BoardView, zone: tzinfo) -> str:
    if view.hours.opens_at is None:
        return ""
    then = view.hours.opens_at.astimezone(zone)
    day = _day_text(view, then)
    if then.time() == time():  # a hall without hours
        return QCoreApplication.translate("Board", "Numbers start again {day}.").format(day=day)
    near = QCoreApplication.translate("Board", "Numbers from {day}, {time}.")
    far = QCoreApplication.translate("Board", "Numbers again on {day}, {time}.")
    words = near if (then.date() - view.business_date).days <= 1 else far
    return words.format(day=day, time=f"{then:%H:%M}")


def _day_text(view: BoardView, then: datetime) -> str:
    ahead = (then.date() - view.business_date).days
    if ahead <= 0:
        return QCoreApplication.translate("Board", "today")
    if ahead == 1:
        return QCoreApplication.translate("Board", "tomorrow")
    text = QCoreApplication.translate("Board", "{weekday}, {month}-{day}")
    return text.format(weekday=weekday_text(then), month=then.month, day=then.day)
