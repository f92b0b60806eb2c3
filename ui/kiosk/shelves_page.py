"""Look a matter up (查指南): shelves by what happens in a life, the matters on one, and letters to find any of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.guides.public import Matter, Shelf, shelves_of
from ui.kiosk import initials
from ui.kiosk.tile import Tile
from ui.kiosk.tiles_page import TilesPage
from ui.plaintext import plain

FEW = 8  # up to so many matters need no shelves
MOST_ON_SHELF = 48  # above, a shelf is divided; nobody leafs through more
_SHELF = "shelf:"


class ShelvesPage(TilesPage):
    """Every published guide.

    Attributes:
        path: Names of the shelves that were opened, the last one is on show.

    Signals:
        chosen: Number of a guide.
        opened: Another shelf is on show.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("kiosk_guides", parent)
        self.path: tuple[str, ...] = ()
        self.trouble = False
        self._matters: tuple[Matter, ...] = ()
        self._letters: dict[str, str] = {}
        self._tiles: list[Tile] = []
        self._offered = 0
        self.finding_changed.connect(self._name_page)

    # -- what it shows

    def show_matters(self, matters: tuple[Matter, ...]) -> None:
        """Show the guides as they are now; a shelf that is gone is left."""
        self._matters = matters
        while self.path and not self._on_shelf():
            self.path = self.path[:-1]
        self.retranslate()

    @property
    def matters(self) -> tuple[Matter, ...]:
        """Give all of them."""
        return self._matters

    def unknown_names(self) -> list[str]:
        """Give the names whose first letters are not known yet."""
        return sorted({name for each in self._matters for name in each.names} - set(self._letters))

    def know_letters(self, letters: dict[str, str]) -> None:
        """Take the first letters of names; from now on one is found by them."""
        self._letters.update(letters)
        self.finder.setVisible(bool(self._letters) and len(self._matters) > FEW)
        self.show_offered()
        self.grid.fill_soon()

    def begin(self) -> None:
        """Start over: the shelves, nothing typed."""
        self.path, self.trouble = (), False
        super().begin()
        self.retranslate()

    def step_back(self) -> bool:
        """Go back to what was on show before; tell whether there was anything."""
        if self.keys.typed or self.finding:
            self.find_by_letters(False)
        elif self.path:
            self.path = self.path[:-1]
        else:
            return False
        self._show_anew()
        return True

    def show_trouble(self, trouble: bool) -> None:
        """Say that a guide could not be opened."""
        self.trouble = trouble
        self.retranslate()

    def show_offered(self) -> None:
        """Write the tiles of what is on show, then show them."""
        found: Sequence[Shelf | Matter] = self._found()
        for at, each in enumerate(found):
            if at == len(self._tiles):
                self._tiles.append(self.make_tile())
            self._write(self._tiles[at], each)
        self._offered = len(found)
        super().show_offered()
        self.nothing.setVisible(self.trouble or (not found and bool(self.keys.typed)))

    def offered_tiles(self) -> Sequence[Tile]:
        """Give the tiles on show or on a later page."""
        return self._tiles[: self._offered]

    def all_tiles(self) -> Sequence[Tile]:
        """Give every tile there is."""
        return list(self._tiles)

    def letters(self) -> Sequence[str]:
        """Give the first letters of everything that can be found."""
        return [self._letters[name] for each in self._matters for name in each.names if name in self._letters]

    def _found(self) -> Sequence[Shelf | Matter]:
        typed = self.keys.typed
        if typed:
            return [each for each in self._matters if self._fits(each, typed)][:MOST_ON_SHELF]
        if not self.path and len(self._matters) <= FEW:
            return self._matters
        kept = self._on_shelf()
        if not self.path:
            return shelves_of(kept)
        if len(self.path) == 1 and len(kept) > MOST_ON_SHELF:
            parts = shelves_of(each.on_shelf(each.part) for each in kept)
            if len(parts) > 1:
                return parts
        return kept

    def _on_shelf(self) -> tuple[Matter, ...]:
        """Give the matters of the shelf that is open."""
        kept: Iterable[Matter] = self._matters
        if self.path:
            kept = [each for each in kept if self.path[0] in each.shelves]
        if len(self.path) > 1:
            kept = [each for each in kept if each.part == self.path[1]]
        return tuple(kept)

    def _fits(self, matter: Matter, typed: str) -> bool:
        return any(initials.fits(self._letters.get(name, ""), typed) for name in matter.names)

    def _write(self, tile: Tile, each: Shelf | Matter) -> None:
        if isinstance(each, Matter):
            late = self.tr("Ask first: perhaps out of date") if each.is_late else ""
            tile.show_matter(each.id, plain(each.title), late, look=True)
            return
        told = self.tr("Matters: {n}").format(n=len(each.matters))
        tile.show_matter(_SHELF + each.name, self._name_of(each.name), told)

    def _name_of(self, shelf: str) -> str:
        return plain(shelf) or self.tr("Other matters")

    # -- what is done on it

    @Slot(str)
    def choose(self, code: str) -> None:
        """Open a shelf, or take a guide."""
        if not code.startswith(_SHELF):
            self.chosen.emit(code)
            return
        self.path = (*self.path, code.removeprefix(_SHELF))
        self._show_anew()
        self.opened.emit()

    def _show_anew(self) -> None:
        self.trouble = False
        self.grid.begin()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._name_page()
        if self.trouble:
            self.nothing.setText(self.tr("This guide cannot be shown now. Please ask at the front desk."))
        self.show_offered()

    @Slot()
    def _name_page(self) -> None:
        whole = not self.path or self.finding  # letters find all of them, whatever shelf is open
        self.title.setText(self.tr("What would you like to know?") if whole else self._name_of(self.path[-1]))
