"""What the desk page says while nobody is in hand: a sentence and the next step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.queue.results import DeskView
from ui.desk.steps import Offer, Situation, Step
from ui.plaintext import breakable
from ui.words import number_text, placed_text


def situation_sentence(view: DeskView, offer: Offer) -> tuple[str, str, str]:
    """Give title, hint and icon name for a desk without a visit."""
    match offer.situation:
        case Situation.DAY_CLOSED:
            return _day_closed(offer)
        case Situation.CLOSED:
            return (
                QCoreApplication.translate("DeskPlaces", "This desk is closed"),
                _waiting_hint(view),
                "desk",
            )
        case Situation.PAUSED:
            reason = breakable(view.desk.pause_reason)
            title = QCoreApplication.translate("DeskPlaces", "Paused: {reason}").format(reason=reason)
            return title if reason else _paused(), _waiting_hint(view), "pause"
        case _:
            return _free(view)


def _paused() -> str:
    return QCoreApplication.translate("DeskPlaces", "This desk is paused")


def _day_closed(offer: Offer) -> tuple[str, str, str]:
    title = QCoreApplication.translate("DeskPlaces", "The day is closed")
    if offer.primary is Step.OPEN_DAY:
        hint = QCoreApplication.translate("DeskPlaces", "Numbers start again tomorrow. You can open the day again.")
    else:
        hint = QCoreApplication.translate(
            "DeskPlaces", "Numbers start again tomorrow. A supervisor can open the day again."
        )
    return title, hint, "lock"


def _free(view: DeskView) -> tuple[str, str, str]:
    if not view.waiting:
        return (
            QCoreApplication.translate("DeskPlaces", "Nobody is waiting"),
            QCoreApplication.translate("DeskPlaces", 'Walk-ups get a number under "Give a number" (F12).'),
            "tray",
        )
    first = next((row for row in view.waiting if row.can_be_next), None)
    if first is None:
        title = QCoreApplication.translate("DeskPlaces", "Nobody to call just now")
        hint = QCoreApplication.translate("DeskPlaces", "{ticket}: {why}")
        other = view.waiting[0]
        return title, hint.format(ticket=number_text(other.ticket), why=placed_text(other.why)), "tray"
    title = QCoreApplication.translate("DeskPlaces", "Ready for the next visitor")
    hint = QCoreApplication.translate("DeskPlaces", "Next: {ticket}, {service}")
    return title, hint.format(ticket=number_text(first.ticket), service=breakable(first.service_name)), "person"


def _waiting_hint(view: DeskView) -> str:
    if not view.waiting:
        return QCoreApplication.translate("DeskPlaces", "Nobody waits for this desk.")
    text = QCoreApplication.translate("DeskPlaces", "{n} people wait for what this desk takes.")
    return text.format(n=len(view.waiting))
