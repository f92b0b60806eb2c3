"""The wizard's end: work can begin, and what a hall still wants is one press away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.rights import Role
from app.setup.beginning import OWN, Beginning
from ui.shell.goal import BOARD
from ui.widgets.buttons import Button, button
from ui.widgets.labels import label
from ui.wizard.step import Step

KIOSK, HOURS, PRINTER = "screens", "hours", "printers"  # sections of the settings
# Only an administrator may enrol a kiosk or set a printer up; a test print anybody may.
_ADMINS = (KIOSK, PRINTER)


class NextStep(Step):
    """Kiosk, board, opening hours and a test print, each with its button.

    Signals:
        place_chosen: Where to go first (ui/shell/goal.py).
    """

    place_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("next", parent)
        self._beginning = Beginning()
        self._titles = {place: label(kind="heading", wrap=True) for place in (KIOSK, BOARD, HOURS, PRINTER)}
        self._words = {place: label(kind="muted", wrap=True) for place in self._titles}
        self.buttons = {place: self._button(place) for place in self._titles}
        for place in self._titles:
            said, row = QVBoxLayout(), QHBoxLayout()
            said.setSpacing(2)
            for part in (self._titles[place], self._words[place]):
                said.addWidget(part)
            row.setSpacing(16)
            row.addLayout(said, 1)
            row.addWidget(self.buttons[place], 0, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(row)
        self.column.addStretch(1)
        self.retranslate()

    def _button(self, place: str) -> Button:
        made = button("", name=f"wizard-next-{place}")
        made.setProperty("place", place)
        made.clicked.connect(self._chosen)
        return made

    @Slot()
    def _chosen(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.place_chosen.emit(str(pressed.property("place")))

    def role_for(self, place: str) -> Role | None:
        """Give the role that whoever made the hall has to sign in with for this, None = as which they made it."""
        both = len(OWN[self._beginning.own]) > 1
        needed = place in _ADMINS and (place != PRINTER or self._beginning.printer is None)
        return Role.ADMIN if needed and (both or not self._is_admin()) else None

    def _is_admin(self) -> bool:
        return "admin" in OWN[self._beginning.own]

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the sentences once they have their font: beside a button they may take another line."""
        super().showEvent(event)
        for part in (*self._titles.values(), *self._words.values()):
            part.ensurePolished()
            part.updateGeometry()

    def title(self) -> str:
        """Name the step."""
        return self.tr("What comes next")

    def show_beginning(self, beginning: Beginning) -> None:
        """Take what was collected: whose accounts these are, and whether there is a printer."""
        self._beginning = beginning
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hint.setText(self.tr("Work can begin. All of this can also be done later, in the settings."))
        printer = self._beginning.printer is not None
        said = {
            KIOSK: (
                self.tr("Ticket kiosk"),
                self.tr("A touch screen at which residents take their number: enrol its computer once."),
                self.tr("Enrol it"),
            ),
            BOARD: (
                self.tr("Board for calls"),
                self.tr("A television at this computer shows it at once; one with its own computer is enrolled."),
                self.tr("Show it"),
            ),
            HOURS: (
                self.tr("Opening hours"),
                self.tr("When the kiosk gives numbers: weekdays, lunch break, holidays."),
                self.tr("Set them"),
            ),
            PRINTER: (
                self.tr("Test print"),
                self.tr("See whether a slip comes out.") if printer else self.tr("No printer is set up yet."),
                self.tr("Print one") if printer else self.tr("Set it up"),
            ),
        }
        other = self.tr("The administrator signs in for it.")
        for place, (title, words, step) in said.items():
            self._titles[place].setText(title)
            others = self.role_for(place) is Role.ADMIN and not self._is_admin()
            self._words[place].setText(f"{words} {other}" if others else words)
            self.buttons[place].set_words(step)
            self.buttons[place].setAccessibleName(f"{title}: {step}")
