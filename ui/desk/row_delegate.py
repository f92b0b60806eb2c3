"""Draw the mark of the green channel as a badge, needs as icons, and rows that stand back in muted ink."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.current import colour, px
from ui.theme.icons import pixmap
from ui.widgets.table import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex


def is_gone(row: object) -> bool:
    """Tell whether a row has left the list meanwhile."""
    return bool(getattr(row, "gone", False))


class RowDelegate(QStyledItemDelegate):
    """Ordinary cells of a list in which some rows stand back."""

    def __init__(self, view: QAbstractItemView, is_muted: Callable[[object], bool] = is_gone) -> None:
        super().__init__(view)
        self._is_muted = is_muted

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Mute a row that stands back; a word in it says why."""
        super().initStyleOption(option, index)
        if self._is_muted(index.data(ROW_ROLE)):
            option.state &= ~QStyle.StateFlag.State_Enabled  # type: ignore[attr-defined]
            option.palette.setColor(QPalette.ColorRole.Text, colour("on_disabled"))  # type: ignore[attr-defined]


class MarkDelegate(RowDelegate):
    """A cell that is empty or holds the mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell without words, then the badge with them."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        super().paint(painter, option, index)
        if not text:
            return
        badge = self._badge(option, text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent_text"), 1))
        painter.setBrush(colour("accent_soft"))
        painter.drawRoundedRect(badge, px(6), px(6))
        painter.setPen(colour("on_accent_soft"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words to the badge."""
        super().initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the badge's width."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 32, super().sizeHint(option, index).height())  # type: ignore[attr-defined]

    def _badge(self, option: QStyleOptionViewItem, text: str) -> QRectF:
        cell = QRectF(option.rect)  # type: ignore[attr-defined]
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 4
        return QRectF(cell.left() + 6, cell.center().y() - height / 2, width, height)


class NeedsDelegate(RowDelegate):
    """A cell with an icon for each need; its words stay for the tooltip and the screen reader."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell without words, then the icons."""
        super().paint(painter, option, index)
        cell = QRectF(option.rect)  # type: ignore[attr-defined]
        size = px(20)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        for n, need in enumerate(self._needs(index)):
            picture = pixmap(need, "on_selection" if selected else "text", size)
            painter.drawPixmap(int(cell.left()) + 8 + n * (size + 6), int(cell.center().y() - size / 2), picture)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words out."""
        super().initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the icons' width."""
        count = len(self._needs(index))
        return QSize(count * (px(20) + 6) + 14 if count else 0, super().sizeHint(option, index).height())

    @staticmethod
    def _needs(index: Index) -> tuple[str, ...]:
        item = index.data(ROW_ROLE)
        return item.row.needs if item is not None else ()
