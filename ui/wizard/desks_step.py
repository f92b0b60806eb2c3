"""The wizard asks how many desks there are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.setup.beginning import MOST_FRONT_DESKS, Beginning
from ui.widgets.fields import ChoiceField, NumberField, SwitchField
from ui.widgets.form import Form
from ui.wizard.step import Step


class DesksStep(Step):
    """A number, which one wheelchairs can reach, and perhaps one of the back office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desks", parent)
        self.count = NumberField(1, MOST_FRONT_DESKS, "wizard-desks")
        self.count.set_value(2)
        self.accessible = ChoiceField((), "wizard-accessible")
        self.back = SwitchField("wizard-back-desk")
        self.form = Form(self)
        self._rows = [self.form.add_row(" ", field) for field in (self.count, self.accessible, self.back)]
        self._offers_back = False
        self.column.addWidget(self.form)
        self.column.addStretch(1)
        self.count.edited.connect(self._offer)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("Where are residents received?")

    def show_beginning(self, beginning: Beginning) -> None:
        """Ask for a back office only where one of its services was ticked."""
        offers = any(service.office == "back" for service in beginning.services)
        if offers != self._offers_back:
            self._offers_back = offers
            self.back.set_value(offers)
        self._show_back()

    def fill(self, beginning: Beginning) -> Beginning:
        """Take the desks."""
        return replace(
            beginning,
            front_desks=self.count.number() or 1,
            accessible=str(self.accessible.value() or ""),
            back_desk=self._offers_back and self.back.value(),
        )

    def take_focus(self) -> None:
        """Start at the number."""
        self.count.setFocus(Qt.FocusReason.OtherFocusReason)
        self.count.selectAll()

    @Slot()
    def _offer(self) -> None:
        numbers = [str(number) for number in range(1, (self.count.number() or 1) + 1)]
        desks = [(number, self.tr("Desk {number}").format(number=number)) for number in numbers]
        self.accessible.set_choices([("", self.tr("none")), *desks])

    def _show_back(self) -> None:
        for part in (self.back, self._rows[2].description):
            part.setVisible(self._offers_back)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Each desk takes every service for now; the settings can share them out."))
        self.form.retitle(self._rows[0], self.tr("Number of desks"))
        self.form.retitle(self._rows[1], self.tr("Which one can wheelchairs drive up to?"))
        self.form.retitle(
            self._rows[2],
            self.tr("One more desk for the back office"),
            self.tr("For papers, without residents."),
        )
        self._offer()
        self._show_back()
