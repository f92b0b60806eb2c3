"""The wizard shows what it will make, once, before anything is written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.setup.beginning import Beginning, desks_of
from app.setup.new_hall import DeskPlan
from ui.devices.words import kind_text
from ui.plaintext import breakable, plain
from ui.service_names import shown_name
from ui.widgets.labels import label
from ui.wizard.step import Step
from ui.words import listed


class CheckStep(Step):
    """Nothing to fill in: look, and make the hall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check", parent)
        self._beginning = Beginning()
        self.told = label(wrap=True, name="wizard-summary")
        self.column.addWidget(self.told)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("Is everything right?")

    def show_beginning(self, beginning: Beginning) -> None:
        """Show what was collected."""
        self._beginning = beginning
        self.retranslate()

    def _desk(self, desk: DeskPlan) -> str:
        if desk.office == "back":
            words = self.tr("Desk {number} (back office)")
        else:
            words = self.tr("Desk {number} (wheelchairs)") if desk.accessible else self.tr("Desk {number}")
        return words.format(number=desk.number)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        one = self._beginning
        self.hint.setText(self.tr("Nothing has been written yet. Go back to change something."))
        services = listed(
            f"{service.code} {plain(shown_name(service.name, service.name_en))}" for service in one.services
        )
        desks = listed(self._desk(desk) for desk in desks_of(one))
        people = listed(plain(name) for name in one.people.values())
        printer = kind_text(one.printer.kind) if one.printer is not None else self.tr("none for now")
        lines = (
            (self.tr("Name"), plain(one.name)),
            (self.tr("Services"), services),
            (self.tr("Desks"), desks),
            (self.tr("People"), people),
            (self.tr("Printer"), printer),
        )
        told = [self.tr("{what}: {value}").format(what=words, value=breakable(value)) for words, value in lines]
        self.told.setText("\n".join(told))
