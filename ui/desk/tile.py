"""A service as a big button with its letter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from app.queue.results import ServiceTile
from ui.plaintext import plain
from ui.theme.current import colour, px
from ui.widgets.elided import as_tooltip


class Tile(QPushButton):
    """Letter, name (elided, whole in the tooltip), people waiting.

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
        """Ask for a letter, some eight characters of the name, and the count."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 12 + px(64), max(44, metrics.height() + px(22)))

    def minimumSizeHint(self) -> QSize:
        """Shrink no further than letter and a few characters."""
        return QSize(px(96), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button's frame, then the letter, the name and the count."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        room = self.rect().adjusted(px(6), 2, -px(10), -2)
        self._draw_letter(painter, room.left(), room.top(), room.height())
        metrics = painter.fontMetrics()
        waiting = str(self.tile.waiting) if self.tile.waiting else ""
        words = room.adjusted(px(36), 0, -metrics.horizontalAdvance(waiting) - px(6), 0)
        name = metrics.elidedText(plain(self.tile.name), Qt.TextElideMode.ElideRight, words.width())
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._ink("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | centre, name)
        painter.setPen(self._ink("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | centre, waiting)

    def _ink(self, role: str) -> QColor:
        return colour(role if self.isEnabled() else "on_disabled")

    def _draw_letter(self, painter: QPainter, x: int, y: int, height: int) -> None:
        painter.save()
        font = self.font()
        font.setPixelSize(px(22))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._ink("accent_text"))
        painter.drawText(x, y, px(30), height, Qt.AlignmentFlag.AlignCenter, self.tile.code)
        painter.restore()
