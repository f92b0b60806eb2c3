"""What a board shows, chosen on the board itself."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.core.site import Site
from ui.plaintext import shortened
from ui.service_names import shown_name
from ui.shortcuts import Shortcut, key_text


class BoardMenu(QMenu):
    """All services, or some of them; a board whose services are set elsewhere (`chosen` is None) says so.

    Signals:
        services_chosen: Codes, () = all.
        full_asked: Cover the screen, or be a window.
    """

    services_chosen = Signal(object)
    full_asked = Signal()

    def __init__(self, site: Site, chosen: tuple[str, ...] | None, full: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("board_menu")
        self.setCursor(QCursor())  # the board hides the pointer
        known = {
            service.code: shown_name(service.name, service.name_en)
            for service in site.services.values()
            if service.active
        }
        self._chosen = tuple(code for code in chosen or () if code in known)
        self._codes = tuple(known)
        if chosen is None:
            self.addAction(self.tr("Which services it shows: Settings, Boards and kiosks")).setEnabled(False)
        else:
            self._add(self.tr("All services"), "", not self._chosen)
            for code, name in known.items():
                self._add(f"{code}  {shortened(name)}", code, code in self._chosen)
        self.addSeparator()
        words = self.tr("Show as a window") if full else self.tr("Cover the whole screen")
        self.addAction(f"{words}\t{key_text(Shortcut.FULL_SCREEN)}").triggered.connect(self.full_asked)
        self.triggered.connect(self._take)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, text: str, code: str, checked: bool) -> None:
        action = self.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(checked)
        action.setData(code)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action.data() is None:
            return
        code = str(action.data())
        if not code:
            self.services_chosen.emit(())
            return
        chosen = {*self._chosen} ^ {code}
        # All of them one by one is the same as all: a service that is added later belongs to it.
        codes = tuple(each for each in self._codes if each in chosen)
        self.services_chosen.emit(() if codes == self._codes else codes)
