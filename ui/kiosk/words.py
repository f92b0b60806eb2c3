"""The kiosk's sentences: few words, each with how to go on. They are read out as they stand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.queue.hours import BEFORE, BREAK, CLOSED_DAY, LAST_PAST, OPEN, OVER, HoursNow, ends_after_closing
from app.queue.kiosk import KioskService, KioskView
from app.queue.results import Taken
from ui import i18n
from ui.plaintext import plain
from ui.spans import range_text
from ui.weekdays import weekday_text
from ui.words import needs_text

_FIVE = timedelta(minutes=5)


def service_name(service: KioskService, language: str) -> str:
    """Give the service's name in the language of the screen, the Chinese one where there is no other."""
    return plain(service.name_en if language != i18n.CHINESE and service.name_en else service.name)


def waiting_text(service: KioskService, first: bool = False) -> str:
    """Say how many people are before a newcomer, and how long such a one will wait, as far as that is known."""
    text = _before_text(service.before, service.waiting, first)
    span = range_text(service.wait_low_s, service.wait_high_s)
    return f"{text} · {span}" if span else text


def _before_text(before: int | None, waiting: int, first: bool) -> str:
    # Never "nobody waits": those who are at the desks make a wait, too.
    if waiting == 0:
        return QCoreApplication.translate("Kiosk", "Nobody before you")
    if before is None:  # who goes first, and nobody knows before whom
        return QCoreApplication.translate("Kiosk", "{n} waiting").format(n=waiting)
    if before == 0:
        return QCoreApplication.translate("Kiosk", "Nobody before you for now")
    if first:
        return QCoreApplication.translate("Kiosk", "about {n} before you").format(n=before)
    return QCoreApplication.translate("Kiosk", "{n} before you").format(n=before)


def ahead_text(taken: Taken) -> str:
    """Say how many people are called before; of who goes first that is no promise."""
    if taken.ahead <= 0:
        return QCoreApplication.translate("Kiosk", "Nobody is before you")
    if taken.entitlement is None:
        if taken.ahead == 1:
            return QCoreApplication.translate("Kiosk", "1 person is before you")
        return QCoreApplication.translate("Kiosk", "{n} people are before you").format(n=taken.ahead)
    if taken.before is None:
        return QCoreApplication.translate("Kiosk", "{n} people are waiting; you go first").format(n=taken.ahead)
    if taken.before == 0:
        return QCoreApplication.translate("Kiosk", "Nobody before you for now")
    return QCoreApplication.translate("Kiosk", "About {n} people are before you").format(n=taken.before)


def wait_text(low_s: int | None, high_s: int | None) -> str:
    """Say how long the wait will be, "" while nobody knows."""
    span = range_text(low_s, high_s)
    return QCoreApplication.translate("Kiosk", "Wait: {span}").format(span=span) if span else ""


def noted_text(needs: tuple[str, ...]) -> str:
    """Say what help was noted, "" for none, and how such a one is called: the desk is told to fetch them."""
    if not needs:
        return ""
    text = QCoreApplication.translate("Kiosk", "Noted: {needs}. Wait nearby; we come for you in turn.")
    return text.format(needs=needs_text(needs))


def full_text() -> str:
    """Say that a service gives no more numbers today, and how to go on."""
    return QCoreApplication.translate("Kiosk", "No numbers left today. Please ask at the front desk.")


def full_on_tile() -> str:
    """Say the same in the few words that a tile has room for."""
    return QCoreApplication.translate("Kiosk", "No numbers left · front desk")


def first_text(view: KioskView) -> str:
    """Say who may go first, and that the desk asks for a proof, not the kiosk."""
    who = QCoreApplication.translate(
        "Kiosk", "{age} and over, disabled, very ill, pregnant, with a small child, (ex-)soldiers go first."
    ).format(age=view.elderly_from)
    if view.for_absent:
        rest = QCoreApplication.translate("Kiosk", "The desk looks at the proof.")
    else:
        rest = QCoreApplication.translate("Kiosk", "Only who is here; the desk looks at the proof.")
    return f"{who}\n{rest}"


class LateTurn(NamedTuple):
    """A turn that may come only after closing: from when to when it is expected, and when the hall closes."""

    first: datetime
    last: datetime
    closes: datetime


