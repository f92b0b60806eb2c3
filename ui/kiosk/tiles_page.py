"""A page of large tiles to choose from: a page at a time, with letters to find one among many."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kiosk import initials
from ui.kiosk.letter_keys import LetterKeys
from ui.kiosk.tile import GROWTHS, LEAST_WIDTH, Tile
from ui.public.paged_grid import PagedGrid
from ui.public.parts import FINGER, PublicPage, finger_button, said


class TilesPage(PublicPage):
    """Title, tiles, and keys with letters; which tiles there are, the page that is made of it says.

    Signals:
        finding_changed: The letters came, or went (whether they are there).
    """

    finding_changed = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a page; `name` begins the object names of its parts."""
        super().__init__(parent)
        self._flat = False
        self.finding = False
        self._wants_focus = False
        self.title = said("kiosk-title", f"{name}_title", self, centred=False)
        self.nothing = said("kiosk-look", f"{name}_nothing", self)
        self.grid = PagedGrid(name, LEAST_WIDTH, self._height_for, self)
        self.finder = finger_button("kiosk", "kiosk_find", parent=self.grid.pager)
        self.grid.add_to_pager(self.finder)
        self.keys = LetterKeys(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part, stretch in ((self.title, 0), (self.nothing, 0), (self.grid, 1), (self.keys, 0)):
            column.addWidget(part, stretch)
        for hidden in (self.keys, self.nothing, self.finder):
            hidden.hide()
        self.keys.typed_changed.connect(self._typed)
        self.finder.clicked.connect(self._press_finder)
        self.grid.filled.connect(self._write_large)

    # -- what a page made of it says

    @abstractmethod
    def offered_tiles(self) -> Sequence[Tile]:
        """Give the tiles that fit what was typed, in their order."""

    @abstractmethod
    def all_tiles(self) -> Sequence[Tile]:
        """Give every tile there is, on show or not."""

    @abstractmethod
    def letters(self) -> Sequence[str]:
        """Give the first letters of all that can be found."""

    # -- what it shows

    def be_flat(self, flat: bool) -> None:
        """Use less height for each tile, so that more of them are on a page."""
        if flat != self._flat:
            self._flat = flat
            for tile in self.all_tiles():
                tile.be_flat(flat)
            self.grid.fill_soon()

    def make_tile(self) -> Tile:
        """Make one more tile, not on show yet."""
        tile = Tile(self.grid.room())
        tile.hide()
        tile.be_flat(self._flat)
        tile.chosen.connect(self.choose)
        return tile

    def show_offered(self) -> None:
        """Show the tiles that fit what was typed, and which letters lead on."""
        offered = self.offered_tiles()
        self.grid.show_widgets(offered)
        self.nothing.setVisible(not offered and bool(self.keys.typed))
        self.keys.offer(initials.next_letters(self.letters(), self.keys.typed))

    def begin(self) -> None:
        """Start over: first page, nothing typed."""
        self.find_by_letters(False)
        self.keys.clear()
        self.grid.begin()

    def _height_for(self, width: int) -> int:
        """Give the height that the tile with most words needs, in the least size of text."""
        tiles = self.offered_tiles()
        for tile in tiles:
            tile.grow(1.0)
        return max((tile.heightForWidth(width) for tile in tiles), default=FINGER)

    @Slot()
    def _write_large(self) -> None:
        """Write all tiles as large as the fullest of them allows."""
        shown = [tile for tile in self.all_tiles() if not tile.isHidden()]
        for growth in GROWTHS:
            for tile in shown:
                tile.grow(growth)
            if all(tile.fits() for tile in shown):
                break
        self._take_focus_now()

    # -- what is done on it

    @Slot(str)
    @abstractmethod
    def choose(self, code: str) -> None:
        """Take the tile with this code."""

    @Slot()
    def _press_finder(self) -> None:
        self.find_by_letters(not self.finding)

    def find_by_letters(self, finding: bool) -> None:
        """Show the letters, or forget what was typed with them."""
        if finding == self.finding:
            return
        self.finding = finding
        self.keys.setVisible(finding)
        self._name_finder()
        if not finding:
            self.keys.clear()
        self.finding_changed.emit(finding)

    @Slot(str)
    def _typed(self, _typed: str) -> None:
        self.grid.begin()
        self.show_offered()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters of a keyboard as those on screen."""
        letter = event.text().lower()
        if not self.finder.isHidden() and letter and letter in initials.LETTERS:
            self.find_by_letters(True)
            self.keys.type(letter)
        elif event.key() == Qt.Key.Key_Backspace:
            self.keys.take_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the keys anew."""
        super().resizeEvent(event)
        self.keys.arrange(self.width())

    # -- language and size

    def spoken(self) -> str:
        """Give the title and the names on show."""
        names = [tile.accessibleName() for tile in self.grid.shown() or list(self.all_tiles())]
        return f"{self.title.text()} " + ", ".join(names)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.nothing.setText(self.tr("Nothing begins with these letters. Delete one, or ask at the front desk."))
        self._name_finder()
        self.keys.retranslate()
        self.grid.retranslate()

    def _name_finder(self) -> None:
        """Say what the next press does: letters come, or go; no switch that is on, which read as "all that fit"."""
        self.finder.set_words(self.tr("Not by letters") if self.finding else self.tr("By letters"))

    def rescale(self) -> None:
        """Take the text size in force."""
        self.grid.begin()

    def take_focus(self) -> None:
        """Put the keyboard on the first tile; letters typed there find one."""
        self._wants_focus = True
        self._take_focus_now()

    def _take_focus_now(self) -> None:
        if self._wants_focus and self.grid.shown():
            self._wants_focus = False
            self.grid.shown()[0].setFocus()
