"""F1: what to do when something stands still, what the keys do, and who to ask."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app import __version__
from ui.shell.help_words import situations
from ui.shell.side_window import SideWindow
from ui.shortcuts import BOARD, DESK, GUIDES, LENDING, PROGRAM, REPORTS, SETTINGS, Shortcut, bind, key_text
from ui.widgets.labels import label
from ui.widgets.scroll import VScroll


class HelpWindow(SideWindow):
    """A window beside the work, not in its way: it blocks nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("help", 520, 700, parent)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(8, 8, 8, 8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(VScroll(self._inside, self), 1)
        self.retranslate()
        bind(self, Shortcut.HELP, self.accept)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setWindowTitle(self.tr("Help"))
        self.title.setText(self.tr("Help"))
        self.close_.set_words(self.tr("Close"))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for situation, steps in situations():
            self._grid.addWidget(label(situation, "heading", wrap=True), self._next(), 0, 1, 2)
            self._grid.addWidget(label(steps, wrap=True), self._next(), 0, 1, 2)
        scopes = {
            PROGRAM: self.tr("Keys everywhere"),
            DESK: self.tr("Keys at the desk"),
            LENDING: self.tr("On the page of lending"),
            GUIDES: self.tr("On the page of guides"),
            REPORTS: self.tr("On the page of reports"),
            SETTINGS: self.tr("In the settings"),
            BOARD: self.tr("On the board's window"),
        }
        for scope, words in scopes.items():
            self._add_scope(scope, words)
        version = self.tr("Huiketing {version}. If something is wrong, tell your administrator what the strip said.")
        self._grid.addWidget(label(version.format(version=__version__), "muted", wrap=True), self._next(), 0, 1, 2)

    def _add_scope(self, scope: str, words: str) -> None:
        self._grid.addWidget(label(words, "heading"), self._next(), 0, 1, 2)
        for shortcut in Shortcut:
            if shortcut.scope == scope:
                row = self._next()
                self._grid.addWidget(label(key_text(shortcut)), row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(label(shortcut.words(), wrap=True), row, 1)
        if scope == DESK:
            row = self._next()
            self._grid.addWidget(label(self.tr("Alt+letter")), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(self.tr("Give a number of the service with this letter"), wrap=True), row, 1)

    def _next(self) -> int:
        return self._grid.rowCount()
