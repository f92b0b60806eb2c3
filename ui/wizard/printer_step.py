"""The wizard offers to set up the first printer, and to try it; most halls skip this at first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.site import Device
from app.devices.drivers import WINDOWLESS, Driver
from app.devices.found import FoundPort, found_ports
from app.devices.kinds import ESCPOS, KINDS, SYSTEM
from app.devices.outcomes import Code, Outcome
from app.devices.ports import Patience
from app.setup.beginning import Beginning, PrinterPlan
from app.setup.try_printer import try_printer
from ui.devices.words import kind_text, outcome_text
from ui.settings.port_field import PortField
from ui.tasks import Tasks
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.wizard.step import Step

NONE = ""


class PrinterStep(Step):
    """No printer is a good answer: the number is then shown on screen."""

    def __init__(self, tasks: Tasks, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("printer", parent)
        self._tasks, self._now = tasks, now
        self._site = ""
        self._asked_queues = False
        self.kind = ChoiceField((NONE, *KINDS), "wizard-printer-kind")
        self.port = PortField("wizard-printer-port")
        self.paper = ChoiceField((80, 58), "wizard-printer-paper")
        self.test = button("", name="wizard-printer-test")
        self.told = label(wrap=True, name="wizard-printer-told")
        self.form = Form(self)
        self._rows = [self.form.add_row(" ", field) for field in (self.kind, self.port, self.paper)]
        for part in (self.form, self.test, self.told):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if part is self.test else Qt.AlignmentFlag(0))
        self.column.addStretch(1)
        self.kind.edited.connect(self._kind_chosen)
        self.port.hint_changed.connect(self._say_port)
        self.port.look_asked.connect(self._look_for_cables)
        self.test.clicked.connect(self._try)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("Is there a slip printer?")

    def show_beginning(self, beginning: Beginning) -> None:
        """Take the hall's name for the test slip."""
        self._site = beginning.name

    def fill(self, beginning: Beginning) -> Beginning:
        """Take the printer, if there is one.

        Raises:
            HallError: `missing_field` without a connection.
        """
        kind = str(self.kind.value())
        if kind == NONE:
            return replace(beginning, printer=None)
        if not self.port.value():
            raise HallError("missing_field", field="port")
        return replace(beginning, printer=self._plan())

    def show_problem(self, _error: HallError) -> None:
        """Point at the connection."""
        self.port.setFocus()

    def take_focus(self) -> None:
        """Start at the kind."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _plan(self) -> PrinterPlan:
        return PrinterPlan(
            self.tr("Slip printer"), str(self.kind.value()), str(self.port.value()), int(self.paper.value())
        )

    @Slot()
    def _kind_chosen(self) -> None:
        kind = str(self.kind.value())
        self.port.set_value("")  # an address is no folder
        if kind == SYSTEM and not self._asked_queues:
            self._asked_queues = True
            from ui.devices.system_printer import system_printers  # Qt's printing, which few halls need here

            self._tasks.run_query(self, system_printers, done=self.port.set_queues)
        if kind == ESCPOS:
            self._look_for_cables()
        self._tell("")
        self.retranslate()

    @Slot()
    def _look_for_cables(self) -> None:
        self._tasks.run_query(self, found_ports, done=self._show_cables)

    def _show_cables(self, found: tuple[FoundPort, ...]) -> None:
        self.port.set_found(found)
        if not self.port.value():
            self.port.set_value(self.port.best())

    @Slot()
    def _say_port(self) -> None:
        self.form.retitle(self._rows[1], self.tr("Connection"), self.port.hint())

    def _show_parts(self) -> None:
        kind = str(self.kind.value())
        self.port.set_kind(kind)
        self._say_port()
        for row in self._rows[1:]:
            for part in (row.label, row.widget, row.description):
                part.setVisible(kind != NONE and (part is not row.description or bool(row.description.text())))
        self.test.setVisible(kind != NONE)
        self.told.setVisible(kind != NONE and bool(self.told.text()))

    @Slot()
    def _try(self) -> None:
        if not self.port.value():
            self._tell(self.tr("First say where the printer is."))
            self.port.setFocus()
            return
        self.test.setEnabled(False)
        self._tell(self.tr("A test slip is on its way …"))
        asked = (_print, self._plan(), self._site or self.tr("Reception hall"), self._now())
        self._tasks.run_query(self, *asked, done=self._tried, failed=self._not_tried)

    def _tried(self, outcome: Outcome) -> None:
        self.test.setEnabled(True)
        if outcome.code is Code.PRINTED:
            self._tell(self.tr("The test slip is printed."))
        else:
            self._tell("\n".join(filter(None, outcome_text(outcome.code.value))))

    def _not_tried(self, _error: Exception) -> None:
        self.test.setEnabled(True)
        self._tell("\n".join(outcome_text("bad_job")))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("May be left out: without one the number is shown big on screen."))
        self.kind.set_words([self.tr("None for now"), *(kind_text(kind) for kind in KINDS)])
        self.paper.set_words([self.tr("{width} mm").format(width=width) for width in (80, 58)])
        self.form.retitle(self._rows[0], self.tr("Printer"))
        self.form.retitle(self._rows[2], self.tr("Paper"))
        self._rows[1].description.setProperty("foreign", True)
        self.port.set_words(self.tr("Connection"), self.tr("Choose …"))
        self.test.set_words(self.tr("Print a test slip"))
        self._show_parts()


def _print(printer: PrinterPlan, site: str, at: datetime) -> Outcome:
    from ui.devices.system_printer import to_system_printer

    drivers = {**WINDOWLESS, SYSTEM: Driver(to_system_printer, _no_look)}
    return try_printer(drivers, printer, site, at)


def _no_look(_device: Device, _patience: Patience | None) -> Outcome | None:
    return None  # printing looks for itself
