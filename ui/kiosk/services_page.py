"""Choose what one has come for: tiles, a page at a time, and letters to find one among many."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.queue.kiosk import KioskService, KioskView
from ui import i18n
from ui.kiosk import initials
from ui.kiosk.letter_keys import LetterKeys
from ui.kiosk.tile import GROWTHS, LEAST_WIDTH, ServiceButton
from ui.kiosk.words import full_on_tile, late_for, late_on_tile, service_name, waiting_text
from ui.public.paged_grid import PagedGrid
from ui.public.parts import FINGER, PublicPage, finger_button, said

MANY = 8  # above so many services, letters help to find one


class ServicesPage(PublicPage):
    """All services of the front office.

    Signals:
        chosen: Code of a service that gives numbers.
        shut_chosen: Code of one that gives none.
        letters_wanted: Names whose first letters are not known yet.
    """

    chosen = Signal(str)
    shut_chosen = Signal(str)
    letters_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: KioskView | None = None
        self._seen: KioskView | None = None
        self._first = False
        self._flat = False
        self.language = i18n.CHINESE
        self._wants_focus = False
        self._letters: dict[str, str] = {}
        self._tiles: dict[str, ServiceButton] = {}
        self.title = said("kiosk-title", "kiosk_services_title", self, centred=False)
        self.nothing = said("kiosk-strong", "kiosk_nothing_found", self)
        self.grid = PagedGrid("kiosk_services", LEAST_WIDTH, self._height_for, self)
        self.finder = finger_button("kiosk", "kiosk_find", parent=self.grid.pager)
        self.finder.setCheckable(True)
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
        self.finder.toggled.connect(self._show_keys)
        self.grid.filled.connect(self._write_large)

    # -- what it shows

    def go_first(self, first: bool) -> None:
        """Tell the waits of somebody who goes first, or of anybody."""
        if first != self._first:
            self._first = first
            if self._seen is not None:
                self.show_view(self._seen)

    def be_flat(self, flat: bool) -> None:
        """Use less height for each service, so that more of them are on a page."""
        if flat != self._flat:
            self._flat = flat
            for tile in self._tiles.values():
                tile.be_flat(flat)
            self.grid.fill_soon()

    def show_view(self, view: KioskView) -> None:
        """Show the newest figures."""
        self._seen = view
        view = self.view = view.told_to(self._first)
        many = len(view.services) > MANY
        unknown = sorted({service.name for service in view.services} - set(self._letters))
        if unknown and many:
            self.letters_wanted.emit(unknown)
        self.finder.setVisible(many)
        for gone in set(self._tiles) - {service.code for service in view.services}:
            tile = self._tiles.pop(gone)
            tile.hide()
            tile.deleteLater()
        for service in view.services:
            self._show(self._tile(service.code), service)
        self._show_found()

    def know_letters(self, letters: dict[str, str]) -> None:
        """Take the first letters of names."""
        self._letters.update(letters)
        self._show_found()

    def begin(self) -> None:
        """Start over: first page, nothing typed."""
        self.finder.setChecked(False)
        self.keys.clear()
        self.grid.begin()

    def offered(self) -> list[KioskService]:
        """Give the services that fit what was typed."""
        services = self.view.services if self.view is not None else ()
        letters, typed = self._all_letters(), self.keys.typed
        return [service for service in services if not typed or initials.fits(letters.get(service.name, ""), typed)]

    def _all_letters(self) -> dict[str, str]:
        if self.language == i18n.CHINESE or self.view is None:
            return self._letters
        latin = {each.name: initials.latin(each.name_en) for each in self.view.services if each.name_en}
        return self._letters | latin

    def _tile(self, code: str) -> ServiceButton:
        if code not in self._tiles:
            tile = ServiceButton(self.grid.room())
            tile.hide()
            tile.be_flat(self._flat)
            tile.chosen.connect(self._choose)
            self._tiles[code] = tile
        return self._tiles[code]

    def _show(self, tile: ServiceButton, service: KioskService) -> None:
        assert self.view is not None
        told = full_on_tile() if service.full else waiting_text(service, self._first)
        if not service.full and late_for(self.view, service):
            told = f"{told} · {late_on_tile()}"
        tile.show_service(service, service_name(service, self.language), told, service.full)

    def _show_found(self) -> None:
        offered = self.offered()
        self.grid.show_widgets([self._tile(service.code) for service in offered])
        self.nothing.setVisible(not offered and bool(self.keys.typed))
        self.keys.offer(initials.next_letters(self._all_letters().values(), self.keys.typed))

    def _height_for(self, width: int) -> int:
        """Give the height that the tile with most words needs, in the least size of text."""
        tiles = [self._tiles[service.code] for service in self.offered()]
        for tile in tiles:
            tile.grow(1.0)
        return max((tile.heightForWidth(width) for tile in tiles), default=FINGER)

    @Slot()
    def _write_large(self) -> None:
        """Write all tiles as large as the fullest of them allows."""
        shown = [tile for tile in self._tiles.values() if not tile.isHidden()]
        for growth in GROWTHS:
            for tile in shown:
                tile.grow(growth)
            if all(tile.fits() for tile in shown):
                break
        self._take_focus_now()

    # -- what is done on it

    @Slot(str)
    def _choose(self, code: str) -> None:
        services = self.view.services if self.view is not None else ()
        for service in services:
            if service.code == code:
                (self.shut_chosen if service.full else self.chosen).emit(code)

    @Slot(bool)
    def _show_keys(self, shown: bool) -> None:
        self.keys.setVisible(shown)
        self._name_finder()
        if not shown:
            self.keys.clear()

    @Slot(str)
    def _typed(self, _typed: str) -> None:
        self.grid.begin()
        self._show_found()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take letters of a keyboard as those on screen."""
        letter = event.text().lower()
        if not self.finder.isHidden() and letter and letter in initials.LETTERS:
            self.finder.setChecked(True)
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
        """Give the question and the names on show."""
        names = [tile.accessibleName() for tile in self.grid.shown() or list(self._tiles.values())]
        return f"{self.title.text()} " + ", ".join(names)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("What have you come for?"))
        self.nothing.setText(self.tr("Nothing begins with these letters. Delete one, or ask at the front desk."))
        self._name_finder()
        self.keys.retranslate()
        self.grid.retranslate()
        if self.view is not None:
            self.show_view(self.view)

    def _name_finder(self) -> None:
        """Say what the next press does: letters come, or the whole list is back."""
        self.finder.set_words(self.tr("Show all") if self.finder.isChecked() else self.tr("By letters"))

    def rescale(self) -> None:
        """Take the text size in force."""
        self.grid.begin()

    def take_focus(self) -> None:
        """Put the keyboard on the first service; letters typed there find one."""
        self._wants_focus = True
        self._take_focus_now()

    def _take_focus_now(self) -> None:
        if self._wants_focus and self.grid.shown():
            self._wants_focus = False
            self.grid.shown()[0].setFocus()
