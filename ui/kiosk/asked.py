"""What the kiosk asks and says on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.queue.kiosk import KioskService, KioskView
from ui import i18n
from ui.kiosk.ask_page import Words
from ui.kiosk.words import LateTurn, away_text, first_text, late_text, refusal_text, service_name


def ask_late(turn: LateTurn) -> Words:
    """Ask whether somebody wants a number whose turn may come only after closing."""
    return Words(
        QCoreApplication.translate("Kiosk", "Take a number all the same?"),
        late_text(turn),
        QCoreApplication.translate("Kiosk", "Take a number"),
        QCoreApplication.translate("Kiosk", "No"),
    )


def ask_first(view: KioskView) -> Words:
    """Ask whether somebody is one of those who go first, where the page has no room to say who they are."""
    return Words(
        QCoreApplication.translate("Kiosk", "Do you go first?"),
        first_text(view).replace(".\n", ". "),  # in Latin letters it has no room for one more line
        QCoreApplication.translate("Kiosk", "Yes, I go first"),
        QCoreApplication.translate("Kiosk", "No, I do not"),
    )


def ask_still_there() -> Words:
    """Ask whether anybody is still there."""
    return Words(
        QCoreApplication.translate("Kiosk", "Are you still there?"),
        "",
        QCoreApplication.translate("Kiosk", "Yes, go on"),
        QCoreApplication.translate("Kiosk", "No, back to the start"),
    )


def say_taking() -> Words:
    """Say that the number is on its way."""
    return Words(QCoreApplication.translate("Kiosk", "Your number is coming …"))


def say_troubled() -> Words:
    """Say that it takes longer, and how else to get a number."""
    return Words(say_taking().title, away_text(), "", _to_start())


def say_refused(code: str) -> Words:
    """Say why there is no number, and how to go on."""
    return Words(QCoreApplication.translate("Kiosk", "No number"), refusal_text(code), "", _to_start())


def say_full(service: KioskService) -> Words:
    """Say which service gives no more numbers today; for another one nothing has to be chosen anew."""
    title = QCoreApplication.translate("Kiosk", "{service}: no numbers left today")
    return Words(
        title.format(service=service_name(service, i18n.spoken())),
        QCoreApplication.translate("Kiosk", "Please ask at the front desk."),
        "",
        QCoreApplication.translate("Kiosk", "Choose something else"),
    )


def _to_start() -> str:
    return QCoreApplication.translate("Kiosk", "Back to the start")
