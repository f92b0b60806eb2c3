"""A one-line label that elides long text and gives the whole of it as its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from ui.plaintext import plain


class ElidedLabel(QLabel):
    """Plain text in one line; `text()` stays whole, only the drawing is cut, with an ellipsis."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show text that people typed: control characters neutralised."""
        if plain(text) == self.text():
            return
        self.setText(plain(text))
        self._note_cut()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Give room for an ellipsis at least."""
        height = super().minimumSizeHint().height()
        return QSize(QFontMetrics(self.font()).horizontalAdvance("…") * 3, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip right: only cut text needs one."""
        super().resizeEvent(event)
        self._note_cut()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the style's frame and the elided text."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        flags = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(painter, room, flags, self.palette(), self.isEnabled(), shown, self.foregroundRole())

    def _note_cut(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(as_tooltip(self.text()) if cut else "")


def as_tooltip(text: str) -> str:
    """Give text for a tooltip, where Qt would read markup: harmless, shown as it is."""
    if "<" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<qt>" + escaped + "</qt>"
