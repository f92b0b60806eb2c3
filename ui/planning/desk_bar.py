"""The desks of a day, half hour by half hour: bars that are chosen and changed by pointer or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.planning.columns import Columns
from ui.theme.current import colour, px

MOST = 99
_KEY = Qt.Key


class DeskBar(QWidget):
    """Arrows go from half hour to half hour (with Shift they take in more), up and down change, a number sets.

    Signals:
        changed: A person gave half hours other desks: all of them.
        chosen: Other half hours are chosen.
    """

    changed = Signal(tuple)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planning_desks")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._times: tuple[str, ...] = ()
        self._desks: tuple[int, ...] = ()
        self._before: tuple[int, ...] = ()
        self._at = self._from = 0
        self._typed = ""

    # -- what it shows

    def show_desks(self, times: Sequence[str], desks: Sequence[int], before: Sequence[int]) -> None:
        """Show the beginnings of the half hours, their desks, and those of the day itself (or none)."""
        if len(times) != len(self._times):
            self._at = self._from = 0
        self._times, self._desks, self._before = tuple(times), tuple(desks), tuple(before)
        self._tell()

    def selection(self) -> range:
        """Give the chosen half hours."""
        return range(min(self._at, self._from), max(self._at, self._from) + 1) if self._desks else range(0)

    def select(self, first: int, last: int) -> None:
        """Choose half hours."""
        end = len(self._desks) - 1
        self._from, self._at = max(0, min(first, end)), max(0, min(last, end))
        self._typed = ""
        self._tell()
        self.chosen.emit()

    def more(self, by: int) -> None:
        """Give the chosen half hours more desks, or fewer."""
        self._give([count + by for count in self._desks])

    def words(self) -> str:
        """Say what is chosen: from when to when, and how many desks."""
        chosen = self.selection()
        if not chosen:
            return ""
        counts = sorted({self._desks[slot] for slot in chosen})
        desks = str(counts[0]) if len(counts) == 1 else f"{counts[0]}–{counts[-1]}"
        first, last = self._times[chosen[0]], self._times[chosen[-1]]
        if len(chosen) == 1:
            return self.tr("Desks from {time}: {n}").format(time=first, n=desks)
        return self.tr("Desks in each half hour from {first} to {last}: {n}").format(first=first, last=last, n=desks)

    def _give(self, counts: Sequence[int]) -> None:
        chosen = self.selection()
        new = tuple(
            max(0, min(MOST, counts[slot])) if slot in chosen else count for slot, count in enumerate(self._desks)
        )
        if new != self._desks:
            self._desks = new
            self._tell()
            self.changed.emit(new)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words())
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    # -- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and change."""
        end = len(self._desks) - 1
        moves = {_KEY.Key_Left: self._at - 1, _KEY.Key_Right: self._at + 1, _KEY.Key_Home: 0, _KEY.Key_End: end}
        steps = {_KEY.Key_Up: 1, _KEY.Key_Plus: 1, _KEY.Key_Down: -1, _KEY.Key_Minus: -1}
        key = _KEY(event.key())
        if key in moves and self._desks:
            at = max(0, min(end, moves[key]))
            wide = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.select(self._from if wide else at, at)
        elif key in steps:
            self._typed = ""
            self.more(steps[key])
        elif event.text().isdecimal() and event.text().isascii():
            self._typed = (self._typed + event.text())[-2:]
            self._give([int(self._typed)] * len(self._desks))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a half hour."""
        slot = self._columns().at(event.position().x())
        wide = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.select(self._from if wide else slot, slot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take in the half hours that the pointer is drawn over."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.select(self._from, self._columns().at(event.position().x()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which half hours the keys change."""
        super().focusInEvent(event)
        self._typed = ""
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    # -- drawing

    def sizeHint(self) -> QSize:
        """Ask for bars tall enough to compare."""
        return QSize(px(320), px(150))

    def minimumSizeHint(self) -> QSize:
        """Ask for the height; any width will do."""
        return QSize(px(200), px(150))

    def _columns(self) -> Columns:
        return Columns(self.rect(), self._times, self.fontMetrics())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, the day's own as a line across each, and a frame round what is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns()
        top = max((*self._desks, *self._before, 1))
        chosen = self.selection()
        for slot, count in enumerate(self._desks):
            here = slot in chosen
            bar = columns.bar(slot, count / top)
            painter.fillRect(bar, colour("accent" if here else "accent_soft"))
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRect(bar)
            columns.write(painter, slot, bar, str(count), bold=here)
            if self._before:
                self._draw_before(painter, columns, slot, top)
        columns.write_times(painter)
        if chosen:
            self._draw_frame(painter, columns, chosen)
        painter.end()

    def _draw_before(self, painter: QPainter, columns: Columns, slot: int, top: int) -> None:
        bar = columns.bar(slot, self._before[slot] / top)
        painter.setPen(QPen(colour("text"), max(2, px(2)), Qt.PenStyle.DotLine))
        painter.drawLine(bar.topLeft() - QPointF(2, 0), bar.topRight() + QPointF(2, 0))

    def _draw_frame(self, painter: QPainter, columns: Columns, chosen: range) -> None:
        frame = QRectF(columns.slot(chosen[0]).united(columns.slot(chosen[-1]))).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(frame, 4, 4)
