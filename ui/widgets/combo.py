"""A drop-down list with an arrow of our own (a styled one loses Fusion's)."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from ui.theme.current import px
from ui.theme.icons import pixmap

_ARROW_PX, _FROM_RIGHT_PX = 16, 10


class Combo(QComboBox):
    """Choose one of a list; rows are as high as other targets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Only this delegate lets the style sheet give the rows their height.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the list's arrow over the field."""
        super().paintEvent(event)
        size = px(_ARROW_PX)
        arrow = pixmap("chevron-down", "text" if self.isEnabled() else "on_disabled", size)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - size - _FROM_RIGHT_PX, (self.height() - size) // 2, arrow)
        painter.end()
