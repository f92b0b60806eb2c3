"""Two panes beside each other, or as tabs where the window has no room for both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabWidget, QWidget

from ui.desk.arrange import is_narrow
from ui.page import Page
from ui.theme.current import current


class Sides(QWidget):
    """Arranges two panes.

    Signals:
        arranged: The arrangement is new; true if the pane with the keyboard has moved, and lost it.
    """

    arranged = Signal(bool)

    def __init__(
        self, parts: tuple[QWidget, QWidget], name: str, parent: QWidget, shares: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shares = shares
        self.narrow: bool | None = None
        self._names = ("", "")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName(name)
        self.tabs.setDocumentMode(True)
        self.tabs.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for part, share in zip(parts, shares, strict=True):
            self._row.addWidget(part, share)

    def show_first(self) -> None:
        """Bring the first pane into sight."""
        if self.narrow:
            self.tabs.setCurrentWidget(self._parts[0])

    def show_second(self) -> None:
        """Bring the second pane into sight."""
        if self.narrow:
            self.tabs.setCurrentWidget(self._parts[1])

    def set_names(self, names: tuple[str, str]) -> None:
        """Name the tabs."""
        self._names = names
        if self.narrow:
            for at, name in enumerate(names):
                self.tabs.setTabText(at, name)

    def arrange(self) -> None:
        """Choose the arrangement that the window has room for."""
        window = self.window()
        narrow = is_narrow(window.width(), window.height(), current().scale)
        if narrow == self.narrow:
            return
        self.narrow, here = narrow, self.isAncestorOf(QApplication.focusWidget() or self.window())
        if narrow:
            for part, name in zip(self._parts, self._names, strict=True):
                self._row.removeWidget(part)
                self.tabs.addTab(part, name)
            self._row.addWidget(self.tabs)
        else:
            self._row.removeWidget(self.tabs)
            for part, share in zip(self._parts, self._shares, strict=True):
                part.setParent(self)
                self._row.addWidget(part, share)
                part.show()
        self.tabs.setVisible(narrow)
        self.arranged.emit(here)


class SidedPage(Page):
    """A page whose two panes stand as its window has room for them."""

    sides: Sides

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the arrangement before the first look, and begin where work goes on."""
        super().showEvent(event)
        self.sides.arrange()
        if not event.spontaneous():
            self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the arrangement that the window has room for."""
        super().resizeEvent(event)
        self.sides.arrange()
