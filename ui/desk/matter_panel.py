"""Add a further matter to the visit in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.queue.results import DeskView
from ui.desk.panel import Panel
from ui.plaintext import plain
from ui.widgets.combo import Combo
from ui.widgets.form import Form


class MatterPanel(Panel):
    """A service to add. Values fit the use case `add_service`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_matter_panel", parent)
        self.service = Combo(self)
        self.service.setObjectName("desk_matter_service")
        self._form = Form(self)
        self._row = self._form.add_row("", self.service)
        self.body.addWidget(self._form)
        self.service.currentIndexChanged.connect(self._allow)
        self.retranslate()

    def ask(self, view: DeskView) -> None:
        """Offer the hall's services."""
        self.service.clear()
        for tile in view.tiles:
            self.service.addItem(plain(f"{tile.code}  {tile.name}"), tile.code)
        self.service.setCurrentIndex(-1)  # what is added is chosen, never just confirmed

    def _allow(self) -> None:
        self.go.setEnabled(self.service.currentData() is not None)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        if not busy:
            self._allow()

    def take_focus(self) -> None:
        """Start at the service."""
        self.service.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case."""
        chosen = self.service.currentData()
        return None if chosen is None else {"service": chosen}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Add a matter to this visit"))
        self.go.set_words(self.tr("Add it"))
        self.service.setPlaceholderText(self.tr("Choose …"))
        self._form.retitle(self._row, self.tr("Service"))
