"""The bar under a section that is changed and not saved: save, or leave it as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.shortcuts import Shortcut
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label


class SaveBar(QFrame):
    """Stays in sight, however long the section is.

    Signals:
        save_asked: Save what was changed.
        drop_asked: Show again what the hall holds.
    """

    save_asked = Signal()
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_bar")
        self.setProperty("kind", "card")
        self.setProperty("state", "look")
        self.words = label(kind="muted")
        self.save = button("", "primary", shortcut=Shortcut.SAVE, name="settings_save")
        self.drop = button("", name="settings_drop")
        row = FlowLayout(spacing=12)
        for part in (self.save, self.drop, self.words):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addLayout(row)
        self.save.clicked.connect(self.save_asked)
        self.drop.clicked.connect(self.drop_asked)
        self.hide()
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        self.save.setEnabled(not busy)
        self.drop.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.save.set_words(self.tr("Save"))
        self.drop.set_words(self.tr("Leave as it was"))
        self.words.setText(self.tr("Changed, not saved yet"))
