"""One window at a time that says why a number stands where it stands."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.desk.why_window import WhyWindow
from ui.widgets.one_window import OneWindow


class WhyHere(OneWindow[WhyWindow]):
    """Opens the window, shows it another number, and puts it away with the page."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        super().__init__(page)
        self._ctx = ctx

    def made(self) -> WhyWindow:
        """Make the window."""
        return WhyWindow(self._ctx, self._ctx.hall.zone(self._ctx.actor), self._page.window())

    @Slot(str)
    def ask(self, ticket: str) -> None:
        """Say why this number stands where it stands."""
        self.opened().explain(ticket)
