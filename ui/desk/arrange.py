"""Where the parts of the desk page stand: side by side, or list and tiles as tabs beside the visit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ui.widgets.scroll import VScroll

NARROW_WIDTH = 900  # logical pixels of the window: real ones divided by the text scale
NARROW_HEIGHT = 600
SHORT_HEIGHT = 860
SPARSE_WIDTH = 1200
_BETWEEN = 8  # pixels above and below each part: by four more the lists show a row less at the usual sizes


def is_narrow(width: int, height: int, scale: int) -> bool:
    """Tell whether a window of this size has no room for everything at this text scale (per cent)."""
    return width * 100 < NARROW_WIDTH * scale or height * 100 < NARROW_HEIGHT * scale


def is_sparse(width: int, scale: int) -> bool:
    """Tell whether only what the situation is about has room in a window of this width (per cent of text)."""
    return width * 100 < SPARSE_WIDTH * scale


def is_short(height: int, scale: int) -> bool:
    """Tell whether a window of this height has few rows to give at this text scale (per cent)."""
    return height * 100 < SHORT_HEIGHT * scale


class Arrangement:
    """Moves three widgets between two layouts; the visit never leaves its place."""

    def __init__(self, page: QWidget, visit: QWidget, waiting: QWidget, aside: QWidget, walkup: QWidget) -> None:
        self._waiting = waiting
        self._aside = aside
        self._walkup = walkup
        self._aside_wanted = False
        self._scroll: VScroll | None = None
        self._alone = False
        self._line: QWidget | None = None
        self.narrow: bool | None = None
        self.tabs = QTabWidget(page)
        self.tabs.setObjectName("desk_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setUsesScrollButtons(False)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(_BETWEEN)
        self._upper = QHBoxLayout()
        self._upper.setSpacing(12)
        self._upper.addWidget(visit, 4)
        self._upper.addLayout(self._lists, 5)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(12, _BETWEEN, 12, _BETWEEN)
        self._column.setSpacing(_BETWEEN)
        self._column.addLayout(self._upper, 1)
        self.tabs.hide()

    def add_line(self, line: QWidget) -> None:
        """Show a line below the lists, where there is room beside the visit."""
        self._line = line
        line.hide()

    def arrange(self, narrow: bool) -> bool:
        """Take one of the two arrangements; tell whether it is new."""
        if self._alone or narrow == self.narrow:
            return False
        self.narrow = narrow
        if narrow:
            self._use_tabs()
        else:
            self._use_room()
        self.tabs.setVisible(narrow)
        if self._line is not None:
            self._line.setVisible(not narrow)
        self._waiting.show()
        self._walkup.show()
        self.show_aside(self._aside_wanted)
        return True

    def leave_alone(self) -> None:
        """Show nothing beside the visit: an account at no desk has neither list nor tiles."""
        self._alone = True
        for part in (self.tabs, self._waiting, self._aside, self._walkup, self._line):
            if part is not None:
                part.hide()
        self._upper.setStretchFactor(self._lists, 0)  # an empty layout would still take its share

    def _use_tabs(self) -> None:
        for part in (self._waiting, self._aside, self._line):
            if part is not None:
                self._lists.removeWidget(part)
        self._column.removeWidget(self._walkup)
        self._scroll = VScroll(self._walkup)
        for page in (self._waiting, self._scroll, self._aside):
            self.tabs.addTab(page, "")
        self._lists.addWidget(self.tabs)

    def _use_room(self) -> None:
        self._lists.removeWidget(self.tabs)
        if self._scroll is not None:
            self._scroll.takeWidget()
        self.tabs.clear()
        if self._scroll is not None:
            self._scroll.deleteLater()
            self._scroll = None
        self._lists.addWidget(self._waiting, 1)
        self._lists.addWidget(self._aside)
        if self._line is not None:
            self._lists.addWidget(self._line)
        self._column.addWidget(self._walkup)

    def show_aside(self, wanted: bool) -> None:
        """Show the held and missed people, or give their room away while there are none."""
        self._aside_wanted = wanted
        if self.narrow:
            self.tabs.setTabVisible(2, wanted)
        else:
            self._aside.setVisible(wanted)

    def show_walkup(self) -> None:
        """Bring the tiles forward where they are a tab."""
        if self.narrow:
            self.tabs.setCurrentIndex(1)

    def show_waiting(self) -> None:
        """Bring the list forward where it is a tab."""
        if self.narrow:
            self.tabs.setCurrentIndex(0)

    def name_tabs(self, *names: str) -> None:
        """Name the tabs: waiting list, tiles, held and missed."""
        if self.narrow:
            for n, name in enumerate(names):
                self.tabs.setTabText(n, name)
