"""The way out of a board: a window above it that asks staff for their 口令, and goes again by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.public.leave import LeavePage
from ui.public.touch import TouchGuard

PATIENCE_MS = 60_000
_SIZE = (900, 640)


class AskingWindow(QWidget):
    """Holds the staff's page as long as somebody uses it.

    Signals:
        gone: It is no longer on show.
    """

    gone = Signal()

    def __init__(self, ctx: Context, several_screens: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setObjectName("asking_window")
        self.setProperty("kind", "kiosk")
        self.page = LeavePage(ctx.hall, ctx.tasks, ctx.actor, self)
        self.page.offer_screens(several_screens)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.page)
        self.page.cancelled.connect(self.close)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(PATIENCE_MS)
        self._away.timeout.connect(self._give_up)
        # On the window and not on this widget: a field keeps the keys that it takes, a button its touches.
        self._guard = TouchGuard(0, self)
        self._guard.touched.connect(self._stay)
        self.resize(*_SIZE)
        self.retranslate()
        self.page.begin()
        self._away.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to see what is touched and typed."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self._guard.watch(handle)

    @Slot()
    def _stay(self) -> None:
        if self.isVisible():
            self._away.start()

    @Slot()
    def _give_up(self) -> None:
        if self.page.is_waiting():
            self._away.start()  # somebody was told to wait before the next try
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget what was typed."""
        super().closeEvent(event)
        self._away.stop()
        self.page.forget()
        self.page.stop()
        self.gone.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("For staff"))
        self.page.retranslate()
