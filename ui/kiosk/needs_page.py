"""What help somebody needs at the desk: an offer, never a question that must be answered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.public.parts import PublicPage, finger_button, said

NEEDS = ("wheelchair", "hearing", "sight")


class NeedsPage(PublicPage):
    """Three switches and the way back.

    Signals:
        changed: The needs now chosen, as a tuple.
        finished: Back to where the person was.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = said("kiosk-title", "kiosk_needs_title", self)
        self.switches = {need: finger_button("kiosk", f"kiosk_need_{need}", need, self) for need in NEEDS}
        self.staff = said("kiosk-text", "kiosk_needs_staff", self)
        self.done = finger_button("kiosk-primary", "kiosk_needs_done", "check", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.title)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        for switch in self.switches.values():
            switch.setCheckable(True)
            switch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            switch.toggled.connect(self._tell)
            self._row.addWidget(switch)
        column.addLayout(self._row)
        column.addWidget(self.staff)
        column.addWidget(self.done)
        column.addStretch(1)
        self.done.clicked.connect(self.finished)

    def show_needs(self, needs: tuple[str, ...]) -> None:
        """Show what was chosen before."""
        for need, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(need in needs)
            switch.blockSignals(False)
        self.retranslate()

    @Slot()
    def _tell(self) -> None:
        self.retranslate()
        self.changed.emit(tuple(need for need, switch in self.switches.items() if switch.isChecked()))

    def spoken(self) -> str:
        """Give the offer and its parts."""
        return f"{self.title.text()} " + ", ".join(
            [*(switch.words() for switch in self.switches.values()), self.staff.text()]
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Do you need help at the desk?"))
        told = {
            "wheelchair": self.tr("I use a wheelchair"),
            "hearing": self.tr("I hear badly"),
            "sight": self.tr("I see badly"),
        }
        for need, switch in self.switches.items():
            mark = "✓ " if switch.isChecked() else ""
            switch.set_words(mark + told[need])
        self.staff.setText(self.tr("Trouble with this screen? Please call the staff at the front desk."))
        self.done.set_words(self.tr("Go on"))
        self.rescale()

    def rescale(self) -> None:
        """Put the switches beside each other where they fit."""
        wanted = sum(switch.sizeHint().width() + self._row.spacing() for switch in self.switches.values())
        beside = wanted <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how they fit."""
        super().resizeEvent(event)
        self.rescale()

    def take_focus(self) -> None:
        """Put the keyboard on the first switch."""
        self.switches[NEEDS[0]].setFocus()
