"""Choose the entitlement and the needs of a walk-up: nothing is preselected."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.desk.entitle_panel import ENTITLEMENTS
from ui.widgets.buttons import Button, button
from ui.widgets.flow import FlowLayout, LineFlow
from ui.widgets.labels import label
from ui.words import chip_text, needs_text

NEEDS = ("wheelchair", "hearing", "sight")


class EntitlementChoice(QWidget):
    """One kind at most, any needs; a second press takes a choice back.

    Attributes:
        needs_line: The needs with their heading, for the layout of whoever shows them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(kind="muted", parent=self)
        self.needs_line = QWidget(parent)
        self.needs_title = label(kind="muted", parent=self.needs_line)
        self.kinds = {code: self._chip(code) for code in ENTITLEMENTS}
        self.needs = {code: self._chip(code) for code in NEEDS}
        beside = LineFlow(self.needs_line, spacing=6)
        for part in (self.needs_title, *self.needs.values()):
            beside.addWidget(part)
        row = FlowLayout(self, spacing=6)
        for each in (self.title, *self.kinds.values()):
            row.addWidget(each)
        for chip in self.kinds.values():
            chip.toggled.connect(self._only_one)
        for code, chip in self.needs.items():
            chip.set_icon_name(code)
        self.retranslate()

    def _chip(self, code: str) -> Button:
        made = button("", kind="chip", name=f"walkup_{code}", parent=self)
        made.setCheckable(True)
        return made

    def _only_one(self, on: bool) -> None:
        pressed = self.sender()
        if not on:
            return
        for chip in self.kinds.values():
            if chip is not pressed:
                chip.setChecked(False)

    def entitlement(self) -> str | None:
        """Give the chosen kind, None = ordinary."""
        return next((code for code, chip in self.kinds.items() if chip.isChecked()), None)

    def chosen_needs(self) -> tuple[str, ...]:
        """Give the chosen needs."""
        return tuple(code for code, chip in self.needs.items() if chip.isChecked())

    def reset(self) -> None:
        """Choose nothing: the next person is somebody else."""
        for chip in (*self.kinds.values(), *self.needs.values()):
            chip.setChecked(False)

    def show_open(self, there: bool, usable: bool) -> None:
        """Show all of it, if services are there, and let it be used or not."""
        for part in (self, self.needs_line):
            part.setVisible(there)
            part.setEnabled(usable)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("Priority"))
        self.needs_title.setText(self.tr("Needs"))
        for code, chip in self.kinds.items():
            chip.set_words(chip_text(code))
        for code, chip in self.needs.items():
            chip.set_words(needs_text((code,)))
            chip.setAccessibleName(self.tr("Needs: {need}").format(need=needs_text((code,))))

    def changeEvent(self, event: QEvent) -> None:
        """Place the chips anew when the text grows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
