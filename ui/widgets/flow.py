"""A layout that places widgets in lines and wraps to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then down; its height follows the width it gets."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item (called by addWidget)."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Give an item, None outside the range."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Remove an item and give it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def put_in_order(self, widgets: Sequence[QWidget]) -> None:
        """Place its widgets in this order, for the eye and for Tab."""
        self._items.sort(key=lambda item: widgets.index(item.widget()))
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Never ask for more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that the lines need at this width."""
        return self._place(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, apply=True)

    def sizeHint(self) -> QSize:
        """Give the least size: it can always wrap."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Give room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, apply: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        y = area.y()
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            if apply:
                self._place_line(line, area, y, height)
            y += height + self.spacing()
        margins = self.contentsMargins()
        return max(0, y - self.spacing() - rect.y()) + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint().width()
            if not lines or used + wanted > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wanted + self.spacing()
        return lines

    def _place_line(self, line: list[QLayoutItem], area: QRect, y: int, height: int) -> None:
        x = area.x()
        for item in line:
            size = item.sizeHint().boundedTo(QSize(max(1, area.width()), height))
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
            x += size.width() + self.spacing()


class LineFlow(FlowLayout):
    """Asks for one line and wraps where it gets less."""

    def sizeHint(self) -> QSize:
        """Give the size of all items in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self.spacing() for size in shown) - self.spacing()
        return QSize(width, max((size.height() for size in shown), default=0)).expandedTo(self.minimumSize())


class EvenFlow(FlowLayout):
    """Items stand in columns, easy to run down with the eye, where that costs no more than one line, or always."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, always: bool = False) -> None:
        super().__init__(parent, spacing)
        self._always = always
        self._column = 0  # width of a column; 0 = each item as wide as it is

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines = super()._lines(width)
        shown = [item for line in lines for item in line]
        widest = max((item.sizeHint().width() for item in shown), default=0)
        across = max(1, (width + self.spacing()) // max(1, widest + self.spacing()))
        even = [shown[at : at + across] for at in range(0, len(shown), across)]
        wanted = self._always or len(even) <= len(lines) + 1
        self._column = widest if across > 1 and wanted else 0
        return even if self._column else lines

    def _place_line(self, line: list[QLayoutItem], area: QRect, y: int, height: int) -> None:
        if not self._column:
            super()._place_line(line, area, y, height)
            return
        for at, item in enumerate(line):
            size = item.sizeHint().boundedTo(QSize(max(1, area.width()), height))
            x = area.x() + at * (self._column + self.spacing())
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
