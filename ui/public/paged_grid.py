"""Large buttons in a grid that fills the room it has, with pages when there are too many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.public.arrange import Grid, arrange, pages, tile_width
from ui.public.parts import FINGER, finger_button
from ui.theme.current import px
from ui.widgets.labels import label

GAP = 12


class PagedGrid(QWidget):
    """Shows some of its widgets, a page at a time.

    Signals:
        filled: Another page, or another arrangement, is on show.
    """

    filled = Signal()

    def __init__(self, name: str, least: int, height_for: Callable[[int], int], parent: QWidget | None = None) -> None:
        """Make a grid.

        Args:
            name: Begins the object names of its parts.
            least: Least width of a widget, in pixels at 100 %.
            height_for: The height that each of the widgets needs at a width, in pixels.
            parent: The page it stands on.
        """
        super().__init__(parent)
        self._least = least
        self._height_for = height_for
        self._all: Sequence[QWidget] = ()
        self.page = 0
        self.count = 1
        # Its widgets are placed by hand: a layout would keep the window from shrinking below them.
        self._room = QWidget(self)
        self.pager = QWidget(self)
        self.back = finger_button("kiosk", f"{name}_page_back", parent=self.pager)
        self.where = label(kind="kiosk-text", name=f"{name}_page", parent=self.pager)
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The way to the rest of them must not be overlooked.
        self.next = finger_button("kiosk-care", f"{name}_page_next", parent=self.pager)
        self.next.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self.pager)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for part in (self.back, self.where, self.next):
            self._row.addWidget(part)
        self._row.setStretchFactor(self.next, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._room, 1)
        column.addWidget(self.pager)
        self._extra: QWidget | None = None
        self.back.clicked.connect(self._page_back)
        self.next.clicked.connect(self._page_on)
        # The room is known only after the layout has had its turn.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self.fill)
        self.retranslate()

    def add_to_pager(self, extra: QWidget) -> None:
        """Put a widget at the right end of the pager's row."""
        self._extra = extra
        self._row.addWidget(extra)

    def room(self) -> QWidget:
        """Give the parent that the widgets should have."""
        return self._room

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these, at the page on show before."""
        for each in self._all:
            if each not in widgets:
                each.hide()
        self._all = widgets
        self._settle.start()

    def begin(self) -> None:
        """Go back to the first page."""
        self.page = 0
        self._settle.start()

    def fill_soon(self) -> None:
        """Arrange anew once the layouts have had their turn: its widgets need another room."""
        self._settle.start()

    def shown(self) -> list[QWidget]:
        """Give what is on the page now."""
        return [each for each in self._all if not each.isHidden()]

    @Slot()
    def fill(self) -> None:
        """Arrange what is to be seen in the room there is."""
        if self.width() < FINGER or self.height() < FINGER:
            return
        extra = self._extra is not None and not self._extra.isHidden()
        grid = self._grid_for(0)
        if extra or grid.tiles < len(self._all):
            grid = self._grid_for(max(self.back.sizeHint().height(), self.back.minimumHeight()) + GAP)
        self.count = pages(len(self._all), grid.tiles)
        self.pager.setVisible(extra or self.count > 1)
        self.page = max(0, min(self.page, self.count - 1))
        self._show_pager()
        self._column.activate()
        first = self.page * grid.tiles
        self._put(self._all[first : first + grid.tiles], grid.columns, grid.rows)
        self.filled.emit()

    def _grid_for(self, taken: int) -> Grid:
        """Choose the grid when so much of the height is taken by the pager."""
        room = (self.width(), self.height() - taken)
        return arrange(len(self._all), room, max(FINGER, px(self._least)), GAP, self._height_for)

    def _put(self, widgets: Sequence[QWidget], columns: int, rows: int) -> None:
        width = tile_width(self._room.width(), columns, GAP)
        height = tile_width(self._room.height(), rows, GAP)
        for each in self._all:
            if each not in widgets:
                each.hide()
        for at, each in enumerate(widgets):
            left, top = at % columns * (width + GAP), at // columns * (height + GAP)
            each.setGeometry(left, top, width, height)
            each.show()
            each.raise_()  # Tab goes through them as they stand

    def _show_pager(self) -> None:
        for part in (self.back, self.where, self.next):
            part.setVisible(self.count > 1)
        self.back.setEnabled(self.page > 0)
        self.next.setEnabled(self.page < self.count - 1)
        self.where.setText(self.tr("{n} of {all}").format(n=self.page + 1, all=self.count))

    @Slot()
    def _page_back(self) -> None:
        self.page -= 1
        self.fill()

    @Slot()
    def _page_on(self) -> None:
        self.page += 1
        self.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self._settle.start()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.back.set_words(self.tr("Previous"))
        self.next.set_words(self.tr("Next"))
        self._settle.start()
