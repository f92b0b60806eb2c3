"""Keep the keyboard where it was while buttons are disabled for a moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from ui.desk.tile import Tile


class FocusKeeper:
    """Qt moves the focus on when its widget is disabled: into the list, which would then keep its order."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._lender: QWidget | None = None

    def lend(self) -> None:
        """Let the page itself hold the keyboard, if a button or a field has it."""
        focused = QApplication.focusWidget()
        self._lender = None
        if focused is None or isinstance(focused, QAbstractItemView) or not self._page.isAncestorOf(focused):
            return
        self._lender = focused
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self, otherwise: QWidget) -> None:
        """Give the keyboard back, or to the next step where the button is gone or would give another number."""
        lender, self._lender = self._lender, None
        if lender is None or QApplication.focusWidget() is not self._page:
            return
        usable = isValid(lender) and lender.isVisible() and lender.isEnabled() and not isinstance(lender, Tile)
        (lender if usable else otherwise).setFocus(Qt.FocusReason.OtherFocusReason)
