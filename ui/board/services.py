"""How many people wait for each service."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.queue.results import ServiceTile
from ui.board.fit_label import FitLabel, FramedLabel
from ui.board.plan import COUNTED, MARGIN, NAME, PAD, READ, WORD, Plan
from ui.desk.letters import offered

_LETTER, _COUNT, _COUNTED = 9, 12, 24  # widths in units


class Cell(QWidget):
    """One service: letter, name, count."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.letter = FramedLabel("board-look", READ, Qt.AlignmentFlag.AlignHCenter, bold=True, parent=self)
        self.name = FitLabel("board-text", NAME, parent=self)
        self.count = FitLabel("board-text", READ, bold=True, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in self.parts():
            self._row.addWidget(part)

    def parts(self) -> tuple[FitLabel, FitLabel, FitLabel]:
        """Give its labels."""
        return (self.letter, self.name, self.count)

    def follow(self, plan: Plan, longest_name: int) -> None:
        """Take widths from the plan."""
        self._row.setSpacing(round(1.2 * plan.unit))
        self.name.setVisible(plan.named)
        widths = (_LETTER, round(longest_name * NAME) if plan.named else 0, _COUNTED if plan.counted else _COUNT)
        for at, width in enumerate(widths):
            self._row.setStretch(at, width)


class ServiceFigures(QFrame):
    """Letter and people waiting of each service, with as many words as can be read from afar; pages turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.word = FitLabel("board-muted", READ, least=0.5, parent=self)
        self.cells: list[Cell] = []
        self._tiles: tuple[ServiceTile, ...] = ()
        self._plan: Plan | None = None
        self._page = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self.word, round(WORD))
        self._row.addLayout(self._grid, 1)

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return (self.word, *(part for cell in self.cells for part in cell.parts()))

    @property
    def shown(self) -> int:
        """Count the services."""
        return len(self._tiles)

    @property
    def longest_name(self) -> int:
        """Count the characters of the longest name."""
        return max((len(tile.name) for tile in self._tiles), default=0)

    def take(self, tiles: tuple[ServiceTile, ...], chosen: bool) -> None:
        """Take the newest figures; `follow` shows them. Unless they were chosen, the back office's are left out."""
        self._tiles = tiles if chosen else offered(tiles)

    def follow(self, plan: Plan) -> None:
        """Show the services as the plan has room for them."""
        self._plan = plan
        side, pad = round(MARGIN * plan.unit), round(PAD * plan.unit)
        self._row.setContentsMargins(side, pad, side, pad)
        self._row.setSpacing(round(1.6 * plan.unit))
        wide = max(1, plan.columns) * ((COUNTED if plan.counted else _LETTER + _COUNT) + 1)
        self._row.setStretch(1, round(wide + (self.longest_name * NAME * plan.columns if plan.named else 0)))
        self._make(plan.cells)
        self._place(plan)
        for part in self.labels():
            part.set_unit(plan.unit)
        self.show_page()

    def pages(self) -> int:
        """Count the pages."""
        return -(-len(self._tiles) // self._plan.cells) if self._plan is not None and self._tiles else 1

    def turn(self) -> None:
        """Go to the next page, if there is one."""
        self._page = (self._page + 1) % self.pages()
        self.show_page()

    def show_page(self) -> None:
        """Write the figures of the page on show."""
        if self._plan is None:
            return
        self.word.set_text(self.tr("Waiting"))
        first = self._page % self.pages() * self._plan.cells
        for n, cell in enumerate(self.cells):
            tile = self._tiles[first + n] if first + n < len(self._tiles) else None
            cell.letter.set_text(tile.code if tile else "")
            cell.name.set_text(tile.name if tile and self._plan.named else "")
            cell.count.set_text(self._count(tile) if tile else "")

    def _count(self, tile: ServiceTile) -> str:
        assert self._plan is not None
        return self.tr("{n} people").format(n=tile.waiting) if self._plan.counted else str(tile.waiting)

    def _make(self, cells: int) -> None:
        while len(self.cells) > cells:
            gone = self.cells.pop()
            gone.setParent(None)
            gone.deleteLater()
        while len(self.cells) < cells:
            self.cells.append(Cell(self))
            self.cells[-1].show()

    def _place(self, plan: Plan) -> None:
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for n, cell in enumerate(self.cells):
            line, column = n // plan.columns, n % plan.columns
            self._grid.addWidget(cell, line, column)
            self._grid.setRowStretch(line, 1)
            self._grid.setColumnStretch(column, 1)
            cell.follow(plan, self.longest_name)
