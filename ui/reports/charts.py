"""Arrivals and waits of a day as drawn columns and bars; every value also stands in a table below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.reports.figures import Group
from app.reports.words import minutes
from ui.planning.columns import Columns
from ui.reports.words import class_text
from ui.theme.current import colour, px


class _Chart(QWidget):
    """Takes any width, and grows with the text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._groups: tuple[Group, ...] = ()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show a value of each group."""
        self._groups = tuple(groups)
        self.setAccessibleDescription("; ".join(f"{each.key} {self._said(each)}" for each in groups))
        self.updateGeometry()
        self.update()

    def _said(self, group: Group) -> str:
        return f"{group.received}, {minutes(group.wait.median_s)}"

    def sizeHint(self) -> QSize:
        """Ask for enough height to compare."""
        return QSize(px(320), px(150))

    def minimumSizeHint(self) -> QSize:
        """Ask for the height; any width will do."""
        return QSize(px(180), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()


class ArrivalsChart(_Chart):
    """A column for each half hour, and a thick line where its median wait is, in a scale of its own."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw columns, their numbers, the waits and the times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = Columns(QRect(self.rect()), [_short(each.key) for each in self._groups], self.fontMetrics())
        most = max((each.received for each in self._groups), default=1) or 1
        longest = max((each.wait.median_s or 0 for each in self._groups), default=1) or 1
        for place, each in enumerate(self._groups):
            bar = columns.bar(place, each.received / most)
            painter.fillRect(bar, colour("accent_soft"))
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRect(bar)
            if each.wait.median_s is not None:
                level = columns.bar(place, each.wait.median_s / longest)
                painter.setPen(QPen(colour("text"), px(3)))
                painter.drawLine(QPointF(bar.left(), level.top()), QPointF(bar.right(), level.top()))
            columns.write(painter, place, bar, str(each.received), ground=True)
        columns.write_times(painter)
        painter.end()


class ClassesChart(_Chart):
    """Two bars on a line for each class: what nine of ten do not exceed, and in it the median."""

    def sizeHint(self) -> QSize:
        """Ask for a line for each class."""
        return QSize(px(320), max(1, len(self._groups)) * self._step() + px(4))

    def _said(self, group: Group) -> str:
        return f"{minutes(group.wait.median_s)} / {minutes(group.wait.p90_s)}"

    def _step(self) -> int:
        return self.fontMetrics().height() + px(12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names, bars and minutes."""
        painter = QPainter(self)
        metrics, step = self.fontMetrics(), self._step()
        names = [class_text(each.key) for each in self._groups]
        left = min(
            max((metrics.horizontalAdvance(name) for name in names), default=0) + px(10), int(self.width() * 0.4)
        )
        tail = metrics.horizontalAdvance("000.0 / 000.0") + px(8)
        room = max(px(20), self.width() - left - tail)
        longest = max((each.wait.p90_s or 0 for each in self._groups), default=1) or 1
        for place, (name, each) in enumerate(zip(names, self._groups, strict=True)):
            line = QRectF(0, place * step, left - px(6), step)
            painter.setPen(colour("text"))
            elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            long = room * (each.wait.p90_s or 0) / longest
            outer = QRectF(left, line.top() + step * 0.2, long, step * 0.6)
            inner = QRectF(left, line.top() + step * 0.35, room * (each.wait.median_s or 0) / longest, step * 0.3)
            painter.fillRect(outer, colour("accent_soft"))
            painter.fillRect(inner, colour("accent_text"))
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRect(outer)
            painter.setPen(colour("text"))
            told = QRectF(left + long + px(6), line.top(), tail, step)
            painter.drawText(told, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._said(each))
        painter.end()


def _short(key: str) -> str:
    """Give a day without its year, a month without its century: all are as long as a time."""
    return key[5:] if len(key) == len("2026-11-23") else key[2:] if len(key) == len("2026-11") else key
