"""The wizard asks what residents come for: a catalogue to tick, and own services."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.core.errors import HallError
from app.setup.beginning import Beginning, check_service
from app.setup.catalogue import catalogue, free_code
from app.setup.fields import SERVICE_NAME
from app.setup.new_hall import ServicePlan
from ui.plaintext import plain, shortened
from ui.widgets.buttons import button
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import TextField
from ui.widgets.flow import EvenFlow
from ui.widgets.labels import label
from ui.wizard.step import Step
from ui.words import error_text

_NAME_LENGTH, _LATIN_LENGTH = 18, 40  # of letter and name


class ServicesStep(Step):
    """The usual ones are ticked; a letter each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("services", parent)
        self.ticks: list[tuple[ServicePlan, QCheckBox]] = []
        self._flow = EvenFlow(spacing=0, always=True)
        self.own = TextField(SERVICE_NAME, "wizard-own-service")
        self.own_words = label(wrap=True)
        self.own_words.setBuddy(self.own)
        self.problem = label(kind="error", wrap=True)
        self.problem.hide()
        self.add = button("", name="wizard-add-service", icon_name="plus")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.own, 1)
        row.addWidget(self.add)
        self.column.addLayout(self._flow)
        self.column.addWidget(self.own_words)
        self.column.addLayout(row)
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        for one in catalogue():
            self._tick(one.service, one.usual)
        self.add.clicked.connect(self._add)
        self.retranslate()

    def title(self) -> str:
        """Name the step."""
        return self.tr("What do residents come for?")

    def services(self) -> tuple[ServicePlan, ...]:
        """Give what is ticked, in the order of the catalogue."""
        return tuple(service for service, tick in self.ticks if tick.isChecked())

    def fill(self, beginning: Beginning) -> Beginning:
        """Take the services.

        Raises:
            HallError: `missing_field` when none is ticked.
        """
        chosen = self.services()
        if not chosen:
            raise HallError("missing_field", field="services")
        back = any(service.office == "back" for service in chosen)
        return replace(beginning, services=chosen, back_desk=beginning.back_desk and back)

    def take_focus(self) -> None:
        """Start at the first service."""
        self.ticks[0][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, service: ServicePlan, ticked: bool) -> QCheckBox:
        made = QCheckBox(self)
        made.setObjectName(f"wizard-service-{service.code}")
        made.setChecked(ticked)
        self.ticks.append((service, made))
        self._flow.addWidget(made)
        made.show()
        return made

    @Slot()
    def _add(self) -> None:
        """Add a service of the hall's own with the next free letter."""
        taken = {service.code for service, _ in self.ticks}
        try:
            service = check_service(ServicePlan(free_code(taken), self.own.value()))
            if service.name in {other.name for other, _ in self.ticks}:
                raise HallError("name_taken", name=service.name)
        except HallError as error:
            self.problem.setText("\n".join(error_text(error)))
            self.problem.show()
            self.own.show_problem(True)
            self.own.setFocus()
            return
        self.problem.hide()
        self._tick(service, True).setFocus(Qt.FocusReason.OtherFocusReason)
        self.own.clear()
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter what has just been written; else go on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.own.hasFocus() and self.own.value():
            self._add()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Tick what this hall does. Each service has a letter, with which its numbers begin."))
        self.own_words.setText(self.tr("Something that is not in the list"))
        self.own.setAccessibleName(self.tr("Something that is not in the list"))
        self.add.set_words(self.tr("Add it"))
        english = self._is_english()
        for service, tick in self.ticks:
            name = service.name_en if english and service.name_en else service.name
            words = f"{service.code}  {name}"
            tick.setText(shortened(words, _LATIN_LENGTH if english else _NAME_LENGTH).replace("&", "&&"))
            tick.setToolTip(as_tooltip(plain(name)))
            tick.setAccessibleName(plain(words))

    def _is_english(self) -> bool:
        """Tell whether the screen is in English: the catalogue is in both languages."""
        return QLocale().language() == QLocale.Language.English
