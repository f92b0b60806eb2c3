"""What stands in the place of the notice while the hall does not answer: what the board shows is not new."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.board.plan import MARGIN, READ, Plan
from ui.theme.current import colour
from ui.theme.icons import pixmap
from ui.widgets.fit_label import FitLabel

ICON = 0.9  # size of the icon, and the gap beside it, in font sizes
GAP = 0.35


class Banner(FitLabel):
    """A sentence with an icon on a filled ground; whole at any size, as it has one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("board-banner", READ, bold=True, wrap=True, least=0.3, parent=parent)
        self.setObjectName("board_banner")

    def follow(self, plan: Plan) -> None:
        """Take the size from the plan."""
        side = round(MARGIN * plan.unit / 2)
        self.setContentsMargins(side, 0, side, 0)
        self.set_unit(plan.unit)
        self.set_wrap(plan.notice_lines > 1)

    def show_words(self, words: str) -> None:
        """Say it, also to a screen reader."""
        self.set_text(words)
        self.setAccessibleName(words)

    def _beside(self, pixels: int, room: QRect) -> QRect:
        return room.adjusted(round((ICON + GAP) * pixels), 0, 0, 0)

    def _bounds(self, pixels: int, room: QRect) -> QRect:
        words = super()._bounds(pixels, self._beside(pixels, room))
        return words.adjusted(0, 0, room.width() - self._beside(pixels, room).width(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the icon and the words."""
        room = self.contentsRect()
        pixels = self.fitting_px(room)
        size = round(ICON * pixels)
        icon = QRectF(room.left(), room.center().y() - size / 2, size, size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("board_look"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        painter.drawPixmap(icon.topLeft(), pixmap("alert", "on_board_look", size))
        painter.setFont(self.font_of(pixels))
        painter.setPen(colour("on_board_look"))
        painter.drawText(self._beside(pixels, room), self._flags() | int(Qt.TextFlag.TextDontClip), self.text())
        painter.end()
