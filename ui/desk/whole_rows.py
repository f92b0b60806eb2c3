"""Show a list down to its last whole row: half a row looks like a fault and cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.widgets.table import RowsView


class WholeRows(QWidget):
    """Holds a list and gives it the height of as many rows as fit."""

    def __init__(self, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        view.setParent(self)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        view.verticalHeader().sectionResized.connect(self._fit)
        view.horizontalHeader().geometriesChanged.connect(self._fit)
        view.installEventFilter(self)

    def height_of(self, rows: int) -> int:
        """Give the height of a list with so many rows, in pixels."""
        return self._around() + rows * self._view.verticalHeader().defaultSectionSize()

    def sizeHint(self) -> QSize:
        """Ask for a usable few rows."""
        return QSize(self._view.sizeHint().width(), self.height_of(4))

    def minimumSizeHint(self) -> QSize:
        """Shrink to one row at least."""
        return QSize(self._view.minimumSizeHint().width(), self.height_of(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the list to whole rows."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text size; an empty list is not shown at all."""
        if watched is self._view and event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Measure again, after the height of rows changed."""
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        row = self._view.verticalHeader().defaultSectionSize()
        rows = max(1, (self.height() - self._around()) // row)
        self._view.setGeometry(0, 0, self.width(), min(self.height(), self.height_of(rows)))
        if self._view.selectionModel().hasSelection():
            self._view.scrollTo(self._view.currentIndex())

    def _around(self) -> int:
        header = self._view.horizontalHeader()
        return (0 if header.isHidden() else header.sizeHint().height()) + 2 * self._view.frameWidth() + 4
