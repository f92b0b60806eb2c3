"""A number for somebody who stands at the desk: one press on a tile, or Alt+letter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.queue.results import ServiceTile, Taken
from ui.desk.entitlement_choice import EntitlementChoice
from ui.desk.given import GivenLine
from ui.desk.letters import after, by_letter, offered, tile_columns
from ui.desk.tile import Tile
from ui.shortcuts import bind_letter
from ui.theme.current import px
from ui.widgets.labels import label

TILE_WIDTH = 144  # logical pixels a tile wants; the grid has as many columns as fit


class WalkUp(QFrame):
    """A line with the hint or the number just given, the entitlement, the tiles.

    Signals:
        take_asked: Service code, entitlement or None, needs.
        undo_asked: Take the number just given back.
        reprint_asked: Ticket; its slip is printed again.
        letter_used: A letter key was pressed (where this is a tab, it comes forward).
    """

    take_asked = Signal(str, object, tuple)
    undo_asked = Signal()
    reprint_asked = Signal(str)
    letter_used = Signal()

    def __init__(self, keys: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The letters belong to the page: a shortcut of a tab that is not in front would be dead.
        self._keys = keys
        self.setObjectName("walkup")
        self.setProperty("kind", "card")
        self.heading = label(kind="heading", name="walkup_heading", parent=self)
        self.line = GivenLine(self)
        self.choice = EntitlementChoice(self)
        self.tiles: dict[str, Tile] = {}
        self._letters: dict[str, QShortcut] = {}
        self._codes: dict[str, tuple[str, ...]] = {}
        self._closed = False
        self._busy = False
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._lay_out()
        self.choice.show_open(False, True)
        self.line.undo_asked.connect(self.undo_asked)
        self.line.reprint_asked.connect(self.reprint_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        self._head.addWidget(self.heading)
        self._head.addWidget(self.line, 1)
        self._head.addWidget(self.choice.needs_line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.setSpacing(8)
        self._column.addLayout(self._head)
        self._column.addWidget(self.choice)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)

    def show_narrow(self, narrow: bool) -> None:
        """Stand in a tab: it says the heading, and a line holds less."""
        self.heading.setVisible(not narrow)
        self.line.show_narrow(narrow)
        needs = self.choice.needs_line
        self._head.removeWidget(needs)
        self._column.removeWidget(needs)
        if narrow:
            self._column.insertWidget(2, needs)
        else:
            self._head.addWidget(needs)
        self._place_tiles()

    def show_tiles(self, tiles: tuple[ServiceTile, ...], closed: bool, kinds: tuple[str, ...] = ()) -> None:
        """Show the services and what one may go first for; `closed` = no numbers are given any more today."""
        self._closed = closed
        if kinds:
            self.choice.show_kinds(kinds)
        front = offered(tiles)
        if [tile.code for tile in front] != list(self.tiles) or by_letter(front) != self._codes:
            self._make_tiles(front)
        for tile in front:
            self.tiles[tile.code].show_tile(tile)
        self.choice.show_open(bool(self.tiles), not closed)
        given = self.line.taken
        if given is not None and given.service in self.tiles:
            self.line.name_service(self.tiles[given.service].tile.name)
        if closed:
            self.line.fold()
        self._show_hint()
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
        cells = [*self.tiles.values()]
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
        if self._busy or self._closed:
            return
        if self.choice.lacks_reason():
            self.line.show_hint(self.tr("By sight: say why first."))
        else:
            self.take_asked.emit(code, self.choice.entitlement(), self.choice.chosen_needs())

    def show_taken(self, taken: Taken) -> None:
        """Show the number just given, and choose nothing for the next person."""
        self.choice.reset()
        tile = self.tiles.get(taken.service)
        self.line.show_taken(taken, tile.tile.name if tile is not None else taken.service)

    def fresh(self) -> Taken | None:
        """Give the number just given, as long as it is shown: so long it can be taken back."""
        return self.line.taken

    def fold(self) -> None:
        """Show the hint again in place of the number."""
        self.line.fold()

    def show_prints(self, prints: bool) -> None:
        """Offer to print slips again, where the hall has a printer for them."""
        self.line.show_prints(prints)

    def stop(self) -> None:
        """Let no timer run any more."""
        self.line.fold()

    def _show_hint(self) -> None:
        hint = self.tr("First the priority, if any; then the service.") if self.tiles else ""
        self.line.show_hint(self.tr("No more numbers today.") if self._closed else hint)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be pressed while a command is under way."""
        self._busy = busy
        self.line.set_busy(busy)
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
        self.heading.setText(self.tr("Give a number"))
        self.choice.retranslate()
        self.line.retranslate()
        for tile in self.tiles.values():
            tile.retranslate()
        self._show_hint()
