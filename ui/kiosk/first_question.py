"""Ask whether somebody goes first: where the page has no room to say who does, and before a number from a guide."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from ui.kiosk.asked import ask_first
from ui.kiosk.window import KioskWindow
from ui.public.parts import PublicPage


class FirstQuestion(QObject):
    """The question, and where its answer leads.

    Signals:
        answered: Whether the person goes first.
        went: The page to show now.
        number_wanted: Code of the service whose number is taken next.
    """

    answered = Signal(bool)
    went = Signal(object)
    number_wanted = Signal(str)

    def __init__(self, window: KioskWindow, owner: QObject) -> None:
        super().__init__(owner)
        self._window = window
        self._back: PublicPage = window.start
        self._service = ""
        window.first.agreed.connect(self._yes)
        window.first.declined.connect(self._no)

    def ask(self, service: str = "") -> None:
        """Ask it; then a number of this service is wanted, "" = the page of now again."""
        view = self._window.view
        if view is not None:
            self._back, self._service = self._window.page, service
            self._window.first.ask(partial(ask_first, view))
            self.went.emit(self._window.first)

    @Slot()
    def _yes(self) -> None:
        self.answered.emit(True)
        self._go_on()

    @Slot()
    def _no(self) -> None:
        self.answered.emit(False)
        self._go_on()

    def _go_on(self) -> None:
        if self._service:
            self.number_wanted.emit(self._service)
        else:
            self.went.emit(self._back)
