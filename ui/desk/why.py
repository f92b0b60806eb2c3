"""One window at a time that says why a number stands where it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.desk.why_window import WhyWindow


class WhyHere(QObject):
    """Opens the window, shows it another number, and puts it away with the page."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        super().__init__(page)
        self._ctx, self._page = ctx, page
        self.window: WhyWindow | None = None

    @Slot(str)
    def ask(self, ticket: str) -> None:
        """Say why this number stands where it stands."""
        if self.window is None:
            self.window = WhyWindow(self._ctx, self._ctx.hall.zone(self._ctx.actor), self._page.window())
            self.window.finished.connect(self._closed)
        self.window.explain(ticket)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Put the window away."""
        if self.window is not None:
            self.window.close()

    @Slot()
    def _closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
