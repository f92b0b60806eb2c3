"""Settings: which services each enrolled board shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.setup.results import ServiceInfo
from ui.plaintext import plain
from ui.service_names import service_choices
from ui.settings.form import EditForm
from ui.settings.ticks import TickField
from ui.widgets.labels import label

SETTING = "board.services"


class BoardServices(QWidget):
    """A row of ticks for each board; all of them are saved together.

    Signals:
        save_asked: Enter was struck in it.
        dirty_changed: Something is changed and not saved, or no longer.
    """

    save_asked = Signal()
    dirty_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board_services")
        self._boards: tuple[str, ...] = ()
        self._services: tuple[tuple[str, str], ...] = ()
        self._seen: dict[str, Any] = {}
        self.form: EditForm | None = None
        self.title = label(kind="heading", wrap=True)
        self.about = label(kind="muted", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.title)
        self._column.addWidget(self.about)

    def show_boards(self, boards: Sequence[str]) -> None:
        """Offer a row for each of these; what somebody is changing stays until it is saved."""
        if tuple(boards) == self._boards or self.is_dirty():
            return
        self._boards = tuple(boards)
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        if self._boards:
            self.form = self._made()

    def _made(self) -> EditForm:
        form = EditForm("board_services_form", self)
        for n, name in enumerate(self._boards):
            field = TickField(f"board-services-{n + 1}")
            field.set_choices(self._services)
            form.add(name, field)
        self._column.addWidget(form)
        form.load(self._values())
        form.dirty_changed.connect(self.dirty_changed)
        form.save_asked.connect(self.save_asked)
        self._retitle(form)
        return form

    def show_setting(self, setting: Mapping[str, Any], services: Sequence[ServiceInfo]) -> None:
        """Show what the hall holds now."""
        self._seen = dict(setting)
        self._services = service_choices(services)
        if self.form is not None:
            for field in self.form.fields.values():
                if isinstance(field, TickField):
                    field.set_choices(self._services)
            self.form.follow(self._values())

    def _values(self) -> dict[str, tuple[str, ...] | None]:
        return {name: self.shown_by(name) for name in self._boards}

    def shown_by(self, board: str) -> tuple[str, ...] | None:
        """Give what the hall lets a board show: codes of services in use, None = all."""
        used = [code for code, _ in self._services]
        return tuple(code for code in used if code in self._seen.get(board, ())) or None

    def changed(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Give the setting as it was filled in, and as it was when it was read."""
        wanted = dict(self._seen)
        for name, codes in (self.form.changed() if self.form is not None else {}).items():
            wanted.pop(name, None)
            # All of them one by one is the same as all: a service that is added later belongs to it.
            if codes is not None and len(codes) < len(self._services):
                wanted[name] = list(codes)
        return wanted, dict(self._seen)

    def empty_board(self) -> str:
        """Name a board for which nothing is ticked, "" = none."""
        values = self.form.values() if self.form is not None else {}
        return next((name for name, codes in values.items() if codes == ()), "")

    def point_at(self, board: str) -> None:
        """Put the keyboard where something is missing."""
        if self.form is not None:
            self.form.show_problem(board)

    def is_dirty(self) -> bool:
        """Tell whether something is changed and not saved."""
        return self.form is not None and bool(self.form.changed())

    @Slot()
    def revert(self) -> None:
        """Show again what the hall holds."""
        if self.form is not None:
            self.form.revert()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(self.tr("What each board shows"))
        self.about.setText(self.tr("The calls and the number of people waiting of these services, and no others."))
        if self.form is not None:
            self._retitle(self.form)

    def _retitle(self, form: EditForm) -> None:
        for name in self._boards:
            form.retitle(name, plain(name))
            field = form.fields[name]
            if isinstance(field, TickField):
                field.set_words(self.tr("All services"))
