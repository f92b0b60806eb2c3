"""Keep the keyboard where it is wanted: with the next step, or with the walk-ups while nobody waits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from ui.desk.tile import Tile


class FocusKeeper:
    """Lends the keyboard while buttons are disabled: Qt would move it into the list, which then keeps its order.

    The walk-ups' card itself takes the keyboard, none of its buttons: a Space too many gives no number.
    """

    def __init__(self, page: QWidget, primary: QWidget, walkup: QWidget) -> None:
        self._page = page
        self._primary = primary
        self._walkup = walkup
        self._lender: QWidget | None = None
        self._idle = False

    def lead_to(self, only: QWidget) -> None:
        """Let work begin at this: there is nothing else to do here."""
        self._primary = only

    def begin(self) -> None:
        """Put the keyboard where work begins."""
        self._wanted().setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, idle: bool, first: bool) -> None:
        """Note whether calling would find nobody, and move the keyboard from where it rests, not from a hand."""
        self._idle = idle
        if first or QApplication.focusWidget() in (self._primary, self._walkup):
            self.begin()

    def keep(self, held: QWidget | None) -> None:
        """Begin anew where another arrangement has hidden what had the keyboard."""
        if held is not None and self._page.isAncestorOf(held) and not held.hasFocus():
            self.begin()

    def lend(self) -> None:
        """Let the page itself hold the keyboard, if a button or a field has it."""
        focused = QApplication.focusWidget()
        self._lender = None
        if focused is None or isinstance(focused, QAbstractItemView) or not self._page.isAncestorOf(focused):
            return
        self._lender = focused
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self) -> None:
        """Give the keyboard back, or to the next step where the button is gone or would give another number."""
        lender, self._lender = self._lender, None
        if lender is None or QApplication.focusWidget() is not self._page:
            return
        usable = isValid(lender) and lender.isVisible() and lender.isEnabled() and not isinstance(lender, Tile)
        if usable and lender not in (self._primary, self._walkup):
            lender.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin()

    def _wanted(self) -> QWidget:
        return self._walkup if self._idle and self._walkup.isVisible() else self._primary
