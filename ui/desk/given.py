"""The number just given to a walk-up: one line with Undo, which goes back to the hint by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.queue.results import Taken
from ui.shortcuts import Shortcut
from ui.spans import call_text
from ui.widgets.buttons import button
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import label
from ui.words import number_text

SHOWN_MS = 30_000


class GivenLine(QWidget):
    """A hint, or the number just given.

    Signals:
        undo_asked: Take the number back.
        reprint_asked: Ticket; its slip is printed again.
    """

    undo_asked = Signal()
    reprint_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken: Taken | None = None
        self._service = self._figures = ""
        self._hint_text = ""
        self.hint = ElidedLabel(parent=self)
        self.hint.setObjectName("walkup_hint")
        self.hint.setProperty("kind", "muted")
        self.word = label(kind="muted", parent=self)
        self.number = label(kind="given", name="walkup_given", parent=self)
        self.about = ElidedLabel(parent=self)
        self.about.setObjectName("walkup_about")
        self.undo = button("", shortcut=Shortcut.UNDO, name="walkup_undo", parent=self)
        self.undo.clicked.connect(self.undo_asked)
        self.reprint = button("", name="walkup_reprint", parent=self)
        self.reprint.clicked.connect(self._ask_reprint)
        self._prints = self._narrow = False
        self.end = QTimer(self)
        self.end.setSingleShot(True)
        self.end.setInterval(SHOWN_MS)
        self.end.timeout.connect(self.fold)
        self._grid = QGridLayout(self)
        self._lay_out()
        self.show_narrow(False)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setMinimumWidth(80)  # it wants more, but must not push a window out of a small screen
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(5, 1)
        self.about.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # the line is as high without a number
        self.undo.setSizePolicy(policy)
        self.reprint.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_narrow(self, narrow: bool) -> None:
        """Put what is known of the number below it and leave the key out, where a line has no room."""
        self._narrow = narrow
        for part in (self.hint, self.word, self.number, self.about, self.undo, self.reprint):
            self._grid.removeWidget(part)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.hint, 0, 0, 1, 6)
        self._grid.addWidget(self.word, 0, 0, middle)
        self._grid.addWidget(self.number, 0, 1, middle)
        self._grid.addWidget(self.undo, 0, 3, middle)
        self._grid.addWidget(self.reprint, 0, 4, middle)
        if narrow:
            self._grid.addWidget(self.about, 1, 0, 1, 6)
        else:
            self._grid.addWidget(self.about, 0, 2, middle)
        self._show()

    def show_hint(self, text: str) -> None:
        """Say this while there is no number to show."""
        self._hint_text = text
        self._show()

    def show_taken(self, taken: Taken, service: str) -> None:
        """Show a number for half a minute, or until the desk's next step."""
        self.taken, self._service = taken, service
        self.end.start()
        self._show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.number, QAccessible.Event.Alert))

    def name_service(self, service: str) -> None:
        """Name the service of the number on show in the language in force."""
        if service != self._service:
            self._service = service
            self._show()

    @Slot()
    def fold(self) -> None:
        """Go back to the hint."""
        self.end.stop()
        if self.taken is not None:
            self.taken = None
            self._show()

    def show_prints(self, prints: bool) -> None:
        """Offer to print the slip again: the hall has a printer for it, or has none any more."""
        self._prints = prints
        self._show()

    @Slot()
    def _ask_reprint(self) -> None:
        if self.taken is not None:
            self.reprint_asked.emit(self.taken.ticket)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self.undo.setEnabled(not busy)
        self.reprint.setEnabled(not busy)

    def _show(self) -> None:
        taken = self.taken
        for part in (self.number, self.about, self.undo):
            part.setVisible(taken is not None)
        self.reprint.setVisible(taken is not None and self._prints)
        self.hint.setVisible(taken is None)
        self.hint.set_text(self._hint_text)
        if taken is None:
            self.word.hide()
            return
        number, about = number_text(taken.ticket), self._about(taken)
        self.number.setText(number)
        self.about.set_text(about)
        self.number.setAccessibleName(self.tr("Number given: {ticket}").format(ticket=f"{number} {about}"))
        self._fit()

    def _fit(self) -> None:
        """Leave out the word, then the key, where the number, the wait and the buttons need the room."""
        self.undo.set_key(None if self._narrow else Shortcut.UNDO)
        about = 0 if self._narrow else self.about.fontMetrics().horizontalAdvance(self._figures)
        parts = [self.number, self.undo, *([self.reprint] if self._prints else [])]
        if self._width_of(parts) + about > self.width():
            self.undo.set_key(None)
        has_room = self._width_of([self.word, *parts]) + about <= self.width()
        self.word.setVisible(self.taken is not None and has_room)

    def _width_of(self, parts: list[QWidget]) -> int:
        return sum(part.sizeHint().width() + self._grid.horizontalSpacing() for part in parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _about(self, taken: Taken) -> str:
        first = taken.ahead if taken.before is None else taken.before
        parts = [self.tr("{n} ahead").format(n=first)]
        wait = call_text(taken.wait_low_s, taken.wait_high_s)
        if wait:
            parts.append(wait)
        self._figures = self.tr(" · ").join(parts)
        # The service comes last: it was just pressed, so where a line is short it is what may be cut.
        return self.tr(" · ").join((self._figures, self._service))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.word.setText(self.tr("Just given"))
        self.undo.set_words(self.tr("Undo"))
        self.reprint.set_words(self.tr("Reprint"))
        self._show()
