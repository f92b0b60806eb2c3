"""Papers at the desk: whatever reads a number, the hall says what it proposes, and the right place offers it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.residents.papers import PaperNumber, PaperRead, read_paper
from app.residents.reader import KeyboardWedge, PaperReader
from ui.context import Context
from ui.desk.entitle_panel import EntitlePanel
from ui.desk.proof_words import paper_text
from ui.desk.visit import VisitCard
from ui.desk.walkup import WalkUp

PAPER_MESSAGE = "desk-paper"
_EDITORS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Taker = Callable[[PaperRead], object]


class DeskPapers(QObject):
    """Takes numbers from the fields for them and from a scanner that types wherever the keyboard is.

    A scan goes to the form of the entitlement when that is open, else to a visit in hand whose proof nobody has
    looked at, else to the next walk-up.
    """

    def __init__(
        self,
        ctx: Context,
        card: VisitCard,
        panel: EntitlePanel,
        walkup: WalkUp,
        page: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(page)
        self._ctx, self._card, self._panel, self._walkup, self._page = ctx, card, panel, walkup, page
        self._clock = clock
        self._take: Taker | None = None
        self.wedge = KeyboardWedge()
        self.reader: PaperReader = self.wedge
        self.reader.open(self.scanned)
        panel.number_given.connect(self._of_panel)
        walkup.choice.number_given.connect(self._of_walkup)
        self._heard: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def stop(self) -> None:
        """Listen no more."""
        self.reader.close()
        self._hear(None)

    def scanned(self, number: PaperNumber) -> None:
        """Read a number that came from no field."""
        if self._card.panel() is self._panel:
            self._read(number, self._panel.show_read)
        elif self._card.panel() is None and self._card.unseen.waits():
            self._read(number, self._card.show_read)
        else:
            self._read(number, self._propose)

    @Slot(object)
    def _of_panel(self, number: PaperNumber) -> None:
        self._read(number, self._panel.show_read)

    @Slot(object)
    def _of_walkup(self, number: PaperNumber) -> None:
        self._read(number, self._propose)

    def _read(self, number: PaperNumber, take: Taker) -> None:
        self._take = take
        hall, tasks = self._ctx.hall, self._ctx.tasks
        tasks.run_query(self, hall.ask, read_paper, self._ctx.actor, done=self._was_read, number=number)

    def _was_read(self, read: PaperRead) -> None:
        take, self._take = self._take, None
        if take is not None:
            take(read)

    def _propose(self, read: PaperRead) -> None:
        self._walkup.choice.propose(read)
        text, level = paper_text(read)
        self._ctx.strip.show_message(text, level, id=PAPER_MESSAGE)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Listen at the widget that has the keyboard, if it is of this page and nothing is written into it."""
        writes = isinstance(now, _EDITORS) or (isinstance(now, QComboBox) and now.isEditable())
        listens = now is not None and not writes and self._page.isAncestorOf(now)
        self._hear(now if listens else None)

    def _hear(self, widget: QWidget | None) -> None:
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = widget
        if widget is not None:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear a scanner's typing; the Enter that ends a scan presses nothing."""
        if watched is not self._heard or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            return self.wedge.enter(self._clock())
        if event.text():
            self.wedge.key(event.text(), self._clock())
        return False
