"""A service as a tile for a finger: letter, name, how many wait and how long, or why not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from app.queue.kiosk import KioskService
from ui.board.fit_label import FitLabel
from ui.public.parts import FINGER
from ui.theme.current import current, px
from ui.theme.state import set_state

LEAST = (224, 104)  # width and height at 100 %


class ServiceButton(QPushButton):
    """One service.

    Signals:
        chosen: The service's code.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.setProperty("kind", "kiosk-tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.letter = FitLabel("kiosk-letter", 44, centre, bold=True, parent=self)
        self.name = FitLabel("kiosk-tile-name", 30, bold=True, wrap=True, least=0.8, parent=self)
        self.wait = FitLabel("kiosk-tile-wait", 24, wrap=True, least=0.9, parent=self)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.letter, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.name, 0, 1)
        self._grid.addWidget(self.wait, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        for each in (self.letter, self.name, self.wait):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._choose)
        self.rescale()

    def show_service(self, service: KioskService, name: str, told: str, shut: bool) -> None:
        """Show a service with what is told under its name; `shut` = it gives no numbers."""
        self.code = service.code
        self.setObjectName(f"kiosk_service_{service.code}")
        state = "shut" if shut else ""
        for each in (self, self.letter, self.wait):
            set_state(each, state=state)
        self.letter.set_text(service.code)
        self.name.set_text(name)
        self.wait.set_text(told.replace("\n", " · "))
        self.setAccessibleName(f"{service.code} {name}")
        self.setAccessibleDescription(told.replace("\n", ", "))

    def rescale(self) -> None:
        """Take the text size in force."""
        side = px(64)
        self.letter.setFixedSize(side, side)
        self._grid.setContentsMargins(px(12), px(8), px(12), px(8))
        self._grid.setSpacing(px(6))
        self._grid.setHorizontalSpacing(px(14))
        for each in (self.letter, self.name, self.wait):
            each.set_unit(current().scale / 100)

    def sizeHint(self) -> QSize:
        """Ask for the least size; the page gives what room there is."""
        return QSize(max(FINGER, px(LEAST[0])), max(FINGER, px(LEAST[1])))

    def minimumSizeHint(self) -> QSize:
        """Never become smaller than that."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space once: a key held down gives one number."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        """Swallow the second press of a double tap."""

    def _choose(self) -> None:
        self.chosen.emit(self.code)
