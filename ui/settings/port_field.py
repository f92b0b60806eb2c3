"""Where a printer is: an address, one of the computer's printers, or a folder."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.devices.kinds import ESCPOS, PDF, SYSTEM
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField, TextField

# How addresses are written, for examples.
NETWORK, CABLES = "192.168.1.100", "usb:/dev/usb/lp0, serial:COM3"


class PortField(QWidget):
    """Its value is the port as the hall keeps it.

    Signals:
        edited: A person changed it.
    """

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kind = ""
        self._queues: tuple[str, ...] = ()
        self._kept = ""
        self.text = TextField(200, f"{name}-text", self)
        self.queue = ChoiceField((), f"{name}-queue", self)
        self.text.setProperty("foreign", True)  # an address is no Chinese
        self.browse = button("", name=f"{name}-browse", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.queue, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.text)
        self.text.edited.connect(self.edited)
        self.queue.edited.connect(self.edited)
        self.browse.clicked.connect(self._browse)
        self.set_kind("")

    def set_kind(self, kind: str) -> None:
        """Ask for what this kind of printer needs."""
        self._kind = kind
        self.text.setVisible(kind != SYSTEM)
        self.text.setPlaceholderText(NETWORK if kind == ESCPOS else "")
        self.queue.setVisible(kind == SYSTEM)
        self.browse.setVisible(kind == PDF)
        self.setFocusProxy(self.queue if kind == SYSTEM else self.text)

    def set_queues(self, names: tuple[str, ...]) -> None:
        """Offer the printers of this computer; one that is set up and not there now stays."""
        self._queues = names
        kept = str(self.value())
        shown = [*names, *([self._kept] if self._kept and self._kept not in names else [])]
        self.queue.set_choices([(name, name) for name in shown])
        self.queue.set_value(kept)

    def value(self) -> Any:
        """Give the port."""
        return (self.queue.value() or "") if self._kind == SYSTEM else self.text.value()

    def set_value(self, value: Any) -> None:
        """Show a port."""
        self._kept = str(value or "")
        self.text.set_value(self._kept)
        if self._kind == SYSTEM:
            self.set_queues(self._queues)
            self.queue.set_value(self._kept)

    def set_words(self, name: str, browse: str) -> None:
        """Say the words in the language in force."""
        self.text.setAccessibleName(name)
        self.queue.setAccessibleName(name)
        self.browse.set_words(browse)

    @Slot()
    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.browse.words(), self.text.value())
        if folder:
            self.text.set_value(folder)
            self.edited.emit()
