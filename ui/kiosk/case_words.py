"""What the kiosk tells a resident of a case: how it stands and what to do next; no name, no matter, no clerk's note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.cases.asking import CaseAnswer
from app.cases.terms import ENDED, POSTED, REFUSED, RESIDENT, WAITING, WITHDRAWN
from ui.plaintext import plain
from ui.weekdays import weekday_text


def answer_title(answer: CaseAnswer) -> str:
    """Say how a case stands, in a few words."""
    state = answer.state
    if state.state == ENDED:
        return _ended(state.result)
    if state.state == WAITING and state.waiting_for == RESIDENT:
        return QCoreApplication.translate("Kiosk", "Something of yours is needed")
    if state.state == WAITING:
        return QCoreApplication.translate("Kiosk", "Another office is dealing with it")
    return QCoreApplication.translate("Kiosk", "We are working on it")


def _ended(result: str) -> str:
    if result == REFUSED:
        return QCoreApplication.translate("Kiosk", "It could not be done")
    if result == WITHDRAWN:
        return QCoreApplication.translate("Kiosk", "Withdrawn, as you wished")
    if result == POSTED:
        return QCoreApplication.translate("Kiosk", "Done, and sent by post")
    return QCoreApplication.translate("Kiosk", "Done")


def answer_text(answer: CaseAnswer) -> str:
    """Say what comes next: what is missing, by when, what to fetch."""
    state = answer.state
    said = [QCoreApplication.translate("Kiosk", "Receipt {case}").format(case=state.case)]
    if state.state == WAITING and state.waiting_for == RESIDENT:
        said.append(
            QCoreApplication.translate("Kiosk", "Please bring to the front desk: {what}").format(
                what=plain(state.waiting_why)
            )
        )
    if answer.coming is not None:
        said.append(_visit(answer.coming, plain(answer.coming_at)))
    if state.state != ENDED and state.promised is not None:
        said.append(_promise(state.promised, state.due.overdue))
    if state.result == REFUSED:
        said.append(QCoreApplication.translate("Kiosk", "The front desk tells you why."))
    if state.state == ENDED and answer.held:
        said.append(
            QCoreApplication.translate("Kiosk", "Papers of yours are here; please fetch them at the front desk.")
        )
    return "\n".join(said)


def _visit(day: date, at: str) -> str:
    text = QCoreApplication.translate("Kiosk", "We come to your home: {month}-{day}, {weekday} {at}")
    return text.format(month=day.month, day=day.day, weekday=weekday_text(day), at=at).strip()


def _promise(day: date, overdue: bool) -> str:
    text = QCoreApplication.translate("Kiosk", "Promised by {month}-{day}, {weekday}")
    if overdue:
        text = QCoreApplication.translate(
            "Kiosk", "It was promised by {month}-{day}, {weekday}; please ask at the front desk."
        )
    return text.format(month=day.month, day=day.day, weekday=weekday_text(day))


def unknown_text() -> str:
    """Say that number and telephone do not belong together, and nothing more."""
    return QCoreApplication.translate("Kiosk", "This number and these four digits do not belong together.")


def pause_text() -> str:
    """Say that it was tried too often."""
    return QCoreApplication.translate("Kiosk", "Too many attempts. Please ask at the front desk.")
