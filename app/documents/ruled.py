"""Tables as strips: a head that every page repeats, rows that keep together, high rows that break."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.documents.fonts import BOLD
from app.documents.marks import EDGE, MM, TINT, Box, Mark, Rule
from app.documents.strips import Strip
from app.documents.typeset import Align, Style, lines, set_lines

CELL = Style(size=9.5, lead=1.4)
_PAD = 1.2 * MM
# A row higher than this may break across pages.
_HIGH = 60 * MM
_LINE = 0.5


class Column(NamedTuple):
    """A column: its title, its share of the width, and how its cells stand."""

    title: str
    share: float
    align: Align = "left"
    font: str = ""  # the table's own
    first: str = ""  # of the first of a cell's own lines; that of the others


class _Cells(NamedTuple):
    """A row broken into lines, each with its style: the lines of each cell."""

    texts: list[list[tuple[str, Style]]]
    step: float

    @property
    def deep(self) -> int:
        return max(1, *map(len, self.texts))


class _Frame(NamedTuple):
    """Where the columns of a table stand, and how their cells are set: the first line of a cell, and the others."""

    lefts: list[float]
    room: float
    styles: list[tuple[Style, Style]]

    def wide(self, column: int) -> float:
        ends = [*self.lefts[1:], self.room]
        return ends[column] - self.lefts[column]


Row = Sequence[str] | str  # one text instead of cells goes across the whole row


def table(columns: Sequence[Column], rows: Sequence[Row], room: float, style: Style = CELL) -> list[Strip]:
    """Set a table in the room (points); a row that is one text is a heading within it."""
    frame = _frame(columns, room, style)
    head = tuple(_head(columns, room, style))
    found = list(head)
    for number, row in enumerate(rows):
        strips = _across(row, room, style) if isinstance(row, str) else list(_row(row, frame, style.step))
        repeated = [strip._replace(head=head) for strip in strips]
        if number == 0:
            repeated[0] = repeated[0]._replace(head=())
        if number == len(rows) - 2:  # the last row never stands alone on a page
            repeated[-1] = repeated[-1]._replace(glued=True)
        found += repeated
    return found


def _frame(columns: Sequence[Column], room: float, style: Style) -> _Frame:
    total = sum(column.share for column in columns)
    lefts = [room * sum(each.share for each in columns[:at]) / total for at in range(len(columns))]
    usual = [style._replace(align=each.align, font=each.font or style.font) for each in columns]
    first = [each._replace(font=column.first or each.font) for each, column in zip(usual, columns, strict=True)]
    return _Frame(lefts, room, list(zip(first, usual, strict=True)))


def _head(columns: Sequence[Column], room: float, style: Style) -> Iterator[Strip]:
    frame = _frame([column._replace(font=BOLD, first="") for column in columns], room, style)
    cells = _cells([each.title for each in columns], frame, style.step)
    height = cells.deep * style.step + 2 * _PAD
    ground = Box(0, 0, room, height, fill=TINT, edge=None)
    marks = (ground, Rule(0, 0, room, 0, _LINE), *_piece(cells, frame, 0, cells.deep, _PAD, height))
    yield Strip(height, (*marks, Rule(0, height, room, height, _LINE)), glued=True)


def _across(text: str, room: float, style: Style) -> list[Strip]:
    frame = _frame([Column("", 1, font=BOLD)], room, style)
    cells = _cells([text], frame, style.step)
    height = cells.deep * style.step + 2 * _PAD
    marks = (*_piece(cells, frame, 0, cells.deep, _PAD, height), Rule(0, height, room, height, _LINE))
    return [Strip(height, marks, glued=True)]


def _row(row: Sequence[str], frame: _Frame, step: float) -> Iterator[Strip]:
    cells = _cells(row, frame, step)
    height = cells.deep * step + 2 * _PAD
    if height <= _HIGH:
        marks = (*_piece(cells, frame, 0, cells.deep, _PAD, height), Rule(0, height, frame.room, height, _LINE))
        yield Strip(height, marks)
        return
    last = cells.deep - 1
    for at in range(cells.deep):
        above, below = _PAD * (at == 0), _PAD * (at == last)
        high = step + above + below
        marks = tuple(_piece(cells, frame, at, at + 1, above, high))
        end = (Rule(0, high, frame.room, high, _LINE),) if at == last else ()
        yield Strip(high, marks + end, glued=at in (0, last - 1))


def _cells(row: Sequence[str], frame: _Frame, step: float) -> _Cells:
    """Break a row's cells into lines."""
    texts = []
    for at, (text, styles) in enumerate(zip(row, frame.styles, strict=True)):
        room = frame.wide(at) - 2 * _PAD
        own = [(line, styles[number > 0]) for number, line in enumerate(text.splitlines())]
        texts.append([(each, style) for line, style in own for each in lines(line, style, room)])
    return _Cells(texts, step)


def _piece(cells: _Cells, frame: _Frame, begin: int, end: int, top: float, height: float) -> Iterator[Mark]:
    """Draw lines begin to end of every cell, and the lines between and around the columns."""
    for column, told in enumerate(cells.texts):
        left, room = frame.lefts[column] + _PAD, frame.wide(column) - 2 * _PAD
        for number, (line, style) in enumerate(told[begin:end]):
            yield from set_lines([line], style, left, top + number * cells.step, room)
    for left in (*frame.lefts, frame.room):
        yield Rule(left, 0, left, height, _LINE, EDGE)