def late_turn(view: KioskView, low_s: int | None, high_s: int | None) -> LateTurn | None:
    """Give when somebody who takes a number now may be called, None where that is surely before closing time."""
    closes = view.hours.closes_at
    if high_s is None or closes is None or not ends_after_closing(view.now, high_s, closes):
        return None
    first, last = view.now + timedelta(seconds=low_s or 0), view.now + timedelta(seconds=high_s)
    return LateTurn(first - _past_five(first), last + (_FIVE - _past_five(last)) % _FIVE, closes)


def _past_five(at: datetime) -> timedelta:
    return timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)


def late_text(turn: LateTurn) -> str:
    """Warn that the wait may be longer than the hall is open, with the times."""
    text = QCoreApplication.translate("Kiosk", "Your turn is expected at {first}–{last}; we close at {closes}.")
    return text.format(first=f"{turn.first:%H:%M}", last=f"{turn.last:%H:%M}", closes=f"{turn.closes:%H:%M}")


def late_on_tile() -> str:
    """Warn of it in the few words that a tile has room for."""
    return QCoreApplication.translate("Kiosk", "perhaps only after closing")


def late_for(view: KioskView, service: KioskService) -> LateTurn | None:
    """Give the turn of somebody who takes a number of a service now, None where it is surely before closing time."""
    return late_turn(view, service.wait_low_s, service.wait_high_s)


def late_of(taken: Taken, service: KioskService | None, view: KioskView | None) -> LateTurn | None:
    """Give the turn of somebody who has just taken a number, None where it is surely before closing time."""
    if view is None:
        return None
    if taken.wait_high_s is None and service is not None:
        return late_for(view, service)
    return late_turn(view, taken.wait_low_s, taken.wait_high_s)


def shut_text(view: KioskView) -> str:
    """Say why no numbers are given and when they will be again, "" while they are given."""
    if view.day_closed:
        return QCoreApplication.translate("Kiosk", "No more numbers today. Please ask at the front desk.")
    if view.hours.state == OPEN:
        if view.services:
            return ""
        return QCoreApplication.translate("Kiosk", "There is nothing to choose yet. Please ask at the front desk.")
    return "\n".join(part for part in (_why_shut(view.hours.state), _again(view.now, view.hours)) if part)


def _why_shut(state: str) -> str:
    told = {
        BEFORE: QCoreApplication.translate("Kiosk", "We are not open yet."),
        BREAK: QCoreApplication.translate("Kiosk", "We have a break now."),
        LAST_PAST: QCoreApplication.translate("Kiosk", "No more numbers today. Please ask at the front desk."),
        OVER: QCoreApplication.translate("Kiosk", "We are closed for today."),
        CLOSED_DAY: QCoreApplication.translate("Kiosk", "We are closed today."),
    }
    return told[state]


def _again(now: datetime, hours: HoursNow) -> str:
    if hours.opens_at is None:
        return ""
    text = QCoreApplication.translate("Kiosk", "Numbers again: {day} {time}")
    return text.format(day=_day_text(now, hours.opens_at), time=f"{hours.opens_at:%H:%M}")


def _day_text(now: datetime, then: datetime) -> str:
    ahead = (then.date() - now.date()).days
    if ahead == 0:
        return QCoreApplication.translate("Kiosk", "today")
    if ahead == 1:
        return QCoreApplication.translate("Kiosk", "tomorrow")
    if ahead < 7:
        return weekday_text(then)
    return QCoreApplication.translate("Kiosk", "{month}-{day}").format(month=then.month, day=then.day)


def away_text() -> str:
    """Say that the hall's data cannot be reached just now, and how to go on."""
    return QCoreApplication.translate("Kiosk", "No answer from the system yet; please wait, or ask at the front desk.")


def refusal_text(code: str) -> str:
    """Say why a number was not given, and how to go on."""
    if code == "service_full":
        return full_text()
    if code == "day_closed":
        return QCoreApplication.translate("Kiosk", "No more numbers today. Please ask at the front desk.")
    if code == "site_closed":
        return QCoreApplication.translate("Kiosk", "No numbers are given now. Please ask at the front desk.")
    return QCoreApplication.translate("Kiosk", "No number could be given. Please ask at the front desk.")
