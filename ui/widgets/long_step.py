"""A step that may take long: how far it is, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.progress import Progress
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

PATIENCE_MS = 500  # what takes longer shows how far it is, and can be stopped


class LongStep(QWidget):
    """Shows itself after a moment, and goes when the step ends; where it `takes_focus`, Enter stops it then.

    Signals:
        stopped: Somebody has stopped it.
    """

    stopped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, takes_focus: bool = False) -> None:
        super().__init__(parent)
        self._takes_focus = takes_focus
        self._said: Callable[[int], str] | None = None
        self.progress: Progress | None = None
        self.words = label(kind="muted", wrap=True, name=f"{name}_far", parent=self)
        self.stop = button("", name=f"{name}_stop", parent=self)
        self.stop.clicked.connect(self._stop)
        row = FlowLayout(self, spacing=8)
        row.addWidget(self.words)
        row.addWidget(self.stop)
        self.timer = QTimer(self)
        self.timer.setInterval(PATIENCE_MS)
        self.timer.timeout.connect(self._show)
        self.hide()

    def begin(self, said: Callable[[int], str]) -> Progress:
        """Begin a step; `said` says how far it is."""
        self._said = said
        self.progress = Progress()
        self.stop.setEnabled(True)
        self.timer.start()
        return self.progress

    def end(self) -> None:
        """Take it away: the step has ended."""
        self.progress = None
        self.timer.stop()
        self.hide()

    @Slot()
    def _show(self) -> None:
        if self.progress is not None and self._said is not None:
            self.words.setText(self._said(self.progress.done))
            began = self.isHidden()
            self.show()
            if began and self._takes_focus:
                self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _stop(self) -> None:
        if self.progress is not None:
            self.progress.stop()
            self.stop.setEnabled(False)
            self.stopped.emit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.stop.set_words(self.tr("Stop"))
        self.words.setMinimumWidth(0)
