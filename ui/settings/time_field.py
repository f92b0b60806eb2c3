"""A time of day: four digits are enough, and other ways to write it are understood."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.errors import HallError
from app.setup.hours_text import read_time
from ui.theme.current import px
from ui.widgets.fields import TextField

_WIDTH = 76


class TimeField(TextField):
    """Holds HH:MM, or what was typed where that is no time."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(8, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._write_alike)
        self.restyle()

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFixedWidth(px(_WIDTH))

    def value(self) -> Any:
        """Give the time as it is kept."""
        try:
            return read_time(self.text())
        except HallError:
            return self.text().strip()

    def is_time(self) -> bool:
        """Tell whether it can be read."""
        try:
            read_time(self.text())
        except HallError:
            return False
        return True

    @Slot()
    def _write_alike(self) -> None:
        if self.is_time():
            self.setText(self.value())
        self.show_problem(not self.is_time())
