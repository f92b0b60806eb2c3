"""A small form inside the page: asked in place, never in a dialog that stops the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.scroll import SnugScroll


class Panel(QFrame):
    """Title, fields, a button to go on and one to leave; Esc leaves, Enter goes on.

    Signals:
        accepted: The values as keyword arguments of the use case.
        left: Nothing shall happen.
    """

    accepted = Signal(dict)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "panel")
        self.title = label(kind="heading", wrap=True, parent=self)
        self._revealed: QWidget | None = None
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.go = button("", kind="primary", name=f"{name}_go", parent=self)
        self.leave = button("", name=f"{name}_leave", parent=self)
        self._build()
        self.go.clicked.connect(self.submit)
        self.leave.clicked.connect(self.left)

    def _build(self) -> None:
        foot = FlowLayout(spacing=8)
        foot.addWidget(self.go)
        foot.addWidget(self.leave)
        fields = QWidget(self)
        inner = QVBoxLayout(fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addLayout(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        # However long the form, its two buttons stay in sight.
        self._scroll = SnugScroll(fields, self)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_revealed)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def values(self) -> dict[str, object] | None:
        """Give what was filled in, None while something is missing (and show where)."""
        return {}

    def take_focus(self) -> None:
        """Put the keyboard where the first answer goes."""
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, field: QWidget) -> None:
        """Scroll to a field that has just become part of the form, as soon as the form has room for it."""
        self._revealed = field
        self._show_revealed()

    @Slot()
    def _show_revealed(self) -> None:
        if self._revealed is not None and isValid(self._revealed):
            self._scroll.ensureWidgetVisible(self._revealed)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, whatever was scrolled to the last time."""
        self._revealed = None
        self._scroll.verticalScrollBar().setValue(0)
        super().showEvent(event)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.go.setEnabled(not busy)

    def submit(self) -> None:
        """Send the values if they are complete."""
        values = self.values() if self.go.isEnabled() else None
        if values is not None:
            self.accepted.emit(values)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this panel: the window's own Esc waits until the panel is gone."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, go on with Enter from any field."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.leave.set_words(self.tr("Leave it"))
