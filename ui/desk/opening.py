"""Choose what a desk takes: which services, and whom first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.queue.results import DeskView
from ui.desk.panel import Panel
from ui.widgets.choices import Choices
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.words import preference_text

PREFERENCES = ("all", "green_first", "green_only")


class OpeningPanel(Panel):
    """Services as ticks, the preference as a choice. Values fit the use case `open_desk`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_opening_panel", parent)
        self.prefer = {code: QRadioButton(self) for code in PREFERENCES}
        self._group = QButtonGroup(self)
        self.services = Choices("desk_takes", parent=self)
        self.missing = label(kind="error", wrap=True, parent=self)
        self.whom = label(kind="muted", parent=self)
        self.what = label(kind="muted", parent=self)
        self._unlimited = True
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.body.addWidget(self.whom)
        row = FlowLayout(spacing=4)
        for code, radio in self.prefer.items():
            radio.setObjectName(f"desk_prefer_{code}")
            self._group.addButton(radio)
            row.addWidget(radio)
        self.body.addLayout(row)
        self.body.addWidget(self.what)
        self.body.addWidget(self.services)
        self.body.addWidget(self.missing)
        self.missing.hide()

    def ask(self, view: DeskView) -> None:
        """Start from what the desk takes now."""
        self.prefer[view.desk.prefer if view.desk.prefer in self.prefer else "all"].setChecked(True)
        self.services.set_choices([(tile.code, f"{tile.code}  {tile.name}") for tile in view.tiles])
        self.services.choose(view.desk.services or [tile.code for tile in view.tiles])
        self._unlimited = not view.desk.services
        self.missing.hide()

    def take_focus(self) -> None:
        """Start at the preference."""
        chosen = next((radio for radio in self.prefer.values() if radio.isChecked()), self.prefer["all"])
        chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case; no service at all is shown as missing."""
        ticked = list(self.services.chosen())
        self.missing.setVisible(not ticked)
        if not ticked:
            return None
        prefer = next((code for code, radio in self.prefer.items() if radio.isChecked()), "all")
        everything = len(ticked) == len(self.services.buttons)
        return {"services": None if everything and self._unlimited else ticked, "prefer": prefer}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("What this desk takes"))
        self.go.set_words(self.tr("Receive like this"))
        self.whom.setText(self.tr("Whom"))
        self.what.setText(self.tr("Services"))
        self.missing.setText(self.tr("Choose at least one service."))
        for code, radio in self.prefer.items():
            radio.setText(preference_text(code))
