"""A number for somebody who stands at the desk: one press on a tile, or Alt+letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.queue.results import ServiceTile, Taken
from ui.desk.entitlement_choice import EntitlementChoice
from ui.desk.letters import after, by_letter, offered, tile_columns
from ui.desk.tile import Tile
from ui.shortcuts import bind_letter
from ui.spans import range_text
from ui.theme.current import px
from ui.widgets.labels import label
from ui.words import number_text

TILE_WIDTH = 170  # logical pixels a tile wants; the grid has as many columns as fit


class WalkUp(QFrame):
    """Tiles, entitlement, and the number just given.

    Signals:
        take_asked: Service code, entitlement or None, needs.
        letter_used: A letter key was pressed (where this is a tab, it comes forward).
    """

    take_asked = Signal(str, object, tuple)
    letter_used = Signal()

    def __init__(self, keys: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The letters belong to the page: a shortcut of a tab that is not in front would be dead.
        self._keys = keys
        self.setObjectName("walkup")
        self.setProperty("kind", "card")
        self.given = label(kind="number", name="walkup_given", parent=self)
        self.ahead = label(kind="muted", wrap=True, name="walkup_ahead", parent=self)
        self.choice = EntitlementChoice(self)
        self.tiles: dict[str, Tile] = {}
        self._letters: dict[str, QShortcut] = {}
        self._codes: dict[str, tuple[str, ...]] = {}
        self._taken: Taken | None = None
        self._closed = False
        self._busy = False
        self._narrow = False
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._lay_out()
        self.choice.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        self.result = QWidget(self)
        beside = QHBoxLayout(self.result)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.given)
        beside.addWidget(self.ahead, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.choice)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)

    def show_narrow(self, narrow: bool) -> None:
        """Put the number just given above all, or in the last cell beside the tiles."""
        self._narrow = narrow
        # Where the tiles are a tab, the tab says the same.
        self.choice.heading.setVisible(not narrow)
        self._column.removeWidget(self.result)
        self._grid.removeWidget(self.result)
        if narrow:
            self._column.insertWidget(0, self.result)
        self._place_tiles()

    def show_tiles(self, tiles: tuple[ServiceTile, ...], closed: bool) -> None:
        """Show the services; `closed` = no numbers are given any more today."""
        self._closed = closed
        front = offered(tiles)
        if [tile.code for tile in front] != list(self.tiles) or by_letter(front) != self._codes:
            self._make_tiles(front)
        for tile in front:
            self.tiles[tile.code].show_tile(tile)
        self.choice.setVisible(bool(self.tiles))
        self.choice.setEnabled(not closed)
        self._show_given()
        self._allow()

    def _make_tiles(self, front: tuple[ServiceTile, ...]) -> None:
        for old in (*self.tiles.values(), *self._letters.values()):
            old.setParent(None)
            old.deleteLater()
        self.tiles = {tile.code: Tile(tile, self) for tile in front}
        self._codes = by_letter(front)
        self._letters = {letter: bind_letter(self._keys, letter, self._letter_pressed) for letter in self._codes}
        for letter, key in self._letters.items():
            key.setProperty("letter", letter)
        for tile in self.tiles.values():
            tile.chosen.connect(self._take)
        self._place_tiles()

    def _place_tiles(self) -> None:
        cells: list[QWidget] = [*self.tiles.values()]
        if not self._narrow:
            cells.append(self.result)
        columns = tile_columns(len(cells), self.width() - 24, px(TILE_WIDTH), self._grid.spacing())
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for n, cell in enumerate(cells):
            self._grid.addWidget(cell, n // columns, n % columns)

    def resizeEvent(self, event: object) -> None:
        """Use the width there is."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_tiles()

    def _letter_pressed(self) -> None:
        key = self.sender()
        codes = self._codes.get(str(key.property("letter")), ()) if key is not None else ()
        if not codes:
            return
        self.letter_used.emit()
        if len(codes) == 1:
            self._take(codes[0])
            return
        focused = next((code for code, tile in self.tiles.items() if tile.hasFocus()), None)
        self.tiles[after(codes, focused)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, code: str) -> None:
        if not self._busy and not self._closed:
            self.take_asked.emit(code, self.choice.entitlement(), self.choice.chosen_needs())

    def show_taken(self, taken: Taken) -> None:
        """Show the number just given, large, and choose nothing for the next person."""
        self._taken = taken
        self.choice.reset()
        self._show_given()

    def _show_given(self) -> None:
        taken = self._taken
        self.given.setVisible(taken is not None and not self._closed)
        if self._closed:
            self.ahead.setText(self.tr("No more numbers today."))
            return
        if taken is None:
            self.ahead.setText(self.tr("Press a service to give a number.") if self.tiles else "")
            return
        self.given.setText(number_text(taken.ticket))
        self.given.setAccessibleName(self.tr("Number given: {ticket}").format(ticket=taken.ticket))
        ahead = self.tr("{n} ahead").format(n=taken.ahead)
        wait = range_text(taken.wait_low_s, taken.wait_high_s)
        self.ahead.setText(self.tr("{ahead}, called in {time}").format(ahead=ahead, time=wait) if wait else ahead)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self._busy = busy
        self._allow()

    def _allow(self) -> None:
        for tile in self.tiles.values():
            tile.setEnabled(not self._closed and not self._busy)

    def take_focus(self) -> None:
        """Go to the first service."""
        for tile in self.tiles.values():
            tile.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(self.tr("Number for a walk-up"))
        self.choice.retranslate()
        for tile in self.tiles.values():
            tile.retranslate()
        self._show_given()
