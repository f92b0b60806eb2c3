"""Add a further matter to the visit in hand."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.queue.results import DeskView
from ui.desk.panel import Panel
from ui.widgets.choices import Choices
from ui.widgets.labels import label


class MatterPanel(Panel):
    """A service to add. Values fit the use case `add_service`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_matter_panel", parent)
        self.what = label(kind="muted", parent=self)
        self.service = Choices("desk_matter", single=True, parent=self)
        self.body.addWidget(self.what)
        self.body.addWidget(self.service)
        self.service.picked.connect(self._allow)
        self.retranslate()

    def ask(self, view: DeskView) -> None:
        """Offer the hall's services; what is added is chosen, never just confirmed."""
        self.service.set_choices([(tile.code, f"{tile.code}  {tile.name}") for tile in view.tiles])

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.service.chosen()))

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        if not busy:
            self._allow()

    def take_focus(self) -> None:
        """Start at the service."""
        self.service.take_focus()

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case."""
        chosen = self.service.chosen()
        return {"service": chosen[0]} if chosen else None

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Add a matter to this visit"))
        self.go.set_words(self.tr("Add it"))
        self.what.setText(self.tr("Service"))
