"""List and case beside each other, or as tabs where the window has no room for both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTabWidget, QWidget

from ui.desk.arrange import is_narrow
from ui.theme.current import current


class Sides(QWidget):
    """Arranges two panes.

    Signals:
        moved: The pane with the keyboard has moved, and lost it.
    """

    moved = Signal()

    def __init__(self, parts: tuple[QWidget, QWidget], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.narrow: bool | None = None
        self._names = ("", "")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName(name)
        self.tabs.setDocumentMode(True)
        self.tabs.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for part in parts:
            self._row.addWidget(part, 5)

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

    def arrange(self, second_first: bool) -> None:
        """Choose the arrangement that the window has room for; `second_first` is which tab is in sight."""
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
            if second_first:
                self.show_second()
        else:
            self._row.removeWidget(self.tabs)
            for part in self._parts:
                part.setParent(self)
                self._row.addWidget(part, 5)
                part.show()
        self.tabs.setVisible(narrow)
        if here:
            self.moved.emit()
