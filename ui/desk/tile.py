"""A service as a big button with its letter and its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from app.queue.results import ServiceTile
from ui.plaintext import plain
from ui.theme.current import colour, px
from ui.widgets.elided import as_tooltip

LETTER = 19  # pixels at 100 % text
SMALL = 13


class Tile(QPushButton):
    """Letter and name (elided, whole in the tooltip), below them the key and the people waiting.

    Signals:
        chosen: The service's code.
    """

    chosen = Signal(str)

    def __init__(self, tile: ServiceTile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        self.setObjectName(f"walkup_tile_{tile.code}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.clicked.connect(self._choose)
        self.retranslate()

    def show_tile(self, tile: ServiceTile) -> None:
        """Show the newest figures of the same service."""
        if tile != self.tile:
            self.tile = tile
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        tile = self.tile
        self.setAccessibleName(self.tr("Number for {service}").format(service=plain(tile.name)))
        self.setAccessibleDescription(self.tr("Alt+{letter}, {n} waiting").format(letter=tile.letter, n=tile.waiting))
        self.setToolTip(as_tooltip(self._tip()))
        self.update()

    def _tip(self) -> str:
        text = self.tr("{service}: {n} waiting (Alt+{letter})")
        return text.format(service=plain(self.tile.name), n=self.tile.waiting, letter=self.tile.letter)

    def _choose(self) -> None:
        self.chosen.emit(self.tile.code)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Swallow the second press of a double click: one press, one number."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space once: a key held down gives one number."""
        if event.isAutoRepeat():
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for a letter, some eight characters of the name, and a second, smaller line."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.averageCharWidth() * 12 + px(64), max(52, metrics.height() + self._small_height() + px(12))
        )

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as need be: more columns than fit must not keep their card wide."""
        return QSize(px(32), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button's frame, then letter and name, then the key and the count."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        room = self.rect().adjusted(px(10), px(5), -px(8), -px(5))
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.bottom() - self._small_height())
        lower.setTop(upper.bottom() + 1)
        taken = self._draw_letter(painter, upper)
        self._draw_words(painter, upper.adjusted(taken + px(8), 0, 0, 0), plain(self.tile.name), "text")
        painter.setFont(_sized(self.font(), SMALL))
        self._draw_words(painter, lower, self._below(), "muted")

    def _below(self) -> str:
        key = f"Alt+{self.tile.letter}"
        waiting = self.tr("{n} waiting").format(n=self.tile.waiting)
        return self.tr("{key} · {waiting}").format(key=key, waiting=waiting) if self.tile.waiting else key

    def _small_height(self) -> int:
        return QFontMetrics(_sized(self.font(), SMALL)).height()

    def _draw_words(self, painter: QPainter, room: QRect, text: str, role: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(colour(role if self.isEnabled() else "on_disabled"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_letter(self, painter: QPainter, room: QRect) -> int:
        """Draw the service's letter; give its width."""
        painter.save()
        font = _sized(self.font(), LETTER)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour("accent_text" if self.isEnabled() else "on_disabled"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.tile.code)
        width = painter.fontMetrics().horizontalAdvance(self.tile.code)
        painter.restore()
        return width


def _sized(font: QFont, size: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(px(size))
    return made
