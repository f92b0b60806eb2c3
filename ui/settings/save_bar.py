"""The buttons beside a section's title: save what was changed, or leave it as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shortcuts import Shortcut
from ui.widgets.buttons import button


class SaveBar(QWidget):
    """Always in the same place, so that nothing moves while somebody types; pressed only when there is something.

    Signals:
        save_asked: Save what was changed.
        drop_asked: Show again what the hall holds.
    """

    save_asked = Signal()
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_bar")
        self._dirty = False
        self._busy = False
        self.save = button("", "primary", shortcut=Shortcut.SAVE, name="settings_save")
        self.drop = button("", name="settings_drop")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.drop)
        row.addWidget(self.save)
        self.save.clicked.connect(self.save_asked)
        self.drop.clicked.connect(self.drop_asked)
        self.retranslate()
        self._show_state()

    def set_dirty(self, dirty: bool) -> None:
        """Let the buttons be pressed, or not."""
        self._dirty = dirty
        self._show_state()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self._busy = busy
        self._show_state()

    def _show_state(self) -> None:
        for each in (self.save, self.drop):
            each.setEnabled(self._dirty and not self._busy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.save.set_words(self.tr("Save"))
        self.drop.set_words(self.tr("Leave as it was"))
