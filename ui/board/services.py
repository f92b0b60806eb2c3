"""How many people wait for each service."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.queue.results import ServiceTile
from ui.board.fit_label import FitLabel
from ui.desk.letters import offered

PARTS = 4  # letter, name, count, and the gap to the next service


class ServiceFigures(QFrame):
    """Letter, name and people waiting, in as many columns as the window's shape suggests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 8, 24, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._rows: dict[str, tuple[FitLabel, FitLabel, FitLabel]] = {}
        self._columns = 3
        self._unit = 7.0

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return tuple(part for row in self._rows.values() for part in row)

    def set_unit(self, unit: float, columns: int) -> None:
        """Take the window's size and shape."""
        again = columns != self._columns
        self._unit, self._columns = unit, columns
        for part in self.labels():
            part.set_unit(unit)
        if again:
            self._place()
        self._set_gaps()

    def show_services(self, tiles: tuple[ServiceTile, ...]) -> None:
        """Show the newest figures."""
        front = offered(tiles)
        if [tile.code for tile in front] != list(self._rows):
            self._make(front)
        for tile in front:
            letter, name, waiting = self._rows[tile.code]
            letter.set_text(tile.code)
            name.set_text(tile.name)
            waiting.set_text(self.tr("{n} waiting").format(n=tile.waiting) if tile.waiting else self.tr("none"))

    def _make(self, front: tuple[ServiceTile, ...]) -> None:
        for part in self.labels():
            part.setParent(None)
            part.deleteLater()
        self._rows = {tile.code: self._row() for tile in front}
        self.set_unit(self._unit, self._columns)
        self._place()

    def _row(self) -> tuple[FitLabel, FitLabel, FitLabel]:
        return (
            FitLabel("board-look", 3.6, bold=True, parent=self),
            FitLabel("board-text", 3.2, parent=self),
            FitLabel("board-muted", 3.2, Qt.AlignmentFlag.AlignRight, least=0.5, parent=self),
        )

    def _place(self) -> None:
        for column in range(self._grid.columnCount()):
            # Columns of a wider shape would keep their share of the room.
            self._grid.setColumnStretch(column, 0)
            self._grid.setColumnMinimumWidth(column, 0)
        for n, row in enumerate(self._rows.values()):
            line, column = n // self._columns, n % self._columns * PARTS
            for at, (part, stretch) in enumerate(zip(row, (1, 6, 4), strict=True)):
                self._grid.addWidget(part, line, column + at)
                self._grid.setColumnStretch(column + at, stretch)
                part.show()
        self._set_gaps()

    def _set_gaps(self) -> None:
        # A count must not look as if it belonged to the service on its right.
        for group in range(self._columns - 1):
            self._grid.setColumnMinimumWidth(group * PARTS + PARTS - 1, round(3 * self._unit))
