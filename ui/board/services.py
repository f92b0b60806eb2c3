"""How many people wait for each service, and about how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.core.spans import whole_minutes
from app.queue.results import ServiceTile
from ui.board.plan import MARGIN, NAME, PAD, READ, SPAN_WORD, WORD, Plan
from ui.desk.letters import offered
from ui.widgets.fit_label import FitLabel, FramedLabel

_LETTER, _COUNT, _COUNTED, _SPAN = 9, 12, 24, 39  # widths in units
_COMMON, _COMMON_TALL = 119, 41  # what is left beside the words for one wait
_APART = 3  # between two waits, in units: figures that touch are read as one


@dataclass(frozen=True, slots=True)
class Face:
    """What the figures show at one time: counts or estimated waits of some services.

    Attributes:
        tiles: The services, at most `cells` of them.
        cells, columns: Places for services, also where there are fewer.
        spans: Their estimated waits instead of their counts.
        common: One wait, which is that of every service.
    """

    tiles: tuple[ServiceTile, ...]
    cells: int
    columns: int
    spans: bool
    common: bool = False


def faces(tiles: Sequence[ServiceTile], plan: Plan) -> tuple[Face, ...]:
    """Give what is shown after one another: all counts, then the waits of the services that have one. Pure."""
    known = [tile for tile in tiles if tile.wait_high_s is not None]
    counts = [Face(part, plan.cells, plan.columns, False) for part in _parts(tiles, plan.cells)]
    if len(known) > 1 and len(known) == len(tiles) and len({_minutes(tile) for tile in known}) == 1:
        return (*counts, Face(tuple(known), 1, 1, spans=True, common=True))
    waits = [Face(part, plan.spans, plan.span_columns, True) for part in _parts(known, plan.spans)]
    return (*counts, *waits)


def _minutes(tile: ServiceTile) -> tuple[int, int]:
    return whole_minutes(tile.wait_low_s or 0, tile.wait_high_s or 0)


def _parts(tiles: Sequence[ServiceTile], size: int) -> Iterator[tuple[ServiceTile, ...]]:
    for first in range(0, len(tiles), max(1, size)):
        yield tuple(tiles[first : first + max(1, size)])


class Cell(QWidget):
    """One service: letter, name, and its count or wait."""

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

    def follow(self, unit: float, name: int, count: int, lettered: bool) -> None:
        """Take the widths of name and count in units; a name of no width is not shown."""
        self.letter.setVisible(lettered)
        self._row.setSpacing(round(1.2 * unit))
        self.name.setVisible(name > 0)
        for at, width in enumerate((_LETTER, name, count)):
            self._row.setStretch(at, width)
        for part in self.parts():
            part.set_unit(unit)

    def show_tile(self, tile: ServiceTile | None, value: str, common: bool = False) -> None:
        """Show a service, or what is so of each, or nothing."""
        self.letter.set_text(tile.code if tile and not common else "")
        self.name.set_text(tile.name if tile else "")
        self.count.set_text(value)


class ServiceFigures(QFrame):
    """People waiting and estimated wait of each service, with as many words as can be read from afar; they turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.word = FitLabel("board-muted", READ, least=0.5, parent=self)
        self.under = FitLabel("board-muted", READ, least=0.5, parent=self)
        self.cells: list[Cell] = []
        self._tiles: tuple[ServiceTile, ...] = ()
        self._plan: Plan | None = None
        self._at = 0
        self._laid: tuple[float, int, int, bool, bool] | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.word, self.under):
            words.addWidget(part, 1)
        self._row.addLayout(words, round(WORD))
        self._row.addLayout(self._grid, 1)

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
        self._laid = None
        side, pad = round(MARGIN * plan.unit), round(PAD * plan.unit)
        self._row.setContentsMargins(side, pad, side, pad)
        self._row.setSpacing(round(1.6 * plan.unit))
        for part in (self.word, self.under):
            part.set_unit(plan.unit)
        self.show_page()

    def faces(self) -> tuple[Face, ...]:
        """Give what is shown after one another."""
        return faces(self._tiles, self._plan) if self._plan is not None else ()

    def turn(self) -> None:
        """Go on to the next face, if there is one."""
        self._at += 1
        self.show_page()

    def face(self) -> Face | None:
        """Give what is on show."""
        shown = self.faces()
        self._at %= max(1, len(shown))
        return shown[self._at] if shown else None

    def show_page(self) -> None:
        """Write the figures of the face on show."""
        face = self.face()
        if face is None or self._plan is None:
            return
        self._lay_out(face, self._plan)
        self._show_words(face, self._plan)
        for n, cell in enumerate(self.cells):
            tile = face.tiles[n] if n < len(face.tiles) else None
            cell.show_tile(tile, self._value(tile, face.spans) if tile else "", face.common)

    def _show_words(self, face: Face, plan: Plan) -> None:
        two = face.spans and plan.span_wraps and not face.common
        # Whoever goes first may wait less, and is not to be frightened away.
        self.word.set_text(self._wait_words(two) if face.spans else self.tr("Waiting"))
        self.under.set_text(self.tr("numbers wait") if two else "")
        self.under.setVisible(two)

    def _wait_words(self, two_lines: bool) -> str:
        return self.tr("Ordinary") if two_lines else self.tr("Ordinary numbers wait")

    def _value(self, tile: ServiceTile, span: bool) -> str:
        assert self._plan is not None
        if not span:
            return self.tr("{n} people").format(n=tile.waiting) if self._plan.counted else str(tile.waiting)
        low, high = _minutes(tile)
        return self.tr("none") if high == 1 else self.tr("{low}–{high} min").format(low=low, high=high)

    def _lay_out(self, face: Face, plan: Plan) -> None:
        laid = (plan.unit, face.cells, face.columns, face.spans, face.common)
        if laid == self._laid:
            return
        self._laid = laid
        name = round(self.longest_name * NAME) if plan.named and not face.spans else 0
        count = _SPAN if face.spans else (_COUNTED if plan.counted else _COUNT)
        beside = SPAN_WORD if face.common else plan.span_word if face.spans else WORD
        figures = face.columns * (_LETTER + name + count + 1)
        if face.common:
            figures = _COMMON_TALL if plan.portrait else _COMMON
        self._row.setStretch(0, round(beside))
        self._row.setStretch(1, figures)
        self._grid.setHorizontalSpacing(round(_APART * plan.unit) if face.spans else 0)
        self._make(face.cells)
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for n, cell in enumerate(self.cells):
            line, column = divmod(n, face.columns)
            self._grid.addWidget(cell, line, column)
            self._grid.setRowStretch(line, 1)
            self._grid.setColumnStretch(column, 1)
            cell.follow(plan.unit, name, count, not face.common)

    def _make(self, cells: int) -> None:
        while len(self.cells) > cells:
            gone = self.cells.pop()
            gone.setParent(None)
            gone.deleteLater()
        while len(self.cells) < cells:
            self.cells.append(Cell(self))
            self.cells[-1].show()
