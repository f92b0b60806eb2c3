"""Choose what one has come for: tiles, a page at a time, and letters to find one among many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.queue.kiosk import KioskService, KioskView
from ui import i18n
from ui.kiosk import initials
from ui.kiosk.tile import Tile
from ui.kiosk.tiles_page import TilesPage
from ui.kiosk.words import full_on_tile, late_for, late_on_tile, service_name, waiting_text

MANY = 8  # above so many services, letters help to find one


class ServicesPage(TilesPage):
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
        super().__init__("kiosk_services", parent)
        self.view: KioskView | None = None
        self._seen: KioskView | None = None
        self._first = False
        self.language = i18n.CHINESE
        self._letters: dict[str, str] = {}
        self._tiles: dict[str, Tile] = {}

    # -- what it shows

    def go_first(self, first: bool) -> None:
        """Tell the waits of somebody who goes first, or of anybody."""
        if first != self._first:
            self._first = first
            if self._seen is not None:
                self.show_view(self._seen)

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
        self.show_offered()

    def know_letters(self, letters: dict[str, str]) -> None:
        """Take the first letters of names."""
        self._letters.update(letters)
        self.show_offered()

    def offered(self) -> list[KioskService]:
        """Give the services that fit what was typed."""
        services = self.view.services if self.view is not None else ()
        letters, typed = self._all_letters(), self.keys.typed
        return [service for service in services if not typed or initials.fits(letters.get(service.name, ""), typed)]

    def offered_tiles(self) -> Sequence[Tile]:
        """Give the tiles of the services that fit what was typed."""
        return [self._tile(service.code) for service in self.offered()]

    def all_tiles(self) -> Sequence[Tile]:
        """Give the tiles of all services."""
        return list(self._tiles.values())

    def letters(self) -> Sequence[str]:
        """Give the first letters of all services."""
        return list(self._all_letters().values())

    def _all_letters(self) -> dict[str, str]:
        if self.language == i18n.CHINESE or self.view is None:
            return self._letters
        latin = {each.name: initials.latin(each.name_en) for each in self.view.services if each.name_en}
        return self._letters | latin

    def _tile(self, code: str) -> Tile:
        if code not in self._tiles:
            self._tiles[code] = self.make_tile()
        return self._tiles[code]

    def _show(self, tile: Tile, service: KioskService) -> None:
        assert self.view is not None
        told = full_on_tile() if service.full else waiting_text(service, self._first)
        if not service.full and late_for(self.view, service):
            told = f"{told} · {late_on_tile()}"
        tile.show_service(service, service_name(service, self.language), told, service.full)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Take a service, or hear why it gives no number."""
        services = self.view.services if self.view is not None else ()
        for service in services:
            if service.code == code:
                (self.shut_chosen if service.full else self.chosen).emit(code)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("What have you come for?"))
        super().retranslate()
        if self.view is not None:
            self.show_view(self.view)
